"""What a larger net says: of the labelled items of the training part, and of sentences that nobody labelled for their kind.

Those are sentences of the training part that are labelled for another kind only, and turns of the ``conversations``. The shipped
nets learn from both (distillation after Hinton and others, 2015): a second opinion on a label that stands, and the only one where there
is none. What was said is kept with its sentences, so a sentence that is labelled later keeps the opinion beside its label.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from trainer.lab.examples import SPIN, Example, Item, Truth, is_aside, items, judged_words, sight_of
from trainer.reading.learned.heads import KINDS, Kind
from trainer.reading.learned.passages import Passage

TAUGHT: tuple[Kind, ...] = ("moves", "lines", "commitments", "value")
"""The kinds whose sentences are short and many enough to be taught."""

_TRUST = 0.5
"""The teacher's share where a label stands."""

_AT_MOST: Mapping[Kind, int] = {"moves": 3500, "lines": 6000, "commitments": 3000, "value": 24000}
"""Sentences without a label, by kind: the more the better, but each costs time in every round. Conversations come first."""

CONVERSATIONS = Path(__file__).parent / "conversations"

_LONGEST = 400
_SHORTEST = 12

UNLABELLED = "unlabelled"
"""The source of a sentence that nobody labelled for its kind."""

Key = tuple[str, str, str]
Says = Mapping[str, Sequence[float]]


def unlabelled() -> list[Example]:
    """Sentences as items of a kind that they were not labelled for; always the same ones.

    None comes from the test part, nor from an item that is set aside, whatever its kind.
    """
    return [one for kind in TAUGHT for one in _sample(kind, _OTHERS[kind]())]


def _sample(kind: Kind, found: Iterable[Item]) -> Iterator[Example]:
    known = kept_out().union(str(item[_WORDS[kind]]) for _, item in items(kind, test=False))
    worded = ((str(item[_WORDS[kind]]), item) for item in found)
    by_text = {words: item for words, item in worded if _SHORTEST <= len(words) <= _LONGEST and not known.intersection(_ends_of(words))}
    talked = {text for _, text, _ in _talk()}
    texts = sorted(by_text, key=lambda text: (text not in talked, _shuffled(text)))
    for place, text in enumerate(texts[: _AT_MOST[kind]]):
        said = f"{text} {texts[-1 - place]}" if place % _RAMBLING == 0 else text
        item = {**by_text[text], _WORDS[kind]: said, "id": _shuffled(said)[:12]}
        seen = sight_of(kind, item)
        yield Example(kind, UNLABELLED, seen.passage, seen.evidence, {}, item)


def _ends_of(words: str) -> Iterator[str]:
    """A text, and all that it begins or ends with: versions of one scene often share the rest."""
    yield words
    for gap in (place for place, letter in enumerate(words) if letter == " "):
        yield from (words[:gap], words[gap + 1 :])


_RAMBLING = 4
"""Every so many-th goes on with a sentence from elsewhere: people change the subject in the middle of a turn."""


_WORDS: Mapping[Kind, str] = {"moves": "trainee", "lines": "text", "commitments": "text", "value": "text"}


@lru_cache(maxsize=1)
def kept_out() -> frozenset[str]:
    """All that was said in items that are tested, and what was judged in those set aside; everyday lines may stand anywhere."""
    tested = {text for kind in KINDS for _, item in items(kind, test=True) for text in _texts(item)}
    trained = [item for kind in KINDS for _, item in items(kind, test=False)]
    aside = {judged_words(item) for item in trained if is_aside(item)}
    everyday = {text for item in trained for text in _texts(item) if len(text) <= _EVERYDAY} - aside
    return frozenset(tested - everyday | aside)


_EVERYDAY = 40
"""Length up to which two people may say the same by chance."""


def _texts(item: Item) -> Iterator[str]:
    """All that was said in an item."""
    yield from (str(item[field]) for field in ("text", "trainee", "prospect") if item.get(field))
    yield from (str(line) for line in item.get("disclosed", ()))
    yield from (str(turn["text"]) for turn in item.get("ending", ()))


def _shuffled(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _learned_from(kind: Kind) -> Iterator[Item]:
    return (item for _, item in items(kind, test=False) if not is_aside(item))


Turn = tuple[str, str, str]
"""Speaker, words, and what the other had said before."""


def conversations() -> Iterator[Item]:
    """Talk as it goes, each with its trade, and turns with a speaker and a text."""
    for path in sorted(CONVERSATIONS.glob("*.jsonl")):
        yield from (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())


def _talk() -> Iterator[Turn]:
    for item in conversations():
        yield from _one_after_another(item["turns"])


def _one_after_another(turns: Iterable[Mapping[str, str]]) -> Iterator[Turn]:
    before = ""
    for turn in turns:
        yield turn["speaker"], turn["text"], before
        before = turn["text"]


def _turns() -> Iterator[Turn]:
    """Wherever a text has a speaker."""
    yield from _talk()
    for item in _learned_from("outcomes"):
        yield from _one_after_another(item["ending"])
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
    """One JSON object a line: whose item it is, the item itself where nobody labelled it, and the teacher's shares by head."""
    with file.open("w", encoding="utf-8", newline="\n") as out:
        for one, shares in told:
            rounded = {head: [round(share, 3) for share in row] for head, row in shares.items()}
            out.write(json.dumps({"of": key_of(one), "item": None if one.truth else one.item, "says": rounded}) + "\n")


def with_teaching(known: list[Example], file: Path) -> list[Example]:
    """The labelled examples with the teacher's opinion beside their labels, and then the unlabelled ones with the teacher's alone.

    Raises ValueError where the teacher speaks of labelled items that are no longer there: the file is of other data.
    """
    told: list[dict[str, Any]] = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    said: dict[Key, Says] = {tuple(one["of"]): one["says"] for one in told if not one["item"]}
    there = {(source, str(item["id"])) for kind in KINDS for source, item in items(kind, test=False)}
    if missing := [key for key in said if key[1:] not in there and key[1] != SPIN]:
        raise ValueError(f"{file} speaks of {len(missing)} labelled items that are not there; let the teacher speak again")
    heard = [(_taught(one["of"][0], one["item"], one["says"]), one["says"]) for one in told if one["item"]]
    since: dict[tuple[Kind, Passage], Says] = {(one.kind, one.passage): says for one, says in heard}

    def opinion(one: Example) -> Says:
        return said.get(key_of(one)) or (since.get((one.kind, one.passage), {}) if one.own else {})

    labelled = {(one.kind, judged_words(one.item)) for one in known if one.own}
    new = [one for one, _ in heard if (one.kind, judged_words(one.item)) not in labelled and not _holds_kept_out(judged_words(one.item))]
    return [*(_mixed(one, opinion(one)) for one in known), *new]


def _holds_kept_out(words: str) -> bool:
    return words in kept_out() or any(text in words for text in kept_out() if len(text) > _EVERYDAY)


def _taught(kind: Kind, item: Item, says: Says) -> Example:
    seen = sight_of(kind, item)
    return Example(kind, UNLABELLED, seen.passage, seen.evidence, {head: tuple(row) for head, row in says.items()}, item)


def _mixed(one: Example, says: Says) -> Example:
    truth: Truth = {
        head: tuple(_between(held, share) for held, share in zip(one.truth.get(head, (None,) * len(row)), row, strict=True))
        for head, row in says.items()
    }
    return Example(one.kind, one.source, one.passage, one.evidence, {**one.truth, **truth}, one.item)


def _between(held: float | None, share: float) -> float:
    return share if held is None else (1 - _TRUST) * held + _TRUST * share
