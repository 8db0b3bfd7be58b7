"""detect_charset."""

import pytest
import vietmend
from hypothesis import given, settings
from hypothesis import strategies as st

SENTENCE = "Căn cứ Nghị định số 43 của Chính phủ, Ủy ban nhân dân huyện báo cáo kết quả như sau"


@pytest.mark.parametrize(
    ("encoding", "name"), [("utf-8", "UTF-8"), ("utf-16-le", "UTF-16LE"), ("utf-16-be", "UTF-16BE")]
)
def test_detects(encoding: str, name: str) -> None:
    charset = vietmend.detect_charset(SENTENCE.encode(encoding))
    assert charset.name == name
    assert charset.confidence > 0.9
    assert not charset.misread


def test_detects_mojibake_in_a_str() -> None:
    misread = SENTENCE.encode().decode("windows-1252", "replace")
    assert vietmend.detect_charset(misread).misread
    assert not vietmend.detect_charset(SENTENCE).misread


@settings(deadline=None)
@given(st.one_of(st.binary(), st.text(st.characters())))
def test_any_text(text: bytes | str) -> None:
    name, confidence, misread = vietmend.detect_charset(text)
    assert name in vietmend.charset_names()
    assert 0 <= confidence <= 1
    assert misread in (True, False)


@pytest.mark.parametrize("wrong", [None, 5, bytearray(b"a")])
def test_refuses_what_is_not_text(wrong: object) -> None:
    with pytest.raises(TypeError, match=rf"text must be a str or bytes, not {type(wrong).__name__}"):
        vietmend.detect_charset(wrong)  # type: ignore[arg-type]
