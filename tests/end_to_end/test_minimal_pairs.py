"""Minimal pairs: what they are; `trainer calibrate` measures what the grader makes of them."""

from functools import cache
from pathlib import Path

from trainer.lab.pairs import Pair, pairs

RATED = Path(__file__).parents[2] / "trainer" / "lab" / "rated"
FILES = {"development": RATED / "pairs_development.jsonl", "set aside": RATED / "pairs_aside.jsonl"}


@cache
def _pairs() -> tuple[Pair, ...]:
    return tuple(pair for file in FILES.values() for pair in pairs(file))


def test_there_are_pairs_for_every_criterion() -> None:
    """At least sixty, up and down, over all twelve."""
    found = _pairs()
    assert len(found) >= 60
    assert len({one.criterion for one in found}) == 12
    assert {one.direction for one in found} == {"up", "down"}


def test_a_pair_is_one_edit() -> None:
    """Before and after differ in what the edit names and in nothing else."""
    for one in _pairs():
        before, after = one.before.model_dump(), one.after.model_dump()
        assert before != after
        turns = [at for at, (old, new) in enumerate(zip(before["turns"], after["turns"], strict=True)) if old != new]
        assert len(turns) <= 4 and all(before["turns"][at]["speaker"] == after["turns"][at]["speaker"] for at in turns)
