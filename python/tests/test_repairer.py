"""Repairer: its options, what they refuse, and what it keeps of them."""

import copy
import pickle
from pathlib import Path
from typing import Any, Literal

import pytest
import vietmend

CHOICES = {
    "punctuation": ["restore", "keep"],
    "capitals": ["restore", "keep"],
    "encoding": ["repair", "mojibake", "keep"],
    "spacing": ["repair", "keep"],
    "lines": ["auto", "join", "keep"],
    "abbreviations": ["expand", "first", "keep"],
    "boilerplate": ["drop", "keep"],
    "tones": ["old", "new", "keep"],
}


@pytest.mark.parametrize(("option", "value"), [(o, v) for o, values in CHOICES.items() for v in values])
def test_takes_every_value_of_every_option(option: str, value: str) -> None:
    options: dict[str, Any] = {option: value}
    repairer = vietmend.Repairer(**options)
    assert dict(repairer.options)[option] == value
    assert repairer.repair("nguồn nhân lực").text


@pytest.mark.parametrize("option", [*CHOICES, "quality"])
@pytest.mark.parametrize("value", ["", "Keep", "keep\0", "\ud800", "tự động"])
def test_refuses_any_other_and_lists_those_there_are(option: str, value: str) -> None:
    options: dict[str, Any] = {option: value}
    with pytest.raises(ValueError, match=rf"^{option} must be .* or .*, not '") as refused:
        vietmend.Repairer(**options)
    for choice in CHOICES.get(option, ["fast", "best"]):
        assert f"'{choice}'" in str(refused.value)


@pytest.mark.parametrize(
    "option", [*CHOICES, "quality", "charset", "sentences", "min_confidence", "model", "abbreviation_table"]
)
def test_refuses_a_value_of_another_type(option: str) -> None:
    options: dict[str, Any] = {option: object()}
    with pytest.raises(TypeError, match=f"^{option} must be .*, not object"):
        vietmend.Repairer(**options)


@pytest.mark.parametrize("value", [-0.01, 1.01, float("nan"), float("inf")])
def test_refuses_a_confidence_out_of_range(value: float) -> None:
    with pytest.raises(ValueError, match="min_confidence must be between 0 and 1"):
        vietmend.Repairer(min_confidence=value)


def test_min_confidence_holds(texts: list[str]) -> None:
    repairer = vietmend.Repairer(min_confidence=0.95)
    for text in texts:
        assert all(edit.confidence >= 0.95 for edit in repairer.repair(text).edits)


def test_tones() -> None:
    def clean(text: str, tones: Literal["old", "new", "keep"]) -> str:
        return vietmend.clean(text, tones=tones, punctuation="keep", capitals="keep")

    assert clean("hoà bình", "old") == "hòa bình"
    assert clean("hòa bình", "new") == "hoà bình"
    assert clean("hoà và hòa", "keep") == "hoà và hòa"


def test_takes_keywords_only() -> None:
    with pytest.raises(TypeError):
        vietmend.Repairer("restore")  # type: ignore[call-arg]


def test_refuses_a_charset_there_is_not() -> None:
    with pytest.raises(ValueError, match="klingon"):
        vietmend.Repairer(charset="klingon")


def test_a_charset_is_for_bytes() -> None:
    repairer = vietmend.Repairer(charset="windows-1258", punctuation="keep", capitals="keep")
    assert repairer.repair("một".encode("cp1258", "ignore")).text
    with pytest.raises(ValueError, match="a str is decoded already"):
        repairer.repair("một")
    with pytest.raises(ValueError, match="a str is decoded already"):
        repairer.repair_batch(["một"])
    assert vietmend.Repairer(charset="UTF-8").repair("một").text


def test_a_model_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no-such"):
        vietmend.Repairer(model=tmp_path / "no-such")
    with pytest.raises(IsADirectoryError):
        vietmend.Repairer(model=tmp_path)


