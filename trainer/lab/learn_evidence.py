"""Learn the weights of ``trainer.reading.evidence`` from labelled questions: multinomial logistic regression, by hand, deterministic.

``python -m trainer.lab.learn_evidence`` reads the labelled files below and writes ``trainer/reading/evidence_weights.json``.
"""

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from trainer.domain.readings import MoveContext
from trainer.domain.vocabulary import Spin
from trainer.reading.evidence import AFTER, features, shares_of
from trainer.reading.moves import main_scene

_HERE = Path(__file__).parent
LABELLED = (_HERE / "labelled" / "moves" / "a.jsonl", _HERE / "labelled" / "spin" / "train.jsonl")
WEIGHTS = _HERE.parent / "reading" / "evidence_weights.json"
_ROUNDS = 250
_PACE = 0.5
_RESTRAINT = 0.002
"""L2: there are about as many features as questions for each of them, so the weights are held small."""

_SHARED = 5
"""Questions in which a word must stand before it may weigh anything."""

Example = tuple[dict[str, float], Spin]


def examples(paths: Sequence[Path] = LABELLED) -> list[Example]:
    """Every labelled question that the reader finds one in, with what it is after."""
    rows = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = ((main_scene(_context(row)), _spin(row)) for row in rows)
    return [(features(scene), spin) for scene, spin in found if scene is not None]


def _context(row: Mapping[str, Any]) -> MoveContext:
    return MoveContext(**{name: row[name] for name in ("trainee", "pain", "rung", "disclosed", "prospect")})


def _spin(row: Mapping[str, Any]) -> Spin:
    spin: Spin = row["spin"] if "spin" in row else row["labels"]["spin"]
    return spin


def learn(known: Sequence[Example], rounds: int = _ROUNDS) -> dict[str, dict[str, float]]:
    """Weights by plain gradient descent from zero; features of fewer than three questions are left out, words of fewer than five."""
    counts: dict[str, int] = {}
    for found, _ in known:
        for name in found:
            counts[name] = counts.get(name, 0) + 1
    names = sorted(name for name, count in counts.items() if count >= (_SHARED if name.startswith("says ") else 3))
    table: dict[str, dict[str, float]] = {str(spin): dict.fromkeys(names, 0.0) for spin in AFTER}
    for _ in range(rounds):
        _step(table, known)
    return table


def _step(table: dict[str, dict[str, float]], known: Sequence[Example]) -> None:
    slope: dict[str, dict[str, float]] = {aim: dict.fromkeys(row, 0.0) for aim, row in table.items()}
    for found, label in known:
        shares = shares_of(found, table)
        for spin in AFTER:
            off = (1.0 if spin == label else 0.0) - shares[spin]
            row = slope[spin]
            for name, value in found.items():
                if name in row:
                    row[name] += off * value
    for aim, row in table.items():
        for name in row:
            row[name] += _PACE * (slope[aim][name] / len(known) - _RESTRAINT * row[name])


def accuracy(table: Mapping[str, Mapping[str, float]], known: Sequence[Example]) -> float:
    """Share of questions whose aim the weights find, 0 to 1."""
    right = sum(max(AFTER, key=lambda spin: shares_of(found, table)[spin]) == label for found, label in known)
    return right / len(known) if known else math.nan


def main() -> None:
    table = learn(examples())
    rounded = {spin: {name: round(value, 3) for name, value in row.items() if abs(value) >= 0.005} for spin, row in table.items()}
    WEIGHTS.write_text(json.dumps({"weights": rounded}, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
