"""The command without a window, held to its contract."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader import cli
from reader.cli import run, usage
from reader.text.encoder import is_installed

FIRST = """Storm closes piers

The storm closed three piers in the harbour of Odense on Monday. Eight fishing boats sank at their moorings overnight.
The mayor of Odense thanked the crews of the lifeboats.
"""
SECOND = """Piers shut

Eight fishing boats sank overnight at their moorings. On Monday the storm closed five piers in the harbour of Odense.
A brass band played all the same.
"""


@pytest.fixture
def files(tmp_path):
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / "first.txt"), str(tmp_path / "second.txt")]


def written(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))


def test_a_comparison_is_written(files, tmp_path):
    """Two articles become groups with a discrepancy between three and five."""
    assert run([*files, "--output", str(tmp_path / "out.json")]) == 0
    told = written(tmp_path / "out.json")
    assert [one["path"] for one in told["articles"]] == ["first.txt", "second.txt"]
    numbers = [one for group in told["groups"] for one in group["discrepancies"] if one["kind"] == "number"]
    texts = {one["id"].split(".")[0]: one["text"] for one in told["articles"]}
    words = [texts[v["claim"].split(".")[0]][v["start"] : v["end"]] for one in numbers for v in one["variants"]]
    assert any("three" in word for word in words)
    assert any("five" in word for word in words)


def test_outputs_may_be_many_and_one_may_be_standard_output(files, tmp_path, capfdbinary):
    """Each --output is written, by its ending; - is comparison JSON."""
    outputs = [tmp_path / f"out{ending}" for ending in (".html", ".md", ".csv")]
    assert run([*files, "--output", "-", *[part for one in outputs for part in ("--output", str(one))]]) == 0
    assert json.loads(capfdbinary.readouterr().out)["format"] == "source-comparison"
    assert all(one.stat().st_size > 500 for one in outputs)


def test_without_an_output_a_summary_is_printed(files, capsys):
    """The articles, the counts, and each discrepancy with its verbatim variants."""
    assert run(files) == 0
    told = capsys.readouterr()
    assert "2 articles" in told.out
    assert "first.txt" in told.out
    assert re.search(r"A  .*\[[^]]*three", told.out)
    assert re.search(r"B  .*\[[^]]*five", told.out)
    assert told.err == ""


def test_the_same_input_gives_the_same_bytes(files, tmp_path):
    """But for the one `created` field."""
    for name in ("one.json", "two.json"):
        run([*files, "--output", str(tmp_path / name)])
    one, two = (written(tmp_path / name) for name in ("one.json", "two.json"))
    assert {**one, "created": ""} == {**two, "created": ""}


def test_a_folder_means_its_articles(files, tmp_path):
    """One alone is fine, too: no groups."""
    assert run([str(tmp_path), "--output", str(tmp_path / "out.json")]) == 0
    assert len(written(tmp_path / "out.json")["articles"]) == 2
    assert run([files[0], "--output", str(tmp_path / "one.json")]) == 0
    assert written(tmp_path / "one.json")["groups"] == []


def test_a_saved_comparison_opens_with_its_findings(files, tmp_path):
    """What was saved is written again the same, and more articles may join it."""
    saved, again = tmp_path / "it.comparison", tmp_path / "again.json"
    assert run([*files, "--output", str(saved), "--output", str(tmp_path / "out.json")]) == 0
    assert run([str(saved), "--output", str(again)]) == 0
    assert {**written(again), "created": ""} == {**written(tmp_path / "out.json"), "created": ""}
    (tmp_path / "third.txt").write_text("Eight fishing boats sank.", encoding="utf-8")
    assert run([str(saved), str(tmp_path / "third.txt"), "--output", str(again)]) == 0
    assert len(written(again)["articles"]) == 3


def test_an_exported_comparison_opens_as_what_it_is(files, tmp_path, capsys):
    """The articles come back with the preset; what the export left out is found anew, and the export stays."""
    export, again, whole = tmp_path / "it.json", tmp_path / "again.json", tmp_path / "whole.json"
    assert run([*files, "--preset", "strict", "--only", "unique", "--output", str(export)]) == 0
    assert run([*files, "--preset", "strict", "--output", str(whole)]) == 0
    assert run([str(export), "--output", str(again)]) == 0
    assert {**written(again), "created": ""} == {**written(whole), "created": ""}
    assert written(export)["groups"] == []
    assert run([str(export), "--output", str(export)]) == 2
    export.write_text(export.read_text(encoding="utf-8").replace('"text"', '"words"'), encoding="utf-8")
    assert run([str(export)]) == 2
    assert capsys.readouterr().err.count("it.json") == 2


def test_kinds_and_sorts_filter_what_is_written(files, tmp_path):
    """--kinds and --only leave out of the file, never out of the texts."""
    out = str(tmp_path / "out.json")
    assert run([*files, "--kinds", "date,name", "--output", out]) == 0
    assert not [one for group in written(out)["groups"] for one in group["discrepancies"] if one["kind"] == "number"]
    assert run([*files, "--only", "unique", "--output", out]) == 0
    assert written(out)["unique"]
    assert run([*files, "--preset", "lenient", "--all", "--output", out]) == 0
    assert written(out)["options"]["preset"] == "lenient"


@pytest.mark.skipif(not is_installed(), reason="the extra 'semantic' is not installed")
def test_other_languages_are_matched_where_it_is_asked_for(files, tmp_path):
    """The file says how it was made."""
    french, out = tmp_path / "trois.txt", str(tmp_path / "out.json")
    french.write_text("Le bateau est arrivé\n\nOnze personnes ont été sauvées près de la côte.\n", encoding="utf-8")
    english = tmp_path / "four.txt"
    english.write_text("The boat has come\n\nEleven people were rescued off the coast.\n", encoding="utf-8")
    assert run([str(french), str(english), "--output", out]) == 0
    assert written(out)["groups"] == []
    assert written(out)["options"]["semantic"] is False
    assert run([str(french), str(english), "--semantic", "--output", out]) == 0
    assert written(out)["groups"]
    assert written(out)["options"]["semantic"] is True


def test_what_is_not_installed_is_said(files, tmp_path, monkeypatch, capsys):
    """Before anything is read."""
    monkeypatch.setattr("reader.cli.is_installed", lambda: False)
    assert run([*files, "--semantic", "--output", str(tmp_path / "out.json")]) == 2
    assert "Install it" in capsys.readouterr().err
    assert not (tmp_path / "out.json").exists()


def test_word_choice_is_told_only_where_it_is_asked_for(tmp_path, capsys):
    """In its own list: a naming is no difference, and without the option nothing is written of it."""
    files = [tmp_path / "one.txt", tmp_path / "two.txt"]
    files[0].write_text("Rebels at Vike\n\nMilitants held the harbour gate of Vike for a week in May.\n", "utf-8")
    files[1].write_text("The gate of Vike\n\nTerrorists held the harbour gate of Vike for a week in May.\n", "utf-8")
    asked = [*map(str, files), "--quiet"]
    assert run([*asked, "--framing"]) == 0
    told = capsys.readouterr().out
    assert "Naming: Militants / Terrorists" in told
    assert "0 of them differ" in told
    assert run([*asked, "--framing", "--output", "-"]) == 0
    groups = json.loads(capsys.readouterr().out)["groups"]
    assert [one["sort"] for group in groups for one in group.get("framing", ())] == ["naming"]
    assert all(not group["discrepancies"] for group in groups)
    assert run([*asked, "--output", "-"]) == 0
    assert "framing" not in capsys.readouterr().out


def test_seconds_are_told_by_stage(files, tmp_path):
    """--timings writes ingest, align, discrepancy and export."""
    run([*files, "--output", str(tmp_path / "out.json"), "--timings", str(tmp_path / "t.json")])
    assert list(written(tmp_path / "t.json")) == ["ingest", "align", "discrepancy", "export"]


def test_an_unreadable_file_is_named_and_the_others_are_compared(files, tmp_path, capsys):
    """Exit code 1, one line: what, why, what to do; the failure is in the file as well."""
    out = str(tmp_path / "out.json")
    assert run([*files, str(tmp_path / "gone.txt"), "--output", out]) == 1
    line = capsys.readouterr().err
    assert line.startswith("gone.txt: ")
    assert line.count("\n") == 1
    assert [one["path"] for one in written(out)["failed"]] == ["gone.txt"]


def test_a_file_that_makes_us_stumble_costs_no_other(files, tmp_path, capsys, monkeypatch):
    """Even where a reader fails as nobody foresaw: one line, no traceback, the others are compared."""

    def stumble(original, article_id, real=cli.ingest):
        if original.name == "odd.txt":
            raise RecursionError
        return real(original, article_id)

    monkeypatch.setattr(cli, "ingest", stumble)
    (tmp_path / "odd.txt").write_text("odd", encoding="utf-8")
    assert run([*files, str(tmp_path / "odd.txt"), "--output", str(tmp_path / "out.json")]) == 1
    assert "RecursionError" in capsys.readouterr().err
    assert len(written(tmp_path / "out.json")["articles"]) == 2


@pytest.mark.parametrize(
    "data", [b"", b"   \n ", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 20], ids=["empty", "blank", "binary"]
)
def test_where_nothing_can_be_read_nothing_is_written(data, tmp_path, capsys):
    """Exit code 2 and a line for each file."""
    (tmp_path / "bad.txt").write_bytes(data)
    assert run([str(tmp_path / "bad.txt"), "--output", str(tmp_path / "out.json")]) == 2
    assert "bad.txt" in capsys.readouterr().err
    assert not (tmp_path / "out.json").exists()


def test_a_folder_with_nothing_readable_is_told(tmp_path, capsys):
    """By its name, with what to do."""
    (tmp_path / "empty").mkdir()
    assert run([str(tmp_path / "empty")]) == 2
    assert capsys.readouterr().err.startswith("empty: ")


def test_the_same_file_twice_counts_once(files, tmp_path, capsys):
    """Named twice or copied under another name: said plainly, and no failure."""
    twin = tmp_path / "twin.txt"
    twin.write_text(FIRST, encoding="utf-8")
    assert run([*files, files[0], str(twin), "--output", str(tmp_path / "out.json")]) == 0
    assert len(written(tmp_path / "out.json")["articles"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "first.txt: it is named twice. It is read once.",
        "twin.txt: it is the same as first.txt. It is read once.",
    ]


def test_a_mailbox_is_as_many_articles_as_it_has_mails(tmp_path):
    """No mail is left out without a word."""
    mail = "From ana@a.example Mon Mar  6 09:12:00 2023\nSubject: Storm\nMIME-Version: 1.0\n\n"
    (tmp_path / "desk.mbox").write_text(f"{mail}{FIRST}\n{mail}{SECOND}", encoding="utf-8")
    assert run([str(tmp_path / "desk.mbox"), "--output", str(tmp_path / "out.json")]) == 0
    assert [one["path"] for one in written(tmp_path / "out.json")["articles"]] == ["desk (1).eml", "desk (2).eml"]


def test_an_output_that_cannot_be_written_is_told(files, tmp_path, capsys):
    """Exit code 2, and the other outputs are there."""
    code = run([*files, "--output", str(tmp_path / "no" / "out.html"), "--output", str(tmp_path / "out.json")])
    assert code == 2
    assert "Cannot write out.html" in capsys.readouterr().err
    assert (tmp_path / "out.json").exists()


def test_an_article_is_never_written_over(files, capsys):
    """An output that is one of the inputs is refused before anything is done."""
    md = Path(files[0]).rename(Path(files[0]).with_suffix(".md"))
    assert run([str(md), files[1], "--output", str(md)]) == 2
    assert md.read_text(encoding="utf-8") == FIRST
    assert "one of the articles" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong", [["--output", "x.wpd"], ["--kinds", "rumour"], ["--only", "lies"], ["--preset", "wild"], ["--nonsense"]]
)
def test_wrong_usage_is_told_with_what_there_is(wrong, files, capsys):
    """Exit code 2, the choices named, nothing read."""
    with pytest.raises(SystemExit) as left:
        run([*files, *wrong])
    assert left.value.code == 2
    assert "source-reader compare: error:" in capsys.readouterr().err


def test_a_name_cannot_steer_the_terminal(tmp_path, capsys):
    """Control characters of a file's name reach no terminal, and its line stays one line."""
    run([str(tmp_path / "a\x1b[2J\nb.txt")])
    told = capsys.readouterr().err
    assert "\x1b" not in told
    assert told.count("\n") == 1


