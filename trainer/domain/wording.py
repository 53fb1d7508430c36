"""Text that people type, made safe to store, compare and send anywhere."""

import unicodedata

_KEPT = frozenset("\n\t")


def cleaned(text: str) -> str:
    """The same words without what no page, database or model can carry.

    Line ends become ``\\n``, lone surrogates ``\\ufffd``, other control characters go, and so does white space around it.
    """
    joined = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    lines = joined.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(char for char in lines if char in _KEPT or unicodedata.category(char) != "Cc").strip()


def initials(name: str) -> str:
    """One or two letters for an avatar: first and last word of the name; ``?`` if there is none."""
    words = [word for word in name.split() if word[0].isalpha()]
    ends = words if len(words) < 2 else (words[0], words[-1])
    return "".join(word[0] for word in ends).upper() or "?"
