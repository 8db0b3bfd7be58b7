"""Documents as export_rows writes them: damaged, as the tagger sees them, with what the linear tagger says."""

import numpy as np

RECORD = np.dtype([("letters", "<u2"), ("pair", "<u2"), ("shape", "u1"), ("gap", "u1"), ("context", "u1"),
                   ("repeat", "u1"), ("margins", "i1", 6), ("mark", "u1"), ("casing", "u1")])
LAST, NOT_ASKED = 128, 255
STEPS = 8  # of a margin, a nat
OUTSIDE = 14  # the shape of a token outside the text
PADDING = 6  # tokens outside the text between two documents
UNCASED = 3  # added to the context where there are no capitals

# As in src/punctuation/network_tokens.h and tagger.cc.
WORTH_ASKING = -3.0  # the least linear margin, in nats, of a gap that the network is asked of
GIVEN_UP = -4.0  # the margins of the others
LINEAR_PART = 0.5  # the part of a linear margin that counts


def linear_codes(margins):
    """The row of each gap in the table of linear guesses: 0, or the best mark and its margin in half nats."""
    best = margins.argmax(1)
    margin = margins.max(1).astype(np.int32)
    bucket = np.clip((margin - int(WORTH_ASKING * STEPS)) // (STEPS // 2), 0, 15)
    return np.where(margin < WORTH_ASKING * STEPS, 0, 1 + best * 16 + bucket)


def prepared(records):
    """What the network reads of some records, and what is asked of it."""
    margins = records["margins"]
    worth = margins.max(1) >= WORTH_ASKING * STEPS
    uncased = records["context"] >= UNCASED
    casing = records["casing"] & 3
    added = np.where(worth[:, None], margins / STEPS, GIVEN_UP) * LINEAR_PART
    return {
        "id": records["letters"].astype(np.int32), "pair": records["pair"].astype(np.int32),
        "shape": records["shape"].astype(np.int32), "gap": records["gap"].astype(np.int32),
        "context": records["context"].astype(np.int32), "repeat": records["repeat"].astype(np.int32),
        "linear": linear_codes(margins).astype(np.int32), "added": added.astype(np.float32),
        "mark": np.where(worth | uncased, records["mark"], NOT_ASKED).astype(np.int64),
        "casing": np.where(casing < 3, casing, NOT_ASKED).astype(np.int64),
    }


def outside(length):
    rows = np.zeros(length, RECORD)
    rows["shape"], rows["margins"], rows["mark"], rows["casing"] = OUTSIDE, -128, NOT_ASKED, 3
    return rows


class Documents:
    """The documents of some files, in order."""

    def __init__(self, files):
        self.records = np.concatenate([np.fromfile(f, RECORD) for f in files])
        self.ends = np.flatnonzero(self.records["casing"] & LAST) + 1
        self.begins = np.concatenate([[0], self.ends[:-1]])

    def rows(self, order, length):
        """Rows of `length` records: the documents in that order, cut where a row is full."""
        row, at = outside(length), 0
        for d in order:
            begin, end = int(self.begins[d]), int(self.ends[d])
            while begin < end:
                n = min(length - at, end - begin)
                row[at : at + n] = self.records[begin : begin + n]
                begin += n
                at += n + (PADDING if begin == end else 0)
                if at > length - 40:
                    yield row
                    row, at = outside(length), 0
        if at:
            yield row


def batches(rows, size):
    """Arrays of (tokens, rows) of `size` rows each; what is left over at the end is left out."""
    held = []
    for row in rows:
        held.append(row)
        if len(held) == size:
            yield batch_of(held)
            held = []


def batch_of(rows):
    length = len(rows[0])
    flat = prepared(np.stack(rows, axis=1).reshape(-1))
    return {k: v.reshape(length, len(rows), *v.shape[1:]) for k, v in flat.items()}
