"""Screens as text."""

from datetime import UTC, datetime

import pytest
from web_house import PERSONA, SITUATION

from trainer.domain.plan import Plan
from trainer.domain.views import Brief, Card, SessionSummary, SessionView, ShownTurn, SituationTitle, brief_of
from trainer.library import Library
from trainer.web.screens import after, brief, home, meeting

HOSTILE = "<script>alert(1)</script><img src=x onerror=y> ${7*7} {{value}} \"'"
ODD = ["", "   ", "x" * 50_000, "\x00\x07bell", "\ud800 half", "🙂 é ひ", HOSTILE]


@pytest.fixture(scope="module")
def about() -> Brief:
    persona = Library.load().persona(PERSONA)
    return brief_of(persona, persona.situation(SITUATION))


def _view(about: Brief, *turns: ShownTurn, **changes: object) -> SessionView:
    values = {
        "id": "s1", "stage": "meeting", "mode": "free", "brief": about, "plan": None, "turns": turns, "last": 3, "turns_left": 20,
        "time_used": 0.1, "ended_by": None, "unanswered": False, "reflection": None, "believes_agreed": None, "rehearsal_of": None,
        "report_ready": False,
    }  # fmt: skip
    return SessionView.model_validate({**values, **changes})


@pytest.mark.parametrize("text", ODD)
def test_no_text_becomes_markup(about: Brief, text: str) -> None:
    """Whatever is said, planned or noted: no screen fails, and nothing of it is a tag."""
    turns = (ShownTurn(speaker="trainee", text=text), ShownTurn(speaker="prospect", text=text, note=text))
    plan = Plan(objectives=(text,), next_step=text, expected_concerns=(text,))
    view = _view(about, *turns, plan=plan)
    shown = meeting.log(view) + meeting.drawer(view) + after.reflection(view) + after.progress([text]) + after.missing(text)
    assert "<script" not in shown
    assert "<img" not in shown
    shown.encode()


def test_her_name_stands_once(about: Brief) -> None:
    """Seen once; for those who hear the page every line says whose it is."""
    turns = [
        ShownTurn(speaker="prospect", text="One."),
        ShownTurn(speaker="trainee", text="Two?"),
        ShownTurn(speaker="prospect", text="Three."),
    ]
    shown = meeting.log(_view(about, *turns))
    assert shown.count('class="name"') == 1
    assert shown.count('class="sr"') == 2


def test_a_model_that_failed_is_named_under_the_line(about: Brief) -> None:
    """The thin line stands with the very turn."""
    shown = meeting.log(_view(about, ShownTurn(speaker="prospect", text="Well.", note="The model took too long.")))
    assert "The model took too long. Dana spoke from the script." in shown


@pytest.mark.parametrize(
    ("used", "left", "words"),
    [
        (0.0, 24, "Plenty of time"), (0.5, 12, "About half-way"), (0.7, 7, "Time to think of the close"),
        (0.9, 2, "Nearly over: 2 turns left"), (0.96, 1, "Nearly over: 1 turn left"),
    ],
)  # fmt: skip
def test_time_is_told_in_words(about: Brief, used: float, left: int, words: str) -> None:
    """A calm bar, and a sentence only when it matters."""
    assert words in meeting.time_left(_view(about, time_used=used, turns_left=left), "")


def test_the_end_is_offered_only_while_it_can_be_had(about: Brief) -> None:
    """A meeting that is over cannot be ended again."""
    assert "data-open" in meeting.heading(_view(about))
    assert "data-open" not in meeting.heading(_view(about, stage="reflecting", ended_by="prospect"))


def test_a_brief_in_labelled_paragraphs_gets_headings() -> None:
    """ "Why now: …" is a heading and its text; other paragraphs stay as they are."""
    assert brief._paragraph("Why now: they merged.") == '<section class="part"><h2>Why now</h2><p>They merged.</p></section>'
    assert brief._paragraph("At 9:30 they call.") == '<section class="part"><p>At 9:30 they call.</p></section>'


def test_missing_letters_say_what_to_write(about: Brief) -> None:
    """Lit letters are lit; the first missing one speaks."""
    from trainer.domain.views import Letter, SmartFeedback

    feedback = SmartFeedback(
        objective="x",
        letters=(
            Letter(letter="S", name="specific", met=True, says=""),
            Letter(letter="T", name="time_bound", met=False, says="Say by when."),
        ),
    )
    shown = brief.letters(feedback)
    assert (shown.count('class="lit"'), shown.count('class="dark"')) == (1, 1)
    assert "Time-bound: Say by when." in shown


def _summary(**changes: object) -> SessionSummary:
    moment = datetime(2026, 3, 13, tzinfo=UTC)
    values = {
        "id": "s1", "persona": "p", "persona_name": "Pat Doe", "situation": "first-call", "rubric": "r", "mode": "free",
        "stage": "finished", "turns": 3, "overall": 71, "passed": True, "rehearsal_of": None, "started_at": moment, "changed_at": moment,
    }  # fmt: skip
    return SessionSummary.model_validate({**values, **changes})


CARD = Card(
    id="p", name="Pat Doe", initials="PD", pronoun="they", role="Buyer", company="Acme", industry="steel", difficulty="gentle", trains=None,
    situations=(SituationTitle(id="first-call", title="First call"),),
)  # fmt: skip


def test_an_empty_home_teaches() -> None:
    """Before the first practice the page says what a practice is."""
    shown = home.home([CARD], [])
    assert "No practice yet." in shown
    assert "?meet=p&amp;situation=first-call" in shown


def test_home_leads_back_to_where_one_left_off() -> None:
    """An unfinished session comes first, the last report stays in one line."""
    shown = home.home([CARD], [_summary(id="s2", stage="meeting", overall=None), _summary()])
    assert shown.index("?session=s2") < shown.index("?session=s1")
    assert "Back to the meeting" in shown
    assert "71 out of 100" in shown


def test_home_does_not_lead_back_to_a_meeting_without_a_word() -> None:
    """Nothing waits there; the one before it does. History says what became of it."""
    unsaid = _summary(id="s3", stage="reflecting", overall=None, turns=0)
    shown = home.home([CARD], [unsaid, _summary(id="s2", stage="meeting", overall=None)])
    assert "Back to the meeting" in shown
    assert "Reflect and see" not in shown
    assert "Where you left off" not in home.home([CARD], [unsaid])
    assert "Left before a word was said" in home.history_page([CARD], [unsaid])


def test_a_session_whose_persona_is_gone_is_still_listed() -> None:
    """History outlives content."""
    assert "First call" in home.history_page([], [_summary()])


@pytest.mark.parametrize("screen", ["home", "history", "reflection", "missing", "meeting", "preparation"])
def test_every_screen_has_one_heading(about: Brief, screen: str) -> None:
    """One h1: where am I."""
    view = _view(about)
    screens = {
        "home": home.home([CARD], []),
        "history": home.history_page([CARD], []),
        "reflection": after.reflection(view),
        "missing": after.missing("No."),
        "meeting": meeting.heading(view),
        "preparation": brief.preparation(about),
    }
    assert screens[screen].count("<h1") == 1
