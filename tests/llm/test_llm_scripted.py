"""The model of all other tests."""

import pytest
from pydantic import BaseModel

from trainer.llm.chat import ChatModel, Message, Meter
from trainer.llm.errors import CutShort, EmptyReply, TimedOut, WrongShape
from trainer.llm.scripted import RanDry, ScriptedModel

pytestmark = pytest.mark.anyio
ASK = [Message(role="user", content="Hello.")]


class Pair(BaseModel):
    x: int


async def streamed(model: ChatModel, meter: Meter | None = None) -> list[str]:
    return [text async for text in model.stream(ASK, role="voice", max_tokens=9, meter=meter or Meter())]


async def extracted(model: ChatModel, meter: Meter | None = None) -> Pair:
    return await model.extract(ASK, Pair, role="judge", max_tokens=9, meter=meter or Meter())


async def test_replies_come_in_order_and_everything_shown_is_kept() -> None:
    """Whoever asks; the roles are kept beside the messages."""
    model = ScriptedModel("One.", ["Tw", "o."], Pair(x=3), {"x": 4}, '{"x": 5}')
    assert await streamed(model) == ["One."] and await streamed(model) == ["Tw", "o."]
    assert [(await extracted(model)).x for _ in range(3)] == [3, 4, 5]
    assert model.seen == [ASK] * 5 and model.roles == ["voice", "voice", "judge", "judge", "judge"]
    assert model.left == 0 and "Hello." in model.everything_seen


async def test_running_dry_is_an_error_that_no_fallback_hides() -> None:
    """It is not a trouble of the model but of the test."""
    model = ScriptedModel()
    with pytest.raises(RanDry):
        await streamed(model)
    model.queue("Hi.")
    assert await streamed(model) == ["Hi."]


async def test_troubles_come_where_they_are_scripted() -> None:
    """Before the first word, after some, or instead of an object."""
    model = ScriptedModel(TimedOut("late."), ["Some ", CutShort("gone.")], "no json", TimedOut("late."), "")
    heard: list[str] = []
    with pytest.raises(TimedOut):
        await streamed(model)
    with pytest.raises(CutShort):
        async for text in model.stream(ASK, role="voice", max_tokens=9, meter=Meter()):
            heard.append(text)
    assert heard == ["Some "]
    with pytest.raises(WrongShape):
        await extracted(model)
    with pytest.raises(TimedOut):
        await extracted(model)
    with pytest.raises(EmptyReply):
        await streamed(model)


async def test_a_reply_of_the_wrong_kind_is_the_tests_mistake() -> None:
    """An object for a stream, or text pieces for an object."""
    with pytest.raises(TypeError):
        await streamed(ScriptedModel(Pair(x=1)))
    with pytest.raises(TypeError):
        await extracted(ScriptedModel(["a"]))


async def test_the_meter_sums_by_role() -> None:
    """One line a role, in the order they came."""
    meter, model = Meter(), ScriptedModel("One.", Pair(x=1), "Two.")
    await streamed(model, meter)
    await extracted(model, meter)
    await streamed(model, meter)
    assert [(count.role, count.calls, count.exact) for count in meter.counts()] == [("voice", 2, False), ("judge", 1, False)]
