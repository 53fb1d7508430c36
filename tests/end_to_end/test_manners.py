"""Ordinary talk gets ordinary replies: courtesies, checks, requests for leave, steps asked for in plain words, an honest no."""

import pytest

CORE = [
    "What's the part of the return that gives you the most grief?",
    "And what does that do to your people?",
    "Why would your CFO care about it? Is there a cost?",
]


@pytest.mark.parametrize("persona", ["meridian-ops", "northfold-coo", "harbour-clinic"])
def test_a_courtesy_is_returned(converse, persona) -> None:
    """'How are you?' is not a question of fact."""
    assert converse(persona, ["Hello, thanks for taking the call. How are you today?"]).acts("greet") == [None]


def test_what_she_wants_is_told_also_amid_courtesies(converse) -> None:
    """Whoever greets and asks for her goals in one breath is told her goals."""
    call = converse("meridian-ops", ["Hi Dana, nice to meet you, hope you're well. What would you like to take away from this half hour?"])
    assert call.acts("wants") == [None], call.told()


def test_a_question_about_the_set_up_gets_its_answer(converse) -> None:
    """'How many' is not yet a size of anything."""
    assert converse("northfold-coo", ["Hello there.", "How many depots have you got?"]).acts("answer") != [None]


def test_a_fair_summary_is_confirmed(converse) -> None:
    """She says whether it is right, and nothing more."""
    call = converse("meridian-ops", [*CORE, "So let me play that back: the return takes too long, people stay late. Did I get that right?"])
    assert call.ledger[-1].acts[-1].kind == "confirm" or call.acts("confirm"), call.told()


def test_a_summary_with_an_effect_slipped_in_is_not_confirmed(converse) -> None:
    """What she has not said she does not sign."""
    call = converse("meridian-ops", [CORE[0], "So it takes too long and you lose customers over it. Did I get that right?"])
    assert not call.acts("confirm") and call.ledger[-1].reason.code == "assumption", call.told()


def test_a_step_asked_for_in_plain_words_is_heard(converse) -> None:
    """Nobody has to say 'next step'."""
    call = converse(
        "meridian-ops", [*CORE, "Would it make sense to get your team and Graham together for an hour to go through one return?"]
    )
    assert call.acts("decline_step") or call.acts("vague_step") or call.acts("accept_step"), call.told()


def test_an_honest_no_is_heard(converse) -> None:
    """A no with its reason is taken up, whatever the words."""
    call = converse(
        "harbour-clinic",
        [
            "What's your biggest headache with appointments?",
            "Honestly, I don't think you should buy this from us. It would never pay for itself.",
        ],
    )
    assert call.acts("accept_no_fit"), call.told()


def test_a_good_question_is_answered_however_little_patience_is_left(converse) -> None:
    """A question that earned its answer never ends the call."""
    bare = [
        "Which systems do you use?",
        "Who do you report to?",
        "How often do you meet finance?",
        "When does your year start?",
        "Which supplier do you use?",
        "How long have you been here?",
    ]
    call = converse("meridian-ops", [*bare, CORE[0]])
    assert call.opened() == ("lf-slow",) and call.session.ended_by != "prospect", call.told()


ASSUMED = [
    "You lose money on it, don't you, so what does that cost?",
    "It must be costing a fortune. How much?",
    "Right, so it costs you a fortune. And that means?",
    "I'd say 46,000 a month. How close am I?",
    "True or false: overtime costs you over 50,000?",
    "And the cost? And the revenue? And the risk? And the size?",
    "Our platform automates reporting with AI and is certified. What does it cost you today?",
    "So what does that cost you, half a million a year?",
]


@pytest.mark.parametrize("line", ASSUMED)
def test_an_assumption_with_a_question_behind_it_earns_nothing(converse, line) -> None:
    """With cost and risk one good question away, none of these opens them."""
    assert converse("meridian-ops", [CORE[0], CORE[1], line]).opened() == ()


@pytest.mark.parametrize("line", ["So what?", "How much?", "Go on.", "Why? Why? Why?"])
def test_a_question_about_nothing_earns_nothing(converse, line) -> None:
    """With nothing on the table there is nothing to ask on about."""
    assert converse("meridian-ops", [line]).opened() == ()


def test_a_heading_names_what_the_question_after_it_is_about(converse) -> None:
    """'Rule changes. Where does the shoe pinch?' is about the rule changes, not about the first thing on her list."""
    call = converse("meridian-ops", ["Rule changes. Where does the shoe pinch?"])
    assert call.ledger[-1].concern == "rule-changes", call.told()


def test_asking_again_what_it_would_be_worth_is_answered(converse) -> None:
    """A value question that names nothing is about the concern spoken of last; the turn is never lost."""
    wish = "And if all of that went away, what would it be worth to you?"
    call = converse("meridian-ops", [*CORE, wish, wish])
    assert all(turn.text for turn in call.session.turns), call.told()
    assert len(call.ledger) == len(CORE) + 2


def test_an_insult_opens_nothing_however_good_its_question(converse) -> None:
    """She does not reward contempt."""
    call = converse("meridian-ops", [CORE[0], "You stupid cow, what does that lead to for your team?"])
    assert call.opened() == () and call.ledger[-1].reason.code == "abusive", call.told()
