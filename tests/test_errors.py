"""Every error says what happened, why, and what to do."""

import errno
import os
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


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOSPC, errno.EROFS, errno.EXDEV])
def test_what_the_system_says_is_told_in_the_middle_of_a_sentence(number):
    """In its own words, whether we know them or not."""
    assert errors.reason(OSError(number, os.strerror(number))) == os.strerror(number).lower()


def test_an_error_of_no_known_cause_still_says_something():
    """Its own text is all there is."""
    assert errors.reason(OSError("The disk went away")) == "the disk went away"
