"""What dropped or pasted data means."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from reader.ui.drop import dropped


def test_files_win_over_text(tmp_path):
    """A file manager gives addresses and text; the files are meant."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt")), QUrl.fromLocalFile(str(tmp_path / "b c.html"))])
    mime.setText("whatever")
    assert dropped(mime).paths == (tmp_path / "a.txt", tmp_path / "b c.html")


def test_marked_up_text_keeps_its_page(tmp_path):
    """A browser's selection is HTML with the address it came from."""
    mime = QMimeData()
    mime.setUrls([QUrl("https://harbour.example/bridge")])
    mime.setHtml("<p>The bridge <b>opens</b>.</p>")
    mime.setText("The bridge opens.")
    original = dropped(mime).original
    assert original.name.endswith(".html")
    assert b"<b>opens</b>" in original.data
    assert original.address == "https://harbour.example/bridge"


def test_plain_text_is_an_article():
    """Copied text alone."""
    mime = QMimeData()
    mime.setText("The bridge opens.")
    assert dropped(mime).original.data == b"The bridge opens."


def test_nothing_means_nothing():
    """A colour, an empty selection."""
    mime = QMimeData()
    mime.setText("  \n")
    mime.setData("application/x-color", b"\0")
    assert not dropped(mime)
    assert dropped(mime).paths == ()
    assert not [path for path in dropped(QMimeData()).paths if isinstance(path, Path)]


def test_an_address_alone_is_answered():
    """Nothing is ever fetched: save the page, then drop it."""
    mime = QMimeData()
    mime.setUrls([QUrl("https://harbour.example/bridge")])
    mime.setText("https://harbour.example/bridge")
    found = dropped(mime)
    assert found.original is None
    assert "saved pages only" in found.failure.why
    assert "save it" in found.failure.remedy


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16", "utf-8"])
def test_a_link_with_its_title_gives_the_title(encoding):
    """Browsers that give no markup give address and title, a line each."""
    mime = QMimeData()
    mime.setUrls([QUrl("https://harbour.example/june")])
    mime.setData("text/x-moz-url", "https://harbour.example/june\nBridge to open <in> June".encode(encoding))
    found = dropped(mime)
    assert found.original.data == b"Bridge to open <in> June"
    assert found.original.address == "https://harbour.example/june"
    assert found.of_link


@pytest.mark.parametrize(
    ("name", "encoding"), [("chromium/x-source-url", "utf-8"), ("text/x-moz-url-priv", "utf-16-le")]
)
def test_the_page_of_a_selection_is_kept(name, encoding):
    """Each browser says it in its own place."""
    mime = QMimeData()
    mime.setHtml("<p>The bridge <b>opens</b>.</p>")
    mime.setData(name, "https://harbour.example/bridge".encode(encoding))
    found = dropped(mime)
    assert found.original.address == "https://harbour.example/bridge"
    assert not found.of_link


def test_a_file_that_is_let_go_over_a_field_is_opened(window):
    """It would else write its address into the note or the search."""
    fields = [*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)]
    assert len(fields) >= 3
    assert not [field for field in fields if field.acceptDrops()]
    assert not [view for field in fields for view in field.findChildren(QWidget) if view.acceptDrops()]


@pytest.mark.parametrize("own", [True, False])
def test_words_that_are_pulled_on_the_page_itself_are_no_new_article(window, own):
    """Only another program's words are."""
    mime = QMimeData()
    mime.setText("The bridge opens.")
    taken = []
    window.dragEnterEvent(
        SimpleNamespace(
            source=lambda: window.row if own else None,
            mimeData=lambda: mime,
            acceptProposedAction=lambda: taken.append(True),
        )
    )
    assert bool(taken) is not own
