#!/usr/bin/env python3
"""Measure how well vietmend mends: damage clean text, repair it, score it, print tables.

    bench/quality/quality.py                        everything, and rewrite RESULTS.md
    bench/quality/quality.py --quality best         the same with the network, into RESULTS-best.md
    bench/quality/quality.py --limit 40             a quick look at the first documents of each set
    bench/quality/quality.py --modes none --worst 30    read the edits made on text that is not damaged

The clean text, its damager and its scorer are the project's shared folder (--shared). Where that is not there, only the
project's own samples are scored, by a small scorer of their own. Standard library only.
"""

import argparse
import pathlib
import sys
import tempfile

import heldout
import samples
from tool import Tool

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def arguments():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--vietmend", default=ROOT / "build/release/vietmend", help="the tool to measure")
    ap.add_argument(
        "--shared", type=pathlib.Path, default=ROOT.parent / "shared", help="where eval/ and corpus/ are"
    )
    ap.add_argument("--sets", nargs="+", default=["dev-gov", "dev-news"], help="of corpus/, without .jsonl")
    ap.add_argument("--modes", nargs="+", default=heldout.MODES, choices=heldout.MODES)
    ap.add_argument("--limit", type=int, default=0, help="documents of each set (0: all)")
    ap.add_argument("--seed", type=int, default=1, help="of the damage")
    ap.add_argument("--quality", default="fast", choices=["fast", "best"], help="the tagger")
    ap.add_argument("--model", help="a model file in place of the one in the library")
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--worst", type=int, default=0, help="false edits to print in context, of mode none")
    ap.add_argument(
        "--misses", type=int, default=0, help="run-together words to print that were not split as proposed"
    )
    ap.add_argument("--keep", type=pathlib.Path, help="a folder for the pairs, outputs and edits")
    ap.add_argument(
        "--results", type=pathlib.Path, help="the file to rewrite (RESULTS.md for a run of everything)"
    )
    return ap.parse_args()


def main():
    args = arguments()
    tool = Tool(args.vietmend, args.quality, args.threads, ["--model", args.model] if args.model else [])
    whole = not args.limit and args.modes == heldout.MODES and args.sets == ["dev-gov", "dev-news"]
    parts = [
        "# Quality\n\nWritten by `bench/quality/quality.py`; run it again instead of editing this file.\n\n"
        f"vietmend {tool.version()}, `--quality {args.quality}`"
        + (f", the first {args.limit} documents of each set" if args.limit else "")
        + "."
    ]

    def show(part):
        parts.append(part)
        print(part, end="\n\n", flush=True)

    with tempfile.TemporaryDirectory() as temporary:
        work = args.keep or pathlib.Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        show(samples.report(tool, ROOT / "tests/data/samples", work))
        if (args.shared / "eval/corrupt.py").exists():
            shared = heldout.Shared(args.shared, tool, work, args)
            show(shared.damage_report())
            if "none" in args.modes:
                show(shared.false_edit_report())
            show(shared.glued_report())
            shared.print_for_reading()
        else:
            print(f"{args.shared}/eval is not there: only the samples were scored", file=sys.stderr)
            whole = False
    target = args.results or (HERE / ("RESULTS.md" if args.quality == "fast" else "RESULTS-best.md") if whole else None)
    if target:
        target.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
