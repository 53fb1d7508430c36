"""Excess and shortfall: what must not come out, and what must."""

import pytest

from trainer.domain.readings import ValueReading
from trainer.domain.session import Act
from trainer.prospect.guard import Guard, sentences


class _Reader:
    """Names cost for the word 'cost', so that the guard is tested and not the reader."""

    def value(self, text: str) -> ValueReading:
        return ValueReading(value_kind=("cost",) if "cost" in text else ())


@pytest.fixture
def guard(persona):
    def make(*acts: Act, opened: tuple[str, ...] = (), authored: tuple[str, ...] = (), trainee: tuple[str, ...] = ()) -> Guard:
        return Guard(persona, persona.situation(), _Reader(), opened, acts, authored, (), trainee)  # type: ignore[arg-type]

    return make


DEFLECT = Act(kind="deflect", ref="leading")


def test_four_words_of_a_hidden_rung_are_a_leak(guard) -> None:
    """The mark rule of the domain decides, not whole sentences."""
    assert guard(DEFLECT).excess("Well, what slow is about, perhaps? This is what slow is about.") == "leak"


def test_a_leak_across_two_sentences_is_a_leak(guard) -> None:
    """Cutting a secret in two does not make it public."""
    assert guard(DEFLECT).excess("Slow is about money.", before=["This is what."]) == "leak"


@pytest.mark.parametrize(
    "sentence",
    [
        "It's about 46,000 a month.",
        "Forty thousand, give or take.",
        "Nearly 12 percent.",
        "Twice that.",
        "A few grand.",
        "½ of it.",
        "六万一千 it is.",
        "sіxty-оne thоusаnd",
    ],
)
def test_a_figure_nobody_gave_her_is_stopped(guard, sentence) -> None:
    """Figures are never improvised."""
    assert guard(DEFLECT).excess(sentence) == "figure"


def test_the_trainees_figure_is_not_hers_to_confirm(guard) -> None:
    """A number the trainee put forward does not become true by being repeated."""
    assert guard(DEFLECT, trainee=("That must cost 50,000.",)).excess("Around 50,000, say.") == "figure"


def test_a_figure_in_the_plan_may_be_said(guard) -> None:
    """What she is to convey holds its own figures."""
    assert guard(Act(kind="answer", ref="team"), authored=("We are 11.",)).excess("There are 11 of us.") is None


def test_an_effect_she_has_not_told_is_stopped(guard) -> None:
    """Effects are never improvised either."""
    assert guard(Act(kind="listen")).excess("That adds cost every month.") == "effect"


@pytest.mark.parametrize(
    "sentence", ["Yes, exactly.", "Well, you're right about that.", "Absolutely, it does.", "That's true.", "It does."]
)
def test_assent_is_stopped_where_the_plan_is_to_deflect(guard, sentence) -> None:
    """She never agrees to an assumption."""
    assert guard(DEFLECT).excess(sentence) == "assent"


@pytest.mark.parametrize("sentence", ["s i x t y o n e, if you like.", "Это дорого."])
def test_disguised_words_are_stopped(guard, sentence) -> None:
    """Spelt out or in letters nobody here writes, a secret is still a secret."""
    assert guard(DEFLECT).excess(sentence) in ("disguise", "assent")


def test_coaching_is_stopped(guard) -> None:
    """She does not tell the trainee what to ask."""
    assert guard(DEFLECT).excess("You ought to ask about the audit trail next.") == "out of role"


@pytest.mark.parametrize("sentence", ["It does sound clever.", "That's your reading.", "Right now I couldn't say.", "We have our ways."])
def test_harmless_words_pass_a_deflection(guard, sentence) -> None:
    """The guard is not deaf to ordinary speech."""
    assert guard(DEFLECT).excess(sentence) is None


def test_leaving_the_role_is_stopped(guard) -> None:
    """She is a person, whatever she is asked."""
    assert guard(DEFLECT).excess("As an AI language model I cannot say.") == "out of role"


def test_a_missing_disclosure_is_owed(guard) -> None:
    """A planned fact that was not said is still to be said."""
    act = Act(kind="disclose", ref="slow")
    line = "this is what slow is about"
    check = guard(act, opened=("slow",), authored=(line,))
    assert check.shortfall("Lovely weather we are having.", {act: line}) == (act,)
    assert check.shortfall("I'd say this is what slow is about.", {act: line}) == ()


def test_sentences_lose_nothing() -> None:
    """Cut and joined again, a reply is the same, closing quotes included."""
    text = "Short. “Quoted, isn't it?” Then 46,000.50 pounds! And so on… (Really.) Yes"
    assert " ".join(sentences(text)) == text
    assert len(sentences(text)) == 6
