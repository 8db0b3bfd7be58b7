"""blocks."""

import threading
import time
import typing

import pytest
import vietmend
from hypothesis import given, settings
from hypothesis import strategies as st

PAGE = """UBND HUYỆN BẢN HỒ
QUY CHẾ LÀM VIỆC

Điều 1. Giờ mở cửa

1. Thư viện 😀 mở cửa cho bạn đọc vào các buổi sáng trong tuần.

Chiều thứ bảy hằng tuần, thư viện huyện tổ chức đọc sách cho các em nhỏ trong thị trấn.

| Ngày | Giờ |
|---|---|
| Thứ hai | 7 giờ |

```
mo_cua = {"gio": 7}
```
"""


def check(text: str) -> list[vietmend.Block]:
    found = vietmend.blocks(text)
    at = 0
    for block in found:
        assert at <= block.begin < block.end <= len(text)
        assert text[block.begin : block.end] == block.text
        assert block.kind in typing.get_args(vietmend.BlockKind)
        at = block.end
    return found


def test_samples(texts: list[str]) -> None:
    for text in texts:
        check(text)


@settings(deadline=None)
@given(st.text(st.characters()))
def test_any_str(text: str) -> None:
    assert check(text) == check(text)


def test_kinds() -> None:
    found = check(PAGE)
    kinds = {block.text.partition("\n")[0]: block.kind for block in found}
    assert kinds["UBND HUYỆN BẢN HỒ"] == "title"
    assert kinds["Điều 1. Giờ mở cửa"] == "heading"
    assert kinds["1. Thư viện 😀 mở cửa cho bạn đọc vào các buổi sáng trong tuần."] == "item"
    assert kinds["| Ngày | Giờ |"] == "table"
    prose = next(block for block in found if block.text.startswith("Chiều thứ bảy"))
    assert prose.kind == "paragraph"
    assert prose.begin == PAGE.index("Chiều")
    assert next(block for block in found if "mo_cua" in block.text).kind == "code"


def test_a_block_is_a_tuple() -> None:
    kind, begin, end, text = vietmend.blocks("  Trời hôm nay rất đẹp và bà con ra đồng từ sớm.\n")[0]
    assert (kind, begin, end) == ("paragraph", 2, 48)
    assert text == "Trời hôm nay rất đẹp và bà con ra đồng từ sớm."


def test_of_nothing() -> None:
    assert vietmend.blocks("") == []
    assert vietmend.blocks(" \n\n\t") == []


def test_other_threads_run_meanwhile() -> None:
    text = "Bà con trong bản đã trồng thêm ba héc ta rừng và sửa lại đoạn mương bị lũ cuốn.\n" * 60_000
    done = threading.Event()

    def read() -> None:
        vietmend.blocks(text)
        done.set()

    thread = threading.Thread(target=read)
    thread.start()
    turns = 0
    while not done.is_set():
        time.sleep(0.001)
        turns += 1
    thread.join()
    # Were the GIL kept, the first wait would end when the call does.
    assert turns > 3


@pytest.mark.parametrize("wrong", [None, b"a", 5])
def test_refuses_what_is_not_a_str(wrong: object) -> None:
    with pytest.raises(TypeError, match=f"text must be a str, not {type(wrong).__name__}"):
        vietmend.blocks(wrong)  # type: ignore[arg-type]
