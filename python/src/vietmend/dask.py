"""vietmend on Dask: a column of a data frame, mended partition by partition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from vietmend.cleaning import shared
from vietmend.repairer import Repairer

if TYPE_CHECKING:
    import dask.dataframe
    import pandas as pd
    from vietmend.options import Options


def clean(
    df: dask.dataframe.DataFrame, column: str, *, output: str | None = None, **options: Unpack[Options]
) -> dask.dataframe.DataFrame:
    """The data frame with the texts of ``column`` mended; missing values stay missing, the index stays.

    ``output`` is the name of the column of mended texts; None puts them in place of ``column``. The options
    are those of ``Repairer``; a file that one of them names must be there on every worker. Each worker
    process makes the repairer once.

    Raises ValueError where ``column`` is not a column of ``df``, TypeError where it is a column of something
    other than text, and what ``Repairer`` raises, all before any work is done; TypeError, as the result is
    computed, for an object that is neither text nor missing.
    """
    if column not in df.columns:
        raise ValueError(f"no column is named {column!r}; there are {', '.join(map(repr, df.columns))}")
    texts = df[column]
    # What is wrong is said here, and not by a worker in the middle of the work.
    Repairer(**options).repair_batch(texts._meta)
    mended = texts.map_partitions(_clean, options, meta=texts._meta)
    return df.assign(**{column if output is None else output: mended})


def _clean(texts: pd.Series[Any], options: Options) -> pd.Series[Any]:
    # Dask works on a partition for each core by itself.
    return shared(**options).repair_batch(texts, threads=1)
