"""The project's own samples: damaged articles beside what an editor made of them."""

import difflib
import re

from tool import table

MARKS = ",.:;?!"
INTRODUCTION = """## Samples

Each damaged sample of tests/data/samples beside its gold: words that agree, marks and case and all (twice the words in
common over the words of both), F1 of marks, each before and after repair; and the edits made on the gold itself, where
each is false or a matter of taste.

"""


def marked(text):
    """[(word without marks and case, the first mark after it or '')]"""
    found = []
    for word in text.split():
        letters = re.sub(r"[\W_]+", "", word).casefold()
        tail = re.search(r"[^\w]*$", word).group()
        if letters:
            found.append((letters, next((c for c in tail if c in MARKS), "")))
    return found


def aligned(a, b):
    for block in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        yield from zip(range(block.a, block.a + block.size), range(block.b, block.b + block.size))


def word_agreement(gold, text):
    a, b = gold.split(), text.split()
    return 2 * sum(1 for _ in aligned(a, b)) / (len(a) + len(b))


def marks_f1(gold, text):
    a, b = marked(gold), marked(text)
    right = sum(a[i][1] == b[j][1] != "" for i, j in aligned([w for w, _ in a], [w for w, _ in b]))
    wanted, got = sum(m != "" for _, m in a), sum(m != "" for _, m in b)
    return 2 * right / (wanted + got)


def report(tool, folder, work):
    rows, totals = [], [0, 0]
    for path in sorted(folder.glob("*.gold.txt")):
        name = path.name.removesuffix(".gold.txt")
        damaged = (folder / f"{name}.txt").read_bytes().decode("utf-8", "replace")
        gold = path.read_text(encoding="utf-8")
        mended = tool.clean(folder / f"{name}.txt").decode("utf-8")
        (work / f"{name}.mended.txt").write_text(mended, encoding="utf-8")
        edits = work / f"{name}.gold.edits"
        tool.clean(path, "--edits", edits)
        touched = len(edits.read_text(encoding="utf-8").splitlines())
        totals[0] += touched
        totals[1] += len(gold.split())
        rows.append(
            [
                name,
                *(f"{f(gold, text):.3f}" for f in (word_agreement, marks_f1) for text in (damaged, mended)),
                touched,
            ]
        )
    rows.append(["all", "", "", "", "", f"{1e4 * totals[0] / totals[1]:.1f} in 10,000 words"])
    return INTRODUCTION + table(
        ["sample", "words before", "after", "marks before", "after", "edits on gold"], rows
    )
