#!/usr/bin/env python3
"""Writes a trained network as the section `punctuation.best` of the model (src/punctuation/network_model.h).

    export.py NETWORK.pt SECTION

Thresholds and calibration are left empty for calibrate_punctuation to fill in.
"""

import argparse
import pathlib
import struct

import numpy as np
import torch

from network import UNIT, Network, weight_scale

VERSION, MOST_LAYERS = 2, 16


def rounded(values, steps):
    return torch.clamp(torch.round(values.detach() * steps), -127, 127)


def integers(values, steps=UNIT):
    return rounded(values, steps).to(torch.int8).numpy().tobytes()


def padded(data):
    return data + b"\0" * (-len(data) % 4)


def product(weight, bias=None):
    scale = weight_scale(weight.detach())
    shift = torch.log2(scale).round().to(torch.int64).flatten()
    if bias is None:
        bias = torch.zeros(len(shift))
    whole = torch.round(bias.detach() * UNIT * scale.flatten()).to(torch.int32).numpy()
    return (
        padded(shift.to(torch.uint8).numpy().tobytes())
        + whole.astype("<i4").tobytes()
        + padded(rounded(weight, scale).to(torch.int8).numpy().tobytes())
    )


def section(network, settings, pairs, vocabulary):
    words = padded("".join(v + "\n" for v in vocabulary).encode())
    size = sum(len(v.encode()) + 1 for v in vocabulary)
    out = struct.pack(
        "<8I",
        VERSION,
        settings["width"],
        settings["hidden"],
        settings["pair_width"],
        len(settings["distances"]),
        len(vocabulary) + 2,
        len(pairs) + 1,
        size,
    )
    out += b"\0" * (40 * 4 + 640 * 2 + 2 * 4 + 128 * 2)
    out += bytes(settings["distances"]).ljust(MOST_LAYERS, b"\0") + words
    out += pairs.astype("<u4").tobytes()
    out += integers(network.letters.weight[: len(vocabulary) + 2])
    for table in (network.pairs, network.shape, network.gap, network.context, network.repeat, network.linear):
        out += integers(table.weight)
    out = padded(out) + product(network.pair_weights)
    for layer in network.layers:
        out += product(layer.inner, layer.inner_bias) + product(layer.outer)
    return out + product(network.last, network.last_bias)


def load(file):
    """The network of a file that train.py wrote, its settings, pairs and vocabulary."""
    state = torch.load(file, weights_only=False, map_location="cpu")
    network = Network(**state["settings"])
    for p, average in zip(network.parameters(), state["average"], strict=True):
        p.data.copy_(average)
    return network, state["settings"], np.asarray(state["pairs"]), state["vocabulary"]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("network")
    ap.add_argument("section")
    args = ap.parse_args()
    data = section(*load(args.network))
    pathlib.Path(args.section).write_bytes(data)
    print(f"{args.section}: {len(data)} bytes")


if __name__ == "__main__":
    main()
