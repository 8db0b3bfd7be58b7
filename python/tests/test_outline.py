"""outline."""

import json
import subprocess
import typing
from pathlib import Path

import pytest
import vietmend
from hypothesis import given, settings
from hypothesis import strategies as st

DECREE = """CHÍNH PHỦ
Số: 5/2024/NĐ-CP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 7 tháng 4 năm 2024

NGHỊ ĐỊNH
Quy định về chợ 😀

Căn cứ Luật Phí và lệ phí ngày 25 tháng 11 năm 2015;

Chương I
PHÍ
Điều 1. Phí chợ
1. Người bán trả phí:
a) Theo ngày;
b) Theo tháng, như điểm a khoản này.
2. Người mua không trả phí. Người bán rong cũng không trả.
Điều 2. Hiệu lực
Có hiệu lực ngay, theo khoản 3 Điều 9 Luật Phí và lệ phí.

TM. CHÍNH PHỦ
THỦ TƯỚNG

Vàng Thị Mai
"""


def check(text: str) -> vietmend.Outline:
    tree = vietmend.outline(text)
    assert tree.kind == "document"
    assert (tree.begin, tree.end) == (0, len(text))
    for node in tree.walk():
        assert node.kind in typing.get_args(vietmend.NodeKind)
        at = node.begin
        for child in node.children:
            assert child.parent is node
            assert at <= child.begin < child.end <= node.end
            at = child.end
    behind = 0
    for reference in tree.references():
        assert behind <= reference.begin < reference.end <= len(text)
        assert reference.source.begin <= reference.begin < reference.source.end
        behind = reference.end
    return tree


def test_samples(texts: list[str]) -> None:
    for text in texts:
        check(text)


@settings(deadline=None)
@given(st.text(st.characters()))
def test_any_str(text: str) -> None:
    assert check(text).to_dict() == check(text).to_dict()


def test_tree() -> None:
    tree = check(DECREE)
    assert (tree.type, tree.number, tree.issuer) == ("Nghị định", "5/2024/NĐ-CP", "CHÍNH PHỦ")
    assert (tree.place, tree.date, tree.signer) == ("Hà Nội", "2024-04-07", "Vàng Thị Mai")
    assert tree.title == "Quy định về chợ 😀"
    assert tree.grounds == ["Căn cứ Luật Phí và lệ phí ngày 25 tháng 11 năm 2015"]
    chapter = next(node for node in tree.children if node.kind == "chapter")
    assert [(node.kind, node.number, node.title) for node in chapter.children] == [
        ("article", "1", "Phí chợ"),
        ("article", "2", "Hiệu lực"),
    ]
    point = next(node for node in tree.walk() if node.number == "b")
    assert point.citation == "điểm b khoản 1 Điều 1 Nghị định 5/2024/NĐ-CP"
    assert DECREE[point.begin : point.end] == "b) Theo tháng, như điểm a khoản này."


def test_chunks() -> None:
    pieces = check(DECREE).chunks()
    articles = [piece for piece in pieces if "Điều" in piece.citation]
    assert [piece.citation.removesuffix(" Nghị định 5/2024/NĐ-CP") for piece in articles] == [
        "khoản 1 Điều 1",
        "khoản 2 Điều 1",
        "Điều 2",
    ]
    assert articles[0].path == ["Chương I. PHÍ", "Điều 1. Phí chợ"]
    assert articles[0].title == "Nghị định quy định về chợ 😀"
    short = check(DECREE).chunks(most=7)
    assert [piece.text for piece in short if piece.citation.startswith("khoản 2")] == [
        "Người mua không trả phí.",
        "Người bán rong cũng không trả.",
    ]
    with pytest.raises(ValueError, match="most must be at least 1"):
        check(DECREE).chunks(most=0)


def test_references() -> None:
    tree = check(DECREE)
    found = {DECREE[each.begin : each.end]: each for each in tree.references()}
    inside = found["điểm a khoản này"]
    assert inside.node is not None
    assert (inside.node.kind, inside.node.number, inside.document) == ("point", "a", "")
    outside = found["khoản 3 Điều 9 Luật Phí và lệ phí"]
    assert (outside.node, outside.document) == (None, "Luật Phí và lệ phí")


def test_is_what_the_command_writes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DECREE, "utf-8")
    command = [str(Path(vietmend.__file__).parent / "bin" / "vietmend"), "outline", "--as-is", str(tmp_path / "a.txt")]
    if not Path(command[0]).exists():
        pytest.skip("the package has no command")
    written = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)

    def in_code_points(node: dict[str, typing.Any]) -> dict[str, typing.Any]:
        source = DECREE.encode()
        for name in ("begin", "end"):
            node[name] = len(source[: node[name]].decode())
        for child in node.get("children", []):
            in_code_points(child)
        return node

    assert in_code_points(written) == vietmend.outline(DECREE).to_dict()


@pytest.mark.parametrize("wrong", [None, b"a", 5])
def test_refuses_what_is_not_a_str(wrong: object) -> None:
    with pytest.raises(TypeError, match=f"text must be a str, not {type(wrong).__name__}"):
        vietmend.outline(wrong)  # type: ignore[arg-type]
