import re

import pytest
from report_samples import NAME, TOPICS, gappy_report, good_report, long_report, poor_report
from test_reporting_html import HOSTILE, hostile_report

from trainer.domain.report import GiveGet
from trainer.reporting.formats import one_line
from trainer.reporting.quotes import all_evidence
from trainer.reporting.text import bar, report_text, timeline

SAMPLES = (good_report, poor_report, long_report, gappy_report)


def written(sample, **more):
    report, session = sample()
    return report_text(report, session, persona_name=NAME, concern_topics=TOPICS, **more)


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("width", [80, 88, 100])
def test_lines_fit_the_terminal(sample, width):
    """80 to 100 columns, nothing cut off."""
    assert max(map(len, written(sample, width=width).splitlines())) <= width


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_quote_is_told(sample):
    """The terminal version holds the same evidence as the page."""
    report, _ = sample()
    text = one_line(written(sample))
    assert [each.quote for each in all_evidence(report) if one_line(each.quote) not in text] == []


def test_the_parts_come_in_the_order_of_the_page():
    """Whoever knows one knows the other."""
    text = written(good_report)
    parts = ("An advance", "92 of 100", "WHAT TO WORK ON", "WHAT YOU FOUND OUT", "GIVING AND ASKING", "WHO PROMISED WHAT", "THE NEXT STEP",
             "YOUR OBJECTIVES", "PART BY PART", "YOUR PLAN", "YOUR REFLECTION", "THE CONVERSATION", "HOW THIS REPORT WAS MADE")  # fmt: skip
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_hostile_text_cannot_command_the_terminal():
    """No escape sequence, no bell, no line that pretends to be ours."""
    report, session = hostile_report(HOSTILE)
    text = report_text(report, session, persona_name=HOSTILE, concern_topics={HOSTILE: HOSTILE})
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800-\udfff]", text)


def test_missed_rungs_stay_unnamed():
    """The terminal keeps the secret as well."""
    text = written(poor_report).split("WHAT YOU FOUND OUT")[1].split("GIVING AND ASKING")[0]
    assert "could have been at turn 1" in text and not re.search(r"[Cc]ost\b.*turn|How much|leads to", text.split("not reached", 1)[1])


@pytest.mark.parametrize(
    ("value", "most", "width", "shown"),
    [(0, 4, 8, "[........]"), (3, 4, 8, "[######..]"), (100, 100, 4, "[####]"), (140, 100, 4, "[####]")],
)
def test_a_bar_shows_the_share(value, most, width, shown):
    """Never longer than the whole."""
    assert bar(value, most, width) == shown


def test_the_timeline_stands_in_columns():
    """Gives above, questions below, runs marked."""
    rows = timeline((GiveGet(turn=0, gives=("teach",)), GiveGet(turn=2, gets=3, run="interrogation")))
    assert rows == ["gives     I   .", "turn      1   3", "asks      .   3", "run         ===", "=== only questions"]


def test_equal_reports_give_equal_text():
    """Bytes repeat."""
    assert written(gappy_report) == written(gappy_report)
