"""Edits: what a repair changed, where, of what kind and how surely."""

from collections.abc import Iterable
from typing import AnyStr, Literal, NamedTuple, get_args

EditKind = Literal[
    "encoding",
    "unicode",
    "space",
    "split",
    "join",
    "line",
    "duplicate",
    "punctuation",
    "capital",
    "abbreviation",
    "boilerplate",
    "diacritic",
    "scan",
]
"""Only encoding, unicode, duplicate, abbreviation, boilerplate and scan may change letters or digits;
diacritic changes their marks."""

EDIT_KINDS: frozenset[EditKind] = frozenset(get_args(EditKind))


class Edit(NamedTuple):
    """One stretch of the source and what is put in its place.

    ``pandas.DataFrame(repaired.edits)`` has a row for each edit.

    >>> import vietmend
    >>> vietmend.Repairer(punctuation="keep", capitals="keep").repair("thiếuvề số lượng").edits
    [Edit(begin=5, end=5, replacement=' ', kind='split', confidence=..., before='')]
    """

    begin: int
    """Where the stretch begins: code points of a ``str``, bytes of ``bytes``."""
    end: int
    """Where it ends, half-open; the same as ``begin`` for an insertion."""
    replacement: str
    """What is put there; empty for a deletion."""
    kind: EditKind
    confidence: float
    """How sure the repairer is, in [0, 1]."""
    before: str = ""
    """What stood there; of ``bytes``, as UTF-8, U+FFFD for what is none. ``apply`` does not look at it."""


def apply(source: AnyStr, edits: Iterable[Edit]) -> AnyStr:
    """Put each edit's replacement in place of what it replaces.

    ``apply(text, repaired.edits) == repaired.text``; of ``bytes``, the result is ``bytes`` in UTF-8.
    Raises ValueError if the edits are not sorted, overlap, or do not lie within the source.

    >>> from vietmend import Edit, apply
    >>> apply("thiếuvề", [Edit(5, 5, " ", "split", 1.0)])
    'thiếu về'
    """
    parts = []
    at = 0
    for number, edit in enumerate(edits):
        if not at <= edit.begin <= edit.end <= len(source):
            raise ValueError(
                f"edit {number} [{edit.begin}, {edit.end}) overlaps the one before or lies outside "
                f"the source, whose length is {len(source)}"
            )
        parts.append(source[at : edit.begin])
        parts.append(edit.replacement if isinstance(source, str) else edit.replacement.encode())
        at = edit.end
    parts.append(source[at:])
    return source[:0].join(parts)
