"""The pages of docs/ with Python: each is run as it stands, and what it says it prints is compared."""

import ast
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
PDF = Path(__file__).parents[2] / "tests" / "data" / "pdf"
SEPARATOR = "what was printed stands before this"
# A block of text says what the blocks before it print.
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def require(code: str) -> None:
    """Skips the test where a module that the code imports is not installed."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        else:
            continue
        for name in names:
            pytest.importorskip(name, reason=f"{name} is not installed: make test-engines")


def program(blocks: list[tuple[str, str]]) -> str:
    """One program of all the blocks, which prints SEPARATOR where a block says what was printed."""
    parts = []
    for language, code in blocks:
        if language == "python":
            parts.append(code)
        elif language == "sh":
            parts.append(
                f"import subprocess\nprint(subprocess.check_output({code!r}, shell=True, text=True))"
            )
        else:
            parts.append(f"print({SEPARATOR!r})")
    return "\n".join(parts)


PAGES = sorted(
    str(path.relative_to(DOCS)) for path in DOCS.rglob("*.md") if "```python\n" in path.read_text("utf-8")
)


@pytest.mark.parametrize("page", PAGES)
def test_does_what_it_says(page: str, tmp_path: Path) -> None:
    blocks = FENCE.findall((DOCS / page).read_text("utf-8"))
    for language, code in blocks:
        assert language in ("python", "sh", "text"), language
        if language == "python":
            require(code)
    if "pyspark" in str(blocks) and not shutil.which("java"):
        pytest.skip("Spark needs Java: make test-engines")
    # The documents that lie beside the recipes.
    if page.startswith("recipes"):
        for document in (DOCS / "recipes").glob("*.*"):
            if document.suffix in (".pdf", ".html"):
                shutil.copy(document, tmp_path)
    # What a page reads in a folder of the reader's own.
    if "decrees" in str(blocks):
        (tmp_path / "decrees").mkdir()
        for name in ("bao-cao", "chu-thich", "ke-hoach"):
            shutil.copy(PDF / f"{name}.pdf", tmp_path / "decrees")
    (tmp_path / "page.py").write_text(program(blocks), "utf-8")
    # In a process of its own: Java knows one working folder only, the one it was started in.
    done = subprocess.run(
        [sys.executable, "page.py"],
        cwd=tmp_path,
        env=os.environ
        | {
            "PATH": sysconfig.get_path("scripts") + os.pathsep + os.environ["PATH"],
            "PYSPARK_PYTHON": sys.executable,
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    *printed, rest = done.stdout.split(SEPARATOR + "\n")
    said = [code for language, code in blocks if language == "text"]
    assert [text.strip() for text in printed] == [text.strip() for text in said]
    assert not rest.strip(), f"{page} does not say that it prints {rest!r}"
