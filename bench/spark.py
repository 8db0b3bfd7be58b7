#!/usr/bin/env python3
"""Cleans a Parquet file by Spark, in processes of their own, and prints how fast and with how much memory.

    bench/spark.py IN OUT [--column text] [--workers 2] [--kill worker|executor] [--after SECONDS]

IN and OUT are folders of Parquet files. With --kill, a Python worker or an executor is killed (SIGKILL) in
the middle of the run. The last line is a digest of the rows of OUT that does not depend on their order: two
runs gave the same result where it is the same.

Needs the package with PySpark (pip install '.[spark]') and Java 17.
"""

import argparse
import hashlib
import os
import signal
import threading
import time
from collections import Counter
from pathlib import Path

import pyarrow.parquet as parquet
import vietmend.spark
from pyspark.sql import SparkSession

KINDS = {"executor": b"CoarseGrainedExecutorBackend", "worker": b"pyspark.daemon", "driver": b"SparkSubmit"}


def processes() -> dict[str, dict[int, int]]:
    """What each process of this run has in memory, in bytes, by its kind and its number."""
    found: dict[str, dict[int, int]] = {kind: {} for kind in KINDS}
    parents: dict[int, int] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes()
            status = dict(line.split(":", 1) for line in (folder / "status").read_text().splitlines())
        except (FileNotFoundError, ProcessLookupError):
            continue
        parents[int(folder.name)] = int(status["PPid"])
        for kind, word in KINDS.items():
            if word in command and "VmRSS" in status:
                found[kind][int(folder.name)] = int(status["VmRSS"].split()[0]) * 1024
    # The daemon forks the workers, which have its command line; it works on nothing itself.
    workers = found["worker"]
    found["worker"] = {number: size for number, size in workers.items() if parents[number] in workers}
    return found


class Watch(threading.Thread):
    """Notes the peak of memory of each kind of process, and kills one after a while."""

    def __init__(self, kill: str | None, after: float) -> None:
        super().__init__(daemon=True)
        self.peaks: Counter[str] = Counter()
        self._kill, self._after = kill, after
        self._done = threading.Event()

    def run(self) -> None:
        start = time.monotonic()
        while not self._done.wait(0.5):
            for kind, sizes in (found := processes()).items():
                self.peaks[kind] = max(self.peaks[kind], *sizes.values(), 0)
            if self._kill and time.monotonic() - start > self._after and found[self._kill]:
                victim = max(found[self._kill], key=lambda number: found[self._kill or ""][number])
                os.kill(victim, signal.SIGKILL)
                print(f"killed the {self._kill} {victim} after {time.monotonic() - start:.0f} s", flush=True)
                self._kill = None

    def stop(self) -> None:
        self._done.set()
        self.join()


def digest(folder: Path) -> str:
    rows = []
    for path in sorted(folder.glob("*.parquet")):
        for batch in parquet.ParquetFile(path).iter_batches(batch_size=4096):
            for row in batch.to_pylist():
                rows.append(hashlib.sha256(repr(sorted(row.items())).encode()).digest())
    return f"{hashlib.sha256(b''.join(sorted(rows))).hexdigest()} of {len(rows)} rows"


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    arguments.add_argument("input", type=Path)
    arguments.add_argument("output", type=Path)
    arguments.add_argument("--column", default="text")
    arguments.add_argument("--workers", type=int, default=2)
    arguments.add_argument("--kill", choices=["worker", "executor"])
    arguments.add_argument("--after", type=float, default=60)
    given = arguments.parse_args()

    spark = (
        SparkSession.builder.master(f"local-cluster[{given.workers},1,2048]")
        .appName("vietmend")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.executor.memory", "1g")
        # Tasks of a few tens of megabytes, so that little is lost with one.
        .config("spark.sql.files.maxPartitionBytes", "16m")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "1000")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    texts = spark.read.parquet(str(given.input))
    size = texts.selectExpr(f"sum(octet_length(`{given.column}`))").first()[0]
    mended = vietmend.spark.clean(texts, given.column)
    mended.explain()
    watch = Watch(given.kill, given.after)
    watch.start()
    start = time.monotonic()
    mended.write.mode("overwrite").parquet(str(given.output))
    took = time.monotonic() - start
    watch.stop()
    print(f"{size} bytes of text in {took:.1f} s: {size / took / 1e6:.2f} MB/s")
    for kind, peak in sorted(watch.peaks.items()):
        print(f"peak of the largest {kind}: {peak / 1e6:.0f} MB")
    spark.stop()
    print(digest(given.output))


if __name__ == "__main__":
    main()
