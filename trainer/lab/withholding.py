"""How often a good question opens nothing: every rung of every persona asked for in good faith, in a whole call, mood and all.

The call is held as the articles recommend: after every third question the trainee gives something, an insight or a story of the kit.
A rung counts as withheld when two good questions in a row for it, asked when its turn has come, leave it closed. The questions are
in ``labelled/probes``: written from the rungs' facts alone, not from the persona's own ``probes``.
"""

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from trainer.domain.persona import Concern, Persona, Rung, Situation
from trainer.domain.ports import ProspectRun
from trainer.domain.session import LedgerEntry, Turn, TurnResult
from trainer.lab.examples import LABELLED

Probes = Mapping[str, Sequence[str]]
"""Good questions for a rung, by its id."""

TRIES = 2
GIVES_AFTER = 3
"""Questions after which something is given: one give for three gets is the least that labels.md calls balanced."""


@dataclass(frozen=True)
class Tried:
    """One rung of one call. ``lines`` are the questions that were put; none where what it stands on stayed closed."""

    persona: str
    situation: str
    rung: str
    opened: bool
    lines: tuple[str, ...]
    reason: str
    """Why the last question opened nothing, as the ledger says it; empty if it opened."""

    @property
    def asked(self) -> bool:
        return self.opened or bool(self.lines)


def probes_of(persona: str, folder: Path = LABELLED / "probes") -> Probes:
    probes: dict[str, list[str]] = json.loads((folder / f"{persona}.json").read_text(encoding="utf-8"))
    return probes


def withheld(prospect: ProspectRun, personas: Sequence[Persona], rounds: int = 3) -> list[Tried]:
    """Every concern of every persona and situation, each in a call of its own, ``rounds`` times with other questions first."""
    return asyncio.run(_all(prospect, personas, rounds))


async def _all(prospect: ProspectRun, personas: Sequence[Persona], rounds: int) -> list[Tried]:
    found: list[Tried] = []
    for persona in personas:
        probes = probes_of(persona.id)
        for situation in persona.situations:
            for concern in persona.concerns:
                for first in range(rounds):
                    found += await _one_call(prospect, persona, situation, concern, probes, first)
    return found


@dataclass(frozen=True)
class _Call:
    """What has been said and opened so far in one call."""

    turns: tuple[Turn, ...]
    ledger: tuple[LedgerEntry, ...] = ()
    over: bool = False
    asked: int = 0
    """Questions since something was given."""

    given: int = 0

    @property
    def opened(self) -> frozenset[str]:
        return frozenset(rung for entry in self.ledger for rung in (*entry.opened, *entry.volunteered))


async def _one_call(
    prospect: ProspectRun, persona: Persona, situation: Situation, concern: Concern, probes: Probes, first: int
) -> list[Tried]:
    """Up one ladder, rung by rung; a rung that stays closed is left, and what stands on it is not reached."""
    opening = (Turn(speaker="prospect", text=situation.first_line),) if situation.first_line else ()
    call, found = _Call(opening), []
    for rung in (rung for rung in concern.rungs if not rung.known):
        if rung.id in call.opened:
            continue
        if call.over or not _its_turn(rung, concern, call):
            found.append(Tried(persona.id, situation.id, rung.id, opened=False, lines=(), reason=_NOT_REACHED))
            continue
        call, put = await _ask_for(prospect, persona, situation, call, rung, _asked(probes[rung.id], first))
        opened = rung.id in call.opened
        found.append(Tried(persona.id, situation.id, rung.id, opened, put, "" if opened else call.ledger[-1].reason.code))
    return found


_NOT_REACHED = "not reached"


async def _ask_for(
    prospect: ProspectRun, persona: Persona, situation: Situation, call: _Call, rung: Rung, lines: Sequence[str]
) -> tuple[_Call, tuple[str, ...]]:
    """The call after these questions, as many as it takes or as she allows, and those that were put."""
    put: list[str] = []
    for line in lines:
        call = await _give(prospect, persona, situation, call)
        if call.over or rung.id in call.opened:
            break
        call = await _say(prospect, persona, situation, call, line)
        put.append(line)
        if call.over or rung.id in call.opened:
            break
    return call, tuple(put)


def _its_turn(rung: Rung, concern: Concern, call: _Call) -> bool:
    """Nothing is asked for before what it stands on is out."""
    if rung.of:
        return rung.of in call.opened
    before = concern.rungs[: concern.rungs.index(rung)]
    return all(other.known or other.id in call.opened for other in before if other.rung in ("symptom", "consequence"))


def _asked(probes: Sequence[str], first: int) -> tuple[str, ...]:
    return tuple(probes[(first + step) % len(probes)] for step in range(TRIES))


async def _give(prospect: ProspectRun, persona: Persona, situation: Situation, call: _Call) -> _Call:
    """What the kit holds, when it is time; nothing when it is used up."""
    material = (*(each.text for each in situation.kit.insights), *(each.text for each in situation.kit.stories))
    if call.asked < GIVES_AFTER or call.given >= len(material) or call.over:
        return call
    told = await _say(prospect, persona, situation, call, material[call.given])
    return replace(told, asked=0, given=call.given + 1)


async def _say(prospect: ProspectRun, persona: Persona, situation: Situation, call: _Call, line: str) -> _Call:
    told = [part async for part in prospect.turn(persona, situation, call.turns, call.ledger, line, seed=0) if isinstance(part, TurnResult)]
    result = told[-1]
    turns = (*call.turns, Turn(speaker="trainee", text=line), Turn(speaker="prospect", text=result.reply))
    return _Call(turns, (*call.ledger, result.entry), result.ended_by is not None, call.asked + 1, call.given)
