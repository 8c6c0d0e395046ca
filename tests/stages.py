"""A small story on the window: three articles and findings made by hand, so that no test hangs on the engine's mood."""

import builders
from PySide6.QtCore import Qt

from reader.model.comparison import Finding, NotCompared
from reader.model.discrepancy import Detail, DetailKind, Kind
from reader.model.edits import AddArticles

HARBOUR = builders.article(
    "Harbour",
    "The bridge will open on 3 May.\nAt least 12 workers were hurt.\n“We are sorry”, said Ada Moss.\nGulls were seen.",
    published="2020-07-24",
)
COURIER = builders.article(
    "Courier",
    "The bridge may open on 5 May.\nSome 19 workers were hurt on the old pier.\nThe mayor did not answer.",
    published="2020-07-25",
)
LANTERN = builders.article(
    "Lantern", "The bridge will open on 3 May.\nNobody at the port would say more.", published="2015"
)
ARTICLES = (HARBOUR, COURIER, LANTERN)

CERTAINTY = builders.discrepancy(
    Kind.CERTAINTY,
    builders.variant(HARBOUR, "will"),
    builders.variant(COURIER, "may"),
    weight=0.7,
    why="will (certain) / may (possible)",
)
DATE = builders.discrepancy(
    Kind.DATE, builders.variant(HARBOUR, "3 May"), builders.variant(COURIER, "5 May"), weight=0.9, why="3 May / 5 May"
)
NUMBER = builders.discrepancy(
    Kind.NUMBER, builders.variant(HARBOUR, "12"), builders.variant(COURIER, "19"), weight=0.8, why="12 / 19"
)
UNSURE = builders.discrepancy(
    Kind.NAME, builders.variant(HARBOUR, "workers"), builders.variant(COURIER, "Some"), weight=0.1, why="less sure"
)
BRIDGE = Finding(
    builders.group(
        builders.claim(HARBOUR, "bridge"), builders.claim(COURIER, "bridge"), builders.claim(LANTERN, "bridge")
    ),
    (CERTAINTY, DATE),
    independent=2,
)
HURT = Finding(
    builders.group(builders.claim(HARBOUR, "hurt"), builders.claim(COURIER, "hurt")),
    (NUMBER, UNSURE),
    (Detail(builders.claim(COURIER, "pier"), builders.span(COURIER, "on the old pier"), DetailKind.CLAUSE),),
    (),
    (NotCompared(LANTERN.id, "published before"),),
    independent=2,
)


def staged(dossier, *_, **__):
    """The findings, whatever the dossier; for `reader.ui.session.compare`."""
    told = (BRIDGE, HURT) if len(dossier.articles) > 1 else ()
    return builders.comparison(dossier, *told).findings


def raise_curtain(window, monkeypatch, qtbot):
    """The story on a window, read and compared."""
    monkeypatch.setattr("reader.ui.session.compare", staged)
    window.session.do(AddArticles(ARTICLES))
    qtbot.waitUntil(lambda: window.session.up_to_date and window.session.lanes.idle)
    return window


def marks(window, sort):
    """The marks of one sort that the person has made."""
    return [mark for mark in window.session.dossier.marks.values() if isinstance(mark, sort)]


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    """A key, with the window itself having the keyboard."""
    window.activateWindow()
    window.setFocus()
    qtbot.keyClick(window, key, modifier)
