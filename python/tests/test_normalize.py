"""normalize: NFC as Python's own has it, for any str."""

import unicodedata

import pytest
import vietmend
from hypothesis import given
from hypothesis import strategies as st

# Python 3.11 and the library have Unicode 14 and 15: what neither of them knows may differ.
ASSIGNED = st.characters(exclude_categories=["Cn", "Co"])


@given(st.text(ASSIGNED))
def test_is_that_of_python(text: str) -> None:
    assert vietmend.normalize(text) == unicodedata.normalize("NFC", text)


def test_composes_and_keeps_lone_surrogates() -> None:
    assert vietmend.normalize("nguye\u0302\u0303n \ud800\udc00e\u0301\udcff") == "nguyễn \ud800\udc00é\udcff"


def test_costs_nothing_where_nothing_changes() -> None:
    text = "nguồn nhân lực 😀"
    assert vietmend.normalize(text) is text


@pytest.mark.parametrize("wrong", [None, b"a", 5])
def test_refuses_what_is_not_a_str(wrong: object) -> None:
    with pytest.raises(TypeError, match=f"text must be a str, not {type(wrong).__name__}"):
        vietmend.normalize(wrong)  # type: ignore[arg-type]
