"""Lines that were once misread, each with the reading that careful people give it."""

import pytest

from trainer.domain.readings import MoveContext
from trainer.reading.commitments import read_commitment
from trainer.reading.lines import read_line
from trainer.reading.moves import read_move
from trainer.reading.value import read_value


@pytest.mark.parametrize(
    ("text", "kinds", "sized"),
    [
        ("We lose the fee, it's 95 euros a visit.", ("revenue",), True),
        ("The health board can cut our contract if we miss it twice.", ("revenue", "risk"), True),
        ("They'll delist us in June, about 2 million in sales.", ("revenue", "risk"), True),
        ("They dock us for every case we're short.", ("cost",), False),
        ("Nobody's going to sue me over a keg.", (), False),
        ("If we drop to B we lose the rear disc, that's two point one million.", ("revenue", "risk"), True),
        ("Two families moved their mothers to St Anna in spring.", ("revenue",), True),
        ("We hire temps for the season.", (), False),
    ],
)
def test_value_in_plain_words(text, kinds, sized):
    """Money not earned, money paid on top, what may come; and nothing where nobody sues."""
    assert (read_value(text).value_kind, read_value(text).quantified) == (kinds, sized)


@pytest.mark.parametrize(
    "text",
    [
        "see you on the 19th",
        "I'll keep an eye on it",
        "Nothing comes to mind there. Ask me something else.",
        "Then let's use it for exactly that",
        "You keep saying two hundred thousand.",
        "Email's best.",
        "I'd like you to take us off your list",
        "And you tell your husband the bass are biting over by the dam.",
        "And if we ever get to eight thousand kegs, you're the first one I'll call.",
    ],
)
def test_nothing_is_undertaken(text):
    """A goodbye, a move within the talk, a noun and a far condition bind nobody."""
    assert read_commitment(text, "prospect").strength == "none"


def test_a_conditional_offer_is_owned_by_its_speaker_and_not_firm():
    """ "I'd sit down with you and bring finance" asks nothing of the other side."""
    offered = read_commitment("I'd sit down with you and bring finance", "prospect")
    assert (offered.strength, offered.owner) == ("weak", "prospect")


@pytest.mark.parametrize(
    ("text", "before", "reading"),
    [
        ("That's a big drop. I'd like that.", "", {"reacts": True, "objects": False}),
        ("There isn't one really.", "What's the biggest problem?", {"discloses": "none"}),
        ("Can I ask what all this is for?", "", {"asks": True}),
        ("What I wanted to ask is whether it talks to our bookings system.", "", {"asks": True}),
        ("Mondays? They are worse, yes.", "On Mondays there were three times as many.", {"asks": False}),
        ("I'm not sure what the step is, but do go on.", "Let's agree a next step.", {"objects": True, "step": "none"}),
        ("You keep saying two hundred thousand. I don't recognise it.", "", {"objects": True}),
        ("That changes how I look at July.", "", {"reacts": True}),
    ],
)
def test_prospect_lines(text, before, reading):
    """Reactions are no objections, echoes no questions, refusals to own a figure are objections."""
    read = read_line(text, before).model_dump()
    assert {name: read[name] for name in reading} == reading


@pytest.mark.parametrize(
    ("text", "heard", "gives", "opening"),
    [
        (
            "From signature to live it takes about eleven weeks: a parallel run first, then you switch over.",
            "How long is it?",
            ("answer",),
            (),
        ),
        ("If this turns out to be useful, would you sit down with me again?", None, (), ("provisional_next_step",)),
        (
            "Assuming we do find something that matters, would it be reasonable to bring in your controller?",
            None,
            (),
            ("provisional_next_step",),
        ),
    ],
)
def test_moves(text, heard, gives, opening):
    """A duration asked for is an answer, and a supposition teaches nothing."""
    labels = read_move(MoveContext(trainee=text, prospect=heard)).labels
    assert set(labels.gives) - {"acknowledge"} == set(gives)
    assert labels.opening == opening


def test_going_ahead_is_the_step_returned_to():
    """ "So shall we go ahead with that working session?" confirms and acts."""
    assert read_move(MoveContext(trainee="So shall we go ahead with that working session?")).labels.closing == (
        "action",
        "reconfirm_next_step",
    )
