"""Words of an article where Qt would take them for a page: in a tip, a message, a label.

Qt shows text that looks like markup as a page, and a page loads the pictures and styles that it names: a file of this
computer, or one on a share that then learns who reads. An outlet may well call itself `<img src="//elsewhere/x.png">`.
"""

from PySide6.QtGui import Qt


def plain(text: str) -> str:
    """The text as it has to be handed to Qt to be shown letter by letter."""
    return Qt.convertFromPlainText(text, Qt.WhiteSpaceMode.WhiteSpaceNormal) if Qt.mightBeRichText(text) else text


def keyless(text: str) -> str:
    """The text for a button or a menu, where a single ampersand would vanish and make a key of the letter after it."""
    return text.replace("&", "&&")
