#!/usr/bin/env bash
# Builds with clang so that every line counts how often it runs, runs the C++ tests, and prints how many lines of each file of
# the library were reached. Fails where it is fewer than 95 in a hundred of the whole.
#
#   tests/coverage.sh BUILD [CTEST_OPTION...]
#
# BUILD/coverage.txt has the figures, BUILD/missed.txt the lines that no test reached.
set -euo pipefail
build=$1
shift
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
clang=${CLANG:-clang-14}
version=${clang#clang}
least=95

test -f "$build/build.ninja" ||
  cmake -S "$root" -B "$build" -G Ninja -DVIETMEND_QUICK_TESTS=ON -DCMAKE_C_COMPILER="$clang" \
    -DCMAKE_CXX_COMPILER="${clang/clang/clang++}" \
    -DCMAKE_CXX_FLAGS="-O1 -fprofile-instr-generate -fcoverage-mapping" -DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld
cmake --build "$build"
build=$(cd "$build" && pwd)

rm -rf "$build/profiles"
# Every program adds to a pool of two files of its own, so that those run a thousand times do not leave a thousand files.
LLVM_PROFILE_FILE="$build/profiles/%2m.profraw" \
  ctest --test-dir "$build" --output-on-failure --no-tests=error -j "$(nproc)" \
  --exclude-regex '^(install|add_subdirectory|debian|symbols)$' "$@"
"llvm-profdata$version" merge -sparse -o "$build/coverage.profdata" "$build"/profiles/*.profraw

# The command first, since what comes first is named without -object.
objects=("$build/vietmend")
while read -r program; do objects+=(-object "$program"); done < <(find "$build/tests" -type f -executable -name '*_test' -o \
  -type f -executable -name '*_replay' -o -type f -executable -name syllable_pairs)
sources=()
for folder in "$root"/src/*/ "$root"/src/*.cc; do
  case $folder in
    */cli/) ;;
    *) sources+=("${folder%/}") ;;
  esac
done
"llvm-cov$version" report -instr-profile="$build/coverage.profdata" "${objects[@]}" "${sources[@]}" >"$build/coverage.txt"
"llvm-cov$version" show -instr-profile="$build/coverage.profdata" "${objects[@]}" "${sources[@]}" |
  awk '/^\//{file=$0} /^ +[0-9]+\| +0\|/{print file, $0}' >"$build/missed.txt"
# Name, regions, missed, share, functions, missed, share, lines, missed, share.
awk '/^(src|.*\.(cc|h)) /{printf "%-44s %6d lines %5d missed  %s\n", $1, $8, $9, $10}' "$build/coverage.txt"
awk -v least="$least" '/^TOTAL/{print "lines of the library: " $8 ", reached: " $8 - $9 ", " $10; exit !($10 + 0 >= least)}' \
  "$build/coverage.txt"
