"""What the encoder reads: the text in question, and in front of it the little it needs to be understood by."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.domain.readings import MoveContext, Said
from trainer.domain.vocabulary import Speaker
from trainer.reading.learned.heads import Kind

TEXT_AT_MOST = 2_000
"""Code points of one part that are handed to the tokenizer; its own limit on tokens is far below."""


@dataclass(frozen=True)
class Passage:
    """``text`` is judged, ``context`` is only known. Each is cut to its own number of tokens, the text in its middle, the context
    at its front."""

    kind: Kind
    context: str
    text: str


def of_move(item: MoveContext) -> Passage:
    """The rung, the concern in a few words, and the end of what she said last: so much fits into the context beside each other."""
    where = f"{item.rung} . {' '.join((item.pain or '')[:60].split()[:7])} . {_back(item.prospect or '', 75)}"
    return Passage("moves", where, item.trainee)


def of_line(text: str, trainee: str) -> Passage:
    return Passage("lines", _back(trainee, 160), text)


def of_commitment(text: str, speaker: Speaker | None) -> Passage:
    return Passage("commitments", speaker or "", text)


def of_value(text: str) -> Passage:
    return Passage("value", "", text)


def of_objective(scenario: str, objective: str) -> Passage:
    return Passage("smart", scenario, objective)


def of_plan(fields: tuple[str, str, str, str]) -> Passage:
    """Without the scenario: whether both sides are there and checkable is said by the four fields."""
    named = zip(("we want", "they want", "our success", "their success"), fields, strict=True)
    return Passage("plans", "", " ; ".join(f"{name} : {_front(words.strip(), 200) or 'nothing'}" for name, words in named))


def of_step(text: str) -> Passage:
    return Passage("next_step", "", text)


_LAST_TURNS = 10
"""What decides is said in one of them; what comes after it is courtesy."""


def of_ending(ending: Sequence[Said]) -> Passage:
    """The last turns, each with its speaker, one a line; the last two are the text, so that they are never cut away."""
    told = [f"{'we' if said.speaker == 'trainee' else 'they'} : {_middle(said.text, 260)}" for said in ending[-_LAST_TURNS:]]
    return Passage("outcomes", "\n".join(told[:-2]), "\n".join(told[-2:]))


def of_story(text: str, heard: str) -> Passage:
    return Passage("stories", _back(heard, 160), text)


def of_insight(text: str, heard: str) -> Passage:
    return Passage("insights", _back(heard, 160), text)


def of_reaction(text: str, told: str) -> Passage:
    return Passage("reactions", _back(told, 360), text)


def of_answer(text: str, raised: str) -> Passage:
    return Passage("concerns", _back(raised, 320), text)


def of_afterwards(text: str, answer: str) -> Passage:
    return Passage("afterwards", _back(answer, 320), text)


def of_reflection(text: str) -> Passage:
    return Passage("reflections", "", text)


def _front(text: str, most: int) -> str:
    return text[:most]


def _back(text: str, most: int) -> str:
    return text[-most:]


def _middle(text: str, most: int) -> str:
    """Both ends of a long turn: people come to the point first or last."""
    return text if len(text) <= most else f"{text[: most // 2]}\n{text[-most // 2 :]}"
