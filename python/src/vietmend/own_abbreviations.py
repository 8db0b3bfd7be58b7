"""Abbreviations of one's own, given as a dict, in the format of the tables that are files."""

from __future__ import annotations

import re
from collections.abc import Mapping

# What parts rows and columns of a table, and would begin something else there.
_PARTING = re.compile("[\t\n\r]")
# How the library names a row of what it was given.
_ROW = re.compile(r"abbreviation_rows:(\d+): ")


def rows_of(table: Mapping[str, str | None]) -> str:
    """The rows of a table, one for each abbreviation, in order.

    An expansion that begins with a capital is a name and stands as it is written; any other has a capital
    where a sentence begins. None is for what is left alone.

    Raises TypeError for what is no ``str`` (or None, of an expansion) and ValueError for an empty one and for
    one that has tabs, line breaks or lone surrogates, naming the abbreviation.
    """
    rows = []
    for form, expansion in table.items():
        _check("abbreviation_table: an abbreviation", form)
        if expansion is None:
            rows.append(f"{form}\t\t=\tnever\tuser\t\t\t\t\n")
            continue
        _check(f"abbreviation_table[{form!r}]", expansion, " or None")
        case = "name" if expansion.lstrip()[:1].isupper() else "common"
        rows.append(f"{form}\t\t{expansion.strip()}\t{case}\tuser\t\t\t\t\n")
    return "".join(rows)


def named(error: ValueError, table: Mapping[str, str | None]) -> ValueError:
    """An error of the library about a row, with the abbreviation in place of the row's number."""
    message = str(error)
    row = _ROW.match(message)
    if row is None:
        return error
    form = list(table)[int(row[1]) - 1]
    return ValueError(f"abbreviation_table[{form!r}]: {message[row.end() :]}")


def _check(name: str, text: object, besides: str = "") -> None:
    if not isinstance(text, str):
        raise TypeError(f"{name} must be a str{besides}, not {type(text).__name__}")
    if not text.strip():
        raise ValueError(f"{name} must not be empty")
    if _PARTING.search(text) or text.startswith(("#", "@")):
        raise ValueError(f"{name} must not have tabs or line breaks, nor begin with '#' or '@': {text!r}")
    if not text.isprintable() and any("\ud800" <= c <= "\udfff" for c in text):
        raise ValueError(f"{name} must not have lone surrogates: {text!a}")
