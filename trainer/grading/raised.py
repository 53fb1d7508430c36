"""What the prospect raised (questions, objections, concerns) and how each was met."""

import re
from collections.abc import Sequence

from trainer.domain.persona import Persona
from trainer.domain.session import LedgerEntry, Session
from trainer.grading.evidence import quote_holding
from trainer.grading.facts import ProspectTurn, Raised, TraineeTurn
from trainer.grading.prose import count_words, stems

_SMALL = re.compile(
    r"\b(?:how are you|how'?s it going|can you hear|can you see|you there|am i on mute|what time|which day|what day|"
    r"does that (?:work|suit|make sense|help)"
    r"|shall we|anything else|is that (?:ok|okay|all right|alright|fair|fine)|what do you mean|sorry,? what|pardon|"
    r"come again|who'?s calling|you know\?)",
    re.I,
)
_PARK = re.compile(
    r"\b(?:come back to (?:that|it|you)|park (?:that|it)|i (?:honestly )?don'?t know|not sure (?:yet|off)|"
    r"i'?ll (?:check|find out|look into|ask)|let me (?:check|find out|ask)"
    r"|get back to you|can'?t (?:promise|say|answer|tell)|(?:i )?wouldn'?t want to guess|later in)\b",
    re.I,
)
_DEFENDS = re.compile(
    r"\b(?:you'?re (?:wrong|mistaken|missing)|that'?s (?:not true|wrong|nonsense|ridiculous|unfair|not fair|"
    r"simply not|just not)|with (?:all due )?respect"
    r"|you (?:don'?t|do not|clearly don'?t) understand|trust me|believe me|that (?:never|doesn'?t) happens? with us|"
    r"nobody else (?:complains|has)"
    r"|you (?:should|need to) (?:realise|realize|understand|accept)|everyone (?:else )?(?:loves|says)|"
    r"not our (?:fault|problem)|don'?t worry about)\b",
    re.I,
)
_TAKES_UP = re.compile(
    r"\b(?:that|this|it|those|what you|you'?re (?:right|asking|worried)|fair|good question|understand|why|makes sense)\b", re.I
)
ANSWER_LEAST = 8
"""Words in the shortest statement that takes up what was raised."""

ASKS_LEAST = 4
"""Words in the shortest question of the prospect's that calls for an answer."""


def raised_in(
    session: Session,
    trainee: Sequence[TraineeTurn],
    prospect: Sequence[ProspectTurn],
    persona: Persona | None,
    ledger: Sequence[LedgerEntry],
) -> tuple[Raised, ...]:
    """In order; from the acts of a trusted ledger where it has any, else from the words."""
    if persona is not None and any(entry.acts for entry in ledger):
        acted = (
            _acted(session, entry, act.ref, trainee, prospect, persona, ledger)
            for entry in ledger
            for act in entry.acts
            if act.kind == "raise"
        )
        return tuple(each for each in acted if each is not None)
    return tuple(_raised(session, said, trainee, prospect) for said in prospect if _calls_for_an_answer(said))


def _acted(
    session: Session, entry: LedgerEntry, ref: str | None, trainee: Sequence[TraineeTurn], prospect: Sequence[ProspectTurn],
    persona: Persona, ledger: Sequence[LedgerEntry],
) -> Raised | None:  # fmt: skip
    thing = next((each for each in persona.anticipate if each.id == ref), None)
    said = next((each for each in prospect if each.turn > entry.turn), None)
    if thing is None or said is None:
        return None
    settling = next(
        (each.turn for each in ledger if each.turn > entry.turn and any(act.kind == "settle" and act.ref == ref for act in each.acts)), None
    )
    after = next((turn for turn in trainee if turn.turn > said.turn), None)
    tried = after if after is not None and _answers_plainly(after) else None
    answered = next((turn for turn in trainee if turn.turn == settling), tried)
    settled = next((each for each in prospect if settling is not None and each.turn > settling), None)
    opening_words = tuple(line.split(". ")[0][:60] for line in thing.says)
    return _made(session, said, opening_words, thing.kind != "question", after, answered, settled)


def _calls_for_an_answer(said: ProspectTurn) -> bool:
    if said.line.objects:
        return True
    return said.line.asks and count_words(said.text) >= ASKS_LEAST and not _SMALL.search(said.text)


def _raised(session: Session, said: ProspectTurn, trainee: Sequence[TraineeTurn], prospect: Sequence[ProspectTurn]) -> Raised:
    after = next((turn for turn in trainee if turn.turn > said.turn), None)
    answered = after if after is not None and answers(said, after) else None
    return _made(session, said, (), said.line.objects, after, answered, _settled_by(answered, prospect) if answered else None)


def _made(
    session: Session, said: ProspectTurn, words: Sequence[str], objection: bool, after: TraineeTurn | None, answered: TraineeTurn | None,
    settled: ProspectTurn | None,
) -> Raised:  # fmt: skip
    return Raised(
        turn=said.turn, objection=objection, weight=(1000 if objection else 0) + count_words(said.text),
        answered_by=answered.turn if answered else None,
        defended=after is not None and (bool(_DEFENDS.search(after.text)) or "abusive" in after.labels.other),
        settled_by=settled.turn if settled else None,
        words=quote_holding(session.turns[said.turn].text, said.turn, words),
        reply=quote_holding(session.turns[answered.turn].text, answered.turn, answered.reading.rests_on) if answered else (),
        settled=quote_holding(session.turns[settled.turn].text, settled.turn) if settled else (),
    )  # fmt: skip


def answers(said: ProspectTurn, turn: TraineeTurn) -> bool:
    """The turn meets what was raised: answers it, parks it honestly, or, with a doubt, asks into it; a pitch alone does not."""
    labels = turn.labels
    if _answers_plainly(turn) or labels.opening or "disqualify" in labels.closing:
        return True
    if set(labels.gives) == {"pitch"} and labels.question == "none":
        return False
    takes_up = bool(stems(said.text) & stems(turn.text)) or bool(_TAKES_UP.search(turn.text))
    asks_into_it = said.line.objects and labels.question in ("open", "closed")
    return takes_up and (asks_into_it or (labels.question == "none" and count_words(turn.text) >= ANSWER_LEAST))


def _answers_plainly(turn: TraineeTurn) -> bool:
    return bool({"answer", "teach", "share"} & set(turn.labels.gives)) or bool(_PARK.search(turn.text))


def _settled_by(answered: TraineeTurn, prospect: Sequence[ProspectTurn]) -> ProspectTurn | None:
    """The prospect's next turn, if it goes on without pressing the point again."""
    after = next((each for each in prospect if each.turn > answered.turn), None)
    return None if after is None or after.line.objects or after.line.step == "decline" else after
