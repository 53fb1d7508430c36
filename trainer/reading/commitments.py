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
from trainer.reading.dates import Due, find_dues

RULES_VERSION = "1"

Role = Literal["self", "other", "nobody", "named"]

# --- words ---------------------------------------------------------------------------------------------------------------

_ACTION = (
    r"(?:send|email|e-mail|mail|call|ring|phone|book|put|bring|get|share|forward|drop|ping|schedule|set|check|talk|speak|ask|confirm|show|prepare|draft|write|add|invite|include|sign|review|read|look|copy|loop|introduce|arrange|"
    r"organi[sz]e|make|pull|run|join|come|meet|see|attend|host|visit|present|provide|supply|deliver|return|complete|finish|fill|chase|dig|gather|collect|collate|compile|upload|circulate|approve|decide|test|try|start|begin|kick|launch|"
    r"commit|follow|reach|contact|message|text|walk|take|give|let|tell|find|work|move|hold|block|reserve|order|buy|raise|submit|file|post|ship|fly|drive|connect|clear|lock|line|pass|hand|have|do|go|lay|nail|settle|agree|pick|propose|"
    r"suggest|update|answer|reply|respond|report|pilot|install|configure|train|onboard|scope|estimate|quote|price|cost|calculate|model|analy[sz]e|audit|map|sketch|stop|swing|pop|sit|align|brief|verify|validate|sort|keep|change|quiz|fix|touch|"
    r"circle|discuss|debrief|convene|dial|export|extract|figure|count|measure|log|note|issue|release|grant|nominate|assign|appoint|cancel|wrap|push|reconnect|regroup|revisit|catch|trial)"
)
_ADVERB = r"(?:(?:also|then|certainly|definitely|gladly|happily|personally|just|absolutely|of course|make sure to|be sure to|go ahead and|go and|now|please|kindly|each|both|all|quickly|either|still|actually|in the meantime|always|myself|simply|first|next)\s+)*"
_WILL = r"(?:'ll|\s+will|\s+shall|\s+must|'m going to|'re going to|\s+am going to|\s+are going to|'m gonna|'re gonna|\s+promise to|\s+commit to|\s+undertake to|\s+guarantee to|\s+can promise to|\s+agree to|\s+can commit to)"
_FIRM_ORG = (
    r"(?:finance|legal|it|procurement|purchasing|operations|ops|marketing|engineering|accounting|hr|compliance|security|sales|logistics|production|facilities|payroll|treasury|"
    r"boss|manager|director|assistant|pa|colleague|colleagues|team|engineer|engineers|consultant|specialist|cfo|ceo|coo|cto|cio|ciso|cmo|controller|head of \w+|vp of \w+|vp|lawyer|lawyers|analyst|partner|architect|developer|technician|"
    r"account manager|office|board|foreman|matron|supervisor|secretary|chair|owner|deputy|counterpart|buyer|planner|bookkeeper|accountant|intern|people|department|guy|guys|folks|chief \w+ officer)"
)
_SOMEONE = rf"(?:(?:my|our|your|the|his|her)\s+(?:[\w-]+\s+){{0,2}}?{_FIRM_ORG}|{_FIRM_ORG}|(?-i:[A-Z][a-z'-]+(?: [A-Z][a-z]+)?(?: (?:from|in|at) (?:the |our |your )?\w+)?))"
_NOT_A_NAME = frozenset(
    "i we you he she they it this that there what which who everything nothing anything something these those prices people customers clients monday tuesday "
    "wednesday thursday friday saturday sunday next maybe perhaps then so and but or if when once nobody everyone everybody someone somebody anyone one yes no ok "
    "okay sure right well now today tomorrow how why where because since while after before all both none each either most some many time things software that's "
    "it's there's here here's let's also only just still otherwise hopefully honestly frankly as for from with by in on at to of the a an my our your their his her".split()
)

