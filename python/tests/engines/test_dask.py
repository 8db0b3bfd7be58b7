"""vietmend.dask: a column mended partition by partition, the same as everywhere else."""

import pytest
import vietmend

pd = pytest.importorskip("pandas", reason="pandas is not installed")
dd = pytest.importorskip("dask.dataframe", reason="Dask's data frames are not installed")

import vietmend.dask  # noqa: E402

Rows = list[tuple[int, str | None]]


def frame(rows: Rows, dtype: object) -> object:
    return pd.DataFrame(
        {"text": pd.array([text for _, text in rows], dtype=dtype), "n": 1},
        index=[10 * number for number, _ in rows],
    )


@pytest.mark.parametrize("scheduler", ["threads", "processes"])
@pytest.mark.parametrize("dtype", [object, "str", "string"])
def test_is_what_one_by_one_gives(
    rows: Rows, repairer: vietmend.Repairer, dtype: object, scheduler: str
) -> None:
    rows = rows[:60]
    given = dd.from_pandas(frame(rows, dtype), npartitions=3)
    result = vietmend.dask.clean(given, "text").compute(scheduler=scheduler)
    assert list(result.index) == [10 * number for number, _ in rows]
    assert result["text"].dtype == given["text"].dtype
    assert [None if pd.isna(text) else text for text in result["text"]] == [
        None if text is None else repairer.clean(text) for _, text in rows
    ]
    assert list(result.columns) == ["text", "n"]


def test_a_column_of_its_own_with_options(rows: Rows) -> None:
    given = dd.from_pandas(frame(rows[:20], object), npartitions=2)
    result = vietmend.dask.clean(given, "text", output="mended", tones="new").compute(scheduler="threads")
    other = vietmend.Repairer(tones="new")
    for text, mended in zip(result["text"], result["mended"], strict=True):
        assert pd.isna(mended) if pd.isna(text) else mended == other.clean(text)


def test_says_what_is_wrong_before_any_work(rows: Rows) -> None:
    given = dd.from_pandas(frame(rows[:4], object), npartitions=1)
    with pytest.raises(ValueError, match="no column is named 'body'; there are 'text', 'n'"):
        vietmend.dask.clean(given, "body")
    with pytest.raises(ValueError, match="tones"):
        vietmend.dask.clean(given, "text", tones="neither")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="must be a Series of str, not of int64"):
        vietmend.dask.clean(given, "n")
