"""Going between the views."""


def test_what_is_looked_at_survives_every_change_of_view(told):
    """Side by side, article, matrix, overview and back: the same difference; the sort order and filter stay."""
    told.navigator.walk(1)
    told.navigator.walk(1)
    before = told.selection.finding, told.selection.claim, told.selection.discrepancy
    for name in ("view_article", "view_matrix", "view_overview", "view_columns"):
        told.commands[name].trigger()
        assert (told.selection.finding, told.selection.claim, told.selection.discrepancy) == before
        assert told.commands[name].isChecked()
