"""What packs a release: the port and the recipe say what the archive is, and none is made unawares."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import vietmend

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"

pytestmark = pytest.mark.skipif(not PACKAGING.exists(), reason="the recipes of packages are not there")


def test_port_and_recipe_name_the_archive(tmp_path: Path) -> None:
    archive = tmp_path / "vietmend-1.2.3.tar.gz"
    archive.write_bytes(b"not an archive, but bytes")
    url = "https://example.org/vietmend-1.2.3.tar.gz"
    command = [
        sys.executable,
        str(PACKAGING / "filled.py"),
        str(archive),
        "1.2.3",
        url,
        str(tmp_path / "out"),
    ]
    subprocess.run(command, check=True)
    manifest = json.loads((tmp_path / "out/vcpkg/vietmend/vcpkg.json").read_text("utf-8"))
    assert (manifest["name"], manifest["version"]) == ("vietmend", "1.2.3")
    port = (tmp_path / "out/vcpkg/vietmend/portfile.cmake").read_text("utf-8")
    assert hashlib.sha512(archive.read_bytes()).hexdigest() in port
    recipe = (tmp_path / "out/conda/recipe.yaml").read_text("utf-8")
    assert hashlib.sha256(archive.read_bytes()).hexdigest() in recipe
    for text in (port, recipe):
        assert url in text
        assert not re.search(r"@[A-Z0-9]+@", text)


def test_no_release_of_a_version_that_the_changelog_does_not_name(tmp_path: Path) -> None:
    for tool in ("bash", "git"):
        if not shutil.which(tool):
            pytest.skip(f"{tool} is not there")
    shutil.copytree(PACKAGING, tmp_path / "packaging")
    shutil.copy(ROOT / "CMakeLists.txt", tmp_path)
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n", "utf-8")
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    git = ["git", "-C", str(tmp_path), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-q", "-m", "All"], check=True)
    refused = subprocess.run(
        [tmp_path / "packaging/release.sh", tmp_path], capture_output=True, encoding="utf-8", check=False
    )
    assert refused.returncode == 1
    assert f"CHANGELOG.md has no section [{vietmend.__version__}]" in refused.stderr
    assert not (tmp_path / "dist").exists()


def test_conan_has_the_version_of_the_build() -> None:
    pytest.importorskip("conan", reason="conan is not installed")
    done = subprocess.run(
        [sys.executable, "-m", "conans.conan", "inspect", str(ROOT), "-f", "json"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["version"] == vietmend.__version__
