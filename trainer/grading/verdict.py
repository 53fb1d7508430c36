"""The one shape of a check: facts in, a verdict with its reason and quotes out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from trainer.domain.report import Evidence
from trainer.grading.facts import Facts


@dataclass(frozen=True)
class Verdict:
    """``met`` None: cannot be told. A met verdict has a quote, or a reason that names the turns it counted."""

    met: bool | None
    reason: str
    evidence: tuple[Evidence, ...] = ()


Check = Callable[[Facts], Verdict]
Condition = Callable[[Facts], bool]

QUOTES = 4
"""Quotes one verdict shows at most."""


def shown(evidence: Sequence[Evidence], yes: str, no: str) -> Verdict:
    """Met exactly when there are words to show for it."""
    kept = tuple(dict.fromkeys(evidence))[:QUOTES]
    return Verdict(True, yes, kept) if kept else Verdict(False, no)


def when(holds: bool, yes: str, no: str, evidence: Sequence[Evidence] = ()) -> Verdict:
    """For statements that a count decides; ``yes`` names the turns unless quotes are given. Unmet ones may show
    what speaks against them."""
    return Verdict(holds, yes if holds else no, tuple(dict.fromkeys(evidence))[:QUOTES])


def counted(facts: Facts, start: int = 0) -> str:
    """The trainee turns that a count looked at: ``turns 4-21``."""
    turns = [turn.turn for turn in facts.trainee if turn.turn >= start] or [turn.turn for turn in facts.trainee]
    if not turns:
        return f"turns 0-{len(facts.session.turns) - 1}"
    return f"turn {turns[0]}" if len(turns) == 1 else f"turns {turns[0]}-{turns[-1]}"
