#!/bin/sh
# Installs a wheel into a venv of its own, runs what it brings, and fails if any of it loads a shared library that is
# neither in the wheel nor among those that manylinux counts on, or if the wheel takes more than the model and 4 MB.
#
#   python/tests/wheel.sh WHEEL
set -eu

wheel=$1
data=$(dirname "$0")/../../data
model=$(cd "$data" && cat model/*.bin abbreviations.tsv boilerplate.tsv foreign-letters.tsv word-lists.tsv | gzip -9c | wc -c)
room=$((4000000 + model - $(wc -c <"$wheel")))
test "$room" -ge 0 || { echo "$wheel is $((-room)) bytes larger than the model and 4 MB" >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install --no-index "$wheel"
# Not where the sources are: the package is to be the installed one.
cd "$folder"

text='Nguồn nhân lực thiếuvề số lượng.'
mended='Nguồn nhân lực thiếu về số lượng.'
venv/bin/python - "$text" "$mended" <<'PYTHON'
import re
import sys


def loaded():
    with open("/proc/self/maps", encoding="utf-8") as maps:
        return set(re.findall(r"/\S+\.so\S*", maps.read()))


before = loaded()
import vietmend

repaired = vietmend.clean(sys.argv[1])
assert repaired == sys.argv[2], repaired
everywhere = ("libc.", "libz.", "libm.", "libpthread.", "libdl.", "librt.", "libstdc++.", "libgcc_s.", "ld-linux")
strange = [
    path
    for path in loaded() - before
    if not path.startswith(sys.prefix)
    and "/lib-dynload/" not in path
    and not path.rpartition("/")[2].startswith(everywhere)
]
assert not strange, f"loaded from outside the wheel: {strange}"
PYTHON
for command in 'venv/bin/vietmend' 'venv/bin/python -m vietmend'; do
  test "$(printf %s "$text" | $command clean)" = "$mended" || { echo "wrong: $command clean" >&2; exit 1; }
done

# What ICU's data is needed for: charsets of pages, the properties of letters and the bounds of words in expressions.
page='<meta charset="%s"><p>%s</p>'
clean_page() { printf "$page" "$1" "$2" | iconv -f UTF-8 -t "$1" >page.html && venv/bin/vietmend clean page.html; }
for charset in windows-1251 GBK Big5 EUC-JP Shift_JIS EUC-KR; do
  case $charset in windows-1251) said='Привет, мир' ;; EUC-KR) said='안녕하세요' ;; GBK | Big5) said='中文' ;; *) said='日本語' ;; esac
  test "$(clean_page "$charset" "$said")" = "$said" || { echo "wrong: a page in $charset" >&2; exit 1; }
done
test "$(printf %s "$text" | venv/bin/vietmend clean --protect '(?w)\b\p{Lu}\X*')" = "$text" ||
  { echo 'wrong: --protect' >&2; exit 1; }

tool=$(echo venv/lib/python*/site-packages/vietmend/bin/vietmend)
strange=$(ldd "$tool" | grep -v -e "$folder" -e 'linux-vdso' -e '/ld-linux' -e 'lib\(c\|z\|m\|pthread\|dl\|rt\|stdc++\|gcc_s\)\.so' || :)
test -z "$strange" || { echo "the command needs libraries from outside the wheel: $strange" >&2; exit 1; }
echo "$(basename "$wheel"): clean, the command and its libraries are all there"
