"""Documents as export_rows writes them: damaged, as the tagger sees them, with what the linear tagger says.

They lie on the device that trains, as the bytes of their records, and are laid end to end in an order that a
seed gives; a batch is made there out of the numbers of its rows alone.
"""

import numpy as np
import torch

RECORD_SIZE = 16
# The bytes of a record.
LETTERS, PAIR, SHAPE, GAP, CONTEXT, REPEAT, MARGINS, MARK, CASING = 0, 2, 4, 5, 6, 7, slice(8, 14), 14, 15
LAST, NOT_ASKED, CASING_NOT_ASKED = 128, 255, 3
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
    most, best = margins.max(-1)
    bucket = ((most - int(WORTH_ASKING * STEPS)) // (STEPS // 2)).clamp(0, 15)
    return torch.where(most < WORTH_ASKING * STEPS, 0, 1 + best.int() * 16 + bucket)


def prepared(records):
    """What the network reads of some records, and what is asked of it."""

    def number(at):
        return records[..., at].int() | records[..., at + 1].int() << 8

    margins = records[..., MARGINS].contiguous().view(torch.int8).int()
    worth = margins.amax(-1) >= WORTH_ASKING * STEPS
    context, mark = records[..., CONTEXT].int(), records[..., MARK].long()
    casing = (records[..., CASING] & 3).long()
    added = torch.where(worth[..., None], margins / STEPS, GIVEN_UP) * LINEAR_PART
    return {
        "id": number(LETTERS),
        "pair": number(PAIR),
        "shape": records[..., SHAPE].int(),
        "gap": records[..., GAP].int(),
        "context": context,
        "repeat": records[..., REPEAT].int(),
        "linear": linear_codes(margins),
        "added": added,
        "mark": torch.where(worth | (context >= UNCASED), mark, NOT_ASKED),
        "passed over": torch.where(worth | (context >= UNCASED), NOT_ASKED, mark),
        "casing": torch.where(casing < CASING_NOT_ASKED, casing, NOT_ASKED),
    }


def outside():
    """The record of a token outside the text."""
    record = np.zeros(RECORD_SIZE, np.uint8)
    record[SHAPE], record[MARGINS], record[MARK], record[CASING] = OUTSIDE, 128, NOT_ASKED, CASING_NOT_ASKED
    return record


class Documents:
    """The documents of some files."""

    def __init__(self, files, device="cpu"):
        parts = [np.fromfile(f, np.uint8).reshape(-1, RECORD_SIZE) for f in files]
        ends = np.flatnonzero(np.concatenate([p[:, CASING] for p in parts]) & LAST) + 1
        # One record more: what stands between documents.
        self.records = torch.from_numpy(np.concatenate(parts + [outside()[None]])).to(device)
        self.begins = torch.from_numpy(np.concatenate([[0], ends[:-1]])).to(device)
        self.lengths = torch.from_numpy(np.diff(ends, prepend=0)).to(device)

    def tokens(self):
        """How many there are, with those between documents."""
        return int(self.lengths.sum()) + PADDING * len(self.lengths)

    def order(self, seed=None):
        """All documents in the order of a seed, or that of the files; for `batch`."""
        if seed is None:
            chosen = torch.arange(len(self.lengths))
        else:
            chosen = torch.from_numpy(np.random.default_rng(seed).permutation(len(self.lengths)))
        chosen = chosen.to(self.lengths.device)
        return chosen, torch.cumsum(self.lengths[chosen] + PADDING, 0)

    def batch(self, order, numbers, length):
        """Arrays of (length, rows): the rows of so many tokens that have these numbers in an order."""
        chosen, ends = order
        numbers = numbers.to(ends.device)
        places = torch.arange(length, device=ends.device)[:, None] + numbers * length
        which = torch.searchsorted(ends, places, right=True).clamp(max=len(chosen) - 1)
        document = chosen[which]
        at = places - (ends[which] - self.lengths[document] - PADDING)
        at = torch.where(at < self.lengths[document], self.begins[document] + at, len(self.records) - 1)
        return prepared(self.records[at])
