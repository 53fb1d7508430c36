"""A persona is refused with a sentence that says what was expected, or it can be played."""

from collections.abc import Callable
from typing import Any, get_args

import pytest
from pydantic import ValidationError
from sample_content import persona

from trainer.domain.persona import Persona, StockLine

Content = dict[str, Any]


def made(**changes: Any) -> Persona:
    return Persona.model_validate(persona() | changes)


def rungs(content: Content) -> list[Content]:
    found: list[Content] = content["concerns"][0]["rungs"]
    return found


def swap(content: Content, first: int, second: int) -> None:
    ladder = rungs(content)
    ladder[first], ladder[second] = ladder[second], ladder[first]


def second_concern(**changes: Any) -> Content:
    """A concern that is only a symptom, which is a whole ladder."""
    symptom = {"id": "de-late", "rung": "symptom", "fact": "Vans leave late.", "says": ["Vans leave late."], "probes": ["And the vans?"]}
    return {"id": "delivery", "topic": "the vans", "rungs": [symptom]} | changes


BROKEN: dict[str, tuple[Callable[[Content], object], str]] = {
    "an impact of no kind": (lambda c: rungs(c)[2].pop("kind"), "an impact, and only an impact, names its kind"),
    "a consequence with a kind": (lambda c: rungs(c)[1].update(kind="risk"), "an impact, and only an impact, names its kind"),
    "a size of nothing named": (lambda c: rungs(c)[3].pop("of"), "a magnitude, and only a magnitude, names the impact it sizes"),
    "an impact that sizes another": (lambda c: rungs(c)[4].update(of="or-wages"), "a magnitude, and only a magnitude"),
    "a symptom that needs trust": (lambda c: rungs(c)[0].update(needs={"trust": 3}), "only impacts and magnitudes may need trust"),
    "a consequence that needs trust": (lambda c: rungs(c)[1].update(needs={"trust": 3}), "only impacts and magnitudes may need trust"),
    "a consequence that the brief tells": (lambda c: rungs(c)[1].update(known="brief"), "only a symptom can be known from the brief"),
    "a ladder without a symptom": (lambda c: rungs(c).pop(0), "a ladder starts with its one symptom"),
    "two symptoms": (lambda c: rungs(c)[1].update(rung="symptom"), "a ladder starts with its one symptom"),
    "no consequence": (lambda c: rungs(c).pop(1), "the symptom is followed by one consequence"),
    "a consequence too late": (lambda c: swap(c, 1, 2), "the symptom is followed by one consequence"),
    "a size before its impact": (lambda c: swap(c, 2, 3), "magnitude 'or-wages-size' must follow the impact it sizes, got of: 'or-wages'"),
    "a size of a symptom": (lambda c: rungs(c)[3].update(of="or-phone"), "must follow the impact it sizes, got of: 'or-phone'"),
    "two sizes of one impact": (
        lambda c: rungs(c).append(rungs(c)[3] | {"id": "or-again"}), "an impact has at most one magnitude",
    ),
    "an id of a rung twice": (lambda c: rungs(c)[4].update(id="or-wages"), "used twice: or-wages"),
    "an id shared across kinds": (lambda c: c["background"][0].update(id="visit"), "used twice: visit"),
    "an id shared by two concerns": (
        lambda c: c["concerns"].append(second_concern(id="ordering")), "ids must be unique in the file, used twice: ordering",
    ),
    "a moment without a when": (lambda c: c["anticipate"][0].update(when={}), "expected at least one of turn, rung, gives"),
    "a moment after an unknown rung": (
        lambda c: c["anticipate"][0].update(when={"rung": "nowhere"}),
        "anticipate 'seen-apps': when.rung names no rung of this persona: 'nowhere'",
    ),
    "a step that waits for the unknown": (
        lambda c: c["next_steps"][0]["needs"].update(settled=["price", "trust"]),
        "next step 'visit': needs.settled names nothing under anticipate: price, trust",
    ),
    "a step that needs too much": (
        lambda c: c["next_steps"][0]["needs"].update(impacts=3), "next step 'visit': needs more impacts than the persona has",
    ),
    "no fit without a reason": (lambda c: c.update(fit={"value": "none"}), "fit none, and only none, names its reason_rung"),
    "a fit with a reason against it": (
        lambda c: c.update(fit={"value": "good", "reason_rung": "or-wages"}), "fit none, and only none, names its reason_rung",
    ),
    "no fit for an unknown reason": (
        lambda c: c.update(fit={"value": "none", "reason_rung": "nowhere"}), "fit.reason_rung names no rung of this persona: 'nowhere'",
    ),
    "she opens without a word": (lambda c: c["situations"][0].pop("first_line"), "first_line is given exactly when the prospect opens"),
    "the trainee opens with her line": (
        lambda c: c["situations"][1].update(first_line="Hello?"), "first_line is given exactly when the prospect opens",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_persona_is_refused_in_one_sentence(fault: str) -> None:
    """Each rule has the sentence that its author will read."""
    change, sentence = BROKEN[fault]
    content = persona()
    change(content)
    with pytest.raises(ValidationError) as caught:
        Persona.model_validate(content)
    assert [error for error in caught.value.errors() if sentence in error["msg"]], str(caught.value)


def test_a_ladder_may_end_anywhere_above_its_symptom() -> None:
    """A problem that leads nowhere is a true story too; it is how a persona without fit is written."""
    content = persona()
    content["concerns"].append(second_concern())
    concern = Persona.model_validate(content).concern("delivery")
    assert (concern.symptom.id, concern.consequence, concern.impacts) == ("de-late", None, ())


def test_a_concern_finds_its_rungs() -> None:
    """Impacts keep the order of the file, and each finds its size, or none."""
    concern = made().concern("ordering")
    assert [impact.id for impact in concern.impacts] == ["or-wages", "or-hotel"]
    sizes = [concern.magnitude_of(impact.id) for impact in concern.impacts]
    assert [size and size.id for size in sizes] == ["or-wages-size", None]
    assert concern.ids() == ("ordering", "or-phone", "or-rebake", "or-wages", "or-wages-size", "or-hotel", "or-faster")
    assert made().concern_of("or-hotel") == concern


def test_a_situation_is_found_by_id_and_the_first_without_one() -> None:
    """Practice without a choice starts with the first situation of the file."""
    assert made().situation().id == "first-call"
    assert made().situation("second-call").opens == "trainee"
    with pytest.raises(KeyError):
        made().situation("third-call")


def test_only_a_symptom_told_in_the_brief_is_known() -> None:
    """Whatever is not marked so has to be earned."""
    content = persona()
    assert Persona.model_validate(content).known_from_brief() == ()
    rungs(content)[0]["known"] = "brief"
    assert Persona.model_validate(content).known_from_brief() == ("or-phone",)


@pytest.mark.parametrize("key", get_args(StockLine))
def test_every_everyday_line_may_be_her_own(key: StockLine) -> None:
    """A persona brings her own wording for any of them, at least one each."""
    assert made(lines={key: ["Well."]}).lines[key] == ("Well.",)
    with pytest.raises(ValidationError, match="at least 1 item"):
        made(lines={key: []})


def test_a_persona_cannot_be_changed_after_it_was_checked() -> None:
    """What the check has seen is what is played."""
    with pytest.raises(ValidationError, match="frozen"):
        made().name = "Somebody else"  # type: ignore[misc]


def test_what_may_be_left_out_has_a_fair_middle() -> None:
    """An author who says nothing gets a prospect of ordinary trust and patience with a fit."""
    plain = made()
    assert (plain.disposition.trust, plain.disposition.patience, plain.fit.value) == (4, 6, "good")
    assert (plain.pronoun, plain.difficulty, plain.lines) == ("she", "standard", {})
