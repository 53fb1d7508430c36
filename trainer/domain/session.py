"""A session as it is exchanged and graded: ``trainer.session/1``, and the ledger of what each turn earned."""

from typing import Literal

from pydantic import Field

from trainer.domain.frozen import Frozen, Open
from trainer.domain.plan import Plan
from trainer.domain.readings import Labels
from trainer.domain.vocabulary import EndedBy, Speaker, Standing

ActKind = Literal[
    "disclose",      # say an opened rung                            ref: rung id
    "offer",         # offer a look-alike gladly                     ref: look-alike id
    "answer",        # answer a situation question                   ref: background id, or None when nothing fits
    "wants",         # say what she wants from the meeting
    "agree",         # agree to purpose or agenda
    "agree_time",    # confirm the time available
    "deflect",       # give nothing away                             ref: reason code
    "ask_which",     # two concerns fit the question equally
    "raise",         # her own question, objection or concern        ref: anticipated id
    "settle",        # that was answered                             ref: anticipated id
    "unsettle",      # that was not answered                         ref: anticipated id
    "react",         # visibly takes in a teach or a share
    "listen",        # a bare acknowledgement
    "confirm",       # yes to a fair summary of what she has said
    "permit",        # yes to a request for leave: "is that all right?"
    "recall",        # says again what she has told                  ref: rung id
    "greet",
    "accept_step",   # yes to the conditional, provisional step      ref: next-step id
    "need_purpose",  # not before she knows what the meeting is for  ref: next-step id
    "vague_step",    # wants it, but no task, owner or date yet      ref: next-step id
    "commit",        # the firm words: task, owner, date             ref: next-step id
    "decline_step",  # she has not got enough out of the call        ref: next-step id
    "accept_no_fit",
    "thank",         # a friendly goodbye
    "warn",          # one more like that and she ends the call
    "end",           # she ends the call
    "time_up",       # the time is used up; she has to go
]  # fmt: skip


class Turn(Open):
    speaker: Speaker
    text: str
    name: str | None = None


class Reason(Frozen):
    """Why a turn opened what it opened, or nothing: a code for tables and a sentence for the trainee."""

    code: str
    text: str


class Act(Frozen):
    kind: ActKind
    ref: str | None = None


class Span(Frozen):
    """The words of her reply that said an opened rung; code points in the reply."""

    rung: str
    start: int
    end: int


MOST_TURNS = 5_000
"""A longer call is refused: nobody holds one, and reading it would not come to an end."""


class LedgerEntry(Open):
    """What one trainee turn was read as, what it earned, and how she stood after it. ``turn`` indexes ``turns``."""

    turn: int
    labels: Labels = Labels()
    concern: str | None = None
    earns: Standing = "none"
    opened: tuple[str, ...] = ()
    volunteered: tuple[str, ...] = ()
    trust: int = Field(5, ge=0, le=10)
    patience: int = Field(5, ge=0, le=10)
    reason: Reason = Field(default_factory=lambda: Reason(code="", text=""))
    acts: tuple[Act, ...] = ()
    spans: tuple[Span, ...] = ()
    confidence: float = 1.0
    rests_on: tuple[str, ...] = ()
    voice: Literal["authored", "model", "mixed"] = "authored"
    note: str | None = Field(None, description="Model trouble on this turn, in one sentence for the page.")
    reader: str | None = Field(None, description="Fingerprint of the reader.")


class ContentPins(Open):
    """The exact texts of persona and rubric a session was held with."""

    persona: str | None = None
    rubric: str | None = None


class Session(Open):
    """The interchange document. ``plan`` or ``reflection`` None: the key was missing, so its criterion does not apply."""

    format: Literal["trainer.session/1"] = "trainer.session/1"
    id: str | None = None
    date: str | None = None
    persona: str | None = None
    situation: str | None = None
    content: ContentPins | None = None
    brief: str | None = None
    plan: Plan | None = None
    turns: tuple[Turn, ...]
    ended_by: EndedBy | None = None
    reflection: str | None = None
    ledger: tuple[LedgerEntry, ...] | None = None
    seed: int | None = Field(None, description="What her choice of words followed; a replay with it comes out the same.")


class TokenCount(Frozen):
    """Tokens of one model role; ``exact`` when the server counted them, else an estimate."""

    role: str
    prompt: int
    completion: int
    calls: int = 1
    exact: bool = True


class TurnResult(Frozen):
    """One run of the prospect graph."""

    reply: str
    entry: LedgerEntry
    ended_by: EndedBy | None = None
    usage: tuple[TokenCount, ...] = ()
