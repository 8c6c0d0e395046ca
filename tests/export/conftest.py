"""One small comparison with everything in it: all kinds, every mark, and letters that break careless writers."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from builders import article, claim, comparison, discrepancy, dossier, group, span, variant

from reader import __version__
from reader.export.build import build
from reader.export.options import ExportOptions
from reader.model.article import Doubt, Role
from reader.model.comparison import Failure, Finding, NotCompared
from reader.model.discrepancy import Detail, DetailKind, Kind
from reader.model.filter import Filter
from reader.model.keys import key_of
from reader.model.marks import Annotation, Bookmark, Status, Verdict
from reader.model.targets import discrepancy_target, group_target, passage

HARBOUR = """The Harbour Post
Storm closes <b>three</b> piers & a ferry
The storm closed three piers on Monday, the mayor said. 🌊 Eight boats sank at their moorings.
=SUM(A1) is what the sign on the pier said.
"We will not rebuild," said Ms Ode."""

COAST = """Coast & Country: mayor counts the cost
Five piers were shut on Monday by the storm, a *harbour* spokesman said.
Eight boats sank. Repairs may cost 2 million crowns.
"We will rebuild," said Ms Ode of the council."""

BAHR = """العاصفة تغلق الأرصفة
أغلقت العاصفة خمسة أرصفة يوم الاثنين. 漁船 𝒜 八隻が沈んだ。"""


@pytest.fixture(scope="session")
def small():
    """Two articles that differ in a number and a quotation, share a sinking, and a third in other scripts."""
    a = article(
        "Harbour Post",
        HARBOUR,
        roles={0: Role.FURNITURE, 1: Role.HEADLINE},
        title="Storm closes piers",
        author="I. Wave",
        published="2024-03-04",
        address="https://post.example/storm?a=1&b=2",
        language="en",
    )
    a = replace(a, doubts=(Doubt("published", "2024-03-09", "the page's clock"),))
    b = article("Coast & Country", COAST, roles={0: Role.HEADLINE}, published="2024-03", language="en")
    c = article("Al Bahr", BAHR, roles={0: Role.HEADLINE}, published="2024-03-02T09:30+03:00", language="ar")
    piers = discrepancy(Kind.NUMBER, variant(a, "three piers", "3"), variant(b, "Five piers", "5"), why="three / five")
    said = discrepancy(
        Kind.ATTRIBUTION, variant(a, "the mayor"), variant(b, "spokesman"), weight=0.45, why="who said it"
    )
    quoted = discrepancy(
        Kind.QUOTATION, variant(a, "will not rebuild"), variant(b, "will rebuild"), weight=0.95, why="“not” in one"
    )
    light = discrepancy(Kind.NAME, variant(a, "Ms Ode", "Ode"), variant(b, "Ms Ode", "ode"), weight=0.1, why="spelling")
    closed = Finding(
        group(claim(a, "three piers"), claim(b, "Five piers")),
        (piers, said),
        not_compared=(NotCompared(c.id, "another language"),),
    )
    sank = Finding(
        replace(group(claim(a, "Eight boats"), claim(b, "Eight boats"), claim(c, "八隻")), copied=True),
        details=(Detail(claim(a, "Eight boats"), span(a, "at their moorings"), DetailKind.PLACE),),
    )
    rebuilt = Finding(group(claim(a, "We will not"), claim(b, "We will rebuild")), (quoted, light), absent=(c.id,))
    bare = dossier(a, b, c)
    notes = (
        Annotation("n1", group_target(bare, closed.group), "Ask the harbour master.\n<script>alert(1)</script>", "Ada",
                   "2026-01-02T03:04:05Z", ("check",)),
        Annotation("n2", discrepancy_target(bare, quoted), "Hear the tape 🎧", "Ada", "2026-01-02T03:05:05Z"),
        Annotation("n3", passage(a, span(a, "on the pier")), "=HYPERLINK(1) and a \x0b bell \x07", "", ""),
        Verdict(discrepancy_target(bare, quoted), Status.CONFIRMED, quoted.why, quoted.weight),
        Verdict(discrepancy_target(bare, said), Status.DISMISSED, said.why, said.weight),
        Bookmark(group_target(bare, sank.group)),
    )  # fmt: skip
    marked = dossier(a, b, c, marks={key_of(mark): mark for mark in notes})
    whole = comparison(marked, closed, sank, rebuilt)
    return replace(whole, failures=(Failure("scan.pdf", "it holds pictures only", "Run text recognition on it"),))


@pytest.fixture(scope="session")
def apparatus(small):
    """What is shown of it by default: the dismissed one and the light one stay out."""
    return build(small, Filter(bar=0.4))


@pytest.fixture(scope="session")
def everything(small):
    return build(small, Filter(), ExportOptions(dismissed=True))


@pytest.fixture
def golden():
    """Compares with a file of tests/golden/export. WRITE_GOLDEN=1 writes it anew, to be read before it is kept."""

    def same(name: str, data: bytes) -> None:
        path = Path(__file__).parent.parent / "golden" / "export" / name
        told = data.decode().replace(f"Source Reader {__version__}", "Source Reader (version)")
        if os.environ.get("WRITE_GOLDEN"):
            path.write_bytes(told.encode())
        assert told == path.read_bytes().decode()

    return same
