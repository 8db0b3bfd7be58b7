"""The network of the diacritics stage, in floating point and as the integers it is read in.

A run of letters is the sum of what it shows: its letters without marks where these are hidden, or the form that
stands; its shape; what stands before the next run. Residual layers read it with its neighbours at growing
distances. Of what the last one makes of a run each of its forms is given a score.

What is stored is rounded as the library reads it (src/diacritics/network.h), by the rules of the network for
punctuation.
"""

import pathlib
import sys

import torch
import torch.nn.functional as F
from torch import nn

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "network"))
from network import LIMIT, UNIT, Convolution, Layer, Rounded, weights_of  # noqa: E402

SHAPES, BETWEENS = 5, 17


class Limiting(torch.autograd.Function):
    """From -LIMIT to LIMIT, in whole units where that is asked."""

    @staticmethod
    def forward(ctx, x, exact):
        ctx.save_for_backward(x)
        y = x.clamp(-LIMIT, LIMIT - 1 / UNIT)
        return (y * UNIT).round_().mul_(1 / UNIT) if exact else y

    @staticmethod
    def backward(ctx, gradient):
        (x,) = ctx.saved_tensors
        return torch.ops.aten.hardtanh_backward(gradient, x, -LIMIT, LIMIT), None


class Choice(torch.autograd.Function):
    """Scores of the candidates of each run: z (n, width), table (forms, width), candidates (n, k)."""

    @staticmethod
    def forward(ctx, z, table, candidates):
        rows = F.embedding(candidates, table)
        ctx.save_for_backward(z, rows, candidates)
        ctx.size = table.shape
        return torch.bmm(rows, z.unsqueeze(2)).squeeze(2)

    @staticmethod
    def backward(ctx, gradient):
        z, rows, candidates = ctx.saved_tensors
        back = torch.bmm(gradient.unsqueeze(1), rows).squeeze(1)
        # Each form gathers the rows of z that it was a candidate of.
        form, order = candidates.flatten().sort()
        begins = torch.searchsorted(form, torch.arange(ctx.size[0]))
        of_row = torch.div(order, candidates.shape[1], rounding_mode="floor")
        table = F.embedding_bag(of_row, z.float(), begins, mode="sum", per_sample_weights=gradient.flatten()[order].float())
        return back, table, None


class Network(nn.Module):
    def __init__(self, inputs, outputs, width=128, hidden=128, distances=(1, 2, 4, 8, 1)):
        super().__init__()
        self.letters = nn.Embedding(inputs, width)
        self.shape = nn.Embedding(SHAPES, width)
        self.between = nn.Embedding(BETWEENS, width)
        nn.init.normal_(self.letters.weight, std=0.5)
        nn.init.normal_(self.shape.weight, std=0.2)
        nn.init.normal_(self.between.weight, std=0.2)
        self.layers = nn.ModuleList(Layer(width, hidden, d, len(distances)) for d in distances)
        self.last = nn.Parameter(torch.randn(width, 3 * width) * (1.0 / (3 * width)) ** 0.5)
        self.last_bias = nn.Parameter(torch.zeros(width))
        self.forms = nn.Parameter(torch.randn(outputs, width) * 0.1)
        self.form_bias = nn.Parameter(torch.zeros(outputs))

    def read(self, batch, exact=False, dtype=torch.bfloat16):
        """What the network makes of each run, a matrix."""
        def row(table, name):
            if exact:
                return Rounded.apply(F.embedding(batch[name], table.weight), UNIT)
            return F.embedding(batch[name], table.weight)

        x = (row(self.letters, "id") + row(self.shape, "shape") + row(self.between, "between")).to(dtype)
        for layer in self.layers:
            x = layer(x, exact)
        z = Convolution.apply(x, weights_of(self.last, exact), self.last_bias, 1, exact)
        return Limiting.apply(z, exact)

    def scores(self, z, candidates, exact=False):
        """Scores of the candidates (n, k) of n rows of z; candidates below 0 are none."""
        table = Rounded.apply(self.forms, UNIT) if exact else self.forms
        known = candidates.clamp(min=0)
        s = Choice.apply(z, table.to(z.dtype), known).float() + F.embedding(known, self.form_bias.unsqueeze(1)).squeeze(2)
        return s.masked_fill(candidates < 0, -1e4)
