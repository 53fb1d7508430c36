"""Each kind of reading, weighed: the rules read first, the encoder sees their findings beside the words, and one decision is made.

Where a text has no letters there is nothing to weigh, and what the rules say stands.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any, TypeVar

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
from trainer.domain.vocabulary import STANDINGS, Speaker
from trainer.reading.learned import decisions
from trainer.reading.learned.bars import Bars, shipped_bars
from trainer.reading.learned.encoder import Probabilities, Seen, shipped
from trainer.reading.learned.grounds import grounded, rests_on
from trainer.reading.learned.move_decision import decide
from trainer.reading.learned.sight import (
    Sight,
    of_afterwards,
    of_answer,
    of_commitment,
    of_ending,
    of_insight,
    of_line,
    of_move,
    of_objective,
    of_plan,
    of_reaction,
    of_reflection,
    of_step,
    of_story,
    of_value,
)

R = TypeVar("R", bound=Grounded)

_REMEMBERED = 4096
"""Readings kept: a session is read again at every turn, and a report reads it twice."""


def _seen(sight: Sight[Grounded]) -> Seen:
    return shipped().see(sight.passage, sight.evidence)


def _decided(sight: Sight[R], text: str, decide: Callable[[Probabilities, Bars], R]) -> R:
    """What the rules say of a text without letters; of any other what the net makes of it, with its grounds."""
    if _wordless(text):
        return sight.ruled
    seen = _seen(sight)
    return grounded(decide(seen.shares, shipped_bars()), seen, shipped_bars())


_SENTENCE = re.compile(r"[^.!?\s][^.!?\n]*(?:[.!?](?=\d)[^.!?\n]*)*[.!?]*")
_WHOLE = 360
"""Code points of a text that a net sees whole."""

_WHOLE_LINE = 440
"""The same of a prospect's line, of which more tokens are read."""

_OVERLAP = 80
"""What two stretches of one overlong sentence have in common, so that what is said across the cut is in one of them."""

_PARTS_AT_MOST = 24


def _parts(text: str, whole: int = _WHOLE) -> tuple[str, ...]:
    """The text itself, or stretches of it that begin with the end of the one before. Of very many, the first and the last."""
    if len(text) <= whole:
        return (text,)
    found = list(_stretches(text, whole))
    half = _PARTS_AT_MOST // 2
    return tuple(found if len(found) <= _PARTS_AT_MOST else [*found[:half], *found[-half:]]) or (text,)


def _stretches(text: str, whole: int) -> Iterator[str]:
    here: list[tuple[int, int]] = []
    for span in _short_spans(text, whole):
        if here and span[1] - here[0][0] > whole:
            yield text[here[0][0] : here[-1][1]]
            last = here[-1]
            here = [last] if len(here) > 1 and span[1] - last[0] <= whole else []
        here.append(span)
    if here:
        yield text[here[0][0] : here[-1][1]]


def _short_spans(text: str, whole: int) -> Iterator[tuple[int, int]]:
    """Where its sentences stand; those too long to be seen whole, as speech without punctuation is, in overlapping stretches."""
    for match in _SENTENCE.finditer(text):
        begin, end = match.span()
        while end - begin > whole:
            cut = _blank_before(text, begin + whole, begin)
            yield begin, cut
            begin = _blank_before(text, cut - _OVERLAP, begin) + 1
        yield begin, end


