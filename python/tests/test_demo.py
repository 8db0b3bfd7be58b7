"""What `make demo` shows: each damaged text before and after, in colour on a terminal alone."""

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

DEMO = Path(__file__).parents[2] / "demo"
SHOW = DEMO / "show.py"
TOOL = Path(sysconfig.get_path("scripts")) / "vietmend"
SHOWN = re.compile(r"-- before\n\n(.*?)\n\n-- after\n\n(.*?)\n\n\d+ edits: ", re.DOTALL)

pytestmark = pytest.mark.skipif(not SHOW.exists(), reason="the demo is not there")


def on_a_terminal(command: list[str], environment: dict[str, str]) -> str:
    """What the command writes to a terminal of 80 columns."""
    fcntl, pty, struct, termios = (
        pytest.importorskip(name) for name in ("fcntl", "pty", "struct", "termios")
    )
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, env=environment) as running:
        os.close(theirs)
        written = b""
        # Linux says that the last writer is gone by an error.
        while True:
            try:
                read = os.read(ours, 65536)
            except OSError:
                break
            if not read:
                break
            written += read
    os.close(ours)
    assert running.returncode == 0
    return written.decode().replace("\r\n", "\n")


def plain() -> str:
    done = subprocess.run(
        [sys.executable, SHOW, TOOL],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"COLUMNS": "80"},
        check=True,
    )
    return done.stdout


def test_shows_every_text_before_and_after() -> None:
    shown = [tuple(" ".join(text.split()) for text in pair) for pair in SHOWN.findall(plain())]
    paths = [DEMO / name for name in ("article.txt", "decree.txt", "scan.txt")]
    for (before, after), path in zip(shown, paths, strict=True):
        assert before == " ".join(path.read_text("utf-8").split())
        repaired = subprocess.run(
            [TOOL, "clean", path], capture_output=True, encoding="utf-8", check=True
        ).stdout
        assert after == " ".join(repaired.split())


def test_mends_what_it_shows() -> None:
    article, decree, scan = (" ".join(after.split()) for _, after in SHOWN.findall(plain()))
    assert "thiếu về số lượng, vừa yếu về nghiệp vụ." in article
    assert "Sở Nông nghiệp và Phát triển nông thôn mở 214 lớp" in article
    assert "kế hoạch sản xuất" in article
    assert article.count("Ảnh:") == 1
    assert "/uploads/" not in article
    assert "Những tin cũ hơn" not in article
    assert decree.startswith("Điều 6. Trách nhiệm của chủ bến")
    assert "số 48/2017/NĐ-CP." in decree
    assert scan.startswith("Theo hướng dẫn của Bộ Y tế, các đối tượng tham gia bảo hiểm y tế tại tuyến huyện")


def test_is_coloured_on_a_terminal_alone() -> None:
    bare = plain()
    assert "\033" not in bare
    environment = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")}
    coloured = on_a_terminal([sys.executable, str(SHOW), str(TOOL)], environment)
    assert "\033[31mUBNDtỉnh\033[0m" in coloured
    assert re.search(r"\033\[31mnhi ệm\033\[0m", coloured)
    assert re.search(r"\033\[32mnhiệm\033\[0m", coloured)
    assert re.sub(r"\033\[\d*m", "", coloured) == bare
    assert on_a_terminal([sys.executable, str(SHOW), str(TOOL)], environment | {"NO_COLOR": "1"}) == bare
