"""repair_batch: the same as one by one, for any number of threads."""

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import vietmend


@pytest.mark.parametrize("threads", [0, 1, 2, 7])
def test_is_what_one_by_one_gives(repairer: vietmend.Repairer, texts: list[str], threads: int) -> None:
    many = texts * 20
    assert repairer.repair_batch(many, threads=threads) == [repairer.clean(text) for text in many]
    assert repairer.repair_batch(many, threads=threads, edits=True) == [
        repairer.repair(text) for text in many
    ]


def test_nulls_stay_null(repairer: vietmend.Repairer) -> None:
    texts = [None, "nguồn nhân lực", None]
    assert repairer.repair_batch(texts) == [None, repairer.clean("nguồn nhân lực"), None]
    assert repairer.repair_batch(texts, edits=True) == [None, repairer.repair("nguồn nhân lực"), None]
    nothing: list[str | None] = [None]
    assert repairer.repair_batch(nothing) == [None]


def test_an_empty_list(repairer: vietmend.Repairer) -> None:
    assert repairer.repair_batch([]) == []
    assert repairer.repair_batch([], edits=True) == []


def test_bytes_too(repairer: vietmend.Repairer) -> None:
    source = "thiếuvề số lượng".encode()
    assert repairer.repair_batch([source]) == [repairer.clean(source)]
    assert repairer.repair_batch([source], edits=True) == [repairer.repair(source)]


def test_refuses_what_is_not_text_and_says_where(repairer: vietmend.Repairer) -> None:
    for wrong in (["a", 1.5], ("a", 1.5), (x for x in ["a", 1.5])):
        texts: Any = wrong
        with pytest.raises(TypeError, match=r"texts\[1\] must be a str or bytes, not float"):
            repairer.repair_batch(texts)


def test_a_tuple_comes_back_as_one(repairer: vietmend.Repairer, texts: list[str]) -> None:
    mended = repairer.repair_batch(tuple(texts))
    assert isinstance(mended, tuple)
    assert list(mended) == repairer.repair_batch(texts)
    edited = repairer.repair_batch((texts[2], None), edits=True)
    assert isinstance(edited, tuple)
    assert edited == (repairer.repair(texts[2]), None)
    assert repairer.repair_batch(()) == ()


def test_any_iterable(repairer: vietmend.Repairer, texts: list[str], tmp_path: Path) -> None:
    mended = repairer.repair_batch(texts)
    named = dict(enumerate(texts))
    for iterable in (iter(texts), (text for text in texts), map(str, texts), deque(texts), named.values()):
        assert repairer.repair_batch(iterable) == mended
    edited = repairer.repair_batch((text for text in texts), edits=True)
    assert edited == repairer.repair_batch(texts, edits=True)
    assert repairer.repair_batch({"thiếuvề số lượng"}) == [repairer.clean("thiếuvề số lượng")]
    path = tmp_path / "texts.txt"
    path.write_text("thiếuvề số lượng\nh ệ th ống qu ản trị\n", encoding="utf-8")
    with path.open(encoding="utf-8") as rows:
        assert len(repairer.repair_batch(rows)) == 2


def test_what_an_iterable_raises_comes_through(repairer: vietmend.Repairer) -> None:
    def texts() -> Iterator[str]:
        yield "thiếuvề"
        raise LookupError("no more")

    with pytest.raises(LookupError, match="no more"):
        repairer.repair_batch(texts())


@pytest.mark.parametrize("null", [None, float("nan"), np.float64("nan"), np.float32("nan"), pd.NA, pd.NaT])
def test_any_null_comes_back_as_it_is(repairer: vietmend.Repairer, null: Any) -> None:
    texts: list[Any] = ["thiếuvề số lượng", null]
    for given in (texts, tuple(texts), np.array(texts, dtype=object)):
        for edits in (False, True):
            mended = repairer.repair_batch(given, edits=edits)
            assert mended[1] is null
            assert str(mended[0]) == repairer.clean(texts[0])


