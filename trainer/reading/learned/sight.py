"""What is there to be weighed, by kind: what the rules found, and both halves of what the encoder is given.

The one place where this is put together, for reading as for training: what is learned from is what will be seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from trainer.domain.readings import (
    AnswerReading,
    CommitmentReading,
    Grounded,
    InsightReading,
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
    ValueReading,
)
from trainer.domain.vocabulary import Speaker
from trainer.reading.commitments import read_commitment
from trainer.reading.learned import passages, rule_evidence
from trainer.reading.learned.passages import Passage
from trainer.reading.learned.rule_evidence import Evidence
from trainer.reading.lines import read_line
from trainer.reading.moves import read_move
from trainer.reading.next_step import read_next_step
from trainer.reading.outcomes import read_outcome
from trainer.reading.smart import read_mutual, read_smart
from trainer.reading.value import read_value

R = TypeVar("R", bound=Grounded, covariant=True)


@dataclass(frozen=True)
class Sight(Generic[R]):
    ruled: R
    """What the rules alone say."""

    passage: Passage
    evidence: Evidence


def of_move(item: MoveContext) -> Sight[MoveReading]:
    ruled = read_move(item)
    return Sight(ruled, passages.of_move(item), rule_evidence.of_move(item, ruled))


def of_line(text: str, trainee: str) -> Sight[LineReading]:
    ruled = read_line(text, trainee)
    return Sight(ruled, passages.of_line(text, trainee), rule_evidence.of_line(ruled, read_commitment(text, "prospect")))


def of_commitment(text: str, speaker: Speaker | None) -> Sight[CommitmentReading]:
    ruled = read_commitment(text, speaker)
    return Sight(ruled, passages.of_commitment(text, speaker), rule_evidence.of_commitment(ruled, speaker))


def of_value(text: str) -> Sight[ValueReading]:
    ruled = read_value(text)
    return Sight(ruled, passages.of_value(text), rule_evidence.of_value(text, ruled))


def of_objective(scenario: str, objective: str) -> Sight[SmartReading]:
    ruled = read_smart(scenario, objective)
    return Sight(ruled, passages.of_objective(scenario, objective), rule_evidence.of_objective(ruled))


def of_plan(scenario: str, fields: tuple[str, str, str, str]) -> Sight[MutualReading]:
    """``fields``: what we want, what they want, our success, their success."""
    ruled = read_mutual(scenario, *fields)
    return Sight(ruled, passages.of_plan(fields), rule_evidence.of_plan(ruled, fields))


def of_step(text: str) -> Sight[NextStepReading]:
    ruled = read_next_step(text)
    return Sight(ruled, passages.of_step(text), rule_evidence.of_step(ruled))


def of_ending(ending: Sequence[Said]) -> Sight[OutcomeReading]:
    ruled = read_outcome(ending)
    return Sight(ruled, passages.of_ending(ending), rule_evidence.of_ending(ruled))


def of_story(text: str, heard: str) -> Sight[StoryReading]:
    return Sight(StoryReading(), passages.of_story(text, heard), rule_evidence.NOTHING)


def of_insight(text: str, heard: str) -> Sight[InsightReading]:
    return Sight(InsightReading(), passages.of_insight(text, heard), rule_evidence.NOTHING)


def of_reaction(text: str, told: str) -> Sight[ReactionReading]:
    return Sight(ReactionReading(), passages.of_reaction(text, told), rule_evidence.NOTHING)


def of_answer(text: str, raised: str) -> Sight[AnswerReading]:
    return Sight(AnswerReading(), passages.of_answer(text, raised), rule_evidence.NOTHING)


def of_afterwards(text: str, answer: str) -> Sight[AnswerReading]:
    return Sight(AnswerReading(), passages.of_afterwards(text, answer), rule_evidence.NOTHING)


def of_reflection(text: str) -> Sight[ReflectionReading]:
    return Sight(ReflectionReading(), passages.of_reflection(text), rule_evidence.NOTHING)
