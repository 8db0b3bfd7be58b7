"""Batches of texts: a module for each library whose types can hold one. None of them is imported before its
types are met."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any

from vietmend.batch import of_iterable
from vietmend.batch.run import Run

__all__ = ["Run", "repaired"]


def repaired(texts: Any, run: Run) -> Any:
    """Repair a batch of any type that is known, and give back the same type; TypeError for any other."""
    if isinstance(texts, list | tuple):
        return of_iterable.repaired(texts, run)
    if _is_of(texts, "numpy", "ndarray"):
        from vietmend.batch import of_numpy

        return of_numpy.repaired(texts, run)
    if _is_of(texts, "pandas", "Series"):
        from vietmend.batch import of_pandas

        return of_pandas.repaired(texts, run)
    if _is_of(texts, "polars", "Series"):
        from vietmend.batch import of_polars

        return of_polars.repaired(texts, run)
    if hasattr(texts, "__arrow_c_array__") or hasattr(texts, "__arrow_c_stream__"):
        from vietmend.batch import of_arrow

        return of_arrow.repaired(texts, run)
    # A text is an iterable of letters, and a dict one of its keys: neither is a batch.
    if isinstance(texts, Iterable) and not isinstance(texts, str | bytes | bytearray | memoryview | Mapping):
        return of_iterable.repaired(texts, run)
    raise TypeError(
        "texts must be a list or another iterable of str, bytes or None, a NumPy array, a Series of pandas "
        f"or Polars, or an Arrow array, not {type(texts).__name__}"
    )


def _is_of(texts: object, module: str, name: str) -> bool:
    """Whether it is an instance of a class whose module may not be there: then it is not."""
    kind = getattr(sys.modules.get(module), name, None)
    return isinstance(kind, type) and isinstance(texts, kind)
