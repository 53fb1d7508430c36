"""How likely a label must be before it is given. One half unless the shipped note says otherwise."""

import json
from collections.abc import Mapping
from functools import lru_cache

from trainer.reading.learned.encoder import FOLDER

Bars = Mapping[str, float]
"""By "kind.head value", 0 to 1; chosen on labelled data that is not in the test part."""


@lru_cache(maxsize=1)
def shipped_bars() -> Bars:
    bars: dict[str, float] = json.loads((FOLDER / "bars.json").read_text(encoding="utf-8"))
    return bars


def over(head: str, shares: Mapping[str, float], bars: Bars) -> tuple[str, ...]:
    """The values that reach their bar, sorted."""
    return tuple(sorted(value for value, share in shares.items() if reaches(head, value, share, bars)))


def reaches(head: str, value: str, share: float, bars: Bars) -> bool:
    return share >= bars.get(f"{head} {value}", 0.5)


def shifted(share: float, bar: float) -> float:
    """The share as it would be if its bar stood at one half: its odds divided by the odds of the bar."""
    share = min(max(share, 1e-6), 1 - 1e-6)
    odds = share / (1 - share) * (1 - bar) / bar
    return odds / (1 + odds)
