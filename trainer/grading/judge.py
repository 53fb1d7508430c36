"""The judge: a model answers narrow statements about one criterion, and must quote. Nothing it says counts until code has found the words.

It assumes that both the trainee and the model may be wrong or clever: answers are addressed by item id, an unknown or doubled id
is no answer, and a met statement whose words do not stand where it says they stand falls back to the measured stand-in.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from trainer.domain.errors import ModelTrouble
from trainer.domain.report import PLAN_TURN, REFLECTION_TURN, Evidence, ItemVerdict
from trainer.domain.rubric import Criterion, Item
from trainer.domain.session import Session
from trainer.grading.checks import CHECKS
from trainer.grading.evidence import plan_fields, text_at, verify
from trainer.grading.facts import Facts
from trainer.grading.prose import countable, showable
from trainer.llm.chat import ChatModel, Message, Meter
from trainer.prompts.render import fence, neutral, render

PROMPT = "judge"

ANSWER_TOKENS = 220
"""Tokens one answer may take."""

SHORTEST_QUOTE = 3
"""Words; a shorter quote proves nothing."""

PREPARATION, REFLECTION = 1, 5
"""The layers whose criteria may quote the plan, and the reflection; all others are proven by the call."""


class JudgedItem(BaseModel):
    """One answer; every field is asked for, so that a server's strict mode accepts the shape."""

    id: str
    met: bool
    reason: str
    turn: int
    quote: str


class Judgement(BaseModel):
    items: list[JudgedItem]


@dataclass(frozen=True)
class Heard:
    """What came back for one criterion in one vote: answers, or the trouble in one sentence."""

    criterion: str
    answers: tuple[JudgedItem, ...] = ()
    trouble: str | None = None
    layer: int = 3
    vote: int = 0


@dataclass(frozen=True)
class Vote:
    """One vote on one item. ``met`` None: it could not be used, and ``reason`` says why; only a met one has words."""

    met: bool | None
    reason: str
    words: Evidence | None = None


async def ask(model: ChatModel, criterion: Criterion, items: Sequence[Item], session: Session, meter: Meter, *, vote: int = 0) -> Heard:
    """One call for all judged items of a criterion. Model trouble is an answer too: it is named, and the stand-ins speak."""
    messages = [Message(role="user", content=prompt(criterion, items, session))]
    try:
        found = await model.extract(messages, Judgement, role="judge", max_tokens=ANSWER_TOKENS * (len(items) + 1), meter=meter)
    except ModelTrouble as trouble:
        return Heard(criterion.id, trouble=str(trouble), layer=criterion.layer, vote=vote)
    return Heard(criterion.id, answers=tuple(found.items), layer=criterion.layer, vote=vote)


def prompt(criterion: Criterion, items: Sequence[Item], session: Session) -> str:
    return render(
        PROMPT,
        criterion=criterion.title,
        levels="\n".join(f"{number}: {text}" for number, text in enumerate(criterion.levels)),
        items="\n".join(f"- {item.id}: {item.says}" for item in items),
        plan=fence("plan", _plan(session)),
        transcript=fence("transcript", _transcript(session)),
        reflection=fence("reflection", countable(session.reflection or "") or "(none)"),
    )


def _plan(session: Session) -> str:
    fields = plan_fields(session.plan) if session.plan else ()
    return "\n".join(f"{name}: {countable(text)}" for name, text in fields if text.strip()) or "(none)"


def _transcript(session: Session) -> str:
    """One line per turn: line breaks inside a turn become blanks, so a turn cannot pose as another's."""
    return "\n".join(f"[{turn}] {said.speaker}: {neutral(countable(said.text))}" for turn, said in enumerate(session.turns))


def verdict(item: Item, heard: Sequence[Heard], facts: Facts) -> ItemVerdict:
    """What most of the usable votes say; where they are even, or none can be used, what the stand-in measures, with the cause."""
    if not heard:
        return stand_in(item, facts)
    votes = [vote_on(item, each, facts.session) for each in heard]
    usable = [vote for vote in votes if vote.met is not None]
    if not usable:
        return stand_in(item, facts, votes[0].reason)
    met = [vote for vote in usable if vote.met]
    if 2 * len(met) == len(usable):
        return stand_in(item, facts, f"The judge was divided: {len(met)} of {len(usable)} votes found it.")
    won = met[0] if 2 * len(met) > len(usable) else next(vote for vote in usable if not vote.met)
    count = f" ({sum(vote.met == won.met for vote in usable)} of {len(usable)} votes.)" if len(heard) > 1 else ""
    evidence = (won.words,) if won.words else ()
    return ItemVerdict(id=item.id, says=item.says, met=won.met, by="model", reason=won.reason + count, evidence=evidence)


def vote_on(item: Item, heard: Heard, session: Session) -> Vote:
    """The judge's answer where there is exactly one and, if it says met, its words are found."""
    if heard.trouble is not None:
        return Vote(None, f"The judge could not be asked: {heard.trouble}")
    answers = [answer for answer in heard.answers if answer.id == item.id]
    if len(answers) != 1:
        return Vote(None, "The judge gave no answer to this." if not answers else "The judge answered this twice.")
    (answer,) = answers
    if not answer.met:
        return Vote(False, _reason(answer, "The judge found no words that show it."))
    words = found(session, answer, heard.layer)
    if words is None:
        return Vote(None, "The words the judge quoted do not stand where it said.")
    return Vote(True, _reason(answer, "The judge found words that show it."), words)


def _reason(answer: JudgedItem, otherwise: str) -> str:
    return showable(" ".join(answer.reason.split()))[:400] or otherwise


def found(session: Session, answer: JudgedItem, layer: int) -> Evidence | None:
    """The quote as evidence; None unless it stands verbatim in the text it is said to come from, in words that may count."""
    words = " ".join(answer.quote.split()).strip("\"'“”‘’ ")
    if len(words.split()) < SHORTEST_QUOTE:
        return None
    for field in _fields(session, answer.turn, layer):
        text = text_at(session, answer.turn, field) or ""
        place = re.search(r"\s+".join(map(re.escape, words.split())), neutral(countable(text)))
        if place is not None:
            start, end = place.span()
            quote = Evidence(turn=answer.turn, field=field, start=start, end=end, quote=text[start:end])
            return quote if verify(session, quote) and showable(quote.quote) == quote.quote else None
    return None


def _fields(session: Session, turn: int, layer: int) -> tuple[str | None, ...]:
    """Where a quote may come from: what was planned or thought afterwards proves nothing about the call."""
    if turn == PLAN_TURN:
        return tuple(name for name, _ in plan_fields(session.plan)) if session.plan and layer == PREPARATION else ()
    if turn == REFLECTION_TURN:
        return (None,) if layer == REFLECTION else ()
    return (None,) if 0 <= turn < len(session.turns) else ()


def stand_in(item: Item, facts: Facts, cause: str | None = None) -> ItemVerdict:
    """The measured check that stands in for the judge; ``cause`` says why, where a judge had been asked."""
    measured = CHECKS[item.stand_in or ""](facts)
    reason = f"{measured.reason} ({cause} Measured instead.)" if cause else measured.reason
    return ItemVerdict(id=item.id, says=item.says, met=measured.met, by="stand_in", reason=showable(reason), evidence=measured.evidence)
