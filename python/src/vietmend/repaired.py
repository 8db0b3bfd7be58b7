"""A mended text and the edits that lead to it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Generic, TypeVar, get_args

from vietmend import _core
from vietmend.edit import EDIT_KINDS, Edit, EditKind, apply

Source = TypeVar("Source", str, bytes)

# What a notebook is given of a long text at most, in code points of the source: browsers grow slow on more.
_SHOWN = 20_000


class Repaired(Generic[Source]):
    """What ``Repairer.repair`` gives back; shows as a diff in a notebook.

    >>> import vietmend
    >>> repaired = vietmend.Repairer(punctuation="keep", capitals="keep").repair("thiếuvề số lượng")
    >>> repaired.text
    'thiếu về số lượng'
    >>> print(repaired)
    thiếu về số lượng
    >>> repaired.apply() == repaired.text
    True

    Two are equal where source, text and edits are; it can be a key of a dict and lie in a set.
    """

    __slots__ = ("_edits", "_source", "_text")

    def __init__(self, source: Source, text: str, edits: _core.Edits | list[Edit]) -> None:
        self._source: Source = source
        self._text = text
        self._edits = edits

    @property
    def source(self) -> Source:
        """The text as it was given."""
        return self._source

    @property
    def text(self) -> str:
        """The mended text."""
        return self._text

    @property
    def edits(self) -> list[Edit]:
        """Sorted, not overlapping; offsets are code points of a ``str``, bytes of ``bytes``."""
        if not isinstance(self._edits, list):
            # Made only when somebody asks: most people want the text.
            source = self._source
            if isinstance(source, str):
                self._edits = [Edit(*edit, source[edit[0] : edit[1]]) for edit in self._edits.tuples()]
            else:
                self._edits = [
                    Edit(*edit, source[edit[0] : edit[1]].decode("utf-8", "replace"))
                    for edit in self._edits.tuples()
                ]
        return self._edits

    def apply(self, *, kinds: Collection[EditKind] | None = None, min_confidence: float = 0.0) -> Source:
        """The source with all edits made, or only those of some kinds or above some confidence.

        Raises ValueError for a kind that edits do not have, TypeError for a ``str`` in place of a collection.

        >>> import vietmend
        >>> vietmend.Repairer().repair("thiếuvề số lượng").apply(kinds={"split"})
        'thiếu về số lượng'
        """
        if isinstance(kinds, str):
            raise TypeError(f"kinds must be a collection of kinds, {{{kinds!r}}}, not a str")
        wanted = EDIT_KINDS if kinds is None else frozenset(kinds)
        for kind in wanted - EDIT_KINDS:
            raise ValueError(f"edits have no kind {kind!r}; they have {', '.join(get_args(EditKind))}")
        return apply(
            self.source,
            [edit for edit in self.edits if edit.kind in wanted and edit.confidence >= min_confidence],
        )

    def to_html(self) -> str:
        """The source with what was taken out and put in, as an HTML element; everything in it is escaped."""
        from vietmend.markup import diff

        return diff(self.source, self.edits)

    def _repr_html_(self) -> str:
        from vietmend.markup import diff

        return diff(self.source, self.edits, shown=_SHOWN)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        start = self.text if len(self.text) <= 60 else self.text[:59] + "…"
        count = len(self.edits)
        return f"<Repaired {start!r}, {count} edit{'' if count == 1 else 's'}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Repaired):
            return NotImplemented
        return bool(self.source == other.source and self.text == other.text and self.edits == other.edits)

    def __hash__(self) -> int:
        return hash((self.source, self.text))

    def __reduce__(self) -> tuple[type[Repaired[Source]], tuple[Source, str, list[Edit]]]:
        return type(self), (self.source, self.text, self.edits)
