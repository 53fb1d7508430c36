"""One edit, one expected change: the grader sees what was changed and nothing else."""

import asyncio
from functools import cache
from pathlib import Path

from trainer.compose import House
from trainer.domain.report import Report
from trainer.domain.session import Session
from trainer.lab.pairs import Moved, moved, pairs
from trainer.settings import Settings

RATED = Path(__file__).parents[2] / "trainer" / "lab" / "rated"
FILES = {"development": RATED / "pairs_development.jsonl", "set aside": RATED / "pairs_aside.jsonl"}
HOUSE = House(Settings(), "off")


def _graded(session: Session) -> Report:
    return asyncio.run(HOUSE.grader.grade(session, HOUSE.library.rubric("five-layers"), rubric_sha=HOUSE.library.sha("five-layers")))


@cache
def _moved() -> tuple[Moved, ...]:
    bases: dict[str, Report] = {}
    found = []
    for pair in (each for file in FILES.values() for each in pairs(file)):
        if pair.base not in bases:
            bases[pair.base] = _graded(pair.before)
        found.append(moved(pair, bases[pair.base], _graded(pair.after)))
    return tuple(found)


def _told(some: list[Moved]) -> str:
    return "\n".join(f"{one.pair.id} {one.pair.criterion} {one.before} → {one.after} {one.others}: {one.pair.why}" for one in some)


def test_there_are_pairs_for_every_criterion() -> None:
    """At least sixty, up and down, over all twelve."""
    found = _moved()
    assert len(found) >= 60
    assert len({one.pair.criterion for one in found}) == 12
    assert {one.pair.direction for one in found} == {"up", "down"}


def test_the_named_criterion_moves_the_right_way() -> None:
    """In 95 of 100 pairs."""
    wrong = [one for one in _moved() if not one.rightly]
    assert len(wrong) <= 0.05 * len(_moved()), _told(wrong)


def test_the_others_stay() -> None:
    """No other criterion moves by more than one level."""
    astray = [one for one in _moved() if one.others]
    assert astray == [], _told(astray)
