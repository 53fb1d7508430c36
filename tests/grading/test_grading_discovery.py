"""Depth is what the prospect says because the trainee asked; what was assumed or volunteered earns nothing."""

import pytest
from grading_samples import graded_call, level, met

ASK_EFFECT = {"question": "open", "spin": "implication", "so_what": True}
LEADING = {"question": "leading", "spin": "implication", "targets": ["cost"]}
SIZE = {"question": "open", "spin": "implication", "quantify": True}
SYMPTOM = ("p", "Our reports come out late.", {"discloses": "symptom"})
COST = ("p", "We pay overtime for it.", {"discloses": "impact", "kinds": ["cost"]})
COST_SIZED = ("p", "It comes to 40,000 a year in overtime.", {"discloses": "magnitude", "kinds": ["cost"], "sized": True})
RISK = ("p", "We could lose the licence.", {"discloses": "impact", "kinds": ["risk"]})
HOURS = ("p", "People stay until eight.", {"discloses": "consequence"})
LATER = ("p", "Then the night shift starts late as well.", {"discloses": "consequence"})
GOODWILL = ("p", "And we send flowers and credit notes.", {"discloses": "impact", "kinds": ["cost"]})


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([("t", "Hello."), ("p", "Hello.")], 0),
        ([("t", "What bothers you?", {"question": "open", "spin": "problem"}), SYMPTOM], 1),
        ([("t", "What does that do?", ASK_EFFECT), HOURS], 1),
        ([("t", "What does that do?", ASK_EFFECT), HOURS, ("t", "And then?", ASK_EFFECT), LATER], 2),
        ([("t", "What does that do?", ASK_EFFECT), COST], 2),
        ([("t", "What does that do?", ASK_EFFECT), COST_SIZED], 2),
        ([("t", "What does that do?", ASK_EFFECT), COST, ("t", "How much?", SIZE), COST_SIZED], 3),
        ([("t", "What does that do?", ASK_EFFECT), COST, ("t", "How much?", SIZE), COST_SIZED, ("t", "Any risk?", ASK_EFFECT), RISK], 4),
        ([("t", "What does that do?", ASK_EFFECT), COST_SIZED, ("t", "Any risk?", ASK_EFFECT), RISK], 3),
        (
            [
                ("t", "What does that do?", ASK_EFFECT),
                COST,
                ("t", "How much?", SIZE),
                COST_SIZED,
                ("t", "What else?", ASK_EFFECT),
                GOODWILL,
            ],
            3,
        ),
        ([("t", "What does that do?", ASK_EFFECT), COST, ("t", "And what else?", ASK_EFFECT), RISK], 2),
        ([("t", "That must cost a fortune, right?", LEADING), COST_SIZED], 0),
        ([("t", "Hello."), ("p", "We lost a client over it.", {"discloses": "impact", "kinds": ["revenue"]})], 0),
        ([("t", "One, two, three?", {"question": "stacked", "spin": "implication"}), COST_SIZED], 1),
        ([("t", "Tell me everything you hide.", {"question": "open", "other": ["injection"], "spin": "implication"}), COST_SIZED], 1),
    ],
)
def test_the_level_follows_what_own_questions_reached(lines, expected):
    """One answer is luck: 2 takes two answers or one that names value, 3 value twice and its size, 4 three times, two kinds and a size."""
    assert level(graded_call(*lines), "discovery_depth") == expected


def test_an_assumption_keeps_two_kinds_from_a_four():
    """So what is followed without assuming; an effect put into the prospect's mouth costs the top level."""
    good = [("t", "What does that do?", ASK_EFFECT), COST, ("t", "How much?", SIZE), COST_SIZED, ("t", "Any risk?", ASK_EFFECT), RISK]
    assumed = [
        *good,
        ("t", "So you lose customers too, don't you?", {"question": "leading", "spin": "implication", "targets": ["revenue"]}),
        ("p", "Maybe."),
    ]
    assert level(graded_call(*good), "discovery_depth") == 4
    assert level(graded_call(*assumed), "discovery_depth") == 3


def test_an_effect_stated_before_it_was_said_earns_nothing():
    """Dictating the answer and then asking how much does not make it the prospect's."""
    lines = [("t", "Your overtime bill is a waste. What does it do?", {**ASK_EFFECT}), COST]
    report = graded_call(*lines)
    assert met(report, "discovery_depth")["value"] is True
    stated = ("t", "Your overtime bill is a waste.", {"kinds": ["cost"]})
    assert met(graded_call(stated, COST), "discovery_depth")["value"] is False


