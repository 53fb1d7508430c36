"""Levels from items, the overall from levels: arithmetic on verdicts, nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.domain.report import CriterionResult, ItemVerdict
from trainer.domain.rubric import Criterion, LevelRule
from trainer.grading.evidence import union

ENOUGH_COVERAGE = 0.8
"""Below this share of scored weight nobody is told that they passed or failed."""

Met = Mapping[str, bool | None]
"""Items that apply, by id; None: unscored."""


@dataclass(frozen=True)
class Total:
    """``overall`` 0 to 100; ``coverage`` scored weight over applicable weight; ``passed`` None when that is too little."""

    overall: int
    coverage: float
    passed: bool | None


def rule_holds(rule: LevelRule, met: Met, *, unscored_as: bool) -> bool:
    """Whether the rule holds if every unscored item spoke for it (True) or against it (False). Items that do not apply are left out."""

    def speaks_for(name: str) -> bool:
        found = met[name]
        return unscored_as if found is None else found

    every = [name for name in rule.all if name in met]
    some = [name for name in rule.any if name in met]
    if not every and not some:
        return False
    enough = sum(map(speaks_for, some)) >= min(rule.at_least, len(some))
    spoilt = any((met[name] is None and not unscored_as) or met[name] is True for name in rule.none if name in met)
    return all(map(speaks_for, every)) and enough and not spoilt


def _level(criterion: Criterion, met: Met, *, unscored_as: bool) -> int:
    return next((rule.level for rule in criterion.level_from if rule_holds(rule, met, unscored_as=unscored_as)), 0)


def level_of(criterion: Criterion, met: Met) -> int | None:
    """The first rule that holds, highest first, else 0; None where an unscored item could change it."""
    lowest, highest = _level(criterion, met, unscored_as=False), _level(criterion, met, unscored_as=True)
    return lowest if lowest == highest else None


def scored(criterion: Criterion, items: Sequence[ItemVerdict]) -> CriterionResult:
    """The result of a criterion from its applicable items."""
    if not items:
        return not_applicable(criterion, "Nothing in this session called for it.")
    level = level_of(criterion, {item.id: item.met for item in items})
    if level is None:
        open_items = [item.reason for item in items if item.met is None]
        return _result(criterion, "unscored", None, f"This could not be judged: {' '.join(open_items)}", items)
    return _result(criterion, "scored", level, _because(criterion, level, items), items)


def _because(criterion: Criterion, level: int, items: Sequence[ItemVerdict]) -> str:
    """What the level means, and the first thing that would lift it."""
    missing = [item.reason for item in items if item.met is False and _counts(criterion, item.id)]
    lifts = [reason for reason in missing if reason][:2]
    says = criterion.levels[level]
    return says if level == 4 or not lifts else f"{says} {' '.join(lifts)}"


def _counts(criterion: Criterion, item: str) -> bool:
    return any(item in (*rule.all, *rule.any, *rule.none) for rule in criterion.level_from)


def not_applicable(criterion: Criterion, reason: str) -> CriterionResult:
    return _result(criterion, "not_applicable", None, reason, ())


def wordless(criterion: Criterion) -> CriterionResult:
    return _result(criterion, "scored", 0, "Nobody says a word in this session.", ())


def _result(criterion: Criterion, status: str, level: int | None, reason: str, items: Sequence[ItemVerdict]) -> CriterionResult:
    return CriterionResult.model_validate(
        {
            "id": criterion.id,
            "title": criterion.title,
            "layer": criterion.layer,
            "weight": criterion.weight,
            "status": status,
            "level": level,
            "says": criterion.levels[level] if level is not None else None,
            "reason": reason,
            "items": tuple(items),
            "evidence": union([quote for item in items if item.met for quote in item.evidence]),
        }
    )


def total(results: Sequence[CriterionResult], pass_mark: int) -> Total:
    """``round(25 * sum(weight * level) / sum(weight))`` over what could be scored; half rounds to the even number."""
    applicable = sum(result.weight for result in results if result.status != "not_applicable")
    given = [(result.weight, result.level) for result in results if result.level is not None]
    weight = sum(weight for weight, _ in given)
    overall = round(25 * sum(weight * level for weight, level in given) / weight) if weight else 0
    coverage = round(weight / applicable, 4) if applicable else 0.0
    return Total(overall, coverage, overall >= pass_mark if coverage >= ENOUGH_COVERAGE else None)
