#!/bin/sh
# Installs a build into a temporary folder, moves that away, and builds and runs a program outside the tree that
# finds the library there: with find_package(vietmend), then with pkg-config.
#
#   run.sh BUILD_FOLDER [CMAKE [CXX]]
set -eu

build=$(cd "$1" && pwd)
cmake=${2:-cmake}
CXX=${3:-${CXX:-c++}}
export CXX
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "tests/install: $*" >&2
  exit 1
}

# $1 is what the program is found by, the rest runs it.
check() {
  found_by=$1
  shift
  output=$("$@") || fail "$found_by: the program failed"
  case $output in
    *"thiếu về số lượng"*) echo "$found_by: $output" ;;
    *) fail "$found_by: the sentence is not repaired: $output" ;;
  esac
}

"$cmake" --install "$build" --prefix "$work/first" >"$work/log" 2>&1 || { cat "$work/log"; fail "cmake --install failed"; }
# Whatever names the folder it was installed to breaks here.
mv "$work/first" "$work/prefix"
prefix=$work/prefix

"$cmake" -S "$here/find_package" -B "$work/find_package" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_BUILD_TYPE=Release \
  >"$work/log" 2>&1 && "$cmake" --build "$work/find_package" >>"$work/log" 2>&1 ||
  { cat "$work/log"; fail "find_package(vietmend): the program does not build"; }
check find_package "$work/find_package/mend_a_sentence"

if "$cmake" -S "$here/find_package" -B "$work/too_new" -DCMAKE_PREFIX_PATH="$prefix" -DVIETMEND_TEST_VERSION=99 \
  >"$work/log" 2>&1; then
  fail "find_package(vietmend 99) found version $(PKG_CONFIG_PATH=$prefix/lib/pkgconfig pkg-config --modversion vietmend)"
fi

pc=$(find "$prefix" -name vietmend.pc)
[ -n "$pc" ] || fail "vietmend.pc is not installed"
PKG_CONFIG_PATH=$(dirname "$pc")
export PKG_CONFIG_PATH
# Unquoted: each is a list of arguments.
"$CXX" -std=c++20 $(pkg-config --cflags vietmend) -o "$work/by_pkg_config" "$here/find_package/main.cc" \
  $(pkg-config --libs vietmend) || fail "pkg-config: the program does not build"
LD_LIBRARY_PATH=$(pkg-config --variable=libdir vietmend)
export LD_LIBRARY_PATH
check pkg-config "$work/by_pkg_config"
unset LD_LIBRARY_PATH

# The command finds the shared library from where it was put.
if [ -x "$prefix/bin/vietmend" ]; then
  printf 'nguồn nhân lực thiếuvề số lượng\n' >"$work/sentence.txt"
  check vietmend "$prefix/bin/vietmend" clean "$work/sentence.txt"
  # And the module that reads PDF files, which --ocr asks what it can.
  if [ -n "$(find "$prefix" -name vietmend-pdf.so)" ]; then
    ! "$prefix/bin/vietmend" clean --ocr "$work/sentence.txt" 2>&1 | grep 'cannot be loaded' ||
      fail "the module that reads PDF files is not found"
  fi
fi
