"""Sessions and a reader for tests of the grader: the reader says of a text exactly what the test tells it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from trainer.domain.readings import (
    AnswerReading,
    CommitmentReading,
    InsightReading,
    Labels,
    LineReading,
    MoveContext,
    MoveReading,
    MutualReading,
    NextStepReading,
    OutcomeReading,
    ReactionReading,
    ReflectionReading,
    Said,
    SmartReading,
    StoryReading,
    Subject,
    SubjectReading,
    ValueReading,
)  # fmt: skip
from trainer.domain.report import CriterionResult, Report
from trainer.domain.rubric import Rubric
from trainer.domain.session import Session
from trainer.grading.graph import Grader
from trainer.library import Source, content_dir, rubric_entry


@dataclass(frozen=True)
class ToldReader:
    """Reads by the book it was given: text to reading; anything else is nothing in particular."""

    moves: Mapping[str, Labels] = field(default_factory=dict)
    lines: Mapping[str, LineReading] = field(default_factory=dict)
    values: Mapping[str, ValueReading] = field(default_factory=dict)
    commitments: Mapping[str, CommitmentReading] = field(default_factory=dict)
    insights: Mapping[str, InsightReading] = field(default_factory=dict)
    stories: Mapping[str, StoryReading] = field(default_factory=dict)
    reactions: Mapping[str, ReactionReading] = field(default_factory=dict)
    answers: Mapping[str, AnswerReading] = field(default_factory=dict)
    reflects: ReflectionReading = field(default_factory=ReflectionReading)
    letters: SmartReading = field(default_factory=SmartReading)
    is_mutual: bool = False
    ends: OutcomeReading = field(default_factory=OutcomeReading)
    fingerprint: str = "told:1"

    def move(self, item: MoveContext) -> MoveReading:
        return MoveReading(labels=self.moves.get(item.trainee.strip(), Labels()))

    def subject(self, text: str, candidates: Sequence[Subject]) -> SubjectReading:
        return SubjectReading()

    def line(self, text: str, trainee: str = "") -> LineReading:
        return self.lines.get(text.strip(), LineReading())

    def commitment(self, text: str, speaker: Any = None) -> CommitmentReading:
        return self.commitments.get(text.strip(), CommitmentReading())

    def value(self, text: str) -> ValueReading:
        return self.values.get(text.strip(), ValueReading())

    def smart(self, scenario: str, objective: str) -> SmartReading:
        return self.letters

    def mutual(self, scenario: str, trainee_wants: str, customer_wants: str, trainee_success: str, customer_success: str) -> MutualReading:
        return MutualReading(mutual=self.is_mutual)

    def next_step(self, text: str) -> NextStepReading:
        return NextStepReading()

    def outcome(self, ending: Sequence[Said]) -> OutcomeReading:
        return self.ends

    def insight(self, text: str, heard: str = "") -> InsightReading:
        return self.insights.get(text.strip(), InsightReading())

    def story(self, text: str, heard: str = "") -> StoryReading:
        return self.stories.get(text.strip(), StoryReading())

    def reaction(self, text: str, told: str = "") -> ReactionReading:
        return self.reactions.get(text.strip(), ReactionReading())

    def answer(self, text: str, raised: str, after: str = "") -> AnswerReading:
        return self.answers.get(text.strip(), AnswerReading())

    def reflection(self, text: str) -> ReflectionReading:
        return self.reflects


Line = tuple[str, str] | tuple[str, str, dict[str, Any]]


def call(*lines: Line, **others: Any) -> Session:
    """A session from ("t" | "p", text) pairs."""
    names = {"t": "trainee", "p": "prospect"}
    return Session.model_validate({"turns": [{"speaker": names[line[0]], "text": line[1]} for line in lines], **others})


def told(*lines: Line, **others: Any) -> ToldReader:
    """The reader that reads each line as the third member of its tuple says."""
    book = [(line[0], line[1], line[2] if len(line) > 2 else {}) for line in lines]
    moves = {text: Labels(**_tidy(says, Labels)) for who, text, says in book if who == "t"}
    heard = {text: LineReading(**_tidy(says, LineReading)) for who, text, says in book if who == "p"}
    promises = {text: CommitmentReading(**says["does"]) for _, text, says in book if "does" in says}
    values = {
        text: ValueReading(value_kind=says["kinds"], quantified=says.get("sized", False)) for _, text, says in book if "kinds" in says
    }
    return ToldReader(
        moves=moves, lines=heard, commitments=promises, values=values,
        insights={text: InsightReading(teaches=True, **says["insight"]) for _, text, says in book if "insight" in says},
        stories={text: StoryReading(**says["story"]) for _, text, says in book if "story" in says},
        reactions={text: ReactionReading(took=says["took"]) for _, text, says in book if "took" in says},
        answers={text: AnswerReading(**says["answer"]) for _, text, says in book if "answer" in says},
        **others,
    )  # fmt: skip


def _tidy(says: dict[str, Any], shape: Any) -> dict[str, Any]:
    return {name: value for name, value in says.items() if name in shape.model_fields}


@cache
def five_layers() -> Rubric:
    path = content_dir("rubrics") / "five-layers.yaml"
    return rubric_entry(Source(path.name, path.read_text(encoding="utf-8"), path.stem)).value


def graded(session: Session, reader: Any, **others: Any) -> Report:
    rubric = others.pop("rubric", five_layers())
    judge, votes = others.pop("judge", None), others.pop("votes", 1)
    return asyncio.run(
        Grader(reader, judge, votes=votes).grade(session, rubric, others.pop("persona", None), rubric_sha="sha256:test", **others)
    )


def graded_call(*lines: Line, **others: Any) -> Report:
    """Grades the lines as the told reader reads them."""
    book = {name: others.pop(name) for name in ("letters", "is_mutual", "ends", "reflects") if name in others}
    return graded(call(*lines, **others), told(*lines, **book))


def criterion(report: Report, name: str) -> CriterionResult:
    return next(each for each in report.criteria if each.id == name)


def level(report: Report, name: str) -> int | None:
    return criterion(report, name).level


def met(report: Report, name: str) -> dict[str, bool | None]:
    return {item.id: item.met for item in criterion(report, name).items}
