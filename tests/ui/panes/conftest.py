"""Three short articles in columns: one that differs, one moved claim, some furniture."""

import pytest
from builders import article, claim, comparison, discrepancy, dossier, group, variant
from PySide6.QtWidgets import QApplication

from reader.model.article import Role
from reader.model.comparison import Finding
from reader.model.discrepancy import Kind
from reader.ui.app import prepare
from reader.ui.panes.page import Reading
from reader.ui.panes.pane_row import PaneRow
from reader.ui.theme import LIGHT
from reader.ui.view_filter import ALL_LOOKS

FILLER = "\n".join(f"Filler sentence number {n} tells nothing that anybody else tells at all." for n in range(40))


@pytest.fixture
def story():
    """Comparison of A, B and C: crew (differs, A and B), cost (A and C only), moon (all; first in A, last in B)."""
    a = article(
        "A",
        f"The moon is near.\nThe crew is 12 people.\nShare this\nMenu\n{FILLER}\nThe cost is high.",
        roles={2: Role.FURNITURE, 3: Role.FURNITURE},
    )
    b = article("B", f"Hello from here.\nThe crew is 15 people.\n{FILLER}\nThe moon is near.")
    c = article(
        "C", f"The cost is high.\n{FILLER}\nThe moon is near.\nCookies", roles={43: Role.FURNITURE, 42: Role.FURNITURE}
    )
    crew = group(claim(a, "crew"), claim(b, "crew"))
    differs = discrepancy(Kind.NUMBER, variant(a, "12"), variant(b, "15"), why="12 / 15")
    moon = group(*(claim(one, "moon") for one in (a, b, c)))
    cost = group(claim(a, "cost"), claim(c, "cost"))
    return comparison(dossier(a, b, c), Finding(moon), Finding(crew, (differs,), absent=(c.id,)), Finding(cost))


@pytest.fixture
def row(qtbot, qapp, story):
    """The columns of the story, shown; nothing glides."""
    if not qapp.styleSheet():
        prepare(qapp)
    shown = PaneRow(LIGHT, Reading())
    qtbot.addWidget(shown)
    shown.reduced_motion = True
    shown.resize(1200, 500)
    show(shown, story)
    shown.show()
    qtbot.waitExposed(shown)
    QApplication.processEvents()
    return shown


def show(row, story, looks=ALL_LOOKS):
    row.show_articles(story.dossier.articles, story.failures)
    row.show_findings(story, looks, lambda _one: True)


@pytest.fixture
def panes(row):
    return [column.pane for column in row.columns]


@pytest.fixture
def show_story():
    return show
