"""A repair as HTML: escaped, well formed, and with nothing of the text lost."""

from html.parser import HTMLParser

import vietmend


class Sides(HTMLParser):
    """Reads the source and the text back out of a diff."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.source = self.text = ""
        self.body = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ("div", "del", "ins")
        self.open.append(tag)
        self.body = self.body or ("lang", "vi") in attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self.body:
            return
        if self.open[-1] != "ins":
            self.source += data.replace("↵\n", "\n") if self.open[-1] == "del" else data
        if self.open[-1] != "del":
            self.text += data.replace("↵\n", "\n") if self.open[-1] == "ins" else data


def sides(html: str) -> Sides:
    parser = Sides()
    parser.feed(html)
    parser.close()
    assert not parser.open
    return parser


def test_holds_both_sides() -> None:
    source = 'Giá <b>"tốt"</b> & thiếuvề số lượng <script>alert(1)</script>'
    repaired = vietmend.Repairer().repair(source)
    html = repaired.to_html()
    assert "<script" not in html
    read = sides(html)
    assert read.source == source
    assert read.text == repaired.text


def test_every_sample_is_well_formed(texts: list[str]) -> None:
    for text in texts:
        html = vietmend.Repairer().repair(text)._repr_html_()
        sides(html)
        html.encode()
        assert "\0" not in html


def test_names_the_kinds() -> None:
    repaired = vietmend.Repairer(punctuation="keep", capitals="keep").repair(
        "nguồn nhân lực thiếuvề số lượng"
    )
    assert "1 edit: 1 split" in repaired.to_html()
    assert "no edits" in vietmend.Repairer().repair("").to_html()


def test_a_notebook_is_spared_long_texts() -> None:
    text = "thiếuvề số lượng, " * 5000
    repaired = vietmend.Repairer(punctuation="keep", capitals="keep").repair(text)
    assert "the first 20,00" in repaired._repr_html_()
    assert len(sides(repaired._repr_html_()).source) < 20_100
    assert sides(repaired.to_html()).source == text


def test_bytes() -> None:
    html = vietmend.Repairer().repair("thiếuvề số lượng\0".encode("utf-16")).to_html()
    sides(html)
