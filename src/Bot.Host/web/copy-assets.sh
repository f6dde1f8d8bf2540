#!/usr/bin/env bash
# Copies the browser parts (font, QR reader) to wwwroot/lib. Does nothing when they are already there, so it also works offline then.
set -euo pipefail
cd "$(dirname "$0")"
lib=../wwwroot/lib

version_of() { sed -n "s|.*\"$1\": \"\([0-9.]*\)\".*|\1|p" package.json; }
font=be-vietnam-pro-$(version_of @fontsource/be-vietnam-pro)
reader=zxing-wasm-$(version_of zxing-wasm)
stamp="$lib/.$font.$reader"

[ ! -e "$stamp" ] || exit 0

if ! npm ci --silent --no-progress </dev/null; then
  echo "Không tải được phần cho trình duyệt; cần mạng một lần. · The browser parts could not be fetched; the network is needed once." >&2
  exit 1
fi

rm -rf "$lib"
mkdir -p "$lib/$font" "$lib/$reader/es/reader" "$lib/$reader/reader"
for weight in 400 700; do
  for subset in latin vietnamese; do
    cp "node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-$subset-$weight-normal.woff2" "$lib/$font/$subset-$weight.woff2"
  done
done
cp node_modules/@fontsource/be-vietnam-pro/LICENSE "$lib/$font/LICENSE.txt"
cp node_modules/zxing-wasm/dist/es/share.js "$lib/$reader/es/share.js"
cp node_modules/zxing-wasm/dist/es/reader/index.js "$lib/$reader/es/reader/index.js"
cp node_modules/zxing-wasm/dist/reader/zxing_reader.wasm "$lib/$reader/reader/zxing_reader.wasm"
cp node_modules/zxing-wasm/LICENSE "$lib/$reader/LICENSE.txt"
touch "$stamp"
