"""A small server that speaks OpenAI's chat completions, and misbehaves on demand.

Behaviours queue up, one per request; the last one repeats. Every request body is remembered.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from types import TracebackType
from typing import Any, Self

Behaviour = Callable[[asyncio.StreamWriter], Awaitable[None]]


class FakeServer:
    def __init__(self, port: int = 0) -> None:
        self._port = port
        self.requests: list[dict[str, Any]] = []
        self.headers: list[str] = []
        self.hung_up = asyncio.Event()
        self._behaviours: list[Behaviour] = []
        self._server: asyncio.Server | None = None

    def will(self, *behaviours: Behaviour) -> None:
        self._behaviours.extend(behaviours)

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/v1"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._port)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        assert self._server is not None
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            length = next(int(line.split(":")[1]) for line in head.splitlines() if line.lower().startswith("content-length"))
            self.headers.append(head)
            self.requests.append(json.loads(await reader.readexactly(length)))
            behaviour = self._behaviours[min(len(self.requests), len(self._behaviours)) - 1]
            await behaviour(writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            self.hung_up.set()
        finally:
            writer.close()


def answers(status: int, body: str | Mapping[str, Any], *, kind: str = "application/json", headers: str = "") -> Behaviour:
    """A whole HTTP answer that is no stream."""

    async def behave(writer: asyncio.StreamWriter) -> None:
        data = (body if isinstance(body, str) else json.dumps(body)).encode()
        writer.write(f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(data)}\r\n{headers}\r\n".encode() + data)

    return behave


def complains(status: int, message: str, *, param: str | None = None, code: str | None = None, headers: str = "") -> Behaviour:
    return answers(status, {"error": {"message": message, "type": "error", "param": param, "code": code}}, headers=headers)


def event(
    text: str | None = None, *, finish: str | None = None, usage: tuple[int, int] | None = None, choices: bool = True, **delta: str
) -> bytes:
    choice = {"index": 0, "delta": delta | ({} if text is None else {"content": text}), "finish_reason": finish}
    chunk: dict[str, Any] = {
        "id": "1",
        "object": "chat.completion.chunk",
        "created": 0,
        "model": "m",
        "choices": [choice] if choices else [],
    }
    if usage is not None:
        chunk["usage"] = {"prompt_tokens": usage[0], "completion_tokens": usage[1], "total_tokens": sum(usage)}
    return b"data: " + json.dumps(chunk).encode() + b"\n\n"


DONE = b"data: [DONE]\n\n"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"


def _chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


def streams(*parts: bytes | float, ends: bool = True) -> Behaviour:
    """Events, and pauses in seconds; without ``ends`` the connection breaks in the middle of the body."""

    async def behave(writer: asyncio.StreamWriter) -> None:
        writer.write(HEAD)
        for part in parts:
            if isinstance(part, float):
                await writer.drain()
                await asyncio.sleep(part)
            else:
                writer.write(_chunk(part))
                await writer.drain()
        if ends:
            writer.write(b"0\r\n\r\n")

    return behave


def says(*texts: str, finish: str | None = "stop", usage: tuple[int, int] | None = None) -> Behaviour:
    """A well-behaved answer: its texts, its end, its bill."""
    parts = [event("", role="assistant"), *(event(text) for text in texts)]
    parts += [event(finish=finish)] if finish else []
    parts += [event(choices=False, usage=usage)] if usage else []
    return streams(*parts, DONE)


def waits(seconds: float, then: Behaviour) -> Behaviour:
    async def behave(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(seconds)
        await then(writer)

    return behave


def floods(writer: asyncio.StreamWriter) -> Awaitable[None]:
    """One endless line."""

    async def behave() -> None:
        writer.write(HEAD + _chunk(b'data: {"choices": "'))
        for _ in range(400):
            writer.write(_chunk(b"x" * 65536))
            await writer.drain()

    return behave()
