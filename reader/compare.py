"""A dossier to its findings: the only module that knows the order of the stages."""

from reader.align.alignment import align
from reader.discrepancy.find import find
from reader.model.comparison import Dossier, Findings
from reader.progress import Report, part, silent


def compare(dossier: Dossier, report: Report = silent) -> Findings:
    """A pure function of the dossier; raises Cancelled where `report` does, and leaves nothing behind."""
    marks = tuple(dossier.marks.values())
    alignment = align(dossier.articles, dossier.options, marks, part(report, 0.0, 0.8))
    return find(alignment, dossier.articles, dossier.options, part(report, 0.8, 1.0))
