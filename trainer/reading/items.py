"""The interchange of ``trainer read KIND``: one JSON line in, one JSON line out, never an exception.

A bad item (no JSON, not an object, a missing or wrong key) gives ``{"id": …|null, "line": n, "error": "…"}``.
"""

import json
import math
import re
from collections.abc import Callable, Mapping
from typing import Any, Literal, NoReturn, get_args, get_origin

from pydantic import BaseModel, ConfigDict, StrictStr, ValidationError, field_validator

from trainer.domain.errors import BadInput
from trainer.domain.plain_errors import path_of
from trainer.domain.readings import (
    CommitmentReading,
    Grounded,
    Labels,
    LineReading,
    MoveContext,
    MoveReading,
    MutualReading,
    NextStepReading,
    OutcomeReading,
    Reader,
    Said,
    SmartReading,
    ValueReading,
)
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
        return (_role(value) or value if value.strip() else None) if isinstance(value, str) else value


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
    """ "Name: text" as a turn; raises ValueError where no name of at most 60 letters and a colon stand before the words."""
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


# --- one reading per kind -------------------------------------------------------------------------------------------------------


def _moves(item: Item, reader: Reader) -> Grounded:
    return reader.move(MoveContext.model_validate(_MoveItem.model_validate(item).model_dump()))


def _lines(item: Item, reader: Reader) -> Grounded:
    given = _LineItem.model_validate(item)
    return reader.line(given.text, given.trainee or "")


def _commitments(item: Item, reader: Reader) -> Grounded:
    given = _CommitmentItem.model_validate(item)
    return reader.commitment(given.text, given.speaker)


def _value(item: Item, reader: Reader) -> Grounded:
    return reader.value(_TextItem.model_validate(item).text)


def _smart(item: Item, reader: Reader) -> Grounded:
    given = _SmartItem.model_validate(item)
    return reader.smart(given.scenario, given.objective)


def _plans(item: Item, reader: Reader) -> Grounded:
    given = _PlanItem.model_validate(item)
    return reader.mutual(given.scenario, given.trainee_wants, given.customer_wants, given.trainee_success, given.customer_success)


def _next_step(item: Item, reader: Reader) -> Grounded:
    return reader.next_step(_TextItem.model_validate(item).text)


def _outcomes(item: Item, reader: Reader) -> Grounded:
    return reader.outcome(_said(_OutcomeItem.model_validate(item).ending))


_READINGS: dict[str, Callable[[Item, Reader], Grounded]] = {
    "moves": _moves,
    "lines": _lines,
    "commitments": _commitments,
    "value": _value,
    "smart": _smart,
    "plans": _plans,
    "next_step": _next_step,
    "outcomes": _outcomes,
}
KINDS: tuple[str, ...] = tuple(_READINGS)

_FORMS: dict[str, tuple[type[_Input], type[BaseModel]]] = {
    "moves": (_MoveItem, Labels),
    "lines": (_LineItem, LineReading),
    "commitments": (_CommitmentItem, CommitmentReading),
    "value": (_TextItem, ValueReading),
    "smart": (_SmartItem, SmartReading),
    "plans": (_PlanItem, MutualReading),
    "next_step": (_TextItem, NextStepReading),
    "outcomes": (_OutcomeItem, OutcomeReading),
}

EXAMPLES: Mapping[str, Item] = {
    "moves": {
        "id": 1,
        "trainee": "And what does that do to your costs?",
        "pain": "late returns",
        "rung": "consequence",
        "disclosed": ["Staff stay late to finish it."],
        "prospect": "They stay until nine.",
    },
    "lines": {"id": 1, "text": "We pay overtime for that.", "trainee": "What happens then?"},
    "commitments": {"id": 1, "text": "I'll send you the volumes by Friday noon.", "speaker": "prospect"},
    "value": {"id": 1, "text": "We pay the agency forty thousand a year."},
    "smart": {
        "id": 1,
        "scenario": "First call with the head of logistics; pallets go missing.",
        "objective": "By the end of the call she names who signs.",
    },
    "plans": {
        "id": 1,
        "scenario": "First call with the head of logistics; pallets go missing.",
        "trainee_wants": "the name of whoever signs",
        "customer_wants": "fewer lost pallets",
        "trainee_success": "the name is in my notes",
        "customer_success": "two causes she can act on",
    },
    "next_step": {"id": 1, "text": "If this is of use to you, shall we meet your finance lead next week?"},
    "outcomes": {
        "id": 1,
        "ending": [
            {"speaker": "trainee", "text": "Shall we say Thursday at ten?"},
            {"speaker": "prospect", "text": "Thursday. I'll bring Paul."},
        ],
    },
}
"""An item of each kind with every key that is read; ``rung`` is how far she has told, ``disclosed`` her lines so far, ``prospect`` her
last."""


