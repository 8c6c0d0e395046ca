"""TEI P5."""

import pytest
from lxml import etree

from reader.export.build import build
from reader.export.options import ExportOptions
from reader.export.to_tei import render
from reader.model.filter import Filter
from reader.progress import silent

T = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def root(everything):
    return etree.fromstring(render(everything, silent))


def test_it_is_tei(root):
    """One root in the namespace, with the header's three parts that TEI asks for."""
    assert root.tag == f"{T}TEI"
    assert [one.tag for one in root.find(f"{T}teiHeader/{T}fileDesc")] == [
        f"{T}titleStmt", f"{T}publicationStmt", f"{T}sourceDesc",
    ]  # fmt: skip
    assert {etree.QName(one).namespace for one in root.iter() if isinstance(one.tag, str)} == {T[1:-1]}


def test_articles_are_witnesses(root, everything):
    """In listWit under their letters, with the hash of their bytes."""
    told = {one.get(ID): one.findtext(f".//{T}idno") for one in root.iter(f"{T}witness")}
    assert told == {column.label: column.article.sha256 for column in everything.columns}


def test_every_pointer_leads_somewhere(root):
    """wit, source, corresp and target name ids of the file; ids are unique."""
    ids = [one.get(ID) for one in root.iter() if one.get(ID)]
    assert len(ids) == len(set(ids))
    pointers = [
        pointer[1:]
        for one in root.iter()
        for name in ("wit", "source", "corresp", "target")
        for pointer in one.get(name, "").split()
        if pointer.startswith("#")
    ]
    assert pointers
    assert set(pointers) <= set(ids)


def test_each_discrepancy_is_one_app_with_its_readings(root, everything):
    """A reading for each variant, in the words of its witness."""
    for entry in everything.entries:
        found = [one for one in root.iter(f"{T}app") if one.get(ID) == f"d{entry.number}"]
        assert [one.get("type") for one in found] == [entry.discrepancy.kind.value]
        assert [(one.get("wit"), one.text) for one in found[0].iter(f"{T}rdg")] == [
            (f"#{one.column.label}", one.words) for one in entry.quoted
        ]


def test_articles_read_as_they_were(root, everything):
    """The text of each block is that of the article."""
    for column in everything.columns:
        body = next(one for one in root.iter(f"{T}text") if one.get("corresp") == f"#{column.label}")
        assert ["".join(one.itertext()) for one in body.find(f"{T}body")] == column.article.text.split("\n")


def test_what_moved_is_linked_apart(root):
    """Links in the common order of both articles, and those out of it, are two groups."""
    told = {one.get("type"): [link.get("target") for link in one] for one in root.iter(f"{T}linkGrp")}
    assert sum(map(len, told.values())) == 5
    assert set(told) <= {"in-order", "moved"}


def test_it_is_the_golden_file(apparatus, golden):
    """The whole file, as it was read and found good."""
    golden("small.tei.xml", render(apparatus, silent))


def test_without_the_texts_the_apparatus_remains(small):
    """Then no segment is in the file that a reading could point to, and none does."""
    root = etree.fromstring(render(build(small, Filter(), ExportOptions(full_text=False)), silent))
    assert len(list(root.iter(f"{T}app"))) == 6
    assert not [one for one in root.iter(f"{T}rdg") if one.get("source")]
