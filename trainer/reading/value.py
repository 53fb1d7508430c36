"""Does a statement name value: a direct effect on revenue, cost or risk? (labels.md, section 2.)

Time, speed, efficiency, visibility and morale are not value until someone says what they do to one of the three.
A rule is a pattern for words that name the effect itself. Idioms are blanked out first ("that's fine"), and a hit
right behind a negation does not count ("no fines so far").
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from trainer.domain.readings import ValueReading
from trainer.domain.vocabulary import ValueKind
from trainer.reading.clauses import NUMBER_WORD, plain, sentences, whole_words
from trainer.reading.value_words import COST, GAIN, IDIOMS, LOSS, RISK

_CONDITIONAL = re.compile(
    r"\b(?:could|might|can(?!')|if|unless|risk(?:s|ing)?|threat\w*|danger|jeopard\w*|worr(?:y|ied|ies)|afraid|scared|fear(?:s|ed)?|"
    r"going to|about to|on the line|at stake|"
    r"stand to|potential(?:ly)?|possibl[ey]|exposed|otherwise|likely|chance|one more|next time|will|'ll|(?:would|'d)(?! (?:have|already|"
    r"like|love|say|guess|think|imagine|estimate|reckon|rather|put|call)\b))\b|\bmay(?= \w)|'ll\b|'d (?=lose|go|walk|leave|cancel|drop|"
    r"pull|move|switch)"
)
_FUTURE_FINE = re.compile(
    r"\b(?:could|might|can|would|will|if|unless|risk\w*|face|facing|faces|threat\w*|liable|potential\w*|possibl[ey]|exposed|exposure|"
    r"otherwise|avoid\w*|worr\w+|afraid|fear\w*|next time|going to|up to|chance|subject to|clauses?|'ll|'d)\b|\bmay\b(?= \w)",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    r"\b(?:pay|pays|paying|paid|every|each|most|regular(?:ly)?|already|always|usually|keeps?|monthly|weekly|annual(?:ly)?|per|bill|"
    r"costs?|budget|"
    r"(?:a|per) (?:day|week|month|quarter|year|delivery|load|truck|order|pallet|incident|shipment|time)|last year(?:'s)?|this year|"
    r"typically|charge[sd]?|deduct\w*|total\w*|routine\w*|often|charged)\b",
    re.IGNORECASE,
)
_FINE_WORDS = re.compile(r"^(?:.{0,20}\b)?(?:fine[sd]?|penalt(?:y|ies)|penali[sz]ed)$", re.IGNORECASE)
_ONE_OFF = whole_words(
    r"once|one-off|back in|that time|in (?:january|february|march|april|june|july|august|september|october|november|december|19\d\d|"
    r"20\d\d)|last (?:\w+day|month|spring|summer|autumn|fall|winter)"
)

_NEGATED = re.compile(
    r"(?:\b(?:no|not|never|without|nor|hardly|zero|neither|nothing|none|nobody(?:'s|'d|'ll)?|no one(?:'s|'d|'ll)?|isn't about|rather than|"
    r"instead of)|n't)"
    r"(?! (?:only|just|longer|to show|know|sure|think|tell|afford|say|count|mention|forget|doubt|believe|matter|wonder|even know|want to|"
    r"idea|knows|noticed|notices|sees|counts|tells|said|says|cares)\b)(?: [\w'-]+){0,3}? ?$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^(?:(?:and|so|but|ok|okay|well|right|now|sure|fine|then|hm+|er+m?)[, ]+){0,3}(?:what|how|why|who|when|where|which|do|does|did|is|"
    r"are|was|were|has|have|can|could|would|will|should|shall|any)\b",
    re.IGNORECASE,
)

_DATES = re.compile(
    r"\b(?:(?:in|since|by|from|until|back in|of|during|late|early|around) (?:19|20)\d\d|(?:19|20)\d\d(?=[.,)]|$)|"
    r"\d{1,2}(?::\d\d)? ?(?:am|pm|o'clock|a\.m|p\.m)|\d{1,2}:\d\d|the \d{1,2}(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)"
    r"|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|"
    r"april|may|june|july|august|september|october|november|december) \d{1,2}"
    r"|24/7|double[- ](?:time|pay)|time and a half|(?:iso|article|soc|section|clause|part|phase|tier|level|rule|regulation|form|line|"
    r"site|room|unit|bay|plant|building|gate|version|grade|covid|office|windows|q)[ -]?\d+|365|half past|first half|second half|"
    r"one or two|sixth form|one of"
    r"|(?:last|this|next|every|each|per|a|the|previous|first|second|third|fourth) quarter|third (?:party|parties)|seven days a week|"
    r"number one|day one|one day)\b",
    re.IGNORECASE,
)
_SIZE = re.compile(
    rf"[$€£¥]\s?\d|\d|%|\b(?:per ?cent|percent(?:age points)?|{NUMBER_WORD}|half|a third|thirds?|a quarter of|quarters of|a fifth|"
    rf"a tenth|double[sd]?|doubling|triple[sd]?|twice|tenfold|\w+fold|\w+-figure|grand|one in|a couple of|both|"
    rf"one (?:\w+ )?(?:customers?|clients?|accounts?|deal|order|sale|contract|tender|bid|booking|tenant|fine|penalty|breach|accident|"
    rf"lawsuit|guest|member|subscriber|job|batch|a (?:day|week|month|year|quarter))|"
    rf"(?:a|an|one) (?:\w+ )?(?:customer|client|account|deal|order|sale|contract|tender|booking|tenant|fine|penalty|batch|pallet|load|"
    rf"tonne|job|guest|member) (?:a|per|every|each) (?:\w+ )?(?:day|week|month|quarter|year|night|fortnight)|"
    rf"(?:a|an|one|another) \w+ (?:of \w+ |or so )?(?:a|per|every|each) (?:\w+ )?(?:shift|day|week|month|quarter|year|night|fortnight)|"
    rf"once (?:a|every|per) \w+|(?:a|an) (?:hundred|thousand|million))\b",
    re.IGNORECASE,
)
_DEADLINE = whole_words(
    r"(?:by|before|in|on|until|from|at) (?:the )?(?:end of|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|monday|tuesday|wednesday|thursday|friday|next (?:week|month|quarter|year|spring|summer)|year[- ]end|the summer|"
    r"the spring|"
    r"christmas|easter)|next (?:week|month|quarter|year|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|spring|summer|autumn)|this (?:quarter|month|year)"
)
_STAKE = whole_words(
    r"los(?:e|es|ing|t)|licen[cs]es?|accreditation|certificat\w+|permit|contracts?|renewals?|shut|close|fine[sd]?|penalt\w+|revoke\w*|"
    r"suspend\w*|court|audit|inspection|lapses?"
)


@dataclass(frozen=True)
class _Rules:
    kind: ValueKind
    loss: bool
    pattern: re.Pattern[str]


def _rules(kind: ValueKind, patterns: tuple[str, ...], *, loss: bool = False) -> tuple[_Rules, ...]:
    return tuple(_Rules(kind, loss, re.compile(rf"(?<![\w-])(?:{pattern})", re.IGNORECASE)) for pattern in patterns)


_ALL = (*_rules("revenue", LOSS, loss=True), *_rules("revenue", GAIN), *_rules("cost", COST), *_rules("risk", RISK))


def _blanked(sentence: str, patterns: re.Pattern[str]) -> str:
    return patterns.sub(lambda match: "_" * len(match.group()), sentence)


def _is_question(sentence: str) -> bool:
    """A question states no effect; a statement with a tag behind it ("we pay penalties, right?") still does."""
    return sentence.rstrip("\"') ").endswith("?") and bool(_ASKED.match(sentence))


def _fine_kind(sentence: str) -> ValueKind:
    """A fine or penalty paid as a running expense is cost; one that may come, and a one-off, is risk."""
    if _FUTURE_FINE.search(sentence) or _ONE_OFF.search(sentence):
        return "risk"
    return "cost" if _RUNNING.search(sentence) else "risk"


def _hit(rule: _Rules, sentence: str) -> re.Match[str] | None:
    for match in rule.pattern.finditer(sentence):
        if not _NEGATED.search(sentence[max(0, match.start() - 32) : match.start()]):
            return match
    return None


@lru_cache(maxsize=8)
def _that_find(kinds: frozenset[ValueKind]) -> tuple[_Rules, ...]:
    """The rules that can find one of these kinds: a loss may be a risk too, a fine may be a cost."""
    return tuple(
        rule for rule in _ALL if rule.kind in kinds or (rule.loss and "risk" in kinds) or (rule.kind == "risk" and "cost" in kinds)
    )


def _kinds(sentence: str, rules: tuple[_Rules, ...] = _ALL) -> set[ValueKind]:
    found: set[ValueKind] = set()
    for rule in rules:
        match = _hit(rule, sentence)
        if match is None:
            continue
        if rule.kind == "risk" and _FINE_WORDS.match(match.group()):
            found.add(_fine_kind(sentence))
            continue
        found.add(rule.kind)
        if rule.loss and _CONDITIONAL.search(sentence.lower().replace("would have", "")):
            found.add("risk")
    return found


_SHARE_OF_TURNOVER = whole_words(r"of (?:(?:our|annual|global|group|total|worldwide|its) ){0,2}(?:turnover|revenues?|sales)")


def _sized(sentence: str, kinds: set[ValueKind]) -> bool:
    if _SIZE.search(_blanked(sentence, _DATES)):
        return True
    return "risk" in kinds and bool(_DEADLINE.search(sentence)) and bool(_STAKE.search(sentence))


def _readable(sentence: str) -> str:
    """The sentence without its idioms; a fine of two percent of turnover sizes the fine and says nothing of turnover."""
    kept = _blanked(sentence, IDIOMS)
    return _blanked(kept, _SHARE_OF_TURNOVER) if re.search(r"\b(?:fine|penalt)", kept, re.IGNORECASE) else kept


def _stated(text: str) -> list[str]:
    return [sentence for sentence in sentences(plain(text)) if not _is_question(sentence)]


def states(text: str, kinds: frozenset[ValueKind]) -> frozenset[ValueKind]:
    """Those of ``kinds`` that ``read_value`` finds, for less work than finding all."""
    rules = _that_find(kinds)
    return kinds & {kind for sentence in _stated(text) for kind in _kinds(_readable(sentence), rules)}


@lru_cache(maxsize=2048)
def read_value(text: str) -> ValueReading:
    """Which of revenue, cost and risk the text directly names, and whether it gives a size. Never raises."""
    stated = _stated(text)
    kinds = {kind for sentence in stated for kind in _kinds(_readable(sentence))}
    quantified = bool(kinds) and any(_sized(sentence, kinds) for sentence in stated)
    return ValueReading(value_kind=tuple(sorted(kinds)), quantified=quantified)


def kinds_named(text: str) -> tuple[ValueKind, ...]:
    """The kinds whose words stand anywhere in the text, questions included: what a question is about."""
    found: set[ValueKind] = set()
    for sentence in sentences(plain(text)):
        found |= _kinds(_readable(sentence))
    return tuple(sorted(found))


def has_size(text: str) -> bool:
    """Whether the text holds a number, share or ratio that is no date or name."""
    return bool(_SIZE.search(_blanked(plain(text), _DATES)))
