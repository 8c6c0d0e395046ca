"""Every action of the window in one table: its name, text, keys, icon and menu."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from reader.ui.theme import Theme, icon
from reader.ui.words import translated
from reader.wording import Wording


@dataclass(frozen=True, slots=True)
class Entry:
    """One action; `text` and `tip` are English and go through Qt translation, `keys` are Qt key sequences.

    `under` is the title of the menu within the menu in which it stands.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    picture: str = ""
    tip: str = ""
    checkable: bool = False
    after_line: bool = False
    under: str = ""


def _tr(text: str) -> str:
    return translated(text) if isinstance(text, Wording) else QCoreApplication.translate("actions", text)


COLUMNS = 8
"""The most articles that are shown side by side, each with a key of its own."""

MENUS = ("&File", "&Edit", "&View", "&Go", "&Marks", "&Help")

TABLE = (
    Entry("open", "&File", "&Open articles…", ("Ctrl+O",), "folder-open", "Open articles or a saved comparison"),
    Entry("save", "&File", "&Save", ("Ctrl+S",), "save", "Save this comparison", after_line=True),
    Entry("save_as", "&File", "Save &as…", ("Ctrl+Shift+S",)),
    Entry("export", "&File", "&Export…", ("Ctrl+E",), "share", "Write the annotated comparison for others"),
    Entry(
        "print", "&File", "&Print…", ("Ctrl+P",), "printer", "Print what the PDF export writes, as it is filtered now"
    ),
    Entry("preferences", "&File", "P&references…", ("Ctrl+,",), "settings", after_line=True),
    Entry("close", "&File", "&Close", ("Ctrl+W",), after_line=True),
    Entry("quit", "&File", "&Quit", ("Ctrl+Q",)),
    Entry("undo", "&Edit", "&Undo", ("Ctrl+Z",), "undo-2"),
    Entry("redo", "&Edit", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    Entry("paste", "&Edit", "&Paste as an article", ("Ctrl+V",), "clipboard-paste", after_line=True),
    Entry("copy", "&Edit", "&Copy with its source", ("Ctrl+C",), "copy"),
    Entry("find", "&Edit", "&Find…", ("Ctrl+F",), "search", "Find in all articles"),
    Entry("find_next", "&Edit", "Find ne&xt", ("F3",)),
    Entry("find_previous", "&Edit", "Find pre&vious", ("Shift+F3",)),
    Entry("shared", "&View", "&Shared", ("Alt+1",), "", "Show what several articles state", checkable=True),
    Entry("differs", "&View", "&Differs", ("Alt+2",), "", "Show where articles differ", checkable=True),
    Entry("unique", "&View", "&Only here", ("Alt+3",), "", "Show what one article alone states", checkable=True),
    Entry("furniture", "&View", "Page &furniture", ("Ctrl+Shift+F",), "", "Show the page's own lines", checkable=True),
    Entry(
        "view_columns", "&View", "Side &by side", ("Ctrl+Alt+1",), "columns-3", "The articles beside each other", True
    ),
    Entry("view_article", "&View", "&Article", ("Ctrl+Alt+2",), "book-open", "One article, the others beside it", True),
    Entry("view_matrix", "&View", "&Matrix", ("Ctrl+Alt+3",), "table-2", "Every claim against every article", True),
    Entry("view_overview", "&View", "O&verview", ("Ctrl+Alt+4",), "layout-dashboard", "How alike they are", True),
    Entry("show_all", "&View", "Sho&w all", ("Ctrl+Shift+A",), "eye", "Nothing is filtered out any more"),
    Entry(
        "lists", "&View", "Lis&ts", ("F4",), "list", "The lists of differences, notes and quotations", after_line=True
    ),
    Entry(
        "inspector_aside",
        "&View",
        "&Inspector below or aside",
        ("Ctrl+Shift+I",),
        "panel-right",
        "Move the inspector below the articles, or to their right",
    ),
    Entry(
        "theme",
        "&View",
        "Light or dar&k",
        ("Ctrl+Shift+D",),
        "sun-moon",
        "Change between light and dark",
        after_line=True,
    ),
    Entry(
        "sort_by_date", "&View", "Sort by dat&e", ("Ctrl+Shift+T",), "", "The oldest article leftmost", after_line=True
    ),
    Entry("larger", "&View", "&Larger text", ("Ctrl++", "Ctrl+=")),
    Entry("smaller", "&View", "Smalle&r text", ("Ctrl+-",)),
    Entry("next_difference", "&Go", "&Next difference", ("F8", "Alt+Down"), "chevron-down"),
    Entry("previous_difference", "&Go", "&Previous difference", ("Shift+F8", "Alt+Up"), "chevron-up"),
    Entry("next_unreviewed", "&Go", "Next not &reviewed", ("U",), "", "The next difference you have not judged"),
    Entry("previous_unreviewed", "&Go", "Previous not reviewed", ("Shift+U",)),
    Entry("next_unique", "&Go", "Next &only here", ("F9",), "", "The next thing that one article alone tells"),
    Entry("previous_unique", "&Go", "Previous only here", ("Shift+F9",)),
    Entry("next_column", "&Go", "Next &column", ("Alt+PgDown",), after_line=True),
    Entry("previous_column", "&Go", "Pre&vious column", ("Alt+PgUp",)),
    *(
        Entry(
            f"column_{number}",
            "&Go",
            Wording("Column &{number}", number=str(number)),
            (f"Ctrl+{number}",),
            under="Go to col&umn",
        )
        for number in range(1, COLUMNS + 1)
    ),
    Entry("level", "&Go", "&Bring the others here", ("Ctrl+Return",), "unfold-vertical"),
    Entry(
        "together",
        "&Go",
        "Scroll &together",
        ("Ctrl+Shift+Y",),
        "arrow-left-right",
        "The other columns follow, claim by claim",
        checkable=True,
    ),
    Entry("compare", "&Go", "Comp&are again", ("F5",), "refresh-cw", after_line=True),
    Entry(
        "languages",
        "&Go",
        "&Match other languages",
        ("Shift+F5",),
        "languages",
        "Match articles that are not in English by what their sentences mean",
        checkable=True,
    ),
    Entry("link", "&Marks", "&Link claims", ("L",), "link", "Hold this claim; then L on its counterpart links the two"),
    Entry("alone", "&Marks", "No co&unterpart", ("Ctrl+Shift+L",), "", "No other article states this"),
    Entry("bookmark", "&Marks", "&Bookmark", ("M",), "bookmark"),
    Entry("note", "&Marks", "&Note…", ("A",), "message-square-plus", "Write a note on the claim or group"),
    Entry("unlink", "&Marks", "Not the &same", ("Shift+L",), "unlink", "This claim does not belong to the group"),
    Entry("confirm", "&Marks", "&Confirm", ("C",), "check", after_line=True),
    Entry("dismiss", "&Marks", "&Dismiss", ("X",), "x"),
    Entry(
        "confirm_all",
        "&Marks",
        "Confirm all sho&wn",
        ("Ctrl+Shift+C",),
        "list-checks",
        "Confirm every difference in the list",
    ),
    Entry("add_difference", "&Marks", "Add a di&fference…", ("D",), "plus-circle", "One that the engine missed"),
    Entry("nearest", "&Marks", "Find the nearest &passages", ("Ctrl+Shift+N",), "search", after_line=True),
    Entry(
        "split", "&Marks", "Spl&it the claim here", ("S",), "", "The claim ends where the caret stands", after_line=True
    ),
    Entry("merge", "&Marks", "&Join with the next claim", ("J",)),
    Entry("set_aside", "&Marks", "Set &aside as page furniture", ("F",), "eye-off"),
    Entry("restore", "&Marks", "&Restore to the article", ("Shift+F",)),
    Entry("tour", "&Help", "One-minute &tour", ("Shift+F1",)),
    Entry("legend", "&Help", "&Legend", ("F2",), "info", "What the signs, lines and letters mean"),
    Entry("keys", "&Help", "List of &keys", ("Ctrl+/",), "keyboard"),
    Entry("help", "&Help", "&Help", ("F1",), "circle-help"),
    Entry("about", "&Help", "&About Source Reader", ("Ctrl+F1",)),
)


class Actions:
    """The table as QActions of one window."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        self._actions = {entry.name: _action(entry, window) for entry in TABLE}
        self.dress(theme)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def fill(self, bar: QMenuBar) -> None:
        """The menus, in the order of the table."""
        menus = {title: bar.addMenu(_tr(title)) for title in MENUS}
        for entry in TABLE:
            if entry.after_line:
                menus[entry.menu].addSeparator()
            if entry.under and entry.under not in menus:
                menus[entry.under] = menus[entry.menu].addMenu(_tr(entry.under))
            menus[entry.under or entry.menu].addAction(self._actions[entry.name])

    def rekey(self, chosen: Mapping[str, str]) -> None:
        """Give actions the keys that the person chose, by name; all others have their own."""
        for entry in TABLE:
            keys = (chosen[entry.name],) if entry.name in chosen else entry.keys
            self._actions[entry.name].setShortcuts([QKeySequence(one) for one in keys if one])
            self._actions[entry.name].setToolTip(_tip(entry, keys[0] if keys else ""))

    def dress(self, theme: Theme) -> None:
        for entry in TABLE:
            self._actions[entry.name].setIcon(icon(entry.picture, theme.ink) if entry.picture else QIcon())


def _action(entry: Entry, window: QWidget) -> QAction:
    action = QAction(_tr(entry.text), window)
    action.setObjectName(entry.name)
    action.setCheckable(entry.checkable)
    action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
    action.setToolTip(_tip(entry, entry.keys[0] if entry.keys else ""))
    return action


def spoken(entry: Entry) -> str:
    """An action's text without the signs that menus need."""
    return _tr(entry.text).replace("&", "").rstrip("…")


def _tip(entry: Entry, keys: str) -> str:
    said = _tr(entry.tip) if entry.tip else spoken(entry)
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{said} ({shown})" if shown else said
