"""One article with the evidence of all the others beside each of its claims, as values.

The form of Laban et al. (CHI 2023), in which 95 readers gave 34 % more complete answers than with the alternatives.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.model.article import Article, Role
from reader.model.claim import Claim
from reader.model.comparison import Finding
from reader.ui.panels.marked import SIGN_OF, Mark, Run, cut, marks_of
from reader.ui.parts import Parts
from reader.ui.theme import Look
from reader.ui.words import SIGNS, kind_badge, look_word, shortened, silent


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """A claim of the base article, and what the others say to it. `opens` a paragraph; `heading` is a headline."""

    claim: Claim
    finding: Finding | None
    look: Look
    runs: tuple[Run, ...]
    evidence: tuple[Run, ...]
    opens: bool = False
    heading: bool = False

    @property
    def spoken(self) -> str:
        """For screen readers: the claim, then the evidence."""
        return f"{look_word(self.look)}: {''.join(r.text for r in self.runs)}. {''.join(r.text for r in self.evidence)}"


def article_lines(parts: Parts, base: Article) -> tuple[ArticleLine, ...]:
    """Every claim of the base article in the order of the text, whatever the filter; looks filtered out are plain."""
    lines: list[ArticleLine] = []
    standing: dict[Claim, list[Finding]] = {}
    for finding in parts.session.comparison.findings.groups:
        for claim in finding.group.of(base.id):
            standing.setdefault(claim, []).append(finding)
    before = -1
    for claim in parts.session.comparison.findings.claims.get(base.id, ()):
        block = next((n for n, one in enumerate(base.blocks) if one.span.overlaps(claim.span)), -1)
        heading = block >= 0 and base.blocks[block].role in {Role.HEADLINE, Role.SUBHEAD}
        lines.append(_line(parts, base, claim, standing.get(claim, []), opens=block != before, heading=heading))
        before = block
    return tuple(lines)


def _line(
    parts: Parts, base: Article, claim: Claim, standing: list[Finding], *, opens: bool, heading: bool
) -> ArticleLine:
    differing = [one for one in standing if any(map(parts.navigator.admits, one.discrepancies))]
    chosen = parts.selection.finding
    finding = chosen if chosen in standing else next(iter(differing or standing), None)
    look = Look.UNIQUE if finding is None else Look.DIFFERS if finding in differing else Look.SHARED
    shown = look in parts.view.looks
    marks = [mark for one in standing for mark in marks_of(one, claim, parts.navigator.admits)] if shown else []
    runs = (Run(f"{SIGNS[look]} ", SIGN_OF[look]), *cut(base.text, claim.span, marks))
    evidence = _evidence(parts, base, standing, finding) if shown and len(parts.session.dossier.articles) > 1 else ()
    return ArticleLine(claim, finding, look, runs if shown else runs[1:], evidence, opens, heading)


def _evidence(parts: Parts, base: Article, standing: list[Finding], finding: Finding | None) -> tuple[Run, ...]:
    if finding is None:
        return (Run(look_word(Look.UNIQUE), Mark.QUIET),)
    dossier, told = parts.session.dossier, list[Run]()
    seen: set[Claim] = set()
    for article in dossier.articles:
        first = True
        for one in standing if article.id != base.id else ():
            for claim in one.group.of(article.id):
                if claim not in seen:
                    seen.add(claim)
                    told += [Run("\n")] if told else []
                    told += _told(parts, base, article, one, claim, named=first)
                    first = False
    for phrase in silent(dossier, finding):
        told.append(Run(f"\n{phrase}", Mark.QUIET))
    return tuple(told)


def _told(
    parts: Parts, base: Article, article: Article, finding: Finding, claim: Claim, *, named: bool
) -> Iterator[Run]:
    """One claim of another article: its sign and kinds, whose it is, its words."""
    pair = {base.id, article.id}
    between = [
        one
        for one in finding.discrepancies
        if parts.navigator.admits(one) and pair <= {variant.claim.article for variant in one.variants}
    ]
    look = Look.DIFFERS if between else Look.SHARED
    badges = "".join(dict.fromkeys(kind_badge(one.kind) for one in between))
    yield Run(f"{SIGNS[look]}{badges} ", SIGN_OF[look])
    if named:
        yield Run(f"{shortened(article.name, 32)}  ", Mark.STRONG)
    yield from cut(article.text, claim.span, marks_of(finding, claim, parts.navigator.admits))
