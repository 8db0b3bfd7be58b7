"""Reads the section `punctuation.best` of the model back into a network (src/punctuation/network_model.h)."""

import pathlib
import struct
import sys

import numpy as np
import torch

from network import CASINGS, MARKS, UNIT, Network

CERTAINTY = 40 * 4 + 640 * 2 + 2 * 4 + 128 * 2
MOST_LAYERS = 16


class Bytes:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count, kind):
        size = np.dtype(kind).itemsize * count
        out = np.frombuffer(self.data, kind, count, self.at)
        self.at += size
        return out

    def align(self):
        self.at += -self.at % 4

    def table(self, rows, width):
        return torch.from_numpy(self.take(rows * width, "i1").reshape(rows, width).astype(np.float32)) / UNIT

    def product(self, outputs, inputs):
        """The weights and biases of one."""
        shift = self.take(outputs, "u1").astype(np.float32)
        self.align()
        scale = torch.from_numpy(np.exp2(shift))
        bias = torch.from_numpy(self.take(outputs, "<i4").astype(np.float32)) / (UNIT * scale)
        weight = torch.from_numpy(self.take(outputs * inputs, "i1").reshape(outputs, inputs).astype(np.float32))
        self.align()
        return weight / scale[:, None], bias


def section_of(model):
    """The bytes of `punctuation.best` in a model file (src/model/model.h)."""
    data = pathlib.Path(model).read_bytes()
    (count,) = struct.unpack_from("<I", data, 12)
    for k in range(count):
        name, offset, size = struct.unpack_from("<24sQQ", data, 16 + 48 * k)
        if name.rstrip(b"\0") == b"punctuation.best":
            return data[offset : offset + size]
    raise ValueError(f"{model}: no section punctuation.best")


def network_of(data, distances=None):
    """The network of a section's bytes, its settings, pairs and vocabulary."""
    version, width, hidden, pair_width, layers, known, pairs, words = struct.unpack_from("<8I", data)
    b = Bytes(data)
    b.at = 32 + CERTAINTY
    old = tuple(int(d) for d in b.take(MOST_LAYERS, "u1")[:layers])
    vocabulary = bytes(b.take(words, "u1")).decode().split("\n")[:-1]
    b.align()
    keys = b.take(pairs - 1, "<u4")
    settings = {"vocabulary": known, "pairs": pairs, "width": width, "hidden": hidden,
                "pair_width": pair_width, "distances": tuple(distances or old)}
    network = Network(**settings)
    with torch.no_grad():
        network.letters.weight.copy_(b.table(known, width))
        network.pairs.weight.copy_(b.table(pairs, pair_width))
        network.shape.weight.copy_(b.table(16, width))
        network.gap.weight.copy_(b.table(128, width))
        network.context.weight.copy_(b.table(6, width))
        network.repeat.weight.copy_(b.table(64, width))
        if version >= 2:
            network.linear.weight.copy_(b.table(128, width))
        b.align()
        network.pair_weights.copy_(b.product(width, pair_width)[0])
        for k, layer in enumerate(network.layers):
            if k >= layers:
                layer.outer.zero_()
                continue
            inner, bias = b.product(hidden, 3 * width)
            layer.inner.copy_(inner)
            layer.inner_bias.copy_(bias)
            layer.outer.copy_(b.product(width, hidden)[0])
        last, bias = b.product(MARKS + CASINGS, 3 * width)
        network.last.copy_(last)
        network.last_bias.copy_(bias)
    if b.at != len(data):
        raise ValueError(f"{len(data) - b.at} bytes of the section were not read")
    return network, settings, np.array(keys), vocabulary


def main():
    """Prints the words of a section, a line each."""
    vocabulary = network_of(pathlib.Path(sys.argv[1]).read_bytes())[3]
    sys.stdout.write("".join(word + "\n" for word in vocabulary))


if __name__ == "__main__":
    main()
