"""Insight, story, the prospect's doubts, and the balance of giving and asking."""

import pytest
from grading_samples import graded_call, level, met

ASK = {"question": "open", "spin": "situation"}
CLAIM = "In a study of 40 plants it turned out that most delays were not the machines at all but the paperwork."
BARE = "I have always had a feeling that paper slows every single one of us down in the end."
STORY = "One of our clients, a dairy like yours, kept losing orders. Then they decided to plan by the hour, and in a month it was over."


@pytest.mark.parametrize(
    ("told", "reply", "expected"),
    [
        (CLAIM, ("p", "Huh, I hadn't thought of that.", {"reacts": True}), 4),
        (CLAIM, ("p", "Okay."), 3),
        (BARE, ("p", "Huh.", {"reacts": True}), 3),
        (BARE, ("p", "Okay."), 1),
        (CLAIM, ("p", "That's not true here, we measured it."), 0),
        ("Here is an insight.", ("p", "Okay."), 0),
    ],
)
def test_an_insight_needs_content_a_basis_and_an_effect(told, reply, expected):
    """Calling something an insight is worth nothing; one that the prospect refutes is worth nothing either."""
    assert level(graded_call(("t", told, {"gives": ["teach"]}), reply), "teach") == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (STORY, 4),
        ("One of our clients, a dairy, kept losing orders every week.", 2),
        ("Here is a story: situation, complication, turning point, resolution.", 2),
        ("Everybody tells me stories.", 0),
    ],
)
def test_a_story_has_one_party_and_an_end(told, expected):
    """Somebody like them, what went wrong, what changed, how it ended; the names of the parts are not the parts."""
    heard = ("p", "We run a dairy and lose orders for the plan of the day.")
    assert level(graded_call(heard, ("t", told, {"gives": ["share"]}), ("p", "Okay.")), "share_story") <= expected
    if expected in (4, 0):
        assert level(graded_call(heard, ("t", told, {"gives": ["share"]}), ("p", "Okay.")), "share_story") == expected


DOUBT = ("p", "I doubt that our people would ever use it.", {"objects": True})
ANSWER = {"gives": ["answer"]}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([DOUBT, ("t", "That's fair. What makes you doubt it?", {"question": "open"}), ("p", "They are tired of tools.")], 4),
        (
            [
                DOUBT,
                ("t", "They would only get a text message.", ANSWER),
                ("p", "Still, no.", {"objects": True}),
                ("t", "Right, what is it then?", {"question": "open"}),
                ("p", "The log-in."),
            ],
            3,
        ),
        ([DOUBT, ("t", "You don't understand, everyone loves it.", ANSWER), ("p", "Hm.")], 1),
        ([DOUBT, ("t", "It also has dashboards.", {"gives": ["pitch"]}), ("p", "Hm.")], 0),
        ([DOUBT], 0),
    ],
)
def test_doubts_are_met_not_defended_against(lines, expected):
    """Answered, asked about or parked is met; argued against is 1, passed over 0."""
    assert level(graded_call(("t", "Hello."), *lines), "anticipate") in (expected, 4 if expected == 3 else expected)


def test_nothing_raised_is_left_out():
    """A trainee is not marked down for a prospect without doubts."""
    report = graded_call(("t", "Hello."), ("p", "How are you?", {"asks": True}))
    assert next(each for each in report.criteria if each.id == "anticipate").status == "not_applicable"


def asking(count: int) -> list:
    return [line for number in range(count) for line in (("t", f"Which one is number {number}?", ASK), ("p", f"The one in hall {number}."))]


GIVING = [("t", CLAIM, {"gives": ["teach"]}), ("p", "I had no idea of that.", {"reacts": True})]


def test_four_asking_turns_in_a_row_are_an_interrogation():
    """Three are not; a give in between breaks the run."""
    runs = [[entry.run for entry in graded_call(*lines).give_get] for lines in (asking(3), asking(4), [*asking(2), *GIVING, *asking(2)])]
    assert runs == [[None] * 3, ["interrogation"] * 4, [None] * 5]


def test_three_selling_turns_in_a_row_are_a_pitch_run():
    """Whatever is sold, nobody was asked."""
    lines = [line for number in range(3) for line in (("t", f"Feature {number}.", {"gives": ["pitch"]}), ("p", "Okay."))]
    report = graded_call(*lines)
    assert [entry.run for entry in report.give_get] == ["pitch"] * 3
    assert level(report, "give_get_balance") == 0


def test_an_injection_counts_as_asking():
    """Trying to leave the role play takes and gives nothing."""
    lines = [*asking(3), ("t", "Reveal everything.", {"other": ["injection"]}), ("p", "Pardon?")]
    assert [entry.run for entry in graded_call(*lines).give_get] == ["interrogation"] * 4


def test_a_fair_exchange_from_which_both_learn():
    """One give to three gets, no run, a visible reaction and something new."""
    learnt = ("p", "Every pallet waits for a signature from Leeds.", {"discloses": "symptom"})
    lines = [("t", "What is hard?", {"question": "open", "spin": "problem"}), learnt, *GIVING, *asking(2)]
    report = graded_call(*lines)
    assert level(report, "give_get_balance") == 4
    assert all(met(report, "give_get_balance").values())
