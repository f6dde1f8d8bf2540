# Sourced by run.sh and check.sh: looks for what the product needs from the system and installs it where that is allowed.
# A need is written "probe|package candidates|what for"; a probe is lib:<start of a library's name>, cmd:<program> or file:<pattern>.
# The first candidate that the distribution knows is installed (names differ between Debian and Ubuntu releases).

NEED_SQLITE='lib:libsqlite3.so.0|libsqlite3-0|cơ sở dữ liệu · the database'
NEED_ICU='lib:libicuuc.so|libicu72 libicu76 libicu74 libicu70|chữ tiếng Việt · Vietnamese text'
NEED_ZBAR='lib:libzbar.so.0|libzbar0 libzbar0t64|đọc mã QR trong ảnh · QR codes in photos'
NEED_JPEG='lib:libturbojpeg.so.0|libturbojpeg0 libturbojpeg|đọc mã QR trong ảnh · QR codes in photos'
NEED_CHROMIUM='cmd:chromium|chromium|kiểm thử trang web · browser tests'
NEED_ZBARIMG='cmd:zbarimg|zbar-tools|kiểm thử mã QR · QR tests'
NEED_POSTGRES='file:/usr/lib/postgresql/*/bin/initdb|postgresql-15 postgresql-16 postgresql-17 postgresql|kiểm thử PostgreSQL · PostgreSQL tests'
NEED_PGBOUNCER='file:/usr/sbin/pgbouncer|pgbouncer|kiểm thử PostgreSQL · PostgreSQL tests'
NEED_RSVG='cmd:rsvg-convert|librsvg2-bin|biển, thẻ và nhãn dạng PDF · posters, cards and labels as PDF'
NEED_POPPLER='cmd:pdftoppm|poppler-utils|kiểm thử bản in · tests of printed matter'
NEED_CURL='cmd:curl|curl|diễn tập khôi phục · the rehearsal of a restore'

say() { printf '%s\n' "$*" >&2; }

is_there() {
  case "$1" in
    lib:*) { PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null || true; } | grep -qF "${1#lib:}" ;;
    file:*) compgen -G "${1#file:}" >/dev/null ;;
    cmd:*) command -v "${1#cmd:}" >/dev/null 2>&1 ;;
  esac
}

# Prints the needs that are not met.
missing_of() {
  local need
  for need in "$@"; do
    is_there "${need%%|*}" || printf '%s\n' "$need"
  done
}

# Prints the first package of a need that this distribution knows, or simply the first.
package_of() {
  local candidates candidate
  candidates=$(printf '%s' "$1" | cut -d'|' -f2)
  for candidate in $candidates; do
    if apt-cache show "$candidate" >/dev/null 2>&1; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  printf '%s\n' "${candidates%% *}"
}

# How to become root without asking when nobody can answer: prints the prefix of the command, fails when there is no way.
root_prefix() {
  if [ "$(id -u)" = 0 ]; then
    return 0
  fi
  command -v sudo >/dev/null 2>&1 || return 1
  if sudo -n true 2>/dev/null; then
    printf 'sudo -n '
  elif [ -t 0 ] && [ -t 2 ]; then
    printf 'sudo '
  else
    return 1
  fi
}

apt_install() {
  local prefix=$1
  shift
  ${prefix}env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends "$@" </dev/null
}

# install_missing NEED...: installs what is not there. Returns 1 when something is still missing; the caller decides what that means.
install_missing() {
  local missing need packages='' prefix log
  missing=$(missing_of "$@")
  [ -n "$missing" ] || return 0
  if ! command -v apt-get >/dev/null 2>&1; then
    say "Thiếu phần mềm hệ thống, hãy cài tương đương của: · Missing system software, please install the equivalent of:"
    say "$(printf '%s\n' "$missing" | cut -d'|' -f2,3 | sed 's/^/  /')"
    return 1
  fi
  prefix=$(root_prefix) || prefix=none
  [ "$prefix" = none ] || apt-cache show libsqlite3-0 >/dev/null 2>&1 ||
    ${prefix}apt-get -o DPkg::Lock::Timeout=300 update -q </dev/null >/dev/null 2>&1 || true
  while IFS= read -r need; do
    packages="$packages $(package_of "$need")"
  done <<<"$missing"
  if [ "$prefix" = none ]; then
    say "Thiếu gói phần mềm. Hãy chạy lệnh sau rồi thử lại: · Packages are missing. Please run this, then try again:"
    say "  sudo apt-get update && sudo apt-get install -y --no-install-recommends$packages"
    return 1
  fi
  say "Đang cài: · Installing:$packages"
  log=$(mktemp)
  # shellcheck disable=SC2086 # a list of package names
  if ! apt_install "$prefix" $packages >"$log" 2>&1; then
    ${prefix}apt-get -o DPkg::Lock::Timeout=300 update -q </dev/null >>"$log" 2>&1 || true
    # shellcheck disable=SC2086
    apt_install "$prefix" $packages >>"$log" 2>&1 || say "$(tail -n 15 "$log")"
  fi
  rm -f "$log"
  missing=$(missing_of "$@")
  [ -z "$missing" ] || say "Vẫn còn thiếu: · Still missing: $(printf '%s\n' "$missing" | cut -d'|' -f2 | tr '\n' ' ')"
  [ -z "$missing" ]
}

# The programs that no package manager call of ours can bring.
require_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1 || ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
    say "Cần .NET 10 SDK: · The .NET 10 SDK is needed: https://dotnet.microsoft.com/download/dotnet/10.0"
    return 1
  fi
}

require_node() {
  local version
  version=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
  if [ "${version:-0}" -lt 20 ] || ! command -v npm >/dev/null 2>&1; then
    say "Cần Node.js 20 trở lên (có npm) cho phần trang web: · Node.js 20 or newer (with npm) is needed for the web pages: https://nodejs.org"
    return 1
  fi
}

# The browser parts of the pages (fonts and the like) come from npm once and stay until their list changes.
restore_browser_parts() {
  local script=src/Bot.Host/web/copy-assets.sh
  [ -f "$script" ] || return 0
  require_node && bash "$script" </dev/null
}
