"""Calls in other trades and voices, each first graded unseen: plain good talk scores high, whatever its words; poor talk stays low."""

import pytest
from grading_calls import written
from grading_samples import graded

from trainer.reading.embedded import EmbeddedReader

GOOD = {
    "good-nursing-home": "advance",
    "good-roofing-no-fit": "disqualification",
    "good-foundry": "advance",
    "good-distillery": "advance",
    "good-florist": "advance",
    "good-outdoor-clothing": "advance",
    "good-school-buses": "advance",
}
POOR = ("polished-buses", "polished-lettings", "poor-discounts", "poor-survey-boatyard", "poor-hurried-vets")


@pytest.mark.parametrize(("name", "outcome"), GOOD.items())
def test_a_good_call_is_recognised_by_what_both_sides_do(name, outcome):
    """No jargon, no set phrases: at least 85, no criterion below half, and the ending as it was."""
    report = graded(written(name), EmbeddedReader())
    levels = {each.id: each.level for each in report.criteria}
    assert report.overall >= 85 and min(level for level in levels.values() if level is not None) >= 2, levels
    assert report.outcome.value == outcome


@pytest.mark.parametrize("name", POOR)
def test_a_poor_call_stays_low_whatever_it_calls_itself(name):
    """Framework words, discounts, a survey over the prospect's head, a hurried demo: at most 35, and no advance."""
    report = graded(written(name), EmbeddedReader())
    assert report.overall <= 35 and report.outcome.value != "advance", {each.id: each.level for each in report.criteria}
