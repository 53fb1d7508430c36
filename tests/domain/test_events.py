"""A session's events, folded, are the session."""

from typing import Any

import pytest
from pydantic import ValidationError

from trainer.domain.events import (
    EVENT,
    Begun,
    BrokenRecord,
    Ended,
    Event,
    Graded,
    Planned,
    Reflected,
    RehearsalOf,
    Replied,
    Said,
    Started,
    fold,
)
from trainer.domain.people import LOCAL, Person
from trainer.domain.plan import Plan
from trainer.domain.report import Outcome, Report, RubricRef
from trainer.domain.session import LedgerEntry, Reason, TokenCount
from trainer.domain.wording import cleaned, initials


def started(**changes: Any) -> Started:
    return Started(
        persona="p", persona_name="Pat", persona_sha="sha256:p", situation="s", rubric="r", rubric_sha="sha256:r",
        brief="b", date="2026-03-12", seed=1, turn_limit=3, first_line="Hello.",
    ).model_copy(update=changes)  # fmt: skip


def replied(turn: int, trust: int = 4) -> Replied:
    entry = LedgerEntry(turn=turn, trust=trust, patience=6, reason=Reason(code="none", text="Nothing asked."))
    return Replied(reply="Go on.", entry=entry, usage=(TokenCount(role="voice", prompt=9, completion=1),))


def report() -> Report:
    rubric = RubricRef(id="r", version="1", sha256="sha256:r")
    outcome = Outcome(value="halt", reason="she left")
    return Report(session="a", rubric=rubric, overall=10, coverage=1.0, pass_mark=70, passed=False, outcome=outcome, criteria=())


WHOLE: list[Event] = [
    started(),
    Planned(plan=Plan(objectives=("first",))),
    Planned(plan=Plan(objectives=("second",))),
    Begun(date="2026-03-13"),
    Said(text="Hi."),
    replied(1, trust=5),
    Said(text="Bye."),
    replied(3, trust=6),
    Ended(by="prospect"),
    Reflected(text="Too short.", believes_agreed="no"),
    Graded(report=report()),
]


def test_every_event_survives_json() -> None:
    """What is stored as JSON comes back as the same event, told apart by its kind."""
    assert [EVENT.validate_json(event.model_dump_json()) for event in WHOLE] == WHOLE
    with pytest.raises(ValidationError):
        EVENT.validate_python({"kind": "deleted"})


def test_the_stage_follows_the_events() -> None:
    """Preparing, meeting, reflecting, finished: each begins with one event."""
    stages = [fold(WHOLE[: n + 1]).stage for n in range(len(WHOLE))]
    assert stages == ["preparing"] * 3 + ["meeting"] * 5 + ["reflecting"] * 2 + ["finished"]


def test_a_whole_session_folds_into_its_document() -> None:
    """Turns, last plan, ledger, reflection and pins stand in the interchange document."""
    state = fold(WHOLE)
    document = state.document("a")
    assert [(t.speaker, t.text) for t in document.turns] == [
        ("prospect", "Hello."), ("trainee", "Hi."), ("prospect", "Go on."), ("trainee", "Bye."), ("prospect", "Go on."),
    ]  # fmt: skip
    assert document.plan == Plan(objectives=("second",))
    assert [entry.turn for entry in document.ledger or ()] == [1, 3]
    assert (document.id, document.date, document.ended_by, document.reflection) == ("a", "2026-03-13", "prospect", "Too short.")
    assert document.content is not None and document.content.persona == "sha256:p"
    assert (state.last, state.trust, state.turns_left, state.believes_agreed) == (11, 6, 1, "no")
    assert state.closed_at == (4, 5, 6, 7, 8)
    assert fold(WHOLE) == state


def test_the_ledger_is_left_out_on_request() -> None:
    """A document for a trainee in mid-session says nothing about what turns earned."""
    assert fold(WHOLE[:6]).document(with_ledger=False).ledger is None


def test_last_words_wait_for_an_answer_while_the_meeting_is_on() -> None:
    """A turn without a reply is known as such, until it is answered or the meeting ends."""
    assert fold(WHOLE[:5]).unanswered == "Hi."
    assert fold(WHOLE[:6]).unanswered is None
    assert fold([*WHOLE[:5], Ended(by="trainee")]).unanswered is None
    assert fold(WHOLE[:4]).unanswered is None


def test_what_was_asked_for_and_left_empty_counts_as_blank() -> None:
    """Going in without a plan is a blank plan; not reflecting is a blank reflection; a warm-up asks for neither."""
    bare = [started(), Begun(date="d"), Said(text="Hi."), replied(1)]
    assert fold(bare[:1]).document().plan is None
    assert fold(bare).document().plan == Plan()
    assert fold(bare).document().reflection is None
    assert fold([*bare, Ended(by="trainee")]).document().reflection == ""
    warm_up = fold([started(mode="warm-up"), *bare[1:], Ended(by="trainee")]).document()
    assert (warm_up.plan, warm_up.reflection) == (None, None)


def test_a_trainee_who_opens_has_the_first_turn() -> None:
    """Where she does not open, the meeting begins in silence."""
    state = fold([started(first_line=None), Begun(date="d")])
    assert (state.turns, state.turns_left, state.trust) == ((), 3, None)


@pytest.mark.parametrize("events", [[], [Said(text="Hi.")], [started(), started()]])
def test_a_record_that_cannot_be_is_told(events: list[Event]) -> None:
    """A session starts once, first."""
    with pytest.raises(BrokenRecord):
        fold(events)


def test_a_rehearsal_knows_where_it_came_from() -> None:
    """The parent session and its turn are part of the record."""
    parent = RehearsalOf(session="a", turn=3)
    assert fold([started(rehearsal_of=parent)]).started.rehearsal_of == parent


def test_the_local_person_has_every_role() -> None:
    """Local mode is one person who may do everything; anybody else is a trainee unless told otherwise."""
    assert all(LOCAL.has(role) for role in ("trainee", "manager", "owner"))
    assert not Person(id="ann", name="Ann").has("manager")


ODD = {
    "  hi \r\nthere\r": "hi \nthere",
    "a\x00b\x1bc\x85": "abc",
    "half \ud83d smile": "half \ufffd smile",
    "\ud83d\ude42": "🙂",
    "שלום\t日本": "שלום\t日本",
    " \n ": "",
}


@pytest.mark.parametrize("odd", ODD)
def test_typed_text_is_made_safe_and_keeps_its_words(odd: str) -> None:
    """Whatever was pasted can be stored and sent; cleaning twice changes nothing."""
    assert cleaned(odd) == ODD[odd]
    assert cleaned(cleaned(odd)) == cleaned(odd)
    cleaned(odd).encode("utf-8")


@pytest.mark.parametrize(("name", "letters"), [("Dana Ortiz", "DO"), ("Ines van der Falk", "IF"), ("Cher", "C"), ("", "?"), ("42", "?")])
def test_initials_stand_for_a_face(name: str, letters: str) -> None:
    """First and last name, whatever stands between."""
    assert initials(name) == letters
