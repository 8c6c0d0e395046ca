"""One article with the evidence of all the others beside each of its claims, as values.

The form of Laban et al. (CHI 2023), in which 95 readers gave 34 % more complete answers than with the alternatives.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reader.model.article import Article, Block, Role
from reader.model.claim import Claim
from reader.model.comparison import Dossier, Finding
from reader.model.discrepancy import Discrepancy
from reader.ui.panels.marked import SIGN_OF, Mark, Run, cut, marks_of
from reader.ui.parts import Parts
from reader.ui.theme import Look
from reader.ui.words import SIGNS, called, isolating, kind_word, look_word, shortened, silent


@dataclass(frozen=True)
class ArticleLine:
    """A claim of the base article, and what the others say to it. `opens` a paragraph; `heading` is a headline.

    `shown` is whether its look passes the filter, `admitted` which discrepancies of the groups it stands in do. The
    words are cut when they are first asked for: most lines of a long article are never on screen.
    """

    claim: Claim
    finding: Finding | None
    look: Look
    base: Article
    articles: tuple[Article, ...]
    standing: tuple[Finding, ...] = ()
    admitted: tuple[Discrepancy, ...] = ()
    shown: bool = True
    opens: bool = False
    heading: bool = False

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The claim, after its sign where that is shown."""
        marks = [mark for one in self.standing for mark in marks_of(one, self.claim, self.admits)]
        runs = cut(self.base.text, self.claim.span, marks if self.shown else [])
        return (Run(f"{SIGNS[self.look]} ", SIGN_OF[self.look]), *runs) if self.shown else runs

    @cached_property
    def evidence(self) -> tuple[Run, ...]:
        """The words of the others."""
        return _evidence(self) if self.shown and len(self.articles) > 1 else ()

    @property
    def spoken(self) -> str:
        """For screen readers: the claim, then the evidence."""
        return f"{look_word(self.look)}: {''.join(r.text for r in self.runs)}. {''.join(r.text for r in self.evidence)}"

    def admits(self, discrepancy: Discrepancy) -> bool:
        return any(one is discrepancy for one in self.admitted)

    def as_long_as(self, other: "ArticleLine") -> bool:
        """Whether both have the same words, but for the signs before them."""
        return (self.standing, self.articles, self.heading) == (other.standing, other.articles, other.heading)


def article_lines(parts: Parts, base: Article) -> tuple[ArticleLine, ...]:
    """Every claim of the base article in the order of the text, whatever the filter; looks filtered out are plain."""
    lines: list[ArticleLine] = []
    before, blocks = -1, _blocks(base)
    for claim in parts.session.comparison.findings.claims.get(base.id, ()):
        block = next((n for n in range(max(before, 0), len(blocks)) if blocks[n].span.overlaps(claim.span)), -1)
        heading = block >= 0 and blocks[block].role in {Role.HEADLINE, Role.SUBHEAD}
        lines.append(_line(parts, base, claim, opens=block != before, heading=heading))
        before = block
    return tuple(lines)


def _blocks(base: Article) -> tuple[Block, ...]:
    return tuple(sorted(base.blocks, key=lambda block: block.span))


def _line(parts: Parts, base: Article, claim: Claim, *, opens: bool, heading: bool) -> ArticleLine:
    standing = parts.navigator.standing(claim)
    admitted = tuple(told for one in standing for told in one.discrepancies if parts.navigator.admits(told))
    differing = next((one for one in standing if any(map(parts.navigator.admits, one.discrepancies))), None)
    chosen = parts.selection.finding
    finding = chosen if any(one is chosen for one in standing) else differing or next(iter(standing), None)
    differs = finding is not None and any(map(parts.navigator.admits, finding.discrepancies))
    look = Look.UNIQUE if finding is None else Look.DIFFERS if differs else Look.SHARED
    articles, shown = parts.session.dossier.articles, look in parts.view.looks
    return ArticleLine(claim, finding, look, base, articles, standing, admitted, shown, opens, heading)


def _evidence(line: ArticleLine) -> tuple[Run, ...]:
    if line.finding is None:
        return (Run(look_word(Look.UNIQUE), Mark.QUIET),)
    told = list[Run]()
    seen: set[Claim] = set()
    for article in line.articles:
        first = True
        for one in line.standing if article.id != line.base.id else ():
            for claim in one.group.of(article.id):
                if claim not in seen:
                    seen.add(claim)
                    told += [Run("\n")] if told else []
                    told += _told(line, article, one, claim, named=first)
                    first = False
    for phrase in silent(Dossier(line.articles), line.finding):
        told.append(Run(f"\n{phrase}", Mark.QUIET))
    return tuple(told)


def _told(line: ArticleLine, article: Article, finding: Finding, claim: Claim, *, named: bool) -> Iterator[Run]:
    """One claim of another article: its sign and kinds, whose it is, its words."""
    pair = {line.base.id, article.id}
    between = [
        one
        for one in finding.discrepancies
        if line.admits(one) and pair <= {variant.claim.article for variant in one.variants}
    ]
    look = Look.DIFFERS if between else Look.SHARED
    kinds = ", ".join(dict.fromkeys(kind_word(one.kind) for one in between))
    if named:
        yield Run(f"{shortened(called(Dossier(line.articles), article), 34)}  ", Mark.STRONG)
    yield Run(f"{SIGNS[look]} {kinds}  " if kinds else f"{SIGNS[look]} ", SIGN_OF[look])
    begin, end = isolating(article.words(claim.span))
    yield from [Run(begin)] if begin else []
    yield from cut(article.text, claim.span, marks_of(finding, claim, line.admits))
    yield from [Run(end)] if end else []
