"""Flat arrays say the same as the sets that they stand for."""

from math import fsum

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.align.ragged import GRAIN, Leaders, Ragged, Table, distinct, find, grained, meet, ranks, spread, totals

NUMBERS = st.integers(0, 12)
SETS = st.lists(st.frozensets(NUMBERS, max_size=6), min_size=1, max_size=8)


def ragged(rows):
    cells = [(row, value) for row, values in enumerate(rows) for value in values]
    where, values = np.array(cells, np.int64).reshape(-1, 2).T
    return Ragged.of(where, values, len(rows))


def sets(table):
    return [frozenset(table.row(row).tolist()) for row in range(len(table))]


def table(rows):
    cells = [(row, column, told) for row, columns in enumerate(rows) for column, told in columns.items()]
    where, columns, told = (np.array(part) for part in zip(*cells, strict=True)) if cells else np.zeros((3, 0))
    return Table.of(where.astype(int), columns.astype(int), told.astype(float), len(rows))


TABLES = st.lists(st.dictionaries(NUMBERS, st.integers(1, 5)), min_size=1, max_size=6)


@settings(max_examples=30)
@given(SETS)
def test_rows_keep_what_was_put_into_them(rows):
    """Ascending, in their order, empty ones too; a cell told twice stands once."""
    made = ragged([*rows])
    assert sets(made) == rows
    assert made.sizes.tolist() == [len(row) for row in rows]
    assert all(sorted(made.row(row)) == made.row(row).tolist() for row in range(len(rows)))
    twice = Ragged.of(np.tile(made.owners, 2), np.tile(made.values, 2), len(rows))
    assert sets(twice) == rows


@settings(max_examples=30)
@given(SETS)
def test_turned_rows_are_found_by_their_values(rows):
    """And back."""
    turned = ragged(rows).turned(13)
    assert sets(turned) == [frozenset(row for row, held in enumerate(rows) if value in held) for value in range(13)]
    assert sets(turned.turned(len(rows))) == rows


@settings(max_examples=30)
@given(SETS, NUMBERS)
def test_rows_keep_only_what_is_flagged(rows, most):
    """And sum over it."""
    kept = ragged(rows).kept(ragged(rows).values <= most)
    assert sets(kept) == [frozenset(value for value in row if value <= most) for row in rows]
    assert kept.sums(kept.values.astype(float)).tolist() == [sum(v for v in row if v <= most) for row in rows]


@settings(max_examples=30)
@given(SETS, SETS, st.data())
def test_rows_meet_in_what_both_hold(one, other, data):
    """Each pair by its number, with the place of each value on either side."""
    pairs = st.tuples(st.integers(0, len(one) - 1), st.integers(0, len(other) - 1))
    asked = data.draw(st.lists(pairs, max_size=8))
    rows, columns = np.array(asked, np.int64).reshape(-1, 2).T
    mine, theirs = ragged(one), ragged(other)
    met = meet(mine, theirs, rows, columns)
    found = [frozenset(mine.values[met.mine[met.pair == number]].tolist()) for number in range(len(asked))]
    assert found == [one[row] & other[column] for row, column in asked]
    assert mine.values[met.mine].tolist() == theirs.values[met.theirs].tolist()
    assert met.pair.tolist() == sorted(met.pair.tolist())


@settings(max_examples=30)
@given(SETS, st.data())
def test_rows_spread_to_their_values(rows, data):
    """A row asked for twice comes twice."""
    asked = data.draw(st.lists(st.integers(0, len(rows) - 1), max_size=8))
    made = ragged(rows)
    number, place = spread(made, np.array(asked, np.int64))
    assert list(zip(number.tolist(), made.values[place].tolist(), strict=True)) == [
        (at, value) for at, row in enumerate(asked) for value in sorted(rows[row])
    ]


@settings(max_examples=30)
@given(TABLES)
def test_a_table_tells_what_stands_where_and_nothing_beside_it(rows):
    """Beyond its edges too; turned round it says the same."""
    made = table(rows)
    places = [(row, column) for row in range(-2, len(rows) + 2) for column in range(-2, 16)]
    where, columns = np.array(places).T
    expected = [rows[row].get(column, 0) if 0 <= row < len(rows) else 0 for row, column in places]
    assert made.at(where, columns).tolist() == expected
    assert made.turned(13).at(columns, where).tolist() == expected


@settings(max_examples=30)
@given(TABLES)
def test_ranks_and_leaders_are_those_of_sorted_rows(rows):
    """Of equal ones the first; a leader's rival is the next, everyone else's the leader."""
    made = table(rows)
    cells = list(zip(made.cells.owners.tolist(), made.cells.values.tolist(), made.told.tolist(), strict=True))
    order = {row: sorted(columns, key=lambda column: (-columns[column], column)) for row, columns in enumerate(rows)}
    assert ranks(made.cells.owners, made.told).tolist() == [order[row].index(column) for row, column, _ in cells]
    rivals = Leaders(made.cells.owners, made.told, len(rows)).rival(made.cells.owners, made.told)
    assert rivals.tolist() == [
        max((told for other, told in rows[row].items() if other != column), default=0) for row, column, _ in cells
    ]


@settings(max_examples=30)
@given(st.lists(NUMBERS))
def test_keys_are_told_apart_and_summed(keys):
    """Each once, in order, with how often it came; and found again."""
    given_keys = np.array(keys, np.int64)
    once, often = totals(given_keys, np.ones(len(keys)))
    assert once.tolist() == distinct(given_keys).tolist() == sorted(set(keys))
    assert often.tolist() == [keys.count(key) for key in once.tolist()]
    sought = np.arange(-1, 14)
    assert [once[place] if place >= 0 else None for place in find(once, sought)] == [
        key if key in keys else None for key in sought.tolist()
    ]


@settings(max_examples=30)
@given(st.lists(st.floats(0, 100), max_size=50), st.randoms(use_true_random=False))
def test_grained_numbers_sum_to_the_same_in_any_order(told, chance):
    """To the last bit, which plain floats do not; and hardly anything is lost."""
    grains = grained(np.array(told))
    shuffled = grains.copy()
    chance.shuffle(shuffled)
    assert sum(grains.tolist()) == sum(shuffled.tolist()) == fsum(grains)
    assert grains.tolist() == pytest.approx(told, abs=GRAIN)
