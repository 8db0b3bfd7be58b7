"""The corpus as arrays: documents cut into rows, damaged anew each time they are read.

The records are those of export_tokens.cc; the damage is that of damage.cc, done on whole arrays.
"""

import dataclasses

import numpy as np

RECORD = np.dtype([("id", "<u2"), ("shape", "u1"), ("lower_shape", "u1"), ("gap", "u1"), ("flags", "u1")])

# Bits of a gap in the records.
MARK, PARTED, BREAK, CLOSING, OPENING, DASH = 7, 8, 16, 32, 64, 128
# Bits of a gap as the tagger sees it: the mark, then whether a mark may be put there, and so on.
OPEN, SEEN_OPENING = 8, 64

# Shapes, as in src/punctuation/gap_features.h.
LOWER, UNCASED = 0, 1
CAPITALS = np.zeros(16, bool)
CAPITALS[[2, 3, 4, 6, 7]] = True
OUTSIDE = 14

NEAR = 40  # tokens on either side that tell how densely a text is punctuated, and whether it has capitals
PADDING = 6  # tokens outside the text between two documents
REPEATS = 6  # a token is compared with as many before it


class Corpus:
    """Records with the pairs of neighbouring tokens that the tagger knows."""

    def __init__(self, file, pairs):
        self.records = np.fromfile(file, RECORD)
        ends = np.flatnonzero(self.records["flags"] & 128) + 1
        self.ends = ends
        self.begins = np.concatenate([[0], ends[:-1]])
        self.government = (self.records["flags"][self.begins] & 64) != 0
        self.pairs = pair_ids(self.records["id"], self.begins, pairs)

    def append(self, other):
        base = len(self.records)
        self.records = np.concatenate([self.records, other.records])
        self.pairs = np.concatenate([self.pairs, other.pairs])
        self.begins = np.concatenate([self.begins, other.begins + base])
        self.ends = np.concatenate([self.ends, other.ends + base])


def pair_keys(ids, begins):
    """The key of each token with the one before it; 0 where a document begins."""
    keys = np.empty(len(ids), np.uint32)
    keys[0] = 0
    step = 1 << 22
    for at in range(1, len(ids), step):
        end = min(len(ids), at + step)
        keys[at:end] = (ids[at - 1 : end - 1].astype(np.uint32) << 16) | ids[at:end]
    keys[begins] = 0
    return keys


def most_frequent_pairs(ids, begins, size):
    """The keys of the most frequent pairs of known tokens, sorted."""
    keys = pair_keys(ids, begins)
    keys = keys[((keys >> 16) > 1) & ((keys & 0xFFFF) > 1)]
    keys.sort()
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    counts = np.diff(np.append(starts, len(keys)))
    best = np.argsort(-counts, kind="stable")[:size]
    print(f"{len(starts)} pairs; the last of {size} was seen {counts[best[-1]]} times; "
          f"{counts[best].sum() / len(ids):.3f} of the text is known by its pair")
    return np.sort(keys[starts[best]])


def pair_ids(ids, begins, pairs):
    """For each token 1 + the row of its pair with the token before it, or 0."""
    out = np.zeros(len(ids), np.uint16)
    keys = pair_keys(ids, begins)
    step = 1 << 22
    for at in range(0, len(ids), step):
        part = keys[at : at + step]
        row = np.searchsorted(pairs, part)
        row[row == len(pairs)] = 0
        out[at : at + step] = np.where(pairs[row] == part, row + 1, 0)
    return out


@dataclasses.dataclass
class Rates:
    """How a document is damaged; see damage.cc."""

    lost: float = 0.0
    lower: float = 0.0  # share of capitals that are gone
    merged: bool = True
    bare: bool = True
    begin: float = 0.0


def draw_rates(rng):
    r = Rates()
    draw = rng.random()
    if draw < 0.48:
        r.lost = 0.95
        if rng.random() < 0.06:
            r.lower = rng.random()
    elif draw < 0.62:
        r.lost, r.lower = (0.95 if rng.random() < 0.6 else 1.0), 1.0
    elif draw < 0.69:
        r.lost, r.bare = 0.3 + 0.65 * rng.random(), rng.random() < 0.5
    elif draw < 0.76:
        r.lost = 1.0
    elif draw < 0.88:
        r.lost, r.bare = 0.05 + 0.25 * rng.random(), False
    else:
        r.bare = False
    r.merged = rng.random() < (0.3 if r.lost < 0.5 else 0.7)
    if rng.random() < 0.2:
        r.begin = rng.random()
    return r


FIXED = {
    "seed": Rates(lost=0.95),
    "lower": Rates(lost=0.95, lower=1.0),
    "light": Rates(lost=0.2, bare=False),
    "none": Rates(merged=False, bare=False),
}


