"""The suite's promises: a warning of Python's or Qt's fails a test wherever it comes, and the order is by chance."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOUD = """
import threading
import warnings
import pytest
from PySide6.QtCore import QTimer, qWarning

@pytest.fixture
def loud_start(qapp):
    qWarning("start")

@pytest.fixture
def loud_end(qapp):
    yield
    qWarning("end")

def test_of_qt():
    qWarning("call")

def test_before(loud_start):
    pass

def test_after(loud_end):
    pass

def test_of_python():
    warnings.warn("call")

def test_unclosed(tmp_path):
    (tmp_path / "x").open("w").write("x")

def test_in_a_thread():
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()

def test_in_a_slot(qapp, qtbot):
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.wait(5)

def test_quiet(qapp):
    pass
"""
MANY = "\n".join(f"def test_{number}(): pass" for number in range(20))


def ran(path, *options):
    """What pytest prints of a file of tests, with the settings of this suite."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", str(path), "-c", str(ROOT / "pyproject.toml"), "-p", "conftest", *options],
        cwd=path.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT / "tests"), "PYTEST_ADDOPTS": "-p no:cacheprovider --no-cov"},
        capture_output=True,
        text=True,
        check=False,
    ).stdout


def test_any_warning_fails(tmp_path):
    """Before, in and after a test, of Qt and of Python, in a thread and in a slot; the quiet test alone passes."""
    path = tmp_path / "test_loud.py"
    path.write_text(LOUD, encoding="utf-8")
    told = ran(path, "-p", "no:randomly")
    names = {"of_qt", "before", "after", "of_python", "unclosed", "in_a_thread", "in_a_slot"}
    assert {name for name in names if re.search(rf"^(FAILED|ERROR) \S*::test_{name}\b", told, re.MULTILINE)} == names
    assert "test_quiet" not in told


def test_the_order_is_by_chance_and_can_be_had_again(tmp_path):
    """The seed is printed; the same seed gives the same order, another seed another."""
    path = tmp_path / "test_many.py"
    path.write_text(MANY, encoding="utf-8")
    once = ran(path, "-v")
    seed = re.search(r"--randomly-seed=(\d+)", once)
    assert seed, "the seed is printed"
    again, other = (ran(path, "-v", f"--randomly-seed={number}") for number in (seed[1], int(seed[1]) + 1))
    order = [re.findall(r"::(test_\d+) PASSED", told) for told in (once, again, other)]
    assert len(order[0]) == 20
    assert order[0] == order[1] != order[2]
