#!/usr/bin/env python3
"""How many articles, clauses and points of documents an outline has: precision, recall and F1 of paths.

    bench/quality/outline.py [--blind] [--worst N]

The documents are decisions with what is attached to them, plans, directives, notices, circulars and letters of dev-web; their paths are in
outline_labels.jsonl beside this file: outlines read through and corrected by eye against the text. With --blind, other documents of
dev-web and old ones of the legacy folder, whose paths in outline_blind_labels.jsonl were put down from reading the texts, before any
outline of them was looked at; since then one label was changed, where it wrote a number otherwise than its document. A path names what
is attached ("+regulation"), the numbered heading where there is no article, and the numbers from the article down: "+regulation >
Điều 3 > 1 > a".
Needs the project's shared folder and build/release/vietmend. Standard library only.
"""

import argparse
import collections
import json
import lzma
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"


def paths(node, at=(), into=None):
    """The paths of what stands in a node, in order."""
    into = [] if into is None else into
    for child in node.get("children") or []:
        kind, number = child["kind"], child.get("number", "")
        here = at
        attached = tuple(part for part in at if part.startswith("+"))
        if kind in ("regulation", "appendix"):
            here = (f"+{kind} {number}".rstrip(),)
        elif kind == "article":
            here = (*attached, f"Điều {number}")
        elif kind == "section" and not any(part.startswith("Điều") for part in at):
            here = (*attached, f"Mục {number}")
        elif kind in ("clause", "point"):
            here = (*at, number)
        if kind in ("article", "clause", "point"):
            into.append(" > ".join(here))
        paths(child, here, into)
    return into


def documents():
    """The records of dev-web and of the legacy folder, as JSON lines."""
    with lzma.open(SHARED / "corpus" / "dev-web.jsonl.xz", "rt", encoding="utf-8") as lines:
        yield from lines
    with open(SHARED / "legacy" / "pairs.jsonl", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            yield json.dumps({"id": record["id"], "text": record["gold"]}, ensure_ascii=False) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worst", type=int, default=0, help="show the paths of so many documents that are not right")
    parser.add_argument("--blind", action="store_true", help="the labels put down before any outline was looked at")
    options = parser.parse_args()
    name = "outline_blind_labels.jsonl" if options.blind else "outline_labels.jsonl"
    labels = [json.loads(line) for line in open(pathlib.Path(__file__).with_name(name), encoding="utf-8")]
    wanted = {label["id"] for label in labels}
    with tempfile.TemporaryDirectory() as folder:
        records = pathlib.Path(folder) / "documents.jsonl"
        records.write_text("".join(line for line in documents() if json.loads(line)["id"] in wanted), encoding="utf-8")
        command = [ROOT / "build/release/vietmend", "outline", records]
        lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    outlines = {record["id"]: record["outline"] for record in map(json.loads, lines)}
    right = labelled = told = 0
    wrong = []
    for label in labels:
        want, have = collections.Counter(label["paths"]), collections.Counter(paths(outlines[label["id"]]))
        right, labelled, told = right + (want & have).total(), labelled + want.total(), told + have.total()
        if want != have:
            wrong.append((label["id"], sorted((want - have).elements()), sorted((have - want).elements())))
    for name, missing, other in sorted(wrong, key=lambda each: -len(each[1]) - len(each[2]))[: options.worst]:
        print(name, "missing:", missing, "not labelled:", other)
    score = {"documents": len(labels), "perfect": len(labels) - len(wrong), "paths": labelled}
    score |= {"precision": round(right / told, 4), "recall": round(right / labelled, 4)}
    print(json.dumps(score | {"F1": round(2 * right / (labelled + told), 4)}))


if __name__ == "__main__":
    main()
