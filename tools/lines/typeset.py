#!/usr/bin/env python3
"""Breaks text whose paragraphs are whole into rows, the ways that pages do, and labels every row.

  typeset.py --documents N --seed S CORPUS.jsonl[.xz]… > LABELLED.jsonl

A document of the corpus has a paragraph a line. It is set as a printed page is (proportional letters, first rows
indented, headings in the middle, feet and heads of pages), as the source of a web page is (rows of so many
letters, the first one shorter by its tags, emphasis as Markdown writes it), as plain text of eighty columns, with
tables of narrow cells in it, as verse, or is not broken at all. LABELLED is what export_line_pairs reads.
"""
import argparse
import json
import lzma
import random
import re
import sys
import unicodedata

# Advance widths of U+0020 to U+007E in thousandths of an em, from the Adobe font metrics of Times-Roman.
TIMES = [250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
         500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722,
         611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444,
         500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
         500, 500, 444, 480, 200, 480, 541]
HEADING = re.compile(r"(Điều \d+|Chương [IVXL\d]+|Mục \d+|Phần |PHẦN|CHƯƠNG|MỤC|[IVX]+\.\s)")
ITEM = re.compile(r"(\d+(\.\d+)*[.)]\s|[a-zđ]\)\s|[-+•–]\s)")


