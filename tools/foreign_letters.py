#!/usr/bin/env python3
"""Counts data/foreign-letters.tsv: how much likelier three letters in a row are in words of other languages than in Vietnamese
words that ran together.

    tools/foreign_letters.py ../shared/corpus/train-press.jsonl.xz ../shared/corpus/train-party.jsonl.xz > data/foreign-letters.tsv

Words of other languages: Debian's packages wamerican, wfrench and wspanish, which must be installed. Words that ran together are
every two syllables that stand side by side in the corpus, written as one and without marks.
"""

import collections
import json
import lzma
import math
import re
import sys
import unicodedata

LISTS = ("american-english", "french", "spanish")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
EDGE = "_"  # before and behind a word
WEIGHT = 5.0  # of what is known of a letter after one letter less
UNIT = 8  # of the table, in a nat
MOST = 96

# A syllable without its marks.
SYLLABLE = re.compile("(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(ch|ng|nh|[cmnpt])?")

HEAD = """\
# How much likelier a letter is in a word of another language than in Vietnamese words that ran together, after the two letters
# before it, in eighths of a nat; "_" is the edge of a word. Read by src/language/foreign_letters.h.
#
# Counted by tools/foreign_letters.py from the words of Debian's packages wamerican (SCOWL, its licence is like that of X11; 12dicts),
# wfrench (GPL-2 or later) and wspanish (public domain), and from pairs of syllables of the corpus (see data/README.md).
#
# two letters	{}
"""


def bare(text: str) -> str:
    text = text.replace("đ", "d")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def foreign_words() -> dict[str, float]:
    words: dict[str, float] = {}
    for name in LISTS:
        with open(f"/usr/share/dict/{name}", encoding="utf-8") as lines:
            for line in lines:
                word = bare(line.strip().lower())
                if re.fullmatch("[a-z]{4,}", word):
                    words[word] = 1.0
    return words


def run_together(corpora: list[str]) -> dict[str, float]:
    pairs: collections.Counter[tuple[str, str]] = collections.Counter()
    for corpus in corpora:
        with lzma.open(corpus, "rt", encoding="utf-8") as documents:
            for document in documents:
                words = re.findall(r"[^\W\d_]+", json.loads(document)["text"].lower())
                pairs.update(zip(words, words[1:]))
    words: collections.Counter[str] = collections.Counter()
    for (first, second), count in pairs.items():
        # What was seen once may be a slip or a name.
        if count >= 2 and SYLLABLE.fullmatch(bare(first)) and SYLLABLE.fullmatch(bare(second)):
            words[bare(first + second)] += count
    return {word: min(count, 20) ** 0.5 for word, count in words.items() if len(word) >= 4}


class Trigrams:
    def __init__(self, words: dict[str, float]) -> None:
        self.counts: collections.Counter[str] = collections.Counter()
        self.after: collections.Counter[str] = collections.Counter()
        for word in sorted(words):
            text = EDGE + EDGE + word + EDGE
            for i in range(2, len(text)):
                for size in range(1, 4):
                    gram = text[i + 1 - size : i + 1]
                    self.counts[gram] += words[word]
                    self.after[gram[:-1]] += words[word]

    def probability(self, gram: str) -> float:
        if not gram:
            return 1 / (len(LETTERS) + 1)
        shorter = self.probability(gram[1:])
        return (self.counts[gram] + WEIGHT * shorter) / (self.after[gram[:-1]] + WEIGHT)


def main() -> None:
    foreign, vietnamese = Trigrams(foreign_words()), Trigrams(run_together(sys.argv[1:]))
    print(HEAD.format("\t".join(LETTERS + EDGE)), end="")
    for first in EDGE + LETTERS:
        for second in EDGE + LETTERS:
            if second == EDGE and first != EDGE:
                continue
            row = []
            for third in LETTERS + EDGE:
                gram = first + second + third
                odds = math.log(foreign.probability(gram) / vietnamese.probability(gram))
                row.append(max(-MOST, min(MOST, round(UNIT * odds))))
            print(first + second, *row, sep="\t")


if __name__ == "__main__":
    main()
