"""No file and no server that a document names is touched: not by parsing it, not by showing it, not by exporting it."""

import io
import urllib.request
import zipfile
from contextlib import suppress
from email.message import EmailMessage
from html import escape

import pytest
from hostile import W, word, zipped
from lxml import etree, html
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtGui import Qt as Markup
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget
from trap import bait

from reader.errors import CannotIngest
from reader.export.formats import FORMATS
from reader.ingest.load import ingest
from reader.ingest.original import Original
from reader.model.article import ArticleId
from reader.model.filter import Filter
from reader.ui.dialogs.export import ExportDialog


@pytest.fixture
def laid(tmp_path):
    """The bait; a test that touches it fails when it ends."""
    with bait(tmp_path / "bait") as one:
        yield one
    assert not one.touched


def loading(one):
    """Markup that would load the bait in every way that markup can."""
    return "".join(_loading(at) for at in (one.files, one.afar, one.files.removeprefix("file:")))


def _loading(at):
    return (
        f'<img src="{at}/pixel.gif"><link rel="stylesheet" href="{at}/style.css"><script src="{at}/script.js">'
        f'</script><iframe src="{at}/frame.html"></iframe><style>@import url({at}/style.css);'
        f" p {{background-image: url({at}/pixel.gif)}} @font-face {{src: url({at}/pixel.gif)}}</style>"
        f'<table background="{at}/pixel.gif"><tr><td>cell</td></tr></table><object data="{at}/frame.html"></object>'
        f'<embed src="{at}/frame.html"><video poster="{at}/pixel.gif" src="{at}/pixel.gif"></video>'
        f'<svg><image href="{at}/pixel.gif"/></svg><p style="background: url({at}/pixel.gif)">styled</p>'
        f'<meta http-equiv="refresh" content="0;url={at}/frame.html"><base href="{at}/">'
    )


def page(one, number=3):
    """A web page whose title, outlet, author and words all hold markup that loads."""
    words = escape(loading(one)[:900])
    picture = escape(f'<img src="{one.files}/pixel.gif">', quote=True)
    return (
        f"<!DOCTYPE html><html><head><title>{picture} The Tarn bridge opens in May</title>{loading(one)}"
        f'<meta property="og:site_name" content="{picture} Courier"><meta name="author" content="{picture} Lena Roth">'
        f'<meta property="og:title" content="{picture} The Tarn bridge opens in May"></head><body><article>'
        f"<h1>{picture} The Tarn bridge opens in May</h1>{loading(one)}"
        f"<p>{picture} The new harbour bridge over the Tarn will open on {number} May, Mayor Lena Orlov said.</p>"
        f"<p>{picture} At least {number + 9} workers were hurt while it was built, the builder Nordspan said.</p>"
        f"<p>{words}</p><p>It cost {number}0 million euros {picture} and carries four lanes of traffic.</p>"
        "</article></body></html>"
    )


def xml(one, root):
    """XML that names the bait as a type, an entity, a style and an inclusion."""
    return (
        f'<?xml version="1.0"?><?xml-stylesheet href="{one.files}/style.css"?>'
        f'<!DOCTYPE x SYSTEM "{one.files}/outside.dtd" [<!ENTITY s SYSTEM "{one.files}/secret.txt">'
        f'<!ENTITY % p SYSTEM "{one.afar}/outside.dtd"> %p;]>{root}'
    ).encode()


def odt(one):
    """An OpenDocument text with a linked picture, a script and an entity."""
    office, text = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    root = (
        f'<o:document-content xmlns:o="{office}" xmlns:t="{text}" xmlns:x="http://www.w3.org/2001/XInclude"><o:body>'
        f'<o:text><t:p>The bridge opens on 3 May, he said. &s;</t:p><x:include href="{one.files}/secret.txt"'
        ' parse="text"/></o:text></o:body></o:document-content>'
    )
    return zipped(mimetype=b"application/vnd.oasis.opendocument.text", content_xml=xml(one, root))


def epub(one):
    """A book whose chapter loads, and whose list of chapters names files of the disk."""
    container = (
        b'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        b'<rootfile full-path="a.opf"/></rootfiles></container>'
    )
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml"/>'
        f'<item id="b" href="{one.files}/secret.txt"/><item id="c" href="../../..{one.folder}/secret.txt"/></manifest>'
        '<spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>'
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in (
            ("mimetype", b"application/epub+zip"), ("META-INF/container.xml", container),
            ("a.opf", opf.encode()), ("a.xhtml", page(one).encode()),
        ):  # fmt: skip
            archive.writestr(name, data)
    return held.getvalue()


def mail(one):
    """A mail in HTML, with a part that names a file instead of holding one."""
    message = EmailMessage()
    message["Subject"], message["From"] = f'<img src="{one.files}/pixel.gif"> The bridge opens', "Lena <l@example.org>"
    message.set_content(page(one), subtype="html")
    message.add_attachment(b"", maintype="message", subtype="external-body", filename=str(one.folder / "secret.txt"))
    return message.as_bytes()


def docx(one):
    """A Word file with an entity that names a file, and an inclusion."""
    body = (
        f'<w:document xmlns:w="{W}" xmlns:x="http://www.w3.org/2001/XInclude"><w:body><w:p><w:r><w:t>The bridge opens'
        f' on 3 May. &s;</w:t></w:r></w:p><x:include href="{one.files}/secret.txt" parse="text"/></w:body></w:document>'
    )
    return word(xml(one, body))


