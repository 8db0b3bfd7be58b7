#!/usr/bin/env python3
"""Counts how many edits of kind scan are right, on pages of which the text is known.

  scan_edits.py VIETMEND PAGES.jsonl[.xz]

PAGES: what a reader of scans made of a page, and what stands there: {"source", "gold"}, as ../shared/corpus/dev-ocr.jsonl.xz.
An edit is right where the page has what it puts in between the same letters and digits, marks and spaces apart. Others are
shown. Standard library only.
"""
import json
import lzma
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

AROUND = 8  # letters and digits on each side


def letters(text):
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in text.lower() if c.isalnum())


def main(vietmend, path):
    opened = lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")
    with opened as lines:
        pages = [json.loads(line) for line in lines]
    with tempfile.TemporaryDirectory() as folder:
        source, edits = Path(folder, "in.jsonl"), Path(folder, "edits.jsonl")
        source.write_text("".join(json.dumps({"id": i, "text": p["source"]}) + "\n" for i, p in enumerate(pages)), encoding="utf-8")
        subprocess.run([vietmend, "clean", "--format", "jsonl", "--edits", edits, "-o", Path(folder, "out"), source], check=True)
        found = [e for e in map(json.loads, edits.read_text(encoding="utf-8").splitlines()) if e["kind"] == "scan"]
    wrong = []
    for number, page in enumerate(pages):
        text, pieces, at = page["source"].encode(), [], 0
        mine = [e for e in found if int(e["doc"]) == number]
        for edit in mine:
            pieces += [text[at : edit["begin"]].decode(), edit["after"]]
            at = edit["end"]
        pieces.append(text[at:].decode())
        gold = letters(page["gold"])
        for k, edit in enumerate(mine):
            before, after = "".join(pieces[: 2 * k + 1]), "".join(pieces[2 * k + 2 :])
            if letters(before)[-AROUND:] + letters(edit["after"]) + letters(after)[:AROUND] not in gold:
                wrong.append(before[-20:] + "«" + edit["before"] + " → " + edit["after"] + "»" + after[:20])
    for place in wrong:
        print(repr(place))
    print(f"{len(found)} edits on {len(pages)} pages, {len(found) - len(wrong)} as the page has them")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
