"""The only module that knows openai and its HTTP client: one request, its events as pieces, its failures as our error tree.

Imported when a model is first connected, never before: it costs half a second.
"""

import asyncio
import math
import re
from collections.abc import AsyncGenerator, AsyncIterator, Container, Mapping
from typing import Any
from weakref import WeakKeyDictionary

import httpx2
import openai

from trainer.domain.errors import ModelTrouble
from trainer.llm.answer import Piece
from trainer.llm.errors import BadReply, CutShort, Filtered, Overloaded, Refused, TimedOut, TooLong, Unreachable

MOST_BYTES = 8_000_000
CONNECT_SECONDS = 5.0
LONGEST_COMPLAINT = 4000
# Fields that some servers do not know.
OPTIONAL = ("max_completion_tokens", "max_tokens", "stream_options", "temperature", "response_format")
_TOO_LONG = re.compile(
    r"context[_ ](?:length|window|size)|exceed_context|maximum context|prompt is too long|too many tokens|string_above_max_length",
    re.IGNORECASE,
)
_FILTERED = re.compile(r"content[_ ]?(?:filter|policy|management policy)", re.IGNORECASE)
_FORMAT = re.compile(r"json_schema|json_object|grammar|guided|JSON schema", re.IGNORECASE)


class _TooBig(httpx2.TransportError):
    pass


class _Capped(httpx2.AsyncByteStream):
    """A body that ends in an error instead of in our memory."""

    def __init__(self, body: httpx2.AsyncByteStream) -> None:
        self._body = body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        received = 0
        async for chunk in self._body:
            received += len(chunk)
            if received > MOST_BYTES:
                raise _TooBig(f"more than {MOST_BYTES} bytes")
            yield chunk

    async def aclose(self) -> None:
        await self._body.aclose()


async def _cap(response: httpx2.Response) -> None:
    if isinstance(response.stream, httpx2.AsyncByteStream):
        response.stream = _Capped(response.stream)


class Wire:
    """One server and one model on it. ``shown`` is the address without credentials."""

    def __init__(
        self, base_url: str, api_key: str, model: str, *, seconds: float, transport: httpx2.AsyncBaseTransport | None = None
    ) -> None:
        url = httpx2.URL(base_url)
        self.shown = f"{url.scheme}://{url.netloc.decode('ascii')}{url.path}".rstrip("/")
        self.model = model
        self._base_url = base_url
        self._api_key = api_key
        self._seconds = seconds
        self._transport = transport
        # A connection belongs to the event loop it was opened on, and a command line may run several, one after another.
        self._clients: WeakKeyDictionary[asyncio.AbstractEventLoop, openai.AsyncOpenAI] = WeakKeyDictionary()

    async def ask(self, fields: Mapping[str, Any]) -> AsyncGenerator[Piece, None]:
        """The events of one streamed chat completion; nothing is retried here."""
        began = False
        try:
            # Not chat.completions.create: it walks through every message on the way out and builds typed objects, without checking
            # them, on the way in. That is two thirds of a turn's time, and we trust nothing that comes in anyway.
            stream = await self._client().post(
                "/chat/completions",
                body={"model": self.model, "stream": True, **fields},
                cast_to=object,
                stream=True,
                stream_cls=openai.AsyncStream[object],
            )
            try:
                async for event in stream:
                    began = True
                    yield piece_of(event)
            finally:
                await stream.close()
        except (openai.OpenAIError, httpx2.HTTPError, httpx2.StreamError, httpx2.InvalidURL, ValueError, RecursionError) as error:
            # Not chained: the texts of these errors may repeat the prompt or the key, and a traceback goes into logs.
            raise self._trouble(error, began, fields) from None

    async def close(self) -> None:
        """Closes the connections of the running event loop; those of a loop that is gone went with it."""
        client = self._clients.pop(asyncio.get_running_loop(), None)
        if client is not None:
            await client.close()

    def _client(self) -> openai.AsyncOpenAI:
        loop = asyncio.get_running_loop()
        client = self._clients.get(loop)
        if client is None:
            timeout = httpx2.Timeout(self._seconds, connect=min(CONNECT_SECONDS, self._seconds))
            http = httpx2.AsyncClient(transport=self._transport, timeout=timeout, event_hooks={"response": [_cap]})
            client = openai.AsyncOpenAI(
                base_url=self._base_url,
                api_key=self._api_key,
                max_retries=0,
                http_client=http,
                # An unpacked body could be far bigger than what came in.
                default_headers={"Accept-Encoding": "identity"},
            )
            self._clients[loop] = client
        return client

    def _trouble(self, error: Exception, began: bool, sent: Container[str]) -> ModelTrouble:
        if isinstance(error, openai.APIStatusError):
            return self._status_trouble(error, sent)
        if isinstance(error, _TooBig) or isinstance(error.__cause__, _TooBig):
            return BadReply("The language model server sent far more than an answer.")
        if isinstance(error, (openai.APITimeoutError, httpx2.TimeoutException)):
            return TimedOut("The language model did not answer in time.")
        if isinstance(error, (openai.APIConnectionError, httpx2.TransportError)):
            return (
                CutShort("The language model's answer broke off.")
                if began
                else Unreachable(f"The language model server at {self.shown} cannot be reached.")
            )
        if isinstance(error, openai.APIError) and not isinstance(error, openai.APIResponseValidationError):
            return _said_trouble(error.message) or Overloaded("The language model server failed while it was answering.")
        return BadReply(f"The server at {self.shown} sent something that is not a language model's answer.")

    def _status_trouble(self, error: openai.APIStatusError, sent: Container[str]) -> ModelTrouble:
        status = error.status_code
        if status == 429 or status >= 500:
            return Overloaded(f"The language model server is busy or failing (status {status}).", retry_after=_retry_after(error.response))
        if status == 408:
            return TimedOut("The language model did not answer in time.")
        if status in (400, 413, 422) and (said := _said_trouble(_body(error))):
            return said
        if status == 413:
            return TooLong("The text is too long for the language model server.")
        return Refused(self._refusal(status), status=status, parameter=_parameter(error, sent))

    def _refusal(self, status: int) -> str:
        if status == 401:
            return f"The language model server at {self.shown} does not accept the API key."
        if status == 403:
            return f"The language model server at {self.shown} does not allow the use of model '{self.model}' with this API key."
        if status == 404:
            return f"There is no model '{self.model}' at {self.shown}."
        return f"The language model server at {self.shown} refused the request (status {status})."


