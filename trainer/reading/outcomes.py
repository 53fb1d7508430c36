"""How did the conversation end: advance, continuation, halt or disqualification? (labels.md, sections 5 and 8.)

The ending is read turn by turn; the last decisive thing said wins. A dated promise by the trainee alone is no advance,
and neither is a dated act that has no bearing on the decision.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from trainer.domain.readings import OutcomeReading, Said
from trainer.domain.vocabulary import OutcomeName
from trainer.reading.clauses import plain, sentences, whole_words
from trainer.reading.commitments import read_commitment
from trainer.reading.dates import find_dues
from trainer.reading.lines import answer_to_step
from trainer.reading.phases import paired, returns, says_no
from trainer.reading.words import fold
from trainer.reading.words import sentences as spoken

TURNS_READ = 14
"""Turns from the end that can still decide the outcome."""

_NO_FIT = whole_words(
    r"(?:don't|do not|can't|cannot) (?:\w+ )?see (?:a|the|any|much of a) (?:real |good )?(?:case|business case|need)|"
    r"(?:not|isn't|aren't|wouldn't be|don't think (?:we're|this is|it's|there's|you're|we are)|doesn't look like|not sure (?:we're|"
    r"this is|there's)|never be) (?:\w+ ){0,4}?(?:the right |a good |a great |a real |a |the best |any |much of a |really a )?(?:fit|"
    r"match|right (?:one|people|choice|product|tool|time|partner|thing|solution))\b|no (?:real |good |obvious |natural )?(?:fit|match|"
    r"case|business case)\b|"
    r"(?:poor|bad|wrong) fit|(?:you )?don't need (?:us|what we|our|a (?:tool|system|product|platform) like)|(?:we|i) can't (?:honestly |"
    r"really )?(?:help|justify|recommend|make (?:the|a) case|see (?:a|the) case)|(?:wouldn't|can't|couldn't|won't) (?:honestly |"
    r"in good conscience |really )?(?:recommend|advise|pretend|push|sell you)|"
    r"(?:wasting|waste) (?:of )?your (?:time|money|budget)|be (?:better|best) off (?:staying|with|without|keeping|fixing|using|spending|"
    r"doing)|(?:doesn't|don't|does not|won't|wouldn't|not) (?:stack up|add up|justify|pay (?:for itself|back)|be worth|"
    r"make sense (?:for you|here|to (?:go|buy|change|spend|switch|take)|financially|economically|at (?:your|this)))|"
    r"too (?:small|early|little) (?:for (?:us|what|this)|to (?:justify|make|pay))|(?:isn't|not|no) (?:really |enough )?(?:of )?(?:a |"
    r"an )?(?:problem|pain|case|cost)(?: \w+){0,3}? (?:worth|here|big enough|to (?:justify|solve|pay))|nothing (?:here )?(?:for us to|"
    r"worth (?:solving|fixing)|we (?:can|could))|(?:close|leave) (?:this|it) (?:here|there|off) (?:honestly|because|as|since)|"
    r"i'd (?:rather )?(?:be honest|tell you) (?:\w+ ){0,6}?(?:not|isn't|no)|(?:the|your|those) numbers don't|not worth (?:it|your while|"
    r"the money|changing|switching|a change|doing)|honest(?:ly)?,? (?:i|we) (?:don't|can't|wouldn't)|qualify (?:us|you|this|"
    r"ourselves) out|stop here (?:because|rather|,)|we're not for you|isn't for you|wrong for you|no reason (?:for you )?to (?:change|"
    r"switch|buy)"
)
_CONCURS = whole_words(
    r"agree|agreed|you're right|that's right|fair|fair enough|makes sense|same conclusion|i'd say the same|i think so too|"
    r"makes two of us|appreciate (?:you|the|that|your)|thank(?:s| you) for (?:being|the|your|saying|telling)|honest|honesty|understood|"
    r"i see (?:that|it) the same|no hard feelings|sensible|exactly|true"
)
_REASON = whole_words(
    r"because|since|as you|given|so there's|so there is|which means|already|only|too (?:small|few|low|little|early|new)|not enough|"
    r"doesn't|don't|isn't|aren't|no (?:cost|fines?|revenue|risk|budget|real|volume|problem|pain|impact|need)|without|years? left|"
    r"contract|just (?:bought|signed|installed)|less than|fewer than|under \d+|works (?:fine|well)"
)
_ENDS = whole_words(
    r"(?:isn't|not|is not) (?:going|getting) (?:anywhere|us anywhere)|going nowhere|no,? please (?:don't|do not)|"
    r"not interested|(?:please )?(?:don't|do not|stop) (?:call|calling|contact|contacting|email|emailing|ring|ringing|send)\w*(?: \w+)?|"
    r"(?:end|ending|stop|stopping|finish|leave|close|cut|wrap) (?:this|the|it|things) (?:call|conversation|meeting|here|there|short)|"
    r"(?:i'm|i am|we're|we are) (?:going to |gonna )?(?:hang(?:ing)? up|stop(?:ping)? (?:you|this|there|here)|leav(?:e|ing)|end(?:ing)?|"
    r"done)|"
    r"we're done|i'm done|that's (?:it|all|enough) (?:from|for) (?:me|us|today|now)|(?:had|heard|got) enough|(?:it's|that's|answer is|"
    r"answer's|it is|is) (?:a |still )?(?:flat |firm |definite )?no\b|(?:i|we)(?:'ll| will) (?:pass|decline|say no|have to say no|"
    r"leave it|leave this|stop|end)|(?:won't|will not|not going to|aren't going to|don't want to|don't intend to|no intention of|"
    r"not) (?:be )?(?:tak\w+|go\w*|mov\w+|do\w*|pursu\w+|chang\w+|buy\w*|continu\w+|proceed\w*|progress\w*)"
    r"(?: \w+){0,3}? (?:further|forward|ahead|this|anything|that|it|with you)|decided (?:not|against)|(?:take|strike) (?:me|us) off|"
    r"waste of (?:my )?time|wasting my time|no further|(?:nothing|not) (?:more )?(?:for us|to (?:discuss|talk about|add))|"
    r"rather not (?:continue|go|take|pursue|meet|book)|goodbye|good bye|no,? thank(?:s| you)|leave it (?:there|here|at that)|not for us|"
    r"won't be (?:buying|needing|taking|going|moving|continuing)|don't see (?:a|any|the) (?:reason|point|need|case|value)(?: \w+){0,4}?|"
    r"not something (?:we|i)|we're staying with|we'll stay with|gone with (?:someone|another|a competitor)|no need for (?:this|another|"
    r"a)|have to go now and"
)
_OPEN_DOOR = whole_words(
    r"(?:e-?mail|post|text|a note|the post|monday|any day)(?:'s| is| would be) (?:best|fine|easiest|better|ok|okay|good)|"
    r"send (?:me|us|it|over|something|that|the|some|an email|through)|(?:stay|keep|be) in (?:touch|contact)|touch base|(?:call|ring|try|"
    r"contact|email|ask|catch|check) (?:me|back|in|us)? ?(?:again |back |with me )?(?:in|next|after|later|when|then|again|sometime|"
    r"at some)|(?:next|new) (?:year|quarter|budget|season|spring|autumn|month)|come back (?:to|when|in|next)|later in the year|"
    r"think (?:about|it)|have a think|(?:get|come) back to (?:you|me|us)|"
    r"maybe|perhaps|some ?time|at some point|not (?:yet|right now|just now)|revisit|circle back|look (?:at|over|through) it|read it|"
    r"let you know|leave it with me|speak soon|talk soon|we'll see|let's see|discuss (?:it |this |that )?internally|i'll (?:ask|raise|"
    r"mention|forward|pass|share)|door"
)
_DO_NOT = whole_words(
    r"(?:don't|do not|stop|no need to|never) (?:\w+ )?(?:call\w*|contact\w*|email\w*|ring\w*|send\w*|try\w*)(?: (?:me|us))?(?: again|"
    r" back)?"
)
_MOVES = whole_words(
    r"workshop|meeting|meet|session|call|demo|demonstration|pilot|trial|site|visit|walkthrough|walk-through|contract|sign(?:s|ed|ing)?|"
    r"board|budget|legal|security|procurement|finance|controller|cfo|ceo|coo|cto|cio|director|boss|proposal|data|figures|numbers|logs?|"
    r"extract|export|sample|invite|calendars?|diar(?:y|ies)|book|slot|introduce|introduction|review|assessment|scoping|test|order|"
    r"agreement|purchase|team|bring|join|"
    r"come|attend|present|together|talk|speak|sit down|conversation|hour|minutes|it|decision|decide|steering|committee|dates?|access|"
    r"baseline|audit|records?|report|reports|list|plant|line|warehouse|reference|quality|operations|it lead|engineer|owner|"
    r"works council|approval|approve"
)
_NO_BEARING = whole_words(
    r"brochures?|leaflet|flyer|info|information|material|materials|literature|something|newsletter|linkedin|webinar|article|link|links|"
    r"case stud(?:y|ies)|white ?paper|slides|deck|video|thank-you|thank you|note|business card|merry|coffee|lunch|think|think about|"
    r"mull|regards|catalogue|catalog|price list|website|read|look|glance|address|email"
)


def _dated(text: str) -> bool:
    return any(due.firm for due in find_dues(text))


def _moves_decision(text: str) -> bool:
    """The act concerns the decision: a meeting, people, figures, an approval; not only reading material."""
    kept = _NO_BEARING.sub("_", text)
    return bool(_MOVES.search(kept)) and not (
        _NO_BEARING.search(text)
        and not re.search(
            r"\b(?:workshop|meeting|meet|session|call|demo|pilot|trial|visit|board|cfo|figures|numbers|data|contract|invite|diary|"
            r"calendar|together|book|introduce|sit down|sign|legal|finance|walkthrough)\b",
            kept,
            re.IGNORECASE,
        )
    )


def _proposed(before: Sequence[Said]) -> str:
    """The trainee's words of the last three turns: what a yes of the prospect is a yes to."""
    return " ".join(plain(turn.text) for turn in before[-3:] if turn.speaker == "trainee")


