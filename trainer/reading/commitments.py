"""What does someone undertake, how firmly, who owns it and by when? (labels.md, section 3 and the commitment decisions.)

Speech is cut into sentences and clauses. Each clause is offered to a list of forms ("I'll…", "send me…", "Priya will…",
"let's…"); a form that fits yields one undertaking. Words of hope or vagueness in the clause make it weak. Of several
undertakings the first complete one counts, else the first.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from trainer.domain.readings import CommitmentReading
from trainer.domain.vocabulary import Speaker, Strength
from trainer.reading.clauses import clauses, plain, sentences
from trainer.reading.commitment_words import (
    ACTION,
    ADVERB,
    CONDITION,
    CUT,
    EDGE,
    HANDS_OVER,
    HEDGED,
    IN_CALL,
    KEPT_HAVE,
    LEAD_IN,
    NEEDS,
    NO_TASK,
    NOT_A_NAME,
    POLITE,
    QUESTION_START,
    REFUSES,
    REPORTED,
    SOMEONE,
    STEP_TALK,
    TALK_ONLY,
    WEAK,
    WILL,
)
from trainer.reading.dates import Due, find_dues

Role = Literal["self", "other", "nobody", "named"]


@dataclass(frozen=True)
class _Found:
    """One undertaking in one clause."""

    strength: Strength
    task: str | None
    role: Role
    name: str | None = None
    due: Due | None = None

    @property
    def complete(self) -> bool:
        owned = self.role in ("self", "other", "named")
        return self.strength == "strong" and bool(self.task) and owned and self.due is not None and self.due.firm


@dataclass(frozen=True)
class _Clause:
    """A clause without its lead-in, with its due words, and the owner of what was undertaken just before it."""

    text: str
    whole: str
    dues: tuple[Due, ...]
    asked: bool
    before: _Found | None
    hedged: bool = False
    by_self: bool = False
    """The clause before it was about what its speaker will do."""

    @property
    def due(self) -> Due | None:
        return next((due for due in self.dues if due.firm), self.dues[0] if self.dues else None)

    def weak(self) -> bool:
        return self.hedged or bool(WEAK.search(self.whole))


def _task(text: str, due: Due | None) -> str | None:
    """The words of the task: up to the next reason or condition, without the due words and courtesies."""
    said = text
    if due is not None and due.words and due.words in said:
        at = said.index(due.words)
        said = said[:at].rstrip() + " " + said[at + len(due.words) :].lstrip()
    cut = CUT.search(said, 2)
    said = said[: cut.start()] if cut else said
    said = re.sub(r"\s+(?:on|for|at|by|,)+\s*$", "", EDGE.sub("", said))
    said = EDGE.sub("", POLITE.sub("", said))[:200]
    return re.sub(r"\s+", " ", said) or None


def _undertaking(clause: _Clause, rest: str, role: Role, *, weak: bool = False, name: str | None = None) -> _Found | None:
    task = _task(rest, clause.due)
    strength: Strength = "weak" if weak or clause.weak() else "strong"
    return _Found(strength, task, role, name, clause.due) if task or strength == "weak" else None


# --- forms: each takes a clause and says what is undertaken in it, if anything ----------------------------------------------

_ME_WILL = re.compile(rf"\b(?:I|we|me and \w+|\w+ and I)(?P<will>{WILL})\s+{ADVERB}(?P<rest>.+)", re.IGNORECASE)
_WEAK_MODAL = (
    r"(?:\s+(?:just |also |really |can |could |'ll |will |would |think (?:i|we) )?(?:might|may|could|should|hope to|hope that (?:i|"
    r"we)(?:'ll| will| can)|try to|aim to|plan to|intend to|expect to|ought to|can (?:try|probably|maybe|possibly|perhaps)|probably can|"
    r"would be (?:happy|glad|open|willing) to|"
    r"can see (?:about|if))|'(?:m|re) (?:hoping|trying|planning|aiming|happy|glad|willing|open) (?:to)|\s+(?:am|are) (?:hoping|trying|"
    r"planning|aiming|happy|glad|willing) to|'d be (?:happy|glad|open|willing|delighted) to|'d hope to|\s+would hope to|'d be (?:open|"
    r"up) (?:to|for)|"
    r"'ll (?:probably|maybe|possibly|perhaps|hopefully|most likely)|\s+will (?:probably|maybe|possibly|perhaps|hopefully))"
)
_ME_WEAK = re.compile(
    rf"\b(?:I|we)(?P<modal>{_WEAK_MODAL})\s+(?:probably |maybe |perhaps |really |"
    rf"definitely )?{ADVERB}(?:be able to\s+)?(?P<rest>(?:{ACTION}|be (?:in touch|able|there)|bringing|sending|calling|an?\s|"
    rf"another)\b.*)",
    re.IGNORECASE,
)
_ME_CAN = re.compile(rf"\bI can\s+{ADVERB}(?P<rest>{ACTION}\b.*|be there.*)|\bwe can\s+{ADVERB}(?P<rest2>{ACTION}\b.*)", re.IGNORECASE)
_ME_ING = re.compile(
    r"\b(?:I'm|we're|I am|we are)\s+(?:also |just |then )?(?P<rest>(?:sending|calling|booking|emailing|bringing|putting|meeting|seeing|"
    r"getting|setting|flying|visiting|coming|signing|talking to|speaking (?:to|with)|presenting|having|taking|joining|forwarding|"
    r"sharing|ringing|adding|inviting|driving|posting|delivering|submitting|raising)\b.+)",
    re.IGNORECASE,
)


def _me_will(clause: _Clause) -> _Found | None:
    for match in _ME_WILL.finditer(clause.text):
        rest = match["rest"]
        if (
            clause.asked
            and re.search(r"\b(?:shall|will|must)\s*$", match["will"])
            and QUESTION_START.match(clause.text)
            and match.start() > 0
        ):
            return None
        if REPORTED.search(clause.text[: match.start()]) or REFUSES.match(rest):
            return None
        if NEEDS.match(rest) and clause.due is None and "must" not in match["will"]:
            return None
        if re.match(r"think\b|have a think|think about|consider\b|see (?:what|if|how|whether)|see about", rest, re.IGNORECASE):
            return _undertaking(clause, rest, "self", weak=True)
        needed = "must" in match["will"] or clause.due is None
        if re.match(r"have\b", rest, re.IGNORECASE) and not KEPT_HAVE.search(rest) and needed:
            return None
        if re.match(r"try\W*$|do (?:my|our) best\W*$", rest, re.IGNORECASE):
            return _Found("weak", None, "self", None, clause.due)
        talk = NO_TASK.match(rest) or (IN_CALL.match(rest) and not _from_now_on(clause))
        return None if talk else _undertaking(clause, rest, "self")
    return None


def _from_now_on(clause: _Clause) -> bool:
    """A calendar day makes even "run the numbers" something to do after the call."""
    return any(due.firm and not _CLOCK_ONLY.match(due.words) for due in clause.dues)


_CLOCK_ONLY = re.compile(
    r"^(?:at |by |before |until |till )?(?:(?:half|quarter|ten|twenty|five|twenty-five)(?: (?:past|to|before|after))?(?: \w+)?|"
    r"\d{1,2}(?:[:.]\d\d)?"
    r"(?: ?(?:am|pm|o'clock))?|the (?:end|half hour|hour))$",
    re.IGNORECASE,
)


def _me_weak(clause: _Clause) -> _Found | None:
    match = _ME_WEAK.search(clause.text)
    if match is None or clause.asked or CONDITION.match(clause.text) or REPORTED.search(clause.text[: match.start()]):
        return None
    if re.search(r"\b(?:could|might|may)\b", match["modal"]) and NO_TASK.match(match["rest"]):
        return None
    if (
        re.search(r"\b(?:should|could)\b", match["modal"])
        and re.match(r"(?:do|have|go|see|get|find|work|start|stop|make|keep|take|begin|give)\b", match["rest"], re.IGNORECASE)
        and clause.due is None
        and not STEP_TALK.search(clause.text)
    ):
        return None
    return _undertaking(clause, match["rest"], "self", weak=True)


def _me_can(clause: _Clause) -> _Found | None:
    match = _ME_CAN.search(clause.text)
    if match is None or clause.asked or CONDITION.match(clause.text):
        return None
    rest = match["rest"] or match["rest2"]
    if (
        re.match(
            r"(?:see|tell|do\W*$|go on|work|live|find|take (?:it|that)|give you (?:an|that)|only|understand|show you (?:how|what)|have|"
            r"run|count|measure|buy|get by|keep|walk|look|let)\b",
            rest,
            re.IGNORECASE,
        )
        and clause.due is None
    ):
        return None
    return _undertaking(clause, rest, "self", weak=clause.due is None)


def _me_ing(clause: _Clause) -> _Found | None:
    match = _ME_ING.search(clause.text)
    dated = clause.due is not None
    return (
        _undertaking(clause, match["rest"], "self") if match and dated and not clause.asked and not CONDITION.match(clause.text) else None
    )


_LET_ME = re.compile(rf"^let me\s+{ADVERB}(?P<rest>{ACTION}\b.+)", re.IGNORECASE)
_LETS = re.compile(
    r"\b(?:let's|let us|why don't we|shall we|how about we|i(?:'d)? (?:suggest|propose|recommend)(?: that)? we)\s+(?P<rest>(?:just |"
    r"also |then |at least |go ahead and )*\w.+)",
    re.IGNORECASE,
)
_LETS_TALK = re.compile(
    r"^(?:see\b|say\b(?! (?:mon|tues|wed|thurs|fri|next|the|\d))|be\b|face it|assume|imagine|pretend|not\b|hear|move on|start (?:with|"
    r"from|at)|begin|look at (?:the|what|how|it|your|that|this)|talk (?:about|price|money|numbers)|dig|get (?:into|to|real|started|"
    r"going|straight|back)|take (?:a step|an?|that|it) (?:back|example)|take (?:last|yesterday|a typical|one)|step back|"
    r"call it|put (?:it this|that (?:aside|to one side)|price)|leave (?:it|that)|come back|stay with|stick with|pause|focus|"
    r"go (?:through|over|back|with|deeper|into)|cover|think|skip|park|make sure (?:i|we) |stop|find out (?:what|how)|hope\b)",
    re.IGNORECASE,
)


def _let_me(clause: _Clause) -> _Found | None:
    match = _LET_ME.search(clause.text)
    if match is None or (clause.due is None and (IN_CALL.match(match["rest"]) or not HANDS_OVER.match(match["rest"]))):
        return None
    small_talk = (
        r"(?:ask|tell|see|give you|put it|be|start|share (?:a|an|what|something)|show you|take you|walk|add|check (?:i|that|my)|let|look|"
        r"make sure|know|explain|find out|play|get this|begin|stop|answer|try|go|work|move|come|run|read|have|note|make)\b"
    )
    if re.match(small_talk, match["rest"], re.IGNORECASE) and clause.due is None:
        return None
    return _undertaking(clause, match["rest"], "self")


def _lets(clause: _Clause) -> _Found | None:
    match = _LETS.search(clause.text)
    if match is None or CONDITION.match(clause.text):
        return None
    rest, asks = match["rest"], bool(re.match(r"shall|why|how", match.group(), re.IGNORECASE))
    dated = clause.due is not None and _from_now_on(clause)
    if (_LETS_TALK.match(rest) or IN_CALL.match(rest)) and not dated and not clause.weak():
        return None
    if asks and clause.asked and not clause.weak():
        return None
    vague = (clause.due is None or not clause.due.firm) and bool(
        re.match(
            r"(?:talk|speak|chat|meet|catch|stay|keep|find (?:a|some)|connect|reconnect|regroup|revisit|touch|circle)\b",
            rest,
            re.IGNORECASE,
        )
    )
    return _undertaking(clause, rest, "nobody", weak=vague)


_YOU_GET = re.compile(
    r"\byou(?:'ll| will| shall| can expect(?: to)?) (?:also |then )?(?P<rest>(?:have|get|receive|hear|an?|the|my|our)\b.+)", re.IGNORECASE
)
_YOU_DO = re.compile(rf"\byou(?:'ll| will| shall| must|'re going to)\s+{ADVERB}(?P<rest>{ACTION}\b.+)", re.IGNORECASE)
_YOU_NO = re.compile(
    r"^(?:have to|need|get (?:used|there|more|better|faster|less|a (?:better|faster))|find|see (?!you|me|us|him|her|them|my|our)|"
    r"see\b(?!.{0,30}\b(?:on|next|by)\b)|have (?:more|less|no|fewer|better|noticed|seen|heard|full|total|a (?:problem|better|clear))|"
    r"work|keep|save|cost|do\b(?! (?:it|that|the))|go\b|change|run|hear (?:a lot|that|people|it)|start\b|let|give\b(?! (?:me|us))|stop|"
    r"take (?:a|the) hit|make|move|want)",
    re.IGNORECASE,
)


def _you_will(clause: _Clause) -> _Found | None:
    if CONDITION.match(clause.text) or (clause.asked and QUESTION_START.match(clause.text)):
        return None
    if (match := _YOU_GET.search(clause.text)) and not _YOU_NO.match(match["rest"]):
        handed = bool(re.search(r"\b(?:from (?:me|us)|in your (?:inbox|hands|mailbox))\b", match["rest"], re.IGNORECASE))
        if clause.due is not None or handed:
            return _undertaking(clause, match["rest"], "self")
        return None
    if (match := _YOU_DO.search(clause.text)) and not _YOU_NO.match(match["rest"]) and not TALK_ONLY.match(match["rest"]):
        return _undertaking(clause, match["rest"], "other")
    return None


_REQUEST = re.compile(
    rf"\b(?:can|could|will|would) you\s+(?:please |just |also |maybe |possibly |perhaps |kindly |"
    rf"be able to |be willing to |be happy to |be prepared to |then |at least |"
    rf"go ahead and )*(?P<rest>{ACTION}\b.+)|\bwould you mind (?P<ing>\w+ing\b.+)|\b(?:could|can|may|might) I (?:please |"
    rf"just )?ask you to (?P<ask>\w.+)"
    rf"|\bI(?:'d| would) (?:ask|like|need|want|appreciate it if) you(?: to|r \w+ to|'d)? (?P<like>{ACTION}\b.+)|"
    rf"\bI(?:'d)? need you to (?P<need>{ACTION}\b.+)|\bit'?(?:s|d)? (?:would )?(?:be )?(?:great|good|helpful|useful) if you (?:could|"
    rf"would) (?P<great>{ACTION}\b.+)",
    re.IGNORECASE,
)
_HAVE_FROM = re.compile(
    r"\b(?:can|could|may) (?:I|we) (?:please )?(?P<rest>(?:get|have)\b.+\bfrom you\b.*|(?:get|have) (?:those|the|that|your|a copy).+)",
    re.IGNORECASE,
)
_WH_BEFORE = re.compile(r"\b(?:what|how|why|who|when|where|which|whether|if|think|say|know)\b[\w\s,']*$", re.IGNORECASE)
_IMPERATIVE = re.compile(
    rf"^(?P<lead>please\s+|do\s+|kindly\s+|if you (?:could|would|can)(?: please| just)?\s+|you\s+)?{ADVERB}(?P<rest>{ACTION}\b.*)",
    re.IGNORECASE,
)


def _request(clause: _Clause) -> _Found | None:
    match = _REQUEST.search(clause.text)
    if match is not None and not _WH_BEFORE.search(clause.text[: match.start()].rsplit(",", 1)[-1]):
        rest = next(part for part in match.groups() if part)
        known = bool(
            re.match(
                r"(?:see|work|do\b|go\b|live|get (?:by|away|that|to)|find|have\b|keep|cost|buy|take (?:a|the) (?:hit|risk)|change|"
                r"make\b|stop|start\b|measure|count|price|quote|run\b|let (?:me|us) (?:see|in|ask)|give (?:me|us) (?:an?|some|more|"
                r"one))",
                rest,
                re.IGNORECASE,
            )
        )
        leaving = re.search(r"\boff (?:your|the|that|any) (?:\w+ )?lists?\b|\bnot (?:to )?(?:call|ring|contact|email)", rest, re.IGNORECASE)
        if not TALK_ONLY.match(rest) and not leaving and not (known and clause.due is None):
            return _undertaking(clause, rest, "other")
    match = _HAVE_FROM.search(clause.text)
    if match is not None and (clause.due is not None or "from you" in match["rest"].lower()):
        return _undertaking(clause, match["rest"], "other")
    return None


_STATES_A_THING = re.compile(
    r"^(?:email|e-mail|mail|text|call|phone|post|share|copy|book|review|report|sign|pop)(?:'s|s|,| (?:is|are|was|were|works|into|and|or|"
    r"would|comes|"
    r"goes|has|have|of|centre|center|list|in)\b)|off (?:your|the) list|^ask (?:me |us )?(?:something|anything|about|away|me)",
    re.IGNORECASE,
)
"""A noun where a request would have its verb ("Email's best"), a goodbye, or a request to go on talking."""


_GOES_ON = re.compile(r"\s*(?:and|then|and then)\b", re.IGNORECASE)


def _imperative(clause: _Clause) -> _Found | None:
    match = _IMPERATIVE.match(clause.text)
    if match is None or (clause.asked and QUESTION_START.match(clause.text)) or TALK_ONLY.match(match["rest"]):
        return None
    if not re.search(r"\s", match["rest"].strip()) and clause.due is None:
        return None
    if clause.due is None and not HANDS_OVER.match(match["rest"]):
        return None
    if re.match(r"see you\b", match["rest"], re.IGNORECASE) or _STATES_A_THING.search(match["rest"]):
        return None
    goes_on = _GOES_ON.match(clause.whole) and (match["lead"] or "").strip().lower() != "you"
    if goes_on and clause.by_self:
        return _undertaking(clause, match["rest"], "self")
    if goes_on and clause.before is not None:
        return replace(clause.before, task=_task(match["rest"], clause.due) or clause.before.task, due=clause.due)
    elliptical = re.match(r"(?:call|ring|email|send|text|see|ping|talk to|speak to|message|meet) you\b", match["rest"], re.IGNORECASE)
    return _undertaking(clause, match["rest"], "self" if elliptical else "other")


_NAMED = re.compile(
    rf"(?P<who>{SOMEONE})(?P<will>'ll|\s+will|\s+shall|\s+must|\s+is going to|'s going to|'s gonna|\s+are going to|\s+has agreed to|"
    rf"\s+have agreed to|"
    rf"\s+to)\s+{ADVERB}(?P<rest>{ACTION}\b.*|be (?:there|sending|calling|joining|in touch)\b.*)",
    re.IGNORECASE,
)
_NAMED_WEAK = re.compile(
    rf"(?P<who>{SOMEONE})\s+(?:might|may|could|should(?: be able to)?|hopes to|will try to|will probably|is hoping to|"
    rf"'ll probably)\s+{ADVERB}(?P<rest>{ACTION}\b.*)",
    re.IGNORECASE,
)
_NAMED_ING = re.compile(
    r"(?P<who>(?-i:[A-Z][a-z]+))\s+is\s+(?P<rest>(?:sending|calling|booking|emailing|bringing|joining|coming|flying|setting up|signing|"
    r"visiting|presenting|putting|meeting)\b.+)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    rf"\b(?:he|she|they|someone|somebody|one of us|one of my team)(?:'ll|\s+will|\s+is going to|"
    rf"\s+are going to)\s+{ADVERB}(?P<rest>{ACTION}\b.+)",
    re.IGNORECASE,
)
_THEY_NO = re.compile(
    r"^(?:cost|work|make\b|keep|see\b|find\b(?! (?:a|some|us) (?:slot|time|date|hour|day))|go\b|take (?:a|an|the|weeks|months|time|"
    r"forever|long)|have\b|do\b|get\b(?! (?:you|back|"
    r"in touch|it to|that to|the))|start|stop|change|buy|want|run\b|move|order|hold\b|fix|push|kick|show up|cancel|decide|price|"
    r"come (?:back|down|up) (?:with|on)|"
    r"count|drop|ask (?:me|why|what|how|for|about)|tell (?:me|you|us)|pass|let\b(?! (?:you|me|us) (?:know|have))|pull|give (?:me|"
    r"us) (?:grief|a hard)|try\b(?! (?:the|"
    r"it))|raise|file|hand|catch|look (?:at (?:me|us)|bad|for|like))",
    re.IGNORECASE,
)


def _named(clause: _Clause) -> _Found | None:
    if CONDITION.match(clause.text) or (clause.asked and QUESTION_START.match(clause.text)):
        return None
    for pattern, weak in ((_NAMED_WEAK, True), (_NAMED, False), (_NAMED_ING, False)):
        for match in pattern.finditer(clause.text):
            found = _named_match(clause, match, weak)
            if found is not None:
                return found
    match2 = _PRONOUN.search(clause.text)
    if match2 and not _THEY_NO.match(match2["rest"]) and not REPORTED.search(clause.text[: match2.start()]):
        return _undertaking(clause, match2["rest"], "nobody")
    return None


def _named_match(clause: _Clause, match: re.Match[str], weak: bool) -> _Found | None:
    who = re.sub(r"^(?:my|our|your|the|his|her)\s+", "", match["who"].strip(), flags=re.IGNORECASE)
    if re.search(r"\b(?:someone|somebody|one) (?:from|in|of) $", clause.text[: match.start()], re.IGNORECASE):
        return _undertaking(clause, match["rest"], "nobody", weak=weak)
    listed = "will" in match.groupdict() and match["will"].strip().lower() == "to"
    if who.split()[0].lower().split("'")[0] in NOT_A_NAME or not _whole_word_before(clause.text, match.start()):
        return None
    # "Priya to send the numbers": only as a minute, at the start, and never "the will to change" or "I asked Priya to…"
    if listed and (match.start() > 0 or (clause.due is None and not who[:1].isupper())):
        return None
    if _THEY_NO.match(match["rest"]) and not (
        clause.due
        and clause.due.firm
        and re.match(r"(?:get|make|run|fix|order|decide|pull|have|do|come|raise|file)\b", match["rest"], re.IGNORECASE)
    ):
        return None
    return _undertaking(clause, match["rest"], "named", weak=weak, name=who)


def _whole_word_before(text: str, at: int) -> bool:
    return at == 0 or not text[at - 1].isalnum()


_ME_WOULD = re.compile(
    r"\b(?:I|we)(?:'d| would)\s+(?:gladly |happily |certainly |then |probably |also )*(?P<rest>(?:sit down|come|meet|bring|join|"
    r"put (?:you|it|that|"
    r"him|her|them)|get (?:you|him|her|them|my|our|the)|send (?:you|him|it|the|that)|show you|let you|open|set (?:up|you|it)|introduce|"
    r"invite|take "
    r"(?:it|you|that) to|sign|host|walk|do the|do that|have you (?:in|over))\b.*)",
    re.IGNORECASE,
)


def _me_would(clause: _Clause) -> _Found | None:
    """ "I'd sit down with you and bring finance": undertaken by the speaker, on a condition, so not firm."""
    match = _ME_WOULD.search(clause.text)
    if match is None or clause.asked or CONDITION.match(clause.text) or REPORTED.search(clause.text[: match.start()]):
        return None
    return _undertaking(clause, match["rest"], "self", weak=True)


_PASSIVE = re.compile(
    r"(?P<rest>\b(?:[\w'-]+\s+){0,5}?(?:will|shall|must|is going to|are going to|'ll)\s+(?:also |then |all )?be (?:\w+ly )?(?:sent|"
    r"e-?mailed|shared|delivered|booked|ready|with you|over to you|in your (?:inbox|hands|mailbox)|on your desk|done|signed(?: off)?|"
    r"confirmed|arranged|scheduled|forwarded|"
    r"circulated|prepared|uploaded|completed|finished|issued|approved|posted|drafted|returned|set up|submitted|filed|installed|"
    r"shipped)\b.*|\b(?:it|that|they|this)'ll be (?:with you|sent|in your inbox|ready|done|over|on your desk)\b.*)",
    re.IGNORECASE,
)
_ELLIPTICAL = re.compile(
    rf"^(?:will|shall)\s+(?!you\b|we\b|it\b|that\b|they\b|the\b|he\b|she\b|this\b|there\b|do\W*$|I\b){ADVERB}(?P<rest>{ACTION}\b.+)|"
    rf"^(?P<ing>(?:sending|booking|emailing|forwarding|calling)\b.+)",
    re.IGNORECASE,
)
_ACTION_POINT = re.compile(
    r"(?:\b(?:my|mine|the|your|our) (?:action|actions|job|next action|homework|part|bit|to-?do)\b(?: (?:is|are|will be|point|"
    r"points))*[:,]?\s*(?:to\s+|that I\s+|I\s+)?|\b(?:I|we) (?:still )?owe you\s+|\b(?:that's )?on (?:me|us|you)(?::| to)\s*|"
    r"^(?P<who>me|you|us):\s*(?:to )?)(?P<rest>\w.+)",
    re.IGNORECASE,
)


def _passive(clause: _Clause) -> _Found | None:
    match = _PASSIVE.search(clause.text)
    if match is None or clause.asked or CONDITION.match(clause.text) or re.match(r"(?:I|we|you)\b", match["rest"], re.IGNORECASE):
        return None
    return _undertaking(clause, match["rest"], "nobody")


def _elliptical(clause: _Clause) -> _Found | None:
    match = _ELLIPTICAL.match(clause.text)
    if match is None or clause.asked:
        return None
    if match["ing"] and (
        (clause.due is None and not re.search(r"\b(?:you|over|now)\b", match["ing"], re.IGNORECASE))
        or re.search(r"\b(?:is|takes|costs|was|means)\b", match["ing"], re.IGNORECASE)
    ):
        return None
    return _undertaking(clause, match["rest"] or match["ing"], "self")


def _action_point(clause: _Clause) -> _Found | None:
    match = _ACTION_POINT.search(clause.text)
    if match is None or clause.asked or not (clause.due or re.match(rf"(?:{ACTION}|an?|the|your)\b", match["rest"], re.IGNORECASE)):
        return None
    said = match.group().lower()
    if not (clause.due or re.match(rf"{ACTION}\b", match["rest"], re.IGNORECASE)) or (
        clause.due is None and re.search(r"\b(?:job|part|bit)\b", said)
    ):
        return None
    return _undertaking(clause, match["rest"], "other" if re.match(r"your|on you|you:", said) else "self")


_AGREED = re.compile(
    r"\b(?:agreed|deal|done|confirmed|it's a date|that's (?:a )?(?:deal|settled|agreed)|settled|you're on|we're on|you've got (?:it|"
    r"a deal)|consider it (?:done|booked)|lock(?:ed)? (?:it )?in|works?(?: (?:for|fine|well|perfectly|great))?|suits?|(?:it|that) is|"
    r"it is|is (?:good|fine|perfect|great|ok|okay)|i can do|we can do|can do|i can make|we can make|i'll take|go with|let's say)\b",
    re.IGNORECASE,
)


def _agreement(clause: _Clause) -> _Found | None:
    """A flat yes to a day: strong, though it names no task of its own ("Agreed, Thursday 10am")."""
    if clause.due is None or not clause.due.firm or clause.asked or REFUSES.search(clause.whole) or CONDITION.match(clause.text):
        return None
    left = clause.whole.replace(clause.due.words, "")
    match = _AGREED.search(left)
    if (
        match is None
        or len(left.split()) > 10
        or re.search(
            r"\b(?:not|n't|doesn't|won't|how|everybody|everyone|people|system|nobody|who|would|if|might|maybe|should)\b",
            left,
            re.IGNORECASE,
        )
    ):
        return None
    return _Found("weak" if clause.weak() else "strong", None, "self", None, clause.due)


def _vague_talk(clause: _Clause) -> _Found | None:
    """Loose words about going on, by nobody in particular: "maybe another call after the summer"."""
    vague = bool(
        re.search(
            r"\b(?:maybe|perhaps|possibly|hopefully|sometime|some time|at some point|down the (?:line|road)|soon|eventually|"
            r"keep in touch|stay in touch|in touch|touch base|circle back|set something up|something (?:up|in)|one of these days|"
            r"in principle|could|might|pencil)\b",
            clause.whole,
            re.IGNORECASE,
        )
    )
    step = bool(STEP_TALK.search(clause.whole)) or bool(
        clause.due and re.match(r"(?:maybe|perhaps|possibly|hopefully)\b", clause.whole, re.IGNORECASE)
    )
    past = bool(re.search(r"\b(?:was|were|had|did|went|last|years? ago|used to)\b", clause.whole, re.IGNORECASE))
    if not (vague and step) or past or REFUSES.search(clause.whole) or CONDITION.match(clause.text):
        return None
    if clause.asked and not re.search(
        r"\b(?:some ?time|at some point|in touch|something|touch base|circle back)\b", clause.whole, re.IGNORECASE
    ):
        return None
    return _Found("weak", _task(clause.text, clause.due), "nobody", None, clause.due)


_FORMS: tuple[Callable[[_Clause], _Found | None], ...] = (
    _me_weak, _me_will, _let_me, _lets, _you_will, _request, _action_point, _passive, _named,
    _elliptical, _me_ing, _me_can, _me_would, _agreement, _imperative, _vague_talk,
)  # fmt: skip


# --- one line ---------------------------------------------------------------------------------------------------------------

_OWN_SUBJECT = re.compile(
    r"\b(?:is|are|was|were|has|have|had|sits|meets|starts|closes|they|he|she|who|which|because|since|I|we|it)\b", re.IGNORECASE
)
_SO_YOU = re.compile(r"^(?:so|and)(?: that)? you(?:'ll)? (?:can |will )?(?:have|get|see|read|review)", re.IGNORECASE)


def _read_clause(whole: str, sentence: str, before: _Found | None, *, by_self: bool) -> tuple[_Found | None, tuple[Due, ...]]:
    text = LEAD_IN.sub("", whole).strip(" ,") or whole
    dues = find_dues(text) or find_dues(whole)
    clause = _Clause(text, whole, dues, sentence.rstrip("\"') ").endswith("?"), before, bool(HEDGED.search(sentence)), by_self)
    if REFUSES.search(whole) and not re.search(
        r"\b(?:can't|cannot) wait\b|\b(?:no|not) (?:later|problem)\b|\bnever mind\b", whole, re.IGNORECASE
    ):
        return None, dues
    for form in _FORMS:
        found = form(clause)
        if found is not None:
            return found, dues
    return None, dues


_SOME_DAY = re.compile(r"^(?:and |but |so )?(?:if|should|when(?:ever)?|once) (?:\w+ ){0,2}?(?:ever|one day|some day)\b", re.IGNORECASE)


_I_WILL = re.compile(
    r"(?:(?:so|and|but|then|ok|okay|right|well|yes|yeah|no|sure|fine|alright)\b[,\s]*)*"
    r"(?:(?:i|we)(?:'ll| will|'m going to|'re going to| am going to| are going to)|let me)\b",
    re.IGNORECASE,
)
"""Opens a clause that may be too vague to be a promise ("I'll run the numbers"), whose subject the next one shares ("and send them")."""


def _found_in(sentence: str) -> list[_Found]:
    """The undertakings of one sentence; due words standing apart in it go to the undertaking they belong to."""
    if _SOME_DAY.match(sentence):
        return []
    found: list[_Found] = []
    ahead: Due | None = None
    by_self = refused = False
    for whole in clauses(sentence):
        if refused and _GOES_ON.match(whole) and not _OWN_SUBJECT.search(whole):
            continue
        one, dues = _read_clause(whole, sentence, found[-1] if found else None, by_self=by_self)
        refused = one is None and bool(REFUSES.search(whole))
        by_self = one is None and bool(_I_WILL.match(whole)) and not refused
        if one is not None:
            found.append(replace(one, due=ahead) if one.due is None and ahead is not None and not found else one)
            continue
        due = next((due for due in dues if due.firm), dues[0] if dues else None)
        if due is None:
            continue
        if not found:
            ahead = due if len(whole.split()) <= len(due.words.split()) + 4 else ahead
        elif found[-1].due is None and (_SO_YOU.match(whole) or not _OWN_SUBJECT.search(whole)):
            found[-1] = replace(found[-1], due=due)
    return found or _agreed(sentence)


def _agreed(sentence: str) -> list[_Found]:
    """A short yes to a day stands in one piece: "Agreed, Thursday 10am"."""
    asked = sentence.rstrip("\"') ").endswith("?")
    one = _agreement(_Clause(sentence, sentence, find_dues(sentence), asked, None))
    return [one] if one else []


def _is_fragment(sentence: str, dues: Sequence[Due]) -> bool:
    """A sentence that holds due words and little else: "By Friday."."""
    return bool(dues) and len(sentence.split()) <= len(dues[0].words.split()) + 3 and not _OWN_SUBJECT.search(sentence)


_WHAT_ILL_DO = re.compile(r"\bwhat (I|we)(?:'ll| will| can|'m going to)(?: \w+)? do is (?:to )?", re.IGNORECASE)
_APPOSITION = re.compile(r"\b((?:[Mm]y|[Oo]ur) [\w ]{2,30}), ([A-Z][\w'-]+(?: [A-Z][\w'-]+)?),? (?=will\b|'ll\b|is\b|has\b|can\b|must\b)")


@lru_cache(maxsize=2048)
def _all_found(text: str) -> tuple[_Found, ...]:
    found: list[_Found] = []
    said = _WHAT_ILL_DO.sub(r"\1'll ", _APPOSITION.sub(r"\1 \2 ", plain(text)))
    for sentence in sentences(said):
        here = _found_in(sentence)
        dues = find_dues(sentence)
        if found and found[-1].due is None and _is_fragment(sentence, dues) and not (here and here[0].role == "other"):
            found[-1] = replace(found[-1], due=dues[0])
            continue
        found += here
    return tuple(found)


def _chosen(found: Sequence[_Found]) -> _Found | None:
    """The first complete undertaking, else the first."""
    return next((one for one in found if one.complete), found[0] if found else None)


_OTHER: dict[str, Speaker] = {"trainee": "prospect", "prospect": "trainee"}


def _owner(one: _Found, speaker: Speaker | None) -> str | None:
    if one.role == "named":
        return one.name
    if one.role == "nobody":
        return None
    said_by = speaker or "trainee"
    return said_by if one.role == "self" else _OTHER[said_by]


def read_commitment(text: str, speaker: Speaker | None = None) -> CommitmentReading:
    """The undertaking in one line. Never raises.

    ``owner`` is relative to ``speaker``; where that is not given the line is taken as the trainee's, so "I" and "we" are the trainee
    and "you" is the prospect.
    """
    one = _chosen(_all_found(text))
    if one is None:
        return CommitmentReading()
    return CommitmentReading(
        strength=one.strength, task=one.task, owner=_owner(one, speaker), due=one.due.words if one.due else None, complete=one.complete
    )


_UNDERTAKES = re.compile(r"\b(?:will|shall|must|gonna|going to|let's|agreed?|done|yes|please|i|we|you)\b|'ll\b", re.IGNORECASE)
_PROPER = re.compile(r"(?<![\w'])[A-Z][a-z]+(?: [A-Z][a-z]+)?(?![\w'])")


def undertaken_words(text: str) -> tuple[str | None, str | None, str | None]:
    """Task, due words and a name where no form fits but something is undertaken: from the sentence that says so, a dated one first."""
    said = sentences(plain(text)) or [plain(text)]
    likely = [sentence for sentence in said if _UNDERTAKES.search(sentence)] or said
    chosen = next((sentence for sentence in likely if _firmest(sentence)), likely[-1])
    due = _firmest(chosen) or next((found for sentence in said if (found := _firmest(sentence))), None)
    return _task(LEAD_IN.sub("", chosen), due), due.words if due else None, _name_in(chosen, due)


def _name_in(sentence: str, due: Due | None) -> str | None:
    """The first name that is no day and no ordinary word with which a sentence begins."""
    dated = due.words.split() if due else []
    names = (found.group() for found in _PROPER.finditer(sentence))
    return next((name for name in names if name.split()[0].lower() not in NOT_A_NAME and name.split()[0] not in dated), None)


def _firmest(sentence: str) -> Due | None:
    dues = find_dues(sentence)
    return next((due for due in dues if due.firm), dues[0] if dues else None)