ARTICLES = {
    "page.html": lambda one: page(one).encode(),
    "text.txt": lambda one: f"{loading(one)}\n\nThe bridge opens on 3 May, the mayor said on Monday.\n".encode(),
    "note.md": lambda one: f"![x]({one.files}/pixel.gif)\n\n{loading(one)}\n\nThe bridge opens on 3 May.\n".encode(),
    "word.docx": docx,
    "open.odt": odt,
    "book.epub": epub,
    "letter.eml": mail,
    "notes.rtf": lambda one: (
        rb"{\rtf1{\field{\*\fldinst INCLUDEPICTURE %s/pixel.gif}{\fldrslt The bridge opens on 3 May.}}"
        rb"{\*\template %s/secret.txt}}" % (one.files.encode(), one.files.encode())
    ),
    "feed.json": lambda one: (
        b'{"headline":"A","articleBody":"The bridge opens on 3 May. <img src=%s/pixel.gif>"}' % one.files.encode()
    ),
}


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_reading_an_article_touches_nothing_it_names(laid, name):
    """Pictures, styles, scripts, frames, types, entities, inclusions and templates: none is opened or asked for."""
    try:
        text = ingest(Original(name, ARTICLES[name](laid)), ArticleId("a1")).text
    except CannotIngest:
        return
    assert "hidden-words" not in text


@pytest.fixture
def hostile(window, laid, tmp_path, qtbot):
    """A window in which three hostile articles stand side by side."""
    files = []
    for name, data in {
        "a.html": page(laid).encode(), "b.html": page(laid, 5).encode(), "c.txt": ARTICLES["text.txt"](laid),
    }.items():  # fmt: skip
        files.append(tmp_path / name)
        files[-1].write_bytes(data)
    window.documents.open(files)
    qtbot.waitUntil(lambda: window.session.up_to_date and len(window.session.dossier.articles) == len(files))
    return window


VIEWS = ("next_difference", "view_article", "view_matrix", "view_overview", "view_columns", "lists")


def test_showing_and_exporting_touches_nothing(hostile, laid, qtbot):
    """Every view, list, export and its preview, with markup in titles, outlets, authors, words and notes."""
    hostile.marking.annotate(f"See {loading(laid)[:400]}")
    for command in VIEWS:
        hostile.commands[command].trigger()
        hostile.grab()
    for form in FORMATS:
        told = form.render(hostile.session.comparison, Filter())
        if form.suffix == ".html":
            names = html.document_fromstring(told).xpath("//@src | //@background | //link/@href | //@poster | //@data")
            assert not names, "an exported page holds all it needs"
    dialog = ExportDialog(hostile.session.comparison, Filter(), hostile)
    qtbot.addWidget(dialog)
    dialog.grab()


def tips(window):
    """Every tip of the window: of its widgets, and of the items of its lists and tables."""
    for widget in window.findChildren(QWidget):
        yield from (widget.toolTip(), widget.statusTip())
        if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            rows, columns = model.rowCount(NOWHERE), 1
            if not isinstance(model, QAbstractListModel):
                columns = model.columnCount(NOWHERE)
            role, across, down = Qt.ItemDataRole.ToolTipRole, Qt.Orientation.Horizontal, Qt.Orientation.Vertical
            yield from (model.index(row, column).data(role) for row in range(rows) for column in range(columns))
            yield from (model.headerData(at, across, role) for at in range(columns))
            yield from (model.headerData(at, down, role) for at in range(rows))


NOWHERE = QModelIndex()


def test_tips_show_what_articles_say_as_words(hostile, laid):
    """A tip is shown as a page if it looks like one: none that holds an article's words does."""
    seen = 0
    for command in VIEWS:
        hostile.commands[command].trigger()
        for tip in filter(None, tips(hostile)):
            seen += "pixel.gif" in tip
            assert "<img" not in tip or not Markup.mightBeRichText(tip), tip
            QLabel(tip).grab()  # as a tip would show it
    assert seen


def test_no_link_is_opened_but_on_request(hostile, monkeypatch):
    """Opening, walking, exporting and closing hand no address to the system."""
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url) or True)
    for command in VIEWS:
        hostile.commands[command].trigger()
    for label in hostile.findChildren(QWidget):
        opens = getattr(label, "openExternalLinks", None)
        assert opens is None or not opens()
    assert not asked


def test_the_bait_tells_who_touches_it(tmp_path):
    """Qt, libxml2 and Python, each as they would load if they were let, are told."""
    with bait(tmp_path / "qt") as one:
        document = QTextDocument()
        document.setHtml(f'<img src="{one.files}/pixel.gif">')
        document.setTextWidth(100)
        document.size()
    assert "pixel.gif" in one.touched
    with bait(tmp_path / "xml") as one, suppress(etree.XMLSyntaxError):
        etree.fromstring(
            xml(one, "<a>&s;</a>").replace(b"%p;", b""), etree.XMLParser(load_dtd=True, resolve_entities=True)
        )
    assert {"outside.dtd", "secret.txt"} & set(one.touched)
    with bait(tmp_path / "port") as one, pytest.raises(OSError):
        urllib.request.urlopen(f"{one.afar}/x", timeout=0.05)
    assert "the port" in one.touched
