"""Edits: putting them into the source gives the text, whatever the source; offsets are those of Python."""

import pickle
import typing

import pyarrow as pa
import pytest
import vietmend
from hypothesis import given, settings
from hypothesis import strategies as st

REPAIRER = vietmend.Repairer()

# Texts near to Vietnamese reach more of the repairer than texts of any characters.
SYLLABLES = [
    "thiếu",
    "về",
    "số lượng",
    "h ệ",
    "th ống",
    "TT&TT",
    "UBND",
    "đã",
    "\n",
    "\r\n",
    "  ",
    ".",
    ",",
    "hoà",
]
NEAR_TEXT = st.lists(
    st.one_of(st.sampled_from(SYLLABLES), st.text(max_size=3), st.characters(categories=["Cs", "So", "Mn"])),
    max_size=30,
).map("".join)
ANY_TEXT = st.one_of(NEAR_TEXT, st.text(st.characters()), st.text(st.characters(max_codepoint=255)))
ANY_BYTES = st.one_of(
    st.binary(),
    NEAR_TEXT.map(lambda t: t.encode("utf-8", "surrogatepass")),
    NEAR_TEXT.map(lambda t: t.encode("utf-16", "surrogatepass")),
)


def check(repaired: vietmend.Repaired[str]) -> None:
    source, edits = repaired.source, repaired.edits
    assert vietmend.apply(source, edits) == repaired.text
    assert repaired.text.encode().decode() == repaired.text
    at = 0
    for edit in edits:
        assert at <= edit.begin <= edit.end <= len(source)
        assert source[edit.begin : edit.end] != edit.replacement
        assert edit.before == source[edit.begin : edit.end]
        assert 0 <= edit.confidence <= 1
        assert edit.kind in typing.get_args(vietmend.EditKind)
        at = edit.end


def test_samples(texts: list[str]) -> None:
    for text in texts:
        check(REPAIRER.repair(text))


@settings(deadline=None, max_examples=300)
@given(ANY_TEXT)
def test_any_str(text: str) -> None:
    check(REPAIRER.repair(text))


@settings(deadline=None, max_examples=300)
@given(ANY_BYTES)
def test_any_bytes(source: bytes) -> None:
    repaired = REPAIRER.repair(source)
    assert vietmend.apply(source, repaired.edits) == repaired.text.encode()
    assert [e.before for e in repaired.edits] == [
        source[e.begin : e.end].decode("utf-8", "replace") for e in repaired.edits
    ]
    in_arrow = REPAIRER.repair_batch(pa.array([source], pa.binary()), edits=True)
    assert [vietmend.Edit(**edit.as_py()) for edit in in_arrow[0]["edits"]] == repaired.edits
    repaired.to_html()


@settings(deadline=None)
@given(NEAR_TEXT)
def test_offsets_of_str_and_of_its_bytes_are_the_same_places(text: str) -> None:
    if any("\ud800" <= c <= "\udfff" for c in text):
        return
    source = text.encode()
    of_str, of_bytes = REPAIRER.repair(text), REPAIRER.repair(source)
    assert of_str.text == of_bytes.text
    assert [(len(text[: e.begin].encode()), len(text[: e.end].encode()), *e[2:]) for e in of_str.edits] == [
        tuple(e) for e in of_bytes.edits
    ]


def test_offsets_select_what_the_edit_replaces() -> None:
    text = "😀" * 3 + " nguồn nhân lực thiếuvề số lượng"
    splits = [e for e in REPAIRER.repair(text).edits if e.kind == "split"]
    assert [(e.begin, e.end, e.replacement) for e in splits] == [(text.index("thiếuvề") + 5,) * 2 + (" ",)]


@pytest.mark.parametrize("source", ["\udcff", "thiếu\ud83d về", "\ud800\udc00", "số lượng \udfff"])
def test_a_lone_surrogate_becomes_the_replacement_character(source: str) -> None:
    options: vietmend.Options = {"punctuation": "keep", "capitals": "keep"}
    repaired = vietmend.Repairer(**options).repair(source)
    check(repaired)
    assert repaired.text == vietmend.clean(
        "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in source), **options
    )
    assert "encoding" in {e.kind for e in repaired.edits}


def test_confidences_are_written_short(texts: list[str]) -> None:
    for text in texts:
        for edit in REPAIRER.repair(text).edits:
            assert len(repr(edit.confidence)) <= len("0.12345678")


def test_apply_refuses_edits_that_do_not_fit() -> None:
    edit = vietmend.Edit(2, 4, "x", "unicode", 1.0)
    for source, edits in [("abc", [edit]), ("abcdef", [edit, edit]), ("abcdef", [edit._replace(begin=5)])]:
        with pytest.raises(ValueError, match=r"edit [01] "):
            vietmend.apply(source, edits)


def test_apply_some() -> None:
    repaired = REPAIRER.repair("nguồn nhân lực thiếuvề số lượng")
    assert repaired.apply(kinds=set()) == repaired.source
    assert repaired.apply(kinds={"split"}) == "nguồn nhân lực thiếu về số lượng"
    assert repaired.apply(min_confidence=2) == repaired.source
    assert repaired.apply() == repaired.text


@pytest.mark.parametrize("wrong", [{"spilt"}, ["split", "Join"], ("",), iter(["spilt"])])
def test_apply_names_a_kind_there_is_not(wrong: typing.Any) -> None:
    with pytest.raises(
        ValueError, match=r"edits have no kind '(spilt|Join|)'; they have encoding, .*split.*, scan"
    ):
        REPAIRER.repair("nguồn nhân lực").apply(kinds=wrong)


def test_apply_takes_any_collection_of_kinds_but_no_str() -> None:
    repaired = REPAIRER.repair("nguồn nhân lực thiếuvề số lượng")
    kinds: list[vietmend.EditKind] = ["split", "split"]
    for collection in (kinds, tuple(kinds), iter(kinds), dict.fromkeys(kinds).keys()):
        assert repaired.apply(kinds=collection) == "nguồn nhân lực thiếu về số lượng"  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"kinds must be a collection of kinds, \{'split'\}, not a str"):
        repaired.apply(kinds="split")  # type: ignore[arg-type]


def test_an_edit_says_what_stood_there() -> None:
    text = "Sở TT&TTđã triển khai kếhoạchsản xuất h ệ th ống"
    before = {edit.before for edit in REPAIRER.repair(text).edits if edit.kind in ("abbreviation", "join")}
    assert before == {"TT&TT", " "}
    assert vietmend.Edit(0, 0, "x", "unicode", 1.0).before == ""


def test_str_is_the_text(texts: list[str]) -> None:
    for text in texts:
        repaired = REPAIRER.repair(text)
        assert str(repaired) == f"{repaired}" == repaired.text
        assert repr(repaired) != repaired.text


def test_repaired_is_hashable(texts: list[str]) -> None:
    first, again = [REPAIRER.repair(text) for text in texts], [REPAIRER.repair(text) for text in texts]
    assert set(map(hash, first)) == set(map(hash, again))
    assert len({*first, *again}) == len(texts)
    assert {first[2]: 1}[again[2]] == 1
    # What a hash is made of stays as it is.
    for name in ("source", "text"):
        with pytest.raises(AttributeError):
            setattr(first[0], name, "other")


def test_repaired_can_be_pickled_and_compared() -> None:
    repaired = REPAIRER.repair("nguồn nhân lực thiếuvề số lượng")
    assert pickle.loads(pickle.dumps(repaired)) == repaired
    assert repaired != REPAIRER.repair("nguồn nhân lực")
    assert repaired != repaired.text
    assert repr(repaired).startswith("<Repaired '")
