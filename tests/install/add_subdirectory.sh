#!/bin/sh
# Takes the tree into another project with add_subdirectory and builds a program there, unoptimized: of the library, the
# parts that are made of what is generated; or, with "all", the whole, and runs the program. Then sets the tree up
# without the command, with its tests.
#
#   add_subdirectory.sh BUILD_FOLDER [CMAKE [CXX [all]]]
#
# BUILD_FOLDER keeps what was built for the next time.
set -eu

work=$1
cmake=${2:-cmake}
CXX=${3:-${CXX:-c++}}
export CXX
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$work"

fail() {
  cat "$work/log"
  echo "tests/install: $*" >&2
  exit 1
}

"$cmake" -S "$here/add_subdirectory" -B "$work/program" -G Ninja -DVIETMEND_SOURCE="$root" -DCMAKE_BUILD_TYPE= \
  -DCMAKE_CXX_FLAGS=-O0 >"$work/log" 2>&1 || fail "add_subdirectory: the project is not set up"
build() {
  "$cmake" --build "$work/program" --target "$@" >"$work/log" 2>&1 || fail "add_subdirectory: the program does not build"
}
if [ "${4:-}" = all ]; then
  build mend_a_sentence
  output=$("$work/program/mend_a_sentence") || fail "add_subdirectory: the program failed"
  case $output in
    *"thiếu về số lượng"*) echo "add_subdirectory: $output" ;;
    *) fail "add_subdirectory: the sentence is not repaired: $output" ;;
  esac
else
  build vietmend_charset vietmend_built_in_model sentence
  echo "add_subdirectory: its parts build"
fi

"$cmake" -S "$root" -B "$work/no_command" -G Ninja -DVIETMEND_BUILD_CLI=OFF -DVIETMEND_BUILD_TESTS=ON \
  -DVIETMEND_BUILD_TOOLS=ON >"$work/log" 2>&1 || fail "without the command the tree is not set up"
"$cmake" --build "$work/no_command" --target help >"$work/log" 2>&1 || fail "without the command there is nothing to build"
grep -q repair_test "$work/log" || fail "without the command there are no tests"
echo "without the command: set up"
