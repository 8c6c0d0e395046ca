"""A dossier to its findings: the only module that knows the order of the stages.

They are imported when something is compared: with NumPy and the word lists they would take a fifth of the time in which
a window opens.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import cached_property
from typing import TYPE_CHECKING

from reader.model.comparison import Dossier, Findings
from reader.model.kept import keep, links_to_keep
from reader.progress import Report, part, silent, uncollected

if TYPE_CHECKING:
    from reader.align import memo as aligned
    from reader.discrepancy import memo as detected

Clock = Callable[[str], AbstractContextManager[None]]


class Memo:
    """What both stages have worked out, for the next run: it changes the time, never the findings."""

    @cached_property
    def align(self) -> "aligned.Memo":
        from reader.align.memo import Memo as Aligned  # noqa: PLC0415 - see above

        return Aligned()

    @cached_property
    def detect(self) -> "detected.Memo":
        from reader.discrepancy.memo import Memo as Detected  # noqa: PLC0415

        return Detected()


def _unclocked(_: str) -> AbstractContextManager[None]:
    return nullcontext()


@uncollected()
def compare(dossier: Dossier, report: Report = silent, clock: Clock = _unclocked, memo: Memo | None = None) -> Findings:
    """A pure function of the dossier: the engine's findings, with what the person confirmed or added.

    Raises Cancelled where `report` does, and leaves nothing behind. `clock` is entered for each
    stage under its name, "align" and "discrepancy", by whoever wants to time them. `memo` keeps what
    was worked out for the next run; give each window its own.
    """
    from reader.align.alignment import align  # noqa: PLC0415 - see above
    from reader.align.pins import pinned  # noqa: PLC0415
    from reader.discrepancy.find import find  # noqa: PLC0415
    from reader.discrepancy.near import with_near  # noqa: PLC0415

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
