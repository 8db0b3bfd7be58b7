#!/bin/sh
# Installs the package into build/venv and runs its tests there. What has not changed since the last run is not
# installed again; the tests always run. Arguments go to pytest.
#
# PYTHON names the interpreter the venv is made with, python3 by default; EXTRAS the extra of pyproject.toml whose
# packages the tests have, test by default. Tests of what is not installed are skipped.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
venv=$root/build/venv
extras=${EXTRAS:-test}
cd "$root"

# What the wheel is made of, by content: a fresh clone or another branch changes times, not always contents.
state() {
  {
    "${PYTHON:-python3}" --version
    find CMakeLists.txt pyproject.toml LICENSE cmake data include python src -type f \
      ! -path '*/__pycache__/*' ! -path 'python/tests/*' ! -path 'python/bench/*.py' -exec sha256sum {} + | sort -k 2
  } | sha256sum
}

now=$(state)
if [ "$(cat "$venv/installed-$extras" 2>/dev/null)" != "$now" ]; then
  [ -x "$venv/bin/python" ] || "${PYTHON:-python3}" -m venv "$venv"
  # By the name the library was compiled under, so that ccache knows what it has compiled already.
  export CXX="${CXX:-c++}"
  launcher=
  if command -v ccache >/dev/null; then launcher=--config-settings=cmake.define.CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
  rm -f "$venv"/installed-*
  pip() { "$venv/bin/python" -m pip --quiet --disable-pip-version-check "$@"; }
  # The build folder is kept, and what builds the package with it, so that only what changed is compiled.
  pip install $("$venv/bin/python" -c 'import tomllib
print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"])')
  pip install --no-build-isolation --config-settings=build-dir=build/python ${launcher:+"$launcher"} ".[$extras]"
  # The extra of the engines' tests has all that the others need.
  for extra in "$extras" test; do echo "$now" >"$venv/installed-$extra"; done
fi

exec "$venv/bin/python" -m pytest -q "$@"
