"""What the nets answer: one head per label, each over a fixed list of values. The order is part of the shipped models."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, get_args

from trainer.domain.vocabulary import (
    STANDINGS,
    VALUE_KINDS,
    Basis,
    Closing,
    Give,
    Met,
    Opening,
    Other,
    OutcomeName,
    QuestionForm,
    Spin,
    StepResponse,
    Strength,
    Target,
    Took,
)

Kind = Literal[
    "moves", "lines", "commitments", "value", "smart", "plans", "next_step", "outcomes",
    "stories", "insights", "reactions", "concerns", "afterwards", "reflections",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)

JUDGED: tuple[Kind, ...] = ("stories", "insights", "reactions", "concerns", "afterwards", "reflections")
"""Narrow judgements that only the grader asks for; the others are what ``trainer read`` reads."""

Net = Literal["moves", "statements"]
_OF_MOVES: tuple[Kind, ...] = ("moves", "smart", "plans")
NETS: Mapping[Net, tuple[Kind, ...]] = {"moves": _OF_MOVES, "statements": tuple(kind for kind in KINDS if kind not in _OF_MOVES)}
"""Who reads what. A move is to be read in five milliseconds, so its net is shallow, and takes in the short written kinds as well; what
needs knowledge of the world, such as whether a thing costs money, gets a deeper look."""


def net_of(kind: Kind) -> Net:
    return next(net for net, kinds in NETS.items() if kind in kinds)


@dataclass(frozen=True)
class Head:
    """One label of one kind of text. ``exclusive``: exactly one value holds; otherwise each holds or not on its own."""

    kind: Kind
    name: str
    values: tuple[str, ...]
    exclusive: bool

    @property
    def key(self) -> str:
        return f"{self.kind}.{self.name}"


def _one(kind: Kind, name: str, values: tuple[str, ...]) -> Head:
    return Head(kind, name, values, exclusive=True)


def _many(kind: Kind, name: str, values: tuple[str, ...]) -> Head:
    return Head(kind, name, values, exclusive=False)


COUNTS = "counts"
"""Whether the turn earns anything where it stands: a second look at the labels that decide it, by ``move_decision``."""

OWNED = "owned"
"""By whom, as seen from the speaker: an undertaking of one's own, a request of the other party, a named third, or nobody."""

HEADS: tuple[Head, ...] = (
    _one("moves", "question", get_args(QuestionForm)),
    _one("moves", "spin", get_args(Spin)),
    _many("moves", "asks", ("so_what", "quantify")),
    _many("moves", "targets", get_args(Target)),
    _many("moves", "gives", get_args(Give)),
    _many("moves", "opening", get_args(Opening)),
    _many("moves", "closing", get_args(Closing)),
    _many("moves", "other", get_args(Other)),
    _many("moves", COUNTS, (COUNTS,)),
    _one("lines", "discloses", STANDINGS),
    _many("lines", "kinds", VALUE_KINDS),
    _many("lines", "does", ("asks", "objects", "reacts")),
    _one("lines", "step", get_args(StepResponse)),
    _one("commitments", "strength", get_args(Strength)),
    _many("commitments", "complete", ("complete",)),
    _one("commitments", OWNED, ("self", "other", "named", "nobody")),
    _many("value", "value_kind", VALUE_KINDS),
    _many("value", "quantified", ("quantified",)),
    _many("smart", "letters", ("specific", "measurable", "achievable", "relevant", "time_bound")),
    _many("plans", "mutual", ("mutual",)),
    _many("next_step", "does", ("provisional", "reconfirm")),
    _one("outcomes", "outcome", get_args(OutcomeName)),
    _many("stories", "has", ("one_party", "complication", "turning_point", "resolution", "product_turns", "relevant")),
    _many("insights", "does", ("teaches", "challenges")),
    _one("insights", "basis", get_args(Basis)),
    _one("reactions", "took", get_args(Took)),
    _one("concerns", "met", get_args(Met)),
    _many("afterwards", "rests", ("rests",)),
    _many("reflections", "says", ("achieved", "learned", "qualified", "changes", "honest", "hours_as_value")),
    _one("reflections", "claims", (*get_args(OutcomeName), "none")),
)


@cache
def heads_of(kind: Kind) -> tuple[Head, ...]:
    return tuple(head for head in HEADS if head.kind == kind)


@lru_cache(maxsize=1)
def slices() -> Mapping[str, slice]:
    """Where each head's logits stand in the encoder's one row of output."""
    found: dict[str, slice] = {}
    start = 0
    for head in HEADS:
        found[head.key] = slice(start, start + len(head.values))
        start += len(head.values)
    return found


WIDTH = sum(len(head.values) for head in HEADS)
"""Length of the encoder's row of output."""
