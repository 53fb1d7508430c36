"""Long texts in portions: a paragraph that runs over many pages would be measured anew on every one of them."""

from collections.abc import Iterator, Sequence

from trainer.reporting.quotes import Piece

MOST_CHARACTERS, MOST_LINES = 1_500, 20


def portions(pieces: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    """The same words in the same order, parted at a line's end or between words where there is one; at least one portion."""
    whole = "".join(piece.text for piece in pieces)
    if len(whole) <= MOST_CHARACTERS and whole.count("\n") <= MOST_LINES:
        return [tuple(pieces)]
    return [tuple(_between(pieces, start, end)) for start, end in _spans(whole)]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = _end(text, start)
        yield start, end
        start = end + text.startswith("\n", end)


def _end(text: str, start: int) -> int:
    end = start
    for _ in range(MOST_LINES):
        following = text.find("\n", end + 1, start + MOST_CHARACTERS)
        if following < 0:
            break
        end = following
    else:
        return end
    if len(text) - start <= MOST_CHARACTERS:
        return len(text)
    space = text.rfind(" ", start + 1, start + MOST_CHARACTERS) + 1
    return (end if end > start else 0) or space or start + MOST_CHARACTERS


def _between(pieces: Sequence[Piece], start: int, end: int) -> Iterator[Piece]:
    at = 0
    for piece in pieces:
        words = piece.text[max(0, start - at) : max(0, end - at)]
        at += len(piece.text)
        if words:
            yield Piece(words, piece.marked)
