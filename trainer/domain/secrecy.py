"""What would give a rung away, and whether a text does.

A text leaks a rung when, case and punctuation folded, it holds a run of four words, a figure or a proper name of that
rung that stands in no public or earned text and in no trainee turn.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from trainer.domain.persona import Persona, Rung, Situation

RUN = 4
# A word ends where a number begins, so that EUR61,000 is a currency and a figure; an underscore is punctuation (_61,000_).
_WORD = re.compile(r"\d[\d.,]*\d|(?:(?!\d[\d.,]*\d)[^\W_])+", re.UNICODE)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…]['\"”’)]*|\n)\s*['\"“‘(]*([^\W_]+)", re.UNICODE)
_NEVER_NAMES = frozenset({"i", "ok"})
_NUMBER_WORDS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half third quarter
    tens dozens hundreds thousands millions billions double twice triple thrice grand halves thirds quarters""".split()
)
_TWINS = str.maketrans("аеорсхуіјѕԁвкмнтАЕОРСХУІЈЅВКМНТοαερτυνικ", "aeopcxyijsdbkmhtAEOPCXYIJSBKMHToaeptuvik")
"""Cyrillic and Greek letters that pass for Latin ones."""


def folded(text: str) -> tuple[str, ...]:
    """The words of a text, case and punctuation folded, disguises undone; 40,000 and 40000 are one word."""
    return tuple(word.replace(",", "").casefold() for word in _WORD.findall(undisguised(text).replace("’", "'")))


def undisguised(text: str) -> str:
    """Full-width and composed forms made plain, invisible characters gone, letters of other scripts that look Latin read as such."""
    if text.isascii():
        return text
    plain = "".join(char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Cf")
    return plain.translate(_TWINS) if re.search(r"[A-Za-z]", plain) else plain


def figures(text: str) -> frozenset[str]:
    """Every number written in digits or numerals of any script, and every number word from two up."""
    return frozenset(word for word in folded(text) if word in _NUMBER_WORDS or any(char.isnumeric() for char in word))


def digits(text: str) -> frozenset[str]:
    return frozenset(word for word in folded(text) if word[0].isdigit())


def proper_names(text: str) -> frozenset[str]:
    """Capitalised words that no sentence start explains, folded; the same words as ``folded`` sees, so Coca-Cola is two."""
    starts = {match.start(1) for match in _SENTENCE_START.finditer(text)}
    found = (match for match in _WORD.finditer(text) if match.group()[0].isupper() and match.start() not in starts)
    names = (match.group().casefold() for match in found if not _is_an_initial(match, text))
    return frozenset(name for name in names if name not in _NEVER_NAMES)


def _is_an_initial(match: re.Match[str], text: str) -> bool:
    """The O of O'Brien: no name by itself, or every o'clock would be one."""
    return len(match.group()) == 1 and text[match.end() : match.end() + 1] in ("'", "’")


def runs(text: str) -> frozenset[tuple[str, ...]]:
    words = folded(text)
    return frozenset(words[i : i + RUN] for i in range(len(words) - RUN + 1))


@dataclass(frozen=True)
class Marks:
    """What identifies a text: its four-word runs, its figures in digits, its proper names."""

    runs: frozenset[tuple[str, ...]]
    figures: frozenset[str]
    names: frozenset[str]

    def __sub__(self, other: "Marks") -> "Marks":
        return Marks(self.runs - other.runs, self.figures - other.figures, self.names - other.names)

    def __bool__(self) -> bool:
        return bool(self.runs or self.figures or self.names)

    def shared_with(self, text: str) -> str | None:
        """The first mark that the text holds, in words; None if it holds none."""
        words = folded(text)
        for i in range(len(words)):
            if words[i : i + RUN] in self.runs:
                return " ".join(words[i : i + RUN])
            if words[i] in self.figures or words[i] in self.names:
                return words[i]
        return None


@lru_cache(maxsize=4096)
def _marks_of_text(text: str) -> Marks:
    return Marks(runs(text), digits(text), proper_names(text))


def marks(texts: Iterable[str]) -> Marks:
    each = [_marks_of_text(text) for text in texts]
    return Marks(
        frozenset().union(*(part.runs for part in each)),
        frozenset().union(*(part.figures for part in each)),
        frozenset().union(*(part.names for part in each)),
    )


def allowed_by(texts: Iterable[str]) -> Marks:
    """Marks of texts that may be repeated; every word in them counts as a known name, whatever its case."""
    texts = tuple(texts)
    base = marks(texts)
    return Marks(base.runs, base.figures, frozenset(word for text in texts for word in folded(text)))


def public_texts(persona: Persona, situation: Situation | None = None) -> tuple[str, ...]:
    """Everything a trainee may see before the call, in every situation or in one; look-alikes and topics are not secret."""
    public = persona.public
    texts = [persona.name, persona.role, persona.company, persona.industry, persona.trains or "", public.summary, *public.notes]
    texts += [public.trigger or "", *public.priorities, public.icp or ""]
    for concern in persona.concerns:
        texts.append(concern.topic)
        texts += [text for alike in concern.lookalikes for text in (alike.claim, *alike.says)]
    for rung in persona.rungs():
        if rung.known == "brief":
            texts += rung.texts()
    for each in persona.situations if situation is None else (situation,):
        texts += _situation_texts(each)
    return tuple(text for text in texts if text)


def _situation_texts(situation: Situation) -> list[str]:
    kit = situation.kit
    texts = [situation.brief, situation.first_line or "", situation.title or ""]
    texts += [situation.seller.company, situation.seller.product, situation.seller.goal]
    texts += [*kit.product_facts, *kit.likely_questions]
    texts += [text for insight in kit.insights for text in (insight.text, insight.source)]
    texts += [text for story in kit.stories for text in (story.text, story.about)]
    return texts


def hidden_rungs(persona: Persona, opened: Iterable[str]) -> tuple[Rung, ...]:
    known = {*opened, *persona.known_from_brief()}
    return tuple(rung for rung in persona.rungs() if rung.id not in known)


@dataclass(frozen=True)
class Leak:
    rung: str
    mark: str


def leaks(
    text: str, persona: Persona, opened: Sequence[str], trainee_turns: Iterable[str], situation: Situation | None = None
) -> tuple[Leak, ...]:
    """Every hidden rung that the text gives away, with the words that do."""
    earned_texts = [text for rung in persona.rungs() if rung.id in opened for text in rung.texts()]
    allowed = allowed_by((*public_texts(persona, situation), *earned_texts, *trainee_turns))
    found = []
    for rung in hidden_rungs(persona, opened):
        mark = (marks(rung.texts()) - allowed).shared_with(text)
        if mark is not None:
            found.append(Leak(rung.id, mark))
    return tuple(found)