_WEAK = re.compile(
    r"\b(?:hope|hopes|hoping|hopefully|try to|try and|try my|try our|trying to|tries to|will try\b(?! (?:the|it|this|out|your|that))|'ll try\b(?! (?:the|it|this|out|your|that|them))|do my best|do our best|best endeavours|best efforts|maybe|perhaps|possibly|probably|should be able|"
    r"be able to (?:maybe|probably)|ought to|see what|see if|see whether|see how|see about|at some point|some ?time(?! (?:on|before|by|this|tomorrow|today))|touch base|circle back|when (?:i|we) (?:get|have|find) (?:a (?:chance|minute|moment|second|gap)|time|round|around)|"
    r"if (?:i|we|you) (?:get|have|can|find)(?: a| the)? (?:chance|minute|moment|time|gap)|if (?:i|we) can\b|if you can\b|if possible|ideally|all being well|with any luck|fingers crossed|i guess|i suppose|i imagine|i expect|down the (?:line|road|track)|"
    r"one of these days|in due course|aim to|aiming (?:to|for)|planning to|plan to|intend to|be in touch|stay in touch|keep in touch|keep in contact|stay in contact|(?:set|sort|get|arrange|figure|organi[sz]e|put|schedule|book|work|do|plan|find|pencil|fix|line) something|something (?:in|up|out|over)\b|"
    r"think about|think it over|think on it|have a think|mull|sleep on it|consider (?:it|that|this)|give it some thought|look at (?:our|my|the) (?:calendars?|diar(?:y|ies))|pencil|tentativ\w+|in principle|no promises|can't promise|not promising|"
    r"don't hold me|whenever|as and when|eventually|one day|some day|someday|might|possibility|play it by ear|not sure|i'd have to|send (?:me |us |over |through )?(?:something|whatever|some (?:info\w*|stuff|bits|material|details|literature)|a brochure))\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(r"\b(?:no promises|can't promise|cannot promise|don't hold me|not promising)\b", re.IGNORECASE)
_REFUSES = re.compile(
    r"\b(?:won't|will not|can't|cannot|can not|couldn't|not going to|don't want|do not want|wouldn't|never|refuse|not (?:able|willing|prepared|ready) to|no intention|not commit\w*|not be able)\b|'ll not\b|\bwe'll pass\b|'ll pass\b(?! (?:it|this|that|the|your|on))",
    re.IGNORECASE,
)
_QUESTION_START = re.compile(
    r"^(?:what|how|why|who|whom|whose|when|where|which|do|does|did|is|are|was|were|has|have|had|shall|should|may|might|any|can|could|would|will)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:said|says|told|thought|promised|swore|claimed|asked|wondered|mentioned|know|knew|think|doubt|afraid|worried|convinced|guessing|assume|wish|hear|heard|imagine|suspect|bet|reckon|expect)"
    r"(?: (?:me|us|him|her|them|that|if|whether|when))*\s*$",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"^(?:if|unless|once|when|whenever|because|since|as|until|every time|the moment|as soon as|assuming|provided)\b", re.IGNORECASE
)
_LEAD_IN = re.compile(
    r"^(?:(?:ok|okay|right|great|good|so|then|well|yes|yeah|yep|sure|fine|perfect|lovely|brilliant|excellent|alright|all right|and|but|look|listen|actually|honestly|in that case|absolutely|of course|certainly|no problem|no worries|in the meantime|meanwhile|just|also|"
    r"or|because|although|thanks|thank you|cheers|for (?:my|our) part|on (?:my|our) side|from (?:my|our) side|tell you what|i'll tell you what|here's what(?: i)?|here's the plan|next|first|second|finally|good stuff|done|deal|agreed|fair enough|sounds good|works for me|to be clear|what (?:i|we)(?:'ll| will| can) do is)\b[,:.!\s-]*)+",
    re.IGNORECASE,
)
# Verbs that follow "I'll" without undertaking anything: predictions, states, manners of speaking, moves inside this conversation.
_NO_TASK = re.compile(
    r"^(?:be\b(?! (?:there|back|in touch|sending|calling|bringing|booking|emailing|putting|visiting|joining|seeing|meeting|attending|presenting|getting|setting|over|with you|at (?:your|the)|in (?:[A-Z]|the office|your)|ready|on (?:it|site|the)|reviewing|sharing|preparing))|need\b|want\b|lose\b|miss\b|know\b|hate\b|love\b|like\b|"
    r"struggle|suffer|die\b|survive|save (?:you|your|money|time|us|on)|admit|be honest|say (?:this|that|it|one|so)|bet\b|give you (?:that|credit|a hint|an example|one)|grant you|confess|stop you|leave (?:it (?:there|at)|you (?:with|to))|bite\b|assume|end up|run out|regret|never\b|not\b|still (?:be|have|need)|remember|understand|"
    r"ask you (?:a|one|some|this|something|about|the same)|keep (?:it|this) (?:short|brief|to|quick)|come (?:back )?to (?:that|this|it|price|pricing)|get to (?:that|this|it)|get back to that|spare you|play devil|cut (?:your|you|to|straight|costs?)|reduce|boost|improve|increase|transform|double|grow\b|go (?:bust|under|out of|bankrupt|first|on|ahead\W*$)|"
    r"tell you (?:what|something|honestly|now|this|straight|a|why|how|where|the truth|that)|have to (?:say|admit)|be\W*$|do\W*$|try\W*$|see\b\W*$|see (?:a|an|the|some|more|fewer|less|how it|whether|what happens|that|results|savings|improv\w+)|get (?:fined|sued|caught|hit|used|burnt|burned|worse|better|lost|killed|there|bored|stuck|nowhere)|be surprised|find (?:that|it|yourself|out the hard)|"
    r"feel|wait and|manage\W*$|manage without|cope|keep (?:losing|paying|having|doing|going|making|living)|have (?:no|less|more|fewer|nobody|a problem|problems|trouble|lost|to live|a riot|time|had)|think (?:so|that|of)|interrupt|pause|assure|pretend|hold (?:my|you to)|take your word|take that as|put it (?:this|another|differently|simply|bluntly)|"
    r"start (?:with|by (?:asking|saying))|begin (?:with|by)|hear (?:about|no)|always\b|continue to (?:lose|struggle)|have (?:to )?(?:turn|close|shut|lay|hire)|jump in|give (?:up|it up)|fail|break|collapse|fall|go (?:up|down)|risk|explain why|skip|level with you|cross that|let you (?:go|finish|get on|talk|speak))",
    re.IGNORECASE,
)
_NEEDS = re.compile(r"^(?:have|need) to\b", re.IGNORECASE)
_KEPT_HAVE = re.compile(
    r"\b(?:ready|sent|with you|over|for you|to you|done|call|ring|email|send|draft|prepared|in your|back|signed|waiting|by)\b",
    re.IGNORECASE,
)
_TALK_ONLY = re.compile(
    r"^(?:tell (?:me|us) (?:about|more|what|how|why|a|the|where|something|who|your|honestly|if|this)|walk (?:me|us)|talk (?:me|us)|help (?:me|us)|give (?:me|us) (?:a (?:sense|second|minute|moment|feel|break|rough|ballpark|bit|flavour|picture)|an (?:example|idea)|some (?:context|colour|background)|one)|"
    r"show (?:me|us) (?:how|what|where)|explain|describe|say\b|see\b(?! you)|elaborate|expand|share (?:a (?:bit|little)|more|what|how|your (?:thoughts|view))|imagine|let (?:me|us)\b|look(?:,| |$)(?!.{0,20}\b(?:at|over|into|through)\b)|come on|go on|put (?:it|that|simply|another|yourself)|take (?:last|for example|the case|a step|your time|care|it|that|yesterday|"
    r"this)\b|keep (?:going|talking|it|in mind)|have a (?:good|nice|great|lovely|look around)|do\W*$|do you|do we|get (?:this|real|to the point|off|out|that|it|used)|call (?:it|me (?:old|crazy|cynical|\w+-?fashioned))|ask (?:anyone|yourself|anybody|away|me anything)|start (?:with|from|at)|start\W*$|try (?:me|telling|explaining|that|doing|getting|running|finding)|"
    r"work(?:s|ing)?\b|cost|price|order\b(?! (?:the|me|us|two|a))|note|count\b(?! me)|quote|make (?:no|it|that|sense)|find (?:that|it)|run (?:of|rate)|stop|touch|show of|change|measure|model|report|pass\b|answer me|fix|issue|map|pilot\b(?! it)|trial|test(?:s|ing)?\b|hold (?:on|up|that)|wait|move on|meet\b(?! (?:me|us|with))|give or take|let alone|"
    r"follow(?:ing)?\b(?! up)|go(?:ing)?\b|buy|agree|decide|read\b(?! (?:it|the|this|through))|sort of|post\b|text\b|file\b|log\b|drop(?:s|ped)?\b(?! (?:me|us|it|him|her))|line\b|lock\b|pick (?:a|any)|push\b|have\b(?! (?:your|it|the|them|him|her|a look|someone|\w+ (?:call|send|email|ring|contact)))|set\b(?! (?:it|that|up|aside|a|the|us))|train\b|ship\b|raise\b|"
    r"cancel\w*\b(?! (?:the|it|that))|catch\b|figure\w*\b|clear\b|present\b|block\b(?! (?:out|the|an|some|off))|brief\b(?! (?:me|us|your|the|him|her|them))|check\b(?! (?:with|the|that|if|your|whether|it|in))|estimate|analy[sz]e|audit\b|answer\b(?! (?:my|our|the|those))|lay\b|hand\b|connect\b(?! (?:me|us)))",
    re.IGNORECASE,
)
_STEP_TALK = re.compile(
    r"\b(?:next (?:step|call|chat|conversation)|follow[- ]?up|catch[- ]?up|touch base|circle back|in touch|reconnect|regroup|revisit|another (?:call|chat|conversation|meeting|session)|talk (?:again|soon|more|further|later|next)|speak (?:again|soon|more|later|next|further)|meet (?:again|up|soon)|pick (?:this|it) (?:back )?up|"
    r"come back to (?:you|me|us|this)|set something up|something in (?:the )?(?:diary|calendar)|find a (?:time|slot|date)|hear from (?:me|us|you)|(?:a|the|some kind of|some sort of) (?:call|meeting|demo|pilot|workshop|session|trial|visit|proposal|chat|conversation|coffee)|explore (?:it|this|that) further|take (?:it|this) (?:further|forward|from there|offline)|move (?:this |it )?forward)\b",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s+(?:because|so that|so you|if|when|once|unless|which|but|as soon as|since|okay\?|ok\?|right\?|does that|is that|assuming|provided)\b|[.!?;]+\s*$|\s+-\s+",
    re.IGNORECASE,
)
_EDGE = re.compile(r"^[\s,:;.-]+|[\s,:;.!?\"')-]+$")
_POLITE = re.compile(
    r"(?:,?\s*(?:then|please|too|as well|for you|okay|ok|though|anyway|if that's (?:ok|okay|alright|all right)|if that works|no problem|for sure|promise|thanks))+$",
    re.IGNORECASE,
)


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

    @property
    def due(self) -> Due | None:
        return next((due for due in self.dues if due.firm), self.dues[0] if self.dues else None)

    def weak(self) -> bool:
        return self.hedged or bool(_WEAK.search(self.whole))


def _task(text: str, due: Due | None) -> str | None:
    """The words of the task: up to the next reason or condition, without the due words and courtesies."""
    said = text
    if due is not None and due.words and due.words in said:
        at = said.index(due.words)
        said = said[:at].rstrip() + " " + said[at + len(due.words) :].lstrip()
    cut = _CUT.search(said, 2)
    said = said[: cut.start()] if cut else said
    said = re.sub(r"\s+(?:on|for|at|by|,)+\s*$", "", _EDGE.sub("", said))
    said = _EDGE.sub("", _POLITE.sub("", said))[:200]
    return re.sub(r"\s+", " ", said) or None


def _undertaking(clause: _Clause, rest: str, role: Role, *, weak: bool = False, name: str | None = None) -> _Found | None:
    task = _task(rest, clause.due)
    strength: Strength = "weak" if weak or clause.weak() else "strong"
    return _Found(strength, task, role, name, clause.due) if task or strength == "weak" else None


# --- forms: each takes a clause and says what is undertaken in it, if anything ----------------------------------------------

_ME_WILL = re.compile(rf"\b(?:I|we|me and \w+|\w+ and I)(?P<will>{_WILL})\s+{_ADVERB}(?P<rest>.+)", re.IGNORECASE)
_WEAK_MODAL = (
    r"(?:\s+(?:just |also |really |can |could |'ll |will |would |think (?:i|we) )?(?:might|may|could|should|hope to|hope that (?:i|we)(?:'ll| will| can)|try to|aim to|plan to|intend to|expect to|ought to|can (?:try|probably|maybe|possibly|perhaps)|probably can|would be (?:happy|glad|open|willing) to|"
    r"can see (?:about|if))|'(?:m|re) (?:hoping|trying|planning|aiming|happy|glad|willing|open) (?:to)|\s+(?:am|are) (?:hoping|trying|planning|aiming|happy|glad|willing) to|'d be (?:happy|glad|open|willing|delighted) to|'d be (?:open|up) (?:to|for)|'ll (?:probably|maybe|possibly|perhaps|hopefully|most likely)|\s+will (?:probably|maybe|possibly|perhaps|hopefully))"
)
_ME_WEAK = re.compile(
    rf"\b(?:I|we)(?P<modal>{_WEAK_MODAL})\s+(?:probably |maybe |perhaps |really |definitely )?{_ADVERB}(?:be able to\s+)?(?P<rest>(?:{_ACTION}|be (?:in touch|able|there)|bringing|sending|calling|an?\s|another)\b.*)",
    re.IGNORECASE,
)
_ME_CAN = re.compile(rf"\bI can\s+{_ADVERB}(?P<rest>{_ACTION}\b.*|be there.*)|\bwe can\s+{_ADVERB}(?P<rest2>{_ACTION}\b.*)", re.IGNORECASE)
_ME_ING = re.compile(
    r"\b(?:I'm|we're|I am|we are)\s+(?:also |just |then )?(?P<rest>(?:sending|calling|booking|emailing|bringing|putting|meeting|seeing|getting|setting|flying|visiting|coming|signing|talking to|speaking (?:to|with)|presenting|having|taking|joining|forwarding|sharing|ringing|adding|inviting|driving|posting|delivering|submitting|raising)\b.+)",
    re.IGNORECASE,
)


def _me_will(clause: _Clause) -> _Found | None:
    for match in _ME_WILL.finditer(clause.text):
        rest = match["rest"]
        if (
            clause.asked
            and re.search(r"\b(?:shall|will|must)\s*$", match["will"])
            and _QUESTION_START.match(clause.text)
            and match.start() > 0
        ):
            return None
        if _REPORTED.search(clause.text[: match.start()]) or _REFUSES.match(rest):
            return None
        if _NEEDS.match(rest) and clause.due is None and "must" not in match["will"]:
            return None
        if re.match(r"think\b|think about|consider\b|see (?:what|if|how|whether)|see about", rest, re.IGNORECASE):
            return _undertaking(clause, rest, "self", weak=True)
        if re.match(r"have\b", rest, re.IGNORECASE) and not _KEPT_HAVE.search(rest) and clause.due is None:
            return None
        if re.match(r"try\W*$|do (?:my|our) best\W*$", rest, re.IGNORECASE):
            return _Found("weak", None, "self", None, clause.due)
        return None if _NO_TASK.match(rest) else _undertaking(clause, rest, "self")
    return None


def _me_weak(clause: _Clause) -> _Found | None:
    match = _ME_WEAK.search(clause.text)
    if match is None or clause.asked or _CONDITION.match(clause.text) or _REPORTED.search(clause.text[: match.start()]):
        return None
    if re.search(r"\b(?:could|might|may)\b", match["modal"]) and _NO_TASK.match(match["rest"]):
        return None
    if re.search(r"\b(?:should|could)\b", match["modal"]) and re.match(
        r"(?:do|have|go|see|get|find|work|start|stop|make|keep|take|begin|give)\b", match["rest"], re.IGNORECASE
    ):
        if clause.due is None and not _STEP_TALK.search(clause.text):
            return None
    return _undertaking(clause, match["rest"], "self", weak=True)


def _me_can(clause: _Clause) -> _Found | None:
    match = _ME_CAN.search(clause.text)
    if match is None or clause.asked or _CONDITION.match(clause.text):
        return None
    rest = match["rest"] or match["rest2"]
    if (
        re.match(
            r"(?:see|tell|do\W*$|go on|work|live|find|take (?:it|that)|give you (?:an|that)|only|understand|show you (?:how|what)|have|run|count|measure|buy|get by|keep|walk|look|let)\b",
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
        _undertaking(clause, match["rest"], "self") if match and dated and not clause.asked and not _CONDITION.match(clause.text) else None
    )


_LET_ME = re.compile(rf"^let me\s+{_ADVERB}(?P<rest>{_ACTION}\b.+)", re.IGNORECASE)
_LETS = re.compile(
    r"\b(?:let's|let us|why don't we|shall we|how about we|i(?:'d)? (?:suggest|propose|recommend)(?: that)? we)\s+(?P<rest>(?:just |also |then |at least |go ahead and )*\w.+)",
    re.IGNORECASE,
)
_LETS_TALK = re.compile(
    r"^(?:see\b|say\b(?! (?:mon|tues|wed|thurs|fri|next|the|\d))|be\b|face it|assume|imagine|pretend|not\b|hear|move on|start (?:with|from|at)|begin|look at (?:the|what|how|it|your|that|this)|talk (?:about|price|money|numbers)|dig|get (?:into|to|real|started|going|straight|back)|take (?:a step|an?|that|it) (?:back|example)|take (?:last|yesterday|a typical|one)|step back|"
    r"call it|put (?:it this|that (?:aside|to one side)|price)|leave (?:it|that)|come back|stay with|stick with|pause|focus|go (?:through|over|back|with|deeper|into)|cover|think|skip|park|make sure (?:i|we) |stop|find out (?:what|how)|hope\b)",
    re.IGNORECASE,
)


def _let_me(clause: _Clause) -> _Found | None:
    match = _LET_ME.search(clause.text)
    if match is None:
        return None
    small_talk = r"(?:ask|tell|see|give you|put it|be|start|share (?:a|an|what|something)|show you|take you|walk|add|check (?:i|that|my)|let|look|make sure|know|explain|find out|play|get this|begin|stop|answer|try|go|work|move|come|run|read|have|note|make)\b"
    if re.match(small_talk, match["rest"], re.IGNORECASE) and clause.due is None:
        return None
    return _undertaking(clause, match["rest"], "self")


def _lets(clause: _Clause) -> _Found | None:
    match = _LETS.search(clause.text)
    if match is None or _CONDITION.match(clause.text):
        return None
    rest, asks = match["rest"], bool(re.match(r"shall|why|how", match.group(), re.IGNORECASE))
    if _LETS_TALK.match(rest) and clause.due is None and not clause.weak():
        return None
    if asks and clause.asked and not clause.weak():
        return None
    vague = clause.due is None and bool(
        re.match(
            r"(?:talk|speak|chat|meet|catch|stay|keep|find (?:a|some)|connect|reconnect|regroup|revisit|touch|circle)\b",
            rest,
            re.IGNORECASE,
        )
    )
    return _undertaking(clause, rest, "nobody", weak=vague)


_YOU_GET = re.compile(r"\byou(?:'ll| will| shall) (?:also |then )?(?P<rest>(?:have|get|receive|hear)\b.+)", re.IGNORECASE)
_YOU_DO = re.compile(rf"\byou(?:'ll| will| shall| must|'re going to)\s+{_ADVERB}(?P<rest>{_ACTION}\b.+)", re.IGNORECASE)
_YOU_NO = re.compile(
    r"^(?:have to|need|get (?:used|there|more|better|faster|less|a (?:better|faster))|find|see (?!you|me|us|him|her|them|my|our)|see\b(?!.{0,30}\b(?:on|next|by)\b)|have (?:more|less|no|fewer|better|noticed|seen|heard|full|total|a (?:problem|better|clear))|work|keep|save|cost|do\b(?! (?:it|that|the))|go\b|change|run|hear (?:a lot|that|people|it)|start\b|let|give\b(?! (?:me|us))|stop|take (?:a|the) hit|make|move|want)",
    re.IGNORECASE,
)


def _you_will(clause: _Clause) -> _Found | None:
    if _CONDITION.match(clause.text) or (clause.asked and _QUESTION_START.match(clause.text)):
        return None
    if (match := _YOU_GET.search(clause.text)) and not _YOU_NO.match(match["rest"]):
        handed = bool(re.search(r"\b(?:from (?:me|us)|in your (?:inbox|hands|mailbox))\b", match["rest"], re.IGNORECASE))
        if clause.due is not None or handed:
            return _undertaking(clause, match["rest"], "self")
        return None
    if (match := _YOU_DO.search(clause.text)) and not _YOU_NO.match(match["rest"]) and not _TALK_ONLY.match(match["rest"]):
        return _undertaking(clause, match["rest"], "other")
    return None


_REQUEST = re.compile(
    rf"\b(?:can|could|will|would) you\s+(?:please |just |also |maybe |possibly |perhaps |kindly |be able to |then |at least |go ahead and )*(?P<rest>{_ACTION}\b.+)|\bwould you mind (?P<ing>\w+ing\b.+)|\b(?:could|can|may|might) I (?:please |just )?ask you to (?P<ask>\w.+)"
    rf"|\bI(?:'d| would) (?:ask|like|need|want|appreciate it if) you(?: to|r \w+ to|'d)? (?P<like>{_ACTION}\b.+)|\bI(?:'d)? need you to (?P<need>{_ACTION}\b.+)|\bit'?(?:s|d)? (?:would )?(?:be )?(?:great|good|helpful|useful) if you (?:could|would) (?P<great>{_ACTION}\b.+)",
    re.IGNORECASE,
)
_HAVE_FROM = re.compile(
    r"\b(?:can|could|may) (?:I|we) (?:please )?(?P<rest>(?:get|have)\b.+\bfrom you\b.*|(?:get|have) (?:those|the|that|your|a copy).+)",
    re.IGNORECASE,
)
_WH_BEFORE = re.compile(r"\b(?:what|how|why|who|when|where|which|whether|if|think|say|know)\b[\w\s,']*$", re.IGNORECASE)
_IMPERATIVE = re.compile(
    rf"^(?:please\s+|do\s+|kindly\s+|if you (?:could|would|can)(?: please| just)?\s+|you\s+)?{_ADVERB}(?P<rest>{_ACTION}\b.*)",
    re.IGNORECASE,
)


def _request(clause: _Clause) -> _Found | None:
    match = _REQUEST.search(clause.text)
    if match is not None and not _WH_BEFORE.search(clause.text[: match.start()].rsplit(",", 1)[-1]):
        rest = next(part for part in match.groups() if part)
        known = bool(
            re.match(
                r"(?:see|work|do\b|go\b|live|get (?:by|away|that|to)|find|have\b|keep|cost|buy|take (?:a|the) (?:hit|risk)|change|make\b|stop|start\b|measure|count|price|quote|run\b|let (?:me|us) (?:see|in|ask)|give (?:me|us) (?:an?|some|more|one))",
                rest,
                re.IGNORECASE,
            )
        )
        if not _TALK_ONLY.match(rest) and not (known and clause.due is None):
            return _undertaking(clause, rest, "other")
    match = _HAVE_FROM.search(clause.text)
    if match is not None and (clause.due is not None or "from you" in match["rest"].lower()):
        return _undertaking(clause, match["rest"], "other")
    return None


def _imperative(clause: _Clause) -> _Found | None:
    match = _IMPERATIVE.match(clause.text)
    if match is None or clause.asked and _QUESTION_START.match(clause.text) or _TALK_ONLY.match(match["rest"]):
        return None
    if not re.search(r"\s", match["rest"].strip()) and clause.due is None:
        return None
    goes_on = clause.before is not None and bool(re.match(r"\s*(?:and|then|and then)\b", clause.whole, re.IGNORECASE))
    if goes_on and clause.before is not None:
        return replace(clause.before, task=_task(match["rest"], clause.due) or clause.before.task, due=clause.due)
    elliptical = re.match(r"(?:call|ring|email|send|text|see|ping|talk to|speak to|message|meet) you\b", match["rest"], re.IGNORECASE)
    return _undertaking(clause, match["rest"], "self" if elliptical else "other")


_NAMED = re.compile(
    rf"(?P<who>{_SOMEONE})(?P<will>'ll|\s+will|\s+shall|\s+must|\s+is going to|\s+are going to|\s+has agreed to|\s+have agreed to|\s+to)\s+{_ADVERB}(?P<rest>{_ACTION}\b.*|be (?:there|sending|calling|joining|in touch)\b.*)",
    re.IGNORECASE,
)
_NAMED_WEAK = re.compile(
    rf"(?P<who>{_SOMEONE})\s+(?:might|may|could|should(?: be able to)?|hopes to|will try to|will probably|is hoping to|'ll probably)\s+{_ADVERB}(?P<rest>{_ACTION}\b.*)",
    re.IGNORECASE,
)
_NAMED_ING = re.compile(
    r"(?P<who>(?-i:[A-Z][a-z]+))\s+is\s+(?P<rest>(?:sending|calling|booking|emailing|bringing|joining|coming|flying|setting up|signing|visiting|presenting|putting|meeting)\b.+)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    rf"\b(?:he|she|they|someone|somebody|one of us|one of my team)(?:'ll|\s+will|\s+is going to|\s+are going to)\s+{_ADVERB}(?P<rest>{_ACTION}\b.+)",
    re.IGNORECASE,
)
_THEY_NO = re.compile(
    r"^(?:cost|work|make\b|keep|see\b|find|go\b|take (?:a|an|the|weeks|months|time|forever|long)|have\b|do\b|get\b(?! (?:you|back|in touch|it to|that to|the))|start|stop|change|buy|want|run\b|move|order|hold\b|fix|push|kick|show up|cancel|decide|price|come (?:back|down|up) (?:with|on)|"
    r"count|drop|ask (?:me|why|what|how|for|about)|tell (?:me|you|us)|pass|let|pull|give (?:me|us) (?:grief|a hard)|try\b(?! (?:the|it))|raise|file|hand|catch|look (?:at (?:me|us)|bad|for|like))",
    re.IGNORECASE,
)


def _named(clause: _Clause) -> _Found | None:
    if _CONDITION.match(clause.text) or (clause.asked and _QUESTION_START.match(clause.text)):
        return None
    for pattern, weak in ((_NAMED_WEAK, True), (_NAMED, False), (_NAMED_ING, False)):
        for match in pattern.finditer(clause.text):
            found = _named_match(clause, match, weak)
            if found is not None:
                return found
    match2 = _PRONOUN.search(clause.text)
    if match2 and not _THEY_NO.match(match2["rest"]) and not _REPORTED.search(clause.text[: match2.start()]):
        return _undertaking(clause, match2["rest"], "nobody")
    return None


def _named_match(clause: _Clause, match: re.Match[str], weak: bool) -> _Found | None:
    who = re.sub(r"^(?:my|our|your|the|his|her)\s+", "", match["who"].strip(), flags=re.IGNORECASE)
    listed = "will" in match.groupdict() and match["will"].strip().lower() == "to"
    if who.split()[0].lower().split("'")[0] in _NOT_A_NAME or not _whole_word_before(clause.text, match.start()):
        return None
    # "Priya to send the numbers": only as a minute, at the start, and never "the will to change" or "I asked Priya to…"
    if listed and (match.start() > 0 or clause.due is None and not who[:1].isupper()):
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


_PASSIVE = re.compile(
    r"(?P<rest>\b(?:[\w'-]+\s+){0,5}?(?:will|shall|must|is going to|are going to|'ll)\s+(?:also |then |all )?be (?:\w+ly )?(?:sent|e-?mailed|shared|delivered|booked|ready|with you|over to you|in your (?:inbox|hands|mailbox)|on your desk|done|signed(?: off)?|confirmed|arranged|scheduled|forwarded|"
    r"circulated|prepared|uploaded|completed|finished|issued|approved|posted|drafted|returned|set up|submitted|filed|installed|shipped)\b.*|\b(?:it|that|they|this)'ll be (?:with you|sent|in your inbox|ready|done|over|on your desk)\b.*)",
    re.IGNORECASE,
)
_ELLIPTICAL = re.compile(
    rf"^(?:will|shall)\s+(?!you\b|we\b|it\b|that\b|they\b|the\b|he\b|she\b|this\b|there\b|do\W*$|I\b){_ADVERB}(?P<rest>{_ACTION}\b.+)|^(?P<ing>(?:sending|booking|emailing|forwarding|calling)\b.+)",
    re.IGNORECASE,
)
_ACTION_POINT = re.compile(
    r"(?:\b(?:my|mine|the|your|our) (?:action|actions|job|next action|homework|part|bit|to-?do)\b(?: (?:is|are|will be|point|points))*[:,]?\s*(?:to\s+|that I\s+|I\s+)?|\b(?:I|we) (?:still )?owe you\s+|\b(?:that's )?on (?:me|us|you)(?::| to)\s*|^(?P<who>me|you|us):\s*(?:to )?)(?P<rest>\w.+)",
    re.IGNORECASE,
)


def _passive(clause: _Clause) -> _Found | None:
    match = _PASSIVE.search(clause.text)
    if match is None or clause.asked or _CONDITION.match(clause.text) or re.match(r"(?:I|we|you)\b", match["rest"], re.IGNORECASE):
        return None
    return _undertaking(clause, match["rest"], "nobody")


def _elliptical(clause: _Clause) -> _Found | None:
    match = _ELLIPTICAL.match(clause.text)
    if match is None or clause.asked:
        return None
    if match["ing"] and (
        clause.due is None
        and not re.search(r"\b(?:you|over|now)\b", match["ing"], re.IGNORECASE)
        or re.search(r"\b(?:is|takes|costs|was|means)\b", match["ing"], re.IGNORECASE)
    ):
        return None
    return _undertaking(clause, match["rest"] or match["ing"], "self")


def _action_point(clause: _Clause) -> _Found | None:
    match = _ACTION_POINT.search(clause.text)
    if match is None or clause.asked or not (clause.due or re.match(rf"(?:{_ACTION}|an?|the|your)\b", match["rest"], re.IGNORECASE)):
        return None
    said = match.group().lower()
    if not (clause.due or re.match(rf"{_ACTION}\b", match["rest"], re.IGNORECASE)) or re.match(r"(?:the|our) (?:job|part|bit)", said):
        return None
    return _undertaking(clause, match["rest"], "other" if re.match(r"your|on you|you:", said) else "self")


_AGREED = re.compile(
    r"\b(?:agreed|deal|done|confirmed|it's a date|that's (?:a )?(?:deal|settled|agreed)|settled|you're on|we're on|you've got (?:it|a deal)|consider it (?:done|booked)|lock(?:ed)? (?:it )?in|works?(?: (?:for|fine|well|perfectly|great))?|suits?|(?:it|that) is|it is|is (?:good|fine|perfect|great|ok|okay)|i can do|we can do|can do|i can make|we can make|i'll take|go with|let's say)\b",
    re.IGNORECASE,
)


def _agreement(clause: _Clause) -> _Found | None:
    """A flat yes to a day: strong, though it names no task of its own ("Agreed, Thursday 10am")."""
    if clause.due is None or not clause.due.firm or clause.asked or _REFUSES.search(clause.whole) or _CONDITION.match(clause.text):
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
            r"\b(?:maybe|perhaps|possibly|hopefully|sometime|some time|at some point|down the (?:line|road)|soon|eventually|keep in touch|stay in touch|in touch|touch base|circle back|set something up|something (?:up|in)|one of these days|in principle|could|might|pencil)\b",
            clause.whole,
            re.IGNORECASE,
        )
    )
    step = bool(_STEP_TALK.search(clause.whole)) or bool(
        clause.due and re.match(r"(?:maybe|perhaps|possibly|hopefully)\b", clause.whole, re.IGNORECASE)
    )
    past = bool(re.search(r"\b(?:was|were|had|did|went|last|years? ago|used to)\b", clause.whole, re.IGNORECASE))
    if not (vague and step) or past or _REFUSES.search(clause.whole) or _CONDITION.match(clause.text):
        return None
    if clause.asked and not re.search(
        r"\b(?:some ?time|at some point|in touch|something|touch base|circle back)\b", clause.whole, re.IGNORECASE
    ):
        return None
    return _Found("weak", _task(clause.text, clause.due), "nobody", None, clause.due)


_FORMS: tuple[Callable[[_Clause], _Found | None], ...] = (
    _me_weak, _me_will, _let_me, _lets, _you_will, _request, _action_point, _passive, _named, _elliptical, _me_ing, _me_can, _agreement, _imperative, _vague_talk,
)  # fmt: skip


# --- one line ---------------------------------------------------------------------------------------------------------------

_OWN_SUBJECT = re.compile(
    r"\b(?:is|are|was|were|has|have|had|sits|meets|starts|closes|they|he|she|who|which|because|since|I|we|it)\b", re.IGNORECASE
)
_SO_YOU = re.compile(r"^(?:so|and)(?: that)? you(?:'ll)? (?:can |will )?(?:have|get|see|read|review)", re.IGNORECASE)


def _read_clause(whole: str, sentence: str, before: _Found | None) -> tuple[_Found | None, tuple[Due, ...]]:
    text = _LEAD_IN.sub("", whole).strip(" ,") or whole
    dues = find_dues(text) or find_dues(whole)
    clause = _Clause(text, whole, dues, sentence.rstrip("\"') ").endswith("?"), before, bool(_HEDGED.search(sentence)))
    if _REFUSES.search(whole) and not re.search(
        r"\b(?:can't|cannot) wait\b|\b(?:no|not) (?:later|problem)\b|\bnever mind\b", whole, re.IGNORECASE
    ):
        return None, dues
    for form in _FORMS:
        found = form(clause)
        if found is not None:
            return found, dues
    return None, dues


def _found_in(sentence: str) -> list[_Found]:
    """The undertakings of one sentence; due words standing apart in it go to the undertaking they belong to."""
    found: list[_Found] = []
    ahead: Due | None = None
    for whole in clauses(sentence):
        one, dues = _read_clause(whole, sentence, found[-1] if found else None)
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


@lru_cache(maxsize=2048)
def _all_found(text: str) -> tuple[_Found, ...]:
    found: list[_Found] = []
    for sentence in sentences(plain(text)):
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
    if speaker is None:
        return "speaker" if one.role == "self" else "listener"
    return speaker if one.role == "self" else _OTHER[speaker]


def read_commitment(text: str, speaker: Speaker | None = None) -> CommitmentReading:
    """The undertaking in one line. Never raises.

    ``owner`` is relative to ``speaker``; when that is not given, "speaker" or "listener" stand for the two.
    """
    one = _chosen(_all_found(text))
    if one is None:
        return CommitmentReading()
    return CommitmentReading(
        strength=one.strength, task=one.task, owner=_owner(one, speaker), due=one.due.words if one.due else None, complete=one.complete
    )
