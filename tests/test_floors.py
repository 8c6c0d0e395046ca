"""The shape of the house: floors, a core without Qt, small modules, a test file for each."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "reader").rglob("*.py"))
LONGEST_FILE, MOST_METHODS, LONGEST_FUNCTION = 400, 20, 60

LAZY = frozenset({"reader.export.press"})
"""The one module of the core that needs Qt: it sets the PDF, and is imported only when one is asked for."""

UNTESTED: frozenset[str] = frozenset()
"""Modules whose behaviour is tested through another one's test file. This list may only get shorter."""


def name(path):
    return path.relative_to(ROOT).as_posix()


def test_the_floors_hold():
    """An upper floor may use a lower one, never the reverse; no cycles; no Qt but in ui."""
    command = Path(sys.executable).with_name("lint-imports")
    if not command.exists() and not shutil.which("lint-imports"):
        pytest.skip("import-linter is not installed")
    told = subprocess.run(
        [command if command.exists() else "lint-imports", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout


def test_the_core_works_without_qt():
    """Everything outside ui imports where there is no PySide6."""
    core = [name(path)[:-3].replace("/", ".").removesuffix(".__init__") for path in MODULES]
    core = [module for module in core if not module.startswith("reader.ui") and module not in LAZY]
    script = "import sys, importlib; sys.modules['PySide6'] = None\n" + "\n".join(
        f"importlib.import_module({module!r})" for module in core
    )
    told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr


def test_importing_the_package_imports_nothing():
    """Else one import of Qt would poison the pure half."""
    script = "import sys; before = set(sys.modules); import reader; print(sorted(set(sys.modules) - before))"
    told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "['reader']"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_can_be_read_on_a_few_screens(path):
    """A file has at most 400 lines, a class 20 methods, a function 60 lines: growth is a decision, not an accident."""
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LONGEST_FILE
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef):
            methods = [one.name for one in node.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)]
            assert len(methods) <= MOST_METHODS, f"{node.name} has {len(methods)} methods"
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < LONGEST_FUNCTION, f"{node.name} is too long"


@pytest.mark.parametrize("path", [one for one in MODULES if one.read_text().strip()], ids=name)
def test_a_module_opens_by_saying_what_it_gives(path):
    """The first thing in every module is what it is for."""
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_every_module_has_its_test_file():
    """tests/ mirrors reader/, but for packages' __init__ and what is listed as tested elsewhere."""
    missing = {name(path) for path in MODULES if path.name != "__init__.py" and not _test_of(path).exists()}
    assert missing - UNTESTED == set(), "write their test files"


def _test_of(path):
    inside = path.relative_to(ROOT / "reader")
    return ROOT / "tests" / inside.parent / f"test_{inside.stem.strip('_')}.py"
