"""NumPy arrays of str: fixed-width, of objects or of StringDType; of any shape."""

from __future__ import annotations

from typing import Any

import numpy as np
from vietmend.batch import of_iterable
from vietmend.batch.run import Run


def repaired(texts: np.ndarray[Any, Any], run: Run) -> np.ndarray[Any, Any]:
    kind = texts.dtype.kind
    if isinstance(texts, np.ma.MaskedArray):
        raise TypeError("texts must not be a masked array: fill it, or take what is not masked")
    if kind == "U" and not run.edits:
        return _of_fields(texts, run)
    if kind not in ("U", "S", "T", "O"):
        raise TypeError(f"texts must be an array of str, not of {texts.dtype}")
    flat = texts.ravel().tolist()
    # A null comes back as the object it was: None, NaN, or what StringDType was told to use.
    values = of_iterable.repaired(flat, run)
    if kind == "T" and not run.edits:
        return np.array(values, dtype=texts.dtype).reshape(texts.shape)
    if kind == "S" and not run.edits:
        return np.array(values, dtype=np.str_).reshape(texts.shape)
    objects = np.empty(len(values), dtype=object)
    objects[:] = values
    return objects.reshape(texts.shape)


def _of_fields(texts: np.ndarray[Any, Any], run: Run) -> np.ndarray[Any, Any]:
    """The array's own memory is read, unless it is strided or of the other byte order."""
    if texts.size == 0:
        return texts.copy()
    width = max(1, texts.dtype.itemsize // 4)
    fields = np.ascontiguousarray(texts, dtype=f"=U{width}").reshape(-1)
    made, width = run.of_codes(fields.view(np.uint32), width)
    return np.frombuffer(made, dtype=f"=U{width}").reshape(texts.shape)
