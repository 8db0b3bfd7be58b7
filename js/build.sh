#!/usr/bin/env bash
# Builds the npm package's folder, OUT, with Emscripten: the module with vectors and without, the model in its parts, the
# sources of js/src.
#
#   js/build.sh OUT
set -euo pipefail
cd "$(dirname "$0")/.."
out=$1
command -v emcc >/dev/null || {
  echo 'js/build.sh: emcc is not there (Debian: emscripten)' >&2
  exit 1
}
# Where Emscripten's scripts find Debian's node modules, which other builds of Node do not look for.
export NODE_PATH=/usr/share/nodejs
if command -v ccache >/dev/null; then export EM_COMPILER_WRAPPER=ccache; fi

js/dependencies.sh build/wasm-dependencies
for preset in wasm wasm-scalar; do
  test -f "build/$preset/build.ninja" || cmake --preset "$preset" >/dev/null
done
cmake --build build/wasm --target vietmend_module vietmend_model_parts
cmake --build build/wasm-scalar --target vietmend_module

mkdir -p "$out/model"
cp build/wasm/vietmend.wasm "$out/vietmend.wasm"
cp build/wasm-scalar/vietmend.wasm "$out/vietmend-scalar.wasm"
cp build/wasm/model/*.model "$out/model/"
rm -rf "$out/src"
cp -r js/src "$out/src"
cp js/index.d.ts js/README.md LICENSE "$out/"
version=$(sed -n 's/^  VERSION \([0-9.]*\)$/\1/p' CMakeLists.txt)
sed "s/\"version\": \"0.0.0\"/\"version\": \"$version\"/" js/package.json >"$out/package.json"
