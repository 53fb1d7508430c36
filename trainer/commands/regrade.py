"""``trainer regrade FILE``: what another rubric makes of a session, criterion by criterion. No model is asked."""

import argparse
import asyncio
import json
import sys
from dataclasses import asdict, dataclass

from trainer.commands.files import json_of, session_from
from trainer.compose import House
from trainer.domain.persona import Persona
from trainer.domain.report import CriterionResult, Report
from trainer.domain.session import Session
from trainer.grading.graph import Grader

SUMMARY = "what another rubric changes in the grading of a session"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", help="a session (trainer.session/1); - is standard input")
    parser.add_argument("--rubric", required=True, metavar="ID", help="the rubric to grade it with now")
    parser.add_argument("--before", default="five-layers", metavar="ID", help="the rubric to compare with (default: five-layers)")
    parser.add_argument("--format", choices=("text", "json"), default="text")


@dataclass(frozen=True)
class Change:
    """``before`` and ``after``: the level, or None where the criterion is not in that rubric, does not apply or is unscored."""

    criterion: str
    before: int | None
    after: int | None
    reason: str


def run(args: argparse.Namespace, house: House) -> int:
    session = session_from(args.file, json_of(args.file))
    before, after = (asyncio.run(_graded(session, rubric, house)) for rubric in (args.before, args.rubric))
    found = changes(before, after)
    if args.format == "json":
        totals = {"before": before.overall, "after": after.overall, "criteria": [asdict(each) for each in found]}
        sys.stdout.write(json.dumps(totals, ensure_ascii=False) + "\n")
    else:
        print(f"{args.before} → {args.rubric}: {before.overall} → {after.overall} of 100")
        for each in found:
            print(f"  {each.criterion}: {_level(each.before)} → {_level(each.after)}  {each.reason}")
        if not found:
            print("  No criterion changes.")
    return 0


async def _graded(session: Session, rubric: str, house: House) -> Report:
    """With the embedded reader and measured stand-ins alone, so that only the rubric makes a difference."""
    library = house.library
    persona: Persona | None = library.persona_with_sha(session.content.persona if session.content else None)
    return await Grader(house.reader).grade(session, library.rubric(rubric), persona, rubric_sha=library.sha(rubric))


def changes(before: Report, after: Report) -> list[Change]:
    """Criteria whose level differs, in the order of the rubrics; ``reason`` is that of the later grading where it has one."""
    left, right = ({each.id: each for each in report.criteria} for report in (before, after))
    names = dict.fromkeys((*left, *right))
    found = (
        Change(name, _level_of(left.get(name)), _level_of(right.get(name)), _reason(left.get(name), right.get(name))) for name in names
    )
    return [each for each in found if each.before != each.after]


def _level_of(result: CriterionResult | None) -> int | None:
    return result.level if result else None


def _reason(before: CriterionResult | None, after: CriterionResult | None) -> str:
    if after is None:
        return "Not in this rubric."
    return after.reason if before is not None else f"New in this rubric. {after.reason}"


def _level(level: int | None) -> str:
    return "–" if level is None else str(level)
