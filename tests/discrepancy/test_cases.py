"""The specification of the seven kinds: the tables of `cases/`, held against the engine line by line."""

import pytest

from reader.model.discrepancy import Kind
from tests.discrepancy.case_tables import Case, cases, told


@pytest.mark.parametrize("case", [case for kind in Kind for case in cases(kind, "differs")], ids=str)
def test_what_an_editor_would_sign_is_told(case: Case) -> None:
    """The right kind is told, with one variant in each sentence."""
    found = [words for discrepancy, words in told(case) if discrepancy.kind is case.kind]
    assert found, (case.a, case.b)


@pytest.mark.parametrize("case", [case for kind in Kind for case in cases(kind, "silent")], ids=str)
def test_a_trap_stays_silent(case: Case) -> None:
    """Nothing of the kind is told where the sentences only differ in wording or in detail."""
    found = [words for discrepancy, words in told(case) if discrepancy.kind is case.kind]
    assert not found, (case.a, case.b)


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_has_forty_cases_half_of_them_traps(kind: Kind) -> None:
    """The tables are long enough to be a specification."""
    assert len(cases(kind, "differs")) >= 20
    assert len(cases(kind, "silent")) >= 20
