"""``trainer read KIND``: what does each of these texts say? One JSON line in, one JSON line out, in the same order."""

import argparse
import io
import json
import sys
import textwrap
from collections.abc import Iterator
from typing import BinaryIO

from rich.console import Console
from rich.progress import track

from trainer.compose import House
from trainer.domain.errors import BadInput
from trainer.reading.items import EXAMPLES, KINDS, answer, described

SUMMARY = "read moves, lines, commitments, value, SMART objectives, plans, next steps or outcomes"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "One JSON object a line on standard input, one line of JSON back for each, in the same order. By KIND:\n\n" + "\n".join(
        f"{kind}\n  such as  {json.dumps(EXAMPLES[kind])}\n{_wrapped(described(kind))}\n" for kind in KINDS
    )
    parser.add_argument("kind", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    parser.add_argument(
        "--grounds",
        action="store_true",
        help="also say how sure each reading is (confidence, 0 to 1) and which words it rests on (rests_on)",
    )


def _wrapped(told: str) -> str:
    return "\n".join(
        textwrap.fill(line, 110, initial_indent="  ", subsequent_indent=" " * 11, break_on_hyphens=False) for line in told.splitlines()
    )


def run(args: argparse.Namespace, house: House) -> int:
    """0 if every item could be read, 1 if one could not; its place holds a line that says why."""
    all_fine = True
    for number, line in enumerate(_incoming(args.kind), start=1):
        reply, fine = answer(args.kind, line, number, house.reader, grounds=args.grounds)
        all_fine = all_fine and fine
        _say(reply + "\n")
    _say("", flush=True)
    return 0 if all_fine else 1


def _say(text: str, *, flush: bool = False) -> None:
    """Raises ``BadInput`` where there is nowhere to write the answers to."""
    if sys.stdout is None:
        raise BadInput("expected somewhere to write the answers to: standard output is closed")
    sys.stdout.write(text)
    if flush:
        sys.stdout.flush()


def _incoming(kind: str) -> Iterator[str]:
    """Lines of standard input; a byte that is no UTF-8 costs its line alone. A bar is drawn only where a person watches."""
    if sys.stdin is None:
        raise BadInput(f"nothing to read: expected one JSON object a line on standard input, such as {json.dumps(EXAMPLES[kind])}")
    console = Console(stderr=True)
    if sys.stdin.isatty():
        console.print(f"One JSON object a line, such as {json.dumps(EXAMPLES[kind])}; Ctrl-D ends.", markup=False, highlight=False)
    total = _count(sys.stdin.buffer)
    stream = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", errors="surrogateescape", newline="\n")
    lines = (line.rstrip("\r\n").removeprefix("\ufeff") for line in stream)  # two files joined may bring a second mark
    watched = console.is_terminal and not sys.stdin.isatty()
    return iter(track(lines, description="Reading", console=console, total=total)) if watched else lines


def _count(stream: BinaryIO) -> int | None:
    """How many lines there are; None where that shows only at the end, as in a pipe."""
    if not stream.seekable():
        return None
    here = stream.tell()
    count = sum(1 for _ in stream)
    stream.seek(here)
    return count
