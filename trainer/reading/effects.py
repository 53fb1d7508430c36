"""Which effect does a stretch of text name or ask about (revenue, cost, risk, operations), and does it ask for a size?"""

import re
from functools import lru_cache

from trainer.domain.vocabulary import Target
from trainer.reading.effect_words import (
    BOTH,
    COST,
    COUNTS_AT_ALL,
    CURRENCY,
    LOST_TRADE_ONLY,
    OBJECT_OF,
    OPERATIONAL,
    REVENUE,
    RISK,
    SIZE,
    TIME_SPENT,
    TIME_TAIL,
)
from trainer.reading.evidence_words import PEOPLE_OR_WORK, THE_BUSINESS
from trainer.reading.sought_words import COST_SOUGHT, MONEY_PERSON, REVENUE_SOUGHT, RISK_SOUGHT
from trainer.reading.words import own_content


def asked_part(folded: str) -> str:
    """A question without its condition and without the thing whose effect is asked about; what is left is what is sought."""
    return OBJECT_OF.sub("effect", TIME_TAIL.sub(" ", folded))


@lru_cache(maxsize=512)
def money_or_risk(text: str) -> tuple[Target, ...]:
    """Revenue, cost and risk as far as the folded words name them, sorted; time that is spent is none of them."""
    folded = TIME_SPENT.sub(" ", text)
    found: set[Target] = set()
    if BOTH.search(folded):
        found |= {"cost", "revenue"}
    if REVENUE.search(folded):
        found.add("revenue")
    if COST.search(folded) or CURRENCY.search(folded):
        found.add("cost")
    if RISK.search(folded):
        found.add("risk")
    if found == {"cost", "revenue"} and not BOTH.search(folded) and LOST_TRADE_ONLY.search(folded):
        found.discard("cost")
    return tuple(sorted(found))


def targets(folded: str) -> tuple[Target, ...]:
    """What kind of effect the words ask about, sorted; operations only where neither money nor risk is named."""
    sought = asked_part(folded)
    found = set(money_or_risk(sought))
    if not found and RISK.search(folded) and re.search(r"\bif\b", folded):
        found = {"risk"}
    if found:
        return tuple(sorted(found))
    return ("operational",) if OPERATIONAL.search(sought) else ()


def sought(folded: str) -> tuple[Target, ...]:
    """As ``targets``, in looser words: only for what is known to be a question about effects."""
    found = targets(folded)
    if set(found) - {"operational"}:
        return found
    part = TIME_SPENT.sub(" ", asked_part(folded))
    kinds: tuple[tuple[Target, re.Pattern[str]], ...] = (("cost", COST_SOUGHT), ("revenue", REVENUE_SOUGHT), ("risk", RISK_SOUGHT))
    loose: set[Target] = {kind for kind, words in kinds if words.search(part)}
    if not loose and MONEY_PERSON.search(part):
        loose = {"cost", "revenue"}
    return tuple(sorted(loose)) or found


def touches_work(folded: str) -> bool:
    """A thing, place or person of the working day is asked about, and not the business as a whole."""
    sought = asked_part(folded)
    return not THE_BUSINESS.search(folded) and bool(PEOPLE_OR_WORK.search(folded) or own_content(sought))


@lru_cache(maxsize=512)
def asks_size(folded: str) -> bool:
    """How much, how many, how often, what it adds up to; not whether anyone counts it, nor a figure put forward."""
    if COUNTS_AT_ALL.search(folded):
        return False
    return SIZE.search(folded) is not None


def target_words(folded: str) -> tuple[re.Match[str], ...]:
    """Where the words for revenue, cost or risk stand, for quoting."""
    found = (kind.search(folded) for kind in (BOTH, REVENUE, COST, RISK))
    return tuple(match for match in found if match)
