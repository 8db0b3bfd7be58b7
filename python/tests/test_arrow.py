"""repair_batch of Arrow arrays, through the Arrow C data interface."""

import gc
from typing import Any

import pyarrow as pa
import pytest
import vietmend

TEXTS = ["thiếuvề số lượng", None, "", "h ệ th ống qu ản trị của thư viện", "😀 thiếuvề", None, "ngắn"]
STRINGS = [pa.string(), pa.large_string(), pa.string_view()]
BINARY = [pa.binary(), pa.large_binary(), pa.binary_view()]


@pytest.fixture(scope="module")
def mended(repairer: vietmend.Repairer) -> list[str | None]:
    return [None if text is None else repairer.clean(text) for text in TEXTS]


def encoded(texts: list[str | None]) -> list[bytes | None]:
    return [None if text is None else text.encode() for text in texts]


@pytest.mark.parametrize("kind", STRINGS, ids=str)
def test_arrays(repairer: vietmend.Repairer, mended: list[str | None], kind: Any) -> None:
    texts = pa.array(TEXTS, kind)
    result = repairer.repair_batch(texts, threads=2)
    assert isinstance(result, pa.Array)
    result.validate(full=True)
    assert result.type == kind
    assert result.null_count == 2
    assert result.to_pylist() == mended
    assert texts.to_pylist() == TEXTS


@pytest.mark.parametrize("kind", STRINGS, ids=str)
def test_every_slice(repairer: vietmend.Repairer, mended: list[str | None], kind: Any) -> None:
    # Eleven copies, so that bitmaps have more than one byte.
    texts = pa.array(TEXTS * 11, kind)
    for begin in range(0, 20):
        result = repairer.repair_batch(texts[begin : begin + 9])
        result.validate(full=True)
        assert result.to_pylist() == (mended * 11)[begin : begin + 9]


@pytest.mark.parametrize("kind", STRINGS, ids=str)
def test_chunked_arrays(repairer: vietmend.Repairer, mended: list[str | None], kind: Any) -> None:
    texts = pa.chunked_array([pa.array(TEXTS, kind)[1:], pa.array([], kind), pa.array(TEXTS * 50, kind)])
    result = repairer.repair_batch(texts, threads=2)
    assert isinstance(result, pa.ChunkedArray)
    result.validate(full=True)
    assert result.type == kind
    assert [len(chunk) for chunk in result.chunks] == [len(chunk) for chunk in texts.chunks]
    assert result.to_pylist() == mended[1:] + mended * 50
    nothing = repairer.repair_batch(pa.chunked_array([], kind))
    assert nothing.type == kind
    assert nothing.num_chunks == 0


@pytest.mark.parametrize(("kind", "result_kind"), list(zip(BINARY, STRINGS, strict=True)), ids=str)
def test_binary_becomes_strings(
    repairer: vietmend.Repairer, mended: list[str | None], kind: Any, result_kind: Any
) -> None:
    result = repairer.repair_batch(pa.array(encoded(TEXTS), kind))
    result.validate(full=True)
    assert result.type == result_kind
    assert result.to_pylist() == mended
    utf16 = vietmend.Repairer(charset="UTF-16LE")
    source = "thiếuvề số lượng".encode("utf-16-le")
    assert utf16.repair_batch(pa.array([source], kind)).to_pylist() == [utf16.clean(source)]


@pytest.mark.parametrize("kind", STRINGS + BINARY, ids=str)
def test_edits(repairer: vietmend.Repairer, mended: list[str | None], kind: Any) -> None:
    given: list[Any] = list(TEXTS if kind in STRINGS else encoded(TEXTS))
    result = repairer.repair_batch(
        pa.chunked_array([pa.array(given, kind)[2:], pa.array(given, kind)]), edits=True
    )
    result.validate(full=True)
    wanted = []
    for text in given[2:] + given:
        repaired = None if text is None else repairer.repair(text)
        wanted.append(repaired and {"text": repaired.text, "edits": [e._asdict() for e in repaired.edits]})
    assert result.to_pylist() == wanted


def test_long_texts_and_many(repairer: vietmend.Repairer) -> None:
    texts = ["thiếuvề số lượng, " * n for n in (1, 9000, 0, 7000, 2)] + ["h ệ th ống"] * 3000
    for kind in STRINGS:
        result = repairer.repair_batch(pa.array(texts, kind), threads=2)
        result.validate(full=True)
        assert result.to_pylist() == repairer.repair_batch(texts)


def test_only_nulls(repairer: vietmend.Repairer) -> None:
    assert repairer.repair_batch(pa.nulls(3)).to_pylist() == [None] * 3


class Foreign:
    """An object that has the interface and nothing else."""

    def __init__(self, array: Any) -> None:
        self.array = array


class ForeignArray(Foreign):
    def __arrow_c_array__(self, requested_schema: Any = None) -> Any:
        return self.array.__arrow_c_array__(requested_schema)


class ForeignStream(Foreign):
    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self.array.__arrow_c_stream__(requested_schema)


def test_anything_with_the_interface(repairer: vietmend.Repairer, mended: list[str | None]) -> None:
    # What is handed out can be read more than once, and lives on without its maker.
    array: Any = repairer.repair_batch(ForeignArray(pa.array(TEXTS)))
    assert len(array) == len(TEXTS)
    first, second = pa.array(array), pa.array(array)
    stream: Any = repairer.repair_batch(ForeignStream(pa.chunked_array([TEXTS, TEXTS])))
    third = pa.chunked_array(stream)
    stream.__arrow_c_stream__()
    del array, stream
    gc.collect()
    assert first.to_pylist() == second.to_pylist() == mended
    assert third.to_pylist() == mended * 2


def test_a_stream_that_fails(repairer: vietmend.Repairer) -> None:
    def batches() -> Any:
        yield pa.record_batch({"a": ["x"]})
        raise OSError("the disk is gone")

    # A reader of frames is no array of strings, and is refused before it is read.
    reader = pa.RecordBatchReader.from_batches(pa.schema({"a": pa.string()}), batches())
    with pytest.raises(TypeError, match=r"of the type '\+s'"):
        repairer.repair_batch(reader)


@pytest.mark.parametrize(
    "wrong",
    [
        pa.array([1]),
        pa.array([["a"]]),
        pa.array(["a"]).dictionary_encode(),
        pa.table({"a": ["x"]}),
        pa.record_batch({"a": ["x"]}),
    ],
    ids=lambda wrong: type(wrong).__name__,
)
def test_refuses_what_is_not_text(repairer: vietmend.Repairer, wrong: Any) -> None:
    with pytest.raises(TypeError, match="texts must be an Arrow array of strings or of binary, not of"):
        repairer.repair_batch(wrong)


def test_refuses_capsules_that_are_none(repairer: vietmend.Repairer) -> None:
    class Broken:
        def __arrow_c_array__(self, requested_schema: Any = None) -> Any:
            return 1, 2

    with pytest.raises(TypeError, match="not a capsule named arrow_schema"):
        repairer.repair_batch(Broken())

    class Spent:
        capsules = pa.array(["a"]).__arrow_c_array__()

        def __arrow_c_array__(self, requested_schema: Any = None) -> Any:
            return self.capsules

    assert repairer.repair_batch(Spent())
    with pytest.raises(ValueError, match="a released arrow_schema"):
        repairer.repair_batch(Spent())


def test_a_str_is_decoded_already() -> None:
    with pytest.raises(ValueError, match="a str is decoded already"):
        vietmend.Repairer(charset="TCVN3").repair_batch(pa.array(["một"]))
