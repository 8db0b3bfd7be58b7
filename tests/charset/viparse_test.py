#!/usr/bin/env python3
"""Reads VNI with vietmend and with viparse (PyPI), which are independent of each other, and compares.

    viparse_test.py VIETMEND

VIETMEND is the command that was built. Ends with 77, which ctest calls skipped, where viparse is not installed:

    python3 -m venv /tmp/viparse && /tmp/viparse/bin/pip install viparse
    PATH=/tmp/viparse/bin:$PATH ctest --test-dir build/release -R charset_viparse --output-on-failure
"""

import pathlib
import subprocess
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEEP = ["--spacing", "keep", "--punctuation", "keep", "--capitals", "keep", "--abbreviations", "keep",
        "--boilerplate", "keep", "--lines", "keep", "--tones", "keep", "--format", "text"]
# viparse leaves these out until a document has them.
LEFT_OUT = {"ẳ", "Ẳ", "ỵ", "Ỵ"}


def vni_rows() -> dict[str, str]:
    """Letter to bytes, read as windows-1252; of several rows of a letter the one whose mark is of its case."""
    rows: dict[str, str] = {}
    for line in (ROOT / "data/charsets/vni.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            raw, code = line.split("\t")[:2]
            letter, written = chr(int(code, 16)), bytes.fromhex(raw).decode("cp1252")
            if letter not in rows or letter.isupper() == written[-1].isupper():
                rows[letter] = written
    return rows


def main() -> int:
    try:
        from viparse.normalize.encodings import get_charmap
        from viparse.normalize.tables import convert
    except ImportError:
        print("skipped: viparse is not installed (pip install viparse)")
        return 77
    charmap = get_charmap("vni")
    rows = vni_rows()
    wrong = 0

    for letter, written in rows.items():
        if letter not in LEFT_OUT and convert(written, charmap) != letter:
            print(f"{letter}: written {written}, viparse reads {convert(written, charmap)}")
            wrong += 1

    lines = []
    for gold in sorted((ROOT / "tests/data/samples").glob("*.gold.txt")):
        text = unicodedata.normalize("NFC", gold.read_text(encoding="utf-8"))
        lines += [line for line in text.splitlines() if line and not LEFT_OUT & set(line)]
    written = ["".join(rows.get(letter, letter) for letter in line) for line in lines]
    source = "\n".join(written).encode("cp1252")
    ran = subprocess.run([sys.argv[1], "clean", "--charset", "VNI", *KEEP], input=source, capture_output=True, check=True)
    read = ran.stdout.decode("utf-8").splitlines()
    if len(read) != len(lines):
        print(f"{len(lines)} lines were written and {len(read)} read")
        wrong += 1
    for line, ours in zip(written, read):
        theirs = unicodedata.normalize("NFC", convert(line, charmap))
        if ours != theirs:
            print(f"vietmend: {ours}\nviparse:  {theirs}")
            wrong += 1
    print(f"{len(rows)} letters and {len(lines)} lines compared, {wrong} differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
