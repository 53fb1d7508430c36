"""What one pass over a session found. Checks look only here, so a check is a question asked of plain values.

Turn numbers count from 0 in the session's turns, as everywhere in a report.
"""

from dataclasses import dataclass, field
from typing import Literal

from trainer.domain.persona import Persona, Situation
from trainer.domain.readings import InsightReading, Labels, LineReading, MoveReading, ReflectionReading, StoryReading
from trainer.domain.report import Commitment, ConcernLadder, Evidence, GiveGet, NextStepStory, ObjectiveResult, Outcome
from trainer.domain.session import LedgerEntry, Session
from trainer.domain.vocabulary import Basis, Give, Met, Took, ValueKind

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
    insight: InsightReading = field(default_factory=InsightReading)
    story: StoryReading = field(default_factory=StoryReading)
    """What it tells of one other; nothing where it tells of none."""

    @property
    def labels(self) -> Labels:
        return self.reading.labels

    @property
    def tells(self) -> bool:
        return self.story.one_party


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
class Insight:
    """A turn that teaches, and what became of it. ``known``: its basis is in the kit, in the prospect's words or declared experience."""

    turn: int
    reply: int | None
    basis: Basis
    challenges: bool
    took: Took
    known: bool
    words: tuple[Evidence, ...]
    reaction: tuple[Evidence, ...] = ()

    @property
    def rank(self) -> tuple[bool, int, int]:
        """The better of two stands higher; of equals the earlier."""
        shows = (self.basis == "named") + self.challenges + (self.took == "moved") + self.known
        return (self.took != "refutes", shows, -self.turn)


@dataclass(frozen=True)
class Story:
    """One or more turns that tell of one other, in ``length`` words. ``known``: it is in the kit or declared experience."""

    turns: tuple[int, ...]
    read: StoryReading
    reply: int | None
    took: Took
    known: bool
    words: tuple[Evidence, ...]
    reaction: tuple[Evidence, ...] = ()
    length: int = 0

    @property
    def parts(self) -> int:
        read = self.read
        return read.one_party + read.complication + read.turning_point + read.resolution + read.relevant


@dataclass(frozen=True)
class Raised:
    """A question, objection or concern of the prospect, and what became of it.

    ``weight``: how much it counts beside the others, above 0; ``by``: the trainee turn that speaks to it; ``met``: how; ``rests``: the
    prospect let it rest after that.
    """

    turn: int
    objection: bool
    weight: float
    by: int | None
    met: Met
    rests: bool
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
    """As it counts (``admitted``): places are those of the session as it was held, and all that may not count is blank."""

    held: Session
    """As it was held, with the entries of its ledger that fit it."""

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
    insights: tuple[Insight, ...]
    stories: tuple[Story, ...]
    outcome: Outcome
    objectives: tuple[Objective, ...]
    mutual: bool
    reflection: ReflectionReading
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
