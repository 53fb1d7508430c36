"""Where the bars of ``trainer.reading.learned.bars`` stand: chosen on labelled items that the encoder did not learn from."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray

from trainer.lab.agreement import f1
from trainer.lab.examples import Example, move_context
from trainer.reading.learned.encoder import Probabilities
from trainer.reading.learned.heads import COUNTS, HEADS, Head
from trainer.reading.learned.move_decision import decide
from trainer.reading.moves import read_move

_TRIED = tuple(place / 100 for place in range(25, 81, 5))
_FEW = 8
"""Fewer items than this that hold a label say nothing about its bar; it stays at one half."""

_FALSE_ALARMS = 0.01
"""The most that the bar for an injection may stop of innocent turns."""

_FALSE_UNLOCKS = 0.04
"""The most, of moves that earn nothing, that may open something: less than is allowed, since a bar looks best where it was chosen."""

Seen = Sequence[tuple[Example, Probabilities]]
Flags = NDArray[np.bool_]
Shares = NDArray[np.float64]


def chosen(seen: Seen) -> dict[str, float]:
    """A bar for every value of every head of several labels, where enough items speak of it."""
    bars = {name: bar for head in HEADS if not head.exclusive for name, bar in _bars_of(head, seen)} | _value_bars(seen)
    return bars | _earning_bar(seen, bars)


def _bars_of(head: Head, seen: Seen) -> Iterator[tuple[str, float]]:
    for place, value in enumerate(head.values):
        told = [
            (bool(held), shares[head.name][value])
            for one, shares in seen
            if one.kind == head.kind
            and one.own
            and one.source not in _DECEPTIVE
            and (held := one.truth.get(head.key, (None,) * len(head.values))[place]) is not None
        ]
        if sum(holds for holds, _ in told) >= _FEW:
            yield f"{head.key} {value}", _bar(value, told)


_DECEPTIVE = frozenset({"moves/bi"})
"""Sets in which every innocent turn was written to look like an injection: they say nothing of how often talk would be stopped."""


def _bar(value: str, told: Sequence[tuple[bool, float]]) -> float:
    if value == "injection":
        return _lowest_safe(told)
    return min(_nearly_best(told), key=lambda bar: abs(bar - 0.5))


_LOOKALIKES = 0.03
"""The most, of statements that name no effect, that may be called value: time saved is not value, and saying so is what this is for.
Less than is allowed, since a bar looks best where it was chosen."""


def _value_bars(seen: Seen) -> dict[str, float]:
    """The bars for the kinds of value that together find the most, of those that let almost no look-alike pass."""
    head = next(head for head in HEADS if head.key == "value.value_kind")
    told = [(one.truth[head.key], shares[head.name]) for one, shares in seen if one.kind == head.kind and one.own]
    truth = np.array([[held or 0.0 for held in row] for row, _ in told]).reshape(-1, len(head.values)) > 0.5
    shares = np.array([[row[value] for value in head.values] for _, row in told]).reshape(-1, len(head.values))
    if not len(told) or truth.sum(axis=0).min() < _FEW or truth.any(axis=1).all():
        return {}
    safe = [bars for bars in product(_TRIED, repeat=len(head.values)) if _passed(bars, truth, shares) <= _LOOKALIKES]
    best = max(safe, key=lambda bars: _found(bars, truth, shares), default=(_TRIED[-1],) * len(head.values))
    return {f"{head.key} {value}": bar for value, bar in zip(head.values, best, strict=True)}


def _passed(bars: Sequence[float], truth: Flags, shares: Shares) -> float:
    """Share of the items that hold nothing to which something is given."""
    return float((shares >= bars)[~truth.any(axis=1)].any(axis=1).mean())


def _found(bars: Sequence[float], truth: Flags, shares: Shares) -> float:
    """Micro-F1."""
    given = shares >= bars
    return float(2 * (truth & given).sum() / (truth.sum() + given.sum()))


def _nearly_best(told: Sequence[tuple[bool, float]]) -> list[float]:
    """The bars whose F1 is within one standard error of the best (Breiman and others, 1984): few items must not move a bar far."""
    truth = [holds for holds, _ in told]
    scores = {bar: f1(truth, [share >= bar for _, share in told]) for bar in _TRIED}
    best = max(scores.values())
    error = max(math.sqrt(best * (1 - best) / sum(truth)), 1 / sum(truth))
    return [bar for bar in _TRIED if scores[bar] >= best - error]


def _lowest_safe(told: Sequence[tuple[bool, float]]) -> float:
    """An injection missed is worse than an innocent turn stopped: the lowest bar that stops almost none of those."""
    innocent = [share for holds, share in told if not holds]
    safe = [bar for bar in (*_LOW, *_TRIED) if sum(share >= bar for share in innocent) <= _FALSE_ALARMS * len(innocent)]
    return min(safe, default=_TRIED[-1])


_LOW = (0.1, 0.15, 0.2)
"""Bars for what is rarer than one in thirty turns: a net that is sure of little says so with small shares."""


def _earning_bar(seen: Seen, bars: Mapping[str, float]) -> dict[str, float]:
    """The lowest bar for what counts at which few enough moves open what they have not earned: a good question not heard is the worse
    evening. Read with the decision that ships, since labels and what they earn are chosen together."""
    name = f"moves.{COUNTS} {COUNTS}"
    idle = [(context, read_move(context), shares) for one, shares in seen if _earns_nothing(one) for context in [move_context(one.item)]]
    if len(idle) < _FEW:
        return {}

    def opened(bar: float) -> int:
        return sum(decide(context, ruled, shares, {**bars, name: bar}).earns != "none" for context, ruled, shares in idle)

    return {name: next((bar for bar in _TRIED if opened(bar) <= _FALSE_UNLOCKS * len(idle)), _TRIED[-1])}


def _earns_nothing(one: Example) -> bool:
    return one.kind == "moves" and one.own and one.item["earns"] == "none"
