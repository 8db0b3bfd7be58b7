#!/usr/bin/env python3
"""How often edits of a confidence are right: a reliability diagram and the expected calibration error.

    bench/quality/reliability.py [--quality best] [--sets dev-gov dev-news] [--modes seed light lower]

Each mark that the tool puts into damaged text is right or wrong, and so is each capital. The marks are sorted into ten bins by their
confidence; the expected calibration error is the mean distance, weighted by the bins' sizes, of a bin's confidence from
its share of right marks (Naeini, Cooper and Hauskrecht 2015). Needs the project's shared folder. Standard library only.
"""

import argparse
import collections
import importlib.util
import pathlib
import tempfile

import heldout
from tool import Tool, read_jsonl

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BINS = 10


def scorer(shared, program="score"):
    """One of the evaluation programs of the shared folder, as a module."""
    spec = importlib.util.spec_from_file_location(program, shared / f"eval/{program}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def aligned_marks(score, source, gold):
    """For each letter of the source, the mark behind the letter of the gold that it is, and that letter."""
    source_letters, _ = score.read(source)
    gold_letters, gold_gaps = score.read(gold)
    low = lambda letters: "".join(c.lower() if len(c.lower()) == 1 else c for c in letters)
    found = {}
    for tag, a0, a1, b0, b1 in score.opcodes(low(gold_letters), low(source_letters)):
        if tag == "equal":
            for i, j in zip(range(a0, a1), range(b0, b1)):
                found[j] = (score.mark(gold_gaps[i]), gold_letters[i])
    return found


def judged(score, pair, edits):
    """(kind, confidence, right) of each mark and each capital put in."""
    source = pair["source"].encode()
    marks = aligned_marks(score, pair["source"], pair["gold"])
    at = before = 0  # bytes and letters before the edit
    for edit in sorted(edits, key=lambda e: e["begin"]):
        before += sum(bool(score.LETTER.match(c)) for c in source[at : edit["begin"]].decode("utf-8", "ignore"))
        at = edit["begin"]
        if edit["kind"] == "punctuation":
            put = score.mark(edit["after"] + " ")
            gold = marks.get(before - 1, ("", ""))[0]
            if put:
                yield "punctuation", edit["confidence"], put == gold
        elif edit["kind"] == "capital" and edit["after"]:
            first = next((c for c in edit["after"] if score.LETTER.match(c)), "")
            gold = marks.get(before, ("", ""))[1]
            if first and gold:
                yield "capital", edit["confidence"], first == gold


def table(found):
    """Lines of a Markdown table, and the expected calibration error."""
    bins = [[0, 0.0, 0] for _ in range(BINS)]
    for confidence, right in found:
        b = bins[min(BINS - 1, int(confidence * BINS))]
        b[0] += 1
        b[1] += confidence
        b[2] += right
    total = sum(b[0] for b in bins)
    error = sum(abs(b[1] - b[2]) for b in bins) / max(1, total)
    lines = ["| confidence | edits | mean confidence | right | |", "|---|---:|---:|---:|---|"]
    for k, (count, confidence, right) in enumerate(bins):
        if count:
            bar = "█" * round(20 * right / count)
            lines.append(f"| {k / BINS:.1f}–{(k + 1) / BINS:.1f} | {count} | {confidence / count:.3f} | {right / count:.3f} | {bar} |")
    return lines, error


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--vietmend", default=ROOT / "build/release/vietmend")
    ap.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    ap.add_argument("--sets", nargs="+", default=["dev-gov", "dev-news"])
    ap.add_argument("--modes", nargs="+", default=["seed", "light", "lower"])
    ap.add_argument("--quality", default="best", choices=["fast", "best"])
    ap.add_argument("--limit", type=int, default=0)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--model", help="another model file")
    args = ap.parse_args()
    score = scorer(args.shared)
    tool = Tool(args.vietmend, args.quality, args.threads, ["--model", args.model] if args.model else [])
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        shared = heldout.Shared(args.shared, tool, work, args)
        for mode in args.modes:
            found = {}
            for name in args.sets:
                shared.row(name, mode)
                pairs = read_jsonl(work / f"{name}.{mode}.pairs.jsonl")
                edits = collections.defaultdict(list)
                for edit in read_jsonl(work / f"{name}.{mode}.edits.jsonl"):
                    edits[int(edit["doc"])].append(edit)
                for number, pair in enumerate(pairs):
                    for kind, confidence, right in judged(score, pair, edits[number]):
                        found.setdefault(kind, []).append((confidence, right))
            for kind, values in sorted(found.items()):
                lines, error = table(values)
                print(f"## {mode}, {kind}: expected calibration error {error:.4f} over {len(values)} edits\n")
                print("\n".join(lines), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
