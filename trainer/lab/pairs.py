"""Minimal pairs: a rated session, one edit, and the one criterion that must move. All the others are to stay where they are."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from trainer.domain.report import Report
from trainer.domain.session import Session


@dataclass(frozen=True)
class Pair:
    """``criterion`` goes up or down by the edit; ``why`` says it in a sentence, with the levels before and after."""

    id: str
    base: str
    before: Session
    after: Session
    criterion: str
    direction: Literal["up", "down"]
    why: str


@dataclass(frozen=True)
class Moved:
    """What a grader made of a pair. ``others``: criteria that moved by more than one level, with how far."""

    pair: Pair
    before: int | None
    after: int | None
    others: tuple[tuple[str, int], ...]

    def as_json(self) -> dict[str, Any]:
        told = {"id": self.pair.id, "criterion": self.pair.criterion, "direction": self.pair.direction}
        return {**told, "before": self.before, "after": self.after, "rightly": self.rightly, "others": dict(self.others)}

    @property
    def rightly(self) -> bool:
        if self.before is None or self.after is None:
            return False
        return self.after > self.before if self.pair.direction == "up" else self.after < self.before


def pairs(file: Path) -> Iterator[Pair]:
    """The pairs of a file; their bases lie beside it, ``pass/number.json``."""
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        document = json.loads((file.parent / f"{row['base']}.json").read_text(encoding="utf-8"))
        before, after = Session.model_validate(document), Session.model_validate(_edited(document, row["edits"]))
        yield Pair(row["id"], row["base"], before, after, row["criterion"], row["direction"], row["why"])


def _edited(document: dict[str, Any], edits: Sequence[dict[str, Any]]) -> dict[str, Any]:
    copy: dict[str, Any] = json.loads(json.dumps(document))
    for edit in edits:
        if "turn" in edit:
            copy["turns"][edit["turn"]]["text"] = edit["text"]
        else:
            _set(copy, edit["field"], edit["text"])
    return copy


def _set(document: dict[str, Any], field: str, text: str) -> None:
    """``reflection``, ``plan.trainee_success`` or ``plan.objectives[0]``."""
    *path, last = re.findall(r"\w+", field)
    place: Any = document
    for name in path:
        place = place[int(name) if name.isdecimal() else name]
    place[int(last) if last.isdecimal() else last] = text


def moved(pair: Pair, before: Report, after: Report) -> Moved:
    levels = [{result.id: result.level for result in report.criteria} for report in (before, after)]
    far = {
        name: after_level - before_level
        for name, before_level in levels[0].items()
        if before_level is not None and (after_level := levels[1][name]) is not None and name != pair.criterion
    }
    others = tuple((name, by) for name, by in far.items() if abs(by) > 1)
    return Moved(pair, levels[0][pair.criterion], levels[1][pair.criterion], others)
