"""``trainer calibrate DIR``: how far the grader agrees with people who rated the same sessions."""

import argparse
import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from trainer.compose import House
from trainer.domain.errors import BadInput
from trainer.lab.calibration import Agreement, CriterionAgreement, agreements, graded, rated_sessions
from trainer.lab.pairs import Moved, moved
from trainer.lab.pairs import pairs as minimal_pairs

SUMMARY = "measure how far the grader agrees with rated sessions"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="sessions with ratings (0 to 4 or null by criterion), overall and outcome")
    parser.add_argument("--rubric", default="five-layers", metavar="ID")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(args: argparse.Namespace, house: House) -> int:
    if not args.folder.is_dir():
        raise BadInput(f"{args.folder}: expected a folder with rated sessions.")
    rated, library = rated_sessions(args.folder), house.library
    with Console(stderr=True).status("grading") as status:
        pairs = asyncio.run(
            graded(
                rated, house.grader, library.rubric(args.rubric), library.sha(args.rubric),
                lambda session: library.persona_with_sha(session.content.persona if session.content else None), status.update,
            )
        )  # fmt: skip
    found = agreements(pairs)
    moves = {file.stem: asyncio.run(_moved(file, args.rubric, house)) for file in sorted(args.folder.glob("pairs*.jsonl"))}
    if args.format == "json":
        told = {name: [each.as_json() for each in some] for name, some in moves.items()}
        json.dump({"rubric": args.rubric, "parts": [each.as_json() for each in found], "pairs": told}, sys.stdout, indent=1)
        sys.stdout.write("\n")
    else:
        _print(found)
        _print_pairs(moves)
    return 0


async def _moved(file: Path, rubric: str, house: House) -> list[Moved]:
    """What the grader makes of every minimal pair of a file."""
    library, found = house.library, []
    for pair in minimal_pairs(file):
        both = [
            await house.grader.grade(session, library.rubric(rubric), rubric_sha=library.sha(rubric))
            for session in (pair.before, pair.after)
        ]
        found.append(moved(pair, *both))
    return found


def _print_pairs(moves: Mapping[str, Sequence[Moved]]) -> None:
    for name, some in moves.items():
        rightly, alone = sum(one.rightly for one in some), sum(not one.others for one in some)
        print(f"{name}: the named criterion moves the right way in {rightly} of {len(some)}; the others stay in {alone}")
        for one in some:
            if not one.rightly or one.others:
                astray = "".join(f", {other} by {by:+d}" for other, by in one.others)
                print(f"  {one.pair.id} {one.pair.criterion} {one.pair.direction}: {one.before} → {one.after}{astray}")


def _print(found: Sequence[Agreement]) -> None:
    table = Table(
        "criterion", *(f"{each.part} ({each.sessions})" for each in found), title="weighted kappa, mean distance in levels, unscored"
    )
    by_part = [{one.criterion: one for one in each.criteria} for each in found]
    for name in dict.fromkeys(name for part in by_part for name in part):
        table.add_row(name, *(_cell(part.get(name)) for part in by_part))
    table.add_section()
    table.add_row("mean; lowest kappa", *(f"{each.mean_kappa:.2f}; {each.lowest_kappa:.2f}" for each in found))
    table.add_row("overall: Spearman; mean error", *(f"{each.overall_spearman:.2f}; {each.overall_error:.1f}" for each in found))
    table.add_row("outcome right", *(f"{each.outcome_right:.0%}" for each in found))
    table.add_row("applies or not, alike", *(f"{each.applicability:.0%}" for each in found))
    console = Console(width=max(100, Console().width))
    console.print(table)
    for each in found:
        console.print(f"furthest apart, {each.part} (rated → given):")
        for one in each.worst:
            console.print(f"  {one.session} {one.criterion}: {one.rated} → {one.given}", markup=False)


def _cell(one: CriterionAgreement | None) -> str:
    return f"{one.kappa:.2f}  {one.off:.2f}  {one.unscored:.0%}" if one else "–"
