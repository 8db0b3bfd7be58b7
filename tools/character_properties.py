#!/usr/bin/env python3
"""Writes data/character-properties.tsv from the files of Debian's package unicode-data:

    tools/character_properties.py > data/character-properties.tsv
"""

import pathlib
import re

UNICODE = pathlib.Path("/usr/share/unicode")
SOURCES = {
    "Terminal_Punctuation": UNICODE / "PropList.txt",
    "Quotation_Mark": UNICODE / "PropList.txt",
    "Emoji_Presentation": UNICODE / "emoji" / "emoji-data.txt",
}
HEAD = """\
# Properties of characters that utf8proc does not have. Rows: Unicode's PropList.txt and emoji-data.txt, by
# tools/character_properties.py.
# first	last	property
"""


def ranges(file: pathlib.Path, wanted: str) -> list[tuple[int, int]]:
    """The code points of a property, sorted, those that follow on one another as one range."""
    found: list[tuple[int, int]] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        row = re.fullmatch(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)\s*(?:#.*)?", line)
        if row is None or row[3] != wanted:
            continue
        found.append((int(row[1], 16), int(row[2] or row[1], 16)))
    joined: list[tuple[int, int]] = []
    for first, last in sorted(found):
        if joined and first == joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def main() -> None:
    print(HEAD, end="")
    for wanted, file in SOURCES.items():
        for first, last in ranges(file, wanted):
            print(f"{first:04X}\t{last:04X}\t{wanted}")


if __name__ == "__main__":
    main()
