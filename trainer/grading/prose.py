"""Plain facts about a piece of text: its sentences, its content words, its figures, and which of it may count at all."""

import re
from functools import lru_cache

from trainer.reading.words import content, stem, words

Span = tuple[int, int]

QUOTE_LIMIT = 300
"""Code points in one quote; a longer sentence is quoted from its start."""

READ_LIMIT = 12_000
"""Code points of one turn that are looked at: more than an hour of speech, and a bound on hostile input."""

BLANK = "\u2028"
"""Stands for a code point that does not count, as a line separator, so that no sentence runs across it and no quote holds it."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+|[\n\u2028]+")
_FIGURE = re.compile(
    r"\d[\d.,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|hundred|thousand|million|half|third|quarter)\b",
    re.I,
)

_ASSENT = frozenset(
    stem(word)
    for word in "agree agreed absolutely definitely exactly excellent fair fantastic fine helpful interesting lovely okay "
    "perfect super thanks welcome yep".split()
)
"""Polite noises: no content."""

FRAMEWORK = frozenset(
    stem(word)
    for word in (
        "achieve achieved acknowledge action agenda agree agreed aligned alignment anticipate assuming authoritative "
        "balance challenge clear client clients close closing commercial commitment companies company complication "
        "consequence conversation cost create customer difficulty discovery empathy framework give goal goals great "
        "impact implication insight insights layer leading meeting meetings minutes money mutual next objection "
        "objective objectives opening outcome outcomes owner pain payoff plan problem proposition prospect provisional "
        "purpose quantify question questions reasonable reconfirm reflection research resolution result results "
        "revenue risk roi sales sense share situation smart solving source sources spin step steps story strong "
        "structured studies study success summarise summary talk task teach timing today turning valuable value worth"
    ).split()
)
"""Words of the framework itself: naming its parts is not doing them."""


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Where each sentence stands; blank stretches belong to none."""
    spans = []
    start = 0
    for match in (*_SENTENCE_END.finditer(text), None):
        end = match.start() if match else len(text)
        trimmed = _trim(text, start, end)
        if trimmed:
            spans.append(trimmed)
        start = match.end() if match else end
    return tuple(spans)


def _trim(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    stripped = piece.strip()
    return (start + left, start + left + len(stripped)) if stripped else None


@lru_cache(maxsize=1024)
def countable(text: str) -> str:
    """The text with everything that may not count turned to blanks, so that offsets stay those of the original.

    A code point that no report could carry becomes a line break, so that no sentence, and no quote, holds one.
    """
    return "".join("\n" if "\ud800" <= char <= "\udfff" else char for char in text[:READ_LIMIT])


def showable(text: str) -> str:
    """The text as a report can carry it: a lone surrogate becomes the replacement character."""
    return re.sub(r"[\ud800-\udfff]", "\ufffd", text)


def has_words(text: str) -> bool:
    return bool(re.search(r"\w", countable(text)))


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """Content words without their endings: invoices, invoicing and invoice are one. Figures are content too."""
    return frozenset(content(text[:READ_LIMIT])) - _ASSENT


def matter(text: str) -> frozenset[str]:
    """Content words that are about something: the framework's own words and bare numbers left out."""
    return stems(text) - FRAMEWORK - figures(text)


def figures(text: str) -> frozenset[str]:
    """Numbers as written in digits or words, from two up."""
    return frozenset(match.group().rstrip(".,").replace(",", "").casefold() for match in _FIGURE.finditer(text[:READ_LIMIT]))


def only_asks(text: str) -> bool:
    """Every sentence of it asks; nothing that was said alone does."""
    said = [text[start:end] for start, end in sentence_spans(text)]
    return bool(said) and all(sentence.rstrip("\"'”’ ").endswith("?") for sentence in said)


def count_words(text: str) -> int:
    return len(words(text[:READ_LIMIT]))


def joined(turns: "tuple[int, ...] | list[int]") -> str:
    """Turn numbers for a sentence: ``turn 4``, ``turns 4 and 6``, ``turns 4, 6 and 9``."""
    numbers = [str(turn) for turn in dict.fromkeys(turns)]
    if len(numbers) == 1:
        return f"turn {numbers[0]}"
    return f"turns {', '.join(numbers[:-1])} and {numbers[-1]}"