def _last_trainee(before: Sequence[Said]) -> str:
    return plain(before[-1].text) if before and before[-1].speaker == "trainee" else ""


def _agrees_to_action(said: str, before: Sequence[Said]) -> bool:
    """The prospect undertakes something dated that moves the decision, or says yes to such a proposal."""
    own = read_commitment(said, "prospect")
    if own.complete and _moves_decision(said):
        return True
    proposal = _last_trainee(before)
    if answer_to_step(said, proposal) != "accept":
        return False
    offered = _proposed(before)
    dated = _dated(said) or _dated(proposal) or (own.strength == "strong" and _dated(offered))
    if dated and any(map(returns, paired(spoken(fold(proposal))))):
        return True
    put = [part for part in sentences(proposal) if part.endswith("?") or _dated(part)]
    return dated and (_moves_decision(f"{offered} {said}") or (bool(put) and _moves_decision(" ".join((*put, said)))))


def _concludes_no_fit(turn: Said, before: Sequence[Said]) -> bool:
    """The trainee says with a reason that it does not fit, or agrees when the prospect does."""
    said = plain(turn.text)
    if turn.speaker == "trainee":
        if _states(said, _NO_FIT, unless=_SUPPOSED) or any(map(says_no, spoken(fold(turn.text)))):
            return True
        last = before[-1] if before else None
        return last is not None and last.speaker == "prospect" and _states(plain(last.text), _NO_FIT) and bool(_CONCURS.search(said))
    return False


