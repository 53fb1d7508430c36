"""What stands on a report, in reading order, as plain values: the one source of the HTML, the PDF and the terminal version.

Texts in here are still as untrusted as they came; the writers escape them.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from trainer.domain.report import (
    PLAN_TURN,
    REFLECTION_TURN,
    CoachingCard,
    Commitment,
    CriterionResult,
    Evidence,
    ItemVerdict,
    ObjectiveResult,
    Report,
)
from trainer.domain.session import Session, Turn
from trainer.reporting import wording
from trainer.reporting.formats import count, day, listing, sentence, turn_number, weight
from trainer.reporting.quotes import Piece, Place, Span, anchor, cited, pieces, plan_texts, session_texts
from trainer.reporting.wording import Names, names_for

RehearseUrl = Callable[[int], str]
NO_TOPICS: Mapping[str, str] = MappingProxyType({})

MOST_ADVICE = 3

_FINGERPRINT = re.compile(r"\b([0-9a-f]{12})[0-9a-f]{20,}\b")


@dataclass(frozen=True)
class Quote:
    text: str
    where: str
    anchor: str


@dataclass(frozen=True)
class CoachingView:
    number: int
    anchor: str
    said: str
    why: str
    better: str
    does: str
    reply: str | None
    rehearse: str | None
    turn: int


@dataclass(frozen=True)
class Advice:
    """Where points were left, for a report without coaching cards."""

    title: str
    level: str
    says: str
    reason: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class CommitmentView:
    who: str
    anchor: str
    number: int
    words: tuple[Piece, ...]
    task: str
    owner: str
    due: str
    state: str
    firm: bool


@dataclass(frozen=True)
class Letter:
    letter: str
    name: str
    met: bool


@dataclass(frozen=True)
class ObjectiveView:
    text: str
    letters: tuple[Letter, ...]
    missing: str
    state: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class ItemView:
    verdict: str
    tone: str
    says: str
    reason: str
    by: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class CriterionView:
    title: str
    status: str
    level: int | None
    weight: str | None
    says: str | None
    reason: str
    override: str | None
    items: tuple[ItemView, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class LayerView:
    name: str
    criteria: tuple[CriterionView, ...]


@dataclass(frozen=True)
class PlanField:
    label: str
    texts: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True)
class TurnView:
    number: int
    turn: int
    anchor: str
    speaker: str
    trainee: bool
    words: tuple[Piece, ...]
    reason: str | None
    rehearse: str | None


@dataclass(frozen=True)
class Sheet:
    title: str
    date: str | None
    prospect: str
    headline: str
    outcome_reason: str
    outcome_quotes: tuple[Quote, ...]
    ended: str | None
    scored: bool
    overall: int
    band: str
    passing: str
    passed: bool | None
    coverage: str | None
    coaching: tuple[CoachingView, ...]
    advice: tuple[Advice, ...]
    value: str | None
    balance: str | None
    commitments: tuple[CommitmentView, ...]
    step: str
    objectives: tuple[ObjectiveView, ...]
    layers: tuple[LayerView, ...]
    plan: tuple[PlanField, ...] | None
    reflection: tuple[Piece, ...] | None
    turns: tuple[TurnView, ...]
    made_by: tuple[str, ...]


def sheet_of(
    report: Report,
    session: Session,
    *,
    persona_name: str | None = None,
    rehearse_url: RehearseUrl | None = None,
) -> Sheet:
    return _Writing(report, session, names_for(session, persona_name), rehearse_url).sheet()


class _Writing:
    """One report on its way to a sheet; holds what every part needs."""

    def __init__(self, report: Report, session: Session, names: Names, rehearse_url: RehearseUrl | None) -> None:
        self.report, self.session, self.names, self.rehearse_url = report, session, names, rehearse_url
        self.texts = session_texts(session)
        self.spans: dict[Place, list[Span]] = cited(report, self.texts)

    def sheet(self) -> Sheet:
        report, session = self.report, self.session
        return Sheet(
            title=f"Conversation with {self.names.prospect}",
            date=day(session.date),
            prospect=sentence(self.names.prospect),
            headline=wording.outcome_headline(report, session, self.names),
            outcome_reason=self.reason(report.outcome.reason),
            outcome_quotes=self.quotes(report.outcome.evidence),
            ended=wording.ended(session),
            scored=wording.is_scored(report),
            overall=report.overall,
            band=wording.band_sentence(report),
            passing=wording.pass_sentence(report),
            passed=report.passed,
            coverage=wording.coverage_sentence(report),
            coaching=tuple(self.card(number, card) for number, card in enumerate(report.coaching, start=1)),
            advice=() if report.coaching else self.advice(),
            value=wording.value_sentence(report) if report.value_map else None,
            balance=wording.balance_sentence(report) if report.give_get else None,
            commitments=tuple(map(self.commitment, report.commitments)),
            step=wording.fate_sentence(report.next_step, self.names),
            objectives=tuple(map(self.objective, report.objectives)),
            layers=self.layers(),
            plan=self.plan(),
            reflection=None if session.reflection is None else self.cut(REFLECTION_TURN, session.reflection),
            turns=self.turns(),
            made_by=made_by(report),
        )

    def quotes(self, evidence: Sequence[Evidence]) -> tuple[Quote, ...]:
        places = len(self.session.turns)
        return tuple(
            Quote(each.quote, wording.place_of(each, self.session, self.names), anchor(each.turn, places))
            for each in dict.fromkeys(evidence)
        )

    def cut(self, turn: int, text: str, field: str | None = None) -> tuple[Piece, ...]:
        return pieces(text, self.spans.get((turn, field), ()))

    def reason(self, text: str) -> str:
        return wording.counted_from_one(text, len(self.session.turns))

    def rehearse(self, turn: int) -> str | None:
        return self.rehearse_url(turn) if self.rehearse_url else None

    def card(self, number: int, card: CoachingCard) -> CoachingView:
        return CoachingView(
            number=turn_number(card.turn),
            anchor=anchor(card.turn, len(self.session.turns)),
            said=card.said,
            why=self.reason(card.why),
            better=card.better,
            does=card.does,
            reply=card.reply,
            rehearse=self.rehearse(card.turn),
            turn=card.turn,
        )

    def advice(self) -> tuple[Advice, ...]:
        """The criteria that would have lifted the score most; on a tie first those with words to show, then in order."""
        numbered = [(place, each) for place, each in enumerate(self.report.criteria, start=1) if each.status == "scored"]
        lost = [(each.weight * (4 - (wording.shown_level(each) or 0)), place, each) for place, each in numbered]
        most = sorted((entry for entry in lost if entry[0] > 0), key=lambda entry: (-entry[0], not _has_words(entry[2]), entry[1]))
        return tuple(self.one_advice(place, criterion) for _, place, criterion in most[:MOST_ADVICE])

    def one_advice(self, place: int, criterion: CriterionResult) -> Advice:
        open_item = _first_open(criterion)
        return Advice(
            title=wording.criterion_title(criterion, place),
            level=wording.status(criterion),
            says=open_item.says if open_item else "",
            reason=self.reason(open_item.reason if open_item else criterion.reason),
            quotes=self.quotes(open_item.evidence[:1]) if open_item else (),
        )

    def commitment(self, row: Commitment) -> CommitmentView:
        exact = day(row.date, self.session.date)
        return CommitmentView(
            who=self.names.speaker(Turn(speaker="trainee" if row.speaker == "trainee" else "prospect", text="")),
            anchor=anchor(row.turn, len(self.session.turns)),
            number=turn_number(row.turn),
            words=pieces(row.text, wording.weak_spans(row)),
            task=sentence(row.task or ""),
            owner=self.names.owner(row.owner) or "",
            due=exact or (f"“{row.due}”" if row.due else ""),
            state=wording.commitment_state(row),
            firm=row.strength == "strong",
        )

    def objective(self, objective: ObjectiveResult) -> ObjectiveView:
        letters = tuple(Letter(name[0], name, objective.smart.get(key, False)) for key, name in wording.SMART)
        lacking = [letter.name.lower() for letter in letters if not letter.met]
        missing = "All five letters." if not lacking else f"Not yet {listing(lacking, 'or')}."
        return ObjectiveView(objective.text, letters, missing, wording.objective_state(objective.met), self.quotes(objective.evidence))

    def layers(self) -> tuple[LayerView, ...]:
        numbered = sorted(enumerate(self.report.criteria, start=1), key=lambda pair: pair[1].layer)
        grouped = groupby(numbered, key=lambda pair: pair[1].layer)
        return tuple(
            LayerView(wording.LAYERS.get(layer, f"Layer {layer}"), tuple(self.criterion(place, each) for place, each in group))
            for layer, group in grouped
        )

    def criterion(self, place: int, criterion: CriterionResult) -> CriterionView:
        shown = {evidence for item in criterion.items for evidence in item.evidence}
        applies = criterion.status != "not_applicable"
        return CriterionView(
            title=wording.criterion_title(criterion, place),
            status=wording.status(criterion),
            level=wording.shown_level(criterion) if applies else None,
            weight=f"Counts {weight(criterion.weight)} times." if criterion.weight != 1 else None,
            says=criterion.says if criterion.says != criterion.reason else None,
            reason=self.reason(criterion.reason),
            override=wording.override_sentence(criterion),
            items=tuple(map(self.item, criterion.items)),
            quotes=self.quotes([evidence for evidence in criterion.evidence if evidence not in shown]),
        )

    def item(self, item: ItemVerdict) -> ItemView:
        tone = {True: "yes", False: "no", None: "open"}[item.met]
        return ItemView(
            wording.verdict(item), tone, item.says, self.reason(item.reason), wording.judged_by(item), self.quotes(item.evidence)
        )

    def plan(self) -> tuple[PlanField, ...] | None:
        """The plan's fields that were filled in; None if none was asked for."""
        if self.session.plan is None:
            return None
        filled = [(field, text) for field, text in plan_texts(self.session.plan) if text.strip()]
        fields = ((label, [each for each in filled if each[0].partition("[")[0] == name]) for name, label in wording.PLAN_FIELDS)
        return tuple(PlanField(label, tuple(self.cut(PLAN_TURN, text, field) for field, text in texts)) for label, texts in fields if texts)

    def turns(self) -> tuple[TurnView, ...]:
        reasons = {entry.turn: entry.reason.text for entry in self.session.ledger or ()}
        return tuple(self.turn(turn, said, reasons.get(turn)) for turn, said in enumerate(self.session.turns))

    def turn(self, turn: int, said: Turn, reason: str | None) -> TurnView:
        trainee = said.speaker == "trainee"
        speaker = self.names.speaker(said) if trainee or said.name else sentence(self.names.prospect)
        return TurnView(
            number=turn_number(turn),
            turn=turn,
            anchor=anchor(turn, len(self.session.turns)),
            speaker=speaker,
            trainee=trainee,
            words=self.cut(turn, said.text),
            reason=reason if trainee else None,
            rehearse=self.rehearse(turn) if trainee else None,
        )


