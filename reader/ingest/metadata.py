"""Particulars that a web page states for machines: JSON-LD, then OpenGraph and other <meta>, then microdata.

What two of them say unlike is not taken but listed: a wrong outlet or date is worse than none.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from reader.ingest.dom import Element
from reader.ingest.language import language_tag
from reader.ingest.stamps import iso, moment
from reader.model.article import Doubt, Particulars
from reader.text.normalize import normalize
from reader.wording import Wording

_ARTICLE = re.compile(r"article|posting|report$|review$|analysis", re.IGNORECASE)
_DATES = tuple(
    """article:published_time og:published_time datepublished date dc.date dc.date.issued dcterms.date dcterms.created
    pubdate publishdate publish-date publish_date sailthru.date parsely-pub-date article.published
    citation_publication_date originalpublicationdate cxenseparse:recs:publishtime""".split()  # noqa: SIM905  a table of names
)
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "byl")
_OUTLETS = ("og:site_name", "application-name", "citation_journal_title")
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "citation_title")
_SUFFIX = re.compile(r"\s+[|»•·—–-]\s+")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_DEEPEST = 12


@dataclass(slots=True)
class Declared:
    """What a page declares; several values where it says several."""

    titles: list[str] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    address: str | None = None
    language: str | None = None
    credit: str | None = None
    page_title: str = ""

    def settle(self, headline: str | None) -> tuple[Particulars, list[Doubt]]:
        """One value for each field, or none and a doubt. `headline` is what stands on the page."""
        doubts: list[Doubt] = []
        particulars = Particulars(
            title=self._title(headline),
            outlet=self._outlet(headline, doubts),
            author=_one("author", [name for name in self.authors if _could_be_author(name, self.outlets)], doubts),
            published=_date(self.dates, doubts),
            address=self.address,
            language=self.language,
            credit=self.credit,
        )
        return particulars, doubts

    def _title(self, headline: str | None) -> str | None:
        """The headline as printed: what is declared is often worded for a search engine."""
        if headline:
            return headline
        return self.titles[0] if self.titles else self._cut_title() or None

    def _cut_title(self) -> str:
        parts = _SUFFIX.split(self.page_title)
        return max(parts, key=len) if parts else ""

    def _outlet(self, headline: str | None, doubts: list[Doubt]) -> str | None:
        host = _host(self.address)
        names = list(dict.fromkeys(name for name in self.outlets if _could_be_outlet(name, host)))
        keys = {_key(name): name for name in reversed(names)}
        if not keys:
            return self._suffix(headline)
        distinct = [key for key in keys if not any(key != other and key in other for other in keys)]
        if len(distinct) == 1:
            return keys[_key(names[0])]
        # one publisher may own many titles: the page's own <title> and address say which this is
        backed = [key for key in distinct if key in _key(self.page_title) or (host and key in host)]
        if len(backed) == 1:
            return keys[backed[0]]
        doubts.extend(Doubt("outlet", keys[key], Wording("the page names more than one")) for key in distinct)
        return None

    def _suffix(self, headline: str | None) -> str | None:
        """The outlet of "Headline | Outlet", only where the address or the headline proves which part is which."""
        parts = [part.strip() for part in _SUFFIX.split(self.page_title) if part.strip()]
        host = _host(self.address)
        for part in parts[:0:-1]:
            if host and len(_key(part)) > 3 and (_key(part) in host or host in _key(part)):
                return part
        proved = headline is not None and len(parts) == 2 and _key(parts[0]) == _key(headline)
        return parts[1] if proved and len(parts[1].split()) <= 5 else None


def _could_be_outlet(name: str, host: str) -> bool:
    """Not an address, and a name of two or three letters ("U.S.", "RT") only where the page's address has it too."""
    is_address = "//" in name or name.startswith("www.")
    return 1 < len(name) <= 60 and not is_address and (len(_key(name)) > 3 or not host or _key(name) in host)


def _could_be_author(name: str, outlets: list[str]) -> bool:
    """Systems fill the field with the outlet, an account ("jdadmin") or an address where nobody signs."""
    is_account = name.islower() and name.isascii() and (" " not in name or "@" in name)
    return not is_account and _key(name) not in {_key(outlet) for outlet in outlets} and name.lower() != "admin"


