"""Trust and patience after a turn. Giving warms; interrogation, pitching and assumptions cool.

Both run from 0 to 10. They shape wording and the end of the call; only a rung that says ``needs: trust`` is ever
held back by them (the gate's business, with trust as it stood before the turn).
"""

from dataclasses import dataclass

from trainer.domain.persona import Persona
from trainer.domain.readings import Labels
from trainer.prospect.ladder import Decision
from trainer.prospect.memory import Memory, asks_and_gives_nothing, pitches_and_asks_nothing

LOWEST, HIGHEST = 0, 10
WARNS_AT = 2
INTERROGATION = 4
PITCH_RUN = 3

# cause: (trust, patience)
_WARMS = {"teach": (1, 1), "share": (1, 1), "answer": (1, 1), "summarise": (1, 1), "acknowledge": (0, 0)}
_COOLS = {
    "leading": (-1, -1), "assumption": (-1, -1), "stacked": (0, -1), "repeat": (0, -1), "injection": (-1, -2), "abusive": (-2, -4),
    "off_topic": (0, -1), "pitch": (-1, -1), "pitch run": (-1, -2), "interrogation": (0, -1), "long interrogation": (-1, -2),
}  # fmt: skip
_FAMILY = {"pitch run": "pitch", "long interrogation": "interrogation", "assumption": "leading"}


@dataclass(frozen=True)
class Mood:
    trust: int
    patience: int
    warns: bool = False
    ends: bool = False


def after(memory: Memory, labels: Labels, decision: Decision) -> Mood:
    """How she stands after this turn. She warns one turn before she ends the call, never without."""
    causes = (*_warming(memory, labels, decision), *_cooling(memory, labels, decision))
    trust, patience = memory.trust, memory.patience
    for cause in causes:
        by_trust, by_patience = _weight(memory.persona, cause)
        trust, patience = trust + by_trust, patience + by_patience
    trust, patience = _clamp(trust), _clamp(patience)
    cooled = any(cause in _COOLS for cause in causes) and patience <= min(memory.patience, WARNS_AT)
    # A question that earned its answer gets it, however little patience is left.
    ends = cooled and memory.warned_just_now and not decision.opened
    return Mood(trust, patience, warns=cooled and not ends, ends=ends)


def _warming(memory: Memory, labels: Labels, decision: Decision) -> tuple[str, ...]:
    if decision.code in ("injection", "abusive", "leading", "assumption", "repeat"):
        return ()
    gives = [give for give in labels.gives if give in _WARMS]
    if "answer" in gives and not memory.pending:
        gives.remove("answer")
    return tuple(gives)


def _cooling(memory: Memory, labels: Labels, decision: Decision) -> tuple[str, ...]:
    causes = []
    if decision.code in ("leading", "assumption", "stacked", "repeat", "injection", "abusive"):
        causes.append(decision.code)
    if "off_topic" in labels.other:
        causes.append("off_topic")
    if pitches_and_asks_nothing(labels):
        causes.append(_pitch_fault(memory))
    if asks_and_gives_nothing(labels) and memory.bare_run + 1 >= INTERROGATION:
        causes.append(_interrogation_fault(memory, decision))
    return tuple(cause for cause in causes if cause)


def _pitch_fault(memory: Memory) -> str:
    if memory.pitch_run + 1 >= PITCH_RUN:
        return "pitch run"
    # A pitch that answers a problem she has told, once, is fair.
    return "" if memory.opened and memory.pitch_run == 0 else "pitch"


def _interrogation_fault(memory: Memory, decision: Decision) -> str:
    if memory.bare_run + 1 == INTERROGATION:
        return "" if decision.opened else "interrogation"
    return "interrogation" if decision.opened else "long interrogation"


def _weight(persona: Persona, cause: str) -> tuple[int, int]:
    by_trust, by_patience = (_WARMS | _COOLS)[cause]
    word = _FAMILY.get(cause, cause)
    double = 2 if word in (*persona.disposition.warms, *persona.disposition.cools) else 1
    return by_trust * double, by_patience * double


def _clamp(value: int) -> int:
    return max(LOWEST, min(HIGHEST, value))
