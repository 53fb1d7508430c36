"""SMART objectives and mutual plans."""

import pytest

from trainer.reading.smart import explain_smart, read_mutual, read_smart

SCENARIO = (
    "First call with the head of regulatory operations at a mid-size bank. The monthly return is late; sh"
    "e worries about the regulator. Seller offers reporting software."
)
LETTERS = ("specific", "measurable", "achievable", "relevant", "time_bound")

OBJECTIVES = [
    ("By the end of the call, Dana agrees to a two-hour workshop with her finance lead on a named date.", "11111"),
    ("Have a good meeting and build rapport.", "00100"),
    ("Identify at least two consequences of the late return, one of them with a figure, by the end of the call.", "11111"),
    ("Close a three-year contract for all branches today.", "11011"),
    ("Understand their needs better.", "00100"),
    ("Find out who decides on the budget for reporting.", "11110"),
    ("Get Dana to like our brochure.", "00100"),
    ("Learn whether the fines are real: yes or no before we hang up.", "11111"),
]
PLANS = [
    (
        (
            "Agree a workshop",
            "Know whether the return can be on time",
            "Workshop in the diary with finance",
            "She can name one cause she had not seen",
        ),
        True,
    ),
    (("Agree a workshop", "", "Workshop booked", "she has a list of causes"), False),
    (("Agree a workshop", "Know more", "trust", "clarity"), False),
    (
        ("A decision on the pilot", "Fewer late filings", "Yes or no by Friday", "She has a figure for the overtime to take to her boss"),
        True,
    ),
    (("sell", "buy", "success", "happy"), False),
    (("Understand needs", "Understand product", "Good conversation", "Feels understood"), False),
]


@pytest.mark.parametrize(("objective", "met"), OBJECTIVES)
def test_each_letter_is_its_own_test(objective, met):
    """One figure per letter, in the order of the word."""
    reading = read_smart(SCENARIO, objective)
    assert "".join(str(int(getattr(reading, letter))) for letter in LETTERS) == met


@pytest.mark.parametrize(("plan", "mutual"), PLANS)
def test_a_plan_is_mutual_when_both_sides_can_judge_it(plan, mutual):
    """What each wants and a success that someone could check; an abstract noun is not enough."""
    assert read_mutual(SCENARIO, *plan).mutual is mutual


def test_every_letter_is_explained_in_one_sentence():
    """A missing letter says what to write, a present one what is there."""
    missing = explain_smart(SCENARIO, "Have a good meeting")
    assert tuple(missing) == LETTERS
    assert missing["measurable"] == "Say how you will know: a number, a decision, a yes or no."
    assert explain_smart(SCENARIO, "Get a yes or no on the workshop by the end of the call")["measurable"] != missing["measurable"]


@pytest.mark.parametrize("text", ["", " ", "\ud800", "\x00\x07", "🙂" * 50, "<b>by Friday</b>", "a " * 25_000])
def test_odd_plans_meet_nothing_by_accident(text):
    """Empty or meaningless writing is never specific."""
    assert read_smart(text, text).specific is False
    assert read_mutual(text, text, text, text, text).mutual is False
