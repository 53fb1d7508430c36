"""Layer 3, anticipating: what was done with the prospect's own questions, objections and doubts."""

from trainer.grading.facts import Facts, Raised
from trainer.grading.prose import joined
from trainer.grading.verdict import Check, Condition, Verdict, shown, when


def main_concern(facts: Facts) -> Raised | None:
    """The most consequential thing raised: an objection before a question, the longer before the shorter."""
    return max(facts.raised, key=lambda raised: (raised.weight, -raised.turn), default=None)


def _others(facts: Facts) -> list[Raised]:
    main = main_concern(facts)
    return [raised for raised in facts.raised if raised is not main]


def concern_raised(facts: Facts) -> bool:
    return bool(facts.raised)


def concern_noticed(facts: Facts) -> Verdict:
    """Spoken to at all, be it to argue: the least that can be done with a concern."""
    main = main_concern(facts)
    no = "You passed over what weighed most with the prospect."
    return shown(main.reply if main is not None and main.met != "passes" else (), "You noticed what weighed most with the prospect.", no)


def concern_answered(facts: Facts) -> Verdict:
    main = main_concern(facts)
    if main is None:
        return Verdict(False, "The prospect raised nothing.")
    met = main.met in ("open", "thin") and bool(main.reply)
    no = f"What the prospect raised in turn {main.turn} got no answer of substance."
    return shown((*main.words, *main.reply) if met else (), "You took up the point that weighed most with the prospect.", no)


def concern_met_openly(facts: Facts) -> Verdict:
    """A straight answer, a limit admitted, a question into it, or honest parking; not sympathy alone, and no word of defence."""
    main = main_concern(facts)
    if main is None or main.met in ("thin", "passes"):
        return Verdict(
            False, "What weighed most got kind words or half an answer, but nothing to hold on to." if main else "Nothing was raised."
        )
    return shown(main.reply if main.met == "open" else (), "You met it openly.", "You defended yourself instead of meeting it.")


def concerns_all_answered(facts: Facts) -> Verdict:
    missed = [raised for raised in facts.raised if raised.met == "passes"]
    words = [quote for raised in facts.raised for quote in raised.reply]
    if missed:
        return Verdict(False, f"What the prospect raised in {joined([raised.turn for raised in missed])} got no answer.", missed[0].words)
    return shown(words, "You took up everything the prospect raised.", "The prospect raised nothing.")


def other_met_openly(facts: Facts) -> Verdict:
    words = [quote for raised in _others(facts) if raised.met == "open" for quote in raised.reply]
    return shown(words, "Something else that the prospect raised was met openly.", "Nothing else that the prospect raised was met openly.")


def nothing_defended(facts: Facts) -> Verdict:
    defended = [raised for raised in facts.raised if raised.met == "defends"]
    words = [quote for raised in defended for quote in raised.reply or raised.words]
    turns = joined([raised.turn for raised in facts.raised]) if facts.raised else ""
    return when(
        not defended and bool(turns),
        f"You argued with nothing the prospect raised ({turns}).",
        "You argued against what the prospect felt.",
        words,
    )


def concern_settled(facts: Facts) -> Verdict:
    main = main_concern(facts)
    words = main.settled if main is not None and main.rests else ()
    return shown(words, "The prospect let it rest after your answer.", "The prospect did not let it rest.")


CHECKS: dict[str, Check] = {
    "concern_noticed": concern_noticed,
    "concern_answered": concern_answered,
    "concerns_all_answered": concerns_all_answered,
    "concern_met_openly": concern_met_openly,
    "other_met_openly": other_met_openly,
    "nothing_defended": nothing_defended,
    "concern_settled": concern_settled,
}

CONDITIONS: dict[str, Condition] = {"concern_raised": concern_raised}
