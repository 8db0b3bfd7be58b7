"""Polars Series of String or Binary, read and written in Arrow's memory. Name and nulls stay."""

from __future__ import annotations

import polars as pl
from vietmend.batch.run import Run


def repaired(texts: pl.Series, run: Run) -> pl.Series:
    if texts.dtype not in (pl.String, pl.Binary, pl.Null):
        raise TypeError(f"texts must be a Series of String, not of {texts.dtype}")
    return pl.Series(run.of_arrow_stream(texts)).alias(texts.name)
