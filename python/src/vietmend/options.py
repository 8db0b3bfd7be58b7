"""The options of a repair, the same as those of the command line."""

import os
from collections.abc import Mapping
from typing import Literal, TypedDict

Restore = Literal["restore", "keep"]
Encoding = Literal["repair", "mojibake", "keep"]
Spacing = Literal["repair", "keep"]
Lines = Literal["auto", "join", "keep"]
Diacritics = Literal["auto", "restore", "keep"]
Abbreviations = Literal["expand", "first", "keep"]
Boilerplate = Literal["drop", "keep"]
Tones = Literal["old", "new", "keep"]
Quality = Literal["fast", "best"]


class Options(TypedDict, total=False):
    """What ``Repairer`` and ``clean`` take as keywords; ``Repairer`` says what each does."""

    punctuation: Restore
    capitals: Restore
    encoding: Encoding
    spacing: Spacing
    lines: Lines
    diacritics: Diacritics
    abbreviations: Abbreviations
    boilerplate: Boilerplate
    sentences: bool
    tones: Tones
    min_confidence: float
    quality: Quality
    charset: str
    model: str | os.PathLike[str] | None
    abbreviation_table: str | os.PathLike[str] | Mapping[str, str | None] | None
