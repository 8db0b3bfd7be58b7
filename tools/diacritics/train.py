#!/usr/bin/env python3
"""Trains the network of the diacritics stage.

    train.py --folder FOLDER --out FILE.pt [--seconds N]

FOLDER has what export_letter_runs writes. Of most rows all marks are hidden, of others some, and in the rest some
stand wrong: one network reads them all. Adam (Kingma and Ba 2015), the rate rising for the first 2 % and falling as
a cosine; for the last part everything is rounded as the library rounds it. The weights that are kept are a moving
average. A checkpoint is written every five minutes, from which --resume goes on.
"""

import argparse
import math
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F

from choice_network import Network
from runs import Corpus, Reader, Vocabulary, damaged

WEIGHTS = {"train-news": 1.0, "train-news-2": 1.0, "train-press": 1.0, "train-legal": 0.8, "train-party": 2.0}
GROUPS = (4, 8, 64)  # candidates of a run, at most; those of a group are scored together


class Choices:
    """Which runs are scored, and the candidates of each, by how many there are."""

    def __init__(self, vocabulary):
        self.of_form = torch.from_numpy(vocabulary.base_of.astype(np.int64))
        self.place = torch.from_numpy(vocabulary.place.astype(np.int64))
        self.candidates = torch.from_numpy(vocabulary.candidates.astype(np.int64))
        self.count = torch.from_numpy(vocabulary.choices.astype(np.int64))

    def groups(self, form):
        """Positions in a flat array of forms (-1: none), their candidates and the right ones' places."""
        at = torch.nonzero(form >= 0).squeeze(1)
        base = self.of_form[form[at]]
        count = self.count[base]
        least = 0
        for most in GROUPS:
            chosen = (count > least) & (count <= most)
            if chosen.any():
                places = at[chosen]
                width = min(most, self.candidates.shape[1])
                yield places, self.candidates[base[chosen]][:, :width], self.place[form[places]]
            least = most


def loss_of(network, choices, batch, exact, fewer):
    z = network.read(batch, exact)
    form, seen = batch["form"].flatten(), batch["seen"].flatten()
    total, weights = 0.0, 0.0
    sure = ~seen
    # Where the right form stands there is little to learn: only some of those are read.
    form = torch.where(sure & (torch.rand(form.shape) > fewer), torch.full_like(form, -1), form)
    for at, candidates, right in choices.groups(form):
        s = network.scores(F.embedding(at, z), candidates, exact)
        total = total + F.cross_entropy(s, right, reduction="sum")
        weights += len(at)
    return total / max(1, weights)


def tensors(rows):
    return {k: torch.from_numpy(v) for k, v in rows.items()}


