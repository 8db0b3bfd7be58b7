"""vietmend.duckdb: functions of SQL, the same as everywhere else."""

from typing import Any

import pytest
import vietmend

duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
pytest.importorskip("pyarrow", reason="PyArrow is not installed")

import vietmend.duckdb  # noqa: E402

Rows = list[tuple[int, str | None]]


@pytest.fixture
def connection(rows: Rows) -> Any:
    connection = duckdb.connect()
    connection.execute("create table texts (id integer, text varchar)")
    connection.executemany("insert into texts values (?, ?)", rows)
    return connection


@pytest.mark.parametrize("threads", [0, 1, 2])
def test_is_what_one_by_one_gives(
    connection: Any, rows: Rows, repairer: vietmend.Repairer, threads: int
) -> None:
    assert vietmend.duckdb.register(connection, threads=threads) is connection
    result = connection.sql("select id, vietmend_clean(text) from texts order by id").fetchall()
    assert result == [(number, None if text is None else repairer.clean(text)) for number, text in rows]


def test_edits(connection: Any, rows: Rows, repairer: vietmend.Repairer) -> None:
    vietmend.duckdb.register(connection)
    result = connection.sql("select vietmend_edits(text) from texts order by id").fetchall()
    for (edits,), (_, text) in zip(result, rows, strict=True):
        if text is None:
            assert edits is None
        else:
            assert [vietmend.Edit(**edit) for edit in edits] == repairer.repair(text).edits


def test_offsets_are_those_of_substring(connection: Any) -> None:
    vietmend.duckdb.register(connection)
    taken = """select text, e."begin", e."end", substring(text, e."begin" + 1, e."end" - e."begin")
               from (select text, unnest(vietmend_edits(text)) as e from texts)"""
    result = connection.sql(taken).fetchall()
    assert result
    for text, begin, end, part in result:
        assert part == text[begin:end]


def test_options_and_registering_again(connection: Any) -> None:
    given: list[vietmend.Options] = [{"punctuation": "keep", "capitals": "keep"}, {"spacing": "keep"}]
    for options in given:
        vietmend.duckdb.register(connection, **options)
        ((result,),) = connection.sql("select vietmend_clean('thiếuvề số lượng')").fetchall()
        assert result == vietmend.Repairer(**options).clean("thiếuvề số lượng")


def test_more_rows_than_a_vector_holds(repairer: vietmend.Repairer) -> None:
    connection = vietmend.duckdb.register(duckdb.connect())
    texts = (
        "select n, case when n % 7 = 0 then null else 'thiếuvề số ' || n end as text from range(5000) t(n)"
    )
    result = connection.sql(f"select n, vietmend_clean(text) from ({texts})").fetchall()
    assert len(result) == 5000
    for number, text in result[:10] + result[2040:2060] + result[-10:]:
        assert text == (None if number % 7 == 0 else repairer.clean(f"thiếuvề số {number}"))


def test_no_rows_and_constants() -> None:
    connection = vietmend.duckdb.register(duckdb.connect())
    assert connection.sql("select vietmend_clean(null), vietmend_edits(null)").fetchall() == [(None, None)]
    assert (
        connection.sql("select vietmend_clean(text) from (select 'a' as text) where false").fetchall() == []
    )


def test_says_what_is_wrong(connection: Any) -> None:
    with pytest.raises(ValueError, match="tones"):
        vietmend.duckdb.register(connection, tones="neither")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="threads must be 0 or more, not -1"):
        vietmend.duckdb.register(connection, threads=-1)
    with pytest.raises(ValueError, match="a str is decoded already"):
        vietmend.duckdb.register(connection, charset="tcvn3")
    vietmend.duckdb.register(connection)
    with pytest.raises(duckdb.Error, match="vietmend_clean"):
        connection.sql("select vietmend_clean(['a'])").fetchall()
