#!/usr/bin/env python3
"""Scores what abbreviations are written out as, on held-out text whose phrases are written short: by form, and by confidence.

    bench/quality/senses_by_form.py                 everything, and rewrite RESULTS-senses.md
    bench/quality/senses_by_form.py --wrong         show the mistakes too
    bench/quality/senses_by_form.py --model FILE --results /tmp/senses.md

Three parts: the pairs of the shared folder's eval/senses.py, scored by itself and by where the phrase stood; every form of the table
that has two senses or more; and how often what is so sure is right. In each line one phrase is written as its form and all else stays.
What the tool makes of the place is compared with the phrase that stood there: decided is the share written out, wrong the share of
those that came out as something else. Needs the project's shared folder. Standard library only.
"""

import argparse
import collections
import importlib.util
import json
import pathlib
import random
import re
import tempfile
import unicodedata

from reliability import table as reliability_table
from senses_labelled import judged, written
from tool import Tool, read_jsonl, table, write_jsonl

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ALONE = ["lines", "boilerplate", "punctuation", "capitals", "spacing", "tones"]


def shared_senses(shared):
    spec = importlib.util.spec_from_file_location("senses", shared / "eval/senses.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def forms(path):
    """Of each form with several expansions, those, in lower case."""
    found = collections.defaultdict(set)
    for line in path.read_text(encoding="utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) == 9 and not line.startswith("#") and cells[2] != "=" and "single" not in cells[3]:
            found[cells[0]].add(cells[2].lower())
    return {form: sorted(phrases) for form, phrases in found.items() if len(phrases) > 1}


def documents(shared, name):
    with open(shared / f"corpus/{name}.jsonl", encoding="utf-8") as records:
        for record in map(json.loads, records):
            yield record["id"], unicodedata.normalize("NFC", record["text"])


def pairs(shared, sets, of_forms, most):
    """Lines with one phrase each written short, at most so many of a sense."""
    by_phrase = collections.defaultdict(list)
    for form, phrases in of_forms.items():
        for phrase in phrases:
            by_phrase[phrase].append(form)
    any_of = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, sorted(by_phrase, key=len, reverse=True))) + r")(?!\w)", re.I)
    lines = [line for name in sets for _, text in documents(shared, name) for line in text.split("\n")]
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
            yield {"source": line[: m.start()] + form + line[m.end() :], "form": form, "phrase": m[1], "at": m.start()}


