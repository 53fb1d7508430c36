"""What one pass over a session found. Checks look only here, so a check is a question asked of plain values.

Turn numbers count from 0 in the session's turns, as everywhere in a report.
"""

from dataclasses import dataclass
from typing import Literal

from trainer.domain.persona import Persona, Situation
from trainer.domain.readings import Labels, LineReading, MoveReading
from trainer.domain.report import Commitment, ConcernLadder, Evidence, GiveGet, NextStepStory, ObjectiveResult, Outcome
from trainer.domain.session import LedgerEntry, Session
from trainer.domain.vocabulary import Give, ValueKind

How = Literal["asked", "volunteered", "assumed"]


@dataclass(frozen=True)
class Part:
    """One sentence of a trainee turn and what it does by itself."""

    start: int
    end: int
    labels: Labels


@dataclass(frozen=True)
class TraineeTurn:
    """``text`` is as long as the stored text, with everything that may not count turned to blanks."""

    turn: int
    order: int
    text: str
    reading: MoveReading
    parts: tuple[Part, ...]
    before: int | None
    reply: int | None

    @property
    def labels(self) -> Labels:
        return self.reading.labels


@dataclass(frozen=True)
class ProspectTurn:
    turn: int
    text: str
    line: LineReading
    quantified: bool
    before: int | None


@dataclass(frozen=True)
class Disclosure:
    """Something the prospect said about an effect. ``asked_by`` is the trainee turn that led to it."""

    turn: int
    kinds: tuple[ValueKind, ...]
    sized: bool
    how: How
    asked_by: int | None
    evidence: tuple[Evidence, ...]
    consequence: bool = False
    symptom: bool = False


@dataclass(frozen=True)
class StepFacts:
    """The provisional next step, from the first conditional request to the end."""

    story: NextStepStory
    early: bool = False
    asked: tuple[Evidence, ...] = ()
    agreed: tuple[Evidence, ...] = ()
    returned: tuple[Evidence, ...] = ()
    in_agenda: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Raised:
    """A question, objection or concern of the prospect, and what became of it.

    ``answered_by``: the trainee turn that meets it with substance; ``noticed_by``: the one that at least speaks to it.
    """

    turn: int
    objection: bool
    weight: int
    noticed_by: int | None
    answered_by: int | None
    defended: bool
    settled_by: int | None
    words: tuple[Evidence, ...]
    reply: tuple[Evidence, ...] = ()
    settled: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Action:
    """One undertaking of the close, its mentions taken together."""

    turn: int
    speaker: str
    task: str
    owner: str | None
    due: str | None
    dated: bool
    strong: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Objective:
    result: ObjectiveResult
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Facts:
    session: Session
    persona: Persona | None
    situation: Situation | None
    trainee: tuple[TraineeTurn, ...]
    prospect: tuple[ProspectTurn, ...]
    core: int
    close: int
    disclosures: tuple[Disclosure, ...]
    ladders: tuple[ConcernLadder, ...]
    give_get: tuple[GiveGet, ...]
    gets: int
    gives: int
    commitments: tuple[Commitment, ...]
    actions: tuple[Action, ...]
    step: StepFacts
    raised: tuple[Raised, ...]
    outcome: Outcome
    objectives: tuple[Objective, ...]
    mutual: bool
    reflection_claims: tuple[tuple[tuple[ValueKind, ...], Evidence], ...]
    speaks: bool

    @property
    def trusted(self) -> tuple[LedgerEntry, ...]:
        """The ledger, where the persona it speaks of is at hand; else nothing."""
        return self.session.ledger or () if self.persona is not None else ()

    def trainee_at(self, turn: int | None) -> TraineeTurn | None:
        return next((each for each in self.trainee if each.turn == turn), None)

    def prospect_at(self, turn: int | None) -> ProspectTurn | None:
        return next((each for each in self.prospect if each.turn == turn), None)

    def heard_before(self, turn: int) -> str:
        """Everything the prospect had said before this turn."""
        return "\n".join(each.text for each in self.prospect if each.turn < turn)

    def counted_gives(self, turn: int) -> tuple[Give, ...]:
        return next((each.gives for each in self.give_get if each.turn == turn), ())
