"""A dossier to its findings: the only module that knows the order of the stages."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field

from reader.align import memo as aligned
from reader.align.alignment import align
from reader.align.pins import pinned
from reader.discrepancy import memo as detected
from reader.discrepancy.find import find
from reader.discrepancy.near import with_near
from reader.model.comparison import Dossier, Findings
from reader.model.kept import keep, links_to_keep
from reader.progress import Report, part, silent, uncollected

Clock = Callable[[str], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Memo:
    """What both stages have worked out, for the next run: it changes the time, never the findings."""

    align: aligned.Memo = field(default_factory=aligned.Memo)
    detect: detected.Memo = field(default_factory=detected.Memo)


def _unclocked(_: str) -> AbstractContextManager[None]:
    return nullcontext()


@uncollected()
def compare(dossier: Dossier, report: Report = silent, clock: Clock = _unclocked, memo: Memo | None = None) -> Findings:
    """A pure function of the dossier: the engine's findings, with what the person confirmed or added.

    Raises Cancelled where `report` does, and leaves nothing behind. `clock` is entered for each
    stage under its name, "align" and "discrepancy", by whoever wants to time them. `memo` keeps what
    was worked out for the next run; give each window its own.
    """
    memo = Memo() if memo is None else memo
    marks = tuple(dossier.marks.values())
    with clock("align"):
        alignment = align(dossier.articles, dossier.options, marks, part(report, 0.0, 0.7), memo.align)
        if missing := links_to_keep(marks, alignment.claims, alignment.groups):
            alignment = align(dossier.articles, dossier.options, (*marks, *missing), part(report, 0.7, 0.8), memo.align)
    with clock("discrepancy"):
        forbids = pinned(marks, alignment.claims).forbids
        looking = part(report, 0.8, 0.8)
        alignment = with_near(alignment, dossier.articles, dossier.options, forbids, looking, memo.detect)
        findings = find(alignment, dossier.articles, dossier.options, part(report, 0.8, 1.0), memo.detect)
    return keep(findings, marks)