def damaged(corpus, segments, rates, rng, length):
    """One row of `length` tokens: the segments (begin, end) of the corpus, each damaged by its rates.

    Returns a dict of arrays: id, pair, shape, gap, context, repeat as the tagger sees them; mark, the mark that
    stood in each gap (255 where nothing is asked), and casing (0 lower, 1 capital, 2 upper, 255 not asked).
    """
    rec = np.zeros(length, RECORD)
    rec["shape"] = rec["lower_shape"] = OUTSIDE
    pair = np.zeros(length, np.uint16)
    first, last = np.arange(length), np.arange(1, length + 1)
    lost, low = np.zeros(length, np.float32), np.zeros(length, np.float32)
    merged, bare, inside = np.zeros(length, bool), np.zeros(length, bool), np.zeros(length, bool)
    at = 0
    for (begin, end), r in zip(segments, rates):
        n = end - begin
        to = at + n
        rec[at:to] = corpus.records[begin:end]
        pair[at:to] = corpus.pairs[begin:end]
        inside[at:to] = True
        first[at:to], last[at:to] = at, to
        hurt = at + int(r.begin * n)
        lost[hurt:to], low[hurt:to] = r.lost, r.lower
        merged[hurt:to], bare[hurt:to] = r.merged, r.bare
        at = to + PADDING

    gap = rec["gap"]
    parted = (gap & PARTED) != 0
    gold = gap & MARK
    gone = rng.random(length, np.float32) < lost
    mark = np.where(gone, 0, gold)
    final = inside & (last == np.arange(1, length + 1))
    breaks = ((gap & BREAK) != 0) & (~merged | final)
    closing = ((gap & CLOSING) != 0) & ~(bare & parted)
    opening = ((gap & OPENING) != 0) & (~bare | (rng.random(length, np.float32) < 0.1))
    dash = ((gap & DASH) != 0) & ~(gone & parted)
    is_open = parted & (mark == 0)
    seen = (mark | (is_open * OPEN) | (breaks * BREAK) | (closing * CLOSING)
            | ((opening | dash) * SEEN_OPENING)).astype(np.uint8)

    casing = rec["flags"] & 7
    lowered = (casing > 1) & (rng.random(length, np.float32) < low)
    shape = np.where(lowered, rec["lower_shape"], rec["shape"])

    index = np.arange(length)
    begin, end = np.maximum(index - NEAR, first), np.minimum(index + NEAR, last)
    def near(flags):
        sums = np.concatenate([[0], np.cumsum(flags)])
        return sums[end] - sums[begin]
    marks, tokens = near(mark != 0), end - begin
    density = np.where(marks * 32 < tokens, 0, np.where(marks * 14 < tokens, 1, 2))
    uncased = near(CAPITALS[shape]) == 0
    shape = np.where(uncased & (shape == LOWER), UNCASED, shape)

    ids = rec["id"]
    repeat = np.zeros(length, np.uint8)
    for k in range(1, REPEATS + 1):
        repeat[k:] |= ((ids[k:] == ids[:-k]) & (ids[k:] > 1)).astype(np.uint8) << (k - 1)

    asked = inside & is_open
    case_asked = inside & (low >= 1) & (casing >= 1) & (casing <= 3)
    return {
        "id": ids.astype(np.int32), "pair": pair.astype(np.int32), "shape": shape.astype(np.int32),
        "gap": seen.astype(np.int32), "context": (density + 3 * uncased).astype(np.int32) * inside,
        "repeat": repeat.astype(np.int32),
        "mark": np.where(asked, gold, 255).astype(np.int64),
        "casing": np.where(case_asked, casing - 1, 255).astype(np.int64),
    }


class Reader:
    """Rows without end: documents in random order, those that matter more than once a pass."""

    def __init__(self, corpus, copies, length, rng):
        self.corpus, self.copies, self.length, self.rng = corpus, copies, length, rng
        self.queue, self.rest = [], None
        self.read = 0  # tokens so far

    def reweigh(self, copies):
        """Reads documents as often as `copies` says, from the next one on."""
        self.copies, self.queue = copies, []

    def _next(self):
        if not self.queue:
            whole = np.floor(self.copies).astype(int)
            times = whole + (self.rng.random(len(whole)) < self.copies - whole)
            order = np.repeat(np.arange(len(times)), times)
            self.rng.shuffle(order)
            self.queue = order[::-1].tolist()
        d = self.queue.pop()
        return int(self.corpus.begins[d]), int(self.corpus.ends[d])

    def row(self):
        segments, rates, room = [], [], self.length
        begin = end = 0
        while room > 40:
            if begin == end:
                begin, end = self.rest or self._next()
                self.rest = None
            n = min(room, end - begin)
            segments.append((begin, begin + n))
            rates.append(draw_rates(self.rng))
            self.read += n
            room -= n + PADDING
            begin += n
        self.rest = (begin, end) if begin < end else None
        return damaged(self.corpus, segments, rates, self.rng, self.length)

    def batch(self, rows):
        """Arrays of (tokens, rows)."""
        made = [self.row() for _ in range(rows)]
        return {k: np.stack([m[k] for m in made], axis=1) for k in made[0]}


def document_rows(corpus, mode, length, rng):
    """Every document of a corpus, damaged in one way, a row or more each."""
    for begin, end in zip(corpus.begins.tolist(), corpus.ends.tolist()):
        for at in range(begin, end, length):
            yield damaged(corpus, [(at, min(end, at + length))], [FIXED[mode]], rng, length)