def _told(reading: Grounded, *, grounds: bool) -> Answer:
    """The answer, sets as sorted lists; a move has always said how sure it is."""
    if isinstance(reading, MoveReading):
        said: Answer = {"labels": _sorted(reading.labels.model_dump()), "earns": reading.earns, "confidence": round(reading.confidence, 3)}
    else:
        said = _sorted(reading.told())
    return {**said, "confidence": round(reading.confidence, 3), "rests_on": list(reading.rests_on)} if grounds else said


def _sorted(answer: Answer) -> Answer:
    return {key: sorted(value) if isinstance(value, list | tuple | set | frozenset) else value for key, value in answer.items()}


def described(kind: str) -> str:
    """What an item of a kind must and may hold and what is answered, a line each, with every allowed value."""
    given, answered = _FORMS[kind]
    keys = {name: f"{name} ({_in_words(field.annotation)})" for name, field in given.model_fields.items()}
    needed = [told for name, told in keys.items() if given.model_fields[name].is_required()]
    optional = [told for name, told in keys.items() if not given.model_fields[name].is_required()]
    says = [f"{name} ({_in_words(field.annotation)})" for name, field in answered.model_fields.items() if name not in Grounded.model_fields]
    says = ["labels: " + ", ".join(says), f"earns ({_in_words(Standing)})", "confidence (0 to 1)"] if kind == "moves" else says
    lines = ["needs    " + ", ".join(needed), "may have " + ", ".join(["id (text or number)", *optional]), "answers  " + ", ".join(says)]
    return "\n".join(lines)


def _in_words(form: object) -> str:
    """The values a field may take, as a person would write them down."""
    inner = get_args(form)
    if get_origin(form) is Literal:
        return " | ".join(inner)
    if get_origin(form) is tuple:
        return "list of " + _in_words(inner[0])
    if type(None) in inner:
        return " or ".join([*(_in_words(one) for one in inner if one is not type(None)), "null"])
    named: dict[object, str] = {bool: "true | false", _TurnItem: "turns: speaker, trainee or prospect, and text; or 'Name: words'"}
    return named.get(form, "text")


# --- reading and refusing -----------------------------------------------------------------------------------------------------


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON value")


_BROKEN = re.compile("[\udc80-\udcff]")
"""What is left of a byte that is no UTF-8 (Python's surrogateescape)."""


def _parsed(raw_line: str) -> Item:
    if _BROKEN.search(raw_line):
        raise BadInput("the line is not valid UTF-8; save the file as UTF-8")
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


_MUST_BE = {
    "string_type": "a text",
    "tuple_type": "a list",
    "model_type": "an object with 'speaker' and 'text'",
    "model_attributes_type": "an object with 'speaker' and 'text'",
    "string_unicode": "a text without half characters",
}


def _sentence(trouble: ValidationError) -> str:
    """What is missing, or the first thing that is wrong, in one sentence that names the key and what was expected."""
    errors = trouble.errors(include_url=False, include_input=False)
    if missing := [path_of(error["loc"]) for error in errors if error["type"] == "missing"]:
        named = " and ".join(f"'{key}'" for key in missing)
        return f"the key {named} is missing" if len(missing) == 1 else f"the keys {named} are missing"
    first = errors[0]
    field, kind = path_of(first["loc"]), first["type"]
    if kind == "literal_error":
        return f"'{field}' must be one of {first['ctx']['expected']}"
    if kind in _MUST_BE:
        return f"'{field}' must be {_MUST_BE[kind]}"
    return f"'{field}': {first['msg'].removeprefix('Value error, ')}".replace("\n", " ")


def _line_of(answer: Answer) -> str:
    return json.dumps(answer, ensure_ascii=True, allow_nan=False)


def answer(kind: str, raw_line: str, line_number: int, reader: Reader, *, grounds: bool = False) -> tuple[str, bool]:
    """One item read: ``(one line of ASCII JSON, True)``, or its error line and False. ``line_number`` counts from 1.

    With ``grounds`` every answer also says how sure it is (``confidence``, 0 to 1) and shows the words that it ``rests_on``.

    Raises ``BadInput`` only for a kind that is not in ``KINDS``.
    """
    if kind not in _READINGS:
        raise BadInput(f"there is no kind '{kind}'; expected one of {', '.join(KINDS)}")
    identity: str | int | float | None = None
    try:
        item = _parsed(raw_line)
        identity = _id_of(item)
        return _line_of({"id": identity, **_told(_READINGS[kind](item, reader), grounds=grounds)}), True
    except ValidationError as trouble:
        problem = _sentence(trouble)
    except BadInput as trouble:
        problem = str(trouble)
    return _line_of({"id": identity, "line": line_number, "error": problem}), False
