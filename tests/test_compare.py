"""Comparing is a pure function of the dossier, which can be stopped at any moment."""

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from builders import article, dossier
from hypothesis import given, settings
from strategies import dossiers

from reader.compare import compare
from reader.progress import Cancelled

A = article("A", "At least 12 people died in the flood in Dresden. Rain fell.\nThe mayor wept on Tuesday.")
B = article("B", "The mayor wept. At least 15 people died in the flood in Dresden, police said.")
C = article("C", "At least 12 people died in the flood in Dresden.")


@settings(max_examples=25)
@given(dossiers())
def test_the_same_dossier_gives_the_same_findings(of):
    """Whatever the texts, options and marks; every claim is in a group or unique."""
    found = compare(of)
    assert compare(of) == found
    grouped = {claim for finding in found.groups for claim in finding.group.claims}
    every = {claim for told in found.claims.values() for claim in told}
    assert grouped | set(found.unique) == every
    assert not grouped & set(found.unique)


def test_one_article_or_none_has_nothing_to_compare():
    """No groups, no complaint."""
    assert compare(dossier()).groups == ()
    assert compare(dossier(A)).groups == ()


def test_cancel_at_any_report_leaves_nothing_behind():
    """Stopped after any number of reports, the next run finds what a first one would."""
    fresh = compare(dossier(A, B, C))
    reports = []
    compare(dossier(A, B, C), lambda fraction, doing: reports.append((fraction, doing)))
    assert reports
    assert all(0 <= fraction <= 1 and doing for fraction, doing in reports)
    for stop in range(len(reports)):
        left = iter(range(stop))

        def report(fraction, doing, left=left):
            if next(left, None) is None:
                raise Cancelled

        with pytest.raises(Cancelled):
            compare(dossier(A, B, C), report)
        assert compare(dossier(A, B, C)) == fresh


def test_each_stage_can_be_timed():
    """The clock is entered for both stages, by name."""
    told = []

    @contextmanager
    def clock(stage):
        told.append(stage)
        yield

    compare(dossier(A, B), clock=clock)
    assert told == ["align", "discrepancy"]


def test_the_engine_is_imported_when_something_is_compared():
    """A window stands before NumPy and the stages are there: they are a fifth of its start."""
    stages = {"numpy", "reader.align.alignment", "reader.discrepancy.find"}
    asked = f"import sys, reader.ui.app; print({stages} & sys.modules.keys())"
    told = subprocess.run(
        [sys.executable, "-c", asked], check=True, capture_output=True, text=True, cwd=Path(__file__).parents[1]
    )
    assert told.stdout.strip() == "set()"
