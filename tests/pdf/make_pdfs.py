#!/usr/bin/env python3
"""Makes the PDFs of tests/data/pdf anew: articles of tests/data/samples set as offices set them.

    tests/pdf/make_pdfs.py --pypdf PYTHON    PYTHON is an interpreter that has pypdf

Needs soffice (LibreOffice Writer) and the fonts of fonts-linuxlibertine, fonts-open-sans, fonts-sil-gentiumplus,
fonts-crosextra-carlito and fonts-dejavu. Beside each NAME.pdf go
NAME.pypdf.txt, the text that pypdf takes from it, and NAME.txt, the paragraphs that went in: one a line, a table with
tabs, and notes behind the rest.
"""

import argparse
import pathlib
import subprocess
import tempfile
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SAMPLES = ROOT / "tests/data/samples"
OUT = ROOT / "tests/data/pdf"

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for name, long in [("office", "office"), ("style", "style"), ("text", "text"), ("table", "table")]
    + [("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("draw", "drawing")]
)
DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document %(names)s office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'%(font)s'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph">
<style:text-properties style:font-name="F" fo:font-size="%(size)s" fo:language="vi" fo:country="VN"/>
</style:default-style>
<style:style style:name="Footnote" style:family="paragraph"><style:text-properties fo:font-size="9pt"/></style:style>
<text:notes-configuration text:note-class="footnote" style:num-format="1"/>
</office:styles>
<office:automatic-styles>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-align="justify"
 fo:text-indent="%(indent)s" fo:margin-bottom="%(skip)s" fo:hyphenation-ladder-count="no-limit"/></style:style>
<style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="N" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="S" style:family="section"><style:section-properties>
<style:columns fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style>
<style:style style:name="G" style:family="graphic"><style:graphic-properties draw:fill-color="#888888"/></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="%(height)s"
 fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="%(margin)s" fo:margin-right="%(margin)s"/>
<style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">%(furniture)s
</style:master-page></office:master-styles>
<office:body><office:text>%(body)s</office:text></office:body></office:document>
"""

# name, samples, font, size, what else
STYLES = [
    ("cong-van", "cau-moi-ban-pom", "Linux Libertine O", "14pt", {}),
    ("ke-hoach", "ke-hoach-doc-sach", "Open Sans", "11pt", {"margin": "3cm"}),
    ("bao-cao", "bao-cao-nuoc-sach phong-dich-mua-lu", "Carlito", "13pt", {"head": True, "height": "14.8cm"}),
    ("hai-cot", "rung-tren-dat-doc hat-then-tren-may-tinh", "Linux Libertine O", "11pt", {"columns": True}),
    ("chu-thich", "nghi-dinh-cho-nong-thon", "DejaVu Serif", "10pt", {"notes": True}),
    ("bang", "to-hop-tac-nghe-muoi bao-tang-gom-sach", "Gentium Plus", "12pt", {"table": True}),
    ("ban-quet", "du-lich-cong-dong", "Linux Libertine O", "14pt", {"scan": True}),
    ("nhieu-phong-chu", "hoi-thao-chuyen-doi-so", "DejaVu Serif Condensed", "12pt", {"fonts": True}),
    ("khong-thut-dong", "bien-ban-hop-thon", "DejaVu Sans", "12pt", {"indent": "0cm", "skip": "0.25cm"}),
    ("so-trang", "cong-tac-can-bo", "Carlito", "14pt", {"numbers": True, "height": "12cm"}),
]
HEAD = "Báo cáo của Ủy ban nhân dân huyện"
TABLE = [["Thôn", "Số hộ", "Diện tích"], ["Bản Lầu", "42", "15,6 ha"], ["Na Lốc", "38", "12,9 ha"]]
NOTES = {
    9: "Số liệu của phòng Nông nghiệp huyện, tính đến hết tháng sáu.",
    12: "Gồm cả các hộ mới tách trong năm.",
}


def spans(paragraph):
    """The paragraph with its third word bold and its fifth to seventh italic."""
    words = [escape(word) for word in paragraph.split(" ")]
    if len(words) > 7:
        words[2] = f'<text:span text:style-name="B">{words[2]}</text:span>'
        words[4:7] = ['<text:span text:style-name="I">' + " ".join(words[4:7]) + "</text:span>"]
    return " ".join(words)


def note(number, text):
    return (
        f'<text:note text:id="n{number}" text:note-class="footnote"><text:note-citation>{number}</text:note-citation>'
        f'<text:note-body><text:p text:style-name="Footnote">{escape(text)}</text:p></text:note-body></text:note>'
    )


def table():
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in TABLE
    )
    return f'<table:table><table:table-column table:number-columns-repeated="3"/>{rows}</table:table>'


SCAN = (
    '<text:p text:style-name="N"><draw:rect text:anchor-type="as-char" draw:style-name="G" svg:width="14cm"'
    ' svg:height="18cm"/></text:p><text:p text:style-name="N"/>'
)


def document(paragraphs, font, size, what):
    """Return (the document, the paragraphs that went in)."""
    body, gold, notes = [], [], []
    for n, paragraph in enumerate(paragraphs):
        inside = spans(paragraph) if what.get("fonts") else escape(paragraph)
        if what.get("notes") and n in NOTES:
            notes.append(NOTES[n])
            inside += note(len(notes), NOTES[n])
        body.append(f'<text:p text:style-name="P">{inside}</text:p>')
        gold.append(paragraph)
        if what.get("table") and n == 2:
            body.append(table())
            gold += ["\t".join(row) for row in TABLE]
        if what.get("scan") and n == 1:
            body.append(SCAN)
    text = "".join(body)
    if what.get("columns"):
        text = f'<text:section text:style-name="S" text:name="s">{text}</text:section>'
    number = '<text:p text:style-name="C"><text:page-number/></text:p>'
    furniture = ""
    if what.get("head"):
        furniture += f'<style:header><text:p text:style-name="C">{HEAD}</text:p></style:header>'
    if what.get("head") or what.get("numbers"):
        furniture += f"<style:footer>{number}</style:footer>"
    filled = DOCUMENT % {
        "names": NAMES,
        "font": font,
        "size": size,
        "indent": what.get("indent", "1cm"),
        "skip": what.get("skip", "0cm"),
        "height": what.get("height", "29.7cm"),
        "margin": what.get("margin", "2.5cm"),
        "furniture": furniture,
        "body": text,
    }
    # A running head stays where it stands first.
    return filled, [HEAD] * bool(what.get("head")) + gold + [f"{k} {text}" for k, text in enumerate(notes, 1)]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--pypdf", required=True, help="a Python interpreter that has pypdf")
    args = ap.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    extract = "import sys, pypdf; sys.stdout.write('\\f'.join(p.extract_text() for p in pypdf.PdfReader(sys.argv[1]).pages))"
    for name, samples, font, size, what in STYLES:
        text = "\n".join((SAMPLES / f"{s}.gold.txt").read_text(encoding="utf-8") for s in samples.split())
        paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
        filled, gold = document(paragraphs, font, size, what)
        with tempfile.TemporaryDirectory() as work:
            source = pathlib.Path(work) / f"{name}.fodt"
            source.write_text(filled, encoding="utf-8")
            profile = f"-env:UserInstallation=file://{ROOT}/build/soffice"
            command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", OUT, source]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        (OUT / f"{name}.txt").write_text("\n".join(gold) + "\n", encoding="utf-8")
        taken = subprocess.run([args.pypdf, "-c", extract, OUT / f"{name}.pdf"], check=True, capture_output=True)
        (OUT / f"{name}.pypdf.txt").write_bytes(taken.stdout)


if __name__ == "__main__":
    main()
