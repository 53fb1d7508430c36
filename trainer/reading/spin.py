"""What is a question after: today's set-up, a difficulty, what the difficulty leads to, or the worth of solving it?

The order of the rules is the meaning: doing nothing before solving, solving before effects, effects before difficulties.
Where no rule is sure, the evidence of all the words and of the context is weighed instead (``evidence``).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from trainer.domain.vocabulary import QuestionForm, Spin, Standing, Target
from trainer.reading.effect_words import COUNTS_AT_ALL
from trainer.reading.effects import asks_size, money_or_risk, sought, targets, touches_work
from trainer.reading.evidence import Scene, weigh
from trainer.reading.spin_words import (
    ADDED_EFFECT,
    BY_MEAN,
    CAUSE,
    CONDITION_ALONE,
    DRIVER,
    FAILS,
    GENERAL_MONEY_FACTS,
    GO_ON,
    IF_SOLVED,
    LEADS_ON,
    MOTIVE,
    NAMED_EFFECT,
    NOTHING_CHANGES,
    ONE_CHANGE,
    ONWARD,
    PROBLEM,
    SET_UP,
    STAKEHOLDER,
    STRONG_EFFECT,
    SUM,
    THERE_IS,
    TROUBLE,
    VALUE,
    WHAT_HAPPENS_AFTER,
    WHAT_HAPPENS_IF,
    WISH,
    WOULD,
)
from trainer.reading.words import own_content, refers_back

_ENOUGH: dict[Spin, float] = {"problem": 0.7, "implication": 0.58, "value": 0.5}
"""How likely each aim must be: an unsure reading opens nothing."""
_AGREED = 0.1
"""How much less will do where a rule says the same."""
_DECIDE = frozenset({"wish", "doing_nothing", "motive", "one_change", "cause", "frequency"})
"""Rules that need no second opinion."""


@dataclass(frozen=True)
class Purpose:
    """What one question is after, how sure that is (0 to 1), and the words that say so (a place in the question)."""

    spin: Spin
    sure: float
    cue: tuple[int, int] | None = None


@dataclass(frozen=True)
class Asked:
    """A question with what it was asked into: ``known`` are stems of the pain and of what she has said.

    ``lead`` is what the turn says before the question, ``form`` how the question is put.
    """

    text: str
    rung: Standing
    known: frozenset[str]
    lead: str = ""
    form: QuestionForm = "open"

    @property
    def leans(self) -> bool:
        """It takes up what has been said, by a pronoun or by its words."""
        return refers_back(self.text) or bool(self.known & set(own_content(self.text)))


def is_wish(folded: str) -> bool:
    """A wand question: whatever it asks for, it earns nothing."""
    return WISH.search(folded) is not None


@lru_cache(maxsize=512)
def purpose(asked: Asked) -> Purpose:
    """The SPIN stage of one question in its context: a rule that is the truth, else what the evidence weighs up to."""
    name, ruled = _ruled(asked)
    if ruled is not None and name in _DECIDE:
        return ruled
    spin, share = weigh(scene(asked))
    agreed = ruled is not None and ruled.spin == spin
    if share < _ENOUGH.get(spin, 0.0) - (_AGREED if agreed else 0.0):
        return _unsure(asked)
    return Purpose(spin, round(0.3 + 0.6 * share, 2), ruled.cue if ruled and ruled.spin == spin else None)


def _unsure(asked: Asked) -> Purpose:
    """What is likeliest asked where the evidence is thin: on a told impact a size is its size, else the set-up."""
    sizes = asked.rung in ("impact", "magnitude") and asks_size(asked.text) and not SET_UP.match(asked.text)
    return Purpose("implication", 0.5) if sizes else Purpose("situation", 0.5)


def scene(asked: Asked) -> Scene:
    """The question as the weighing of evidence takes it, with what the rules were inclined to say."""
    name, ruled = _ruled(asked)
    return Scene(asked.text, asked.lead, asked.rung, asked.known, asked.form, f"{name} {ruled.spin}" if ruled else "nothing")


@lru_cache(maxsize=512)
def _ruled(asked: Asked) -> tuple[str, Purpose | None]:
    """The first rule that speaks, by name, and what it says."""
    found = ((rule.__name__.strip("_"), rule(asked)) for rule in _RULES)
    return next(((name, each) for name, each in found if each is not None), ("", None))


def _wish(asked: Asked) -> Purpose | None:
    found = WISH.search(asked.text)
    return Purpose("value", 0.7, found.span()) if found else None


def _go_on(asked: Asked) -> Purpose | None:
    if LEADS_ON.match(asked.text):
        return Purpose("implication", 0.6, (0, len(asked.text)))
    found = GO_ON.match(asked.text)
    if not found or own_content(asked.text[found.end() :]):
        return None
    return Purpose("situation" if asked.rung == "none" else "problem", 0.5, found.span())


def _meaning(asked: Asked) -> Purpose | None:
    found = BY_MEAN.search(asked.text)
    return (
        Purpose("situation" if asked.rung == "none" else "problem", 0.5, found.span())
        if found and "effective" not in found.group()
        else None
    )


def _motive(asked: Asked) -> Purpose | None:
    """Why she wants it solved, or why it troubles anyone, asks why it matters."""
    found = MOTIVE.search(asked.text)
    return Purpose("implication", 0.85, found.span()) if found and asked.rung != "none" else None


def _doing_nothing(asked: Asked) -> Purpose | None:
    found = NOTHING_CHANGES.search(asked.text)
    return Purpose("implication", 0.85, found.span()) if found else None


def _one_change(asked: Asked) -> Purpose | None:
    found = ONE_CHANGE.search(asked.text)
    return Purpose("problem", 0.8, found.span()) if found else None


def _solved(asked: Asked) -> Purpose | None:
    found = IF_SOLVED.search(asked.text)
    if not found or not WOULD.search(asked.text) or FAILS.search(asked.text):
        return None
    hypothetical = re.search(r"\b(?:would|could|might)\b|'d\b", asked.text) or not found.group().startswith(("when", "with", "once"))
    return Purpose("value", 0.85, found.span()) if hypothetical else None


def _value(asked: Asked) -> Purpose | None:
    found = VALUE.search(asked.text)
    if not found or (FAILS.search(asked.text) and re.search(r"\bif\b", asked.text)):
        return None
    return Purpose("value", 0.85, found.span())


def _cause(asked: Asked) -> Purpose | None:
    found = CAUSE.search(asked.text) or DRIVER.search(asked.text)
    if not found or re.search(r"\bmatter|\bimportant|\ba problem\b|\ban issue\b|\bpriority\b|\bso keen\b|\bconcern|\bworry\b", asked.text):
        return None
    return Purpose("problem", 0.7, found.span())


def _frequency(asked: Asked) -> Purpose | None:
    """How often the symptom occurs is about the difficulty, whatever words describe it."""
    found = re.search(r"\bhow (?:often|frequently|regularly)\b|\bhow many times\b", asked.text)
    if not found or asked.rung not in ("symptom", "consequence") or money_or_risk(asked.text):
        return None
    return Purpose("problem", 0.65, found.span()) if asked.leans or TROUBLE.search(asked.text) else None


def _effect(asked: Asked) -> Purpose | None:
    found = STRONG_EFFECT.search(asked.text) or CONDITION_ALONE.match(asked.text)
    return Purpose("implication", 0.9, found.span()) if found else None


def _what_happens(asked: Asked) -> Purpose | None:
    """'What happens when an order comes in?' asks for facts; with trouble in it, or taking up what was said, for effects."""
    found = WHAT_HAPPENS_IF.search(asked.text) or WHAT_HAPPENS_AFTER.search(asked.text)
    if not found:
        return None
    rest = found.groupdict().get("case") or asked.text[found.end() :]
    if (
        TROUBLE.search(rest)
        or found.group().endswith("if")
        or (asked.rung != "none" and (refers_back(rest) or asked.known & set(own_content(rest))))
    ):
        return Purpose("implication", 0.8, found.span())
    return Purpose("situation", 0.6, found.span())


def _money_or_risk(asked: Asked) -> Purpose | None:
    """'Any penalties?', 'what's it costing you?': a named effect, unless it only asks how money or rules are handled."""
    named = money_or_risk(asked.text)
    if not named or GENERAL_MONEY_FACTS.search(asked.text):
        return None
    found = ADDED_EFFECT.search(asked.text)
    cue = found.span() if found else None
    if found and (THERE_IS.match(asked.text) or asked.leans):
        return Purpose("implication", 0.8, cue)
    if THERE_IS.match(asked.text) and (asked.rung != "none" or re.match(r"(?:and |so |but )*any\b", asked.text)):
        return Purpose("implication", 0.7, cue)
    if asked.rung in ("consequence", "impact", "magnitude") and asked.leans:
        return Purpose("implication", 0.6, cue)
    return Purpose("implication", 0.6, cue) if found and asked.rung != "none" else None


