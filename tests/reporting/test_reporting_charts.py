import xml.etree.ElementTree as ET

import pytest
from report_samples import TOPICS, gappy_report, good_report, long_report, poor_report

from trainer.domain.report import GiveGet, RungState
from trainer.reporting import charts, svg

SAMPLES = (good_report, poor_report, long_report, gappy_report)
SVG = "{http://www.w3.org/2000/svg}"


def drawings(report):
    yield charts.value_map(report, TOPICS)
    yield charts.give_get(report)
    yield charts.levels(report)
    yield charts.score_band(report)
    yield charts.next_step_path(report)


def figures(markup):
    return ET.fromstring(f"<all>{markup}</all>").findall(f"{SVG}svg")


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_drawing_has_a_text_alternative(sample):
    """Who cannot see it can hear it: a title and a description, by unique ids."""
    report, _ = sample()
    ids = []
    for figure in (figure for markup in drawings(report) for figure in figures(markup)):
        title, description = figure.find(f"{SVG}title"), figure.find(f"{SVG}desc")
        assert figure.get("role") == "img" and title.text and description.text
        assert figure.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
        ids += [title.get("id"), description.get("id")]
    assert len(ids) == len(set(ids)) > 0


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_drawing_scales_with_its_box(sample):
    """No fixed size anywhere, so 390 pixels are enough."""
    report, _ = sample()
    for figure in (figure for markup in drawings(report) for figure in figures(markup)):
        assert figure.get("viewBox").startswith(f"0 0 {svg.WIDTH} ") and figure.get("width") is None


@pytest.mark.parametrize("sample", SAMPLES)
def test_drawings_fetch_nothing(sample):
    """The only address in a drawing is the name of SVG itself."""
    report, _ = sample()
    markup = "".join(drawings(report)).replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not any(word in markup for word in ("http", "href", "url(", "<image", "<script", "@import"))


def test_missed_rungs_are_dark_and_unnamed():
    """No kind, no id, no level name: only the place on the ladder and the turn."""
    report, _ = poor_report()
    markup = charts.value_map(report, TOPICS)
    assert "could have been at turn 1" in markup
    assert not any(word in markup.lower() for word in ("cost", "late-filing-", "symptom", "impact", "the problem", "leads to"))


def test_rungs_are_lit_with_the_turn_that_opened_them():
    """From the bottom up, in order."""
    report, _ = good_report()
    first = figures(charts.value_map(report, TOPICS))[0]
    words = [text.text for text in first.iter(f"{SVG}text")]
    assert words[:3] == ["The monthly regulatory return", "The problem", "you asked, heard at turn 9"]
    heights = {text.text: float(text.get("y")) for text in first.iter(f"{SVG}text")}
    assert heights["The problem"] > heights["What it leads to"] > heights["Effect on cost"] > heights["How much cost"]


def test_a_concern_without_a_topic_is_numbered():
    """An id is no name."""
    report, _ = good_report()
    markup = charts.value_map(report, {})
    assert "Concern 2" in markup and "client-sign-off" not in markup


def test_a_topic_cannot_break_out_of_the_drawing():
    """Names come from files that anybody may write."""
    report, _ = good_report()
    hostile = '</title></svg><script>alert("x")</script>\x00\x1b'
    markup = charts.value_map(report, dict.fromkeys(TOPICS, hostile))
    assert "<script" not in markup and len(figures(markup)) == 3


@pytest.mark.parametrize(("turns", "parts"), [(1, 1), (15, 1), (16, 2), (30, 2), (40, 3), (150, 10)])
def test_a_long_timeline_becomes_several_drawings(turns, parts):
    """Marks and numbers keep their size, however long the talk."""
    report, _ = good_report()
    report = report.model_copy(update={"give_get": tuple(GiveGet(turn=2 * i, gets=1) for i in range(turns))})
    shown = figures(charts.give_get(report))
    numbers = [int(text.text) for figure in shown for text in figure.iter(f"{SVG}text") if text.text.isdigit()]
    assert len(shown) == parts and numbers == [2 * i + 1 for i in range(turns)]


def test_runs_are_shaded_and_labelled():
    """An interrogation is seen at a glance."""
    report, _ = long_report()
    markup = charts.give_get(report)
    assert "Only questions" in markup and 'fill-opacity="0.12"' in markup
    assert "Turn 21: nothing given, 2 questions, only questions." in markup


def test_every_question_of_a_crowded_turn_is_counted():
    """Marks that do not fit become a number, none is lost."""
    report, _ = good_report()
    report = report.model_copy(update={"give_get": (GiveGet(turn=0, gets=9),)})
    markup = charts.give_get(report)
    assert markup.count("<circle") + 6 == 9 and "+6" in markup


def test_levels_say_what_was_not_judged():
    """Unscored and not applicable are their own words, never an empty scale."""
    report, _ = gappy_report()
    markup = charts.levels(report)
    assert "not judged" in markup and "does not apply" in markup and "Setting the scene: 3 of 4." in markup


def test_a_report_without_a_score_shows_no_mark():
    """Nothing judged is not zero."""
    report, _ = gappy_report()
    unscored = tuple(each.model_copy(update={"status": "unscored", "level": None, "override": None}) for each in report.criteria)
    markup = charts.score_band(report.model_copy(update={"criteria": unscored, "overall": 0, "coverage": 0.0}))
    assert "<circle" not in markup and "could be judged, so there is no score" in markup


def test_empty_reports_can_be_drawn():
    """Nothing to draw is no error."""
    report, _ = good_report()
    bare = report.model_copy(update={"value_map": (), "give_get": (), "criteria": ()})
    assert charts.value_map(bare, {}) == "" and charts.give_get(bare) == "" and len(figures(charts.levels(bare))) == 1


@pytest.mark.parametrize(
    "words", ["", "short", "a title that takes some more room than one line has", "x" * 500, "監査証跡の背後にある数字" * 9, "😀" * 200]
)
def test_lines_fit_or_end_in_an_ellipsis(words):
    """Whatever a topic is called, it stays in its box."""
    lines = svg.wrapped(words, 200, 14)
    assert 1 <= len(lines) <= 3 and all(svg.text_width(line.rstrip("…"), 14) <= 200 for line in lines)


def test_known_from_the_brief_has_no_turn():
    """It was never asked for, and nobody had to say it."""
    report, _ = good_report()
    ladder = report.value_map[0].model_copy(update={"rungs": (RungState(id="a", rung="symptom", state="volunteered"),)})
    markup = charts.value_map(report.model_copy(update={"value_map": (ladder,)}), TOPICS)
    assert "From the lowest rung up: 1. The problem: known from the brief." in markup
