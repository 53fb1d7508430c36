"""Discovery is read from the ledger of a practice session, and from both speakers' words in a call held elsewhere."""

from pathlib import Path

import pytest

from trainer.compose import House
from trainer.domain.persona import Persona
from trainer.domain.session import Session
from trainer.grading import assemble
from trainer.grading.measure import measure
from trainer.lab.calibration import rated_sessions
from trainer.settings import Settings

RATED = Path(__file__).parents[2] / "trainer" / "lab" / "rated"
HOUSE = House(Settings(), "off")
PRACTICE = {one.name: one.session for one in rated_sessions(RATED) if one.session.ledger}


def discovery(session: Session, persona: Persona | None) -> int | None:
    facts = measure(session, HOUSE.reader, persona)
    criterion = next(each for each in HOUSE.library.rubric("five-layers").criteria if each.id == "discovery_depth")
    return assemble.result_of(criterion, facts, assemble.verdicts_of(criterion, facts, ())).level


@pytest.mark.parametrize("name", sorted(PRACTICE))
def test_both_ways_agree_within_one_level(name: str) -> None:
    """What the words alone show is what the ledger knows, or next to it."""
    session = PRACTICE[name]
    persona = HOUSE.library.persona_with_sha(session.content.persona if session.content else None)
    assert persona is not None
    by_ledger, by_words = discovery(session, persona), discovery(session, None)
    assert by_ledger is not None and by_words is not None
    assert abs(by_ledger - by_words) <= 1
