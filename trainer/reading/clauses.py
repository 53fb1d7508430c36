"""Spoken text cut into sentences and clauses, and the number words in it. Offsets stay those of the text as stored."""

import re
from functools import lru_cache

READ_AT_MOST = 3_000
"""Code points read of one item; about four minutes of unbroken speech, so what lies beyond is no utterance."""

_PLAIN = {ord(c): "'" for c in "\u2018\u2019\u02bc\u0060\u00b4\u2032"} | {ord(c): '"' for c in "\u201c\u201d\u201e\u00ab\u00bb"}
_PLAIN |= {ord(c): "-" for c in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"}
_PLAIN |= {ord(c): " " for c in "\u00a0\u2009\u200a\u202f\u200b\ufeff\t\r\v\f"} | {c: " " for c in range(32) if c != 10}

_ENDS = re.compile(r"(?<=[.!?\u2026])[\"')\]]{0,3}\s+|\n+|;\s+")
_ABBREVIATED = re.compile(r"(?:\b(?:mr|mrs|ms|dr|prof|st|approx|vs|inc|ltd|co|no|e\.g|i\.e|a\.m|p\.m|etc)|(?:^|\s)[A-Z])\.$", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(
    r"\s*(?:,\s+(?=(?:and|but|so|then|or|i|we|you|they|he|she|it|that|let's|please|if|could|can|would|will)\b)"
    r"|\s-+\s|(?<!\baction)(?<!\bactions)(?<!\bme)(?<!\bus)(?<!\byou):\s|\s(?=(?:and|but|so)\s+(?:then\s+)?(?:i|we|you|they|he|she|"
    r"let's|i'll|we'll|you'll)\b)"
    r"|\s(?=and\s+(?:please\s+)?(?:send|book|call|bring|email|ask|get|put|set|let)\b)|,\s+)",
    re.IGNORECASE,
)

NUMBER_WORD = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?"
)


def plain(text: str) -> str:
    """The same text, character for character, with straight quotes, plain dashes and no control characters."""
    return text[:READ_AT_MOST].translate(_PLAIN)


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a plain text, each with its end mark; a line break and a semicolon end one too."""
    found: list[str] = []
    start = 0
    for match in _ENDS.finditer(text):
        piece = text[start : match.start()]
        if _ABBREVIATED.search(piece[-6:]):
            continue
        found.append(text[start : match.end()].strip())
        start = match.end()
    found.append(text[start:].strip())
    return tuple(piece for piece in found if piece)


@lru_cache(maxsize=1024)
def clauses(sentence: str) -> tuple[str, ...]:
    """The parts of one sentence that may each say something of their own, in order."""
    return tuple(piece.strip(" ,") for piece in _CLAUSE_ENDS.split(sentence) if piece and piece.strip(" ,"))


def whole_words(pattern: str) -> re.Pattern[str]:
    """A case-blind pattern of whole words; spaces stand for any run of blanks."""
    return re.compile(rf"\b(?:{pattern})\b".replace("  ", " "), re.IGNORECASE)


def counted_words(text: str) -> int:
    return len(re.findall(r"\w+", text))
