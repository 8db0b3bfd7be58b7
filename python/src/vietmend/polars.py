"""Polars: ``pl.col("text").vietmend.clean()``, for expressions and Series, once this module is imported.

>>> import polars as pl
>>> import vietmend.polars
>>> frame = pl.DataFrame({"text": ["thiếuvề số lượng", None]})
>>> frame.select(pl.col("text").vietmend.clean(punctuation="keep", capitals="keep"))["text"].to_list()
['thiếu về số lượng', None]
"""

from __future__ import annotations

from functools import partial
from typing import Unpack

import polars as pl
from vietmend.cleaning import shared
from vietmend.options import Options
from vietmend.repairer import Repairer

EDITS = pl.List(
    pl.Struct(
        {
            "begin": pl.Int64,
            "end": pl.Int64,
            "replacement": pl.String,
            "kind": pl.String,
            "confidence": pl.Float64,
            "before": pl.String,
        }
    )
)
"""The type of the edits of a text; offsets are code points of a String, bytes of Binary."""


def _repaired(repairer: Repairer, threads: int, edits: bool, texts: pl.Series) -> pl.Series:
    return repairer.repair_batch(texts, threads=threads, edits=edits)


@pl.api.register_expr_namespace("vietmend")
class VietmendExpr:
    """``expr.vietmend``, for columns of String or of Binary in any charset."""

    def __init__(self, expr: pl.Expr) -> None:
        self._expr = expr

    def clean(self, *, threads: int = 0, **options: Unpack[Options]) -> pl.Expr:
        """The mended texts, null where there was none.

        The options are those of ``Repairer``, and so are the errors they raise. ``threads`` is how many texts
        are worked on at a time, 0 for one for each core.
        """
        return self._expr.map_batches(
            partial(_repaired, shared(**options), threads, False),
            return_dtype=pl.String,
            is_elementwise=True,
        )

    def repair(self, *, threads: int = 0, **options: Unpack[Options]) -> pl.Expr:
        """Structs of the mended text and the list of its edits, of the type ``EDITS``; else as ``clean``.

        >>> import polars as pl
        >>> import vietmend.polars
        >>> frame = pl.DataFrame({"text": ["thiếuvề số lượng"]})
        >>> repaired = pl.col("text").vietmend.repair(punctuation="keep", capitals="keep")
        >>> frame.select(repaired).unnest("text")["edits"].to_list()
        [[{'begin': 5, 'end': 5, 'replacement': ' ', 'kind': 'split', 'confidence': ..., 'before': ''}]]
        """
        return self._expr.map_batches(
            partial(_repaired, shared(**options), threads, True),
            return_dtype=pl.Struct({"text": pl.String, "edits": EDITS}),
            is_elementwise=True,
        )


@pl.api.register_series_namespace("vietmend")
class VietmendSeries:
    """``series.vietmend``, for Series of String or of Binary in any charset."""

    def __init__(self, series: pl.Series) -> None:
        self._series = series

    def clean(self, *, threads: int = 0, **options: Unpack[Options]) -> pl.Series:
        """As ``VietmendExpr.clean``."""
        return _repaired(shared(**options), threads, False, self._series)

    def repair(self, *, threads: int = 0, **options: Unpack[Options]) -> pl.Series:
        """As ``VietmendExpr.repair``."""
        return _repaired(shared(**options), threads, True, self._series)
