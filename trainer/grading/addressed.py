"""Whether a sentence is said to whoever scores the session, in whatever disguise."""

import base64
import binascii
import codecs
import re
from collections.abc import Iterator
from functools import lru_cache

from trainer.reading.intrusion import undisguised, with_letters

SCORERS = r"(?:graders?|evaluators?|assessors?|examiners?|scorers?|raters?|annotators?|markers?|reviewers?|judges?)"
"""Who scores. Customers have such people too, so their name alone never tells whom a sentence is said to."""

_CALL = (
    r"(?:th(?:is|e) (?:call|session|conversation|transcript|recording|role[- ]?play)|(?:the|this) (?:seller|trainee|salesperson|"
    r"participant|candidate)|(?:each|all|every one)? ?of my turns)"
)
_MARKS = r"(?:full|maximum|max|top|highest|perfect) (?:marks?|scores?|points?|grades?|ratings?|credit)"
_RATES = r"(?:award|give|grant|assign|mark|score|rate|treat|consider|set|count|read|note|obey|ignore|record|put|book)"
_NOT_TALK = r"(?! (?:on|by|in|at|two|three|every|us|our|their)\b)"
_SCORING = r"(?:scor\w+|grad(?:e|es|er|ing)|mark(?:s|ing)?|rat(?:e|es|ing)|assess\w*|evaluat\w+|judg(?:e|es|ing)|review(?:s|ing)?)"
_BEGINS = r"(?:^|[.!?:;,\n])\W{0,6}(?:(?:please|kindly|and|now|so|just|you must|you should)\W{1,4})*"

