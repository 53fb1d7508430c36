"""The adapter against a real server: what the fake one was made to imitate."""

from collections.abc import Iterator
from contextlib import aclosing

import pytest
from pydantic import BaseModel, Field
from real_server import real_llm_server

from trainer.llm.chat import Message, Meter
from trainer.llm.errors import CutShort, TooLong
from trainer.llm.openai_compatible import OpenAICompatible, connect, probe

pytestmark = [pytest.mark.anyio, pytest.mark.real_model]
ASK = [Message(role="system", content="You are Dana, a busy manager."), Message(role="user", content="Good morning, how are you?")]


class Verdict(BaseModel):
    met: bool
    turn: int = Field(ge=0, le=9)


@pytest.fixture(scope="module")
def address() -> Iterator[tuple[str, str]]:
    with real_llm_server() as running:
        yield running


@pytest.fixture
def model(address: tuple[str, str]) -> OpenAICompatible:
    return connect(address[0], None, address[1], context_window=4096)


async def test_words_stream_and_are_counted(model: OpenAICompatible) -> None:
    """Several pieces, and the server's own bill for them."""
    meter, pieces = Meter(), []
    with pytest.raises(CutShort):
        async with aclosing(model.stream(ASK, role="voice", max_tokens=8, meter=meter)) as words:
            async for text in words:
                pieces.append(text)
    assert len(pieces) > 2 and "".join(pieces).strip()
    (count,) = meter.counts()
    assert count.exact and count.completion == 8 and count.prompt > 10


async def test_our_estimate_is_near_the_real_count(model: OpenAICompatible) -> None:
    """The estimate with its margin is not below what the model really reads, or prompts would overflow."""
    from trainer.llm.budget import prompt_tokens, tokens_of

    meter = Meter()
    talk = [ASK[0], Message(role="user", content="We file the return by hand, 3 of 11 people, every month. " * 20)]
    with pytest.raises(CutShort):
        async with aclosing(model.stream(talk, role="voice", max_tokens=1, meter=meter)) as words:
            async for _ in words:
                pass
    tokens = tokens_of(model.name)
    assert meter.counts()[0].prompt <= prompt_tokens(talk, tokens.count) * tokens.margin


async def test_an_object_comes_in_its_shape(model: OpenAICompatible) -> None:
    """Even from the weakest model: its server holds it to the schema."""
    verdict = await model.extract(ASK, Verdict, role="judge", max_tokens=40, meter=Meter())
    assert isinstance(verdict, Verdict)


async def test_the_probe_finds_it_working(model: OpenAICompatible) -> None:
    """What `trainer doctor` does."""
    assert "answers in words" in await probe(model)


async def test_the_servers_own_context_limit_is_a_branch(address: tuple[str, str]) -> None:
    """An operator who promises more window than there is gets the right error, not a cut prompt."""
    model = connect(address[0], None, address[1], context_window=100_000)
    talk = [ASK[0], Message(role="user", content="word " * 6000)]
    with pytest.raises(TooLong):
        async with aclosing(model.stream(talk, role="voice", max_tokens=1, meter=Meter())) as words:
            async for _ in words:
                pass
