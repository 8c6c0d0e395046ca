"""What the program is, its version, and the licences of all that it is made of."""

from importlib.metadata import PackageNotFoundError, metadata

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from reader import __version__
from reader.resources import resource
from reader.ui.theme import serif

_PARTS = (
    ("PySide6-Essentials", "PySide6 and Qt", "LGPL-3.0"),
    ("rapidfuzz", "RapidFuzz", "MIT"),
    ("appdirs", "appdirs", "MIT"),
    ("charset-normalizer", "charset-normalizer", "MIT"),
    ("immutables", "immutables", "Apache-2.0"),
    ("Jinja2", "Jinja2", "BSD-3-Clause"),
    ("lxml", "lxml", "BSD-3-Clause"),
    ("markdown-it-py", "markdown-it-py", "MIT"),
    ("msgspec", "msgspec", "BSD-3-Clause"),
    ("pypdf", "pypdf", "BSD-3-Clause"),
    ("python-docx", "python-docx", "MIT"),
    ("snowballstemmer", "snowballstemmer", "BSD-3-Clause"),
    ("striprtf", "striprtf", "BSD-3-Clause"),
    ("trafilatura", "trafilatura", "Apache-2.0"),
    ("XlsxWriter", "XlsxWriter", "BSD-2-Clause"),
)
_DRAWN = (("Lucide icons", "ISC"), ("Source Serif 4 (as Reader Serif)", "OFL-1.1"), ("Inter", "OFL-1.1"))


class About(QDialog):
    """All of it can be read without a network."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_tr("About Source Reader"))
        self.resize(520, 480)
        title = QLabel(f"Source Reader {__version__}")
        title.setFont(serif(18, QFont.Weight.DemiBold))
        says = QLabel(_tr("Several articles about one event, side by side. It never says who is right."))
        says.setWordWrap(True)
        parts = QTextBrowser()
        parts.setOpenLinks(False)
        parts.setHtml(_table())
        parts.setAccessibleName(_tr("What it is made of, with licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(12)
        for widget in (title, says, parts, buttons):
            column.addWidget(widget)


def _table() -> str:
    rows = [("Source Reader", __version__, "MIT")]
    rows += [(title, _version(name), licence) for name, title, licence in _PARTS]
    rows += [(title, "", licence) for title, licence in _DRAWN]
    cells = "".join(
        f"<tr><td>{title}</td><td>{version}</td><td>{licence}</td></tr>" for title, version, licence in rows
    )
    files = sorted(path.name for path in resource("fonts").glob("*LICENSE*"))
    return (
        f"<table cellpadding='4'>{cells}</table><p>{_tr('Licence texts come with the program:')} {', '.join(files)}</p>"
    )


def _version(name: str) -> str:
    try:
        return metadata(name)["Version"]
    except PackageNotFoundError:
        return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("about", text)
