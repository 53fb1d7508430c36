"""What of a session may count: words that its people said to each other, in earnest. The one door through which a text is graded.

Everything else becomes line separators, so that every place stays what it was and no quote runs across: what is said to whoever scores
the session, stage directions, another's words in one's own turn, the names of a method strung together, and the same sentence again.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from trainer.domain.session import Session, Turn
from trainer.domain.vocabulary import Speaker
from trainer.grading.addressed import SCORERS, to_graders
from trainer.grading.prose import BLANK, FRAMEWORK, READ_LIMIT, Span, sentence_spans
from trainer.reading.words import FUNCTION_WORDS, stem, words

Spans = Callable[[str], Iterator[Span]]


def admitted(session: Session) -> Session:
    """The session as it counts."""
    said: Counter[str] = Counter()
    recited = _is_recited(session) or _calls_out(session)
    turns = tuple(turn.model_copy(update={"text": _turn(turn, said, recited=recited)}) for turn in session.turns)
    plan = session.plan
    if plan is not None:
        plan = plan.model_copy(update={name: _each(value) for name, value in plan.model_dump().items()})
    reflection = written(session.reflection) if session.reflection is not None else None
    return session.model_copy(update={"turns": turns, "plan": plan, "reflection": reflection})


def _each(value: Any) -> Any:  # noqa: ANN401  # a field of a plan, of those that exist now and later
    if isinstance(value, tuple | list):
        return tuple(_each(one) for one in value)
    return written(value) if isinstance(value, str) else value


@lru_cache(maxsize=512)
def written(text: str) -> str:
    """A plan's or reflection's text, without what is said to whoever scores it."""
    return _without(_without(_without(text[:READ_LIMIT], _notes), _asides), _play)


RECITED, RECITED_LEAST = 0.5, 20
"""Share of a method's own words among all that a trainee says, and how many words it takes to tell. In 62 rated calls it is at most
0.44, in most below 0.15."""


def _is_recited(session: Session) -> bool:
    said = [
        word
        for turn in session.turns
        if turn.speaker == "trainee"
        for word in words(turn.text[:READ_LIMIT])
        if word not in FUNCTION_WORDS and len(word) > 1
    ]
    return len(said) >= RECITED_LEAST and sum(stem(word) in FRAMEWORK for word in said) >= RECITED * len(said)


def _turn(turn: Turn, said: Counter[str], *, recited: bool) -> str:
    """``said``: the trainee's sentences so far, with how often; ``recited``: what they say is a method's words and no talk."""
    if recited and turn.speaker == "trainee":
        return BLANK * len(turn.text[:READ_LIMIT])
    text = _spoken(turn.text, turn.speaker)
    return _without(text, lambda whole: _again(whole, said)) if turn.speaker == "trainee" else text


@lru_cache(maxsize=2048)
def _spoken(text: str, speaker: Speaker) -> str:
    text = _without(_without(text[:READ_LIMIT], _notes), _asides)
    text = _without(text, lambda whole: _of_another(whole, speaker))
    text = _without(_without(text, _directions), _names_alone)
    return _without(text, _announced) if speaker == "trainee" else text


def _without(text: str, found: Spans) -> str:
    kept = list(text)
    for start, end in found(text):
        kept[start:end] = BLANK * (end - start)
    return "".join(kept)


# --- to whoever scores it

_ASIDE = rf"(?:annotator|transcriber|transcriptionist|trainer|coach|tutor|meta|editor|judge|{SCORERS})(?:'s|s'|s)?"
_OF_SCORING = r"(?:scoring|grading|evaluation|rubric)"
_REMARK = r"(?:note|comment|remark|instruction|update|hint|key|guide|tip|aid)"
_BEGINS = r"(?:^|(?<=[\n.!?:;\"'“([{<>|])) ?\W{0,4}"
_ADDRESS = re.compile(
    rf"{_BEGINS}(?:the )?(?:{_ASIDE} {_REMARK}|{SCORERS}(?:'s)? {_REMARK}s|{_OF_SCORING} {_REMARK}|meta|"
    rf"graders?|scorers?|evaluators?|raters?|annotators?|transcribers?) ?:|"
    rf"{_BEGINS}(?:\w+ ){{0,2}}?(?:message|note|word|memo|instructions?|notice|hint)s? (?:to|for) (?:the |all |any |our |your )?"
    rf"(?:{SCORERS}|(?:scoring|grading|evaluation|assessment) (?:system|model|team))(?:\s*:| follows?\b)|"
    rf"{_BEGINS}(?:dear|attention|hello|hi) {SCORERS}\b|"
    r"\bassessor note\b|\bnew instructions for the evaluation model\b|display: ?none",
    re.IGNORECASE,
)
"""Words that turn away from the person in the room: what follows, to the end of the bracket or the paragraph, is said to somebody else.
They stand where a sentence begins: a note to an assessor may well be what the two of them talk about."""


_LEAD = re.compile(r"^\W+")
_HIDDEN = re.compile(r"<\|im_start\|>.*?(?:<\|im_end\|>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL)
"""What a page or a model would not show: nobody says it to anybody."""


def _notes(text: str) -> Iterator[Span]:
    yield from (match.span() for match in _HIDDEN.finditer(text))
    for match in _ADDRESS.finditer(text):
        said = match.start() + len(match.group()) - len(_LEAD.sub("", match.group()))
        opened = max(text.rfind(bracket, 0, said) for bracket in "[({<")
        closed = min((place for bracket in "])}" if (place := text.find(bracket, match.end())) >= 0), default=-1)
        within = opened >= 0 and closed >= 0 and not any(text.find(bracket, opened, said) >= 0 for bracket in "])}")
        line = text.find("\n", match.end())
        start = opened if within else max(text.rfind(mark, 0, said) for mark in ".?!\n") + 1
        yield max(start, 0), closed + 1 if within else (line if line >= 0 else len(text))


def _asides(text: str) -> Iterator[Span]:
    return (span for span in sentence_spans(text) if to_graders(text[slice(*span)][:2000]))


# --- stage directions, and another's words

_DOES = (
    r"(?:ask|say|agree|nod|promise|tell|explain|summari[sz]e|share|offer|laugh|sigh|pause|confirm|smile|propose|describe|answer|"
    r"acknowledge|teach|pitch|thank|greet|repl(?=ie)|respond|commit|accept|recap|reconfirm)(?:s|es|ies)"
)
_WHAT = r"(?:what|whether|how|why|who|if|for|about|that|conditionally|openly|the|her|him|his|to|yes)"
_DIRECTION = re.compile(
    r"\[[^\]\n]{1,1200}\]|<(?=[a-z/!|])[^<>\n]{1,200}>|"
    rf"(?<!\w)\*(?:\w+ly )?{_DOES}\b[^*\n]{{0,1200}}\*|"
    rf"\((?:\w+ly )?(?:the )?(?:(?:seller|trainee|prospect) {_DOES}|(?:ask|summari[sz]e|nod|propose|reconfirm|recap|teach|acknowledge|"
    rf"promise|agree|confirm)(?:s|es) {_WHAT})\b[^)\n]{{0,1200}}\)",
    re.IGNORECASE,
)
"""In square brackets, whatever it says; in stars or round brackets, where people put asides of their own, only what tells of somebody
doing a part of the call."""

_DIRECTION_LEAST = 3
"""Words in the shortest direction: "[inaudible]" and "[Company]" stand for a word that was said."""


def _directions(text: str) -> Iterator[Span]:
    return (match.span() for match in _DIRECTION.finditer(text) if len(words(match.group())) >= _DIRECTION_LEAST)


_SPEAKS: dict[Speaker, str] = {"trainee": "seller|salesperson|sales ?rep|rep|trainee|vendor", "prospect": "prospect|customer|client|buyer"}
_OTHER: dict[Speaker, Speaker] = {"trainee": "prospect", "prospect": "trainee"}
_TALK = (
    r"[\"'“‘]|(?:yes|no|well|okay|ok|hello|hi|thanks?|what|how|and|so|if|i|we|our|us|my|i'(?:m|ll|ve|d)|"
    r"we'(?:re|ll|ve|d))\b"
)


def _label(side: Speaker, text: str) -> re.Match[str] | None:
    """ "Customer: we lose forty thousand" names who speaks; "Customer service: they're overrun" and "Customer: a bakery" name a thing."""
    return re.search(rf"(?:^|(?<=[.!?\n\"'“]) ?)(?:the )?(?:{_SPEAKS[side]}) ?: (?={_TALK})", text, re.I)


def _of_another(text: str, speaker: Speaker) -> Iterator[Span]:
    """ "Customer: we lose forty thousand. Me: and then?", said by one: a play for two voices in one mouth, from its first to its end."""
    other, own = _label(_OTHER[speaker], text), _label(speaker, text)
    if other is not None:
        yield min(other.start(), own.start() if own is not None else other.start()), len(text)


def _play(text: str) -> Iterator[Span]:
    """Both voices in what one writes for oneself; a plan may well note what the customer said."""
    voices = [_label(side, text) for side in _OTHER]
    places = [label.start() for label in voices if label is not None]
    if len(places) == len(voices):
        yield min(places), len(text)


# --- a method's words instead of the doing, and the same again

_NAMED_LEAST, _NAMED_SHARE, _GRAMMAR_SHARE = 3, 0.5, 0.34
_STRUNG, _STRUNG_SHARE = 5, 0.8
_OF_THE_METHOD = 2
_STAGES = re.compile(
    r"\b(?:situation|problem|implication|value|need-?payoff) questions?\b|\btask, owner\b|"
    r"\bi (?:will |now )*(?:handle your (?:objection|concern|doubt)s?|do the opening|use strong words|teach:|close:)|"
    r"\bturning point\b.{0,40}\bresolution\b|\b(?:provisional next step|strong words)\b.{0,80}\b(?:will and must|assuming)\b",
    re.IGNORECASE,
)
"""The parts of a method by their names: who says them is not doing them."""


def _names_alone(text: str) -> Iterator[Span]:
    """ "Value: revenue, cost, risk, ROI." names things and says nothing, with hardly a word that makes a sentence of them or hardly one
    that is about anything."""
    return (span for span in sentence_spans(text) if _is_a_list_of_names(words(text[slice(*span)])))


def _announced(text: str) -> Iterator[Span]:
    return (span for span in sentence_spans(text) if _STAGES.search(text[slice(*span)]))


_EVERYDAY = frozenset(
    stem(word)
    for word in "clear client close company cost customer difficulty goal great leading meeting minutes money next objection owner pain "
    "plan problem question research result revenue risk sales share size source step story strong study talk task today".split()
)
"""Of a method's words those that any customer says of any business: "the problem costs us money, revenue and, one day, a customer"."""


