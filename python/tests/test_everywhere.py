"""One text, one result: from clean, from batches of every type, and from the command line."""

import json
import os
import subprocess
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import vietmend
import vietmend.polars
from hypothesis import given, settings
from hypothesis import strategies as st

REPAIRER = vietmend.Repairer()
TOOL = os.path.join(os.path.dirname(vietmend.__file__), "bin", "vietmend")

# Near to Vietnamese, so that there is something to repair; Arrow has no place for lone surrogates.
WORDS = [
    "thiếuvề", "số lượng", "h ệ th ống", "TT&TT", "UBND tỉnh", "đã", "hoà", "\n", "\r\n", " ", ".", ",", "\0",
    "Viá»‡t", "&amp;", "😀", "e\u0302\u0301", "12/5/2010", "Những tin cũ hơn", "\ufeff", "\u200b",
]  # fmt: skip
TEXT = st.lists(
    st.one_of(st.sampled_from(WORDS), st.text(st.characters(exclude_categories=["Cs"]), max_size=3)),
    max_size=20,
).map("".join)
TEXTS = st.lists(st.one_of(st.none(), TEXT), max_size=8)

Texts = list[str | None]


def in_numpy(texts: Texts) -> Texts:
    result: Texts = REPAIRER.repair_batch(np.array(texts, dtype=object)).tolist()
    return result


def in_pandas(kind: Any) -> Callable[[Texts], Texts]:
    def of(texts: Texts) -> Texts:
        result = REPAIRER.repair_batch(pd.Series(texts, dtype=kind))
        return [None if pd.isna(text) else text for text in result.tolist()]

    return of


def in_arrow(kind: Any) -> Callable[[Texts], Texts]:
    def of(texts: Texts) -> Texts:
        result: Texts = REPAIRER.repair_batch(pa.array(texts, kind)).to_pylist()
        return result

    return of


def in_chunks(texts: Texts) -> Texts:
    middle = len(texts) // 2
    chunks = pa.chunked_array([texts[:middle], texts[middle:]], pa.string())
    result: Texts = REPAIRER.repair_batch(chunks).to_pylist()
    return result


def in_polars(texts: Texts) -> Texts:
    return REPAIRER.repair_batch(pl.Series("text", texts, pl.String)).to_list()


def in_an_expression(texts: Texts) -> Texts:
    frame = pl.DataFrame({"text": texts}, schema={"text": pl.String})
    expr = pl.col("text").vietmend.clean()  # type: ignore[attr-defined]
    return frame.lazy().select(expr).collect()["text"].to_list()


WAYS: dict[str, Callable[[Texts], Texts]] = {
    "list": REPAIRER.repair_batch,
    "numpy": in_numpy,
    "pandas object": in_pandas(object),
    "pandas str": in_pandas("str"),
    "pandas Arrow": in_pandas(pd.ArrowDtype(pa.string())),
    "Arrow string": in_arrow(pa.string()),
    "Arrow large_string": in_arrow(pa.large_string()),
    "Arrow string_view": in_arrow(pa.string_view()),
    "Arrow chunks": in_chunks,
    "Polars": in_polars,
    "Polars expression": in_an_expression,
}


def one_by_one(texts: Texts) -> Texts:
    return [None if text is None else vietmend.clean(text) for text in texts]


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_every_type(texts: Texts) -> None:
    wanted = one_by_one(texts)
    for name, way in WAYS.items():
        assert way(texts) == wanted, name


@settings(deadline=None, max_examples=100)
@given(st.lists(TEXT.filter(lambda text: not text.endswith("\0")), min_size=1, max_size=8))
def test_fixed_width(texts: list[str]) -> None:
    # NumPy's fields have no place for the zeros at an end of a text, of what goes in and of what comes out.
    wanted = [vietmend.clean(text).rstrip("\0") for text in texts]
    assert REPAIRER.repair_batch(np.array(texts)).tolist() == wanted


@settings(deadline=None, max_examples=100)
@given(st.lists(st.one_of(st.none(), st.text(st.characters()), TEXT), max_size=8))
def test_edits_select_what_they_say(texts: list[str | None]) -> None:
    for text, repaired in zip(texts, REPAIRER.repair_batch(texts, edits=True), strict=True):
        assert (text is None) == (repaired is None)
        if text is None or repaired is None:
            continue
        assert repaired == REPAIRER.repair(text)
        assert repaired.apply() == repaired.text
    if any("\ud800" <= c <= "\udfff" for text in texts for c in text or ""):
        return
    for text, of_arrow in zip(
        texts, REPAIRER.repair_batch(pa.array(texts, pa.string()), edits=True), strict=True
    ):
        if text is None:
            assert not of_arrow.is_valid
            continue
        edits = [vietmend.Edit(**edit.as_py()) for edit in of_arrow["edits"]]
        assert edits == REPAIRER.repair(text).edits
        assert vietmend.apply(text, edits) == of_arrow["text"].as_py()


@settings(deadline=None, max_examples=100)
@given(st.lists(st.one_of(st.none(), st.binary(), TEXT.map(str.encode)), max_size=8))
def test_bytes(texts: list[bytes | None]) -> None:
    wanted = [None if text is None else vietmend.clean(text) for text in texts]
    assert REPAIRER.repair_batch(texts) == wanted
    assert REPAIRER.repair_batch(pa.array(texts, pa.binary())).to_pylist() == wanted
    assert REPAIRER.repair_batch(pl.Series("text", texts, pl.Binary)).to_list() == wanted


@pytest.mark.skipif(not os.path.exists(TOOL), reason="the package was built without the command")
@settings(deadline=None, max_examples=20)
@given(st.lists(TEXT, min_size=1, max_size=30))
def test_the_command_line(texts: list[str]) -> None:
    records = "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts)
    done = subprocess.run(
        [TOOL, "clean", "--format", "jsonl", "--threads", "1"],
        input=records.encode(),
        capture_output=True,
        check=True,
    )
    assert [json.loads(line)["text"] for line in done.stdout.split(b"\n") if line] == one_by_one(list(texts))
