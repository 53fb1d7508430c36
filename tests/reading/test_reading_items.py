"""The lines of ``trainer read KIND``."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.domain.errors import BadInput
from trainer.reading.embedded import EmbeddedReader
from trainer.reading.items import KINDS, answer

READER = EmbeddedReader()
ITEMS = {
    "moves": {"trainee": "What happens when it is late?", "rung": "symptom", "disclosed": ["It takes nine days."]},
    "lines": {"text": "We pay overtime for that.", "trainee": "What happens then?"},
    "commitments": {"text": "I'll send it by Friday.", "speaker": "trainee"},
    "value": {"text": "We lose customers over it and we pay penalties to the rest."},
    "smart": {"scenario": "First call.", "objective": "Agree a workshop date by the end of the call."},
    "plans": {"scenario": "", "trainee_wants": "", "customer_wants": "", "trainee_success": "", "customer_success": ""},
    "next_step": {"text": "Let's start."},
    "outcomes": {"ending": [{"speaker": "trainee", "text": "Shall we stop?"}, "Prospect: We're not interested, goodbye."]},
}
FIELDS = {
    "moves": "id labels earns confidence",
    "lines": "id discloses kinds asks objects reacts step",
    "commitments": "id strength task owner due complete",
    "value": "id value_kind quantified",
    "smart": "id specific measurable achievable relevant time_bound",
    "plans": "id mutual",
    "next_step": "id provisional reconfirm",
    "outcomes": "id outcome",
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_answers_with_its_fields(kind):
    """Other people's tools rely on these names and their order; unknown keys are ignored."""
    line, ok = answer(kind, json.dumps({"id": 7, "extra": True, **ITEMS[kind]}), 1, READER)
    assert ok
    assert " ".join(json.loads(line)) == FIELDS[kind]


def test_sets_leave_as_sorted_lists():
    """Two kinds in one statement come out in the alphabet's order."""
    line, _ = answer("value", json.dumps({"id": "a", **ITEMS["value"]}), 1, READER)
    assert json.loads(line)["value_kind"] == ["cost", "revenue"]


def test_the_labels_of_a_move_are_whole():
    """All nine are there, also when empty."""
    line, _ = answer("moves", json.dumps(ITEMS["moves"]), 1, READER)
    assert set(json.loads(line)["labels"]) == set("question spin so_what targets quantify gives opening closing other".split())


@pytest.mark.parametrize(
    ("raw", "identity", "says"),
    [
        ("", None, "empty"),
        ('{"id": "x", "text": "cut', None, "not valid JSON"),
        ("[1, 2]", None, "object"),
        ("null", None, "object"),
        ("[" * 100_000, None, "not valid JSON"),
        ('{"id": NaN, "text": "a"}', None, "not valid JSON"),
        ('{"id": 1e999, "text": "a"}', None, "'id'"),
        ('{"id": ["x"], "text": "a"}', None, "'id'"),
        ('{"id": "x"}', "x", "'text' is missing"),
        ('{"id": 3, "text": 5}', 3, "'text'"),
        ('{"id": 3, "text": null}', 3, "'text'"),
    ],
)
def test_a_bad_item_is_one_clear_error_line(raw, identity, says):
    """In its place, with its number, and never an exception."""
    line, ok = answer("value", raw, 12, READER)
    error = json.loads(line)
    assert (ok, error["id"], error["line"]) == (False, identity, 12)
    assert says in error["error"]


@pytest.mark.parametrize("ending", [[], "talk", [{"speaker": "Ann", "text": "a"}, {"speaker": "Bo", "text": "b"}], ["no colon"], [5]])
def test_an_ending_must_say_who_speaks(ending):
    """Two unknown names could be either side; guessing would turn a halt into a disqualification."""
    _, ok = answer("outcomes", json.dumps({"id": 1, "ending": ending}), 1, READER)
    assert not ok


@given(st.sampled_from(KINDS), st.text(st.characters(codec=None), max_size=60), st.text(max_size=20))
def test_any_text_gives_one_ascii_line(kind, said, identity):
    """Control characters and lone surrogates come back as valid JSON on one line."""
    line, _ = answer(kind, json.dumps({**ITEMS[kind], "id": identity, "text": said, "trainee": said}), 1, READER)
    assert json.loads(line.encode("ascii"))["id"] == identity
    assert len(line.splitlines()) == 1


def test_an_unknown_kind_is_refused():
    """The sentence lists the kinds that there are."""
    with pytest.raises(BadInput, match="moves, lines"):
        answer("poems", "{}", 1, READER)


def test_the_fingerprint_names_the_rules():
    """Stable within a version and short enough for a report."""
    assert READER.fingerprint == EmbeddedReader().fingerprint
    assert READER.fingerprint.startswith("embedded:") and len(READER.fingerprint) == len("embedded:") + 12
