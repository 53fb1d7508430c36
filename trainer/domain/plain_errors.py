"""Validation errors as an author of content would like to read them: where, and what was expected there."""

import difflib
import types
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

Location = tuple[int | str, ...]

_KINDS = {
    "string_type": "text; if it looks like a number, a date or yes/no, put it in quotes",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "tuple_type": "a list, one entry a line, each after '- '",
    "model_type": "keys and values under it",
    "dict_type": "keys and values under it",
    "none_required": "nothing here",
}
_PATTERNS = {
    r"^[a-z0-9]+(?:-[a-z0-9]+)*$": "an id: lower-case letters, digits and single hyphens, such as first-call",
    r"^[a-z][a-z0-9_]*$": "an id: lower-case letters, digits and underscores, such as give_get_balance",
    r"^[A-Za-z0-9.+-]{1,32}$": 'a version label of at most 32 letters, digits and . + -, such as "1" or "2.1"',
}


def plain(error: ValidationError, model: type[BaseModel]) -> list[tuple[str, str]]:
    """(field, expected) for every error, in the order of the file's fields."""
    return [_sentence(detail, model) for detail in error.errors(include_url=False) if not _follows_from_others(detail)]


def _follows_from_others(detail: ErrorDetails) -> bool:
    """A list of which every entry is at fault is also called too short; that is no fault of its own."""
    given = detail["input"]
    return detail["type"] == "too_short" and isinstance(given, list) and len(given) >= detail["ctx"]["min_length"]


def path_of(location: Iterable[int | str]) -> str:
    """``concerns[0].rungs[2].kind``; the file itself is ``(file)``."""
    path = ""
    for part in location:
        if isinstance(part, int):
            path += f"[{part}]"
        elif part != "[key]":
            path += f".{part}" if path else str(part)
    return path or "(file)"


def _sentence(detail: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    location, kind, context = detail["loc"], detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        return path_of(location), _known_key(str(location[-1]), _keys_at(model, location[:-1]))
    if kind == "missing":
        return path_of(location), "this key, which is missing"
    if kind == "value_error":
        return path_of(location), str(context.get("error", detail["msg"]))
    return path_of(location), _expected(kind, context, detail) + _given(detail["input"])


def _expected(kind: str, context: Mapping[str, Any], detail: ErrorDetails) -> str:
    if kind in _KINDS:
        return _KINDS[kind]
    if kind == "literal_error":
        return f"one of {context['expected']}"
    if kind == "string_pattern_mismatch":
        return _PATTERNS.get(context["pattern"], f"text of the form {context['pattern']}")
    if kind == "string_too_short":
        return "text that is not empty"
    if kind == "string_too_long":
        return f"at most {context['max_length']} characters"
    if kind == "too_short":
        return f"at least {context['min_length']} of these"
    if kind == "too_long":
        return f"at most {context['max_length']} of these"
    limits = {"greater_than_equal": ("ge", "at least"), "less_than_equal": ("le", "at most"), "greater_than": ("gt", "more than")}
    if kind in limits:
        key, words = limits[kind]
        return f"a number of {words} {context[key]}"
    return detail["msg"]


def _given(value: object) -> str:
    """What stands there, if it is short enough to help."""
    if value is None:
        return "; it is empty"
    if isinstance(value, bool | int | float | str):
        shown = repr(value)
        return f"; got {shown}" if len(shown) <= 60 else f"; got {len(str(value))} characters"
    return f"; got {'a list' if isinstance(value, list) else 'keys and values'}"


def _known_key(key: str, known: list[str]) -> str:
    close = difflib.get_close_matches(key, known, n=1)
    if close:
        return f"a known key; '{key}' is unknown, did you mean '{close[0]}'?"
    return f"a known key; '{key}' is not one of {', '.join(known)}" if known else f"a known key; '{key}' is unknown"


def _keys_at(model: type[BaseModel], location: Location) -> list[str]:
    """The keys that the type knows at a place; empty if the place is no mapping of known keys."""
    here: type[BaseModel] | None = model
    for part in location:
        if isinstance(part, str):
            field = here.model_fields.get(part) if _is_model(here) else None
            here = _model_in(field.annotation) if field else None
    return list(here.model_fields) if _is_model(here) else []


def _is_model(thing: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(thing, type) and issubclass(thing, BaseModel)


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model inside list, optional and annotated types; None if there is none."""
    if _is_model(annotation):
        return annotation
    if get_origin(annotation) in (Annotated, tuple, list, Union, types.UnionType):
        return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
    return None
