#!/usr/bin/env python3
"""Trains the `best` tagger's network.

    train.py --out FILE.pt --dev dev-gov.bin --corpus FILE.bin[:WEIGHT[:LATE WEIGHT]]... [--tokens N]

The files are those of export_tokens. Of each document the network reads as many copies as the weight says,
--government times that if it reads like government news; from the share --late of the text on, as the late
weight says. Adam (Kingma and Ba 2015), the rate rising for the first 2 % and
falling as a cosine; for the last part of the text everything is rounded as the library rounds it. The
weights that are kept are a moving average. A checkpoint is written every ten minutes, from which --resume
goes on.
"""

import argparse
import math
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F

from network import MARKS, Network
from tokens import RECORD, Corpus, Reader, most_frequent_pairs
from evaluate import report


def corpora_of(named, pairs_file, pair_count, government=(2.0, 4.0)):
    """The corpus, how often each document is read at first and how often late, and the pairs."""
    files, weights = [], []
    for name in named:
        file, *given = name.split(":")
        files.append(file)
        first = float(given[0]) if given else 1.0
        weights.append((first, float(given[1]) if len(given) > 1 else first))
    if not pathlib.Path(pairs_file).exists():
        records = np.concatenate([np.fromfile(f, RECORD)[["id", "flags"]] for f in files])
        begins = np.concatenate([[0], np.flatnonzero(records["flags"] & 128)[:-1] + 1])
        np.save(pairs_file, most_frequent_pairs(records["id"], begins, pair_count))
    pairs = np.load(pairs_file)
    corpus, copies = None, ([], [])
    for file, weight in zip(files, weights):
        part = Corpus(file, pairs)
        for late in (0, 1):
            copies[late].append(weight[late] * np.where(part.government, government[late], 1.0))
        if corpus is None:
            corpus = part
        else:
            corpus.append(part)
    return corpus, tuple(np.concatenate(c) for c in copies), pairs


def loss_of(logits, mark, casing):
    marks = F.cross_entropy(logits[..., :MARKS].reshape(-1, MARKS), mark.reshape(-1), ignore_index=255)
    asked = casing != 255
    if not asked.any():
        return marks, marks
    cases = F.cross_entropy(logits[..., MARKS:][asked], casing[asked], reduction="sum") / mark.numel()
    return marks + cases, marks


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--corpus", nargs="+", required=True)
    ap.add_argument("--government", type=float, nargs=2, default=(2, 4),
                    help="times more often for what reads like government news, at first and late")
    ap.add_argument("--late", type=float, default=0.5, help="share of the text after which the late weights hold")
    ap.add_argument("--dev", nargs="+", default=[])
    ap.add_argument("--out", required=True)
    ap.add_argument("--pairs-file", required=True)
    ap.add_argument("--tokens", type=float, default=300e6)
    ap.add_argument("--rows", type=int, default=16, help="rows of a step")
    ap.add_argument("--length", type=int, default=512, help="tokens of a row")
    ap.add_argument("--rate", type=float, default=2e-3)
    ap.add_argument("--width", type=int, default=128)
    ap.add_argument("--hidden", type=int, default=128)
    ap.add_argument("--pairs", type=int, default=49152)
    ap.add_argument("--pair-width", type=int, default=32)
    ap.add_argument("--vocabulary", type=int, default=10240)
    ap.add_argument("--distances", type=int, nargs="+", default=[1, 2, 4, 8, 16, 1])
    ap.add_argument("--rounded", type=float, default=0.2, help="share of the text read with rounding")
    ap.add_argument("--seconds", type=float, default=0, help="fit the schedule into this time instead")
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--report-every", type=float, default=20e6)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--resume", action="store_true")
    args = ap.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = np.random.default_rng(args.seed)
    corpus, copies, pairs = corpora_of(args.corpus, args.pairs_file, args.pairs, args.government)
    devs = {pathlib.Path(d).stem: Corpus(d, pairs) for d in args.dev}
    lengths = corpus.ends - corpus.begins
    print(f"{len(corpus.records) / 1e6:.1f} M tokens, {copies[0] @ lengths / 1e6:.1f} M a pass, "
          f"{copies[1] @ lengths / 1e6:.1f} M late", flush=True)

    settings = dict(vocabulary=args.vocabulary, pairs=len(pairs) + 1, width=args.width, hidden=args.hidden,
                    pair_width=args.pair_width, distances=tuple(args.distances))
    network = Network(**settings)
    parameters = [p for p in network.parameters()]
    print(f"{sum(p.numel() for p in parameters) / 1e6:.2f} M weights", flush=True)
    average = [p.detach().clone() for p in parameters]
    optimizer = torch.optim.Adam(parameters, lr=args.rate, betas=(0.9, 0.98), eps=1e-9, fused=True)
    reader = Reader(corpus, copies[0], args.length, rng)
    body = network.body

    done, start, spent = 0.0, time.time(), 0.0
    checkpoint = pathlib.Path(args.out + ".going")
    if args.resume and checkpoint.exists():
        state = torch.load(checkpoint, weights_only=False)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        average = state["average"]
        done, spent = state["done"], state["spent"]
        print(f"going on at {done:.3f}", flush=True)

    def save(file, extra):
        torch.save({"network": network.state_dict(), "average": average, "settings": settings,
                    "pairs": pairs} | extra, str(file) + ".new")
        pathlib.Path(str(file) + ".new").rename(file)

    def evaluate(exact):
        kept = [p.detach().clone() for p in parameters]
        for p, a in zip(parameters, average):
            p.data.copy_(a)
        for name, dev in devs.items():
            for mode in ("seed", "lower"):
                print(f"  {name} {mode}: {report(network, dev, mode, exact, limit=120)}", flush=True)
        for p, k in zip(parameters, kept):
            p.data.copy_(k)

    steps = 0
    last_report, last_save, sums, mean = reader.read, time.time(), [], 0.0
    budget = args.seconds
    while done < 1:
        if done >= args.late and reader.copies is not copies[1]:
            reader.reweigh(copies[1])
        rounded = done >= 1 - args.rounded
        warm = min(1.0, done / 0.02 + 1e-3)
        rate = args.rate * warm * (0.5 + 0.5 * math.cos(math.pi * done)) + args.rate * 0.005
        for group in optimizer.param_groups:
            group["lr"] = rate
        batch = {k: torch.from_numpy(v) for k, v in reader.batch(args.rows).items()}
        x, pair = network.embed(batch, rounded)
        loss, marks = loss_of(body(x, pair, rounded), batch["mark"], batch["casing"])
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        steps += 1
        decay = min(0.999, steps / (steps + 20))
        if steps % 4 == 0:
            torch._foreach_lerp_(average, [p.detach() for p in parameters], 1 - decay**4)
        sums.append(marks.item())
        elapsed = spent + time.time() - start
        done = elapsed / budget if budget else reader.read / args.tokens
        if steps % 100 == 0 or (steps < 100 and steps % 10 == 0):
            print(f"{steps} {reader.read / 1e6:.2f} M {done:.4f} loss {np.mean(sums[-100:]):.4f} rate {rate:.5f} "
                  f"{reader.read / (time.time() - start):.0f}/s", flush=True)
        if reader.read - last_report >= args.report_every:
            last_report = reader.read
            evaluate(False)
        if time.time() - last_save > 600:
            last_save = time.time()
            save(checkpoint, {"optimizer": optimizer.state_dict(), "done": done, "spent": elapsed})
    save(args.out, {"done": done})
    print("as the library reads it:")
    evaluate(True)


if __name__ == "__main__":
    main()
