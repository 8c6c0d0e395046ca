"""Damage to a file as disks, networks and people make it, and some as an attacker would."""

import io
import struct
import warnings
import zipfile
from random import Random


def damaged(data: bytes, seed: int) -> tuple[bytes, bool]:
    """The file with one to three mutations, and whether they forge it (sound for a ZIP, with other members)."""
    chance = Random(seed)
    done = [chance.choice(_MUTATIONS) for _ in range(chance.choice([1, 1, 1, 2, 3]))]
    for mutate in done:
        data = mutate(data, chance)
    return data, _members in done


def _flip(data, chance):
    changed = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 16])):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(data, chance):
    return data[: chance.randrange(len(data) + 1)]


def _lose(data, chance):
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.randint(1, 400) :]


def _zeros(data, chance):
    at = chance.randrange(len(data) + 1)
    return data[:at] + bytes(512) + data[at + 512 :]


def _twice(data, chance):
    return data + data[chance.randrange(len(data) + 1) :]


def _sizes(data, chance):
    """A record of the ZIP that claims another size: 4 bytes after one of its signatures."""
    places = [at for sign in (b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06") for at in _every(data, sign)]
    if not places:
        return data
    at = chance.choice(places) + chance.randint(4, 42)
    return (
        data[:at] + struct.pack("<I", chance.choice([0, 1, 2**31, 2**32 - 1, chance.randrange(2**32)])) + data[at + 4 :]
    )


def _members(data, chance):
    """A sound ZIP whose members are swapped, renamed (also to lead outside), doubled, emptied or nonsense."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            told = [(name, archive.read(name)) for name in archive.namelist()]
    except Exception:  # noqa: BLE001 (it was damaged before; that is another case)
        return data
    at = chance.randrange(len(told))
    name, member = told[at]
    told[at] = chance.choice(
        [
            (name, told[chance.randrange(len(told))][1]),
            (f"../../{name}", member),
            (f"/tmp/{name}", member),
            (f"..\\{name}", member),
            (name, b""),
            (name, member[: len(member) // 2]),
            (name, member.replace(b"1", chance.choice([b"9", b"-1", b"1e999", b"null", b'"x"', b"[]"]), 3)),
            (name, member.replace(b'"', b"'", 2)),
            (name, b"[" * 100_000),
            (name, bytes(3_000_000)),
        ]
    )
    if chance.random() < 0.2:
        chance.shuffle(told)
    if chance.random() < 0.2:
        told.pop(chance.randrange(len(told)))
    held = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore", UserWarning)  # zipfile says when a name comes twice: it is meant to
        for one, content in told:
            archive.writestr(one, content)
    return held.getvalue()


def _every(data, sign):
    at = data.find(sign)
    while at >= 0:
        yield at
        at = data.find(sign, at + 1)


_MUTATIONS = [_flip, _flip, _cut, _lose, _zeros, _twice, _sizes, _sizes, _members, _members, _members, _members]
