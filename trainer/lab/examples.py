"""The labelled data as the encoder learns from it: passages, what the rules found in them, and the truth per head."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from trainer.domain.readings import Grounded, MoveContext, Said
from trainer.domain.vocabulary import STANDINGS
from trainer.reading.learned import sight
from trainer.reading.learned.heads import COUNTS, KINDS, OWNED, Head, Kind, heads_of
from trainer.reading.learned.passages import Passage
from trainer.reading.learned.rule_evidence import Evidence
from trainer.reading.learned.sight import Sight

LABELLED = Path(__file__).parent / "labelled"
SPIN = "spin/train"
"""The source of questions that are labelled for what they are after and nothing else."""

Item = Mapping[str, Any]
Truth = Mapping[str, tuple[float | None, ...]]
"""By head: 1 or 0 for each of its values, None where an item does not say. A head that it says nothing about is missing."""


_LABELLED_WITH: Mapping[Kind, Kind] = {"afterwards": "concerns"}
"""Kinds without files of their own: each of their items is one half of another kind's."""


@dataclass(frozen=True)
class Example:
    """One labelled item, ready for the encoder. ``source`` is its file under ``labelled``, without the ending."""

    kind: Kind
    source: str
    passage: Passage
    evidence: Evidence
    truth: Truth
    item: Item

    @property
    def own(self) -> bool:
        """Whether the item was labelled for this kind, and so is as common among its like as its labels are in the data."""
        return self.source.startswith(f"{_LABELLED_WITH.get(self.kind, self.kind)}/")


def held_out() -> frozenset[str]:
    """The author passes that are kept out of training; their industries are in no other pass of their kind."""
    return _split()["test"]


def recorded() -> frozenset[str]:
    """Those of them that are cut out of talk as it is recorded; their figures stand by themselves."""
    return _split()["recorded"]


@lru_cache(maxsize=1)
def _split() -> Mapping[str, frozenset[str]]:
    parts: dict[str, list[str]] = json.loads((LABELLED / "split.json").read_text(encoding="utf-8"))
    return {name: frozenset(sources) for name, sources in parts.items()}


