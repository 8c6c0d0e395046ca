"""A page's DOM to its visible text."""

from reader.ingest.dom import parse, pieces_of


def shown(markup: str) -> list[str]:
    root = parse(f"<html><body>{markup}</body></html>")
    assert root is not None
    return [piece.text for piece in pieces_of(root)]


def test_blocks_are_pieces_and_inline_elements_are_not():
    """Blanks as a browser has them."""
    assert shown("<p>The <b>bridge</b>\n is <a href=x>closed</a>.</p>tail<ul><li>one<li>two</ul>") == [
        "The bridge is closed.",
        "tail",
        "one",
        "two",
    ]


def test_a_break_ends_a_line_but_not_a_sentence():
    """It is used for both."""
    assert shown("<p>The bridge is closed.<br><br>Ferries run.</p>") == ["The bridge is closed.", "Ferries run."]
    assert shown("<p>The bridge<br>is closed.</p>") == ["The bridge is closed."]


def test_program_and_style_are_no_text():
    """Nor what stands in a template; the text after them is."""
    assert shown("<script>a</script>x<style>b</style> y<template>c</template><!-- d --> z") == ["x y z"]


def test_what_never_closes_swallows_nothing():
    """HTML5 closes `embed`, `source` and `track` where they stand; the page goes on after them."""
    for tag in ("embed", "source", "track"):
        assert shown(f"<p>one</p><{tag} src=x><p>two</p>three") == ["one", "two", "three"]
    assert shown("<video><source src=x>no video</video>after") == ["after"]


def test_what_is_hidden_and_what_is_linked_is_known():
    """By style, by attribute, by share of letters."""
    root = parse('<p hidden>a</p><div style="display: none"><p>b</p></div><p><a href=x>all</a></p><p>c</p>')
    found = {piece.text: (piece.hidden, piece.links) for piece in pieces_of(root)}
    assert found == {"a": (True, 0.0), "b": (True, 0.0), "all": (False, 1.0), "c": (False, 0.0)}


def test_deep_nesting_is_no_danger():
    """Within what the parser allows."""
    assert shown("<div>" * 200 + "x" + "</div>" * 200) == ["x"]
