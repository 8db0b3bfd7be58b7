#!/usr/bin/env python3
"""Trains the `best` tagger's network on, beside the linear tagger that it is read with.

    refine.py --model MODEL --rows FILE... --dev FILE... --out FILE.pt [--distances 1 2 4 8 16 1 1 2 1]

The files are those of export_rows; each pass reads the next one of them, its documents in random order. The
network begins as the model has it; layers that are new add nothing at first. What is trained is the sum of its
scores and the part of the linear margins that the library adds, on the gaps that the library asks of where few
marks stand, and on all where there are no capitals. Adam (Kingma and Ba 2015), the rate falling as a cosine; for
the last part of the text everything is rounded as the library rounds it. The weights that are kept are a moving
average.
"""

import argparse
import contextlib
import itertools
import math
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F

from network import MARKS
from rows import NOT_ASKED, Documents, batch_of, batches, prepared
from section import network_of, section_of

GROUPS = {"marks": tuple(range(1, MARKS)), ",": (1,), "end": (2, 5, 6)}


def scores_of(network, rows, exact):
    """Scores with the linear part in them, marks and casings of everything that is asked."""
    out = []
    with torch.no_grad():
        for at in range(0, len(rows), 32):
            batch = {k: torch.from_numpy(v) for k, v in batch_of(rows[at : at + 32]).items()}
            z = network(batch, exact, torch.float32)
            z[..., 1:MARKS] += batch["added"]
            out.append([v.flatten(0, 1).numpy() for v in (z, batch["mark"], batch["casing"])])
    return [np.concatenate([o[k] for o in out]) for k in range(3)]


def f1(got, gold, group):
    """Of the marks of a group; those that end a sentence count as one."""
    right = np.isin(got, group) & np.isin(gold, group) & ((got == gold) | (group == GROUPS["end"]))
    return 2 * right.sum() / max(1, np.isin(got, group).sum() + np.isin(gold, group).sum())


def report(network, documents, exact, limit, length=1024):
    """F1 at the least margin that gives most marks; gaps that the network is not asked of have none."""
    rows = list(itertools.islice(documents.rows(range(len(documents.ends)), length), limit))
    z, mark, casing = scores_of(network, rows, exact)
    asked = mark != NOT_ASKED
    passed_over = np.concatenate([r["mark"][prepared(r)["mark"] == NOT_ASKED] for r in rows])
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


def loss_of(scores, gold):
    """The sum over what is asked, a token."""
    asked = gold != NOT_ASKED
    if not asked.any():
        return scores.new_zeros(())
    return F.cross_entropy(scores[asked], gold[asked], reduction="sum") / gold.numel()


class Average:
    """A moving average of parameters."""

    def __init__(self, parameters):
        self.parameters, self.values, self.steps = parameters, [p.detach().clone() for p in parameters], 0

    def step(self):
        self.steps += 1
        if self.steps % 4 == 0:
            decay = min(0.999, self.steps / (self.steps + 20)) ** 4
            torch._foreach_lerp_(self.values, [p.detach() for p in self.parameters], 1 - decay)

    @contextlib.contextmanager
    def in_place(self):
        """While it is open the parameters have the average's values."""
        kept = [p.detach().clone() for p in self.parameters]
        for p, value in zip(self.parameters, self.values, strict=True):
            p.data.copy_(value)
        yield
        for p, value in zip(self.parameters, kept, strict=True):
            p.data.copy_(value)


def endless(files, length, size, rng):
    """Batches without end: the files in turn, the documents of each in random order."""
    for file in itertools.cycle(files):
        documents = Documents([file])
        yield from batches(documents.rows(rng.permutation(len(documents.ends)), length), size)


def rate_at(done, highest):
    """Rises for the first 3 %, then falls as a cosine."""
    return highest * (min(1.0, done / 0.03 + 1e-3) * (0.5 + 0.5 * math.cos(math.pi * done)) + 0.005)


def arguments():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--model", required=True)
    ap.add_argument("--begin", help="a network that this trained before, to go on from in place of the model's")
    ap.add_argument("--rows", nargs="+", required=True)
    ap.add_argument("--dev", nargs="*", default=[])
    ap.add_argument("--out", required=True)
    ap.add_argument("--distances", type=int, nargs="+", help="the model's, and those of new layers behind them")
    ap.add_argument("--tokens", type=float, default=57e6)
    ap.add_argument("--batch", type=int, default=16, help="rows of a step")
    ap.add_argument("--length", type=int, default=512, help="tokens of a row")
    ap.add_argument("--rate", type=float, default=8e-4)
    ap.add_argument("--rounded", type=float, default=0.12, help="share of the text read with rounding")
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--report-every", type=float, default=10e6)
    ap.add_argument("--report-rows", type=int, default=120)
    ap.add_argument("--blind", action="store_true", help="the network does not read the linear guesses")
    ap.add_argument("--seed", type=int, default=1)
    return ap.parse_args()


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    network, settings, pairs, vocabulary = network_of(section_of(args.model), args.distances)
    devs = {pathlib.Path(d).stem: Documents([d]) for d in args.dev}
    parameters = list(network.parameters())
    if args.begin:
        for p, value in zip(parameters, torch.load(args.begin, weights_only=False)["average"], strict=True):
            p.data.copy_(value)
    average = Average(parameters)
    optimizer = torch.optim.Adam(parameters, lr=args.rate, betas=(0.9, 0.98), eps=1e-9, fused=True)

    def evaluate(exact):
        with average.in_place():
            for name, dev in devs.items():
                print(f"  {name}: {report(network, dev, exact, args.report_rows)}", flush=True)

    def save():
        torch.save({"network": network.state_dict(), "average": average.values, "settings": settings,
                    "pairs": pairs, "vocabulary": vocabulary}, args.out + ".new")
        pathlib.Path(args.out + ".new").rename(args.out)

    read, losses, start, last_report, last_save = 0, [], time.time(), 0, time.time()
    for made in endless(args.rows, args.length, args.batch, np.random.default_rng(args.seed)):
        done = read / args.tokens
        if done >= 1:
            break
        rounded = done >= 1 - args.rounded
        for group in optimizer.param_groups:
            group["lr"] = rate_at(done, args.rate)
        if args.blind:
            del made["linear"]
        batch = {k: torch.from_numpy(v) for k, v in made.items()}
        z = network(batch, rounded, torch.float32)
        marks = loss_of(torch.cat([z[..., :1], z[..., 1:MARKS] + batch["added"]], dim=-1), batch["mark"])
        loss = marks + loss_of(z[..., MARKS:], batch["casing"])
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        average.step()
        read += batch["mark"].numel()
        losses.append(marks.item())
        if len(losses) % 100 == 0:
            print(f"{read / 1e6:.2f} M {done:.4f} loss {np.mean(losses[-100:]):.4f} "
                  f"{read / (time.time() - start):.0f}/s", flush=True)
        if read - last_report >= args.report_every:
            last_report = read
            evaluate(rounded)
        if time.time() - last_save > 300:
            last_save = time.time()
            save()
    save()
    print("as the library reads it:")
    evaluate(True)


if __name__ == "__main__":
    main()
