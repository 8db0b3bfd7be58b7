"""Measures a network with the linear part added: F1 over the gaps that lost their mark."""

import numpy as np
import torch

from network import MARKS
from rows import NOT_ASKED

GROUPS = {"marks": tuple(range(1, MARKS)), ",": (1,), "end": (2, 5, 6)}


def scores_of(network, documents, exact, rows, length):
    """Scores with the linear part in them, marks and casings of all that is asked; marks in other gaps."""
    out = []
    order, size = documents.order(), 24
    most = -(-documents.tokens() // (length * size))
    with torch.no_grad():
        for number in range(min(most, -(-rows // size))):
            batch = documents.batch(order, torch.arange(number * size, (number + 1) * size), length)
            z = network(batch, exact, torch.float32)
            z[..., 1:MARKS] += batch["added"]
            out.append(
                [
                    v.flatten(0, 1).cpu().numpy()
                    for v in (z, batch["mark"], batch["casing"], batch["passed over"])
                ]
            )
    return [np.concatenate([o[k] for o in out]) for k in range(4)]


def f1(got, gold, group):
    """Of the marks of a group; those that end a sentence count as one."""
    right = np.isin(got, group) & np.isin(gold, group) & ((got == gold) | (group == GROUPS["end"]))
    return 2 * right.sum() / max(1, np.isin(got, group).sum() + np.isin(gold, group).sum())


def report(network, documents, exact, rows, length=1024):
    """F1 at the least margin that gives most marks; gaps that the network is not asked of have none."""
    z, mark, casing, passed_over = scores_of(network, documents, exact, rows, length)
    asked = mark != NOT_ASKED
    passed_over = passed_over[passed_over != NOT_ASKED]
    scores, gold = z[asked][:, :MARKS], np.concatenate([mark[asked], passed_over])
    best, margin = scores[:, 1:].argmax(1) + 1, scores[:, 1:].max(1) - scores[:, 0]
    loss = np.logaddexp.reduce(scores, 1) - scores[np.arange(len(scores)), mark[asked]]

    def guesses(least):
        return np.concatenate([np.where(margin > least, best, 0), np.zeros(len(passed_over), best.dtype)])

    least = max(np.arange(-1.5, 1.5, 0.1), key=lambda m: f1(guesses(m), gold, GROUPS["marks"]))
    text = f"loss {loss.mean():.4f}"
    for name, group in GROUPS.items():
        text += f" {name} {f1(guesses(least), gold, group):.4f}"
    cased = casing != NOT_ASKED
    if cased.any():
        text += f" casing wrong {(z[cased][:, MARKS:].argmax(1) != casing[cased]).mean():.4f}"
    return text + f" at {least:.1f}"
