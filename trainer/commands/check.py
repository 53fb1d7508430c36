"""``trainer check``: validates content and names every problem."""

import argparse
from pathlib import Path

from trainer.compose import House
from trainer.library import check, content_dir

SUMMARY = "check personas and rubrics, and name every problem"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", nargs="*", help="files or folders; the content that comes with the trainer if left out")


def run(args: argparse.Namespace, house: House) -> int:
    from trainer.grading.checks import KNOWN_CHECKS

    paths = [Path(path) for path in args.path] or [content_dir("personas"), content_dir("rubrics")]
    problems = check(paths, KNOWN_CHECKS)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problem{'s' if len(problems) != 1 else ''} found." if problems else "All content is in order.")
    return 1 if problems else 0
