"""One text, one result: from clean, and from every engine."""

from collections.abc import Callable
from typing import Any

import pytest
import vietmend
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

Texts = list[str | None]
Rows = list[tuple[int, str | None]]
WORDS = [
    "thiếuvề",
    "số lượng",
    "h ệ th ống",
    "TT&TT",
    "đã",
    "hoà",
    "\r\n",
    " ",
    ".",
    ",",
    "Viá»‡t",
    "&amp;",
    "😀",
]
TEXT = st.lists(
    st.one_of(st.sampled_from(WORDS), st.text(st.characters(exclude_categories=["Cs"]), max_size=3)),
    max_size=20,
).map("".join)
TEXTS = st.lists(st.one_of(st.none(), TEXT), min_size=1, max_size=60)


def on_spark(spark: Any, texts: Texts) -> Texts:
    import vietmend.spark

    frame = spark.createDataFrame(list(enumerate(texts)), "id int, text string").repartition(3)
    return [text for _, text in sorted(tuple(row) for row in vietmend.spark.clean(frame, "text").collect())]


def in_duckdb(texts: Texts) -> Texts:
    import pyarrow as pa

    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    import vietmend.duckdb

    connection = vietmend.duckdb.register(duckdb.connect())
    connection.register("texts", pa.table({"id": range(len(texts)), "text": pa.array(texts, pa.string())}))
    result = connection.sql("select vietmend_clean(text) from texts order by id").fetchall()
    return [text for (text,) in result]


def in_dask(texts: Texts) -> Texts:
    pd = pytest.importorskip("pandas")
    dd = pytest.importorskip("dask.dataframe", reason="Dask's data frames are not installed")
    import vietmend.dask

    frame = dd.from_pandas(pd.DataFrame({"text": pd.Series(texts, dtype=object)}), npartitions=2)
    result = vietmend.dask.clean(frame, "text").compute(scheduler="synchronous")["text"]
    return [None if pd.isna(text) else text for text in result]


def one_by_one(texts: Texts) -> Texts:
    return [None if text is None else vietmend.clean(text) for text in texts]


# A job of Spark takes a while, however few its rows are.
@settings(deadline=None, max_examples=5, suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_spark(spark: Any, texts: Texts) -> None:
    assert on_spark(spark, texts) == one_by_one(texts)


@pytest.mark.parametrize("way", [in_duckdb, in_dask])
@settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_the_others(way: Callable[[Texts], Texts], texts: Texts) -> None:
    assert way(texts) == one_by_one(texts)
