"""The pages of docs/ with Python: each is run as it stands, and what it says it prints is compared."""

import ast
import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
# A block of what is printed stands after the blocks that print it.
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def require(code: str) -> None:
    """Skips the test where a module that the code imports is not installed."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                pytest.importorskip(alias.name, reason=f"{alias.name} is not installed: make test-engines")
        elif isinstance(node, ast.ImportFrom) and node.module:
            pytest.importorskip(node.module, reason=f"{node.module} is not installed: make test-engines")


def run(language: str, code: str, names: dict[str, object], page: str) -> str:
    if language == "sh":
        scripts = sysconfig.get_path("scripts")
        environment = os.environ | {"PATH": scripts + os.pathsep + os.environ["PATH"]}
        return subprocess.run(
            ["sh", "-e", "-c", code], capture_output=True, encoding="utf-8", check=True, env=environment
        ).stdout
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, page, "exec"), names)
    return printed.getvalue()


PAGES = sorted(path.name for path in DOCS.glob("*.md") if "```python\n" in path.read_text("utf-8"))


@pytest.mark.parametrize("page", PAGES)
def test_does_what_it_says(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = FENCE.findall((DOCS / page).read_text("utf-8"))
    for language, code in blocks:
        assert language in ("python", "sh", "text"), language
        if language == "python":
            require(code)
    if "pyspark" in str(blocks) and not shutil.which("java"):
        pytest.skip("Spark needs Java: make test-engines")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    names: dict[str, object] = {"__name__": page}
    printed = ""
    for language, code in blocks:
        if language == "text":
            assert printed.strip() == code.strip(), f"what {page} says it prints is not what it prints"
            printed = ""
            continue
        assert not printed, f"{page} does not say that it prints {printed!r}"
        printed = run(language, code, names, page)
    assert not printed, f"{page} does not say that it prints {printed!r}"
