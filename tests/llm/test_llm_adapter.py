"""What the adapter sends, what it learns about a server, and what it makes of good answers."""

import asyncio
import json
import logging
import socket
from contextlib import aclosing

import httpx2
import pytest
from fake_server import DONE, FakeServer, complains, event, says, streams
from pydantic import BaseModel

from trainer.domain.errors import BadInput
from trainer.llm.chat import Message, Meter
from trainer.llm.errors import BadReply, CutShort, Refused, TooLong
from trainer.llm.openai_compatible import OpenAICompatible, connect, probe

pytestmark = pytest.mark.anyio

ASK = [Message(role="system", content="You are Dana."), Message(role="user", content="Hello.")]
GOOD = '{"colour": "red", "wheels": 2}'


class Colour(BaseModel):
    colour: str
    wheels: int


RED = Colour(colour="red", wheels=2)


def at(server: FakeServer, window: int = 8192) -> OpenAICompatible:
    return connect(server.url, None, "m", context_window=window, total_deadline=5.0, first_deadline=2.0, idle_deadline=1.0)


async def streamed(model: OpenAICompatible, messages: list[Message] = ASK, meter: Meter | None = None, max_tokens: int = 50) -> str:
    async with aclosing(model.stream(messages, role="voice", max_tokens=max_tokens, meter=meter or Meter())) as words:
        return "".join([text async for text in words])


async def extracted(model: OpenAICompatible, meter: Meter | None = None) -> Colour:
    return await model.extract(ASK, Colour, role="judge", max_tokens=50, meter=meter or Meter())


async def test_a_stream_arrives_with_its_bill(server: FakeServer) -> None:
    """The words come as they are, and the server's own count goes on the meter."""
    server.will(says("Hel", "lo, ", "there.", usage=(21, 4)))
    meter = Meter()
    assert await streamed(at(server), meter=meter) == "Hello, there."
    (count,) = meter.counts()
    assert (count.role, count.prompt, count.completion, count.exact) == ("voice", 21, 4, True)
    assert server.requests[0]["stream_options"] == {"include_usage": True}


async def test_without_a_bill_the_tokens_are_estimated(server: FakeServer) -> None:
    """A server that counts nothing still costs something, and the count says that it is a guess."""
    server.will(says("Hello."))
    meter = Meter()
    await streamed(at(server), meter=meter)
    (count,) = meter.counts()
    assert count.exact is False and count.prompt > 5 and count.completion > 0


async def test_a_keyless_server_gets_a_key_that_is_none(server: FakeServer) -> None:
    """The client library insists on a key; local servers ignore it."""
    server.will(says("Hello."))
    await streamed(at(server))
    assert "authorization: bearer none" in server.headers[0].lower()


@pytest.mark.parametrize("parts", [["<think>hm</think>Hi."], list("<think>hm, <b>x</b></think>\n\nHi."), ["<thi", "nk>a</th", "ink> Hi."]])
async def test_thinking_is_not_part_of_the_answer(server: FakeServer, parts: list[str]) -> None:
    """However the tags are broken over the stream."""
    server.will(says(*parts))
    assert await streamed(at(server)) == "Hi."


async def test_a_model_that_thought_all_its_room_away_gets_more(server: FakeServer) -> None:
    """The first answer is all thinking and cut; the second request leaves room for it, and so do all later ones."""
    server.will(says("<think>let me see", finish="length"), says("<think>x</think>Hi."))
    model = at(server)
    assert await streamed(model) == "Hi."
    assert await streamed(model) == "Hi."
    assert server.requests[0]["max_tokens"] == 50
    assert all(request["max_tokens"] > 1000 for request in server.requests[1:])


async def test_thinking_without_its_opening_tag_is_learnt(server: FakeServer) -> None:
    """Some chat templates open the thinking themselves. The first answer is lost, the next ones are clean."""
    server.will(says("I should greet.</think>", "Hi."))
    model = at(server)
    with pytest.raises(BadReply):
        await streamed(model)
    assert await streamed(model) == "Hi."


async def test_thinking_without_its_opening_tag_does_not_spoil_an_object(server: FakeServer) -> None:
    """Nobody has seen the words yet, so the question is simply asked again."""
    server.will(says('maybe {"colour": "blue", "wheels": 1}</think>', GOOD))
    assert await extracted(at(server)) == RED


async def test_the_first_rung_is_a_strict_schema(server: FakeServer) -> None:
    """Servers that can hold a model to a schema are asked to."""
    server.will(says(GOOD))
    assert await extracted(at(server)) == RED
    asked = server.requests[0]["response_format"]
    assert asked["type"] == "json_schema" and asked["json_schema"]["strict"] is True
    assert asked["json_schema"]["schema"]["additionalProperties"] is False
    assert server.requests[0]["temperature"] == 0.0


