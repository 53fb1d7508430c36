"""Every way a server can fail ends in the right branch of the error tree, within the deadline."""

import asyncio
import time
from contextlib import aclosing

import pytest
from fake_server import DONE, Behaviour, FakeServer, answers, complains, event, floods, says, streams, waits
from pydantic import BaseModel

from trainer.domain.errors import ModelTrouble
from trainer.llm.chat import Message, Meter
from trainer.llm.errors import (
    BadReply,
    CutShort,
    EmptyReply,
    Filtered,
    Overloaded,
    Refused,
    TimedOut,
    TooLong,
    Unreachable,
    WrongShape,
)
from trainer.llm.openai_compatible import OpenAICompatible, connect

pytestmark = pytest.mark.anyio

SECRET_WORDS = "the quiet heron"
KEY = "sk-very-secret"
ASK = [Message(role="system", content="You are Dana."), Message(role="user", content=SECRET_WORDS)]


class Colour(BaseModel):
    colour: str
    wheels: int


def at(url: str) -> OpenAICompatible:
    return connect(url, KEY, "m", total_deadline=3.0, first_deadline=1.5, idle_deadline=1.0)


async def streamed(model: OpenAICompatible, heard: list[str] | None = None) -> str:
    heard = [] if heard is None else heard
    async with aclosing(model.stream(ASK, role="voice", max_tokens=50, meter=Meter())) as words:
        async for text in words:
            heard.append(text)
    return "".join(heard)


async def extracted(model: OpenAICompatible) -> Colour:
    return await model.extract(ASK, Colour, role="judge", max_tokens=50, meter=Meter())


ECHO = f"bad request: {SECRET_WORDS} {KEY}"
FAULTS: list[tuple[str, Behaviour, type[ModelTrouble]]] = [
    ("wrong key", complains(401, f"Incorrect API key provided: {KEY}"), Refused),
    ("not allowed", complains(403, ECHO), Refused),
    ("no such model", complains(404, "model not found"), Refused),
    ("a redirect", answers(307, "", headers="Location: http://elsewhere.invalid/\r\n"), Refused),
    ("a request it does not understand", complains(400, ECHO), Refused),
    ("busy for two minutes", complains(429, "slow down", headers="Retry-After: 120\r\n"), Overloaded),
    ("busy until a date", complains(429, "slow down", headers="Retry-After: Wed, 21 Oct 2065 07:28:00 GMT\r\n"), Overloaded),
    ("failing", complains(500, ECHO), Overloaded),
    ("failing with a page", answers(502, "<html>Bad gateway</html>", kind="text/html"), Overloaded),
    ("failing in the stream", streams(b'data: {"error": {"message": "out of memory"}}\n\n'), Overloaded),
    ("prompt too long", complains(400, "This model's maximum context length is 4096 tokens.", code="context_length_exceeded"), TooLong),
    ("prompt too long in llama.cpp's words", complains(400, "request (6031 tokens) exceeds the available context size"), TooLong),
    ("body too long", answers(413, "no"), TooLong),
    ("filtered prompt", complains(400, "The response was filtered", code="content_filter"), Filtered),
    ("filtered answer", says("Well, ", finish="content_filter"), Filtered),
    ("refusal", streams(event(refusal="I cannot help with that."), event(finish="stop"), DONE), Filtered),
    ("slow first word", waits(5.0, says("Hello.")), TimedOut),
    ("head, then nothing", streams(event("", role="assistant"), 5.0), TimedOut),
    ("stall in mid-stream", streams(event("Hello "), 5.0), TimedOut),
    ("pings and no words", streams(*(b": ping\n\n", 0.1) * 30), TimedOut),
    ("server's own time-out", answers(408, "slow"), TimedOut),
    ("cut in mid-stream", streams(event("Hello "), ends=False), CutShort),
    ("ends with no reason", streams(event("Hello ")), CutShort),
    ("length limit", says("Hello and", finish="length"), CutShort),
    ("never stops", streams(*[event("blah " * 20)] * 30, 5.0), CutShort),
    ("cut before the first word", streams(ends=False), Unreachable),
    ("garbage events", streams(b"data: {{{ not json\n\n"), BadReply),
    ("events of other types", streams(b"data: 5\n\n", b"data: [1]\n\n", b'data: "x"\n\n', b"data: null\n\n", DONE), BadReply),
    ("choices of other types", streams(b'data: {"choices": {"a": 1}}\n\n', b'data: {"choices": [null, 3]}\n\n', DONE), BadReply),
    ("bottomless JSON", streams(b"data: " + b"[" * 100_000 + b"\n\n"), BadReply),
    ("no UTF-8", streams(b"data: \xff\xfe\n\n"), BadReply),
    ("a web page", answers(200, "<!doctype html><title>Router login</title>", kind="text/html"), BadReply),
    ("an empty body", answers(200, ""), BadReply),
    ("only empty choices", streams(event(choices=False), DONE), EmptyReply),
    ("only white space", says("  \n ", " "), EmptyReply),
    ("only thinking", says("<think>what now?</think>"), EmptyReply),
    ("endless line", floods, BadReply),
]
NAMES = [name for name, _, _ in FAULTS]


