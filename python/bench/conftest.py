"""What the benchmarks share: the documents, the library without Python, and the ratios printed at the end."""

import json
import os
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest
import vietmend

ROOT = Path(__file__).parents[2]
DOCUMENTS = 10_000

ratios: list[str] = []


def _texts() -> list[str]:
    """The texts of the JSONL file that VIETMEND_BENCH_TEXT names, else the project's samples."""
    named = os.environ.get("VIETMEND_BENCH_TEXT")
    if named:
        with open(named, encoding="utf-8") as file:
            return [json.loads(line)["text"] for line in file]
    return [path.read_text("utf-8") for path in sorted((ROOT / "tests/data/samples").glob("*.gold.txt"))]


@pytest.fixture(scope="session")
def documents() -> list[str]:
    texts = _texts()
    return [texts[i % len(texts)] for i in range(DOCUMENTS)]


@pytest.fixture(scope="session")
def repairer() -> vietmend.Repairer:
    return vietmend.Repairer()


class Library:
    """The C++ library by itself, on the same documents, in a process of its own."""

    def __init__(self, documents: list[str], file: str) -> None:
        with open(file, "wb") as out:
            for document in documents:
                data = document.encode()
                out.write(struct.pack("<Q", len(data)) + data)
        self.process = subprocess.Popen(
            [os.environ.get("LIBRARY_SPEED", ROOT / "build/python/library_speed"), file],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )

    def seconds(self) -> float:
        """Repairs all documents once, by one thread."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write("\n")
        return float(self.process.stdout.readline())


@pytest.fixture(scope="session")
def library(documents: list[str]) -> Iterator[Library]:
    with tempfile.TemporaryDirectory() as folder:
        made = Library(documents, f"{folder}/documents")
        made.seconds()
        yield made
        made.process.communicate()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    packages = ("numpy", "pandas", "polars", "pyarrow", "underthesea", "ftfy")
    terminalreporter.section("speed: medians of pairs taken in turn")
    for line in ratios:
        terminalreporter.write_line(line)
    versions = ", ".join(f"{package} {version(package)}" for package in packages)
    terminalreporter.write_line(f"vietmend {vietmend.__version__}, {versions}")
