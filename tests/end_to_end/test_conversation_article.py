"""The five layers played against the shipped prospects, without a model: opening, give-get, closing, and all four outcomes."""

import asyncio

import pytest
from scripts import INTERROGATION, MERIDIAN_GOOD, NO_FIT, OPENING, PITCH

from trainer.grading.graph import Grader

ASK_FOR_THE_STEP = "So, shall we go ahead and book that working session?"
VALUE = MERIDIAN_GOOD[2:9]
PERSONAS = ["meridian-ops", "northfold-coo", "harbour-clinic"]


@pytest.fixture
def outcome(library, reader):
    """What the report calls the call."""

    def of(call) -> str:
        persona = library.persona(call.session.persona)
        rubric = library.rubric("five-layers")
        report = asyncio.run(Grader(reader).grade(call.session, rubric, persona, rubric_sha=library.sha("five-layers")))
        return report.outcome.value

    return of


def test_an_early_conditional_step_is_accepted(converse) -> None:
    """Agreed before the core of the conversation, on a condition."""
    call = converse("meridian-ops", OPENING)
    assert call.acts("accept_step"), call.told()


def test_the_articles_own_question_is_accepted(converse) -> None:
    """The sentence the article recommends works here."""
    line = "Assuming we successfully accomplish these objectives, would it be reasonable to agree that our next step should be to schedule a workshop?"
    assert converse("meridian-ops", [OPENING[0], line]).acts("accept_step")


def test_before_value_she_does_not_confirm(converse) -> None:
    """A step agreed on a condition is worth nothing until the condition holds."""
    call = converse("meridian-ops", [*OPENING, ASK_FOR_THE_STEP])
    assert call.acts("decline_step") and not call.acts("commit") and not call.acts("vague_step"), call.told()


def test_after_value_she_confirms_vaguely_until_asked_for_who_and_when(converse) -> None:
    """'Let's find a slot' is all a vague question gets."""
    call = converse("meridian-ops", [*OPENING, *VALUE, ASK_FOR_THE_STEP])
    assert call.acts("vague_step") and not call.acts("commit"), call.told()


def test_a_vague_end_is_a_continuation(converse, outcome) -> None:
    """No task, no owner, no date: it goes on, it does not advance."""
    call = converse("meridian-ops", [*OPENING, *VALUE, ASK_FOR_THE_STEP, "Great, thanks for your time."])
    assert outcome(call) == "continuation", call.told()


def test_asked_for_task_owner_and_date_she_commits(converse, outcome) -> None:
    """And that is an advance."""
    call = converse(
        "meridian-ops", [*OPENING, *VALUE, ASK_FOR_THE_STEP, "Who should send the invitation, and which day suits you and finance?"]
    )
    assert call.acts("commit") and outcome(call) == "advance", call.told()


@pytest.mark.parametrize("persona", PERSONAS)
def test_bare_questions_cool_her_then_she_warns_then_she_ends(converse, library, persona) -> None:
    """Nobody likes an interrogation; the fifth question is felt, the end comes with a warning."""
    call = converse(persona, INTERROGATION)
    at_first = library.persona(persona).disposition
    assert call.ledger[4].patience < at_first.patience
    warned = [number for number, entry in enumerate(call.ledger) if any(act.kind == "warn" for act in entry.acts)]
    assert warned and call.session.ended_by == "prospect", call.told()
    assert warned[-1] == len(call.ledger) - 2 and call.unused > 0


def test_an_interrogation_ends_in_a_halt(converse, outcome) -> None:
    """She ends it: a halt."""
    assert outcome(converse("meridian-ops", INTERROGATION)) == "halt"


@pytest.mark.parametrize("persona", PERSONAS)
def test_every_prospect_raises_a_question_and_an_objection(converse, library, persona) -> None:
    """A prepared trainee meets what they prepared for."""
    who = library.persona(persona)
    call = converse(persona, [*OPENING, *VALUE, "What else is difficult for you?", "What does that lead to?"])
    kinds = {thing.kind for thing in who.anticipate if thing.id in call.acts("raise")}
    assert {"question", "objection"} <= kinds, call.told()


@pytest.mark.parametrize(
    ("answer", "act"),
    [
        (
            "From signature to a first return live it takes about eleven weeks: a parallel run first, then one return switches over.",
            "settle",
        ),
        ("It depends. Our product is really quick to install and most customers love it.", "unsettle"),
    ],
)
def test_her_question_is_settled_or_not_by_the_answer(converse, answer, act) -> None:
    """An answer with substance settles it; a 'depends' does not."""
    call = converse("meridian-ops", [*OPENING, "What systems do you use for the return?", answer])
    assert "how-long" in call.acts("raise"), call.told()
    assert "how-long" in call.acts(act), call.told()


def test_no_fit_ends_in_a_disqualification(converse, outcome) -> None:
    """An honest no is the win."""
    call = converse("harbour-clinic", NO_FIT)
    assert call.acts("accept_no_fit") and outcome(call) == "disqualification", call.told()
    assert "hc-lost-fee-size" in [rung for entry in call.ledger for rung in entry.opened]


def test_no_fit_cannot_be_forced_into_an_advance(converse) -> None:
    """However hard one asks for a date, there is nothing to commit to."""
    call = converse(
        "harbour-clinic", [*NO_FIT[:5], "Shall we book a demonstration?", "Who should attend, and which day next week suits you?"]
    )
    assert call.acts("decline_step") and not call.acts("commit"), call.told()


def test_pitching_is_met_with_scepticism(converse) -> None:
    """A pitch before a problem opens nothing and costs trust."""
    call = converse("meridian-ops", PITCH)
    assert not any(entry.opened for entry in call.ledger), call.told()
    assert call.ledger[-1].trust < 4


def test_time_runs_out(converse, library) -> None:
    """The call has an end; what was left is counted."""
    turns = library.persona("meridian-ops").situation().turns
    call = converse("meridian-ops", [f"In our study of {n + 40} banks, the delay came from data owners." for n in range(turns + 3)])
    assert (call.session.ended_by, call.unused) == ("limit", 3)
