"""Insight, story, the prospect's doubts, and the balance of giving and asking."""

from dataclasses import replace

import pytest
from grading_samples import call, graded, graded_call, level, met, told

from trainer.grading.checks_giving import TOLD, TOLD_WHOLE
from trainer.grading.checks_giving import TOLD_OUT as TOLD_OUT_LEAST
from trainer.grading.prose import count_words

ASK = {"question": "open", "spin": "situation"}
CLAIM = "In a study of 40 plants it turned out that most delays were not the machines at all but the paperwork."
COUNTED = "Of the 31 yards we walked through last spring, most had lost the paper between two desks of the same room."
BARE = "I have always had a feeling that paper slows every single one of us down in the end."
MENTION = "One of our clients, a dairy like yours, kept losing orders. Then they decided to plan by the hour, and in a month it was over."
IN_SHORT = (
    "One of our clients, a dairy like yours up in the hills, kept losing orders. Every Monday three or four shops got nothing, and the "
    "driver was the one who heard about it. Then they decided to plan by the hour, and in a month it was over."
)
TOLD_OUT = IN_SHORT + (
    " The woman who plans it told me she had fought the idea, since the hour was the one thing nobody there had ever written down, "
    "and that now she goes home at four."
)
STORY = TOLD_OUT + (
    " What turned it was small: a driver had put the times on the back of a milk ticket for a week, and anyone could see that it was always "
    "the second round. They moved one lorry, nothing else."
)

WHOLE = {"one_party": True, "complication": True, "turning_point": True, "resolution": True, "relevant": True}


@pytest.mark.parametrize(
    ("told", "read", "took", "expected"),
    [
        (CLAIM, {"basis": "named", "challenges": True}, "moved", 4),
        (CLAIM, {"basis": "named", "challenges": True}, "mild", 4),
        (CLAIM, {"basis": "named"}, "moved", 4),
        (CLAIM, {"basis": "named"}, "mild", 2),
        (BARE, {"challenges": True}, "moved", 3),
        (BARE, {"basis": "vague", "challenges": True}, "mild", 2),
        (BARE, {}, "none", 1),
        (CLAIM, {"basis": "named", "challenges": True}, "refutes", 2),
        (BARE, {"challenges": True}, "refutes", 0),
        ("Here is an insight.", {"basis": "named"}, "moved", 0),
    ],
)
def test_an_insight_needs_content_a_basis_and_an_effect(told, read, took, expected):
    """Calling something an insight is worth nothing, nor is one that is refuted and rests on nothing; the top takes a basis and an effect."""
    reply = ("p", "I had never looked at it that way.", {"took": took})
    assert level(graded_call(("t", told, {"gives": ["teach"], "insight": read}), reply), "teach") == expected


def test_a_nod_is_no_reaction():
    """ "I see." shows that it was heard, however it sounds; who is moved says more than that."""
    told = ("t", BARE, {"gives": ["teach"], "insight": {}})
    nods, moved = (graded_call(told, ("p", text, {"took": "moved"})) for text in ("I see.", "I had never looked at it that way."))
    assert met(nods, "teach")["reaction"] is False and met(moved, "teach")["reaction"] is True


def test_asked_for_its_source_an_insight_rests_on_what_is_said_then():
    """Who cannot say where a figure comes from has none."""
    claim = ("t", CLAIM, {"gives": ["teach"], "insight": {"basis": "named"}})
    named = ("t", "The plant managers' association, last year's count, I have it here.", {"insight": {"basis": "named"}})
    vague = ("t", "Oh, it is quoted very widely right across the whole of the sector.", {"insight": {"basis": "none"}})
    asked = ("p", "Which study is that?")
    assert [met(graded_call(claim, asked, told, ("p", "Hm.")), "teach")["basis"] for told in (named, vague)] == [True, False]


@pytest.mark.parametrize(
    ("story", "read", "expected"),
    [
        (STORY, WHOLE, 4),
        (TOLD_OUT, WHOLE, 3),
        (IN_SHORT, WHOLE, 2),
        (MENTION, WHOLE, 1),
        (STORY, {**WHOLE, "resolution": False}, 3),
        (STORY, {**WHOLE, "relevant": False}, 2),
        (STORY, {**WHOLE, "turning_point": False}, 2),
        (STORY, {**WHOLE, "turning_point": False, "resolution": False, "relevant": False}, 1),
        (STORY, {**WHOLE, "product_turns": True}, 1),
        (STORY, {**WHOLE, "product_turns": True, "complication": False}, 0),
        (STORY, {**WHOLE, "one_party": False}, 0),
    ],
)
def test_a_story_has_one_party_and_an_end_and_is_told(story, read, expected):
    """Somebody like them, what went wrong, what changed, how it ended, in words enough to see it; a case for the product is none."""
    heard = ("p", "We run a dairy and lose orders for the plan of the day.")
    gives = ["share", "pitch"] if read.get("product_turns") else ["share"]
    report = graded_call(heard, ("t", story, {"gives": gives, "story": read}), ("p", "Okay."))
    assert level(report, "share_story") == expected


