"""Lists, tuples and whatever else gives one text after the other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from vietmend.batch.nulls import is_null
from vietmend.batch.run import Run


def repaired(texts: Iterable[Any], run: Run) -> Any:
    """A tuple of a tuple, else a list; a null comes back as the object it was."""
    given = list(texts)
    made = run.of_list([None if is_null(text) else text for text in given])
    results = [text if result is None else result for text, result in zip(given, made, strict=True)]
    return tuple(results) if isinstance(texts, tuple) else results
