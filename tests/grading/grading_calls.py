"""Whole calls, written for these tests, as session files: good plain ones without a word of jargon, poor ones, and a polished empty one."""

from pathlib import Path

from trainer.domain.session import Session


def written(name: str) -> Session:
    path = Path(__file__).parent / "calls" / f"{name}.json"
    return Session.model_validate_json(path.read_text(encoding="utf-8"))


GOOD = ("good-bakery", "good-clinic", "good-bottling")
POOR = ("poor-pitch", "poor-interrogation")
EMPTY = ("polished-empty", "polished-questions")
NO_FIT = "good-freight-no-fit"
