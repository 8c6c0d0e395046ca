"""Which writer a suffix picks, and the name a person sees for it."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from reader.errors import CannotExport
from reader.export.apparatus import Apparatus
from reader.export.build import build
from reader.export.options import ExportOptions
from reader.model.comparison import Comparison
from reader.model.filter import Filter
from reader.progress import Report, part, silent
from reader.wording import Wording

Render = Callable[[Apparatus, Report], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file to export to; `module` holds its `render` and is imported when it is first asked for."""

    suffix: str
    name: Wording
    module: str

    def render(
        self,
        comparison: Comparison,
        shown: Filter,
        options: ExportOptions | None = None,
        report: Report = silent,
    ) -> bytes:
        """The whole file. Raises Cancelled where `report` does, and CannotExport where the format cannot hold it."""
        render: Render = import_module(f"reader.export.{self.module}").render
        return render(build(comparison, shown, options, part(report, 0.0, 0.1)), part(report, 0.1, 1.0))


FORMATS = (
    Format(".html", Wording("Web page"), "to_html"),
    Format(".pdf", Wording("PDF"), "to_pdf"),
    Format(".docx", Wording("Word document"), "to_docx"),
    Format(".xlsx", Wording("Excel workbook"), "to_xlsx"),
    Format(".csv", Wording("CSV table"), "to_csv"),
    Format(".md", Wording("Markdown"), "to_markdown"),
    Format(".json", Wording("Comparison JSON"), "to_json"),
    Format(".jsonld", Wording("Web annotations"), "to_webannotation"),
    Format(".xml", Wording("TEI"), "to_tei"),
)


def format_for(suffix: str) -> Format:
    """Raises CannotExport where no writer goes by that suffix."""
    for known in FORMATS:
        if known.suffix == suffix.lower():
            return known
    endings = " ".join(known.suffix for known in FORMATS)
    raise CannotExport(
        Wording("Cannot write {suffix}", suffix=suffix or Wording("a file with no ending")),
        "no writer goes by that ending",
        Wording("Choose one of {endings}", endings=endings),
    )
