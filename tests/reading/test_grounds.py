"""A reading says how sure it is and shows the words it rests on, as they stand in the text."""

import pytest

from trainer.domain.readings import Grounded, MoveContext, Said
from trainer.reading.embedded import EmbeddedReader
from trainer.reading.learned import encoder
from trainer.reading.learned.grounds import grounded
from trainer.reading.learned.passages import TEXT_AT_MOST, of_value
from trainer.reading.learned.sight import of_value as sight_of_value

READER = EmbeddedReader()
LOSS = "We have two sites in Leeds, we pay the agency forty thousand pounds a year, and I like the canteen."
PROMISE = "Nice to meet you. I'll send you the volumes by Friday noon. The weather has been dreadful, hasn't it."
ASKED = "That sounds rough. A firm in Hull had the same trouble and moved the count to Mondays. What does a late count cost you?"
FOUND: list[tuple[Grounded, str, str]] = [
    (READER.value(LOSS), LOSS, "forty thousand pounds"),
    (READER.line(LOSS, "What does that cost you?"), LOSS, "forty thousand pounds"),
    (READER.commitment(PROMISE, "prospect"), PROMISE, "Friday noon"),
    (READER.move(MoveContext(trainee=ASKED, pain="late counts", rung="consequence", prospect="People stay late.")), ASKED, "cost you"),
]


@pytest.mark.parametrize(("reading", "text", "words"), FOUND)
def test_the_deciding_words_are_shown_verbatim(reading: Grounded, text: str, words: str) -> None:
    """Somebody who asks why is shown the clause that says it."""
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
    assert all(shown in text for shown in grounded(READER.value(text), seen, {}).rests_on)


def test_an_end_of_a_call_rests_on_its_words() -> None:
    """What is shown for an outcome was said."""
    ending = (Said(speaker="trainee", text="Shall we say Thursday?"), Said(speaker="prospect", text="Thursday at ten. I'll bring Paul."))
    reading = READER.outcome(ending)
    assert reading.rests_on
    assert all(any(shown in said.text for said in ending) for shown in reading.rests_on)
