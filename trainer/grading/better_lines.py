"""Better lines for a coaching card, made of the prospect's own last words and a plain question.

Which of the many wordings a card gets follows from the session, so the same session always gets the same line and two sessions do not
share one. Nothing here decides whether a line is any good: that is seen when it is replayed (``trainer.grading.coaching``).
"""

import hashlib
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Literal

from trainer.domain.vocabulary import RungName
from trainer.reading.words import content

Aim = RungName | Literal["step", "terms", "no_fit"]

_CLAUSE = re.compile(r"[^,.;:!?…–—\n\"“”()]+")
_LEADING = re.compile(
    r"^(?:(?:and|but|so|well|oh|yes|no|look|then|because|that|which|i mean|you know|honestly|frankly|look)\b[\s,]*)+", re.I
)

SHORTEST_ECHO, LONGEST_ECHO = 2, 9
"""Words of hers that a line takes up."""

_TAKES_UP = (
    "You said “{echo}”.",
    "“{Echo}”, you said.",
    "Let me stay with “{echo}” for a moment.",
    "I wrote down “{echo}”.",
    "I'd like to go back to “{echo}”.",
    "“{Echo}”: let me stop there.",
    "One thing stays with me, “{echo}”.",
    "You mentioned “{echo}” just now.",
    "“{Echo}”, that made me listen.",
    "Before I go on, “{echo}”.",
    "Thank you. You said “{echo}”.",
    "I heard “{echo}”.",
    "Let me pick up “{echo}”.",
    "Hm, “{echo}”.",
)

_ASKS: dict[Aim, tuple[str, ...]] = {
    "symptom": (
        "What about that is not working the way you'd like?",
        "What gives you the most trouble there?",
        "Where does that go wrong most often?",
        "What is the hardest part of it at the moment?",
        "What keeps going wrong with it?",
        "What are you least happy with in how that runs?",
        "What would you say is the weak spot?",
        "What problems does it give you?",
    ),
    "consequence": (
        "When that happens, what does it lead to?",
        "What happens then, further down the line?",
        "What does that do to everything that comes after it?",
        "So what follows from that?",
        "What is the knock-on of that?",
        "What does it lead to when that goes wrong?",
        "And what comes of that, for the people who have to deal with it?",
        "What effect does that have?",
    ),
    "impact": (
        "And what does that mean for the business: in cost, in sales or in risk?",
        "What does that do to cost, revenue or risk in the end?",
        "Where does that show up in the end: in cost, in revenue, in risk?",
        "If you follow that through, what does it do to your costs, your sales or your risk?",
        "What does that come to mean in cost, in revenue or in risk?",
        "So what does that lead to, in cost, revenue or risk?",
        "What effect does that have on cost, on sales, on what could go wrong?",
    ),
    "magnitude": (
        "How much does that come to, over a year?",
        "How big is that when you add it up?",
        "How much is that, in rough figures?",
        "What does that add up to in a normal year?",
        "How much would you say that is, all in all?",
        "What figure would you put on that, roughly?",
        "How much is at stake there?",
    ),
}

_OF_KIND = {
    "revenue": ("How much in sales does that come to?", "How much revenue is that, roughly?", "What does that add up to in lost sales?"),
    "cost": ("How much does that cost you, roughly?", "What does that add up to in cost?", "How much money is that, over a year?"),
    "risk": ("How much is at stake if it happens?", "How big is that risk, in figures?", "What would it come to if it happened?"),
}
"""Size questions that name the effect, for a prospect who has told several."""

_LEAVES_IT_THERE = (
    "",
    "A rough idea is enough.",
    "I'd rather ask than guess.",
    "I don't want to assume anything.",
    "As far as you know.",
    "Take your time.",
    "I ask because I can't see it from outside.",
    "Your own words will do.",
    "I'd like to understand that before I say anything else.",
)

_BEFORE_WE_START = (
    "Before we start:",
    "One thing first, so that neither of us wastes the hour:",
    "Let me put something on the table early:",
    "Here is how I'd like to use our time:",
    "So that we both know what this is for:",
    "Let me say what I'd hope for:",
    "A word on where this could go:",
)
_PURPOSE = (
    "I'd ask what is hard today and you'd hear what others do about it.",
    "the purpose is to find out together whether there is a case worth anybody's time.",
    "my purpose is to understand what the present way costs you, if anything.",
    "I'd like us to find out whether there is a problem here worth solving.",
    "the goal is to learn whether this matters enough to go on.",
    "I'd like to understand where it hurts, and you judge whether it helps.",
)
_CONDITION = (
    "If we find at the end that there is, would it make sense to fix a next meeting with the others it concerns?",
    "Assuming we both see a real case by the end, would you be open to a next session with whoever else has to agree?",
    "If by the end it looks worth it to you, could we agree on a working session as the next step?",
    "Provided it turns out to be worth your while, would you be willing to set up a next meeting before we part?",
    "If this hour is useful to you, would a follow-up meeting on your own figures be a reasonable next step?",
    "Suppose we do find a case: would it be reasonable to plan a next meeting at the end?",
)

