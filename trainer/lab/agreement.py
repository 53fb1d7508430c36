"""How far two codings agree: pure arithmetic over parallel lists. Shares and coefficients; 1 is full agreement."""

import math
import random
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

Label = str | bool | None
T = TypeVar("T")
Measure = Callable[[Sequence[T], Sequence[T]], float]


def accuracy(truth: Sequence[Label], given: Sequence[Label]) -> float:
    """Share of items with the same label, 0 to 1."""
    return sum(one == two for one, two in zip(truth, given, strict=True)) / len(truth) if truth else 1.0


def kappa(truth: Sequence[Label], given: Sequence[Label]) -> float:
    """Cohen's kappa, unweighted: agreement beyond what the two distributions alone would give; 0 is chance.

    Cohen, J. (1960). A coefficient of agreement for nominal scales. Where only one label ever occurs it is 1.
    """
    size = len(truth)
    if size == 0:
        return 1.0
    left, right = Counter(truth), Counter(given)
    chance = sum(left[label] * right[label] for label in left) / size**2
    return (accuracy(truth, given) - chance) / (1 - chance) if chance < 1 else 1.0


def weighted_kappa(truth: Sequence[int], given: Sequence[int]) -> float:
    """Cohen's weighted kappa with quadratic weights, for levels: to be off by two costs four times as much as by one.

    Cohen, J. (1968). Weighted kappa: nominal scale agreement with provision for scaled disagreement. 1 where both give one level only.
    """
    size = len(truth)
    seen = sum((one - two) ** 2 for one, two in zip(truth, given, strict=True)) / size if size else 0.0
    left, right = Counter(truth), Counter(given)
    chance = sum(left[one] * right[two] * (one - two) ** 2 for one in left for two in right) / size**2 if size else 0.0
    return 1 - seen / chance if chance else 1.0


def spearman(truth: Sequence[float], given: Sequence[float]) -> float:
    """Spearman's rank correlation, -1 to 1; ties share their mean rank. 0 where one side never differs."""
    left, right = _ranks(truth), _ranks(given)
    middle = (len(truth) + 1) / 2
    both = sum((one - middle) * (two - middle) for one, two in zip(left, right, strict=True))
    spread = math.sqrt(sum((one - middle) ** 2 for one in left) * sum((two - middle) ** 2 for two in right))
    return both / spread if spread else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    places: dict[float, list[int]] = {}
    for place, value in enumerate(sorted(values), start=1):
        places.setdefault(value, []).append(place)
    return [sum(places[value]) / len(places[value]) for value in values]


def f1(truth: Sequence[bool], given: Sequence[bool]) -> float:
    """Harmonic mean of precision and recall of what holds; 1 where nothing holds and nothing is given."""
    both = sum(one and two for one, two in zip(truth, given, strict=True))
    either = sum(truth) + sum(given)
    return 2 * both / either if either else 1.0


def macro_f1(truth: Sequence[Label], given: Sequence[Label]) -> float:
    """The mean of the F1 of every label that occurs in the truth."""
    labels = sorted(set(truth), key=str)
    return sum(f1([one == label for one in truth], [two == label for two in given]) for label in labels) / len(labels) if labels else 1.0


def micro_f1(truth: Sequence[Collection[str]], given: Sequence[Collection[str]]) -> float:
    """F1 over all (item, label) pairs of sets of labels."""
    both = sum(len(set(one) & set(two)) for one, two in zip(truth, given, strict=True))
    either = sum(len(set(one)) + len(set(two)) for one, two in zip(truth, given, strict=True))
    return 2 * both / either if either else 1.0


def macro_f1_of_sets(truth: Sequence[Collection[str]], given: Sequence[Collection[str]]) -> float:
    """The mean of the F1 of every label that some item of the truth holds."""
    labels = sorted({label for held in truth for label in held})
    each = [f1([label in held for held in truth], [label in held for held in given]) for label in labels]
    return sum(each) / len(each) if each else 1.0


def interval(measure: Measure[T], truth: Sequence[T], given: Sequence[T], rounds: int = 400, seed: int = 1) -> tuple[float, float]:
    """The middle 95 % of the measure over ``rounds`` samples of the items drawn with replacement (percentile bootstrap)."""
    chance = random.Random(seed)
    size = len(truth)
    if size == 0:
        return (0.0, 1.0)
    found = []
    for _ in range(rounds):
        drawn = [chance.randrange(size) for _ in range(size)]
        found.append(measure([truth[place] for place in drawn], [given[place] for place in drawn]))
    found.sort()
    return found[int(0.025 * rounds)], found[min(rounds - 1, int(0.975 * rounds))]
