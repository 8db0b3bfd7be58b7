"""Compares where tones are placed with viet_text_tools (PyPI).

Reads lines of a syllable in the old style and in the new, with a tab between them. Prints each that is placed
otherwise there; exit status 77 if the package is not installed.
"""

import sys

try:
    from viet_text_tools import normalize_diacritics
except ImportError:
    sys.stdin.read()  # whoever writes to a script that is gone is killed
    print("viet_text_tools is not installed")
    sys.exit(77)

read = differences = 0
for line in sys.stdin:
    old, new = line.rstrip("\n").split("\t")
    read += 1
    for spelled in (old, new):
        for want, new_style in ((old, False), (new, True)):
            got = normalize_diacritics(spelled, new_style=new_style)
            if got != want:
                differences += 1
                print(f"{spelled}: {want} here, {got} there ({'new' if new_style else 'old'} style)")
print(f"{read} syllables, {differences} differences")
sys.exit(1 if differences or not read else 0)
