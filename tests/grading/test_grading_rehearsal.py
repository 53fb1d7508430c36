"""Which cards are shown together."""

import asyncio
from collections.abc import Mapping

from trainer.domain.report import CoachingCard
from trainer.grading.rehearsal import CALLS, helping_together

CARDS = tuple(
    CoachingCard(turn=turn, said="So.", why="Because.", better=f"Line {turn}?", replayed=True, does="She tells.") for turn in (1, 3, 5, 7)
)


def chosen(points: Mapping[frozenset[int], int], cards: tuple[CoachingCard, ...] = CARDS) -> tuple[list[int], int]:
    """The turns that were chosen where these turns together gain these points and all others none, and how many calls it took."""
    calls: list[frozenset[int]] = []

    async def again(lines: Mapping[int, str]) -> int:
        if lines:
            calls.append(frozenset(lines))
        return 50 + points.get(frozenset(lines), 0)

    return [card.turn for card in asyncio.run(helping_together(cards, 3, again))], len(calls)


def test_the_first_three_are_shown_where_they_help_together() -> None:
    """One call is enough then."""
    assert chosen({frozenset({1, 3, 5}): 4, frozenset({1, 3}): 9}) == ([1, 3, 5], 1)


def test_a_card_that_spoils_the_others_is_left_out() -> None:
    """Two that help are better than three that do not."""
    assert chosen({frozenset({1, 3, 5}): -2, frozenset({3, 5}): 1})[0] == [3, 5]


def test_a_later_card_takes_the_place_of_one_that_spoils() -> None:
    """There may be more proven cards than are shown."""
    assert chosen({frozenset({1, 3, 7}): 3, frozenset({1}): 3})[0] == [1, 3, 7]


def test_where_nothing_helps_what_costs_least_is_shown() -> None:
    """Each card has still done at its turn what it promises; and the search for better ones ends."""
    turns, calls = chosen({frozenset({1, 3, 5}): -3, frozenset({1, 3}): -2})
    assert turns == [1, 5]
    assert calls == CALLS


def test_no_cards_are_no_cards() -> None:
    """Where nothing was proven nothing is held again."""
    assert chosen({}, ()) == ([], 0)
