"""Settings from the environment. Empty is unset; every one is described in the README."""

from functools import cached_property
from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from trainer.domain.errors import BadInput

ModelUse = Literal["off", "auto", "on"]


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="TRAINER_", env_ignore_empty=True, extra="ignore", frozen=True)

    llm_base_url: str | None = Field(None, description="Address of any OpenAI-compatible server, for instance http://127.0.0.1:11434/v1")
    llm_api_key: SecretStr | None = Field(None, description="Its key; leave it out for servers that need none")
    llm_model: str | None = Field(None, description="The model for every role")
    llm_model_reader: str | None = Field(None, description="A model that gives a second opinion on unsure readings; off unless named")
    llm_model_voice: str | None = Field(None, description="Another model for the prospect's voice")
    llm_model_judge: str | None = Field(None, description="Another model for judging")
    judge_votes: int = Field(1, ge=1, le=9, description="How often the model judges each criterion; the majority of its votes decides")
    llm_context_window: int = Field(8192, ge=1024, description="Tokens the server really keeps; prompts are trimmed to it")
    llm_deadline: float = Field(60.0, gt=0, description="Seconds a model may take for one answer")
    database_url: str | None = Field(None, description="A database other than the SQLite file in the data folder")
    data_dir: Path | None = Field(None, description="Where sessions are kept; the platform's user data folder if left out")

    @cached_property
    def folder(self) -> Path:
        """The data folder, made private to this user on first use."""
        folder = self.data_dir or Path(platformdirs.user_data_dir("sales-conversation-trainer", appauthor=False))
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise BadInput(f"TRAINER_DATA_DIR: expected a folder that can be written, got '{folder}' ({error.strerror}).") from error
        return folder

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.folder / 'trainer.db'}"

    def model_for(self, role: Literal["reader", "voice", "judge"]) -> str | None:
        """The model of a role; the reader has none unless it is named."""
        if role == "reader":
            return self.llm_model_reader
        return (self.llm_model_voice if role == "voice" else self.llm_model_judge) or self.llm_model

    def uses_model(self, use: ModelUse) -> bool:
        """Whether a model is used; ``on`` without a configured one is an error."""
        configured = bool(self.llm_base_url and (self.llm_model or self.llm_model_voice or self.llm_model_judge))
        if use == "on" and not configured:
            raise BadInput(
                "--model on: expected TRAINER_LLM_BASE_URL and TRAINER_LLM_MODEL to be set; use --model off to go without a model."
            )
        return configured and use != "off"
