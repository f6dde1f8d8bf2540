#!/usr/bin/env bash
# Checks everything: format, build with warnings as errors, all tests, dialogs, pages. The last line counts them.
#   ./check.sh          everything
#   ./check.sh --fast   without the slow tests (browser, load, faults; trait Speed=slow)
set -uo pipefail
cd "$(dirname "$0")" || exit 1
# shellcheck source=.ci/packages.sh
. .ci/packages.sh
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

fast=false
for argument in "$@"; do
  case "$argument" in
    --fast) fast=true ;;
    --help | -h)
      sed -n '2,5s/^# \{0,1\}//p' "$0"
      exit 0
      ;;
    *)
      say "Unknown argument: $argument. Try ./check.sh --help"
      exit 2
      ;;
  esac
done

passed=0
failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

finish() {
  if [ $((passed + failed)) = 0 ]; then
    failed=1
    say "No test ran at all."
  fi
  printf '%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" = 0 ]
  exit
}

# count PASSED FAILED NAME
count() {
  passed=$((passed + $1))
  failed=$((failed + $2))
  if [ "$2" = 0 ]; then say "  ok    $3 ($1)"; else say "  FAIL  $3 ($2 failed)"; fi
}

# check NAME COMMAND...: one check, shown only when it fails.
check() {
  local name=$1
  shift
  if "$@" </dev/null >"$work/out" 2>&1; then
    count 1 0 "$name"
  else
    tail -n 60 "$work/out" >&2
    count 0 1 "$name"
    return 1
  fi
}

# The numbers of "Passed! - Failed:     0, Passed:    30, Skipped: …" summed up; the runner pads them with blanks.
number_of() {
  sed -nE "s/^(Passed!|Failed!).*[ ,-]$1:\s+([0-9]+).*/\2/p" "$work/out" | awk '{ sum += $1 } END { print sum + 0 }'
}

test_project() {
  local name=$1 status=0 good bad filter=()
  if $fast; then filter=(--filter 'Speed!=slow'); fi
  dotnet test "tests/$name" --no-build -c Release --nologo -v q "${filter[@]}" </dev/null >"$work/out" 2>&1 || status=$?
  good=$(number_of Passed)
  bad=$(number_of Failed)
  if [ "$status" != 0 ] && [ "$bad" = 0 ]; then bad=1; fi
  if [ $((good + bad)) = 0 ]; then
    bad=1
    say "tests/$name holds no test, so something is wrong with finding them."
  fi
  [ "$bad" = 0 ] || grep -vE '^\s*$' "$work/out" | tail -n 120 >&2
  count "$good" "$bad" "tests/$name"
}

# Suites that are no .NET tests end with "N passed, N failed" as well; what fails says why above it.
test_suite() {
  local name=$1 status=0 good bad
  shift
  "$@" </dev/null >"$work/out" 2>&1 || status=$?
  good=$(sed -nE 's/^([0-9]+) passed, ([0-9]+) failed$/\1/p' "$work/out" | tail -n 1)
  bad=$(sed -nE 's/^([0-9]+) passed, ([0-9]+) failed$/\2/p' "$work/out" | tail -n 1)
  if [ "$status" = 0 ] && [ "${good:-0}" = 0 ] && grep '^left out: ' "$work/out" >&2; then return; fi
  if [ "${good:-0}" = 0 ] || { [ "$status" != 0 ] && [ "${bad:-0}" = 0 ]; }; then bad=1; fi
  [ "${bad:-0}" = 0 ] || tail -n 120 "$work/out" >&2
  count "${good:-0}" "${bad:-0}" "$name"
}

say "Checking (this takes a few minutes; --fast leaves out the slow tests)"
require_dotnet || { failed=1; finish; }
needs=("$NEED_SQLITE" "$NEED_ICU" "$NEED_ZBAR" "$NEED_JPEG" "$NEED_ZBARIMG" "$NEED_RSVG" "$NEED_POPPLER" "$NEED_POSTGRES" "$NEED_PGBOUNCER")
$fast || needs+=("$NEED_CHROMIUM")
install_missing "${needs[@]}" || { failed=1; finish; }
check "browser parts" restore_browser_parts || finish
check "restore" dotnet restore Bot.sln -v q || finish
check "build, warnings are errors" dotnet build Bot.sln --no-restore -c Release -v q --nologo || finish
check "format" dotnet format whitespace Bot.sln --no-restore --verify-no-changes
for project in tests/*Tests; do
  test_project "${project#tests/}"
done
if compgen -G 'dialogs/*.yaml' >/dev/null; then
  check "dialogs" dotnet run --no-build --no-launch-profile -c Release --project src/Bot.Host -- dialogs check
fi
if require_node; then test_suite "tests/web" bash tests/web/run.sh $($fast && echo --fast); else count 0 1 "tests/web"; fi
if ! $fast; then
  test_suite "tests/restore" bash tests/restore/rehearse.sh
  test_suite "tests/upgrade" bash tests/upgrade/rehearse.sh
  test_suite "faults under load" timeout 20m dotnet artifacts/bin/Bot.Load/release/Bot.Load.dll faults --short
fi
for script in run.sh check.sh .ci/run .ci/*.sh $(git ls-files '*.sh' 2>/dev/null); do
  bash -n "$script" || count 0 1 "syntax of $script"
done
finish