def _has_words(criterion: CriterionResult) -> bool:
    found = _first_open(criterion)
    return found is not None and bool(found.evidence)


def _first_open(criterion: CriterionResult) -> ItemVerdict | None:
    """The first thing that was not done, if possible one with words to show."""
    unmet = [item for item in criterion.items if item.met is False]
    return next((item for item in unmet if item.evidence), unmet[0] if unmet else None)


def made_by(report: Report) -> tuple[str, ...]:
    """How the report came about: the rubric, and what took part, as far as the report's provenance says it in plain values."""
    name = report.rubric.id.replace("-", " ").replace("_", " ")
    fingerprint = report.rubric.sha256.removeprefix("sha256:")[:12]
    lines = [f"Scored with the rubric “{name}”, version {report.rubric.version}, fingerprint {fingerprint}."]
    judged = [item.by for criterion in report.criteria for item in criterion.items if item.met is not None]
    lines.append("Some points were judged by a language model." if "model" in judged else "No language model took part in the judging.")
    stood_in = judged.count("stand_in")
    if stood_in:
        points = sentence(count(stood_in, "point"))
        lines.append(f"{points} that a model would judge {'was' if stood_in == 1 else 'were'} counted from the words instead.")
    lines += [f"{_spoken(key)}: {value}" for key, value in _flat(report.provenance) if key != "rubric"]
    return tuple(lines)


def _spoken(key: str) -> str:
    return sentence(key.replace("_", " ").replace(".", ", "))


def _flat(value: object, path: str = "") -> list[tuple[str, str]]:
    """Nested values as dotted keys and plain words; empty ones are left out, fingerprints shortened."""
    if isinstance(value, dict):
        return [pair for key, part in value.items() for pair in _flat(part, f"{path}.{key}" if path else str(key))]
    if isinstance(value, list | tuple):
        told = "; ".join(", ".join(f"{key} {word}".lstrip() for key, word in _flat(part)) for part in value)
        return [(path, told)] if told else []
    return [] if value is None or value == "" else [(path, _FINGERPRINT.sub(r"\1", str(value)))]
