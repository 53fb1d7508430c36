"""``trainer converse``: plays given trainee lines and writes the session."""

import argparse
import asyncio
import sys
from pathlib import Path

from trainer.commands.content import house_with, situation_named
from trainer.commands.files import day, lines_of, plan_from, text_of, write_text
from trainer.compose import House
from trainer.prospect.play import Played, play

SUMMARY = "play given trainee lines against a prospect"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("persona", help="a persona's id, or a persona file")
    parser.add_argument("--trainee", required=True, metavar="TURNS.jsonl", help='one {"text": "…"} a line; - is standard input')
    parser.add_argument("--situation", metavar="ID", help="one of the persona's situations; the first if left out")
    parser.add_argument("--plan", metavar="PLAN.json", help="the trainee's plan")
    parser.add_argument("--reflection", metavar="FILE", help="the trainee's reflection, plain text")
    parser.add_argument("--seed", type=int, default=0, help="chooses between equal wordings (default 0)")
    parser.add_argument("--date", metavar="YYYY-MM-DD", type=day, help="the day of the call, so that due words become dates")
    parser.add_argument("--out", metavar="SESSION.json", help="where the session goes; standard output if left out")


def run(args: argparse.Namespace, house: House) -> int:
    played = asyncio.run(_play(args, house))
    text = played.session.model_dump_json(indent=2)
    if args.out:
        write_text(Path(args.out), text)
    else:
        print(text)
    if played.unused:
        why = {"prospect": "the prospect ended the call", "limit": "time was up"}[str(played.session.ended_by)]
        print(f"{played.unused} of the given lines were not used: {why}.", file=sys.stderr)
    return 0


async def _play(args: argparse.Namespace, house: House) -> Played:
    house, name = house_with(house, args.persona)
    persona, sha = house.library.persona(name), house.library.sha(name)
    return await play(
        house.prospect,
        persona,
        situation_named(persona, args.situation),
        lines_of(args.trainee),
        persona_sha=sha,
        seed=args.seed,
        plan=plan_from(args.plan) if args.plan else None,
        reflection=text_of(args.reflection) if args.reflection else None,
        date=args.date,
    )
