"""One web page that holds all it needs: opens without a network, reads without its script, prints without colour."""

from collections.abc import Iterator
from itertools import count, groupby

from markupsafe import Markup

from reader.export.annotated import annotated
from reader.export.apparatus import Apparatus, Column, Look, Paragraph, State
from reader.export.facts import facts, lede, particulars, title
from reader.export.markup import Painter, quoted
from reader.export.templates import SIGNS, template
from reader.model.article import Role
from reader.model.discrepancy import Kind
from reader.progress import Report
from reader.resources import resource
from reader.wording import Wording

_TAGS = {Role.HEADLINE: Markup("h4"), Role.SUBHEAD: Markup("h5"), Role.QUOTE: Markup("blockquote")}
_FOLDED = 3
_STATE_SIGNS = {State.STATES: "●", State.DIFFERS: "◆", State.SILENT: "–", State.NOT_COMPARED: "·"}


def render(apparatus: Apparatus, report: Report) -> bytes:
    """UTF-8 HTML; nothing of an article reaches it unescaped."""
    page = template("report.html.j2").generate(
        apparatus=apparatus,
        counts=apparatus.counts,
        painter=Painter(apparatus),
        full_text=_full_text(apparatus) if apparatus.options.full_text else (),
        notes=apparatus.notes,
        facts=facts,
        lede=lede,
        title=title,
        particulars=particulars,
        quoted=quoted,
        STATE_SIGNS=_STATE_SIGNS,
        kinds=[kind for kind in Kind if any(entry.discrepancy.kind is kind for entry in apparatus.entries)],
        style=Markup(resource("export", "report.css").read_text(encoding="utf-8")),  # noqa: S704 - ours
        script=Markup(resource("export", "report.js").read_text(encoding="utf-8")),  # noqa: S704 - ours
    )
    pieces = []
    for done, piece in enumerate(page):
        if done % 2000 == 0:
            report(
                min(0.99, done / (1000 + 60 * len(apparatus.rows) * len(apparatus.columns))),
                Wording("Writing web page"),
            )
        pieces.append(piece)
    return "".join(pieces).encode()


def _full_text(apparatus: Apparatus) -> Iterator[tuple[Column, Iterator[Markup]]]:
    painter = Painter(apparatus)
    for column in apparatus.columns:
        yield column, _paragraphs(apparatus, column, painter)


def _paragraphs(apparatus: Apparatus, column: Column, painter: Painter) -> Iterator[Markup]:
    """Long runs of furniture are folded away: a page may bring a hundred lines of menus."""
    claims = count(1)
    for own, group in groupby(annotated(apparatus, column), lambda one: one.role is Role.FURNITURE):
        told = [_paragraph(one, column, painter, claims) for one in group]
        if own and len(told) > _FOLDED:
            yield Markup('<details class="fold furniture"><summary>{} {}</summary>\n').format(
                SIGNS[Look.FURNITURE], f"{len(told)} lines of the page itself"
            )
        yield from told
        if own and len(told) > _FOLDED:
            yield Markup("</details>\n")


def _paragraph(paragraph: Paragraph, column: Column, painter: Painter, claims: Iterator[int]) -> Markup:
    pieces = [
        painter.stretch(stretch, f"{column.label}-{next(claims)}" if stretch.claim else "")
        for stretch in paragraph.stretches
    ]
    tag = _TAGS.get(paragraph.role, Markup("p"))
    sign: Markup | str = ""
    if paragraph.role is Role.FURNITURE:
        sign = Markup('<span class="ref" aria-hidden="true">{}</span>').format(SIGNS[Look.FURNITURE])
    return Markup('<{0} class="{1}" dir="auto">{2}{3}</{0}>\n').format(
        tag, paragraph.role.value, sign, Markup("").join(pieces)
    )