def _named(said: tuple[str, ...]) -> list[str]:
    return [word for word in said if stem(word) in FRAMEWORK and word not in FUNCTION_WORDS]


def _is_a_list_of_names(said: tuple[str, ...]) -> bool:
    """A word or two may always be an answer: "Revenue, mainly."; so may a list of what any business has."""
    named = _named(said)
    of_the_method = len({stem(word) for word in named} - _EVERYDAY)
    grammar = sum(word in FUNCTION_WORDS for word in said)
    if of_the_method >= _STRUNG and len(named) >= _STRUNG_SHARE * (len(said) - grammar):
        return True
    few_others = len(set(named)) >= _NAMED_LEAST and len(named) >= _NAMED_SHARE * len(said)
    return of_the_method >= _OF_THE_METHOD and few_others and grammar < _GRAMMAR_SHARE * len(said)


_CALLED_OUT = 4
"""Turns of one word that names a part of a method ("Problem?" "Implication?") from which a call is a roll call and no talk."""

_SHORTEST = 2


def _calls_out(session: Session) -> bool:
    """Who only ever calls out the next name asks nobody anything, however well it is answered."""
    mine = [words(turn.text[:READ_LIMIT]) for turn in session.turns if turn.speaker == "trainee"]
    alone = [said for said in mine if 0 < len(said) <= _SHORTEST]
    return len({said for said in alone if len(_named(said)) == len(said)}) >= _CALLED_OUT and len(alone) * 2 > len(mine)


_LONG, _LONGEST = 6, 12
"""Words from which a sentence may come no more than twice, and from which only once; a shorter one may come three times."""

_NODS = 3
"""Words in what may be said as often as one likes, where it asks nothing: "Right.", "I see.", "Yes, please."."""


def _again(text: str, said: Counter[str]) -> Iterator[Span]:
    for start, end in sentence_spans(text):
        spoken = words(text[start:end])
        if not spoken or (len(spoken) <= _NODS and "?" not in text[start:end]):
            continue
        key = " ".join(spoken)
        said[key] += 1
        if said[key] > (1 if len(spoken) >= _LONGEST else 2 if len(spoken) >= _LONG else 3):
            yield start, end
