#!/usr/bin/env python3
"""Trains the trees that say whether a row goes on in the next, from what export_line_pairs wrote.

  train.py --out TREES.bin PAIRS.bin[:WEIGHT]… [--held PAIRS.bin]…

One record in ten of each file is held out by its number and measured, and so is each file of --held. F1 is that of the
breaks that stay. The section is written as src/blocks/trees.h has it. Needs lightgbm (tools/lines/requirements.txt).
"""
import argparse
import json
import struct
import sys

import lightgbm
import numpy

DEPTH = 6  # as src/blocks/trees.h has it
LEAVES, NODES = 1 << DEPTH, (1 << DEPTH) - 1
HEAD = 4  # the record, the row in two parts, the label


def load(path, features):
    rows = numpy.fromfile(path, dtype="<i2").reshape(-1, HEAD + features)
    return rows[:, 0], rows[:, HEAD - 1], rows[:, HEAD:]


def measured(labels, scores):
    goes_on = scores > 0
    right = int(((labels == 0) & ~goes_on).sum())
    left = int(((labels == 1) & ~goes_on).sum())
    swallowed = int(((labels == 0) & goes_on).sum())
    f1 = 2 * right / max(1, 2 * right + left + swallowed)
    return {"right": right, "left": left, "swallowed": swallowed, "F1": round(f1, 4)}


def section(model):
    """The bytes of the trees, each filled up to one depth."""
    trees = model.dump_model()["tree_info"]
    out = [struct.pack("<I", len(trees))]
    for tree in trees:
        features, thresholds, leaves = [0] * NODES, [32767] * NODES, [0] * LEAVES

        def fill(node, at, depth):
            if depth == DEPTH:
                leaves[at - NODES] = max(-32768, min(32767, round(node["leaf_value"] * 1024)))
                return
            if "split_feature" not in node:
                fill(node, 2 * at + 1, depth + 1)
                return
            features[at] = node["split_feature"]
            thresholds[at] = max(-32768, min(32767, int(numpy.floor(node["threshold"]))))
            fill(node["left_child"], 2 * at + 1, depth + 1)
            fill(node["right_child"], 2 * at + 2, depth + 1)

        fill(tree["tree_structure"], 0, 0)
        out.append(struct.pack(f"<{NODES}B{NODES}h{LEAVES}h", *features, *thresholds, *leaves))
    return b"".join(out)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("pairs", nargs="+")
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--features", type=int, required=True, help="as export_line_pairs prints them")
    arguments.add_argument("--held", action="append", default=[])
    arguments.add_argument("--trees", type=int, default=250)
    arguments.add_argument("--leaves", type=int, default=56)
    options = arguments.parse_args()
    parts, held = [], {}
    for spec in options.pairs:
        path, _, weight = spec.partition(":")
        record, label, features = load(path, options.features)
        out = record % 10 == 9
        held[path] = (label[out], features[out])
        parts.append((label[~out], features[~out], numpy.full((~out).sum(), float(weight or 1))))
    for path in options.held:
        _, label, features = load(path, options.features)
        held[path] = (label, features)
    label, features, weight = (numpy.concatenate(p) for p in zip(*parts))
    parameters = {"objective": "binary", "num_leaves": options.leaves, "max_depth": DEPTH, "learning_rate": 0.1, "min_data_in_leaf": 50,
                  "verbose": -1, "num_threads": 2, "deterministic": True, "force_row_wise": True, "seed": 1}
    model = lightgbm.train(parameters, lightgbm.Dataset(features, label, weight=weight), options.trees)
    for path, (labels, rows) in held.items():
        print(path, json.dumps(measured(labels, model.predict(rows, raw_score=True))), file=sys.stderr)
    with open(options.out, "wb") as f:
        f.write(section(model))


if __name__ == "__main__":
    main()
