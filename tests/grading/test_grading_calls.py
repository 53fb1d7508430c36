"""Whole calls through the embedded reader: plain good talk scores high, framework words without substance do not."""

import time
from functools import cache

import pytest
from grading_calls import EMPTY, GOOD, NO_FIT, POOR, written
from grading_samples import graded, level

from trainer.domain.report import Report
from trainer.domain.session import Session, Turn
from trainer.grading.evidence import verify
from trainer.grading.measure import measure
from trainer.reading.embedded import EmbeddedReader
from trainer.reading.learned import encoder

READER = EmbeddedReader()


@cache
def report(name: str) -> Report:
    return graded(written(name), READER)


@pytest.mark.parametrize("name", GOOD)
def test_a_good_call_in_plain_words_scores_high(name):
    """Not a word of jargon is needed for it."""
    assert report(name).overall >= 85
    assert report(name).passed is True
    assert report(name).outcome.value == "advance"


@pytest.mark.parametrize("name", [*POOR, *EMPTY])
def test_a_poor_call_scores_low(name):
    """Pitching, interrogating and reciting the framework are three ways to the same place."""
    assert report(name).overall < 30
    assert report(name).passed is False


def test_good_beats_poor_by_far():
    """A manager can tell them apart at a glance."""
    assert min(report(name).overall for name in GOOD) - max(report(name).overall for name in (*POOR, *EMPTY)) >= 40


def test_an_early_honest_no_is_a_good_call():
    """The prospect had no case and was told so, with figures and thanks."""
    found = report(NO_FIT)
    assert found.outcome.value == "disqualification"
    assert found.overall >= 60
    assert level(found, "closing_actions") >= 3


@pytest.mark.parametrize("name", [*GOOD, *POOR, *EMPTY, NO_FIT])
def test_every_quote_stands_where_it_is_cited(name):
    """Offsets count code points in the text as stored."""
    quotes = [quote for each in report(name).criteria for quote in each.evidence]
    assert all(verify(written(name), quote) for quote in (*quotes, *report(name).outcome.evidence))


def test_a_report_asks_the_encoder_a_bounded_number_of_times(monkeypatch):
    """What a report costs grows with its turns alone: at most six readings a turn and a few for plan and ending."""
    session = written("good-bakery")
    fresh = session.model_copy(
        update={"turns": tuple(turn.model_copy(update={"text": turn.text + " Well."}) for turn in session.turns[:30])}
    )
    read = encoder.Encoder.see
    asked = []
    monkeypatch.setattr(encoder.Encoder, "see", lambda self, *given: asked.append(1) or read(self, *given))
    graded(fresh, EmbeddedReader())
    assert 0 < len(asked) <= 6 * len(fresh.turns) + 10


CHANGES = [
    (
        "good-bakery",
        "would it be reasonable to say the next step is an hour at the bakery with you and your dispatch manager?",
        "shall we begin?",
        "provisional_next_step",
    ),
    ("good-bakery", "It reminds me of a bakery I worked with in Leeds.", None, "share_story"),
    ("good-clinic", "A study by the university hospital in Lund followed 14,000 bookings and found", None, "teach"),
    ("good-clinic", "So, to pull it together:", None, "closing_actions"),
    ("good-clinic", "What made you say yes to this call, what do you hope to take away?", "", "opening"),
]


@pytest.mark.parametrize(("name", "words", "instead", "moved"), CHANGES)
def test_taking_a_part_away_lowers_its_own_criterion(name, words, instead, moved):
    """One sentence (or, with None, the turn that holds it) goes; its criterion falls."""
    session = written(name)
    turns = []
    for turn in session.turns:
        if words in turn.text:
            turn = turn.model_copy(update={"text": "I see." if instead is None else turn.text.replace(words, instead)})
        turns.append(turn)
    assert tuple(turns) != session.turns
    changed = graded(session.model_copy(update={"turns": tuple(turns)}), READER)
    assert (level(changed, moved) or 0) < (level(report(name), moved) or 0)


@pytest.mark.parametrize(
    "text", ["word " * 10_000, "x" * 50_000, "Why? " * 10_000, "40,000 pounds. " * 3000, "\n" * 50_000, "so that if " * 5000]
)
def test_fifty_thousand_characters_in_a_turn_are_graded_in_seconds(text):
    """A pasted document neither raises nor holds up the page."""
    start = time.process_time()
    session = written("good-clinic")
    long = session.turns[8].model_copy(update={"text": text})
    heard = session.turns[9].model_copy(update={"text": text})
    found = graded(session.model_copy(update={"turns": (*session.turns[:8], long, heard, *session.turns[10:]), "reflection": text}), READER)
    assert found.overall > 30
    assert time.process_time() - start < 5


def test_her_question_is_not_answered_by_another_question() -> None:
    """Asked what the system does, to ask what it costs them a month has met nothing."""
    lines = [
        ("trainee", "And what happens when one is lost?"),
        ("prospect", "Nothing springs to mind, sorry. What is it that your system actually does? They all talked as if I knew."),
        ("trainee", "What does that cost you in a month?"),
        ("prospect", "Hm, I couldn't say there's anything of that kind."),
    ]
    facts = measure(Session(turns=tuple(Turn(speaker=speaker, text=text) for speaker, text in lines)), EmbeddedReader())
    assert [(raised.turn, raised.met) for raised in facts.raised] == [(1, "passes")]
