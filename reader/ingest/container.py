"""Archives and XML from strangers, opened within bounds: nothing is written, fetched, expanded or run."""

import io
import lzma
import zipfile
import zlib

from lxml import etree
from lxml.etree import _Element as Element

from reader.errors import CannotIngest

_LARGEST = 40_000_000
"""Bytes a part of an archive may unpack to: the longest novels stay under a tenth of it."""

_UNSOUND = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,  # a part that begins before the file
)
"""What zipfile raises on a part that is not as its entry says."""


class Archive:
    """The parts of a zip. Raises CannotIngest, naming `name`, where it is damaged, locked or unpacks without end."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._spent = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _UNSOUND as error:
            raise _damaged(name) from error

    def names(self) -> list[str]:
        return self._zip.namelist()

    def part(self, path: str) -> bytes | None:
        """The bytes of one part, None where there is none of that path."""
        try:
            entry = self._zip.getinfo(path)
        except KeyError:
            return None
        if entry.flag_bits & 1:
            raise locked(self._name)
        try:
            with self._zip.open(entry) as stream:
                unpacked = stream.read(_LARGEST - self._spent + 1)
        except _UNSOUND as error:
            raise _damaged(self._name) from error
        self._spent += len(unpacked)
        if self._spent > _LARGEST:
            raise CannotIngest(
                self._name,
                "it unpacks to far more than an article",
                "Open it in its own program, copy the article, and paste it here",
            )
        return unpacked

    def tree(self, path: str) -> Element | None:
        """One part as XML, None where there is none."""
        data = self.part(path)
        return None if data is None else tree_of(self._name, data)


def tree_of(name: str, data: bytes) -> Element:
    """XML with entities left alone (no external ones, no laughing billion). Raises CannotIngest where it is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root: Element = etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _damaged(name) from error
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace; "" for comments and entities."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def locked(name: str) -> CannotIngest:
    return CannotIngest(
        name, "it is locked with a password", "Open it with its password, save a copy without one, then drop the copy"
    )


def _damaged(name: str) -> CannotIngest:
    return CannotIngest(name, "it is damaged or was not saved whole", "Save or download it again, then drop it")
