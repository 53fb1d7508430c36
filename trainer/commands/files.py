"""Reading what people hand to a command, with one clear sentence for everything that can be wrong with it."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from trainer.domain import days
from trainer.domain.errors import BadInput
from trainer.domain.plain_errors import plain
from trainer.domain.plan import Plan
from trainer.domain.session import Session
from trainer.domain.wording import cleaned

MOST_BYTES = 4_000_000
Model = TypeVar("Model", bound=BaseModel)


def text_of(name: str) -> str:
    """The text of a file, or of standard input for ``-``."""
    raw = _bytes_of(name)
    if len(raw) > MOST_BYTES:
        raise BadInput(f"{name}: expected at most {MOST_BYTES // 1_000_000} MB of text, it holds more.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"{name}: expected text in UTF-8, byte {error.start} is none.") from error


def _bytes_of(name: str) -> bytes:
    """At most one byte more than is allowed, whatever the file is."""
    if name == "-":
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    path = Path(name)
    try:
        if path.exists() and not path.is_file():
            raise BadInput(f"{name}: expected a file, this is a folder or a device.")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise BadInput(f"{name}: expected a file that can be read ({getattr(error, 'strerror', None) or error}).") from error


def write_text(path: Path, text: str) -> None:
    write_bytes(path, f"{text}\n".encode(errors="replace"))


def write_bytes(path: Path, content: bytes) -> None:
    """Writes a result and the folders it needs; ``BadInput`` where that cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except (OSError, ValueError) as error:
        raise BadInput(
            f"--out: expected a place that can be written, '{path}' cannot ({getattr(error, 'strerror', None) or error})."
        ) from error


def json_of(name: str, text: str | None = None) -> Any:  # noqa: ANN401 - any JSON value
    try:
        return json.loads(text_of(name) if text is None else text)
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno}, column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        raise BadInput(f"{name}: expected JSON, this cannot be read as such{where}.") from error


def model_of(name: str, value: Any, model: type[Model]) -> Model:  # noqa: ANN401 - any JSON value
    if not isinstance(value, dict):
        raise BadInput(f"{name}: expected a JSON object.")
    try:
        return model.model_validate(value)
    except ValidationError as error:
        field, expected = plain(error, model)[0]
        raise BadInput(f"{name}: {field}: expected {expected}.") from error


def session_from(name: str, value: Any) -> Session:  # noqa: ANN401 - any JSON value
    """A session of the interchange format whose days exist, those of its plan included.

    Without the day of the call no due words become dates: a day that does not exist must not pass for one left out.
    """
    session = model_of(name, value, Session)
    if session.plan is not None:
        _days_exist(f"{name}: plan.", session.plan)
    if not (session.date or "").strip():
        return session
    try:
        return session.model_copy(update={"date": days.iso_day(session.date or "")})
    except ValueError as error:
        raise BadInput(f"{name}: date: expected {error}.") from error


def plan_from(name: str) -> Plan:
    """A plan file whose days exist."""
    plan = model_of(name, json_of(name), Plan)
    _days_exist(f"{name}: ", plan)
    return plan


def _days_exist(where: str, plan: Plan) -> None:
    if found := plan.impossible_day():
        field, words = found
        raise BadInput(f"{where}{field}: expected {days.EXPECTED}; got '{words}'.")


def day(text: str) -> str:
    """A calendar day for argparse."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a day such as 2026-03-13, got '{text}'") from None


def lines_of(name: str) -> list[str]:
    """Trainee lines, one JSON object with ``text`` a line; blank lines are passed over."""
    found = []
    for number, line in enumerate(text_of(name).split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{name}, line {number}"
        value = json_of(where, line)
        if not isinstance(value, dict) or not isinstance(value.get("text"), str):
            raise BadInput(f'{where}: expected {{"text": "…"}}.')
        found.append(cleaned(value["text"]))
    if not found:
        raise BadInput(f'{name}: expected at least one line {{"text": "…"}}.')
    return found
