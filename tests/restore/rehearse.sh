#!/usr/bin/env bash
# Rehearses backup and restore as docs/operations.md tells them, with the built service on databases of its own in a temporary folder:
# PostgreSQL by base backup and archived WAL to a moment before a mishap, SQLite by the verb "backup".
#   tests/restore/rehearse.sh         builds the service when that is needed; the last line counts: "N passed, N failed"
set -Eeuo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=../../.ci/packages.sh
. .ci/packages.sh

program=artifacts/bin/Bot.Host/release/Bot.Host.dll
if ! install_missing "$NEED_SQLITE" "$NEED_ICU" "$NEED_POSTGRES" "$NEED_CURL" ||
  ! { [ -f "$program" ] || dotnet build src/Bot.Host -c Release -v q --nologo -clp:ErrorsOnly </dev/null >&2; }; then
  echo "0 passed, 1 failed"
  exit 1
fi
bin=$(find /usr/lib/postgresql -maxdepth 1 -mindepth 1 | sort -V | tail -n 1)/bin

work=$(mktemp -d)
passed=0
servers=()
services=()
export ASPNETCORE_ENVIRONMENT=Development Keys__File=$work/keys.json Demo__Seed=true DOTNET_NOLOGO=1

# PostgreSQL refuses to run as root, so root becomes its user.
postgres() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

clean_up() {
  local pid folder
  for pid in "${services[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
  for folder in "${servers[@]}"; do postgres "$bin/pg_ctl" -D "$folder" -m immediate stop >/dev/null 2>&1 || true; done
  rm -rf "$work"
}

give_up() {
  echo "  FAIL  $*" >&2
  tail -n 30 "$work"/*.log "$work"/pg/*.log >&2 2>/dev/null || true
  echo "$passed passed, 1 failed"
  exit 1
}

trap clean_up EXIT
trap 'give_up "line $LINENO: $BASH_COMMAND"' ERR

ok() {
  passed=$((passed + 1))
  echo "  ok    $*"
}

bot() { dotnet "$program" "$@" </dev/null; }

# A port of this machine that nobody listens at.
free_port() {
  local candidate
  while true; do
    candidate=$((20000 + RANDOM))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$candidate") 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
}

# start_service NAME: the service with the settings in the environment; its address in $url, its process in $service.
start_service() {
  url=http://127.0.0.1:$(free_port)
  ASPNETCORE_URLS=$url dotnet "$program" </dev/null >"$work/$1.log" 2>&1 &
  service=$!
  services+=("$service")
  for _ in $(seq 120); do
    if curl -fs "$url/healthz/ready" >/dev/null 2>&1; then return 0; fi
    kill -0 "$service" 2>/dev/null || return 1
    sleep 0.5
  done
  return 1
}

stop_service() {
  kill -TERM "$service"
  wait "$service" || true
}

# talk WORDS...: somebody opens the web chat and says this; each answer is waited for.
talk() {
  local api=$url/v3/directline token id said
  token=$(curl -fsX POST "$api/tokens/generate" | sed -E 's/.*"token":"([^"]+)".*/\1/')
  id=$(curl -fsX POST -H "Authorization: Bearer $token" "$api/conversations" | sed -E 's/.*"conversationId":"([^"]+)".*/\1/')
  for said in "$@"; do
    curl -fsX POST -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
      -d "{\"type\":\"message\",\"from\":{\"id\":\"a\"},\"text\":\"$said\"}" "$api/conversations/$id/activities" >/dev/null
    sleep 0.3
  done
  curl -fs -H "Authorization: Bearer $token" "$api/conversations/$id/activities" | grep -q '"role":"bot"'
}

# take_stock NAME: rows and hash of every table, into a file of that name.
take_stock() { bot data export --out "$work/$1.zip" | grep -vF "$work" >"$work/$1"; }

rows_of() { awk -v table="$2" '$1 == table { print $2 }' "$work/$1"; }

start_server() {
  servers+=("$1")
  postgres "$bin/pg_ctl" -D "$1" -l "$work/pg/server.log" -w -t 60 \
    -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=" start >/dev/null 2>&1
}

stop_server() { postgres "$bin/pg_ctl" -D "$1" -m fast -w stop >/dev/null; }

sql() { PGOPTIONS="-c client_min_messages=warning" "$bin/psql" -h 127.0.0.1 -p "$port" -U app -d "${2:-bot}" -XqAtc "$1"; }

