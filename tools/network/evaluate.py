#!/usr/bin/env python3
"""Measures a trained network on documents damaged in one way, in the trainer's terms.

    evaluate.py NETWORK.pt CORPUS.bin [--mode seed]

F1 over the gaps that lost their mark, at the bias of no mark that is best. bench/quality measures the tool itself.
"""

import argparse

import numpy as np
import torch

from network import MARKS, Network
from tokens import Corpus, document_rows


def logits_of(network, rows, exact):
    """Logits, marks and casings of the gaps and tokens of rows, one after the other."""
    out = []
    with torch.no_grad():
        for at in range(0, len(rows), 32):
            batch = {k: torch.from_numpy(np.stack([r[k] for r in rows[at : at + 32]], axis=1)) for k in rows[0]}
            # Alone, it reads of every gap what it reads where the linear tagger is sure that there is no mark.
            batch["linear"] = torch.zeros_like(batch["id"])
            x, pair = network.embed(batch, exact)
            z = network.body(x, pair, exact, dtype=torch.float32 if exact else torch.bfloat16)
            out.append((z.numpy(), batch["mark"].numpy(), batch["casing"].numpy()))
    return [np.concatenate([o[k].reshape(-1, *o[k].shape[2:]) for o in out]) for k in range(3)]


def f1(right, wrong, missed):
    return 2 * right / max(1, 2 * right + wrong + missed)


def report(network, corpus, mode, exact=False, limit=10**9, length=1024):
    rows = []
    for row in document_rows(corpus, mode, length, np.random.default_rng(7)):
        rows.append(row)
        if len(rows) >= limit:
            break
    z, mark, casing = logits_of(network, rows, exact)
    asked = mark != 255
    zm, gold = z[asked][:, :MARKS], mark[asked]
    best = (0, 0, None)
    for bias in np.arange(-1.0, 1.05, 0.1):
        moved = zm.copy()
        moved[:, 0] += bias
        got = moved.argmax(1)
        right = ((got == gold) & (gold > 0)).sum()
        score = f1(right, (got > 0).sum() - right, (gold > 0).sum() - right)
        if score > best[0]:
            best = (score, bias, got)
    score, bias, got = best
    text = f"marks {score:.4f} (bias {bias:.1f})"
    for m, name in ((1, "comma"), (2, "stop"), (3, "colon")):
        text += f" {name} {f1(((got == m) & (gold == m)).sum(), ((got == m) & (gold != m)).sum(), ((got != m) & (gold == m)).sum()):.4f}"
    ends, gold_ends = np.isin(got, (2, 5, 6)), np.isin(gold, (2, 5, 6))
    text += f" sentence_end {f1((ends & gold_ends).sum(), (ends & ~gold_ends).sum(), (~ends & gold_ends).sum()):.4f}"
    cased = casing != 255
    if cased.any():
        text += f" casing wrong {(z[cased][:, MARKS:].argmax(1) != casing[cased]).mean():.4f} of {(casing[cased] > 0).mean():.4f}"
    return text


def load(file, averaged=True):
    state = torch.load(file, weights_only=False)
    network = Network(**state["settings"])
    network.load_state_dict(state["network"])
    if averaged:
        for p, a in zip(network.parameters(), state["average"]):
            p.data.copy_(a)
    return network, state


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("network")
    ap.add_argument("corpus")
    ap.add_argument("--mode", default="seed")
    ap.add_argument("--float", action="store_true", help="without rounding")
    args = ap.parse_args()
    torch.set_num_threads(1)
    network, state = load(args.network)
    print(report(network, Corpus(args.corpus, state["pairs"]), args.mode, not args.float))


if __name__ == "__main__":
    main()
