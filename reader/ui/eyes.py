"""Colours for eyes that tell some colours apart less well.

The usual colours of shared, differing and unique text are safe for all eyes; with the reader's own marks there are
four, and the violet of those comes close to the blue of shared text where red is not seen (dE76 5 to 10). Each set here
keeps all four apart: at least dE76 40 for the eyes it is meant for (simulated after Machado, Oliveira and Fernandes
2009), at a contrast of 4.5 on paper. Signs and line styles stay what they are.
"""

from dataclasses import replace
from enum import StrEnum

from reader.ui.theme import Theme


class Eyes(StrEnum):
    """Which colours the person tells apart."""

    USUAL = "usual"
    RED_GREEN = "red-green"
    BLUE_YELLOW = "blue-yellow"


def for_eyes(theme: Theme, eyes: Eyes) -> Theme:
    """The theme with its four colours of meaning, and the tints that go with them, for these eyes."""
    chosen = _COLOURS.get((eyes, theme.dark))
    if chosen is None:
        return theme
    shared, differs, unique, person, shared_fill, differs_fill, differs_word = chosen
    return replace(
        theme,
        shared_line=shared,
        differs_line=differs,
        unique_line=unique,
        person=person,
        shared_fill=shared_fill,
        differs_fill=differs_fill,
        differs_word=differs_word,
    )


_COLOURS = {
    (Eyes.RED_GREEN, False): ("#2A2AE0", "#946600", "#1A1A1A", "#6D6AB4", "#E3E3FA", "#F6EBCB", "#E9CE86"),
    (Eyes.RED_GREEN, True): ("#9A84F4", "#C87C46", "#E4ECF8", "#F2E640", "#26224A", "#3A2A1A", "#66451F"),
    (Eyes.BLUE_YELLOW, False): ("#0B74C4", "#D0141A", "#241818", "#C218CA", "#DDEDF9", "#FBE0DC", "#F5B6AE"),
    (Eyes.BLUE_YELLOW, True): ("#35D9A0", "#FF6A4A", "#F4ECF4", "#D860F8", "#123A2E", "#45211A", "#7A3020"),
}