async def test_the_ladder_goes_down_and_is_remembered(server: FakeServer) -> None:
    """No schema, no JSON mode: words. The next question starts there."""
    server.will(
        complains(400, "'response_format.type' must be 'text'"), complains(422, "json_object is not supported"), says(f"Sure! ```{GOOD}```")
    )
    model = at(server)
    assert await extracted(model) == RED
    assert await extracted(model) == RED
    formats = [request.get("response_format", {}).get("type") for request in server.requests]
    assert formats == ["json_schema", "json_object", None, None]
    assert "JSON Schema" in server.requests[-1]["messages"][-1]["content"]


async def test_a_refusal_on_every_rung_forgets_the_ladder(server: FakeServer) -> None:
    """The fault was another one, so the next question may start from the top."""
    server.will(*[complains(400, "no")] * 3, says(GOOD))
    model = at(server)
    with pytest.raises(Refused):
        await extracted(model)
    assert await extracted(model) == RED
    assert server.requests[3]["response_format"]["type"] == "json_schema"


async def test_a_server_that_ignores_the_schema_is_found_out(server: FakeServer) -> None:
    """Free text with a 200 under a schema: asked again with the schema in words, and from then on so."""
    server.will(says("It is red."), says(GOOD))
    model = at(server)
    assert await extracted(model) == RED
    await extracted(model)
    assert server.requests[2]["response_format"]["type"] == "json_object"


async def test_a_wrong_object_is_repaired_once(server: FakeServer) -> None:
    """The second request shows the model its answer and what is wrong with it."""
    server.will(says('{"colour": "red"}'), says(GOOD))
    meter = Meter()
    assert await extracted(at(server), meter) == RED
    roles = [message["role"] for message in server.requests[1]["messages"]]
    assert roles == ["system", "user", "assistant", "user"]
    assert "wheels: Field required" in server.requests[1]["messages"][-1]["content"]
    assert meter.counts()[0].calls == 2


@pytest.mark.parametrize("status", [400, 422])
async def test_a_field_the_server_objects_to_is_left_out_for_good(server: FakeServer, status: int) -> None:
    """Reasoning models refuse a temperature, old servers the bill: named once, never sent again."""
    server.will(
        complains(status, "Unsupported value", param="temperature"), complains(status, "unknown field stream_options"), says("Hello.")
    )
    model = at(server)
    assert await streamed(model) == "Hello."
    assert await streamed(model) == "Hello."
    assert all("temperature" not in request and "stream_options" not in request for request in server.requests[2:])


async def test_the_length_limit_goes_by_either_name(server: FakeServer) -> None:
    """OpenAI's reasoning models want the new name; nobody else knows it for sure."""
    complaint = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
    server.will(complains(400, complaint), says("Hello."))
    assert await streamed(at(server)) == "Hello."
    assert server.requests[1]["max_completion_tokens"] == 50 and "max_tokens" not in server.requests[1]


async def test_odd_text_reaches_the_server(server: FakeServer) -> None:
    """A lone surrogate or a NUL from a trainee is replaced, not raised."""
    server.will(says("Hello."))
    await streamed(at(server), [Message(role="user", content="a\ud800b\x00c 😀")])
    assert server.requests[0]["messages"][0]["content"] == "a\ufffdb\ufffdc 😀"


async def test_odd_text_from_the_server_is_replaced(server: FakeServer) -> None:
    """Nothing that a database or a page cannot take comes through."""
    server.will(says("a\ud83d", "b\x00c\x1b[2J"))
    assert await streamed(at(server)) == "a\ufffdb\ufffdc\ufffd[2J"


async def test_messages_suit_strict_chat_templates(server: FakeServer) -> None:
    """Neighbours of one role are merged, and a prospect who opens is preceded by a user."""
    server.will(says("Hello."))
    talk = [ASK[0], Message(role="assistant", content="Good morning."), ASK[1], Message(role="user", content="Your plan.")]
    await streamed(at(server), talk)
    assert [message["role"] for message in server.requests[0]["messages"]] == ["system", "user", "assistant", "user"]
    assert server.requests[0]["messages"][-1]["content"] == "Hello.\n\nYour plan."


