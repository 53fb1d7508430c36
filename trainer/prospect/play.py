"""Plays given trainee lines against a prospect, in memory."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.domain.fingerprint import of_json
from trainer.domain.persona import Persona, Situation
from trainer.domain.plan import Plan
from trainer.domain.ports import ProspectRun
from trainer.domain.session import ContentPins, LedgerEntry, Session, Turn, TurnResult
from trainer.domain.vocabulary import EndedBy


@dataclass(frozen=True)
class Played:
    """The session, and how many of the given lines were left when it ended."""

    session: Session
    unused: int


async def play(
    prospect: ProspectRun, persona: Persona, situation: Situation, lines: Sequence[str], *, persona_sha: str, seed: int = 0,
    plan: Plan | None = None, reflection: str | None = None, date: str | None = None,
) -> Played:  # fmt: skip
    """The whole call. It ends when she ends it, when time is up, or when the lines are used up."""
    turns: tuple[Turn, ...] = (Turn(speaker="prospect", text=situation.first_line),) if situation.first_line else ()
    ledger: tuple[LedgerEntry, ...] = ()
    ended_by: EndedBy | None = None
    for line in lines[: situation.turns]:
        result = await _one_turn(prospect, persona, situation, turns, ledger, line, seed)
        turns = (*turns, Turn(speaker="trainee", text=line), Turn(speaker="prospect", text=result.reply))
        ledger = (*ledger, result.entry)
        ended_by = result.ended_by
        if ended_by:
            break
    else:
        ended_by = "limit" if len(lines) >= situation.turns else "trainee"
    session = Session(
        id=of_json([persona.id, situation.id, seed, list(lines)]).removeprefix("sha256:")[:16],
        date=date, persona=persona.id, situation=situation.id, content=ContentPins(persona=persona_sha), brief=situation.brief,
        plan=plan, turns=turns, ended_by=ended_by, reflection=reflection, ledger=ledger, seed=seed,
    )  # fmt: skip
    return Played(session, len(lines) - len(ledger))


async def _one_turn(
    prospect: ProspectRun,
    persona: Persona,
    situation: Situation,
    turns: tuple[Turn, ...],
    ledger: tuple[LedgerEntry, ...],
    line: str,
    seed: int,
) -> TurnResult:
    results = [part async for part in prospect.turn(persona, situation, turns, ledger, line, seed=seed) if isinstance(part, TurnResult)]
    return results[-1]
