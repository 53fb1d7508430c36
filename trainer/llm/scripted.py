"""A model that says what it was told to say, and remembers what it was shown. For tests; no part of the product falls back on it."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from trainer.domain.errors import ModelTrouble
from trainer.domain.session import TokenCount
from trainer.llm.budget import by_bytes, prompt_tokens
from trainer.llm.chat import Message, Meter, Role, Shape
from trainer.llm.errors import EmptyReply
from trainer.llm.shapes import read_reply

Piece = str | ModelTrouble
Reply = str | Sequence[Piece] | ModelTrouble | BaseModel | Mapping[str, Any]


class RanDry(AssertionError):
    """The script has no reply left: the code under test asked more often than the test expected. Not a ``ModelTrouble``,
    so no fallback can hide it."""


class ScriptedModel:
    """Replies queue up, in order of use, whoever asks.

    For ``stream``: a text, or a list of pieces (a trouble among them is raised at its place), or a trouble.
    For ``extract``: an object of the shape, a mapping, a text that is read as a model's answer is, or a trouble.
    """

    def __init__(self, *replies: Reply, name: str = "scripted", context_window: int = 8192) -> None:
        self.name = name
        self.context_window = context_window
        self.seen: list[list[Message]] = []
        self.roles: list[Role] = []
        self._replies: deque[Reply] = deque(replies)

    def queue(self, *replies: Reply) -> None:
        self._replies.extend(replies)

    @property
    def left(self) -> int:
        """How many replies nobody has asked for yet."""
        return len(self._replies)

    @property
    def everything_seen(self) -> str:
        """Every word of every message it was ever shown, for tests of secrecy."""
        return "\n".join(message.content for messages in self.seen for message in messages)

    async def stream(self, messages: Sequence[Message], *, role: Role, max_tokens: int, meter: Meter) -> AsyncGenerator[str, None]:
        reply = self._next(messages, role)
        said: list[str] = []
        try:
            for piece in _pieces(reply):
                await asyncio.sleep(0)
                if isinstance(piece, ModelTrouble):
                    raise piece
                said.append(piece)
                yield piece
        finally:
            self._count(meter, role, messages, "".join(said))
        if not "".join(said).strip():
            raise EmptyReply("The language model gave an empty answer.")

    async def extract(self, messages: Sequence[Message], shape: type[Shape], *, role: Role, max_tokens: int, meter: Meter) -> Shape:
        reply = self._next(messages, role)
        await asyncio.sleep(0)
        if isinstance(reply, ModelTrouble):
            raise reply
        found = _object(reply, shape)
        self._count(meter, role, messages, found.model_dump_json())
        return found

    def _next(self, messages: Sequence[Message], role: Role) -> Reply:
        self.seen.append(list(messages))
        self.roles.append(role)
        if not self._replies:
            raise RanDry(f"the scripted model was asked {len(self.seen)} times and had {len(self.seen) - 1} replies")
        return self._replies.popleft()

    def _count(self, meter: Meter, role: Role, messages: Sequence[Message], said: str) -> None:
        meter.add(TokenCount(role=role, prompt=prompt_tokens(messages), completion=by_bytes(said), exact=False))


def _pieces(reply: Reply) -> list[Piece]:
    if isinstance(reply, (str, ModelTrouble)):
        return [reply]
    if isinstance(reply, (BaseModel, Mapping)):
        raise TypeError(f"a reply for extract was asked for as a stream: {type(reply).__name__}")
    return list(reply)


def _object(reply: Reply, shape: type[Shape]) -> Shape:
    if isinstance(reply, shape):
        return reply
    if isinstance(reply, str):
        return read_reply(reply, shape)
    if isinstance(reply, Mapping):
        return shape.model_validate(reply)
    raise TypeError(f"expected a reply of shape {shape.__name__}, the script has {type(reply).__name__}")
