"""The dictionary of abbreviations, looked up in both directions, and why an abbreviation is read as it is.

>>> from vietmend import abbreviations
>>> abbreviations.expansions("KT-XH")[0].expansion
'kinh tế - xã hội'
>>> abbreviations.abbreviate("Ủy ban nhân dân")[0].form
'UBND'
"""

import os
from collections.abc import Mapping
from typing import NamedTuple

from vietmend import _core, own_abbreviations


class Abbreviation(NamedTuple):
    """One meaning of an abbreviation."""

    form: str
    """The spelling to use: "TT&TT"."""
    variants: tuple[str, ...]
    """Other spellings, the form not among them."""
    expansion: str
    """What it stands for, as in the middle of a sentence; empty for what is never written out (UNESCO)."""
    field: str
    """"state", "party", "law", ..."""
    period: str
    """The years it held, "2007-2025"; empty if it still holds or is not known."""
    prior: float
    """In [0, 1]: how likely this meaning is where no word around it helps."""


class Dictionary:
    """A table of abbreviations: the built-in one, or yours over it.

    ``table`` is what ``Repairer(abbreviation_table=...)`` takes, a file in the format of data/abbreviations.tsv or
    a dict: what it says of a spelling holds in place of what the built-in table says. Immutable; any number of
    threads may share one.

    Raises OSError for a file that cannot be read and ValueError for a broken table, naming file and line.

    >>> from vietmend.abbreviations import Dictionary
    >>> [meaning.expansion for meaning in Dictionary().expansions("UBND")]
    ['Ủy ban nhân dân']
    """

    __slots__ = ("_core",)

    def __init__(self, table: str | os.PathLike[str] | Mapping[str, str | None] | None = None) -> None:
        if table is None:
            self._core = _core.Dictionary()
            return
        if isinstance(table, Mapping):
            rows = own_abbreviations.rows_of(table).encode()
            try:
                self._core = _core.Dictionary(rows, "abbreviation_rows")
            except ValueError as error:
                raise own_abbreviations.named(error, table) from None
            return
        with open(table, "rb") as file:
            self._core = _core.Dictionary(file.read(), ascii(os.fspath(table))[1:-1])

    def expansions(self, abbreviation: str, /) -> list[Abbreviation]:
        """What an abbreviation may stand for, the likeliest first; empty if it is not in the table.

        Case, "&", hyphens and spaces around them make no difference: "TT&TT", "tt-tt" and "TTTT" are one.
        Raises TypeError for anything but a ``str``.
        """
        return _meanings(self._core.expansions(abbreviation))

    def abbreviate(self, phrase: str, /) -> list[Abbreviation]:
        """What a phrase may be abbreviated to, the likeliest first; empty if it is not in the table.

        Case and white space make no difference. Raises TypeError for anything but a ``str``.
        """
        return _meanings(self._core.abbreviate(phrase))

    def all(self) -> list[Abbreviation]:
        """Every meaning, in the order of the table: ``pandas.DataFrame(Dictionary().all())``."""
        return _meanings(self._core.all())


def expansions(abbreviation: str, /) -> list[Abbreviation]:
    """``Dictionary().expansions(abbreviation)``: what it may stand for in the built-in table.

    >>> from vietmend.abbreviations import expansions
    >>> expansions("ubnd")[0].form
    'UBND'
    >>> expansions("XYZXYZ")
    []
    """
    return Dictionary().expansions(abbreviation)


def abbreviate(phrase: str, /) -> list[Abbreviation]:
    """``Dictionary().abbreviate(phrase)``: how the built-in table would write it short.

    >>> from vietmend.abbreviations import abbreviate
    >>> [meaning.form for meaning in abbreviate("hội  đồng nhân dân")]
    ['HĐND']
    """
    return Dictionary().abbreviate(phrase)


def _meanings(tuples: list[tuple[str, tuple[str, ...], str, str, str, float]]) -> list[Abbreviation]:
    return list(map(Abbreviation._make, tuples))


class WeighedSense(NamedTuple):
    """One of the senses of an abbreviation where it stands."""

    expansion: str
    """As in the middle of a sentence; empty for "none of those listed"."""
    share: float
    """Of all senses, in [0, 1], as the model weighs them."""
    words: tuple[tuple[str, float], ...]
    """What said most for it or against it, the strongest first: the words, the abbreviation as "_" ("phó _",
    "_ … tỉnh", "~ khuyến" for somewhere near), and how much, in natural logarithms of odds."""


class AbbreviationInContext(NamedTuple):
    """An abbreviation in a text, and what is made of it."""

    begin: int
    """Offset of its first code point."""
    end: int
    """Offset behind its last."""
    form: str
    """As it stands in the text."""
    written: str
    """What it is written out as; empty where it is left alone."""
    confidence: float
    """In that, in [0, 1]."""
    decided_by: str
    """"document" (defined in it), "model", "table" (its phrases), or "place" (left alone for where it stands)."""
    senses: tuple[WeighedSense, ...]
    """The likeliest first; empty where the model was not asked."""


def explain(text: str, /) -> list[AbbreviationInContext]:
    """How each abbreviation of a text that the built-in table knows is read, in order.

    The text is taken as it stands, NFC; no other stage reads it before.

    >>> from vietmend.abbreviations import explain
    >>> [(found.form, found.written) for found in explain("Họp với UBND tỉnh.")]
    [('UBND', 'Ủy ban nhân dân')]
    """
    return [
        AbbreviationInContext(
            begin, end, form, written, confidence, decided_by, tuple(WeighedSense(*sense) for sense in senses)
        )
        for begin, end, form, written, confidence, decided_by, senses in _core.explain_abbreviations(text)
    ]
