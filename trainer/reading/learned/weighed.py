"""Each kind of reading, weighed: the rules read first, the encoder sees their findings beside the words, and one decision is made.

Where a text has no letters there is nothing to weigh, and what the rules say stands.
"""

import re
from functools import lru_cache

from trainer.domain.frozen import Frozen
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
from trainer.reading.learned import decisions
from trainer.reading.learned.bars import shipped_bars
from trainer.reading.learned.encoder import Probabilities, shipped
from trainer.reading.learned.move_decision import decide
from trainer.reading.learned.passages import TEXT_AT_MOST
from trainer.reading.learned.sight import (
    Sight,
    of_commitment,
    of_ending,
    of_line,
    of_move,
    of_objective,
    of_plan,
    of_step,
    of_value,
)

_REMEMBERED = 4096
"""Readings kept: a session is read again at every turn, and a report reads it twice."""

_WORDS_AT_MOST = 200


def _seen(sight: Sight[Frozen]) -> Probabilities:
    return shipped().probabilities(sight.passage, sight.evidence)


_SENTENCE = re.compile(r"[^.!?\n]*[^.!?\s][^.!?\n]*[.!?]*")
_PART = 360
"""Code points that the encoder certainly sees whole; a longer text is read in parts of whole sentences, each with the one before it."""

_PARTS_AT_MOST = 24


def _parts(text: str) -> tuple[str, ...]:
    """The text itself, or its parts. Beyond some 7,000 code points only the beginning and the end are read."""
    if len(text) <= _PART:
        return (text,)
    spoken = [match.group().strip() for match in _SENTENCE.finditer(text[:TEXT_AT_MOST] if len(text) > _READ else text)]
    if len(text) > _READ:
        spoken += [match.group().strip() for match in _SENTENCE.finditer(text[-TEXT_AT_MOST:])]
    parts: list[str] = []
    here: list[str] = []
    for sentence in spoken:
        if here and sum(map(len, here)) + len(sentence) > _PART:
            parts.append(" ".join(here))
            here = here[-1:]
        here.append(sentence)
    return (*parts, " ".join(here))[:_PARTS_AT_MOST]


_READ = 7_000


def _wordless(text: str) -> bool:
    return not any(sign.isalpha() for sign in text)


@lru_cache(maxsize=_REMEMBERED)
def move(item: MoveContext) -> MoveReading:
    """The moves of one utterance and what it earns."""
    sight = of_move(item)
    if _wordless(item.trainee):
        return sight.ruled
    reading = decide(item, sight.ruled, _seen(sight), shipped_bars())
    if reading.rests_on and _decided_alike(reading, sight.ruled):
        return reading
    return reading.model_copy(update={"rests_on": _deciding_words(item.trainee, reading)})


def _decided_alike(reading: MoveReading, ruled: MoveReading) -> bool:
    """The words that the rules went by are shown only where the reading came out as theirs."""
    ours, theirs = reading.labels, ruled.labels
    return (ours.question, ours.spin, ours.other) == (theirs.question, theirs.spin, theirs.other)


def _deciding_words(text: str, reading: MoveReading) -> tuple[str, ...]:
    """Where no rule named its words: the sentence that asks, or the last thing said."""
    if reading.labels.question == "none" and not reading.labels.other:
        return ()
    spoken = [match.group().strip() for match in _SENTENCE.finditer(text)]
    asking = [sentence for sentence in spoken if sentence.endswith("?")] or spoken[-1:]
    return tuple(sentence[:_WORDS_AT_MOST].strip() for sentence in asking[:1])


@lru_cache(maxsize=_REMEMBERED)
def line(text: str, trainee: str) -> LineReading:
    sight = of_line(text, trainee)
    return sight.ruled if _wordless(text) else decisions.line(_seen(sight), shipped_bars())


_STRENGTHS = ("none", "weak", "strong")


@lru_cache(maxsize=_REMEMBERED)
def commitment(text: str, speaker: Speaker | None) -> CommitmentReading:
    """The first complete undertaking, else the strongest that comes first."""
    found = [_one_commitment(part, speaker) for part in _parts(text)]
    return max(found, key=lambda one: (one.complete, _STRENGTHS.index(one.strength)))


def _one_commitment(text: str, speaker: Speaker | None) -> CommitmentReading:
    sight = of_commitment(text, speaker)
    return sight.ruled if _wordless(text) else decisions.commitment(text, speaker, sight.ruled, _seen(sight), shipped_bars())


@lru_cache(maxsize=_REMEMBERED)
def value(text: str) -> ValueReading:
    """Every kind that some part names; a size where a part that names one gives it."""
    found = [_one_value(part) for part in _parts(text)]
    kinds = tuple(sorted({kind for one in found for kind in one.value_kind}))
    return ValueReading(value_kind=kinds, quantified=any(one.quantified for one in found))


def _one_value(text: str) -> ValueReading:
    sight = of_value(text)
    return sight.ruled if _wordless(text) else decisions.value(_seen(sight), shipped_bars())


@lru_cache(maxsize=_REMEMBERED)
def smart(scenario: str, objective: str) -> SmartReading:
    sight = of_objective(scenario, objective)
    return sight.ruled if _wordless(objective) else decisions.smart(_seen(sight), shipped_bars())


@lru_cache(maxsize=_REMEMBERED)
def mutual(scenario: str, fields: tuple[str, str, str, str]) -> MutualReading:
    return decisions.mutual(fields, _seen(of_plan(scenario, fields)), shipped_bars())


@lru_cache(maxsize=_REMEMBERED)
def next_step(text: str) -> NextStepReading:
    """A step asked for in advance, or returned to, in any part of what was said."""
    found = [_one_next_step(part) for part in _parts(text)]
    return NextStepReading(provisional=any(one.provisional for one in found), reconfirm=any(one.reconfirm for one in found))


def _one_next_step(text: str) -> NextStepReading:
    sight = of_step(text)
    return sight.ruled if _wordless(text) else decisions.next_step(_seen(sight), shipped_bars())


@lru_cache(maxsize=_REMEMBERED)
def outcome(ending: tuple[Said, ...]) -> OutcomeReading:
    sight = of_ending(ending)
    wordless = _wordless(" ".join(said.text for said in ending))
    return sight.ruled if wordless else decisions.outcome(sight.ruled, _seen(sight))


def forget() -> None:
    """Empties what is remembered, so that a benchmark measures reading and not remembering."""
    for remembered in (move, line, commitment, value, smart, mutual, next_step, outcome):
        remembered.cache_clear()
