#!/usr/bin/env python3
"""How far words can be given back of which a reader of scans left letters out.

  lost_letters.py HELD-OUT.jsonl... --corpus TRAIN.jsonl.xz... [--syllables 8000000]

PaddleOCR's Latin models have no letter from U+1EA0 to U+1EF9 in their alphabet, and read "QUYT ĐNH" for QUYẾT ĐỊNH: such
letters are left out here, and ơ is o, as in what they read of a page (opendatalab/MinerU, pull request 5326). What is
given back is the likeliest row of syllables by counts of syllables and pairs of a corpus, of those that leave the letters
that stand: an upper bound of what needs no picture. Words are runs of letters of the held-out text. Standard library only.
"""
import argparse
import collections
import json
import lzma
import math
import re
import unicodedata

WORD = re.compile(r"[^\W\d_]+")
START = "\n"


def left(word):
    """What is read of a word."""
    return "".join("o" if c == "ơ" else "O" if c == "Ơ" else c for c in word if not 0x1EA0 <= ord(c) <= 0x1EF9)


def rows(path):
    opened = lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")
    with opened as lines:
        for line in lines:
            for row in unicodedata.normalize("NFC", json.loads(line)["text"]).split("\n"):
                yield [w.lower() for w in WORD.findall(row)]


def count(paths, most):
    one, two, read = collections.Counter(), collections.Counter(), 0
    for path in paths:
        for words in rows(path):
            one.update(words)
            two.update(zip([START] + words, words))
            read += len(words)
            if read >= most:
                return one, two
    return one, two


class Model:
    def __init__(self, one, two):
        self.one, self.two, self.all = one, two, sum(one.values())
        self.forms = collections.defaultdict(list)
        for word, n in one.items():
            if n > 2:
                self.forms[left(word)].append(word)

    def log(self, before, word):
        # Stupid backoff (Brants et al. 2007).
        n = self.two.get((before, word), 0)
        if n:
            return math.log(n / max(1, self.one.get(before, self.all // 20)))
        return math.log(0.4 * max(1, self.one.get(word, 0)) / self.all)

    def given_back(self, seen):
        paths = {START: (0.0, [])}
        for s in seen:
            candidates = self.forms.get(s) or [s]
            step = {}
            for word in candidates:
                score, row = max((total + self.log(before, word), row) for before, (total, row) in paths.items())
                step[word] = (score, row + [word])
            # The few best are enough, and keep a skeleton of many forms quick.
            paths = dict(sorted(step.items(), key=lambda item: -item[1][0])[:24])
        return max(paths.values())[1] if seen else []


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("held_out", nargs="+")
    ap.add_argument("--corpus", nargs="+", required=True)
    ap.add_argument("--syllables", type=int, default=8_000_000)
    ap.add_argument("--words", type=int, default=60_000)
    args = ap.parse_args()
    model = Model(*count(args.corpus, args.syllables))
    for path in args.held_out:
        words = damaged = right = kept = spoilt = 0
        for gold in rows(path):
            seen = [left(w) for w in gold]
            if not any(seen):
                continue
            pairs = [(g, s) for g, s in zip(gold, seen) if s]
            got = model.given_back([s for _, s in pairs])
            for (g, s), w in zip(pairs, got):
                words += 1
                if g != s:
                    damaged += 1
                    right += w == g
                else:
                    kept += 1
                    spoilt += w != g
            if words >= args.words:
                break
        print(f"{path}: {words} words, {damaged / words:.3f} of them lost letters; {right / damaged:.3f} of these given back, "
              f"{spoilt / kept:.3f} of the others spoilt; right in all {(right + kept - spoilt) / words:.3f}")


if __name__ == "__main__":
    main()
