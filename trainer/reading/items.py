"""The interchange of ``trainer read KIND``: one JSON line in, one JSON line out, never an exception.

A bad item (no JSON, not an object, a missing or wrong key) gives ``{"id": …|null, "line": n, "error": "…"}``.
"""

import json
import math
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from pydantic import BaseModel, ConfigDict, StrictStr, ValidationError, field_validator

from trainer.domain.errors import BadInput
from trainer.domain.readings import MoveContext, Reader, Said
from trainer.domain.vocabulary import Speaker, Standing

Item = Mapping[str, Any]
Answer = dict[str, Any]


class _Input(BaseModel):
    """One item as it comes in; keys that are not ours are ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class _MoveItem(_Input):
    trainee: StrictStr
    pain: StrictStr | None = None
    rung: Standing = "none"
    disclosed: tuple[StrictStr, ...] = ()
    prospect: StrictStr | None = None

    @field_validator("rung", mode="before")
    @classmethod
    def _nothing_known(cls, value: object) -> object:
        return "none" if value is None else value

    @field_validator("disclosed", mode="before")
    @classmethod
    def _nothing_disclosed(cls, value: object) -> object:
        return () if value is None else value


class _LineItem(_Input):
    text: StrictStr
    trainee: StrictStr | None = None


class _CommitmentItem(_Input):
    text: StrictStr
    speaker: Speaker | None = None

    @field_validator("speaker", mode="before")
    @classmethod
    def _as_role(cls, value: object) -> object:
        return _role(value) or value if isinstance(value, str) and value.strip() else (None if value == "" else value)


class _TextItem(_Input):
    text: StrictStr


class _SmartItem(_Input):
    scenario: StrictStr
    objective: StrictStr


class _PlanItem(_Input):
    scenario: StrictStr
    trainee_wants: StrictStr
    customer_wants: StrictStr
    trainee_success: StrictStr
    customer_success: StrictStr


class _TurnItem(_Input):
    speaker: StrictStr
    text: StrictStr


class _OutcomeItem(_Input):
    ending: tuple[_TurnItem, ...]

    @field_validator("ending", mode="before")
    @classmethod
    def _plain_lines(cls, value: object) -> object:
        return [_split_line(turn) if isinstance(turn, str) else turn for turn in value] if isinstance(value, list) else value


_ROLES: dict[str, Speaker] = {
    **dict.fromkeys(("trainee", "seller", "salesperson", "sales", "rep", "salesrep", "sales rep", "vendor", "ae", "sdr"), "trainee"),
    **dict.fromkeys(("prospect", "customer", "client", "buyer"), "prospect"),
}


def _role(name: str) -> Speaker | None:
    return _ROLES.get(name.strip().lower())


def _split_line(line: str) -> dict[str, str]:
    """ "Name: text" as a turn; without a colon before the first blank-free stretch ends, the text has no speaker."""
    name, colon, text = line.partition(":")
    if not colon or len(name) > 60:
        raise ValueError("a turn given as a text must read 'Speaker: words'")
    return {"speaker": name.strip(), "text": text.strip()}


def _said(turns: tuple[_TurnItem, ...]) -> tuple[Said, ...]:
    """Turns with roles; a name that is no role takes the role left over when only one other speaker is known."""
    if not turns:
        raise BadInput("'ending' holds no turns")
    names = tuple(dict.fromkeys(turn.speaker.strip().lower() for turn in turns))
    unknown = [name for name in names if _role(name) is None]
    known = {role for name in names if (role := _role(name))}
    if len(unknown) > 1 or (unknown and len(known) != 1):
        raise BadInput("'ending' must say for each turn whether the speaker is 'trainee' or 'prospect'")
    left: Speaker = "prospect" if known == {"trainee"} else "trainee"
    return tuple(Said(speaker=_role(turn.speaker) or left, text=turn.text) for turn in turns)


# --- one answer per kind --------------------------------------------------------------------------------------------------------


def _moves(item: Item, reader: Reader) -> Answer:
    given = _MoveItem.model_validate(item)
    reading = reader.move(MoveContext.model_validate(given.model_dump()))
    return {"labels": _sorted(reading.labels.model_dump()), "earns": reading.earns, "confidence": round(reading.confidence, 3)}


def _lines(item: Item, reader: Reader) -> Answer:
    given = _LineItem.model_validate(item)
    return _sorted(reader.line(given.text, given.trainee or "").told())


def _commitments(item: Item, reader: Reader) -> Answer:
    given = _CommitmentItem.model_validate(item)
    return reader.commitment(given.text, given.speaker).told()


def _value(item: Item, reader: Reader) -> Answer:
    return _sorted(reader.value(_TextItem.model_validate(item).text).told())


def _smart(item: Item, reader: Reader) -> Answer:
    given = _SmartItem.model_validate(item)
    return reader.smart(given.scenario, given.objective).told()


def _plans(item: Item, reader: Reader) -> Answer:
    given = _PlanItem.model_validate(item)
    return reader.mutual(given.scenario, given.trainee_wants, given.customer_wants, given.trainee_success, given.customer_success).told()


def _next_step(item: Item, reader: Reader) -> Answer:
    return reader.next_step(_TextItem.model_validate(item).text).told()


def _outcomes(item: Item, reader: Reader) -> Answer:
    return reader.outcome(_said(_OutcomeItem.model_validate(item).ending)).told()


_ANSWERS: dict[str, Callable[[Item, Reader], Answer]] = {
    "moves": _moves,
    "lines": _lines,
    "commitments": _commitments,
    "value": _value,
    "smart": _smart,
    "plans": _plans,
    "next_step": _next_step,
    "outcomes": _outcomes,
}
KINDS: tuple[str, ...] = tuple(_ANSWERS)


def _sorted(answer: Answer) -> Answer:
    """Sets leave as sorted lists."""
    return {key: sorted(value) if isinstance(value, list | tuple | set | frozenset) else value for key, value in answer.items()}


# --- reading and refusing -----------------------------------------------------------------------------------------------------


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON value")


def _parsed(raw_line: str) -> Item:
    if not raw_line.strip():
        raise BadInput("the line is empty; expected one JSON object")
    try:
        item = json.loads(raw_line, parse_constant=_no_constant)
    except (ValueError, RecursionError) as trouble:
        where = f" at character {trouble.pos + 1}" if isinstance(trouble, json.JSONDecodeError) else ""
        raise BadInput(f"the line is not valid JSON{where}; expected one JSON object") from trouble
    if not isinstance(item, dict):
        raise BadInput("expected a JSON object with named fields")
    return item


def _id_of(item: Item) -> str | int | float | None:
    """The id as given: a text or a number; a missing one is null."""
    given = item.get("id")
    if given is None or (isinstance(given, str | int | float) and not isinstance(given, bool)):
        if isinstance(given, float) and not math.isfinite(given):
            raise BadInput("'id' must be a text or a finite number")
        return given
    raise BadInput("'id' must be a text or a number")


def _sentence(trouble: ValidationError) -> str:
    """The first problem, in one sentence that names the field and what was expected."""
    first = trouble.errors(include_url=False, include_input=False, include_context=False)[0]
    field = ".".join(str(part) for part in first["loc"])
    if first["type"] == "missing":
        return f"the key '{field}' is missing"
    message = first["msg"].removeprefix("Value error, ").removeprefix("Input ")
    return f"'{field}': {message}".replace("\n", " ")


def _line_of(answer: Answer) -> str:
    return json.dumps(answer, ensure_ascii=True, allow_nan=False)


def answer(kind: str, raw_line: str, line_number: int, reader: Reader) -> tuple[str, bool]:
    """One item read: ``(one line of ASCII JSON, True)``, or its error line and False. ``line_number`` counts from 1.

    Raises ``BadInput`` only for a kind that is not in ``KINDS``.
    """
    if kind not in _ANSWERS:
        raise BadInput(f"there is no kind '{kind}'; expected one of {', '.join(KINDS)}")
    identity: str | int | float | None = None
    try:
        item = _parsed(raw_line)
        identity = _id_of(item)
        return _line_of({"id": identity, **_ANSWERS[kind](item, reader)}), True
    except ValidationError as trouble:
        problem = _sentence(trouble)
    except BadInput as trouble:
        problem = str(trouble)
    return _line_of({"id": identity, "line": line_number, "error": problem}), False
