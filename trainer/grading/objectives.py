"""The plan's objectives: how well each is written, and whether the call met it as far as its words can show."""

import re
from collections.abc import Sequence

from trainer.domain.persona import Persona, Situation
from trainer.domain.plan import Plan
from trainer.domain.readings import Reader
from trainer.domain.report import PLAN_TURN, Commitment, Evidence, ObjectiveResult, Outcome
from trainer.domain.session import Session
from trainer.grading.evidence import quote_holding
from trainer.grading.facts import Disclosure, Objective, ProspectTurn
from trainer.grading.prose import countable, figures, has_words, showable, stems

LETTERS = ("specific", "measurable", "achievable", "relevant", "time_bound")

_STEP = re.compile(
    r"\b(?:book|agree|schedule|secure|arrange|set up|commit|fix|confirm|get)\w*\b.{0,60}\b(?:meeting|session|"
    r"workshop|call|demo|visit|pilot|"
    r"introduction|intro|next step|follow-?up|trial|review|walk-?through|appointment|date|slot)\b",
    re.I | re.S,
)
_VALUE = re.compile(r"\b(?:cost\w*|revenue|sales|risk\w*|money|impact\w*|value|price\w*|margin|fine|fines|penalt\w+|spend\w*)\b", re.I)
_SIZE = re.compile(
    r"\b(?:how much|how many|figure|number|size|quantif\w+|amount|per (?:year|month|week)|annual|£|\$|€|euros?|pounds?|dollars?)", re.I
)


def scenario_of(session: Session, persona: Persona | None, situation: Situation | None) -> str:
    """What the plan is about: the brief, and what is publicly known of the prospect."""
    parts = [session.brief or ""]
    if persona is not None:
        parts += [persona.public.summary, persona.public.trigger or "", *persona.public.priorities]
    if situation is not None:
        parts += [situation.brief, situation.seller.product, situation.seller.goal]
    return countable(" ".join(part for part in dict.fromkeys(parts) if part))


def objectives_of(
    session: Session, scenario: str, reader: Reader, prospect: Sequence[ProspectTurn], disclosures: Sequence[Disclosure],
    commitments: Sequence[Commitment], outcome: Outcome,
) -> tuple[Objective, ...]:  # fmt: skip
    results = []
    for i, text in enumerate(session.plan.objectives if session.plan else ()):
        counted = countable(text)
        if not has_words(counted):
            continue
        smart = reader.smart(scenario, counted.strip()).told()
        met, shown = _met(session, counted, prospect, disclosures, commitments, outcome)
        words = quote_holding(text, PLAN_TURN, field=f"objectives[{i}]")
        results.append(Objective(ObjectiveResult(text=showable(text), smart=smart, met=met, evidence=shown), words))
    return tuple(results)


def _met(
    session: Session, objective: str, prospect: Sequence[ProspectTurn], disclosures: Sequence[Disclosure],
    commitments: Sequence[Commitment], outcome: Outcome,
) -> tuple[bool | None, tuple[Evidence, ...]]:  # fmt: skip
    """True or false only where the words decide it; an objective of another kind stays open."""
    if _STEP.search(objective):
        return _step_met(session, objective, commitments, outcome)
    if _VALUE.search(objective):
        return _value_met(objective, disclosures)
    return _learnt(session, objective, prospect)


def _step_met(
    session: Session, objective: str, commitments: Sequence[Commitment], outcome: Outcome
) -> tuple[bool | None, tuple[Evidence, ...]]:
    if outcome.value != "advance":
        return False, outcome.evidence
    for row in reversed(commitments):
        if row.complete and stems(row.text) & stems(objective):
            return True, quote_holding(session.turns[row.turn].text, row.turn, (row.text[:80],))
    return None, ()


def _value_met(objective: str, disclosures: Sequence[Disclosure]) -> tuple[bool | None, tuple[Evidence, ...]]:
    wants_size = bool(_SIZE.search(objective))
    heard = [each for each in disclosures if each.kinds and (each.sized or not wants_size)]
    about = [each for each in heard if not stems(objective) or any(stems(objective) & stems(words.quote) for words in each.evidence)]
    best = (about or heard)[:1]
    return (True, best[0].evidence) if best else (False, ())


def _learnt(session: Session, objective: str, prospect: Sequence[ProspectTurn]) -> tuple[bool | None, tuple[Evidence, ...]]:
    """Met where the prospect speaks of what was to be found out, with a figure if one was wanted."""
    for said in prospect:
        shared = stems(objective) & stems(said.text)
        if len(shared) >= 2 and (figures(said.text) or not _SIZE.search(objective)):
            return True, quote_holding(session.turns[said.turn].text, said.turn)
    return None, ()


def plan_is_mutual(plan: Plan | None, scenario: str, reader: Reader) -> bool:
    if plan is None:
        return False
    sides = (plan.trainee_wants, plan.customer_wants, plan.trainee_success, plan.customer_success)
    return reader.mutual(scenario, *(countable(side).strip() for side in sides)).mutual
