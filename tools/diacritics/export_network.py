#!/usr/bin/env python3
"""Writes a trained network as the library reads it (src/diacritics/choice_network.h).

    export.py NETWORK.pt OUT.bin
"""

import pathlib
import struct
import sys

import torch

from choice_network import BETWEENS, SHAPES, UNIT  # noqa: F401

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "network"))
from export import integers, padded, product  # noqa: E402


def main():
    state = torch.load(sys.argv[1], weights_only=False)
    from choice_network import Network

    settings = state["settings"]
    network = Network(**settings)
    network.load_state_dict(state["network"])
    for p, a in zip(network.parameters(), state["average"]):
        p.data.copy_(a)
    out = struct.pack("<6I", 1, settings["width"], settings["hidden"], len(settings["distances"]), settings["inputs"],
                      settings["outputs"])
    out += bytes(settings["distances"]).ljust(16, b"\0")
    out += integers(network.letters.weight) + integers(network.shape.weight) + integers(network.between.weight)
    out = padded(out)
    for layer in network.layers:
        out += product(layer.inner, layer.inner_bias) + product(layer.outer)
    out += product(network.last, network.last_bias)
    out += torch.round(network.form_bias.detach() * UNIT * UNIT).to(torch.int32).numpy().astype("<i4").tobytes()
    out += integers(network.forms)
    pathlib.Path(sys.argv[2]).write_bytes(out)
    print(f"{sys.argv[2]}: {len(out)} bytes")


if __name__ == "__main__":
    main()
