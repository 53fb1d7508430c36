"""A rubric: criteria in five layers, each made of narrow yes/no items that carry their own evidence."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from trainer.domain.frozen import Frozen
from trainer.domain.persona import Text

CriterionId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=64)]
Level = Annotated[int, Field(ge=0, le=4)]


class Item(Frozen):
    """One statement that is true of a session or not."""

    id: CriterionId
    says: Text
    how: Literal["measured", "judged"]
    check: str | None = Field(None, description="Measured items: the name of the check in code.")
    stand_in: str | None = Field(None, description="Judged items: the check used where no model is set up.")
    applies_when: str | None = Field(None, description="A condition in code; where it is false the item is left out.")

    @model_validator(mode="after")
    def _has_its_check(self) -> Self:
        if self.how == "measured" and (self.check is None or self.stand_in is not None):
            raise ValueError("a measured item names its check, and has no stand_in")
        if self.how == "judged" and (self.stand_in is None or self.check is not None):
            raise ValueError("a judged item names its stand_in, and has no check")
        return self


class LevelRule(Frozen):
    """A level holds when every part of the rule holds. Items that do not apply are left out of ``all`` and ``any``."""

    level: Annotated[int, Field(ge=1, le=4)]
    all: tuple[CriterionId, ...] = ()
    any: tuple[CriterionId, ...] = ()
    at_least: Annotated[int, Field(ge=1)] = Field(1, description="How many of 'any' must be met.")
    none: tuple[CriterionId, ...] = ()

    @model_validator(mode="after")
    def _asks_for_something(self) -> Self:
        if not (self.all or self.any):
            raise ValueError("a level rule names items in 'all' or 'any'")
        if self.any and self.at_least > len(self.any):
            raise ValueError("at_least asks for more items than 'any' names")
        return self


class Criterion(Frozen):
    id: CriterionId
    title: Text
    layer: Annotated[int, Field(ge=1, le=5)]
    weight: Annotated[float, Field(gt=0, le=10)] = 1.0
    applies_when: str | None = None
    levels: Annotated[tuple[Text, ...], Field(min_length=5, max_length=5)]
    items: Annotated[tuple[Item, ...], Field(min_length=1)]
    level_from: Annotated[
        tuple[LevelRule, ...], Field(min_length=1, description="From the highest; the first rule that holds gives the level, else 0.")
    ]

    @model_validator(mode="after")
    def _rules_name_items(self) -> Self:
        known = {item.id for item in self.items}
        if len(known) != len(self.items):
            raise ValueError(f"criterion '{self.id}': item ids must be unique")
        for rule in self.level_from:
            unknown = sorted({*rule.all, *rule.any, *rule.none} - known)
            if unknown:
                raise ValueError(f"criterion '{self.id}': level {rule.level} names unknown items: {', '.join(unknown)}")
        order = [rule.level for rule in self.level_from]
        if order != sorted(order, reverse=True):
            raise ValueError(f"criterion '{self.id}': level_from goes from the highest level down")
        return self


class Rubric(Frozen):
    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=64)]
    version: Annotated[str, Field(pattern=r"^[A-Za-z0-9.+-]{1,32}$")]
    title: Text
    pass_mark: Annotated[int, Field(ge=0, le=100)] = 70
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _criteria_are_unique(self) -> Self:
        ids = [criterion.id for criterion in self.criteria]
        doubled = sorted({name for name in ids if ids.count(name) > 1})
        if doubled:
            raise ValueError(f"criterion ids must be unique, used twice: {', '.join(doubled)}")
        return self

    def check_names(self) -> tuple[str, ...]:
        """Every name this rubric expects code to know: checks, stand-ins and conditions."""
        names: set[str | None] = set()
        for criterion in self.criteria:
            names.add(criterion.applies_when)
            for item in criterion.items:
                names.update((item.check, item.stand_in, item.applies_when))
        return tuple(sorted(name for name in names if name))
