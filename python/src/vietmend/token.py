"""The tokenizer: a text as a list of tokens."""

from typing import Literal, NamedTuple

from vietmend import _core

TokenKind = Literal[
    "syllable",
    "word",
    "abbreviation",
    "number",
    "date",
    "time",
    "amount",
    "document_number",
    "url",
    "mail",
    "path",
    "file_name",
    "emoji",
    "mark",
    "other",
]


class Token(NamedTuple):
    """A stretch of the text without white space: ``text[token.begin:token.end] == token.text``."""

    begin: int
    """Where it begins, in code points."""
    end: int
    """Where it ends, half-open."""
    kind: TokenKind
    text: str
    syllable: _core.Syllable | None
    """The parts of a token of kind syllable; None for every other kind."""


def tokenize(text: str) -> list[Token]:
    """Take a text apart; all that is not white space belongs to exactly one token.

    Any ``str`` will do; what is not a character becomes tokens of kind other. Raises TypeError for anything
    but a ``str``.

    >>> import vietmend
    >>> [(token.text, token.kind) for token in vietmend.tokenize("Ngày 01/6/2007, UBND")]
    [('Ngày', 'syllable'), ('01/6/2007', 'date'), (',', 'mark'), ('UBND', 'abbreviation')]
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    return list(map(Token._make, _core.tokens(text)))
