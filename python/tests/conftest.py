"""What the tests share: texts of every kind that a str can be, and a repairer of each that the tests need."""

from pathlib import Path

import pytest
import vietmend
from hypothesis.configuration import set_hypothesis_home_dir

# Beside the other things that can be made anew.
set_hypothesis_home_dir(Path(__file__).parents[2] / "build" / "hypothesis")

# Words run together and torn, abbreviations, what is not Vietnamese, what is not text.
TEXTS = [
    "",
    " ",
    "nguồn nhân lực thiếuvề số lượng",
    "Sở TT&TTđã triển khai kếhoạchsản xuất lúa, ngô.Song song với với chăn nuôi",
    "h ệ th ống qu ản trị của thư viện huyện",
    "Trạm bơm 😀 vận hành từ 7h30 ngày 01/6/2007 – xem https://thuvien.example.vn/tin?id=3 👨‍👩‍👧",
    "Hoà bình, khoẻ mạnh và thuỷ lợi (nguye\u0302\u0303n to\u0300a)",
    "\ufeffTiêu đề\r\n\r\nDòng một\tvà\u00a0hai\u200b\r\n",
    "a\0b\0",
    "\udcff",
    "thiếu\ud83d về \udc00\ud800 số",
    "😀" * 40 + "thiếuvề số lượng",
    "Giá &amp; chất lượng &eacute; 5 &lt; 7",
]


@pytest.fixture(scope="session")
def repairer() -> vietmend.Repairer:
    return vietmend.Repairer()


@pytest.fixture(scope="session")
def texts() -> list[str]:
    return list(TEXTS)