def test_the_stories_are_as_long_as_they_claim():
    """45 words tell one, 70 tell it out, 100 tell it whole."""
    lengths = [count_words(story) for story in (MENTION, IN_SHORT, TOLD_OUT, STORY)]
    assert lengths[0] < TOLD <= lengths[1] < TOLD_OUT_LEAST <= lengths[2] < TOLD_WHOLE <= lengths[3]


DOUBT = ("p", "I doubt that our people would ever use it.", {"objects": True})


ASKS = ("p", "What does that cost us, then?", {"asks": True})


def _met(text, met, rests=True):
    return ("t", text, {"answer": {"met": met, "rests": rests}})


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([DOUBT, _met("That's fair. What makes you doubt it?", "open"), ("p", "They are tired of tools.")], 4),
        ([DOUBT, _met("That's fair. What makes you doubt it?", "open", rests=False), ("p", "Still, no.")], 4),
        ([DOUBT, _met("I do understand that.", "thin"), ("p", "Hm.")], 2),
        ([DOUBT, _met("I understand.", "thin"), ("p", "Hm.")], 0),
        ([DOUBT, _met("That's fair, only text messages.", "open"), ASKS, _met("It depends a little.", "thin"), ("p", "Ok.")], 3),
        ([DOUBT, _met("That's fair, only text messages.", "open"), ASKS, _met("It also has dashboards.", "passes"), ("p", "Ok.")], 2),
        ([DOUBT, _met("I do understand that.", "thin"), ASKS, _met("It also has dashboards.", "passes"), ("p", "Ok.")], 1),
        ([DOUBT, _met("You don't understand, everyone loves it.", "defends"), ("p", "Hm.")], 0),
        (
            [
                DOUBT,
                _met("Everyone loves it.", "defends"),
                ASKS,
                _met("Nine pounds a month.", "open"),
                ("p", "Ok."),
            ],
            1,
        ),
        ([DOUBT, ("t", "It also has dashboards.", {"gives": ["pitch"]}), ("p", "Hm.")], 0),
        ([DOUBT], 0),
    ],
)
def test_doubts_are_met_not_defended_against(lines, expected):
    """What was raised counts by its share: an objection as two questions, met openly whole, with little half, argued with not at all."""
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


HARD = [
    ("t", "What is hard?", {"question": "open", "spin": "problem"}),
    ("p", "Every pallet waits for a signature from Leeds.", {"discloses": "symptom"}),
]
HARDER = [
    ("t", "And the signature, what does it hold up?", {"question": "open", "spin": "implication", "so_what": True}),
    ("p", "Two lorries stand in the yard each evening.", {"discloses": "consequence"}),
]
HARDEST = [
    ("t", "The lorries, what follows from that?", {"question": "open", "spin": "implication", "so_what": True}),
    ("p", "Drivers get the night allowance.", {"discloses": "impact", "kinds": ["cost"]}),
    ("t", "And the allowance, what else comes of it?", {"question": "open", "spin": "implication", "so_what": True}),
    ("p", "One customer went to a rival over the evenings.", {"discloses": "impact", "kinds": ["revenue"]}),
]
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
    """One give to three gets, no run, nothing sold, a visible reaction, and something new brought out more than once."""
    report = graded_call(*HARD, *GIVING, *HARDER, *asking(1))
    assert level(report, "give_get_balance") == 4
    assert all(value for name, value in met(report, "give_get_balance").items() if name != "learned_often")


def test_what_comes_out_once_may_be_chance():
    """A single finding is not a call that learned; four are, even where the prospect took nothing away."""
    assert level(graded_call(*HARD, *GIVING, *asking(2)), "give_get_balance") == 1
    plain = [("t", CLAIM, {"gives": ["teach"], "insight": {}}), ("p", "Right.", {"took": "mild"})]
    again = [("t", COUNTED, {"gives": ["teach"], "insight": {}}), ("p", "Hm.", {"took": "mild"})]
    often = graded_call(*HARD, *HARDER, *plain, *HARDEST, *again)
    assert met(often, "give_get_balance")["learned_often"] is True
    assert level(often, "give_get_balance") == 3


def test_a_customer_bears_with_one_turn_that_only_sells():
    """A second one costs the balance, whatever else was given."""
    sold = [line for number in range(2) for line in (("t", f"Our app has screen {number}.", {"gives": ["pitch"]}), ("p", "Okay."))]
    once, twice = graded_call(*HARD, *GIVING, *HARDER, *sold[:2]), graded_call(*HARD, *GIVING, *HARDER, *sold)
    assert [level(report, "give_get_balance") for report in (once, twice)] == [4, 1]


def test_a_reading_that_is_not_sure_of_an_argument_does_not_decide_alone():
    """Where she lets it rest, an answer that may or may not have argued is half an answer; a sure reading of an argument stands."""
    lines = [("t", "Hello."), DOUBT, _met("Nobody has to look at it.", "defends"), ("p", "That I could live with.")]
    reader = told(*lines)
    sure = reader.answers["Nobody has to look at it."]
    unsure = replace(reader, answers={"Nobody has to look at it.": sure.model_copy(update={"confidence": 0.4})})
    assert [level(graded(call(*lines), each), "anticipate") for each in (reader, unsure)] == [0, 2]