async def test_a_prompt_stays_in_the_context_window(server: FakeServer) -> None:
    """The oldest talk goes; system prompt and last message stay whole."""
    server.will(says("Hello."))
    talk = [Message(role="user", content=f"Turn {i}. " + "word " * 100) for i in range(40)]
    await streamed(at(server, window=2048), [ASK[0], *talk, Message(role="user", content="The last.")])
    sent = "".join(message["content"] for message in server.requests[0]["messages"])
    assert "You are Dana." in sent and sent.endswith("The last.") and "Turn 39." in sent and "Turn 0." not in sent
    assert len(sent.encode()) / 3 < 2048 * 1.6


async def test_what_cannot_fit_is_never_sent(server: FakeServer) -> None:
    """A server would cut it without a word."""
    with pytest.raises(TooLong):
        await streamed(at(server, window=1000), [ASK[0], Message(role="user", content="word " * 50_000)])
    assert server.requests == []


async def test_a_server_that_cuts_prompts_is_noticed(server: FakeServer, caplog: pytest.LogCaptureFixture) -> None:
    """Its own count is far below what we sent: one warning, without a word of the prompt."""
    server.will(says("Hello.", usage=(300, 3)))
    model = at(server)
    with caplog.at_level(logging.WARNING):
        for _ in range(2):
            await streamed(model, [ASK[0], Message(role="user", content="heron " * 2000)])
    (record,) = caplog.records
    assert "raise its context length" in record.getMessage() and "heron" not in record.getMessage()


async def test_probing_asks_for_words_and_for_an_object(server: FakeServer) -> None:
    """Both ways the product uses a model are tried, and a talkative model passes."""
    server.will(says("I am ready and", finish="length"), says(GOOD))
    assert await probe(at(server)) == "The language model 'm' answers in words and in the form asked for."


async def test_probing_reports_a_model_that_cannot_fill_a_form(server: FakeServer) -> None:
    """Words alone are not enough for the judge."""
    server.will(says("I am ready."), says("red, two"))
    with pytest.raises(BadReply):
        await probe(at(server))


@pytest.mark.parametrize("url", ["", "localhost:11434", "ftp://x/v1", "http://", "http://a b/v1", "http://h:99999999/v1", "http://h\n/v1"])
async def test_an_address_that_is_none_is_refused_at_once(url: str) -> None:
    """The operator learns which setting is wrong before the first conversation."""
    with pytest.raises(BadInput, match="TRAINER_LLM_BASE_URL"):
        connect(url, None, "m")


@pytest.mark.parametrize("key", ["sk-ключ", "sk\nX-Evil: 1"])
async def test_a_key_that_cannot_be_sent_is_refused_without_showing_it(key: str) -> None:
    """A header would fail deep inside, with the key in the message."""
    with pytest.raises(BadInput) as caught:
        connect("http://h/v1", key, "m")
    assert "sk" not in str(caught.value)


async def test_the_transport_can_be_replaced() -> None:
    """Other rooms test against a function instead of a socket."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        assert json.loads(request.content)["model"] == "m"
        return httpx2.Response(200, content=event("Hello.") + event(finish="stop") + DONE, headers={"content-type": "text/event-stream"})

    assert await streamed(connect("http://x/v1", "k", "m", transport=httpx2.MockTransport(answer))) == "Hello."


def test_one_model_serves_several_event_loops() -> None:
    """A command line runs one loop after another; a connection of a loop that is gone is never used again."""

    def answer(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=event("Hello.") + event(finish="stop") + DONE)

    model = connect("http://x/v1", "k", "m", transport=httpx2.MockTransport(answer))
    assert [asyncio.run(streamed(model)) for _ in range(2)] == ["Hello.", "Hello."]


def test_sockets_survive_a_change_of_loop() -> None:
    """The same with real sockets that the first loop left open."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    model = connect(f"http://127.0.0.1:{port}/v1", None, "m")

    async def once() -> str:
        async with FakeServer(port) as server:
            server.will(says("Hello."))
            return await streamed(model)

    assert [asyncio.run(once()) for _ in range(3)] == ["Hello."] * 3


async def test_the_usage_may_come_with_empty_choices(server: FakeServer) -> None:
    """OpenAI's last event has no choices at all."""
    server.will(streams(event(choices=False), event("Hi."), event(finish="stop"), event(choices=False, usage=(9, 2)), DONE))
    meter = Meter()
    assert await streamed(at(server), meter=meter) == "Hi."
    assert meter.counts()[0].prompt == 9


async def test_a_cut_answer_still_costs(server: FakeServer) -> None:
    """Tokens of a failed answer were spent all the same."""
    server.will(says("Hello and", finish="length", usage=(20, 50)))
    meter = Meter()
    with pytest.raises(CutShort):
        await streamed(at(server), meter=meter)
    assert meter.counts()[0].completion == 50
