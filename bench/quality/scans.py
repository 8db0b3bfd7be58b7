#!/usr/bin/env python3
"""What the diacritics stage makes of scanned pages, by how they were scanned.

    bench/quality/scans.py [--pages 10] [--quality fast] [--made build/scans]

Pages of the shared PDF files are drawn by pdftoppm, in grey, at 100, 120 and 400 dots an inch, and at 200 with noise on them, ten other
pages each, and read by Tesseract (`vie`). Beside them stands dev-ocr, a hundred pages at 150 to 300. Of the words that the
scan has, whatever their marks:

  wrong   have other marks than the PDF's own text, in 100 words
  left    of these are wrong afterwards
  spoilt  of 10,000 are wrong afterwards that were right
  marks   F1 of punctuation marks, with the stage's work and without it: of the pages as they were read, and of the same
          without the marks between their words, so that all have to be put in

What Tesseract read is kept in --made, so that another run need not read again. Needs the project's shared folder, pdftotext,
pdftoppm and tesseract. Standard library only.
"""

import argparse
import collections
import json
import lzma
import os
import pathlib
import random
import re
import subprocess
import tempfile

from reliability import ROOT, scorer
from tool import Tool, read_jsonl, table, write_jsonl

# Dots an inch, and whether there is noise.
SCANS = {"100": (100, False), "120": (120, False), "400": (400, False), "200 with noise": (200, True)}
SEED = 22
LEAST_WORDS, LEAST_MARKED = 220, 0.6  # of a page of prose: so many words, and so many of them with marks
KEPT = [part for stage in ("abbreviations", "boilerplate", "lines") for part in (f"--{stage}", "keep")]
ALONE = KEPT + [part for stage in ("punctuation", "capitals") for part in (f"--{stage}", "keep")]
WORD = re.compile(r"[^\W\d_]+")
BETWEEN = re.compile(r"[,.:;?!]+(?=\s)")


def output_of(*command):
    environment = dict(os.environ, OMP_THREAD_LIMIT="1")
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True, env=environment)
    return done.stdout


def pages_of_prose(folder):
    """(file, page, text) of every page that is mostly Vietnamese prose, in random order."""
    found = []
    for file in sorted(folder.glob("*.pdf")):
        for number, text in enumerate(output_of("pdftotext", file, "-").split("\f")[:-1], 1):
            words = WORD.findall(text)
            marked = sum(not word.isascii() for word in words)
            if len(words) >= LEAST_WORDS and marked >= LEAST_MARKED * len(words):
                found.append((file, number, text))
    random.Random(SEED).shuffle(found)
    return found


def with_noise(picture, rng):
    """A PGM of bytes as a worn copier leaves it: every dot lighter or darker, and specks."""
    head = re.match(rb"P5\s+\d+\s+\d+\s+255\s", picture)
    dots = picture[head.end() :]
    shades = [round(rng.gauss(0, 45)) for _ in range(4096)]
    changed = bytearray(min(255, max(0, dot + shade)) for dot, shade in zip(dots, rng.choices(shades, k=len(dots))))
    for at in rng.sample(range(len(dots)), len(dots) // 400):
        changed[at] = 0 if rng.random() < 0.7 else 255
    return head.group() + bytes(changed)


def scanned(file, page, dots_an_inch, noise):
    """What Tesseract reads of a page."""
    with tempfile.TemporaryDirectory() as temporary:
        base = pathlib.Path(temporary) / "page"
        output_of("pdftoppm", "-gray", "-r", dots_an_inch, "-f", page, "-l", page, "-singlefile", file, base)
        picture = base.with_suffix(".pgm")
        if noise:
            picture.write_bytes(with_noise(picture.read_bytes(), random.Random(f"{SEED} {file.name} {page}")))
        return output_of("tesseract", picture, "-", "-l", "vie")


def made_pages(folder, shared, count):
    """The pages of each way of scanning, read now or before."""
    folder.mkdir(parents=True, exist_ok=True)
    prose = pages_of_prose(shared / "pdf")
    if len(prose) < count * len(SCANS):
        raise SystemExit(f"{shared / 'pdf'} has {len(prose)} pages of prose, not {count * len(SCANS)}")
    for k, (name, (dots_an_inch, noise)) in enumerate(SCANS.items()):
        kept = folder / f"{name.replace(' ', '-')}-{count}.jsonl"
        if not kept.exists():
            chosen = prose[k * count : (k + 1) * count]
            new = kept.with_suffix(".new")
            write_jsonl(
                new,
                [
                    {"id": f"{file.stem}#{page}", "source": scanned(file, page, dots_an_inch, noise), "gold": text}
                    for file, page, text in chosen
                ],
            )
            new.rename(kept)
        yield name, read_jsonl(kept)


def cleaned(tool, work, pairs, *options):
    """What the command makes of the sources, {"id", "text"}."""
    write_jsonl(work / "in.jsonl", [{"id": pair["id"], "text": pair["source"]} for pair in pairs])
    tool.clean(work / "in.jsonl", "-o", work / "out.jsonl", *options)
    return read_jsonl(work / "out.jsonl")


def marks(score, tool, work, pairs, diacritics):
    """F1 of marks of punctuation."""
    total = score.Tally()
    outs = cleaned(tool, work, pairs, *KEPT, "--diacritics", diacritics)
    for pair, out in zip(pairs, outs):
        total.add(pair["source"], pair["gold"], out["text"])
    return total.report()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--vietmend", default=ROOT / "build/release/vietmend")
    ap.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    ap.add_argument("--made", type=pathlib.Path, default=ROOT / "build/scans")
    ap.add_argument("--pages", type=int, default=10)
    ap.add_argument("--quality", default="fast", choices=["fast", "best"])
    args = ap.parse_args()
    tool = Tool(args.vietmend, args.quality, options=["--format", "jsonl", "--progress", "never"])
    by_words, by_gaps = scorer(args.shared, "diacritics"), scorer(args.shared)
    sets = list(made_pages(args.made, args.shared, args.pages))
    with lzma.open(args.shared / "corpus/dev-ocr.jsonl.xz", "rt", encoding="utf-8") as lines:
        sets.append(("dev-ocr", [json.loads(line) for line in lines]))
    rows = []
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        for name, pairs in sets:
            seen = by_words.score(pairs, cleaned(tool, work, pairs, *ALONE))
            bare = [pair | {"source": BETWEEN.sub("", pair["source"])} for pair in pairs]
            row = [name, len(pairs), seen["words"], f"{100 * seen['wrong_before'] / seen['words']:.1f}", f"{seen['left']:.3f}",
                   f"{seen['spoilt_in_10000']:.1f}"]
            for read in (pairs, bare):
                for diacritics in ("auto", "keep"):
                    row.append(f"{marks(by_gaps, tool, work, read, diacritics)['marks']['F1']:.4f}")
            rows.append(row)
    head = ["dots an inch", "pages", "words", "wrong", "left", "spoilt", "marks", "without the stage", "all put in", "without the stage"]
    print(table(head, rows))


if __name__ == "__main__":
    main()
