"""From probabilities to moves that agree with each other: the likeliest set of labels, chosen together with what it earns."""

import math
import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import cast

from trainer.domain.earning import earned
from trainer.domain.readings import Labels, MoveContext, MoveReading
from trainer.domain.vocabulary import Closing, Give, Opening, Other, QuestionForm, Spin, Standing, Target
from trainer.reading.learned.bars import Bars, over, shifted
from trainer.reading.learned.encoder import Probabilities
from trainer.reading.learned.heads import COUNTS
from trainer.reading.words import fold

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


def decide(item: MoveContext, ruled: MoveReading, seen: Probabilities, bars: Bars) -> MoveReading:
    """The likeliest reading. What is earned is computed from the labels and never contradicts them. ``confidence`` is the share of
    the chosen form, aim, effect and earning among all that were weighed; gives, openings, closings and others are not part of it."""
    said = fold(item.trainee)
    if _ONLY_ASKS.fullmatch(item.trainee.strip()):
        # Whoever says nothing but a question hands over nothing.
        seen = {**seen, "gives": dict.fromkeys(seen["gives"], 0.0)}
    if not (item.prospect or "").strip() and not item.disclosed:
        # Where nobody has said anything, nothing is answered.
        seen = {**seen, "gives": {**seen["gives"], "answer": 0.0}}
    if ruled.labels.question == "none" and _ANNOUNCES.search(said) and "?" not in item.trainee:
        # What is told is not asked, whatever question word stands in it.
        seen = {**seen, "question": {**dict.fromkeys(seen["question"], 0.0), "none": 1.0}}
    if item.rung == "none" and _ABOUT_NOTHING.fullmatch(said):
        # "So what?" with nothing on the table asks for no trouble in particular.
        seen = {**seen, "spin": {**seen["spin"], "problem": 0.0}}
    if item.rung == "none" and ruled.about and _SATISFIED.fullmatch(said.strip()):
        # Whoever asks how content she is asks what is not working.
        seen = {
            **seen,
            "spin": {**dict.fromkeys(seen["spin"], 0.0), "problem": 1.0},
            COUNTS: {COUNTS: max(seen[COUNTS][COUNTS], _LIKELIER)},
        }
    if _SATISFIED_WITH_US.search(said):
        # Content with the seller is no trouble of hers.
        seen = {**seen, COUNTS: {COUNTS: 0.0}}
    if "injection" in ruled.labels.other and seen["other"]["injection"] >= _NOT_INNOCENT:
        # The rules know its wordings; innocent talk of prompts and instructions the net knows better.
        seen = {**seen, "other": {**seen["other"], "injection": 1.0}}
    if {"cost", "revenue"} <= set(ruled.labels.targets):
        # "Financial" and "the money side" mean both, whichever of them is the plainer.
        money = max(seen["targets"]["cost"], seen["targets"]["revenue"])
        seen = {**seen, "targets": {**seen["targets"], "cost": money, "revenue": money}}
    weights = _weighed(item, ruled, seen, bars)
    best = max(weights, key=lambda choice: weights[choice])
    labels, earns = best
    return ruled.model_copy(
        update={
            "labels": labels,
            "earns": earns,
            "about": ruled.about and not _stale(labels, earns, item, ruled),
            "confidence": round(weights[best] / math.fsum(weights.values()), 3),
        }
    )


def _stale(labels: Labels, earns: Standing, item: MoveContext, ruled: MoveReading) -> bool:
    """The labels would earn, yet the turn as a whole does not: its question is about something else."""
    return earns == "none" and earned(labels, item.rung, about=ruled.about, repeated=ruled.repeated, wish=ruled.wish) != "none"


_HOW_CONTENT = (
    r"how (?:\w+ )?(?:happy|satisfied|comfortable|confident|pleased|content) (?:are|is) (?:you|they|(?:your|the) \w+) (?:\w+ )?"
    r"(?:with|about|in|of) "
)
_OURS = r"(?:me|us|our|my|today|this (?:call|meeting|offer|price)|the (?:price|offer|proposal|quote|contract))\b"
_SATISFIED = re.compile(rf"(?:(?:and|so|ok|okay|well|then|now)\b[,\s]*)*{_HOW_CONTENT}(?!{_OURS})[^?.,;!]*\?")
"""One plain question how content she is with a thing of hers."""

