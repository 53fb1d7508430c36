"""The provisional next step, the undertakings of the close, and the outcome."""

import pytest
from grading_samples import call, graded, graded_call, level, met, told

from trainer.domain.readings import OutcomeReading

ASK = ("t", "If this is useful, would you meet with finance at the workshop?", {"question": "closed", "opening": ["provisional_next_step"]})
YES = ("p", "Yes, if it is useful.", {"step": "accept"})
WAIT = ("p", "Let's see first.", {"step": "defer"})
TEACH = ("t", "A study of 40 plants found something new to most people, and it is this.", {"gives": ["teach"], "insight": {}})
MIDDLE = [("t", "And then?", {"question": "open", "spin": "problem"}), ("p", "Reports are late.", {"discloses": "symptom"})] * 3
BACK = ("t", "We said we would do the workshop; is that still right?", {"closing": ["reconfirm_next_step"]})
NO_FIT = ("t", "I would leave the workshop, because there is nothing to save.", {"closing": ["disqualify"]})
BYE = ("p", "Yes.", {"step": "accept"})


@pytest.mark.parametrize(
    ("lines", "expected", "fate"),
    [
        ([*MIDDLE, BYE], 0, "never asked"),
        ([ASK, YES, *MIDDLE, BACK, BYE], 4, "kept"),
        ([ASK, YES, *MIDDLE, NO_FIT, BYE], 4, "withdrawn"),
        ([ASK, YES, *MIDDLE], 3, "dropped"),
        ([ASK, WAIT, *MIDDLE, BACK, BYE], 3, "kept"),
        ([ASK, WAIT, *MIDDLE], 2, "dropped"),
        ([TEACH, BYE, ASK, YES, *MIDDLE, BACK, BYE], 3, "kept"),
        ([TEACH, BYE, ASK, YES, *MIDDLE], 2, "dropped"),
        ([TEACH, BYE, ASK, WAIT, *MIDDLE], 1, "dropped"),
        ([*MIDDLE, *MIDDLE, ASK, YES], 0, "never asked"),
        ([("t", "Let's talk it through and agree next steps.", {"opening": ["agenda"]}), BYE, *MIDDLE], 1, "never asked"),
        ([("t", "Let's talk it through and agree next steps.", {"opening": ["agenda"]}), BYE, *MIDDLE, BACK, BYE], 2, "never asked"),
    ],
)
def test_the_story_of_the_next_step(lines, expected, fate):
    """Asked early, agreed, returned to: each missing part costs one, a late request another, a request in the close is none."""
    report = graded_call(*lines)
    assert (level(report, "provisional_next_step"), report.next_step.fate) == (expected, fate)


def test_whose_no_it_was():
    """A step that the prospect declined was not given up by the trainee; one that the trainee withdraws was."""
    no = ("p", "No, I would rather not.", {"step": "decline"})
    theirs, own = graded_call(ASK, YES, *MIDDLE, BACK, no), graded_call(ASK, YES, *MIDDLE, NO_FIT, no)
    assert (theirs.next_step.fate, theirs.next_step.declined) == ("withdrawn", True)
    assert (own.next_step.fate, own.next_step.declined) == ("withdrawn", False)


PROMISE = {"strength": "strong", "task": "send the list", "owner": "trainee", "due": "Friday", "complete": True}
THEIRS = {"strength": "strong", "task": "book the room", "owner": "prospect", "due": "Monday", "complete": True}
VAGUE = {"strength": "weak", "task": "be in touch", "owner": "prospect"}
HEARD = [("p", "Invoices wait for signatures in Leeds."), ("t", "And?"), ("p", "It takes long."), ("t", "I see.")]
RECAP = ("t", "So invoices wait for signatures in Leeds and it takes long.", {"closing": ["summary"], "gives": ["summarise"]})
MINE = ("t", "I'll send the list on Friday.", {"closing": ["action"], "does": PROMISE})
HERS = ("p", "I'll book the room on Monday.", {"does": THEIRS})
LOOSE = (
    "t",
    "I'll send the contract.",
    {"closing": ["action"], "does": {"strength": "strong", "task": "send the contract", "owner": "trainee"}},
)
MAYBE = ("p", "I might be in touch.", {"does": VAGUE})
VAGUER = ("p", "We could look into the room.", {"does": {"strength": "weak", "task": "look into the room", "owner": "prospect"}})


@pytest.mark.parametrize(
    ("lines", "closing", "language"),
    [
        ([*HEARD], 0, 0),
        ([*HEARD, RECAP, MINE, HERS], 4, 4),
        ([*HEARD, MINE, HERS], 3, 4),
        ([*HEARD, RECAP, LOOSE], 3, 1),
        ([*HEARD, LOOSE], 2, 1),
        ([*HEARD, RECAP, MAYBE], 1, 1),
        ([*HEARD, MAYBE], 0, 0),
        ([*HEARD, ("t", "Would you be in touch about it?"), MAYBE], 1, 1),
        ([*HEARD, RECAP, MINE, MAYBE], 3, 3),
        ([*HEARD, RECAP, MINE, MAYBE, ("t", "And the room?"), VAGUER], 2, 2),
        ([*HEARD, RECAP, MINE, MAYBE, HERS], 3, 4),
        ([*HEARD, MINE, ("p", "I'm not sure."), ("t", "Great, so we're agreed.")], 3, 0),
    ],
)
def test_actions_and_the_words_they_come_in(lines, closing, language):
    """No summary, at most 3; each undated action costs one. Firm is what can be late: a promise without a day is tone, one vague word beside
    a firm one costs a level and several two, a yes claimed that was not given is 0; what nobody asked for is nobody's close."""
    report = graded_call(*lines)
    assert (level(report, "closing_actions"), level(report, "commitment_language")) == (closing, language)


def test_a_date_may_follow_in_the_next_turns():
    """ "By when?" - "Friday." completes the undertaking before it."""
    lines = [*HEARD, RECAP, LOOSE, ("p", "By when?"), ("t", "Friday.", {"does": {"strength": "strong", "due": "Friday"}})]
    assert level(graded_call(*lines), "closing_actions") == 4


def test_due_words_become_a_day_when_the_day_of_the_call_is_known():
    """The table of commitments can be put into a calendar; without a date the words stand alone."""
    lines = [*HEARD, MINE]
    dated = graded(call(*lines, date="2026-03-10"), told(*lines))
    assert dated.commitments[-1].date == "2026-03-13"
    assert graded(call(*lines), told(*lines)).commitments[-1].date is None
    assert graded(call(*lines, date="soon"), told(*lines)).commitments[-1].date is None


def test_a_reasoned_no_is_a_clear_close():
    """An honest disqualification with a recap is a good close without any action."""
    lines = [*HEARD, RECAP, ("p", "Yes."), NO_FIT, BYE]
    report = graded_call(*lines, ends=OutcomeReading(outcome="disqualification"))
    assert met(report, "closing_actions")["clear_no"] is True
    assert level(report, "closing_actions") == 3
    assert report.outcome.value == "disqualification"
    assert report.outcome.evidence[0].quote.startswith("I would leave the workshop")
