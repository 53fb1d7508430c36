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
from trainer.grading.addressed import to_graders
from trainer.grading.prose import BLANK, FRAMEWORK, READ_LIMIT, Span, sentence_spans
from trainer.reading.words import FUNCTION_WORDS, fold, stem, words

Spans = Callable[[str], Iterator[Span]]


def admitted(session: Session) -> Session:
    """The session as it counts."""
    said: Counter[str] = Counter()
    recited = _is_recited(session)
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
    return _without(_without(text[:READ_LIMIT], _notes), _asides)


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
    return _without(_without(text, _directions), _names_alone)


def _without(text: str, found: Spans) -> str:
    kept = list(text)
    for start, end in found(text):
        kept[start:end] = BLANK * (end - start)
    return "".join(kept)


# --- to whoever scores it

_ADDRESS = re.compile(
    r"\b(?:annotator|grader|scorer|assessor|examiner|evaluator|reviewer|rater|judge|transcriber|transcript(?:ion)?|editor|scoring|grading|"
    r"evaluation|assessment|rubric|calibration|system|meta)(?:'s|s'|s)?(?: (?:note|comment|remark|instruction|update|override|"
    r"summary|record|"
    r"purposes?|system|model|guide))?s? ?:|\b(?:message|note|word|memo|instructions?|notice) (?:to|for) (?:the |all |any |our |your )?"
    r"(?:\w+ )?(?:graders?|scor\w+|assessors?|examiners?|evaluat\w+|reviewers?|raters?|judges?|grading|annotators?|ai|model|"
    r"machine|system)\b|"
    r"\bfor (?:the|your|their) (?:record|scoring|grading|scorers?|graders?|assessors?|examiners?)(?: (?:purposes|only|sheet))?\b|"
    r"\b(?:dear|attention|hello|hi) (?:graders?|evaluators?|assessors?|examiners?|scorers?|raters?|annotators?|reviewers?)\b|"
    r"\b(?:evaluation|scoring|grading|grader|assessment) (?:hint|aid|key|guide|tip)s? ?:|"
    r"\b(?:instructions?|hint) to (?:the |an )?assessor\b|"
    r"\bfor (?:scoring|grading|evaluation|assessment) purposes\b|<\|im_(?:start|end)\|>|<!--|display: ?none",
    re.IGNORECASE,
)
"""Words that turn away from the person in the room: what follows, to the end of the bracket or the paragraph, is said to somebody else."""


def _notes(text: str) -> Iterator[Span]:
    for match in _ADDRESS.finditer(text):
        opened = max(text.rfind(bracket, 0, match.start()) for bracket in "[({<{")
        closed = min((place for bracket in "])}" if (place := text.find(bracket, match.end())) >= 0), default=-1)
        within = opened >= 0 and closed >= 0 and not any(text.find(bracket, opened, match.start()) >= 0 for bracket in "])}")
        line = text.find("\n", match.end())
        start = opened if within else max(text.rfind(mark, 0, match.start()) for mark in ".?!\n") + 1
        yield max(start, 0), closed + 1 if within else (line if line >= 0 else len(text))


def _asides(text: str) -> Iterator[Span]:
    return (span for span in sentence_spans(text) if to_graders(text[slice(*span)][:2000]))


# --- stage directions, and another's words

_DIRECTION = re.compile(
    r"\[[^\]\n]{1,1200}\]|\*[^*\n]{3,1200}\*|<[^>\n]{1,200}>|\((?:\w+ly )?(?:the |she |he |they |seller |rep |trainee |"
    r"prospect |customer )*"
    r"(?:ask|say|agree|nod|promise|tell|explain|summari[sz]e|share|offer|laugh|sigh|pause|think|wait|confirm|smile|show|look|give|propose|"
    r"close|open|mention|describe|answer|read|write|type|listen|acknowledge|teach|pitch|set|name|admit|note|thank|greet|repl\w|respond|"
    r"commit|accept|refuse|recap)(?:s|es|ies)\b[^)\n]{0,1200}\)",
    re.IGNORECASE,
)
_DIRECTION_LEAST = 3
"""Words in the shortest direction: "[inaudible]" and "[Company]" stand for a word that was said."""


def _directions(text: str) -> Iterator[Span]:
    return (match.span() for match in _DIRECTION.finditer(text) if len(words(match.group())) >= _DIRECTION_LEAST)


_SPEAKS: dict[Speaker, str] = {"trainee": "seller|salesperson|sales ?rep|rep|trainee|vendor", "prospect": "prospect|customer|client|buyer"}
_OTHER: dict[Speaker, Speaker] = {"trainee": "prospect", "prospect": "trainee"}


def _of_another(text: str, speaker: Speaker) -> Iterator[Span]:
    """ "Customer: we lose forty thousand. Me: and then?", said by one: a play for two voices in one mouth, to its end."""
    label = re.search(rf"(?:^|[.!?\n\"'“] ?)(?:the )?(?:{_SPEAKS[_OTHER[speaker]]})(?: \w+)? ?: ", text, re.I)
    if label is not None:
        yield label.start(), len(text)


# --- a method's words instead of the doing, and the same again

_NAMED_LEAST, _NAMED_SHARE, _GRAMMAR_SHARE = 2, 0.5, 0.34
_STRUNG, _STRUNG_SHARE = 5, 0.8
_STAGES = re.compile(
    r"\b(?:situation|problem|implication|value|need-?payoff) questions?\b|\bprovisional next step\b|\btask, owner\b|"
    r"\bi (?:now |will now |will )?(?:handle|teach|reconfirm|disqualify|share a story|do the opening|use strong words|ask whether)\b|"
    r"\bturning point\b.{0,40}\bresolution\b",
    re.IGNORECASE,
)
"""The parts of a method by their names: who says them is not doing them."""


def _names_alone(text: str) -> Iterator[Span]:
    """ "Value: revenue, cost, risk, ROI." names things and says nothing, with hardly a word that makes a sentence of them or hardly one
    that is about anything."""
    return (span for span in sentence_spans(text) if _is_a_list_of_names(words(text[slice(*span)])) or _STAGES.search(text[slice(*span)]))


def _is_a_list_of_names(said: tuple[str, ...]) -> bool:
    named = sum(stem(word) in FRAMEWORK for word in said)
    grammar = sum(word in FUNCTION_WORDS for word in said)
    if len(said) <= _NAMED_LEAST:
        return named == len(said) > 0
    if named >= _STRUNG and named >= _STRUNG_SHARE * (len(said) - grammar):
        return True
    return named >= _NAMED_LEAST and named >= _NAMED_SHARE * len(said) and grammar < _GRAMMAR_SHARE * len(said)


_LONG = 6
"""Words from which a sentence is said again only by one who has nothing else to say; shorter ones may come twice."""


def _again(text: str, said: Counter[str]) -> Iterator[Span]:
    for start, end in sentence_spans(text):
        spoken = words(text[start:end])
        key = " ".join(spoken) or fold(text[start:end])
        said[key] += 1
        if said[key] > (1 if len(spoken) >= _LONG else 2):
            yield start, end