_SATISFIED_WITH_US = re.compile(_HOW_CONTENT + _OURS)
"""The same of the seller, the offer or the talk."""

_NOT_INNOCENT = 0.15
"""Share of the net from which a wording that the rules take for an injection is one."""

_LIKELIER = 0.75
"""Chance that a question which is a problem question by its form earns, where it is about the concern at all."""

_ANNOUNCES = re.compile(
    r"\b(?:let me|i can|i'll|i will|i could|i might|i'm going to) (?:\w+ )?(?:tell|show|explain to|guess) ?(?:you )?(?:exactly )?"
    r"(?:what|how|where|why|who)\b"
)

_ABOUT_NOTHING = re.compile(r"(?:(?:and|so|but|then|well|ok|okay|what|how|why|much|many|go|on|tell|me|more|really|who|when|else)\b|\W)+")


Choice = tuple[Labels, Standing]


def _weighed(item: MoveContext, ruled: MoveReading, seen: Probabilities, bars: Bars) -> Mapping[Choice, float]:
    """Every plausible reading with its likelihood, up to a constant; the same reading reached in two ways counts once, with both."""
    counts = shifted(seen[COUNTS][COUNTS], bars.get(f"moves.{COUNTS} {COUNTS}", 0.5))
    found: dict[Choice, float] = {}
    for labels, share in _label_sets(seen, bars):
        earns = earned(labels, item.rung, about=ruled.about, repeated=ruled.repeated, wish=ruled.wish)
        chances: dict[Standing, float] = {"none": 1 - counts} if earns == "none" else {earns: counts, "none": (1 - counts) * _STALE}
        for rung, chance in chances.items():
            choice = (labels, rung)
            found[choice] = found.get(choice, 0.0) + share * chance
    return found


def _label_sets(seen: Probabilities, bars: Bars) -> Iterator[tuple[Labels, float]]:
    """Every plausible set of the labels that decide, with its likelihood; the others are the same in all."""
    rest = _rest(seen, bars)
    forms, aims = _plausible(seen["question"]), _plausible(seen["spin"])
    decisive = product(forms, aims, _either("so_what", seen, bars), _either("quantify", seen, bars))
    for (form, one), (aim, two), (leads, three), (sizes, four) in decisive:
        yield _agreeing(rest, cast(QuestionForm, form), cast(Spin, aim), leads, sizes, _targets(seen, bars)), one * two * three * four


def _rest(seen: Probabilities, bars: Bars) -> Labels:
    return Labels(
        gives=cast(tuple[Give, ...], over("moves.gives", seen["gives"], bars)),
        opening=cast(tuple[Opening, ...], over("moves.opening", seen["opening"], bars)),
        closing=cast(tuple[Closing, ...], over("moves.closing", seen["closing"], bars)),
        other=cast(tuple[Other, ...], over("moves.other", seen["other"], bars)),
    )


def _agreeing(rest: Labels, form: QuestionForm, aim: Spin, leads: bool, sizes: bool, targets: tuple[Target, ...]) -> Labels:
    """Labels that can stand together: no question aims at nothing, an injection has no aim, only an effect or a worth has targets."""
    asks = form != "none" and "injection" not in rest.other
    spin: Spin = aim if asks else "none"
    return rest.model_copy(
        update={
            "question": form,
            "spin": spin,
            "so_what": leads and asks and form != "leading",
            "quantify": sizes and asks,
            "targets": targets if spin in ("implication", "value") else (),
        }
    )


def _plausible(shares: Mapping[str, float]) -> list[tuple[str, float]]:
    best = max(shares.values())
    return [(value, share) for value, share in shares.items() if share >= _LIKELY or share == best]


def _either(name: str, seen: Probabilities, bars: Bars) -> list[tuple[bool, float]]:
    share = shifted(seen["asks"][name], bars.get(f"moves.asks {name}", 0.5))
    return [(value, part) for value, part in ((True, share), (False, 1 - share)) if part >= _LIKELY]


def _targets(seen: Probabilities, bars: Bars) -> tuple[Target, ...]:
    return cast(tuple[Target, ...], over("moves.targets", seen["targets"], bars))
