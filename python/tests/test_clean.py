"""clean: a text in, a text out, with the options of Repairer."""

import os
from pathlib import Path

import pytest
import vietmend
from vietmend.cleaning import shared


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
    with pytest.raises(
        TypeError, match=r"there is no option 'colour'; there are punctuation, .*, abbreviation_table"
    ):
        vietmend.clean("a", colour="red")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match=r"there is no option 'abreviations'; did you mean 'abbreviations'\?"):
        vietmend.clean("a", abreviations="keep")  # type: ignore[call-arg]
    # Also where another option has a value that cannot be hashed.
    with pytest.raises(TypeError, match="there is no option 'colour'"):
        vietmend.clean("a", colour="red", tones=["old"])  # type: ignore[call-arg,arg-type]
    with pytest.raises(TypeError, match="colour"):
        vietmend.Repairer(colour="red")  # type: ignore[call-arg]


def test_an_option_of_an_unhashable_type_is_named() -> None:
    with pytest.raises(TypeError, match="tones must be a str, not list"):
        vietmend.clean("a", tones=["old"])  # type: ignore[arg-type]


def test_a_flag_is_not_a_number_even_after_it_was_seen() -> None:
    vietmend.clean("a", sentences=True)
    with pytest.raises(TypeError, match="sentences must be True or False, not int"):
        vietmend.clean("a", sentences=1)  # type: ignore[arg-type]


def table_of(expansion: str) -> str:
    return f"XYZT\t\t{expansion}\tcommon\tuser\t\t\t\t\n"


def test_a_table_that_has_changed_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    for table in (path, str(path)):
        # The last two are as long as each other.
        for expansion in ("xưởng yến", "xưởng dệt vải", "xưởng dệt bao"):
            path.write_text(table_of(expansion), encoding="utf-8")
            for _ in range(2):
                text = vietmend.clean("Có hai XYZT của xã.", abbreviation_table=table)
                assert text == f"Có hai {expansion} của xã."
    # One that takes its place, older than it.
    other = tmp_path / "other.tsv"
    other.write_text(table_of("xưởng cưa"), encoding="utf-8")
    os.utime(other, (1, 1))
    other.replace(path)
    assert vietmend.clean("Có hai XYZT của xã.", abbreviation_table=path) == "Có hai xưởng cưa của xã."
    path.write_text("# mine\nXYZT\tx\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"own\.tsv:2: "):
        vietmend.clean("Có hai XYZT của xã.", abbreviation_table=path)
    path.unlink()
    with pytest.raises(FileNotFoundError, match="own"):
        vietmend.clean("Có hai XYZT của xã.", abbreviation_table=path)


def test_repairers_are_kept_while_nothing_changes(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(table_of("xưởng yến"), encoding="utf-8")
    kept = shared(abbreviation_table=path, tones="new")
    assert shared(tones="new", abbreviation_table=path) is kept
    assert shared(abbreviation_table=path) is not kept
    path.write_text(table_of("xưởng dệt vải"), encoding="utf-8")
    assert shared(abbreviation_table=path, tones="new") is not kept
    own: dict[str, str | None] = {"XYZT": "xưởng yến"}
    kept = shared(abbreviation_table=own)
    assert shared(abbreviation_table=dict(own)) is kept
    own["XYZT"] = "xưởng dệt"
    assert shared(abbreviation_table=own) is not kept
    assert "hai xưởng dệt của" in vietmend.clean("Có hai XYZT của xã.", abbreviation_table=own)


def test_joins_what_a_soft_hyphen_divides_at_a_line_end() -> None:
    text = "Xã tăng cư\u00ad\nờng tuyên truyền theo kế ho\u00ad\nạch của huyện."
    assert vietmend.clean(text) == "Xã tăng cường tuyên truyền theo kế hoạch của huyện."
    repaired = vietmend.Repairer(lines="keep", spacing="keep").repair(text)
    assert repaired.text == text.replace("\u00ad", "")
    begin = text.index("cư")
    assert vietmend.clean(text, protect=[(begin, text.index(" tuyên"))]).startswith(
        "Xã tăng cư\u00ad\nờng tuyên"
    )
