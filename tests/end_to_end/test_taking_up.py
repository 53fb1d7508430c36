"""Her answers take up what was said: both halves of a turn, the concern named, the day proposed, a goodbye."""

import pytest
from scripts import MERIDIAN_GOOD, OPENING

PERSONAS = ["meridian-ops", "northfold-coo", "harbour-clinic"]
TROUBLE = "What's the part of the return that gives you the most grief?"
CORE = [TROUBLE, "And what does that do to your people?", "Why would your CFO care about it? Is there a cost?"]
ASKED_HOW_LONG = [OPENING[0], "Hello.", "What systems do you use for the return?"]
ASKED_ABOUT_THE_TOOL = [
    OPENING[0],
    *CORE,
    "And how much is it?",
    "In our survey of forty reporting teams, most of the delay came from waiting for data owners, so other banks have it as well.",
    "I see. And who keeps the data today?",
    "What does the reporting calendar look like?",
]
VALUE = MERIDIAN_GOOD[2:9]
ASKS = "So, shall we go ahead and book that working session?"


def _kinds(call, turn: int = -1) -> list[str]:
    return [act.kind for act in call.ledger[turn].acts]


# ---- an answer and a question in one turn


def test_a_question_beside_the_answer_to_hers_is_answered_too(converse) -> None:
    """Whoever answers her and asks in the same breath hears of both."""
    call = converse(
        "meridian-ops",
        [*ASKED_HOW_LONG, "From signature to a first return live it takes about eleven weeks. How many people are in your team?"],
    )
    assert _kinds(call) == ["settle", "answer"] and "leven" in call.reply(), call.told()


def test_an_assumption_beside_the_answer_is_not_passed_over(converse) -> None:
    """What she has not said she does not let stand, however well her own question was answered."""
    call = converse("meridian-ops", [*ASKED_HOW_LONG, "Ten weeks, live after two cycles. And you lose clients over it, don't you?"])
    assert _kinds(call) == ["settle", "deflect"] and call.opened() == (), call.told()


def test_her_question_is_not_forgotten_over_the_trainees(converse) -> None:
    """A thin answer with a question on its heels still leaves hers open, and she says so."""
    call = converse("meridian-ops", [*ASKED_HOW_LONG, "Honestly, it depends on you. How many people are in your team?"])
    assert _kinds(call) == ["unsettle", "answer"], call.told()


def test_whether_that_answers_it_needs_no_second_answer(converse) -> None:
    """'Does that answer your question?' has its answer already."""
    call = converse("meridian-ops", [*ASKED_HOW_LONG, "About eleven weeks to a first return, live. Does that answer your question?"])
    assert _kinds(call) == ["settle"], call.told()


# ---- objections


@pytest.mark.parametrize(
    "line",
    [
        "I hear you. Spreadsheets are everywhere.",
        "I hear you. Spreadsheets are everywhere. How many of them do you have?",
        "Thanks. And your spreadsheets, who maintains them?",
        "Let's move on. What about fines?",
    ],
)
def test_an_objection_passed_over_is_not_settled(converse, line) -> None:
    """A word of it in passing is no answer."""
    call = converse("meridian-ops", [*ASKED_ABOUT_THE_TOOL, line])
    assert "tool-before" in call.acts("raise") and "tool-before" not in call.acts("settle"), call.told()


@pytest.mark.parametrize(
    "line",
    [
        MERIDIAN_GOOD[8],
        "Because we begin with the one check that your most sceptical analyst hates, side by side with the spreadsheet, and he decides when it is switched off.",
    ],
)
def test_an_objection_dealt_with_is_settled(converse, line) -> None:
    """Who says what went wrong, or what will be different, has answered it."""
    assert "tool-before" in converse("meridian-ops", [*ASKED_ABOUT_THE_TOOL, line]).acts("settle")


# ---- sizes


@pytest.mark.parametrize("line", ["How many people work there?", "How often does that happen?"])
def test_counting_something_else_is_not_asking_for_the_size(converse, line) -> None:
    """The size of an effect is told to whoever asks for it, not to whoever asks how many or how often."""
    assert converse("meridian-ops", [*CORE, line]).opened() == ()


@pytest.mark.parametrize(
    "line",
    ["How big is that?", "How much is the overtime?", "What does that come to in a month?", "What are we talking about in pounds?",
     "And how much would that be, roughly?", "What does the overtime add up to?", "How much is it?"],
)  # fmt: skip
def test_a_size_question_earns_the_size_however_it_is_worded(converse, line) -> None:
    """Same place, same question, same answer."""
    assert converse("meridian-ops", [*CORE, line]).opened() == ("lf-overtime-size",)


