"""The repairer: damaged text in, mended text and its edits out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, Literal, Protocol, TypeVar, overload

from vietmend import _core, own_abbreviations
from vietmend.options import (
    Abbreviations,
    Boilerplate,
    Diacritics,
    Encoding,
    Lines,
    Options,
    Quality,
    Restore,
    Spacing,
    Tones,
)
from vietmend.repaired import Repaired

Source = TypeVar("Source", str, bytes)


class _Typed(Protocol):
    """What the arrays of NumPy and the Series of pandas and Polars have in common."""

    @property
    def dtype(self) -> Any: ...


class _ArrowArray(Protocol):
    def __arrow_c_array__(self, requested_schema: Any = None) -> Any: ...


class _ArrowStream(Protocol):
    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...


# Stretches of a text, each (begin, end).
Spans = Iterable[tuple[int, int]]

Column = TypeVar("Column", bound=_Typed | _ArrowArray | _ArrowStream)


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
    encoding        "repair" mends mojibake, and reads HTML's entities where there is no markup; "mojibake" mends
                    that alone, for text whose entities a parser has read; "keep" leaves text that is UTF-8 as
                    it is
    spacing         "repair" splits, joins and respaces, "keep" leaves white space as it is
    lines           "auto" rejoins lines only where the text shows that it was wrapped; "join", "keep"
    diacritics      "auto" gives letters back their marks where the text shows that it lost some or all of them,
                    "restore" where it may have lost all, too, "keep" leaves them
    abbreviations   "expand" writes them out, "first" writes "Thông tin và Truyền thông (TT&TT)" once, "keep"
    boilerplate     "drop" takes out what is left over of the page, "keep" leaves it in
    sentences       True for one sentence a line
    tones           "old" writes hòa, thủy, "new" writes hoà, thuỷ, "keep" leaves them
    min_confidence  an edit less sure than this, in [0, 1], is not made
    quality         the tagger that restores punctuation: "best" is right more often, "fast" is for terabytes
    charset         of ``bytes``: a name, or "auto" to detect it
    model           the path of a model file; None for the built-in model
    abbreviation_table  abbreviations of your own, over the model's: the path of a table in the format of
                    data/abbreviations.tsv, or a dict of abbreviations and what each stands for, None for one
                    that is to be left alone; None for the model's alone

    Files are read when it is made. Raises ValueError for a value an option does not have, for a charset that is
    not known, for a model that is not one and for a broken table, naming its line; TypeError for a value of the
    wrong type; OSError for a model or a table that cannot be read.
    """

    __slots__ = ("_core", "_options", "_takes_str")

    def __init__(
        self,
        *,
        punctuation: Restore = "restore",
        capitals: Restore = "restore",
        encoding: Encoding = "repair",
        spacing: Spacing = "repair",
        lines: Lines = "auto",
        diacritics: Diacritics = "auto",
        abbreviations: Abbreviations = "expand",
        boilerplate: Boilerplate = "drop",
        sentences: bool = False,
        tones: Tones = "old",
        min_confidence: float = 0.0,
        quality: Quality = "best",
        charset: str = "auto",
        model: str | os.PathLike[str] | None = None,
        abbreviation_table: str | os.PathLike[str] | Mapping[str, str | None] | None = None,
    ) -> None:
        own = None
        if isinstance(abbreviation_table, Mapping):
            # What becomes of the caller's own does not matter here.
            own = abbreviation_table = dict(abbreviation_table)
        self._options: Options = {
            "punctuation": punctuation,
            "capitals": capitals,
            "encoding": encoding,
            "spacing": spacing,
            "lines": lines,
            "diacritics": diacritics,
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
        given: dict[str, object] = {**self._options, "abbreviation_rows": ""}
        if own is not None:
            given |= {"abbreviation_table": None, "abbreviation_rows": own_abbreviations.rows_of(own)}
        try:
            self._core = _core.Repairer(given)
        except ValueError as error:
            raise own_abbreviations.named(error, own or {}) from None
        self._takes_str = charset.lower() in ("auto", "utf-8", "utf8")

    @property
    def options(self) -> Options:
        """A copy of the options, all of them: ``Repairer(**repairer.options)`` does the same."""
        return self._options.copy()

    def repair(self, text: Source, /, *, protect: Spans = ()) -> Repaired[Source]:
        """Repair a document, without the GIL.

        Any ``str`` and any ``bytes`` give an answer; a lone surrogate in a ``str`` becomes U+FFFD. Offsets
        are code points of a ``str``, bytes of ``bytes``. Time and memory are linear in the text.

        ``protect`` are stretches that stay as they are, each ``(begin, end)`` in the offsets above, in any
        order; they may overlap.

        Raises TypeError for anything else, IndexError for a stretch that does not lie within the text or ends
        before it begins, and ValueError for a ``str`` where the repairer was made for a
        charset other than UTF-8: a ``str`` is decoded already.

        >>> import vietmend
        >>> repaired = vietmend.Repairer().repair("Nguồn nhân lực thiếuvề số lượng.")
        >>> repaired.text
        'Nguồn nhân lực thiếu về số lượng.'
        >>> [edit.kind for edit in repaired.edits]
        ['split']
        """
        self._check(text)
        return Repaired(text, *self._core.repair(text, protect))

    def clean(self, text: str | bytes, /, *, protect: Spans = ()) -> str:
        """The mended text alone: ``repair(text).text``, a little faster."""
        self._check(text)
        return self._core.clean(text, protect)

    # A tuple is an iterable whose own type comes back.
    @overload
    def repair_batch(  # type: ignore[overload-overlap]
        self,
        texts: tuple[str | bytes, ...],
        /,
        *,
        threads: int = 0,
        edits: Literal[False] = False,
        progress: bool = False,
    ) -> tuple[str, ...]: ...
    @overload
    def repair_batch(  # type: ignore[overload-overlap]
        self,
        texts: tuple[str | bytes | None, ...],
        /,
        *,
        threads: int = 0,
        edits: Literal[False] = False,
        progress: bool = False,
    ) -> tuple[str | None, ...]: ...
    @overload
    def repair_batch(  # type: ignore[overload-overlap]
        self,
        texts: tuple[Source, ...],
        /,
        *,
        threads: int = 0,
        edits: Literal[True],
        progress: bool = False,
    ) -> tuple[Repaired[Source], ...]: ...
    @overload
    def repair_batch(  # type: ignore[overload-overlap]
        self,
        texts: tuple[Source | None, ...],
        /,
        *,
        threads: int = 0,
        edits: Literal[True],
        progress: bool = False,
    ) -> tuple[Repaired[Source] | None, ...]: ...
    @overload
    def repair_batch(
        self, texts: Column, /, *, threads: int = 0, edits: bool = False, progress: bool = False
    ) -> Column: ...
    @overload
    def repair_batch(
        self,
        texts: Iterable[str] | Iterable[bytes],
        /,
        *,
        threads: int = 0,
        edits: Literal[False] = False,
        progress: bool = False,
    ) -> list[str]: ...
    @overload
    def repair_batch(
        self,
        texts: Iterable[str | None] | Iterable[bytes | None],
        /,
        *,
        threads: int = 0,
        edits: Literal[False] = False,
        progress: bool = False,
    ) -> list[str | None]: ...
    @overload
    def repair_batch(
        self, texts: Iterable[Source], /, *, threads: int = 0, edits: Literal[True], progress: bool = False
    ) -> list[Repaired[Source]]: ...
    @overload
    def repair_batch(
        self,
        texts: Iterable[Source | None],
        /,
        *,
        threads: int = 0,
        edits: Literal[True],
        progress: bool = False,
    ) -> list[Repaired[Source] | None]: ...
    def repair_batch(
        self, texts: Any, /, *, threads: int = 0, edits: bool = False, progress: bool = False
    ) -> Any:
        """Repair many documents without the GIL: the mended texts in order, null where there was a null.

        What comes in comes out:

        list, tuple     None, NaN and pandas' NA and NaT are null, and come back as they are
        any other iterable  a generator, a file, a set: is read to its end first; a list comes back
        NumPy array     of any shape, of fixed-width str, of StringDType or of objects, with nulls as in a list
        pandas Series   of any type of str, or of categories of one; index, name and the kind of null stay
        Polars Series   of String, Categorical or Enum; ``vietmend.polars`` has expressions too
        Arrow           arrays and chunked arrays of strings: those of pyarrow, and any other object that has
                        ``__arrow_c_array__`` or ``__arrow_c_stream__``: one with the same comes back

        Fixed-width arrays of NumPy and all that lies in Arrow's memory (Polars, pyarrow, pandas' Arrow types)
        is read where it lies. Where there are ``bytes`` in place of strings, each becomes a str. Each category
        is repaired once; those that become the same text become one.

        With ``edits=True`` there is a ``Repaired`` for each text instead of the mended text; in Polars and
        Arrow, a struct of the text and its edits, as ``vietmend.polars.EDITS`` has them. ``threads`` is how
        many documents are worked on at a time, 0 for one for each core this process may use; the result is
        the same for any number. ``progress=True`` shows a bar where tqdm is installed. Ctrl-C ends it with
        KeyboardInterrupt after the documents under way.

        Raises TypeError for any other type, for a text or a dict in place of a batch and, naming the place, for
        anything but ``str``, ``bytes`` and nulls among objects, before any work is done; ValueError for
        ``threads`` below 0, for an Arrow array whose offsets have no room for what the texts became, and as
        ``repair`` does.

        >>> import vietmend
        >>> vietmend.Repairer(punctuation="keep", capitals="keep").repair_batch(["thiếuvề số lượng", None])
        ['thiếu về số lượng', None]
        """
        if threads < 0:
            raise ValueError(f"threads must be 0 or more, not {threads}")
        # Most of a program that repairs one text needs none of what batches do.
        from vietmend import batch

        run = batch.Run(self._core, self._check_text, threads=threads, edits=edits, progress=progress)
        return batch.repaired(texts, run)

    def _check(self, text: object) -> None:
        if isinstance(text, str):
            self._check_text()

    def _check_text(self) -> None:
        if not self._takes_str:
            charset = self._options["charset"]
            raise ValueError(f"charset={charset!r} says how bytes are read; a str is decoded already")

    def __repr__(self) -> str:
        defaults: dict[str, object] = dict(self.__init__.__kwdefaults__)  # type: ignore[misc]
        given = [f"{name}={value!r}" for name, value in self._options.items() if value != defaults[name]]
        return f"Repairer({', '.join(given)})"

    def __reduce__(self) -> tuple[partial[Repairer], tuple[()]]:
        return partial(Repairer, **self._options), ()
