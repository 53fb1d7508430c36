"""Every act has words, whoever the persona is."""

from typing import get_args

import pytest

from trainer.domain.session import Act, ActKind
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
