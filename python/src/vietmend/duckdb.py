"""vietmend in DuckDB: functions of SQL that mend text. Needs DuckDB and PyArrow."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Unpack

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
from vietmend.repairer import Repairer

if TYPE_CHECKING:
    from vietmend.options import Options

_EDITS = (
    'STRUCT("begin" BIGINT, "end" BIGINT, replacement VARCHAR, kind VARCHAR, confidence DOUBLE, '
    "before VARCHAR)[]"
)


def register(
    connection: duckdb.DuckDBPyConnection, *, threads: int = 0, **options: Unpack[Options]
) -> duckdb.DuckDBPyConnection:
    """Give a connection the functions vietmend_clean and vietmend_edits, and give it back.

    vietmend_clean(text)   VARCHAR, the mended text
    vietmend_edits(text)   a list of structs with the fields of ``vietmend.Edit``; offsets are code points,
                           as ``substring`` counts them, less one

    Both give null for null. ``threads`` is how many texts of a vector are worked on at a time, 0 for one
    for each core. The options are those of ``Repairer``; register again to have others.

    Raises what ``Repairer`` raises, and ValueError for ``threads`` below 0.
    """
    repairer = Repairer(**options)
    repairer.repair_batch([""], threads=threads)

    def clean(texts: pa.Array) -> pa.Array:
        return repairer.repair_batch(texts, threads=threads)

    def edits(texts: pa.Array) -> pa.Array:
        return pc.struct_field(repairer.repair_batch(texts, threads=threads, edits=True), "edits")

    for name, function, returns in (("vietmend_clean", clean, "VARCHAR"), ("vietmend_edits", edits, _EDITS)):
        # There is nothing to remove the first time.
        with suppress(duckdb.Error):
            connection.remove_function(name)
        connection.create_function(name, function, ["VARCHAR"], returns, type="arrow")
    return connection
