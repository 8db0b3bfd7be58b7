#!/usr/bin/env bash
# Installs the package into an empty folder and runs the example of its README there; TypeScript reads its types, strictly.
# Skips what npm is needed for where it is not there or has no registry.
#
#   js/tests/installed.sh PACKAGE.tgz
set -euo pipefail
package=$(realpath "$1")
tests=$(realpath "$(dirname "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

if ! command -v npm >/dev/null; then
  echo 'installed.sh: npm is not there; the package is unpacked by tar, and its types are not read'
  mkdir -p node_modules/vietmend
  tar -xzf "$package" -C node_modules/vietmend --strip-components 1
else
  npm install --silent --no-audit --no-fund --offline "$package"
fi
test "$(ls -A node_modules | grep -v '^\.')" = vietmend

# The first example of the README, as it stands there.
awk '/^```js$/ { inside = 1; next } /^```$/ { if (inside) exit } inside' node_modules/vietmend/README.md >example.mjs
node example.mjs | tee said
grep -q 'thiếu về số lượng' said
grep -q '^split 20 20 "" " "' said
echo 'installed.sh: the example of the README runs'

command -v npm >/dev/null || exit 0
npm install --silent --no-audit --no-fund typescript@5 2>npm.log || {
  echo "installed.sh: skipped: npm cannot get TypeScript: $(head -c 200 npm.log)"
  exit 0
}
cp "$tests/types.ts" .
for how in 'nodenext nodenext' 'esnext bundler'; do
  read -r module resolution <<<"$how"
  node_modules/.bin/tsc --noEmit --strict --target es2022 --lib es2022,dom --module "$module" --moduleResolution "$resolution" types.ts
done
# What the types forbid is refused.
sed -n 's,^// @wrong ,,p' types.ts | while IFS= read -r line; do
  printf 'import * as v from "vietmend";\n%s\n' "$line" >wrong.ts
  if node_modules/.bin/tsc --noEmit --strict --target es2022 --lib es2022,dom --module nodenext --moduleResolution nodenext wrong.ts >/dev/null; then
    echo "installed.sh: the types allow: $line" >&2
    exit 1
  fi
done
echo "installed.sh: TypeScript $(node_modules/.bin/tsc --version | cut -d' ' -f2) reads its types"
