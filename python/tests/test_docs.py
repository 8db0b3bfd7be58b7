"""The README and the pages of docs/: what they link to is there, and they name what the command has."""

import re
import subprocess
import sysconfig
from pathlib import Path

import pytest
import vietmend

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
TOOL = Path(sysconfig.get_path("scripts")) / "vietmend"
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "python" / "README.md",
    *sorted(DOCS.rglob("*.md")),
]

pytestmark = pytest.mark.skipif(not DOCS.exists(), reason="the pages are not there")


def anchors(page: Path) -> set[str]:
    """The names that the headings of a page can be linked by."""
    headings = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    without_code = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", without_code):
        if target.startswith(("http://", "https://")):
            continue
        path, _, anchor = target.partition("#")
        linked = page.parent / path if path else page
        assert linked.exists(), target
        assert not anchor or anchor in anchors(linked), target


def test_every_page_is_linked() -> None:
    text = "\n".join(page.read_text("utf-8") for page in PAGES)
    for page in DOCS.rglob("*.md"):
        assert f"/{page.name})" in text or f"({page.name})" in text, page.name


def test_options_are_those_of_the_command() -> None:
    shown = subprocess.run(
        [TOOL, "clean", "--help"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    options = set(re.findall(r"^ +(?:-\w,)?(--[\w-]+)", shown, re.MULTILINE)) - {"--help"}
    page = (DOCS / "options.md").read_text("utf-8")
    assert set(re.findall(r"^\| (?:`-\w`, )?`(--[\w-]+)`", page, re.MULTILINE)) == options
    for option, values in re.findall(r"^ +(?:-\w,)?(--[\w-]+) ([\w|]+\|[\w|]+)=", shown, re.MULTILINE):
        said = re.search(rf"`{option}` \| ([^|]*) \|", page)
        assert said is not None
        assert set(re.findall(r"`(\w+)`", said[1])) == {v for v in values.split("|") if v != "NAME"} | (
            {"NAME"} if "NAME" in values.split("|") else set()
        )


EXAMPLES = (
    re.findall(r"`([^`]+)` → `([^`]+)`", (DOCS / "stages.md").read_text("utf-8")) if DOCS.exists() else []
)


@pytest.mark.parametrize(("damaged", "mended"), EXAMPLES)
def test_stages_do_what_their_examples_say(damaged: str, mended: str) -> None:
    assert vietmend.clean(damaged) == mended
