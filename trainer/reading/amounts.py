"""Numbers as people say and write them, as values: "eleven thousand four hundred", "£11,400", "1.8 million", "ten grand"."""

import re
from dataclasses import dataclass
from functools import lru_cache

READ_AT_MOST = 12_000
"""Code points looked at."""

_UNITS = {
    name: value
    for value, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen".split()
    )
}
_TENS = {name: 10 * value for value, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_SCALES = {
    "hundred": 100, "hundreds": 100, "thousand": 1_000, "thousands": 1_000, "grand": 1_000, "k": 1_000, "million": 1_000_000,
    "millions": 1_000_000, "m": 1_000_000, "mil": 1_000_000, "billion": 1_000_000_000, "bn": 1_000_000_000, "dozen": 12,
}  # fmt: skip
_SMALL = "|".join((*_UNITS, *_TENS))
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?P<money>[£$€])?\s?(?P<digits>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>(?:{_SCALE})\b)?"
    rf"|\b(?:(?P<half>half) )?(?P<words>(?:an? (?=hundred|thousand|million|billion|dozen))?(?:{_SMALL}|{_SCALE})"
    rf"(?:[ -](?:and )?(?:point )?(?:{_SMALL}|{_SCALE}))*)\b",
    re.IGNORECASE,
)
_MONEY_AFTER = re.compile(
    r"\s?(?:pounds?|quid|dollars?|euros?|bucks|grand|gbp|usd|eur|francs?|kroner|kronor|rupees|pence|cents|pesos|yen)\b", re.IGNORECASE
)
_MONEY_SCALES = frozenset({"grand"})


LARGEST = 1e15
"""Nobody names a larger sum; a bound on hostile input."""


@dataclass(frozen=True)
class Amount:
    """A number at its place. ``money``: a currency stands by it."""

    value: float
    start: int
    end: int
    money: bool


@lru_cache(maxsize=2048)
def amounts(text: str) -> tuple[Amount, ...]:
    """Every number of the text, in order, in digits or words. Never raises."""
    found = []
    for match in _NUMBER.finditer(text[:READ_AT_MOST]):
        value = _in_digits(match) if match["digits"] else _in_words(match["words"].lower())
        if value is not None:
            found.append(Amount(value, match.start(), match.end(), _is_money(text, match)))
    return tuple(found)


def _is_money(text: str, match: re.Match[str]) -> bool:
    said_so = bool(match["money"]) or bool(_MONEY_AFTER.match(text, match.end()))
    return said_so or any(word in _MONEY_SCALES for word in match.group().lower().split())


def _in_digits(match: re.Match[str]) -> float | None:
    digits = match["digits"].rstrip(",").replace(",", "")
    if len(digits) > 15:
        return None
    return float(digits) * _SCALES.get((match["scale"] or "").lower(), 1)


def _in_words(said: str) -> float | None:
    """The value of number words: "one point eight million", "twenty-one thousand", "a hundred and fifty"."""
    total = current = 0.0
    fraction = 0
    for word in re.split(r"[ -]+", said):
        if word in ("and", "a", "an", "half"):
            continue
        if word == "point":
            fraction = 1
        elif word in _SCALES:
            scale = _SCALES[word]
            current = min((current or 1) * scale, LARGEST)
            if scale >= 1_000:
                total, current = total + current, 0.0
            fraction = 0
        else:
            small = float(_UNITS.get(word, _TENS.get(word, 0)))
            current += small / 10**fraction if fraction else small
            fraction += 1 if fraction else 0
    return min(total + current, LARGEST) if total + current or said == "zero" else None


_SHORT = re.compile(
    rf"\b(?P<high>(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(list(_UNITS)[1:10])}))?|{'|'.join(_UNITS)})[ -](?P<low>{_SMALL})\b", re.IGNORECASE
)


_AND_A_HALF = re.compile(
    rf"\b(?P<whole>\d{{1,4}}|{'|'.join(_UNITS)}|{'|'.join(_TENS)}) and a half(?:[ -](?P<scale>{_SCALE})\b)?", re.IGNORECASE
)


def values(text: str) -> frozenset[float]:
    """The numbers of the text, as a set; spoken short forms ("thirty-two five", "seven-fifty") count with what they may stand for."""
    found = {each.value for each in amounts(text)}
    for match in _SHORT.finditer(text[:READ_AT_MOST]):
        high, low = _in_words(match["high"].lower()), _in_words(match["low"].lower())
        if high and low:
            found |= {1_000 * high + 100 * low, 100 * high + low, high + low / 100}
    for match in _AND_A_HALF.finditer(text[:READ_AT_MOST]):
        whole = _in_words(match["whole"].lower()) if match["whole"].isalpha() else float(match["whole"])
        found.add(((whole or 0) + 0.5) * _SCALES.get((match["scale"] or "").lower(), 1))
    return frozenset(found)


NEAR = 0.02
"""Two numbers are the same when they differ by no more than this share: what is rounded is no invention."""

LARGE = 100
"""Smaller numbers are not added up: days and counts would make any figure reachable."""

_SHARES = (1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4, 12, 52)
"""Halves, thirds and quarters of a number, and a year of it by the month or the week."""


def same(one: float, other: float) -> bool:
    return abs(one - other) <= NEAR * max(abs(one), abs(other))


def follows_from(value: float, known: frozenset[float]) -> bool:
    """The number is one of those known, rounded, or follows from them: a sum, difference or multiple, a common share, a year's worth."""
    if any(same(value, each) for each in known):
        return True
    ordered = sorted(known, reverse=True)[:80]
    if any(_exactly(value, share * each) for each in ordered for share in _SHARES):
        return True
    times = [each for each in known if 2 <= each <= 12 and each == int(each)]
    large = [each for each in ordered if each >= LARGE]
    if any(_exactly(value, each * many) for each in large for many in times):
        return True
    pairs = ((one, other) for i, one in enumerate(large) for other in large[i + 1 :])
    return value >= LARGE and any(_exactly(value, one + other) or _exactly(value, one - other) for one, other in pairs)


def _exactly(one: float, other: float) -> bool:
    return abs(one - other) <= NEAR / 4 * max(abs(one), abs(other))
