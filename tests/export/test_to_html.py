"""The web page."""

import re
from itertools import pairwise

import html5lib
import pytest
from builders import article, claim, comparison, dossier, group
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from reader.export.build import build
from reader.export.options import ExportOptions
from reader.export.to_html import render
from reader.model.filter import Filter
from reader.progress import silent


@pytest.fixture(scope="module")
def page(apparatus):
    return render(apparatus, silent).decode()


@pytest.fixture(scope="module")
def tree(page):
    return html.fromstring(page)


def test_the_page_is_valid(page):
    """A strict parser of HTML 5 finds nothing to say."""
    html5lib.HTMLParser(strict=True).parse(page)


def test_the_page_needs_no_network(tree):
    """No file is asked for, and the page forbids itself to ask."""
    assert not tree.xpath("//link | //img | //iframe | //script[@src] | //@srcset | //object")
    policy = tree.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert policy.startswith("default-src 'none'")
    assert "url(" not in tree.xpath("string(//style)")


def test_every_name_is_there_once_and_every_link_leads_somewhere(tree):
    """Ids are unique; links inside the page lead to one of them."""
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in tree.xpath("//a/@href") if link.startswith("#")} <= set(ids)


def test_each_discrepancy_stands_once_in_the_list(tree, apparatus):
    """In the order of weight, with the words of each article."""
    assert tree.xpath("//article[@class='entry']/@id") == [f"d{entry.number}" for entry in apparatus.ranked]
    words = tree.xpath("//article[@id='d1']//mark/text()")
    assert words == ["three piers", "Five piers"]


def test_each_article_reads_as_it_was(tree, apparatus):
    """Without the signs and links of ours, the text of a column is that of its article."""
    for column in apparatus.columns:
        text = tree.xpath(f"//article[@aria-labelledby='text-{column.label}']/div[@class='text']")[0]
        for own in text.xpath(".//*[contains(@class, 'ref') or @class='badge']"):
            own.drop_tree()
        told = [one.text_content() for one in text.xpath("./p | ./h4 | ./h5 | ./blockquote")]
        assert told == column.article.text.split("\n")


def test_headings_go_down_one_at_a_time(tree):
    """A screen reader can walk them: one h1, no level left out."""
    levels = [int(one.tag[1]) for one in tree.iter("h1", "h2", "h3", "h4", "h5")]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_everything_to_press_has_a_name(tree):
    """Links, buttons, boxes and tables say what they are."""
    for one in tree.xpath("//a | //button | //summary | //label | //th"):
        assert one.text_content().strip() or one.get("aria-label"), html.tostring(one)
    for box in tree.xpath("//input"):
        assert box.xpath("ancestor::label")


def test_addresses_are_links_only_where_they_are_of_the_web(small):
    """A page that gives `javascript:` as its address gets no link."""
    sly = article("Sly", "It rained.", address="javascript:alert(1)")
    tree = html.fromstring(render(build(comparison(dossier(sly)), Filter()), silent))
    assert not tree.xpath("//a[starts-with(@href, 'javascript')]")
    assert "javascript:alert(1)" in tree.text_content()


def test_a_note_is_text_not_markup(tree):
    """A remark with a script in it is read, not run."""
    assert len(tree.xpath("//script")) == 1
    assert "<script>alert(1)</script>" in tree.xpath("string(//aside[@id='n1'])")


def test_the_full_text_may_stay_out(small):
    """Without it no furniture and no column is in the page."""
    tree = html.fromstring(render(build(small, Filter(), ExportOptions(full_text=False)), silent))
    assert not tree.xpath("//*[@class='column']")
    assert tree.xpath("//article[@class='entry']")


def test_it_is_the_golden_file(page, golden):
    """The whole page but for its style and script, as it was read and found good."""
    golden("small.html", re.sub(r"(?s)(?<=<style>|script>).*?(?=</)", "\n", page).encode())


nasty = st.text(st.sampled_from("<>&\"'{}%#= aé😀ا漢"), min_size=1, max_size=20).map(lambda told: f"a{told}.")


@settings(max_examples=40)
@given(st.lists(nasty, min_size=2, max_size=2), nasty)
def test_no_character_of_an_article_becomes_markup(texts, title):
    """Whatever an article or its title says, the page holds the same elements and those words."""
    one, other = (article(key, text, title=title) for key, text in zip("PQ", texts, strict=True))
    told = comparison(dossier(one, other), group(claim(one, one.text.strip()), claim(other, other.text.strip())))
    page = render(build(told, Filter()), silent).decode()
    html5lib.HTMLParser(strict=True).parse(page)
    tree = html.fromstring(page)
    cells = ["".join(cell.itertext()) for cell in tree.xpath("//td")]
    assert [cell.removeprefix("●").strip() for cell in cells] == [one.text.strip(), other.text.strip()]


def contrast(one, other):
    """WCAG 2.1: relative luminance of two colours, the lighter over the darker."""

    def light(colour):
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_colour_of_words_can_be_read(page, scheme):
    """WCAG AA: 4.5 to 1 for each ink on each ground that it stands on."""
    blocks = re.findall(r":root \{(.*?)\}", page, re.DOTALL)[:2]
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", blocks[scheme]))
    grounds = ("window", "paper", "card")
    pairs = [(ink, ground) for ink in ("ink", "muted", "accent", "person", "furniture") for ground in grounds]
    pairs += [("ink", "shared"), ("ink", "differs"), ("ink", "word"), ("shared-line", "shared")]
    pairs += [("differs-line", "differs"), ("differs-line", "card"), ("unique-line", "paper")]
    faint = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in faint.items() if ratio < 4.5} == {}
