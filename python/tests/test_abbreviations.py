"""The dictionary of abbreviations: both directions, and a table of one's own over it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vietmend import abbreviations
from vietmend.abbreviations import Abbreviation, Dictionary


def test_both_directions() -> None:
    (meaning,) = abbreviations.expansions("tt-tt")
    assert meaning.form == "TT&TT"
    assert meaning.expansion == "Thông tin và Truyền thông"
    assert 0 <= meaning.prior <= 1
    assert meaning in abbreviations.abbreviate("thông tin  và truyền thông")


def test_the_whole_table() -> None:
    table = Dictionary().all()
    assert len(table) > 300
    assert all(isinstance(meaning, Abbreviation) for meaning in table)
    assert all(meaning.form not in meaning.variants for meaning in table)
    for meaning in table:
        # A spelling may have a row for each context; what it stands for is said once.
        found = abbreviations.expansions(meaning.form)
        assert meaning.expansion.casefold() in {other.expansion.casefold() for other in found}


def test_a_table_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("XYZT\t\txưởng yến\tcommon\tuser\t\t\t\t\n", encoding="utf-8")
    own = Dictionary(path)
    assert [meaning.expansion for meaning in own.expansions("XYZT")] == ["xưởng yến"]
    assert own.expansions("UBND") == abbreviations.expansions("UBND")
    assert abbreviations.expansions("XYZT") == []
    path.write_text("# mine\nXYZT\tx\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"own\.tsv:2: "):
        Dictionary(str(path))
    with pytest.raises(FileNotFoundError, match="no-such"):
        Dictionary(tmp_path / "no-such")


def test_a_dict_of_ones_own() -> None:
    own = Dictionary({"XYZT": "xưởng yến", "UBND": None})
    assert [meaning.expansion for meaning in own.expansions("XYZT")] == ["xưởng yến"]
    assert [meaning.form for meaning in own.abbreviate("xưởng yến")] == ["XYZT"]
    assert [meaning.expansion for meaning in own.expansions("UBND")] == [""]


def test_explains_what_it_makes_of_a_text() -> None:
    text = "Ông A, Phó Chủ tịch UBND tỉnh; 5 DN được vay vốn."
    found = abbreviations.explain(text)
    assert [place.form for place in found] == ["UBND", "DN"]
    assert [text[place.begin : place.end] for place in found] == ["UBND", "DN"]
    assert [place.written for place in found] == ["Ủy ban nhân dân", "doanh nghiệp"]
    dn = found[1]
    assert dn.senses[0].expansion == "doanh nghiệp"
    assert dn.senses[0].words
    assert abs(sum(sense.share for sense in dn.senses) - 1) < 1e-3
    assert "" in {sense.expansion for sense in dn.senses}  # none of those listed


@given(st.text(st.characters()))
def test_any_str(text: str) -> None:
    assert isinstance(abbreviations.explain(text), list)
    assert isinstance(abbreviations.expansions(text), list)
    assert isinstance(abbreviations.abbreviate(text), list)


@pytest.mark.parametrize("wrong", [None, b"UBND", 5])
def test_refuses_what_is_not_a_str(wrong: object) -> None:
    for look_up in (abbreviations.expansions, abbreviations.abbreviate, abbreviations.explain):
        with pytest.raises(TypeError):
            look_up(wrong)  # type: ignore[arg-type]
