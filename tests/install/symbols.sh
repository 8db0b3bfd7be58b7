#!/bin/sh
# What a shared library shows to others: functions and types that the public headers declare, and nothing else; and
# under which name programs look for it.
#
#   symbols.sh LIBRARY VERSION
set -eu
export LC_ALL=C
library=$1 version=$2
include=$(cd "$(dirname "$0")/../../include" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

nm --dynamic --defined-only --demangle "$library" | cut -c20- | sed 's/^vtable for //; s/^typeinfo name for //; s/^typeinfo for //' |
  sort -u >"$work/shown"
if grep -v '^vietmend::' "$work/shown" >"$work/foreign"; then
  echo "shown, and not of the namespace vietmend:" >&2
  head -20 "$work/foreign" >&2
  exit 1
fi
# The last name before the arguments, without templates' arguments.
sed 's/(.*//; s/<.*//; s/\[abi:[^]]*\]//g; s/.*:://; s/^~//' "$work/shown" | grep -v '^operator' | sort -u >"$work/names"
while read -r name; do
  grep -rqw -e "$name" "$include" || {
    echo "shown, and declared by no public header: $name" >&2
    grep -w -e "$name" "$work/shown" >&2
    exit 1
  }
done <"$work/names"
for name in repair normalize apply sort_key parse_syllable; do
  grep -qx "$name" "$work/names" || {
    echo "not shown: $name" >&2
    exit 1
  }
done

soname=$(objdump -p "$library" | sed -n 's/^ *SONAME *//p')
want=libvietmend.so.$(echo "$version" | cut -d. -f1,2)
test "$soname" = "$want" || {
  echo "the library is named $soname, not $want" >&2
  exit 1
}
echo "$(wc -l <"$work/shown") symbols shown, all of them public; $soname"
