"""What a trainee may see, as values. Nothing unearned has a place in them: no ledger, no trust, no rung."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from trainer.domain.events import Believes, RehearsalOf, SessionState
from trainer.domain.frozen import Frozen
from trainer.domain.persona import Kit, Persona, Seller, Situation
from trainer.domain.plan import Plan
from trainer.domain.vocabulary import EndedBy, Mode, Speaker, Stage
from trainer.domain.wording import initials


class SituationTitle(Frozen):
    id: str
    title: str


class Card(Frozen):
    """A prospect in the gallery."""

    id: str
    name: str
    initials: str
    pronoun: str
    role: str
    company: str
    industry: str
    difficulty: str
    trains: str | None
    situations: tuple[SituationTitle, ...]


class Brief(Frozen):
    """Everything a trainee may read before the meeting; ``turns`` is how many they will have."""

    card: Card
    situation: SituationTitle
    summary: str
    notes: tuple[str, ...]
    trigger: str | None
    priorities: tuple[str, ...]
    icp: str | None
    seller: Seller
    text: str
    kit: Kit
    turns: int
    opens: Speaker


class ShownTurn(Frozen):
    """``note``: model trouble on this turn, in one sentence."""

    speaker: Speaker
    text: str
    note: str | None = None


class SessionView(Frozen):
    """One session as its page shows it. ``last`` is the event number that the page hands back as ``after``."""

    id: str
    stage: Stage
    mode: Mode
    brief: Brief
    plan: Plan | None
    turns: tuple[ShownTurn, ...]
    last: int
    turns_left: int
    time_used: float = Field(ge=0, le=1, description="Share of the turns that are used up.")
    ended_by: EndedBy | None
    unanswered: bool = Field(description="The trainee's last words still wait for an answer: resume.")
    reflection: str | None
    believes_agreed: Believes | None
    rehearsal_of: RehearsalOf | None
    report_ready: bool


class SessionSummary(Frozen):
    """One line of a trainee's history. ``overall`` 0 to 100; it and ``passed`` are None until there is a report."""

    id: str
    persona: str
    persona_name: str
    situation: str
    rubric: str
    mode: Mode
    stage: Stage
    turns: int
    overall: int | None
    passed: bool | None
    rehearsal_of: RehearsalOf | None
    started_at: datetime
    changed_at: datetime


class Letter(Frozen):
    """One letter of SMART for one objective: is it there, and what to write if not."""

    letter: Literal["S", "M", "A", "R", "T"]
    name: str
    met: bool
    says: str


class SmartFeedback(Frozen):
    objective: str
    letters: tuple[Letter, ...]


def card_of(persona: Persona) -> Card:
    return Card(
        id=persona.id,
        name=persona.name,
        initials=initials(persona.name),
        pronoun=persona.pronoun,
        role=persona.role,
        company=persona.company,
        industry=persona.industry,
        difficulty=persona.difficulty,
        trains=persona.trains,
        situations=tuple(map(title_of, persona.situations)),
    )


def title_of(situation: Situation) -> SituationTitle:
    return SituationTitle(id=situation.id, title=situation.title or situation.id.replace("-", " ").capitalize())


def brief_of(persona: Persona, situation: Situation) -> Brief:
    public = persona.public
    return Brief(
        card=card_of(persona),
        situation=title_of(situation),
        summary=public.summary,
        notes=public.notes,
        trigger=public.trigger,
        priorities=public.priorities,
        icp=public.icp,
        seller=situation.seller,
        text=situation.brief,
        kit=situation.kit,
        turns=situation.turns,
        opens=situation.opens,
    )


def scenario_of(persona: Persona, situation: Situation) -> str:
    """The brief as running text: what an objective has to be relevant to. Public facts only."""
    public, seller = persona.public, situation.seller
    parts = [
        situation.brief,
        f"{seller.company} offers {seller.product}. The aim: {seller.goal}",
        f"{persona.name}, {persona.role}, {persona.company} ({persona.industry}).",
        public.summary,
        public.trigger or "",
        *public.priorities,
    ]
    return "\n".join(part for part in parts if part)


def view_of(session_id: str, state: SessionState, persona: Persona, situation: Situation) -> SessionView:
    limit = state.started.turn_limit
    return SessionView(
        id=session_id,
        stage=state.stage,
        mode=state.started.mode,
        brief=brief_of(persona, situation),
        plan=state.plan,
        turns=_shown(state),
        last=state.last,
        turns_left=state.turns_left,
        time_used=min(1.0, state.trainee_turns / limit),
        ended_by=state.ended_by,
        unanswered=state.unanswered is not None,
        reflection=state.reflection,
        believes_agreed=state.believes_agreed,
        rehearsal_of=state.started.rehearsal_of,
        report_ready=state.report is not None,
    )


def _shown(state: SessionState) -> tuple[ShownTurn, ...]:
    """A ledger entry belongs to the trainee's turn; its note is shown under her answer, the turn after it."""
    notes = {entry.turn + 1: entry.note for entry in state.ledger if entry.note}
    return tuple(ShownTurn(speaker=turn.speaker, text=turn.text, note=notes.get(at)) for at, turn in enumerate(state.turns))
