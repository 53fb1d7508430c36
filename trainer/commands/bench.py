"""``trainer bench NAME``: what the product measures about itself, each as one table."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping

from rich.console import Console
from rich.table import Table

from trainer.compose import House
from trainer.lab.bench_reading import Report, Speed
from trainer.lab.bench_reading import run as run_reading
from trainer.lab.coders import Coder
from trainer.lab.reading_table import Figure

SUMMARY = "measure the readers on labelled texts that the encoder did not learn from"
NAMES = ("reading",)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", choices=NAMES)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--rounds", type=_count, default=400, help="bootstrap samples behind each interval (default: 400)")
    parser.add_argument("--items", type=_count, help="at most so many items of each kind, for a slow model (default: all)")


def _count(text: str) -> int:
    count = int(text) if text.isdecimal() else 0
    if not 1 <= count <= 100_000:
        raise argparse.ArgumentTypeError("expected a whole number from 1 to 100000")
    return count


def run(args: argparse.Namespace, house: House) -> int:
    console = Console(stderr=True)
    with console.status("reading") as status:
        report = run_reading(
            house.reader,
            house.authored_prospect,
            house.library.personas,
            _others(house, console),
            rounds=args.rounds,
            most=args.items,
            say=status.update,
        )
    if args.format == "json":
        json.dump(report.as_json(), sys.stdout, indent=1)
        sys.stdout.write("\n")
    else:
        _print(report)
    return 0


def _others(house: House, console: Console) -> Mapping[str, Callable[[], Coder]]:
    """The linear floor where its packages are, and the model's second opinion where one is set up."""
    found: dict[str, Callable[[], Coder]] = {}
    try:
        from trainer.lab.linear_floor import learned
    except ModuleNotFoundError as missing:
        console.print(f"without the linear floor: {missing.name} is not installed (pip install '.[bench]')", style="dim", markup=False)
    else:
        found["linear"] = learned
    if second := house.second_reader:
        from trainer.lab.coders import by_second_opinion

        found["model"] = lambda: by_second_opinion(house.reader, second)
    return found


def _print(report: Report) -> None:
    table = Table("label", "measure", "n", "target", *report.columns)
    found = [{(figure.name, figure.measure): figure for figure in column} for column in report.columns.values()]
    for key, figure in found[0].items():
        cells = [_cell(column.get(key), figure.items) for column in found]
        table.add_row(figure.name, figure.measure, str(figure.items), _target(figure), *cells)
    console = Console(width=max(120, Console().width))
    console.print(table)
    console.print(f"good questions that open nothing within two turns: {report.withheld_share:.1%} of {len(report.asked)} (most 5%)")
    console.print(f"rungs closed at the end, those not reached included: {report.closed_share:.1%} of {len(report.withheld)}")
    for tried in report.asked:
        if not tried.opened:
            console.print(f"  {tried.persona} {tried.situation} {tried.rung}: {tried.reason}: {' / '.join(tried.lines)}", markup=False)
    console.print(_speed(report.speed))


def _speed(speed: Speed) -> str:
    return (
        f"one move: {speed.p50_ms:.1f} ms median, {speed.p95_ms:.1f} ms p95 over {speed.moves}; "
        f"first reading of a new process: {speed.first_reading_s:.2f} s"
    )


def _target(figure: Figure) -> str:
    if figure.least is not None:
        return f"≥ {figure.least:.2f}"
    return f"≤ {figure.most:.2f}" if figure.most is not None else ""


def _cell(figure: Figure | None, items: int) -> str:
    """``items``: of how many the line speaks; a column of others says its own number."""
    if figure is None or not figure.items:
        return "–"
    missed = " ✗" if figure.holds is False else ""
    others = f" of {figure.items}" if figure.items != items else ""
    return f"{figure.value:.3f} [{figure.low:.2f} {figure.high:.2f}]{others}{missed}"
