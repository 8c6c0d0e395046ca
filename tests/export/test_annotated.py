"""Articles as painted paragraphs."""

from reader.export.annotated import annotated, with_furniture_joined
from reader.export.apparatus import Look
from reader.model.article import Role


def test_paragraphs_give_the_article_back(apparatus):
    """Every block, furniture too, word for word."""
    for column in apparatus.columns:
        told = [paragraph.text for paragraph in annotated(apparatus, column)]
        assert told == [block.span.of(column.article.text) for block in column.article.blocks]


def test_every_claim_is_a_stretch_once(apparatus):
    """No claim is painted twice or not at all."""
    for column in apparatus.columns:
        claims = [stretch.claim for one in annotated(apparatus, column) for stretch in one.stretches if stretch.claim]
        assert tuple(claims) == apparatus.comparison.findings.claims[column.article.id]


def test_furniture_is_shown_as_such(apparatus):
    """The page's own words are no claims."""
    first = next(annotated(apparatus, apparatus.columns[0]))
    assert (first.role, [stretch.look for stretch in first.stretches]) == (Role.FURNITURE, [Look.FURNITURE])


def test_lines_of_furniture_are_joined_on_paper(apparatus):
    """Neighbouring lines become one paragraph; other paragraphs stay as they are."""
    told = list(annotated(apparatus, apparatus.columns[0]))
    joined = list(with_furniture_joined([told[0], told[0], *told[1:]]))
    assert joined[0].text == f"{told[0].text} / {told[0].text}"
    assert joined[1:] == told[1:]
