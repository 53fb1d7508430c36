"""Is the next step asked for conditionally in advance, or returned to at the end? (labels.md, sections 1 and 8.)"""

import itertools
import re
from functools import lru_cache

from trainer.domain.readings import NextStepReading
from trainer.reading.advance_request import asked_act
from trainer.reading.clauses import plain, sentences, whole_words
from trainer.reading.phases import paired, returns
from trainer.reading.words import fold
from trainer.reading.words import sentences as spoken

_CONDITION = whole_words(
    r"assuming|suppos(?:e|ing)|provided(?: that)?|providing|if (?:we|it|this|today|that|at the end|by the end|you|what|the|everything|"
    r"all|i|there|and when|so|both|our|those|these)|should (?:we|this|it|today|that|you)|in case|as long as|so long as|once we've|"
    r"when we've|on condition"
)
_STEP = whole_words(
    r"next step|next steps|workshop|meetings?|meet|session|demo|demonstration|pilot|trial|site visit|visit|walkthrough|walk-through|"
    r"follow[- ]?up|second (?:call|conversation|meeting|session)|(?:another|a longer|a further|a second|a proper|a deeper|a joint|"
    r"a technical|a scoping|a three-way|a discovery|a review|a call|the) (?:call|conversation|chat|hour|session|meeting|slot)|"
    r"call with|conversation with|introduce (?:me|us)|intro(?:duction)?(?: to)?|bring (?:in|your|the|our|my|\w+ from)|invite (?:your|"
    r"the|in)|get (?:your|the) (?:\w+ ){0,2}(?:in the room|together|on a call|involved)|sit down|proof of concept|assessment|audit of|"
    r"proposal|business case|scoping|data (?:sample|extract|review)|sample of|test run|tour|book (?:an|a|the|time|in)|schedule|set up|"
    r"put (?:an hour|time|half an hour|a date|something) in|line up|come (?:by|in|over|out|and)|involve (?:your|the)|review with"
)
_AGREE = whole_words(
    r"would it (?:make sense|be (?:reasonable|fair|ok|okay|sensible|alright|all right|worth|worthwhile|possible|useful|right|an idea))|"
    r"would (?:that|you|we|a|an|the|it)\b|could (?:we|you) (?:agree|say|then|both|live)|can we (?:agree|say|then|shake|both)|"
    r"shall we (?:agree|say|then)|are you (?:ok|okay|comfortable|happy|open|willing|up for|good)|is (?:that|it) (?:fair|reasonable|ok|"
    r"okay|fine|something|agreeable|sensible)|"
    r"does (?:that|it|this) (?:sound|seem|make sense|work|feel|suit)|do you (?:agree|think (?:it|that|we)|see (?:a|any) (?:reason|"
    r"problem))|how (?:would|does) (?:that|you feel|it) (?:sound|about|work)?|fair\?|agreed\?|deal\?|ok\?|okay\?|reasonable\?|"
    r"sound (?:fair|good|ok|okay|reasonable|right)|happy with that|what would you say to|i(?:'d| would) (?:suggest|propose|like to ask)|"
    r"might we|may we|let's agree|"
    r"you(?:'d| would) be (?:open|happy|willing|ok)|can i (?:suggest|propose|ask)|your thoughts|good with you|mind if|any objection|"
    r"would you object|open to"
)
_ASKED = re.compile(r"\?|\b(?:i(?:'d| would) (?:suggest|propose)|let's agree|my suggestion|can we agree|i propose)\b", re.IGNORECASE)
_GO_AHEAD = whole_words(r"worth (?:me|us|my|your|a)|anything in it|see whether|see if|find out (?:if|whether)")
_WEATHER = whole_words(
    r"if (?:you|i) (?:don't mind|remember|recall|want|like|can|have a (?:minute|moment)|wouldn't mind)|if that's (?:ok|okay|alright|"
    r"all right|fine)|if i (?:may|understand|understood|heard)(?: \w+){0,3}|if possible"
)

