"""What the caller protects, and the encoding kept."""

from typing import Any

import pytest
import vietmend

TEXT = "😀 nguồn nhân lực thiếuvề số lượng, thiếuvề chất lượng."
OPTIONS: dict[str, Any] = {"punctuation": "keep", "capitals": "keep"}


def span(text: str, part: str) -> tuple[int, int]:
    begin = text.index(part)
    return begin, begin + len(part)


def test_offsets_are_code_points_of_a_str() -> None:
    repairer = vietmend.Repairer(**OPTIONS)
    repaired = repairer.repair(TEXT, protect=[span(TEXT, "thiếuvề")])
    assert repaired.text == "😀 nguồn nhân lực thiếuvề số lượng, thiếu về chất lượng."
    assert repairer.clean(TEXT, protect=[span(TEXT, "thiếuvề")]) == repaired.text
    assert vietmend.clean(TEXT, protect=[span(TEXT, "thiếuvề")], **OPTIONS) == repaired.text


def test_offsets_are_bytes_of_bytes() -> None:
    data = TEXT.encode()
    begin = data.index("thiếuvề".encode())
    repaired = vietmend.Repairer(**OPTIONS).repair(data, protect=((begin, begin + 10),))
    assert repaired.text == "😀 nguồn nhân lực thiếuvề số lượng, thiếu về chất lượng."


def test_all_of_a_text_any_iterable_and_none() -> None:
    repairer = vietmend.Repairer(**OPTIONS)
    assert repairer.clean(TEXT, protect=iter([(0, len(TEXT))])) == TEXT
    assert repairer.clean(TEXT, protect=[(len(TEXT), len(TEXT)), (0, 0)]) == repairer.clean(TEXT)
    assert repairer.clean("", protect=[(0, 0)]) == ""


@pytest.mark.parametrize("wrong", [(0, len(TEXT) + 1), (-1, 2), (3, 2)])
def test_refuses_what_lies_outside(wrong: tuple[int, int]) -> None:
    with pytest.raises(IndexError, match="protect: "):
        vietmend.clean(TEXT, protect=[wrong])


@pytest.mark.parametrize("wrong", [[1, 2], ["ab"], [(1,)], [(0, 1.5)], [None]])
def test_refuses_what_is_no_pair(wrong: Any) -> None:
    with pytest.raises(TypeError):
        vietmend.clean(TEXT, protect=wrong)


def test_encoding_can_be_kept() -> None:
    text = "5 &lt; 6 và Viá»‡t Nam"
    assert vietmend.clean(text, encoding="keep", **OPTIONS) == text
    assert vietmend.clean(text, encoding="mojibake", **OPTIONS) == "5 &lt; 6 và Việt Nam"
    assert vietmend.clean(text, **OPTIONS) == "5 < 6 và Việt Nam"
