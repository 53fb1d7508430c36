"""Layer 5: what the trainee makes of it afterwards, held against the turns."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from trainer.domain.report import REFLECTION_TURN, Evidence
from trainer.grading.checks_balance import prospect_learned
from trainer.grading.checks_closing import prospect_strong
from trainer.grading.checks_concerns import concern_settled
from trainer.grading.evidence import quote
from trainer.grading.facts import Facts
from trainer.grading.prose import count_words, countable, sentence_spans, stems
from trainer.grading.verdict import Check, Verdict, shown, when
from trainer.reading.amounts import Amount, amounts, follows_from, values

WRITTEN = 8
"""Words in the shortest reflection."""

_ACHIEVED = re.compile(
    r"\b(?:achiev\w*|(?:first|second|third|other) (?:one|two|half)|(?:is|'s|are) done|objectives?|aims?|goals?|wanted|set out|got|reached|"
    r"met|managed|agreed|booked|secured|"
    r"confirmed|missed|fell short|fail\w*|didn'?t (?:get|reach|manage|ask)|did not|came away|went|ended)\b",
    re.I,
)
_LEARNED = re.compile(
    r"\b(?:learn\w*|lesson|found out|now (?:i )?know|didn'?t know|had no idea|heard|told me|said|says|explained|"
    r"understood|understand|realis\w+|realiz\w+|surpris\w+|discover\w*|turns? out|new to me|it (?:is|"
    r"was) (?:really )?about|costs? them|they (?:pay|lose|have|are|need)|(?:s?he|they) (?:pays?|loses?))\b",
    re.I,
)
_QUALIFIES = re.compile(
    r"\b(?:qualif\w*|disqualif\w*|fit|fits|worth (?:pursuing|my time|our time|the time|going|another|continuing)|"
    r"real (?:case|opportunity|deal|problem|need)|pursue|drop(?:ping|ped)?|walk(?:ing)? away|pipeline|forecast|"
    r"stay(?:s|ing)? in|in or out|"
    r"(?:is|are|they'?re|it'?s) (?:in|out)|opportunit\w+|no case|a case|business case|prospect for us|not for us|"
    r"one for us|chance|serious|budget|keep(?:ing)? (?:this|it|them)|move (?:this|it|them))\b",
    re.I,
)
_REASON = re.compile(r"\b(?:because|since|as|given|so|that'?s why|reason|due to|with|unless|until|:)\b|[:;–—]", re.I)
_NEXT = re.compile(
    r"\b(?:next (?:time|call|step|meeting|conversation|week)|from now on|instead|in future|before (?:i|we|the|that)|"
    r"i(?:'ll| will| need to| must| should| want to| would|'d)|we(?:'ll| will| need to| must)|going to|change|"
    r"earlier|prepare|bring|move)\b",
    re.I,
)
_NEGATES = re.compile(
    r"\b(?:not|no|never|without|failed|nothing|neither|could(?:n'?t)?|didnt|wont|cant|would|should|if|hoped?|hoping|might|maybe|"
    r"wanted|planned|aim\w*|objective|goal)\b|\w(?:n't|n’t)\b",
    re.I,
)
_CLAIMS_ADVANCE = re.compile(
    r"\b(?:book\w*|agreed|confirmed|committed|fixed|secured|scheduled|got|arranged|set up|"
    r"signed)\b.{0,60}\b(?:meeting|workshop|session|visit|demo|call|pilot|trial|next step|date|appointment|contract|"
    r"order|deal|"
    r"monday|tuesday|wednesday|thursday|friday)\b|\b(?:clear|firm|strong) (?:advance|commitment|yes)\b|\ban advance\b|\b(?:in|into) the "
    r"forecast\b|\bclosed (?:it|them|her|him|the deal)\b",
    re.I | re.S,
)
_CLAIMS_NOTHING = re.compile(
    r"\b(?:no (?:next step|commitment|agreement|date|meeting)|went nowhere|(?:s?he|they|the prospect) (?:said no|"
    r"hung up|ended (?:it|the call)|refused|turned (?:me|us|it) down)|disqualified|no fit|not a fit|walked away|"
    r"it was a halt|a continuation)\b",
    re.I,
)
_VALUE_WORD = re.compile(r"\b(?:value|roi|return|business case|business impact|benefit)\b", re.I)
_HOURS = re.compile(r"\b(?:hours?|time|faster|speed|quicker|efficien\w+|productiv\w+|visibility|automat\w+)\b", re.I)
_MONEY = re.compile(
    r"[£$€]|\b(?:cost\w*|revenue|sales|risk\w*|money|pay\w*|paid|fine[sd]?|penalt\w+|margin|fees?|wages?|thousand|"
    r"million|pounds|dollars|euros)\b",
    re.I,
)
_DENIES_VALUE = re.compile(r"\b(?:not|isn'?t|aren'?t|no|only|just|alone|yet|without|so what)\b", re.I)


def _text(facts: Facts) -> str:
    return countable(facts.session.reflection or "")


def _sentences(facts: Facts) -> list[tuple[str, Evidence]]:
    text = _text(facts)
    return [(text[start:end], quote(facts.session.reflection or "", (start, end), REFLECTION_TURN)) for start, end in sentence_spans(text)]


def _spoken(facts: Facts) -> str:
    return "\n".join(countable(said.text) for said in facts.session.turns)


def _claims(facts: Facts, pattern: re.Pattern[str], least: int, world: frozenset[str]) -> list[Evidence]:
    """Sentences that make the claim about something that really came up: claims without matter count for nothing."""
    told = _sentences(facts)
    after = [*(text for text, _ in told[1:]), ""]
    return [
        words
        for (text, words), following in zip(told, after, strict=False)
        if pattern.search(text) and len(stems(f"{text} {following}") & world) >= least
    ]


def reflection_written(facts: Facts) -> Verdict:
    words = [words for _, words in _sentences(facts)]
    return shown(
        words[:1] if count_words(_text(facts)) >= WRITTEN else (),
        "You wrote a reflection.",
        "The reflection is blank, or a mere word or two.",
    )


def says_achieved(facts: Facts) -> Verdict:
    plan = "\n".join(facts.session.plan.objectives) if facts.session.plan else ""
    world = stems(_spoken(facts)) | stems(plan)
    return shown(
        _claims(facts, _ACHIEVED, 2, world),
        "You said what you achieved, in terms of what really happened.",
        "You did not say what was achieved of what you had set out to do.",
    )


def says_learned(facts: Facts) -> Verdict:
    world = stems("\n".join(said.text for said in facts.prospect))
    return shown(
        _claims(facts, _LEARNED, 2, world),
        "You said what you learned from the prospect.",
        "You named nothing that the prospect had told you.",
    )


def says_qualified(facts: Facts) -> Verdict:
    world = stems(_spoken(facts))
    found = [words for words in _claims(facts, _QUALIFIES, 1, world) if _REASON.search(words.quote)]
    return shown(found, "You said whether it stays in or out, and why.", "You did not say whether this is in or out for you, and why.")


def says_what_changes(facts: Facts) -> Verdict:
    return shown(
        _claims(facts, _NEXT, 1, stems(_spoken(facts))),
        "You said what changes next.",
        "You did not say what you will do differently, or what changes next.",
    )


def reflection_true(facts: Facts) -> Verdict:
    """No figure, no effect and no success is claimed that the turns do not show."""
    known = _figures_of_the_call(facts)
    for text, words in _sentences(facts):
        mine = [each.value for each in amounts(text) if _is_a_figure(text, each)]
        if known and any(not follows_from(value, known | set(mine[:i])) for i, value in enumerate(mine)):
            return Verdict(False, "It gives a figure that nobody mentioned, or that the prospect did not accept.", (words,))
    for text, words in _sentences(facts):
        for claim in _CLAIMS:
            if claim.words.search(text) and not _NEGATES.search(text) and not claim.shown(facts):
                return Verdict(False, claim.no, (words,))
    heard = {kind for each in facts.disclosures for kind in each.kinds}
    said = stems("\n".join(each.text for each in facts.prospect))
    claimed = [words for kinds, words in facts.reflection_claims if not set(kinds) & heard and len(stems(words.quote) & said) < 2]
    if claimed:
        return Verdict(False, "It credits the prospect with an effect on revenue, cost or risk that they never named.", tuple(claimed))
    if not count_words(_text(facts)):
        return Verdict(False, "There is no reflection to hold against the turns.")
    return Verdict(True, f"Nothing in it is contradicted by turns 0-{len(facts.session.turns) - 1}.")


SMALLEST_FIGURE = 13
"""Below it numbers count things and days, and may be written as they come."""

_DATED = re.compile(
    r"^\W{0,2}(?:st|nd|rd|th|am|pm|o'clock|of (?:january|february|march|april|may|june|july|august|september|october|november|december)|"
    r"january|"
    r"february|march|april|may|june|july|august|september|october|november|december)\b",
    re.I,
)
_MONTH_BEFORE = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|"
    r"half past|"
    r"quarter (?:past|to)|at|the)\s*$",
    re.I,
)


def _is_a_figure(text: str, amount: Amount) -> bool:
    """A number that says how much: no date, no hour, no small count."""
    if _DATED.match(text[amount.end :]) or (not amount.money and amount.value <= 31 and _MONTH_BEFORE.search(text[: amount.start])):
        return False
    return amount.value >= SMALLEST_FIGURE


_DISOWNS = re.compile(
    r"\b(?:nothing like|(?:don'?t|do not|didn'?t) (?:recogni[sz]e|accept|know where)|no idea where|keep saying|isn'?t (?:right|true|ours)|"
    r"not (?:right|true|"
    r"ours)|way (?:off|out|too)|never said|made[- ]up|wouldn'?t say|where (?:do|did) you get)\b",
    re.I,
)


def _figures_of_the_call(facts: Facts) -> frozenset[float]:
    """What was said, planned or known from the brief; a figure that the prospect disowned is not one of them."""
    disowned = {value for each in facts.prospect if _DISOWNS.search(each.text) for value in values(each.text) if value >= SMALLEST_FIGURE}
    said = values(" \n ".join((_spoken(facts), facts.session.brief or "", _plan_text(facts))))
    return frozenset(said - disowned)


@dataclass(frozen=True)
class _Claim:
    """A success that a reflection may claim, and what in the call would show it."""

    words: re.Pattern[str]
    shown: Callable[[Facts], bool]
    no: str


def _value_found(facts: Facts) -> bool:
    return any(each.kinds for each in facts.disclosures if each.how != "assumed")


def _value_sized(facts: Facts) -> bool:
    return any(each.kinds and each.sized for each in facts.disclosures if each.how != "assumed")


def _prospect_bound(facts: Facts) -> bool:
    return facts.outcome.value == "advance" or bool(prospect_strong(facts).met)


def _step_agreed(facts: Facts) -> bool:
    return bool(facts.step.agreed) or facts.outcome.value == "advance"


def _moved(facts: Facts) -> bool:
    return bool(prospect_learned(facts).met)


def _came_to_rest(facts: Facts) -> bool:
    return bool(concern_settled(facts).met) or not facts.raised


_CLAIMS = (
    _Claim(
        re.compile(
            r"\bquantif\w+\b[^.]{0,60}\b(?:value|impact|cost|revenue|risk)|\b(?:cost|revenue|risk|value|impact)\b[^.]{0,30}\bquantified\b",
            re.I,
        ),
        _value_sized,
        "It speaks of a quantified value, and no size was heard.",
    ),
    _Claim(
        re.compile(
            r"\b(?:uncovered|surfaced|established|confirmed|revealed|unlocked|identified|demonstrated|proved|followed)\b[^.]{0,80}"
            r"\b(?:value|impact|revenue|business case|cost|risk)\b|\b(?:value chain|value|impact)\b[^.]{0,30}\b(?:uncovered|established|"
            r"surfaced)\b",
            re.I,
        ),
        _value_found,
        "It claims that value was found, and the prospect named no effect on revenue, cost or risk.",
    ),
    _Claim(
        re.compile(
            r"\b(?:insight|teaching|story|provocation|message|thinking|mindset)\b[^.]{0,60}\b(?:challeng\w+|resonat\w+|land(?:ed|s)|"
            r"reframed|shift\w*|"
            r"impress\w+|opened)\b|\b(?:challenged|reframed|shifted)\b[^.]{0,20}\b(?:thinking|mindset|view)\b",
            re.I,
        ),
        _moved,
        "It claims that an insight or a story struck home, and no turn of the prospect's shows it.",
    ),
    _Claim(
        re.compile(
            r"\b(?:strong|firm|clear|full) (?:commitment|buy-in|yes)\b|\b(?:is|are|was) (?:fully |totally )?(?:on board|bought in|sold)\b",
            re.I,
        ),
        _prospect_bound,
        "It claims a commitment that the prospect did not give.",
    ),
    _Claim(
        re.compile(r"\bnext step\b[^.]{0,40}\b(?:agreed|confirmed|reconfirmed|secured)\b|\bagreed to (?:a|the|our|an) [\w -]{3,30}", re.I),
        _step_agreed,
        "It claims that a step was agreed, and the prospect said yes to none.",
    ),
    _Claim(
        re.compile(
            r"\b(?:concerns?|objections?|worr(?:y|ies)|doubts?)\b[^.]{0,40}\b(?:resolved|overcome|handled|dealt with|addressed|settled)\b",
            re.I,
        ),
        _came_to_rest,
        "It claims that a doubt was settled, and the prospect did not let it rest.",
    ),
)


def _plan_text(facts: Facts) -> str:
    plan = facts.session.plan
    return " ".join((*plan.objectives, plan.trainee_success, plan.customer_success, plan.trainee_wants)) if plan else ""


def outcome_read_right(facts: Facts) -> Verdict:
    plain = [(text, words) for text, words in _sentences(facts) if not _NEGATES.search(text)]
    claims_yes = [words for text, words in plain if _CLAIMS_ADVANCE.search(text)]
    claims_no = [words for text, words in _sentences(facts) if _CLAIMS_NOTHING.search(text)]
    wrong = (
        claims_yes
        if facts.outcome.value in ("continuation", "halt")
        else claims_no
        if facts.outcome.value == "advance" and not claims_yes
        else []
    )
    if wrong:
        return Verdict(False, "You describe an ending that the conversation did not have.", (*wrong, *facts.outcome.evidence))
    last = len(facts.session.turns) - 1
    return when(
        bool(count_words(_text(facts))),
        f"You read the ending as it was (turns {facts.close}-{last}).",
        "There is no reflection.",
        claims_yes or claims_no,
    )


def no_hours_called_value(facts: Facts) -> Verdict:
    wrong = [
        words for text, words in _sentences(facts)
        if _VALUE_WORD.search(text) and _HOURS.search(text) and not _MONEY.search(text) and not _DENIES_VALUE.search(text)
    ]  # fmt: skip
    yes = f"You did not take saved time for value (reflection on turns 0-{len(facts.session.turns) - 1})."
    return when(not wrong, yes, "You call saved time value; what is it worth in revenue, cost or risk?", wrong)


CHECKS: dict[str, Check] = {
    "reflection_written": reflection_written,
    "says_achieved": says_achieved,
    "says_learned": says_learned,
    "says_qualified": says_qualified,
    "says_what_changes": says_what_changes,
    "reflection_true": reflection_true,
    "outcome_read_right": outcome_read_right,
    "no_hours_called_value": no_hours_called_value,
}
