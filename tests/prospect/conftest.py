"""A small persona and a way to say exactly how a turn was read, so that the gate is tested and not the reader."""

from pathlib import Path
from typing import Any

import pytest

from trainer.domain.persona import Persona
from trainer.domain.readings import Labels, MoveReading
from trainer.domain.session import Act, LedgerEntry, Reason, Turn
from trainer.prospect.memory import Memory


def _rung(rung_id: str, rung: str, **more: Any) -> dict[str, Any]:
    text = f"this is what {rung_id.replace('-', ' ')} is about"
    return {"id": rung_id, "rung": rung, "fact": text, "says": [text], "probes": [text], **more}


@pytest.fixture
def persona() -> Persona:
    """Two concerns: the first with cost, risk (which needs trust) and revenue, the second with a cost of its own."""
    first = [
        _rung("slow", "symptom"),
        _rung("weekends", "consequence"),
        _rung("overtime", "impact", kind="cost"),
        _rung("overtime-size", "magnitude", of="overtime"),
        _rung("fines", "impact", kind="risk", needs={"trust": 6}),
        _rung("fines-size", "magnitude", of="fines"),
        _rung("lost", "impact", kind="revenue"),
    ]
    second = [_rung("queue", "symptom"), _rung("waiting", "consequence"), _rung("agency", "impact", kind="cost")]
    anticipated = {
        "id": "how-long", "kind": "question", "when": {"turn": 2}, "says": ["How long does it take?"],
        "settled_by": {"gives": ["answer"], "about": ["weeks"]}, "settled": ["Good."], "unsettled": ["Hm."],
    }  # fmt: skip
    step = {
        "id": "workshop", "step": "a workshop with finance", "needs": {"impacts": 1, "settled": ["how-long"]}, "accepts": ["If so, yes."],
        "vague": ["Let's find a slot."], "firm": {"owner": "Dana", "due": "Thursday"}, "declines": ["Not yet."],
    }  # fmt: skip
    return Persona.model_validate(
        {
            "id": "small", "version": "1", "name": "Dana Ortiz", "role": "Head", "company": "Meridian", "industry": "banking",
            "public": {"summary": "A bank."}, "style": {"voice": "dry"}, "agenda": {"wants": "To learn.", "success": "One idea."},
            "concerns": [
                {"id": "filing", "topic": "the return", "rungs": first, "lookalikes": [{"id": "time", "claim": "time", "says": ["It'd save time."]}]},
                {"id": "onboarding", "topic": "the onboarding", "rungs": second},
            ],
            "background": [{"id": "team", "asks": ["How many people?"], "says": ["Eleven."]}],
            "anticipate": [anticipated], "next_steps": [step],
            "situations": [{"id": "first", "seller": {"company": "Us", "product": "It", "goal": "Learn"}, "first_line": "Hello.", "brief": "A call."}],
        }
    )  # fmt: skip


@pytest.fixture
def remember(persona: Persona):
    """A memory in which these rungs are open, with the ledger entries that matter."""

    def make(*opened: str, trust: int = 4, patience: int = 6, acts: tuple[Act, ...] = (), labels: tuple[Labels, ...] = ()) -> Memory:
        reason, concern = Reason(code="opened", text="…"), persona.concern_of(opened[-1]).id if opened else None
        entries = [
            LedgerEntry(turn=2 * i + 1, labels=reading, trust=trust, patience=patience, reason=reason, concern=concern)
            for i, reading in enumerate(labels or (Labels(),))
        ]
        entries[-1] = entries[-1].model_copy(update={"opened": opened, "acts": acts})
        turns = [Turn(speaker="prospect", text="Hello.")]
        for _ in entries:
            turns += [Turn(speaker="trainee", text="…"), Turn(speaker="prospect", text="…")]
        return Memory(persona, tuple(turns), tuple(entries))

    return make


@pytest.fixture
def read():
    """A reading with exactly these labels; the question is open unless said otherwise."""

    def make(**labels: Any) -> MoveReading:
        return MoveReading(labels=Labels(**({"question": "open"} | labels)))

    return make


@pytest.fixture
def snapshot_of_graph() -> str:
    return (Path(__file__).parent / "prospect_graph.mmd").read_text(encoding="utf-8")
