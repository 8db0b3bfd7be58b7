"""One call of ``repair_batch``: the repairer and what was asked of it, whatever type the texts have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from vietmend import _core
from vietmend.repaired import Repaired


class Run:
    """What the modules of the types call: texts in the forms that the core reads."""

    __slots__ = ("_check_text", "_core", "_progress", "_threads", "edits")

    def __init__(
        self,
        core: _core.Repairer,
        check_text: Callable[[], None],
        *,
        threads: int,
        edits: bool,
        progress: bool,
    ) -> None:
        """``check_text`` raises if the repairer reads no ``str``."""
        self._core = core
        self._check_text = check_text
        self._threads = threads
        self._progress = progress
        self.edits = edits

    def of_list(self, texts: list[Any]) -> list[Any]:
        """A str for each text, or a Repaired if edits are wanted; None for None."""
        given = tuple(texts)
        if any(isinstance(text, str) for text in given):
            self._check_text()
        with _bar(len(given), self._progress) as report:
            if not self.edits:
                return self._core.clean_batch(given, self._threads, report)
            results = self._core.repair_batch(given, self._threads, report)
        return [
            None if result is None else Repaired(text, *result)
            for text, result in zip(given, results, strict=True)
        ]

    def of_codes(self, codes: Any, width: int) -> tuple[bytearray, int]:
        """Of texts in fields of ``width`` code points: such fields, and their width."""
        self._check_text()
        count = len(codes) // width
        with _bar(count, self._progress) as report:
            return _core.clean_codes(self._core, codes, width, self._threads, report)

    def of_arrow_array(self, texts: Any) -> _core.ArrowArray:
        """Of anything with ``__arrow_c_array__``."""
        array = self._of_arrow(_core.ArrowInput.of_array(*texts.__arrow_c_array__()), False)
        assert isinstance(array, _core.ArrowArray)
        return array

    def of_arrow_stream(self, texts: Any) -> _core.ArrowStream:
        """Of anything with ``__arrow_c_stream__``."""
        stream = self._of_arrow(_core.ArrowInput.of_stream(texts.__arrow_c_stream__()), True)
        assert isinstance(stream, _core.ArrowStream)
        return stream

    def _of_arrow(self, texts: _core.ArrowInput, is_stream: bool) -> _core.ArrowArray | _core.ArrowStream:
        if not texts.is_binary:
            self._check_text()
        with _bar(len(texts), self._progress) as report:
            return _core.repair_arrow(self._core, texts, is_stream, self._threads, self.edits, report)


@contextmanager
def _bar(count: int, wanted: bool) -> Iterator[Callable[[int], object] | None]:
    """A progress bar where one is wanted and tqdm is installed; gives what to call with each advance."""
    if wanted:
        try:
            from tqdm.auto import tqdm
        except ImportError:
            pass
        else:
            with tqdm(total=count, unit=" texts") as bar:
                yield bar.update
            return
    yield None
