"""The report, ``trainer.report/1``: every point with its reason and its quotes. No clock times, so bytes repeat."""

from typing import Any, Literal

from pydantic import Field

from trainer.domain.frozen import Frozen
from trainer.domain.vocabulary import Give, OutcomeName, RungName, Strength, ValueKind

PLAN_TURN = -1
REFLECTION_TURN = -2


class Evidence(Frozen):
    """A verbatim quote. ``turn`` counts from 0; -1 is the plan (``field`` says where), -2 the reflection. Code points."""

    turn: int
    field: str | None = None
    start: int
    end: int
    quote: str


class ItemVerdict(Frozen):
    """``met`` None: unscored, and the reason says why. Met by absence: the evidence is empty and the reason names the turns counted."""

    id: str
    says: str = ""
    met: bool | None
    by: Literal["measured", "stand_in", "model"]
    reason: str
    evidence: tuple[Evidence, ...] = ()


class Override(Frozen):
    level: int
    by: str
    reason: str


class CriterionResult(Frozen):
    id: str
    title: str = ""
    layer: int = 1
    weight: float = 1.0
    status: Literal["scored", "unscored", "not_applicable"]
    level: int | None = None
    says: str | None = Field(None, description="The observable description of that level.")
    reason: str
    override: Override | None = None
    items: tuple[ItemVerdict, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Outcome(Frozen):
    value: OutcomeName
    reason: str
    evidence: tuple[Evidence, ...] = ()


class RungState(Frozen):
    id: str
    rung: RungName
    kind: ValueKind | None = None
    state: Literal["opened", "volunteered", "missed"]
    turn: int | None = Field(None, description="The prospect turn that said it.")
    could_turn: int | None = Field(None, description="Missed only: the trainee turn at which it was next and not asked for.")


class ConcernLadder(Frozen):
    concern: str
    rungs: tuple[RungState, ...]


class GiveGet(Frozen):
    """One trainee turn: what it gave, how many questions it got in, and the run it belongs to."""

    turn: int
    gives: tuple[Give, ...] = ()
    gets: int = 0
    run: Literal["interrogation", "pitch"] | None = None


class Commitment(Frozen):
    turn: int
    speaker: str
    text: str = ""
    strength: Strength
    task: str | None = None
    owner: str | None = None
    due: str | None = None
    date: str | None = Field(None, description="ISO day, when the due words can be resolved against the day of the call.")
    complete: bool = False


class NextStepStory(Frozen):
    asked: int | None = None
    agreed: int | None = None
    closed: int | None = None
    fate: Literal["kept", "changed", "withdrawn", "dropped", "never asked"] = "never asked"
    declined: bool = Field(False, description="It was taken up again, and the prospect said no to it; the trainee gave nothing up.")


class ObjectiveResult(Frozen):
    text: str
    smart: dict[str, bool]
    met: bool | None = None
    evidence: tuple[Evidence, ...] = ()


class CoachingCard(Frozen):
    """``said`` at ``turn``, a better line, and what it does. ``replayed``: the line was said in that very place, and ``reply`` is hers."""

    turn: int
    said: str
    why: str
    better: str
    replayed: bool
    does: str
    reply: str | None = None
    promise: str | None = Field(None, description="What the replay showed, for whoever replays it again: such as 'opens lf-weekends'.")


class RubricRef(Frozen):
    id: str
    version: str
    sha256: str


class Report(Frozen):
    format: Literal["trainer.report/1"] = "trainer.report/1"
    session: str | None
    rubric: RubricRef
    overall: int
    coverage: float
    pass_mark: int
    passed: bool | None
    outcome: Outcome
    criteria: tuple[CriterionResult, ...]
    value_map: tuple[ConcernLadder, ...] = ()
    give_get: tuple[GiveGet, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    next_step: NextStepStory = NextStepStory()
    objectives: tuple[ObjectiveResult, ...] = ()
    coaching: tuple[CoachingCard, ...] = ()
    provenance: dict[str, Any] = Field(default_factory=dict)
