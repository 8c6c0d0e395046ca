"""Runs of an article as HTML: every character escaped, every mark an element of its own."""

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup, escape

from reader.export.apparatus import Apparatus, Entry, Quoted, Stretch
from reader.export.runs import Run
from reader.export.templates import SIGNS
from reader.export.words import BADGES, DETAILS, KINDS, joined
from reader.model.discrepancy import Kind


class Painter:
    """Knows the numbered differences, which a run only names by number."""

    def __init__(self, apparatus: Apparatus) -> None:
        self._entries: Mapping[int, Entry] = {entry.number: entry for entry in apparatus.entries}

    def runs(self, runs: Sequence[Run]) -> Markup:
        """A passage; links to the differences and notes stand behind the words they are about."""
        pieces = []
        for run, after in zip(runs, (*runs[1:], None), strict=True):
            pieces.append(_words(run))
            going_on = after.entries if after else ()
            pieces.append(self.badges([self._entries[one] for one in run.entries if one not in going_on]))
            pieces += [
                Markup('<a class="note-ref" href="#n{0}" aria-label="note {0}">✎{0}</a>').format(note)
                for note in run.ending
            ]
        return Markup("").join(pieces)

    def stretch(self, stretch: Stretch, name: str) -> Markup:
        """Part of a paragraph; `name` is the anchor of a claim."""
        words = self.runs(stretch.runs)
        if stretch.claim is None:
            return words
        first = stretch.rows[0] if stretch.rows else None
        sign = SIGNS[stretch.look]
        link: Markup | str = ""
        if first is not None:
            link = Markup('<a class="ref" href="#g{}" aria-label="{}, group {}">{}{}</a>').format(
                first, stretch.look.value, first, sign, first
            )
        elif sign:
            link = Markup('<span class="ref" aria-hidden="true">{}</span>').format(sign)
        return Markup('<span class="claim {}" id="{}" data-rows="{}">{}{}</span>').format(
            stretch.look.value, name, " ".join(map(str, stretch.rows)), link, words
        )

    def badges(self, entries: Iterable[Entry]) -> Markup:
        """A link for each kind, to the first difference of it."""
        by_kind: dict[Kind, list[int]] = {}
        for entry in entries:
            by_kind.setdefault(entry.discrepancy.kind, []).append(entry.number)
        return Markup("").join(
            Markup('<a class="badge" href="#d{}" aria-label="{}, {}">{}</a>').format(
                numbers[0],
                f"difference{'s' if len(numbers) > 1 else ''} {joined([str(one) for one in numbers])}",
                KINDS[kind].lower(),
                BADGES[kind],
            )
            for kind, numbers in by_kind.items()
        )


def quoted(one: Quoted) -> Markup:
    """A claim with the words that differ marked."""
    before, after = one.context[: one.at.start], one.context[one.at.end :]
    return Markup('{}<mark class="word">{}</mark>{}').format(before, one.words, after)


def _words(run: Run) -> Markup:
    words = escape(run.text)
    if run.entries:
        words = Markup('<mark class="word">{}</mark>').format(words)
    if run.detail:
        words = Markup('<span class="detail" title="only here: {}">{}</span>').format(DETAILS[run.detail], words)
    if run.notes:
        words = Markup('<span class="noted">{}</span>').format(words)
    return words
