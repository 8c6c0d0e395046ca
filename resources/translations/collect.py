"""Every text of the program that can be translated, written so that `lupdate` finds it.

    python resources/translations/collect.py > /tmp/texts.py

`lupdate` sees `self.tr("…")` and little else of ours. This reads the modules as a tree and knows all that takes a text:
`tr`, `_tr`, `translate`, a `Wording`, the parts of an error, and the entries of the menus.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

READER = Path(__file__).parents[2] / "reader"

GIVEN: dict[str, tuple[int | str, ...]] = {
    "tr": (0,),
    "_tr": (0,),
    "translate": (1,),
    "Wording": (0,),
    "Entry": (1, 2, 5, "tip", "under"),
}
"""Which arguments of what is called are texts, by place and by name."""


_GAP = re.compile(r"\{[^}]*\}")


class Text(NamedTuple):
    """`context` is Qt's: a text may be said otherwise in another one. `counted` texts have plural forms."""

    context: str
    source: str
    counted: bool


def collect(modules: Iterable[Path] = ()) -> list[Text]:
    """All texts, each once in its context."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in modules or sorted(READER.rglob("*.py"))]
    given = {**GIVEN, **dict.fromkeys(_errors(), (1, 2))}
    return sorted({text for tree in trees for text in _texts(tree, given, _context(tree), "")})


def _errors() -> list[str]:
    tree = ast.parse((READER / "errors.py").read_text(encoding="utf-8"))
    return [one.name for one in tree.body if isinstance(one, ast.ClassDef)]


def _context(tree: ast.AST) -> str:
    """The one that a module's own `_tr` hands to Qt."""
    own = (one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef) and one.name == "_tr")
    return next((source for one in own for call in _calls(one) for source in _literals(call.args[0])), "")


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (one for one in ast.walk(tree) if isinstance(one, ast.Call))


def _texts(tree: ast.AST, given: dict[str, tuple[int | str, ...]], own: str, inside: str) -> Iterator[Text]:
    for one in ast.iter_child_nodes(tree):
        if isinstance(one, ast.Call):
            yield from _texts_of(one, given, own, inside)
        yield from _texts(one, given, own, one.name if isinstance(one, ast.ClassDef) else inside)


def _texts_of(call: ast.Call, given: dict[str, tuple[int | str, ...]], own: str, inside: str) -> Iterator[Text]:
    called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    contexts = {"tr": inside, "_tr": own, "Entry": own}
    context = contexts.get(called, "Wording")
    if called == "translate":
        context = next(_literals(call.args[0]), "")
    counted = "n" in named or (called in {"tr", "translate"} and len(call.args) > 2)
    for place in given.get(called, ()):
        value = named.get(place) if isinstance(place, str) else (call.args[place : place + 1] or [None])[0]
        for source in _literals(value):
            if any(map(str.isalpha, _GAP.sub("", source))):
                yield Text(context, source, counted)


def _literals(value: ast.AST | None) -> Iterator[str]:
    """The text, or each of those that the code there chooses from."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.IfExp):
        yield from _literals(value.body)
        yield from _literals(value.orelse)
    elif isinstance(value, ast.Subscript) and isinstance(value.value, ast.Dict):
        for one in value.value.values:
            yield from _literals(one)


def written(texts: Iterable[Text]) -> str:
    """A module in which `lupdate` finds them all: it sees what is counted only in a method's `self.tr`."""
    lines = []
    for context, group in groupby(texts, key=lambda text: text.context):
        lines += [f"class {context}:", "    def texts(self, n):"]
        lines += [f"        self.tr({text.source!r}{', None, n' if text.counted else ''})" for text in group]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(written(collect()))