def _blank_before(text: str, place: int, begin: int) -> int:
    """The last blank before a place, or the place itself where a long word leaves none in the second half of the way."""
    found = text.rfind(" ", begin + (place - begin) // 2, place)
    return found if found > begin else place


def _wordless(text: str) -> bool:
    return not any(sign.isalpha() for sign in text)


@lru_cache(maxsize=_REMEMBERED)
def move(item: MoveContext) -> MoveReading:
    """The moves of one utterance and what it earns."""
    sight = of_move(item)
    if _wordless(item.trainee):
        return sight.ruled
    seen = _seen(sight)
    reading = decide(item, sight.ruled, seen.shares, shipped_bars())
    if reading.rests_on and _decided_alike(reading, sight.ruled):
        return reading
    return reading.model_copy(update={"rests_on": rests_on(reading.labels, seen)})


def _decided_alike(reading: MoveReading, ruled: MoveReading) -> bool:
    """The words that the rules went by are shown only where the reading came out as theirs."""
    ours, theirs = reading.labels, ruled.labels
    return (ours.question, ours.spin, ours.other) == (theirs.question, theirs.spin, theirs.other)


@lru_cache(maxsize=_REMEMBERED)
def line(text: str, trainee: str) -> LineReading:
    """The deepest that some part discloses, and whatever else any part does; of several answers to a step the last."""
    found = [_one_line(part, trainee) for part in _parts(text, _WHOLE_LINE)]
    deepest = max(found, key=lambda one: STANDINGS.index(one.discloses))
    steps = [one.step for one in found if one.step != "none"]
    return LineReading(
        discloses=deepest.discloses,
        kinds=tuple(sorted({kind for one in found for kind in one.kinds})),
        asks=any(one.asks for one in found),
        objects=any(one.objects for one in found),
        reacts=any(one.reacts for one in found),
        step=steps[-1] if steps else "none",
        **_grounds(found),
    )


def _one_line(text: str, trainee: str) -> LineReading:
    return _decided(of_line(text, trainee), text, decisions.line)


_STRENGTHS = ("none", "weak", "strong")


@lru_cache(maxsize=_REMEMBERED)
def commitment(text: str, speaker: Speaker | None) -> CommitmentReading:
    """The first complete undertaking, else the strongest that comes first."""
    found = [_one_commitment(part, speaker) for part in _parts(text)]
    chosen = max(found, key=lambda one: (one.complete, _STRENGTHS.index(one.strength)))
    return chosen if chosen.strength != "none" else chosen.model_copy(update=_grounds(found))


def _one_commitment(text: str, speaker: Speaker | None) -> CommitmentReading:
    sight = of_commitment(text, speaker)
    return _decided(sight, text, lambda shares, bars: decisions.commitment(text, speaker, sight.ruled, shares, bars))


@lru_cache(maxsize=_REMEMBERED)
def value(text: str) -> ValueReading:
    """Every kind that some part names; a size where a part that names one gives it."""
    found = [_one_value(part) for part in _parts(text)]
    kinds = tuple(sorted({kind for one in found for kind in one.value_kind}))
    return ValueReading(value_kind=kinds, quantified=any(one.quantified for one in found), **_grounds(found))


def _grounds(found: Sequence[Grounded]) -> dict[str, Any]:
    """Of a text read in parts: the words of all of them, and as sure as the least sure."""
    words = [word for one in found for word in one.rests_on]
    return {"confidence": min(one.confidence for one in found), "rests_on": tuple(dict.fromkeys(words))}


def _one_value(text: str) -> ValueReading:
    return _decided(of_value(text), text, decisions.value)


@lru_cache(maxsize=_REMEMBERED)
def smart(scenario: str, objective: str) -> SmartReading:
    return _decided(of_objective(scenario, objective), objective, decisions.smart)


@lru_cache(maxsize=_REMEMBERED)
def mutual(scenario: str, fields: tuple[str, str, str, str]) -> MutualReading:
    seen = _seen(of_plan(scenario, fields))
    return grounded(decisions.mutual(fields, seen.shares, shipped_bars()), seen, shipped_bars(), said=fields)


@lru_cache(maxsize=_REMEMBERED)
def next_step(text: str) -> NextStepReading:
    """A step asked for in advance, or returned to, in any part of what was said."""
    found = [_one_next_step(part) for part in _parts(text)]
    given = {"provisional": any(one.provisional for one in found), "reconfirm": any(one.reconfirm for one in found)}
    return NextStepReading(**given, **_grounds(found))


def _one_next_step(text: str) -> NextStepReading:
    return _decided(of_step(text), text, decisions.next_step)


@lru_cache(maxsize=_REMEMBERED)
def outcome(ending: tuple[Said, ...]) -> OutcomeReading:
    sight = of_ending(ending)
    if _wordless(" ".join(said.text for said in ending)):
        return sight.ruled
    seen = _seen(sight)
    said = [turn.text for turn in ending]
    return grounded(decisions.outcome(sight.ruled, seen.shares), seen, shipped_bars(), said=said)


@lru_cache(maxsize=_REMEMBERED)
def story(text: str, heard: str) -> StoryReading:
    return _decided(of_story(text, heard), text, decisions.story)


@lru_cache(maxsize=_REMEMBERED)
def insight(text: str, heard: str) -> InsightReading:
    return _decided(of_insight(text, heard), text, decisions.insight)


@lru_cache(maxsize=_REMEMBERED)
def reaction(text: str, told: str) -> ReactionReading:
    return _decided(of_reaction(text, told), text, lambda shares, _: decisions.reaction(shares))


@lru_cache(maxsize=_REMEMBERED)
def answer(text: str, raised: str, after: str) -> AnswerReading:
    """How it was met is read from the answer alone, whether it rests from what was said after it."""
    met = _decided(of_answer(text, raised), text, lambda shares, _: decisions.answer(shares))
    if _wordless(text) or _wordless(after):
        return met
    return met.model_copy(update={"rests": decisions.rests(_seen(of_afterwards(after, text)).shares, shipped_bars())})


@lru_cache(maxsize=_REMEMBERED)
def reflection(text: str) -> ReflectionReading:
    return _decided(of_reflection(text), text, decisions.reflection)


def forget() -> None:
    """Empties what is remembered, so that a benchmark measures reading and not remembering."""
    read = (move, line, commitment, value, smart, mutual, next_step, outcome, story, insight, reaction, answer, reflection)
    for remembered in read:
        remembered.cache_clear()
