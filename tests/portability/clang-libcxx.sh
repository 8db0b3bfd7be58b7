#!/usr/bin/env bash
# Builds the library, the command and the C++ tests with clang and its own standard library, libc++, in place of GCC's, and runs
# the tests, the samples among them, which must come out byte for byte as everywhere.
#
#   tests/portability/clang-libcxx.sh [CTEST_OPTION...]
#
# What is left out: the command reads no PDF files, since poppler's and Tesseract's libraries pass strings of GCC's standard
# library; and the tests of what is installed, which build programs with the compiler's own choice of library. ICU stays Debian's:
# what of it is used passes no such strings.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=build/clang-libcxx
tests/portability/libcxx-dependencies.sh "$build-dependencies"
launcher=$(command -v ccache || true)
test -f "$build/build.ninja" || cmake --preset clang-libcxx ${launcher:+-DCMAKE_CXX_COMPILER_LAUNCHER="$launcher"} >/dev/null
cmake --build "$build"
GTEST_BRIEF=1 ctest --test-dir "$build" --output-on-failure --no-tests=error -j "$(nproc)" \
  --exclude-regex '^(install|add_subdirectory|debian|symbols)$' "$@"
