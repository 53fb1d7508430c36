"""A session as one use-case finds it, and what its events allow next."""

from dataclasses import dataclass

from trainer.domain.errors import BadInput, Conflict
from trainer.domain.events import Ended, Event, Replied, Said, SessionState
from trainer.domain.persona import Persona, Situation
from trainer.domain.session import TurnResult
from trainer.domain.views import SessionView, view_of

NOTHING_SAID = "You left before saying anything, so there is nothing to look back on."


class MovedOn(Conflict):
    """The session moved on since the page last looked; ``view`` is how it stands."""

    def __init__(self, sentence: str, view: SessionView) -> None:
        super().__init__(sentence)
        self.view = view


@dataclass(frozen=True)
class Scene:
    """What is stored, what it comes to, and the content that the session was started with."""

    id: str
    events: tuple[Event, ...]
    state: SessionState
    persona: Persona
    situation: Situation

    def view(self) -> SessionView:
        return view_of(self.id, self.state, self.persona, self.situation)

    def moved_on(self, sentence: str) -> MovedOn:
        return MovedOn(sentence, self.view())

    def must_be_the_trainees_turn(self) -> None:
        if self.state.stage == "preparing":
            raise self.moved_on("The meeting has not begun.")
        if self.state.stage != "meeting":
            raise self.moved_on("The meeting is over.")
        if self.state.unanswered is not None:
            raise self.moved_on("Your last words still wait for an answer.")

    def must_be_over(self) -> None:
        if self.state.stage in ("preparing", "meeting"):
            raise self.moved_on("The meeting is not over yet.")

    def must_be_worth_looking_back(self) -> None:
        """A meeting in which the trainee said nothing has nothing to reflect on or to grade; a report from before this rule stands."""
        self.must_be_over()
        if self.state.trainee_turns == 0 and self.state.report is None:
            raise BadInput(NOTHING_SAID)

    def said_right_after(self, number: int, words: str) -> bool:
        """True if the event behind ``number`` is the trainee saying these very words."""
        return 0 < number < self.state.last and self.events[number] == Said(text=words)

    def reply_to_words_after(self, number: int) -> tuple[str, ...]:
        """Her reply to what was said right after ``number``; nothing if the meeting ended without one."""
        return tuple(event.reply for event in self.events[number + 1 : number + 2] if isinstance(event, Replied))

    def until_speaking_from(self, turn: int) -> tuple[Event, ...]:
        """What happened, without the start, until the trainee could speak from ``turn`` on."""
        if self.state.started.mode == "assessed" and self.state.stage != "finished":
            raise self.moved_on("An assessed session can be rehearsed once its report is made.")
        if not 0 <= turn < len(self.state.turns):
            raise BadInput(f"There is no turn {turn} in this session; it has {len(self.state.turns)}, counted from 0.")
        theirs = self.state.turns[turn].speaker == "trainee"
        if not theirs and turn == len(self.state.turns) - 1 and self.state.ended_by in ("prospect", "limit"):
            raise BadInput("The meeting was over with that turn; choose an earlier one.")
        return self.events[1 : self.state.closed_at[turn] - (1 if theirs else 0)]


def closing_events(result: TurnResult, turns_left: int) -> tuple[Event, ...]:
    """The reply, and the end of the meeting if she ended it or no turn is left."""
    replied = Replied(reply=result.reply, entry=result.entry, usage=result.usage)
    by = result.ended_by or ("limit" if turns_left == 0 else None)
    return (replied,) if by is None else (replied, Ended(by=by))
