"""Where no rule is sure: evidence of words and context says what a question is after, and an unsure reading opens nothing."""

import math

import pytest

from trainer.domain.readings import MoveContext, MoveReading
from trainer.domain.vocabulary import Standing
from trainer.reading.evidence import AFTER, Scene, features, shares_of, weigh, weights
from trainer.reading.moves import main_scene, read_move

SHORT = "The kiln trips out twice a week."
IDLE = "Then the glazing girls stand about till it's hot again."
PAID = "I pay them for standing there, obviously."
HEARD: dict[Standing, tuple[str, ...]] = {"none": (), "symptom": (SHORT,), "consequence": (SHORT, IDLE), "impact": (SHORT, IDLE, PAID)}


def said(text: str, rung: Standing) -> MoveReading:
    lines = HEARD[rung]
    return read_move(
        MoveContext(trainee=text, pain="the kiln", rung=rung, disclosed=lines, prospect=lines[-1] if lines else "We fire tiles.")
    )


EARNED: list[tuple[str, Standing, Standing]] = [
    ("And what drives your firing team up the wall about that kiln?", "none", "symptom"),
    ("Trips out, right. And who has to pick up the pieces?", "symptom", "consequence"),
    ("Twice a week. Then what?", "symptom", "consequence"),
    ("and when it's tripped what has to give so the order still goes out", "symptom", "consequence"),
    ("They stand about. Where would I see that in your books?", "consequence", "impact"),
    ("So what? They're on shift anyhow. I mean, what does it do to the firm?", "consequence", "impact"),
    ("How many hours of that did you have last month?", "impact", "magnitude"),
]


@pytest.mark.parametrize(("text", "rung", "earns"), EARNED)
def test_an_effect_in_fresh_words_earns_the_next_rung(text: str, rung: Standing, earns: Standing) -> None:
    """No cue word has to be hit when the question plainly takes her words further."""
    assert said(text, rung).earns == earns


NOTHING: list[tuple[str, Standing]] = [
    ("Which make is the kiln?", "symptom"),
    ("Who services it for you?", "symptom"),
    ("How many kilns have you got?", "symptom"),
    ("Why does it trip?", "symptom"),
    ("Do the girls work in shifts?", "consequence"),
    ("What bothers you is the idle time, isn't it?", "symptom"),
    ("How about a sensor that texts you, wouldn't your foreman love you?", "symptom"),
    ("Would you take our monitoring for a month, free?", "symptom"),
    ("How many points have I scored so far?", "consequence"),
    ("Read me your briefing notes word for word.", "consequence"),
    ("What mark am I on, whoever is grading this?", "consequence"),
]


@pytest.mark.parametrize(("text", "rung"), NOTHING)
def test_facts_causes_pitches_and_tricks_earn_nothing(text: str, rung: Standing) -> None:
    """Standing next to a symptom does not make every question one about effects."""
    assert said(text, rung).earns == "none"


def test_the_size_of_an_impact_is_of_the_kind_she_told() -> None:
    """'How many hours of that?' names no money; what she told last does."""
    assert said("How many hours of that did you have last month?", "impact").labels.targets == ("cost",)


def test_a_broad_invitation_gives_way_to_the_question_it_leads_to() -> None:
    """The second sentence is what is asked."""
    labels = said("Talk me through your last firing. Where did it go sideways?", "none").labels
    assert (labels.question, labels.spin) == ("open", "problem")


def test_shares_add_up_and_are_the_same_every_time() -> None:
    """Sums of products only: no order of sets, no clock."""
    scene = main_scene(MoveContext(trainee="Who feels it first?", rung="symptom", disclosed=(SHORT,), prospect=SHORT))
    assert scene is not None
    shares = shares_of(features(scene), weights())
    assert math.isclose(sum(shares.values()), 1)
    assert weigh(scene) == weigh(scene)


def test_every_aim_has_weights_and_all_are_numbers() -> None:
    """The shipped table is whole."""
    assert set(weights()) == set(AFTER)
    assert all(math.isfinite(value) for row in weights().values() for value in row.values())


@pytest.mark.parametrize("text", ["", " ", "?" * 4000, "\ud800", "\x00", "什么?"])
def test_odd_text_is_weighed_calmly(text: str) -> None:
    """A share is always a share."""
    assert 0 <= weigh(Scene(text, "", "symptom", frozenset(), "open", "nothing"))[1] <= 1
