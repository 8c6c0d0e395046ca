"""Moves the columns: together while the reader scrolls, level when they look at a claim. Never the one they read in."""

from collections.abc import Callable, Mapping, Sequence
from math import isfinite

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from reader.model.claim import Claim
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.panes.links import Link
from reader.ui.panes.page_view import ABOVE, ROOM
from reader.ui.panes.scroll_sync import ANCHOR, Track, backbone

_GLIDE_MS = 180


class Conductor(QObject):
    """`panes` in the order of the columns, `links` by gutter. `together` pauses the scrolling, not the levelling."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.together = True
        self.still: Callable[[], bool] = lambda: False
        self._panes: tuple[ArticlePane, ...] = ()
        self._links: tuple[tuple[Link, ...], ...] = ()
        self._tracks: dict[int, Track] = {}
        self._glides: dict[ArticlePane, QVariantAnimation] = {}

    def lead(self, panes: Sequence[ArticlePane]) -> None:
        """These columns, from now on."""
        for pane in self._panes:
            pane.reader_scrolled.disconnect(self._follow)
            pane.laid_out.disconnect(self.forget)
        self._stop()
        self._panes = tuple(panes)
        self.forget()
        for pane in panes:
            pane.reader_scrolled.connect(self._follow)
            pane.laid_out.connect(self.forget)

    def show_links(self, links: Sequence[tuple[Link, ...]]) -> None:
        """What joins the columns at each gutter, from the left."""
        self._links = tuple(links)
        self.forget()

    def forget(self) -> None:
        """The layout has changed."""
        self._tracks.clear()

    def bring_level(self, read: Claim, claims: Sequence[Claim], *, held: bool = False) -> None:
        """The counterparts of a claim come to its height.

        Its own pane moves only where the claim is not in sight as a whole, or where another column would show a void
        above its text; where the reader has put their hand on the claim (`held`), it stays even then.
        """
        home = next((pane for pane in self._panes if pane.article.id == read.article), None)
        if home is None:
            return
        firsts = {home: read}
        for claim in claims:
            pane = next((one for one in self._panes if one.article.id == claim.article), None)
            if pane is not None:
                firsts.setdefault(pane, claim)
        height, now = home.viewport().height(), home.span_top(read.span)
        lowest = min(self._lowest(firsts), max(ABOVE, round(height - self._tall(home, read))))
        stays = now is not None and 0 <= now < height - 40 and (held or now <= lowest)
        y = now if stays and now is not None else min(round(height * ANCHOR), lowest)
        for pane, claim in firsts.items():
            if pane is not home or not stays:
                self._glide(pane, pane.value_for(claim.span, y))

    @staticmethod
    def _tall(pane: ArticlePane, claim: Claim) -> float:
        """Pixels from the first line of a claim to its last, and some air under it; 0 where it is not laid out yet."""
        extent = pane.painter.places.extent(claim.span)
        return extent[1] - extent[0] + ABOVE if extent and isfinite(extent[1]) else 0.0

    @staticmethod
    def _lowest(firsts: Mapping[ArticlePane, Claim]) -> int:
        """How far down claims can stand with text above them, and no void, in every column."""
        tops = {pane: pane.span_top(claim.span) for pane, claim in firsts.items()}
        depths = [
            top + pane.verticalScrollBar().value() - (ROOM - ABOVE) for pane, top in tops.items() if top is not None
        ]
        return max(ABOVE, min(depths, default=ABOVE))

    def bring_here(self, pane: ArticlePane) -> None:
        """All others to where this one is read, though scrolling together is paused."""
        self._align(pane)

    def _follow(self) -> None:
        pane = self.sender()
        if isinstance(pane, ArticlePane):
            self._stop()
            if self.together:
                self._align(pane)

    def _align(self, pane: ArticlePane) -> None:
        """From the pane that is read outwards, each after its nearer neighbour."""
        at = self._panes.index(pane)
        eye = pane.verticalScrollBar().value() + pane.viewport().height() * ANCHOR
        there = eye
        for place in range(at + 1, len(self._panes)):
            there = self._track(place - 1).there(there)
            self._put(self._panes[place], there)
        there = eye
        for place in range(at - 1, -1, -1):
            there = self._track(place).here(there)
            self._put(self._panes[place], there)

    def _put(self, pane: ArticlePane, eye: float) -> None:
        pane.move_to(round(eye - pane.viewport().height() * ANCHOR))

    def _track(self, gutter: int) -> Track:
        if gutter not in self._tracks:
            left, right = self._panes[gutter], self._panes[gutter + 1]
            heights: dict[tuple[int, int], tuple[float, float]] = {}
            for link in self._links[gutter] if gutter < len(self._links) else ():
                one, other = (
                    pane.painter.places.extent(claim.span) for pane, claim in ((left, link.left), (right, link.right))
                )
                if one and other and max(one[0], other[0]) < float("inf"):
                    heights[link.left.span.start, link.right.span.start] = one[0], other[0]
            spine = [heights[pair] for pair in backbone(heights)]
            starts = (float(ROOM - ABOVE),) * 2
            self._tracks[gutter] = Track([starts, *spine, (left.text_end, right.text_end)])
        return self._tracks[gutter]

    def _glide(self, pane: ArticlePane, value: int | None) -> None:
        now = pane.verticalScrollBar().value()
        before = self._glides.pop(pane, None)
        if before:
            before.stop()
        if value is None or value == now:
            return
        if self.still() or not pane.isVisible():
            pane.move_to(value)
            return
        glide = QVariantAnimation(pane)
        glide.setDuration(_GLIDE_MS)
        glide.setStartValue(now)
        glide.setEndValue(value)
        glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        glide.valueChanged.connect(pane.move_to)
        self._glides[pane] = glide
        glide.start()

    def _stop(self) -> None:
        """The reader has taken over."""
        for glide in self._glides.values():
            glide.stop()
            glide.deleteLater()
        self._glides.clear()
