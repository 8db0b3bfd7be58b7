#!/usr/bin/env python3
"""Fills the port of vcpkg and the recipe of conda with a release's version, place and checksums.

    packaging/filled.py ARCHIVE VERSION URL OUT

ARCHIVE is the source archive; URL where it will lie, from which the port and the recipe fetch it; OUT a
folder, which gets vcpkg/vietmend/ and conda/. A name between @ that nothing stands for is an error.
"""

import hashlib
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> None:
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    archive, version, url, out = Path(sys.argv[1]), sys.argv[2], sys.argv[3], Path(sys.argv[4])
    data = archive.read_bytes()
    values = {
        "VERSION": version,
        "URL": url,
        "SHA256": hashlib.sha256(data).hexdigest(),
        "SHA512": hashlib.sha512(data).hexdigest(),
    }
    for template, folder in (("vcpkg", "vcpkg/vietmend"), ("conda", "conda")):
        (out / folder).mkdir(parents=True, exist_ok=True)
        for source in sorted((HERE / template).glob("*.in")):
            text = re.sub(r"@([A-Z0-9]+)@", lambda name: values[name[1]], source.read_text("utf-8"))
            (out / folder / source.stem).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
