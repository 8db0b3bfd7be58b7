"""What is true of the package as a whole: its examples, its types, its version."""

import doctest
import importlib
import importlib.metadata
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest
import vietmend

ROOT = Path(__file__).parents[2]
MODULES = ["vietmend"] + [
    f"vietmend.{m.name}" for m in pkgutil.iter_modules(vietmend.__path__) if m.name != "__main__"
]


@pytest.mark.parametrize("module", MODULES)
def test_examples_in_docstrings(module: str) -> None:
    try:
        imported = importlib.import_module(module)
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.startswith("vietmend"):
            raise
        # A module for a library that is not here.
        pytest.skip(str(missing))
    result = doctest.testmod(imported, optionflags=doctest.ELLIPSIS)
    assert result.failed == 0


@pytest.mark.parametrize("readme", ["README.md", "python/README.md"])
def test_examples_in_readme(readme: str) -> None:
    path = ROOT / readme
    if not path.exists():
        pytest.skip(f"{readme} is not there")
    names: dict[str, object] = {"text": "nguồn nhân lực thiếuvề số lượng"}
    for block in re.findall(r"^```python\n(.*?)^```", path.read_text("utf-8"), re.MULTILINE | re.DOTALL):
        exec(compile(block, readme, "exec"), names)


def test_version() -> None:
    assert vietmend.__version__ == importlib.metadata.version("vietmend")


def test_everything_public_has_a_docstring() -> None:
    for name in vietmend.__all__:
        thing = getattr(vietmend, name)
        if callable(thing) and isinstance(thing, type):
            assert thing.__doc__, name
            assert not thing.__doc__.startswith(f"{name}("), name


@pytest.mark.parametrize(
    "checked",
    [
        ["-p", "vietmend"],
        # The tests are callers: their calls are checked against the types the package declares.
        [str(path) for path in sorted(Path(__file__).parent.glob("*.py"))],
    ],
    ids=["package", "callers"],
)
def test_types_are_strict(checked: list[str]) -> None:
    pytest.importorskip("mypy")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", *checked], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_stub_is_true(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    # Classes of pybind11 have a metaclass of its own, and an __init__ that refuses everything where none is
    # declared.
    allowed = tmp_path / "allowed"
    allowed.write_text(
        "vietmend\\._core\\.(ArrowArray|ArrowInput|ArrowStream|Dictionary|Edits|Outlined|Repairer|Syllable)\n"
        "vietmend\\._core\\.(ArrowArray|ArrowInput|ArrowStream|Edits|Syllable)\\.__init__\n"
    )
    options = ["--allowlist", str(allowed), "--mypy-config-file", str(ROOT / "pyproject.toml")]
    done = subprocess.run(
        [sys.executable, "-m", "mypy.stubtest", "vietmend._core", *options],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_import_brings_nothing_large() -> None:
    program = (
        "import sys; before = set(sys.modules); import vietmend;"
        "print(*sorted({m.partition('.')[0] for m in set(sys.modules) - before}))"
    )
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True)
    brought = set(done.stdout.split())
    # The package itself, and of the standard library what nearly every program brings along already: no reader of
    # HTML, XML, JSON or the network, no numpy.
    assert brought - {"vietmend"} <= sys.stdlib_module_names
    assert not brought & {"html", "xml", "json", "socket", "asyncio", "multiprocessing", "importlib", "inspect"}
    assert len(brought) < 40
