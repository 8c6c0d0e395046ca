"""Edits as one line of JSON each and back, for the recovery journal."""

import json
from typing import Any, get_args

import msgspec

from reader.model.edits import Edit
from reader.wording import Wording

_EDITS: dict[str, type[Any]] = {edit.__name__: edit for edit in get_args(Edit)}


def write_edit(edit: Edit) -> dict[str, Any]:
    """The edit's name under `edit`, beside its arguments: nothing but what JSON has."""
    return {"edit": type(edit).__name__, **msgspec.to_builtins(edit, enc_hook=_english)}


def read_edit(raw: dict[str, Any]) -> Edit:
    """The edit that `write_edit` wrote. Raises ValueError where it is none that we know."""
    named = raw.get("edit")
    if named not in _EDITS:
        raise ValueError(f"no edit goes by {named!r}")
    try:
        edit: Edit = msgspec.convert({key: value for key, value in raw.items() if key != "edit"}, _EDITS[named])
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
    return edit


def _english(value: object) -> str:
    if isinstance(value, Wording):
        return value[:]
    raise NotImplementedError


def line(value: dict[str, Any]) -> bytes:
    """One line of ASCII, so that any character a file's name may hold survives."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"
