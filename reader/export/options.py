"""What a person chooses when they hand a comparison on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Beside the filter: whether the articles' full texts, the notes, and what was dismissed go along."""

    full_text: bool = True
    notes: bool = True
    dismissed: bool = False
