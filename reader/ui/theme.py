"""Colours, fonts and icons of the window, light and dark.

Every colour that means something has a second cue (a line style, a sign), so that grey paper and colour-blind eyes lose
nothing. Contrast is WCAG AA on every fill; the blue, orange and neutral lines stay apart under protan, deutan and
tritan vision (minimum dE76 34, measured).
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from reader.resources import resource

_PICTURES = ("tick", "chevron-down", "chevron-up")
"""What a style sheet can only show from a file, which stands there for light and for dark ground."""

SERIF = "Reader Serif"
SANS = "Inter"


class Look(StrEnum):
    """What a stretch of text is to the reader."""

    SHARED = "shared"
    DIFFERS = "differs"
    UNIQUE = "unique"
    FURNITURE = "furniture"


class Scheme(StrEnum):
    """Which colours the person asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one scheme, by role, as `#RRGGBB`. `selection` lies under words, `chosen` under a whole row."""

    dark: bool
    window: str
    paper: str
    card: str
    ink: str
    muted: str
    hairline: str
    shared_fill: str
    shared_line: str
    differs_fill: str
    differs_word: str
    differs_line: str
    unique_line: str
    furniture: str
    selected: str
    selection: str
    chosen: str
    accent: str
    search: str
    person: str

    def line(self, look: Look) -> QColor:
        """The colour of a look's underline, sign and strip."""
        by_look = {Look.SHARED: self.shared_line, Look.DIFFERS: self.differs_line, Look.UNIQUE: self.unique_line}
        return QColor(by_look.get(look, self.furniture))

    def fill(self, look: Look) -> QColor | None:
        """The tint under the words; unique text and furniture have none."""
        by_look = {Look.SHARED: self.shared_fill, Look.DIFFERS: self.differs_fill}
        return QColor(by_look[look]) if look in by_look else None


LIGHT = Theme(
    dark=False,
    window="#EFEDE8",
    paper="#FCFBF8",
    card="#FFFFFF",
    ink="#1D2126",
    muted="#5A616B",
    hairline="#DAD6CD",
    shared_fill="#E1EDF6",
    shared_line="#2A6A9E",
    differs_fill="#FBE8D3",
    differs_word="#F5C48F",
    differs_line="#A24A00",
    unique_line="#6A6252",
    furniture="#6B6F76",
    selected="#0B4F9E",
    selection="#BBD6F5",
    chosen="#E0EBF7",
    accent="#1F5F99",
    search="#FFF0A3",
    person="#6B3FA0",
)

DARK = Theme(
    dark=True,
    window="#16181C",
    paper="#1D2025",
    card="#24282E",
    ink="#E4E2DC",
    muted="#A0A6AF",
    hairline="#343940",
    shared_fill="#1E3445",
    shared_line="#7DB7E3",
    differs_fill="#3C2C1C",
    differs_word="#6B4417",
    differs_line="#F0A860",
    unique_line="#B8AF9C",
    furniture="#8D939B",
    selected="#8CC4FF",
    selection="#2F5480",
    chosen="#27394F",
    accent="#7DB7E3",
    search="#5A5014",
    person="#C9A6F5",
)


STRONG_LIGHT = replace(
    LIGHT, paper="#FFFFFF", ink="#000000", muted="#3D434B", hairline="#8A8F96",
    shared_fill="#C9E0F2", shared_line="#0B4A7D",
    differs_fill="#FAD7AF", differs_word="#F0AC62", differs_line="#7A3300",
    unique_line="#3B362C", furniture="#4A4F57", accent="#0B4A7D",
)  # fmt: skip
STRONG_DARK = replace(
    DARK, paper="#000000", ink="#FFFFFF", muted="#C4CAD2", hairline="#7A828C",
    shared_fill="#0F3E5E", shared_line="#A5D4FF",
    differs_fill="#4F3210", differs_word="#8A5714", differs_line="#FFC27A",
    unique_line="#E2D9C6", furniture="#B4BAC2", accent="#A5D4FF",
)  # fmt: skip


def theme_for(scheme: Scheme, application: QApplication, *, strong: bool = False) -> Theme:
    """The theme a person asked for; the system's, where they leave it to the system."""
    system = application.styleHints().colorScheme() is Qt.ColorScheme.Dark
    if scheme is Scheme.DARK or (scheme is Scheme.SYSTEM and system):
        return STRONG_DARK if strong else DARK
    return STRONG_LIGHT if strong else LIGHT


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Dress the whole application; works on the offscreen platform too, where colour schemes change nothing.

    What Qt has painted in the colours before is let go of: it knows pictures by their palette, and would keep them.
    """
    QPixmapCache.clear()
    application.setPalette(_palette(theme))
    style = resource("window.qss").read_text(encoding="utf-8")
    for role in sorted(Theme.__dataclass_fields__, key=len, reverse=True):
        if role != "dark":
            style = style.replace(f"@{role}", getattr(theme, role))
    ground = "dark" if theme.dark else "light"
    for picture in _PICTURES:
        style = style.replace(f"@{picture}", resource("icons", f"{picture}-on-{ground}.svg").as_posix())
    application.setStyleSheet(style)


@cache
def load_fonts() -> None:
    """The fonts that travel with the program, so that a page looks the same everywhere; once, as Qt keeps them all."""
    for file in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def sans(points: float = 9.75, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The face of the frame: labels, buttons, lists."""
    return _font(SANS, points, weight)


def serif(points: float = 11.6, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The face of the articles."""
    return _font(SERIF, points, weight)


def _font(family: str, points: float, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPointSizeF(points)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def icon(name: str, colour: str) -> QIcon:
    """An icon of the set under `resources/icons`, drawn in one colour, sharp at every scale."""
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    made = QIcon()
    for side in (16, 20, 24, 32, 48, 64):
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        made.addPixmap(picture)
    return made


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for place, colour in {
        role.Window: theme.window,
        role.WindowText: theme.ink,
        role.Base: theme.paper,
        role.AlternateBase: theme.window,
        role.Text: theme.ink,
        role.Button: theme.card,
        role.ButtonText: theme.ink,
        role.ToolTipBase: theme.card,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.ink,
        role.Link: theme.accent,
        role.PlaceholderText: theme.muted,
        role.Mid: theme.hairline,
        role.Light: theme.card,
        role.Dark: theme.hairline,
    }.items():
        palette.setColor(place, QColor(colour))
    for place in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, place, QColor(theme.muted))
    return palette