def items(kind: Kind, *, test: bool) -> Iterator[tuple[str, Item]]:
    """Every labelled item of one part, with its source, in the order of the files."""
    for path in sorted((LABELLED / kind).glob("*.jsonl")):
        source = f"{kind}/{path.stem}"
        if (source in held_out()) == test:
            yield from ((source, json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def examples(*, test: bool, kinds: Sequence[Kind] = KINDS) -> list[Example]:
    """All of one part. The training part holds, beside each item as it was labelled, what it also says of another kind."""
    found = [example(kind, source, item) for kind in kinds for source, item in items(kind, test=test)]
    return found if test else [*found, *(one for one in _said_besides() if one.kind in kinds)]


def _said_besides() -> Iterator[Example]:
    yield from _questions()
    for source, item in items("moves", test=False):
        yield from _told_lines(source, item)
        yield from _steps_of_a_move(source, item)
    for source, item in items("lines", test=False):
        told = {"id": item["id"], "text": item["text"], "value_kind": item["kinds"], "quantified": item["discloses"] == "magnitude"}
        yield example("value", source, told)
    for source, item in items("value", test=False):
        said = {"id": item["id"], "text": item["text"], "trainee": ""}
        yield _partly("lines", source, said, _held_as(_head("lines", "kinds"), {"kinds": item["value_kind"]}))
    for source, item in items("next_step", test=False):
        yield _move_of_a_step(source, item)
    for source, item in items("concerns", test=False):
        after = {"id": item["id"], "text": item["after"], "answer": item["text"], "rests": item["rests"]}
        yield example("afterwards", source, {**after, "family": item.get("family")})


def _partly(kind: Kind, source: str, item: Item, truth: Truth) -> Example:
    seen = sight_of(kind, item)
    return Example(kind, source, seen.passage, seen.evidence, truth, item)


def _held_as(head: Head, labels: Item) -> Truth:
    return {head.key: _held(head, labels)}


def _head(kind: Kind, name: str) -> Head:
    return next(head for head in heads_of(kind) if head.name == name)


def _questions() -> Iterator[Example]:
    """Questions labelled for what they are after and nothing else; they are for training alone."""
    spin = _head("moves", "spin")
    for line in (LABELLED / f"{SPIN}.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        yield _partly("moves", SPIN, item, _held_as(spin, item))


def _told_lines(source: str, item: Item) -> Iterator[Example]:
    """Her lines so far, where there is one for each rung up to where she stands: the last of them says its rung."""
    standing = STANDINGS.index(item["rung"])
    if standing and len(item["disclosed"]) == standing:
        told = {"id": item["id"], "text": item["disclosed"][-1], "trainee": ""}
        yield _partly("lines", source, told, _held_as(_head("lines", "discloses"), {"discloses": item["rung"]}))


def _steps_of_a_move(source: str, item: Item) -> Iterator[Example]:
    """A move that asks for a step in advance or returns to one says so as a next step too; of the others, those that open or close."""
    labels = item["labels"]
    if labels["opening"] or labels["closing"]:
        step = {"provisional": "provisional_next_step" in labels["opening"], "reconfirm": "reconfirm_next_step" in labels["closing"]}
        yield example("next_step", source, {"id": item["id"], "text": item["trainee"], **step})


def _move_of_a_step(source: str, item: Item) -> Example:
    """The other way round: of all the moves in it, two are known."""
    opening, closing = _head("moves", "opening"), _head("moves", "closing")
    known = {
        opening.key: tuple(float(item["provisional"]) if value == "provisional_next_step" else None for value in opening.values),
        closing.key: tuple(float(item["reconfirm"]) if value == "reconfirm_next_step" else None for value in closing.values),
    }
    bare_move = {"id": item["id"], "trainee": item["text"], "pain": None, "rung": "none", "disclosed": [], "prospect": ""}
    return _partly("moves", source, bare_move, known)


def example(kind: Kind, source: str, item: Item) -> Example:
    seen = sight_of(kind, item)
    return Example(kind, source, seen.passage, seen.evidence, truth_of(kind, item), item)


_ASIDE = 12
"""Every twelfth labelled item of the training part is not learned from but used to choose the bars."""


def set_aside(one: Example) -> bool:
    return is_aside(one.item)


def is_aside(item: Item) -> bool:
    return _drawn(item) % _ASIDE == 0


def in_share(one: Example, share: float) -> bool:
    """Whether an item belongs to a part of the data, 0 to 1; what it also says of another kind goes with it."""
    return _drawn(one.item) // _ASIDE % 1000 < share * 1000


def _drawn(item: Item) -> int:
    """By the words, so that a sentence which is labelled for several kinds is set aside for all of them; a family of versions together."""
    return int(sha256(str(item.get("family") or judged_words(item)).encode()).hexdigest(), 16)


def judged_words(item: Item) -> str:
    """What an item is labelled for, without its context; of a plan what the customer wants, of an ending its last turn."""
    if "ending" in item:
        return str(item["ending"][-1]["text"])
    return str(next(item[name] for name in ("text", "objective", "customer_wants", "trainee") if name in item))


_SIGNS = re.compile(r"[^\w\s'’£$€%]|_")


def bare(text: str) -> str:
    """The text as a speech recogniser without punctuation would write it."""
    return " ".join(_SIGNS.sub(" ", text).lower().split())


_JUDGED = {"moves": "trainee", "smart": "objective"}


def without_signs(one: Example) -> Example:
    """The same item with all punctuation and capitals gone from the words that are judged."""
    if one.kind in ("plans", "outcomes"):
        return one
    field = _JUDGED.get(one.kind, "text")
    seen = sight_of(one.kind, {**one.item, field: bare(str(one.item[field]))})
    return Example(one.kind, one.source, seen.passage, seen.evidence, one.truth, one.item)


def move_context(item: Item) -> MoveContext:
    return MoveContext(
        trainee=item["trainee"],
        pain=item["pain"],
        rung=item["rung"] or "none",
        disclosed=tuple(item["disclosed"]),
        prospect=item["prospect"],
    )


def ending(item: Item) -> tuple[Said, ...]:
    return tuple(Said(speaker=turn["speaker"], text=turn["text"]) for turn in item["ending"])


def plan_fields(item: Item) -> tuple[str, str, str, str]:
    return item["trainee_wants"], item["customer_wants"], item["trainee_success"], item["customer_success"]


def sight_of(kind: Kind, item: Item) -> Sight[Grounded]:
    """What the readers are given of an item, and what the rules alone say of it."""
    if kind == "moves":
        return sight.of_move(move_context(item))
    if kind == "lines":
        return sight.of_line(item["text"], item["trainee"])
    if kind == "commitments":
        return sight.of_commitment(item["text"], item["speaker"])
    if kind == "value":
        return sight.of_value(item["text"])
    if kind == "smart":
        return sight.of_objective(item["scenario"], item["objective"])
    if kind == "plans":
        return sight.of_plan(item["scenario"], plan_fields(item))
    if kind == "next_step":
        return sight.of_step(item["text"])
    if kind == "outcomes":
        return sight.of_ending(ending(item))
    return _judged_sight(kind, item)


def _judged_sight(kind: Kind, item: Item) -> Sight[Grounded]:
    if kind == "stories":
        return sight.of_story(item["text"], item["heard"])
    if kind == "insights":
        return sight.of_insight(item["text"], item["heard"])
    if kind == "reactions":
        return sight.of_reaction(item["text"], item["told"])
    if kind == "concerns":
        return sight.of_answer(item["text"], item["raised"])
    if kind == "afterwards":
        return sight.of_afterwards(item["text"], item["answer"])
    return sight.of_reflection(item["text"])


def truth_of(kind: Kind, item: Item) -> Truth:
    """What the labels of an item say, head by head."""
    labels: Item = item["labels"] if kind == "moves" else item
    truth = {head.key: _held(head, labels) for head in heads_of(kind) if head.name not in (COUNTS, OWNED)}
    if kind == "moves":
        return truth | {f"moves.{COUNTS}": (0.0 if item["earns"] == "none" else 1.0,)}
    return {**truth, **_owned(item)} if kind == "commitments" else truth


def _owned(item: Item) -> Truth:
    """Whose it is, known only where something is undertaken."""
    if item["strength"] == "none":
        return {}
    owner, speaker = item["owner"], item["speaker"]
    role = "nobody" if owner is None else "self" if owner == speaker else "other" if owner in ("trainee", "prospect") else "named"
    head = _head("commitments", OWNED)
    return {head.key: _held(head, {OWNED: role})}


def _held(head: Head, labels: Item) -> tuple[float, ...]:
    held = labels.get(head.name)
    if head.exclusive:
        return tuple(1.0 if value == held else 0.0 for value in head.values)
    if isinstance(held, list):
        return tuple(1.0 if value in held else 0.0 for value in head.values)
    return tuple(1.0 if labels.get(value) is True else 0.0 for value in head.values)
