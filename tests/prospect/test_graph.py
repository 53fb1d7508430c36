"""One turn from end to end, with a reader that says what it is told and a model that says what it is told."""

from collections.abc import Sequence

import pytest

from trainer.domain.readings import CommitmentReading, Labels, MoveContext, MoveReading, Subject, SubjectReading, ValueReading
from trainer.domain.session import Turn, TurnResult
from trainer.llm.errors import TimedOut
from trainer.llm.scripted import ScriptedModel
from trainer.prospect.graph import Prospect, build

PROBLEM = Labels(question="open", spin="problem")
SITUATION = Labels(question="open", spin="situation")
PITCHED = Labels(question="none", gives=("pitch",))
LEADING = Labels(question="leading", spin="implication", targets=("cost",))
SLOW = "this is what slow is about"


class ToldReader:
    """Reads every turn as it was told to."""

    fingerprint = "told"

    def __init__(self, labels: Labels) -> None:
        self.labels = labels

    def move(self, item: MoveContext) -> MoveReading:
        return MoveReading(labels=self.labels)

    def subject(self, text: str, candidates: Sequence[Subject]) -> SubjectReading:
        return SubjectReading()

    def commitment(self, text: str, speaker: str | None = None) -> CommitmentReading:
        return CommitmentReading()

    def value(self, text: str) -> ValueReading:
        return ValueReading(value_kind=("cost",) if "cost" in text else ())


@pytest.fixture
def play(persona):
    async def one_turn(labels: Labels, *replies, text: str = "What is difficult?") -> tuple[list[str], TurnResult, ScriptedModel]:
        model = ScriptedModel(*replies)
        prospect = Prospect(ToldReader(labels), model if replies else None)  # type: ignore[arg-type]
        turns = (Turn(speaker="prospect", text="Hello."),)
        parts = [part async for part in prospect.turn(persona, persona.situation(), turns, (), text, seed=0)]
        return [part for part in parts if isinstance(part, str)], parts[-1], model  # type: ignore[return-value]

    return one_turn


def test_the_picture_of_the_graph(snapshot_of_graph: str) -> None:
    """A change of flow is seen as a change of picture."""
    assert build().get_graph().draw_mermaid() == snapshot_of_graph


@pytest.mark.anyio
async def test_without_a_model_she_speaks_the_authored_line(play) -> None:
    """No key, no network: the whole product works."""
    sentences, result, _ = await play(PROBLEM)
    assert (sentences, result.entry.opened, result.entry.voice) == ([SLOW], ("slow",), "authored")


@pytest.mark.anyio
async def test_the_models_words_are_used_when_they_carry_the_plan(play) -> None:
    """The voice is the model."""
    sentences, result, _ = await play(PROBLEM, "Honestly, this is what slow is about.")
    assert (sentences, result.entry.voice) == (["Honestly, this is what slow is about."], "model")


@pytest.mark.anyio
async def test_an_improvised_figure_never_reaches_the_stream(play) -> None:
    """Not one byte of the figure comes out; the disclosure is spoken all the same."""
    sentences, result, _ = await play(PROBLEM, ["Oh dear. It ", "is 46", ",000 a ", "month. And more."])
    assert "46" not in " ".join(sentences)
    assert (sentences[0], SLOW in result.reply, result.entry.voice) == ("Oh dear.", True, "mixed")


@pytest.mark.anyio
async def test_an_assumption_is_met_from_the_script(play) -> None:
    """Where a yes would cost most no model is asked at all; whatever it would have said, she does not agree."""
    _, result, model = await play(LEADING, "Yes, absolutely.")
    assert (model.seen, result.entry.voice, result.entry.opened) == ([], "authored", ())
    assert result.entry.reason.code == "leading"


@pytest.mark.anyio
@pytest.mark.parametrize(
    "agrees", ["Yes, absolutely.", "Sadly, yes.", "That sounds about right to me.", "Ｙｅｓ.", "Sí.", "👍", "Not far off."]
)
async def test_agreeing_with_what_the_trainee_put_up_is_caught(play, agrees) -> None:
    """A model that says yes in whatever form is sent back once, then she speaks from the script."""
    _, result, model = await play(PITCHED, agrees, agrees, text="We save you 40,000 in overtime cost.")
    assert len(model.seen) == 2
    assert agrees not in result.reply and result.entry.voice == "authored"


@pytest.mark.anyio
async def test_a_second_try_that_behaves_is_used(play) -> None:
    """One retry, with a reminder."""
    _, result, model = await play(PITCHED, "Yes, absolutely.", "I can read a brochure.")
    assert result.reply == "I can read a brochure."
    assert "Say only this" in model.seen[1][-1].content


@pytest.mark.anyio
@pytest.mark.parametrize("denial", [f"It is not true that {SLOW}.", f"Somebody claims {SLOW}. I don't believe it."])
async def test_a_denied_disclosure_is_no_disclosure(play, denial) -> None:
    """What she takes back in the same breath she still has to say."""
    _, result, _ = await play(PROBLEM, denial, denial)
    assert result.reply.endswith(SLOW)


@pytest.mark.anyio
async def test_a_disclosure_the_model_forgot_is_spoken(play) -> None:
    """An opened rung is always said, and its span is where it was said."""
    _, result, _ = await play(PROBLEM, "Lovely weather we are having.")
    span = result.entry.spans[0]
    assert result.reply[span.start : span.end] == SLOW


@pytest.mark.anyio
@pytest.mark.parametrize("replies", [(TimedOut("It took too long."),), (["Well. ", TimedOut("It took too long.")],)])
async def test_model_trouble_falls_back_and_says_so(play, replies) -> None:
    """No turn is lost; the turn carries one sentence about it."""
    _, result, model = await play(PROBLEM, *replies)
    assert SLOW in result.reply and result.entry.note == "It took too long."
    assert len(model.seen) == 1


@pytest.mark.anyio
async def test_the_model_is_never_shown_a_hidden_rung(play) -> None:
    """What it has not been told it cannot give away."""
    _, _, model = await play(SITUATION, "We're fine.", "We're fine.", text="How many people are you?")
    seen = " ".join(message.content for messages in model.seen for message in messages)
    assert "is about" not in seen


@pytest.mark.anyio
async def test_usage_is_counted(play) -> None:
    """The owner can see what the voice costs."""
    _, result, _ = await play(PROBLEM, "Honestly, this is what slow is about.")
    assert [count.role for count in result.usage] == ["voice"]
