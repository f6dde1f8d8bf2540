#!/usr/bin/env bash
# Rehearses an upgrade without a pause: two instances of an earlier version serve people on one PostgreSQL and are replaced by this
# version one after the other; every reply and every stored row is held to account.
#   tests/upgrade/rehearse.sh [commit]     from the version before the last change of the schema, or from the commit given
# The last line counts: "N passed, N failed". Without the history (a shallow clone) there is no earlier version, and nothing is counted.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=../../.ci/packages.sh
. .ci/packages.sh
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# The version before the newest migration came: a migration may still change until it is released, and versions in between with it.
migrations=src/Bot.Storage/Postgres/Migrations
changed=$(git log -1 --diff-filter=A --format=%H -- $migrations 2>/dev/null || true)
old=${1:-$(git rev-parse -q --verify "$changed^" 2>/dev/null || true)}
if [ -z "$old" ]; then
  echo "left out: there is no earlier version in this clone" >&2
  echo "0 passed, 0 failed"
  exit 0
fi

fail() {
  echo "  FAIL  $*" >&2
  echo "0 passed, 1 failed"
  exit 1
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
install_missing "$NEED_SQLITE" "$NEED_ICU" "$NEED_POSTGRES" || fail "a package is missing"
git archive "$old" | tar -x -C "$work"
for project in src/Bot.Host tests/Bot.Benchmarks; do
  (cd "$work" && dotnet build "$project" -c Release -v q --nologo -clp:ErrorsOnly </dev/null >&2) || fail "version $old does not build"
done
dotnet build tests/Bot.Load -c Release -v q --nologo -clp:ErrorsOnly </dev/null >&2 || fail "this version does not build"
echo "from $(git log -1 --format='%h %s' "$old")" >&2
dotnet artifacts/bin/Bot.Load/release/Bot.Load.dll faults --upgrade-from "$work"
