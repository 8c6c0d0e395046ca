"""Archives and XML from strangers."""

import io
import zipfile

import pytest

from reader.errors import CannotIngest
from reader.ingest.container import Archive, local, tree_of


def archive(**parts: bytes) -> Archive:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return Archive("a.zip", held.getvalue())


def test_a_part_is_read_and_a_missing_one_is_none():
    """As bytes or as XML."""
    made = archive(one=b"<a><b/></a>")
    assert made.part("one") == b"<a><b/></a>"
    assert made.part("two") is None
    assert [local(child) for child in made.tree("one")] == ["b"]


def test_all_parts_together_unpack_to_a_bound():
    """A bomb may lie in many small parts."""
    made = archive(one=bytes(25_000_000), two=bytes(25_000_000))
    assert made.part("one")
    with pytest.raises(CannotIngest, match="unpacks"):
        made.part("two")


def test_damage_is_told():
    """In the archive and in the XML."""
    with pytest.raises(CannotIngest, match="damaged"):
        Archive("a.zip", b"PK\x03\x04" + bytes(50))
    with pytest.raises(CannotIngest, match="damaged"):
        tree_of("a.xml", b"<a><b></a>")