_SUPPOSED = re.compile(r"\b(?:if|unless|whether|in case|should it|supposing|suppose|when it)\b", re.IGNORECASE)


def _states(said: str, pattern: re.Pattern[str], *, unless: re.Pattern[str] | None = None) -> bool:
    """``unless``: words that, standing before the match in its sentence, only suppose it."""
    for part in sentences(said):
        found = None if part.endswith("?") else pattern.search(part)
        if found and not (unless and unless.search(part[: found.start()])):
            return True
    return False


_PLAIN_NO = whole_words(
    r"(?:it's|that's|so it's|then it's|it is) (?:a |still a )?no(?= ?(?:$|[,.!;]|from|for|then|and))|not (?:worth it|for us)|"
    r"we don't need (?:it|this|you)|leave it then"
)
_SEES_IT_SO = whole_words(
    r"you're right|i agree|we agree|see it the same|same (?:here|conclusion)|i'd say the same|that's (?:fair|right|honest)|"
    r"agreed|makes sense"
)


def _decides(turn: Said, before: Sequence[Said]) -> OutcomeName | None:
    """What this turn settles, if anything."""
    said = plain(turn.text)
    if _concludes_no_fit(turn, before):
        return "disqualification"
    if turn.speaker == "trainee":
        return None
    if _PLAIN_NO.search(said) and _SEES_IT_SO.search(said):
        return "disqualification"
    if (
        _states(said, _ENDS)
        and not _OPEN_DOOR.search(_DO_NOT.sub("_", said))
        and answer_to_step(said, _last_trainee(before)) not in ("accept", "condition")
    ):
        return "halt"
    if _agrees_to_action(said, before):
        return "advance"
    step = answer_to_step(said, _last_trainee(before))
    if step == "decline" and not _OPEN_DOOR.search(said):
        return "halt"
    if step in ("defer", "decline", "condition"):
        return "continuation"
    weak = read_commitment(said, "prospect").strength == "weak"
    return "continuation" if weak or (_OPEN_DOOR.search(said) and not _dated(said)) else None


