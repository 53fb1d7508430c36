"""What the rest of the product knows of a language model: send messages, get words or a typed object, and the bill."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from pydantic import BaseModel

from trainer.domain.frozen import Frozen
from trainer.domain.session import TokenCount

Role = Literal["reader", "voice", "judge"]
Shape = TypeVar("Shape", bound=BaseModel)


class Message(Frozen):
    """One message of a prompt. The content may be any text; what a server could not take is replaced on the way out."""

    role: Literal["system", "user", "assistant"]
    content: str


class Meter:
    """Collects the tokens of the calls made with it, one sum per role, in the order in which the roles first came."""

    def __init__(self) -> None:
        self._sums: dict[str, TokenCount] = {}

    def add(self, count: TokenCount) -> None:
        known = self._sums.get(count.role)
        self._sums[count.role] = count if known is None else _sum(known, count)

    def counts(self) -> tuple[TokenCount, ...]:
        return tuple(self._sums.values())


def _sum(a: TokenCount, b: TokenCount) -> TokenCount:
    return TokenCount(
        role=a.role, prompt=a.prompt + b.prompt, completion=a.completion + b.completion, calls=a.calls + b.calls, exact=a.exact and b.exact
    )


class ChatModel(Protocol):
    """A model behind a server. Both calls raise branches of ``ModelTrouble`` (``trainer.llm.errors``) and nothing else of their own."""

    @property
    def name(self) -> str: ...

    @property
    def context_window(self) -> int:
        """Tokens that prompt and answer share."""
        ...

    def stream(self, messages: Sequence[Message], *, role: Role, max_tokens: int, meter: Meter) -> AsyncGenerator[str, None]:
        """The answer in pieces of any length, thinking removed, at least one visible character in all.

        An error may come after pieces were given: those stand. Stop early with ``aclose()`` (or
        ``contextlib.aclosing``), so that the server stops writing and the tokens are counted.
        """
        ...

    async def extract(self, messages: Sequence[Message], shape: type[Shape], *, role: Role, max_tokens: int, meter: Meter) -> Shape:
        """The answer as an object of ``shape``, validated here whatever the server promises. No defaults, no free dicts in ``shape``."""
        ...


@dataclass(frozen=True)
class Models:
    """The model of each role; None: that role works without one."""

    reader: ChatModel | None = None
    voice: ChatModel | None = None
    judge: ChatModel | None = None
