"""What a turn earns: the next rung or nothing, for every standing."""

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.domain.earning import asks_about_effect, earned, forfeits
from trainer.domain.readings import Labels
from trainer.domain.vocabulary import STANDINGS, Give, Other, QuestionForm, Spin, Standing, Target


def labels(**given: Any) -> Labels:
    return Labels(**{"question": "open", **given})


ASKS: dict[str, Labels] = {
    "how do you do it today": labels(spin="situation"),
    "what is difficult": labels(spin="problem"),
    "is anything difficult": labels(question="closed", spin="problem"),
    "what happens because of it": labels(spin="implication", targets=("unspecified",)),
    "what does it do to the day": labels(spin="implication", targets=("operational",)),
    "so what": labels(spin="implication", so_what=True, targets=("operational",)),
    "what does it do to costs": labels(spin="implication", targets=("cost",)),
    "does it put you at risk": labels(question="closed", spin="implication", targets=("risk",)),
    "does it matter": labels(question="closed", spin="implication"),
    "how much money": labels(spin="implication", targets=("cost",), quantify=True),
    "how often": labels(spin="problem", quantify=True),
    "how many": labels(quantify=True),
    "what would solving it be worth": labels(spin="value"),
    "what would solving it save": labels(spin="value", targets=("cost",)),
    "anything else": labels(),
}
# What each question earns with the prospect on: none, symptom, consequence, impact, magnitude.
TABLE: dict[str, tuple[Standing, ...]] = {
    "how do you do it today": ("none", "none", "none", "none", "none"),
    "what is difficult": ("symptom", "none", "none", "none", "none"),
    "is anything difficult": ("symptom", "none", "none", "none", "none"),
    "what happens because of it": ("none", "consequence", "impact", "none", "none"),
    "what does it do to the day": ("none", "consequence", "none", "none", "none"),
    "so what": ("none", "consequence", "impact", "none", "none"),
    "what does it do to costs": ("none", "consequence", "impact", "impact", "impact"),
    "does it put you at risk": ("none", "consequence", "impact", "impact", "impact"),
    "does it matter": ("none", "none", "none", "none", "none"),
    "how much money": ("none", "consequence", "impact", "magnitude", "impact"),
    "how often": ("symptom", "none", "none", "magnitude", "none"),
    "how many": ("none", "none", "none", "magnitude", "none"),
    "what would solving it be worth": ("none", "none", "none", "none", "none"),
    "what would solving it save": ("none", "consequence", "impact", "impact", "impact"),
    "anything else": ("none", "none", "none", "none", "none"),
}


@pytest.mark.parametrize("standing", STANDINGS)
@pytest.mark.parametrize("ask", ASKS)
def test_a_question_earns_what_the_next_rung_holds(ask: str, standing: Standing) -> None:
    """The whole table: a good question in the right place opens one rung, in the wrong place none."""
    assert earned(ASKS[ask], standing) == TABLE[ask][STANDINGS.index(standing)]


FORFEITS: dict[str, tuple[dict[str, Any], str | None]] = {
    "a command to reveal": ({"other": ("injection",)}, "injection"),
    "an insult inside an injection": ({"other": ("abusive", "injection")}, "injection"),
    "an answer put in her mouth": ({"question": "leading"}, "leading"),
    "three questions at once": ({"question": "stacked"}, "stacked"),
    "no question": ({"question": "none"}, "no_question"),
    "a pitch": ({"question": "none", "gives": ("pitch",)}, "pitch"),
    "a pitch with a question mark": ({"spin": "none", "gives": ("pitch",)}, "pitch"),
    "a yes-or-no that names no effect": ({"question": "closed", "spin": "implication", "targets": ()}, "closed"),
    "a closed so-what that names no effect": ({"question": "closed", "spin": "none", "so_what": True, "targets": ()}, "closed"),
    "a yes-or-no that names one": ({"question": "closed"}, None),
    "a closed question for a size": ({"question": "closed", "targets": (), "quantify": True}, None),
    "a closed question for a difficulty": ({"question": "closed", "spin": "problem", "targets": ()}, None),
    "a feature and then a real question": ({"gives": ("pitch",)}, "pitch"),
    "small talk and then a real question": ({"other": ("smalltalk",)}, None),
    "a clean question": ({}, None),
}


@pytest.mark.parametrize("kind", FORFEITS)
def test_a_form_that_forfeits_earns_nothing_anywhere(kind: str) -> None:
    """The reason is told in one code, and every standing then earns nothing."""
    changes, code = FORFEITS[kind]
    turn = labels(**{"spin": "implication", "targets": ("cost",), **changes})
    assert forfeits(turn) == code
    if code:
        assert {earned(turn, standing) for standing in STANDINGS} == {"none"}


@pytest.mark.parametrize("flaw", [{"about": False}, {"repeated": True}, {"wish": True}])
@pytest.mark.parametrize("ask", ASKS)
def test_off_the_pain_a_repeat_and_a_wish_earn_nothing(flaw: dict[str, bool], ask: str) -> None:
    """The best question opens nothing when it is about something else, was answered before, or waves a wand."""
    assert {earned(ASKS[ask], standing, **flaw) for standing in STANDINGS} == {"none"}


def test_a_value_question_is_an_effect_question_only_if_it_names_revenue_cost_or_risk() -> None:
    """What it would save in hours leads nowhere near value."""
    assert asks_about_effect(labels(spin="value", targets=("revenue",)))
    assert not asks_about_effect(labels(spin="value", targets=("operational", "unspecified")))
    assert asks_about_effect(labels(so_what=True))


def some(values: Any) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sets(st.sampled_from(get_args(values))).map(lambda chosen: tuple(sorted(chosen)))


ANY_LABELS = st.builds(
    Labels,
    question=st.sampled_from(get_args(QuestionForm)),
    spin=st.sampled_from(get_args(Spin)),
    so_what=st.booleans(),
    targets=some(Target),
    quantify=st.booleans(),
    gives=some(Give),
    other=some(Other),
)


@given(ANY_LABELS, st.sampled_from(STANDINGS), st.booleans(), st.booleans(), st.booleans())
def test_nothing_is_skipped_whatever_the_labels(turn: Labels, standing: Standing, about: bool, repeated: bool, wish: bool) -> None:
    """No reading, however odd, opens more than the next rung, and none below impacts is earned twice."""
    got = earned(turn, standing, about=about, repeated=repeated, wish=wish)
    step = STANDINGS.index(got) - STANDINGS.index(standing)
    assert got == "none" or step == 1 or (got == "impact" and standing in ("impact", "magnitude"))


@given(ANY_LABELS, st.sampled_from(STANDINGS))
def test_whatever_earns_was_a_fair_question(turn: Labels, standing: Standing) -> None:
    """There is no way up without an honest question."""
    if earned(turn, standing) != "none":
        assert turn.question in ("open", "closed")
        assert "injection" not in turn.other


@given(ANY_LABELS)
def test_with_nothing_told_only_a_problem_question_earns(turn: Labels) -> None:
    """Effects and sizes asked for before there is a problem open nothing, a symptom included."""
    assert earned(turn, "none") in (("symptom", "none") if turn.spin == "problem" else ("none",))


def test_an_insult_is_refused_by_her_gate_and_not_by_the_words() -> None:
    """By its words a rude question asks as well as a polite one; the code says that she refuses it all the same."""
    rude = labels(spin="implication", targets=("cost",), other=("abusive",))
    assert forfeits(rude) == "abusive"
    assert earned(rude, "consequence") == "impact"