def report(network, choices, vocabulary, corpus, exact, regime, limit=240, length=512):
    rng = np.random.default_rng(7)
    records = corpus.records
    known = (records["form"] >= 3) & (records["form"] < 0xFFFF)
    rows = damaged(records, vocabulary, rng, length, regime)
    n = min(limit, rows["id"].shape[1])
    right = asked = mended = wrong = spoilt = 0
    with torch.no_grad():
        for a in range(0, n, 16):
            batch = tensors({k: np.ascontiguousarray(v[:, a: min(n, a + 16)]) for k, v in rows.items()})
            z = network.read(batch, exact)
            w = batch["wrong"].flatten()
            for at, candidates, gold in choices.groups(batch["form"].flatten()):
                got = network.scores(F.embedding(at, z), candidates, exact).argmax(1)
                ok = got == gold
                right += ok.sum().item()
                asked += len(at)
                wrong += w[at].sum().item()
                mended += (ok & w[at]).sum().item()
                spoilt += (~ok & ~w[at]).sum().item()
    total = n * length
    other = (records["form"][: total] == 0xFFFF).sum()
    text = f"{regime}: of choices {right / asked:.4f}, of all {1 - (asked - right + other) / total:.4f}"
    if regime != "hidden":
        text += f", left {1 - mended / max(1, wrong):.4f}, spoilt in 10,000 {1e4 * spoilt / total:.2f}"
    return text


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--folder", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--dev", nargs="*", default=[])
    ap.add_argument("--seconds", type=float, default=3600)
    ap.add_argument("--rows", type=int, default=32)
    ap.add_argument("--length", type=int, default=512)
    ap.add_argument("--rate", type=float, default=2.5e-3)
    ap.add_argument("--width", type=int, default=128)
    ap.add_argument("--hidden", type=int, default=128)
    ap.add_argument("--distances", type=int, nargs="+", default=[1, 2, 4, 8, 1])
    ap.add_argument("--rounded", type=float, default=0.2, help="share of the time in which all is rounded")
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--report-seconds", type=float, default=300)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--resume", action="store_true")
    args = ap.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = np.random.default_rng(args.seed)
    folder = pathlib.Path(args.folder)
    vocabulary = Vocabulary(folder / "vocabulary.tsv")
    choices = Choices(vocabulary)
    corpora = [Corpus(folder / f"{name}.runs") for name in WEIGHTS]
    devs = [(pathlib.Path(d).stem, Corpus(d)) for d in args.dev]
    reader = Reader(corpora, list(WEIGHTS.values()), rng)
    settings = dict(inputs=vocabulary.inputs, outputs=vocabulary.outputs, width=args.width, hidden=args.hidden,
                    distances=tuple(args.distances))
    network = Network(**settings)
    # What is the more frequent form is known before anything is learned.
    with torch.no_grad():
        chosen = torch.from_numpy(vocabulary.output >= 0)
        network.form_bias[torch.from_numpy(vocabulary.output)[chosen].long()] = torch.tensor(vocabulary.counts)[chosen].float().log() - 8
    parameters = list(network.parameters())
    print(f"{sum(p.numel() for p in parameters) / 1e6:.2f} M weights", flush=True)
    average = [p.detach().clone() for p in parameters]
    optimizer = torch.optim.Adam(parameters, lr=args.rate, betas=(0.9, 0.98), eps=1e-9, fused=True)
    done, spent, start, steps, read = 0.0, 0.0, time.time(), 0, 0
    checkpoint = pathlib.Path(args.out + ".going")
    if args.resume and checkpoint.exists():
        state = torch.load(checkpoint, weights_only=False)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        average, spent, read = state["average"], state["spent"], state["read"]
        steps = 1000
        rng = np.random.default_rng(args.seed + read)
        reader.rng = rng

    def save(file, extra):
        new = pathlib.Path(str(file) + ".new")
        torch.save({"network": network.state_dict(), "average": average, "settings": settings} | extra, new)
        new.rename(file)

    def evaluate(exact):
        kept = [p.detach().clone() for p in parameters]
        for p, a in zip(parameters, average):
            p.data.copy_(a)
        for name, dev in devs:
            for regime in ("hidden", "some"):
                print(f"  {name} {report(network, choices, vocabulary, dev, exact, regime)}", flush=True)
        for p, k in zip(parameters, kept):
            p.data.copy_(k)

    tokens = args.rows * args.length
    shard, at, sums = None, 0, []
    last_report, last_save = time.time(), time.time()
    while done < 1:
        if shard is None or at + args.rows > shard["id"].shape[1]:
            shard, at = damaged(reader.shard(32 * tokens), vocabulary, rng, args.length), 0
        batch = tensors({k: np.ascontiguousarray(v[:, at: at + args.rows]) for k, v in shard.items()})
        at += args.rows
        rounded = done >= 1 - args.rounded
        rate = args.rate * min(1.0, done / 0.02 + 1e-3) * (0.5 + 0.5 * math.cos(math.pi * done)) + args.rate * 0.003
        for group in optimizer.param_groups:
            group["lr"] = rate
        loss = loss_of(network, choices, batch, rounded, 0.25)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        steps += 1
        read += tokens
        decay = min(0.999, steps / (steps + 20))
        if steps % 4 == 0:
            torch._foreach_lerp_(average, [p.detach() for p in parameters], 1 - decay**4)
        sums.append(loss.item())
        elapsed = spent + time.time() - start
        done = elapsed / args.seconds
        if steps % 100 == 0 or (steps < 100 and steps % 10 == 0):
            print(f"{steps} {read / 1e6:.1f} M {done:.3f} loss {np.mean(sums[-100:]):.4f} rate {rate:.5f} "
                  f"{read / elapsed:.0f}/s", flush=True)
        if time.time() - last_report > args.report_seconds:
            last_report = time.time()
            evaluate(False)
        if time.time() - last_save > 300:
            last_save = time.time()
            save(checkpoint, {"optimizer": optimizer.state_dict(), "spent": elapsed, "read": read})
    save(args.out, {"done": done, "read": read})
    print("as the library reads it:")
    evaluate(True)


if __name__ == "__main__":
    main()
