"""Every text that a person sees goes through Qt translation."""

import ast
import re
from pathlib import Path

import pytest

import reader.ui
from reader.ui.app import prepare

_ROOT = Path(reader.ui.__file__).parent
_SHOWN = {
    *("QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QToolButton", "QAction", "QGroupBox", "QMenu"),
    *("setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription"),
    *(
        "addTab",
        "addItem",
        "addAction",
        "addMenu",
        "addButton",
        "addRow",
        "setTitle",
        "setInformativeText",
        "setLabelText",
    ),
    *(
        "showMessage",
        "question",
        "warning",
        "information",
        "setHeaderLabels",
        "setHorizontalHeaderLabels",
        "setWhatsThis",
    ),
}
_MARKUP = re.compile(r"<[^>]*>|&\w+;|\{[^}]*\}|[a-z-]+: ?[^;]+;")
_NAMES = {"Source Reader"}


def modules():
    return sorted(_ROOT.rglob("*.py"))


def shown_untranslated(source):
    """Line and words of each literal that is handed to something that shows it."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and _name(call.func) in _SHOWN and not _is_log(call.func):
            for given in call.args:
                for said in _literals(given):
                    bare = _MARKUP.sub(" ", said).strip()
                    if re.search(r"[^\W\d_]{2}", bare) and bare not in _NAMES:
                        yield call.lineno, said


def _name(called):
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def _is_log(called):
    return isinstance(called, ast.Attribute) and "getLogger" in ast.unparse(called.value)


def _literals(given):
    if isinstance(given, ast.Constant) and isinstance(given.value, str):
        yield given.value
    elif isinstance(given, ast.JoinedStr):
        yield "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in given.values)
    elif isinstance(given, ast.BinOp):
        yield from _literals(given.left)
        yield from _literals(given.right)
    elif isinstance(given, ast.List | ast.Tuple):
        for one in given.elts:
            yield from _literals(one)


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(_ROOT)))
def test_no_text_is_shown_untranslated(module):
    """A literal in a label, button, menu, tooltip or question stands in tr()."""
    found = [f"{line}: {said!r}" for line, said in shown_untranslated(module.read_text(encoding="utf-8"))]
    assert not found, f"put these through self.tr(...) in {module.name}: {found}"


def test_the_check_sees_what_it_is_for():
    """Plain and joined literals are found; translated ones, markup and names are not."""
    found = list(
        shown_untranslated(
            'QLabel("Hello there")\nbox.setText(f"<b>{name}</b> differs")\nbox.setText(self.tr("Hello"))\n'
            'box.setText(f"<span style=\'color:{ink}\'>{name}</span>")\nbox.setWindowTitle("Source Reader")\n'
        )
    )
    assert [line for line, _ in found] == [1, 2]


def test_english_has_both_forms_of_every_plural(qapp):
    """One article, two articles: each text with a count has its singular in the English file."""
    kept = (_ROOT.parents[1] / "resources" / "translations" / "source-reader_en.ts").read_text(encoding="utf-8")
    counted = {
        said
        for module in modules()
        for said in re.findall(r'"([^"\n]*%(?:Ln|n)[^"\n]*)"', module.read_text(encoding="utf-8"))
    }
    assert counted
    missing = sorted(said for said in counted if f"<source>{said}</source>" not in kept)
    assert not missing, f"add these to resources/translations (its README says how): {missing}"
    assert "unfinished" not in kept
    prepare(qapp)
    assert qapp.translate("Header", "%Ln words", "", 1) == "1 word"
    assert qapp.translate("Header", "%Ln words", "", 2) == "2 words"
