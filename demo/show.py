#!/usr/bin/env python3
"""Shows what the vietmend command makes of damaged texts: each of them before and after.

    demo/show.py VIETMEND

VIETMEND is the command. On a terminal, what was damaged is red and what was put in its place green;
elsewhere, and where NO_COLOR is set, the text stands plain.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from itertools import groupby
from pathlib import Path

HERE = Path(__file__).resolve().parent
TEXTS = {
    "article.txt": "An article off a portal: words run together, marks gone, what the page left behind",
    "decree.txt": "A page of a decree out of a PDF file: syllables torn, rows broken, a running head",
    "scan.txt": "A line that was read from a scan: letters without their marks",
}
RED, GREEN, BOLD, FAINT, PLAIN = "\033[31m", "\033[32m", "\033[1m", "\033[2m", "\033[0m"
WIDEST = 100

# What these do is seen where they do it; of all others whole words are marked, or no space would be seen.
NARROW = {"punctuation", "line", "boilerplate", "duplicate"}


def repaired(tool: str, path: Path) -> tuple[bytes, list[dict]]:
    """What the command makes of a file, and its edits in order."""
    with tempfile.TemporaryDirectory() as folder:
        edits = Path(folder) / "edits.jsonl"
        done = subprocess.run([tool, "clean", "--edits", edits, path], stdout=subprocess.PIPE, check=True)
        return done.stdout, [json.loads(line) for line in edits.read_text("utf-8").splitlines()]


def widened(text: bytes, begin: int, end: int) -> tuple[int, int]:
    """A span with the rest of the words at its two ends."""
    while begin > 0 and not text[begin - 1 : begin].isspace():
        begin -= 1
    while end < len(text) and not text[end : end + 1].isspace():
        end += 1
    return begin, end


def changed(
    source: bytes, text: bytes, edits: list[dict]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The spans of the source that are damaged, and those of the text that stand in their place."""
    before, after, moved = [], [], 0
    for edit in edits:
        old = edit["begin"], edit["end"]
        new = old[0] + moved, old[0] + moved + len(edit["after"].encode())
        moved = new[1] - old[1]
        wide = edit["kind"] not in NARROW
        before.append(widened(source, *old) if wide else old)
        after.append(widened(text, *new) if wide else new)
    return before, after


def rows(text: bytes, spans: list[tuple[int, int]], width: int) -> list[list[tuple[str, bool]]]:
    """The text in rows of at most `width` letters, cut at spaces; each letter with whether a span has it."""
    marked = bytearray(len(text))
    for begin, end in spans:
        marked[begin:end] = b"\1" * (end - begin)
    letters = text.decode()
    starts = [0]
    for letter in letters:
        starts.append(starts[-1] + len(letter.encode()))
    found = []
    begin = 0
    for line in letters.splitlines():
        left, right = begin, begin + len(line)
        while right - left > width:
            cut = letters.rfind(" ", left, left + width + 1)
            cut = cut if cut > left and letters[left:cut].strip() else left + width
            found.append([(letters[i], bool(marked[starts[i]])) for i in range(left, cut)])
            left = cut + (letters[cut] == " ")
        found.append([(letters[i], bool(marked[starts[i]])) for i in range(left, right)])
        begin = right + 1
    return found


def coloured(row: list[tuple[str, bool]], colour: str) -> str:
    """A row with its marked characters in the colour; plain where the colour is empty."""
    stretches = ((on, "".join(letter for letter, _ in run)) for on, run in groupby(row, lambda pair: pair[1]))
    return "".join(
        f"{colour}{text}{PLAIN}" if on and colour and text.strip() else text for on, text in stretches
    )


def show(tool: str, name: str, colour: bool, width: int) -> None:
    path = HERE / name
    source = path.read_bytes()
    text, edits = repaired(tool, path)
    before, after = changed(source, text, edits)
    bold, faint, plain = (BOLD, FAINT, PLAIN) if colour else ("", "", "")
    print(f"\n{bold}{TEXTS[name]}{plain}")
    for title, shown, spans, ink in (("before", source, before, RED), ("after", text, after, GREEN)):
        print(f"\n{faint}-- {title}{plain}\n")
        for row in rows(shown.rstrip(), spans, width):
            print(coloured(row, ink if colour else ""))
    counts = Counter(edit["kind"] for edit in edits)
    print(
        f"\n{faint}{len(edits)} edits: {', '.join(f'{n} {kind}' for kind, n in counts.most_common())}{plain}"
    )


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    width = min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)
    for name in TEXTS:
        show(sys.argv[1], name, colour, width)
    print("\nYour own: vietmend clean FILE; vietmend diff FILE shows each edit where it stands.")


if __name__ == "__main__":
    main()