def _said_trouble(message: str) -> ModelTrouble | None:
    """What a server only says in words."""
    if _TOO_LONG.search(message):
        return TooLong("The text is too long for the language model's context window.")
    if _FILTERED.search(message):
        return Filtered("The language model declined to answer.")
    return None


def _parameter(error: openai.APIStatusError, sent: Container[str]) -> str | None:
    """The optional field of the request that the complaint is about: the one it names, else the one it mentions first."""
    if error.param in sent and error.param in OPTIONAL:
        return error.param
    words = _body(error)
    mentioned = [name for name in OPTIONAL if name in sent and name in words]
    if mentioned:
        return min(mentioned, key=words.index)
    return "response_format" if "response_format" in sent and _FORMAT.search(words) else None


def _body(error: openai.APIStatusError) -> str:
    """The complaint in full: the library keeps only its message, and servers put what matters beside it."""
    return error.response.text[:LONGEST_COMPLAINT]


def _retry_after(response: httpx2.Response) -> float | None:
    """Seconds; a date counts as too far away for a conversation."""
    wish = response.headers.get("retry-after")
    try:
        return None if wish is None else max(0.0, float(wish))
    except ValueError:
        return math.inf


def piece_of(event: object) -> Piece:
    """What an event says; whatever is not of the expected type says nothing."""
    usage, choices = _part(event, "usage"), _part(event, "choices")
    choice = choices[0] if isinstance(choices, list) and choices else None
    delta, finish = _part(choice, "delta"), _part(choice, "finish_reason")
    hidden = _count(_part(usage, "completion_tokens_details"), "reasoning_tokens")
    return Piece(
        text=_text(delta, "content"),
        finish=finish if isinstance(finish, str) else None,
        prompt=_count(usage, "prompt_tokens"),
        completion=_count(usage, "completion_tokens"),
        thinking=bool(hidden or _text(delta, "reasoning_content") or _text(delta, "reasoning")),
        refused=bool(_text(delta, "refusal")),
    )


def _part(value: object, field: str) -> object:
    return value.get(field) if isinstance(value, dict) else None


def _text(delta: object, field: str) -> str:
    value = _part(delta, field)
    return value if isinstance(value, str) else ""


def _count(usage: object, field: str) -> int | None:
    value = _part(usage, field)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
