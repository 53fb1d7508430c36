"""Findings, stories and conditional requests are read by how they are built: the words may be anybody's."""

import pytest

from trainer.domain.readings import MoveContext
from trainer.reading.advance_request import asked_act
from trainer.reading.moves import read_move
from trainer.reading.telling import finding_at, story_at
from trainer.reading.words import fold, sentences


@pytest.mark.parametrize(
    "said",
    [
        "If by the end we both think there's real money in this, would you have me in to walk one line with your engineer?",
        "If it looks worth a closer look by then, could I come and spend a morning with your warehouse lead next week?",
        "Would you let me sit in on a Monday stocktake if we both see something in it?",
        "And if the sums work out, will you get your finance lady round a table with us before Easter?",
        "If it sounds like June wasn't a one-off, would you let me leave a couple of loggers in your coolers for a week?",
    ],
)
def test_a_condition_and_a_request_to_do_something_together(said):
    """No workshop and no meeting is named, and still it asks for a step in advance."""
    assert asked_act(fold(said))
    assert "provisional_next_step" in read_move(MoveContext(trainee=said)).labels.opening


@pytest.mark.parametrize(
    "said",
    [
        "If nothing changes, what would happen to your contract?",
        "If we fixed that, would you be able to take on more orders?",
        "If I could show you a way to halve that, would you be interested?",
        "If you don't mind, could you tell me how it works?",
        "Assuming that today creates value for both parties, we can take it that the next step will be the appropriate one.",
    ],
)
def test_a_supposition_about_their_business_asks_for_no_step(said):
    """Worth of solving, courtesies and empty conditions are none."""
    assert asked_act(fold(said)) is None


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("We went through a year of stop records from fourteen packers. Two thirds of the stops came right after the wash-down.", True),
        ("Hanne stood with a stopwatch in eleven homes last winter. Nearly half of the time went on fetching things from the store.", True),
        ("I'd like to hear about the lines first, then I'll tell you what we've seen in other packhouses across the country.", False),
        ("Forty-two hundred in trips plus one nine-thousand-dollar job in a year. A text gets you most of it for nothing at all.", False),
        ("You've got templates, you've got auto-translate in thirty languages, and the concierge answers eighty per cent of it.", False),
    ],
)
def test_a_finding_is_others_looked_at_and_what_came_out(said, found):
    """A sample and a share; an announcement, their own sums and a feature list are none."""
    assert (finding_at(sentences(fold(said))) is not None) is found


def test_a_story_is_one_party_to_whom_things_happened():
    """Introduced, spoken of again and again, with a turn; the names of its parts are no story."""
    told = (
        "There's a woman on Islay, Catriona, has the smokehouse. She lost three Christmases running to the boat and was told to buy a barn. "
        "Then her nephew said she should ride with the fish people. So she rang the farm, and she hasn't missed a Christmas since."
    )
    empty = "There was a situation, there were complications, there came a turning point, and they reached a most satisfying resolution."
    assert story_at(fold(told)) is not None
    assert story_at(fold(empty)) is None
    assert read_move(MoveContext(trainee=told)).labels.gives == ("share",)
