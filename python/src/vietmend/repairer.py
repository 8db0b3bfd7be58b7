"""The repairer: damaged text in, mended text and its edits out."""

from __future__ import annotations

import os
from functools import lru_cache, partial
from typing import Any, Literal, TypeVar, Unpack, overload

from vietmend import _core
from vietmend.options import Abbreviations, Boilerplate, Lines, Options, Quality, Restore, Spacing, Tones
from vietmend.repaired import Repaired

Source = TypeVar("Source", str, bytes)


class Repairer:
    """Repairs texts with one set of options.

    Immutable; any number of threads may share one. Make one and use it for many texts: making one reads the
    model. It can be pickled, with its options.

    >>> import vietmend
    >>> repairer = vietmend.Repairer(abbreviations="keep", punctuation="keep", capitals="keep")
    >>> repairer.repair("nguồn nhân lực thiếuvề số lượng").text
    'nguồn nhân lực thiếu về số lượng'

    punctuation     "restore" puts marks in, "keep" leaves them as they are
    capitals        "restore" or "keep"
    spacing         "repair" splits, joins and respaces, "keep" leaves white space as it is
    lines           "auto" rejoins lines only where the text shows that it was wrapped; "join", "keep"
    abbreviations   "expand" writes them out, "first" writes "Thông tin và Truyền thông (TT&TT)" once, "keep"
    boilerplate     "drop" takes out what is left over of the page, "keep" leaves it in
    sentences       True for one sentence a line
    tones           "old" writes hòa, thủy, "new" writes hoà, thuỷ, "keep" leaves them
    min_confidence  an edit less sure than this, in [0, 1], is not made
    quality         "fast" or "best": the tagger that restores punctuation
    charset         of ``bytes``: a name, or "auto" to detect it
    model           the path of a model file; None for the built-in model
    abbreviation_table  the path of your own table of abbreviations, over the model's, in the format of
                    data/abbreviations.tsv; None for the model's alone

    Raises ValueError for a value an option does not have, for a charset that is not known, for a model that is
    not one and for a broken table, naming its line; TypeError for a value of the wrong type; OSError for a
    model or a table that cannot be read.
    """

    __slots__ = ("_core", "_options", "_takes_str")

    def __init__(
        self,
        *,
        punctuation: Restore = "restore",
        capitals: Restore = "restore",
        spacing: Spacing = "repair",
        lines: Lines = "auto",
        abbreviations: Abbreviations = "expand",
        boilerplate: Boilerplate = "drop",
        sentences: bool = False,
        tones: Tones = "old",
        min_confidence: float = 0.0,
        quality: Quality = "fast",
        charset: str = "auto",
        model: str | os.PathLike[str] | None = None,
        abbreviation_table: str | os.PathLike[str] | None = None,
    ) -> None:
        self._options: Options = {
            "punctuation": punctuation,
            "capitals": capitals,
            "spacing": spacing,
            "lines": lines,
            "abbreviations": abbreviations,
            "boilerplate": boilerplate,
            "sentences": sentences,
            "tones": tones,
            "min_confidence": min_confidence,
            "quality": quality,
            "charset": charset,
            "model": model,
            "abbreviation_table": abbreviation_table,
        }
        for path in (model, abbreviation_table):
            if isinstance(path, str | os.PathLike):
                # Python's own OSError says best why a file cannot be read.
                with open(path, "rb"):
                    pass
        self._core = _core.Repairer(self._options)
        self._takes_str = charset.lower() in ("auto", "utf-8", "utf8")

    @property
    def options(self) -> Options:
        """A copy of the options, all of them: ``Repairer(**repairer.options)`` does the same."""
        return self._options.copy()

    def repair(self, text: Source, /) -> Repaired[Source]:
        """Repair a document, without the GIL.

        Any ``str`` and any ``bytes`` give an answer; a lone surrogate in a ``str`` becomes U+FFFD. Offsets
        are code points of a ``str``, bytes of ``bytes``. Time and memory are linear in the text.

        Raises TypeError for anything else, and ValueError for a ``str`` where the repairer was made for a
        charset other than UTF-8: a ``str`` is decoded already.

        >>> import vietmend
        >>> repaired = vietmend.Repairer().repair("Nguồn nhân lực thiếuvề số lượng.")
        >>> repaired.text
        'Nguồn nhân lực thiếu về số lượng.'
        >>> [edit.kind for edit in repaired.edits]
        ['split']
        """
        self._check(text)
        return Repaired(text, *self._core.repair(text))

    def clean(self, text: str | bytes, /) -> str:
        """The mended text alone: ``repair(text).text``, a little faster."""
        self._check(text)
        return self._core.clean(text)

    @overload
    def repair_batch(
        self, texts: list[str] | list[bytes], /, *, threads: int = 0, edits: Literal[False] = False
    ) -> list[str]: ...
    @overload
    def repair_batch(
        self,
        texts: list[str | None] | list[bytes | None],
        /,
        *,
        threads: int = 0,
        edits: Literal[False] = False,
    ) -> list[str | None]: ...
    @overload
    def repair_batch(
        self, texts: list[Source], /, *, threads: int = 0, edits: Literal[True]
    ) -> list[Repaired[Source]]: ...
    @overload
    def repair_batch(
        self, texts: list[Source | None], /, *, threads: int = 0, edits: Literal[True]
    ) -> list[Repaired[Source] | None]: ...
    def repair_batch(self, texts: list[Any], /, *, threads: int = 0, edits: bool = False) -> list[Any]:
        """Repair many documents without the GIL: the mended texts in order, None where None was given.

        With ``edits=True`` the list holds a ``Repaired`` for each text instead. ``threads`` is how many
        documents are worked on at a time, 0 for one for each core this process may use; the result is the
        same for any number. Ctrl-C ends it with KeyboardInterrupt after the documents under way.

        Raises TypeError, naming the place, for anything but ``str``, ``bytes`` and None in the list, before
        any work is done; ValueError for ``threads`` below 0, and as ``repair`` does.

        >>> import vietmend
        >>> vietmend.Repairer(punctuation="keep", capitals="keep").repair_batch(["thiếuvề số lượng", None])
        ['thiếu về số lượng', None]
        """
        if not isinstance(texts, list):
            raise TypeError(f"texts must be a list of str, bytes or None, not {type(texts).__name__}")
        if threads < 0:
            raise ValueError(f"threads must be 0 or more, not {threads}")
        given = tuple(texts)
        if not self._takes_str:
            for text in given:
                self._check(text)
        if not edits:
            return self._core.clean_batch(given, threads)
        return [
            None if result is None else Repaired(text, *result)
            for text, result in zip(given, self._core.repair_batch(given, threads), strict=True)
        ]

    def _check(self, text: object) -> None:
        if not self._takes_str and isinstance(text, str):
            charset = self._options["charset"]
            raise ValueError(f"charset={charset!r} says how bytes are read; a str is decoded already")

    def __repr__(self) -> str:
        defaults: dict[str, object] = dict(self.__init__.__kwdefaults__)  # type: ignore[misc]
        given = [f"{name}={value!r}" for name, value in self._options.items() if value != defaults[name]]
        return f"Repairer({', '.join(given)})"

    def __reduce__(self) -> tuple[partial[Repairer], tuple[()]]:
        return partial(Repairer, **self._options), ()


@lru_cache(maxsize=32, typed=True)
def _shared(**options: Unpack[Options]) -> Repairer:
    return Repairer(**options)


def clean(text: str | bytes, /, **options: Unpack[Options]) -> str:
    """Repair a text: damaged text in, mended text out.

    The options are those of ``Repairer``. The repairer of each set of options is made at its first use and
    kept. Raises what ``Repairer`` and ``Repairer.repair`` raise.

    >>> import vietmend
    >>> vietmend.clean("nguồn nhân lực thiếuvề số lượng", punctuation="keep", capitals="keep")
    'nguồn nhân lực thiếu về số lượng'
    """
    try:
        hash(tuple(options.values()))
    except TypeError:
        # No option has a value that cannot be hashed; the constructor says which those are.
        return Repairer(**options).clean(text)
    return _shared(**options).clean(text)  # type: ignore[arg-type]
