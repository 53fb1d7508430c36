"""Insight, story, the prospect's doubts, and the balance of giving and asking."""

import pytest
from grading_samples import graded_call, level, met

ASK = {"question": "open", "spin": "situation"}
CLAIM = "In a study of 40 plants it turned out that most delays were not the machines at all but the paperwork."
BARE = "I have always had a feeling that paper slows every single one of us down in the end."
STORY = "One of our clients, a dairy like yours, kept losing orders. Then they decided to plan by the hour, and in a month it was over."

WHOLE = {"one_party": True, "complication": True, "turning_point": True, "resolution": True, "relevant": True}


@pytest.mark.parametrize(
    ("told", "read", "took", "expected"),
    [
        (CLAIM, {"basis": "named", "challenges": True}, "moved", 4),
        (CLAIM, {"basis": "named", "challenges": True}, "mild", 3),
        (BARE, {"challenges": True}, "moved", 3),
        (BARE, {"basis": "vague", "challenges": True}, "mild", 2),
        (BARE, {}, "none", 1),
        (CLAIM, {"basis": "named", "challenges": True}, "refutes", 0),
        ("Here is an insight.", {"basis": "named"}, "moved", 0),
    ],
)
def test_an_insight_needs_content_a_basis_and_an_effect(told, read, took, expected):
    """Calling something an insight is worth nothing; one that the prospect refutes is worth nothing either."""
    assert level(graded_call(("t", told, {"gives": ["teach"], "insight": read}), ("p", "I see.", {"took": took})), "teach") == expected


def test_asked_for_its_source_an_insight_rests_on_what_is_said_then():
    """Who cannot say where a figure comes from has none."""
    claim = ("t", CLAIM, {"gives": ["teach"], "insight": {"basis": "named"}})
    named = ("t", "The plant managers' association, last year's count, I have it here.", {"insight": {"basis": "named"}})
    vague = ("t", "Oh, it is quoted very widely right across the whole of the sector.", {"insight": {"basis": "none"}})
    asked = ("p", "Which study is that?")
    assert [met(graded_call(claim, asked, told, ("p", "Hm.")), "teach")["basis"] for told in (named, vague)] == [True, False]


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        (WHOLE, 4),
        ({**WHOLE, "resolution": False}, 3),
        ({**WHOLE, "resolution": False, "relevant": False}, 2),
        ({**WHOLE, "turning_point": False, "resolution": False}, 1),
        ({**WHOLE, "product_turns": True}, 1),
        ({**WHOLE, "one_party": False}, 0),
    ],
)
def test_a_story_has_one_party_and_an_end(read, expected):
    """Somebody like them, what went wrong, what changed, how it ended; a case for the product is none."""
    heard = ("p", "We run a dairy and lose orders for the plan of the day.")
    gives = ["share", "pitch"] if read.get("product_turns") else ["share"]
    report = graded_call(heard, ("t", STORY, {"gives": gives, "story": read}), ("p", "Okay."))
    assert level(report, "share_story") == expected


DOUBT = ("p", "I doubt that our people would ever use it.", {"objects": True})


def _met(text, met, rests=True):
    return ("t", text, {"answer": {"met": met, "rests": rests}})


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([DOUBT, _met("That's fair. What makes you doubt it?", "open"), ("p", "They are tired of tools.")], 4),
        ([DOUBT, _met("That's fair. What makes you doubt it?", "open", rests=False), ("p", "Still, no.")], 3),
        ([DOUBT, _met("I understand.", "thin"), ("p", "Hm.")], 2),
        ([DOUBT, _met("You don't understand, everyone loves it.", "defends"), ("p", "Hm.")], 0),
        (
            [
                DOUBT,
                _met("Everyone loves it.", "defends"),
                ("p", "What does that cost us, then?", {"asks": True}),
                _met("Nine pounds.", "open"),
                ("p", "Ok."),
            ],
            1,
        ),
        ([DOUBT, ("t", "It also has dashboards.", {"gives": ["pitch"]}), ("p", "Hm.")], 0),
        ([DOUBT], 0),
    ],
)
def test_doubts_are_met_not_defended_against(lines, expected):
    """What weighs most decides: met openly, with little, against it, or not at all; something else met openly lifts by one."""
    assert level(graded_call(("t", "Hello."), *lines), "anticipate") == expected


def test_a_doubt_may_be_taken_up_a_turn_later():
    """Who first goes on and then comes back to it has answered."""
    lines = [DOUBT, ("t", "One moment."), ("p", "Yes?"), _met("To your doubt: they would only get a text message.", "open"), ("p", "Good.")]
    assert level(graded_call(("t", "Hello."), *lines), "anticipate") == 4


def test_nothing_raised_is_left_out():
    """A trainee is not marked down for a prospect without doubts."""
    report = graded_call(("t", "Hello."), ("p", "How are you?", {"asks": True}))
    assert next(each for each in report.criteria if each.id == "anticipate").status == "not_applicable"


def asking(count: int) -> list:
    return [line for number in range(count) for line in (("t", f"Which one is number {number}?", ASK), ("p", f"The one in hall {number}."))]


GIVING = [("t", CLAIM, {"gives": ["teach"], "insight": {}}), ("p", "I had no idea of that.", {"reacts": True, "took": "moved"})]


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
