#!/usr/bin/env python3
"""How often edits of the diacritics stage are right, by the confidence that they give.

    bench/quality/diacritics_confidences.py [--sets dev-gov dev-news] [--limit N]

The marks are taken off held-out text and given back with `--diacritics restore`; an edit is right where its word is the
gold's then. What is measured is the table of src/diacritics/diacritics.cc. Needs the project's shared folder. Standard
library only.
"""

import argparse
import bisect
import collections
import pathlib
import tempfile

from reliability import ROOT, scorer
from tool import Tool, read_jsonl, table, write_jsonl

STAGES = ("abbreviations", "boilerplate", "punctuation", "capitals", "lines", "spacing")
ALONE = [part for stage in STAGES for part in (f"--{stage}", "keep")]


def judged(program, source, gold, edits):
    """(confidence, right) of each edit of a text whose words are those of the gold."""
    found, words = list(program.WORD.finditer(source)), program.words(gold)
    if len(found) != len(words):
        return
    begins, at, offset = [], 0, 0
    for word in found:
        offset += len(source[at : word.start()].encode())
        at = word.start()
        begins.append(offset)
    for edit in edits:
        k = bisect.bisect_right(begins, edit["begin"]) - 1
        if k < 0:
            continue
        word, first = found[k].group().encode(), edit["begin"] - begins[k]
        mended = word[:first] + edit["after"].encode() + word[first + edit["end"] - edit["begin"] :]
        right = program.spelling(mended.decode("utf-8", "ignore")) == program.spelling(words[k])
        yield round(edit["confidence"], 3), right


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--vietmend", default=ROOT / "build/release/vietmend")
    ap.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    ap.add_argument("--sets", nargs="+", default=["dev-gov", "dev-news"])
    ap.add_argument("--limit", type=int, default=None)
    args = ap.parse_args()
    program = scorer(args.shared, "diacritics")
    tool = Tool(args.vietmend, options=[*ALONE, "--diacritics", "restore", "--format", "jsonl", "--progress", "never"])
    counts = collections.defaultdict(lambda: [0, 0])
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        for name in args.sets:
            golds = [record["text"] for record in read_jsonl(args.shared / f"corpus/{name}.jsonl")[: args.limit]]
            sources = [program.strip(gold) for gold in golds]
            write_jsonl(work / "in.jsonl", [{"text": source} for source in sources])
            tool.clean(work / "in.jsonl", "-o", work / "out.jsonl", "--edits", work / "edits.jsonl")
            edits = collections.defaultdict(list)
            for edit in read_jsonl(work / "edits.jsonl"):
                if edit["kind"] == "diacritic":
                    edits[int(edit["doc"])].append(edit)
            for number, (source, gold) in enumerate(zip(sources, golds)):
                for confidence, right in judged(program, source, gold, edits[number]):
                    counts[confidence][0] += 1
                    counts[confidence][1] += right
    rows = [[f"{c:.3f}", n, f"{right / n:.3f}"] for c, (n, right) in sorted(counts.items())]
    print(table(["confidence", "edits", "right"], rows))


if __name__ == "__main__":
    main()
