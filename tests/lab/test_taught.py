"""What a teacher says is learned from beside the labels, and it never hears the test part."""

import itertools
from dataclasses import replace

import pytest

from trainer.lab import taught
from trainer.lab.examples import Example, example, is_aside, items, judged_words
from trainer.reading.learned.heads import KINDS

LABELLED = [example("value", *found) for found in itertools.islice(items("value", test=False), 3)]


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


def test_nothing_is_taught_from_the_test_part_or_from_what_is_set_aside(unlabelled) -> None:
    """Neither what is measured on nor what the bars are chosen on, whatever it was labelled for; everyday lines may stand anywhere."""
    every = [(item, test) for kind in KINDS for test in (False, True) for _, item in items(kind, test=test)]
    kept_out = {text for item, test in every if test for text in _texts(item)}
    kept_out |= {judged_words(item) for item, test in every if not test and is_aside(item)}
    long = {text for text in kept_out if len(text) > 40}
    assert unlabelled
    assert [part for one in unlabelled for part in _parts(judged_words(one.item)) if part in long] == []


def test_a_sentence_is_set_aside_for_every_kind_or_for_none() -> None:
    """What the bars are chosen on was learned under no other label."""
    trained = [item for kind in KINDS for _, item in items(kind, test=False)]
    aside = {judged_words(item) for item in trained if is_aside(item)}
    assert aside
    assert aside & {judged_words(item) for item in trained if not is_aside(item)} == set()


def test_an_opinion_is_of_words_in_their_context(tmp_path) -> None:
    """What a move was thought to be at the beginning of a call says nothing of the same words later in it."""
    source, item = next((source, item) for source, item in items("moves", test=False) if item["rung"] != "none" and not is_aside(item))
    later = example("moves", source, item)
    first = example("moves", source, {**item, "pain": None, "rung": "none", "disclosed": []})
    taught.write(tmp_path / "taught.jsonl", [(replace(first, source=taught.UNLABELLED, truth={}), {"moves.counts": [0.02]})])
    assert first.passage != later.passage
    assert taught.with_teaching([later], tmp_path / "taught.jsonl") == [later]


def test_conversations_are_between_two_and_from_other_trades_than_the_test_part() -> None:
    """Turns with words, one after the other; what is tested was overheard nowhere."""
    tested = {item["industry"] for kind in taught.TAUGHT for _, item in items(kind, test=True)}
    talks = list(taught.conversations())
    assert len({talk["id"] for talk in talks}) == len(talks) > 100
    for talk in talks:
        assert set(talk) == {"id", "industry", "turns"}
        assert talk["industry"] not in tested
        assert all(turn["text"].strip() and set(turn) == {"speaker", "text"} for turn in talk["turns"])
        speakers = [turn["speaker"] for turn in talk["turns"]]
        assert {*speakers[::2], *speakers[1::2]} == {"trainee", "prospect"}
        assert len({*speakers[::2]}) == len({*speakers[1::2]}) == 1


def test_talk_comes_first_and_what_is_labelled_is_not_taught_as_if_it_were_not(unlabelled) -> None:
    """A kind whose turns of conversations bear labels is taught other sentences; the others hear the conversations first."""
    talked = {turn["text"] for talk in taught.conversations() for turn in talk["turns"]}
    for kind in taught.TAUGHT:
        said = [judged_words(one.item) for one in unlabelled if one.kind == kind]
        labelled = {str(item["trainee" if kind == "moves" else "text"]) for _, item in items(kind, test=False)}
        assert said
        assert labelled.isdisjoint(said), kind
        assert kind not in ("commitments", "value") or sum(text in talked for text in said) > min(len(said) / 4, 2000), kind


def test_a_sentence_that_was_labelled_since_keeps_the_opinion_beside_its_label(tmp_path) -> None:
    """Labels come after the teacher has spoken; what it said is not lost, nor is the sentence learned twice."""
    one = LABELLED[0]
    unlabelled_then = replace(one, source=taught.UNLABELLED, truth={}, item={**one.item, "id": "then"})
    taught.write(tmp_path / "taught.jsonl", [_told(unlabelled_then, [1.0, 0.0, 0.5])])
    learned = taught.with_teaching(LABELLED, tmp_path / "taught.jsonl")
    assert len(learned) == len(LABELLED)
    assert learned[0].truth["value.value_kind"] != one.truth["value.value_kind"]


def test_a_sentence_that_was_set_aside_since_is_not_learned(tmp_path) -> None:
    """Neither by itself nor within a longer one."""
    aside = next(item for _, item in items("value", test=False) if is_aside(item) and len(item["text"]) > 60)
    rambling = {"id": "long", "text": f"So anyway. {aside['text']} Where was I?"}
    told = [_told(replace(LABELLED[0], source=taught.UNLABELLED, truth={}, item=item), [1.0, 0.0, 0.5]) for item in (aside, rambling)]
    taught.write(tmp_path / "taught.jsonl", told)
    assert taught.with_teaching(LABELLED, tmp_path / "taught.jsonl") == LABELLED


def test_what_was_written_down_must_fit_the_data(tmp_path) -> None:
    """A file about items that are gone would be left out without a word; it is refused instead."""
    gone = replace(LABELLED[0], item={**LABELLED[0].item, "id": "gone"})
    taught.write(tmp_path / "taught.jsonl", [_told(gone, [0.9, 0.1, 0.0])])
    with pytest.raises(ValueError, match="1 labelled items"):
        taught.with_teaching(LABELLED, tmp_path / "taught.jsonl")


def _parts(words: str) -> list[str]:
    """A text, and wherever it may have been joined of two, both."""
    gaps = [place for place, letter in enumerate(words) if letter == " "]
    return [words, *(words[:gap] for gap in gaps), *(words[gap + 1 :] for gap in gaps)]


def _texts(item) -> list[str]:
    said = [turn["text"] for turn in item.get("ending", ())]
    return [*said, *item.get("disclosed", ()), *(str(item[name]) for name in ("text", "trainee", "prospect") if item.get(name))]
