"""The vietmend command, which is the C++ tool that lies in the package: ``python -m vietmend clean FILE``."""

import os
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Become the tool, with the arguments this process was given."""
    tool = os.path.join(os.path.dirname(os.path.abspath(__file__)), "bin", "vietmend")
    if not os.path.exists(tool):
        sys.exit("vietmend: this build of the package has no command")
    os.execv(tool, ["vietmend", *sys.argv[1:]])


if __name__ == "__main__":
    main()
