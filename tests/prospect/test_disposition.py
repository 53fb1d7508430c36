"""Giving warms; interrogation, pitching and assumptions cool; she warns before she ends the call."""

from trainer.domain.readings import Labels
from trainer.domain.session import Act
from trainer.prospect.disposition import after
from trainer.prospect.ladder import Decision

BARE = Labels(question="open", spin="situation")
NOTHING = Decision("situation")


def test_an_insight_warms_her(remember) -> None:
    """Who gives, gets."""
    mood = after(remember(trust=4, patience=5), Labels(gives=("teach",)), Decision("no_question"))
    assert (mood.trust, mood.patience) == (5, 6)


def test_three_bare_questions_in_a_row_are_fine(remember) -> None:
    """Asking is not interrogating."""
    assert after(remember(labels=(BARE, BARE)), BARE, NOTHING).patience == 6


def test_the_fifth_bare_question_cools_her(remember) -> None:
    """An interrogation costs trust and patience."""
    mood = after(remember(labels=(BARE,) * 4, patience=5), BARE, NOTHING)
    assert (mood.trust, mood.patience) == (3, 3)


def test_she_warns_before_she_ends(remember) -> None:
    """The call never ends out of the blue."""
    mood = after(remember(labels=(BARE,) * 5, patience=3), BARE, NOTHING)
    assert (mood.warns, mood.ends) == (True, False)


def test_she_ends_the_call_when_the_warning_is_ignored(remember) -> None:
    """One more like that, and she goes."""
    mood = after(remember(labels=(BARE,) * 6, patience=1, acts=(Act(kind="warn"),)), BARE, NOTHING)
    assert mood.ends


def test_a_gift_after_the_warning_keeps_the_call_going(remember) -> None:
    """A warning can be heeded."""
    mood = after(remember(labels=(BARE,) * 6, patience=1, acts=(Act(kind="warn"),)), Labels(gives=("teach",)), Decision("no_question"))
    assert (mood.ends, mood.warns) == (False, False)


def test_her_own_dislikes_count_double(remember, persona) -> None:
    """A word in 'cools' doubles what it costs."""
    memory = remember(trust=5, patience=5)
    touchy = persona.model_copy(update={"disposition": persona.disposition.model_copy(update={"cools": ("leading",)})})
    mood = after(type(memory)(touchy, memory.turns, memory.ledger), Labels(question="leading"), Decision("leading"))
    assert (mood.trust, mood.patience) == (3, 3)


def test_a_repeated_gift_in_a_faulty_turn_does_not_warm(remember) -> None:
    """Flattery inside a leading question buys nothing."""
    mood = after(remember(trust=4), Labels(question="leading", gives=("teach",)), Decision("leading"))
    assert mood.trust == 3
