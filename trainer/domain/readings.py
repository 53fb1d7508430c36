"""What a text says: one result type per kind of text, whoever read it (embedded reader or model)."""

from collections.abc import Sequence
from typing import Any, Literal, Protocol

from pydantic import Field

from trainer.domain.frozen import Frozen
from trainer.domain.vocabulary import (
    Basis,
    Closing,
    Give,
    Met,
    Opening,
    Other,
    OutcomeName,
    QuestionForm,
    Speaker,
    Spin,
    Standing,
    StepResponse,
    Strength,
    Target,
    Took,
    ValueKind,
)  # fmt: skip


class Labels(Frozen):
    """The moves of one trainee utterance. Sets, written as sorted tuples so that equal readings give equal bytes."""

    question: QuestionForm = "none"
    spin: Spin = "none"
    so_what: bool = False
    targets: tuple[Target, ...] = ()
    quantify: bool = False
    gives: tuple[Give, ...] = ()
    opening: tuple[Opening, ...] = ()
    closing: tuple[Closing, ...] = ()
    other: tuple[Other, ...] = ()


class MoveContext(Frozen):
    """One utterance and what it was said into."""

    trainee: str
    pain: str | None = Field(None, description="The concern, in one line.")
    rung: Standing = "none"
    disclosed: tuple[str, ...] = Field((), description="Her lines so far.")
    prospect: str | None = Field(None, description="Her last line.")


class Grounded(Frozen):
    """A reading with its grounds. A move is as sure as the share of its labels among all that were weighed together; the other kinds
    as the least sure of their labels; what only rules said is sure."""

    confidence: float = Field(1.0, ge=0, le=1)
    rests_on: tuple[str, ...] = Field((), description="The words, verbatim from the text, that decided it; none where nothing was found.")

    def told(self) -> dict[str, Any]:
        """What it says, without its grounds."""
        return self.model_dump(exclude={"confidence", "rests_on"})


class MoveReading(Grounded):
    labels: Labels
    about: bool = Field(True, description="On this pain, or plainly about what was said.")
    repeated: bool = Field(False, description="A bare repeat of something already answered.")
    wish: bool = Field(False, description="A wand question; it earns nothing.")
    earns: Standing = "none"


class Subject(Frozen):
    """Something a turn may be about: a concern, a background answer, an objection."""

    id: str
    texts: tuple[str, ...]


class SubjectReading(Frozen):
    """The subjects a turn names, best first; more than one only when they are level."""

    named: tuple[str, ...] = ()
    refers_back: bool = Field(False, description="Leans on what was just said: this, that, it, those delays.")


class LineReading(Grounded):
    """One prospect line."""

    discloses: Standing = "none"
    kinds: tuple[ValueKind, ...] = ()
    asks: bool = False
    objects: bool = False
    reacts: bool = False
    step: StepResponse = "none"


class CommitmentReading(Grounded):
    strength: Strength = "none"
    task: str | None = None
    owner: str | None = Field(None, description="trainee, prospect, or a named other.")
    due: str | None = Field(None, description="The words that give a day or time.")
    complete: bool = False


class ValueReading(Grounded):
    value_kind: tuple[ValueKind, ...] = ()
    quantified: bool = False


class SmartReading(Grounded):
    specific: bool = False
    measurable: bool = False
    achievable: bool = False
    relevant: bool = False
    time_bound: bool = False


class MutualReading(Grounded):
    mutual: bool = False


class NextStepReading(Grounded):
    provisional: bool = False
    reconfirm: bool = False


class OutcomeReading(Grounded):
    outcome: OutcomeName = "continuation"


class StoryReading(Grounded):
    """What a turn that speaks of others tells of them (labels.md, section 7, ``share_story``)."""

    one_party: bool = Field(False, description="One person or organisation, named or described.")
    complication: bool = Field(False, description="What went wrong for them.")
    turning_point: bool = Field(False, description="What made it change, told as an event.")
    resolution: bool = Field(False, description="How it ended for them.")
    product_turns: bool = Field(False, description="What changes things is the seller's product: a pitch.")
    relevant: bool = Field(False, description="The matter is the prospect's own.")


class InsightReading(Grounded):
    """What a turn teaches, and on what basis."""

    teaches: bool = False
    challenges: bool = Field(False, description="It goes against what the prospect, or everybody, takes for granted.")
    basis: Basis = "none"


class ReactionReading(Grounded):
    took: Took = "none"


class AnswerReading(Grounded):
    """How a doubt of the prospect's was dealt with, and whether it came to rest."""

    met: Met = "passes"
    rests: bool = False


class ReflectionReading(Grounded):
    """What is written after a call; whether it is true is another matter."""

    achieved: bool = False
    learned: bool = False
    qualified: bool = False
    changes: bool = False
    honest: bool = False
    hours_as_value: bool = False
    claims: OutcomeName | Literal["none"] = Field("none", description="The ending it describes.")


class Said(Frozen):
    """One turn as the outcome reader takes it."""

    speaker: Speaker
    text: str


class Reader(Protocol):
    """What does this text say? Each method reads one item, alone, deterministically; it never raises on odd text."""

    @property
    def fingerprint(self) -> str: ...

    def move(self, item: MoveContext) -> MoveReading: ...

    def subject(self, text: str, candidates: Sequence[Subject]) -> SubjectReading: ...

    def line(self, text: str, trainee: str = "") -> LineReading: ...

    def commitment(self, text: str, speaker: Speaker | None = None) -> CommitmentReading: ...

    def value(self, text: str) -> ValueReading: ...

    def smart(self, scenario: str, objective: str) -> SmartReading: ...

    def mutual(
        self, scenario: str, trainee_wants: str, customer_wants: str, trainee_success: str, customer_success: str
    ) -> MutualReading: ...

    def next_step(self, text: str) -> NextStepReading: ...

    def outcome(self, ending: Sequence[Said]) -> OutcomeReading: ...

    def story(self, text: str, heard: str = "") -> StoryReading: ...

    def insight(self, text: str, heard: str = "") -> InsightReading: ...

    def reaction(self, text: str, told: str = "") -> ReactionReading: ...

    def answer(self, text: str, raised: str, after: str = "") -> AnswerReading: ...

    def reflection(self, text: str) -> ReflectionReading: ...
