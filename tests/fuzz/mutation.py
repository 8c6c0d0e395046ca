"""Files as no program writes them: a sound one changed a little, so that most of it still leads deep into its reader.

Archives are opened and changed inside, since a changed ZIP is refused before any XML is read.
"""

import io
import json
import warnings
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from random import Random

Mutation = Callable[[bytes, Random], bytes]

WORDS = (
    b"<",
    b">",
    b"</p>",
    b"<p>",
    b"<table><tr><td>",
    b"</div>" * 50,
    b"<div>" * 300,
    b"<![CDATA[",
    b"<!--",
    b"-->",
    b"&lt;",
    b"&#0;",
    b"&#x110000;",
    b"&#xD800;",
    b"&nosuch;",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"<meta charset=utf-7>",
    b"{",
    b"}",
    b"[",
    b"]",
    b'"',
    b"'",
    b"\\",
    b"\\u0",
    b"\\ud800",
    b":null",
    b"1e999",
    b"NaN",
    b"-1",
    b"9" * 400,
    b'{"a":',
    b"\r\n\r\n",
    b"\r",
    b"\n" * 500,
    b"\n--",
    b"=?utf-8?B?////?=",
    b"=?x?Q?=ZZ?=",
    b"Content-Type: text/html; charset=none\n",
    b"Content-Transfer-Encoding: base64\n",
    b"boundary=",
    b"Date: Mon, 99 Foo 99999 99:99:99 +9999\n",
    b"=\n",
    b"=ZZ",
    b"\\bin99999999 ",
    b"\\u-99999 ",
    b"\\'zz",
    b"{\\*\\",
    b"\\par" * 90,
    b"\\ansicpg99999",
    b"\\fcharset999",
    b"endstream",
    b"endobj",
    b"<<",
    b">>",
    b"/Kids [3 0 R 1 0 R]",
    b"/Length -1",
    b"/Filter /FlateDecode",
    b"1 0 R",
    b"%%EOF",
    b"/Prev 0",
    b"# ",
    b"---\n",
    b"```",
    b"[a]: b\n",
    b"![](",
    b"](",
    b"* " * 200,
    b"> " * 200,
    b"|-|\n",
    b"title: [\n",
    b"_" * 300,
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\xe2\x80\x8f",
    b"\xcc\x81" * 60,
    b"\xf0\x9f\x9a\x80",
    b"\x1b",
    b"\xc2\x85",
    b"0000-00-00",
    b"99/99/9999",
    b"31 February 2021",
    b"12,,3..4",
    b"\xe2\x80\x9c\xe2\x80\x9c",
    b"two hundred million billion",
)

_READABLE = (".xml", "html", ".opf", ".json", ".ncx", ".rels")


_VALUES = (-1, 0, 1, 2**40, 0.5, "", "\ud800", "2024-02-30", None, True, [], {})


def mutated(goods: Sequence[bytes], seed: int) -> bytes:
    """One of the sound files with one to six changes; the same seed makes the same."""
    chance = Random(seed)
    data = chance.choice(goods)
    other = chance.choice(goods)
    for _ in range(chance.choice([1, 1, 1, 2, 3, 6])):
        if data[:2] != b"PK" and chance.random() < 0.05:
            data = data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]
        else:
            data = changed(data, chance)
    return data


def changed(data: bytes, chance: Random, mutate: Callable[[bytes, int], bytes] | None = None) -> bytes:
    """One change, most often inside where the file is an archive; `mutate(data, most)` in place of one of ours."""
    if data[:2] == b"PK" and chance.random() < 0.8:
        return _inside(data, chance, mutate)
    if data[:1] == b"{" and chance.random() < 0.5 and (other := _other_value(data, chance)):
        return other
    return _change(data, chance, mutate)


def _change(data: bytes, chance: Random, mutate: Callable[[bytes, int], bytes] | None) -> bytes:
    return mutate(data, len(data) + 4096) if mutate else chance.choice(_MUTATIONS)(data, chance)


def _inside(data: bytes, chance: Random, mutate: Callable[[bytes, int], bytes] | None) -> bytes:
    """One part of an archive changed, and the archive packed soundly again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [(one.filename, archive.read(one)) for one in archive.infolist() if one.file_size < 3_000_000]
    except Exception:  # noqa: BLE001 - it was changed before, and is no archive any more
        return _change(data, chance, mutate)
    readable = [at for at, (name, _) in enumerate(parts) if name.endswith(_READABLE)]
    if not parts:
        return data
    at = chance.choice(readable) if readable else chance.randrange(len(parts))
    name, content = parts[at]
    kind = chance.random()
    if kind < 0.05:
        parts.pop(at)
    elif kind < 0.1:
        parts[at] = (chance.choice(["../" + name, "/" + name, "", name.upper()]), content)
    else:
        other = chance.random() < 0.5 and name.endswith(".json") and _other_value(content, chance)
        parts[at] = (name, other or _change(content, chance, mutate))
    held = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        warnings.simplefilter("ignore", UserWarning)
        for one, part in parts:
            archive.writestr(one or "x", part)
    return held.getvalue()


def _other_value(data: bytes, chance: Random) -> bytes:
    """Sound JSON in which one value is another's, another kind, or gone; b"" where there is none to change."""
    try:
        told = json.loads(data)
        places = [(held, key) for held in _holders(told) for key in _keys(held)]
    except (ValueError, RecursionError):
        return b""
    if not places:
        return b""
    held, key = chance.choice(places)
    if chance.random() < 0.1:
        del held[key]
    else:
        other, at = chance.choice(places)
        held[key] = chance.choice([*_VALUES, deepcopy(other[at])])
    return json.dumps(told).encode()


def _keys(held: dict | list) -> Iterable[object]:
    return held if isinstance(held, dict) else range(len(held))


def _holders(told: object) -> Iterator[dict | list]:
    if isinstance(told, (dict, list)):
        yield told
        for one in told.values() if isinstance(told, dict) else told:
            yield from _holders(one)


def _flip(data: bytes, chance: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice([1, 1, 4, 32]) if data else 0):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _lose(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.choice([1, 7, 90, 2000]) :]


def _say(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(WORDS) * chance.choice([1, 1, 1, 3, 40]) + data[at:]


def _overwrite(data: bytes, chance: Random) -> bytes:
    at, word = chance.randrange(len(data) + 1), chance.choice(WORDS)
    return data[:at] + word + data[at + len(word) :]


def _repeat(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    piece = data[at : at + chance.choice([1, 20, 300, 3000])]
    return (
        data[:at] + piece * chance.choice([2, 3, 30, 400]) + data[at:]
        if len(piece) < 1000
        else data[:at] + piece * 3 + data[at:]
    )


def _move(data: bytes, chance: Random) -> bytes:
    start, end, to = sorted(chance.randrange(len(data) + 1) for _ in range(3))
    return data[:start] + data[end:to] + data[start:end] + data[to:]


def _digits(data: bytes, chance: Random) -> bytes:
    places = [at for at, byte in enumerate(data[:200_000]) if 48 <= byte < 58]
    if not places:
        return data
    at = chance.choice(places)
    return data[:at] + chance.choice([b"0", b"9", b"-1", b"99999999999", b"1e9", b""]) + data[at + 1 :]


_MUTATIONS: Sequence[Mutation] = (
    _flip,
    _cut,
    _lose,
    _lose,
    _say,
    _say,
    _say,
    _overwrite,
    _overwrite,
    _repeat,
    _move,
    _digits,
)
