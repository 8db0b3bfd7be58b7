#!/usr/bin/env bash
# Reads C++ files with clang-tidy, by the checks of .clang-tidy, and ends with 1 where it found something.
#
#   tools/tidy.sh BUILD            all files that the build knows
#   tools/tidy.sh BUILD COMMIT     those among them that differ from the commit, as they stand
#
# BUILD is a build whose made headers are there.
set -euo pipefail
build=$1 base=${2:-}
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tidy=$(command -v clang-tidy-14 || command -v clang-tidy) || { echo "clang-tidy is not installed." >&2; exit 2; }

# Each file by itself, not as a part of its room, with the headers of the build.
commands=$(mktemp -d)
trap 'rm -rf "$commands"' EXIT
cmake --preset release -B "$commands" -DVIETMEND_UNITY=OFF >/dev/null
sed -i "s|$commands/|$(realpath "$build")/|g" "$commands/compile_commands.json"

# What the build compiles of the project's own.
known=$(sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$commands/compile_commands.json" | grep -E '\.cc$' |
  grep -F "$PWD/" | grep -vF "$PWD/$build/" | sed "s|^$PWD/||" | sort -u)
if test -n "$base"; then
  changed=$(git diff --name-only --diff-filter=d "$base" -- '*.cc' | sort -u)
  known=$(comm -12 <(printf '%s\n' "$known") <(printf '%s\n' "$changed"))
fi
test -n "$known" || { echo "clang-tidy: no file to read."; exit 0; }

# clang cannot read the headers that GCC precompiled, so that each file is read with what it includes itself.
sed -E -i '/"command":/s/ (-Winvalid-pch|-fpch-preprocess|-include [^ ]*cmake_pch\.hxx)//g' "$commands/compile_commands.json"

# A file that it finds nothing in is not mentioned; how many warnings of headers of others it left out, neither.
read_file() {
  local found
  # No headers that the build made.
  found=$("$tidy" -p "$commands" --quiet --header-filter="^$PWD/(include/vietmend|src|tests|bench|tools)/" "$1" 2>/dev/null) || true
  grep -q ': warning: \|^error: \|: error: ' <<<"$found" || return 0
  printf '%s\n' "$found"
  return 1
}
export -f read_file
export tidy commands
printf '%s\n' "$known" | xargs -P "$(nproc)" -I{} bash -c 'read_file {}' && echo "clang-tidy: nothing found."
