"""What joins two neighbouring columns, where it stands now: the ribbons and tabs of one gutter, in its pixels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF
from PySide6.QtWidgets import QWidget

from reader.model.article import ArticleId
from reader.model.claim import Claim
from reader.model.comparison import Finding
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.panes.links import Link, Member, Side, Stub, links_between, stub_at
from reader.ui.panes.ribbons import Drawn, Ends, Place, Weight, badge_of, covers, seen
from reader.ui.theme import Look


@dataclass(frozen=True, slots=True)
class Tab:
    """A stub to draw."""

    stub: Stub
    look: Look
    ends: Ends
    weight: Weight


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies under the mouse: a group, its claims here, and the one of them to read on at. `away` is the number
    (from 1) of the column that a tab points to; `moved`, told at another place.
    """

    finding: Finding
    look: Look
    claims: tuple[Claim, ...]
    claim: Claim
    moved: bool = False
    away: int = 0


class Joined(QObject):
    """`right` is None beside the last column, which is joined with none. `parent` paints what is joined."""

    def __init__(self, left: ArticlePane, right: ArticlePane | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._painted_by = parent
        self._left, self._right = left, right
        self._order: tuple[ArticleId, ...] = ()
        self._spots: list[tuple[Link, float, float, float, float]] | None = None
        self._members: Sequence[Member] = ()
        self._numbers: dict[int, int] = {}
        self.links: tuple[Link, ...] = ()
        self.looks: Sequence[Look | None] = ()
        self.selected: Finding | None = None
        self.hovered: Finding | None = None

    def show_findings(self, order: Sequence[ArticleId], members: Sequence[Member]) -> None:
        """The groups to join; `order` is that of the columns."""
        if self._right:
            self._order, self._members = tuple(order), members
            self._numbers = {id(member.finding): number for number, member in enumerate(members)}
            self._spots = None
            self.links = links_between(self._left.article.id, self._right.article.id, members)

    def forget(self) -> None:
        """The layout of a column has changed."""
        self._spots = None
        self.move()

    def move(self) -> None:
        """A column was scrolled. Not joined to `update` itself: PySide6 6.11 leaks 54 bytes at each connection to a
        slot of Qt's own, and there are some as often as an article comes or goes.
        """
        self._painted_by.update()

    def ribbons(self, height: int) -> list[Drawn]:
        """Those of which one end at least is in sight; both ends stand where they do until the layout changes."""
        if self._spots is None:
            self._spots = self._measured()
        if self._right is None:
            return []
        here, there = self._left.verticalScrollBar().value(), self._right.verticalScrollBar().value()
        drawn = []
        for link, top, bottom, other_top, other_bottom in self._spots:
            near = bottom > here - 2 and top < here + height + 1
            if near or (other_bottom > there - 2 and other_top < there + height + 1):
                look = self.looks[link.number]
                if look is not None:
                    left, right = (top - here - 1, bottom - here + 2), (other_top - there - 1, other_bottom - there + 2)
                    drawn.append(Drawn(look, left, right, link.moved, self._weight(link.finding), link))
        return drawn

    def tabs(self, height: int) -> Iterator[Tab]:
        """The stubs of what is selected or under the mouse; of all others they would be too many."""
        asked = [one for one in (self.selected, self.hovered) if one is not None]
        for number in sorted({self._numbers[id(one)] for one in asked if id(one) in self._numbers}):
            look, finding = self.looks[number], self._members[number].finding
            stub = stub_at(self._order, self._order.index(self._left.article.id), number, finding) if look else None
            ends = self._ends(self._left if stub.side is Side.LEFT else self._right, stub.claim) if stub else None
            if look and stub and ends and seen(ends, height):
                yield Tab(stub, look, ends, self._weight(finding))

    def at(self, place: QPointF, size: tuple[int, int]) -> Hit | None:
        """The uppermost thing at a place of the gutter, which is of this width and height."""
        width, height = size
        for tab in self.tabs(height):
            if badge_of(tab.ends, Place(tab.stub.side, width, tab.stub.column, tab.weight)).contains(place):
                far = tab.stub.finding.group.of(self._order[tab.stub.column - 1])[0]
                return Hit(tab.stub.finding, tab.look, (tab.stub.claim, far), far, away=tab.stub.column)
        for ribbon in sorted(self.ribbons(height), key=lambda one: -one.weight):
            if ribbon.link and covers(ribbon, place, size):
                return _hit(ribbon, ribbon.link, place, size)
        return None

    def _weight(self, finding: Finding) -> Weight:
        if finding is self.selected:
            return Weight.SELECTED
        return Weight.HOVERED if finding is self.hovered else Weight.REST

    def _measured(self) -> list[tuple[Link, float, float, float, float]]:
        """Top and bottom of both ends of every link, on their pages; without those that are folded away."""
        spots = []
        for link in self.links:
            left = self._left.painter.places.extent(link.left.span)
            right = self._right.painter.places.extent(link.right.span) if self._right else None
            if left and right:
                spots.append((link, *left, *right))
        return spots

    def _ends(self, pane: ArticlePane | None, claim: Claim) -> Ends | None:
        extent = pane.painter.places.extent(claim.span) if pane else None
        if pane is None or extent is None:
            return None
        scrolled = pane.verticalScrollBar().value()
        return extent[0] - scrolled - 1, extent[1] - scrolled + 2


def _hit(ribbon: Drawn, link: Link, place: QPointF, size: tuple[int, int]) -> Hit:
    """One reads on at the end on whose side the mouse is, if that is in sight; else at the other."""
    width, height = size
    near = [(link.left, ribbon.left), (link.right, ribbon.right)]
    if place.x() > width / 2:
        near.reverse()
    claim = near[0][0] if seen(near[0][1], height) else near[1][0]
    return Hit(link.finding, ribbon.look, (link.left, link.right), claim, link.moved)
