"""What the prospect raised (questions, objections, concerns) and how each was met."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from trainer.domain.persona import Persona
from trainer.domain.readings import AnswerReading, Reader
from trainer.domain.report import Evidence
from trainer.domain.session import LedgerEntry, Session
from trainer.grading.evidence import quote_holding
from trainer.grading.facts import ProspectTurn, Raised, TraineeTurn
from trainer.grading.prose import count_words, has_words, only_asks, stems
from trainer.grading.turns import left_asking
from trainer.reading.words import fold, refers_back

_SMALL = re.compile(
    r"\b(?:how are you|how'?s it going|can you hear|can you see|you there|am i on mute|what time|which day|what day|"
    r"does that (?:work|suit|make sense|help)"
    r"|shall we|anything else|is that (?:ok|okay|all right|alright|fair|fine)|what do you mean|sorry,? what|pardon|"
    r"come again|who'?s calling|you know\?|what (?:was|is|did|do) (?:it )?(?:that )?you (?:want|wanted|wish|like)(?:ed)? to (?:talk|speak|"
    r"see|tell)|"
    r"what can i do for you|where (?:do|shall|would) (?:you|we|i) (?:want to |like to )?(?:start|begin)|shall i (?:tell|start|begin|go|"
    r"describe|"
    r"explain)|would you like me to|do you want me to)",
    re.I,
)
ASKS_LEAST = 4
"""Words in the shortest question of the prospect's that calls for an answer."""


def raised_in(
    session: Session,
    trainee: Sequence[TraineeTurn],
    prospect: Sequence[ProspectTurn],
    reader: Reader,
    persona: Persona | None,
    ledger: Sequence[LedgerEntry],
) -> tuple[Raised, ...]:
    """In order; from the acts of a trusted ledger where it has any, else from the words."""
    heard = _Heard(session, trainee, prospect, reader)
    if persona is not None and any(entry.acts for entry in ledger):
        acted = (_acted(heard, entry, act.ref, persona, ledger) for entry in ledger for act in entry.acts if act.kind == "raise")
        return tuple(each for each in acted if each is not None)
    last = trainee[-1].turn if trainee else -1
    calling = [said for said in prospect if _calls_for_an_answer(said) and not _says_her_goal(said, trainee)]
    could_be_met = [said for said in calling if said.turn < last]
    return tuple(heard.raised(said, objection=said.line.objects) for said in could_be_met or calling)


@dataclass(frozen=True)
class _Heard:
    """The call as one who listens for doubts hears it."""

    session: Session
    trainee: Sequence[TraineeTurn]
    prospect: Sequence[ProspectTurn]
    reader: Reader

    def raised(self, said: ProspectTurn, *, objection: bool, words: Sequence[str] = (), settled: int | None = None) -> Raised:
        """``settled``: the trainee turn that settled it, where a ledger says so."""
        by, told, answer = self._dealt_with(said)
        if settled is not None:
            by, told, answer = settled, settled, AnswerReading(met="open", rests=True)
        after = next((each.turn for each in self.prospect if told is not None and each.turn > told), None)
        return Raised(
            turn=said.turn, objection=objection, weight=_weight(said, objection=objection), by=by,
            met=answer.met, rests=answer.rests,
            words=self._quoted(said.turn, words), reply=self._quoted(told, answer.rests_on),
            settled=self._quoted(after) if answer.rests else (),
        )  # fmt: skip

    def _dealt_with(self, said: ProspectTurn) -> tuple[int | None, int | None, AnswerReading]:
        """The turn that takes it up, the turn that answers it, and how: the next turn, else, where that passes it over, the one after it.

        A question back takes it up, and may be made good by the answer that follows; an answer to something she has raised since speaks
        to that.
        """
        first: tuple[int, AnswerReading] | None = None
        for turn in [each for each in self.trainee if each.turn > said.turn][:LATE_ANSWER]:
            if first is not None and any(first[0] < other.turn < turn.turn and _calls_for_an_answer(other) for other in self.prospect):
                break
            answer = self._read(turn, said)
            if first is not None and answer.met == "open":
                return first[0], turn.turn, answer
            if first is None and answer.met != "passes":
                first = turn.turn, answer
                if not left_asking(turn):
                    break
        return (first[0], *first) if first is not None else (None, None, AnswerReading())

    def _read(self, turn: TraineeTurn, said: ProspectTurn) -> AnswerReading:
        """Where it is not sure that she was argued with and she lets it rest, she was at least half answered; her own question is no more
        than taken up by a question."""
        if not _says_something(turn, said):
            return AnswerReading()
        answer = self.reader.answer(turn.text, said.text, self._after(turn))
        if answer.met == "open" and only_asks(turn.text) and not said.line.objects:
            return answer.model_copy(update={"met": "thin"})
        unsure = answer.met == "defends" and answer.rests and answer.confidence < UNSURE
        return answer.model_copy(update={"met": "thin"}) if unsure else answer

    def _after(self, turn: TraineeTurn) -> str:
        return next((each.text for each in self.prospect if each.turn > turn.turn), "")

    def _quoted(self, turn: int | None, words: Sequence[str] = ()) -> tuple[Evidence, ...]:
        return quote_holding(self.session.turns[turn].text, turn, words) if turn is not None else ()


