"""vietmend.spark: the same as everywhere else, also when a worker is killed."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import vietmend

pytest.importorskip("pyspark", reason="PySpark is not installed: make test-engines")
pa = pytest.importorskip("pyarrow", reason="PyArrow is not installed")

import vietmend.spark  # noqa: E402
from pyspark.sql import functions  # noqa: E402

Rows = list[tuple[int, str | None]]


@pytest.fixture(scope="module")
def frame(spark: Any, rows: Rows) -> Any:
    return spark.createDataFrame(rows, "id: int, text: string").repartition(6, "id")


def collected(frame: Any) -> list[tuple[Any, ...]]:
    return sorted(tuple(row) for row in frame.collect())


def mended(rows: Rows, repairer: vietmend.Repairer) -> Rows:
    return [(number, None if text is None else repairer.clean(text)) for number, text in rows]


def test_is_what_one_by_one_gives(frame: Any, rows: Rows, repairer: vietmend.Repairer) -> None:
    result = vietmend.spark.clean(frame, "text")
    assert result.columns == ["id", "text"]
    assert collected(result) == mended(rows, repairer)


def test_options_reach_the_workers(frame: Any, rows: Rows) -> None:
    options: vietmend.Options = {"tones": "new", "abbreviations": "keep", "sentences": True}
    result = vietmend.spark.clean(frame, "text", **options)
    assert collected(result) == mended(rows, vietmend.Repairer(**options))


def test_a_column_of_its_own(frame: Any, rows: Rows, repairer: vietmend.Repairer) -> None:
    result = vietmend.spark.clean(frame, "text", output="mended")
    assert result.columns == ["id", "text", "mended"]
    assert collected(result.select("id", "text")) == rows
    assert collected(result.select("id", "mended")) == mended(rows, repairer)


def test_edits_lead_from_the_text_to_the_mended_text(
    frame: Any, rows: Rows, repairer: vietmend.Repairer
) -> None:
    result = vietmend.spark.clean(frame, "text", output="mended", edits="edits")
    assert result.columns == ["id", "text", "mended", "edits"]
    for row in result.collect():
        if row.text is None:
            assert row.mended is None
            assert row.edits is None
            continue
        repaired = repairer.repair(row.text)
        assert row.mended == repaired.text
        edits = [vietmend.Edit(*edit) for edit in row.edits]
        assert edits == repaired.edits
        assert vietmend.apply(row.text, edits) == row.mended


def test_offsets_are_those_of_substring(frame: Any) -> None:
    result = vietmend.spark.clean(frame, "text", output="mended", edits="edits")
    taken = functions.expr("transform(edits, e -> substring(text, e.begin + 1, e.end - e.begin))")
    for row in result.filter("text is not null").withColumn("taken", taken).collect():
        assert row.taken == [row.text[edit.begin : edit.end] for edit in row.edits]


def test_edits_beside_the_mended_text_in_its_place(
    frame: Any, rows: Rows, repairer: vietmend.Repairer
) -> None:
    result = vietmend.spark.clean(frame, "text", edits="why")
    assert result.columns == ["id", "text", "why"]
    assert collected(result.select("id", "text")) == mended(rows, repairer)


def plan(frame: Any) -> str:
    return str(frame._jdf.queryExecution().executedPlan().toString())


def test_each_text_is_repaired_once(frame: Any) -> None:
    for result in (
        vietmend.spark.clean(frame, "text", edits="edits"),
        vietmend.spark.clean(frame, "text", edits="edits").filter("size(edits) > 0 and text != ''"),
        vietmend.spark.clean(frame, "text", output="mended").filter("mended != text").sort("mended"),
        vietmend.spark.clean(frame, "text").selectExpr("text", "upper(text) as upper", "length(text)"),
    ):
        assert plan(result).count("ArrowEvalPython") == 1, plan(result)


def test_nothing_is_repaired_that_nobody_asks_for(frame: Any) -> None:
    assert "ArrowEvalPython" not in plan(vietmend.spark.clean(frame, "text", edits="edits").select("id"))


def test_names_that_need_quotes(spark: Any) -> None:
    frame = spark.createDataFrame([("thiếuvề số lượng", 1)], "`a.b ``c` string, repaired int")
    (row,) = vietmend.spark.clean(
        frame, "a.b `c", edits="edits", punctuation="keep", capitals="keep"
    ).collect()
    assert row["a.b `c"] == "thiếu về số lượng"
    assert row["repaired"] == 1
    assert [edit.kind for edit in row["edits"]] == ["split"]


def test_values_that_are_not_utf8(spark: Any, repairer: vietmend.Repairer) -> None:
    source = "Nguồn nhân lực thiếuvề số lượng.".encode()[:-12] + b"\xff"
    frame = spark.createDataFrame(
        [(bytearray(source),), (bytearray(b"thi\xe1\xba\xbfu"),), (None,)], "b binary"
    )
    frame = frame.selectExpr("cast(b as string) as text").coalesce(1)
    result = vietmend.spark.clean(frame, "text", output="mended", edits="edits").collect()
    assert [row.mended for row in result] == [repairer.clean(source), repairer.clean("thiếu"), None]
    assert [edit.replacement for edit in result[0].edits] == [
        e.replacement for e in repairer.repair(source).edits
    ]
    alone = vietmend.spark.clean(frame, "text").collect()
    assert [row.text for row in alone] == [row.mended for row in result]


def test_no_rows(spark: Any) -> None:
    frame = spark.createDataFrame([], "text string")
    assert vietmend.spark.clean(frame, "text", edits="edits").collect() == []


def test_a_table_that_every_worker_reads(spark: Any, tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    table.write_text("TTNS\t\tTrung tâm Nước sạch\tname\tuser\t\t\t\t\n", "utf-8")
    frame = spark.createDataFrame([("Cán bộ TTNS đã đến xã.",)], "text string")
    (row,) = vietmend.spark.clean(frame, "text", abbreviation_table=str(table)).collect()
    assert row.text == vietmend.clean("Cán bộ TTNS đã đến xã.", abbreviation_table=table)
    assert "Trung tâm Nước sạch" in row.text


def test_says_what_is_wrong_before_any_work(frame: Any) -> None:
    with pytest.raises(ValueError, match="no column is named 'body'; there are 'id', 'text'"):
        vietmend.spark.clean(frame, "body")
    with pytest.raises(TypeError, match="column 'id' must be of strings, not int"):
        vietmend.spark.clean(frame, "id")
    with pytest.raises(ValueError, match="two columns, not both 'text'"):
        vietmend.spark.clean(frame, "text", edits="text")
    with pytest.raises(ValueError, match="tones"):
        vietmend.spark.clean(frame, "text", tones="neither")  # type: ignore[arg-type]
    with pytest.raises(FileNotFoundError, match=r"nowhere\.tsv"):
        vietmend.spark.clean(frame, "text", abbreviation_table="nowhere.tsv")
    with pytest.raises(ValueError, match="a str is decoded already"):
        vietmend.spark.clean(frame, "text", charset="tcvn3")


def test_the_same_after_a_worker_was_killed(
    frame: Any, rows: Rows, repairer: vietmend.Repairer, tmp_path: Path
) -> None:
    killed = tmp_path / "killed"

    def die_once(batches: Iterator[Any]) -> Iterator[Any]:
        # Spark runs functions of one kind that stand over another in one worker; so it is the repairing
        # worker that dies here, after it has repaired a batch.
        for number, texts in enumerate(batches):
            if number == 1:
                try:
                    os.close(os.open(killed, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
                except FileExistsError:
                    pass
                else:
                    os.kill(os.getpid(), signal.SIGKILL)
            yield texts

    dying = functions.arrow_udf(die_once, "string", functions.ArrowUDFType.SCALAR_ITER)
    result = vietmend.spark.clean(frame.withColumn("text", dying("text")), "text")
    assert collected(result) == mended(rows, repairer)
    assert killed.exists()


def test_a_repairer_is_made_once_a_worker(frame: Any, tmp_path: Path) -> None:
    notes = tmp_path / "notes"

    def note(batches: Iterator[Any]) -> Iterator[Any]:
        from vietmend.repairer import _kept

        yield from batches
        # The function that repairs has asked for the last batch, and runs in the same worker as this one.
        counts = _kept.cache_info()
        with open(notes, "a", encoding="utf-8") as file:
            file.write(f"{os.getpid()} {counts.misses} {counts.hits}\n")

    noting = functions.arrow_udf(note, "string", functions.ArrowUDFType.SCALAR_ITER)
    # Many tasks for two workers, with options that no other test has.
    many = frame.repartition(12).withColumn("text", noting("text"))
    vietmend.spark.clean(many, "text", tones="keep", boilerplate="keep").collect()
    counts: dict[str, list[tuple[int, int]]] = {}
    for line in notes.read_text("utf-8").splitlines():
        worker, misses, hits = line.split()
        counts.setdefault(worker, []).append((int(misses), int(hits)))
    assert sum(map(len, counts.values())) == 12
    for worker, tasks in counts.items():
        assert len({misses for misses, _ in tasks}) == 1, (worker, tasks)
        assert len({hits for _, hits in tasks}) == len(tasks), (worker, tasks)
