"""Blocks: what each stretch of a text is."""

from typing import Literal, NamedTuple

from vietmend import _core

BlockKind = Literal[
    "title",
    "heading",
    "paragraph",
    "item",
    "table",
    "form",
    "caption",
    "footnote",
    "signature",
    "verse",
    "furniture",
    "code",
    "foreign",
]


class Block(NamedTuple):
    """A stretch of a text that is one thing: ``text[block.begin:block.end] == block.text``."""

    kind: BlockKind
    begin: int
    """Where it begins, in code points."""
    end: int
    """Where it ends, half-open."""
    text: str
    """What stands there, with the line breaks in it."""


def blocks(text: str) -> list[Block]:
    """Say what each stretch of a text is, as it stands: paragraphs, items, tables, page numbers, code.

    The blocks come in order and do not overlap; every row of the text that has a letter or a digit lies in one.
    Any ``str`` will do. Gives up the GIL while it reads. Raises TypeError for anything but a ``str``.

    >>> import vietmend
    >>> text = "Điều 2. Mở cửa\\n\\nThư viện mở cửa cho bạn đọc vào các buổi sáng trong tuần."
    >>> [(block.kind, block.begin, block.end) for block in vietmend.blocks(text)]
    [('heading', 0, 14), ('paragraph', 16, 73)]
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    return list(map(Block._make, _core.blocks(text)))
