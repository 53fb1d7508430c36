"""Whatever is said, the rules read it: lines of every labelled pass in every standing, alone and run together."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

import trainer.lab
from trainer.domain.readings import MoveContext
from trainer.domain.vocabulary import STANDINGS
from trainer.reading.moves import read_move

LABELLED = Path(trainer.lab.__file__).parent / "labelled" / "moves"
LINES = [json.loads(line) for path in sorted(LABELLED.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("standing", STANDINGS)
def test_a_line_is_read_in_every_standing(standing) -> None:
    """A line may be said into any moment of a call; reading it is never an error."""
    for item in LINES[::9]:
        reading = read_move(MoveContext(trainee=item["trainee"], pain=item["pain"], rung=standing, prospect=item["prospect"]))
        assert all(words in item["trainee"] for words in reading.rests_on)


def test_two_turns_run_together_are_read() -> None:
    """People paste and ramble: a story, then a question that answers to nothing before it."""
    for first, second in pairwise(LINES[::5]):
        read_move(MoveContext(trainee=f"{first['trainee']} {second['trainee']}"))


@pytest.mark.parametrize(
    "line", ["He doubled the crew. They changed the angle. Where are you not like him?", "One man. He grew. Where are you not like him?"]
)
def test_a_question_that_only_compares_is_read(line) -> None:
    """A closing question of a story that asks for nothing of the ladder."""
    assert read_move(MoveContext(trainee=line)).labels.question in ("open", "closed", "none")
