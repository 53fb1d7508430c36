"""From probabilities to moves that agree with each other: the likeliest set of labels, chosen together with what it earns."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import cast

from trainer.domain.earning import earned
from trainer.domain.readings import Labels, MoveContext, MoveReading
from trainer.domain.vocabulary import Closing, Give, Opening, Other, QuestionForm, Spin, Standing, Target
from trainer.reading.learned.bars import Bars, over, shifted
from trainer.reading.learned.encoder import Probabilities
from trainer.reading.learned.heads import COUNTS

_LIKELY = 0.08
"""A value below this share is not weighed again: it would need all other heads to be wrong."""

_STALE = 0.4
"""Chance that labels which would earn do not, because the turn is off the pain, old, or a wish; about one in twelve when labelled,
more among the turns where the whole looks as if it earned nothing."""


_ONLY_ASKS = re.compile(
    r"(?:and |so |but |then |now )?(?:how|what|who|whose|when|where|which|why|do|does|did|is|are|was|were|have|has|had|can|could|would|"
    r"will)\b[^.,;:!?()–—]*\?",
    re.IGNORECASE,
)
"""One clause that is a question, and nothing else: not even a comma to hold something said before it."""


@dataclass(frozen=True)
class _Choice:
    labels: Labels
    earns: Standing
    weight: float
    """Log-likelihood, up to a constant."""


def decide(item: MoveContext, ruled: MoveReading, seen: Probabilities, bars: Bars) -> MoveReading:
    """The likeliest reading. What is earned is computed from the labels and never contradicts them; ``confidence`` is the share of
    the chosen labels among all that were weighed."""
    if _ONLY_ASKS.fullmatch(item.trainee.strip()):
        # Whoever says nothing but a question hands over nothing.
        seen = {**seen, "gives": dict.fromkeys(seen["gives"], 0.0)}
    choices = list(_choices(item, ruled, seen, bars))
    best = max(choices, key=lambda choice: choice.weight)
    return ruled.model_copy(
        update={
            "labels": best.labels,
            "earns": best.earns,
            "about": ruled.about and not _stale(best, item, ruled),
            "confidence": round(_share(best, choices), 3),
        }
    )


def _stale(best: _Choice, item: MoveContext, ruled: MoveReading) -> bool:
    """The labels would earn, yet the turn as a whole does not: its question is about something else."""
    earns = earned(best.labels, item.rung, about=ruled.about, repeated=ruled.repeated, wish=ruled.wish)
    return best.earns == "none" and earns != "none"


def _choices(item: MoveContext, ruled: MoveReading, seen: Probabilities, bars: Bars) -> Iterator[_Choice]:
    counts = shifted(seen[COUNTS][COUNTS], bars.get(f"moves.{COUNTS} {COUNTS}", 0.5))
    for labels, weight in _label_sets(seen, bars):
        earns = earned(labels, item.rung, about=ruled.about, repeated=ruled.repeated, wish=ruled.wish)
        if earns == "none":
            yield _Choice(labels, "none", weight + _log(1 - counts))
            continue
        yield _Choice(labels, earns, weight + _log(counts))
        yield _Choice(labels, "none", weight + _log(1 - counts) + _log(_STALE))


def _label_sets(seen: Probabilities, bars: Bars) -> Iterator[tuple[Labels, float]]:
    """Every plausible set of the labels that decide, with its log-likelihood; the others are the same in all."""
    targets, likely_targets = _targets(seen, bars)
    rest = Labels(
        gives=cast(tuple[Give, ...], over("moves.gives", seen["gives"], bars)),
        opening=cast(tuple[Opening, ...], over("moves.opening", seen["opening"], bars)),
        closing=cast(tuple[Closing, ...], over("moves.closing", seen["closing"], bars)),
        other=cast(tuple[Other, ...], over("moves.other", seen["other"], bars)),
    )
    decisive = product(
        _plausible(seen["question"]), _plausible(seen["spin"]), _either("so_what", seen, bars), _either("quantify", seen, bars)
    )
    for (form, one), (aim, two), (leads, three), (sizes, four) in decisive:
        effect = aim in ("implication", "value")
        chosen = {
            "question": cast(QuestionForm, form),
            "spin": cast(Spin, aim),
            "so_what": leads and form not in ("none", "leading"),
            "quantify": sizes and form != "none",
            "targets": targets if effect else (),
        }
        yield rest.model_copy(update=chosen), _log(one) + _log(two) + _log(three) + _log(four) + (likely_targets if effect else 0.0)


def _plausible(shares: Mapping[str, float]) -> list[tuple[str, float]]:
    best = max(shares.values())
    return [(value, share) for value, share in shares.items() if share >= _LIKELY or share == best]


def _either(name: str, seen: Probabilities, bars: Bars) -> list[tuple[bool, float]]:
    share = shifted(seen["asks"][name], bars.get(f"moves.asks {name}", 0.5))
    return [(value, part) for value, part in ((True, share), (False, 1 - share)) if part >= _LIKELY]


def _targets(seen: Probabilities, bars: Bars) -> tuple[tuple[Target, ...], float]:
    held = cast(tuple[Target, ...], over("moves.targets", seen["targets"], bars))
    shares = {value: shifted(share, bars.get(f"moves.targets {value}", 0.5)) for value, share in seen["targets"].items()}
    doubt = math.fsum(_log(share if value in held else 1 - share) for value, share in shares.items())
    return held, doubt / len(shares)


def _share(best: _Choice, choices: list[_Choice]) -> float:
    same = [choice.weight for choice in choices if choice.labels == best.labels and choice.earns == best.earns]
    return math.fsum(math.exp(weight - best.weight) for weight in same) / math.fsum(
        math.exp(choice.weight - best.weight) for choice in choices
    )


def _log(share: float) -> float:
    return math.log(max(share, 1e-9))
