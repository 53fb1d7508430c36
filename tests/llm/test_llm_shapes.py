"""Objects out of a model's words, schemas out of types."""

import json
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field

from trainer.llm.errors import WrongShape
from trainer.llm.shapes import read_reply, schema_in_words, schema_name, strict_schema


class Verdict(BaseModel):
    id: Literal["a", "b"]
    met: bool
    quote: str = Field("", max_length=20, description="Copied letter by letter.")
    turn: int | None = None
    title: str = ""


class Judgement(BaseModel):
    verdicts: tuple[Verdict, ...]
    first: Verdict = Field(description="The most important one.")


class Pair(BaseModel):
    x: int
    y: str


@pytest.mark.parametrize(
    "text",
    [
        '{"x": 1, "y": "a"}',
        'Sure:\n```json\n{"x": 1, "y": "a"}\n```\nAnything else?',
        'I think {as always} that {"x": 1, "y": "a"} is it.',
        '{"type": "object"} would be the schema, so {"x": 1, "y": "a"}',
        '{{"x": 1, "y": "a"}}',
        '{"x": 1, "y": "a"} and later {"x": 2, "y": "b"}',
    ],
)
def test_the_first_object_that_fits_is_taken(text: str) -> None:
    """Models wrap, repeat the schema, and go on talking."""
    assert read_reply(text, Pair) == Pair(x=1, y="a")


def test_braces_in_texts_are_no_braces() -> None:
    """A quote may hold anything."""
    assert read_reply('{"x": 1, "y": "a } \\" { b"}', Pair).y == 'a } " { b'


@pytest.mark.parametrize(
    "text", ["", "red", "[1, 2]", "{", "{'x': 1}", "{" * 50_000, '{"x":' * 20_000, '{"x": ' + "9" * 5000 + "}", "\ud800{\x00}"]
)
def test_no_object_is_a_fault_that_says_so(text: str) -> None:
    """Broken, bottomless and endless answers too."""
    with pytest.raises(WrongShape) as caught:
        read_reply(text, Pair)
    assert caught.value.has_json is False


def test_the_fault_names_the_fields() -> None:
    """This is what the model is told when it may try again."""
    with pytest.raises(WrongShape) as caught:
        read_reply('{"x": "one"}', Pair)
    assert caught.value.has_json and "x: " in caught.value.fault and "y: Field required" in caught.value.fault


def test_escapes_cannot_smuggle_what_a_database_refuses() -> None:
    """JSON escapes arrive after the raw text was cleaned."""
    assert read_reply('{"x": 1, "y": "a\\u0000b\\ud800"}', Pair).y == "a\ufffdb\ufffd"


@given(st.text(max_size=300))
def test_reading_never_fails_in_another_way(text: str) -> None:
    """A model's answer is anything at all."""
    try:
        assert isinstance(read_reply(text, Pair), Pair)
    except WrongShape as fault:
        assert fault.fault


def test_the_schema_is_strict_all_the_way_down() -> None:
    """Every field required, no others, no references, nothing that some server's grammar chokes on; a field may be called title."""
    schema = strict_schema(Judgement)
    assert "$ref" not in json.dumps(schema) and "$defs" not in schema
    inner = schema["properties"]["verdicts"]["items"]  # type: ignore[index,call-overload]
    assert inner["required"] == ["id", "met", "quote", "turn", "title"] and inner["additionalProperties"] is False  # type: ignore[index,call-overload]
    assert inner["properties"]["quote"] == {"type": "string", "description": "Copied letter by letter."}  # type: ignore[index,call-overload]
    assert schema["properties"]["first"]["description"] == "The most important one."  # type: ignore[index,call-overload]


class Endless(BaseModel):
    inner: "Endless | None"


def test_a_shape_that_contains_itself_is_refused() -> None:
    """It cannot be written out, and half the servers would not understand it."""
    with pytest.raises(TypeError, match="Endless"):
        strict_schema(Endless)


def test_words_and_name_carry_the_schema() -> None:
    """For servers that hold no model to anything."""
    assert "JSON" in schema_in_words(Pair) and '"required":["x","y"]' in schema_in_words(Pair)
    assert schema_name(type("Odd name[int]", (Pair,), {})) == "Odd_name_int_"
