"""Who undertook what: every commitment of the call, and the actions of its close with their mentions taken together."""

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from trainer.domain.readings import CommitmentReading, Reader
from trainer.domain.report import Commitment
from trainer.domain.session import Session
from trainer.grading.evidence import quote, quote_holding
from trainer.grading.facts import Action, TraineeTurn
from trainer.grading.prose import countable, has_words, sentence_spans, showable, stems
from trainer.grading.together import together
from trainer.grading.turns import late_from
from trainer.reading.dates import find_dues

Resolve = Callable[[str, datetime.date | None], datetime.date | None]

NEAR = 3
"""A date given within this many turns after an undertaking belongs to it."""


def commitments_in(session: Session, reader: Reader, resolve: Resolve) -> tuple[Commitment, ...]:
    """Every undertaking of either speaker, vague ones too, in order."""
    day = day_of(session)

    def read(turn: int) -> list[Commitment]:
        text = countable(session.turns[turn].text)
        found = _undertakings(text, reader, session, turn) if has_words(text) else []
        return [_row(session, turn, words, reading, resolve, day) for words, reading in found]

    return tuple(row for rows in together(read, range(len(session.turns))) for row in rows)


def day_of(session: Session) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(session.date or "")
    except ValueError:
        return None


def _undertakings(text: str, reader: Reader, session: Session, turn: int) -> list[tuple[str, CommitmentReading]]:
    """Every sentence that undertakes something, in the close vague ones of a turn that as a whole undertakes nothing too; the turn read
    whole where only the whole says what, who and when."""
    speaker = session.turns[turn].speaker
    whole = reader.commitment(text, speaker)
    if whole.strength == "none" and turn < late_from(len(session.turns)):
        return []
    sentences = [text[start:end] for start, end in sentence_spans(text)[:12]]
    each = [(words, reader.commitment(words, speaker)) for words in sentences] if len(sentences) > 1 else []
    named = [(words, reading) for words, reading in each if reading.strength != "none" and (reading.task or reading.strength == "weak")]
    if whole.strength == "none" and not any(reading.strength == "weak" for _, reading in named):
        return []
    if named and not (whole.complete and not any(reading.complete for _, reading in named)):
        return named
    return [(text.strip(), whole)] if whole.strength != "none" else named


def _row(session: Session, turn: int, words: str, read: CommitmentReading, resolve: Resolve, day: datetime.date | None) -> Commitment:
    date = resolve(read.due, day) if read.due else None
    return Commitment(
        turn=turn, speaker=session.turns[turn].speaker, text=showable(words[:400]), strength=read.strength, task=read.task,
        owner=read.owner, due=read.due, date=date.isoformat() if date else None, complete=read.complete,
    )  # fmt: skip


def actions_in(session: Session, commitments: Sequence[Commitment], close: int, trainee: Sequence[TraineeTurn]) -> tuple[Action, ...]:
    """The undertakings of the close with a task that the trainee had a part in; a second mention of the same task only completes the
    first."""
    actions: list[Action] = []
    for row in (each for each in commitments if each.turn >= close and each.task and brought_about(each, trainee)):
        same = next((i for i, known in enumerate(actions) if _same_task(known, row)), None)
        if same is None:
            actions.append(_action(session, row))
        else:
            actions[same] = _completed(session, actions[same], row)
    return tuple(_dated_nearby(action, commitments, session) for action in actions)


AROUND = 2
"""Turns before and after a promise of the prospect's in which the trainee asks for it, works towards it or holds it fast."""


def brought_about(row: Commitment, trainee: Sequence[TraineeTurn]) -> bool:
    """What the prospect promises somebody who only nods is no close of theirs."""
    near = (turn for turn in trainee if abs(turn.turn - row.turn) <= AROUND)
    task = stems(row.task or row.text)
    return row.speaker == "trainee" or any(turn.labels.closing or len(stems(turn.text) & task) >= 1 for turn in near)


def _same_task(action: Action, row: Commitment) -> bool:
    mine, theirs = stems(action.task), stems(row.task or "")
    shared = mine & theirs
    return bool(shared) and len(shared) * 2 >= min(len(mine), len(theirs))


def _action(session: Session, row: Commitment) -> Action:
    text = session.turns[row.turn].text
    at = text.find(row.text)
    words = (quote(text, (at, at + len(row.text)), row.turn),) if at >= 0 else quote_holding(text, row.turn, (row.task or "",))
    return Action(row.turn, row.speaker, row.task or "", row.owner, row.due, is_dated(row), row.strength == "strong", words)


def is_dated(row: Commitment) -> bool:
    """Both sides would agree on which day it becomes late."""
    return row.complete or row.date is not None or (row.due is not None and (row.owner is None or row.strength == "weak"))


def _completed(session: Session, action: Action, row: Commitment) -> Action:
    later = _action(session, row)
    better = later if later.dated and not action.dated else action
    return Action(
        action.turn,
        action.speaker,
        action.task,
        action.owner or later.owner,
        action.due or later.due,
        action.dated or later.dated,
        action.strong or later.strong,
        better.evidence,
    )


_THAT_DAY = re.compile(
    r"\b(?:both days|then|that (?:day|morning|afternoon|evening|week)|there|with (?:me|us|you)|bring|take you|along|as well|too|"
    r"put you (?:on|with|down))\b",
    re.I,
)


def _on_the_day_named(action: Action, session: Session) -> bool:
    """ "Come on Tuesday the 22nd. I'll put you on Aber both days.": what is part of a thing just dated has its day."""
    text = session.turns[action.turn].text
    at = text.find(action.task[:20]) if action.task else -1
    return at > 0 and any(due.firm for due in find_dues(text[:at])) and bool(_THAT_DAY.search(text[at : at + len(action.task) + 20]))


def _answers(row: Commitment, action: Action) -> bool:
    """A firm reply of the other side to what was only proposed."""
    return not action.strong and row.strength == "strong" and row.speaker != action.speaker


def _dated_nearby(action: Action, commitments: Sequence[Commitment], session: Session) -> Action:
    """ "By when?" - "Friday." or "Shall we fix it?" - "Tuesday, six sharp, in the yard.": the date may come in the turns right after."""
    if action.dated or _on_the_day_named(action, session):
        return replace(action, dated=True)
    near = (row for row in commitments if action.turn < row.turn <= action.turn + NEAR and row.due)
    row = next((row for row in near if not row.task or _answers(row, action)), None)
    if row is None:
        return action
    words = (*action.evidence, *quote_holding(session.turns[row.turn].text, row.turn, (row.due or "",)))
    return Action(action.turn, action.speaker, action.task, action.owner or row.owner, row.due, True, action.strong, words)
