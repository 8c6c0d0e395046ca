"""What a writer reads off the apparatus."""

from reader.export.apparatus import Look


def test_a_row_knows_who_states_it_and_in_which_words(apparatus):
    """The cells with passages, and the first article's words as the statement."""
    row = apparatus.rows[0]
    assert [cell.column.label for cell in row.told] == ["A", "B"]
    assert row.statement == "The storm closed three piers on Monday, the mayor said."
    assert [row.look for row in apparatus.rows] == [Look.DIFFERS, Look.SHARED, Look.DIFFERS]


def test_a_passage_gives_its_claim_back(apparatus):
    """Its runs are the words of the claim, unchanged."""
    for row in apparatus.rows:
        for cell in row.told:
            for passage in cell.passages:
                assert passage.text == passage.claim.span.of(cell.column.article.text)


def test_every_discrepancy_is_an_entry_once(everything):
    """Numbered through, in whatever order they are asked for."""
    found = [one for _, one in everything.comparison.findings.discrepancies()]
    assert [entry.discrepancy for entry in everything.entries] == found
    assert sorted(entry.number for entry in everything.ranked) == [1, 2, 3, 4]
