"""The comparisons that were open last."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from reader.ui.recent import Recent


def test_recent_comparisons_stand_newest_first(qapp, tmp_path):
    """Opened again, one moves to the front; forgotten, it is gone; one that is missing stays listed."""
    recent = Recent()
    for name in ("a", "b", "c", "a"):
        recent.add(tmp_path / f"{name}.comparison")
    assert [path.stem for path in recent.paths] == ["a", "c", "b"]
    recent.forget(tmp_path / "c.comparison")
    assert [path.stem for path in recent.paths] == ["a", "b"]
    assert recent.folder == Path.home()
    recent.use_folder(tmp_path)
    assert recent.folder == tmp_path


def test_a_dozen_are_kept(qtbot, tmp_path):
    """The oldest goes; each change is told."""
    recent = Recent()
    for number in range(14):
        with qtbot.waitSignal(recent.changed):
            recent.add(tmp_path / f"{number}.comparison")
    assert [path.stem for path in recent.paths] == [str(number) for number in range(13, 1, -1)]


def test_one_alone_comes_back_as_one(qapp, tmp_path):
    """Some systems keep a list of one as a mere text."""
    QSettings().setValue("files/recent", str(tmp_path / "a.comparison"))
    assert Recent().paths == (tmp_path / "a.comparison",)


@pytest.mark.parametrize("nonsense", [7, [], ""])
def test_settings_that_make_no_sense_list_nothing_that_can_be_opened(qapp, nonsense):
    """Another program may have written there."""
    QSettings().setValue("files/recent", nonsense)
    assert [path for path in Recent().paths if path.is_file()] == []


def test_a_folder_that_is_gone_gives_way_to_the_home(qapp, tmp_path):
    """The stick was taken out."""
    folder = tmp_path / "stick"
    folder.mkdir()
    Recent().use_folder(folder)
    folder.rmdir()
    assert Recent().folder == Path.home()
