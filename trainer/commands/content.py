"""A persona by its id or by its file, for the commands that play one."""

from dataclasses import replace
from pathlib import Path

from trainer.compose import House
from trainer.domain.errors import BadInput
from trainer.domain.persona import Persona, Situation


def house_with(house: House, name: str) -> tuple[House, str]:
    """A house that also knows the persona of a file, and the id to ask for."""
    if not name.endswith((".yaml", ".yml")):
        return house, name
    return replace(house, persona_file=Path(name)), Path(name).stem


def situation_named(persona: Persona, name: str | None) -> Situation:
    try:
        return persona.situation(name)
    except KeyError:
        known = ", ".join(situation.id for situation in persona.situations)
        raise BadInput(f"--situation: {persona.name} has no situation '{name}'; there are: {known}.") from None