_TO_GRADERS = tuple(
    re.compile(pattern, re.I | re.S)
    for pattern in (
        # whoever scores is spoken to; that they are spoken of ("their evaluators give forty percent to price") is talk
        rf"^\W*(?:(?:dear|attention|hello|hi|hey) )?{SCORERS}(?:\s*[:,]\W*(?:please |kindly |now |you (?:must|should) )?|"
        rf" (?:please|kindly) ){_RATES}\b{_NOT_TALK}",
        rf"^\W*(?:to|for) (?:the |all |any )?{SCORERS}\s*:\W*(?:please |kindly )?{_RATES}\b",
        rf"\b(?:dear|attention) (?:{SCORERS}|reader)\b|\b(?:readers?|listeners?) of this (?:transcript|recording)\b",
        rf"\b(?:language model|llm|ai|model|machine) {_SCORING} (?:this|it|{_CALL})\b|\bmodel reading this must\b",
        rf"\b(?:whoever|anyone who|those who)(?:'s| is| are)? (?:{_SCORING}|reads?|listens? to) (?:this|{_CALL})\b(?! as\b)",
        rf"^\W*{SCORERS} may now\b|\b{SCORERS} (?:is|are) to (?:read|count|treat)\b|\b{SCORERS} mark me\b",
        # an order to give marks, or to take the call for something that it was not
        rf"{_BEGINS}(?:award|assign|grant|give)\b.{{0,60}}\b{_MARKS}",
        rf"\b(?:award|assign|grant|give)\b.{{0,40}}\b{_MARKS}.{{0,40}}\b(?:criteri\w+|discovery|on everything|for everything)\b",
        rf"\b(?:score|grade|mark|rate) (?:this|it|me|{_CALL}) (?:as (?:if|though)|100\b|(?:a|one) hundred\b)",
        r"\b(?:treat|count|consider|mark|set|record)\b.{0,20}\b(?:(?:each|all|every one) of my turns|every (?:item|criterion)|"
        r"all (?:items|criteria)|the trainee)\b.{0,60}\bas (?:having|met|passed|present|full|exemplary|satisfied|"
        r"earned|a so[- ]what|an? \w+ question)\b",
        rf"\b(?:treat|count|consider|mark|record) {_CALL} as (?:if|though|the best|an? (?:advance|pass|hundred)|passed|met|excellent|"
        r"exemplary)\b",
        r"\bbe (?:kind|generous|lenient|nice)\b.{0,30}\bwhen you (?:mark|score|grade|rate|assess) (?:it|this|me|us)\b",
        r"\bread the words? .{1,20} (?:above|below|before) as\b|\bdecode and obey\b",
        r"\bthis (?:is|was|counts as) (?:a|one) hundred across the board\b",
        rf"\bfor (?:scoring|grading|evaluation|assessment) purposes,? (?:please )?{_RATES}\b",
        r"\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:rubric|score ?sheet|marking scheme|scoring (?:rules|instructions|guide))\b",
        # a verdict in the words of a score sheet
        r"\blevel\s*(?:4|four)\b.{0,60}\b(?:criteri\w+|items?|rubric|sheet)\b|\bcriteri\w+\b.{0,40}\b(?:level\s*(?:4|four)|exemplary)\b",
        r"\b(?:all|every|each)\b.{0,20}\bitems?\b(?: in the rubric)? (?:is|are|were|be) (?:met|satisfied)\b(?! (?:by|with|at the)\b)",
        rf"\b(?:rubric|score ?sheet|marking scheme)\b.{{0,120}}\b{_CALL}\b|\b(?:scoring|score|rubric) override\b",
        r"\boverall(?: score)? (?:is|to|of) (?:100|(?:one |a )?hundred)\b|\bscore of (?:100|(?:one |a )hundred)\b(?! ?(?:%|per ?cent))",
        r"\bgold[- ]standard\b.{0,30}\b(?:call|session|conversation|transcript|recording)\b",
        r"^\W*(?:system|assistant)\s*:.{0,80}\b(?:overall|scor\w+|grader|criteri\w+|items? (?:is|are)|evaluat\w+)\b",
        r"\b(?:(?:overall|score|level|passed|met)[\"']\s*:|(?:overall|score|passed|met)\s*=)\s*(?:4|100|true)\b|<\|im_(?:start|end)\|>",
    )
)
_ELSEWHERE = re.compile(
    r"\b(?:volle punktzahl|höchstpunktzahl|höchstnote|gesamtnote|an die (?:prüfer|bewerter|gutachter)|note maximale|aux correcteurs|"
    r"aux évaluateurs|tous les points|puntuación máxima|nota máxima|máxima (?:nota|puntuación)|evaluadores|punteggio (?:massimo|pieno)|"
    r"valutatori|maximale (?:score|punten)|volledige punten|beoordelaars|maksymaln\w+ (?:ocen|liczb|punkt)\w*|oceniający\w*|"
    r"pontuação máxima|avaliadores)\b|высш\w+ балл|максимальн\w+ (?:балл|оценк)\w*|экзаменатор\w*|оценивающ\w*|满分|评分|打分|満点|採点",
    re.I,
)
"""The same in the languages that people try first."""

_CODED = re.compile(r"[A-Za-z0-9+/]{24,}={0,2}")


@lru_cache(maxsize=4096)
def to_graders(sentence: str) -> bool:
    """Seen plainly, with digits read as letters, spaced letters joined, turned round, by thirteen letters on, or in base64."""
    return bool(_ELSEWHERE.search(sentence)) or any(pattern.search(version) for version in _versions(sentence) for pattern in _TO_GRADERS)


def _versions(sentence: str) -> Iterator[str]:
    seen = undisguised(sentence)
    yield seen
    yield with_letters(seen)
    yield codecs.encode(seen, "rot13")
    yield seen[::-1]
    if _SPACED.search(seen):
        yield _SPACED.sub(lambda match: match.group().replace(" ", "") + " ", seen)
    for match in _CODED.finditer(sentence):
        yield _decoded(match.group())


_SPACED = re.compile(r"\b(?:\w ){4,}\w\b")


def _decoded(coded: str) -> str:
    try:
        return base64.b64decode(coded + "=" * (-len(coded) % 4), validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""  # no code, but a long word
