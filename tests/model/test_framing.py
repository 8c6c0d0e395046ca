"""The layer of wording."""

from reader.model.discrepancy import Kind
from reader.model.framing import FramingSort


def test_no_sort_of_framing_is_a_kind_of_discrepancy():
    """What is framing is never counted among the discrepancies."""
    assert not {sort.value for sort in FramingSort} & {kind.value for kind in Kind}
