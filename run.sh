#!/usr/bin/env bash
# Gets everything the service needs, builds it and starts it with the embedded store, demo data and the web chat.
# Arguments go to the program: ./run.sh --help
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=.ci/packages.sh
. .ci/packages.sh
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

require_dotnet || exit 1
needs=("$NEED_SQLITE" "$NEED_ICU")
wishes=("$NEED_ZBAR" "$NEED_JPEG" "$NEED_RSVG")
install_missing "${needs[@]}" "${wishes[@]}" || true
[ -z "$(missing_of "${needs[@]}")" ] || exit 1
lost=$(missing_of "${wishes[@]}" | cut -d'|' -f3 | sort -u | tr '\n' ';')
[ -z "$lost" ] || say "Chạy tiếp, nhưng chưa có: · Going on without: ${lost%;}"

restore_browser_parts || exit 1

say "Đang dựng chương trình… · Building…"
log=$(mktemp)
program=artifacts/run
if ! dotnet publish src/Bot.Host -c Release -o "$program" -v q --nologo -clp:ErrorsOnly </dev/null >"$log" 2>&1; then
  cat "$log" >&2
  rm -f "$log"
  say "Dựng không thành công; lỗi ở trên. · The build failed; the errors are above."
  exit 1
fi
rm -f "$log"

export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
export ASPNETCORE_URLS="${ASPNETCORE_URLS:-http://localhost:5080}"
exec dotnet "$program/Bot.Host.dll" "$@"
