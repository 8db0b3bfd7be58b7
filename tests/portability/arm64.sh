#!/usr/bin/env bash
# Builds the library, the command and the C++ tests for arm64 with Debian's cross compiler and runs the tests under qemu, the
# samples among them, which must come out byte for byte as everywhere. tests/portability/arm64-root.sh comes first.
#
#   tests/portability/arm64.sh [CTEST_OPTION...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=build/arm64
launcher=$(command -v ccache || true)
test -f "$build/build.ninja" || cmake --preset arm64 ${launcher:+-DCMAKE_CXX_COMPILER_LAUNCHER="$launcher"} >/dev/null
cmake --build "$build"
GTEST_BRIEF=1 ctest --test-dir "$build" --output-on-failure --no-tests=error -j "$(nproc)" \
  --exclude-regex '^(install|add_subdirectory|debian|symbols|cli|cli_half)$' "$@"
