"""Every writer gives a file that a stranger's program can read, of any comparison there can be."""

import csv
import io
import json
import zipfile

import pytest
import strategies
from hypothesis import HealthCheck, given, settings
from lxml import etree, html

from reader.compare import compare
from reader.export.formats import FORMATS
from reader.export.options import ExportOptions
from reader.model.comparison import Comparison
from reader.model.filter import Filter


def _is_zip(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))


CHECKS = {
    ".html": html.document_fromstring,
    ".docx": _is_zip,
    ".xlsx": _is_zip,
    ".csv": lambda data: list(csv.reader(io.StringIO(data.decode("utf-8-sig")), strict=True)),
    ".md": lambda data: data.decode("utf-8"),
    ".json": json.loads,
    ".jsonld": json.loads,
    ".xml": etree.fromstring,
}


@pytest.mark.parametrize("form", [form for form in FORMATS if form.suffix in CHECKS], ids=lambda form: form.suffix)
@given(of=strategies.dossiers())
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_comparison_can_be_written_and_read(form, of):
    """Letters beyond the basic plane, lost marks, remarks full of markup: the file is sound."""
    comparison = Comparison(of, compare(of))
    data = form.render(comparison, Filter(), ExportOptions(dismissed=True))
    CHECKS[form.suffix](data)
