"""A reading says how sure it is and shows the words it rests on, as they stand in the text."""

from collections.abc import Callable

import pytest

from trainer.domain.readings import Grounded, MoveContext, Said
from trainer.reading.embedded import EmbeddedReader
from trainer.reading.learned import encoder
from trainer.reading.learned.passages import TEXT_AT_MOST, of_value
from trainer.reading.learned.sight import of_value as sight_of_value

READER = EmbeddedReader()
LOSS = "We have two sites in Leeds, we pay the agency forty thousand pounds a year, and I like the canteen."
PROMISE = "Nice to meet you. I'll send you the volumes by Friday noon. The weather has been dreadful, hasn't it."
ASKED = "That sounds rough. A firm in Hull had the same trouble and moved the count to Mondays. What does a late count cost you?"
MOVE = MoveContext(trainee=ASKED, pain="late counts", rung="consequence", prospect="People stay late.")
READ: dict[str, tuple[Callable[[], Grounded], str, str]] = {
    "value": (lambda: READER.value(LOSS), LOSS, "forty thousand pounds"),
    "line": (lambda: READER.line(LOSS, "What does that cost you?"), LOSS, "forty thousand pounds"),
    "commitment": (lambda: READER.commitment(PROMISE, "prospect"), PROMISE, "Friday noon"),
    "move": (lambda: READER.move(MOVE), ASKED, "cost you"),
}


@pytest.mark.parametrize("name", READ)
def test_the_deciding_words_are_shown_verbatim(name: str) -> None:
    """Somebody who asks why is shown the clause that says it."""
    read, text, words = READ[name]
    reading = read()
    assert all(shown in text for shown in reading.rests_on)
    assert any(words in shown for shown in reading.rests_on)
    assert 0 < reading.confidence <= 1


def test_where_nothing_is_found_nothing_is_shown() -> None:
    """A text without value rests on no words."""
    reading = READER.value("We have two sites, one in Leeds and one in Hull.")
    assert reading.value_kind == () and reading.rests_on == ()


def test_a_long_text_shows_words_of_its_end_too() -> None:
    """Where the middle is not read, places behind it still point into the whole text."""
    text = "The yard is quiet today. " * 200 + LOSS
    assert len(text) > 2 * TEXT_AT_MOST
    seen = encoder.shipped().see(of_value(text), sight_of_value(text).evidence)
    assert [text[start:end].lower() for start, end in seen.spans[-3:]] == ["the", "canteen", "."]
    assert any(shown in LOSS for shown in READER.value(text).rests_on)


def test_a_long_turn_without_stops_shows_the_words_looked_at() -> None:
    """A transcript without punctuation is one clause; what is shown is the part that decides, cut at a blank."""
    text = "so yeah we moved in here in the spring and the lads like it and the canteen is fine " * 2 + LOSS.lower().replace(",", "")
    shown = READER.value(text).rests_on
    assert any("forty thousand" in words for words in shown)
    assert all(len(words) <= 200 and f" {words} " in f" {text} " for words in shown)


def test_a_rule_that_overrules_a_label_does_not_make_a_reading_unsure() -> None:
    """An empty field settles whether a plan is mutual; what the encoder thought of it is no doubt."""
    reading = READER.mutual("A first call.", "the name of whoever signs", "fewer faults", "the name is in my notes", "")
    assert not reading.mutual and reading.confidence > 0.5


def test_a_strength_that_a_rule_took_back_is_not_shown_as_doubt() -> None:
    """Of a label that was overruled nothing is known; the reading is as sure as its other labels."""
    assert READER.commitment("Right, let me see if I've got hold of it: Aber's late most days.", "trainee").confidence > 0.5


def test_an_end_of_a_call_rests_on_its_words() -> None:
    """What is shown for an outcome was said."""
    ending = (Said(speaker="trainee", text="Shall we say Thursday?"), Said(speaker="prospect", text="Thursday at ten with Paul"))
    reading = READER.outcome(ending)
    assert reading.rests_on
    assert all(any(shown in said.text for said in ending) for shown in reading.rests_on)