def test_a_size_never_told_is_no_repeat(converse) -> None:
    """'How much does it cost?' was answered with an effect; its size may still be asked for."""
    call = converse(
        "meridian-ops", [TROUBLE, "How much does that cost you?", "How many hours does that come to?", "What does it add up to?"]
    )
    assert call.opened() == ("lf-overtime-size",), call.told()


def test_a_size_that_she_told_is_not_denied(converse) -> None:
    """Asked once more in other words she says it again; she does not claim to know nothing of it."""
    call = converse("meridian-ops", [*CORE, "How much is the fine?", "What size could a fine have?", "How much?"])
    assert call.acts("recall") == ["lf-fines-size"] and "750,000" in call.reply(), call.told()


# ---- the concern named


@pytest.mark.parametrize(
    ("line", "concern"),
    [
        ("And client sign-off, what does that lead to?", "client-sign-off"),
        ("Let's talk about the audit trail. What does that lead to?", "audit-trail"),
        ("Coming back to the auditors: what's hard there?", "audit-trail"),
        ("What's hard about dealing with the auditors?", "audit-trail"),
        ("What problems do you have with onboarding?", "client-sign-off"),
    ],
)
def test_a_question_about_another_concern_is_about_that_one(converse, line, concern) -> None:
    """What is named is meant, whatever was spoken of last; nothing of the last one opens."""
    call = converse("meridian-ops", [*CORE, line])
    assert call.ledger[-1].concern == concern, call.told()
    assert not any(rung.startswith("lf-") for rung in call.opened())


def test_what_follows_is_about_what_was_just_said(converse) -> None:
    """An everyday word in an earlier ladder does not lead back there."""
    call = converse("meridian-ops", [*CORE, "What's hard about dealing with the auditors?", "And what follows from that?"])
    assert call.opened() == ("at-rebuild",), call.told()


# ---- the day proposed


def _agreed_in_principle(*more: str) -> list[str]:
    return [*OPENING, *VALUE, ASKS, *more]


def test_a_proposed_day_is_taken_up(converse) -> None:
    """'Thursday at ten?' is answered with Thursday at ten, and with no other day."""
    call = converse("meridian-ops", _agreed_in_principle("Thursday at ten?"))
    assert call.acts("commit") and "Thursday at ten, then" in call.reply() and "next week" not in call.reply(), call.told()


def test_the_day_stays_until_another_is_proposed(converse) -> None:
    """Asked who sends it she keeps to the day that was put up; asked for another she takes that."""
    call = converse(
        "meridian-ops", _agreed_in_principle("Thursday at ten?", "And who sends the invitation?", "Could we say Friday at noon instead?")
    )
    assert "Thursday at ten, then" in call.reply(-2) and "Friday at noon, then" in call.reply(-1), call.told()


def test_a_day_without_a_yes_to_the_rest_stays_vague(converse) -> None:
    """Nobody asked who does what: the day is heard, and nothing is promised."""
    call = converse("meridian-ops", [*OPENING, *VALUE, "Would it make sense to meet next Tuesday at two for the working session?"])
    assert call.acts("vague_step") and not call.acts("commit") and "Next Tuesday at two might suit" in call.reply(), call.told()


# ---- goodbyes


@pytest.mark.parametrize("persona", PERSONAS)
@pytest.mark.parametrize("after", ["Take care!", "You too.", "See you.", "All the best.", "Great, thanks again.", "Until next time."])
def test_after_a_goodbye_she_begins_nothing_new(converse, persona, after) -> None:
    """Both have said goodbye; whatever follows is a courtesy, and she asks nothing any more."""
    call = converse(persona, [OPENING[0], TROUBLE, "Thanks for your time today, I'll let you go now.", after])
    assert _kinds(call, -2) == _kinds(call) == ["thank"], call.told()


@pytest.mark.parametrize("persona", PERSONAS)
def test_after_an_honest_no_she_begins_nothing_new(converse, persona) -> None:
    """With nothing to go on with, no question of hers comes up."""
    no = "Then I don't think we're the right fit for you: it would cost you more than the problem does. I'd rather tell you that now."
    call = converse(persona, [OPENING[0], TROUBLE, no, "Thank you. All the best.", "You too."])
    assert not [act for entry in call.ledger[-2:] for act in entry.acts if act.kind in ("raise", "listen", "decline_step")], call.told()


@pytest.mark.parametrize("persona", PERSONAS)
def test_thanks_for_the_time_in_the_opening_end_nothing(converse, persona) -> None:
    """A courtesy at the start is neither a goodbye nor a request for a step."""
    call = converse(
        persona,
        ["Thank you for your time today. I'd like to understand how your month works and see if there is a reason to talk further."],
    )
    assert _kinds(call) == ["agree"], call.told()
