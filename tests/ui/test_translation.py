"""Every text that a person sees goes through Qt translation."""

import ast
import re
from pathlib import Path

import collect
import pseudo
import pytest
from lxml import etree
from PySide6.QtCore import QTranslator

import reader.ui
from reader import errors
from reader.errors import ReaderError
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
_GAP = re.compile(r"\{[^}]*\}")
_CORE = _ROOT.parent
_TRANSLATIONS = _CORE.parent / "resources" / "translations"
_PRINTED = ("ui", "cli.py", "display.py")
CORE = sorted(path for path in _CORE.rglob("*.py") if path.relative_to(_CORE).parts[0] not in _PRINTED)
_ERRORS = {name for name, each in vars(errors).items() if isinstance(each, type) and issubclass(each, ReaderError)}
_REASONS = {"Doubt": (2,), "NotCompared": (1,), "Failure": (1, 2), "report": (1,), **dict.fromkeys(_ERRORS, (1, 2))}
"""Where a text for people is given to what the core makes."""


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


def bare_texts(source):
    """Line and text of each literal that is handed on as a reason, a doubt or progress, and not said to be ours."""
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call):
            continue
        called = _name(call.func)
        for place in _REASONS.get(called, ()):
            for given in call.args[place : place + 1]:
                ours = called in _ERRORS and isinstance(given, ast.Constant)
                if isinstance(given, ast.Constant | ast.JoinedStr | ast.BinOp) and not ours and any(_literals(given)):
                    yield call.lineno, ast.unparse(given)


@pytest.mark.parametrize("module", CORE, ids=lambda path: str(path.relative_to(_CORE)))
def test_the_core_says_what_is_ours(module):
    """A reason, doubt or progress is a Wording; an error makes one of a literal, but of nothing put together."""
    found = [f"{line}: {said}" for line, said in bare_texts(module.read_text(encoding="utf-8"))]
    assert not found, f"put these into Wording(...) in {module.name}: {found}"


def test_that_check_sees_what_it_is_for():
    """Literals are found, and what is put together, in errors too; Wordings, names and silence are not."""
    found = bare_texts(
        'raise CannotIngest(name, f"it holds {n}", "Save it")\nDoubt("author", name, "who sent it")\n'
        'report(0.5, "Reading " + name)\nreport(0.5, Wording("Reading"))\nreport(0.5, name)\nreport(0.5, "")\n'
    )
    assert [line for line, _ in found] == [1, 2, 3]


@pytest.mark.parametrize("written", sorted(_TRANSLATIONS.glob("*.ts")), ids=lambda path: path.stem)
def test_a_language_is_compiled_as_it_is_written(written):
    """A .qm that was forgotten would show yesterday's texts; and none loses or makes up a gap."""
    compiled = QTranslator()
    assert compiled.load(str(written.with_suffix(".qm")))
    for (context, source), forms in texts_of(written).items():
        assert compiled.translate(context, source, "", 1 if len(forms) > 1 else -1) == forms[0]
        assert all(sorted(_GAP.findall(form)) == sorted(_GAP.findall(source)) for form in forms)


def test_english_has_both_forms_of_every_plural(qapp):
    """One article, two articles: each text with a count has its singular in the English file."""
    kept = texts_of(_TRANSLATIONS / "source-reader_en.ts")
    counted = {(text.context, text.source) for text in collect.collect() if text.counted}
    assert counted <= kept.keys(), "resources/translations/README.md says how to bring the English file up to date"
    assert all(len(forms) == 2 and all(forms) for forms in kept.values())
    prepare(qapp)
    assert qapp.translate("Header", "%Ln words", "", 1) == "1 word"
    assert qapp.translate("Header", "%Ln words", "", 2) == "2 words"


def texts_of(written):
    """The forms of each finished text, by its context and source."""
    contexts = etree.parse(written).iter("context")
    return {
        (context.findtext("name"), message.findtext("source")): forms
        for context in contexts
        for message in context.iter("message")
        if (forms := [one.text for one in message.iter("translation", "numerusform") if (one.text or "").strip()])
    }


def test_lupdate_finds_every_text(tmp_path):
    """A translator is handed all that can be seen, each in its context."""
    texts = collect.collect()
    (tmp_path / "texts.py").write_text(collect.written(texts), encoding="utf-8")
    pseudo.run("lupdate", tmp_path / "texts.py", "-ts", tmp_path / "made.ts")
    assert pseudo.sources(tmp_path / "made.ts") == {(text.context, text.source) for text in texts}
    assert len(texts) > 600
