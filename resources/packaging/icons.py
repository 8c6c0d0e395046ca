"""Draws every size and container of the icons from the SVG files: `python resources/packaging/icons.py`.

Run it after a change to `resources/icons/app*.svg`, and commit what it writes. ICO and ICNS may hold PNG images as they
are (Windows since Vista, macOS since 10.7), so a header is all that has to be added.
"""

# ruff: noqa: INP001 - a script, run by its path

import os
import struct
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parent.parent / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}


def main() -> None:
    """Writes `app-<size>.png`, `app.ico` and `app.icns`, and the same for the icon of saved comparisons."""
    application = QGuiApplication([])
    for name in ("app", "app-comparison"):
        pictures = {size: _png(ICONS / f"{name}.svg", size) for size in {*SIZES, *ICNS_TYPES}}
        for size in SIZES:
            (ICONS / f"{name}-{size}.png").write_bytes(pictures[size])
        (ICONS / f"{name}.ico").write_bytes(_ico([(size, pictures[size]) for size in ICO_SIZES]))
        (ICONS / f"{name}.icns").write_bytes(_icns([(code, pictures[size]) for size, code in ICNS_TYPES.items()]))
    application.quit()


def _png(drawing: Path, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(held.data())


def _ico(pictures: list[tuple[int, bytes]]) -> bytes:
    directory, at = [struct.pack("<HHH", 0, 1, len(pictures))], 6 + 16 * len(pictures)
    for size, png in pictures:
        directory.append(struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), at))
        at += len(png)
    return b"".join([*directory, *(png for _, png in pictures)])


def _icns(pictures: list[tuple[bytes, bytes]]) -> bytes:
    body = b"".join(code + struct.pack(">I", len(png) + 8) + png for code, png in pictures)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


if __name__ == "__main__":
    main()
