"""The lines of ``trainer read KIND``."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.domain.errors import BadInput
from trainer.reading.embedded import EmbeddedReader
from trainer.reading.items import EXAMPLES, KINDS, answer

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


@pytest.mark.parametrize(
    ("ending", "says"),
    [
        ([], "holds no turns"),
        ("talk", "'ending' must be a list"),
        ([{"speaker": "Ann", "text": "a"}, {"speaker": "Bo", "text": "b"}], "'trainee' or 'prospect'"),
        (["no colon"], "must read 'Speaker: words'"),
        ([5], "'ending[0]' must be an object with 'speaker' and 'text'"),
    ],
)
def test_an_ending_must_say_who_speaks(ending, says):
    """Two unknown names could be either side; guessing would turn a halt into a disqualification."""
    line, ok = answer("outcomes", json.dumps({"id": 1, "ending": ending}), 1, READER)
    assert not ok
    assert says in json.loads(line)["error"]


def test_all_missing_keys_are_named_at_once():
    """Whoever writes a first item learns what it needs in one try."""
    line, _ = answer("plans", '{"scenario": "A first call."}', 1, READER)
    missing = ("trainee_wants", "customer_wants", "trainee_success", "customer_success")
    assert json.loads(line)["error"] == "the keys " + " and ".join(f"'{key}'" for key in missing) + " are missing"


def test_a_wrong_value_is_told_in_the_words_of_json():
    """No name of a Python type reaches the person."""
    line, _ = answer("moves", '{"trainee": "Hm.", "disclosed": "one line"}', 1, READER)
    assert json.loads(line)["error"] == "'disclosed' must be a list"
    line, _ = answer("moves", '{"trainee": "Hm.", "rung": "deep"}', 1, READER)
    assert json.loads(line)["error"].startswith("'rung' must be one of 'none', 'symptom'")


def test_a_byte_that_is_no_utf8_is_an_error_line():
    """It is said, not guessed at."""
    line, ok = answer("value", b'{"id": 1, "text": "caf\xe9"}'.decode("utf-8", "surrogateescape"), 1, READER)
    assert not ok
    assert "UTF-8" in json.loads(line)["error"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_each_kind_is_read(kind):
    """What --help shows works as it stands, and names no key that is not read."""
    line, ok = answer(kind, json.dumps(EXAMPLES[kind]), 1, READER)
    assert ok, line


@pytest.mark.parametrize("kind", KINDS)
def test_grounds_are_given_on_request(kind):
    """How sure, and which words: for every kind, beside the answer as it always is."""
    line = json.dumps(EXAMPLES[kind])
    plain, grounded = (json.loads(answer(kind, line, 1, READER, grounds=wanted)[0]) for wanted in (False, True))
    assert {"confidence", "rests_on"} <= grounded.keys()
    assert 0 <= grounded["confidence"] <= 1
    assert plain.items() <= grounded.items()


@given(st.sampled_from(KINDS), st.text(st.characters(codec=None), max_size=60), st.text(max_size=20))
def test_any_text_gives_one_ascii_line(kind, said, identity):
    """Control characters and lone surrogates come back as valid JSON on one line."""
    odd = {key: said if isinstance(value, str) and key not in ("speaker", "rung") else value for key, value in ITEMS[kind].items()}
    if kind == "outcomes":
        odd["ending"] = [{"speaker": "trainee", "text": said}, {"speaker": "prospect", "text": said}]
    line, _ = answer(kind, json.dumps({**odd, "id": identity}), 1, READER)
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
