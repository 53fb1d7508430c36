"""The day that the trainee proposes for a step, and her own firm words with that day in them."""

import datetime
import re

from trainer.prospect.guard import sentences
from trainer.reading.dates import Due, find_dues, resolve_due

_ANY_DAY = datetime.date(2026, 1, 1)
"""A day of speaking, only to ask whether the words name a day of the calendar at all."""
_MEETS = re.compile(
    r"\b(?:meet\w*|session|workshop|call|visit|walk\w*|trial|pilot|demo\w*|book|diary|calendar|appointment|slot|introduc\w+)\b", re.I
)
_OWN_ERRAND = re.compile(r"\bi(?:'ll|’ll| will| can| could)(?: \w+)? (?:send|e-?mail|mail|write|prepare|draft|put together)\b", re.I)
_UNDERTAKES = re.compile(r"\b(?:i|you)(?:'ll|’ll| will)\b", re.I)
_NO_PART = re.compile(r"^(?:about|around|say|so)\s+", re.I)
_LEADS_IN = re.compile(r"(?:,\s*)?(?:\b(?:on|for|by|before)\s+)?$", re.I)
_SPARE_WORDS = 3


def proposed_day(text: str) -> str | None:
    """The last day that the turn puts up for the step itself, in the trainee's words; what they do themselves by a day is none."""
    found = [day for sentence in sentences(text) if (day := _proposed_in(sentence))]
    return found[-1] if found else None


def _proposed_in(sentence: str) -> str | None:
    dues = [due for due in find_dues(sentence) if due.firm and resolve_due(due.words, _ANY_DAY)]
    if not dues or (_OWN_ERRAND.search(sentence) and not _MEETS.search(sentence)):
        return None
    words = _NO_PART.sub("", dues[-1].words)
    bare = len(sentence.split()) <= len(words.split()) + _SPARE_WORDS
    return words if "?" in sentence or bare or _MEETS.search(sentence) else None


def agreed_for(line: str, day: str) -> str:
    """Her firm words for this day instead of the one she would have named: "Agreed. Thursday at ten, then: I will send …"."""
    parts = sentences(line)
    kept = [without for part in parts if (without := _without_days(part))]
    first = next((number for number, part in enumerate(kept) if _UNDERTAKES.search(part)), None)
    if first is None:
        return f"{_capital(day)}, then. {line}"
    return " ".join([*kept[:first], f"{_capital(day)}, then: {_going_on(kept[first])}", *kept[first + 1 :]])


def might_suit(day: str) -> str:
    """The day taken up by someone who does not bind herself yet."""
    return f"{_capital(_bare(day))} might suit."


def would_do(day: str) -> str:
    """The day taken up on the condition that was agreed."""
    return f"{_capital(_bare(day))} would do."


def _without_days(sentence: str) -> str:
    """The sentence without its days; nothing if it was there for the day alone ("Next Wednesday at 1pm, then.")."""
    dues = find_dues(sentence)
    if dues and not _UNDERTAKES.search(sentence):
        return ""
    for due in reversed(dues):
        sentence = _cut(sentence, due)
    return _capital(sentence.strip())


def _cut(sentence: str, due: Due) -> str:
    before = _LEADS_IN.sub("", sentence[: due.start].rstrip(" ") + " ").rstrip()
    after = sentence[due.start + len(due.words) :]
    return f"{before}{after}"


def _bare(day: str) -> str:
    return re.sub(r"^(?:by|before|until|from)\s+", "", day, flags=re.I)


def _going_on(sentence: str) -> str:
    """As it stands after a colon."""
    return sentence[:1].lower() + sentence[1:] if sentence.startswith(("You", "We")) else sentence


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