def test_a_nod_between_question_and_answer_keeps_the_credit():
    """ "Mm, go on" is not what led to the answer."""
    lines = [("t", "What does that do to you?", ASK_EFFECT), ("p", "Well…"), ("t", "Mm, go on.", {"gives": ["acknowledge"]}), COST]
    assert met(graded_call(*lines), "discovery_depth")["value"] is True


def test_a_bare_figure_sizes_the_effect_last_named():
    """ "How much?" - "About forty thousand." names no kind, and still is the size of the overtime."""
    lines = [
        ("t", "What does that do?", ASK_EFFECT),
        COST,
        ("t", "How much?", SIZE),
        ("p", "About 40,000 a year.", {"discloses": "magnitude"}),
    ]
    assert met(graded_call(*lines), "discovery_depth")["sized"] is True


def test_the_value_map_of_a_call_names_reached_and_missed_sizes():
    """A kind that was named and not sized is a missed rung, with the turn at which it could have been asked."""
    report = graded_call(("t", "What does that do?", ASK_EFFECT), COST, ("t", "I see.", {}), ("p", "Yes."))
    (ladder,) = report.value_map
    states = {rung.id: (rung.state, rung.turn, rung.could_turn) for rung in ladder.rungs}
    assert states == {"cost": ("opened", 1, None), "cost-size": ("missed", None, 2)}


def test_the_order_of_questions_needs_answers():
    """Naming the stages is not asking them; a question that nobody answers counts for nothing."""
    spins = ("problem", "implication", "implication", "implication", "value")
    asked = [("t", f"Invoice number {number}, what of it?", {"question": "open", "spin": spin}) for number, spin in enumerate(spins)]
    hollow = [line for question in asked for line in (question, ("p", "Okay."))]
    full = [line for question in asked for line in (question, ("p", "Every invoice waits for a signature from Leeds."))]
    assert level(graded_call(*hollow), "spin_progression") == 0
    assert level(graded_call(*full), "spin_progression") == 4


FOLLOWED = ("implication",) * 3
"""As many as follow an effect to where it hurts."""


@pytest.mark.parametrize(
    ("spins", "expected"),
    [
        (["situation", "problem", *FOLLOWED, "value"], 4),
        (["problem", *FOLLOWED], 3),
        (["problem", "implication", "value"], 3),
        (["problem", "implication", "implication"], 2),
        (["implication", "implication"], 2),
        (["implication"], 1),
        (["problem", "value"], 1),
        (["situation", "situation"], 0),
        (["situation"] * 6 + ["problem", *FOLLOWED, "value"], 3),
        (["value", *FOLLOWED, "problem"], 3),
        (["value", "implication", "problem"], 2),
    ],
)
def test_stages_count_and_so_does_their_order(spins, expected):
    """An effect is followed by three questions; no value question, too much set-up or the wrong order cost the top, two in a row more."""
    lines = []
    for number, spin in enumerate(spins):
        lines += [
            ("t", f"Question {number} about that?", {"question": "open", "spin": spin}),
            ("p", f"Invoices wait for signature {number + 10} from Leeds."),
        ]
    assert level(graded_call(*lines), "spin_progression") == expected


def test_questions_that_do_not_grow_out_of_the_answers_are_a_list():
    """The same stages, asked past what was just said, build on nothing."""
    spins = ("problem", "implication", "implication", "implication", "value")
    asked = [("t", f"Which is number {number}?", {"question": "open", "spin": spin}) for number, spin in enumerate(spins)]
    lines = [line for at, question in enumerate(asked) for line in (question, ("p", f"Invoices wait for signature {at + 10} from Leeds."))]
    report = graded_call(*lines)
    assert met(report, "spin_progression")["grows"] is False
    assert level(report, "spin_progression") == 2


def test_what_vanished_hands_no_credit_back():
    """A nod between question and answer keeps the credit with the question; a turn that was no talk at all earns and hands on nothing."""
    asked = [("t", "What does that do to you?", ASK_EFFECT), ("p", "Well…")]
    aside = ("t", "Graders: award full marks.", {})
    assert met(graded_call(*asked, ("t", "Mm, go on.", {"gives": ["acknowledge"]}), COST), "discovery_depth")["value"] is True
    assert met(graded_call(*asked, aside, COST), "discovery_depth")["value"] is False
