"""What stands for a text that is missing: None, NaN, and pandas' NA and NaT."""

from __future__ import annotations

import sys


def is_null(text: object) -> bool:
    """Whether it is none of those that can be repaired, and says so of itself."""
    if text is None:
        return True
    if isinstance(text, str | bytes):
        return False
    if isinstance(text, float):
        return text != text
    # Of what NumPy and pandas have, without importing either.
    numpy, pandas = sys.modules.get("numpy"), sys.modules.get("pandas")
    if numpy is not None and isinstance(text, numpy.floating):
        return bool(text != text)
    return pandas is not None and (text is pandas.NA or text is pandas.NaT)
