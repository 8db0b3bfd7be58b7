"""Pairs of neighbouring tokens in the files of export_tokens.cc."""

import numpy as np

RECORD = np.dtype([("id", "<u2"), ("shape", "u1"), ("lower_shape", "u1"), ("gap", "u1"), ("flags", "u1")])
LAST = 128  # in the flags of the last token of a document
STEP = 1 << 22  # records that are read at a time


def pair_keys(records):
    """The key of each token with the one before it; 0 where a document begins."""
    keys = np.zeros(len(records), np.uint32)
    ids = records["id"]
    for at in range(1, len(ids), STEP):
        end = min(len(ids), at + STEP)
        keys[at:end] = (ids[at - 1 : end - 1].astype(np.uint32) << 16) | ids[at:end]
    keys[1:][(records["flags"][:-1] & LAST) != 0] = 0
    return keys


def most_frequent_pairs(files):
    """The keys of all pairs of known tokens, the most frequent first, and how often each was seen."""
    keys = np.concatenate([pair_keys(np.fromfile(f, RECORD)) for f in files])
    keys = keys[((keys >> 16) > 1) & ((keys & 0xFFFF) > 1)]
    keys.sort()
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    counts = np.diff(np.append(starts, len(keys)))
    ranked = np.argsort(-counts, kind="stable")
    return keys[starts[ranked]], counts[ranked]
