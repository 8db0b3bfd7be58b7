"""What the tests of the engines share: a Spark of two processes' worth of tasks, and rows of every kind."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[3] / "tests" / "data" / "samples"


@pytest.fixture(scope="session")
def rows(texts: list[str]) -> list[tuple[int, str | None]]:
    """A few hundred numbered texts, some null; no lone surrogates, which the engines' strings cannot hold."""
    kept: list[str | None] = [text for text in texts if text == text.encode(errors="ignore").decode()]
    for path in sorted(SAMPLES.glob("*.txt")):
        # Some samples are in other charsets than UTF-8.
        kept += [None, path.read_text("utf-8", errors="replace")]
    return list(enumerate(kept * 4))


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A session that runs two tasks at a time, each with a Python worker, and tries a task four times."""
    sql = pytest.importorskip("pyspark.sql", reason="PySpark is not installed: make test-engines")
    pytest.importorskip("pyarrow")
    folders = os.path.join(os.environ.get("JAVA_HOME", ""), "bin") + os.pathsep + os.environ["PATH"]
    java = shutil.which("java", path=folders)
    if java is None or subprocess.run([java, "-version"], capture_output=True, check=False).returncode != 0:
        pytest.skip("Spark needs Java: make test-engines")
    # The workers take the interpreter and the package that the tests run on.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    folder = tmp_path_factory.mktemp("spark")
    session = (
        sql.SparkSession.builder.master("local[2,4]")
        .appName("vietmend tests")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.memory", "1g")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "20")
        .config("spark.sql.warehouse.dir", str(folder))
        .config("spark.local.dir", str(folder))
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()
