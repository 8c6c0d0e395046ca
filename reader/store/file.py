"""A comparison as one file: a ZIP of comparison JSON and the original files, byte for byte.

`mimetype` comes first and uncompressed, so that the file is known by its first bytes (as EPUB and OpenDocument do).
The same comparison gives the same bytes: no clock, no order of chance. Comparison JSON as it is exported opens too:
it is what the ZIP holds, without the originals, and perhaps with some of the findings only.
"""

import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any, NoReturn

from reader import __version__
from reader.align.claims import claims
from reader.atomic import write_atomically
from reader.codec.decode import carry_over, decode
from reader.codec.encode import encode
from reader.errors import CannotSave, NotADossier, reason
from reader.model.comparison import Comparison, Dossier, Findings
from reader.model.filter import Filter
from reader.store.recognise import LARGEST
from reader.store.schema import check, up_to_date
from reader.store.wordings import put_together, taken_apart
from reader.wording import Wording

MEDIA_TYPE = "application/vnd.source-reader.comparison+zip"

_JSON, _WORDINGS = "comparison.json", "wordings.json"
_ORIGINAL = re.compile(r"originals/([0-9a-f]{64})")
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    ArithmeticError,
    EOFError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What zipfile and json raise on bytes that nobody meant (RecursionError is a RuntimeError)."""

_SWELLING = 200
"""Above 64 MB, how many times its size a file may unpack to: news pages pack 4 to 12 times, bombs a thousand."""


@dataclass(frozen=True)
class Saved:
    """What a file holds. `version` is of the program that made the findings; another one may find other things.

    `is_stale` says that it was saved before the engine had answered the last act, or that it is an export
    (`is_export`), which may hold some of the findings only. `lost` names the articles whose original is damaged (their
    text, findings and marks are whole); `unknown` is what `save` needs to keep keys of a later version.
    """

    comparison: Comparison
    originals: Mapping[str, bytes] = field(repr=False)
    version: str = __version__
    is_stale: bool = False
    is_export: bool = False
    lost: tuple[str, ...] = ()
    unknown: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @property
    def dossier(self) -> Dossier:
        return self.comparison.dossier

    @property
    def findings(self) -> Findings:
        return self.comparison.findings

    @property
    def is_current(self) -> bool:
        """Whether comparing again would find the same: this version made the findings, of this very dossier."""
        return self.version == __version__ and not self.is_stale


def save(
    path: Path,
    comparison: Comparison,
    originals: Mapping[str, bytes],
    *,
    unknown: Mapping[str, Any] | None = None,
    version: str = __version__,
    up_to_date: bool = True,
) -> None:
    """Puts the comparison at `path` in one step; `originals` are bytes by SHA-256, `unknown` and `version` as loaded.

    `up_to_date` is whether the findings are of this dossier, or of one before the last acts.
    Raises CannotSave where the place refuses; the file that was there is then whole.
    """
    created = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    data = pack(comparison, originals, created, unknown=unknown, version=version, up_to_date=up_to_date)
    try:
        write_atomically(path, data)
    except OSError as error:
        remedy = Wording("What was saved before is untouched; make room or choose another place")
        raise CannotSave(Wording("Cannot save {name}", name=path.name), reason(error), remedy) from error


def load(path: Path) -> Saved:
    """What `save` wrote, or comparison JSON by itself.

    Raises NotADossier where it is none or is damaged, DossierTooNew where a later program wrote it.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise NotADossier(path.name, "it is too large for a comparison", "Choose a file that Source Reader saved")
        data = path.read_bytes()
    except OSError as error:
        raise NotADossier(path.name, reason(error), "Check that the file is there and may be read") from error
    return unpack(data, path.name)