_TERMS = (
    "Then let's fix it now: which day suits you, and who from your side should be there?",
    "Let's put it in the diary: which date works, and who needs to be in the room?",
    "So that it doesn't slip: what day shall we say, and who sets it up?",
    "Good. When exactly, and who on your side will be in it?",
    "Let's make it firm. Which date, and who takes it on at your end?",
)
_MINE = (
    "I'll send the invitation tomorrow by noon.",
    "I'll send you the agenda tomorrow morning.",
    "I will have the invitation with you by tomorrow evening.",
    "I'll write down what we agreed and send it tomorrow.",
)

_NO_FIT = (
    "Then I'll be honest: I don't see a case for us here now, because of exactly that.",
    "Then this isn't a fit, and I'd rather say so than push: what you told me speaks against it.",
    "Honestly, given that, there is no case for you to change anything now.",
    "Then we are not the right people for you at the moment, and that is the reason.",
)
_NO_FIT_END = (
    "Let's leave it here, and thank you for being so open.",
    "So I'd close this here instead of taking more of your time.",
    "I suggest we stop here and I come back only if that changes.",
)

_ANSWERS = (
    "On your point, “{echo}”: {fact}",
    "You asked about that, so plainly: {fact}",
    "Fair point. {fact}",
    "To your “{echo}”: {fact}",
    "That deserves an answer. {fact}",
    "Let me answer that before anything else. {fact}",
)
_ANSWERED = (
    "Does that answer it?",
    "If that leaves something open, say so.",
    "Tell me if that isn't what you meant.",
    "That is as far as I can say it honestly.",
    "",
)


def echoes(said: str) -> tuple[str, ...]:
    """Runs of the prospect's own words that a line can take up, those that say most first."""
    clauses = (_LEADING.sub("", match.group().strip()) for match in _CLAUSE.finditer(said))
    fitting = [" ".join(clause.split()[:LONGEST_ECHO]) for clause in clauses if len(clause.split()) >= SHORTEST_ECHO]
    return tuple(sorted(dict.fromkeys(fitting), key=lambda clause: -len(set(content(clause)))))


def question_lines(aim: RungName, said: str, kind: str | None, key: str) -> Iterator[str]:
    """Lines that ask for the rung ``aim`` after the prospect said ``said``, the session's own choice first."""
    sized = _OF_KIND.get(kind or "", ()) if aim == "magnitude" else ()
    taken = [template.format(echo=_inside(echo), Echo=_capital(echo)) for echo in echoes(said)[:2] for template in _TAKES_UP] or [""]
    return _lines(key, taken, (*sized, *_ASKS[aim]), _LEAVES_IT_THERE)


def step_lines(key: str) -> Iterator[str]:
    """Lines that ask, on a condition, for the next step before the core."""
    return _lines(key, _BEFORE_WE_START, _PURPOSE, _CONDITION)


def term_lines(key: str) -> Iterator[str]:
    """Lines that ask for day and people of a step that is wanted but vague."""
    return _lines(key, _TERMS, _MINE)


def no_fit_lines(said: str, key: str) -> Iterator[str]:
    """Lines that close honestly, with the prospect's own reason."""
    taken = [template.format(echo=_inside(echo), Echo=_capital(echo)) for echo in echoes(said)[:2] for template in _TAKES_UP] or [""]
    return _lines(key, taken, _NO_FIT, _NO_FIT_END)


def answer_lines(said: str, facts: Sequence[str], key: str) -> Iterator[str]:
    """Lines that answer what the prospect raised with true material from the kit."""
    echo = next(iter(echoes(said)), "")
    told = [template.format(echo=_inside(echo), fact=fact) for fact in facts for template in _ANSWERS if echo or "{echo}" not in template]
    return _lines(key, told, _ANSWERED)


def _lines(key: str, *parts: Sequence[str]) -> Iterator[str]:
    """Every combination once, beginning where the key says and striding so that neighbours differ in every part."""
    chosen = [_turned(part, key, place) for place, part in enumerate(parts)]
    longest = max(map(len, chosen))
    for step in range(longest):
        yield " ".join(filter(None, (part[step % len(part)] for part in chosen)))
    for combination in itertools.product(*chosen):
        yield " ".join(filter(None, combination))


def _turned(part: Sequence[str], key: str, place: int) -> list[str]:
    """The part in an order of the session's own."""
    return sorted(part, key=lambda text: hashlib.sha256(f"{key} {place} {text}".encode()).digest())


def _inside(echo: str) -> str:
    """As it stands inside a sentence: only a name, "I" or an abbreviation keeps its capital."""
    first, _, _ = echo.partition(" ")
    plain = first[:1].isupper() and first[1:].islower() and first not in _PROPER
    return echo[0].lower() + echo[1:] if plain and echo else echo


_PROPER = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October "
    "November December".split()
)


def _capital(echo: str) -> str:
    return echo[:1].upper() + echo[1:]