def test_usage_is_told_without_a_window(capsys):
    """--help and --version need no display."""
    with pytest.raises(SystemExit) as left:
        usage(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("Source Reader ")


def started(arguments, **environment):
    """The program as a process of its own, without any display."""
    bare = {
        key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        env={**bare, **environment},
        cwd=Path(__file__).parent.parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":4711"}], ids=["none", "no server"])
def test_without_a_display_the_summary_is_printed(files, environment):
    """One line says why and what to do; the comparison follows in plain text; exit code 0."""
    done = started(files, **environment)
    assert done.returncode == 0
    assert done.stderr.startswith("Cannot open a window: ")
    assert done.stderr.count("\n") == 1
    assert "2 articles" in done.stdout


def test_the_headless_way_never_imports_qt(files, tmp_path):
    """With PySide6 made unimportable every output but PDF is written."""
    outputs = [
        part for ending in ("html", "docx", "xlsx", "xml", "comparison") for part in ("--output", f"out.{ending}")
    ]
    script = "import sys; sys.modules['PySide6'] = None; from reader.cli import run; sys.exit(run(sys.argv[1:]))"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run(
        [sys.executable, "-c", script, *files, *outputs],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_closed_pipe_is_no_error(files):
    """`source-reader compare … | head` ends quietly."""
    command = f"{sys.executable} -m reader compare '{files[0]}' '{files[1]}' --output - | head -c 10"
    done = subprocess.run(command, shell=True, cwd=Path(__file__).parent.parent, capture_output=True, check=False)
    assert done.stderr == b""