def pack(
    comparison: Comparison,
    originals: Mapping[str, bytes],
    created: str,
    *,
    unknown: Mapping[str, Any] | None = None,
    version: str = __version__,
    up_to_date: bool = True,
) -> bytes:
    """The bytes of the file; originals of no article in it are left out, and findings that do not fit its texts."""
    if not up_to_date and not _fit(comparison):
        comparison = replace(comparison, findings=Findings())
    told = encode(comparison, Filter(), created)
    told["app"] = {**told["app"], "version": version}
    told["stale"] = not up_to_date
    if unknown:
        told = carry_over(unknown, told)
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_member("mimetype", zipfile.ZIP_STORED), MEDIA_TYPE)
        for name, part in ((_JSON, told), (_WORDINGS, taken_apart(told))):
            text = json.dumps(part, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
            archive.writestr(_member(name), text.encode(errors="surrogatepass"))
        for digest in sorted({article.sha256 for article in comparison.dossier.articles} & originals.keys()):
            archive.writestr(_member(f"originals/{digest}"), originals[digest])
    return held.getvalue()


def unpack(data: bytes, name: str) -> Saved:
    """What `pack` wrote, or comparison JSON by itself; `name` is the file's, for the message. Raises as `load` does."""
    try:
        is_export = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
        written, wordings, originals = (data, b"{}", {}) if is_export else _unzipped(data)
        raw = json.loads(written, parse_constant=_refuse, object_hook=put_together(json.loads(wordings)))
        if not isinstance(raw, dict):
            raise TypeError("no object")
        raw = up_to_date(raw, name)
        comparison = decode(raw, name)
        check(comparison)
        version, is_stale = str(raw["app"]["version"]), bool(raw.get("stale", is_export))
    except _DAMAGED as error:
        raise NotADossier(
            name, "it is damaged, or no saved comparison", "Choose an undamaged copy; the articles can be dropped again"
        ) from error
    kept = {digest: told for digest, told in originals.items() if told is not None}
    lost = tuple(one.path for one in comparison.dossier.articles if originals.get(one.sha256, b"") is None)
    return Saved(comparison, kept, version, is_stale, is_export, lost, raw)


def _fit(comparison: Comparison) -> bool:
    """Whether the findings cut these very texts into claims."""
    dossier, found = comparison.dossier, comparison.findings.claims
    marks = dossier.marks.values()
    return found.keys() == {one.id for one in dossier.articles} and all(
        found[one.id] == claims(one, marks) for one in dossier.articles
    )


def _member(name: str, compress: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name)  # its date is 1980-01-01 unless told
    member.compress_type = compress
    member.create_system = 3  # as on Unix, wherever it is written
    member.external_attr = 0o644 << 16
    return member


def _members(archive: zipfile.ZipFile, size: int) -> dict[str, zipfile.ZipInfo]:
    told = archive.infolist()
    members = {member.filename: member for member in told}
    if len(members) < len(told):
        raise ValueError("two members go by one name")
    if any(member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for member in told):
        raise ValueError("packed as we never pack")
    unpacked = sum(member.file_size for member in told)
    if unpacked > LARGEST or unpacked > max(64 * 2**20, size * _SWELLING):
        raise ValueError("unpacks to too much")
    if "mimetype" in members and _read(archive, members["mimetype"]) != MEDIA_TYPE.encode():
        raise ValueError("another kind of file")
    return members


def _unzipped(data: bytes) -> tuple[bytes, bytes, dict[str, bytes | None]]:
    """The JSON, what its texts are made of, and the originals of a saved file."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        members = _members(archive, len(data))
        wordings = _read(archive, members[_WORDINGS]) if _WORDINGS in members else b"{}"
        return _read(archive, members[_JSON]), wordings, _originals(archive, members)


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    with archive.open(member) as file:
        return file.read(member.file_size + 1)


def _originals(archive: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo]) -> dict[str, bytes | None]:
    """The originals by digest; None where the bytes are not the ones that were put in. No other member is looked at."""
    found: dict[str, bytes | None] = {}
    for name, member in members.items():
        if (hit := _ORIGINAL.fullmatch(name)) is not None:
            try:
                data = _read(archive, member)
            except _DAMAGED:
                data = b""
            found[hit[1]] = data if sha256(data).hexdigest() == hit[1] else None
    return found


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")
