"""What a text is encoded in."""

from typing import NamedTuple

from vietmend import _core


class Charset(NamedTuple):
    """What most of a text is encoded in, and how surely."""

    name: str
    """One of ``charset_names()``; text of ASCII alone is "UTF-8"."""
    confidence: float
    """In [0, 1]: how sure it is; it grows with the number of words that become Vietnamese."""
    misread: bool
    """True where bytes of this charset were read as windows-1252 and written as UTF-8: mojibake."""


def detect_charset(text: bytes | str, /) -> Charset:
    """Detect the charset of a text; ``clean`` and ``Repairer`` do so by themselves.

    Any bytes give an answer: where nothing fits, "UTF-8" with a low confidence. A ``str`` is decoded already;
    of it, the answer says whether it was decoded wrongly. Raises TypeError for anything else.

    >>> import vietmend
    >>> vietmend.detect_charset("Căn cứ Nghị định số 43 của Chính phủ".encode("utf-16")).name
    'UTF-16LE'
    >>> vietmend.detect_charset("Há»“i sinh má»™t dÃ²ng sÃ´ng").misread
    True
    """
    return Charset._make(_core.detect_charset(text))


def charset_names() -> tuple[str, ...]:
    """The charsets that are known: what ``Charset.name`` may be, and ``Repairer(charset=...)`` beside "auto".

    >>> import vietmend
    >>> "TCVN3" in vietmend.charset_names()
    True
    """
    return _core.charset_names()