def test_a_model_that_is_not_one(tmp_path: Path) -> None:
    path = tmp_path / "poem.txt"
    path.write_text("this is no model")
    for model in (path, str(path)):
        with pytest.raises(ValueError, match=r"poem\.txt"):
            vietmend.Repairer(model=model)


def test_a_table_of_abbreviations(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("XYZT\t\txưởng yến\tcommon\tuser\t\t\t\t\n", encoding="utf-8")
    for table in (path, str(path)):
        assert "hai xưởng yến của" in vietmend.Repairer(abbreviation_table=table).clean("Có hai XYZT của xã.")
    path.write_text("# mine\nXYZT\tx\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"own\.tsv:2: "):
        vietmend.Repairer(abbreviation_table=path)
    with pytest.raises(FileNotFoundError, match="no-such"):
        vietmend.Repairer(abbreviation_table=tmp_path / "no-such")


def test_a_dict_of_abbreviations() -> None:
    own: dict[str, str | None] = {"XYZT": "xưởng yến", "TTNS": "Trung tâm Nước sạch", "UBND": None}
    repairer = vietmend.Repairer(abbreviation_table=own)
    text = "XYZT của TTNS và UBND xã."
    assert repairer.clean(text) == "Xưởng yến của Trung tâm Nước sạch và UBND xã."
    for other in (pickle.loads(pickle.dumps(repairer)), vietmend.Repairer(**repairer.options)):
        assert other.clean(text) == repairer.clean(text)
    assert "abbreviation_table={'XYZT': 'xưởng yến'" in repr(repairer)
    # What becomes of the caller's dict later is no matter.
    own.clear()
    assert repairer.options["abbreviation_table"] == {
        "XYZT": "xưởng yến",
        "TTNS": "Trung tâm Nước sạch",
        "UBND": None,
    }
    assert vietmend.Repairer(abbreviation_table={}).clean("UBND xã") == vietmend.clean("UBND xã")


@pytest.mark.parametrize(
    ("table", "error", "message"),
    [
        ({"XYZT": 5}, TypeError, r"abbreviation_table\['XYZT'\] must be a str or None, not int"),
        ({5: "x"}, TypeError, "abbreviation_table: an abbreviation must be a str, not int"),
        ({"XYZT": " "}, ValueError, r"abbreviation_table\['XYZT'\] must not be empty"),
        ({"": "x"}, ValueError, "abbreviation_table: an abbreviation must not be empty"),
        ({"XYZT": "a\tb"}, ValueError, r"abbreviation_table\['XYZT'\] must not have tabs or line breaks"),
        ({"XY\nZT": "a"}, ValueError, "an abbreviation must not have tabs or line breaks"),
        ({"@unit": "a"}, ValueError, "nor begin with '#' or '@': '@unit'"),
        ({"XYZT": "\ud800"}, ValueError, r"abbreviation_table\['XYZT'\] must not have lone surrogates"),
        (
            {"A1B": "x", "XYZT": "xưởng UBND"},
            ValueError,
            r"abbreviation_table\['XYZT'\]: the expansion has .*UBND",
        ),
    ],
)
def test_names_what_is_wrong_with_a_dict(table: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        vietmend.Repairer(abbreviation_table=table)
    with pytest.raises(error, match=message):
        vietmend.abbreviations.Dictionary(table)


def test_can_be_pickled_and_copied() -> None:
    repairer = vietmend.Repairer(abbreviations="keep", min_confidence=0.5)
    for other in (pickle.loads(pickle.dumps(repairer)), copy.deepcopy(repairer)):
        assert other.options == repairer.options
        assert other.clean("Sở TT&TT") == repairer.clean("Sở TT&TT")


def test_says_what_it_was_made_with() -> None:
    assert repr(vietmend.Repairer()) == "Repairer()"
    assert repr(vietmend.Repairer(tones="new", sentences=True)) == "Repairer(sentences=True, tones='new')"


def test_its_options_are_its_own() -> None:
    repairer = vietmend.Repairer()
    repairer.options["tones"] = "new"
    assert repairer.options["tones"] == "old"
