"""The mark rule: what would give a rung away, and what releases it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_content import persona

from trainer.domain.persona import Persona
from trainer.domain.secrecy import digits, figures, folded, hidden_rungs, leaks, marks, proper_names, public_texts, runs

BAKERY = Persona.model_validate(persona())
ALL = tuple(rung.id for rung in BAKERY.rungs())


def leaked(text: str, *, opened: tuple[str, ...] = (), said: tuple[str, ...] = ()) -> dict[str, str]:
    """Rung id to the words that give it away."""
    return {leak.rung: leak.mark for leak in leaks(text, BAKERY, opened, said)}


@pytest.mark.parametrize(
    "text, words",
    [
        ("Don't STOP, Ever!", ("don", "t", "stop", "ever")),
        ("It’s 61,000 a year.", ("it", "s", "61000", "a", "year")),
        ("61000", ("61000",)),
        ("EUR61,000", ("eur", "61000")),
        ("_61,000_ of *it*", ("61000", "of", "it")),
        ("Straße, ÉLAN", ("strasse", "élan")),
        ("", ()),
        ("…!?", ()),
        ("\ud800", ()),
    ],
)
def test_words_are_folded_of_case_and_punctuation(text: str, words: tuple[str, ...]) -> None:
    """Writing a thing louder or with other signs makes it no other thing."""
    assert folded(text) == words


@pytest.mark.parametrize("text", ["61,000", "61000", "about £61,000.", "EUR61,000", "_61,000_", "(61,000)", "61,000-ish"])
def test_a_figure_is_found_with_or_without_its_thousands_separator(text: str) -> None:
    """A figure gives the size away however it is written."""
    assert digits(text) == {"61000"}
    assert leaked(f"Call it {text}") == {"or-wages-size": "61000"}


@pytest.mark.parametrize("text, expected", [("Six of nine", {"six", "nine"}), ("one of us", set()), ("half of 12", {"half", "12"})])
def test_figures_are_digits_and_number_words_from_two_up(text: str, expected: set[str]) -> None:
    """``One`` is mostly no number, so it counts for nothing."""
    assert figures(text) == expected
    assert digits(text) == {word for word in expected if word[0].isdigit()}


@pytest.mark.parametrize(
    "text, names",
    [
        ("We lost the Bellevue.", {"bellevue"}),
        ("Bellevue left. Then they left.", set()),
        ("Really? Bellevue? Yes: They left… Not us.", set()),
        ("First line\nSecond line", set()),
        ('"Bellevue," she said', set()),
        ("the 'Bellevue' order", {"bellevue"}),
        ("the Bellevue's order", {"bellevue"}),
        ("sold to Coca-Cola and O'Brien", {"coca", "cola", "brien"}),
        ("sold to O’Brien at five O'Clock", {"brien", "clock"}),
        ("lost to Ørsted and Élan", {"ørsted", "élan"}),
        ("what I think, I'm sure I’ve said OK", set()),
        ("since Q3", {"q3"}),
    ],
)
def test_a_capital_makes_a_name_unless_a_sentence_start_explains_it(text: str, names: set[str]) -> None:
    """Names are told by their capital alone, and seen as the words that any other text is cut into."""
    assert proper_names(text) == names


def test_a_name_is_found_where_a_sentence_starts_and_in_any_case() -> None:
    """The capital matters in the secret, not in the text that gives it away."""
    for text in ("Bellevue has gone.", "it was the bellevue", "BELLEVUE!", "The Bellevue’s order"):
        assert leaked(text) == {"or-hotel": "bellevue"}, text


@pytest.mark.parametrize("name", ["Coca-Cola", "O'Brien", "Ørsted", "d'Arcy"])
def test_an_unusual_name_is_found_too(name: str) -> None:
    """Hyphens, apostrophes and accents do not hide a name."""
    assert marks([f"We lost the order of {name} over it."]).shared_with(f"So {name} left you?")


@pytest.mark.parametrize(
    "text, mark",
    [
        ("Sometimes we end up doing it again.", "we end up doing"),
        ("It is a SECOND -- run; before, Dawn!", "a second run before"),
        ("Just a second. Run before dawn, then.", "a second run before"),
        ("My second\nrun before\tdawn", "second run before dawn"),
    ],
)
def test_four_words_in_a_row_leak_across_punctuation_and_sentences(text: str, mark: str) -> None:
    """A run is counted in words; what stands between them does not matter."""
    assert leaked(text) == {"or-rebake": mark}


def test_three_words_in_a_row_leak_nothing() -> None:
    """The line is drawn at four, so that everyday phrases stay free."""
    assert leaked("A second run is what I would ask about.") == {}


def test_a_run_does_not_reach_from_one_text_of_a_rung_into_the_next() -> None:
    """Fact, wordings and probes are texts of their own; their order in the file is no secret."""
    assert marks(["one two three", "four five six"]).runs == frozenset()
    assert runs("One two. Three four") == {("one", "two", "three", "four")}


@pytest.mark.parametrize("said", ["Is it 61,000 euros?", "Is it 61000?", "So 61,000?"])
def test_the_trainees_own_words_release_a_mark(said: str) -> None:
    """She may repeat what the trainee brought up: it gives nothing away. (Whether she may agree is the guard's business.)"""
    assert leaked("61,000, you say?") == {"or-wages-size": "61000"}
    assert leaked("61,000, you say?", said=(said,)) == {}


def test_the_trainee_releases_only_what_was_said() -> None:
    """A released name leaves the rest of its rung as secret as before."""
    said = ("How is bellevue as a customer?",)
    assert leaked("Bellevue? Why?", said=said) == {}
    assert leaked("Bellevue? It has cancelled its standing order.", said=said) == {"or-hotel": "has cancelled its standing"}


def test_an_opened_rung_releases_its_marks_and_no_others() -> None:
    """What she has said she may say again; what lies above it stays dark."""
    text = "That second run goes out at night rates, 61,000 euros of them."
    assert set(leaked(text)) == {"or-wages", "or-wages-size"}
    assert leaked(text, opened=("or-wages",)) == {"or-wages-size": "61000"}
    assert leaked(text, opened=("or-wages", "or-wages-size")) == {}


def test_what_the_brief_tells_is_no_secret_and_stays_told() -> None:
    """A symptom known from the brief is public from the start, whatever has been opened."""
    content = persona()
    content["concerns"][0]["rungs"][0]["known"] = "brief"
    told = Persona.model_validate(content)
    text = "Half of the orders the shops phone in after closing are wrong: phone their orders in after closing."
    assert [leak.rung for leak in leaks(text, BAKERY, (), ())] == ["or-phone"]
    assert leaks(text, told, (), ()) == ()
    assert [rung.id for rung in hidden_rungs(told, ("or-rebake",))] == ["or-wages", "or-wages-size", "or-hotel"]


def test_public_texts_are_free_and_hold_no_hidden_rung() -> None:
    """Nothing that a trainee may read before the call leaks anything; look-alikes are offered gladly."""
    assert "It would save us an hour a day." in public_texts(BAKERY)
    assert all(leaked(text) == {} for text in public_texts(BAKERY))
    assert not {text for rung in BAKERY.rungs() for text in rung.texts()} & set(public_texts(BAKERY))


def test_only_the_situation_that_is_played_is_public_in_it() -> None:
    """What another situation's brief tells is not known in this one."""
    content = persona()
    content["situations"][1]["brief"] = "She told you that the Bellevue left."
    other = Persona.model_validate(content)
    first, second = other.situations
    assert [leak.rung for leak in leaks("The Bellevue?", other, (), (), first)] == ["or-hotel"]
    assert leaks("The Bellevue?", other, (), (), second) == ()


@given(st.sampled_from([text for rung in BAKERY.rungs() for text in rung.texts() if marks([text])]))
def test_every_hidden_text_leaks_until_everything_is_opened(text: str) -> None:
    """A rung text said whole is always noticed, and never once all rungs are open."""
    assert leaked(text.upper())
    assert leaked(text, opened=ALL) == {}


@given(st.text(st.characters(codec=None), max_size=300))
def test_odd_text_never_breaks_the_rule(text: str) -> None:
    """Control characters, lone surrogates, any language: an answer, and the same one twice."""
    assert leaked(text) == leaked(text)
    assert leaked(text, said=(text,)) == {}
