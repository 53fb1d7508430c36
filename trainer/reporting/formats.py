"""How numbers, days, turns and untrusted text are written for people. Arithmetic on values; its test is a table."""

import datetime
import math
import unicodedata
from collections.abc import Sequence

_KEPT = frozenset("\n\t")
_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Bidirectional embeddings and overrides: in a quote they could make the report's own words read backwards."""

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def legible(text: str) -> str:
    """The same words without what no page can carry: controls go, a lone surrogate becomes ``\\ufffd``; white space stays."""
    joined = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return "".join(char for char in joined if char in _KEPT or (unicodedata.category(char) != "Cc" and char not in _REORDERING))


def one_line(text: str) -> str:
    """Legible, with every stretch of white space made one space."""
    return " ".join(legible(text).split())


def turn_number(turn: int) -> int:
    """The number people see: turns count from 1."""
    return turn + 1


def percent(share: float) -> str:
    """A share of 1 as a whole percentage, rounded down, so that nothing under a limit reads as if it had reached it."""
    return f"{math.floor(round(share * 100, 6))}%"


def level(value: int | None) -> str:
    return "–" if value is None else f"{value} of 4"


def weight(value: float) -> str:
    """``2``, ``1.5``: no trailing zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def count(number: int, one: str, many: str | None = None) -> str:
    """``1 turn``, ``2 turns``, ``no turns``."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def listing(words: Sequence[str], last: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""


def day(iso: str | None, beside: str | None = None) -> str | None:
    """``2026-03-26`` as ``Thursday 26 March 2026``, without the year beside a day of the same year; None if it is no ISO day."""
    try:
        date = datetime.date.fromisoformat(iso or "")
    except ValueError:
        return None
    year = "" if (beside or "")[:5] == date.isoformat()[:5] else f" {date.year}"
    return f"{_DAYS[date.weekday()]} {date.day} {_MONTHS[date.month - 1]}{year}"


def sentence(text: str) -> str:
    """With a capital first letter; the rest as it is."""
    return text[:1].upper() + text[1:]
