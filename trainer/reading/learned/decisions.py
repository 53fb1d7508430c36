"""From probabilities to readings of the other kinds. What is a rule by its nature (an empty field, a day, an owner) stays one."""

import re
from collections.abc import Mapping
from typing import Any, cast

from trainer.domain.readings import (
    AnswerReading,
    CommitmentReading,
    InsightReading,
    LineReading,
    MutualReading,
    NextStepReading,
    OutcomeReading,
    ReactionReading,
    ReflectionReading,
    SmartReading,
    StoryReading,
    ValueReading,
)
from trainer.domain.vocabulary import Basis, Met, OutcomeName, Speaker, Standing, StepResponse, Strength, Took, ValueKind
from trainer.reading.commitments import undertaken_words
from trainer.reading.learned.bars import Bars, over, reaches
from trainer.reading.learned.encoder import Probabilities
from trainer.reading.learned.heads import OWNED

_WORTH: frozenset[str] = frozenset({"impact", "magnitude"})
_OTHER: dict[str, Speaker] = {"trainee": "prospect", "prospect": "trainee"}


def line(seen: Probabilities, bars: Bars) -> LineReading:
    """A disclosure of worth has a kind, and nothing else has one."""
    discloses = _likeliest(seen["discloses"])
    kinds = over("lines.kinds", seen["kinds"], bars) or (_likeliest(seen["kinds"]),)
    does = over("lines.does", seen["does"], bars)
    return LineReading(
        discloses=cast(Standing, discloses),
        kinds=cast(tuple[ValueKind, ...], kinds) if discloses in _WORTH else (),
        asks="asks" in does,
        objects="objects" in does,
        reacts="reacts" in does,
        step=cast(StepResponse, _likeliest(seen["step"])),
    )


def commitment(text: str, speaker: Speaker | None, ruled: CommitmentReading, seen: Probabilities, bars: Bars) -> CommitmentReading:
    """Strength is weighed; task, owner and day come from the rules, and where no rule fits, from the sentence they stand in."""
    strength = cast(Strength, _likeliest(seen["strength"]))
    if strength == "none":
        return CommitmentReading()
    heard = ruled.strength != "none"
    named = ruled if heard else _named_loosely(text, speaker, _likeliest(seen[OWNED]))
    if not heard and strength == "strong" and not named.due and seen["strength"][strength] < _ALONE:
        return CommitmentReading()
    if _ONLY_TALK.match(named.task or "") or (strength == "strong" and not _names_something(named)):
        return CommitmentReading()
    whole = bool(named.task and named.owner and named.due) and strength == "strong"
    complete = whole and reaches("commitments.complete", "complete", seen["complete"]["complete"], bars)
    return named.model_copy(update={"strength": strength, "complete": complete})


_ALONE = 0.8
"""How sure the net must be of a firm promise without a day in which the rules hear none: below this every second was none."""


def _names_something(named: CommitmentReading) -> bool:
    """A yes alone undertakes nothing; a day alone is a meeting on it."""
    return bool(named.due or re.search(r"\w\W+\w", named.task or ""))


_ONLY_TALK = re.compile(
    r"(?:just )?let me (?:just )?(?:see|check|make sure|recap|repeat|sum|run)\b|(?:thank you |thanks )?for your (?:time|help|patience)\b|"
    r"leave it (?:there|here|at that)\b",
    re.IGNORECASE,
)
"""A task that is done by saying it: whoever says "let me see if I've got this" has promised nothing."""


def _named_loosely(text: str, speaker: Speaker | None, owned: str) -> CommitmentReading:
    task, due, name = undertaken_words(text)
    said_by: Speaker = speaker or "trainee"
    owners: dict[str, str | None] = {"self": said_by, "other": _OTHER[said_by], "named": name, "nobody": None}
    return CommitmentReading(task=task, owner=owners[owned], due=due)


def value(seen: Probabilities, bars: Bars) -> ValueReading:
    kinds = cast(tuple[ValueKind, ...], over("value.value_kind", seen["value_kind"], bars))
    sized = reaches("value.quantified", "quantified", seen["quantified"]["quantified"], bars)
    return ValueReading(value_kind=kinds, quantified=bool(kinds) and sized)


def smart(seen: Probabilities, bars: Bars) -> SmartReading:
    return SmartReading(**dict.fromkeys(over("smart.letters", seen["letters"], bars), True))


def mutual(fields: tuple[str, str, str, str], seen: Probabilities, bars: Bars) -> MutualReading:
    """A plan with an empty field is one side's."""
    likely = reaches("plans.mutual", "mutual", seen["mutual"]["mutual"], bars)
    return MutualReading(mutual=likely and all(field.strip() for field in fields))


def next_step(seen: Probabilities, bars: Bars) -> NextStepReading:
    return NextStepReading(**dict.fromkeys(over("next_step.does", seen["does"], bars), True))


_NEARLY = 0.15
"""Closer than this to the likeliest outcome, the one that the rules read from who said what comes first."""

_REFUSED = 0.5
"""The same where the rules heard the prospect alone refuse and the tone of the end speaks for a parting by both."""


def outcome(ruled: OutcomeReading, seen: Probabilities) -> OutcomeReading:
    shares = seen["outcome"]
    if ruled.outcome == "disqualification":
        # What was concluded aloud, with reasons, stays concluded, whatever friendly plans follow.
        return ruled
    best = _likeliest(shares)
    slack = _REFUSED if (ruled.outcome, best) == ("halt", "disqualification") else _NEARLY
    undecided = shares[best] - shares[ruled.outcome] < slack
    return ruled if undecided else OutcomeReading(outcome=cast(OutcomeName, best))


def story(seen: Probabilities, bars: Bars) -> StoryReading:
    return StoryReading(**dict.fromkeys(over("stories.has", seen["has"], bars), True))


def insight(seen: Probabilities, bars: Bars) -> InsightReading:
    """Where nothing is taught there is nothing that has a basis or challenges."""
    does = over("insights.does", seen["does"], bars)
    if "teaches" not in does:
        return InsightReading()
    return InsightReading(teaches=True, challenges="challenges" in does, basis=cast(Basis, _likeliest(seen["basis"])))


def reaction(seen: Probabilities) -> ReactionReading:
    return ReactionReading(took=cast(Took, _likeliest(seen["took"])))


def answer(seen: Probabilities) -> AnswerReading:
    """That nothing was said to it takes more than a slight lead."""
    shares = seen["met"]
    passed = shares["passes"] >= _PASSED_OVER
    return AnswerReading(
        met="passes" if passed else cast(Met, _likeliest({met: share for met, share in shares.items() if met != "passes"}))
    )


_PASSED_OVER = 0.6


def rests(seen: Probabilities, bars: Bars) -> bool:
    return reaches("afterwards.rests", "rests", seen["rests"]["rests"], bars)


def reflection(seen: Probabilities, bars: Bars) -> ReflectionReading:
    says: dict[str, Any] = dict.fromkeys(over("reflections.says", seen["says"], bars), True)
    return ReflectionReading(**says, claims=cast(OutcomeName, _likeliest(seen["claims"])))


def _likeliest(shares: Mapping[str, float]) -> str:
    return max(shares, key=lambda value: shares[value])
