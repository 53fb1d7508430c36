"""Layer 3, give and take: whether each side got something out of it."""

from trainer.domain.report import Evidence
from trainer.grading.balance import asks
from trainer.grading.checks_discovery import answered
from trainer.grading.facts import Facts, Insight, Story, TraineeTurn
from trainer.grading.prose import has_words, joined, stems
from trainer.grading.turns import words_that
from trainer.grading.verdict import Check, Verdict, counted, shown, when

REAL_QUESTIONS = 1
"""Questions left standing and answered, without which there was no exchange."""


def _real_questions(facts: Facts) -> list[TraineeTurn]:
    return [turn for turn in facts.trainee if turn.labels.question in ("open", "closed", "stacked") and answered(facts, turn)]


def enough_given(facts: Facts) -> Verdict:
    """At least one giving turn for every three that ask, in a call in which something was asked."""
    span = counted(facts, facts.core)
    count = f"{facts.gives} of your turns gave something and {facts.gets} asked ({span})"
    enough = facts.gives > 0 and facts.gives * 3 >= facts.gets and len(_real_questions(facts)) >= REAL_QUESTIONS
    words = [quote for entry in facts.give_get if entry.gives for quote in _giving_words(facts, entry.turn)]
    return when(enough, f"{count}: a fair exchange.", f"{count}: no fair exchange.", words if enough else ())


def _giving_words(facts: Facts, turn: int) -> tuple[Evidence, ...]:
    said = facts.trainee_at(turn)
    useful = set(facts.counted_gives(turn))
    return words_that(said, lambda labels: bool(useful & set(labels.gives)), facts.session) if said else ()


def _no_run(run: str, yes: str, no: str) -> Check:
    def check(facts: Facts) -> Verdict:
        turns = [entry.turn for entry in facts.give_get if entry.run == run]
        span = counted(facts, facts.core)
        if not any(has_words(turn.text) for turn in facts.trainee):
            return Verdict(False, "You said nothing.")
        return when(not turns, f"{yes} in {span}.", f"{no} ({joined(turns)})." if turns else "")

    return check


def prospect_learned(facts: Facts) -> Verdict:
    given: tuple[Insight | Story, ...] = (*facts.insights, *facts.stories)
    no = "The prospect reacted to no insight or story of yours." if given else "You gave no insight and told no story."
    moved = [words for each in given if each.took == "moved" for words in each.reaction]
    return shown(moved, "The prospect took something new away from what you told them.", no)


def trainee_learned(facts: Facts) -> Verdict:
    """Something the brief did not hold was disclosed to a question; what is only volunteered and passed over is not learned."""
    known = stems(facts.session.brief or "") | (stems(facts.situation.brief) if facts.situation else frozenset())
    new = [
        each for each in facts.disclosures if each.how == "asked" and any(len(stems(words.quote) - known) >= 2 for words in each.evidence)
    ]
    return shown(
        [words for each in new for words in each.evidence],
        "Your questions brought out something the brief did not hold.",
        "Your questions brought out nothing that the brief did not hold.",
    )


def _learned(times: int) -> Check:
    """How often a question brought something out: who sells hears something once by chance."""

    def check(facts: Facts) -> Verdict:
        told = [each for each in facts.disclosures if each.how == "asked"]
        often = ("never brought anything out", "brought something out once")
        count = f"Your questions {often[len(told)] if len(told) < len(often) else f'brought something out {len(told)} times'}."
        return when(len(told) >= times, count, count, [words for each in told for words in each.evidence])

    return check


SELLING_TURNS = 1
"""Turns that sell and ask nothing, which a customer bears with."""


def hardly_sold(facts: Facts) -> Verdict:
    selling = [turn for turn in facts.trainee if turn.turn >= facts.core and "pitch" in turn.labels.gives and not asks(turn.labels)]
    words = [quote for turn in selling for quote in words_that(turn, lambda labels: "pitch" in labels.gives, facts.session)]
    span = counted(facts, facts.core)
    if not any(has_words(turn.text) for turn in facts.trainee):
        return Verdict(False, "You said nothing.")
    no = f"{len(selling)} of your turns sold and asked nothing ({joined([turn.turn for turn in selling])})." if selling else ""
    return when(len(selling) <= SELLING_TURNS, f"At most one of your turns only sold, in {span}.", no, words)


CHECKS: dict[str, Check] = {
    "enough_given": enough_given,
    "no_interrogation": _no_run(
        "interrogation", "No run of four asking turns", "Four or more of your turns in a row asked and gave nothing"
    ),
    "no_pitch_run": _no_run("pitch", "No run of three selling turns", "Three or more of your turns in a row sold and asked nothing"),
    "prospect_learned": prospect_learned,
    "trainee_learned": trainee_learned,
    "trainee_learned_twice": _learned(2),
    "trainee_learned_often": _learned(4),
    "hardly_sold": hardly_sold,
}
