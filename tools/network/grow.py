#!/usr/bin/env python3
"""Makes a network larger, so that it says at first what it said before.

    grow.py SECTION --out SECTION [--width N] [--hidden N] [--pair-width N] [--pairs N --corpus FILE.bin...]

What is new of the residual stream is filled by new columns of the tables and new rows of the products, and
read with weights of 0; what is new between a layer's two products is computed with new weights, and adds
nothing to what the old network reads. So nothing has to be copied, and nothing is alike that would have to be
told apart by noise. The files are those of export_tokens: pairs that are new are the most frequent ones in
them, and each begins as a pair that is not known.
"""

import argparse
import pathlib

import numpy as np
import torch

from export import section
from network import UNIT, Network
from pairs import most_frequent_pairs
from section import network_of

NEW_ROWS = 0.25  # the spread of new columns of the tables


def wider(old, new, taps=1):
    """Puts old weights (outputs, taps * inputs) into new ones; of new inputs the old outputs read nothing."""
    rows, columns = old.shape[0], old.shape[1] // taps
    out = new.view(new.shape[0], taps, -1)
    out[:rows, :, columns:] = 0
    out[:rows, :, :columns] = old.view(rows, taps, columns)


def grown(network, settings, keys, width=None, hidden=None, pair_width=None, new_keys=None, seed=1):
    """A larger network, its settings and pairs. `new_keys` are all pairs it shall know, sorted."""
    torch.manual_seed(seed)
    keys = np.asarray(keys)
    new_keys = keys if new_keys is None else np.asarray(new_keys)
    settings = settings | {
        "width": width or settings["width"],
        "hidden": hidden or settings["hidden"],
        "pair_width": pair_width or settings["pair_width"],
        "pairs": len(new_keys) + 1,
    }
    larger = Network(**settings)
    old_width = network.letters.weight.shape[1]
    with torch.no_grad():
        for name in ("letters", "shape", "gap", "context", "repeat", "linear"):
            table, old = getattr(larger, name).weight, getattr(network, name).weight
            table.normal_(std=NEW_ROWS)
            table[:, :old_width] = old
        row = np.searchsorted(keys, new_keys)
        row[row == len(keys)] = 0
        row = np.concatenate([[0], np.where(keys[row] == new_keys, row + 1, 0)])
        old = network.pairs.weight
        larger.pairs.weight.normal_(std=NEW_ROWS)
        larger.pairs.weight[:, : old.shape[1]] = old[torch.from_numpy(row)]
        wider(network.pair_weights, larger.pair_weights)
        larger.pair_weights[old_width:] *= NEW_ROWS
        for was, layer in zip(network.layers, larger.layers, strict=True):
            count = was.outer.shape[1]
            wider(was.inner, layer.inner, taps=3)
            # New units of a layer read all of the stream that the old network filled.
            layer.inner.view(len(layer.inner), 3, -1)[count:, :, old_width:] = 0
            layer.inner_bias[:count] = was.inner_bias
            wider(was.outer, layer.outer)
        larger.last.zero_()
        wider(network.last, larger.last, taps=3)
        larger.last_bias.copy_(network.last_bias)
        for p in larger.parameters():
            p.clamp_(-127 / UNIT, 127 / UNIT)
    return larger, settings, new_keys


def more_pairs(files, keys, count):
    """The pairs of a network and the most frequent others, `count` in all, sorted."""
    frequent, seen = most_frequent_pairs(files)
    others = ~np.isin(frequent, keys)
    frequent, seen = frequent[others][: count - len(keys)], seen[others][: count - len(keys)]
    print(f"{len(frequent)} pairs more; the last was seen {seen[-1]} times")
    return np.sort(np.concatenate([keys, frequent]))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("section")
    ap.add_argument("--out", required=True)
    ap.add_argument("--width", type=int)
    ap.add_argument("--hidden", type=int)
    ap.add_argument("--pair-width", type=int)
    ap.add_argument("--pairs", type=int, help="pairs in all")
    ap.add_argument("--corpus", nargs="*", default=[])
    args = ap.parse_args()
    network, settings, keys, vocabulary = network_of(pathlib.Path(args.section).read_bytes())
    wanted = more_pairs(args.corpus, keys, args.pairs) if args.pairs else None
    larger, settings, keys = grown(network, settings, keys, args.width, args.hidden, args.pair_width, wanted)
    data = section(larger, settings, keys, vocabulary)
    pathlib.Path(args.out).write_bytes(data)
    print(f"{args.out}: {len(data)} bytes")


if __name__ == "__main__":
    main()