def _weight(said: ProspectTurn, *, objection: bool) -> float:
    """An objection weighs as much as two questions of its length; length counts by its square root, as people repeat themselves."""
    return (2.0 if objection else 1.0) * sqrt(max(1, count_words(said.text)))


SAID_LEAST = 3
"""Words that can answer something unless they are a plain yes or no."""

_YES_OR_NO = re.compile(r"^\W*(?:yes|yeah|no|nope|none|never|always|sure|correct|exactly|both|neither|sometimes|only)\b", re.I)


def _says_something(turn: TraineeTurn, said: ProspectTurn) -> bool:
    """A word thrown in answers nothing; a question of one's own takes up hers only in its matter, an objection also pointing back at it."""
    if not has_words(turn.text) or (count_words(turn.text) < SAID_LEAST and not _YES_OR_NO.search(turn.text)):
        return False
    if not only_asks(turn.text) or stems(turn.text) & stems(said.text):
        return True
    return said.line.objects and refers_back(fold(turn.text))


UNSURE = 0.5
"""Confidence below which a reading is as likely wrong as right."""

LATE_ANSWER = 2
"""Turns of the trainee's within which a doubt may still be taken up."""


def _acted(heard: _Heard, entry: LedgerEntry, ref: str | None, persona: Persona, ledger: Sequence[LedgerEntry]) -> Raised | None:
    thing = next((each for each in persona.anticipate if each.id == ref), None)
    said = next((each for each in heard.prospect if each.turn > entry.turn), None)
    if thing is None or said is None:
        return None
    settling = next(
        (each.turn for each in ledger if each.turn > entry.turn and any(act.kind == "settle" and act.ref == ref for act in each.acts)), None
    )
    opening_words = tuple(line.split(". ")[0][:60] for line in thing.says)
    return heard.raised(said, objection=thing.kind != "question", words=opening_words, settled=settling)


def _calls_for_an_answer(said: ProspectTurn) -> bool:
    if said.line.objects:
        return True
    return said.line.asks and count_words(said.text) >= ASKS_LEAST and not _SMALL.search(said.text)


_WISHES = re.compile(
    r"\bi(?:'d| would)?(?: \w+){0,3}? (?:want|like|need|hope) to (?:know|understand|see|find out|hear|learn|leave)\b", re.IGNORECASE
)


def _says_her_goal(said: ProspectTurn, trainee: Sequence[TraineeTurn]) -> bool:
    """What she says she wants of the meeting, asked for her goals, is no objection to it."""
    before = next((turn for turn in reversed(trainee) if turn.turn < said.turn), None)
    return before is not None and "goals" in before.labels.opening and _WISHES.search(said.text) is not None


def answering_turns(
    raised: Sequence[Raised], trainee: Sequence[TraineeTurn], prospect: Sequence[ProspectTurn], reader: Reader
) -> frozenset[int]:
    """Trainee turns that answer the prospect: what was raised, or a question put right before, small ones too."""
    asked = {each.turn: each for each in prospect if each.line.asks}
    direct = {
        turn.turn
        for turn in trainee
        if turn.before in asked and "answer" in turn.labels.gives and reader.answer(turn.text, asked[turn.before].text, "").met == "open"
    }
    return frozenset(direct | {each.by for each in raised if each.by is not None and each.met == "open"})
