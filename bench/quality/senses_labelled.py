#!/usr/bin/env python3
"""Scores what becomes of abbreviations that a reader has labelled where they stand.

    bench/quality/senses_labelled.py [--quality best] [--show]

`senses-labelled.tsv` beside this file names 300 places of the shared corpus's documents off the web and out of the Gazette; half of them
are to be left alone. Each document is repaired as a whole, with every stage. For each place:

  right     written out as its label says, letters' case and white space aside
  left      as it stood
  wrong     written out as something else
  touched   written out though it is to be left alone

Prints one JSON object; with --show, what was wrong and what was touched, and what was left of those that have a sense. Needs the project's
shared folder. Standard library only.
"""

import argparse
import collections
import json
import lzma
import pathlib
import tempfile
import unicodedata

from tool import Tool, read_jsonl, write_jsonl

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def labels(path):
    """(set, document, offset, form, senses) of each place; no senses where it is to be left alone."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                of, document, offset, form, sense = line.rstrip("\n").split("\t")
                yield of, document, int(offset), form, [] if sense == "=" else sense.split("|")


def documents(shared, of, wanted):
    with lzma.open(shared / f"corpus/{of}.jsonl.xz", "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if record["id"] in wanted:
                yield record["id"], record["text"]


def written(source, edits, begin, end):
    """What stands for bytes [begin, end) of the source after the edits, which are sorted."""
    out, at = [], begin
    for edit in edits:
        if edit["end"] < begin or edit["begin"] >= end or (edit["end"] == begin and edit["begin"] < begin):
            continue
        out.append(source[at : max(at, edit["begin"])].decode())
        out.append(edit["after"])
        at = max(at, edit["end"])
    out.append(source[at:end].decode() if at < end else "")
    return "".join(out)


def plain(text):
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def judged(senses, form, got):
    got = plain(got)
    if got in ("", plain(form)) or plain(form) == got.strip(" .,;:()*|"):
        return "left"
    if not senses:
        return "touched"
    return "right" if any(plain(s) in got for s in senses) else "wrong"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--vietmend", default=ROOT / "build/release/vietmend", type=pathlib.Path)
    parser.add_argument("--shared", default=ROOT.parent / "shared", type=pathlib.Path)
    parser.add_argument("--labels", default=HERE / "senses-labelled.tsv", type=pathlib.Path)
    parser.add_argument("--quality", default="fast", choices=["fast", "best"])
    parser.add_argument("--threads", default=1, type=int)
    parser.add_argument("--show", action="store_true", help="name each place that was not right")
    options = parser.parse_args()

    places = collections.defaultdict(list)
    for of, document, *place in labels(options.labels):
        places[of, document].append(place)
    texts = []
    for of in sorted({of for of, _ in places}):
        texts += [(of, name, text) for name, text in documents(options.shared, of, {d for o, d in places if o == of})]
    counts = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        write_jsonl(folder / "in.jsonl", [{"text": text} for _, _, text in texts])
        Tool(options.vietmend, options.quality, options.threads).clean(
            "--format", "jsonl", folder / "in.jsonl", "-o", folder / "out.jsonl", "--edits", folder / "edits.jsonl"
        )
        edits = collections.defaultdict(list)
        for edit in read_jsonl(folder / "edits.jsonl"):
            edits[int(edit["doc"])].append(edit)
    for number, (of, name, text) in enumerate(texts):
        source = text.encode()
        of_document = sorted(edits[number], key=lambda e: e["begin"])
        for offset, form, senses in places[of, name]:
            begin = len(text[:offset].encode())
            got = written(source, of_document, begin, begin + len(form.encode()))
            verdict = judged(senses, form, got)
            counts["alone" if not senses else "senses", verdict] += 1
            if options.show and (verdict in ("wrong", "touched") or (verdict == "left" and senses)):
                around = text[max(0, offset - 50) : offset] + "{" + form + "}" + text[offset + len(form) :][:40]
                print(f"{verdict}\t{of}\t{name}\t{offset}\t{' '.join(around.split())} => {' '.join(got.split())}")
    total = sum(counts.values())
    wrong, touched = counts["senses", "wrong"], counts["alone", "touched"]
    print(
        json.dumps(
            {
                "places": total,
                "right or left": round((total - wrong - touched) / total, 4),
                "wrong": round((wrong + touched) / total, 4),
                "written out right": counts["senses", "right"],
                "left though it has a sense": counts["senses", "left"],
                "to be left alone": counts["alone", "touched"] + counts["alone", "left"],
                "touched": touched,
            }
        )
    )


if __name__ == "__main__":
    main()
