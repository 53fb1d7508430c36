"""The few shapes that the charts are drawn with. Every text that enters here is escaped here.

Colours stand as classes, so the page's variables decide them, and as plain attributes for renderers without a style sheet.
"""

import unicodedata
from html import escape
from itertools import pairwise

from trainer.reporting.formats import one_line

WIDTH = 360
"""Units across every drawing: at 350 to 430 pixels wide its 14-unit text is read comfortably."""

FILLS = {"ink": "#22262b", "muted": "#5c626b", "accent": "#1f5a66", "warm": "#8f4a1d", "line": "#d8d5cd", "paper": "#ffffff"}
_NARROW = frozenset("iljtfrI.,:;'’|!() ")
_WIDE = frozenset("mwMW@%")


def figure(name: str, height: float, title: str, description: str, body: str) -> str:
    """One drawing with its text alternative; ``name`` is unique on the page."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 {WIDTH} {number(height)}" role="img"'
    head += f' aria-labelledby="{name}-title {name}-desc">'
    words = f'<title id="{name}-title">{clean(title)}</title><desc id="{name}-desc">{clean(description)}</desc>'
    return f"{head}{words}{body}</svg>"


def clean(text: str) -> str:
    return escape(one_line(text))


def number(value: float) -> str:
    """Without trailing zeros, so that equal drawings have equal bytes."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def text(x: float, y: float, words: str, *, size: float = 14, colour: str = "ink", bold: bool = False, anchor: str = "start") -> str:
    weight = ' font-weight="600"' if bold else ""
    place = f'x="{number(x)}" y="{number(y)}"' + (f' text-anchor="{anchor}"' if anchor != "start" else "")
    return f'<text class="fill-{colour}" fill="{FILLS[colour]}" {place} font-size="{number(size)}"{weight}>{clean(words)}</text>'


def rect(x: float, y: float, width: float, height: float, colour: str, *, radius: float = 2, faint: bool = False) -> str:
    opacity = ' fill-opacity="0.12"' if faint else ""
    size = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" rx="{number(radius)}"'
    return f'<rect class="fill-{colour}" fill="{FILLS[colour]}" {size}{opacity}/>'


def frame(x: float, y: float, width: float, height: float, colour: str, *, radius: float = 2, dashed: bool = False) -> str:
    dash = ' stroke-dasharray="4 3"' if dashed else ""
    size = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" rx="{number(radius)}"'
    return f'<rect class="stroke-{colour}" fill="none" stroke="{FILLS[colour]}" stroke-width="1.5" {size}{dash}/>'


def line(x1: float, y1: float, x2: float, y2: float, colour: str, *, width: float = 1.5, dashed: bool = False) -> str:
    dash = ' stroke-dasharray="4 4"' if dashed else ""
    ends = f'x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"'
    return f'<line class="stroke-{colour}" stroke="{FILLS[colour]}" stroke-width="{number(width)}" {ends}{dash}/>'


def dot(x: float, y: float, radius: float, colour: str, *, hollow: bool = False) -> str:
    place = f'cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"'
    if hollow:
        return f'<circle class="stroke-{colour} fill-paper" fill="{FILLS["paper"]}" stroke="{FILLS[colour]}" stroke-width="1.5" {place}/>'
    return f'<circle class="fill-{colour}" fill="{FILLS[colour]}" {place}/>'


def text_width(words: str, size: float) -> float:
    """How wide the words are in a broad system font; drawings cannot measure, so this errs on the wide side."""
    return sum(_units(char) for char in words) * size


def _units(char: str) -> float:
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    if char in _NARROW:
        return 0.36
    return 0.95 if char in _WIDE else 0.74 if char.isupper() else 0.62


def wrapped(words: str, width: float, size: float, most: int = 3) -> list[str]:
    """The words in lines that fit; what does not fit in ``most`` lines ends in an ellipsis."""
    lines: list[str] = []
    rest = one_line(words)
    while rest and len(lines) < most:
        end = _fitting(rest, width, size)
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    if rest:
        lines[-1] = f"{lines[-1][:-1].rstrip()}…"
    return lines or [""]


def _fitting(words: str, width: float, size: float) -> int:
    """How many characters fit: up to the last space if there is one, else as many as there is room for; at least one."""
    if text_width(words[:400], size) <= width and len(words) <= 400:
        return len(words)
    room = next((i for i in range(1, len(words) + 1) if text_width(words[:i], size) > width), len(words)) - 1
    space = words.rfind(" ", 0, room + 1)
    return max(1, space if space > 0 else room)


def runs_of(places: list[int]) -> list[tuple[int, int]]:
    """Places next to each other as (first, last)."""
    breaks = [i for i, (a, b) in enumerate(pairwise(places), start=1) if b != a + 1]
    return [(part[0], part[-1]) for part in (places[i:j] for i, j in pairwise([0, *breaks, len(places)])) if part]
