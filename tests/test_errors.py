"""Every error says what happened, why, and what to do."""

import pickle

import pytest

from reader import errors

KINDS = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, errors.ReaderError)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_has_three_parts_and_crosses_threads_whole(kind):
    """One line for a terminal, three parts for a dialog, the same after pickling."""
    error = pickle.loads(pickle.dumps(kind("scan.pdf", "it holds no text", "Scan it again")))
    assert type(error) is kind
    assert (error.what, error.why, error.remedy) == ("scan.pdf", "it holds no text", "Scan it again")
    assert str(error) == "scan.pdf: it holds no text. Scan it again."
