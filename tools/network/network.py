"""The network of the `best` tagger, in floating point and as the integers it is read in.

A token is the sum of what is known of it: its letters, the pair it makes with the token before it, its shape,
the gap after it, how the text around it is punctuated, which of the tokens before it it repeats, and what the
linear tagger guesses of the gap. Residual layers read it with its neighbours at growing distances. The last one
says the mark in the gap after the token, and how the token is capitalised.

All that is stored is rounded as the library reads it (src/punctuation/network.h): the residual stream counts
in 1/256, what the layers read of it and what they compute in 1/32, from -4 to 4, weights have eight bits and
a power of two for each output.
"""

import torch
import torch.nn.functional as F
from torch import nn

STREAM, UNIT, LIMIT = 256, 32, 4.0
MARKS, CASINGS = 7, 3


class Rounded(torch.autograd.Function):
    """Whole numbers from -127 to 127 over `steps`. The gradient is that of not rounding."""

    @staticmethod
    def forward(ctx, x, steps):
        return (x * steps).round_().clamp_(-127, 127).div_(steps)

    @staticmethod
    def backward(ctx, gradient):
        return gradient, None


def weight_scale(weight):
    """The power of two for each output (row) by which its weights become integers of eight bits."""
    largest = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-6)
    return torch.exp2(torch.floor(torch.log2(127 / largest)).clamp(max=14))


def weights_of(weight, exact):
    if not exact:
        return weight
    return Rounded.apply(weight, weight_scale(weight.detach()))


def shifted(buffer, distance, rows, k):
    """The tokens that stand (k - 1) distances off, of a buffer with room on both sides, as a matrix."""
    return buffer[k * distance : k * distance + rows].flatten(0, 1)


class Convolution(torch.autograd.Function):
    """Over three tokens at a distance, of what was limited to [-4, 4). Tokens are the first axis, so that a shift is
    a view and three products are summed in place. Gives back a matrix."""

    @staticmethod
    def forward(ctx, x, weight, bias, distance, exact):
        tokens, rows, width = x.shape
        a = x.new_zeros(tokens + 2 * distance, rows, width)
        inside = a[distance : distance + tokens]
        torch.clamp(x, -LIMIT, LIMIT - 1 / UNIT, out=inside)
        if exact:
            inside.mul_(UNIT).round_().mul_(1 / UNIT)
        parts = weight.to(x.dtype).chunk(3, dim=1)
        h = torch.addmm(bias.to(x.dtype), shifted(a, distance, tokens, 0), parts[0].t())
        h.addmm_(shifted(a, distance, tokens, 1), parts[1].t())
        h.addmm_(shifted(a, distance, tokens, 2), parts[2].t())
        ctx.save_for_backward(x, a, *parts)
        ctx.distance = distance
        return h

    @staticmethod
    def backward(ctx, gradient):
        x, a, *parts = ctx.saved_tensors
        d, tokens = ctx.distance, x.shape[0]
        g = gradient
        back = torch.zeros_like(a)
        weights = []
        for k, part in enumerate(parts):
            shifted(back, d, tokens, k).addmm_(g, part)
            weights.append(g.t() @ shifted(a, d, tokens, k))
        back = torch.ops.aten.hardtanh_backward(back[d : d + tokens], x, -LIMIT, LIMIT)
        return back, torch.cat(weights, dim=1).float(), g.sum(0).float(), None, None


class Limited(torch.autograd.Function):
    """relu, up to 4, in place."""

    @staticmethod
    def forward(ctx, h, exact):
        h.clamp_(0, LIMIT - 1 / UNIT)
        if exact:
            h.mul_(UNIT).round_().mul_(1 / UNIT)
        ctx.mark_dirty(h)
        ctx.save_for_backward(h)
        return h

    @staticmethod
    def backward(ctx, gradient):
        (h,) = ctx.saved_tensors
        return torch.ops.aten.hardtanh_backward(gradient, h, 0.0, LIMIT - 1 / UNIT), None


class Layer(nn.Module):
    """x + W relu(convolution of x over three tokens at a distance)."""

    def __init__(self, width, hidden, distance, depth):
        super().__init__()
        self.distance = distance
        self.inner = nn.Parameter(torch.randn(hidden, 3 * width) * (2.0 / (3 * width)) ** 0.5)
        self.inner_bias = nn.Parameter(torch.zeros(hidden))
        self.outer = nn.Parameter(torch.randn(width, hidden) * (0.5 / hidden / depth) ** 0.5)

    def forward(self, x, exact):
        h = Convolution.apply(x, weights_of(self.inner, exact), self.inner_bias, self.distance, exact)
        h = Limited.apply(h, exact)
        outer = weights_of(self.outer, exact).to(x.dtype)
        return torch.addmm(x.flatten(0, 1), h, outer.t()).view(x.shape)


class Network(nn.Module):
    def __init__(self, vocabulary, pairs, width=128, hidden=128, pair_width=32,
                 distances=(1, 2, 4, 8, 16, 1)):
        super().__init__()
        self.letters = nn.Embedding(vocabulary, width)
        self.pairs = nn.Embedding(pairs, pair_width)
        self.pair_weights = nn.Parameter(torch.randn(width, pair_width) * pair_width**-0.5)
        self.shape = nn.Embedding(16, width)
        self.gap = nn.Embedding(128, width)
        self.context = nn.Embedding(6, width)
        self.repeat = nn.Embedding(64, width)
        self.linear = nn.Embedding(128, width)
        nn.init.zeros_(self.linear.weight)
        nn.init.normal_(self.letters.weight, std=0.5)
        nn.init.normal_(self.pairs.weight, std=0.3)
        for table in (self.shape, self.gap, self.context, self.repeat):
            nn.init.normal_(table.weight, std=0.2)
        self.layers = nn.ModuleList(Layer(width, hidden, d, len(distances)) for d in distances)
        self.last = nn.Parameter(torch.randn(MARKS + CASINGS, 3 * width) * 0.02)
        self.last_bias = nn.Parameter(torch.zeros(MARKS + CASINGS))

    def embed(self, batch, exact):
        def row(embedding, name, small=True):
            if exact and small:
                return F.embedding(batch[name], Rounded.apply(embedding.weight, UNIT))
            rows = F.embedding(batch[name], embedding.weight)
            return Rounded.apply(rows, UNIT) if exact else rows

        x = row(self.letters, "id", False) + row(self.shape, "shape") + row(self.gap, "gap")
        x = x + row(self.context, "context") + row(self.repeat, "repeat")
        if "linear" in batch:
            x = x + row(self.linear, "linear")
        return x, row(self.pairs, "pair", False)

    def body(self, x, pair, exact=False, dtype=torch.bfloat16):
        x = (x + F.linear(pair.to(dtype), weights_of(self.pair_weights, exact).to(dtype))).to(dtype)
        for layer in self.layers:
            x = layer(x, exact)
        z = Convolution.apply(x, weights_of(self.last, exact), self.last_bias, 1, exact)
        return z.view(*x.shape[:2], -1).float()

    def forward(self, batch, exact=False, dtype=torch.bfloat16):
        x, pair = self.embed(batch, exact)
        return self.body(x, pair, exact, dtype)
