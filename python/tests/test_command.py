"""The vietmend command that the package brings is the C++ tool."""

import os
import subprocess
import sys
import sysconfig

import pytest
import vietmend

TOOL = os.path.join(os.path.dirname(vietmend.__file__), "bin", "vietmend")


@pytest.mark.skipif(not os.path.exists(TOOL), reason="the package was built without the command")
@pytest.mark.parametrize(
    "command", [[sys.executable, "-m", "vietmend"], [os.path.join(sysconfig.get_path("scripts"), "vietmend")]]
)
def test_cleans_standard_input(command: list[str]) -> None:
    text = "nguồn nhân lực thiếuvề số lượng"
    done = subprocess.run([*command, "clean"], input=text.encode(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().rstrip("\n") == vietmend.clean(text)
    wrong = subprocess.run([*command, "clean", "--tones", "neither"], capture_output=True, check=False)
    assert wrong.returncode == 2
