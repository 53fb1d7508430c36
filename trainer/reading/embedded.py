"""The embedded reader: every kind of reading by rules and two small nets, without a model server, a network or a clock."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

from trainer.domain.fingerprint import of_json
from trainer.domain.readings import (
    AnswerReading,
    CommitmentReading,
    InsightReading,
    LineReading,
    MoveContext,
    MoveReading,
    MutualReading,
    NextStepReading,
    OutcomeReading,
    ReactionReading,
    ReflectionReading,
    Said,
    SmartReading,
    StoryReading,
    Subject,
    SubjectReading,
    ValueReading,
)
from trainer.domain.vocabulary import Speaker
from trainer.reading.learned import weighed
from trainer.reading.learned.encoder import mark
from trainer.reading.subjects import read_subject

_NOT_THE_READER = frozenset({"embedded.py", "items.py", "model_reader.py"})
_TEXTS = (".py", ".json")
_THE_RULE = ("earning.py", "vocabulary.py")
"""What computes from the labels of a move what it earns."""


@lru_cache(maxsize=1)
def _fingerprint() -> str:
    """Twelve hex digits over the text of every module and table that decides a reading, and over the nets; line ends do not count."""
    trainer = resources.files("trainer")
    texts = dict(sorted(_texts(trainer / "reading", "")))
    rule = {name: _text(trainer / "domain" / name) for name in _THE_RULE}
    return "embedded:" + of_json(texts | rule | {"encoder": mark()}).removeprefix("sha256:")[:12]


def _texts(folder: Traversable, path: str) -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _texts(entry, f"{path}{entry.name}/")
        elif entry.name.endswith(_TEXTS) and entry.name not in _NOT_THE_READER:
            yield path + entry.name, _text(entry)


def _text(entry: Traversable) -> str:
    return entry.read_text(encoding="utf-8").replace("\r\n", "\n")


_subject = lru_cache(maxsize=4096)(read_subject)


@dataclass(frozen=True)
class EmbeddedReader:
    """Implements ``trainer.domain.readings.Reader``. Without state; equal texts give equal readings, now and later."""

    @property
    def fingerprint(self) -> str:
        return _fingerprint()

    def move(self, item: MoveContext) -> MoveReading:
        return weighed.move(item)

    def subject(self, text: str, candidates: Sequence[Subject]) -> SubjectReading:
        return _subject(text, tuple(candidates))

    def line(self, text: str, trainee: str = "") -> LineReading:
        return weighed.line(text, trainee)

    def commitment(self, text: str, speaker: Speaker | None = None) -> CommitmentReading:
        return weighed.commitment(text, speaker)

    def value(self, text: str) -> ValueReading:
        return weighed.value(text)

    def smart(self, scenario: str, objective: str) -> SmartReading:
        return weighed.smart(scenario, objective)

    def mutual(self, scenario: str, trainee_wants: str, customer_wants: str, trainee_success: str, customer_success: str) -> MutualReading:
        return weighed.mutual(scenario, (trainee_wants, customer_wants, trainee_success, customer_success))

    def next_step(self, text: str) -> NextStepReading:
        return weighed.next_step(text)

    def outcome(self, ending: Sequence[Said]) -> OutcomeReading:
        return weighed.outcome(tuple(ending))

    def story(self, text: str, heard: str = "") -> StoryReading:
        return weighed.story(text, heard)

    def insight(self, text: str, heard: str = "") -> InsightReading:
        return weighed.insight(text, heard)

    def reaction(self, text: str, told: str = "") -> ReactionReading:
        return weighed.reaction(text, told)

    def answer(self, text: str, raised: str, after: str = "") -> AnswerReading:
        return weighed.answer(text, raised, after)

    def reflection(self, text: str) -> ReflectionReading:
        return weighed.reflection(text)
