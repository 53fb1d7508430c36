"""The conditional next step asked for early, and the return to it."""

import pytest

from trainer.reading.next_step import read_next_step

LINES = [
    (
        "Assuming we successfully accomplish these objectives, would it be reasonable to agree that our next step "
        "should be to schedule a workshop?",
        True,
        False,
    ),
    ("If today shows there's something in it, would you be open to a session with your finance lead?", True, False),
    ("We'll see if it's worth me coming out to site.", False, False),
    ("Can we book a workshop for Tuesday?", False, False),
    ("At the start we said that if this made sense we'd bring in your CFO. Are you still comfortable with that?", False, True),
    ("So, does the workshop still make sense?", False, True),
    ("What happens if you miss the deadline?", False, False),
    ("Should we find a real cost behind this, could we agree to sit down with your plant manager next week?", True, False),
    ("As agreed at the start, let's lock in the pilot meeting for the 14th.", False, True),
    ("If you don't mind, shall we start with the agenda?", False, False),
    ("Provided you get what you need out of this half hour, I'd suggest a follow-up with your IT lead. Fair?", True, False),
    ("Earlier you told me the returns go out on the ninth. What happens after that meeting?", False, False),
    ("I'll send the deck.", False, False),
]


@pytest.mark.parametrize(("text", "provisional", "reconfirm"), LINES)
def test_a_next_step_is_provisional_or_returned_to(text, provisional, reconfirm):
    """A condition, a named step and a request for agreement; or a step agreed before, taken up again."""
    reading = read_next_step(text)
    assert (reading.provisional, reading.reconfirm) == (provisional, reconfirm)
