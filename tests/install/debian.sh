#!/bin/sh
# Makes the Debian packages of a build, unpacks them as dpkg would, and runs what is in them.
#
#   debian.sh BUILD_FOLDER [CPACK]
#
# Exits with 77 where what makes packages is not installed.
set -eu
build=$(cd "$1" && pwd)
cpack=${2:-cpack}
command -v dpkg-deb >/dev/null && command -v dpkg-shlibdeps >/dev/null || {
  echo "dpkg-deb or dpkg-shlibdeps (dpkg-dev) is not there"
  exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "tests/install: $*" >&2
  exit 1
}

"$cpack" --config "$build/CPackConfig.cmake" -B "$work" >"$work/log" 2>&1 || {
  cat "$work/log"
  fail "cpack failed"
}
command_package=$(ls "$work"/vietmend_*.deb) || fail "no package of the command"
library_package=$(ls "$work"/libvietmend-dev_*.deb) || fail "no package of the library"
for package in "$command_package" "$library_package"; do
  dpkg-deb -x "$package" "$work/root"
  dpkg-deb -f "$package" Depends | grep -q libicu || fail "$package does not say that it needs ICU"
done
for file in bin/vietmend share/man/man1/vietmend.1 share/doc/vietmend/copyright share/bash-completion/completions/vietmend \
  include/vietmend/vietmend.h; do
  test -s "$work/root/usr/$file" || fail "not in a package: /usr/$file"
done
test -n "$(find "$work/root/usr" -name vietmend-config.cmake)" || fail "not in a package: vietmend-config.cmake"

printf 'nguồn nhân lực thiếuvề số lượng\n' >"$work/sentence.txt"
output=$("$work/root/usr/bin/vietmend" clean "$work/sentence.txt") || fail "the command failed"
case $output in
  *"thiếu về số lượng"*) echo "$(basename "$command_package"): $output" ;;
  *) fail "the sentence is not repaired: $output" ;;
esac
if test -e "$build/vietmend-pdf.so"; then
  ! "$work/root/usr/bin/vietmend" clean --ocr "$work/sentence.txt" 2>&1 | grep 'cannot be loaded' ||
    fail "not in a package, or not found there: the module that reads PDF files"
  dpkg-deb -f "$command_package" Depends | grep -q libpoppler || fail "$command_package does not say that it needs poppler"
fi
