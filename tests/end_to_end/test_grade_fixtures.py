"""Eight whole calls that nobody wrote for the grader, through the command line: good ones far above poor ones, bad files in one sentence."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FIXTURES = Path(__file__).parent.parent / "fixtures"
SESSIONS = sorted((FIXTURES / "sessions").glob("*.json"))
RATINGS = json.loads((FIXTURES / "session_ratings.json").read_text(encoding="utf-8"))["ratings"]
GOOD = [name for name, rated in RATINGS.items() if rated["overall"] >= 80]
POOR = [name for name, rated in RATINGS.items() if rated["overall"] <= 20]


def grade(*files: Path | str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "trainer", "grade", *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


@pytest.fixture(scope="module")
def reports() -> dict[str, dict]:
    """All eight, graded by one call of the command."""
    done = grade(*SESSIONS)
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return {report["session"]: report for report in found}


def test_every_good_call_beats_every_poor_one_by_forty(reports) -> None:
    """A plain-spoken good call is worth far more than framework words, small talk, a survey, a pitch or a string of assumptions."""
    gaps = {(good, poor): reports[good]["overall"] - reports[poor]["overall"] for good in GOOD for poor in POOR}
    assert len(gaps) == len(GOOD) * len(POOR) == 12
    assert min(gaps.values()) >= 40, gaps


@pytest.mark.parametrize("name", [path.stem for path in SESSIONS])
def test_the_ending_is_read_as_the_raters_read_it(reports, name) -> None:
    """Advance, continuation, halt or an honest no: from the turns."""
    assert reports[name]["outcome"]["value"] == RATINGS[name]["outcome"]


def test_levels_stay_close_to_the_ratings(reports) -> None:
    """On average within 0.6 of a level, with no criterion that is always below."""
    gaps: dict[str, list[int]] = {}
    for name, rated in RATINGS.items():
        levels = {each["id"]: each["level"] for each in reports[name]["criteria"]}
        for criterion, level in rated["criteria"].items():
            if level is not None and levels[criterion] is not None:
                gaps.setdefault(criterion, []).append(levels[criterion] - level)
    every = [abs(gap) for row in gaps.values() for gap in row]
    assert sum(every) / len(every) <= 0.6
    assert all(max(row) >= 0 for row in gaps.values()), gaps


def test_every_point_is_shown_with_its_words(reports) -> None:
    """A met statement quotes the call, or names the turns it counted."""
    for report in reports.values():
        for criterion in report["criteria"]:
            for item in criterion["items"]:
                assert not item["met"] or item["evidence"] or "turn" in item["reason"], (report["session"], item)


BAD = {
    "no-turns.json": '{"turns": []}',
    "speaker.json": '{"turns": [{"speaker": "narrator", "text": "Once."}]}',
    "broken.json": '{"turns": [',
    "huge.json": json.dumps({"turns": [{"speaker": "trainee", "text": "long " * 2_000_000}]}),
}


def test_a_bad_file_is_one_clear_sentence_and_the_others_are_graded(tmp_path) -> None:
    """No turns, an unknown speaker, broken JSON, ten megabytes, a missing file: each is told in its place, and the rest goes on."""
    bad = [tmp_path / name for name in BAD]
    for path in bad:
        path.write_text(BAD[path.name], encoding="utf-8")
    files = [SESSIONS[0], *bad, tmp_path / "missing.json", SESSIONS[-1]]
    done = grade(*files)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [line.get("session") for line in lines] == [SESSIONS[0].stem, None, None, None, None, None, SESSIONS[-1].stem]
    for path, line in zip(files[1:-1], lines[1:-1], strict=True):
        assert line["file"] == str(path) and path.name in line["error"]
        assert "\n" not in line["error"] and line["error"].endswith(".") and "Traceback" not in done.stderr
