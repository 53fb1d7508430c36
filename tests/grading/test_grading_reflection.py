"""What a reflection owns up to."""

import pytest
from grading_samples import call, graded, met, told

from trainer.domain.readings import ReflectionReading

CALL = [("t", "Who rings the hotel when the delivery notes get lost?"), ("p", "The office, and the hotel is tired of it.")]


def owned(text: str, **read: bool) -> bool | None:
    found = graded(
        call(*CALL, reflection=f"The hotel is tired of lost delivery notes. {text}"), told(*CALL, reflects=ReflectionReading(**read))
    )
    return met(found, "reflection")["honest"]


@pytest.mark.parametrize(
    "fault",
    [
        "I asked about the hotel late.",
        "I didn't ask what it costs.",
        "I forgot the agenda.",
        "Next time I'll ask about the office earlier.",
    ],
)
def test_a_fault_in_plain_words_is_owned_up_to(fault):
    """Whatever the reading of the whole makes of it."""
    assert owned(fault) is True


@pytest.mark.parametrize(
    "boast",
    ["I asked about the hotel and got the figure.", "I called late in August.", "He forgot his agenda.", "Next time we meet at the depot."],
)
def test_a_success_is_no_fault(boast):
    """Nor is somebody else's."""
    assert owned(boast) is False


def test_the_reading_decides_where_no_such_words_stand():
    """There are many ways to say it."""
    assert owned("That was a mess of my own making.", honest=True) is True