def records(path):
    with (lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")) as f:
        for line in f:
            yield json.loads(line)["text"]


WIDTHS = {}


def width_of(c):
    if c not in WIDTHS:
        base = {"đ": "d", "Đ": "D"}.get(c) or unicodedata.normalize("NFD", c)[0]
        WIDTHS[c] = TIMES[ord(base) - 0x20] if 0x20 <= ord(base) < 0x7F else 500
    return WIDTHS[c]


def print_width(text):
    return sum(map(width_of, text))


class Page:
    """Rows with their labels, as they come."""

    def __init__(self, rng):
        self.rng, self.rows, self.on_page, self.number = rng, [], 0, rng.randint(1, 90)
        self.length = rng.choice((0, 0, 32, 36, 38, 40, 44)) if rng.random() < 0.7 else 0
        self.head = rng.choice(("CÔNG BÁO/Số {} + {}/Ngày 2{}-5-2024", "Bản tin số {}", "", ""))
        self.trailing = rng.choice(("", "", " "))

    def add(self, text, label):
        self.rows.append((text + self.trailing, label))
        self.on_page += 1
        if self.length and self.on_page >= self.length + self.rng.randint(-2, 2):
            self.turn()

    def blank(self, most=1):
        for _ in range(self.rng.randint(1, most)):
            self.rows.append((self.rng.choice(("", " ", "  ")), "?"))

    def turn(self):
        self.on_page = 0
        self.number += 1
        if self.rng.random() < 0.5:
            self.blank(3)
        furniture = [str(self.number) if self.rng.random() < 0.7 else f"- {self.number} -"]
        if self.head:
            furniture.append(self.head.format(self.number * 3, self.number * 3 + 1, self.number % 10))
        self.rng.shuffle(furniture)
        for row in furniture:
            self.rows.append((row + self.trailing, "F"))
        if self.rng.random() < 0.6:
            self.blank(3)

    def record(self):
        return {"text": "\n".join(row for row, _ in self.rows), "labels": "".join(label for _, label in self.rows)}


def broken(text, measure, widths):
    """Rows of words; `widths` gives the room of each row."""
    rows, row, used, room = [], [], 0, next(widths)
    space = measure(" ")
    for word in text.split():
        w = measure(word)
        if row and used + space + w > room:
            rows.append(" ".join(row))
            row, used, room = [], 0, next(widths)
        used += w + (space if row else 0)
        row.append(word)
    if row:
        rows.append(" ".join(row))
    return rows


def put(page, rows, indent="", hanging=""):
    for i, row in enumerate(rows):
        page.add((indent if i == 0 else hanging) + row, "I" if i == 0 else "L")


def constant(width, first=None):
    if first is not None:
        yield first
    while True:
        yield width


def shout(text, rng):
    return text.upper() if rng.random() < 0.25 else text


def table(page, paragraphs, rng, measure, full):
    """Cells one below another, each as narrow as its column."""
    words = [w for p in rng.sample(paragraphs, min(6, len(paragraphs))) for w in p.split()]
    if len(words) < 30:
        return
    columns = rng.randint(2, 6)
    kinds = [rng.choice(("number", "short", "long", "short", "count", "lower")) for _ in range(columns)]
    room = [full * rng.uniform(0.08, 0.4) for _ in range(columns)]
    for r in range(rng.randint(2, 14)):
        for kind, width in zip(kinds, room):
            if rng.random() < 0.12:
                page.blank(1)
                continue
            if kind == "count":
                page.add(str(r + 1), "I")
                continue
            if kind == "number":
                page.add(rng.choice((str(rng.randint(0, 99)), f"{rng.randint(1, 999)}.{rng.randint(100, 999)}", f"{rng.randint(1, 9)},{rng.randint(1, 9)}", "x", "-", "Cái", "Bộ", "%")), "I")
                continue
            at = rng.randrange(max(1, len(words) - 25))
            cell = " ".join(words[at : at + rng.randint(1, 5 if kind == "short" else 22)]).rstrip(",;:")
            cell = cell if kind == "lower" and rng.random() < 0.03 else cell[:1].upper() + cell[1:]
            put(page, broken(cell, measure, constant(width)))
    if rng.random() < 0.5:
        page.blank(1)


def printed(paragraphs, rng):
    page = Page(rng)
    full = rng.uniform(24, 46) * 1000
    indent = rng.choice((0, 0, 2000, 2500, 3000, 3500))
    shown = rng.choice(("", "", "", "    ", "      "))
    apart = rng.random() < 0.2
    middle = rng.uniform(0.6, 0.95)
    hang = rng.choice((0, 0, 0, 1500))
    tables = rng.random() < 0.3
    for p in paragraphs:
        heading = HEADING.match(p)
        item = ITEM.match(p)
        if heading and len(p) < 200 and (not p.startswith("Điều") or rng.random() < 0.2):
            p = shout(p, rng)
            put(page, broken(p, print_width, constant(full * middle * rng.uniform(0.8, 1))))
        elif item and hang:
            put(page, broken(p, print_width, constant(full - hang - 800, full - 800)), shown)
        else:
            put(page, broken(p, print_width, constant(full, full - indent)), shown if indent else "")
        if apart or rng.random() < 0.04:
            page.blank(2)
        if tables and rng.random() < 0.06:
            table(page, paragraphs, rng, print_width, full)
    return page.record()


def sourced(paragraphs, rng):
    """Rows as an editor of HTML wraps its source, its tags taken out since."""
    page = Page(rng)
    page.length, page.trailing = 0, ""
    full = rng.choice((72, 78, 80, 80, 80, 90, 100, 110))
    usual = rng.choice((0, 10, 25, 40, 48))
    apart = rng.random() < 0.85
    markdown = rng.random() < 0.7
    tables = rng.random() < 0.3

    def rooms():
        yield max(8, full - usual - rng.choice((0, 0, 0, rng.randint(0, 12))))
        while True:
            yield full - (rng.randint(5, 40) if rng.random() < 0.08 else 0)

    for p in paragraphs:
        heading = HEADING.match(p)
        if heading and len(p) < 250:
            p = shout(p, rng)
        rows = broken(p, len, rooms())
        if markdown and rows and (heading or rng.random() < 0.1):
            mark = rng.choice(("**", "*", "**"))
            rows[0], rows[-1] = mark + rows[0], rows[-1] + mark
        elif markdown and rows and rng.random() < 0.1 and (m := ITEM.match(rows[0])):
            rows[0] = f"**{m.group().strip()}** " + rows[0][m.end():]
        put(page, rows)
        if apart:
            page.blank(1)
        if tables and rng.random() < 0.08:
            table(page, paragraphs, rng, len, full)
            page.blank(1)
    return page.record()


def columns(paragraphs, rng):
    """Rows of so many letters at most, as a terminal or a mail program wraps them; pages may have a number and a running head."""
    page = Page(rng)
    page.trailing = ""
    page.length = 40 if rng.random() < 0.4 else 0
    page.head = " ".join(paragraphs[0].split()[:6]).replace("{", "").replace("}", "") if rng.random() < 0.7 else ""
    full = rng.randint(50, 110)
    apart = rng.random() < 0.25
    indent = rng.choice((0, 0, 0, 0, 4, 8))
    for p in paragraphs:
        put(page, broken(p, len, constant(full, full - indent)), " " * indent)
        if apart:
            page.blank(1)
    return page.record()


def verse(paragraphs, rng):
    page = Page(rng)
    page.length = 0
    words = [re.sub(r"[^\w]", "", w) for p in paragraphs for w in p.split()][: rng.randint(24, 160)]
    sizes = rng.choice(((6, 8), (7, 7), (5, 5), (8, 8)))
    at = k = 0
    while at < len(words):
        row = words[at : at + sizes[k % 2]]
        at, k = at + sizes[k % 2], k + 1
        row = " ".join(row).lower()
        if row:
            page.add(row[:1].upper() + row[1:] + rng.choice(("", "", ",", ".")), "I")
        if k % 4 == 0 and rng.random() < 0.5:
            page.blank(1)
    return page.record()


def whole(paragraphs, rng):
    """Paragraphs and cells of a row each: a text that was never wrapped, or has been mended."""
    page = Page(rng)
    page.length = 0
    apart = rng.random() < 0.4
    tables = rng.random() < 0.4
    for p in paragraphs:
        page.add(p, "I")
        if apart:
            page.blank(1)
        if tables and rng.random() < 0.1:
            table(page, paragraphs, rng, len, 100000)
    return page.record()


def titled(paragraphs, rng):
    """The paragraphs of an article with a title, its first sentences set apart, and headings between: the corpora have none of these."""
    sentences = [s.strip() for p in paragraphs for s in re.split(r"(?<=[.!?])\s+", p)]
    sentences = [s for s in sentences if 6 <= len(s.split()) <= 22 and s[:1].isupper()]
    if not sentences or ITEM.match(paragraphs[0]) or HEADING.match(paragraphs[0]):
        return paragraphs

    def heading(most):
        words = rng.choice(sentences).rstrip(".!?;:").split()
        words = words[: rng.randint(min(5, len(words)), max(min(5, len(words)), min(most, len(words))))]
        return " ".join(words).rstrip(",;:")

    first = re.split(r"(?<=[.!?])\s+(?=[A-ZĐÀ-Ỹ“])", paragraphs[0], maxsplit=rng.randint(1, 2))
    if len(first) > 1 and rng.random() < 0.6:
        paragraphs = [" ".join(first[:-1]), first[-1]] + paragraphs[1:]
    found = [heading(22)]
    for p in paragraphs:
        if rng.random() < 0.05:
            found.append(heading(14))
        found.append(p)
    return found


BODIES = ("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "SỞ NỘI VỤ", "SỞ TÀI CHÍNH", "BỘ CÔNG THƯƠNG", "CHÍNH PHỦ", "BỘ TÀI CHÍNH", "SỞ Y TẾ",
          "BAN QUẢN LÝ KHU CÔNG NGHIỆP", "VĂN PHÒNG", "CỤC THUẾ", "TRƯỜNG CAO ĐẲNG NGHỀ")
UNITS = ("TỈNH {}", "HUYỆN {}", "XÃ {}", "THÀNH PHỐ {}", "")
PLACES = ("An Khê", "Bản Lầu", "Cao Lãnh", "Đồng Phú", "Hòa Vang", "Kim Sơn", "Mường Tè", "Sơn Tây", "Tân Châu", "Yên Lạc")
TYPES = ("QUYẾT ĐỊNH", "NGHỊ QUYẾT", "THÔNG TƯ", "KẾ HOẠCH", "TỜ TRÌNH", "BÁO CÁO", "NGHỊ ĐỊNH", "CHỈ THỊ")
OFFICES = ("CHỦ TỊCH", "PHÓ CHỦ TỊCH", "GIÁM ĐỐC", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "CHÁNH VĂN PHÒNG", "TRƯỞNG BAN")
NAMES = ("Nguyễn Văn An", "Lò Thị Páo", "Trần Minh Đức", "Giàng A Sử", "Phạm Thu Hà", "Lê Quang Vinh")
LAWS = ("Luật Tổ chức chính quyền địa phương", "Luật Ngân sách nhà nước", "Luật Đầu tư công", "Bộ luật Lao động", "Luật Xây dựng",
        "Luật Ban hành văn bản quy phạm pháp luật", "Nghị định số {}/{}/NĐ-CP ngày {} tháng {} năm {} của Chính phủ quy định chi tiết thi hành một số điều của Luật Đất đai",
        "Thông tư số {}/{}/TT-BTC ngày {} tháng {} năm {} của Bộ trưởng Bộ Tài chính hướng dẫn quản lý kinh phí")


def head(rng, sentence):
    """The rows above the text of an official document, each a paragraph of its own."""
    place, year = rng.choice(PLACES), rng.randint(2001, 2026)
    left = [rng.choice(BODIES), rng.choice(UNITS).format(place.upper()), rng.choice(("_______", "-------", ""))]
    left.append(f"Số: {rng.randint(1, 3000)}/{rng.choice(('QĐ-UBND', 'NQ-HĐND', 'TT-BTC', 'KH-SNV'))}")
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", rng.choice(("____________", ""))]
    right.append(f"{place}, ngày {rng.randint(1, 28)} tháng {rng.randint(1, 12)} năm {year}")
    kind = rng.choice(TYPES)
    rows = left + right + [kind, rng.choice(("Về việc ", "Quy định ", "V/v ")) + sentence[:1].lower() + sentence[1:]]
    if rng.random() < 0.6:
        rows.append(rng.choice(BODIES) + " " + rng.choice(UNITS).format(place.upper()))
    for _ in range(rng.randint(0, 6)):
        law = rng.choice(LAWS).format(rng.randint(1, 200), year - 1, rng.randint(1, 28), rng.randint(1, 12), year - 1)
        rows.append(rng.choice(("Căn cứ ", "Căn cứ ", "Thực hiện ", "Xét đề nghị của Sở Tài chính về ")) + law + (f" ngày {rng.randint(1, 28)} tháng {rng.randint(1, 12)} năm {year};" if "Luật" in law[:5] else ";"))
    if rng.random() < 0.4:
        rows.append(rng.choice((kind + ":", "ban hành " + kind.capitalize() + " như sau:")))
    return [r for r in rows if r.strip()]


def foot(rng):
    office, body = rng.choice(OFFICES), rng.choice(BODIES)
    rows = ["Nơi nhận:", "- Như trên;", rng.choice(("- Thường trực Tỉnh ủy;", "- Các sở, ban, ngành;", "- Văn phòng Chính phủ;")), "- Lưu: VT."]
    sign = [rng.choice(("TM. ", "KT. ", "TL. ", "")) + body] * (rng.random() < 0.7) + [office, rng.choice(NAMES)]
    return rows + sign if rng.random() < 0.6 else sign + rows


def official(paragraphs, rng):
    sentences = [s for p in paragraphs for s in re.split(r"[.;:]", p) if 5 <= len(s.split()) <= 30]
    if not sentences:
        return paragraphs
    return head(rng, rng.choice(sentences).strip()) + paragraphs + (foot(rng) if rng.random() < 0.8 else [])


WAYS = ((printed, 42), (sourced, 26), (columns, 18), (whole, 12), (verse, 3))


def is_wrapped(text):
    """Whether the text of a corpus came with rows of its own: too many of its paragraphs begin with a small letter."""
    paragraphs = [p for p in text.split("\n") if p.strip()]
    lower = sum(p[:1].islower() and not ITEM.match(p) for p in paragraphs)
    return lower * 50 > len(paragraphs)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpora", nargs="+")
    arguments.add_argument("--documents", type=int, default=1000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--most", type=int, default=120, help="paragraphs of a document")
    options = arguments.parse_args()
    rng = random.Random(options.seed)
    each = options.documents // len(options.corpora)
    for corpus in options.corpora:
        texts = [t for t in records(corpus) if not is_wrapped(t)]
        for _ in range(each):
            paragraphs = [p.strip() for p in rng.choice(texts).split("\n") if p.strip()]
            if not paragraphs:
                continue
            at = rng.randrange(max(1, len(paragraphs) - options.most // 2))
            paragraphs = paragraphs[at : at + rng.randint(4, options.most)]
            if rng.random() < (0.3 if "legal" in corpus else 0.1):
                paragraphs = official(paragraphs, rng)
            elif rng.random() < 0.6:
                paragraphs = titled(paragraphs, rng)
            way = rng.choices([w for w, _ in WAYS], [n for _, n in WAYS])[0]
            print(json.dumps(way(paragraphs, rng), ensure_ascii=False))


if __name__ == "__main__":
    main()
