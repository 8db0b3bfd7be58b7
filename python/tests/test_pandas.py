"""repair_batch of pandas Series."""

from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
import vietmend

TEXTS = ["thiếuvề số lượng", None, "", "h ệ th ống qu ản trị", "😀 thiếuvề"]
KINDS = [
    object,
    "str",
    pd.StringDtype("python"),
    pd.StringDtype("pyarrow"),
    pd.ArrowDtype(pa.string()),
    pd.ArrowDtype(pa.large_string()),
]


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_all_but_the_texts_stays(repairer: vietmend.Repairer, kind: Any) -> None:
    index = pd.MultiIndex.from_tuples([("x", 3), ("x", 1), ("y", 2), ("y", 2), ("z", 0)], names=["p", "q"])
    texts = pd.Series(TEXTS, index=index, name="text", dtype=kind)
    texts.attrs["source"] = "crawl"
    result = repairer.repair_batch(texts, threads=2)
    assert isinstance(result, pd.Series)
    assert result.dtype == texts.dtype
    assert result.name == "text"
    assert result.index.equals(index)
    assert result.attrs == {"source": "crawl"}
    assert [type(x) for x in result[result.isna()]] == [type(x) for x in texts[texts.isna()]]
    assert result.isna().tolist() == [text is None for text in TEXTS]
    assert result.dropna().tolist() == [repairer.clean(text) for text in TEXTS if text is not None]
    assert texts.dropna().tolist() == [text for text in TEXTS if text is not None]


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_nothing(repairer: vietmend.Repairer, kind: Any) -> None:
    for texts in (pd.Series([], dtype=kind), pd.Series([None, None], dtype=kind)):
        result = repairer.repair_batch(texts)
        assert result.dtype == texts.dtype
        assert result.equals(texts)


def test_a_part_of_a_frame(repairer: vietmend.Repairer) -> None:
    frame = pd.DataFrame({"text": TEXTS * 3, "n": range(15)})
    part = frame[frame.n % 4 == 1]
    result = repairer.repair_batch(part.text)
    assert result.index.tolist() == [1, 5, 9, 13]
    assert result.tolist()[1:] == [repairer.clean(text) for text in part.text.tolist()[1:]]


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_edits(repairer: vietmend.Repairer, kind: Any) -> None:
    texts = pd.Series(TEXTS, index=list("abcde"), name="text", dtype=kind)
    result = repairer.repair_batch(texts, edits=True)
    assert result.dtype == object
    assert result.index.tolist() == list("abcde")
    assert result["a"] == repairer.repair("thiếuvề số lượng")
    assert pd.isna(result["b"])
    assert pd.DataFrame(result["a"].edits).columns.tolist() == list(vietmend.Edit._fields)


def test_bytes_become_str(repairer: vietmend.Repairer) -> None:
    for kind in (object, pd.ArrowDtype(pa.binary())):
        result = repairer.repair_batch(pd.Series(["thiếuvề số".encode(), None], dtype=kind))
        assert result[0] == repairer.clean("thiếuvề số")
        assert pd.isna(result[1])


def test_refuses_what_is_not_text(repairer: vietmend.Repairer) -> None:
    for wrong in (pd.Series([1]), pd.Series([1], dtype="category")):
        with pytest.raises(TypeError, match="texts must be a Series of str, not of int64"):
            repairer.repair_batch(wrong)
    with pytest.raises(TypeError, match=r"texts\[1\] must be a str or bytes, not int"):
        repairer.repair_batch(pd.Series(["a", 2], dtype=object))
    with pytest.raises(TypeError, match="Arrow"):
        repairer.repair_batch(pd.Series([1], dtype=pd.ArrowDtype(pa.int8())))
    with pytest.raises(ValueError, match="a str is decoded already"):
        vietmend.Repairer(charset="TCVN3").repair_batch(pd.Series(["một"]))


@pytest.mark.parametrize("kind", KINDS, ids=str)
@pytest.mark.parametrize("ordered", [False, True])
def test_categories(repairer: vietmend.Repairer, kind: Any, ordered: bool) -> None:
    # "thiếu về" is what becomes of "thiếuvề"; a category that no row has counts too.
    categories = pd.Index(["thiếuvề số", "h ệ th ống", "thiếu về số", "phòngchống dịch"], dtype=kind)
    codes = [0, -1, 2, 1, 0]
    index = pd.Index(list("abcde"), name="key")
    data = pd.Categorical.from_codes(codes, categories=categories, ordered=ordered)
    texts = pd.Series(data, index=index, name="text")
    texts.attrs["source"] = "crawl"
    result = repairer.repair_batch(texts)
    mended = [repairer.clean(text) for text in categories]
    assert mended[0] == mended[2]
    assert result.dtype == pd.CategoricalDtype(
        pd.Index([mended[0], mended[1], mended[3]], dtype=kind), ordered
    )
    assert result.isna().tolist() == [False, True, False, False, False]
    assert result.dropna().tolist() == [mended[0], mended[2], mended[1], mended[0]]
    assert result.index.equals(index)
    assert (result.name, result.attrs) == ("text", {"source": "crawl"})

    edited = repairer.repair_batch(texts, edits=True)
    assert edited.dtype == object
    assert edited["a"] == repairer.repair("thiếuvề số")
    assert pd.isna(edited["b"])

    empty = repairer.repair_batch(texts.iloc[:0])
    assert empty.empty
    assert isinstance(empty.dtype, pd.CategoricalDtype)


def test_each_category_is_repaired_once(repairer: vietmend.Repairer, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = pd.Series(["thiếuvề số", None] * 20_000, dtype="category")
    seen: list[int] = []

    class Bar:
        def __init__(self, total: int, unit: str) -> None:
            seen.append(total)

        def __enter__(self) -> "Bar":
            return self

        def __exit__(self, *_: object) -> None: ...

        def update(self, count: int) -> None: ...

    monkeypatch.setattr("tqdm.auto.tqdm", Bar)
    repairer.repair_batch(texts, progress=True)
    assert seen == [1]
