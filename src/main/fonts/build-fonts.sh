#!/usr/bin/env bash
# Makes the two fonts of city.xingtu.ink from Noto Sans SC: GB2312, Latin, and what extra-characters.txt and the
# shipped plan name. Needs Node.js and npm; the results are committed, so a build never runs this.
#   src/main/fonts/build-fonts.sh
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
out="$root/src/main/resources/city/xingtu/ink/fonts"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npm install --prefix "$work" --no-audit --no-fund --silent \
    @expo-google-fonts/noto-sans-sc@0.4.3 subset-font@2.9.0
mkdir -p "$out"
NODE_PATH="$work/node_modules" node "$here/subset.cjs" \
    "$work/node_modules/@expo-google-fonts/noto-sans-sc" "$out" \
    "$here/extra-characters.txt" "$root/gis-data" "$root/styles"
ls -l "$out"
