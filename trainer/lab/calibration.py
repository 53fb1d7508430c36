"""How far the grader agrees with careful raters: rated sessions in, one table out.

A rated session is a ``trainer.session/1`` with ``ratings`` (by criterion 0 to 4, or null where it does not apply), ``overall`` (0 to 100)
and ``outcome`` beside its own fields. Where a folder holds a ``split.json`` that sets some of its passes aside, both parts are measured.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from trainer.domain.errors import BadInput
from trainer.domain.persona import Persona
from trainer.domain.ports import GradeRun
from trainer.domain.report import CriterionResult, Report
from trainer.domain.rubric import Rubric
from trainer.domain.session import Session
from trainer.lab import agreement

SPLIT = "split.json"
EVERYTHING = "all"
WORST = 12

PersonaOf = Callable[[Session], Persona | None]


@dataclass(frozen=True)
class Rated:
    """One session and what its rater says of it. ``levels``: only criteria that the rater found applicable."""

    name: str
    part: str
    session: Session
    levels: Mapping[str, int]
    left_out: frozenset[str]
    overall: float | None
    outcome: str | None


@dataclass(frozen=True)
class CriterionAgreement:
    """``kappa``: weighted, over the sessions that both could score; ``off``: mean distance in levels; ``unscored``: share left open."""

    criterion: str
    sessions: int
    kappa: float
    off: float
    unscored: float


@dataclass(frozen=True)
class Disagreement:
    session: str
    criterion: str
    rated: int
    given: int


@dataclass(frozen=True)
class Agreement:
    """One part's agreement. ``overall_error`` in points of 100; ``applicability``: share of criteria on whose application both agree."""

    part: str
    sessions: int
    criteria: tuple[CriterionAgreement, ...]
    mean_kappa: float
    lowest_kappa: float
    overall_spearman: float
    overall_error: float
    outcome_right: float
    applicability: float
    worst: tuple[Disagreement, ...]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def rated_sessions(folder: Path) -> list[Rated]:
    """Every rated session under the folder, by name.

    Raises ``BadInput`` naming file and field for a session without ratings or with one that cannot be read.
    """
    files = sorted(path for path in folder.rglob("*.json") if path.name != SPLIT)
    if not files:
        raise BadInput(f"{folder}: expected a folder with rated sessions (*.json), it holds none.")
    aside = _set_aside(folder)
    return [_rated(path, path.relative_to(folder), aside) for path in files]


def _set_aside(folder: Path) -> frozenset[str] | None:
    """The passes (sub-folders) that are set aside; None where nothing says so."""
    file = folder / SPLIT
    return frozenset(json.loads(file.read_text(encoding="utf-8"))["aside"]) if file.exists() else None


def _rated(path: Path, short: Path, aside: frozenset[str] | None) -> Rated:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        session = Session.model_validate(document)
        given = document["ratings"]
        levels = {name: _level(value) for name, value in given.items()}
    except (ValueError, KeyError, TypeError, AttributeError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: expected a session with ratings from 0 to 4 or null by criterion.") from error
    part = EVERYTHING if aside is None else "set aside" if short.parts[0] in aside else "development"
    overall, outcome = document.get("overall"), document.get("outcome")
    known = {name: level for name, level in levels.items() if level is not None}
    return Rated(
        short.with_suffix("").as_posix(), part, session, known, frozenset(levels) - frozenset(known),
        float(overall) if isinstance(overall, int | float) else None, outcome if isinstance(outcome, str) else None,
    )  # fmt: skip


def _level(value: Any) -> int | None:  # noqa: ANN401 - any JSON value
    score = value["score"] if isinstance(value, dict) else value
    if score is None:
        return None
    if isinstance(score, bool) or not isinstance(score, int) or not 0 <= score <= 4:
        raise ValueError("a level is a whole number from 0 to 4")
    return score


async def graded(
    rated: Sequence[Rated], grader: GradeRun, rubric: Rubric, rubric_sha: str, persona_of: PersonaOf, say: Callable[[str], None]
) -> list[tuple[Rated, Report]]:
    pairs = []
    for number, one in enumerate(rated, start=1):
        say(f"grading {number} of {len(rated)}: {one.name}")
        pairs.append((one, await grader.grade(one.session, rubric, persona_of(one.session), rubric_sha=rubric_sha)))
    return pairs


def agreements(pairs: Sequence[tuple[Rated, Report]]) -> list[Agreement]:
    """One for every part, those measured on first."""
    parts = dict.fromkeys(one.part for one, _ in pairs)
    return [_agreement(part, [pair for pair in pairs if pair[0].part == part]) for part in sorted(parts)]


def _agreement(part: str, pairs: Sequence[tuple[Rated, Report]]) -> Agreement:
    ids = list(dict.fromkeys(result.id for _, report in pairs for result in report.criteria))
    criteria = tuple(found for name in ids if (found := _of_criterion(name, pairs)))
    rated = [(one.overall, report.overall) for one, report in pairs if one.overall is not None]
    ended = [(one.outcome, report.outcome.value) for one, report in pairs if one.outcome is not None]
    kappas = [each.kappa for each in criteria]
    return Agreement(
        part=part,
        sessions=len(pairs),
        criteria=criteria,
        mean_kappa=sum(kappas) / len(kappas) if kappas else 1.0,
        lowest_kappa=min(kappas, default=1.0),
        overall_spearman=agreement.spearman([one for one, _ in rated], [two for _, two in rated]),
        overall_error=sum(abs(one - two) for one, two in rated) / len(rated) if rated else 0.0,
        outcome_right=agreement.accuracy([one for one, _ in ended], [two for _, two in ended]),
        applicability=_applicability(pairs),
        worst=_worst(pairs),
    )


def _of_criterion(name: str, pairs: Sequence[tuple[Rated, Report]]) -> CriterionAgreement | None:
    applicable = [(one.levels[name], _result(report, name)) for one, report in pairs if name in one.levels]
    both = [(rated, given.level) for rated, given in applicable if given is not None and given.level is not None]
    if not both:
        return None
    left, right = [one for one, _ in both], [two for _, two in both]
    return CriterionAgreement(
        criterion=name,
        sessions=len(both),
        kappa=agreement.weighted_kappa(left, right),
        off=sum(abs(one - two) for one, two in both) / len(both),
        unscored=1 - len(both) / len(applicable),
    )


def _result(report: Report, name: str) -> CriterionResult | None:
    return next((each for each in report.criteria if each.id == name), None)


def _applicability(pairs: Sequence[tuple[Rated, Report]]) -> float:
    agree = [
        (name in one.left_out) == (result.status == "not_applicable")
        for one, report in pairs
        for name in (*one.levels, *one.left_out)
        if (result := _result(report, name)) is not None
    ]
    return sum(agree) / len(agree) if agree else 1.0


def _worst(pairs: Sequence[tuple[Rated, Report]]) -> tuple[Disagreement, ...]:
    found = [
        Disagreement(one.name, name, rated, result.level)
        for one, report in pairs
        for name, rated in one.levels.items()
        if (result := _result(report, name)) is not None and result.level is not None and result.level != rated
    ]
    return tuple(sorted(found, key=lambda each: (-abs(each.rated - each.given), each.session, each.criterion))[:WORST])
