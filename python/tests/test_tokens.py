"""tokenize and Syllable."""

import pickle
import typing

import pytest
import vietmend
from hypothesis import given, settings
from hypothesis import strategies as st
from vietmend import Syllable


def check(text: str) -> None:
    at = 0
    for token in vietmend.tokenize(text):
        assert at <= token.begin < token.end <= len(text)
        assert text[token.begin : token.end] == token.text
        assert token.kind in typing.get_args(vietmend.TokenKind)
        assert (token.syllable is None) == (token.kind != "syllable")
        at = token.end


def test_samples(texts: list[str]) -> None:
    for text in texts:
        check(text)


@settings(deadline=None)
@given(st.text(st.characters()))
def test_any_str(text: str) -> None:
    check(text)


def test_kinds() -> None:
    tokens = vietmend.tokenize("😀 UBND tỉnh, ngày 01/6/2007")
    assert [(t.text, t.kind) for t in tokens] == [
        ("😀", "emoji"),
        ("UBND", "abbreviation"),
        ("tỉnh", "syllable"),
        (",", "mark"),
        ("ngày", "syllable"),
        ("01/6/2007", "date"),
    ]
    assert tokens[1].begin == 2
    assert tokens[2].syllable == Syllable.parse("tỉnh")


@pytest.mark.parametrize("wrong", [None, b"a", 5])
def test_tokenize_refuses_what_is_not_a_str(wrong: object) -> None:
    with pytest.raises(TypeError, match=f"text must be a str, not {type(wrong).__name__}"):
        vietmend.tokenize(wrong)  # type: ignore[arg-type]


def parts(syllable: Syllable | None) -> tuple[str, ...] | None:
    if syllable is None:
        return None
    return syllable.onset, syllable.glide, syllable.nucleus, syllable.coda, syllable.tone


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("nghiêng", ("ngh", "", "iê", "ng", "ngang")),
        ("khuya", ("kh", "u", "ya", "", "ngang")),
        ("QUỐC", ("qu", "", "ô", "c", "sắc")),
        ("toàn", ("t", "o", "a", "n", "huyền")),
        ("Thuỷ", ("th", "u", "y", "", "hỏi")),
        ("", None),
        ("Facebook", None),
        ("hai ba", None),
        ("\udcff", None),
    ],
)
def test_parse(text: str, wanted: tuple[str, ...] | None) -> None:
    assert parts(Syllable.parse(text)) == wanted


def test_a_syllable_is_a_value() -> None:
    syllable = Syllable.parse("hoà")
    assert syllable is not None
    assert syllable == Syllable.parse("HÒA")
    assert hash(syllable) == hash(Syllable.parse("hòa"))
    assert syllable != Syllable.parse("hoa")
    assert syllable != "hoà"
    assert syllable.text() == "hòa"
    assert syllable.text(tones="new") == "hoà"
    assert pickle.loads(pickle.dumps(syllable)) == syllable
    assert repr(syllable) == "Syllable(onset='h', glide='o', nucleus='a', coda='', tone='huyền')"
    with pytest.raises(ValueError, match="tones must be 'old' or 'new'"):
        syllable.text(tones="keep")  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        syllable.onset = "b"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Syllable.parse(None)  # type: ignore[arg-type]
