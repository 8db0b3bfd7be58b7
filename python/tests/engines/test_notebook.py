"""The notebook runs from top to bottom, and lies there as it ran."""

from pathlib import Path
from typing import Any

import pytest

nbformat = pytest.importorskip("nbformat", reason="nbformat is not installed: make test-engines")
nbclient = pytest.importorskip("nbclient", reason="nbclient is not installed: make test-engines")
for module in ("matplotlib", "underthesea", "ipykernel", "pyspark"):
    pytest.importorskip(module, reason=f"{module} is not installed: make test-engines")

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "article_to_frame.ipynb"


def pictures(notebook: Any) -> int:
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    return sum("image/png" in output.get("data", ()) for output in outputs)


def test_runs(spark: Any) -> None:
    # That Spark can be started here is all that is wanted of the session.
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    for cell in notebook.cells:
        cell.pop("outputs", None)
        if cell.cell_type == "code":
            cell.outputs = []
    client = nbclient.NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": NOTEBOOK.parent}}
    )
    client.execute()
    assert pictures(notebook) == 4


def test_shows_its_results() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    assert pictures(notebook) == 4
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            assert output.output_type != "error"
            assert output.get("name") != "stderr", output.text
