"""Markdown."""

import re

from builders import article, claim, comparison, dossier, group
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from reader.export.build import build
from reader.export.to_markdown import escape, render
from reader.model.filter import Filter
from reader.progress import silent


def test_each_discrepancy_has_one_heading(apparatus):
    """Under its number, with its kind, status and reason."""
    told = render(apparatus, silent).decode()
    assert re.findall(r"^### (\d+)\. (\w+)", told, re.MULTILINE) == [("2", "Quotation"), ("1", "Number")]
    assert "### 2. Quotation (confirmed): “not” in one" in told


def test_it_is_the_golden_file(apparatus, golden):
    """The whole file, as it was read and found good."""
    golden("small.md", render(apparatus, silent))


@settings(max_examples=200)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_what_is_escaped_reads_as_it_was(text):
    """A renderer of Markdown gives the words back, and no element of them."""
    flat = " ".join(text.split())
    rendered = html.fromstring(f"<div>{MarkdownIt('commonmark').render('x ' + escape(flat))}</div>")
    assert " ".join(rendered.text_content().split()) == f"x {flat}".strip()
    assert [one.tag for one in rendered.iter()] == ["div", "p"]


starts = st.sampled_from(["# ", "- ", "1. ", "> ", "+ ", "    ", "***", "===", "~~~", "|a|", "[x]: y", "<b>", "12) "])


@settings(max_examples=60)
@given(starts, starts)
def test_no_article_begins_a_list_or_a_heading_of_its_own(first, second):
    """Paragraphs of an article stay paragraphs, whatever they start with."""
    one = article("P", f"{first}a boat sank.\n{second}a ferry sank.")
    other = article("Q", "A boat sank.")
    told = comparison(dossier(one, other), group(claim(one, "boat"), claim(other, "boat")))
    page = html.fromstring(MarkdownIt("commonmark").render(render(build(told, Filter()), silent).decode()))
    text = re.sub(r"\s+", " ", page.text_content())
    for line in one.text.split("\n"):
        assert " ".join(line.split()) in text
