"""clean: a text in, a text out, with the options of Repairer."""

import pytest
import vietmend


def test_splits_words_that_ran_together() -> None:
    text = vietmend.clean("nguồn nhân lực thiếuvề số lượng")
    assert isinstance(text, str)
    assert "thiếu về số lượng" in text


def test_takes_options() -> None:
    source = "nguồn nhân lực thiếuvề số lượng"
    kept = vietmend.clean(source, spacing="keep", punctuation="keep", capitals="keep")
    assert kept == source


def test_is_what_a_repairer_gives(repairer: vietmend.Repairer, texts: list[str]) -> None:
    for text in texts:
        assert vietmend.clean(text) == repairer.repair(text).text == repairer.clean(text)


def test_takes_bytes() -> None:
    text = "nguồn nhân lực thiếuvề số lượng"
    assert vietmend.clean(text.encode()) == vietmend.clean(text)


@pytest.mark.parametrize("wrong", [None, 5, ["thiếuvề"], bytearray(b"a"), memoryview(b"a")])
def test_refuses_what_is_not_text(wrong: object) -> None:
    with pytest.raises(TypeError, match=rf"text must be a str or bytes, not {type(wrong).__name__}"):
        vietmend.clean(wrong)  # type: ignore[arg-type]


def test_refuses_an_option_there_is_not() -> None:
    with pytest.raises(TypeError, match="colour"):
        vietmend.clean("a", colour="red")  # type: ignore[call-arg]


def test_an_option_of_an_unhashable_type_is_named() -> None:
    with pytest.raises(TypeError, match="tones must be a str, not list"):
        vietmend.clean("a", tones=["old"])  # type: ignore[arg-type]


def test_a_flag_is_not_a_number_even_after_it_was_seen() -> None:
    vietmend.clean("a", sentences=True)
    with pytest.raises(TypeError, match="sentences must be True or False, not int"):
        vietmend.clean("a", sentences=1)  # type: ignore[arg-type]
