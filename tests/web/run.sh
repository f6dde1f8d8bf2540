#!/usr/bin/env bash
# Tests of the web chat and the pages in a real browser, against the built service.
#   tests/web/run.sh [--fast] [--only <part of a name>]     SCREENSHOTS=<folder> keeps pictures
# The last line counts: "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")"
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  if ! npm ci --silent --no-progress </dev/null; then
    echo "The test tools could not be fetched; the network is needed once." >&2
    echo "0 passed, 1 failed"
    exit 1
  fi
fi
exec node main.mjs "$@"