_NEW_STEP = whole_words(
    r"(?:shall|can|could|should|why don't|how about|what if) we (?:\w+ ){0,3}?(?:meet|book|set|do|try|run|start|visit|have|fix|pilot|"
    r"trial|look)|"
    r"let's (?:\w+ ){0,2}?(?:meet|book|set|do|try|run|start|fix|pilot|trial|have)|would you (?:\w+ ){0,2}?(?:try|pilot|trial|meet|take|"
    r"have|let)"
)


_GOODBYE = re.compile(
    r"^\W*(?:(?:ok|okay|right|well|thank you|thanks|cheers|all right|alright|lovely|great|anyway)\b[\w' ]{0,14}?[,.! -]*)*"
    r"(?:[A-Z][\w'-]+[.,!]\s*)?(?:good ?bye|bye|bye now|bye bye|take care|cheers|so long)\b[\w' ,]{0,14}\W*$",
    re.IGNORECASE,
)


def only_goodbye(said: str) -> bool:
    """Thanks and goodbye, and nothing else."""
    return bool(_GOODBYE.match(said))


def _follows(now: OutcomeName | None, new: OutcomeName, turn: Said, proposal: str) -> OutcomeName:
    """A courtesy after an agreed step or an honest no does not undo it; only a new step, proposed and taken, follows a no."""
    if now == "disqualification" and (new != "advance" or not _NEW_STEP.search(proposal)):
        return now
    if now == "continuation" and new == "halt" and only_goodbye(plain(turn.text)):
        return now
    if now == "advance" and new == "continuation":
        return "advance" if not _takes_back(plain(turn.text)) else "continuation"
    return new


def _takes_back(said: str) -> bool:
    return bool(
        re.search(
            r"\b(?:actually|wait|on second thoughts?|hold on|before (?:we|i) (?:book|commit|fix)|not so fast|let me think|i need to|"
            r"i'd have to|can't commit|rather not|don't book|not yet)\b",
            said,
            re.IGNORECASE,
        )
    )


@lru_cache(maxsize=256)
def _outcome(ending: tuple[tuple[str, str], ...]) -> OutcomeName | None:
    """None: nothing decisive was said."""
    turns = [Said(speaker="trainee" if speaker == "trainee" else "prospect", text=text) for speaker, text in ending]
    outcome: OutcomeName | None = None
    for i, turn in enumerate(turns):
        new = _decides(turn, turns[:i])
        if new is not None:
            outcome = _follows(outcome, new, turn, _last_trainee(turns[:i]))
    return outcome


def read_outcome(ending: Sequence[Said]) -> OutcomeReading:
    """The outcome that the last turns show; with nothing decisive in them, a continuation. Never raises."""
    return OutcomeReading(outcome=_outcome(_last(ending)) or "continuation")


def nothing_left_open(ending: Sequence[Said]) -> bool:
    """Nothing decisive was said, and the last words are the prospect's goodbye or leaving: whoever ends it there has closed it."""
    said = plain(ending[-1].text) if ending and ending[-1].speaker == "prospect" else ""
    return _outcome(_last(ending)) is None and bool(_LEAVES.search(said))


def left_open(ending: Sequence[Said]) -> bool:
    """Something was said that leaves the door open, such as a wish for material, and nothing after it shut the door."""
    return _outcome(_last(ending)) == "continuation"


def _last(ending: Sequence[Said]) -> tuple[tuple[str, str], ...]:
    return tuple((turn.speaker, plain(turn.text)[-1500:]) for turn in ending[-TURNS_READ:])


_LEAVES = whole_words(
    r"good ?bye|bye|(?:have|got|need) to (?:go|run|dash|get (?:on|back)|leave)|leave (?:it|this) there|i(?:'m| am) (?:off|going|late|"
    r"needed)|take "
    r"care|that's all i have time|have a (?:good|nice) (?:day|one|week|weekend)"
)
