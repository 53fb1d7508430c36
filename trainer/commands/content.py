"""A persona by its id or by its file, for the commands that play one."""

from dataclasses import replace
from pathlib import Path

from trainer.compose import House
from trainer.domain.errors import BadInput
from trainer.domain.persona import Persona, Situation


def persona_named(house: House, name: str) -> tuple[Persona, str]:
    """The persona and the fingerprint of its text."""
    library = house.library
    if name.endswith((".yaml", ".yml")):
        library = library.with_persona(Path(name))
        name = Path(name).stem
    return library.persona(name), library.sha(name)


def with_persona_file(house: House, name: str) -> tuple[House, str]:
    """A house whose library also holds the persona of a file; the id to ask for."""
    if not name.endswith((".yaml", ".yml")):
        return house, name
    extended = replace(house)
    extended.__dict__["library"] = house.library.with_persona(Path(name))
    return extended, Path(name).stem


def situation_named(persona: Persona, name: str | None) -> Situation:
    try:
        return persona.situation(name)
    except KeyError:
        known = ", ".join(situation.id for situation in persona.situations)
        raise BadInput(f"--situation: {persona.name} has no situation '{name}'; there are: {known}.") from None
