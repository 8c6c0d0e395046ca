"""Text to sentence spans."""

from collections.abc import Iterator

from nupunkt import PunktSentenceTokenizer

from reader.model.span import Span

_TOKENIZER = PunktSentenceTokenizer()


def sentences(text: str, within: Span) -> Iterator[Span]:
    """The sentences of one block, sorted, apart, and together all of it that is not blank."""
    block = within.of(text)
    start = within.start
    for line in block.splitlines(keepends=True):
        for low, high in _TOKENIZER.span_tokenize(line):
            piece = line[low:high]
            bare = piece.strip()
            if bare:
                left = start + low + piece.index(bare[0])
                yield Span(left, left + len(bare))
        start += len(line)
