"""Runs of letters as numbers (export_letter_runs), damaged as the network is to read them."""

import numpy as np

RECORD = np.dtype([("form", "<u2"), ("shape", "u1"), ("after", "u1")])
OUTSIDE = 4  # forms outside the vocabulary have 0 to 2, forms of a base that are not in it 3
PADDING = 8
SPACE, LINE = 15, 1


class Vocabulary:
    """Bases and forms by number.

    Inputs: 0 to 4 as above, then a row for each base, then one for each form of a base that has several.
    Outputs: one for each form of a base that has several.
    """

    def __init__(self, file):
        bases, self.counts = [], []
        with open(file, encoding="utf-8") as lines:
            for line in lines:
                base, *forms = line.rstrip("\n").split("\t")
                forms = [f.rsplit(" ", 1) for f in forms]
                bases.append((base, [f for f, _ in forms]))
                self.counts += [int(n) for _, n in forms]
        self.bases = bases
        n = len(self.counts)
        self.form_text = [f for _, forms in bases for f in forms]
        self.base_of = np.zeros(n, np.int32)
        self.base_input = np.zeros(n, np.int32)
        self.form_input = np.zeros(n, np.int32)
        self.output = np.full(n, -1, np.int32)
        most = max(len(f) for _, f in bases)
        self.candidates = np.full((len(bases), most), -1, np.int32)  # outputs
        self.place = np.zeros(n, np.int32)  # among the candidates of its base
        at = outputs = 0
        for b, (base, forms) in enumerate(bases):
            for k, form in enumerate(forms):
                self.base_of[at] = b
                self.base_input[at] = self.form_input[at] = 5 + b
                self.place[at] = k
                if len(forms) > 1:
                    self.form_input[at] = 5 + len(bases) + outputs
                    self.output[at] = outputs
                    self.candidates[b, k] = outputs
                    outputs += 1
                at += 1
        self.choices = (self.candidates >= 0).sum(1)
        self.inputs, self.outputs = 5 + len(bases) + outputs, outputs
        self.confusions = self.make_confusions()

    def make_confusions(self):
        """Of each form the other forms of its base, as often as they are taken for it: cumulative, by place."""
        import unicodedata

        def marks(text):
            return [unicodedata.normalize("NFD", c) for c in text]

        def distance(a, b):
            d = 0.0
            for x, y in zip(marks(a), marks(b)):
                if x == y:
                    continue
                x, y = set(x[1:]), set(y[1:])
                d += 1.0 if len(x) != len(y) or len(x ^ y) < 2 else 1.5
            return d

        out = np.zeros((len(self.counts), self.candidates.shape[1]), np.float32)
        at = 0
        for base, forms in self.bases:
            if len(forms) > 1:
                for k, form in enumerate(forms):
                    for j, other in enumerate(forms):
                        if j != k:
                            out[at + k, j] = np.exp(-1.5 * distance(form, other)) + (0.3 if other == base else 0.0)
                    out[at + k] = np.cumsum(out[at + k] / out[at + k].sum())
            at += len(forms)
        return out


class Corpus:
    def __init__(self, file):
        self.records = np.fromfile(file, RECORD)
        last = np.flatnonzero(self.records["shape"] & 128)
        self.ends = last + 1
        self.begins = np.concatenate([[0], self.ends[:-1]])
        self.government = (self.records["shape"][last] & 64) != 0


class Reader:
    """Endless rows of whole documents in random order, of corpora that are read as often as their weights say."""

    def __init__(self, corpora, weights, rng, government=2.0):
        self.corpora, self.rng = corpora, rng
        self.numbers = [(c, d) for c in range(len(corpora)) for d in range(len(corpora[c].begins))]
        self.numbers = np.array(self.numbers, np.int32)
        copies = np.concatenate([w * np.where(c.government, government, 1.0) for c, w in zip(corpora, weights)])
        self.copies = copies
        self.order, self.at = None, 0

    def shard(self, tokens):
        parts, room = [], tokens
        pad = np.zeros(PADDING, RECORD)
        pad["form"], pad["after"] = 0xFFFE, 0
        while room > 0:
            if self.order is None or self.at >= len(self.order):
                whole = np.floor(self.copies).astype(int)
                times = whole + (self.rng.random(len(whole)) < self.copies - whole)
                self.order = self.rng.permutation(np.repeat(np.arange(len(times)), times))
                self.at = 0
            c, d = self.numbers[self.order[self.at]]
            self.at += 1
            corpus = self.corpora[c]
            r = corpus.records[corpus.begins[d]: corpus.ends[d]]
            parts += [r, pad]
            room -= len(r) + PADDING
        return np.concatenate(parts)[:tokens]


def damaged(records, vocabulary, rng, length, regime=None):
    """Rows (tokens, rows) of inputs and targets. regime: None draws one for each row; 'hidden', 'some'."""
    rows = len(records) // length
    r = records[: rows * length].reshape(rows, length)
    form = r["form"].astype(np.int64)
    outside, other = form == 0xFFFE, form == 0xFFFF
    known = (form >= 3) & (form < 0xFFFE)
    f = np.where(known, form - 3, 0)
    output = np.where(known, vocabulary.output[f], -1)
    choice = output >= 0
    shape = (r["shape"] & 7).astype(np.int64)
    after = r["after"].astype(np.int64)
    draw = rng.random(rows)
    if regime is None:
        hidden_part = np.where(draw < 0.5, 1.0, np.where(draw < 0.62, rng.random(rows), 0.0))
        wrong_part = np.where(draw >= 0.62, rng.choice([0.03, 0.1, 0.2, 0.4], rows), 0.03)
        way = rng.random(rows)
        shape[way < 0.12] = 0
        capitals = (way >= 0.12) & (way < 0.16)
        shape[capitals] = np.where(shape[capitals] == 4, 4, 2)
        way = rng.random(rows)
        bare = (way < 0.15)[:, None] & (after != 0) & (after != 3) & (after < 10) & (after != LINE)
        after[bare] = SPACE
        way = rng.random(rows)
        wrapped = (way < 0.25)[:, None] & (after == SPACE) & (rng.random((rows, length)) < 0.08)
        after[(way < 0.4)[:, None] & (after == LINE)] = SPACE
        after[wrapped] = LINE
    else:
        hidden_part = np.full(rows, 1.0 if regime == "hidden" else 0.0)
        wrong_part = np.full(rows, 0.1)
    hidden = rng.random((rows, length)) < hidden_part[:, None]
    wrong = choice & ~hidden & (rng.random((rows, length)) < wrong_part[:, None])
    ids = np.where(known, np.where(hidden, vocabulary.base_input[f], vocabulary.form_input[f]), np.minimum(form, 3))
    ids[outside] = OUTSIDE
    ids[other] = 3
    at = np.nonzero(wrong)
    if len(at[0]):
        w = f[at]
        place = (rng.random(len(w))[:, None] > vocabulary.confusions[w]).sum(1)
        place = np.minimum(place, vocabulary.choices[vocabulary.base_of[w]] - 1)
        taken = vocabulary.candidates[vocabulary.base_of[w], place]
        ids[at] = np.where(rng.random(len(w)) < 0.4, vocabulary.base_input[w], 5 + len(vocabulary.bases) + taken)
    seen = hidden | wrong
    return {"id": ids.T.copy(), "shape": shape.T.copy(), "between": after.T.copy(), "form": np.where(choice, f, -1).T.copy(),
            "wrong": wrong.T.copy(), "hidden": hidden.T.copy(), "seen": seen.T.copy()}
