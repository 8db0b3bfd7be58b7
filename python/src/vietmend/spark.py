"""vietmend on Spark: a column of a data frame, mended where its rows lie. Needs PySpark 4.1 or later.

Every executor needs this package; ``vietmend.spark`` sends it the options alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Unpack

import pyarrow as pa
from pyspark.sql import functions
from pyspark.sql.types import StringType
from vietmend.cleaning import shared
from vietmend.repairer import Repairer

if TYPE_CHECKING:
    from pyspark.sql import DataFrame
    from vietmend.options import Options

_EDITS = (
    "array<struct<begin: bigint, end: bigint, replacement: string, kind: string, confidence: double, "
    "before: string>>"
)


def clean(
    df: DataFrame,
    column: str,
    *,
    output: str | None = None,
    edits: str | None = None,
    **options: Unpack[Options],
) -> DataFrame:
    """The data frame with the texts of ``column`` mended; nulls stay null, the other columns as they are.

    output   the name of the column of mended texts; None puts them in place of ``column``
    edits    the name of a column for the edits, an array of structs with the fields of ``vietmend.Edit``;
             None for no such column. The offsets are code points, as ``substring`` counts them, less one.
    options  those of ``Repairer``; a file that one of them names must be there on every executor

    Nothing is repaired until the result is asked for, as ever in Spark, and each text then once. Rows that
    are not wanted are best filtered out before: a filter over the result does not go past the repair. Each
    Python worker of an executor makes the repairer once and keeps it for all its tasks; each task repairs on
    one core. A worker holds a batch of rows at a time, of ``spark.sql.execution.arrow.maxRecordsPerBatch``.

    A value that is not UTF-8, which Spark lets through, is read in the charset that is detected; the offsets
    of its edits count each byte but those that go on with a character, 10xxxxxx.

    Raises ValueError where ``column`` is not a column of ``df`` or ``output`` and ``edits`` are one name,
    TypeError where it is a column of something other than strings, and what ``Repairer`` raises, all before
    any work is done.
    """
    if column not in df.columns:
        raise ValueError(f"no column is named {column!r}; there are {', '.join(map(repr, df.columns))}")
    type_ = df.schema[column].dataType
    if not isinstance(type_, StringType):
        raise TypeError(f"column {column!r} must be of strings, not {type_.simpleString()}")
    output = column if output is None else output
    if output == edits:
        raise ValueError(f"output and edits must be two columns, not both {output!r}")
    # What is wrong with an option is said here, and not by a worker in the middle of the job.
    Repairer(**options).repair_batch([""])

    texts = df[_quoted(column)]
    if edits is None:
        return df.withColumn(output, _udf("string", options)(texts))
    repaired = _udf(f"text: string, edits: {_EDITS}", options, edits=True)(texts)
    # The struct stands in a column of its own for a moment, so that each text is repaired once.
    held = _unused(df.columns)
    return (
        df.withColumn(held, repaired)
        .withColumns({output: functions.col(held)["text"], edits: functions.col(held)["edits"]})
        .drop(held)
    )


def _udf(returns: str, options: Options, *, edits: bool = False) -> functions.UserDefinedFunctionLike:
    def repair(batches: Iterator[pa.Array]) -> Iterator[pa.Array]:
        repairer = shared(**options)
        for texts in batches:
            # Spark runs a task for each core by itself.
            yield repairer.repair_batch(texts, threads=1, edits=edits)

    # Spark feels free to call a deterministic function twice: for a filter over the mended texts, and for the
    # texts that are left.
    return functions.arrow_udf(repair, returns).asNondeterministic()


def _quoted(column: str) -> str:
    return "`" + column.replace("`", "``") + "`"


def _unused(names: list[str]) -> str:
    name = "repaired"
    while name in names:
        name += "_"
    return name
