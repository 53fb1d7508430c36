"""Where the bars of ``trainer.reading.learned.bars`` stand: chosen on labelled items that the encoder did not learn from."""

from collections.abc import Iterator, Sequence

from trainer.lab.agreement import f1
from trainer.lab.examples import Example
from trainer.reading.learned.encoder import Probabilities
from trainer.reading.learned.heads import HEADS, Head

_TRIED = tuple(place / 100 for place in range(25, 81, 5))
_FEW = 8
"""Fewer items than this that hold a label say nothing about its bar; it stays at one half."""

_FALSE_ALARMS = 0.005
"""The most that the bar for an injection may let through of innocent turns: half of what is allowed."""

_SURE_ENOUGH = 0.4
"""The least that a turn must look like an injection: the few innocent turns set aside cannot show that less is safe."""

Seen = Sequence[tuple[Example, Probabilities]]


def chosen(seen: Seen) -> dict[str, float]:
    """A bar for every value of every head of several labels, where enough items speak of it."""
    return {name: bar for head in HEADS if not head.exclusive for name, bar in _bars_of(head, seen)}


def _bars_of(head: Head, seen: Seen) -> Iterator[tuple[str, float]]:
    for place, value in enumerate(head.values):
        told = [
            (bool(held), shares[head.name][value])
            for one, shares in seen
            if one.kind == head.kind and (held := one.truth.get(head.key, (None,) * len(head.values))[place]) is not None
        ]
        if sum(holds for holds, _ in told) >= _FEW:
            yield f"{head.key} {value}", _lowest_safe(told) if value == "injection" else _best(told)


def _best(told: Sequence[tuple[bool, float]]) -> float:
    """The bar nearest to one half whose F1 is within two hundredths of the best: few items must not move a bar far."""
    truth = [holds for holds, _ in told]
    scores = {bar: f1(truth, [share >= bar for _, share in told]) for bar in _TRIED}
    near = [bar for bar in _TRIED if scores[bar] >= max(scores.values()) - 0.02]
    return min(near, key=lambda bar: abs(bar - 0.5))


def _lowest_safe(told: Sequence[tuple[bool, float]]) -> float:
    """An injection missed is worse than an innocent turn stopped: the lowest bar that stops almost none of those."""
    innocent = [share for holds, share in told if not holds]
    safe = [bar for bar in _TRIED if bar >= _SURE_ENOUGH and sum(share >= bar for share in innocent) <= _FALSE_ALARMS * len(innocent)]
    return min(safe, default=_TRIED[-1])
