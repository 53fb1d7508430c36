"""The command line: ``trainer COMMAND`` and ``python -m trainer COMMAND``."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

from trainer.domain.errors import TrainerError

COMMANDS = ("serve", "practise", "converse", "read", "grade", "regrade", "check", "bench", "calibrate", "doctor")


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; 0 is success, 1 a clear sentence on standard error, 2 a misuse of the command line."""
    args = _parser().parse_args(argv)
    try:
        code = _run(args)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except TrainerError as error:
        print(f"trainer: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        _say_no_more()  # the reader of our output has seen enough
        return 1
    except OSError as trouble:
        print(f"trainer: {trouble.filename or 'the output cannot be written'}: {trouble.strerror}", file=sys.stderr)
        _say_no_more()
        return 1
    except KeyboardInterrupt:
        return 130


def _say_no_more() -> None:
    """What is still held back for standard output goes nowhere, or it would fail a second time at exit."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(args: argparse.Namespace) -> int:
    from pydantic import ValidationError

    from trainer.compose import House
    from trainer.domain.errors import BadInput
    from trainer.settings import Settings

    try:
        settings = Settings()
    except ValidationError as error:
        first = error.errors()[0]
        raise BadInput(f"TRAINER_{str(first['loc'][0]).upper()}: {first['msg']}.") from error
    house = House(settings, args.model)
    settings.uses_model(args.model)
    return int(importlib.import_module(f"trainer.commands.{args.command}").run(args, house))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="trainer", description="Practise B2B sales conversations with a prospect who has to be earned.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in COMMANDS:
        module = importlib.import_module(f"trainer.commands.{name}")
        command = commands.add_parser(name, help=module.SUMMARY, description=module.SUMMARY)
        module.add_arguments(command)
        command.add_argument(
            "--model", choices=("off", "auto", "on"), default="auto", help="use the configured language model (default: auto)"
        )
    return parser


if __name__ == "__main__":
    sys.exit(main())
