"""Calls the package a million times and says how much memory the process has meanwhile; fails where it grows.

build/venv/bin/python python/bench/memory.py [CALLS]
"""

import gc
import sys
from collections.abc import Callable, Iterator
from itertools import cycle

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import vietmend
import vietmend.polars

TEXTS = [
    "nguồn nhân lực thiếuvề số lượng",
    "Sở TT&TTđã triển khai kếhoạchsản xuất lúa, ngô.Song song với với chăn nuôi",
    "h ệ th ống qu ản trị của thư viện huyện",
    "Trạm bơm 😀 vận hành từ 7h30 ngày 01/6/2007 – xem https://thuvien.example.vn/tin?id=3",
    "Hoà bình, khoẻ mạnh và thuỷ lợi (nguye\u0302\u0303n to\u0300a)",
    "thiếu\ud83d về \udc00 số",
]

# What is allowed to come and go between two looks: the allocator's, not ours.
SLACK = 4 << 20


def resident() -> int:
    """Bytes of memory this process has now."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096


def calls(repairer: vietmend.Repairer) -> Iterator[Callable[[], object]]:
    """One call after another, without end."""
    good = TEXTS[:-1]
    array, arrow, series = np.array(TEXTS), pa.array(good), pl.Series("text", good)
    column, stream = pd.Series(TEXTS, dtype=object), pa.chunked_array([good, good])
    frame = pl.DataFrame({"text": good})
    data = [text.encode("utf-16", "surrogatepass") for text in TEXTS]
    expr = pl.col("text").vietmend.clean(threads=1)  # type: ignore[attr-defined]
    kinds = cycle(
        [
            lambda: repairer.repair_batch(TEXTS, threads=2, edits=True),
            lambda: repairer.repair_batch(data, threads=1),
            lambda: repairer.repair_batch(array, threads=1),
            lambda: repairer.repair_batch(column, threads=1),
            lambda: repairer.repair_batch(arrow, threads=1, edits=True),
            lambda: repairer.repair_batch(stream, threads=1),
            lambda: repairer.repair_batch(series, threads=1),
            lambda: frame.select(expr),
            lambda: _refused(repairer),
        ]
    )
    for number, text in enumerate(cycle(TEXTS)):
        yield lambda text=text: vietmend.clean(text)
        yield lambda text=text: repairer.repair(text).edits
        yield lambda number=number: repairer.repair(data[number % len(data)])
        yield lambda text=text: vietmend.tokenize(text)
        yield lambda text=text: vietmend.normalize(text)
        yield lambda number=number: vietmend.detect_charset(data[number % len(data)])
        yield lambda: vietmend.abbreviations.expansions("UBND")
        if number % 20 == 0:
            yield next(kinds)


def _refused(repairer: vietmend.Repairer) -> None:
    try:
        repairer.repair_batch(pa.array([1]))
    except TypeError:
        return
    raise AssertionError


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    curve = []
    for number, call in enumerate(calls(vietmend.Repairer()), 1):
        call()
        if number % (count // 20) == 0:
            gc.collect()
            curve.append(resident())
            print(f"{number:10,} calls  {curve[-1] / 2**20:7.1f} MiB", flush=True)
        if number == count:
            break
    # The first tenth loads, warms and fills what is kept.
    growth = max(curve[2:]) - curve[1]
    print(f"grown by {growth / 2**20:.1f} MiB since the first tenth")
    return int(growth > SLACK)


if __name__ == "__main__":
    sys.exit(main())
