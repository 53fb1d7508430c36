"""Better lines for a coaching card, made of the prospect's own last words and a plain question.

Which of the many wordings a card gets follows from the session, so the same session always gets the same line and two sessions do not
share one. Nothing here decides whether a line is any good: that is seen when it is replayed (``trainer.grading.coaching``).
"""

import hashlib
import itertools
import re
from collections.abc import Iterator, Sequence

from trainer.domain.vocabulary import RungName
from trainer.reading.words import content

_CLAUSE = re.compile(r"(?:[^,.;:!?…–—\n\"“”()]|(?<=\d)[,.:](?=\d))+")
_JOINT = re.compile(r"\s+(?=(?:and|but|so|because|which|while|when|if|that|until|unless|though|where|who)\s)", re.I)
_LEADING = re.compile(
    r"^(?:(?:and|but|so|well|oh|yes|no|look|then|because|since|that|which|while|when|if|where|who|until|though|i mean|you know|honestly|"
    r"frankly|what follows is|the thing is|it means)\b[\s,]*)+",
    re.I,
)

SHORTEST_ECHO, LONGEST_ECHO = 2, 9
"""Words of hers that a line takes up; a longer clause is taken up from one of its joints on, or left alone."""

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

_LEADS_BACK = (
    "Thanks. On {topic}: you said “{back}”.",
    "All right. Let me go back to {topic}, to your “{back}”.",
    "I see. There is something I let go, on {topic}: “{back}”.",
    "Good to know. Earlier, on {topic}, you mentioned “{back}”.",
    "Noted. May I return to {topic}: “{back}”, you said.",
    "Understood. One thing on {topic} stays with me: “{back}”.",
    "Fine. Before I lose it, {topic}: “{back}”, those were your words.",
)
_NAMES = (
    "“{Echo}”, thank you. Now to {topic}.",
    "“{Echo}”, good. You also look after {topic}.",
    "I heard “{echo}”. Let me ask about {topic}.",
    "Thanks, “{echo}”. Another matter, {topic}.",
    "“{Echo}”, I see. What I'd like to understand is {topic}.",
    "Right, “{echo}”. Then there is {topic}.",
)
_NAMES_PLAINLY = (
    "Let me ask about {topic}.",
    "Then there is {topic}.",
    "Another matter, {topic}.",
    "What I'd like to understand is {topic}.",
)

_ASKS: dict[RungName, tuple[str, ...]] = {
    "symptom": (
        "What goes wrong there most often?",
        "What doesn't work there as it should?",
        "What trouble does that give you?",
        "What is the biggest problem you have with it?",
        "Where do things go wrong with it?",
        "What difficulties do you have there?",
        "What is hardest about it?",
    ),
    "consequence": (
        "When that happens, what does it lead to?",
        "What happens then, further down the line?",
        "What does that do to everything that comes after it?",
        "So what follows from that?",
        "What is the knock-on of that?",
        "What does it lead to when that goes wrong?",
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
        "How much does that add up to in a year?",
        "How much is that a year, all told?",
        "How much does that amount to in a normal year?",
        "What does that come to in a year, in figures?",
        "How much would that be, roughly, in a year?",
    ),
}

_OF_KIND = {
    "revenue": (
        "How much in sales does that come to, over a year?",
        "How much revenue is that, roughly, in a year?",
        "How much does that add up to in lost sales?",
    ),
    "cost": ("How much does that cost you, over a year?", "How much does that add up to in cost?", "How much money is that in a year?"),
    "risk": ("How much would it be if it happened?", "How big is that risk, in figures?", "How much is at stake there, if it happens?"),
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
    "Before we go into it:",
    "One thing first, so that neither of us wastes the time:",
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
    pieces = (piece for match in _CLAUSE.finditer(said) for piece in _whole_or_parted(match.group().strip()))
    fitting = [piece for piece in pieces if SHORTEST_ECHO <= len(piece.split()) <= LONGEST_ECHO and _says_something(piece)]
    return tuple(sorted(dict.fromkeys(fitting), key=lambda piece: -len(set(content(piece)))))


def _whole_or_parted(clause: str) -> Iterator[str]:
    bare = _LEADING.sub("", clause)
    if len(bare.split()) <= LONGEST_ECHO:
        yield bare
    else:
        yield from (_LEADING.sub("", part) for part in _JOINT.split(bare))


_LEFT_OPEN = re.compile(r"\b(?:the|an?|of|to|for|with|in|on|at|by|from|my|our|your|and|or|than|as|been|is|are|was|be)$", re.I)


def _says_something(piece: str) -> bool:
    """More than one word about something, and no half phrase; a name alone is nothing to take up."""
    names = all(word[:1].isupper() for word in piece.split()[:2])
    return len(set(content(piece))) > 1 and not _LEFT_OPEN.search(piece) and not names


def question_lines(aim: RungName, said: str, kind: str | None, key: str, topic: str, earlier: str = "") -> Iterator[str]:
    """Lines that ask for the rung ``aim`` after the prospect said ``said``, the session's own choice first.

    ``topic``: the neutral name of the matter; ``earlier``: what the question goes back to, where her last words were about another.
    """
    asks = _OF_KIND[kind] if aim == "magnitude" and kind in _OF_KIND else _ASKS[aim]
    return _lines(key, _begun(aim, said, topic, earlier), asks, _LEAVES_IT_THERE)


def _begun(aim: RungName, said: str, topic: str, earlier: str) -> list[str]:
    """The ways to begin: with a new matter by its name, with what she said before, or with her last words."""
    back = next(iter(echoes(earlier)), "")
    if aim == "symptom":
        return _with_echo(said, _NAMES, topic) or [template.format(topic=topic) for template in _NAMES_PLAINLY]
    if back:
        return [template.format(back=_inside(back), topic=topic) for template in _LEADS_BACK]
    return _with_echo(said, _TAKES_UP, topic) or [""]


def _with_echo(said: str, templates: Sequence[str], topic: str = "") -> list[str]:
    found = echoes(said)[:2]
    return [template.format(echo=_inside(echo), Echo=_capital(echo), topic=topic) for echo in found for template in templates]


def step_lines(key: str) -> Iterator[str]:
    """Lines that ask, on a condition, for the next step before the core."""
    return _lines(key, _BEFORE_WE_START, _PURPOSE, _CONDITION)


def term_lines(key: str) -> Iterator[str]:
    """Lines that ask for day and people of a step that is wanted but vague."""
    return _lines(key, _TERMS, _MINE)


def no_fit_lines(said: str, key: str) -> Iterator[str]:
    """Lines that close honestly, with the prospect's own reason."""
    return _lines(key, _with_echo(said, _TAKES_UP) or [""], _NO_FIT, _NO_FIT_END)


def answer_lines(said: str, facts: Sequence[str], key: str) -> Iterator[str]:
    """Lines that answer what the prospect raised with true material from the kit."""
    echo = next(iter(echoes(said)), "")
    told = [template.format(echo=_inside(echo), fact=fact) for fact in facts for template in _ANSWERS if echo or "{echo}" not in template]
    return _lines(key, told, _ANSWERED)


def _lines(key: str, *parts: Sequence[str]) -> Iterator[str]:
    """Every combination once, beginning where the key says and striding so that neighbours differ in every part; none without a part."""
    if not all(parts):
        return
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
    plain = first[:1].isupper() and first[1:].islower() and first not in _PROPER and not first.startswith("I'")
    return echo[0].lower() + echo[1:] if plain and echo else echo


_PROPER = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October "
    "November December".split()
)


def _capital(echo: str) -> str:
    return echo[:1].upper() + echo[1:]
