"""Which cards help together: held again with their lines, and said otherwise as it was, the call must score higher.

A line that opens something where it stands may still spoil what comes later; nobody should follow advice that costs points.
"""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from itertools import combinations, islice

from trainer.domain.report import CoachingCard

Again = Callable[[Mapping[int, str]], Awaitable[int]]
"""The overall of the call held again with these lines at their turns, 0 to 100; with none of them it is the call as it was."""

CALLS = 12
"""Calls held again for one report at most, so that a report is there in time."""


async def helping_together(cards: Sequence[CoachingCard], most: int, again: Again) -> tuple[CoachingCard, ...]:
    """The first choice of at most ``most`` cards that gains points, more cards and earlier ones first; else the one that costs least."""
    if not cards:
        return ()
    before = await again({})
    tried: list[tuple[int, tuple[CoachingCard, ...]]] = []
    for some in islice(_choices(cards, most), CALLS):
        after = await again({card.turn: card.better for card in some})
        if after > before:
            return some
        tried.append((after, some))
    return max(tried, key=lambda each: each[0])[1]


def _choices(cards: Sequence[CoachingCard], most: int) -> Iterator[tuple[CoachingCard, ...]]:
    """The first ones together, then pairs of them, then those that take in a later one; single cards last."""
    places = range(len(cards))
    chosen = [some for size in range(1, most + 1) for some in combinations(places, size)]
    for some in sorted(chosen, key=lambda some: (len(some) == 1, max(*some, most - 1), -len(some), some)):
        yield tuple(cards[place] for place in some)
