"""How the conversation ended: from the acts of a trusted ledger, else from its last turns. Never from the reflection."""

from collections.abc import Sequence

from trainer.domain.readings import Reader, Said
from trainer.domain.report import Evidence, NextStepStory, Outcome
from trainer.domain.session import LedgerEntry, Session
from trainer.domain.vocabulary import OutcomeName
from trainer.grading.evidence import quote_holding
from trainer.grading.facts import ProspectTurn, TraineeTurn
from trainer.grading.prose import BLANK, countable, has_words, showable
from trainer.reading.dates import find_dues
from trainer.reading.outcomes import left_open, nothing_left_open

AT_A_GLANCE = 240
"""Code points."""

ENDING = 4
"""Turns that the ending is read from: of 4 to 12, those that show the outcome of the rated calls of the development half best."""

LATE = 12
"""Turns in which something may have been left open, or the door shut."""

_ACTS: dict[str, OutcomeName] = {
    "commit": "advance", "end": "halt", "accept_no_fit": "disqualification", "decline_step": "halt", "vague_step": "continuation",
}  # fmt: skip

_REASONS: dict[OutcomeName, str] = {
    "advance": "The prospect agreed to a specific action that moves the decision forward.",
    "continuation": "It goes on, but with no specific action agreed: nobody has to do anything by any day.",
    "halt": "The prospect ended it or refused the next step, and nothing else was agreed.",
    "disqualification": "It was concluded, with reasons, that there is no fit or no case now. Found early, that is a good result.",
}


def outcome_of(
    session: Session,
    trainee: Sequence[TraineeTurn],
    prospect: Sequence[ProspectTurn],
    reader: Reader,
    ledger: Sequence[LedgerEntry],
    step: NextStepStory,
) -> Outcome:
    acts = [(entry.turn, _ACTS[act.kind]) for entry in ledger for act in entry.acts if act.kind in _ACTS]
    concluded = _concluded(trainee)
    since = max((turn for turn, _ in acts), default=0) if ledger else len(session.turns) - ENDING
    if concluded is not None and concluded >= since:
        return _outcome(session, "disqualification", concluded)
    late = [Said(speaker=said.speaker, text=countable(said.text)) for said in session.turns[-LATE:]]
    ending = late[-ENDING:]
    if acts:
        turn, value = acts[-1]
        if _declined(ledger, turn) and reader.outcome(ending).outcome == "continuation":
            value = "continuation"
        reply = next((each.turn for each in prospect if each.turn > turn), turn)
        return _outcome(session, value, reply)
    value = reader.outcome(ending).outcome
    if session.ended_by == "prospect" and value == "continuation" and nothing_left_open(late):
        value = "halt"
    elif value == "halt" and left_open(late):
        value = "continuation"
    if value == "advance" and not _went_along(prospect, len(session.turns)):
        value = "halt" if prospect and prospect[-1].line.step == "decline" else "continuation"
    if ledger and value == "advance":
        # A prospect of ours who agrees to something is on record with it.
        value = "continuation"
    if value == "continuation" and _step_fixed(step, prospect):
        value = "advance"
    return _outcome(session, value, _telling_turn(value, trainee, prospect))


def _went_along(prospect: Sequence[ProspectTurn], turns: int) -> bool:
    """Somewhere in the late turns the prospect said yes to a step, be it on a condition; nobody advances without."""
    late = [each for each in prospect if each.turn >= turns - LATE]
    return any(each.line.step in ("accept", "condition") for each in late)


def _declined(ledger: Sequence[LedgerEntry], turn: int) -> bool:
    """She declined the step and went on talking: whether she shut the door with it, her words tell ("do send me something, though")."""
    kinds = {act.kind for entry in ledger if entry.turn == turn for act in entry.acts}
    return "decline_step" in kinds and "end" not in kinds


def _concluded(trainee: Sequence[TraineeTurn]) -> int | None:
    """The last turn in which the trainee concludes, with reasons, that there is no case; what follows it may be courtesy."""
    return next((turn.turn for turn in reversed(trainee) if "disqualify" in turn.labels.closing), None)


def _step_fixed(step: NextStepStory, prospect: Sequence[ProspectTurn]) -> bool:
    """The step agreed in advance was taken up again, and the prospect's next words go along with it and fix a day."""
    if step.agreed is None or step.closed is None:
        return False
    reply = next((each for each in prospect if each.turn > (step.closed or 0)), None)
    return reply is not None and reply.line.step == "accept" and any(due.firm for due in find_dues(reply.text))


def _outcome(session: Session, value: OutcomeName, turn: int | None) -> Outcome:
    words: tuple[Evidence, ...] = _words(session.turns[turn].text, turn) if turn is not None else ()
    return Outcome(value=value, reason=_REASONS[value], evidence=words)


def _words(text: str, turn: int) -> tuple[Evidence, ...]:
    """The whole reply where it is short enough to be read at a glance: "Agreed." alone shows nothing."""
    if has_words(text) and len(text) <= AT_A_GLANCE and showable(text) == text and BLANK not in text:
        return (Evidence(turn=turn, start=0, end=len(text), quote=text),)
    return quote_holding(text, turn)


def _telling_turn(value: OutcomeName, trainee: Sequence[TraineeTurn], prospect: Sequence[ProspectTurn]) -> int | None:
    """The turn that shows it best: the closing no of the trainee, the prospect's last yes or no, else the prospect's last words."""
    if value == "disqualification":
        concluding = _concluded(trainee)
        if concluding is not None:
            return concluding
    wanted = {"advance": "accept", "halt": "decline", "continuation": "defer"}.get(value)
    telling = next((each.turn for each in reversed(prospect) if each.line.step == wanted and has_words(each.text)), None)
    if telling is not None:
        return telling
    return next((each.turn for each in reversed(prospect) if has_words(each.text)), None)
