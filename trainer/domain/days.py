"""Calendar days as people write them into files: one that does not exist is named, never passed over."""

import datetime
import re

EXPECTED = "a calendar day such as 2026-03-13"
_LIKE_A_DAY = re.compile(r"(?<![\d-])(?:19|20)\d\d-\d{1,2}-\d{1,2}(?![\d-])")


def iso_day(text: str) -> str:
    """The day of an ISO day or moment; ``ValueError``, with what was expected, for anything else."""
    try:
        return datetime.datetime.fromisoformat(text.strip()).date().isoformat()
    except ValueError:
        raise ValueError(f"{EXPECTED}; got '{text[:40]}'") from None


def impossible_day(text: str) -> str | None:
    """The first thing in running text that looks like an ISO day and is none."""
    return next((found.group() for found in _LIKE_A_DAY.finditer(text) if not _exists(found.group())), None)


def _exists(words: str) -> bool:
    try:
        datetime.date(*map(int, words.split("-")))
    except ValueError:
        return False
    return True
