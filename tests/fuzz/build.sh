#!/usr/bin/env bash
# Builds the fuzzers with clang and the address and undefined-behaviour sanitizers, or what targets are named, or "all".
#
#   tests/fuzz/build.sh BUILD [TARGET...]
set -euo pipefail
build=$1
shift
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
clang=${CLANG:-clang-14}
test -f "$build/build.ninja" ||
  cmake -S "$root" -B "$build" -G Ninja -DVIETMEND_BUILD_FUZZERS=ON -DCMAKE_C_COMPILER="$clang" \
    -DCMAKE_CXX_COMPILER="${clang/clang/clang++}"
test $# -gt 0 || set -- fuzzers
cmake --build "$build" --target "$@"
