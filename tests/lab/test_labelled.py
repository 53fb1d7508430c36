"""The labelled data keep the promises that the figures rest on."""

import itertools
import json
from collections import Counter

import pytest

from trainer.domain.earning import earned
from trainer.domain.readings import Labels
from trainer.domain.vocabulary import STANDINGS
from trainer.lab.coders import truth
from trainer.lab.examples import LABELLED, held_out, items, recorded, truth_of
from trainer.reading.items import KINDS as items_kinds
from trainer.reading.learned.heads import JUDGED, KINDS, Kind, heads_of, slices

FIELDS = {
    "moves": {"id", "industry", "pain", "rung", "disclosed", "prospect", "trainee", "labels", "earns"},
    "lines": {"id", "industry", "trainee", "text", "discloses", "kinds", "asks", "objects", "reacts", "step"},
    "commitments": {"id", "industry", "speaker", "text", "strength", "task", "owner", "due", "complete"},
    "value": {"id", "industry", "text", "value_kind", "quantified"},
    "smart": {"id", "industry", "scenario", "objective", "specific", "measurable", "achievable", "relevant", "time_bound"},
    "plans": {"id", "industry", "scenario", "trainee_wants", "customer_wants", "trainee_success", "customer_success", "mutual"},
    "next_step": {"id", "industry", "text", "provisional", "reconfirm"},
    "outcomes": {"id", "industry", "ending", "outcome"},
    "stories": {"id", "heard", "text", "one_party", "complication", "turning_point", "resolution", "product_turns", "relevant"},
    "insights": {"id", "heard", "text", "teaches", "basis", "challenges"},
    "reactions": {"id", "told", "text", "took"},
    "concerns": {"id", "raised", "text", "after", "met", "rests"},
    "afterwards": set(),
    "reflections": {"id", "text", "achieved", "learned", "qualified", "changes", "honest", "hours_as_value", "claims"},
}
READ = [kind for kind in KINDS if kind not in JUDGED]
EVERY = [(kind, part) for kind in KINDS for part in (False, True)]


@pytest.mark.parametrize(("kind", "test"), EVERY)
def test_every_item_has_its_fields_and_known_labels(kind: Kind, test: bool) -> None:
    """No item has a missing field or a label that the vocabulary does not hold."""
    for source, item in items(kind, test=test):
        assert set(item) - {"family"} == FIELDS[kind], (source, item["id"])
        held = truth_of(kind, item)
        for head in heads_of(kind):
            assert not head.exclusive or head.key not in held or sum(held[head.key]) == 1.0, (source, item["id"], head.key)


@pytest.mark.parametrize("kind", READ)
def test_the_test_part_shares_no_industry_with_the_training_part(kind: Kind) -> None:
    """The split is grouped: what is tested was written by another pass, about other trades."""
    learnt = {item["industry"] for _, item in items(kind, test=False)}
    tested = {item["industry"] for _, item in items(kind, test=True)}
    assert tested
    assert learnt & tested == set()


def test_ids_are_unique_and_no_words_stand_in_both_parts() -> None:
    """An item that was learned from is in no figure."""
    for kind in KINDS:
        ids = Counter(item["id"] for test in (False, True) for _, item in items(kind, test=test))
        assert [name for name, count in ids.items() if count > 1] == []
        learnt = {_words(kind, item) for _, item in items(kind, test=False)}
        assert [item["id"] for _, item in items(kind, test=True) if _words(kind, item) in learnt and len(_words(kind, item)) > 40] == []


def _words(kind: Kind, item: dict[str, object]) -> str:
    field = {"moves": "trainee", "smart": "objective", "plans": "customer_wants"}.get(kind, "text")
    return json.dumps(item["ending"]) if kind == "outcomes" else str(item[field])


def test_what_a_move_earns_follows_from_its_labels() -> None:
    """A labelled move earns what the rule gives its labels, or nothing where it is off the pain, old, or a wish."""
    for test in (False, True):
        for source, item in items("moves", test=test):
            by_rule = earned(Labels.model_validate(item["labels"]), item["rung"])
            assert item["earns"] in ("none", by_rule), (source, item["id"])
            assert item["rung"] in STANDINGS


def test_the_split_names_files_that_exist() -> None:
    """A misspelt test pass would quietly be trained on."""
    assert all((LABELLED / f"{source}.jsonl").is_file() for source in held_out())
    assert recorded() < held_out()


def test_heads_fill_the_row_without_a_gap() -> None:
    """Every logit belongs to exactly one value of one head."""
    places = sorted((place.start, place.stop) for place in slices().values())
    assert places[0][0] == 0
    assert all(before[1] == after[0] for before, after in itertools.pairwise(places))
    assert set(READ) == set(items_kinds)


def test_truth_of_a_move_is_flat() -> None:
    """Coders and truth speak of the same labels."""
    _, item = next(items("moves", test=True))
    assert set(truth("moves", item)) == {*Labels.model_fields, "earns"}
