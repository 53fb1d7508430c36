"""Each kind of reading, weighed: the rules read first, the encoder sees their findings beside the words, and one decision is made.

Where a text has no letters there is nothing to weigh, and what the rules say stands.
"""

import re
from functools import lru_cache

from trainer.domain.readings import (
    CommitmentReading,
    LineReading,
    MoveContext,
    MoveReading,
    MutualReading,
    NextStepReading,
    OutcomeReading,
    Said,
    SmartReading,
    ValueReading,
)
from trainer.domain.vocabulary import Speaker
from trainer.reading.commitments import read_commitment
from trainer.reading.learned import decisions, passages, rule_evidence
from trainer.reading.learned.bars import shipped_bars
from trainer.reading.learned.encoder import Probabilities, shipped
from trainer.reading.learned.move_decision import decide
from trainer.reading.learned.passages import Passage
from trainer.reading.learned.rule_evidence import Evidence
from trainer.reading.lines import read_line
from trainer.reading.moves import read_move
from trainer.reading.next_step import read_next_step
from trainer.reading.outcomes import read_outcome
from trainer.reading.smart import read_mutual, read_smart
from trainer.reading.value import read_value

_REMEMBERED = 4096
"""Readings kept: a session is read again at every turn, and a report reads it twice."""

_WORDS_AT_MOST = 200


def _seen(passage: Passage, evidence: Evidence) -> Probabilities:
    return shipped().probabilities(passage, evidence)


def _wordless(text: str) -> bool:
    return not any(sign.isalpha() for sign in text)


@lru_cache(maxsize=_REMEMBERED)
def move(item: MoveContext) -> MoveReading:
    """The moves of one utterance and what it earns."""
    ruled = read_move(item)
    if _wordless(item.trainee):
        return ruled
    seen = _seen(passages.of_move(item), rule_evidence.of_move(item, ruled))
    reading = decide(item, ruled, seen, shipped_bars())
    return reading if reading.rests_on else reading.model_copy(update={"rests_on": _deciding_words(item.trainee, reading)})


_SENTENCE = re.compile(r"[^.!?\n]*[^.!?\s][^.!?\n]*[.!?]*")


def _deciding_words(text: str, reading: MoveReading) -> tuple[str, ...]:
    """Where no rule named its words: the sentence that asks, or the only thing there is, the utterance."""
    if reading.labels.question == "none":
        return ()
    spoken = [match.group().strip() for match in _SENTENCE.finditer(text)]
    asking = [sentence for sentence in spoken if sentence.endswith("?")] or spoken[-1:]
    return tuple(sentence[:_WORDS_AT_MOST].strip() for sentence in asking[:1])


@lru_cache(maxsize=_REMEMBERED)
def line(text: str, trainee: str) -> LineReading:
    ruled = read_line(text, trainee)
    if _wordless(text):
        return ruled
    evidence = rule_evidence.of_line(ruled, read_commitment(text, "prospect"))
    return decisions.line(_seen(passages.of_line(text, trainee), evidence), shipped_bars())


@lru_cache(maxsize=_REMEMBERED)
def commitment(text: str, speaker: Speaker | None) -> CommitmentReading:
    ruled = read_commitment(text, speaker)
    if _wordless(text):
        return ruled
    seen = _seen(passages.of_commitment(text, speaker), rule_evidence.of_commitment(ruled, speaker))
    return decisions.commitment(text, speaker, ruled, seen, shipped_bars())


@lru_cache(maxsize=_REMEMBERED)
def value(text: str) -> ValueReading:
    ruled = read_value(text)
    if _wordless(text):
        return ruled
    return decisions.value(_seen(passages.of_value(text), rule_evidence.of_value(text, ruled)), shipped_bars())


@lru_cache(maxsize=_REMEMBERED)
def smart(scenario: str, objective: str) -> SmartReading:
    ruled = read_smart(scenario, objective)
    if _wordless(objective):
        return ruled
    return decisions.smart(_seen(passages.of_objective(scenario, objective), rule_evidence.of_objective(ruled)), shipped_bars())


@lru_cache(maxsize=_REMEMBERED)
def mutual(scenario: str, wants: tuple[str, str], success: tuple[str, str]) -> MutualReading:
    ruled = read_mutual(scenario, *wants, *success)
    fields = (*wants, *success)
    seen = _seen(passages.of_plan(scenario, wants, success), rule_evidence.of_plan(ruled, fields))
    return decisions.mutual(fields, seen, shipped_bars())


@lru_cache(maxsize=_REMEMBERED)
def next_step(text: str) -> NextStepReading:
    ruled = read_next_step(text)
    if _wordless(text):
        return ruled
    return decisions.next_step(_seen(passages.of_step(text), rule_evidence.of_step(ruled)), shipped_bars())


@lru_cache(maxsize=_REMEMBERED)
def outcome(ending: tuple[Said, ...]) -> OutcomeReading:
    ruled = read_outcome(ending)
    if _wordless(" ".join(said.text for said in ending)):
        return ruled
    return decisions.outcome(_seen(passages.of_ending(ending), rule_evidence.of_ending(ruled)))


def forget() -> None:
    """Empties what is remembered, so that a benchmark measures reading and not remembering."""
    for remembered in (move, line, commitment, value, smart, mutual, next_step, outcome):
        remembered.cache_clear()
