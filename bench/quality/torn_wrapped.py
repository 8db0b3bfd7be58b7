#!/usr/bin/env python3
"""Damage clean prose as a PDF does that tears syllables and breaks lines at once: modes torn and wrap together.

Reads clean JSONL ({"id", "text"}) and writes pairs ({"id", "source", "gold"}), as corrupt.py of the shared folder does,
whose damage this is. Deterministic for a given --seed. Standard library only.

    wrapped-first   lines are broken as they were set, then syllables come apart in them (a PDF's text layer)
    torn-first      what came apart is broken into lines again, so that a line may end within a syllable (a converter's)
"""

import argparse
import importlib.util
import json
import pathlib
import random
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ORDERS = ["wrapped-first", "torn-first"]


def corrupter(shared):
    spec = importlib.util.spec_from_file_location("corrupt", shared / "eval/corrupt.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def damage(corrupt, text, order, rng):
    """Return (source, gold)."""
    paragraphs = unicodedata.normalize("NFC", text).split("\n")
    gold = "\n".join(" ".join(p.split()) for p in paragraphs if p.strip())
    if order == "torn-first":
        return corrupt.wrap(corrupt.torn(gold, rng), rng), gold
    return corrupt.torn(corrupt.wrap(gold, rng), rng), gold


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--order", choices=ORDERS, default=ORDERS[0])
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--limit", type=int, default=0, help="stop after this many documents")
    ap.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared", help="where eval/ is")
    args = ap.parse_args()
    corrupt = corrupter(args.shared)
    for n, line in enumerate(sys.stdin):
        if args.limit and n >= args.limit:
            break
        doc = json.loads(line)
        source, gold = damage(corrupt, doc["text"], args.order, random.Random(f"{args.seed}/{doc['id']}"))
        print(json.dumps({"id": doc["id"], "source": source, "gold": gold}, ensure_ascii=False))


if __name__ == "__main__":
    main()
