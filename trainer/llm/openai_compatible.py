"""Any server that speaks the chat completions of OpenAI: OpenAI, Azure, Ollama, vLLM, llama.cpp, LM Studio.

No two of them take the same request, so we learn what this one takes: a field it objects to is left out from then on, and the way of
asking for JSON goes down a ladder (JSON Schema, JSON mode, words). What is learnt is kept as long as this object lives, so use one
object per server and model.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol
from urllib.parse import urlsplit

from pydantic import BaseModel

from trainer.domain.errors import BadInput
from trainer.domain.frozen import Frozen
from trainer.domain.session import TokenCount
from trainer.llm.answer import Answer, Piece
from trainer.llm.budget import Count, Tokens, fit, prompt_tokens, shorten, tokens_of
from trainer.llm.chat import ChatModel, Message, Meter, Role, Shape
from trainer.llm.clean import clean
from trainer.llm.deadlines import Countdown, Deadlines
from trainer.llm.errors import BadReply, CutShort, Overloaded, Refused, TimedOut, Unreachable, WrongShape
from trainer.llm.shapes import read_reply, repair_words, schema_in_words, schema_name, strict_schema

if TYPE_CHECKING:
    import httpx2

log = logging.getLogger(__name__)

Rung = Literal["json_schema", "json_object", "words"]
LADDER: tuple[Rung, ...] = ("json_schema", "json_object", "words")

LONGEST_PAUSE = 2.0
"""Seconds we wait before asking a busy server once more; one that wants longer is given up, for a person is waiting."""
FIRST_PAUSE = 0.5
BILL_SECONDS = 2.0
"""How long we wait for the token counts that follow the last words."""
THINKING_TOKENS = 1024
CHARACTERS_PER_TOKEN = 12
_TEMPERATURE: dict[Role, float] = {"reader": 0.0, "judge": 0.0, "voice": 0.7}
_CUT_BELOW, _CUT_FROM = 0.5, 400


class Line(Protocol):
    """What we need of ``trainer.llm.wire.Wire``."""

    def ask(self, fields: dict[str, Any]) -> AsyncGenerator[Piece, None]: ...
    async def close(self) -> None: ...


class OpenAICompatible:
    """A ``ChatModel`` on such a server. Made by ``connect``."""

    def __init__(self, line: Line, name: str, *, context_window: int, deadlines: Deadlines) -> None:
        self.name = name
        self.context_window = context_window
        self._line = line
        self._deadlines = deadlines
        self._left_out: set[str] = set()
        self._rung: Rung = LADDER[0]
        self._thinks = False
        self._opens_thinking = False
        self._warned = False

    async def close(self) -> None:
        """Closes the connections that the running event loop holds."""
        await self._line.close()

    async def stream(self, messages: Sequence[Message], *, role: Role, max_tokens: int, meter: Meter) -> AsyncGenerator[str, None]:
        question = _Question(role, max_tokens, Countdown(self._deadlines))
        for last in (False, True):
            said, knew = False, self._manners
            try:
                async with aclosing(self._words(messages, question, meter)) as words:
                    async for text in words:
                        said = True
                        yield text
                return
            except BadReply:
                if last or said or self._manners == knew:
                    raise

    async def extract(self, messages: Sequence[Message], shape: type[Shape], *, role: Role, max_tokens: int, meter: Meter) -> Shape:
        question = _Question(role, max_tokens, Countdown(self._deadlines), shape)
        text = await self._whole(messages, question, meter)
        try:
            return read_reply(text, shape)
        except WrongShape as fault:
            if not fault.has_json:
                self._step_down()  # free text under a schema: the server ignores the schema and says 200
            repair = Message(role="user", content=repair_words(fault.fault, shape))
            again = [*messages, Message(role="assistant", content=shorten(text, max_tokens)), repair]
        return read_reply(await self._whole(again, question, meter), shape)

    async def _whole(self, messages: Sequence[Message], question: "_Question", meter: Meter) -> str:
        for last in (False, True):
            knew = self._manners
            try:
                async with aclosing(self._words(messages, question, meter)) as words:
                    return "".join([text async for text in words])
            except BadReply:
                if last or self._manners == knew:
                    raise
        raise AssertionError("unreachable: the second round returns or raises")

    @property
    def _manners(self) -> tuple[bool, bool]:
        """What we know of how it thinks. Worth asking once more when an answer failed and taught us this: there was no room
        for words after the thinking, or the thinking came without its opening tag."""
        return self._thinks, self._opens_thinking

    async def _words(self, messages: Sequence[Message], question: "_Question", meter: Meter) -> AsyncGenerator[str, None]:
        """The visible words of one answer."""
        answer = Answer(longest=question.max_tokens * CHARACTERS_PER_TOKEN, opens_thinking=self._opens_thinking)
        tokens = await asyncio.to_thread(tokens_of, self.name)
        bill = _Bill(question.role, tokens.count)
        try:
            async with aclosing(self._asked(messages, question, tokens, bill)) as pieces:
                async for text in _heard(pieces, answer, question.countdown):
                    bill.said += text
                    yield text
            if rest := answer.end():
                bill.said += rest
                yield rest
            answer.check()
        finally:
            self._learn_thinking(answer)
            self._settle(bill, answer, meter)

    async def _asked(
        self, messages: Sequence[Message], question: "_Question", tokens: Tokens, bill: "_Bill"
    ) -> AsyncGenerator[Piece, None]:
        """The pieces of the first answer that starts: asked in other words where the server objects, once more where it is busy."""
        rung, paused = self._rung, False
        while True:
            fitting = self._fitting(_with_schema(messages, question.shape, rung), question, tokens)
            bill.estimate = prompt_tokens(fitting, tokens.count)
            fields = self._fields(fitting, question, rung)
            pieces = self._line.ask(fields)
            try:
                first = await anext(pieces, None)
                break
            except Refused as refusal:
                if self._leave_out(refusal, fields):
                    continue
                if question.shape is None or refusal.status not in (400, 422) or rung == LADDER[-1]:
                    raise
                rung = LADDER[LADDER.index(rung) + 1]
            except (Overloaded, Unreachable) as trouble:
                pause = _pause(trouble)
                if paused or pause > min(LONGEST_PAUSE, question.countdown.to_spare):
                    raise
                paused = True
                await asyncio.sleep(pause)
        if question.shape is not None:
            self._rung = rung
        async with aclosing(pieces):
            if first is not None:
                yield first
                async for piece in pieces:
                    yield piece

    def _room(self, question: "_Question") -> int:
        return question.max_tokens + (THINKING_TOKENS if self._thinks else 0)

    def _fitting(self, messages: Sequence[Message], question: "_Question", tokens: Tokens) -> list[Message]:
        kept = fit(messages, int(self.context_window / tokens.margin), self._room(question), count=tokens.count)
        if len(kept) < len(messages):
            log.info("%s: left out the %d oldest messages to stay in the context window", self.name, len(messages) - len(kept))
        return kept

    def _fields(self, messages: Sequence[Message], question: "_Question", rung: Rung) -> dict[str, Any]:
        limit = "max_tokens" if "max_tokens" not in self._left_out else "max_completion_tokens"
        optional: dict[str, Any] = {
            "stream_options": {"include_usage": True},
            "temperature": _TEMPERATURE[question.role],
            limit: self._room(question),
        }
        if question.shape is not None:
            optional |= _response_format(question.shape, rung)
        return {"messages": _on_the_wire(messages)} | {name: value for name, value in optional.items() if name not in self._left_out}

    def _leave_out(self, refusal: Refused, fields: dict[str, Any]) -> bool:
        """Whether the server objected to a field that we can do without, which is then left out for good."""
        name = refusal.parameter
        if refusal.status not in (400, 422) or name is None or name == "response_format" or name not in fields:
            return False
        self._left_out.add(name)
        return True

    def _step_down(self) -> None:
        self._rung = LADDER[min(LADDER.index(self._rung) + 1, len(LADDER) - 1)]

    def _learn_thinking(self, answer: Answer) -> None:
        self._thinks = self._thinks or answer.thought
        if answer.unopened:
            self._opens_thinking = True
        elif self._opens_thinking and answer.still_thinking:
            self._opens_thinking = False

    def _settle(self, bill: "_Bill", answer: Answer, meter: Meter) -> None:
        """Puts the tokens on the meter: the server's count if it gave one, else our estimate. A question nobody answered costs nothing."""
        if answer.prompt:
            known = answer.completion is not None
            completion = answer.completion if answer.completion is not None else bill.count(bill.said)
            meter.add(TokenCount(role=bill.role, prompt=answer.prompt, completion=completion, exact=known))
            self._warn_if_cut(answer.prompt, bill.estimate)
        elif answer.heard:
            meter.add(TokenCount(role=bill.role, prompt=bill.estimate, completion=bill.count(bill.said), exact=False))

    def _warn_if_cut(self, counted: int, estimate: int) -> None:
        if not self._warned and estimate >= _CUT_FROM and counted < estimate * _CUT_BELOW:
            self._warned = True
            log.warning(
                "%s: the server read %d prompt tokens where about %d were sent; it seems to cut prompts: raise its context length",
                self.name,
                counted,
                estimate,
            )


