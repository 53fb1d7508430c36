"""What was handed over: every insight, on what basis and what it did, and every story, with what it tells.

Both are read whole and in the light of what the prospect had just said (``Reader.insight``, ``Reader.story``, ``Reader.reaction``); the
kit decides whether their basis is known, and plain counting keeps words without matter out.
"""

import re
from collections.abc import Iterator, Sequence

from trainer.domain.persona import Situation
from trainer.domain.readings import Reader
from trainer.domain.report import Evidence
from trainer.domain.session import Session
from trainer.domain.vocabulary import Basis, Took
from trainer.grading.evidence import quote_holding
from trainer.grading.facts import Insight, ProspectTurn, Story, TraineeTurn
from trainer.grading.prose import count_words, figures, matter, stems

GOES_ON = 8
"""Words of a remark after which a story is still the same story."""

_OWN = re.compile(
    r"\b(?:in my (?:own )?(?:experience|years|last|previous|time)|when i (?:was|ran|worked|managed)|i (?:once |used to )?(?:ran|worked|"
    r"managed|spent|had|was)|we(?:'ve| have)? (?:seen|measured|found|looked|counted|sampled)|our (?:own|clients|customers))\b",
    re.I,
)
_THEIRS = re.compile(r"\b(?:you (?:said|told|mentioned|gave|just)|your own|from what you)\b", re.I)

_ASKS_SOURCE = re.compile(
    r"\b(?:which|what|whose|who|where)\b[^.?!]{0,40}\b(?:stud\w+|research|sources?|figures?|numbers?|survey|report|data|those|that from|"
    r"says? (?:so|that))\b[^.?!]*\?|\b(?:says who|according to whom|based on what|how do you know)\b",
    re.I,
)


# --- insights


def insights_in(
    session: Session, trainee: Sequence[TraineeTurn], prospect: Sequence[ProspectTurn], reader: Reader, situation: Situation | None
) -> tuple[Insight, ...]:
    return tuple(_insight(session, turn, trainee, prospect, reader, situation) for turn in trainee if turn.insight.teaches)


def _insight(
    session: Session, turn: TraineeTurn, trainee: Sequence[TraineeTurn], prospect: Sequence[ProspectTurn], reader: Reader,
    situation: Situation | None,
) -> Insight:  # fmt: skip
    read = turn.insight
    reply = next((each for each in prospect if each.turn == turn.reply), None)
    took = _took(reply, turn.text, reader)
    return Insight(
        turn=turn.turn, reply=reply.turn if reply else None, took=took, challenges=read.challenges,
        basis=_basis_after_all(read.basis, reply, trainee, reader),
        known=_is_known(turn, prospect, situation),
        words=_words(session, turn.turn, read.rests_on),
        reaction=quote_holding(session.turns[reply.turn].text, reply.turn) if reply else (),
    )  # fmt: skip


REACTS_LEAST = 4
"""Words in the shortest reply that shows more than that it was heard: "Mm. Go on." is a nod."""


def _took(reply: ProspectTurn | None, told: str, reader: Reader) -> Took:
    if reply is None:
        return "none"
    took = reader.reaction(reply.text, told).took
    return "mild" if took == "moved" and count_words(reply.text) < REACTS_LEAST else took


def _at(prospect: Sequence[ProspectTurn], turn: int | None) -> str:
    return next((each.text for each in prospect if each.turn == turn), "")


def _words(session: Session, turn: int, rests_on: Sequence[str]) -> tuple[Evidence, ...]:
    return quote_holding(session.turns[turn].text, turn, rests_on)


def _basis_after_all(basis: Basis, reply: ProspectTurn | None, trainee: Sequence[TraineeTurn], reader: Reader) -> Basis:
    """Asked where it comes from, what the trainee says next decides."""
    if reply is None or not _ASKS_SOURCE.search(reply.text):
        return basis
    after = next((turn for turn in trainee if turn.turn > reply.turn), None)
    return reader.insight(after.text, reply.text).basis if after is not None else "none"


def _is_known(turn: TraineeTurn, prospect: Sequence[ProspectTurn], situation: Situation | None) -> bool:
    """Rests on the kit, on what the prospect said, or on experience the trainee declares as their own."""
    kit = situation.kit if situation else None
    mine = stems(turn.text)
    sources = [f"{insight.text} {insight.source}" for insight in kit.insights] if kit else []
    heard = "\n".join(each.text for each in prospect if each.turn < turn.turn)
    theirs = bool(_THEIRS.search(turn.text)) and len(mine & stems(heard)) >= 2
    in_kit = any(len(mine & stems(text)) >= 3 for text in sources)
    return in_kit or theirs or bool(figures(turn.text) & figures(heard)) or bool(_OWN.search(turn.text))


# --- stories


def stories_in(
    session: Session, trainee: Sequence[TraineeTurn], prospect: Sequence[ProspectTurn], reader: Reader, situation: Situation | None
) -> tuple[Story, ...]:
    """One for each stretch of telling turns; a short remark of the prospect's does not end a story."""
    return tuple(_story(session, tale, prospect, reader, situation) for tale in _tales(trainee, prospect))


def _tales(trainee: Sequence[TraineeTurn], prospect: Sequence[ProspectTurn]) -> Iterator[tuple[TraineeTurn, ...]]:
    tale: list[TraineeTurn] = []
    for turn in trainee:
        if not turn.tells:
            continue
        if tale and (tale[-1].order != turn.order - 1 or count_words(_at(prospect, turn.before)) > GOES_ON):
            yield tuple(tale)
            tale = []
        tale.append(turn)
    if tale:
        yield tuple(tale)


def _story(
    session: Session, tale: Sequence[TraineeTurn], prospect: Sequence[ProspectTurn], reader: Reader, situation: Situation | None
) -> Story:
    told, first, last = "\n".join(turn.text for turn in tale), tale[0], tale[-1]
    read = first.story if len(tale) == 1 else reader.story(told, _at(prospect, first.before))
    heard = stems("\n".join(each.text for each in prospect if each.turn < first.turn))
    if not matter(told) & heard:
        read = read.model_copy(update={"relevant": False})  # nothing in it is of this prospect's world
    reply = next((each for each in prospect if each.turn == last.reply), None)
    return Story(
        turns=tuple(turn.turn for turn in tale), read=read, reply=reply.turn if reply else None,
        took=_took(reply, told, reader),
        known=_in_kit(told, situation) or bool(_OWN.search(told)),
        words=tuple(quote for turn in tale for quote in _words(session, turn.turn, read.rests_on)),
        reaction=quote_holding(session.turns[reply.turn].text, reply.turn) if reply else (),
        length=count_words(told),
    )  # fmt: skip


def _in_kit(told: str, situation: Situation | None) -> bool:
    stories = situation.kit.stories if situation else ()
    return any(len(stems(told) & stems(f"{story.text} {story.about}")) >= 4 for story in stories)
