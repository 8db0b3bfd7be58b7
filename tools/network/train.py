#!/usr/bin/env python3
"""Trains the `best` tagger's network beside the linear tagger, on a processor or a CUDA device.

    train.py --begin SECTION --rows FILE... --dev FILE... --out FILE.pt [--device cuda] [--minutes N]

The rows are those of export_rows: documents damaged, with what a linear tagger that was not trained on them
says. The network begins as the section has it, or with its sizes alone (--afresh). What is trained is the sum
of its scores and the part of the linear margins that the library adds, on the gaps that the library asks of
where few marks stand, and on all where there are no capitals. Adam (Kingma and Ba 2015), the rate falling as
a cosine; products are in bfloat16, but in the last part of the text, where everything is rounded as the
library rounds it. The weights that are kept are a moving average.

A checkpoint is written every --save-every seconds to FILE.pt.going, from which --resume goes on: in one
process on a processor to the same weights as without the stop.

--processes train the same weights, each on batches of its own, without waiting for one another (Niu and
others 2011, Hogwild). Threads wait for the slowest of them at every product, which on a processor that has
other work costs more than they bring.
"""

import argparse
import math
import pathlib
import time

import torch
import torch.multiprocessing
import torch.nn.functional as F

from network import MARKS, Network
from report import report
from rows import NOT_ASKED, Documents
from section import network_of


def loss_of(scores, gold):
    """The sum over what is asked, a token."""
    return (
        F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=NOT_ASKED, reduction="sum")
        / gold.numel()
    )


class Average:
    """A moving average of parameters."""

    def __init__(self, parameters):
        self.parameters, self.values, self.steps = parameters, [p.detach().clone() for p in parameters], 0

    def step(self):
        self.steps += 1
        if self.steps % 4 == 0:
            decay = min(0.999, self.steps / (self.steps + 20)) ** 4
            torch._foreach_lerp_(self.values, [p.detach() for p in self.parameters], 1 - decay)


class Training:
    """A network, what trains it, and how far that is: all that a checkpoint holds."""

    def __init__(self, args):
        self.args = args
        data = pathlib.Path(args.begin).read_bytes()
        self.network, self.settings, self.pairs, self.vocabulary = network_of(data)
        if args.afresh:
            self.network = Network(**self.settings)
        self.network.to(args.device)
        self.parameters = list(self.network.parameters())
        self.average = Average(self.parameters)
        self.optimizer = torch.optim.Adam(
            self.parameters, lr=args.rate, betas=(0.9, 0.98), eps=1e-9, fused=True
        )
        self.rank, self.steps, self.spent, self.started = 0, 0, 0.0, time.time()
        self.read_by = torch.zeros(
            args.processes, dtype=torch.int64
        ).share_memory_()  # tokens, of each process

    def read(self):
        return int(self.read_by.sum())

    def share(self):
        """Lets processes that are forked from now on train the same weights."""
        for p in self.parameters:
            p.data.share_memory_()

    def seconds(self):
        return self.spent + time.time() - self.started

    def done(self):
        """How much of the training is done."""
        return (
            self.seconds() / 60 / self.args.minutes if self.args.minutes else self.read() / self.args.tokens
        )

    def rate(self, done):
        """Rises for the first 2 %, then falls as a cosine."""
        low = self.args.rate_left
        falling = low + (1 - low) * (0.5 + 0.5 * math.cos(math.pi * min(1.0, done)))
        return self.args.rate * min(1.0, done / 0.02 + 1e-3) * falling

    def step(self, batch, done):
        rounded = done >= 1 - self.args.rounded
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate(done)
        self.optimizer.zero_grad(set_to_none=True)
        z = self.network(batch, rounded, torch.float32 if rounded else torch.bfloat16)
        marks = loss_of(torch.cat([z[..., :1], z[..., 1:MARKS] + batch["added"]], dim=-1), batch["mark"])
        loss = marks + loss_of(z[..., MARKS:], batch["casing"])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.parameters, 1.0)
        self.optimizer.step()
        if self.rank == 0:
            self.average.step()
        self.steps += 1
        self.read_by[self.rank] += batch["mark"].numel()
        return marks.detach()

    def averaged(self):
        """The network with the average of its weights."""
        network = Network(**self.settings).to(self.args.device)
        for p, value in zip(network.parameters(), self.average.values, strict=True):
            p.data.copy_(value)
        return network

    def save(self, file, going=False):
        state = {
            "network": self.network.state_dict(),
            "average": self.average.values,
            "settings": self.settings,
            "pairs": self.pairs,
            "vocabulary": self.vocabulary,
        }
        if going:
            state |= {
                "optimizer": self.optimizer.state_dict(),
                "averaged": self.average.steps,
                "steps": self.steps,
                "read": self.read(),
                "spent": self.seconds(),
            }
        torch.save(state, str(file) + ".new")
        pathlib.Path(str(file) + ".new").rename(file)

    def resume(self, file):
        state = torch.load(file, weights_only=False, map_location=self.args.device)
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.average.values, self.average.steps = state["average"], state["averaged"]
        self.steps, self.spent = state["steps"], state["spent"]
        self.read_by[0] = state["read"]


