"""The story of the provisional next step: asked for on a condition, agreed, and returned to at the end."""

import re
from collections.abc import Sequence
from typing import Literal

from trainer.domain.readings import Reader
from trainer.domain.report import Commitment, Evidence, NextStepStory
from trainer.domain.session import LedgerEntry, Session
from trainer.grading.evidence import quote_holding
from trainer.grading.facts import ProspectTurn, StepFacts, TraineeTurn
from trainer.grading.prose import count_words, matter, only_asks, stems
from trainer.grading.turns import gives_or_sells, words_that
from trainer.reading.advance_request import asked_act
from trainer.reading.phases import BACK_THEN
from trainer.reading.words import fold, sentences

Fate = Literal["kept", "changed", "withdrawn", "dropped", "never asked"]

ASKED_WITHIN = 0.7
"""A conditional request after this part of the call belongs to the close: it prepares nothing."""

RETURN_WITHIN = 0.5
"""A step is returned to in the second half at the earliest."""

_IN_AGENDA = re.compile(
    r"\b(?:next steps?|what (?:happens|comes|to do) next|where (?:we|to) go (?:next|from here)|way forward|"
    r"whether (?:it makes sense|we should|"
    r"there'?s a reason) to (?:meet|talk|speak|continue|go further|take))\b",
    re.I,
)
_AT_THE_END = re.compile(
    r"\b(?:then|and|finally|last(?:ly)?|at the end|after(?: that|wards)|before we (?:go|part|finish)|to (?:finish|close|end))\b[^.?!]{0,60}"
    r"\b(?:workshop|(?:second|another|next|follow[- ]?up) (?:meeting|chat|call|session|talk)|demo\w*|pilot|trial|visit|tour|test|tasting|"
    r"introduc\w+|proposal|assessment|audit|sample|survey|review|dates?)\b",
    re.I,
)
"""A step that somebody could put in a diary, at the end of what is to be talked about."""
_YES = re.compile(
    r"^\W*(?:oh |well,? |i think )?(?:yes|yeah|yep|sure|okay|ok|fine|of course|happy to|gladly|absolutely|certainly|definitely|agreed|deal|"
    r"that'?s (?:fair|fine|reasonable)|fair enough|sounds (?:good|fair|fine|reasonable)|i'?d be (?:happy|open|glad)|why not)\b",
    re.I,
)
GOES_ALONG = 3
"""Words in the shortest reply that can go along with a request without saying yes."""

_NO_YES = re.compile(
    r"\b(?:not (?:sure|yet|now|really|today)|don'?t (?:know|think|see)|can'?t|won'?t|wouldn'?t|couldn'?t|we'?ll see|let'?s see|depends|"
    r"maybe|perhaps|whatever|"
    r"if you like|if you say|why would|what for|rather not|hold on|hang on)\b|^\W*no\b",
    re.I,
)
"""Without one of these, what follows a plain request and goes along with it is a yes."""
_WITHIN = re.compile(
    r"(?:^|[,.;!?-]\s*)(?:then |so |but |well,? |and )?(?:yes|aye|sure|of course|why not|fine|fair enough|that'?s (?:fair|fine)|i (?:can|"
    r"could) (?:live with|spare|"
    r"do) (?:that|it|one|\w+)|"
    r"i'?d (?:do|be up for|have) (?:that|it|the \w+)|deal|agreed|okay|ok)\b",
    re.I,
)
_REASON = re.compile(
    r"\b(?:because|since|as (?:you|we|it|your|the)|given|so (?:it|there|i|we)|that'?s why|reason|after what|from what|unless|until)\b", re.I
)


def step_story(
    session: Session, trainee: Sequence[TraineeTurn], prospect: Sequence[ProspectTurn], commitments: Sequence[Commitment],
    reader: Reader, ledger: Sequence[LedgerEntry], core: int, close: int,
) -> StepFacts:  # fmt: skip
    asked = next((turn for turn in trainee if turn.turn <= len(session.turns) * ASKED_WITHIN and _asks_provisionally(turn, reader)), None)
    agenda, in_agenda = _agenda_step(session, trainee, core)
    named = asked.text if asked else in_agenda
    back = _return(trainee, named, reader, asked.turn if asked else core, len(session.turns)) if named else None
    agreed = _agreed(prospect, asked, ledger) if asked else None
    if asked is None:
        returned = _words(session, back) if agenda and back else ()
        return StepFacts(story=NextStepStory(closed=_closing_turn(back, commitments, close)), returned=returned, in_agenda=agenda)
    fate = _fate(back, asked, prospect, commitments, ledger)
    return StepFacts(
        story=NextStepStory(asked=asked.turn, agreed=agreed.turn if agreed else None, closed=back.turn if back else None, fate=fate,
                            declined=fate == "withdrawn" and back is not None and _declined(back, prospect, ledger)),
        early=asked.turn <= _first_giving(trainee),
        asked=words_that(asked, lambda labels: "provisional_next_step" in labels.opening, session),
        agreed=quote_holding(session.turns[agreed.turn].text, agreed.turn) if agreed else (),
        returned=_words(session, back) if back else (),
        in_agenda=agenda,
    )  # fmt: skip


def _asks_provisionally(turn: TraineeTurn, reader: Reader) -> bool:
    """A condition, a step and a request: read as such, by the whole turn or by what it says of the next step, and with matter in it."""
    read = "provisional_next_step" in turn.labels.opening or reader.next_step(turn.text).provisional
    return read and bool(_CONDITION.search(turn.text)) and bool(matter(turn.text))


