"""What both kinds of transcript come to: who said what, in order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True)
class Spoken:
    """What one person said until somebody else spoke."""

    name: str
    text: str


def joined(pieces: Iterable[Spoken]) -> Iterator[Spoken]:
    """A person who goes on after a pause, or in the next caption, has not begun a new turn."""
    said = (piece for piece in pieces if piece.text.strip())
    for _, group in groupby(said, key=lambda piece: folded(piece.name)):
        together = list(group)
        yield Spoken(together[0].name, " ".join(piece.text.strip() for piece in together))


def folded(name: str) -> str:
    """Two spellings of one name are one person."""
    return " ".join(name.split()).casefold()
