"""Puts the rooms together; the only place that knows all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.domain.errors import BadContent
from trainer.domain.persona import Persona, Situation
from trainer.domain.rubric import Rubric
from trainer.domain.session import Session, TurnResult
from trainer.library import Library, check, content_dir
from trainer.llm.chat import ChatModel, Models, Role
from trainer.reading.embedded import EmbeddedReader
from trainer.reading.model_reader import ModelReader
from trainer.settings import ModelUse, Settings

if TYPE_CHECKING:
    from fastapi import FastAPI
    from langgraph.graph.state import CompiledStateGraph

    from trainer.grading.graph import Grader
    from trainer.practice import Practice
    from trainer.prospect.graph import Prospect


@dataclass(frozen=True)
class House:
    """Everything a command or the web app may need, made when first asked for."""

    settings: Settings
    use: ModelUse = "auto"
    persona_file: Path | None = None
    """One more persona, from a file, for whoever tries out their own."""

    @cached_property
    def library(self) -> Library:
        from trainer.grading.checks import KNOWN_CHECKS

        if problems := check([content_dir("rubrics")], KNOWN_CHECKS):
            raise BadContent(problems)
        library = Library.load()
        return library.with_persona(self.persona_file) if self.persona_file else library

    @cached_property
    def reader(self) -> EmbeddedReader:
        return EmbeddedReader()

    @cached_property
    def models(self) -> Models:
        if not self.settings.uses_model(self.use):
            return Models()
        return Models(reader=self._connect("reader"), voice=self._connect("voice"), judge=self._connect("judge"))

    def _connect(self, role: Role) -> ChatModel | None:
        from trainer.llm.openai_compatible import connect

        settings, model = self.settings, self.settings.model_for(role)
        if model is None or settings.llm_base_url is None:
            return None
        key = settings.llm_api_key.get_secret_value() if settings.llm_api_key else None
        return connect(settings.llm_base_url, key, model, context_window=settings.llm_context_window, total_deadline=settings.llm_deadline)

    @cached_property
    def prospect(self) -> "Prospect":
        from trainer.prospect.graph import Prospect

        return Prospect(self.reader, self.models.voice, self.second_reader)

    @cached_property
    def second_reader(self) -> ModelReader | None:
        return ModelReader(self.models.reader) if self.models.reader else None

    @cached_property
    def authored_prospect(self) -> "Prospect":
        """The prospect with her authored voice and the embedded reader alone: what a benchmark measures is the same everywhere."""
        from trainer.prospect.graph import Prospect

        return Prospect(self.reader)

    @cached_property
    def grader(self) -> "Grader":
        from trainer.grading.graph import Grader

        return Grader(self.reader, self.models.judge, self.replay, self.rehearse, self.settings.judge_votes)

    async def replay(self, persona: Persona, situation: Situation, session: Session, turn: int, text: str) -> TurnResult:
        """Another line at a turn of a practice session, answered as the authored prospect would have (``domain.ports.Replay``)."""
        before = tuple(entry for entry in session.ledger or () if entry.turn < turn)
        pieces = self.authored_prospect.turn(persona, situation, session.turns[:turn], before, text, seed=session.seed or 0)
        results = [piece async for piece in pieces if isinstance(piece, TurnResult)]
        return results[-1]

    async def rehearse(self, persona: Persona, situation: Situation, session: Session, lines: Mapping[int, str]) -> Session:
        """The whole practice session again, with some lines changed (``domain.ports.Rehearse``)."""
        from trainer.prospect.play import play

        said = [lines.get(turn, each.text) for turn, each in enumerate(session.turns) if each.speaker == "trainee"]
        played = await play(
            self.authored_prospect, persona, situation, said, persona_sha=(session.content and session.content.persona) or "",
            seed=session.seed or 0, plan=session.plan, reflection=session.reflection, date=session.date,
        )  # fmt: skip
        return played.session.model_copy(update={"brief": session.brief})

    @cached_property
    def practice(self) -> "Practice":
        from trainer.practice import Practice
        from trainer.store import Store

        return Practice(
            library=self.library, store=Store.open(self.settings.database), prospect=self.prospect, grader=self.grader, reader=self.reader
        )

    def web_app(self) -> "FastAPI":
        from trainer.web.app import Notices, create_app

        voice = self.models.voice
        return create_app(self.practice, notices=Notices(model_configured=voice is not None, voice_name=voice.name if voice else None))


def prospect_graph() -> "CompiledStateGraph[Any, Any, Any, Any]":
    """For LangGraph's own server (``langgraph.json``): one turn of a shipped prospect, plain JSON in and out."""
    from trainer.prospect.graph import served

    house = House(Settings())

    def find(persona_id: str, situation_id: str | None) -> tuple[Persona, Situation]:
        persona = house.library.persona(persona_id)
        return persona, persona.situation(situation_id)

    return served(house.prospect, find)


def grading_graph() -> "CompiledStateGraph[Any, Any, Any, Any]":
    """For LangGraph's own server: a session in, a report out."""
    from trainer.grading.graph import served

    house = House(Settings())

    def find(session: Session, rubric_id: str) -> tuple[Rubric, str, Persona | None]:
        library = house.library
        persona = library.persona_with_sha(session.content.persona if session.content else None)
        return library.rubric(rubric_id), library.sha(rubric_id), persona

    return served(house.grader, find)
