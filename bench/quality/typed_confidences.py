#!/usr/bin/env python3
"""How often edits of a confidence that stands in the code are right: each kind of edit and each confidence by itself.

    bench/quality/typed_confidences.py [--quality fast] [--sets dev-gov dev-news] [--modes seed torn wrap none] [--limit 150]

Confidences of marks and capitals come out of models and are measured by reliability.py; those of spaces, splits, joins, lines and of
rows and syllables left out are constants. An edit is right where the letters on either side of it follow on one another in
the gold, and where white space stands between them as it does there; of lines, a line break. In mode none every edit
changes text that nobody damaged, so what it counts as wrong is often a mistake of the text's own. Needs the project's shared
folder. Standard library only.
"""

import argparse
import collections
import pathlib
import tempfile

import heldout
from reliability import ROOT, scorer
from tool import Tool, read_jsonl, table

KINDS = ["split", "join", "space", "line", "duplicate", "boilerplate"]


def white(gap, kind):
    """What an edit of the kind decides of a gap. Damage runs paragraphs on, and only edits of lines tell breaks from spaces."""
    if kind == "line":
        return "\n" in gap
    return any(c.isspace() for c in gap)


def judged(score, pair, repaired, edits):
    """(kind, confidence, right) of each edit of a kind that has constants."""
    gold_letters, gold_gaps = score.read(pair["gold"])
    letters, gaps = score.read(repaired)
    low = lambda text: "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    gold_of = {}
    for tag, a0, a1, b0, b1 in score.opcodes(low(gold_letters), low(letters)):
        if tag == "equal":
            gold_of.update(zip(range(b0, b1), range(a0, a1)))
    source = pair["source"].encode()
    count = lambda text: len(score.read(text)[0])
    at = k = 0  # bytes of the source and letters of the repaired text before the edit
    for edit in sorted(edits, key=lambda e: e["begin"]):
        k += count(source[at : edit["begin"]].decode("utf-8", "ignore"))
        at = edit["end"]
        first = k
        k += count(edit["after"])
        if edit["kind"] not in KINDS or not 0 < first < len(letters) or k >= len(letters):
            continue
        right = True
        for j in range(first, k + 1):
            g, h = gold_of.get(j - 1), gold_of.get(j)
            right = right and g is not None and h == g + 1
            # What is left out leaves its neighbours' gap to others.
            if right and edit["kind"] not in ("duplicate", "boilerplate"):
                right = white(gaps[j - 1], edit["kind"]) == white(gold_gaps[g], edit["kind"])
        yield edit["kind"], round(edit["confidence"], 2), right


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--vietmend", default=ROOT / "build/release/vietmend")
    ap.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    ap.add_argument("--sets", nargs="+", default=["dev-gov", "dev-news"])
    ap.add_argument("--modes", nargs="+", default=["seed", "torn", "wrap", "none"])
    ap.add_argument("--quality", default="fast", choices=["fast", "best"])
    ap.add_argument("--limit", type=int, default=150)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--fewest", type=int, default=20, help="edits of a row that is shown")
    args = ap.parse_args()
    args.worst = 0
    score = scorer(args.shared)
    tool = Tool(args.vietmend, args.quality, args.threads)
    found = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0]))
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        shared = heldout.Shared(args.shared, tool, work, args)
        for mode in args.modes:
            for name in args.sets:
                shared.row(name, mode)
                pairs = read_jsonl(work / f"{name}.{mode}.pairs.jsonl")
                mended = read_jsonl(work / f"{name}.{mode}.out.jsonl")
                edits = collections.defaultdict(list)
                for edit in read_jsonl(work / f"{name}.{mode}.edits.jsonl"):
                    edits[int(edit["doc"])].append(edit)
                for number, (pair, repaired) in enumerate(zip(pairs, mended)):
                    for kind, confidence, right in judged(score, pair, repaired["text"], edits[number]):
                        of = found[mode][kind, confidence]
                        of[0] += 1
                        of[1] += right
    for mode, constants in found.items():
        rows = [
            [kind, f"{confidence:.2f}", count, f"{right / count:.3f}"]
            for (kind, confidence), (count, right) in sorted(constants.items())
            if count >= args.fewest
        ]
        print(f"## {mode}\n\n{table(['kind', 'confidence', 'edits', 'right'], rows)}\n")


if __name__ == "__main__":
    main()
