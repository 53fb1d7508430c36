"""What a teacher says is learned from beside the labels, and it never hears the test part."""

import pytest

from trainer.lab import taught
from trainer.lab.examples import Example, examples, items
from trainer.reading.learned.heads import KINDS

LABELLED = examples(test=False, kinds=("value",))[:3]


@pytest.fixture(scope="module")
def unlabelled() -> list[Example]:
    return taught.unlabelled()


def _told(one: Example, shares: list[float]) -> tuple[Example, dict[str, list[float]]]:
    return one, {"value.value_kind": shares}


def test_a_label_and_the_teacher_meet_half_way(tmp_path) -> None:
    """Where a label stands, the teacher moves it by its share; other heads keep their labels."""
    one = LABELLED[0]
    taught.write(tmp_path / "taught.jsonl", [_told(one, [1.0, 0.0, 0.5])])
    first = taught.with_teaching(LABELLED, tmp_path / "taught.jsonl")[0]
    held = one.truth["value.value_kind"]
    assert first.truth["value.value_kind"] == pytest.approx([(known + said) / 2 for known, said in zip(held, [1.0, 0.0, 0.5], strict=True)])
    assert first.truth["value.quantified"] == one.truth["value.quantified"]


def test_without_a_label_the_teacher_is_believed(tmp_path, unlabelled) -> None:
    """A sentence that nobody labelled comes in with the teacher's shares, and only if the teacher spoke of it."""
    one = next(found for found in unlabelled if found.kind == "value")
    taught.write(tmp_path / "taught.jsonl", [_told(one, [0.9, 0.1, 0.0])])
    added = taught.with_teaching(LABELLED, tmp_path / "taught.jsonl")[len(LABELLED) :]
    assert [(found.item["text"], found.truth) for found in added] == [(one.item["text"], {"value.value_kind": (0.9, 0.1, 0.0)})]


def test_no_sentence_of_the_test_part_is_taught(unlabelled) -> None:
    """Whatever is learned from, the test part is not in it; short everyday lines may stand in both."""
    tested = {text for kind in KINDS for _, item in items(kind, test=True) for text in _texts(item) if len(text) > 40}
    assert unlabelled
    assert [text for one in unlabelled for text in _texts(one.item) if text in tested] == []


def test_the_same_sentences_are_taught_every_time(unlabelled) -> None:
    """What the teacher wrote down fits the sentences of the next run."""
    assert [taught.key_of(one) for one in unlabelled] == [taught.key_of(one) for one in taught.unlabelled()]


def _texts(item) -> list[str]:
    return [str(item[name]) for name in ("text", "trainee") if item.get(name)]
