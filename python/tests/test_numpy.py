"""repair_batch of NumPy arrays."""

from typing import Any

import numpy as np
import pytest
import vietmend

TEXTS = ["thiếuvề số lượng", "", "h ệ th ống qu ản trị", "a\0b", "😀 thiếuvề", "cuối"]


@pytest.fixture(scope="module")
def mended(repairer: vietmend.Repairer) -> list[str]:
    return [repairer.clean(text) for text in TEXTS]


@pytest.mark.parametrize("dtype", ["<U40", ">U40", object, np.dtypes.StringDType()])
@pytest.mark.parametrize("shape", [(6,), (2, 3), (3, 1, 2)])
def test_shape_and_kind_stay(
    repairer: vietmend.Repairer, mended: list[str], dtype: Any, shape: tuple[int, ...]
) -> None:
    texts = np.array(TEXTS, dtype=dtype).reshape(shape)
    before = texts.copy()
    result = repairer.repair_batch(texts, threads=2)
    assert isinstance(result, np.ndarray)
    assert result.shape == shape
    assert result.dtype.kind == texts.dtype.kind
    assert result.ravel().tolist() == mended
    assert (texts == before).all()
    result[...] = "x"


def test_a_longer_text_has_room(repairer: vietmend.Repairer) -> None:
    result = repairer.repair_batch(np.array(["UBND tỉnh", "à"]))
    assert result.tolist() == ["Ủy ban nhân dân tỉnh", "à"]


def test_strides(repairer: vietmend.Repairer, mended: list[str]) -> None:
    assert repairer.repair_batch(np.array(TEXTS)[::-2]).tolist() == mended[::-2]
    assert repairer.repair_batch(np.array(TEXTS).reshape(2, 3).T).T.ravel().tolist() == mended
    assert repairer.repair_batch(np.array("thiếuvề số")).tolist() == repairer.clean("thiếuvề số")


@pytest.mark.parametrize("dtype", ["U", "U7", object, np.dtypes.StringDType()])
def test_nothing(repairer: vietmend.Repairer, dtype: Any) -> None:
    result = repairer.repair_batch(np.empty((0, 3), dtype=dtype))
    assert result.shape == (0, 3)
    assert repairer.repair_batch(np.array(["", ""], dtype=dtype)).tolist() == ["", ""]


def test_nulls_stay_what_they_are(repairer: vietmend.Repairer) -> None:
    nan = float("nan")
    result = repairer.repair_batch(np.array([None, "a", nan], dtype=object))
    assert result.tolist()[:2] == [None, "a"]
    assert result[2] is nan
    kind = np.dtypes.StringDType(na_object=None)
    assert repairer.repair_batch(np.array([None, "a"], dtype=kind)).tolist() == [None, "a"]


def test_bytes_become_str(repairer: vietmend.Repairer) -> None:
    result = repairer.repair_batch(np.array(["thiếuvề số".encode(), b"a"]))
    assert result.dtype.kind == "U"
    assert result.tolist() == [repairer.clean("thiếuvề số"), "a"]


def test_lone_surrogates(repairer: vietmend.Repairer) -> None:
    texts = ["thiếu\ud83d về", "\udcff"]
    assert repairer.repair_batch(np.array(texts)).tolist() == [repairer.clean(text) for text in texts]


def test_code_points_that_there_are_not(repairer: vietmend.Repairer) -> None:
    texts = np.array([0x41, 0x110000, 0xFFFFFFFF, 0x42], dtype=np.uint32).view("U4")
    assert repairer.repair_batch(texts).tolist() == [repairer.clean("A\ufffd\ufffdB")]


def test_edits(repairer: vietmend.Repairer, mended: list[str]) -> None:
    result = repairer.repair_batch(np.array(TEXTS).reshape(2, 3), edits=True)
    assert result.shape == (2, 3)
    assert [repaired.text for repaired in result.ravel()] == mended
    assert [repaired.apply() for repaired in result.ravel()] == mended


def test_refuses_what_is_not_text(repairer: vietmend.Repairer) -> None:
    with pytest.raises(TypeError, match="texts must be an array of str, not of int64"):
        repairer.repair_batch(np.array([1, 2]))
    with pytest.raises(TypeError, match=r"texts\[1\] must be a str or bytes, not int"):
        repairer.repair_batch(np.array(["a", 2], dtype=object))
    with pytest.raises(TypeError, match="masked"):
        repairer.repair_batch(np.ma.array(["a", "b"], mask=[True, False]))


def test_a_str_is_decoded_already() -> None:
    with pytest.raises(ValueError, match="a str is decoded already"):
        vietmend.Repairer(charset="TCVN3").repair_batch(np.array(["một"]))
