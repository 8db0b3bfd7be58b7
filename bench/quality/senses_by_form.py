#!/usr/bin/env python3
"""Scores every form of the table that has two senses or more, on held-out text whose phrases are written short.

    bench/quality/senses_by_form.py [--sets dev-gov dev-news] [--most 60] [--wrong]

In lines of twelve words or more one phrase at a time is written as its form, at most so many lines of a sense; all else stays. What the
tool makes of the place is compared with the phrase that stood there: decided is the share written out, wrong the share of those
that came out as something else. Prints a Markdown table, and the mistakes with --wrong. Needs the project's shared folder.
Standard library only.
"""

import argparse
import collections
import json
import pathlib
import random
import re
import tempfile
import unicodedata

from senses_labelled import judged, written
from tool import Tool, read_jsonl, table, write_jsonl

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ALONE = ["lines", "boilerplate", "punctuation", "capitals", "spacing", "tones"]


def forms(path):
    """Of each form with several expansions, those, in lower case."""
    found = collections.defaultdict(set)
    for line in path.read_text(encoding="utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) == 9 and not line.startswith("#") and cells[2] != "=" and "single" not in cells[3]:
            found[cells[0]].add(cells[2].lower())
    return {form: sorted(phrases) for form, phrases in found.items() if len(phrases) > 1}


def pairs(shared, sets, of_forms, most):
    by_phrase = collections.defaultdict(list)
    for form, phrases in of_forms.items():
        for phrase in phrases:
            by_phrase[phrase].append(form)
    any_of = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, sorted(by_phrase, key=len, reverse=True))) + r")(?!\w)", re.I)
    lines = []
    for name in sets:
        with open(shared / f"corpus/{name}.jsonl", encoding="utf-8") as records:
            for record in map(json.loads, records):
                lines += unicodedata.normalize("NFC", record["text"]).split("\n")
    rng = random.Random(11)
    rng.shuffle(lines)
    seen = collections.Counter()
    for line in lines:
        if len(line.split()) < 12:
            continue
        hits = [(m, form) for m in any_of.finditer(line) for form in by_phrase[m[1].lower()]]
        hits = [(m, form) for m, form in hits if seen[form, m[1].lower()] < most]
        if hits:
            m, form = rng.choice(hits)
            seen[form, m[1].lower()] += 1
            yield {"text": line[: m.start()] + form + line[m.end() :], "form": form, "phrase": m[1], "at": m.start()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--vietmend", default=ROOT / "build/release/vietmend", type=pathlib.Path)
    parser.add_argument("--shared", default=ROOT.parent / "shared", type=pathlib.Path)
    parser.add_argument("--sets", nargs="+", default=["dev-gov", "dev-news"])
    parser.add_argument("--most", default=60, type=int, help="lines of a sense")
    parser.add_argument("--threads", default=1, type=int)
    parser.add_argument("--wrong", action="store_true", help="show the mistakes")
    options = parser.parse_args()

    made = list(pairs(options.shared, options.sets, forms(ROOT / "data/abbreviations.tsv"), options.most))
    edits = collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        write_jsonl(folder / "in.jsonl", [{"text": p["text"]} for p in made])
        keep = [word for stage in ALONE for word in (f"--{stage}", "keep")]
        Tool(options.vietmend, "fast", options.threads).clean(
            "--format", "jsonl", *keep, folder / "in.jsonl", "-o", folder / "out.jsonl", "--edits", folder / "edits.jsonl"
        )
        for edit in read_jsonl(folder / "edits.jsonl"):
            edits[int(edit["doc"])].append(edit)
    counts = collections.defaultdict(collections.Counter)
    for number, p in enumerate(made):
        begin = len(p["text"][: p["at"]].encode())
        got = written(p["text"].encode(), sorted(edits[number], key=lambda e: e["begin"]), begin, begin + len(p["form"].encode()))
        verdict = judged([p["phrase"]], p["form"], got)
        counts[p["form"]][verdict] += 1
        counts["all"][verdict] += 1
        if options.wrong and verdict == "wrong":
            around = p["text"][max(0, p["at"] - 50) : p["at"]] + "{" + p["form"] + "}" + p["text"][p["at"] + len(p["form"]) :][:40]
            print(f"{p['phrase']}\t{around} => {got}")
    rows = []
    for form, c in sorted(counts.items(), key=lambda item: (item[0] == "all", item[0])):
        decided = c["right"] + c["wrong"]
        lines = decided + c["left"]
        rows.append([form, lines, f"{decided / lines:.2f}", f"{c['wrong'] / max(decided, 1):.3f}"])
    print(table(["form", "lines", "decided", "wrong"], rows))


if __name__ == "__main__":
    main()
