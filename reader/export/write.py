"""An export put where the person wants it: whole, or not at all."""

from pathlib import Path

from reader.atomic import write_atomically
from reader.errors import CannotExport, reason
from reader.export.formats import format_for
from reader.export.options import ExportOptions
from reader.model.comparison import Comparison
from reader.model.filter import Filter
from reader.progress import Report, silent
from reader.wording import Wording


def write_export(
    path: Path,
    comparison: Comparison,
    shown: Filter,
    options: ExportOptions | None = None,
    report: Report = silent,
) -> None:
    """Writes the format that the file's ending names.

    Raises CannotExport where the ending names none or the place refuses, and Cancelled where `report` does; what was
    there before is then still there.
    """
    data = format_for(path.suffix).render(comparison, shown, options, report)
    report(1.0, Wording("Saving {name}", name=path.name))
    try:
        write_atomically(path, data)
    except OSError as error:
        raise CannotExport(
            Wording("Cannot write {name}", name=path.name), reason(error), "Choose another folder or make room"
        ) from error
