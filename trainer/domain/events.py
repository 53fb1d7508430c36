"""What happened in a session, in order: its only record. Events hold results, so reading them back decides nothing again.

Events are numbered from 1 without gaps. ``fold`` turns them into the state that every use-case works on.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from trainer.domain.frozen import Frozen
from trainer.domain.plan import Plan
from trainer.domain.report import Report
from trainer.domain.session import ContentPins, LedgerEntry, Session, TokenCount, Turn
from trainer.domain.vocabulary import EndedBy, Mode, Stage

Believes = Literal["yes", "no", "unsure", "not asked"]
EventKind = Literal["started", "planned", "begun", "said", "replied", "ended", "reflected", "graded"]


class RehearsalOf(Frozen):
    """The session and the turn in it from which this one starts again."""

    session: str
    turn: int


class Started(Frozen):
    """The session exists. Content is pinned by fingerprint, so a file edited later changes nothing here."""

    kind: Literal["started"] = "started"
    persona: str
    persona_name: str
    persona_sha: str
    situation: str
    rubric: str
    rubric_sha: str
    mode: Mode = "free"
    brief: str = Field(description="The scenario as the trainee reads it; objectives are judged against it.")
    date: str = Field(description="ISO day on which it was started.")
    seed: int = Field(ge=0)
    turn_limit: int = Field(ge=1, description="Trainee turns before time is up.")
    first_line: str | None = Field(None, description="Hers, when the prospect opens.")
    engines: dict[str, str] = Field(default_factory=dict, description="Fingerprints of what reads, speaks and grades.")
    rehearsal_of: RehearsalOf | None = None


class Planned(Frozen):
    kind: Literal["planned"] = "planned"
    plan: Plan


class Begun(Frozen):
    """The meeting starts; due words are resolved against ``date`` (ISO day)."""

    kind: Literal["begun"] = "begun"
    date: str


class Said(Frozen):
    """The trainee's turn, stored before anything answers it."""

    kind: Literal["said"] = "said"
    text: str


class Replied(Frozen):
    """Her answer together with everything the turn was read as, earned and changed."""

    kind: Literal["replied"] = "replied"
    reply: str
    entry: LedgerEntry
    usage: tuple[TokenCount, ...] = ()


class Ended(Frozen):
    kind: Literal["ended"] = "ended"
    by: EndedBy


class Reflected(Frozen):
    """What the trainee makes of it. ``believes_agreed``: did they agree to the next step, if one was asked for?"""

    kind: Literal["reflected"] = "reflected"
    text: str
    believes_agreed: Believes | None = None


class Graded(Frozen):
    """The report; its provenance holds the tokens that judging cost."""

    kind: Literal["graded"] = "graded"
    report: Report


Event = Annotated[Started | Planned | Begun | Said | Replied | Ended | Reflected | Graded, Field(discriminator="kind")]
EVENT: TypeAdapter[Event] = TypeAdapter(Event)


def stage_after(event: Event) -> Stage | None:
    """The stage an event leads to; None where it leads nowhere new."""
    match event:
        case Started():
            return "preparing"
        case Begun():
            return "meeting"
        case Ended():
            return "reflecting"
        case Graded():
            return "finished"
    return None


@dataclass(frozen=True)
class SessionState:
    """A session as its events leave it. ``closed_at[i]`` is the number of the event that gave turn ``i``."""

    started: Started
    last: int
    stage: Stage = "preparing"
    date: str = ""
    plan: Plan | None = None
    turns: tuple[Turn, ...] = ()
    closed_at: tuple[int, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    ended_by: EndedBy | None = None
    reflection: str | None = None
    believes_agreed: Believes | None = None
    report: Report | None = None

    @property
    def unanswered(self) -> str | None:
        """The trainee's last words, if the meeting is on and she has not answered them."""
        waiting = self.stage == "meeting" and self.turns and self.turns[-1].speaker == "trainee"
        return self.turns[-1].text if waiting else None

    @property
    def trainee_turns(self) -> int:
        return sum(turn.speaker == "trainee" for turn in self.turns)

    @property
    def turns_left(self) -> int:
        return max(0, self.started.turn_limit - self.trainee_turns)

    @property
    def trust(self) -> int | None:
        """0 to 10 after the last answered turn; None before it."""
        return self.ledger[-1].trust if self.ledger else None

    def document(self, session_id: str | None = None, *, with_ledger: bool = True) -> Session:
        """The interchange document.

        Preparing and reflecting were asked of the trainee, so once their time has passed nothing written counts as blank;
        a warm-up asks for neither, so there it stays a missing key.
        """
        asked = self.started.mode != "warm-up"
        plan = self.plan or (Plan() if asked and self.stage != "preparing" else None)
        over = self.stage in ("reflecting", "finished")
        reflection = "" if self.reflection is None and asked and over else self.reflection
        return Session(
            id=session_id,
            date=self.date,
            persona=self.started.persona,
            situation=self.started.situation,
            content=ContentPins(persona=self.started.persona_sha, rubric=self.started.rubric_sha),
            brief=self.started.brief,
            plan=plan,
            turns=self.turns,
            ended_by=self.ended_by,
            reflection=reflection,
            ledger=self.ledger if with_ledger else None,
            seed=self.started.seed if with_ledger else None,
        )


class BrokenRecord(ValueError):
    """Events that no session can have; the database was changed by other hands."""


def fold(events: Iterable[Event]) -> SessionState:
    """The state after all events, which are numbered from 1; ``BrokenRecord`` if they do not begin with ``Started``."""
    numbered = enumerate(events, start=1)
    _, started = next(numbered, (0, None))
    if not isinstance(started, Started):
        raise BrokenRecord("a session's first event is its start")
    return _Folding(started).through(numbered)


class _Folding:
    """Lists while folding, tuples afterwards: a long session is folded in one pass."""

    def __init__(self, started: Started) -> None:
        self.started = started
        self.turns: list[Turn] = []
        self.closed_at: list[int] = []
        self.ledger: list[LedgerEntry] = []

    def through(self, numbered: Iterator[tuple[int, Event]]) -> SessionState:
        last, stage, date = 1, stage_after(self.started) or "preparing", self.started.date
        plan: Plan | None = None
        ended_by: EndedBy | None = None
        reflected: Reflected | None = None
        report: Report | None = None
        for last, event in numbered:
            stage = stage_after(event) or stage
            match event:
                case Started():
                    raise BrokenRecord("a session starts once")
                case Planned():
                    plan = event.plan
                case Begun():
                    date = event.date
                    if self.started.first_line is not None:
                        self._turn(last, Turn(speaker="prospect", text=self.started.first_line))
                case Said():
                    self._turn(last, Turn(speaker="trainee", text=event.text))
                case Replied():
                    self._turn(last, Turn(speaker="prospect", text=event.reply))
                    self.ledger.append(event.entry)
                case Ended():
                    ended_by = event.by
                case Reflected():
                    reflected = event
                case Graded():
                    report = event.report
        return SessionState(
            started=self.started,
            last=last,
            stage=stage,
            date=date,
            plan=plan,
            turns=tuple(self.turns),
            closed_at=tuple(self.closed_at),
            ledger=tuple(self.ledger),
            ended_by=ended_by,
            reflection=reflected.text if reflected else None,
            believes_agreed=reflected.believes_agreed if reflected else None,
            report=report,
        )

    def _turn(self, number: int, turn: Turn) -> None:
        self.turns.append(turn)
        self.closed_at.append(number)
