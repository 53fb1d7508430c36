"""From a model's words to a typed object, and from a type to the JSON Schema that servers understand."""

import json
import re

from pydantic import BaseModel, JsonValue, ValidationError

from trainer.llm.chat import Shape
from trainer.llm.clean import clean
from trainer.llm.errors import WrongShape

Schema = dict[str, JsonValue]

LONGEST = 200_000
CANDIDATES = 20
FAULTS_TOLD = 6
# Annotations carry nothing for a model; texts of limited length and patterns become grammars that llama.cpp gives up on, and then it
# answers freely with a 200. We check these limits ourselves anyway.
_LEFT_OUT = frozenset({"title", "default", "examples", "pattern", "format", "minLength", "maxLength"})


def read_reply(text: str, shape: type[Shape]) -> Shape:
    """The first JSON object in the text that fits the shape; ``WrongShape`` says what is wrong with the first one found."""
    first_fault: str | None = None
    for value in _objects(text):
        try:
            return shape.model_validate(clean_values(value))
        except ValidationError as error:
            first_fault = first_fault or _told(error)
    raise WrongShape(first_fault or "There was no JSON object in it.", has_json=first_fault is not None)


def _objects(text: str) -> list[JsonValue]:
    """Every complete top-level JSON object in free text, in order; models wrap them in prose and code fences."""
    text, found, at = text[:LONGEST], [], 0
    decoder = json.JSONDecoder()
    for _ in range(CANDIDATES):
        at = text.find("{", at)
        if at < 0:
            break
        try:
            value, at = decoder.raw_decode(text, at)
            found.append(value)
        except (ValueError, RecursionError):
            at += 1
    return found


def clean_values(value: JsonValue) -> JsonValue:
    """JSON data with every text in it cleaned: an escape such as ``\\u0000`` gets past a cleaning of the raw answer."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [clean_values(each) for each in value]
    if isinstance(value, dict):
        return {clean(key): clean_values(each) for key, each in value.items()}
    return value


def _told(error: ValidationError) -> str:
    faults = error.errors(include_url=False, include_context=False, include_input=False)[:FAULTS_TOLD]
    return "; ".join(f"{'.'.join(map(str, fault['loc'])) or 'the object'}: {fault['msg']}" for fault in faults)


def strict_schema(shape: type[BaseModel]) -> Schema:
    """The shape as the strict dialect wants it: every field required, no other fields, references written out."""
    schema: Schema = shape.model_json_schema()
    definitions = schema.pop("$defs", {})
    strict = _strict(schema, definitions if isinstance(definitions, dict) else {}, ())
    if not isinstance(strict, dict):
        raise TypeError(f"expected an object as a shape, got {shape.__name__}")
    return strict


def _strict(node: JsonValue, definitions: Schema, within: tuple[str, ...]) -> JsonValue:
    if isinstance(node, list):
        return [_strict(each, definitions, within) for each in node]
    if not isinstance(node, dict):
        return node
    target = node.get("$ref")
    return _written_out(target, node, definitions, within) if isinstance(target, str) else _strict_object(node, definitions, within)


def _written_out(target: str, node: Schema, definitions: Schema, within: tuple[str, ...]) -> JsonValue:
    name = target.rpartition("/")[2]
    definition = definitions[name]
    if name in within or not isinstance(definition, dict):
        raise TypeError(f"a shape that contains itself cannot be asked of a model: {name}")
    beside = {key: value for key, value in node.items() if key != "$ref"}
    return _strict(definition | beside, definitions, (*within, name))


def _strict_object(node: Schema, definitions: Schema, within: tuple[str, ...]) -> Schema:
    kept = {key: _strict(value, definitions, within) for key, value in node.items() if key not in _LEFT_OUT | {"properties"}}
    properties = node.get("properties")
    if isinstance(properties, dict):
        kept["properties"] = {name: _strict(value, definitions, within) for name, value in properties.items()}
        kept["required"] = list(properties)
        kept["additionalProperties"] = False
    return kept


def schema_name(shape: type[BaseModel]) -> str:
    return re.sub(r"[^a-zA-Z0-9_-]+", "_", shape.__name__)[:64]


def schema_in_words(shape: type[BaseModel]) -> str:
    """For servers that cannot hold a model to a schema."""
    schema = json.dumps(strict_schema(shape), ensure_ascii=False, separators=(",", ":"))
    return f"Answer with one JSON object and nothing else. It must follow this JSON Schema:\n{schema}"


def repair_words(fault: str, shape: type[BaseModel]) -> str:
    return f"That answer cannot be used. {fault}\n{schema_in_words(shape)}"
