"""What the texts in a saved comparison are made of: whoever opens it reads them in their own language.

Comparison JSON holds their English, for every program. This stands beside it in the file; a text of which it says
nothing, or nothing that makes sense, stays English.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from string import Formatter
from typing import Any

from reader.wording import Day, Part, Wording

_SAID = ("why", "remedy")
"""The keys of comparison JSON under which a Wording, or a list with some, may stand."""
_MOST = 2**31
"""A count that Qt can write."""


def taken_apart(told: dict[str, Any]) -> dict[str, Any]:
    """The pattern and parts of every Wording in an encoded comparison, by its English."""
    return {wording[:]: _written(wording) for wording in _wordings(told)}


def put_together(made: object) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """An `object_hook` for `json.loads`: Wordings where their English stands."""
    known: dict[str, Wording] = {}
    for english, written in made.items() if isinstance(made, dict) else ():
        with suppress(AttributeError, LookupError, TypeError, ValueError):
            if (wording := _read(written)) == english:
                known[english] = wording

    def hook(told: dict[str, Any]) -> dict[str, Any]:
        for key in _SAID:
            if key in told:
                told[key] = _known(told[key], known)
        return told

    return hook


def _wordings(told: dict[str, Any] | list[Any]) -> Iterator[Wording]:
    if isinstance(told, dict):
        for value in map(told.get, _SAID):
            yield from (one for one in (value if isinstance(value, list) else [value]) if isinstance(one, Wording))
    for inner in told.values() if isinstance(told, dict) else told:
        if isinstance(inner, dict | list):
            yield from _wordings(inner)


def _known(told: Any, known: Mapping[str, Wording]) -> Any:
    if isinstance(told, list):
        return [_known(one, known) for one in told]
    return known.get(told, told) if isinstance(told, str) else told


def _written(part: Part) -> Any:
    if isinstance(part, Wording):
        return [part.pattern, {gap: _written(one) for gap, one in part.parts.items()}]
    return {"day": part[:]} if isinstance(part, Day) else part


def _read(written: Any) -> Wording:
    """Raises ValueError where a gap asks for more than to be filled: a file must not make us format what it likes."""
    pattern, parts = written
    gaps = [(name, how, sort) for _, name, how, sort in Formatter().parse(pattern) if name is not None]
    if any(how or sort or not name.isidentifier() or name not in parts for name, how, sort in gaps):
        raise ValueError(pattern)
    return Wording(pattern, **{gap: _part(one) for gap, one in parts.items()})


def _part(written: Any) -> Part:
    if isinstance(written, list):
        return _read(written)
    if isinstance(written, dict):
        return Day(written["day"])
    if isinstance(written, str) or (isinstance(written, int) and abs(written) < _MOST):
        return written
    raise ValueError(written)
