"""A model's second opinion on a trainee move; off unless a model is named for it.

It sees the last two lines only and may choose among labels that the embedded reader held plausible, so that no model and no trainee
talking to one can open what the words do not deserve. Late, broken or refused answers leave the embedded reading as it is.
"""

import asyncio
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from trainer.domain.earning import earned
from trainer.domain.errors import ModelTrouble
from trainer.domain.readings import Labels, MoveContext, MoveReading
from trainer.domain.vocabulary import QuestionForm, Spin, Target
from trainer.llm.chat import ChatModel, Message, Meter
from trainer.prompts.render import render

DEADLINE = 1.5
SURE = 0.85
_FORMS: dict[QuestionForm, tuple[QuestionForm, ...]] = {
    "open": ("open", "closed"),
    "closed": ("closed", "open"),
    "leading": ("leading",),
    "stacked": ("stacked",),
    "none": ("none",),
}
_SPINS: dict[Spin, tuple[Spin, ...]] = {
    "situation": ("situation", "problem"),
    "problem": ("problem", "situation", "implication"),
    "implication": ("implication", "problem", "value"),
    "value": ("value", "implication"),
    "none": ("none",),
}


class SecondOpinion(BaseModel):
    """What the model answers; every field required, so that strict servers accept the schema."""

    model_config = ConfigDict(extra="forbid")

    question: QuestionForm
    spin: Spin
    so_what: bool
    quantify: bool
    targets: list[Target]


@dataclass(frozen=True)
class ModelReader:
    model: ChatModel

    async def refine(self, item: MoveContext, reading: MoveReading, meter: Meter) -> MoveReading:
        """The reading, with labels replaced where the embedded reader was unsure and the model chose another plausible one."""
        if reading.confidence >= SURE or reading.labels.question in ("none", "leading", "stacked") or reading.labels.other:
            return reading
        try:
            async with asyncio.timeout(DEADLINE):
                opinion = await self.model.extract(
                    [_message(item, reading.labels)], SecondOpinion, role="reader", max_tokens=120, meter=meter
                )
        except (ModelTrouble, TimeoutError):
            # A second opinion that does not come is none; the first one stands and the turn loses nothing.
            return reading
        labels = _within(reading.labels, opinion)
        deserved = earned(labels, item.rung, about=reading.about, repeated=reading.repeated, wish=reading.wish)
        return reading.model_copy(update={"labels": labels, "earns": deserved})


def _within(labels: Labels, opinion: SecondOpinion) -> Labels:
    """Only what was held plausible; a kind of effect is never added that the words do not name."""
    question = opinion.question if opinion.question in _FORMS[labels.question] else labels.question
    spin = opinion.spin if opinion.spin in _SPINS[labels.spin] else labels.spin
    kept = tuple(target for target in labels.targets if target in opinion.targets) or labels.targets
    return labels.model_copy(
        update={
            "question": question,
            "spin": spin,
            "targets": kept,
            "so_what": labels.so_what and opinion.so_what,
            "quantify": labels.quantify,
        }
    )


def _message(item: MoveContext, labels: Labels) -> Message:
    text = render(
        "reader",
        question=", ".join(_FORMS[labels.question]),
        spin=", ".join(_SPINS[labels.spin]),
        so_what="true, false" if labels.so_what else "false",
        quantify=str(labels.quantify).lower(),
        targets=", ".join(labels.targets) or "none of them",
        prospect=item.prospect or "",
        trainee_line=item.trainee,
    )
    return Message(role="user", content=text)
