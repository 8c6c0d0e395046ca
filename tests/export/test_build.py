"""A comparison to its apparatus."""

from dataclasses import replace

import pytest
from immutables import Map

from reader.export.apparatus import Look, State
from reader.export.build import build
from reader.export.options import ExportOptions
from reader.model.filter import Filter, Only
from reader.model.marks import Status
from reader.progress import Cancelled


def test_rows_entries_and_articles_are_numbered_in_order(apparatus):
    """Articles by letter, groups and discrepancies by number, in the order of the text."""
    assert [column.label for column in apparatus.columns] == ["A", "B", "C"]
    assert [row.number for row in apparatus.rows] == [1, 2, 3]
    assert [(entry.number, entry.rows) for entry in apparatus.entries] == [(1, (1,)), (2, (3,))]


def test_the_weightiest_difference_comes_first_in_the_ranking(apparatus):
    """Few, ranked, sure flags: the list starts with what deserves the eye most."""
    assert [entry.number for entry in apparatus.ranked] == [2, 1]


def test_what_is_not_listed_is_counted_with_its_reason(apparatus, everything):
    """A reader can tell "none" from "not shown"."""
    assert (apparatus.counts.light, apparatus.counts.dismissed, apparatus.counts.other) == (1, 1, 0)
    assert (everything.counts.light, everything.counts.dismissed, everything.counts.entries) == (0, 0, 4)


def test_every_article_has_a_cell_in_every_row(apparatus):
    """It states it, differs, left it out, or was not compared, and then it is said why."""
    states = [[cell.state for cell in row.cells] for row in apparatus.rows]
    assert states == [
        [State.DIFFERS, State.DIFFERS, State.NOT_COMPARED],
        [State.STATES, State.STATES, State.STATES],
        [State.DIFFERS, State.DIFFERS, State.SILENT],
    ]
    assert apparatus.rows[0].cells[2].why == "another language"


def test_variants_are_quoted_verbatim(apparatus):
    """The words of a variant are those of its article, inside its claim."""
    for entry in apparatus.entries:
        for one in entry.quoted:
            assert one.words == one.variant.span.of(one.column.article.text) == one.at.of(one.context)


def test_every_note_is_told_once(apparatus):
    """On its group, on its discrepancy, or elsewhere, each under one number."""
    assert [note.annotation.id for note in apparatus.notes] == ["n1", "n2", "n3"]
    assert [note.number for note in apparatus.notes] == [1, 2, 3]
    assert [note.annotation.id for note in apparatus.elsewhere] == ["n3"]
    assert apparatus.elsewhere[0].about == "a passage of article A"


def test_notes_stay_home_when_asked(small):
    """Without notes no remark of the person is anywhere in the apparatus, nor in the comparison it carries."""
    bare = build(small, Filter(), ExportOptions(notes=False))
    assert bare.notes == ()
    assert not [mark for mark in bare.comparison.dossier.marks.values() if hasattr(mark, "text")]


def test_a_note_on_what_is_filtered_out_is_not_lost(small):
    """It stands with the notes elsewhere."""
    alone = build(small, Filter(only=Only.UNIQUE, kinds=frozenset()))
    assert {note.annotation.id for note in alone.notes} == {"n1", "n2", "n3"}


def test_a_dismissed_discrepancy_comes_along_when_asked(everything):
    """With its status beside it."""
    assert [entry.status for entry in everything.entries] == [
        Status.OPEN,
        Status.DISMISSED,
        Status.CONFIRMED,
        Status.OPEN,
    ]


def test_claims_look_like_what_they_are_to_the_others(apparatus):
    """Differs, shared, unique; the shares of each article sum to one."""
    looks = [place.look for place in apparatus.places["A"]]
    assert looks == [Look.UNIQUE, Look.DIFFERS, Look.SHARED, Look.UNIQUE, Look.DIFFERS]
    for column in apparatus.columns:
        assert abs(sum(column.shares.values()) - 1) < 1e-9


def test_articles_of_one_name_are_told_apart(small):
    """Two stories of one outlet go by their dates, or by their files."""
    twins = tuple(
        replace(one, particulars=replace(one.particulars, outlet="Same", published=published), path=path)
        for one, published, path in zip(
            small.dossier.articles, ["2020-01-01", None, "2020-02"], ["a.txt", "b.txt", "c.txt"], strict=True
        )
    )
    columns = build(replace(small, dossier=replace(small.dossier, articles=twins, marks=Map())), Filter()).columns
    assert [column.name for column in columns] == ["Same (1 January 2020)", "Same (b.txt)", "Same (February 2020)"]


def test_only_some_articles_may_be_shown(small):
    """A filter by article keeps what two shown articles share, and names them."""
    first, second, third = (one.id for one in small.dossier.articles)
    two = build(small, Filter(articles=frozenset({first, third})))
    assert [sorted(row.group.articles) for row in two.rows] == [sorted([first, third])]
    assert "articles A and C" in two.filter_words
    assert build(small, Filter(articles=frozenset({second}))).rows == ()


def test_what_differs_in_two_groups_is_told_once(small):
    """Groups may overlap; the discrepancy has one number and names both rows."""
    first = small.findings.groups[0]
    twice = replace(small, findings=replace(small.findings, groups=(first, first)))
    told = build(twice, Filter(bar=0.5))
    assert [(entry.number, entry.rows) for entry in told.entries] == [(1, (1, 2))]
    assert told.counts.entries == 1
    assert [[entry.number for entry in row.entries] for row in told.rows] == [[1], [1]]


def test_numbering_is_stopped_at_any_report(small):
    """A cancel is heard before, between and in the passes over what is shown."""
    heard = []
    build(small, Filter(), None, lambda fraction, _: heard.append(fraction))
    assert len(heard) > 4
    assert heard == sorted(heard)
    for stop in range(len(heard)):
        left = iter(range(stop))

        def report(_fraction, _doing, left=left):
            if next(left, None) is None:
                raise Cancelled

        with pytest.raises(Cancelled):
            build(small, Filter(), None, report)
