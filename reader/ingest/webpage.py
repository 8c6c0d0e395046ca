"""Which pieces of a web page are the article: trafilatura's vote, corrected by what the page calls its own parts.

The vote finds nearly all of the article (recall .989 on 56 hand-made bodies) and some of the page with it; what the
word list, the names of classes, the links and repetition say against a piece overrules it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from reader.ingest.dom import Element, Shown
from reader.ingest.lines import Line, is_address
from reader.ingest.phrases import Reach
from reader.model.article import Role
from reader.resources import resource

_PARTS = {
    "nav": "site navigation",
    "footer": "foot of the page",
    "aside": "beside the article",
    "form": "a form",
    "button": "a button",
    "dialog": "window over the page",
    "menu": "site navigation",
}
_WORD_OF_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_DEK = re.compile(
    r"(?<![a-z])(?:dek|deck|standfirst|subtitle|sub-?head(?:line)?|summary|intro|lead|lede|excerpt|abstract)(?![a-z])",
    re.IGNORECASE,
)
_BYLINE_NAME = re.compile(r"(?<![a-z])(?:byline|authors?|autor|auteur|writers?|contributors?)(?![a-z])", re.IGNORECASE)
_DATE_NAME = re.compile(r"(?<![a-z])(?:date|time|timestamp|published|pubdate|updated|dateline)(?![a-z])", re.IGNORECASE)
_CAPTION_NAME = re.compile(r"(?<![a-z])(?:caption|figcaption|cutline|wp-caption-text)(?![a-z])", re.IGNORECASE)
_TEXT_TAGS = frozenset({"p", "div", "li", "blockquote", "h2", "h3", "td", "section", "article"})
_BESIDE_HEADLINE = "a line with a date beside the headline"
"""Of the page (it names a desk, a counter), but its date is the article's."""
_MAY_BE_PARTICULAR = frozenset({"not of the article", "clock or counter of the page", "before the headline"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SHARE_OF_ARTICLE = 0.35
"""A part that holds more of the voted text than this is the article's own, whatever its name says."""


def judge_page(pieces: Sequence[Shown], title: str | None) -> None:
    """Gives every piece of a page its role; `title` is what the page's head says the headline is."""
    weights = _weights(pieces)
    total = sum(len(piece.text) for piece in pieces if piece.vote) or 1
    main = _main(weights, total)
    lines = [Line(piece) for piece in pieces]
    for piece, line in zip(pieces, lines, strict=True):
        if why := _against(piece, line, weights, total):
            piece.set_aside(why)
    head = _headline(pieces, title, main)
    _rescue(pieces, lines, main)
    _again(pieces)
    _endings(pieces, lines)
    if head is not None:
        _head(pieces, lines, head)
    _roles(pieces, lines)


def _weights(pieces: Iterable[Shown]) -> Counter[Element]:
    """Letters of voted text in every element."""
    weights: Counter[Element] = Counter()
    for piece in pieces:
        if piece.vote:
            for element in piece.inside:
                weights[element] += len(piece.text)
    return weights


def _main(weights: Counter[Element], total: int) -> Element | None:
    """The smallest element that holds nine tenths of the voted text."""
    heavy = [(weight, -_size(element), element) for element, weight in weights.items() if weight >= 0.9 * total]
    return min(heavy, key=lambda entry: entry[:2])[2] if heavy else None


def _size(element: Element) -> int:
    return sum(1 for _ in element.iterancestors())


def _against(piece: Shown, line: Line, weights: Counter[Element], total: int) -> str:
    """Why a piece is the page's; "" where nothing says so."""
    if piece.hidden and not _holds_article(piece.inside, weights, total):
        return "not shown on the page"
    for element in piece.inside:
        if weights[element] <= _SHARE_OF_ARTICLE * total and (why := _part(element)):
            return why
    return _against_line(piece, line) if piece.vote else ""


def _against_line(piece: Shown, line: Line) -> str:
    if line.phrase and piece.tag not in {"h1", "h2"}:
        return line.kind
    if piece.links > 0.75 and 2 < line.words <= 25 and piece.tag not in _HEADINGS:
        return "link to another page"
    if is_address(line):
        return "an address"
    return "a scrap of program text" if line.is_code else ""


def _holds_article(inside: tuple[Element, ...], weights: Counter[Element], total: int) -> bool:
    return any(weights[element] > 0.6 * total for element in inside[2:])


def _part(element: Element) -> str:
    """What an element is by its tag, role or name."""
    if why := _PARTS.get(str(element.tag)):
        return why
    return _named(f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}")


@lru_cache(maxsize=4096)
def _named(names: str) -> str:
    known = _names()
    for name in names.split()[:12]:
        words = [word.lower() for word in _WORD_OF_NAME.findall(name)]
        for word in (*words, "".join(words)):
            if word in known:
                return known[word]
    return ""


def _headline(pieces: Sequence[Shown], title: str | None, main: Element | None) -> int | None:
    """The piece that is the headline: an <h1>, or what the page's head says, the nearest to the text."""
    first = next((n for n, piece in enumerate(pieces) if _is_paragraph(piece)), len(pieces))
    wanted = _letters(title or "")
    best: tuple[int, int] | None = None
    for at, piece in enumerate(pieces[: first + 8]):
        letters = _letters(piece.text)
        if len(letters) < 6 or len(piece.text) > 300:
            continue
        is_said = bool(wanted) and (letters == wanted or (len(letters) > 14 and letters in wanted))
        score = 4 * is_said + {"h1": 3, "h2": 1, "li": -3, "td": -3}.get(piece.tag, 0) + (not piece.hidden)
        score += (main in piece.inside) - 2 * (piece.role is Role.FURNITURE)
        if score >= 4 and (best is None or score >= best[0]):
            best = (score, at)
    return best[1] if best else None


def _is_paragraph(piece: Shown) -> bool:
    return piece.vote and piece.tag not in _HEADINGS and len(piece.text) > 60


def _rescue(pieces: Sequence[Shown], lines: Sequence[Line], main: Element | None) -> None:
    """Paragraphs beside the article's own that the vote left out; all else without a vote is the page's."""
    voted = [n for n, piece in enumerate(pieces) if piece.vote and piece.role is None]
    parents = Counter(pieces[n].inside[-2] for n in voted if len(pieces[n].inside) > 1)
    low, high = (voted[0], voted[-1]) if voted else (0, 0)
    for at, (piece, line) in enumerate(zip(pieces, lines, strict=True)):
        if piece.vote or piece.role is not None:
            continue
        within = main in piece.inside and low - 4 <= at <= high
        beside = len(piece.inside) > 1 and parents[piece.inside[-2]] > 0
        if not (within and _belongs(piece, line, parents, beside=beside, early=at < low)):
            piece.set_aside("not of the article")


def _belongs(piece: Shown, line: Line, parents: Counter[Element], *, beside: bool, early: bool) -> bool:
    """Whether an unvoted piece between those of the article is one of them: a paragraph, a subhead, a caption."""
    if line.is_prose and piece.links < 0.4 and piece.tag in _TEXT_TAGS and (beside or early):
        return True
    if line.phrase:
        return False
    if piece.tag in _HEADINGS and piece.tag != "h1":
        return beside and piece.links < 0.5
    return _is_caption(piece) and line.words >= 5 and _is_single(piece, parents)


def _is_single(piece: Shown, parents: Counter[Element]) -> bool:
    """A caption among the paragraphs, not one of a gallery's."""
    return any(parents[element] > 0 for element in piece.inside[-5:])


def _again(pieces: Sequence[Shown]) -> None:
    """Pages hold an article twice, for a phone or for a list that goes on: only the first time counts."""
    said = ""
    for piece in pieces:
        if piece.role is None and len(piece.text) >= 30:
            letters = _letters(piece.text)
            if _is_said(letters, said, is_cut=piece.text.endswith(("...", "…"))):
                piece.set_aside("the same text again")
            else:
                said += letters


def _is_said(letters: str, said: str, *, is_cut: bool) -> bool:
    """A whole paragraph once more, the beginning of one with "...", or many paragraphs run together."""
    if is_cut or len(letters) >= 34:
        return letters in said if len(letters) < 400 else _share_said(letters, said) > 0.7
    return False


def _share_said(letters: str, said: str) -> float:
    cuts = [letters[at : at + 40] for at in range(0, len(letters) - 39, 40)]
    return sum(cut in said for cut in cuts) / len(cuts)


def _endings(pieces: Sequence[Shown], lines: Sequence[Line]) -> None:
    """A heading of related links takes the links under it along; one that ends the article, all after it."""
    kept = [n for n, piece in enumerate(pieces) if piece.role is None]
    total = sum(len(pieces[n].text) for n in kept)
    before = 0
    for order, at in enumerate(kept):
        line, piece = lines[at], pieces[at]
        phrase = line.phrase
        if phrase and phrase.reach is not Reach.LINE and before:
            piece.set_aside(line.kind)
            for later in kept[order + 1 :]:
                if lines[later].is_prose and not (phrase.reach is Reach.END and before > 0.6 * total):
                    break
                pieces[later].set_aside(f"after the article: {line.kind}")
            continue
        before += len(piece.text)


def _head(pieces: Sequence[Shown], lines: Sequence[Line], head: int) -> None:
    headline = pieces[head]
    headline.role, headline.why = Role.HEADLINE, "the page's headline"
    said = _letters(headline.text)
    for at, (piece, line) in enumerate(zip(pieces, lines, strict=True)):
        if piece is headline or (piece.role is Role.FURNITURE and at < head):
            continue
        if piece.role is None and _letters(piece.text) == said:
            piece.set_aside("the headline again")
        elif at < head and piece.role is None and not line.is_prose:
            piece.set_aside("before the headline")
    for piece, line in list(zip(pieces, lines, strict=True))[head + 1 : head + 12]:
        if piece.role is Role.FURNITURE and piece.why != "not of the article":
            continue
        names = _own_names(piece)
        if _is_caption(piece) or piece.tag in {"li", "td"} or line.stamp:
            continue
        if line.words >= 4 and piece.links < 0.4 and (_DEK.search(names) or piece.tag == "h2") and line.words < 80:
            piece.role, piece.why = Role.DEK, "below the headline"
            break
        if piece.role is None and line.is_prose:
            break


def _roles(pieces: Sequence[Shown], lines: Sequence[Line]) -> None:
    head = next((n for n, piece in enumerate(pieces) if piece.role is Role.HEADLINE), 0)
    near = set(pieces[head].inside[1:]) if pieces else set()
    told = [n for n, piece in enumerate(pieces) if piece.role is None and lines[n].is_prose]
    last = told[-1] if told else len(pieces)
    many_trail = sum(piece.role is None for piece in pieces[last + 1 :]) >= 4
    prose = 0
    for at, (piece, line) in enumerate(zip(pieces, lines, strict=True)):
        if piece.role is Role.FURNITURE and prose < 3 and at >= head - 4 and near & set(piece.inside):
            _particular(piece, line, beside=prose == 0 and head - 3 <= at <= head + 6)
        if piece.role is None:
            prose += line.is_prose
            trails = many_trail and at > last and piece.tag == "div" and not line.is_stopped
            _role(piece, line, prose=prose, trails=trails)


def _role(piece: Shown, line: Line, *, prose: int, trails: bool) -> None:
    if line.stamp and not line.is_prose and not _in_quote(piece) and (prose == 0 or line.is_date):
        piece.role = Role.DATELINE
        if prose > 2:
            piece.set_aside("clock or counter of the page")
    elif line.byline is not None and not line.is_prose:
        piece.role = Role.BYLINE
    elif _is_caption(piece):
        piece.role = Role.CAPTION
    elif piece.tag in _HEADINGS:
        piece.role = Role.SUBHEAD
    elif _in_quote(piece) or (line.is_quoted and line.words >= 6):
        piece.role = Role.QUOTE
    elif trails:
        piece.set_aside("trailing links")
    else:
        piece.role = Role.BODY


def _particular(piece: Shown, line: Line, *, beside: bool) -> None:
    """A byline or date that was set aside with the rest of the page is one all the same, by its name or its place."""
    if line.words > 16 or piece.hidden or piece.why not in _MAY_BE_PARTICULAR:
        return
    names = _own_names(piece)
    if line.is_date and (_DATE_NAME.search(names) or piece.tag == "time" or line.phrase):
        piece.role, piece.why = Role.DATELINE, "a date beside the headline"
    elif line.byline is not None and _BYLINE_NAME.search(names):
        piece.role, piece.why = Role.BYLINE, "a byline beside the headline"
    elif line.stamp and beside and (line.is_date or line.words <= 12):
        piece.why = _BESIDE_HEADLINE


def _is_caption(piece: Shown) -> bool:
    return any(
        element.tag == "figcaption" or _CAPTION_NAME.search(element.get("class") or "") for element in piece.inside[-3:]
    )


def _in_quote(piece: Shown) -> bool:
    return any(element.tag == "blockquote" for element in piece.inside)


def _own_names(piece: Shown) -> str:
    return " ".join(f"{element.get('class') or ''} {element.get('itemprop') or ''}" for element in piece.inside[-3:])


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


@cache
def _names() -> dict[str, str]:
    known: dict[str, str] = {}
    kind = ""
    for line in resource("lexicons", "furniture-names.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif not line.startswith("#"):
            known.update(dict.fromkeys(line.split(), kind))
    return known
