"""Levels are arithmetic on items, the overall is arithmetic on levels."""

import pytest

from trainer.domain.report import CriterionResult, ItemVerdict
from trainer.domain.rubric import Criterion
from trainer.grading.scoring import level_of, scored, total


def made(*rules: dict) -> Criterion:
    items = [{"id": name, "says": name, "how": "measured", "check": "any"} for name in ("a", "b", "c", "d")]
    levels = ["zero", "one", "two", "three", "four"]
    return Criterion.model_validate(
        {"id": "made", "title": "Made", "layer": 3, "levels": levels, "items": items, "level_from": list(rules)}
    )


LADDER = made(
    {"level": 4, "all": ["a", "b"], "none": ["d"]},
    {"level": 3, "any": ["a", "b", "c"], "at_least": 2},
    {"level": 1, "any": ["a", "b", "c"]},
)


@pytest.mark.parametrize(
    ("met", "level"),
    [
        ({"a": True, "b": True, "c": False, "d": False}, 4),
        ({"a": True, "b": True, "c": False, "d": True}, 3),
        ({"a": False, "b": False, "c": True, "d": False}, 1),
        ({"a": False, "b": False, "c": False, "d": True}, 0),
        ({"a": True, "c": False, "d": False}, 4),  # b does not apply: left out of "all"
        ({"b": False, "c": True}, 1),
        ({"d": False}, 0),  # nothing left that the rules ask for
    ],
)
def test_the_first_rule_that_holds_gives_the_level(met, level):
    """Rules are tried from the highest; items that do not apply are left out of them."""
    assert level_of(LADDER, met) == level


@pytest.mark.parametrize(
    ("met", "level"),
    [
        ({"a": True, "b": None, "c": True, "d": False}, None),  # b decides between 3 and 4
        ({"a": True, "b": True, "c": None, "d": False}, 4),  # c changes nothing
        ({"a": False, "b": False, "c": None, "d": False}, None),
        ({"a": True, "b": True, "c": False, "d": None}, None),  # an unscored "none" may spoil the 4
    ],
)
def test_an_unscored_item_unscores_only_what_it_could_change(met, level):
    """What cannot be judged is unscored, never zero; where it makes no difference the level stands."""
    assert level_of(LADDER, met) == level


def test_an_unscored_criterion_says_why():
    """A manager must be able to read what was missing."""
    items = [ItemVerdict(id="a", met=None, by="stand_in", reason="The words were not found.")]
    result = scored(made({"level": 4, "all": ["a"]}), items)
    assert result.status == "unscored"
    assert result.level is None
    assert "The words were not found." in result.reason


def result(level: int | None, weight: float = 1.0, status: str = "scored") -> CriterionResult:
    return CriterionResult.model_validate({"id": "x", "weight": weight, "status": status, "level": level, "reason": ""})


@pytest.mark.parametrize(
    ("results", "overall", "coverage", "passed"),
    [
        ([result(4), result(4)], 100, 1.0, True),
        ([result(4), result(0)], 50, 1.0, False),
        ([result(3, 3.0), result(1)], 62, 1.0, False),  # 62.5: the formula is Python's round, half to even
        ([result(4), result(None, status="not_applicable")], 100, 1.0, True),
        ([result(4), result(4), result(4), result(None, status="unscored")], 100, 0.75, None),
        ([result(None, status="unscored")], 0, 0.0, None),
        ([], 0, 0.0, None),
    ],
)
def test_the_overall_is_the_weighted_mean_of_what_was_scored(results, overall, coverage, passed):
    """Unscored weight lowers the coverage, not the score; under 0.8 nobody is told that they passed or failed."""
    found = total(results, 70)
    assert (found.overall, found.coverage, found.passed) == (overall, coverage, passed)
