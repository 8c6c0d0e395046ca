"""Quotations by speaker."""

import builders
import stages

from reader.ui.panels.speech import said


def test_quotations_stand_under_who_said_them():
    """Speakers in the order of the alphabet, whoever printed them; the words without their marks."""
    other = builders.article("Gazette", "“No comment at all”, said Bo Lind.\n“We are sorry”, said Ada Moss.")
    told = said((stages.HARBOUR, other))
    assert [(one.speaker, one.article.name) for one in told] == [
        ("Ada Moss", "Harbour"),
        ("Ada Moss", "Gazette"),
        ("Bo Lind", "Gazette"),
    ]
    assert told[0].span.of(stages.HARBOUR.text) == "We are sorry"


def test_words_that_nobody_is_named_for_come_last():
    """They are told, not dropped."""
    lone = builders.article("Lone", "“They had no idea of it.”\n“We are sorry”, said Ada Moss.")
    assert [one.speaker for one in said((lone,))] == ["Ada Moss", ""]
