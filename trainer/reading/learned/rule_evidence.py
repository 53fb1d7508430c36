"""What the rules found, as numbers for the encoder's heads. The names and their order are part of the shipped model."""

from collections.abc import Sequence

from trainer.domain.readings import (
    CommitmentReading,
    LineReading,
    MoveContext,
    MoveReading,
    MutualReading,
    NextStepReading,
    OutcomeReading,
    SmartReading,
    ValueReading,
)
from trainer.domain.vocabulary import STANDINGS
from trainer.reading.learned.heads import COUNTS, OWNED, Head, Kind, heads_of
from trainer.reading.words import READ_AT_MOST, content, words

_FLAGS = ("about", "repeated", "wish", "asked")
_SIGNS = ("echo first", "echo", "short", "long", "asks twice", "asks often", "figure", "no question mark")
"""What can be counted in a turn: her words taken up at once or later, its length, its question marks, a figure."""
_PLAN_FIELDS = ("trainee wants", "customer wants", "trainee success", "customer success")
_SPEAKERS = ("trainee", "prospect")


def _head_names(kind: Kind, but: tuple[str, ...] = ()) -> tuple[str, ...]:
    return tuple(f"{head.key} {value}" for head in heads_of(kind) if head.name not in but for value in head.values)


NAMES: tuple[str, ...] = (
    *_head_names("moves", but=(COUNTS,)),
    *(f"moves.earns {rung}" for rung in STANDINGS),
    *(f"moves.rung {rung}" for rung in STANDINGS),
    *(f"moves.{flag}" for flag in _FLAGS),
    "moves.confidence",
    *(f"moves.{sign}" for sign in _SIGNS),
    *_head_names("lines"),
    *(f"lines.said {kind}" for kind in ("strong", "weak")),
    *_head_names("commitments", but=(OWNED,)),
    *(f"commitments.has {part}" for part in ("task", "owner", "due")),
    *(f"commitments.by {speaker}" for speaker in _SPEAKERS),
    *_head_names("value"),
    "value.digits",
    *_head_names("smart"),
    *_head_names("plans"),
    *(f"plans.filled {field}" for field in _PLAN_FIELDS),
    *_head_names("next_step"),
    *_head_names("outcomes"),
)
_PLACE = {name: place for place, name in enumerate(NAMES)}

Evidence = tuple[float, ...]
"""One number from 0 to 1 per name in ``NAMES``."""


def _row(found: Sequence[str], more: dict[str, float] | None = None) -> Evidence:
    row = [0.0] * len(NAMES)
    for name in found:
        row[_PLACE[name]] = 1.0
    for name, value in (more or {}).items():
        row[_PLACE[name]] = value
    return tuple(row)


def _chosen(head: Head, reading: dict[str, object]) -> list[str]:
    """The values of a head that a reading holds, be the field a single value, a set, or one flag per value."""
    held = reading.get(head.name)
    if isinstance(held, str):
        return [f"{head.key} {held}"]
    if isinstance(held, list | tuple):
        return [f"{head.key} {value}" for value in held]
    return [f"{head.key} {value}" for value in head.values if reading.get(value) is True]


def _all_chosen(kind: Kind, reading: dict[str, object]) -> list[str]:
    return [name for head in heads_of(kind) for name in _chosen(head, reading) if name in _PLACE]


def of_move(item: MoveContext, reading: MoveReading) -> Evidence:
    found = _all_chosen("moves", reading.labels.model_dump())
    found += [f"moves.earns {reading.earns}", f"moves.rung {item.rung}"]
    found += [f"moves.{flag}" for flag in ("about", "repeated", "wish") if getattr(reading, flag)]
    found += ["moves.asked"] if "?" in item.trainee else []
    found += [f"moves.{sign}" for sign, there in _counted(item).items() if there]
    return _row(found, {"moves.confidence": reading.confidence})


_FIRST_WORDS = 9
_SHORT, _LONG = 5, 40


def _counted(item: MoveContext) -> dict[str, bool]:
    """What plain counting says of a turn, by the names in ``_SIGNS``."""
    said = item.trainee[:READ_AT_MOST]
    spoken = words(said)
    heard = frozenset(content((item.prospect or "")[:READ_AT_MOST]))
    marks = said.count("?")
    echoed = [name in heard for name in content(" ".join(spoken[:_FIRST_WORDS]))]
    return {
        "echo first": any(echoed),
        "echo": sum(name in heard for name in content(said)) >= _ECHOED,
        "short": len(spoken) <= _SHORT,
        "long": len(spoken) >= _LONG,
        "asks twice": marks == 2,
        "asks often": marks > 2,
        "figure": any(sign.isdigit() for sign in said),
        "no question mark": marks == 0,
    }


_ECHOED = 3


NOTHING: Evidence = (0.0,) * len(NAMES)
"""Of what no rule reads."""


def of_line(reading: LineReading, promised: CommitmentReading) -> Evidence:
    said = [f"lines.said {promised.strength}"] if promised.strength != "none" else []
    return _row([*_all_chosen("lines", reading.model_dump()), *said])


def of_commitment(reading: CommitmentReading, speaker: str | None) -> Evidence:
    found = _all_chosen("commitments", reading.model_dump())
    found += [f"commitments.has {part}" for part in ("task", "owner", "due") if getattr(reading, part)]
    return _row([*found, *(f"commitments.by {who}" for who in _SPEAKERS if who == speaker)])


def of_value(text: str, reading: ValueReading) -> Evidence:
    found = _all_chosen("value", reading.model_dump())
    return _row([*found, *(["value.digits"] if any(sign.isdigit() for sign in text) else [])])


def of_objective(reading: SmartReading) -> Evidence:
    return _row(_all_chosen("smart", reading.model_dump()))


def of_plan(reading: MutualReading, fields: tuple[str, str, str, str]) -> Evidence:
    filled = [f"plans.filled {name}" for name, words in zip(_PLAN_FIELDS, fields, strict=True) if words.strip()]
    return _row([*_all_chosen("plans", reading.model_dump()), *filled])


def of_step(reading: NextStepReading) -> Evidence:
    return _row(_all_chosen("next_step", reading.model_dump()))


def of_ending(reading: OutcomeReading) -> Evidence:
    return _row(_all_chosen("outcomes", reading.model_dump()))
