"""Where the report's quotes stand in the session, and the session's texts cut into quoted and other pieces."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from trainer.domain.plan import Plan
from trainer.domain.report import PLAN_TURN, REFLECTION_TURN, Evidence, Report
from trainer.domain.session import Session
from trainer.reporting.formats import turn_number
from trainer.reporting.wording import PLAN_FIELDS

Place = tuple[int, str | None]
Span = tuple[int, int]


@dataclass(frozen=True)
class Piece:
    text: str
    marked: bool


def all_evidence(report: Report) -> Iterator[Evidence]:
    yield from report.outcome.evidence
    for criterion in report.criteria:
        yield from criterion.evidence
        yield from chain.from_iterable(item.evidence for item in criterion.items)
    yield from chain.from_iterable(objective.evidence for objective in report.objectives)


def plan_texts(plan: Plan) -> Iterator[tuple[str, str]]:
    """Every text of a plan under the field name that quotes cite."""
    for name, _ in PLAN_FIELDS:
        value: str | tuple[str, ...] = getattr(plan, name)
        if isinstance(value, str):
            yield name, value
        else:
            yield from ((f"{name}[{i}]", text) for i, text in enumerate(value))


def session_texts(session: Session) -> dict[Place, str]:
    """Every text a quote may cite."""
    texts: dict[Place, str] = {(turn, None): said.text for turn, said in enumerate(session.turns)}
    if session.plan is not None:
        texts |= {(PLAN_TURN, field): text for field, text in plan_texts(session.plan)}
    if session.reflection is not None:
        texts[(REFLECTION_TURN, None)] = session.reflection
    return texts


def cited(report: Report, texts: Mapping[Place, str]) -> dict[Place, list[Span]]:
    """The quoted stretches of each text. A quote that is not at its offsets is looked for; one that stands nowhere marks nothing."""
    found: dict[Place, list[Span]] = {}
    for evidence in all_evidence(report):
        place = (evidence.turn, evidence.field if evidence.turn == PLAN_TURN else None)
        text = texts.get(place)
        span = _span(evidence, text) if text else None
        if span:
            found.setdefault(place, []).append(span)
    return found


def _span(evidence: Evidence, text: str) -> Span | None:
    start, end = evidence.start, evidence.end
    if 0 <= start < end and text[start:end] == evidence.quote:
        return start, end
    at = text.find(evidence.quote) if evidence.quote else -1
    return (at, at + len(evidence.quote)) if at >= 0 else None


def pieces(text: str, spans: Iterable[Span]) -> tuple[Piece, ...]:
    """The text in order, quoted stretches marked; stretches that overlap or touch become one."""
    cut: list[Piece] = []
    at = 0
    for start, end in _merged(spans):
        if start > at:
            cut.append(Piece(text[at:start], False))
        cut.append(Piece(text[start:end], True))
        at = end
    if at < len(text):
        cut.append(Piece(text[at:], False))
    return tuple(cut)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def anchor(turn: int, turns: int) -> str:
    """The id of the place in the page; an unknown turn leads to the transcript."""
    if turn == PLAN_TURN:
        return "report-plan"
    if turn == REFLECTION_TURN:
        return "report-reflection"
    return f"report-turn-{turn_number(turn)}" if 0 <= turn < turns else "report-transcript"
