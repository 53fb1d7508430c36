"""Moves that do not belong in the meeting: attempts to leave the role-play, abuse, small talk, changing the subject."""

import re
import unicodedata

from trainer.domain.vocabulary import Other
from trainer.reading.intrusion_words import (
    ABUSE,
    CYRILLIC_TWINS,
    DISCLOSE,
    GREETING_ONLY,
    INJECTION,
    INVISIBLE,
    LETTERS_FOR_DIGITS,
    LONGEST_WORD,
    OFF_TOPIC,
    RUN_TOGETHER,
    SMALLTALK,
    SPACED_LETTERS,
)
from trainer.reading.words import Sentence


def others(text: str, folded: str, turn: tuple[Sentence, ...]) -> tuple[Other, ...]:
    """What in this turn is outside the meeting, sorted. ``text`` is scanned whole for injections, however long it is."""
    found: list[Other] = []
    if ABUSE.search(folded):
        found.append("abusive")
    if injection(text) is not None:
        found.append("injection")
    if OFF_TOPIC.search(folded):
        found.append("off_topic")
    if SMALLTALK.search(folded) or any(GREETING_ONLY.match(sentence.text) for sentence in turn[:1] if len(turn) <= 2):
        found.append("smalltalk")
    return tuple(found)


def is_small_talk(sentence: str) -> bool:
    return bool(SMALLTALK.search(sentence) or GREETING_ONLY.match(sentence))


def is_off_topic(sentence: str) -> bool:
    return OFF_TOPIC.search(sentence) is not None


def orders_disclosure(folded: str) -> bool:
    """A command to give information, as against a command to behave."""
    return DISCLOSE.search(folded) is not None


def injection(text: str) -> str | None:
    """The words that try to step outside the role-play, folded; None if there are none. Sees through common disguises."""
    seen = undisguised(text)
    for plainer in (seen, with_letters(seen)):
        found = INJECTION.search(plainer)
        if found:
            return found.group().strip()
    for spaced in SPACED_LETTERS.finditer(seen):
        joined = RUN_TOGETHER.search(re.sub(r"[^a-z]+", "", spaced.group()))
        if joined:
            return spaced.group().strip()
    return None


def with_letters(seen: str) -> str:
    """Digits and signs inside words read as the letters they stand for: '1gn0re'."""
    if not re.search(r"[0134578@$|]", seen):
        return ""
    return " ".join(_unmasked(word) for word in seen.split(" "))


def _unmasked(word: str) -> str:
    masked = len(word) <= LONGEST_WORD and re.search(r"[a-z]", word) and re.search(r"[0134578@$|]", word)
    return word.translate(LETTERS_FOR_DIGITS) if masked else word


def undisguised(text: str) -> str:
    """Small letters, one kind of blank and quote, no invisible signs, no letters of other scripts that pass for Latin ones."""
    folded = text.translate(INVISIBLE)
    if not folded.isascii():
        folded = unicodedata.normalize("NFKC", folded)
    folded = folded.lower().translate(str.maketrans("’‘“”", "''\"\""))
    if re.search(r"[a-z]", folded) and not folded.isascii() and sum(1 for letter in folded if "а" <= letter <= "я") < len(folded) // 2:
        folded = folded.translate(CYRILLIC_TWINS)
    return re.sub(r"(?: ?\n ?)+", "\n", re.sub(r"[^\S\n]+", " ", folded))
