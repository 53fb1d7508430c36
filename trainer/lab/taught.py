"""What a larger net says of the training part: of its labelled items, and of sentences in it that are labelled for another kind only.

The small encoder learns from both (distillation after Hinton and others, 2015): a second opinion on a label that stands, and the
only one where there is none.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from trainer.lab.examples import Example, Item, Truth, is_aside, items, sight_of
from trainer.reading.learned.heads import Kind

TAUGHT: tuple[Kind, ...] = ("moves", "lines", "commitments", "value")
"""The kinds whose sentences are short and many enough to be taught."""

_TRUST = 0.5
"""The teacher's share where a label stands."""

_AT_MOST: Mapping[Kind, int] = {"moves": 2500, "lines": 4000, "commitments": 2500, "value": 6000}
"""Sentences without a label, by kind: the more the better, but each costs time in every round."""

_LONGEST = 400
_SHORTEST = 12

UNLABELLED = "unlabelled"
"""The source of a sentence that nobody labelled for its kind."""

Key = tuple[str, str, str]


def unlabelled() -> list[Example]:
    """Sentences of the training part as items of another kind than they were labelled for; always the same ones.

    None comes from an item that is set aside, whatever its kind.
    """
    return [one for kind in TAUGHT for one in _sample(kind, _OTHERS[kind]())]


def _sample(kind: Kind, found: Iterable[Item]) -> Iterator[Example]:
    labelled = {str(item[_WORDS[kind]]) for _, item in items(kind, test=False)}
    by_text = {words: item for item in found if _SHORTEST <= len(words := str(item[_WORDS[kind]])) <= _LONGEST and words not in labelled}
    texts = sorted(by_text, key=_shuffled)
    for place, text in enumerate(texts[: _AT_MOST[kind]]):
        said = f"{text} {texts[-1 - place]}" if place % _RAMBLING == 0 else text
        item = {**by_text[text], _WORDS[kind]: said, "id": _shuffled(said)[:12]}
        seen = sight_of(kind, item)
        yield Example(kind, UNLABELLED, seen.passage, seen.evidence, {}, item)


_RAMBLING = 4
"""Every so many-th goes on with a sentence from elsewhere: people change the subject in the middle of a turn."""


_WORDS: Mapping[Kind, str] = {"moves": "trainee", "lines": "text", "commitments": "text", "value": "text"}


def _shuffled(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _learned_from(kind: Kind) -> Iterator[Item]:
    return (item for _, item in items(kind, test=False) if not is_aside(item))


def _turns() -> Iterator[tuple[str, str, str]]:
    """Speaker, words, and what the other had said before, wherever a text of the training part has a speaker."""
    for item in _learned_from("outcomes"):
        before = ""
        for turn in item["ending"]:
            yield turn["speaker"], turn["text"], before
            before = turn["text"]
    for item in _learned_from("moves"):
        yield "trainee", item["trainee"], item["prospect"]
        yield from (("prospect", line, "") for line in (item["prospect"], *item["disclosed"]))
    for item in _learned_from("lines"):
        yield "trainee", item["trainee"], ""
        yield "prospect", item["text"], item["trainee"]
    for item in _learned_from("commitments"):
        yield item["speaker"], item["text"], ""
    for item in _learned_from("next_step"):
        yield "trainee", item["text"], ""


def _as_moves() -> Iterator[Item]:
    for speaker, text, before in _turns():
        if speaker == "trainee":
            yield {"trainee": text, "pain": None, "rung": "none", "disclosed": [], "prospect": before}


def _as_lines() -> Iterator[Item]:
    for speaker, text, before in _turns():
        if speaker == "prospect":
            yield {"text": text, "trainee": before}


def _as_commitments() -> Iterator[Item]:
    for speaker, text, _ in _turns():
        yield {"text": text, "speaker": speaker}


def _as_value() -> Iterator[Item]:
    for _, text, _ in _turns():
        yield {"text": text}


_OTHERS: Mapping[Kind, Callable[[], Iterator[Item]]] = {
    "moves": _as_moves,
    "lines": _as_lines,
    "commitments": _as_commitments,
    "value": _as_value,
}


def key_of(one: Example) -> Key:
    return one.kind, one.source, str(one.item["id"])


def write(file: Path, told: Iterable[tuple[Example, Mapping[str, list[float]]]]) -> None:
    """One JSON object a line: whose item it is, and the teacher's shares by head."""
    with file.open("w", encoding="utf-8", newline="\n") as out:
        for one, shares in told:
            rounded = {head: [round(share, 3) for share in row] for head, row in shares.items()}
            out.write(json.dumps({"of": key_of(one), "says": rounded}) + "\n")


def with_teaching(known: list[Example], file: Path) -> list[Example]:
    """The labelled examples with the teacher's opinion beside their labels, and then the unlabelled ones with the teacher's alone."""
    said: dict[Key, Mapping[str, list[float]]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        told: dict[str, Any] = json.loads(line)
        said[tuple(told["of"])] = told["says"]
    added = [one for one in unlabelled() if key_of(one) in said]
    if missing := sum(key[1] == UNLABELLED for key in said) - len(added):
        raise ValueError(f"{file} speaks of {missing} sentences that the labelled data no longer gives; write it again")
    return [_mixed(one, said[key_of(one)]) if key_of(one) in said else one for one in [*known, *added]]


def _mixed(one: Example, says: Mapping[str, list[float]]) -> Example:
    truth: Truth = {
        head: tuple(_between(held, share) for held, share in zip(one.truth.get(head, (None,) * len(row)), row, strict=True))
        for head, row in says.items()
    }
    return Example(one.kind, one.source, one.passage, one.evidence, {**one.truth, **truth}, one.item)


def _between(held: float | None, share: float) -> float:
    return share if held is None else (1 - _TRUST) * held + _TRUST * share
