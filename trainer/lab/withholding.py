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
    """One rung asked for in one call. ``lines`` are the questions that were put."""

    persona: str
    situation: str
    rung: str
    opened: bool
    lines: tuple[str, ...]
    reason: str
    """Why the last question opened nothing, as the ledger says it; empty if it opened."""


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
    """Up one ladder, rung by rung; a rung that stays closed is left, with what stands on it, and the call goes on."""
    opening = (Turn(speaker="prospect", text=situation.first_line),) if situation.first_line else ()
    call, found = _Call(opening), []
    for rung in concern.rungs:
        if rung.known or rung.id in call.opened or not _its_turn(rung, concern, call):
            continue
        lines = _asked(probes[rung.id], first)
        for line in lines:
            call = await _say(prospect, persona, situation, await _give(prospect, persona, situation, call), line)
            if rung.id in call.opened or call.over:
                break
        opened = rung.id in call.opened
        found.append(Tried(persona.id, situation.id, rung.id, opened, lines, "" if opened else call.ledger[-1].reason.code))
        if call.over:
            break
    return found


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
