"""What every panel may need: the session, what is looked at, and the acts on it, handed on as one."""

from dataclasses import dataclass

from reader.ui.linking import Linking
from reader.ui.marking import Marking
from reader.ui.navigation import Navigator
from reader.ui.selection import Selection
from reader.ui.session import Session
from reader.ui.shaping import Shaping
from reader.ui.view_filter import ViewFilter


@dataclass(frozen=True, slots=True)
class Parts:
    """Of one window."""

    session: Session
    selection: Selection
    view: ViewFilter
    marking: Marking
    linking: Linking
    shaping: Shaping
    navigator: Navigator
