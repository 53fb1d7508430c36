"""A rubric is refused with a sentence that says what was expected, or it can be followed."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError
from sample_content import rubric

from trainer.domain.rubric import Rubric

Content = dict[str, Any]

JUDGED = {"id": "warm", "says": "Sounded warm.", "how": "judged", "stand_in": "asked_goals"}


def criterion(content: Content) -> Content:
    found: Content = content["criteria"][0]
    return found


def item(content: Content) -> Content:
    found: Content = criterion(content)["items"][0]
    return found


def rule(**given: Any) -> Callable[[Content], object]:
    """The criterion's only level rule becomes this one."""
    return lambda content: criterion(content).update(level_from=[given])


BROKEN: dict[str, tuple[Callable[[Content], object], str]] = {
    "a measured item without a check": (lambda c: item(c).pop("check"), "a measured item names its check, and has no stand_in"),
    "a measured item with a stand-in": (lambda c: item(c).update(stand_in="asked_goals"), "a measured item names its check"),
    "a judged item without a stand-in": (lambda c: item(c).update(how="judged"), "a judged item names its stand_in, and has no check"),
    "a judged item with a check": (
        lambda c: item(c).update(how="judged", stand_in="asked_goals"), "a judged item names its stand_in, and has no check",
    ),
    "a rule about nothing": (rule(level=4), "a level rule names items in 'all' or 'any'"),
    "a rule of absences only": (rule(level=4, none=["asked"]), "a level rule names items in 'all' or 'any'"),
    "more than there are": (rule(level=4, any=["asked"], at_least=2), "at_least asks for more items than 'any' names"),
    "a rule for level 0": (rule(level=0, all=["asked"]), "greater than or equal to 1"),
    "a rule for level 5": (rule(level=5, all=["asked"]), "less than or equal to 4"),
    "an unknown item": (rule(level=4, all=["asked"], none=["sang"]), "criterion 'opening': level 4 names unknown items: sang"),
    "two unknown items": (rule(level=3, any=["sang", "danced"]), "criterion 'opening': level 3 names unknown items: danced, sang"),
    "an item id twice": (
        lambda c: criterion(c)["items"].append(item(c) | {"says": "Again."}), "criterion 'opening': item ids must be unique",
    ),
    "levels upside down": (
        lambda c: criterion(c).update(level_from=[{"level": 2, "all": ["asked"]}, {"level": 3, "all": ["asked"]}]),
        "criterion 'opening': level_from goes from the highest level down",
    ),
    "a criterion id twice": (
        lambda c: c["criteria"].append(criterion(c)), "criterion ids must be unique, used twice: opening",
    ),
    "four levels": (lambda c: criterion(c)["levels"].pop(), "at least 5 items"),
    "six levels": (lambda c: criterion(c)["levels"].append("more"), "at most 5 items"),
    "no items": (lambda c: criterion(c).update(items=[]), "at least 1 item"),
    "no rules": (lambda c: criterion(c).update(level_from=[]), "at least 1 item"),
    "no criteria": (lambda c: c.update(criteria=[]), "at least 1 item"),
    "no weight": (lambda c: criterion(c).update(weight=0), "greater than 0"),
    "a sixth layer": (lambda c: criterion(c).update(layer=6), "less than or equal to 5"),
    "a mark over a hundred": (lambda c: c.update(pass_mark=101), "less than or equal to 100"),
    "a criterion id with a hyphen": (lambda c: criterion(c).update(id="give-get"), "should match pattern"),
    "a rubric id with an underscore": (lambda c: c.update(id="five_layers"), "should match pattern"),
    "an unknown key": (lambda c: item(c).update(checks="asked_goals"), "Extra inputs are not permitted"),
}  # fmt: skip


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_rubric_is_refused_in_one_sentence(fault: str) -> None:
    """A rubric that could not be followed to a level is found before anybody is graded by it."""
    change, sentence = BROKEN[fault]
    content = rubric()
    change(content)
    with pytest.raises(ValidationError) as caught:
        Rubric.model_validate(content)
    assert [error for error in caught.value.errors() if sentence in error["msg"]], str(caught.value)


def test_a_level_may_have_several_rules() -> None:
    """Two ways to the same level stand one after the other."""
    content = rubric()
    criterion(content)["items"].append(JUDGED)
    criterion(content)["level_from"] = [
        {"level": 4, "all": ["asked", "warm"]},
        {"level": 2, "all": ["asked"]},
        {"level": 2, "any": ["warm"]},
    ]
    assert [each.level for each in Rubric.model_validate(content).criteria[0].level_from] == [4, 2, 2]


def test_a_rubric_tells_every_name_it_expects_code_to_know() -> None:
    """Checks, stand-ins and conditions are listed once, sorted, so that an unknown one can be found."""
    content = rubric()
    criterion(content)["applies_when"] = "has_plan"
    criterion(content)["items"] += [JUDGED, JUDGED | {"id": "kind", "stand_in": "was_kind", "applies_when": "concern_raised"}]
    assert Rubric.model_validate(content).check_names() == ("asked_goals", "concern_raised", "has_plan", "was_kind")


def test_what_may_be_left_out_is_the_usual_practice() -> None:
    """Seventy to pass, every criterion of the same weight, one of 'any' is enough."""
    plain = Rubric.model_validate(rubric())
    assert (plain.pass_mark, plain.criteria[0].weight, plain.criteria[0].level_from[0].at_least) == (70, 1.0, 1)
