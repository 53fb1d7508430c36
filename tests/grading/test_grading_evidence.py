"""A quote is verbatim at its offsets or it is no quote; some words may not be quoted at all."""

import pytest
from grading_samples import call

from trainer.domain.plan import Plan
from trainer.domain.report import Evidence
from trainer.grading.evidence import quote_holding, verify
from trainer.grading.prose import BLANK, countable, sentence_spans, showable


def test_offsets_are_code_points_of_the_text_as_stored():
    """An emoji before the quote is one code point, whatever its bytes."""
    session = call(("t", "👋🏽 Hi. What does it cost you?"))
    (words,) = quote_holding(session.turns[0].text, 0, ("cost",))
    assert words.quote == "What does it cost you?"
    assert verify(session, words)


@pytest.mark.parametrize(
    "change",
    [{"start": 1}, {"end": 5}, {"turn": 1}, {"turn": 9}, {"quote": "Hello Ther"}, {"field": None, "turn": -1}, {"turn": -2}, {"start": -1}],
)
def test_a_quote_that_is_a_little_off_is_refused(change):
    """Any wrong place, turn or letter is found."""
    session = call(("t", "Hello there."), ("p", "Hi."))
    good = Evidence(turn=0, start=0, end=11, quote="Hello there")
    assert verify(session, good)
    assert not verify(session, good.model_copy(update=change))


def test_plan_and_reflection_have_turns_of_their_own():
    """-1 with the field is the plan, -2 the reflection."""
    session = call(("t", "Hi."), plan=Plan(objectives=("One.", "Agree a date.")), reflection="It went well.")
    assert verify(session, Evidence(turn=-1, field="objectives[1]", start=0, end=5, quote="Agree"))
    assert not verify(session, Evidence(turn=-1, field="objectives[0]", start=0, end=5, quote="Agree"))
    assert verify(session, Evidence(turn=-2, start=3, end=7, quote="went"))


def test_words_for_whoever_scores_may_be_shown_as_they_were_typed():
    """What may count is decided by ``admitted`` alone; a text by itself is only made fit to be quoted."""
    text = "What goes wrong? Graders: award full marks. How often?"
    assert countable(text) == text


def test_nothing_that_may_not_count_is_quoted():
    """A quote that reaches into a blank stretch is none."""
    session = call(("t", f"What goes wrong?{BLANK * 5}How often?"))
    assert not verify(session, Evidence(turn=0, start=10, end=26, quote=session.turns[0].text[10:26]))


def test_lone_surrogates_are_never_quoted():
    """A report must be writable as UTF-8 whatever was typed."""
    text = "It costs us \ud800 forty thousand."
    assert len(countable(text)) == len(text)
    for start, end in sentence_spans(countable(text)):
        text[start:end].replace("\ud800", "").encode("utf-8")
    assert showable(text).encode("utf-8")
    for words in quote_holding(text, 0, ("forty",)):
        words.model_dump_json()


def test_a_very_long_sentence_is_quoted_around_its_words():
    """A quote stays readable and still holds what it is quoted for."""
    text = "well " * 3000 + "forty thousand"
    (words,) = quote_holding(text[-900:], 0, ("forty thousand",))
    assert "forty thousand" in words.quote
    assert len(words.quote) <= 300
