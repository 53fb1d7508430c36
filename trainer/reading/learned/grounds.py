"""How sure a reading is, and which words it rests on: where the labels that were given looked."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from trainer.domain.frozen import Frozen
from trainer.domain.readings import Grounded
from trainer.reading.learned.bars import Bars, shifted
from trainer.reading.learned.encoder import Seen
from trainer.reading.learned.heads import Head, heads_of

R = TypeVar("R", bound=Grounded)

_STOPS = frozenset(".!?;:,\n")
_ENDS = frozenset(".!?")
_REACH = 100
"""Code points that are shown at most on either side of the word that a label looked at most."""

_AT_MOST = 3


def grounded(reading: R, seen: Seen, bars: Bars, said: Sequence[str] | None = None) -> R:
    """The reading with its grounds. ``confidence`` is that of the least sure label among those that were weighed.

    ``said``: what the person wrote, where the passage is put together from several texts; only words that stand there are shown.
    """
    sure = [share for head, given in _given(reading, seen) if (share := _sure(given, head, seen, bars)) is not None]
    words = rests_on(reading, seen)
    shown = words if said is None else tuple(clause for clause in words if any(clause in text for text in said))
    return reading.model_copy(update={"confidence": round(min(sure, default=1.0), 3), "rests_on": shown})


def _given(labels: Frozen, seen: Seen) -> Iterator[tuple[Head, tuple[str, ...]]]:
    """The values that were given, for every head of which the labels speak."""
    given = labels.model_dump()
    for head in heads_of(seen.passage.kind):
        if head.name in given and not isinstance(given[head.name], bool):
            said = given[head.name]
            yield head, tuple(said) if isinstance(said, list | tuple) else (said,)
        elif any(value in given for value in head.values):
            yield head, tuple(value for value in head.values if given[value])


def _sure(given: tuple[str, ...], head: Head, seen: Seen, bars: Bars) -> float | None:
    """None where the head was overruled: by a rule, or because another label leaves it nothing to say."""
    shares = seen.shares[head.name]
    if head.exclusive:
        return shares[given[0]] if shares[given[0]] == max(shares.values()) else None
    likely = {value: shifted(share, bars.get(f"{head.key} {value}", 0.5)) for value, share in shares.items()}
    if {value for value, share in likely.items() if share >= 0.5} != set(given):
        return None
    return min(share if value in given else 1 - share for value, share in likely.items())


def rests_on(labels: Frozen, seen: Seen) -> tuple[str, ...]:
    """For each label that was found, in the order of the heads, the clause around the word it looked at most; at most three."""
    found = [_clause_at(seen.passage.text, place) for place in _places(labels, seen)]
    return tuple(dict.fromkeys(clause for clause in found if clause))[:_AT_MOST]


def _places(labels: Frozen, seen: Seen) -> Iterator[int]:
    if not seen.spans:
        return
    for head, given in _given(labels, seen):
        for value in given:
            if value != "none":
                yield seen.looked_at(head, value)


def _clause_at(text: str, place: int) -> str:
    """The stretch between two stops that holds the place, cut at a blank where it is long."""
    start, end = place, place
    while start > max(0, place - _REACH) and not _is_stop(text, start - 1):
        start -= 1
    while end < min(len(text), place + _REACH) and not _is_stop(text, end):
        end += 1
    if start and not _is_stop(text, start - 1):
        start = max(start, text.find(" ", start, place) + 1)
    if end < len(text) and not _is_stop(text, end):
        end = max(text.rfind(" ", place, end), place) if " " in text[place:end] else end
    while end < len(text) and text[end] in _ENDS:
        end += 1
    return text[start:end].strip()


def _is_stop(text: str, place: int) -> bool:
    """A stop between two digits is part of a number."""
    inside = text[place - 1 : place].isdigit() and text[place + 1 : place + 2].isdigit()
    return text[place] in _STOPS and not inside
