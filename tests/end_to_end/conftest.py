"""The real house without a model: the shipped personas, the embedded reader, the authored voice."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from trainer.domain.persona import Persona
from trainer.domain.session import LedgerEntry, Session
from trainer.library import Library
from trainer.llm.chat import ChatModel
from trainer.prospect.graph import Prospect
from trainer.prospect.play import play
from trainer.reading.embedded import EmbeddedReader


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.load()


@pytest.fixture(scope="session")
def reader() -> EmbeddedReader:
    return EmbeddedReader()


@dataclass(frozen=True)
class Call:
    """A played call, with the questions tests ask of it."""

    session: Session
    unused: int

    @property
    def ledger(self) -> tuple[LedgerEntry, ...]:
        return self.session.ledger or ()

    def opened(self, turn: int = -1) -> tuple[str, ...]:
        return self.ledger[turn].opened

    def acts(self, kind: str) -> list[str | None]:
        return [act.ref for entry in self.ledger for act in entry.acts if act.kind == kind]

    def reply(self, turn: int = -1) -> str:
        """Her reply to the trainee's turn of this number."""
        return self.session.turns[self.ledger[turn].turn + 1].text

    def told(self) -> str:
        """The call as one reads it, for the message of a failed test."""
        lines = [f"{turn.speaker}: {turn.text}" for turn in self.session.turns]
        reasons = [f"{entry.opened or '-'} {entry.reason.code} {entry.labels.model_dump(exclude_defaults=True)}" for entry in self.ledger]
        return "\n".join([*lines, *reasons])


@pytest.fixture
def converse(library: Library, reader: EmbeddedReader):
    """Plays these trainee lines against a shipped persona."""

    def run(persona: Persona | str, lines: Sequence[str], situation: str | None = None, voice: ChatModel | None = None) -> Call:
        who = library.persona(persona) if isinstance(persona, str) else persona
        played = asyncio.run(play(Prospect(reader, voice), who, who.situation(situation), lines, persona_sha=library.sha(who.id)))
        return Call(played.session, played.unused)

    return run
