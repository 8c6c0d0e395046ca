"""Leaves out of Qt's ICU library what the program never asks of it: `python resources/packaging/icu.py LIBRARY NEW`.

The library is nothing but one package of data (31 MB of Qt's 70): calendars, units, names of zones and currencies, old
encodings, hyphenation. Qt has dates, numbers and encodings of its own; of ICU it uses letter cases, which are code, and
the order of the alphabet, which is kept for all languages. The spec calls it on Linux, where Qt brings ICU along.

The format of the package is that of ICU's `icupkg` (icu4c/source/tools/toolutil/pkg_genc.h): a header, then a table of
(name, place) pairs in the order of their names, then the names, then the items.
"""

# ruff: noqa: INP001 - a script, run by its path

import re
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

KEPT = re.compile(
    r"icudt\d+l/(coll/.*|[^/]+\.(icu|nrm|spp|cfu)|(root|res_index|pool|supplementalData|keyTypeData)\.res)"
)
_PAIR = struct.Struct("<II")
_ALIGNED = 16


def trimmed(package: bytes) -> bytes:
    """The same package with the items alone whose names KEPT knows. Raises ValueError where it is no package of ICU."""
    (start,) = struct.unpack_from("<H", package)
    if package[2:4] != b"\xda\x27" or package[12:16] != b"CmnD":
        raise ValueError("not a package of ICU data")
    (count,) = struct.unpack_from("<I", package, start)
    pairs = [_PAIR.unpack_from(package, start + 4 + _PAIR.size * place) for place in range(count)]
    ends = [*(item for _, item in pairs[1:]), len(package) - start]
    items = []
    for (name, item), end in zip(pairs, ends, strict=True):
        called = package[start + name : package.index(b"\0", start + name)]
        if KEPT.fullmatch(called.decode("ascii")):
            items.append((called + b"\0", package[start + item : start + end]))
    return package[:start] + _package(items)


def slim(library: Path, new: Path) -> None:
    """A library of the same name and symbol with the trimmed package. It wants objcopy, nm and ld of binutils."""
    symbol = next(
        line.split()[-1] for line in _run("nm", "-D", "--defined-only", library).splitlines() if line.endswith("_dat")
    )
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "package"
        _run("objcopy", "-O", "binary", "-j", ".rodata", library, data)
        data.write_bytes(trimmed(data.read_bytes()))
        held = Path(folder) / "package.o"
        _run("ld", "-r", "-b", "binary", "-o", held.name, data.name, folder=folder)
        _run("objcopy", "--rename-section", ".data=.rodata,alloc,load,readonly,data,contents", held)
        _run("objcopy", "--set-section-alignment", f".rodata={_ALIGNED}", held)
        new.parent.mkdir(parents=True, exist_ok=True)
        made = ("-shared", "-z", "noexecstack", f"--soname={library.name}", f"--defsym={symbol}=_binary_package_start")
        _run("ld", *made, "-o", new, held)


def _package(items: list[tuple[bytes, bytes]]) -> bytes:
    name = 4 + _PAIR.size * len(items)
    item = _up(name + sum(len(called) for called, _ in items))
    table, held = [struct.pack("<I", len(items))], []
    for called, data in items:
        table.append(_PAIR.pack(name, item))
        held.append(data.ljust(_up(len(data)), b"\xaa"))
        name, item = name + len(called), item + len(held[-1])
    head = b"".join([*table, *(called for called, _ in items)])
    return head.ljust(_up(len(head)), b"\xaa") + b"".join(held)


def _up(length: int) -> int:
    return -(-length // _ALIGNED) * _ALIGNED


def _run(*command: str | Path, folder: str | None = None) -> str:
    given = [str(part) for part in command]
    return subprocess.run(given, check=True, capture_output=True, text=True, cwd=folder).stdout  # noqa: S603 - the builder's own


if __name__ == "__main__":
    slim(Path(sys.argv[1]), Path(sys.argv[2]))
