"""Nothing of a whole journey reaches for another machine or starts a program: heard from the interpreter itself."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from audit import OUTWARD, STARTING, listening
from hostile import PAGE, TEXT, pdf, word

from reader.export.formats import FORMATS
from reader.model.filter import Filter

ROOT = Path(__file__).parents[2]


@pytest.fixture
def files(tmp_path):
    """Four hostile articles about one event."""
    told = {
        "page.html": PAGE.encode(),
        "text.txt": TEXT.encode(),
        "word.docx": word(),
        "print.pdf": pdf(b"<< /S /URI /URI (http://192.0.2.1/opened) >>"),
    }
    for name, data in told.items():
        (tmp_path / name).write_bytes(data)
    return [tmp_path / name for name in told]


def test_a_whole_window_journey_reaches_nowhere(window, files, tmp_path, qtbot):
    """Open hostile articles, walk, note, save, reopen, look at and write every export: no connection, no program."""
    with listening(OUTWARD, STARTING) as heard:
        window.documents.open(files)
        qtbot.waitUntil(lambda: window.session.up_to_date and len(window.session.dossier.articles) == len(files))
        for command in ("next_difference", "view_article", "view_matrix", "view_overview", "view_columns", "lists"):
            window.commands[command].trigger()
        window.marking.annotate("See <img src='http://192.0.2.1/note.png'> ![x](http://192.0.2.1/note2.png)")
        saved = tmp_path / "hostile.comparison"
        window.session.save(saved)
        window.documents.open([saved])
        for form in FORMATS:
            (tmp_path / f"out{form.suffix}").write_bytes(form.render(window.session.comparison, Filter()))
        window.grab()
    assert not heard


def test_the_program_as_it_is_started_reaches_nowhere(files, tmp_path):
    """The command in a process of its own, watched by an audit hook: every export, no connection."""
    outputs = [f"--output={tmp_path / ('out' + form.suffix)}" for form in FORMATS]
    watched = (
        "import sys\n"
        f"sys.path[:0] = [{str(ROOT)!r}, {str(Path(__file__).parent)!r}]\n"
        "from audit import OUTWARD, STARTING, listening\n"
        "from reader.cli import run\n"
        "with listening(OUTWARD, STARTING) as heard:\n"
        "    code = run(sys.argv[1:])\n"
        "print(heard)\n"
        "sys.exit(code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", watched, *map(str, files), *outputs, "--quiet"],
        capture_output=True, text=True, timeout=120, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


def test_the_audit_would_hear(tmp_path):
    """The ear these tests rely on does hear a connection and a program."""
    with listening(OUTWARD, STARTING) as heard, socket.socket() as line, pytest.raises(OSError):
        line.connect(("127.0.0.1", 1))
    assert [event for event, _ in heard] == ["socket.connect"]


def test_qt_speaks_to_the_other_window_alone():
    """Qt's network module is used for the line between two starts of the program, and for nothing else."""
    sources = [path for path in (ROOT / "reader").rglob("*.py") if "QtNetwork" in path.read_text("utf-8")]
    assert [path.name for path in sources] == ["instance.py"]
    assert "import QLocalServer, QLocalSocket\n" in sources[0].read_text("utf-8")
