"""Puts the rooms together; the only place that knows all of them."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from trainer.domain.errors import BadContent
from trainer.library import Library, check, content_dir
from trainer.llm.chat import ChatModel, Models, Role
from trainer.reading.embedded import EmbeddedReader
from trainer.reading.model_reader import ModelReader
from trainer.settings import ModelUse, Settings

if TYPE_CHECKING:
    from fastapi import FastAPI

    from trainer.grading.graph import Grader
    from trainer.practice import Practice
    from trainer.prospect.graph import Prospect


@dataclass(frozen=True)
class House:
    """Everything a command or the web app may need, made when first asked for."""

    settings: Settings
    use: ModelUse = "auto"

    @cached_property
    def library(self) -> Library:
        from trainer.grading.checks import KNOWN_CHECKS

        if problems := check([content_dir("rubrics")], KNOWN_CHECKS):
            raise BadContent(problems)
        return Library.load()

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

        second = ModelReader(self.models.reader) if self.models.reader else None
        return Prospect(self.reader, self.models.voice, second)

    @cached_property
    def grader(self) -> "Grader":
        from trainer.grading.graph import Grader

        return Grader(self.reader, self.models.judge)

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
