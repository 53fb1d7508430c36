"""Which of the candidates does a turn name? Stemmed content words, weighed by how rare they are among the candidates."""

import math
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from trainer.domain.readings import Subject, SubjectReading
from trainer.reading.words import FUNCTION_WORDS, GENERAL, READ_AT_MOST, fold, refers_back, stem, words

_LEAST = 1.0
"""A word that stands in nearly every candidate names none of them; one rare word is enough."""
_LEVEL = 0.92
"""Candidates within this share of the best are level, and she has to ask which is meant."""
_GENERAL_WEIGHT = 0.3
_RUN_WEIGHT = 1.0


def read_subject(text: str, candidates: Sequence[Subject]) -> SubjectReading:
    """The candidates that the text names, best first; several only when they are level, then in file order.

    A text of general words only ("what does that lead to?") names nothing. Never raises on odd text.
    """
    spoken = fold(text[:READ_AT_MOST])
    scores = _scores(_Spoken.of(spoken), [_profile(subject.texts) for subject in candidates])
    best = max(scores, default=0.0)
    if best < _LEAST:
        return SubjectReading(named=(), refers_back=refers_back(spoken))
    level = [(score, index) for index, score in enumerate(scores) if score >= best * _LEVEL and score >= _LEAST]
    level.sort(key=lambda found: (-found[0], found[1]))
    return SubjectReading(named=tuple(candidates[index].id for _, index in level), refers_back=refers_back(spoken))


class _Spoken:
    """What is compared: stems that name something, and runs of three words that hold at least one of them."""

    def __init__(self, stems: frozenset[str], runs: frozenset[tuple[str, ...]]) -> None:
        self.stems = stems
        self.runs = runs

    @classmethod
    @lru_cache(maxsize=4096)
    def of(cls, text: str) -> "_Spoken":
        spoken = words(text)
        names = [None if word in FUNCTION_WORDS or len(word) < 2 else stem(word) for word in spoken]
        runs = (tuple(spoken[i : i + 3]) for i in range(len(spoken) - 2) if any(names[i : i + 3]))
        return cls(frozenset(name for name in names if name), frozenset(runs))


class _Profile:
    """One candidate: in how many of its texts each stem stands, and its runs of three words."""

    def __init__(self, counts: Counter[str], runs: frozenset[tuple[str, ...]]) -> None:
        self.counts = counts
        self.runs = runs


@lru_cache(maxsize=1024)
def _profile(texts: tuple[str, ...]) -> _Profile:
    spoken = [_Spoken.of(fold(text[:READ_AT_MOST])) for text in texts]
    counts = Counter(name for each in spoken for name in sorted(each.stems))
    return _Profile(counts, frozenset().union(*(each.runs for each in spoken)))


def _scores(spoken: _Spoken, profiles: list[_Profile]) -> list[float]:
    spread = Counter(name for name in sorted(spoken.stems) for profile in profiles if name in profile.counts)
    return [_score(spoken, profile, spread, len(profiles)) for profile in profiles]


def _score(spoken: _Spoken, profile: _Profile, spread: Counter[str], candidates: int) -> float:
    shared = sorted(name for name in spoken.stems if name in profile.counts)
    total = sum(_weight(name, profile, spread[name], candidates) for name in shared)
    run = bool(spoken.runs & profile.runs)
    if not run and all(name in GENERAL for name in shared):
        return 0.0
    return total + (_RUN_WEIGHT if run else 0.0)


def _weight(name: str, profile: _Profile, spread: int, candidates: int) -> float:
    rarity = math.log(1 + (candidates + 1) / spread)
    central = 1 + 0.1 * (min(profile.counts[name], 4) - 1)
    return rarity * central * (_GENERAL_WEIGHT if name in GENERAL else 1.0)
