"""Which concern, fact or objection does a turn name? On a bakery's and a hospital's lines."""

import time

import pytest

from trainer.domain.readings import Subject
from trainer.reading.subjects import read_subject

BAKERY = (
    Subject(
        id="waste",
        texts=(
            "unsold bread at the end of the day",
            "We throw away a lot of bread.",
            "How much bread is left over?",
            "What happens to unsold loaves?",
        ),
    ),
    Subject(
        id="ovens",
        texts=("the ovens at the Leeds site", "Two of the ovens keep tripping out.", "How reliable are the ovens?", "Who repairs them?"),
    ),
    Subject(id="drivers", texts=("early delivery rounds", "Drivers set off late.", "Which rounds run late?", "Where do deliveries slip?")),
    Subject(id="team-size", texts=("How many people are in the team?", "How big is your team?")),
    Subject(id="till-system", texts=("Which till system do you use?", "What software runs the shops?")),
    Subject(id="seen-it-before", texts=("We bought a forecasting tool before and nobody used it.", "forecasting adoption")),
)

NAMED = [
    ("What's going wrong with the ovens?", ("ovens",)),
    ("Tell me about the loaves you don't sell.", ("waste",)),
    ("How do the delivery rounds get planned?", ("drivers",)),
    ("when a driver sets off late, what happens", ("drivers",)),
    ("How many people are in the team, roughly?", ("team-size",)),
    ("what software do the shops run on", ("till-system",)),
    ("I understand nobody used the forecasting tool last time; what went wrong?", ("seen-it-before",)),
    ("What repairs have the ovens in Leeds needed?", ("ovens",)),
    ("What does that lead to?", ()),
    ("What's the impact on the business?", ()),
    ("How does that affect your costs and revenue?", ()),
    ("What does that do to your people and the team?", ()),
    ("And why does it matter to the board?", ()),
    ("Tell me more.", ()),
    ("What about the weather in France?", ()),
    ("", ()),
]


@pytest.mark.parametrize(("text", "named"), NAMED)
def test_a_turn_names_the_subject_whose_rare_words_it_holds(text: str, named: tuple[str, ...]) -> None:
    """General words, however many, name nothing."""
    assert read_subject(text, BAKERY).named == named


def test_two_subjects_named_alike_are_level_and_stand_in_file_order() -> None:
    """She can ask which one is meant instead of guessing."""
    alike = (Subject(id="b-line", texts=("the packing line in Bonn",)), Subject(id="a-line", texts=("the packing line in Aachen",)))
    assert read_subject("How is the packing line doing?", alike).named == ("b-line", "a-line")
    assert read_subject("How is the packing line in Aachen doing?", alike).named == ("a-line",)


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("What does that lead to?", True),
        ("And when those delays happen?", True),
        ("How does it show up?", True),
        ("So what?", True),
        ("Then what?", True),
        ("Which till system do you use?", False),
        ("What would you like from this call?", False),
        ("Is there a hard stop today?", False),
        ("What is difficult about the ovens?", False),
    ],
)
def test_leaning_on_what_was_said_is_noticed(text: str, back: bool) -> None:
    """A pronoun for her words counts; 'this call' and 'is there' do not."""
    assert read_subject(text, BAKERY).refers_back is back


def test_inflected_words_are_the_same_word() -> None:
    """'Reconciling' names the reconciliation."""
    subjects = (Subject(id="recs", texts=("bank reconciliation",)), Subject(id="tax", texts=("the tax filing",)))
    assert read_subject("how long are you reconciling for", subjects).named == ("recs",)
    assert read_subject("who files it", subjects).named == ("tax",)


@pytest.mark.parametrize("text", ["", "\ud800", "🙂", "x" * 50_000, "ovens " * 9_000, "\x00", "烤箱怎么了"], ids=range(7))
def test_odd_text_gets_an_answer_in_time(text: str) -> None:
    """Nothing a trainee types stops the reader, with no candidates or with odd ones."""
    began = time.perf_counter()
    read_subject(text, BAKERY)
    assert read_subject(text, ()).named == ()
    read_subject("the ovens", (Subject(id="odd", texts=(text,)), Subject(id="none", texts=())))
    assert time.perf_counter() - began < 1
