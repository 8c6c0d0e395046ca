"""Progress and cancelling, as one seam: long work calls `report`, and `report` may raise `Cancelled`."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Cancelled(Exception):
    """The work is no longer wanted. Whoever raises it keeps nothing half done."""


class Report(Protocol):
    """Called with the share done (0 to 1) and a few words on what is being done."""

    def __call__(self, fraction: float, doing: str) -> None: ...


def silent(fraction: float, doing: str) -> None:
    """Tells nobody and never cancels."""


def part(report: Report, start: float, end: float) -> Report:
    """A report for one stage of the work, which fills `start` to `end` of the whole."""

    def scaled(fraction: float, doing: str) -> None:
        report(start + (end - start) * fraction, doing)

    return scaled


@contextmanager
def uncollected() -> Iterator[None]:
    """Work that makes many values and no cycles, during which Python does not look for cycles.

    It would look in vain for a tenth of the time (measured on 4,000 claims), and hold up every other thread for up to
    75 ms at once. Whoever found the collector running sets it going again, so works may overlap.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
