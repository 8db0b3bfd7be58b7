"""Polars Series of String or Binary, read and written in Arrow's memory, and of categories. Name and nulls
stay."""

from __future__ import annotations

import polars as pl
from vietmend.batch.run import Run


def repaired(texts: pl.Series, run: Run) -> pl.Series:
    if texts.dtype in (pl.Categorical, pl.Enum):
        return _of_categories(texts, run)
    if texts.dtype not in (pl.String, pl.Binary, pl.Null):
        raise TypeError(f"texts must be a Series of String, not of {texts.dtype}")
    return pl.Series(run.of_arrow_stream(texts)).alias(texts.name)


def _of_categories(texts: pl.Series, run: Run) -> pl.Series:
    """Each text is repaired once. What was an Enum is one of the mended texts, in the order of its own."""
    listed = isinstance(texts.dtype, pl.Enum)
    unique = (
        texts.dtype.categories
        if isinstance(texts.dtype, pl.Enum)
        else texts.unique(maintain_order=True).drop_nulls().cast(pl.String)
    )
    mended = pl.Series(run.of_arrow_stream(unique))
    found = texts.cast(pl.String).replace_strict(
        unique, pl.Series(range(len(unique)), dtype=pl.UInt32), default=None
    )
    made = mended.gather(found).alias(texts.name)
    if run.edits:
        return made
    return made.cast(pl.Enum(mended.unique(maintain_order=True)) if listed else texts.dtype)