def declared(root: Element, raw: str) -> Declared:
    """Everything a tree declares; `raw` is the page's text, whose first comment may say where it was saved from."""
    found = Declared(page_title=_clean(root.findtext(".//title")))
    for block in root.iterfind('.//script[@type="application/ld+json"]'):
        for node in _json(block.text or ""):
            _from_json(node, found)
    metas = _metas(root)
    _from_metas(metas, found)
    if not (found.dates and found.authors and found.titles):
        _from_microdata(root, found)
    link = next((one.get("href") for one in root.iterfind('.//link[@rel="canonical"]')), None)
    saved = _SAVED_FROM.search(raw[:4000])
    found.address = _address(link) or _address(_first(metas, "og:url")) or found.address or _address(saved and saved[1])
    found.language = (
        language_tag(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")) or found.language
    )
    return found


def _json(text: str) -> Iterator[dict[str, Any]]:
    try:
        tree = json.loads(text.strip().removeprefix("<![CDATA[").removesuffix("]]>").strip(), strict=False)
    except (ValueError, RecursionError):
        return
    stack: list[tuple[Any, int]] = [(tree, 0)]
    while stack:
        node, depth = stack.pop()
        if depth > _DEEPEST:
            continue
        if isinstance(node, list):
            stack.extend((one, depth + 1) for one in reversed(node))
        elif isinstance(node, dict):
            kinds = node.get("@type")
            if any(_ARTICLE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                yield node
            stack.extend((node[key], depth + 1) for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node)


def _from_json(node: dict[str, Any], found: Declared) -> None:
    found.titles += _texts(node.get("headline") or node.get("name"))
    found.outlets += _names(node.get("publisher")) or _names(node.get("sourceOrganization"))
    authors = _names(node.get("author")) or _names(node.get("creator"))
    if authors:
        found.authors.append(", ".join(dict.fromkeys(authors)))
    found.dates += _texts(node.get("datePublished"))
    found.language = found.language or language_tag(next(iter(_texts(node.get("inLanguage"))), None))
    found.credit = found.credit or next(iter(_texts(node.get("creditText"))), None)
    found.address = found.address or _address(next(iter(_texts(node.get("url"))), None))


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for one in values if isinstance(one, str) and (text := _clean(one))]


def _names(value: Any) -> list[str]:
    """The names of people or organisations, given as text, as nodes, or as lists of either."""
    values = value if isinstance(value, list) else [value]
    named = [one.get("name") if isinstance(one, dict) else one for one in values]
    return [name for one in named for name in _texts(one) if not name.startswith(("http:", "https:"))]


def _metas(root: Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = _clean(meta.get("content"))
        if name and content:
            found.setdefault(name, []).append(content)
    return found


def _from_metas(metas: dict[str, list[str]], found: Declared) -> None:
    found.titles += [title for name in _TITLES for title in metas.get(name, ())]
    found.outlets += (
        metas.get("og:site_name", []) or metas.get("application-name", []) or metas.get("citation_journal_title", [])
    )
    found.dates += [value for name in _DATES for value in metas.get(name, ())]
    for name in _AUTHORS:
        people = [one for one in metas.get(name, ()) if not one.startswith(("http:", "https:", "@", "/"))]
        if people:
            found.authors.append(", ".join(dict.fromkeys(people)))
    found.language = found.language or language_tag(_first(metas, "og:locale"))


def _from_microdata(root: Element, found: Declared) -> None:
    for scope in root.iterfind(".//*[@itemtype]"):
        if not _ARTICLE.search(scope.get("itemtype") or ""):
            continue
        for element in scope.iterfind(".//*[@itemprop]"):
            value = _clean(element.get("content") or element.get("datetime") or " ".join(element.itertext()))
            for prop in (element.get("itemprop") or "").split():
                if prop == "headline" and value:
                    found.titles.append(value)
                elif prop == "datePublished" and value:
                    found.dates.append(value)
                elif prop == "author" and 1 < len(value) < 80:
                    found.authors.append(value)
        return


def _one(name: str, values: list[str], doubts: list[Doubt]) -> str | None:
    keys: dict[str, str] = {}
    for value in values:
        bare = re.sub(r"^by\s+", "", value, flags=re.IGNORECASE).split(" | ")[0]
        if len(bare) <= 200:
            keys.setdefault(_key(bare), bare)
    distinct = [key for key in keys if key and not any(key != other and key in other for other in keys)]
    if len(distinct) == 1:
        return keys[distinct[0]]
    doubts.extend(Doubt(name, keys[key], Wording("the page names more than one")) for key in distinct)
    return None


def _date(values: list[str], doubts: list[Doubt]) -> str | None:
    """The date that all of them give: the same moment in another zone is the same, a coarser one agrees."""
    read = []
    for value in values:
        stamp = iso(value)
        if stamp and stamp.doubt:
            doubts.append(Doubt("published", value, stamp.doubt))
        elif stamp:
            read.append(stamp.iso)
    read = list(dict.fromkeys(read))
    if not read:
        return None
    best = max(read, key=lambda one: (moment(one) is not None and "T" in one, len(one)))
    if all(_agree(best, other) for other in read):
        return best
    doubts.extend(Doubt("published", one, Wording("the page gives more than one date")) for one in read)
    return None


def _agree(one: str, other: str) -> bool:
    if one.startswith(other) or other.startswith(one):
        return True
    a, b = moment(one) if "T" in one else None, moment(other) if "T" in other else None
    if a and b:
        return abs((a - b).total_seconds()) < 12 * 3600
    return one[:10] == other[:10] or bool(a and a.date().isoformat() == other[:10])


def _first(metas: dict[str, list[str]], name: str) -> str | None:
    return next(iter(metas.get(name, ())), None)


def _address(raw: str | None) -> str | None:
    return raw if raw and raw.startswith(("http://", "https://")) and len(raw) < 2000 else None


def _host(address: str | None) -> str:
    """The letters of a host without "www." and its last part."""
    try:
        host = (urlsplit(address).hostname or "") if address else ""
    except ValueError:  # "http://[a" and the like
        return ""
    return _key(host.removeprefix("www.").rpartition(".")[0])


def _key(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold().removeprefix("the ")))


def _clean(raw: str | None) -> str:
    return " ".join(normalize(raw).split()) if raw else ""