@pytest.mark.parametrize("wrong", ["thiếuvề", b"a", bytearray(b"a"), None, 5, {"a": "thiếuvề"}])
def test_refuses_what_is_not_a_batch(repairer: vietmend.Repairer, wrong: object) -> None:
    with pytest.raises(TypeError, match=f"texts must be a list .*, not {type(wrong).__name__}"):
        repairer.repair_batch(wrong)  # type: ignore[call-overload]


def test_refuses_negative_threads(repairer: vietmend.Repairer) -> None:
    with pytest.raises(ValueError, match="threads must be 0 or more, not -1"):
        repairer.repair_batch(["a"], threads=-1)


def test_other_threads_run_meanwhile(repairer: vietmend.Repairer) -> None:
    gate, ran = threading.Event(), threading.Event()

    def wait_and_run() -> None:
        gate.wait()
        ran.set()

    other = threading.Thread(target=wait_and_run)
    other.start()
    interval = sys.getswitchinterval()
    # With an interval this long, the other thread runs only if the batch gives up the GIL.
    sys.setswitchinterval(60)
    try:
        gate.set()
        repairer.repair_batch(["nguồn nhân lực thiếuvề số lượng, " * 200] * 20, threads=1)
        assert ran.is_set()
    finally:
        sys.setswitchinterval(interval)
        other.join()


@pytest.mark.parametrize("of", [list, np.array, pa.array, pl.Series, pd.Series], ids=lambda of: of.__module__)
def test_ctrl_c_interrupts(repairer: vietmend.Repairer, of: Any) -> None:
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    # Far more work than can be done before the signal comes.
    texts = of(["nguồn nhân lực thiếuvề số lượng, " * 100] * 20_000)
    timer = threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT))
    try:
        timer.start()
        with pytest.raises(KeyboardInterrupt):
            repairer.repair_batch(texts, threads=2)
    finally:
        timer.join()
        signal.signal(signal.SIGINT, handler)
    assert len(repairer.repair_batch(texts[:1])) == 1


class Bar:
    """What the tests need of tqdm."""

    def __init__(self, total: int, unit: str) -> None:
        self.total, self.done = total, 0
        bars.append(self)

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, *_: object) -> None: ...

    def update(self, count: int) -> None:
        self.done += count


bars: list[Bar] = []


@pytest.mark.parametrize("of", [list, np.array, pa.array, pl.Series, pd.Series], ids=lambda of: of.__module__)
@pytest.mark.parametrize("edits", [False, True])
def test_progress(repairer: vietmend.Repairer, monkeypatch: pytest.MonkeyPatch, of: Any, edits: bool) -> None:
    monkeypatch.setattr("tqdm.auto.tqdm", Bar)
    bars.clear()
    texts = of(["thiếuvề số lượng", "a"] * 700 + ["nguồn nhân lực thiếuvề, " * 300])
    repairer.repair_batch(texts, threads=2, edits=edits)
    assert not bars
    repairer.repair_batch(texts, threads=2, edits=edits, progress=True)
    assert [(bar.total, bar.done) for bar in bars] == [(1401, 1401)]


def test_progress_counts_nulls(repairer: vietmend.Repairer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tqdm.auto.tqdm", Bar)
    for texts in (["a", None, None], pa.array(["a", None, None]), pa.nulls(3)):
        bars.clear()
        repairer.repair_batch(texts, progress=True)
        assert [(bar.total, bar.done) for bar in bars] == [(3, 3)]


def test_a_bar_that_fails_ends_it(repairer: vietmend.Repairer, monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing(Bar):
        def update(self, count: int) -> None:
            raise OSError("nowhere to write to")

    monkeypatch.setattr("tqdm.auto.tqdm", Failing)
    with pytest.raises(OSError, match="nowhere to write to"):
        repairer.repair_batch(["thiếuvề"] * 10, progress=True)


def test_no_bar_without_tqdm(repairer: vietmend.Repairer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    assert repairer.repair_batch(["a"], progress=True) == ["a"]
