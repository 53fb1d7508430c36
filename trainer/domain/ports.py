"""What the use-cases need of other rooms, as shapes: whoever fits may be handed in."""

from collections.abc import AsyncIterator, Callable, Mapping
from typing import Protocol

from trainer.domain.persona import Persona, Situation
from trainer.domain.report import Report
from trainer.domain.rubric import Rubric
from trainer.domain.session import LedgerEntry, Session, Turn, TurnResult


class ProspectRun(Protocol):
    """One turn of the prospect."""

    def turn(
        self, persona: Persona, situation: Situation, turns: tuple[Turn, ...], ledger: tuple[LedgerEntry, ...], text: str, *, seed: int
    ) -> AsyncIterator[str | TurnResult]:
        """Her sentences as they are released, then the result, once, last. ``turns`` ends before ``text``."""
        ...


class Replay(Protocol):
    """Says another line at a trainee turn of a practice session, with the authored voice and the embedded reader."""

    async def __call__(self, persona: Persona, situation: Situation, session: Session, turn: int, text: str) -> TurnResult:
        """Her turn as it would have been. ``turn`` counts from 0 in ``turns``; nothing of the session changes.

        ``persona`` is the one the session was held with, whose ledger is trusted.
        """
        ...


class Rehearse(Protocol):
    """Holds a practice session again with some of the trainee's lines changed, with the authored voice and the embedded reader."""

    async def __call__(self, persona: Persona, situation: Situation, session: Session, lines: Mapping[int, str]) -> Session:
        """The other session. ``lines``: by trainee turn, counted from 0 in ``turns``; all others are said as they were."""
        ...


class GradeRun(Protocol):
    """One grading of a session."""

    async def grade(
        self,
        session: Session,
        rubric: Rubric,
        persona: Persona | None = None,
        *,
        rubric_sha: str,
        progress: Callable[[str], None] | None = None,
    ) -> Report:
        """The report; ``progress`` gets a sentence as each part is done. ``BadInput`` for a session without turns."""
        ...