@dataclass(frozen=True)
class _Question:
    """What stays the same however often and in whatever words we ask; the deadlines run over all of it."""

    role: Role
    max_tokens: int
    countdown: Countdown
    shape: type[BaseModel] | None = None


@dataclass
class _Bill:
    role: Role
    count: Count
    estimate: int = 0
    said: str = ""


async def _heard(pieces: AsyncGenerator[Piece, None], answer: Answer, countdown: Countdown) -> AsyncGenerator[str, None]:
    """Visible text until the answer is over; a server that goes on after its last word, or vanishes then, has still answered."""
    until = countdown.until_first()
    while True:
        try:
            piece = await countdown.wait(anext(pieces, None), until)
        except (TimedOut, CutShort):
            if answer.finished:
                return
            raise
        if piece is None:
            return
        if text := answer.take(piece):
            yield text
        if answer.too_much or answer.unopened:
            return
        until = _next_deadline(answer, countdown, until)


def _next_deadline(answer: Answer, countdown: Countdown, until: float) -> float:
    if answer.finished:
        return countdown.until(BILL_SECONDS)
    return countdown.until_next() if answer.heard else until


def _pause(trouble: Overloaded | Unreachable) -> float:
    wanted = trouble.retry_after if isinstance(trouble, Overloaded) else None
    return FIRST_PAUSE if wanted is None else wanted


