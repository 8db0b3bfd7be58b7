"""A repair as HTML: what was taken out struck through, what was put in marked, all the rest as it is."""

import re
from collections import Counter
from collections.abc import Sequence
from html import escape

from vietmend.edit import Edit

# On the elements themselves, because a notebook that is mailed or shown on a forge loses its style sheets.
# The colours are thin, for light pages and dark ones.
_DELETED = "background: rgba(248, 81, 73, .25); text-decoration: line-through"
_INSERTED = "background: rgba(46, 160, 67, .3); text-decoration: none"
_BOX = "white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.6"
_NOTE = "font-size: smaller; opacity: .7"

# A page in UTF-8 has no place for lone surrogates, and HTML none for NUL.
_NOT_IN_HTML = re.compile("[\0\ud800-\udfff]")


def diff(source: str | bytes, edits: Sequence[Edit], *, shown: int | None = None) -> str:
    """The edits over their source; of a longer source than ``shown``, its beginning and a note."""
    end = len(source)
    if shown is not None and end > shown:
        end = next((e.end for e in edits if e.begin < shown < e.end), shown)
    parts = []
    at = 0
    for edit in edits:
        if edit.end > end:
            break
        parts.append(_escaped(source[at : edit.begin]))
        title = f"{edit.kind}, {edit.confidence:.2f}"
        if edit.end > edit.begin:
            parts.append(_element("del", _DELETED, title, source[edit.begin : edit.end]))
        if edit.replacement:
            parts.append(_element("ins", _INSERTED, title, edit.replacement))
        at = edit.end
    parts.append(_escaped(source[at:end]))
    note = _summary(edits)
    if end < len(source):
        unit = "characters" if isinstance(source, str) else "bytes"
        note += f"; the first {end:,} of {len(source):,} {unit} shown"
    return (
        f'<div class="vietmend"><div style="{_NOTE}">{note}</div>'
        f'<div lang="vi" style="{_BOX}">{"".join(parts)}</div></div>'
    )


def _element(name: str, style: str, title: str, content: str | bytes) -> str:
    # A line break taken out or put in would not be seen without a sign of its own.
    inner = _escaped(content).replace("\n", "↵\n")
    return f'<{name} style="{style}" title="{title}">{inner}</{name}>'


def _escaped(text: str | bytes) -> str:
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    return escape(_NOT_IN_HTML.sub("\ufffd", text))


def _summary(edits: Sequence[Edit]) -> str:
    if not edits:
        return "no edits"
    kinds = Counter(edit.kind for edit in edits)
    listed = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    return f"{len(edits):,} edit{'' if len(edits) == 1 else 's'}: {listed}"
