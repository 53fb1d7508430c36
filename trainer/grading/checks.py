"""Every check and condition a rubric may name."""

from trainer.grading import (
    checks_balance,
    checks_closing,
    checks_concerns,
    checks_discovery,
    checks_giving,
    checks_opening,
    checks_preparation,
    checks_reflection,
)
from trainer.grading.facts import Facts
from trainer.grading.verdict import Check, Condition


def has_plan(facts: Facts) -> bool:
    return facts.session.plan is not None


def has_reflection(facts: Facts) -> bool:
    return facts.session.reflection is not None


CHECKS: dict[str, Check] = {
    **checks_preparation.CHECKS,
    **checks_opening.CHECKS,
    **checks_discovery.CHECKS,
    **checks_giving.CHECKS,
    **checks_concerns.CHECKS,
    **checks_balance.CHECKS,
    **checks_closing.CHECKS,
    **checks_reflection.CHECKS,
}

CONDITIONS: dict[str, Condition] = {
    "has_plan": has_plan,
    "has_reflection": has_reflection,
    **checks_giving.CONDITIONS,
    **checks_concerns.CONDITIONS,
}

KNOWN_CHECKS: frozenset[str] = frozenset(CHECKS) | frozenset(CONDITIONS)
"""What ``trainer check`` accepts in a rubric's ``check``, ``stand_in`` and ``applies_when``."""
