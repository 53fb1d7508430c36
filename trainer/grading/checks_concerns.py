"""Layer 3, anticipating: what was done with the prospect's own questions, objections and doubts.

Which of them weighed most is seldom plain, and one missed reading would decide everything; so all of them count, by weight.
"""

from collections.abc import Mapping

from trainer.domain.vocabulary import Met
from trainer.grading.facts import Facts, Raised
from trainer.grading.verdict import Check, Condition, Verdict, shown


def main_concern(facts: Facts) -> Raised | None:
    """What weighs most of what was raised, the earlier where two weigh the same."""
    return max(facts.raised, key=lambda raised: (raised.weight, -raised.turn), default=None)


def concern_raised(facts: Facts) -> bool:
    return bool(facts.raised)


_WORTH: Mapping[Met, float] = {"open": 1.0, "thin": 0.5, "defends": 0.0, "passes": 0.0}


def share_met(facts: Facts) -> float:
    """How much of what the prospect raised was met, 0 to 1, by weight: openly wholly, with half an answer by half, argued with or passed
    over not at all."""
    whole = sum(raised.weight for raised in facts.raised)
    return sum(raised.weight * _WORTH[raised.met] for raised in facts.raised) / whole if whole else 0.0


_NOTHING = "The prospect raised nothing."


def _met(share: float, yes: str) -> Check:
    """Whether at least this share was met; what weighs most among the rest is named where it was not."""

    def check(facts: Facts) -> Verdict:
        words = [quote for raised in facts.raised if _WORTH[raised.met] for quote in (*raised.words, *raised.reply)]
        if facts.raised and words and share_met(facts) >= share:
            return shown(words, yes, _NOTHING)
        missed = max((raised for raised in facts.raised if raised.met != "open"), key=lambda raised: raised.weight, default=None)
        return Verdict(False, _HOW[missed.met].format(turn=missed.turn) if missed else _NOTHING, missed.words if missed else ())

    return check


_HOW: Mapping[Met, str] = {
    "thin": "What the prospect raised in turn {turn} got kind words or half an answer, but nothing to hold on to.",
    "defends": "What the prospect raised in turn {turn} was argued with instead of met.",
    "passes": "What the prospect raised in turn {turn} got no answer.",
}


def concern_settled(facts: Facts) -> Verdict:
    main = main_concern(facts)
    words = main.settled if main is not None and main.rests else ()
    return shown(words, "The prospect let it rest after your answer.", "The prospect did not let it rest.")


CHECKS: dict[str, Check] = {
    "concerns_some_met": _met(0.2, "Something that the prospect raised was taken up."),
    "concerns_half_met": _met(0.5, "You met at least half of what the prospect raised."),
    "concerns_mostly_met": _met(0.8, "You met most of what the prospect raised, openly."),
    "concerns_all_met": _met(0.9, "You met all that weighed with the prospect, openly."),
    "concern_settled": concern_settled,
}

CONDITIONS: dict[str, Condition] = {"concern_raised": concern_raised}
