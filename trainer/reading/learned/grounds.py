"""How sure a reading is, and which words it rests on: where the labels that were given looked."""

import re
from collections.abc import Iterator
from typing import TypeVar

from trainer.domain.frozen import Frozen
from trainer.domain.readings import Grounded
from trainer.reading.learned.bars import Bars, shifted
from trainer.reading.learned.encoder import Seen
from trainer.reading.learned.heads import Head, heads_of

R = TypeVar("R", bound=Grounded)

_CLAUSE = re.compile(r"[^.!?;:,\n]*[^.!?;:,\s][^.!?;:,\n]*(?:[.,](?=\d)[^.!?;:,\n]*)*[.!?]*")
"""A stretch without a stop inside; a point between digits is none."""

_LONGEST = 200
_AT_MOST = 3


def grounded(reading: R, seen: Seen, bars: Bars) -> R:
    """The reading with its grounds. ``confidence`` is that of the least sure of its labels."""
    confidence = min((_sure(said, head, seen, bars) for head, said in _said_by_head(reading, seen)), default=1.0)
    return reading.model_copy(update={"confidence": round(confidence, 3), "rests_on": rests_on(reading, seen)})


def _said_by_head(labels: Frozen, seen: Seen) -> Iterator[tuple[Head, tuple[str, ...]]]:
    """The values that were given, for every head of which the labels speak."""
    given = labels.model_dump()
    for head in heads_of(seen.passage.kind):
        if head.name in given and not isinstance(given[head.name], bool):
            said = given[head.name]
            yield head, tuple(said) if isinstance(said, list | tuple) else (said,)
        elif any(value in given for value in head.values):
            yield head, tuple(value for value in head.values if given[value])


def _sure(said: tuple[str, ...], head: Head, seen: Seen, bars: Bars) -> float:
    shares = seen.shares[head.name]
    if head.exclusive:
        return shares[said[0]]
    likely = {value: shifted(share, bars.get(f"{head.key} {value}", 0.5)) for value, share in shares.items()}
    return min(share if value in said else 1 - share for value, share in likely.items())


def rests_on(labels: Frozen, seen: Seen) -> tuple[str, ...]:
    """For each label that was found, the clause it looked at most; in the order of the text."""
    found = {_clause(seen, head, value) for head, said in _said_by_head(labels, seen) for value in said if value != "none"}
    return tuple(seen.passage.text[start:end].strip()[:_LONGEST].strip() for start, end in sorted(found - {(0, 0)})[:_AT_MOST])


def _clause(seen: Seen, head: Head, value: str) -> tuple[int, int]:
    looks = seen.look(head, value)

    def weight(clause: tuple[int, int]) -> float:
        inside = [float(look) for span, look in zip(seen.spans, looks, strict=True) if clause[0] <= span[0] < clause[1]]
        return sum(inside) / len(inside) ** 0.5 if inside else 0.0

    return max(_clauses(seen.passage.text), key=weight, default=(0, 0))


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _CLAUSE.finditer(text))
