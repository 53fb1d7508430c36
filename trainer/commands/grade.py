"""``trainer grade``: the report of any session."""

import argparse
import asyncio
import json
import sys
from pathlib import Path

from trainer.commands.files import day, json_of, session_from, text_of, write_bytes, write_text
from trainer.compose import House
from trainer.domain.errors import BadInput, TrainerError
from trainer.domain.persona import Persona
from trainer.domain.report import Report
from trainer.domain.session import Session
from trainer.reporting.pdf_extra import need_pdf
from trainer.transcripts.call import Kind, session_of

SUMMARY = "grade sessions and explain every point"
FORMATS = ("json", "text", "html", "csv", "pdf")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", nargs="+", help="sessions (trainer.session/1), captions (.vtt), text with names (.txt); - is standard input"
    )
    parser.add_argument("--rubric", default="five-layers", metavar="ID")
    parser.add_argument(
        "--as", dest="trainees", action="append", default=[], metavar="NAME", help="who sells, in .vtt and .txt; may be given several times"
    )
    parser.add_argument("--date", metavar="YYYY-MM-DD", type=day, help="the day of the call, where the session names none")
    parser.add_argument("--format", choices=FORMATS, default="json")
    parser.add_argument("--out", metavar="DIR", help="write one file per session into this folder")


def run(args: argparse.Namespace, house: House) -> int:
    house.library.rubric(args.rubric)
    if args.format == "pdf":
        _check_pdf(args)
    failed = False
    for name, target in zip(args.file, _targets(args), strict=True):
        try:
            session, report = asyncio.run(_graded(name, args, house))
            _deliver(target, _rendered(session, report, args.format, house))
        except TrainerError as error:
            failed = True
            print(f"{error}", file=sys.stderr)
            if args.format == "json" and not args.out:
                print(json.dumps({"file": name, "error": str(error)}, ensure_ascii=False))
    return 1 if failed else 0


def _check_pdf(args: argparse.Namespace) -> None:
    """Before anything is graded: can a PDF be made here, and has it a place to go?"""
    need_pdf()
    if not args.out and sys.stdout.isatty():
        raise BadInput("A PDF cannot be shown on a terminal: name a folder for it with --out.")
    if not args.out and len(args.file) > 1:
        raise BadInput("Several PDFs cannot share one output: name a folder for them with --out.")


async def _graded(name: str, args: argparse.Namespace, house: House) -> tuple[Session, Report]:
    session = _session(name, args.trainees, house)
    if args.date and not session.date:
        session = session.model_copy(update={"date": args.date})
    library = house.library
    progress = (lambda text: print(f"{name}: {text}", file=sys.stderr)) if house.models.judge and sys.stderr.isatty() else None
    try:
        report = await house.grader.grade(
            session, library.rubric(args.rubric), _known_persona(session, house), rubric_sha=library.sha(args.rubric), progress=progress
        )
    except BadInput as error:
        raise BadInput(f"{name}: {error}") from error
    return session, report


def _session(name: str, trainees: list[str], house: House) -> Session:
    text = text_of(name)
    kind = _transcript_kind(name, text)
    if kind is None:
        return session_from(name, json_of(name, text))
    try:
        return session_of(text, kind, house.grader.reader, name="call" if name == "-" else Path(name).stem, trainees=trainees)
    except BadInput as error:
        raise BadInput(f"{name}: {error}.") from error


def _transcript_kind(name: str, text: str) -> Kind | None:
    """By the file's ending; standard input by how it begins. None: JSON."""
    ending = Path(name).suffix.casefold()
    if ending == ".vtt" or text.lstrip().startswith("WEBVTT"):
        return "vtt"
    of_words = name == "-" and bool(text.strip()) and text.lstrip()[0] not in '{["'
    return "txt" if ending == ".txt" or of_words else None


def _known_persona(session: Session, house: House) -> Persona | None:
    return house.library.persona_with_sha(session.content.persona if session.content else None)


def _rendered(session: Session, report: Report, kind: str, house: House) -> str | bytes:
    if kind == "json":
        return report.model_dump_json()
    persona = _known_persona(session, house)
    topics = {concern.id: concern.topic for concern in persona.concerns} if persona else {}
    if kind == "html":
        from trainer.reporting.html import report_html

        return report_html(report, session, persona_name=persona.name if persona else None, concern_topics=topics)
    if kind == "pdf":
        from trainer.reporting.pdf import report_pdf

        return report_pdf(report, session, persona_name=persona.name if persona else None, concern_topics=topics)
    if kind == "csv":
        from trainer.reporting.table import report_csv

        return report_csv(report, session)
    from trainer.reporting.text import report_text

    return report_text(report, session, persona_name=persona.name if persona else None, concern_topics=topics)


def _targets(args: argparse.Namespace) -> list[Path | None]:
    """Where each report goes; files of one name in different folders get a number, so that none is overwritten."""
    if not args.out:
        return [None] * len(args.file)
    ending = {"json": "json", "text": "txt", "html": "html", "csv": "csv", "pdf": "pdf"}[args.format]
    taken: dict[str, int] = {}
    targets: list[Path | None] = []
    for name in args.file:
        stem = "session" if name == "-" else Path(name).stem
        taken[stem] = taken.get(stem, 0) + 1
        number = f"-{taken[stem]}" if taken[stem] > 1 else ""
        targets.append(Path(args.out) / f"{stem}{number}.report.{ending}")
    return targets


def _deliver(target: Path | None, content: str | bytes) -> None:
    match target, content:
        case None, bytes():
            sys.stdout.buffer.write(content)
        case None, _:
            print(content)
        case Path(), bytes():
            write_bytes(target, content)
        case Path(), str():
            write_text(target, content)
