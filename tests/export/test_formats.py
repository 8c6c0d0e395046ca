"""What holds for every format."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import dossiers

from reader.compare import compare
from reader.errors import CannotExport
from reader.export.build import build
from reader.export.formats import FORMATS, format_for
from reader.export.options import ExportOptions
from reader.model.comparison import Comparison
from reader.model.filter import Filter, Only
from reader.model.marks import Annotation
from reader.progress import Cancelled

QUICK = [known for known in FORMATS if known.suffix != ".pdf"]
"""PDF needs Qt: its own file tests it."""


def text_of(suffix: str, data: bytes) -> str:
    """All that is written in a file, archives opened."""
    if suffix not in {".docx", ".xlsx"}:
        return data.decode()
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml"))


@pytest.mark.parametrize("known", QUICK, ids=lambda known: known.suffix)
def test_every_format_names_the_articles_their_hashes_and_the_version(known, small):
    """Who reads it can tell what was compared, with which program, under which filter, and what was not."""
    told = text_of(known.suffix, known.render(small, Filter(bar=0.4)))
    for article in small.dossier.articles:
        assert article.sha256 in told
    for words in ("Source Reader", "balanced", "scan.pdf", "another language", "Storm closes piers"):
        assert words in told


@pytest.mark.parametrize("known", QUICK, ids=lambda known: known.suffix)
def test_letters_of_every_script_survive(known, small):
    """Arabic, Han, emoji and letters beyond the basic plane are in the file as they are in the article."""
    told = re.sub(
        r"\\u([0-9a-f]{4})", lambda hit: chr(int(hit[1], 16)), text_of(known.suffix, known.render(small, Filter()))
    )
    for words in ("العاصفة تغلق الأرصفة", "漁船 𝒜 八隻が沈んだ。", "🌊", "🎧"):
        assert words in told


@pytest.mark.parametrize("known", QUICK, ids=lambda known: known.suffix)
def test_the_same_comparison_gives_the_same_bytes(known, small):
    """No clock and no chance, but for the one `created` of comparison JSON."""
    once, again = (re.sub(rb'"created": "[^"]*Z"', b"", known.render(small, Filter())) for _ in range(2))
    assert once == again


@pytest.mark.parametrize("known", QUICK, ids=lambda known: known.suffix)
def test_no_format_judges_or_gives_a_place_away(known, small):
    """Never a word on who is right, never where files lie on the person's machine."""
    told = text_of(known.suffix, known.render(small, Filter())).lower()
    for word in ("contradict", "incorrect", "false claim", "mistaken", "untrue", str(Path.home()).lower(), "/tmp/"):
        assert word not in told


@pytest.mark.parametrize("known", QUICK, ids=lambda known: known.suffix)
def test_notes_stay_home_when_asked(known, small):
    """Without notes none of the person's remarks leaves the house."""
    told = text_of(known.suffix, known.render(small, Filter(), ExportOptions(notes=False)))
    for words in ("harbour master", "Hear the tape", "HYPERLINK"):
        assert words not in told


@pytest.mark.parametrize("known", QUICK, ids=lambda known: known.suffix)
def test_an_export_can_be_cancelled(known, small):
    """The report may raise, and nothing is given."""

    def refuse(fraction, doing):
        raise Cancelled

    with pytest.raises(Cancelled):
        known.render(small, Filter(), report=refuse)


@pytest.mark.parametrize("known", QUICK, ids=lambda known: known.suffix)
def test_an_empty_filter_still_makes_a_file(known, small):
    """Where nothing passes, the file says so instead of failing."""
    assert known.render(small, Filter(kinds=frozenset(), statuses=frozenset()), ExportOptions(full_text=False))


@settings(max_examples=12)
@given(dossiers(at_least=2), st.sampled_from([Filter(), Filter(only=Only.SHARED), Filter(bar=1.0)]))
def test_whatever_the_person_put_in_can_be_handed_on(of, shown):
    """Any texts, particulars and marks, lost or on nothing: every format is written, every note is in it."""
    whole = Comparison(of, compare(of))
    notes = [one.text for one in of.marks.values() if isinstance(one, Annotation)]
    assert sorted(note.annotation.text for note in build(whole, shown).notes) == sorted(notes)
    for known in QUICK:
        assert known.render(whole, shown, ExportOptions(dismissed=True))


def test_an_ending_picks_the_writer():
    """Whatever its case; an unknown one is refused with the ones there are."""
    assert format_for(".HTML").name == "Web page"
    with pytest.raises(CannotExport, match=r"\.docx"):
        format_for(".wpd")
