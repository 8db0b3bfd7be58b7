"""repair_batch: the same as one by one, for any number of threads."""

import os
import signal
import sys
import threading
from typing import Any

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
    texts: list[Any] = ["a", float("nan")]
    with pytest.raises(TypeError, match=r"texts\[1\] must be a str or bytes, not float"):
        repairer.repair_batch(texts)


@pytest.mark.parametrize("wrong", ["thiếuvề", b"a", None, 5, {"a": 1}])
def test_refuses_what_is_not_a_list(repairer: vietmend.Repairer, wrong: object) -> None:
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


def test_ctrl_c_interrupts(repairer: vietmend.Repairer) -> None:
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    # Far more work than can be done before the signal comes.
    texts = ["nguồn nhân lực thiếuvề số lượng, " * 100] * 100_000
    timer = threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT))
    try:
        timer.start()
        with pytest.raises(KeyboardInterrupt):
            repairer.repair_batch(texts, threads=2)
    finally:
        timer.join()
        signal.signal(signal.SIGINT, handler)
    assert repairer.repair_batch(texts[:1]) == [repairer.clean(texts[0])]
