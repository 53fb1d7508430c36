"""Agreement with raters: what is measured is what was rated."""

import asyncio
import json
from pathlib import Path

import pytest

from trainer.domain.errors import BadInput
from trainer.domain.report import CriterionResult, Outcome, Report, RubricRef
from trainer.lab.agreement import spearman, weighted_kappa
from trainer.lab.calibration import agreements, graded, rated_sessions

RATED = Path(__file__).parents[2] / "trainer" / "lab" / "rated"
CRITERIA = {
    "smart_objectives", "opening", "provisional_next_step", "discovery_depth", "spin_progression", "teach", "share_story", "anticipate",
    "give_get_balance", "closing_actions", "commitment_language", "reflection",
}  # fmt: skip


def test_weighted_kappa_punishes_distance_by_its_square() -> None:
    """Full agreement is 1, chance 0, the full reverse below; a worked example by hand."""
    assert weighted_kappa([0, 1, 2, 3, 4], [0, 1, 2, 3, 4]) == 1.0
    assert weighted_kappa([0, 4], [4, 0]) == -1.0
    assert weighted_kappa([0, 0, 4, 4], [0, 4, 0, 4]) == 0.0
    assert weighted_kappa([0, 1, 2], [0, 2, 2]) == pytest.approx(1 - (1 / 3) / (15 / 9))


def test_spearman_knows_ties() -> None:
    """Only the order counts; equal values share their rank."""
    assert spearman([1, 2, 3], [10, 20, 90]) == 1.0
    assert spearman([1, 2, 3], [3, 2, 1]) == -1.0
    assert spearman([1, 1, 2], [5, 5, 9]) == 1.0
    assert spearman([1, 2], [7, 7]) == 0.0


def _report(levels: dict[str, int | None], overall: int, outcome: str) -> Report:
    status = {True: "not_applicable", False: "scored"}
    criteria = tuple(
        CriterionResult.model_validate({"id": name, "status": status[level is None], "level": level, "reason": ""})
        for name, level in levels.items()
    )
    return Report(
        session=None, rubric=RubricRef(id="r", version="1", sha256="x"), overall=overall, coverage=1.0, pass_mark=70, passed=None,
        outcome=Outcome.model_validate({"value": outcome, "reason": ""}), criteria=criteria,
    )  # fmt: skip


class _Grader:
    """Gives what it was told to give, session by session."""

    def __init__(self, *reports: Report) -> None:
        self.reports = list(reports)

    async def grade(self, session, rubric, persona=None, *, rubric_sha, progress=None) -> Report:
        return self.reports.pop(0)


def _write(folder: Path, name: str, ratings: dict[str, object], overall: int, outcome: str) -> None:
    path = folder / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    turns = [{"speaker": "trainee", "text": "Hello."}]
    path.write_text(json.dumps({"turns": turns, "ratings": ratings, "overall": overall, "outcome": outcome}))


def test_both_parts_are_measured_apart(tmp_path: Path) -> None:
    """What is set aside never mixes with what weights were looked for on, and both are told."""
    _write(tmp_path, "a/1", {"opening": 4, "teach": {"score": 0}}, 80, "advance")
    _write(tmp_path, "a/2", {"opening": 0, "teach": None}, 20, "halt")
    _write(tmp_path, "b/1", {"opening": 3, "teach": 2}, 50, "halt")
    (tmp_path / "split.json").write_text('{"aside": ["b"]}')
    rated = rated_sessions(tmp_path)
    told = _Grader(
        _report({"opening": 4, "teach": 1}, 90, "advance"), _report({"opening": 1, "teach": None}, 30, "continuation"),
        _report({"opening": 3, "teach": 2}, 50, "halt"),
    )  # fmt: skip
    pairs = asyncio.run(graded(rated, told, rubric=None, rubric_sha="", persona_of=lambda session: None, say=lambda text: None))
    development, aside = agreements(pairs)
    assert (development.part, development.sessions, aside.part, aside.sessions) == ("development", 2, "set aside", 1)
    assert (development.overall_error, development.outcome_right, development.applicability) == (10.0, 0.5, 1.0)
    assert {each.criterion: each.sessions for each in development.criteria} == {"opening": 2, "teach": 1}
    assert [(one.session, one.criterion, one.rated, one.given) for one in development.worst] == [
        ("a/1", "teach", 0, 1), ("a/2", "opening", 0, 1),
    ]  # fmt: skip
    assert aside.worst == ()


@pytest.mark.parametrize("ratings", [{"opening": 5}, {"opening": True}, {"opening": "good"}, None, []])
def test_a_rating_that_is_none_is_told_with_its_file(tmp_path: Path, ratings: object) -> None:
    """Bad input gets one sentence with the file."""
    _write(tmp_path, "a/1", ratings, 80, "advance")  # type: ignore[arg-type]
    with pytest.raises(BadInput, match=r"1\.json: expected a session with ratings from 0 to 4 or null"):
        rated_sessions(tmp_path)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    """Nothing to measure is an error, not a perfect score."""
    with pytest.raises(BadInput, match="it holds none"):
        rated_sessions(tmp_path)


def test_every_rated_session_of_ours_is_whole() -> None:
    """At least sixty, fourteen turns and more, each rated on all criteria, half of them set aside by pass."""
    rated = rated_sessions(RATED)
    assert all(set(one.levels) | one.left_out == CRITERIA for one in rated)
    assert all(14 <= len(one.session.turns) <= 44 and one.overall is not None and one.outcome for one in rated)
    assert abs(sum(one.part == "set aside" for one in rated) * 2 - len(rated)) <= len(rated) // 4
    assert all(("reflection" in one.left_out) == (one.session.reflection is None) for one in rated)


def test_the_second_pass_rated_the_same_sessions() -> None:
    """Agreement of raters is about sessions that are here."""
    names = {one.session.id for one in rated_sessions(RATED)}
    second = [json.loads(line) for line in (RATED / "second_pass.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {row["id"] for row in second} <= names
    assert all(set(row["ratings"]) == CRITERIA for row in second)
