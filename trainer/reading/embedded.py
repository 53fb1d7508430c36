"""The embedded reader: every kind of reading by rules, without a model, a network or a clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from trainer.domain.fingerprint import of_json
from trainer.domain.readings import (
    CommitmentReading,
    LineReading,
    MoveContext,
    MoveReading,
    MutualReading,
    NextStepReading,
    OutcomeReading,
    Said,
    SmartReading,
    Subject,
    SubjectReading,
    ValueReading,
)
from trainer.domain.vocabulary import Speaker
from trainer.reading.commitments import read_commitment
from trainer.reading.lines import read_line
from trainer.reading.moves import read_move
from trainer.reading.next_step import read_next_step
from trainer.reading.outcomes import read_outcome
from trainer.reading.smart import read_mutual, read_smart
from trainer.reading.subjects import read_subject
from trainer.reading.value import read_value

_NOT_RULES = frozenset({"__init__.py", "embedded.py", "items.py", "model_reader.py"})


@lru_cache(maxsize=1)
def _rules_fingerprint() -> str:
    """Twelve hex digits over the text of every module that holds rules; the same on every machine."""
    here = resources.files(__package__ or "trainer.reading")
    modules = sorted(entry.name for entry in here.iterdir() if entry.name.endswith(".py") and entry.name not in _NOT_RULES)
    texts = {name: (here / name).read_text(encoding="utf-8").replace("\r\n", "\n") for name in modules}
    return "embedded:" + of_json(texts).removeprefix("sha256:")[:12]


_move = lru_cache(maxsize=4096)(read_move)
_subject = lru_cache(maxsize=4096)(read_subject)


@dataclass(frozen=True)
class EmbeddedReader:
    """Implements ``trainer.domain.readings.Reader``. Without state; equal texts give equal readings, now and later."""

    @property
    def fingerprint(self) -> str:
        return _rules_fingerprint()

    def move(self, item: MoveContext) -> MoveReading:
        return _move(item)

    def subject(self, text: str, candidates: Sequence[Subject]) -> SubjectReading:
        return _subject(text, tuple(candidates))

    def line(self, text: str, trainee: str = "") -> LineReading:
        return read_line(text, trainee)

    def commitment(self, text: str, speaker: Speaker | None = None) -> CommitmentReading:
        return read_commitment(text, speaker)

    def value(self, text: str) -> ValueReading:
        return read_value(text)

    def smart(self, scenario: str, objective: str) -> SmartReading:
        return read_smart(scenario, objective)

    def mutual(self, scenario: str, trainee_wants: str, customer_wants: str, trainee_success: str, customer_success: str) -> MutualReading:
        return read_mutual(scenario, trainee_wants, customer_wants, trainee_success, customer_success)

    def next_step(self, text: str) -> NextStepReading:
        return read_next_step(text)

    def outcome(self, ending: Sequence[Said]) -> OutcomeReading:
        return read_outcome(ending)
