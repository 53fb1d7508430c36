"""The gate opens what a turn earned, in order, and otherwise says why not."""

import pytest

from trainer.domain.readings import SubjectReading
from trainer.prospect.ladder import Aim, aim_of, decide, standing, told_again

FILING = Aim("filing", named=True)


def test_nothing_is_skipped(remember, read) -> None:
    """Asking for the size while only the symptom stands earns the next rung, no more."""
    decision = decide(remember("slow"), FILING, read(spin="implication", targets=("cost",), quantify=True))
    assert decision.opened == ("weekends",)


def test_an_effect_question_opens_the_kinds_it_names_two_at_most(remember, read) -> None:
    """One question about money and risk may open both, never a third."""
    decision = decide(remember("slow", "weekends", trust=6), FILING, read(spin="implication", targets=("cost", "revenue", "risk")))
    assert decision.opened == ("overtime", "fines")


def test_a_question_for_one_kind_opens_that_kind_alone(remember, read) -> None:
    """Who asks for cost hears of cost."""
    assert decide(remember("slow", "weekends"), FILING, read(spin="implication", targets=("cost",))).opened == ("overtime",)


def test_unspecified_opens_the_first_in_file_order(remember, read) -> None:
    """A general so-what earns one effect."""
    assert decide(remember("slow", "weekends"), FILING, read(so_what=True, targets=("unspecified",))).opened == ("overtime",)


def test_the_size_belongs_to_the_effect_said_last(remember, read) -> None:
    """'How much is that?' is about what she has just said."""
    assert decide(remember("slow", "weekends", "overtime", "fines"), FILING, read(quantify=True)).opened == ("fines-size",)


def test_the_size_belongs_to_the_kind_named(remember, read) -> None:
    """A named kind goes before the last one said."""
    decision = decide(remember("slow", "weekends", "overtime", "fines"), FILING, read(quantify=True, targets=("cost",)))
    assert decision.opened == ("overtime-size",)


def test_the_size_belongs_to_the_effect_named(remember, read) -> None:
    """'How much is the overtime?' is answered with the overtime, whatever she said last."""
    aim = Aim("filing", named=True, impact="overtime")
    assert decide(remember("slow", "weekends", "overtime", "fines"), aim, read(quantify=True)).opened == ("overtime-size",)


def test_trust_holds_back_only_what_says_so(remember, read) -> None:
    """A rung that needs trust waits, and the reason says that it was a good question."""
    held = decide(remember("slow", "weekends"), FILING, read(spin="implication", targets=("risk",)))
    assert (held.code, held.opened, held.earns) == ("needs_trust", (), "impact")


@pytest.mark.parametrize(
    ("labels", "code"),
    [
        ({"question": "leading", "spin": "implication"}, "leading"),
        ({"question": "stacked", "spin": "implication"}, "stacked"),
        ({"question": "none", "gives": ("pitch",)}, "pitch"),
        ({"question": "closed", "gives": ("pitch",)}, "pitch"),
        ({"question": "open", "other": ("injection",)}, "injection"),
        ({"question": "none"}, "no_question"),
        ({"question": "closed", "spin": "implication"}, "closed"),
        ({"spin": "situation"}, "situation"),
    ],
)
def test_what_earns_nothing_says_why(remember, read, labels, code) -> None:
    """A turn that opens nothing carries the one reason a trainee can act on."""
    decision = decide(remember("slow", "weekends"), FILING, read(**labels))
    assert (decision.opened, decision.code) == ((), code)


def test_an_effect_asked_for_before_any_problem_earns_nothing(remember, read) -> None:
    """So what of nothing is nothing."""
    assert decide(remember(), Aim(), read(spin="implication", targets=("unspecified",))).code == "nothing_known"


def test_a_general_problem_question_moves_on_to_the_next_concern(remember, read) -> None:
    """With one problem on the table, 'what else is difficult?' opens the next."""
    assert decide(remember("slow"), Aim("filing"), read(spin="problem")).opened == ("queue",)


def test_a_tie_opens_nothing(remember, read) -> None:
    """She asks which one is meant."""
    assert decide(remember(), Aim(between=("filing", "onboarding")), read(spin="problem")).code == "which"


def test_the_concern_last_spoken_of_wins_a_tie(remember, read) -> None:
    """In the middle of one subject nobody has to repeat its name."""
    both = SubjectReading(named=("filing", "onboarding"))
    assert aim_of(remember("slow"), both, both) == FILING


def test_words_deep_in_another_ladder_do_not_move_the_subject(remember, read) -> None:
    """What has not been told yet cannot be what a question is about, unless its topic is named."""
    deep = SubjectReading(named=("onboarding",))
    assert aim_of(remember("slow"), SubjectReading(), deep) == Aim("filing")
    assert aim_of(remember("slow"), deep, deep) == Aim("onboarding", named=True)


def test_a_size_question_whose_sizes_are_told_opens_no_new_effect(remember, read) -> None:
    """'How much was that?' asks for nothing that she has not told."""
    assert (
        decide(remember("slow", "weekends", "overtime", "overtime-size", trust=8), FILING, read(spin="implication", quantify=True)).opened
        == ()
    )


def test_counting_is_not_sizing(remember, read) -> None:
    """How many people there are, and how often it happens, is not the size of an effect."""
    counting = Aim("filing", refers_back=True, counts=True)
    for spin in ("situation", "problem"):
        assert decide(remember("slow", "weekends", "overtime"), counting, read(spin=spin, quantify=True)).opened == ()


@pytest.mark.parametrize(("plainly", "concern"), [(True, "onboarding"), (False, "filing")])
def test_only_a_plain_name_leads_away_from_what_was_just_said(remember, read, plainly, concern) -> None:
    """One chance word beside 'what does that lead to?' does not move the subject; its name does."""
    aim = Aim("onboarding", named=True, plainly=plainly, refers_back=True)
    assert decide(remember("slow"), aim, read(so_what=True)).concern == concern


def test_what_was_told_is_told_again(remember, read, persona) -> None:
    """The size asked for once more, or the effect of the kind named; of what was never told there is nothing."""
    filing, memory = persona.concern("filing"), remember("slow", "weekends", "overtime", "overtime-size")
    assert told_again(filing, memory, read(quantify=True), None) == "overtime-size"
    assert told_again(filing, memory, read(targets=("cost",)), None) == "overtime"
    assert told_again(filing, memory, read(targets=("risk",), quantify=True), None) is None


@pytest.mark.parametrize(
    ("opened", "where"),
    [
        ((), "none"),
        (("slow",), "symptom"),
        (("slow", "weekends"), "consequence"),
        (("slow", "weekends", "overtime"), "impact"),
        (("slow", "weekends", "overtime", "overtime-size"), "magnitude"),
    ],
)
def test_standing_follows_the_ladder(persona, opened, where) -> None:
    """Where she stands is read from what is open, nowhere else."""
    assert standing(persona.concern("filing"), opened) == where
