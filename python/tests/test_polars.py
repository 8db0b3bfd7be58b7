"""Polars: repair_batch of Series, and the namespaces of vietmend.polars."""

import polars as pl
import pytest
import vietmend
import vietmend.polars

TEXTS = ["thiếuvề số lượng", None, "", "h ệ th ống qu ản trị của thư viện", "😀 thiếuvề"]


@pytest.fixture(scope="module")
def mended(repairer: vietmend.Repairer) -> list[str | None]:
    return [None if text is None else repairer.clean(text) for text in TEXTS]


def test_series(repairer: vietmend.Repairer, mended: list[str | None]) -> None:
    texts = pl.Series("text", TEXTS)
    result = repairer.repair_batch(texts, threads=2)
    assert isinstance(result, pl.Series)
    assert result.name == "text"
    assert result.dtype == pl.String
    assert result.to_list() == mended
    assert repairer.repair_batch(texts[1:4]).to_list() == mended[1:4]
    assert repairer.repair_batch(pl.concat([texts, texts[3:]])).to_list() == mended + mended[3:]
    assert repairer.repair_batch(pl.Series("text", [], pl.String)).to_list() == []
    assert repairer.repair_batch(pl.Series("text", [None, None], pl.String)).to_list() == [None, None]


def test_binary(repairer: vietmend.Repairer, mended: list[str | None]) -> None:
    texts = pl.Series("text", [None if text is None else text.encode() for text in TEXTS], pl.Binary)
    assert repairer.repair_batch(texts).to_list() == mended


def test_expressions(mended: list[str | None]) -> None:
    frame = pl.DataFrame({"text": TEXTS, "n": range(5)})
    expr = pl.col("text").vietmend.clean(threads=2)  # type: ignore[attr-defined]
    assert frame.with_columns(expr)["text"].to_list() == mended
    assert frame["text"].vietmend.clean().to_list() == mended  # type: ignore[attr-defined]
    lazy = frame.lazy().filter(pl.col("n") > 1).select(expr.alias("mended"))
    assert lazy.collect_schema() == {"mended": pl.String}
    assert lazy.collect()["mended"].to_list() == mended[2:]
    assert lazy.collect(engine="streaming")["mended"].to_list() == mended[2:]


@pytest.mark.parametrize("listed", [False, True])
def test_categories(repairer: vietmend.Repairer, listed: bool) -> None:
    # "thiếu về" is what becomes of "thiếuvề"; of an Enum, a text that no row has counts too.
    categories = ["thiếuvề số", "h ệ th ống", "thiếu về số", "phòngchống dịch"]
    mended = [repairer.clean(text) for text in categories]
    assert mended[0] == mended[2]
    kind = pl.Enum(categories) if listed else pl.Categorical()
    texts = pl.Series("text", [categories[0], None, categories[2], categories[1]], kind)
    result = repairer.repair_batch(texts)
    assert result.dtype == (pl.Enum([mended[0], mended[1], mended[3]]) if listed else pl.Categorical)
    assert result.name == "text"
    assert result.to_list() == [mended[0], None, mended[2], mended[1]]
    edited = repairer.repair_batch(texts, edits=True).to_list()
    assert edited[1] is None
    assert edited[0]["text"] == mended[0]
    assert edited[0]["edits"] == [edit._asdict() for edit in repairer.repair(categories[0]).edits]
    assert repairer.repair_batch(texts[:0]).to_list() == []
    assert repairer.repair_batch(texts[1:2]).to_list() == [None]


def test_edits(repairer: vietmend.Repairer) -> None:
    frame = pl.DataFrame({"text": TEXTS})
    wanted = []
    for text in TEXTS:
        repaired = None if text is None else repairer.repair(text)
        wanted.append(repaired and {"text": repaired.text, "edits": [e._asdict() for e in repaired.edits]})
    result = frame.lazy().select(pl.col("text").vietmend.repair())  # type: ignore[attr-defined]
    assert result.collect_schema()["text"] == result.collect().schema["text"]
    assert result.collect()["text"].to_list() == wanted
    assert frame["text"].vietmend.repair().to_list() == wanted  # type: ignore[attr-defined]
    assert frame["text"].vietmend.repair().name == "text"  # type: ignore[attr-defined]


def test_options() -> None:
    frame = pl.DataFrame({"text": ["UBND tỉnh"]})
    kept = pl.col("text").vietmend.clean(abbreviations="keep")  # type: ignore[attr-defined]
    assert frame.select(kept)["text"].to_list() == ["UBND tỉnh"]
    with pytest.raises(ValueError, match="tones must be 'old', 'new' or 'keep', not 'neither'"):
        pl.col("text").vietmend.clean(tones="neither")  # type: ignore[attr-defined]
    with pytest.raises(TypeError, match="colour"):
        pl.col("text").vietmend.clean(colour="red")  # type: ignore[attr-defined]


def test_refuses_what_is_not_text(repairer: vietmend.Repairer) -> None:
    with pytest.raises(TypeError, match="texts must be a Series of String, not of Int64"):
        repairer.repair_batch(pl.Series([1]))
    with pytest.raises(TypeError, match=r"of the type '\+s'"):
        repairer.repair_batch(pl.DataFrame({"a": ["x"]}))
