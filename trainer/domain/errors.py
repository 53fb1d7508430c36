"""Every error a caller may want to catch, as one tree.

TrainerError
├── BadInput          what was given cannot be used; the sentence says what was expected and where
│   └── BadContent    a persona or rubric file with problems, all of them listed
├── NotFound          no such thing, or not yours: the two are not told apart
├── Conflict          the session moved on since the caller last looked
└── ModelTrouble      a language model could not be used (its branches are in ``trainer.llm.errors``)
"""

from dataclasses import dataclass


class TrainerError(Exception):
    """One sentence for a person; its text is safe to show."""


class BadInput(TrainerError):
    pass


@dataclass(frozen=True)
class Problem:
    """One fault in a content file: where it is and what was expected there."""

    file: str
    field: str
    expected: str

    def __str__(self) -> str:
        return f"{self.file}: {self.field}: {self.expected}"


class BadContent(BadInput):
    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("; ".join(map(str, problems)))


class NotFound(TrainerError):
    pass


class Conflict(TrainerError):
    pass


class ModelTrouble(TrainerError):
    pass
