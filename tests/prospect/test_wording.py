"""Every act has words, whoever the persona is."""

from typing import get_args

import pytest

from trainer.domain.session import Act, ActKind, LedgerEntry, Turn
from trainer.prospect.memory import Memory
from trainer.prospect.proposed_day import agreed_for, proposed_day
from trainer.prospect.reasons import CODES
from trainer.prospect.stock import FOR_CODE
from trainer.prospect.voice import _INSTRUCTIONS
from trainer.prospect.wording import Wording

REFS = {"disclose": "slow", "recall": "slow", "offer": "time", "answer": "team", "raise": "how-long", "settle": "how-long", "unsettle": "how-long",
        "accept_step": "workshop", "need_purpose": "workshop", "vague_step": "workshop", "commit": "workshop", "decline_step": "workshop",
        "ask_which": "filing|onboarding", "deflect": "leading"}  # fmt: skip


@pytest.mark.parametrize("kind", get_args(ActKind))
def test_every_act_has_a_line_and_an_instruction(remember, kind) -> None:
    """Nothing that can be planned leaves her without words, or a model without being told."""
    assert Wording(remember(), 0).line(Act(kind=kind, ref=REFS.get(kind))).strip()
    assert kind in _INSTRUCTIONS


@pytest.mark.parametrize("code", sorted(FOR_CODE))
def test_every_deflection_has_a_line(remember, code) -> None:
    """Each reason for holding back sounds like something."""
    assert Wording(remember(), 0).line(Act(kind="deflect", ref=code)).strip()
    assert code in CODES or code == "off_topic"


def test_no_refusal_comes_twice_running(persona) -> None:
    """Acts that share their lines take turns: the line said longest ago comes next."""
    codes, turns, ledger = ("closed", "nothing_left", "no_such_effect", "closed", "closed", "nothing_left"), [], []
    for code in codes:
        act = Act(kind="deflect", ref=code)
        said = Wording(Memory(persona, tuple(turns), tuple(ledger)), 0).line(act)
        assert not turns or turns[-1].text != said
        ledger.append(LedgerEntry(turn=len(turns), acts=(act,)))
        turns += [Turn(speaker="trainee", text="…"), Turn(speaker="prospect", text=said)]


@pytest.mark.parametrize(
    ("line", "with_the_day"),
    [
        ("Agreed. I will send the invitation by Thursday of next week.", "Agreed. Friday at noon, then: I will send the invitation."),
        (
            "I will walk you round myself next Tuesday at 10am, with my manager.",
            "Friday at noon, then: I will walk you round myself, with my manager.",
        ),
        ("Next Wednesday at 1pm, then. I'll book the room.", "Friday at noon, then: I'll book the room."),
        ("You'll have the data by this Friday at noon.", "Friday at noon, then: you'll have the data."),
        ("Gladly.", "Friday at noon, then. Gladly."),
    ],
)
def test_her_firm_words_name_the_day_proposed_and_no_other(line, with_the_day) -> None:
    """Two days in one promise would be none."""
    assert agreed_for(line, "Friday at noon") == with_the_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Thursday at ten?", "Thursday at ten"),
        ("So, Thursday at ten it is.", "Thursday at ten"),
        ("How about Tuesday at three? I'll send the invitation.", "Tuesday at three"),
        ("I'll send the summary by Friday. Shall we book the session?", None),
        ("Are you free Thursday or Friday?", None),
        ("Is 2026-13-45 all right?", None),
        ("Which day suits you?", None),
    ],
)
def test_a_day_is_proposed_for_the_step_alone(text, day) -> None:
    """What the trainee does by a day, a choice of days and a day that does not exist propose none."""
    assert proposed_day(text) == day
