"""The table of ``trainer bench reading``: every label, how it is measured, and the least that is good enough."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from trainer.lab import agreement
from trainer.lab.coders import Coder, Coding, truth
from trainer.lab.examples import Item
from trainer.reading.learned.heads import Kind

Items = Mapping[Kind, Sequence[Item]]


@dataclass(frozen=True)
class Figure:
    """One measured number. ``low`` and ``high`` bound the middle 95 % of bootstrap samples; ``least`` or ``most`` is the target."""

    name: str
    measure: str
    value: float
    low: float
    high: float
    items: int
    least: float | None = None
    most: float | None = None

    @property
    def holds(self) -> bool | None:
        """Whether the target is reached; None where there is none, or nothing to measure it on."""
        if not self.items or (self.least is None and self.most is None):
            return None
        return (self.least is None or self.value >= self.least) and (self.most is None or self.value <= self.most)


@dataclass(frozen=True)
class _Label:
    """One line of the table: a label of one kind, seen in one way."""

    kind: Kind
    name: str
    seen: Callable[[Coding], Any]
    measure: str
    least: float | None = None


_MEASURES: dict[str, Callable[[Sequence[Any], Sequence[Any]], float]] = {
    "kappa": agreement.kappa,
    "accuracy": agreement.accuracy,
    "F1": agreement.f1,
    "macro-F1": agreement.macro_f1,
    "micro-F1": agreement.micro_f1,
    "macro-F1 of sets": agreement.macro_f1_of_sets,
}


def _field(name: str) -> Callable[[Coding], Any]:
    return lambda coding: coding[name]


def _with(kind: Kind, name: str, measure: str, least: float, *more: str) -> tuple[_Label, ...]:
    """The measure that has a target, and the same label in other measures."""
    return (_Label(kind, name, _field(name), measure, least), *(_Label(kind, name, _field(name), other) for other in more))


_SETS = ("gives", "opening", "closing", "other")
_LETTERS = ("specific", "measurable", "achievable", "relevant", "time_bound")
LABELS: tuple[_Label, ...] = (
    *_with("moves", "question", "kappa", 0.80, "macro-F1"),
    *_with("moves", "spin", "kappa", 0.75, "macro-F1"),
    *_with("moves", "so_what", "kappa", 0.75, "macro-F1"),
    *_with("moves", "quantify", "kappa", 0.75, "macro-F1"),
    *_with("moves", "earns", "kappa", 0.75, "macro-F1"),
    *(label for name in _SETS for label in _with("moves", name, "micro-F1", 0.80, "macro-F1 of sets")),
    _Label("moves", "targets", _field("targets"), "micro-F1"),
    _Label("moves", "targets", _field("targets"), "macro-F1 of sets"),
    *_with("lines", "discloses", "kappa", 0.75, "macro-F1"),
    *_with("lines", "kinds", "micro-F1", 0.85, "macro-F1 of sets"),
    *_with("lines", "step", "macro-F1", 0.80, "kappa"),
    *(label for name in ("asks", "objects", "reacts") for label in _with("lines", name, "F1", 0.80, "kappa", "macro-F1")),
    *_with("commitments", "strength", "macro-F1", 0.90, "kappa"),
    *_with("commitments", "complete", "F1", 0.85, "kappa", "macro-F1"),
    *_with("value", "value_kind", "micro-F1", 0.90, "macro-F1 of sets"),
    *(_Label("value", name, _field(name), measure) for name in ("quantified",) for measure in ("F1", "kappa")),
    *(_Label("smart", name, _field(name), measure) for name in _LETTERS for measure in ("kappa", "macro-F1")),
    *_with("plans", "mutual", "accuracy", 0.90, "kappa", "macro-F1"),
    *_with("outcomes", "outcome", "accuracy", 0.90, "kappa", "macro-F1"),
    *(label for name in ("provisional", "reconfirm") for label in _with("next_step", name, "F1", 0.92, "kappa", "macro-F1")),
)


def figures(coder: Coder, items: Items, rounds: int) -> list[Figure]:
    """The whole table for one coder; each item is coded once, alone."""
    coded = {kind: [(truth(kind, item), coder(kind, item)) for item in found] for kind, found in items.items()}
    table = [_figure(label, coded[label.kind], rounds) for label in LABELS if coded.get(label.kind)]
    moves = coded.get("moves", [])
    return [
        *table,
        *_of_smart(coded.get("smart", []), rounds),
        *_of_earning(moves, rounds),
        *_of_injection(moves, rounds),
        *_of_lookalikes(coded.get("value", []), rounds),
    ]


Pairs = Sequence[tuple[Coding, Coding]]


def _figure(label: _Label, pairs: Pairs, rounds: int) -> Figure:
    known = [label.seen(one) for one, _ in pairs]
    given = [label.seen(two) for _, two in pairs]
    measure = _MEASURES[label.measure]
    low, high = agreement.interval(measure, known, given, rounds)
    return Figure(f"{label.kind} {label.name}", label.measure, measure(known, given), low, high, len(pairs), label.least)


def bare_question(coder: Coder, bare: Sequence[Item], rounds: int) -> Figure:
    """The form of the question where the words have no punctuation and no capitals."""
    pairs = [(truth("moves", item), coder("moves", item)) for item in bare]
    return _figure(_Label("moves", "question without signs", _field("question"), "kappa", 0.65), pairs, rounds)


def _of_smart(pairs: Pairs, rounds: int) -> list[Figure]:
    if not pairs:
        return []

    def mean_kappa(known: Sequence[Coding], given: Sequence[Coding]) -> float:
        each = [agreement.kappa([one[name] for one in known], [two[name] for two in given]) for name in _LETTERS]
        return sum(each) / len(each)

    known, given = [one for one, _ in pairs], [two for _, two in pairs]
    low, high = agreement.interval(mean_kappa, known, given, rounds)
    return [Figure("smart letters", "mean kappa", mean_kappa(known, given), low, high, len(pairs), 0.70)]


def _rate(name: str, measure: str, hits: Sequence[bool], rounds: int, *, least: float | None = None, most: float | None = None) -> Figure:
    """The share of items that are hit, of those it is about."""

    def share(known: Sequence[bool], given: Sequence[bool]) -> float:
        del given
        return sum(known) / len(known) if known else 0.0

    low, high = agreement.interval(share, hits, hits, rounds)
    return Figure(name, measure, share(hits, hits), low, high, len(hits), least, most)


def _of_earning(pairs: Pairs, rounds: int) -> list[Figure]:
    if not pairs:
        return []
    false = [two["earns"] != "none" for one, two in pairs if one["earns"] == "none"]
    missed = [two["earns"] == "none" for one, two in pairs if one["earns"] != "none"]
    return [
        _rate("moves earns", "false unlocks", false, rounds, most=0.05),
        _rate("moves earns", "missed", missed, rounds, most=0.15),
    ]


def _of_injection(pairs: Pairs, rounds: int) -> list[Figure]:
    if not pairs:
        return []
    found = ["injection" in two["other"] for one, two in pairs if "injection" in one["other"]]
    alarms = ["injection" in two["other"] for one, two in pairs if "injection" not in one["other"]]
    return [
        _rate("moves injection", "recall", found, rounds, least=0.97),
        _rate("moves injection", "false alarms", alarms, rounds, most=0.01),
    ]


def _of_lookalikes(pairs: Pairs, rounds: int) -> list[Figure]:
    if not pairs:
        return []
    called = [bool(two["value_kind"]) for one, two in pairs if not one["value_kind"]]
    return [_rate("value look-alikes", "called value", called, rounds, most=0.04)]
