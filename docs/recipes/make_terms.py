#!/usr/bin/env python3
"""Makes terms.pdf, on which letters with Vietnamese marks are runs of their own.

    docs/recipes/make_terms.py

Programs that lack such a letter in a font set it from another one and place it by itself, a little off where
it would stand; readers of PDF files take the distance for a space. Needs reportlab and DejaVu Serif (Debian's
fonts-dejavu).
"""

from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"
SIZE, LEADING, LEFT, TOP = 14, 21, 57, 770
# How far such a letter stands from its neighbours, of the size of the letters.
APART = 0.22
ROWS = """\
ĐIỀU KHOẢN & ĐIỀU KIỆN SỬ DỤNG DỊCH VỤ

Áp dụng từ ngày 15/3/2024 tại bến thuyền hồ Nậm Khẩu

Khi đặt chỗ, hành khách đồng ý với các điều khoản dưới đây.
Ban Quản lý bến có thể sửa đổi điều khoản và phải thông báo
tại quầy vé ít nhất 15 ngày trước khi áp dụng.

1. Vé đã mua được đổi sang chuyến khác một lần, chậm nhất
2 giờ trước giờ rời bến; phí đổi vé là 10.000 đồng.

2. Hành khách mặc áo phao trong suốt hành trình và không
đứng ở mũi thuyền khi thuyền đang chạy."""
TABLE = [
    ["Tuyến", "Giờ chạy", "Giá vé"],
    ["Bến chính – bến Đá", "7 giờ 30", "40.000 đồng"],
    ["Bến chính – đảo Cò", "14 giờ", "65.000 đồng"],
]
COLUMNS = [LEFT, LEFT + 240, LEFT + 360, LEFT + 500]


def draw(canvas: Canvas, x: float, y: float, row: str) -> None:
    """A row, each letter that only Vietnamese has in a run of its own."""
    run = ""
    for letter in row + "\0":
        alone = "\u1ea0" <= letter <= "\u1ef9"
        if (alone or letter == "\0") and run:
            canvas.drawString(x, y, run)
            x += pdfmetrics.stringWidth(run, "Serif", SIZE)
            run = ""
        if alone:
            x += APART * SIZE
            canvas.drawString(x, y, letter)
            x += pdfmetrics.stringWidth(letter, "Serif", SIZE) + APART * SIZE
        else:
            run += letter


def main() -> None:
    pdfmetrics.registerFont(TTFont("Serif", FONT))
    canvas = Canvas(str(Path(__file__).with_name("terms.pdf")), pagesize=(640, 842), invariant=True)
    canvas.setTitle("Điều khoản và điều kiện sử dụng dịch vụ")
    canvas.setFont("Serif", SIZE)
    for place, row in enumerate(ROWS.split("\n")):
        draw(canvas, LEFT, TOP - LEADING * place, row)
    canvas.showPage()
    canvas.setFont("Serif", SIZE)
    draw(canvas, LEFT, TOP, "Bảng giá vé")
    lines = [TOP - LEADING - 2 * LEADING * row for row in range(len(TABLE) + 1)]
    canvas.grid(COLUMNS, lines)
    for cells, line in zip(TABLE, lines, strict=False):
        for cell, column in zip(cells, COLUMNS, strict=False):
            draw(canvas, column + 8, line - LEADING - 6, cell)
    canvas.save()


if __name__ == "__main__":
    main()