@pytest.mark.parametrize(("name", "behaviour", "branch"), FAULTS, ids=NAMES)
async def test_a_fault_in_a_stream_is_a_branch_of_the_tree(server: FakeServer, name: str, behaviour: Behaviour, branch: type) -> None:
    """Exactly this branch or one below it, soon, in a sentence without key or prompt."""
    server.will(behaviour)
    model, start = at(server.url), time.monotonic()
    with pytest.raises(branch) as caught:
        await streamed(model)
    assert time.monotonic() - start < 2.5
    shown = str(caught.value)
    assert shown.endswith(".") and KEY not in shown and SECRET_WORDS not in shown
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    await model.close()


@pytest.mark.parametrize(("name", "behaviour", "branch"), FAULTS, ids=NAMES)
async def test_a_fault_in_an_extraction_is_a_branch_of_the_tree(server: FakeServer, name: str, behaviour: Behaviour, branch: type) -> None:
    """The same tree holds when an object is asked for, whatever the ladder tries on the way."""
    server.will(behaviour)
    model, start = at(server.url), time.monotonic()
    with pytest.raises(branch):
        await extracted(model)
    assert time.monotonic() - start < 3.2
    await model.close()


async def test_nobody_there_is_unreachable() -> None:
    """A refused connection names the address, without the credentials in it."""
    async with FakeServer() as gone:
        url = gone.url.replace("http://", "http://user:pass-word@")
    with pytest.raises(Unreachable, match=r"http://127\.0\.0\.1:\d+/v1 cannot be reached") as caught:
        await streamed(at(url))
    assert "pass-word" not in str(caught.value)


async def test_an_unknown_host_is_unreachable() -> None:
    """A name that does not resolve ends like a refused connection."""
    with pytest.raises((Unreachable, TimedOut)):
        await streamed(at("http://no-such-host.invalid/v1"))


async def test_a_busy_server_is_asked_once_more(server: FakeServer) -> None:
    """One short hiccup costs the trainee a moment, not the model's voice."""
    server.will(complains(429, "slow down", headers="Retry-After: 0.05\r\n"), says("Hello."))
    assert await streamed(at(server.url)) == "Hello."


async def test_a_busy_server_is_not_asked_a_third_time(server: FakeServer) -> None:
    """Two refusals in a row are an answer."""
    server.will(complains(503, "loading model", headers="Retry-After: 0\r\n"))
    with pytest.raises(Overloaded):
        await streamed(at(server.url))
    assert len(server.requests) == 2


async def test_a_long_wait_is_reported_and_not_obeyed(server: FakeServer) -> None:
    """Two minutes are the server's wish; the caller learns of it at once."""
    server.will(complains(429, "slow down", headers="Retry-After: 120\r\n"))
    start = time.monotonic()
    with pytest.raises(Overloaded) as caught:
        await streamed(at(server.url))
    assert time.monotonic() - start < 1.0
    assert caught.value.retry_after == 120.0


async def test_words_before_a_fault_were_given(server: FakeServer) -> None:
    """What streamed before the connection broke stands; the error comes after it."""
    server.will(streams(event("Eleven people, "), event("two part-time."), ends=False))
    heard: list[str] = []
    with pytest.raises(CutShort):
        await streamed(at(server.url), heard)
    assert "".join(heard) == "Eleven people, two part-time."


async def test_a_server_that_forgets_to_hang_up_has_answered(server: FakeServer) -> None:
    """After the last word only the bill is missing, and nobody waits long for that."""
    server.will(streams(event("Hello."), event(finish="stop"), 5.0))
    start = time.monotonic()
    assert await streamed(at(server.url)) == "Hello."
    assert time.monotonic() - start < 2.9


async def test_the_total_deadline_ends_a_trickle(server: FakeServer) -> None:
    """A server that always says one more word in time still ends."""
    server.will(streams(*(event("a"), 0.1) * 100))
    model = connect(server.url, None, "m", total_deadline=0.6)
    with pytest.raises(TimedOut):
        await model.extract(ASK, Colour, role="reader", max_tokens=50, meter=Meter())


async def test_stopping_early_hangs_up(server: FakeServer) -> None:
    """When the guard has heard enough, the server is not left writing into nothing."""
    server.will(streams(*(event("word "), 0.01) * 500))
    async with aclosing(at(server.url).stream(ASK, role="voice", max_tokens=500, meter=(meter := Meter()))) as words:
        async for _ in words:
            break
    await asyncio.wait_for(server.hung_up.wait(), 3.0)
    assert meter.counts()[0].exact is False


async def test_text_in_a_wrong_shape_is_named(server: FakeServer) -> None:
    """JSON of another shape, twice: the caller learns that, and no words of the model are in the message."""
    server.will(says('{"colour": "SCARLET"}'))
    with pytest.raises(WrongShape) as caught:
        await extracted(at(server.url))
    assert "SCARLET" not in str(caught.value) and "wheels" in caught.value.fault
