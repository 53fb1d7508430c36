"""Layer 5: what the trainee makes of it afterwards, held against the turns."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from trainer.domain.report import REFLECTION_TURN, Evidence
from trainer.domain.vocabulary import OutcomeName
from trainer.grading.checks_balance import prospect_learned
from trainer.grading.checks_closing import prospect_strong
from trainer.grading.checks_concerns import concern_settled
from trainer.grading.evidence import plan_fields, quote, quote_holding
from trainer.grading.facts import Facts
from trainer.grading.prose import count_words, countable, sentence_spans, stems
from trainer.grading.verdict import Check, Verdict, shown, when
from trainer.reading.amounts import Amount, amounts, follows_from, values

WRITTEN = 8
"""Words in the shortest reflection."""

_NEGATES = re.compile(
    r"\b(?:not|no|never|without|failed|nothing|neither|could(?:n'?t)?|didnt|wont|cant|would|should|if|hoped?|hoping|might|maybe|"
    r"wanted|planned|aim\w*|objective|goal)\b|\w(?:n't|n’t)\b",
    re.I,
)


def _text(facts: Facts) -> str:
    return countable(facts.session.reflection or "")


def _sentences(facts: Facts) -> list[tuple[str, Evidence]]:
    text = _text(facts)
    return [(text[start:end], quote(facts.session.reflection or "", (start, end), REFLECTION_TURN)) for start, end in sentence_spans(text)]


def _spoken(facts: Facts) -> str:
    return "\n".join(countable(said.text) for said in facts.session.turns)


WORLD = 3
"""Words of the call in the thinnest reflection that speaks of it: what could stand under any call says nothing of this one."""


def _about_the_call(facts: Facts) -> bool:
    plan = "\n".join(facts.session.plan.objectives) if facts.session.plan else ""
    return len(stems(_text(facts)) & (stems(_spoken(facts)) | stems(plan))) >= WORLD


def _says(what: str, yes: str, no: str) -> Check:
    def check(facts: Facts) -> Verdict:
        text = facts.session.reflection or ""
        words = quote_holding(text, REFLECTION_TURN, facts.reflection.rests_on) if getattr(facts.reflection, what) else ()
        return shown(words if _about_the_call(facts) else (), yes, no)

    return check


_OWNS_UP = re.compile(
    r"\bi (?:asked|came|got|raised|brought|noticed|checked|called|started|mentioned|returned)\b[^.;!?]{0,60}?\b(?:late|too (?:early|soon|"
    r"little|often|fast|quickly))\b(?! (?:\d|on|in|at|last|this))|"
    r"\bi (?:forgot|missed|skipped|rushed|failed|botched|overlooked|neglected)\b|"
    r"\bi (?:did not|didn'?t|never) (?:ask|find|hear|listen|check|follow|size|return|come back|summari[sz]e|press|dig|confirm)\b|"
    r"\bnext time\b[^.!?]{0,60}\b(?:earlier|sooner|instead|less)\b",
    re.I,
)
"""A fault of one's own in plain words, where the reading of the whole missed it."""


def reflection_honest(facts: Facts) -> Verdict:
    text = _text(facts)
    own = _OWNS_UP.search(text)
    rests_on = facts.reflection.rests_on if facts.reflection.honest else (own.group(),) if own else ()
    words = quote_holding(facts.session.reflection or "", REFLECTION_TURN, rests_on) if facts.reflection.honest or own else ()
    return shown(
        words if _about_the_call(facts) else (),
        "You owned up to something that went wrong, was missed or stays open.",
        "Nothing in it went wrong, was missed or stays open: no call is like that.",
    )


def reflection_written(facts: Facts) -> Verdict:
    words = [words for _, words in _sentences(facts)]
    return shown(
        words[:1] if count_words(_text(facts)) >= WRITTEN else (),
        "You wrote a reflection.",
        "The reflection is blank, or a mere word or two.",
    )


def reflection_true(facts: Facts) -> Verdict:
    """No figure, no effect and no success is claimed that the turns do not show."""
    known = _figures_of_the_call(facts)
    for text, words in _sentences(facts):
        mine = [each.value for each in amounts(text) if _is_a_figure(text, each)]
        if any(not follows_from(value, known | set(mine[:i])) for i, value in enumerate(mine)):
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
    return " ".join(text for _, text in plan_fields(facts.session.plan)) if facts.session.plan else ""


_MISREAD: dict[OutcomeName, frozenset[str]] = {
    "advance": frozenset({"halt", "disqualification"}),
    "continuation": frozenset({"advance", "disqualification"}),
    "halt": frozenset({"advance"}),
    "disqualification": frozenset({"advance", "halt"}),
}
"""What nobody may take an ending for; to call a refusal an open end, or the other way round, is a matter of words."""


def outcome_read_right(facts: Facts) -> Verdict:
    text, claims = facts.session.reflection or "", facts.reflection.claims
    if not count_words(_text(facts)):
        return Verdict(False, "There is no reflection.")
    if claims in _MISREAD[facts.outcome.value]:
        words = quote_holding(text, REFLECTION_TURN, facts.reflection.rests_on[-1:])
        return Verdict(False, "You describe an ending that the conversation did not have.", (*words, *facts.outcome.evidence))
    last = len(facts.session.turns) - 1
    return Verdict(True, f"You read the ending as it was (turns {facts.close}-{last}).")


def no_hours_called_value(facts: Facts) -> Verdict:
    wrong = facts.reflection.hours_as_value
    words = quote_holding(facts.session.reflection or "", REFLECTION_TURN, facts.reflection.rests_on) if wrong else ()
    yes = f"You did not take saved time for value (reflection on turns 0-{len(facts.session.turns) - 1})."
    return when(not wrong, yes, "You call saved time value; what is it worth in revenue, cost or risk?", words)


CHECKS: dict[str, Check] = {
    "reflection_written": reflection_written,
    "says_achieved": _says(
        "achieved",
        "You said what you achieved, in terms of what really happened.",
        "You did not say what was achieved of what you had set out to do.",
    ),
    "says_learned": _says("learned", "You said what you learned from the prospect.", "You named nothing that the prospect had told you."),
    "says_qualified": _says(
        "qualified", "You said whether it stays in or out, and why.", "You did not say whether this is in or out for you, and why."
    ),
    "says_what_changes": _says(
        "changes", "You said what changes next.", "You did not say what you will do differently, or what changes next."
    ),
    "reflection_honest": reflection_honest,
    "reflection_true": reflection_true,
    "outcome_read_right": outcome_read_right,
    "no_hours_called_value": no_hours_called_value,
}