def repaired(tool, made):
    """The texts that the tool makes of pairs, and (verdict, confidence, what stands there) of the place of each."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        write_jsonl(folder / "in.jsonl", [{"text": p["source"]} for p in made])
        keep = [word for stage in ALONE for word in (f"--{stage}", "keep")]
        tool.clean("--format", "jsonl", *keep, folder / "in.jsonl", "-o", folder / "out.jsonl", "--edits", folder / "edits.jsonl")
        texts = [record["text"] for record in read_jsonl(folder / "out.jsonl")]
        edits = collections.defaultdict(list)
        for edit in read_jsonl(folder / "edits.jsonl"):
            edits[int(edit["doc"])].append(edit)
    found = []
    for number, p in enumerate(made):
        begin = len(p["source"][: p["at"]].encode())
        of_line = sorted(edits[number], key=lambda e: e["begin"])
        got = written(p["source"].encode(), of_line, begin, begin + len(p["form"].encode()))
        sure = max((e["confidence"] for e in of_line if e["begin"] <= begin < e["end"]), default=0.0)
        found.append((judged([p["phrase"]], p["form"], got), sure, got))
    return texts, found


def shares(verdicts):
    """Decided, and wrong of those."""
    decided = verdicts["right"] + verdicts["wrong"]
    return decided / max(1, sum(verdicts.values())), verdicts["wrong"] / max(1, decided)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vietmend", default=ROOT / "build/release/vietmend", type=pathlib.Path)
    parser.add_argument("--model", help="a model file in place of the one in the library")
    parser.add_argument("--shared", default=ROOT.parent / "shared", type=pathlib.Path)
    parser.add_argument("--sets", nargs="+", default=["dev-gov", "dev-news"])
    parser.add_argument("--most", default=60, type=int, help="lines of a sense")
    parser.add_argument("--threads", default=1, type=int)
    parser.add_argument("--wrong", action="store_true", help="show the mistakes")
    parser.add_argument("--results", default=HERE / "RESULTS-senses.md", type=pathlib.Path, help="the file to rewrite")
    options = parser.parse_args()
    tool = Tool(options.vietmend, "fast", options.threads, ["--model", options.model] if options.model else [])

    def show(made, found):
        for p, (verdict, sure, got) in zip(made, found):
            if options.wrong and verdict == "wrong":
                around = p["source"][max(0, p["at"] - 50) : p["at"]] + "{" + p["form"] + "}" + p["source"][p["at"] + len(p["form"]) :][:40]
                print(f"{p['phrase']}\t{sure:.3f}\t{around} => {got}")

    judge = shared_senses(options.shared)
    sure_and_right, rows = [], []
    for name in options.sets:
        made = list(judge.make(documents(options.shared, name)))
        texts, found = repaired(tool, made)
        show(made, found)
        own = judge.score(made, {p["id"]: text for p, text in zip(made, texts)})
        decided, wrong = shares(collections.Counter(verdict for verdict, _, _ in found))
        rows.append([name, len(made), f"{own['decided']:.3f}", f"{own['wrong']:.4f}", f"{decided:.3f}", f"{wrong:.4f}"])
    head = ["set", "lines", "eval/senses.py: decided", "wrong", "by place: decided", "wrong"]
    parts = [
        "# Senses of abbreviations\n\nWritten by `bench/quality/senses_by_form.py`; run it again instead of editing this file. In each line one "
        "phrase is written short; decided is the share of places written out, wrong the share of those that came out as something else.",
        "## The pairs of eval/senses.py\n\nIts own judge looks for the phrase near its old place, and takes what it does not find there for wrong: so "
        "also lines in which abbreviations before the place were written out and moved it away. By place, edits say where it went.\n\n"
        + table(head, rows),
    ]

    of_forms = forms(ROOT / "data/abbreviations.tsv")
    made = list(pairs(options.shared, options.sets, of_forms, options.most))
    _, found = repaired(tool, made)
    show(made, found)
    counts, sureness = collections.defaultdict(collections.Counter), collections.Counter()
    for p, (verdict, sure, _) in zip(made, found):
        counts[p["form"]][verdict] += 1
        counts["all"][verdict] += 1
        if verdict != "left":
            sureness[p["form"]] += sure
            sureness["all"] += sure
            sure_and_right.append((sure, verdict == "right"))
    rows = []
    for form, c in sorted(counts.items(), key=lambda item: (item[0] == "all", item[0])):
        decided, wrong = shares(c)
        written_out = c["right"] + c["wrong"]
        mean = f"{sureness[form] / written_out:.3f}" if written_out else "-"
        rows.append([form, len(of_forms.get(form, [])) or "", f"{decided:.2f}", f"{wrong:.3f}", mean, sum(c.values())])
    never = sorted(set(of_forms) - set(counts))
    parts.append(
        f"## Every form of several senses\n\nAt most {options.most} lines of each sense, of {' and '.join(options.sets)}. "
        "Senses are evened out so, which texts do not do: what is rare weighs more here. The confidence is the mean of what was decided. "
        f"No line has a phrase of {', '.join(never)}.\n\n" + table(["form", "senses", "decided", "wrong", "confidence", "count"], rows)
    )
    lines, error = reliability_table(sure_and_right)
    parts.append(
        f"## How often what is so sure is right\n\nThe places of all these forms that were written out. Expected calibration error {error:.4f}.\n\n"
        + "\n".join(lines)
    )
    options.results.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    print(options.results.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