_CONDITION = re.compile(
    r"\b(?:if|assuming|suppose|supposing|provided|should (?:it|we|you|there|this|that)|in case|as long as|once|depending|unless|"
    r"say (?:we|it|there|you)|were (?:we|it|you) to)\b",
    re.I,
)
"""Without one of these nothing is agreed in advance, it is only announced."""


def _agenda_step(session: Session, trainee: Sequence[TraineeTurn], core: int) -> tuple[tuple[Evidence, ...], str]:
    """A step that the opening names as the end of the agenda, without a condition: the sentence, and the words that name it."""
    for turn in trainee:
        if turn.turn > core or not {"agenda", "purpose", "provisional_next_step"} & set(turn.labels.opening):
            continue
        match = _IN_AGENDA.search(turn.text) or _AT_THE_END.search(turn.text)
        if match:
            return quote_holding(session.turns[turn.turn].text, turn.turn, (match.group(),)), match.group()
    return (), ""


def _first_giving(trainee: Sequence[TraineeTurn]) -> int:
    """The turn of the first insight, story or pitch: before it, a request is early."""
    first = next((turn.turn for turn in trainee if gives_or_sells(turn)), None)
    return first if first is not None else (trainee[-1].turn if trainee else 0)


def _agreed(prospect: Sequence[ProspectTurn], asked: TraineeTurn, ledger: Sequence[LedgerEntry]) -> ProspectTurn | None:
    reply = next((each for each in prospect if each.turn == asked.reply), None)
    if reply is None:
        return None
    acts = {act.kind for entry in ledger if entry.turn == asked.turn for act in entry.acts}
    if acts:
        return reply if "accept_step" in acts else None
    says_yes = bool(_YES.search(reply.text) or _WITHIN.search(reply.text))
    if not says_yes and (_NO_YES.search(reply.text) or reply.line.objects or only_asks(reply.text)):
        return None
    yes = reply.line.step in ("accept", "condition") or (reply.line.step == "none" and count_words(reply.text) >= GOES_ALONG)
    return reply if yes or _YES.search(reply.text) else None


def _return(trainee: Sequence[TraineeTurn], named: str, reader: Reader, after: int, turns: int) -> TraineeTurn | None:
    """Where the step is openly taken up again: confirmed, changed or withdrawn; the last such turn that says so plainly."""
    late = [
        turn for turn in trainee if turn.turn > after and turn.turn >= turns * RETURN_WITHIN and not (turn.tells or turn.insight.teaches)
    ]
    plain = [turn for turn in late if "reconfirm_next_step" in turn.labels.closing or reader.next_step(turn.text).reconfirm]
    if plain:
        return plain[0]
    pointed = (turn for turn in late if _points_back(turn, named))
    again = (turn for turn in late if _names_again(turn, named))
    no = (turn for turn in late if "disqualify" in turn.labels.closing and _REASON.search(turn.text))
    return next(pointed, None) or next(again, None) or next(no, None)


def _points_back(turn: TraineeTurn, named: str) -> bool:
    """A sentence speaks of the start, or of what was said or asked for, and holds a word of the step."""
    act = stems(asked_act(fold(named)) or named)
    return any(BACK_THEN.search(sentence.text) and stems(sentence.text) & act for sentence in sentences(fold(turn.text)))


def _names_again(turn: TraineeTurn, named: str) -> bool:
    """The step itself comes back in its own words: two of them in an action or a recap, three in a question."""
    shared = len(stems(turn.text) & stems(asked_act(fold(named)) or named))
    return (shared >= 2 and bool({"action", "summary"} & set(turn.labels.closing))) or (shared >= 3 and turn.labels.question != "none")


def _words(session: Session, turn: TraineeTurn) -> tuple[Evidence, ...]:
    return words_that(turn, lambda labels: bool({"reconfirm_next_step", "action", "disqualify"} & set(labels.closing)), session)


def _closing_turn(back: TraineeTurn | None, commitments: Sequence[Commitment], close: int) -> int | None:
    if back:
        return back.turn
    return next((row.turn for row in commitments if row.turn >= close and row.complete), None)


def _fate(
    back: TraineeTurn | None,
    asked: TraineeTurn,
    prospect: Sequence[ProspectTurn],
    commitments: Sequence[Commitment],
    ledger: Sequence[LedgerEntry],
) -> Fate:
    """Kept: the prospect stood by it at the end. Changed: another step was settled. Withdrawn: openly given up, by either side."""
    if back is None:
        return "dropped"
    replies = [each for each in prospect if each.turn > back.turn]
    acts = {act.kind for entry in ledger if entry.turn >= back.turn for act in entry.acts}
    yes = bool({"commit", "vague_step"} & acts) if acts else any(each.line.step == "accept" for each in replies)
    yes = yes or any(row.turn >= back.turn and row.speaker == "prospect" and row.complete for row in commitments)
    if "disqualify" in back.labels.closing or not yes:
        return "withdrawn"
    settled = back.text + " ".join(row.text for row in commitments if row.turn >= back.turn)
    return "kept" if "reconfirm_next_step" in back.labels.closing or stems(settled) & stems(asked.text) else "changed"


def _declined(back: TraineeTurn, prospect: Sequence[ProspectTurn], ledger: Sequence[LedgerEntry]) -> bool:
    """The prospect's no to the step itself, where the trainee stood by it; an honest no of the trainee's own is another thing."""
    if "disqualify" in back.labels.closing:
        return False
    acts = {act.kind for entry in ledger if entry.turn >= back.turn for act in entry.acts}
    if acts:
        return "decline_step" in acts
    return any(each.line.step == "decline" for each in prospect if each.turn > back.turn)
