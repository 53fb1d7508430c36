"""The embedded faces, and texts brought to characters that they can show.

Sans for the report's own words, serif for what was said, as in the page. Both hold Latin with its diacritics, Greek and Cyrillic.
"""

import unicodedata
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from svglib.fonts import register_font

from trainer.reporting.formats import legible

FAMILY = "Source Sans Pro"
SANS, STRONG, SERIF = "SourceSansPro", "SourceSansPro-Semibold", "SourceSerifPro"

_FILES = (
    (SANS, "font_source_sans_pro", "SourceSansPro-Regular.ttf", FAMILY, "normal"),
    (STRONG, "font_source_sans_pro", "SourceSansPro-Semibold.ttf", FAMILY, "600"),
    (SERIF, "font_source_serif_pro", "SourceSerifPro-Regular.ttf", "Source Serif Pro", "normal"),
)
_STRANGER = "\ufffd"
_PLAIN = {"\t": " ", "\u2011": "-", "\u2028": "\n", "\u2029": "\n"}


@cache
def faces() -> dict[str, frozenset[int]]:
    """Registers every face once, for text and drawings, and says which characters each one has."""
    known = {}
    for name, package, file, family, weight in _FILES:
        register_font(family, str(_folder(package) / file), weight=weight, rlgFontName=name)
        known[name] = frozenset(_glyphs(name))
    return known


def _folder(package: str) -> Path:
    """Found without importing: the packages' own code lists every file they have."""
    spec = find_spec(package)
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent / "files"


def _glyphs(face: str) -> dict[int, int]:
    font: Any = pdfmetrics.getFont(face)
    glyphs: dict[int, int] = font.face.charToGlyph
    return glyphs


def printable(text: str) -> str:
    """Legible, and with a sign for every character: the face's own, or an empty box for one that it lacks."""
    composed = unicodedata.normalize("NFC", legible(text))
    return "".join(_shown(char) for char in composed)


@lru_cache(maxsize=4096)
def _shown(char: str) -> str:
    if char in _PLAIN:
        return _PLAIN[char]
    category, code = unicodedata.category(char), ord(char)
    if category == "Zs":
        return " "
    if category == "Cf" or 0xFE00 <= code <= 0xFE0F:
        return ""  # joiners, marks of direction, variants: without a shape of their own
    shown = _STRANGER if code > 0xFFFF or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF else char
    if shown != "\n":
        _box(ord(shown))
    return shown


def _box(code: int) -> None:
    """Gives faces that lack a character their box for it: it is seen, and still found and copied as what it is."""
    for face in faces():
        _glyphs(face).setdefault(code, 0)


def markup(text: str, face: str = SANS) -> str:
    """Untrusted text for a paragraph: escaped, its line ends kept; what the serif lacks is lent by the sans."""
    words = printable(text)
    lent = "".join(_lent(*run) for run in _runs(words, face)) if face == SERIF else escape(words)
    return lent.replace("\n", "<br/>")


def _runs(words: str, face: str) -> list[tuple[bool, str]]:
    own, sans = faces()[face], faces()[SANS]
    grouped = groupby(words, key=lambda char: ord(char) not in own and ord(char) in sans)
    return [(lend, "".join(chars)) for lend, chars in grouped]


def _lent(lend: bool, words: str) -> str:
    return f'<font name="{SANS}">{escape(words)}</font>' if lend else escape(words)


def width(text: str, face: str, size: float) -> float:
    return float(pdfmetrics.stringWidth(text, face, size))


def clipped(text: str, face: str, size: float, room: float) -> str:
    """On one line, ending in an ellipsis where there is no room."""
    words = " ".join(printable(text[:400]).split())
    if width(words, face, size) <= room and len(text) <= 400:
        return words
    while words and width(f"{words}…", face, size) > room:
        words = words[:-1].rstrip()
    return f"{words}…"
