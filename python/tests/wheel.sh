#!/bin/sh
# Installs a wheel into a venv of its own, runs what it brings, and fails if any of it loads a shared library that is
# neither in the wheel nor among those that manylinux counts on.
#
#   python/tests/wheel.sh WHEEL
set -eu

wheel=$1
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
tool=$(echo venv/lib/python*/site-packages/vietmend/bin/vietmend)
strange=$(ldd "$tool" | grep -v -e "$folder" -e 'linux-vdso' -e '/ld-linux' -e 'lib\(c\|z\|m\|pthread\|dl\|rt\|stdc++\|gcc_s\)\.so' || :)
test -z "$strange" || { echo "the command needs libraries from outside the wheel: $strange" >&2; exit 1; }
echo "$(basename "$wheel"): clean, the command and its libraries are all there"
