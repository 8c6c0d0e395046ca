"""Versions of the saved comparison: older ones are brought up to date step by step, newer ones are refused."""

import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

from reader.codec.encode import VERSION
from reader.errors import DossierTooNew, NotADossier
from reader.model.article import Article
from reader.model.comparison import Comparison
from reader.model.placing import anchors_of
from reader.wording import Wording

Migration = Callable[[dict[str, Any]], dict[str, Any]]

MIGRATIONS: Mapping[int, Migration] = {}
"""From a version to the next. A version that was released keeps its migration and its file in tests/golden/store."""

_SHIFTS = re.compile("[\0\r\u2028\u2029\ufdd0\ufdd1\ud800-\udfff]")
"""Characters that a QTextDocument or UTF-16 turns into others; articles are read without them (`text.normalize`)."""


def up_to_date(
    raw: dict[str, Any], name: str, migrations: Mapping[int, Migration] = MIGRATIONS, newest: int = VERSION
) -> dict[str, Any]:
    """The object as this version writes it; `name` is the file's, for the message.

    Raises DossierTooNew where a later version wrote it, NotADossier where it does not say which.
    """
    version = raw.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise NotADossier(name, "it does not say which version of the format it is", "Choose an undamaged copy")
    if version > newest:
        raise DossierTooNew(
            name,
            Wording(
                "a later version of Source Reader saved it (format {version}, this one reads up to {newest})",
                version=version,
                newest=newest,
            ),
            "Install the latest Source Reader, then open it again",
        )
    for step in range(version, newest):
        raw = {**migrations[step](raw), "version": step + 1}
    return raw


def check(comparison: Comparison) -> None:
    """Raises ValueError where the parts of a comparison do not fit each other, as no program of ours writes them."""
    for article in comparison.dossier.articles:
        _check_article(article)
    lengths = {article.id: len(article.text) for article in comparison.dossier.articles}
    for mark in comparison.dossier.marks.values():
        anchors = anchors_of(mark)
        if not anchors:
            raise ValueError("a mark is on nothing")
        if any(one.span is not None and one.span.end > lengths.get(one.article, one.span.end) for one in anchors):
            raise ValueError("a mark lies outside its text")
    for claims in comparison.findings.claims.values():
        if any(one.span.end > other.span.start for one, other in pairwise(claims)):
            raise ValueError("claims overlap")
    for finding in comparison.findings.groups:
        members = set(finding.group.claims)
        named = [claim for link in finding.group.links for claim in (link.a, link.b)]
        named += [one.claim for found in finding.discrepancies for one in found.variants]
        named += [detail.claim for detail in finding.details]
        if not members or not members.issuperset(named):
            raise ValueError("a group names a claim that is not in it")


def _check_article(article: Article) -> None:
    if not article.text.strip() or _SHIFTS.search(article.text):
        raise ValueError("a text is not as it was read")
    spans = [block.span for block in article.blocks]
    if any(one.end > other.start for one, other in pairwise(spans)):
        raise ValueError("blocks overlap")
