"""What was worked out is found again under the same circumstances, and only then."""

from reader.discrepancy.memo import Kept


def test_what_was_kept_is_found_under_the_same_circumstances():
    """Equal circumstances are the same ones."""
    kept = Kept[str, int]()
    assert not kept.under()
    kept.keep({"one": 1}, ("an", "article"), "options")
    assert kept.under(("an", "article"), "options") == {"one": 1}


def test_other_circumstances_know_nothing():
    """Another article, another option, one more of them."""
    kept = Kept[str, int]()
    kept.keep({"one": 1}, ("an", "article"), "options")
    for other in ((("another", "article"), "options"), (("an", "article"), "others"), (("an", "article"),), ()):
        assert not kept.under(*other)


def test_only_the_last_run_is_kept():
    """Memory follows what is open."""
    kept = Kept[str, int]()
    kept.keep({"one": 1}, "options")
    kept.keep({"two": 2}, "options")
    assert kept.under("options") == {"two": 2}
