"""What one prospect line does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.reading.lines import read_line

LINES = [
    ("Mondays are the worst, the sheets never agree.", "", "symptom", "", "", "none"),
    ("Nobody goes home before nine in that week.", "", "consequence", "", "", "none"),
    ("And who would run it on our side?", "", "none", "", "asks", "none"),
    ("I've had three vendors tell me that this year.", "", "none", "", "objects", "none"),
    ("Goodness, a third? We've never counted it.", "", "none", "", "reacts", "none"),
    ("Then the whole lot gets scrapped.", "What happens when it's wrong?", "impact", "cost", "", "none"),
    ("Two point four million a year through that door.", "", "none", "", "", "none"),
    ("We use a homegrown system and two spreadsheets.", "", "symptom", "", "", "none"),
    ("Since you ask, our insurer raised the premium by a fifth after that.", "", "magnitude", "cost", "", "none"),
    ("Does that come with training?", "", "none", "", "asks", "none"),
    ("I don't have time for a project.", "", "none", "", "objects", "none"),
    ("You're not the first to say so.", "", "none", "", "objects", "none"),
    ("That's a fair way to see it. I hadn't joined those up.", "", "none", "", "reacts", "none"),
    ("Our month-end takes nine days, it's far too slow.", "", "symptom", "", "", "none"),
    ("The team stays late most Thursdays to get it out.", "", "consequence", "", "", "none"),
    ("We pay them overtime for every one of those evenings.", "", "impact", "cost", "", "none"),
    ("That overtime comes to about forty thousand a year.", "", "magnitude", "cost", "", "none"),
    ("About forty thousand a year.", "How much does that overtime cost you?", "magnitude", "cost", "", "none"),
    ("Eleven, two of them part-time.", "How many people are on the team?", "none", "", "", "none"),
    ("Huh, I hadn't looked at it that way.", "", "none", "", "reacts", "none"),
    ("We already have a tool for that.", "", "none", "", "objects", "none"),
    ("How long does it take to roll out?", "", "none", "", "asks", "none"),
    ("It's a pain, you know?", "", "symptom", "", "", "none"),
    ("Yes, that works.", "Shall we book the workshop for Tuesday?", "none", "", "", "accept"),
    (
        "If you can show me it holds up with our data, yes.",
        "Would it make sense to set up a session with your CFO?",
        "none",
        "",
        "",
        "condition",
    ),
    ("Let me think about it and get back to you.", "Can we book a second call?", "none", "", "", "defer"),
    ("No, I don't see the point of another meeting.", "Would you be open to a workshop?", "none", "", "", "decline"),
    ("Yes.", "Is the return filed monthly?", "none", "", "", "none"),
    ("I'm not convinced this would work here.", "", "none", "", "objects", "none"),
    ("Really? I wouldn't have guessed it was that high.", "", "none", "", "", "none"),
    ("That'd save us time, sure.", "", "none", "", "", "none"),
    ("If we miss the date the regulator can fine us.", "", "impact", "risk", "", "none"),
    ("No problem, Thursday at ten is fine.", "Does Thursday at ten work for the walkthrough?", "none", "", "", "accept"),
    ("Send me something and I'll have a look.", "Would you be open to a demo next week?", "none", "", "", "defer"),
    ("Tell me, what makes you different?", "", "none", "", "asks objects", "none"),
    ("Everything runs fine at the moment.", "", "none", "", "", "none"),
    ("Good morning, thanks for making the time.", "", "none", "", "", "none"),
    ("My worry is that my team won't use it.", "", "none", "", "objects", "none"),
    ("I can't see why not.", "Would a short session with your team make sense?", "none", "", "", "accept"),
    ("Hold your horses. I'm not there yet.", "So shall I set up the pilot?", "none", "", "", "defer"),
    ("You people always promise that.", "", "none", "", "objects", "none"),
    ("Hm. I never added those two together.", "", "none", "", "reacts", "none"),
    ("How would that work with our ERP?", "", "none", "", "asks", "none"),
    ("Then the ward phones the kitchen and somebody runs over with sandwiches.", "What happens then?", "consequence", "", "", "none"),
    ("The trays come up short twice a week.", "What goes wrong with it?", "symptom", "", "", "none"),
    ("We have two sites, one in Leeds and one in Hull.", "", "none", "", "", "none"),
]


@pytest.mark.parametrize(("text", "trainee", "discloses", "kinds", "does", "step"), LINES)
def test_a_prospect_line_is_read(text, trainee, discloses, kinds, does, step):
    """The deepest rung it states, what it asks, objects or takes in, and its answer to a proposed step."""
    reading = read_line(text, trainee)
    flags = " ".join(name for name in ("asks", "objects", "reacts") if getattr(reading, name))
    assert (reading.discloses, " ".join(reading.kinds), flags, reading.step) == (discloses, kinds, does, step)


@given(st.text(st.characters(codec=None), max_size=200), st.text(st.characters(codec=None), max_size=100))
def test_odd_lines_never_raise(text, trainee):
    """An impact or a magnitude always carries its kind, anything else never does."""
    reading = read_line(text, trainee)
    assert bool(reading.kinds) == (reading.discloses in ("impact", "magnitude"))