_EARLIER = (
    r"(?:at the (?:start|beginning|outset|top)|earlier|when we (?:started|began|kicked off|opened|spoke at)|before we (?:started|began|"
    r"dived in|got into)|in the beginning|up front|upfront|"
    r"as (?:we )?(?:agreed|discussed|said|planned|mentioned|promised)|we (?:had )?(?:agreed|said|talked about|provisionally|pencilled|"
    r"penciled|spoke about|discussed|set out)|you (?:agreed|said (?:you'd|you would|yes|that if)|told me (?:that )?if)|i asked (?:if|"
    r"whether|you)|i'd asked|the (?:provisional|next) step (?:we|you|i)|that (?:workshop|session|meeting|step|pilot|visit|demo|"
    r"call) we (?:mentioned|talked|agreed|discussed|spoke|pencilled))"
)
_STILL = whole_words(
    r"are (?:you|we) still (?:\w+ )?(?:comfortable|happy|ok|okay|on|good|up|open|agreed|minded|willing|in favour|keen)|(?:does|"
    r"do) (?:that|this|it|the \w+|you|we)(?: \w+){0,3}? still|is (?:that|it|the \w+) still|still (?:make sense|makes sense|stand|stands|"
    r"hold|holds|work|works|feel|feels|want|happy|the right|on the table|worth|reasonable|a good)|so (?:are we|shall we|"
    r"can we) (?:go ahead|confirm|lock|still)|can (?:we|i) (?:now )?(?:confirm|reconfirm|take it)|"
    r"back to (?:the|that|our) (?:next step|workshop|session|meeting|pilot|visit|demo|idea of|provisional)|(?:reconfirm|re-confirm|"
    r"to confirm)|come back to (?:the|that|our|what) (?:next step|workshop|session|meeting|pilot|visit|demo|we agreed|step|provisional)|"
    r"withdraw|hold you to|i(?:'d| would) (?:rather )?(?:not|take) (?:push|back|off)|let's (?:drop|scrap|confirm|lock|firm)|"
    r"i don't think (?:the|that|a) (?:workshop|session|meeting|pilot|visit|demo|next step)"
)
_EARLIER_RE = whole_words(_EARLIER)


@lru_cache(maxsize=1024)
def read_next_step(text: str) -> NextStepReading:
    """``provisional``: a condition, a named step and a request for agreement; ``reconfirm``: a return to the step agreed before."""
    said = plain(text)
    return NextStepReading(provisional=_is_provisional(said), reconfirm=_is_return(said))


def _is_provisional(said: str) -> bool:
    if any("?" in piece and asked_act(fold(piece)) for piece in _pairs(said)) and not _is_return(said):
        return True
    bare = _GO_AHEAD.sub("_", _WEATHER.sub("_", said))
    condition, step = _CONDITION.search(bare), _STEP.search(bare)
    if not (condition and step and _AGREE.search(bare) and _ASKED.search(bare)):
        return False
    return not _is_return(said)


def _pairs(said: str) -> tuple[str, ...]:
    """Each sentence alone, and with the one after it: the request may follow its condition."""
    parts = sentences(said)
    return (*parts, *(f"{first} {second}" for first, second in itertools.pairwise(parts)))


def _is_return(said: str) -> bool:
    """The step and the agreement are both in the past, or the step is asked about "still"."""
    if any(map(returns, paired(spoken(fold(said))))):
        return True
    step = bool(_STEP.search(said))
    if not step:
        return False
    if _STILL.search(said):
        return True
    earlier = _EARLIER_RE.search(said)
    return bool(earlier) and bool(
        re.search(
            r"\b(?:would|'d|we|so|then|book|lock|confirm|go ahead|comfortable|happy|now)\b",
            said[earlier.end() if earlier else 0 :],
            re.IGNORECASE,
        )
    )