def arguments():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--begin", required=True, help="the section of the network to go on from")
    ap.add_argument(
        "--afresh", action="store_true", help="with the sizes, words and pairs of that network alone"
    )
    ap.add_argument("--rows", nargs="+", required=True)
    ap.add_argument("--dev", nargs="*", default=[])
    ap.add_argument("--out", required=True)
    ap.add_argument("--device", default="cpu", help="cpu or cuda")
    ap.add_argument(
        "--minutes", type=float, default=0, help="fit the training into this time, reports included"
    )
    ap.add_argument("--tokens", type=float, default=100e6, help="how long to train otherwise")
    ap.add_argument("--batch", type=int, help="rows of a step (16 on a processor, 128 on a device)")
    ap.add_argument("--length", type=int, default=512, help="tokens of a row")
    ap.add_argument("--rate", type=float, default=1.5e-3)
    ap.add_argument("--rate-left", type=float, default=0.005, help="share of the rate at the end")
    ap.add_argument("--rounded", type=float, default=0.12, help="share of the text read with rounding")
    ap.add_argument("--processes", type=int, default=1, help="on a processor, of one thread each")
    ap.add_argument("--report-every", type=float, default=10e6)
    ap.add_argument("--report-rows", type=int, default=120)
    ap.add_argument("--save-every", type=float, default=300, help="seconds between checkpoints")
    ap.add_argument("--resume", action="store_true", help="go on from the checkpoint, if there is one")
    ap.add_argument(
        "--stop-after", type=int, default=0, help="write a checkpoint after so many steps, and stop"
    )
    ap.add_argument("--seed", type=int, default=1)
    args = ap.parse_args()
    args.batch = args.batch or (16 if args.device == "cpu" else 128)
    return args


def train(training, documents, devs, checkpoint, rank):
    """What each process does; the first of them reports and saves besides."""
    args = training.args
    training.rank = rank
    a_pass = max(1, documents.tokens() // (args.batch * args.length))
    order, losses, last_report, last_save = None, [], training.read(), time.time()
    while (done := training.done()) < 1:
        if args.stop_after and training.steps >= args.stop_after:
            if rank == 0:
                training.save(checkpoint, going=True)
            return
        number = training.steps * args.processes + rank
        if order is None or number % a_pass < args.processes:
            order = documents.order((args.seed, number // a_pass))
        # Rows far from one another, since a long document fills many.
        rows = torch.arange(args.batch) * a_pass + number % a_pass
        loss = training.step(documents.batch(order, rows, args.length), done)
        if rank > 0:
            continue
        losses.append(loss)
        read = training.read()
        if training.steps % 100 == 0:
            print(
                f"{read / 1e6:.2f} M {done:.4f} loss {torch.stack(losses).mean().item():.4f} "
                f"{read / training.seconds():.0f}/s",
                flush=True,
            )
            losses = []
        if read - last_report >= args.report_every:
            last_report = read
            evaluate(training, devs, False)
        if time.time() - last_save > args.save_every:
            last_save = time.time()
            training.save(checkpoint, going=True)


def evaluate(training, devs, exact):
    network = training.averaged()
    for name, dev in devs.items():
        print(f"  {name}: {report(network, dev, exact, training.args.report_rows)}", flush=True)


def main():
    args = arguments()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    training = Training(args)
    documents = Documents(args.rows, args.device)
    devs = {pathlib.Path(d).stem: Documents([d], args.device) for d in args.dev}
    checkpoint = pathlib.Path(args.out + ".going")
    if args.resume and checkpoint.exists():
        training.resume(checkpoint)
        print(f"going on at {training.done():.3f}")
    weights = sum(p.numel() for p in training.parameters)
    print(f"{documents.tokens() / 1e6:.1f} M tokens, {weights / 1e6:.2f} M weights", flush=True)
    training.share()
    fork = torch.multiprocessing.get_context("fork")
    others = [
        fork.Process(target=train, args=(training, documents, {}, checkpoint, rank), daemon=True)
        for rank in range(1, args.processes)
    ]
    for other in others:
        other.start()
    train(training, documents, devs, checkpoint, 0)
    for other in others:
        other.join()
        if other.exitcode:
            raise SystemExit(f"a process ended with {other.exitcode}")
    if training.done() < 1:
        return
    training.save(args.out)
    checkpoint.unlink(missing_ok=True)
    print("as the library reads it:")
    evaluate(training, devs, True)


if __name__ == "__main__":
    main()