def _worry(asked: Asked) -> Purpose | None:
    """What worries her about something already said asks why it matters."""
    found = re.search(r"\b(?:worr(?:y|ies|ied)|concerns? you|scares?|keeps? you (?:up|awake)|bothers? you)\b", asked.text)
    if not found or asked.rung not in ("symptom", "consequence", "impact", "magnitude") or not refers_back(asked.text):
        return None
    return Purpose("implication", 0.6, found.span())


def _stakeholder(asked: Asked) -> Purpose | None:
    """How those above or outside meet what she has just said: 'what does the board make of that?'"""
    found = STAKEHOLDER.search(asked.text)
    if not found or asked.rung == "none" or not refers_back(asked.text) or asks_size(asked.text):
        return None
    return None if SET_UP.match(asked.text) else Purpose("implication", 0.6, found.span())


def _problem(asked: Asked) -> Purpose | None:
    """A word of difficulty, unless it only takes up what she has already told."""
    for found in PROBLEM.finditer(asked.text):
        named = own_content(found.group())
        told = asked.rung != "none" and named and asked.known.issuperset(named)
        if not told:
            return Purpose("problem", 0.85, found.span())
    return None


def _size(asked: Asked) -> Purpose | None:
    """A bare size question is about whatever was said last: the symptom, the strain on operations, or the impact."""
    if not asks_size(asked.text) or asked.rung == "none":
        return None
    elliptical = len(asked.text.split()) <= 4 and not own_content(asked.text)
    if asked.rung in ("impact", "magnitude") and SUM.search(asked.text) and not GENERAL_MONEY_FACTS.search(asked.text):
        return Purpose("implication", 0.6)
    pointed = refers_back(asked.text) if asked.rung in ("impact", "magnitude") else asked.leans
    if not (pointed or elliptical):
        return None
    return Purpose("problem" if asked.rung == "symptom" else "implication", 0.6)


