"""Puts a report together from facts and verdicts. No clock, no chance, no set order: the same input gives the same bytes."""

from collections.abc import Mapping, Sequence
from typing import Any

from trainer.domain.errors import BadInput
from trainer.domain.fingerprint import of_json
from trainer.domain.persona import Persona
from trainer.domain.report import CriterionResult, ItemVerdict, Report, RubricRef
from trainer.domain.rubric import Criterion, Item, Rubric
from trainer.domain.session import Session
from trainer.grading import scoring
from trainer.grading.checks import CHECKS, CONDITIONS
from trainer.grading.evidence import verify
from trainer.grading.facts import Facts
from trainer.grading.judge import Heard, verdict
from trainer.grading.prose import showable

GRADER_VERSION = "3"


def known_to_code(rubric: Rubric) -> None:
    """Raises ``BadInput`` if the rubric names a check or condition that does not exist."""
    unknown = [name for name in rubric.check_names() if name not in CHECKS and name not in CONDITIONS]
    if unknown:
        raise BadInput(f"The rubric '{rubric.id}' names checks that the grader does not know: {', '.join(unknown)}.")


def applies(thing: Criterion | Item, facts: Facts) -> bool:
    return thing.applies_when is None or CONDITIONS[thing.applies_when](facts)


def applicable_items(criterion: Criterion, facts: Facts) -> tuple[Item, ...]:
    if not applies(criterion, facts):
        return ()
    return tuple(item for item in criterion.items if applies(item, facts))


def judged_items(criterion: Criterion, facts: Facts) -> tuple[Item, ...]:
    """What there is to ask a judge about this criterion; nothing in a session without words."""
    return tuple(item for item in applicable_items(criterion, facts) if item.how == "judged") if facts.speaks else ()


def verdicts_of(criterion: Criterion, facts: Facts, heard: Sequence[Heard]) -> tuple[ItemVerdict, ...]:
    return tuple(_checked(_verdict(item, facts, heard), facts.session) for item in applicable_items(criterion, facts))


def _verdict(item: Item, facts: Facts, heard: Sequence[Heard]) -> ItemVerdict:
    if item.how == "judged":
        return verdict(item, heard, facts)
    measured = CHECKS[item.check or ""](facts)
    return ItemVerdict(
        id=item.id, says=item.says, met=measured.met, by="measured", reason=showable(measured.reason), evidence=measured.evidence
    )


def _checked(item: ItemVerdict, session: Session) -> ItemVerdict:
    """An item one of whose quotes does not stand where it is cited is unscored: no point without its words."""
    if all(verify(session, quote) for quote in item.evidence):
        return item
    return item.model_copy(
        update={"met": None, "evidence": (), "reason": "The words that should show this were not found where they were cited."}
    )


def result_of(criterion: Criterion, facts: Facts, items: Sequence[ItemVerdict]) -> CriterionResult:
    if not applies(criterion, facts):
        return scoring.not_applicable(
            criterion, _NOT_APPLICABLE.get(criterion.applies_when or "", "Nothing in this session called for it.")
        )
    return scoring.scored(criterion, items) if facts.speaks else scoring.wordless(criterion)


_NOT_APPLICABLE = {
    "has_plan": "No plan belongs to this session.",
    "has_reflection": "No reflection belongs to this session.",
    "concern_raised": "The prospect raised no question, objection or concern.",
}


def measured_overall(facts: Facts, rubric: Rubric) -> int:
    """The overall without a judge, 0 to 100."""
    results = [result_of(criterion, facts, verdicts_of(criterion, facts, ())) for criterion in rubric.criteria]
    return scoring.total(results, rubric.pass_mark).overall


def report_of(facts: Facts, rubric: Rubric, rubric_sha: str, results: Sequence[CriterionResult], provenance: Mapping[str, Any]) -> Report:
    total = scoring.total(results, rubric.pass_mark)
    return Report(
        session=showable(facts.session.id) if facts.session.id is not None else None,
        rubric=RubricRef(id=rubric.id, version=rubric.version, sha256=rubric_sha),
        overall=total.overall, coverage=total.coverage, pass_mark=rubric.pass_mark, passed=total.passed, outcome=facts.outcome,
        criteria=tuple(results), value_map=facts.ladders, give_get=facts.give_get, commitments=facts.commitments,
        next_step=facts.step.story, objectives=tuple(objective.result for objective in facts.objectives), provenance=dict(provenance),
    )  # fmt: skip


def persona_fingerprint(session: Session, persona: Persona | None) -> str | None:
    """The text the session was held with, where it says so; else the persona as handed in."""
    if persona is None:
        return None
    pinned = session.content.persona if session.content else None
    return pinned or of_json(persona.model_dump(mode="json"))
