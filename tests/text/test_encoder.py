"""What sentences mean, whatever their language."""

import numpy as np
import pytest

from reader.progress import Cancelled
from reader.text import encoder
from reader.text.encoder import encode, is_installed
from reader.text.sense import LENGTH, likeness

needed = pytest.mark.skipif(not is_installed(), reason="the extra 'semantic' is not installed")

ENGLISH = ["Engineers opened two of the four gates shortly before midnight.", "Three people are missing."]
GERMAN = ["Fünf Menschen werden vermisst.", "Kurz vor Mitternacht öffneten Ingenieure zwei der vier Tore."]
CHINESE = ["三人失踪。", "午夜前不久，工程师打开了四道闸门中的两道。"]


@needed
@pytest.mark.parametrize(("language", "told"), [("de", GERMAN), ("zh", CHINESE)])
def test_a_sentence_is_likest_to_its_translation(language, told):
    """No word is the same."""
    like = likeness(encode(ENGLISH, "en").vectors, encode(told, language).vectors)
    assert like.argmax(axis=1).tolist() == [1, 0]


@needed
def test_the_numbers_are_whole_and_the_same_in_every_company():
    """A sentence is the same beside others, and small enough for sums to be exact."""
    alone, beside = encode(ENGLISH[:1], "en").vectors, encode([*GERMAN * 9, *ENGLISH], "en").vectors
    assert (alone[0] == beside[-2]).all()
    assert (beside == np.rint(beside)).all()
    assert np.linalg.norm(beside, axis=1).max() <= LENGTH + 12


@needed
def test_only_its_own_languages_are_known():
    """A text that does not tell its language is given a chance."""
    assert encode(ENGLISH, "").is_known
    assert not encode(["Tre personer saknas."], "sv").is_known
    assert not encode([], "en").is_known


@needed
def test_it_can_be_stopped_between_a_few_sentences():
    """Reports come more often than articles do."""
    heard = []

    def report(share, _):
        heard.append(share)
        if share > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        encode(ENGLISH * 40, "en", report)
    assert len(heard) > 1


def test_without_the_extra_it_says_so(monkeypatch):
    """Nothing is imported to find that out."""
    monkeypatch.setattr(encoder, "find_spec", lambda _name: None)
    assert not is_installed()
