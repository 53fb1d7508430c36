"""Text in which names stand before what they say, with or without times, as people paste it from wherever a call was written down."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trainer.domain.errors import BadInput
from trainer.transcripts.spoken import Spoken, folded, joined

_CLOCK = r"[\[(]?\s*\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s*(?i:[ap]\.?m\.?))?\s*[\])]?"
_NAME = r"[^\W\d_][^:\n\[\]()<>?!;\"]{0,58}?(?:\s?\([^():\n]{1,40}\))?|[^\W\d_]"
_MARKS = r"[\s>*_#\-–•]*"

_LABEL = re.compile(
    rf"^{_MARKS}(?:(?P<before>{_CLOCK})[\s*_\-–]*)?\[?(?P<name>{_NAME})\]?[*_]*\s*(?:(?P<after>{_CLOCK})\s*)?[:：][*_]*\s*(?P<text>.*)$"
)
"""``Name: words``, with a time before or after the name or none, and the marks of lists and bold print."""

_HEADING = re.compile(
    rf"^{_MARKS}(?:(?P<before>{_CLOCK})\s*[\-–]?\s*(?P<first>{_NAME})|\[?(?P<second>{_NAME})\]?[*_]*[\s,\-–]+{_CLOCK})[*_]*\s*$"
)
"""A name and a time on a line of their own, what was said below."""

_ONLY_A_TIME = re.compile(rf"^\s*{_CLOCK}(?:\s*(?:-->|[\-–])\s*{_CLOCK})?\s*$")

_LONGEST_NAME = 6
"""Words."""

_ROLES = frozenset("seller salesperson sales rep trainee vendor supplier consultant customer client prospect buyer agent caller".split())


@dataclass(frozen=True)
class _Line:
    """``name``: what could be a speaker; ``sure``: a time stands beside it."""

    whole: str
    name: str | None = None
    words: str = ""
    sure: bool = False


def read_named_text(text: str) -> tuple[Spoken, ...]:
    """Who said what. Lines without a name go on with what was said before; those before the first name are left out.

    Raises ``BadInput`` where no two people can be told apart.
    """
    return labelled(text.split("\n"))


def labelled(found: Iterable[str]) -> tuple[Spoken, ...]:
    """The same for lines."""
    lines = [_line(whole) for whole in found if whole.strip() and not _ONLY_A_TIME.match(whole)]
    speakers = _speakers(lines)
    if len(speakers) < 2:
        raise BadInput("expected at least two people, each named before what they say, as in 'Anna: Good morning.'")
    return tuple(joined(_turns(lines, speakers)))


def _line(whole: str) -> _Line:
    heading = _HEADING.match(whole)
    if heading:
        return _Line(whole, _tidy(heading["first"] or heading["second"]), "", sure=True)
    label = _LABEL.match(whole)
    if label and _could_be_a_name(label["name"]):
        return _Line(whole, _tidy(label["name"]), label["text"], sure=bool(label["before"] or label["after"]))
    return _Line(whole)


def _tidy(name: str) -> str:
    return " ".join(name.strip(" *_-–,.").split())


def _could_be_a_name(name: str) -> bool:
    bare = re.sub(r"\([^)]*\)", "", name)
    return 1 <= len(bare.split()) <= _LONGEST_NAME and "http" not in bare.casefold() and ". " not in re.sub(r"\b\w{1,3}\. ", "", bare)


def _speakers(lines: Iterable[_Line]) -> frozenset[str]:
    """Who speaks: names that come back, that stand beside a time, or that cannot be anything else.

    "Three things: price, time and people." is speech; "Anna: Good morning." is a label even if Anna never speaks again.
    """
    named = [line for line in lines if line.name]
    times = Counter(folded(line.name or "") for line in named)
    again = {name for name, count in times.items() if count > 1 and name.split()[0] not in _BEGINNINGS}
    sure = {folded(line.name or "") for line in named if line.sure}
    found = again | sure | {folded(line.name or "") for line in named if _is_plainly_a_name(line.name or "")}
    return frozenset(
        found if len(found) > 1 else found | {folded(line.name or "") for line in named if _is_written_like_one(line.name or "")}
    )


_BEGINNINGS = frozenset(
    "so and but the a an my our your their that this these those what which who how i it we you one two three first second also then"
    " now well ok okay yes no not note agenda question answer example result problem point issue idea".split()
)
"""How a sentence begins that goes on after a colon, even where two people begin one alike."""


def _is_written_like_one(name: str) -> bool:
    words = name.split()
    return words[0].casefold() not in _BEGINNINGS and all(word[0].isupper() or not word[0].isalpha() for word in words)


def _is_plainly_a_name(name: str) -> bool:
    words = re.sub(r"\([^)]*\)", "", name).split()
    if {word.casefold() for word in words} & _ROLES or re.fullmatch(r"(?i)(?:speaker|person) ?\w{1,2}", name):
        return True
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _turns(lines: Iterable[_Line], speakers: frozenset[str]) -> Iterator[Spoken]:
    name = ""
    for line in lines:
        new = line.name is not None and folded(line.name) in speakers
        name = line.name or "" if new else name
        if name:
            yield Spoken(name, line.words if new else line.whole.strip())