_RULES: tuple[Callable[[Asked], Purpose | None], ...] = (
    _wish,
    _go_on,
    _meaning,
    _doing_nothing,
    _motive,
    _one_change,
    _solved,
    _value,
    _cause,
    _frequency,
    _effect,
    _what_happens,
    _worry,
    _stakeholder,
    _money_or_risk,
    _problem,
    _size,
)


def asks_so_what(asked: Asked, spin: Spin, sought: tuple[Target, ...], *, size: bool) -> bool:
    """True when it takes what she said and asks what it leads to or why it matters; a pure size question does not."""
    if spin != "implication" or asked.rung == "none" or COUNTS_AT_ALL.search(asked.text):
        return False
    onward = ONWARD.search(asked.text) is not None
    if size or (sought == ("operational",) and asked.rung != "symptom"):
        return onward
    return True


def names_effect(folded: str) -> bool:
    """It says 'impact', 'affect' and the like; 'does it matter?' names none, and asked as yes or no it seeks none."""
    return NAMED_EFFECT.search(folded) is not None


def sought_targets(asked: Asked, spin: Spin) -> tuple[Target, ...]:
    """The kinds of effect asked about; empty unless the question is about effects or worth."""
    if spin not in ("implication", "value") or is_wish(asked.text):
        return ()
    leads_up = spin == "implication" and asked.rung in ("none", "symptom", "consequence")
    found = sought(asked.text) if leads_up else targets(asked.text)
    if found:
        return found
    if spin == "implication" and asked.rung == "symptom" and touches_work(asked.text):
        return ("operational",)
    sizes_the_strain = asked.rung == "consequence" and asks_size(asked.text) and not STRONG_EFFECT.search(asked.text)
    return ("operational",) if spin == "implication" and sizes_the_strain else ("unspecified",)