rehearse_postgres() {
  local data=$work/pg/data archive=$work/pg/archive base=$work/pg/base restored=$work/pg/restored port moment
  echo "PostgreSQL: base backup, archived WAL, back to a moment"
  mkdir -p "$archive"
  chmod o+x "$work"
  [ "$(id -u)" != 0 ] || chown -R postgres: "$work/pg"
  port=$(free_port)
  postgres "$bin/initdb" -D "$data" -U app -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
  postgres tee -a "$data/postgresql.conf" >/dev/null <<EOF
wal_level = replica
archive_mode = on
archive_command = 'test ! -f $archive/%f && cp %p $archive/%f'
EOF
  start_server "$data"
  sql 'CREATE DATABASE bot' postgres
  export Storage__Provider=postgres Storage__ConnectionString="Host=127.0.0.1;Port=$port;Username=app;Database=bot"

  start_service before-backup
  talk 'xin chào' '2'
  postgres "$bin/pg_basebackup" -h 127.0.0.1 -p "$port" -U app -D "$base" -X none -c fast >/dev/null 2>&1
  ok "a base backup is taken while the service runs"
  talk 'xin chào' '/menu' '1'
  stop_service
  take_stock before
  moment=$(sql 'SELECT clock_timestamp()')
  sleep 1
  sql 'DELETE FROM web_activities; DELETE FROM conversations; DROP TABLE residents CASCADE'
  sql 'SELECT pg_switch_wal()' >/dev/null
  stop_server "$data"
  ok "then somebody deletes what must not be deleted"

  postgres cp -a "$base" "$restored"
  postgres tee -a "$restored/postgresql.conf" >/dev/null <<EOF
restore_command = 'cp $archive/%f %p'
recovery_target_time = '$moment'
recovery_target_action = 'promote'
EOF
  postgres touch "$restored/recovery.signal"
  start_server "$restored"
  for _ in $(seq 60); do
    [ "$(sql 'SELECT pg_is_in_recovery()')" = t ] || break
    sleep 1
  done
  [ "$(sql 'SELECT pg_is_in_recovery()')" = f ]
  ok "the server came back at $moment"
  take_stock after
  diff "$work/before" "$work/after"
  [ "$(rows_of after web_activities)" -gt 4 ]
  ok "every table holds what it held at that moment ($(rows_of after web_activities) lines of talks, $(rows_of after venues) venues)"
  bot audit check >/dev/null
  ok "the audit is whole"
  start_service after-restore
  talk 'xin chào'
  ok "the service is ready and answers"
  stop_service
  stop_server "$restored"
  if bot backup "$work/no.db" >/dev/null 2>&1; then false; fi
  ok "the verb backup does not pretend to copy a server"
}

rehearse_sqlite() {
  local folder=$work/sqlite
  echo "SQLite: the verb backup, then the file is damaged"
  mkdir -p "$folder"
  export Storage__Provider=sqlite Storage__ConnectionString="Data Source=$folder/bot.db"
  start_service before-damage
  talk 'xin chào' '/menu' '1'
  take_stock sqlite-before
  bot backup "$work/copy.db" >/dev/null
  ok "a copy is made while the service runs"
  stop_service
  dd if=/dev/urandom of="$folder/bot.db" bs=4096 seek=3 count=20 conv=notrunc status=none
  if start_service damaged; then false; fi
  grep -q 'damaged' "$work/damaged.log"
  ok "the service refuses to start on the damaged file and says so"
  mkdir "$folder/away"
  mv "$folder"/bot.db* "$folder/away/"
  cp "$work/copy.db" "$folder/bot.db"
  take_stock sqlite-after
  diff "$work/sqlite-before" "$work/sqlite-after"
  ok "every table of the restored copy holds what it held ($(rows_of sqlite-after web_activities) lines of talks)"
  bot audit check >/dev/null
  start_service restored
  talk 'xin chào'
  ok "the service is ready and answers"
  stop_service
  mv "$work/keys.json" "$work/keys.away"
  ASPNETCORE_ENVIRONMENT=Production bot audit check >"$work/no-keys.log" 2>&1 && false
  grep -q 'there is no key ring' "$work/no-keys.log"
  mv "$work/keys.away" "$work/keys.json"
  ok "without the key ring nothing opens"
}

rehearse_postgres
rehearse_sqlite
echo "$passed passed, 0 failed"
