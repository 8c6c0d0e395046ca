"""Which writer a suffix picks, and the name a person sees for it."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from reader.errors import CannotExport
from reader.model.comparison import Comparison
from reader.model.filter import Filter

Render = Callable[[Comparison, Filter], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file to export to; `module` holds its `render` and is imported when it is first asked for."""

    suffix: str
    name: str
    module: str

    def render(self, comparison: Comparison, shown: Filter) -> bytes:
        render: Render = import_module(f"reader.export.{self.module}").render
        return render(comparison, shown)


FORMATS = (
    Format(".html", "Web page", "to_html"),
    Format(".json", "Comparison JSON", "to_json"),
)


def format_for(suffix: str) -> Format:
    """Raises CannotExport where no writer goes by that suffix."""
    for known in FORMATS:
        if known.suffix == suffix.lower():
            return known
    endings = " ".join(known.suffix for known in FORMATS)
    raise CannotExport(
        f"Cannot write {suffix or 'a file with no ending'}", "no writer goes by that ending", f"Choose one of {endings}"
    )
