#!/usr/bin/env bash
# Makes all of a release that needs no account, into dist/VERSION: the source archive, the sdist and the wheel, the Debian
# packages, the npm package where `make npm` is there, the port of vcpkg, the recipe of conda, and SHA256SUMS of all files.
#
#   packaging/release.sh BUILD
#
# BUILD is the release build. RELEASE_URL names the folder of the web that the source archive will lie in, which the port and
# the recipe fetch it from; without it they fetch it from where it was made. DRAFT=1 goes on where the tree has changes that
# are not committed, which the archive then lacks, or CHANGELOG.md has no section of the version.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$(realpath "$1")
cd "$root"
version=$(sed -n 's/^ *VERSION \([0-9.]*\)$/\1/p' CMakeLists.txt)
test -n "$version" || { echo "release: CMakeLists.txt names no version" >&2; exit 1; }
out=$root/dist/$version

object() {
  echo "release: $*" >&2
  test -n "${DRAFT:-}" || { echo "release: DRAFT=1 goes on nevertheless" >&2; exit 1; }
}
test -z "$(git status --porcelain)" || object "the tree has changes that are not committed"
grep -qF "## [$version]" CHANGELOG.md || object "CHANGELOG.md has no section [$version]; it says what is in [Unreleased]"

# Names of files in the folder of the release, so that the same commit gives the same archive: git writes the time of the
# commit, and gzip no time.
rm -rf "$out"
mkdir -p "$out"
archive=vietmend-$version.tar.gz
git archive --format=tar --prefix="vietmend-$version/" HEAD | gzip -n9 >"$out/$archive"

python/wheel.sh
cp dist/vietmend-"$version"*.whl "$out/"
cp "dist/vietmend-$version.tar.gz" "$out/vietmend-$version-sdist.tar.gz"

packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
cpack --config "$build/CPackConfig.cmake" -B "$packages" >"$packages/log" || { cat "$packages/log" >&2; exit 1; }
cp "$packages"/*.deb "$out/"

if grep -q '^npm:' Makefile; then
  make npm
  cp build/npm/vietmend-"$version".tgz "$out/"
else
  echo "release: there is no make npm, and so no package of npm"
fi

packaging/filled.py "$out/$archive" "$version" "${RELEASE_URL:-file://$out}/$archive" "$out"

(cd "$out" && find . -type f ! -name SHA256SUMS -printf '%P\n' | LC_ALL=C sort | xargs sha256sum >SHA256SUMS)
(cd "$out" && sha256sum --quiet --check SHA256SUMS && cat SHA256SUMS)
