"""A mended text and the edits that lead to it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Generic, TypeVar

from vietmend import _core
from vietmend.edit import Edit, EditKind, apply

Source = TypeVar("Source", str, bytes)

# What a notebook is given of a long text at most, in code points of the source: browsers grow slow on more.
_SHOWN = 20_000


class Repaired(Generic[Source]):
    """What ``Repairer.repair`` gives back; shows as a diff in a notebook.

    >>> import vietmend
    >>> repaired = vietmend.Repairer(punctuation="keep", capitals="keep").repair("thiếuvề số lượng")
    >>> repaired.text
    'thiếu về số lượng'
    >>> repaired.apply() == repaired.text
    True
    """

    __slots__ = ("_edits", "source", "text")

    source: Source
    """The text as it was given."""
    text: str
    """The mended text."""

    def __init__(self, source: Source, text: str, edits: _core.Edits | list[Edit]) -> None:
        self.source = source
        self.text = text
        self._edits = edits

    @property
    def edits(self) -> list[Edit]:
        """Sorted, not overlapping; offsets are code points of a ``str``, bytes of ``bytes``."""
        if not isinstance(self._edits, list):
            # Made only when somebody asks: most people want the text.
            self._edits = list(map(Edit._make, self._edits.tuples()))
        return self._edits

    def apply(self, *, kinds: Collection[EditKind] | None = None, min_confidence: float = 0.0) -> Source:
        """The source with all edits made, or only those of some kinds or above some confidence.

        >>> import vietmend
        >>> vietmend.Repairer().repair("thiếuvề số lượng").apply(kinds={"split"})
        'thiếu về số lượng'
        """
        return apply(
            self.source,
            [e for e in self.edits if (kinds is None or e.kind in kinds) and e.confidence >= min_confidence],
        )

    def to_html(self) -> str:
        """The source with what was taken out and put in, as an HTML element; everything in it is escaped."""
        from vietmend.markup import diff

        return diff(self.source, self.edits)

    def _repr_html_(self) -> str:
        from vietmend.markup import diff

        return diff(self.source, self.edits, shown=_SHOWN)

    def __repr__(self) -> str:
        start = self.text if len(self.text) <= 60 else self.text[:59] + "…"
        count = len(self.edits)
        return f"<Repaired {start!r}, {count} edit{'' if count == 1 else 's'}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Repaired):
            return NotImplemented
        return bool(self.source == other.source and self.text == other.text and self.edits == other.edits)

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[type[Repaired[Source]], tuple[Source, str, list[Edit]]]:
        return type(self), (self.source, self.text, self.edits)
