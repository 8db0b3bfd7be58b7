"""pandas Series of str: of objects, of pandas' string types or of Arrow's, or of categories of any of these.
Index, name and nulls stay."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from vietmend.batch.run import Run


def repaired(texts: Any, run: Run) -> Any:
    dtype = texts.dtype
    if isinstance(dtype, pd.CategoricalDtype):
        return _of_categories(texts, run)
    in_arrow = isinstance(dtype, pd.ArrowDtype) or (
        isinstance(dtype, pd.StringDtype) and dtype.storage == "pyarrow"
    )
    if in_arrow and not run.edits:
        array = _of_arrow(texts.array, dtype, run)
    elif in_arrow or pd.api.types.is_object_dtype(dtype) or isinstance(dtype, pd.StringDtype):
        array = _of_objects(texts, object if run.edits else dtype, run)
    else:
        raise TypeError(f"texts must be a Series of str, not of {dtype}")
    made = pd.Series(array, index=texts.index, name=texts.name, dtype=array.dtype, copy=False)
    return made.__finalize__(texts)


def _of_categories(texts: Any, run: Run) -> Any:
    """Each category is repaired once. Those that become the same are one, where the first of them stood."""
    categories = texts.cat.categories
    mended = repaired(pd.Series(categories), run)
    if run.edits:
        # As of texts that are no categories, a Repaired each.
        objects = np.empty(len(texts), dtype=object)
        objects[:] = [
            text if code < 0 else mended.iloc[code] for text, code in zip(texts, texts.cat.codes, strict=True)
        ]
        array: Any = objects
    else:
        codes, unique = pd.factorize(mended)
        # The last is taken for what has no category, -1.
        codes = np.append(codes, -1)[texts.cat.codes.to_numpy()]
        dtype = pd.CategoricalDtype(pd.Index(unique, dtype=mended.dtype), ordered=texts.cat.ordered)
        array = pd.Categorical.from_codes(codes, dtype=dtype)
    made = pd.Series(array, index=texts.index, name=texts.name, copy=False)
    return made.__finalize__(texts)


def _of_arrow(array: Any, dtype: Any, run: Run) -> Any:
    import pyarrow as pa

    given = array.__arrow_array__()
    if isinstance(given, pa.Array):
        given = pa.chunked_array([given])
    made = pa.chunked_array(run.of_arrow_stream(given))
    if isinstance(dtype, pd.ArrowDtype):
        # Binary becomes a string.
        dtype = pd.ArrowDtype(made.type)
    return dtype.__from_arrow__(made)


def _of_objects(texts: Any, dtype: Any, run: Run) -> Any:
    flat = texts.astype(object).tolist()
    nulls = texts.isna().tolist()
    given = [None if null else text for text, null in zip(flat, nulls, strict=True)]
    values = [
        text if null else result for text, null, result in zip(flat, nulls, run.of_list(given), strict=True)
    ]
    if isinstance(dtype, pd.StringDtype):
        return pd.array(values, dtype=dtype)
    # Filled, and not converted: pandas looks in what it converts for a type of its own.
    objects = np.empty(len(values), dtype=object)
    objects[:] = values
    return objects
