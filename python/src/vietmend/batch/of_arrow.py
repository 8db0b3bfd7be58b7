"""Arrow arrays, those of pyarrow and of whatever else has the Arrow C data interface."""

from __future__ import annotations

from typing import Any

from vietmend.batch.run import Run


def repaired(texts: Any, run: Run) -> Any:
    is_array = hasattr(texts, "__arrow_c_array__")
    made = run.of_arrow_array(texts) if is_array else run.of_arrow_stream(texts)
    if type(texts).__module__.partition(".")[0] != "pyarrow":
        return made
    import pyarrow as pa

    return pa.array(made) if is_array else pa.chunked_array(made)
