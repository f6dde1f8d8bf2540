#!/usr/bin/env bash
# Loads the service and holds every reply and every stored row to account. Prints a table.
#   tests/load.sh                          SQLite: check-in, declaration, mixed, and a fixed rate
#   tests/load.sh measure --store postgres --instances 2 --rounds 3 --load check-in,mixed
#   tests/load.sh measure --everything 0.01
#   tests/load.sh faults [--short]         what goes wrong: kills, outages, cut lines, a full disk and more
#   tests/load.sh faults --only million    a million updates on two instances, five times one of them killed
# Options: docs/performance.md
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=.ci/packages.sh
. .ci/packages.sh
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

case "${1:-}" in
  --help | -h)
    sed -n '2,8s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
esac
require_dotnet || exit 1
install_missing "$NEED_SQLITE" "$NEED_ICU" "$NEED_POSTGRES" || exit 1
dotnet build tests/Bot.Load -c Release -v q --nologo -clp:ErrorsOnly </dev/null >&2
exec dotnet artifacts/bin/Bot.Load/release/Bot.Load.dll "$@"
