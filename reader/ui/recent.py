"""The comparisons that were open last, and the folder that was used last; kept by the system's own settings."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

_MOST = 12


class Recent(QObject):
    """Newest first. A file that is gone stays listed, greyed, until it is forgotten: a stick may come back."""

    changed = Signal()

    @property
    def paths(self) -> Sequence[Path]:
        said = QSettings().value("files/recent", [])
        names = [said] if isinstance(said, str) else said if isinstance(said, list) else []
        return tuple(Path(name) for name in names if isinstance(name, str))

    def add(self, path: Path) -> None:
        path = path.absolute()
        kept = [path, *(one for one in self.paths if one != path)][:_MOST]
        self._keep(kept)

    def forget(self, path: Path) -> None:
        self._keep([one for one in self.paths if one != path])

    @property
    def folder(self) -> Path:
        """Where files were last opened or saved; the person's home at first."""
        said = QSettings().value("files/folder", "")
        folder = Path(said) if isinstance(said, str) and said else Path.home()
        return folder if folder.is_dir() else Path.home()

    def use_folder(self, folder: Path) -> None:
        QSettings().setValue("files/folder", str(folder.absolute()))

    def _keep(self, paths: Sequence[Path]) -> None:
        QSettings().setValue("files/recent", [str(path) for path in paths])
        self.changed.emit()