def _with_schema(messages: Sequence[Message], shape: type[BaseModel] | None, rung: Rung) -> Sequence[Message]:
    if shape is None or rung == "json_schema":
        return messages
    return [*messages[:-1], Message(role=messages[-1].role, content=f"{messages[-1].content}\n\n{schema_in_words(shape)}")]


def _response_format(shape: type[BaseModel], rung: Rung) -> dict[str, Any]:
    if rung == "json_schema":
        schema = {"name": schema_name(shape), "strict": True, "schema": strict_schema(shape)}
        return {"response_format": {"type": "json_schema", "json_schema": schema}}
    return {"response_format": {"type": "json_object"}} if rung == "json_object" else {}


def _on_the_wire(messages: Sequence[Message]) -> list[dict[str, str]]:
    """As any chat template takes them: neighbours of one role in one message, and a user before the first assistant."""
    merged: list[dict[str, str]] = []
    for message in messages:
        text = clean(message.content)
        if message.role == "assistant" and all(before["role"] == "system" for before in merged):
            merged.append({"role": "user", "content": "(The meeting begins.)"})
        if merged and merged[-1]["role"] == message.role:
            merged[-1]["content"] += "\n\n" + text
        else:
            merged.append({"role": message.role, "content": text})
    return merged


def connect(
    base_url: str,
    api_key: str | None,
    model: str,
    *,
    context_window: int = 8192,
    total_deadline: float = 60.0,
    first_deadline: float = 30.0,
    idle_deadline: float = 15.0,
    transport: "httpx2.AsyncBaseTransport | None" = None,
) -> OpenAICompatible:
    """A model at ``base_url`` (with its ``/v1``); nothing is sent yet. Deadlines in seconds, ``context_window`` in tokens.

    ``BadInput`` if the address is none, the model has no name, or the key cannot be sent.
    """
    address, key = base_url.strip(), (api_key or "").strip()
    _check_address(address)
    if not model.strip():
        raise BadInput("The language model has no name: set TRAINER_LLM_MODEL.")
    if not key.isascii() or not key.isprintable():
        raise BadInput("The API key of the language model holds characters that no key has: check TRAINER_LLM_API_KEY.")
    from trainer.llm.wire import Wire

    line = Wire(address, key or "none", model.strip(), seconds=total_deadline, transport=transport)
    deadlines = Deadlines(first=first_deadline, idle=idle_deadline, total=total_deadline)
    return OpenAICompatible(line, model.strip(), context_window=context_window, deadlines=deadlines)


def _check_address(address: str) -> None:
    try:
        parts = urlsplit(address)
        fine = (
            parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0) and address.isprintable()
        )
    except ValueError:
        fine = False
    if not fine or " " in address:
        raise BadInput(
            "The address of the language model is none: expected something like http://127.0.0.1:11434/v1 in TRAINER_LLM_BASE_URL."
        )


class _Pulse(Frozen):
    """What the probe asks for."""

    colour: str
    wheels: int


async def probe(model: ChatModel) -> str:
    """Asks once for a few words and once for a small object; a sentence on what works. Raises ``ModelTrouble``."""
    meter = Meter()
    hello = [Message(role="system", content="Answer in one short sentence."), Message(role="user", content="Say that you are ready.")]
    try:
        async with aclosing(model.stream(hello, role="voice", max_tokens=60, meter=meter)) as words:
            async for _ in words:
                pass
    except CutShort:
        pass  # a talkative model works; the length limit is ours
    form = [
        Message(role="user", content="A bicycle is red. Give its colour and its number of wheels as JSON with the keys colour and wheels.")
    ]
    await model.extract(form, _Pulse, role="judge", max_tokens=100, meter=meter)
    return f"The language model '{model.name}' answers in words and in the form asked for."
