#!/usr/bin/env bash
# Puts the page into OUT, which any host of static files serves; PACKAGE is the folder that js/build.sh made.
#
#   web/build.sh PACKAGE OUT
set -euo pipefail
package=$1 out=$2
here=$(dirname "$0")
rm -rf "$out"
mkdir -p "$out/vietmend"
cp "$here"/*.html "$here"/*.css "$here"/*.svg "$here"/*.js "$out/"
cp -r "$package"/{src,model,vietmend.wasm,vietmend-scalar.wasm,LICENSE} "$out/vietmend/"
rm "$out/vietmend/src/node.js"
# Another build is kept apart from the one before.
version=$(cd "$out" && find . -type f | sort | xargs sha256sum | sha256sum | cut -c1-16)
sed -i "s/vietmend-VERSION/vietmend-$version/" "$out/offline.js"
