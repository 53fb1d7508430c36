"""What a question is after where no rule is sure: evidence of words and context, weighed.

The weights are learned from labelled questions by ``trainer.lab.learn_evidence`` and shipped as a small table; reading them is a
sum of products and the same everywhere. A rule that is sure is not asked twice: ``spin.purpose`` comes here last.
"""

import itertools
import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from trainer.domain.vocabulary import Spin, Standing
from trainer.reading import evidence_words as family
from trainer.reading.effects import asks_size, money_or_risk
from trainer.reading.words import GENERAL, own_content, refers_back, words

AFTER: tuple[Spin, ...] = ("situation", "problem", "implication", "value", "none")
_WEIGHTS = Path(__file__).with_name("evidence_weights.json")
_FAMILIES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("consequence", family.CONSEQUENCE),
    ("onwards", family.ONWARDS),
    ("outcome", family.OUTCOME_FRAME),
    ("bad_case", family.BAD_CASE),
    ("back_case", family.BACK_CASE),
    ("good_case", family.GOOD_CASE),
    ("worth", family.WORTH),
    ("trouble", family.TROUBLE_ASKED),
    ("causes", family.CAUSES),
    ("set_up", family.SET_UP_FACTS),
    ("meeting", family.MEETING),
    ("people", family.PEOPLE_OR_WORK),
    ("business", family.THE_BUSINESS),
)
_OPENER = re.compile(
    r"^(?:and |so |but |or |ok |right |well |then |now )*(?:(?:to|for|at|by|in|on|from|with) )?(how (?:many|much|often|long|far|likely|"
    r"big)|"
    r"what|how|why|who|whose|where|which|when|do|does|did|is|are|was|were|have|has|had|can|could|would|will|any|tell|walk|talk|help|if|"
    r"suppose|say)(?:'s|'d|'re|'ll)?\b"
)
_YOU_HAVE = re.compile(r"\b(?:do|did|have|are|were) (?:you|they|he|she)\b")


@dataclass(frozen=True)
class Scene:
    """A question and what it was asked into. ``lead`` is what the turn says before it; ``known`` are stems of what has been told;
    ``hint`` names what a rule was inclined to say."""

    text: str
    lead: str
    rung: Standing
    known: frozenset[str]
    form: str
    hint: str


def weigh(scene: Scene) -> tuple[Spin, float]:
    """The likeliest aim of the question and its probability, 0 to 1. Deterministic; never raises on odd text."""
    by_name = _weights_by_name()
    weighty = [(row, value) for name, value in features(scene).items() if (row := by_name.get(name))]
    shares = _softmax([math.fsum(row[place] * value for row, value in weighty) for place in range(len(AFTER))])
    best = max(AFTER, key=lambda spin: (shares[spin], -AFTER.index(spin)))
    return best, shares[best]


def shares_of(found: Mapping[str, float], table: Mapping[str, Mapping[str, float]]) -> dict[Spin, float]:
    """Probabilities that add up to one, by a softmax over the weighted features."""
    return _softmax([math.fsum(value * table[spin].get(name, 0.0) for name, value in found.items()) for spin in AFTER])


def _softmax(sums: Sequence[float]) -> dict[Spin, float]:
    top = max(sums)
    raised = [math.exp(total - top) for total in sums]
    whole = math.fsum(raised)
    return {spin: part / whole for spin, part in zip(AFTER, raised, strict=True)}


@lru_cache(maxsize=1)
def weights() -> Mapping[str, Mapping[str, float]]:
    """The learned table: a weight for each aim and feature."""
    table: dict[str, dict[str, float]] = json.loads(_WEIGHTS.read_text(encoding="utf-8"))["weights"]
    return table


@lru_cache(maxsize=1)
def _weights_by_name() -> Mapping[str, tuple[float, ...]]:
    """The same the other way round: most features weigh nothing, and are passed over at one look."""
    table = weights()
    return {name: tuple(table[spin].get(name, 0.0) for spin in AFTER) for row in table.values() for name in row}


def features(scene: Scene) -> dict[str, float]:
    """What speaks in this scene, by name; values between 0 and 1."""
    found = {"always": 1.0, f"rung {scene.rung}": 1.0, f"form {scene.form}": 1.0, f"hint {scene.hint}": 1.0}
    found |= _words(scene)
    found |= _ties(scene)
    if scene.rung != "none":
        told = "deep " if scene.rung in ("impact", "magnitude") else "told "
        found |= {told + name: value for name, value in found.items() if not name.startswith("rung")}
    return found | _said(scene.text)


def _said(text: str) -> dict[str, float]:
    """The words themselves and pairs of neighbours; only the few that many questions share have learned a weight."""
    spoken = words(text)
    pairs = (f"says {one} {two}" for one, two in itertools.pairwise(spoken))
    return dict.fromkeys((*(f"says {word}" for word in spoken), *pairs), 1.0)


def _words(scene: Scene) -> dict[str, float]:
    found = {name: 1.0 for name, family_words in _FAMILIES if family_words.search(scene.text)}
    found |= {f"names {kind}": 1.0 for kind in money_or_risk(scene.text)}
    if asks_size(scene.text):
        found["size"] = 1.0
    opener = _OPENER.match(scene.text)
    if opener:
        found[f"opens {opener.group(1)}"] = 1.0
    if _YOU_HAVE.search(scene.text):
        found["you do"] = 1.0
    if len(scene.text.split()) <= 4:
        found["short"] = 1.0
    return found


def _ties(scene: Scene) -> dict[str, float]:
    """How the question hangs on what has been told: pointing back, taking up her words, bringing in things of its own."""
    names = set(own_content(scene.text))
    new = [name for name in names if name not in scene.known and name not in GENERAL]
    found = {"new things": min(len(new), 4) / 4}
    if refers_back(scene.text):
        found["points back"] = 1.0
    if names & scene.known:
        found["her words"] = 1.0
    if scene.known & set(own_content(scene.lead)):
        found["took up her words"] = 1.0
    return found
