#!/bin/sh
# Measures the package's speed beside the library's own and beside other packages. Arguments go to pytest. The texts
# are those of the JSONL file that VIETMEND_BENCH_TEXT names, by default the project's samples.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
# Installs the package, and checks it a little.
python/tests/run.sh python/tests/test_clean.py

build/venv/bin/python -m pip install --quiet --disable-pip-version-check '.[bench]' --config-settings=build-dir=build/python \
  --no-build-isolation
cmake -DVIETMEND_PYTHON_BENCH=ON build/python >/dev/null
cmake --build build/python --target library_speed
exec build/venv/bin/python -m pytest -q --import-mode=prepend -o cache_dir=build/pytest python/bench "$@"
