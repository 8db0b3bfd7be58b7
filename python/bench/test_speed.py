"""How fast the package repairs 10,000 documents, beside the library without Python and beside other packages.

Two things are compared by taking them in turn, so that what else the machine does falls on both.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import ftfy
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import underthesea
import vietmend
from conftest import Library, ratios

ROUNDS = 5

TYPES: dict[str, Callable[[list[str]], Any]] = {
    "list": list,
    "NumPy StringDType": lambda texts: np.array(texts, dtype=np.dtypes.StringDType()),
    "pandas object": lambda texts: pd.Series(texts, dtype=object),
    "pandas str": lambda texts: pd.Series(texts, dtype="str"),
    "Arrow string": pa.array,
    "Polars String": pl.Series,
}


def in_turn(benchmark: Any, other: Callable[[], float], run: Callable[[], object]) -> float:
    """Measures ``run``, and before each of its rounds ``other``, which gives its own seconds.

    What comes back is how many times as long ``other`` takes, the median of the pairs.
    """
    others: list[float] = []
    benchmark.pedantic(run, setup=lambda: others.append(other()), rounds=ROUNDS, warmup_rounds=0)
    own = benchmark.stats.stats.data
    return statistics.median(a / b for a, b in zip(others, own, strict=True))


def note(what: str, ratio: float, bytes_: int, benchmark: Any) -> None:
    benchmark.extra_info["ratio"] = ratio
    rate = bytes_ / statistics.median(benchmark.stats.stats.data) / 1e6
    ratios.append(f"{what:55} {ratio:6.2f}   {rate:6.2f} MB/s")


def size(documents: list[str]) -> int:
    return sum(len(document.encode()) for document in documents)


def seconds(run: Callable[[], object]) -> float:
    begin = time.perf_counter()
    run()
    return time.perf_counter() - begin


@pytest.mark.parametrize("name", TYPES)
def test_as_fast_as_the_library(
    benchmark: Any, library: Library, repairer: vietmend.Repairer, documents: list[str], name: str
) -> None:
    texts = TYPES[name](documents)
    ratio = in_turn(benchmark, library.seconds, lambda: repairer.repair_batch(texts, threads=1))
    note(f"{name}, one thread, to the library", ratio, size(documents), benchmark)
    assert ratio >= 0.9


@pytest.mark.parametrize("name", ["list", "Arrow string"])
def test_two_threads(benchmark: Any, repairer: vietmend.Repairer, documents: list[str], name: str) -> None:
    texts = TYPES[name](documents)
    ratio = in_turn(
        benchmark,
        lambda: seconds(lambda: repairer.repair_batch(texts, threads=1)),
        lambda: repairer.repair_batch(texts, threads=2),
    )
    note(f"{name}, two threads to one", ratio, size(documents), benchmark)
    assert ratio >= 1.8


@pytest.mark.parametrize(
    ("name", "other"),
    [("underthesea.text_normalize", underthesea.text_normalize), ("ftfy.fix_text", ftfy.fix_text)],
)
def test_beside_others(
    benchmark: Any, repairer: vietmend.Repairer, documents: list[str], name: str, other: Callable[[str], str]
) -> None:
    # A tenth of them: the others take their time.
    some = documents[::10]
    ratio = in_turn(
        benchmark,
        lambda: seconds(lambda: [other(text) for text in some]),
        lambda: [repairer.clean(text) for text in some],
    )
    note(f"vietmend.clean, one thread, to {name}", ratio, size(some), benchmark)


def test_import(benchmark: Any) -> None:
    def program(module: str) -> None:
        subprocess.run([sys.executable, "-c", f"import {module}"], check=True)

    ratio = in_turn(benchmark, lambda: seconds(lambda: program("numpy")), lambda: program("vietmend"))
    note("import vietmend, to import numpy", ratio, 0, benchmark)
    assert ratio >= 1
