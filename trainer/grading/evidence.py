"""Quotes: made here, checked here. A quote is verbatim at its offsets or it is no quote."""

from collections.abc import Sequence

from trainer.domain.plan import Plan
from trainer.domain.report import PLAN_TURN, REFLECTION_TURN, Evidence
from trainer.domain.session import Session
from trainer.grading.prose import BLANK, QUOTE_LIMIT, Span, countable, sentence_spans


def plan_fields(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Every text of a plan under the name a quote cites it by, such as ``objectives[0]``."""
    lists = (("objectives", plan.objectives), ("expected_concerns", plan.expected_concerns))
    numbered = [(f"{name}[{i}]", text) for name, texts in lists for i, text in enumerate(texts)]
    single = ("trainee_wants", "customer_wants", "trainee_success", "customer_success", "next_step", "fit_hypothesis")
    return (*numbered, *((name, str(getattr(plan, name))) for name in single))


def text_at(session: Session, turn: int, field: str | None = None) -> str | None:
    """The stored text a quote may cite; None if there is none at that place."""
    if turn == PLAN_TURN:
        return dict(plan_fields(session.plan)).get(field or "") if session.plan else None
    if turn == REFLECTION_TURN:
        return session.reflection
    return session.turns[turn].text if 0 <= turn < len(session.turns) else None


def verify(session: Session, evidence: Evidence) -> bool:
    """True when the quote stands verbatim where it says it stands, and nothing in it may not count."""
    text = text_at(session, evidence.turn, evidence.field)
    if text is None or BLANK in evidence.quote or not 0 <= evidence.start < evidence.end <= len(text):
        return False
    return text[evidence.start : evidence.end] == evidence.quote


def quote(text: str, span: Span, turn: int, field: str | None = None) -> Evidence:
    """The words at ``span``, cut to a readable length."""
    start, end = span[0], min(span[1], span[0] + QUOTE_LIMIT)
    return Evidence(turn=turn, field=field, start=start, end=end, quote=text[start:end])


def quote_holding(text: str, turn: int, words: Sequence[str] = (), field: str | None = None) -> tuple[Evidence, ...]:
    """The sentence that holds the first of ``words`` found, else the first sentence that counts; empty if none does."""
    spans = sentence_spans(countable(text))
    for word in words:
        for span in spans:
            at = text.find(word, span[0], span[1]) if word else -1
            if at >= 0:
                return (quote(text, _around(span, at), turn, field),)
    return (quote(text, spans[0], turn, field),) if spans else ()


def _around(span: Span, at: int) -> Span:
    """The sentence, or, where it is too long to quote, the part of it that begins at ``at``."""
    return span if at - span[0] < QUOTE_LIMIT // 2 else (at, span[1])


def union(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Each quote once, in the order of the session."""
    return tuple(sorted(dict.fromkeys(evidence), key=lambda e: (e.turn, e.field or "", e.start, e.end)))
