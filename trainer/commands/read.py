"""``trainer read KIND``: what does each of these texts say? One JSON line in, one JSON line out, in the same order."""

import argparse
import io
import sys
from collections.abc import Iterator

from rich.console import Console
from rich.progress import track

from trainer.compose import House
from trainer.reading.items import KINDS, answer

SUMMARY = "read moves, lines, commitments, value, SMART objectives, plans, next steps or outcomes"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=KINDS)


def run(args: argparse.Namespace, house: House) -> int:
    all_fine = True
    for number, line in enumerate(_incoming(), start=1):
        reply, fine = answer(args.kind, line, number, house.reader)
        all_fine = all_fine and fine
        sys.stdout.write(reply + "\n")
    sys.stdout.flush()
    return 0 if all_fine else 1


def _incoming() -> Iterator[str]:
    """Lines of standard input; odd bytes are replaced, not fatal. A bar is drawn only where a person watches."""
    stream = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", errors="replace", newline="\n")
    lines = (line.rstrip("\r\n") for line in stream)
    console = Console(stderr=True)
    return iter(track(lines, description="Reading", console=console, total=None)) if console.is_terminal else lines
