"""Which language a text is in."""

import pytest

from reader.ingest.language import language_of, language_tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        (
            "The harbour bridge will be closed to all traffic for nine weeks, and the ferries will run in its place.",
            "en",
        ),
        ("Die Brücke wird für neun Wochen gesperrt, und die Fähren fahren auch in der Nacht über den Hafen.", "de"),
        (
            "Le pont sera fermé pendant neuf semaines, et les bacs vont traverser le port toute la nuit pour les gens.",
            "fr",
        ),
        (
            "Мост будет закрыт на девять недель, и паромы будут ходить по гавани и ночью, как сказали власти.",
            "ru",
        ),
        ("港の橋は九週間閉鎖されると港湾局が木曜日に発表した。", "ja"),
        ("항구 다리는 아홉 주 동안 폐쇄된다고 항만청이 목요일에 밝혔다.", "ko"),
        ("Bridge", None),
        ("", None),
    ],
)
def test_a_text_tells_its_language_or_nothing(text, tag):
    """By script, or by the small words."""
    assert language_of(text) == tag


def test_a_declared_language_is_written_the_usual_way():
    """Or not taken."""
    assert language_tag("EN_gb") == "en-GB"
    assert language_tag("english please") is None
    assert language_tag(None) is None
