"""The templates under `resources/export`, with the words that they share. Everything put into them is escaped."""

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template
from markupsafe import Markup, escape

from reader.export.apparatus import Look
from reader.export.words import BADGES, KINDS, STATUSES, counted, day, statements
from reader.export.xmltext import runs_from_right, xml_safe
from reader.resources import resource

SIGNS = {Look.SHARED: "●", Look.DIFFERS: "◆", Look.UNIQUE: "○", Look.FURNITURE: "▫", Look.PLAIN: ""}
"""The second cue of each look, beside its tint and its line."""


@cache
def template(name: str) -> Template:
    """A template by its file's name."""
    environment = Environment(
        loader=FileSystemLoader(resource("export")),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printable,
    )
    environment.globals |= {
        "counted": counted,
        "statements": statements,
        "KINDS": KINDS,
        "BADGES": BADGES,
        "STATUSES": STATUSES,
        "SIGNS": SIGNS,
        "Look": Look,
    }
    environment.filters |= {"day": day, "lines": _lines}
    environment.tests |= {"web": _is_web, "rtl": runs_from_right}
    return environment.get_template(name)


def _printable(value: Any) -> Any:
    """Notes and file names may hold control characters, which neither HTML nor XML can."""
    return xml_safe(value) if type(value) is str else value


def _lines(text: str) -> Markup:
    return escape(xml_safe(text)).replace("\n", Markup("<br/>"))


def _is_web(address: str | None) -> bool:
    """Only such addresses become links: a page may claim `javascript:` or a file of ours as its own."""
    return bool(address) and str(address).lower().startswith(("https://", "http://"))
