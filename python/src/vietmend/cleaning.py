"""A text in, a text out; and the repairers that are kept for it."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Hashable, Mapping
from typing import Unpack

from vietmend.options import Options
from vietmend.repairer import Repairer, Spans

# More sets of options than these are not in use at a time; a repairer takes a few megabytes.
_MOST = 32

# By options, the repairer and the states its files were in.
_kept: OrderedDict[Hashable, tuple[Hashable, Repairer]] = OrderedDict()
_lock = threading.Lock()


def clean(text: str | bytes, /, *, protect: Spans = (), **options: Unpack[Options]) -> str:
    """Repair a text: damaged text in, mended text out.

    The options are those of ``Repairer``, and ``protect`` is that of ``Repairer.repair``. The repairer of each
    set of options is made at its first use and kept; it is made anew where the file of ``model`` or of
    ``abbreviation_table`` has another time, size or place than it had.

    Raises what ``Repairer`` and ``Repairer.repair`` raise, and TypeError for an option there is not, naming it.

    >>> import vietmend
    >>> vietmend.clean("nguồn nhân lực thiếuvề số lượng", punctuation="keep", capitals="keep")
    'nguồn nhân lực thiếu về số lượng'
    """
    return shared(**options).clean(text, protect=protect)


def shared(**options: Unpack[Options]) -> Repairer:
    """The repairer of these options, made at their first use and kept while its files stay as they are."""
    for name in options.keys() - Options.__annotations__.keys():
        raise TypeError(_no_option(name))
    # Read before the files are, so that a change meanwhile is seen the next time.
    state = (_state(options.get("model")), _state(options.get("abbreviation_table")))
    try:
        key = tuple((name, type(value), _hashable(value)) for name, value in sorted(options.items()))
        with _lock:
            kept = _kept.get(key)
            if kept is not None and kept[0] == state:
                _kept.move_to_end(key)
                return kept[1]
    except TypeError:
        # No option has a value that cannot be hashed; the constructor says which those are.
        return Repairer(**options)
    made = Repairer(**options)
    with _lock:
        _kept[key] = (state, made)
        _kept.move_to_end(key)
        while len(_kept) > _MOST:
            _kept.popitem(last=False)
    return made


def _hashable(value: object) -> Hashable:
    if isinstance(value, Mapping):
        return tuple(value.items())
    hash(value)
    return value


def _state(file: object) -> Hashable:
    """What changes where a file does; None for what is no file, which the constructor sees to."""
    if not isinstance(file, str | os.PathLike):
        return None
    try:
        seen = os.stat(file)
    except (OSError, ValueError):
        return None
    return seen.st_dev, seen.st_ino, seen.st_size, seen.st_mtime_ns


def _no_option(name: str) -> str:
    # Nobody but those who meet the error needs it.
    from difflib import get_close_matches

    near = get_close_matches(name, Options.__annotations__, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(Options.__annotations__)}"
    return f"there is no option {name!r}; {hint}"
