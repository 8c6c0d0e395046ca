"""Qt's ICU library without what the program never asks of it."""

import os
import runpy
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from reader.resources import resource

ICU = runpy.run_path(str(resource("packaging", "icu.py")))
LIBRARIES = sorted((Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*"))
SORTED = """
from functools import cmp_to_key
from PySide6.QtCore import QCollator, QLocale
for name in ("de_DE", "sv_SE", "en_GB"):
    order = QCollator(QLocale(name))
    order.setNumericMode(True)
    print(sorted(["zebra", "ärger", "apfel", "a10", "a9", "Öl"], key=cmp_to_key(order.compare)))
print(QLocale("tr_TR").toUpper("istanbul"), QLocale("de_DE").toString(1234.5))
"""


def package(items):
    """A package of ICU data as icupkg writes it."""
    names = [name.encode() + b"\0" for name in items]
    place = 4 + 8 * len(items)
    at = place + sum(map(len, names))
    at += -at % 16
    table = struct.pack("<I", len(items))
    held = b""
    for name, item in zip(names, items.values(), strict=True):
        table += struct.pack("<II", place, at + len(held))
        place += len(name)
        held += item + b"\xaa" * (-len(item) % 16)
    head = table + b"".join(names)
    return b"\x20\0\xda\x27" + bytes(8) + b"CmnD" + bytes(16) + head + b"\xaa" * (-len(head) % 16) + held


def test_the_order_of_alphabets_stays_and_the_rest_goes():
    """What is left is a package as it would be with these items alone."""
    kept = {"icudt73l/cnvalias.icu": b"a" * 20, "icudt73l/coll/de.res": b"b" * 32, "icudt73l/root.res": b"c"}
    left_out = {"icudt73l/curr/de.res": b"d" * 99, "icudt73l/de.res": b"e" * 3, "icudt73l/ibm-37.cnv": b"f"}
    both = dict(sorted({**kept, **left_out}.items()))
    assert ICU["trimmed"](package(both)) == package(kept)
    assert ICU["trimmed"](package(kept)) == package(kept)


def test_what_is_no_package_is_refused():
    """A later Qt may hold its data in another way: then the build says so."""
    with pytest.raises(ValueError, match="not a package"):
        ICU["trimmed"](bytes(64))


@pytest.mark.skipif(not LIBRARIES, reason="Qt brings no ICU here")
@pytest.mark.skipif(not all(map(shutil.which, ("ld", "nm", "objcopy"))), reason="needs binutils")
def test_names_are_sorted_as_before(tmp_path):
    """The slim library is a sixth of the other, and the file dialog's order, numbers and cases are the same."""
    new = tmp_path / LIBRARIES[0].name
    ICU["slim"](LIBRARIES[0], new)
    assert new.stat().st_size < LIBRARIES[0].stat().st_size / 5
    said = [
        subprocess.run(
            [sys.executable, "-c", SORTED],
            env={**os.environ, "LD_LIBRARY_PATH": folder, "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for folder in ("", str(tmp_path))
    ]
    assert said[0] == said[1]
    assert "['a9', 'a10', 'apfel', 'ärger', 'Öl', 'zebra']" in said[1]
