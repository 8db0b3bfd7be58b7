"""Outlines: a law or an administrative document as a tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from vietmend import _core

NodeKind = Literal[
    "document",
    "regulation",
    "part",
    "chapter",
    "section",
    "subsection",
    "article",
    "clause",
    "point",
    "item",
    "appendix",
    "table",
    "paragraph",
]

# More syllables than any text has.
_ANY_LENGTH = 2**63 - 1


class Chunk(NamedTuple):
    """A piece for a search engine.

    ``citation`` is how it is cited, "khoản 2 Điều 3 Nghị định 74/2025/NĐ-CP"; ``path`` has the headings above it, from
    the widest; ``title`` is the document's.
    """

    citation: str
    path: list[str]
    title: str
    text: str


class Node:
    """A part of a document, with what stands in it.

    ``number`` is as written ("3", "IV", "đ"), ``title`` the heading's text, ``text`` what it says before its first
    child; each is empty where it does not apply. ``begin`` and ``end`` are code points of the outlined text.
    """

    __slots__ = ("_outlined", "_place", "begin", "children", "end", "kind", "number", "parent", "text", "title")

    kind: NodeKind
    number: str
    title: str
    text: str
    begin: int
    end: int
    parent: Node | None
    children: list[Node]
    _outlined: _core.Outlined
    _place: int

    @property
    def citation(self) -> str:
        """How it is cited: "điểm b khoản 2 Điều 3 Nghị định 74/2025/NĐ-CP"."""
        return self._outlined.citation(self._place)

    def walk(self) -> Iterator[Node]:
        """The node and all that stand in it, in the order of the text."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def to_dict(self) -> dict[str, Any]:
        """The node as ``vietmend outline`` writes it; what does not apply is left out."""
        found: dict[str, Any] = {"kind": self.kind}
        for name in ("number", "title", "text"):
            if getattr(self, name):
                found[name] = getattr(self, name)
        found |= {"begin": self.begin, "end": self.end}
        if self.children:
            found["children"] = [child.to_dict() for child in self.children]
        return found

    def __repr__(self) -> str:
        words = [self.kind, self.number, repr(self.title or self.text[:40])]
        return f"<{' '.join(word for word in words if word)}, {len(self.children)} children>"


class Reference(NamedTuple):
    """What a stretch of a text refers to.

    ``citation`` is it in full, "khoản 2 Điều 35 Luật Bảo hiểm y tế"; ``document`` names another document and is empty
    within this one, where ``node`` is what is meant, if the document has it. ``source`` is the node that refers.
    """

    begin: int
    end: int
    citation: str
    document: str
    source: Node
    node: Node | None


class Outline(Node):
    """The root of a document's tree, with what its head and its foot say; empty where they do not."""

    __slots__ = ("_nodes", "date", "grounds", "issuer", "office", "place", "recipients", "signer", "type")

    type: str
    issuer: str
    place: str
    date: str
    signer: str
    office: str
    grounds: list[str]
    recipients: list[str]

    def __init__(self, text: str) -> None:
        self._outlined = _core.Outlined(text)
        self._nodes: list[Node] = []
        for place, (kind, number, title, said, begin, end, parent) in enumerate(self._outlined.nodes()):
            node = self if place == 0 else Node()
            node._outlined, node._place = self._outlined, place
            node.kind, node.number, node.title, node.text = kind, number, title, said
            node.begin, node.end, node.children = begin, end, []
            node.parent = self._nodes[parent] if place > 0 else None
            if node.parent is not None:
                node.parent.children.append(node)
            self._nodes.append(node)
        for name, value in self._outlined.head().items():
            setattr(self, name, value)

    def chunks(self, most: int | None = None) -> list[Chunk]:
        """Pieces for a search engine: whole clauses, or articles without any, each with its citation.

        ``most``: how many syllables a piece has at most; a longer clause is divided into its points, and those between
        their sentences. A single sentence is never divided.

        >>> import vietmend
        >>> text = "Số: 5/2024/NĐ-CP\\nNGHỊ ĐỊNH\\nVề chợ\\nĐiều 1. Phí\\n1. Người bán trả phí.\\n2. Người mua thì không.\\n"
        >>> [chunk.citation for chunk in vietmend.outline(text).chunks()]
        ['khoản 1 Điều 1 Nghị định 5/2024/NĐ-CP', 'khoản 2 Điều 1 Nghị định 5/2024/NĐ-CP']
        """
        if most is not None and most < 1:
            raise ValueError("most must be at least 1")
        return list(map(Chunk._make, self._outlined.chunks(_ANY_LENGTH if most is None else most)))

    def references(self) -> list[Reference]:
        """What the text refers to, in its order."""
        return [
            Reference(begin, end, citation, document, self._nodes[source], None if node is None else self._nodes[node])
            for begin, end, citation, document, source, node in self._outlined.references()
        ]

    def to_dict(self) -> dict[str, Any]:
        """The tree as ``vietmend outline`` writes it; what does not apply is left out."""
        found = super().to_dict()
        kind = found.pop("kind")
        names = ("type", "number", "issuer", "place", "date", "signer", "office", "grounds", "recipients")
        head = {name: getattr(self, name) for name in names if getattr(self, name)}
        found.pop("number", None)
        return {"kind": kind, **head, **found}


def outline(text: str) -> Outline:
    """A law or an administrative document as a tree.

    The text is read as it stands: one that a page wrapped is mended first,
    ``vietmend.clean(text, lines="join", abbreviations="keep")``.

    >>> import vietmend
    >>> tree = vietmend.outline("Điều 1. Phí chợ\\n1. Người bán trả phí:\\na) Theo ngày;\\nb) Theo tháng.\\n")
    >>> article = tree.children[0]
    >>> article.kind, article.number, article.title
    ('article', '1', 'Phí chợ')
    >>> [node.citation for node in article.walk() if node.kind == "point"]
    ['điểm a khoản 1 Điều 1', 'điểm b khoản 1 Điều 1']
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    return Outline(text)
