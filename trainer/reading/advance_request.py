"""The next step asked for in advance, by how it is built: a condition on what the meeting will show, then a request to do something.

"If by the end we both think there's money in this, would you have me in to walk one line?" names no workshop and no meeting.
All texts are folded by ``words.fold``: lower case, straight quotes.
"""

import re

from trainer.reading.words import pattern

CONDITION = re.compile(
    r"\b(?:if|assuming|suppos(?:e|ing)|provided|providing|should|say|as long as|so long as|in case|once|when|on the basis|where)\b"
    r"(?P<then>[^.?!]*)"
)
_SHOWN = pattern(
    r"(?:we|you|i|both|us|they|it|that|this|there|today|numbers?|figures?|sums?|answers?|what (?:we|you|i|comes|you hear)|the \w+)"
    r"(?:'s|'re|'ve|'d|'ll)?"
    r" (?:\w+ ){0,4}?(?:think|thinks|find|finds|found|see|sees|seen|agree|agrees|feel|feels|decide|decides|conclude|reckon|believe|"
    r"come out|comes? out|turns? out|looks?|sounds?|stacks? up|adds? up|add up|makes? sense|worth|useful|good enough|big enough|serious|"
    r"real|"
    r"fit|fits|holds? up|stands? up|works?(?: out)?|say yes|yes|comes? to (?:more|enough|something)|gets? (?:that|this) far|convinc\w+|"
    r"persuade\w*|hear|hears|like|likes|happy|interested|case|reason|money|something|right|match|help|helps|any good|promising|covers?|"
    r"covered|answered?|shows?|going to (?:work|help|pay)|pays?)",
    r"(?:worth|sense|case|fit|money|something|value|substance|mileage|legs)",
)
"""What the meeting may show, as a condition of going on."""

_NOT_SHOWN = pattern(
    r"if (?:you|i) (?:don't mind|may|can|could|had to|were to|want to put|remember|like|wouldn't mind|look|think (?:back|about)|put|had a|"
    r"were|could wave)",
    r"if (?:nothing|it carries on|it goes on|that happens?|that carries on|things (?:stay|carry|go on)|we (?:fixed|could fix|took|removed|"
    r"stopped|halved|solved|got rid|could (?:cut|stop|take|show|save|help|get|make|halve))|you (?:fixed|could|didn't|got rid|stopped|"
    r"halved|lost)|i (?:could|told|said|showed))",
)
"""Courtesies, and suppositions about their business rather than about this meeting."""

_REQUEST = re.compile(
    r"\b(?:would|could|can|will|shall|might|may)(?: (?:you|we|i|it|that))(?: (?:then|both|also|be (?:open|willing|happy|prepared|up|able|"
    r"ok|okay|game|all right)|consider|agree|let|have|mind|make sense|be (?:fair|reasonable|worth|an? \w+)|want|like))*"
    r"(?: (?:to|for|if|with|about))?(?P<act> [^.?!]{6,})"
    r"|\b(?:are|is) (?:you|that|it) (?:open|willing|happy|prepared|up|ok|okay|all right|fair|game)(?: (?:to|for|if|"
    r"with))+(?P<act2> [^.?!]{6,})"
    r"|\b(?:what|how) about(?P<act3> [^.?!]{6,})"
    r"|\b(?:can|could|shall|may|might) we (?:say|agree|shake on|settle on)(?P<act4> [^.?!]{6,})"
    r"|\bi'd (?:like|want|ask) (?:to ask )?(?:you )?(?:for |to )(?P<act5>[^.?!]{6,})"
)
_ACT = pattern(
    r"(?:have|get|bring|put|let|take|give|show|walk|visit|come|meet|sit|set|run|do|try|start|book|fix|arrange|introduce|invite|join|spend|"
    r"look|go|speak|talk|call|ring|phone|send|share|pick|find|make|hold|open|sign|agree|ask|pull|drive|drop|lend|pass|point|line|trial|"
    r"pilot|test|see|round|watch|host|attend|block|free|clear|plan|schedule|sort|carry|move|tour|hand|choose|name|pencil)(?:s|ting|ing)?",
    r"(?:me|us) \w+ing (?:in|along|with|on|over|round)",
    r"(?:visit|walk|trial|pilot|meeting|call|session|workshop|hour|morning|afternoon|half an hour|half a day|day|test|tour|look round|"
    r"sit-down|second (?:call|conversation)|demo|review|study|audit|sample|introduction|next step)",
)
_SPEECH = re.compile(
    r" (?:tell|say|describe|explain|walk me through|talk me through|give me (?:an idea|a feel|an example|a sense)|share (?:what|how)|"
    r"think|know|understand|save|gain|win|earn|notice|expect|rate|put a (?:figure|number)|be (?:interested|better|worth)|help|mean|buy|"
    r"be able"
    r"|still|change)\b"
)
_JOINS = pattern(
    r"(?:me|us|we|our|both of us|together|with|your|you and|to (?:your|see|meet|the)|in (?:your|my|our|the)|on (?:site|your|a|the)|over|"
    r"week|month|day|monday|tuesday|wednesday|thursday|friday|end of|before|after|one|two|an?)"
)
"""A joint act has somebody to do it with, somewhere, or a time."""


def asked_act(text: str) -> str | None:
    """The words of the act that is asked for on a condition of what this meeting shows; None if nothing is."""
    for condition in CONDITION.finditer(text):
        if _NOT_SHOWN.match(text, condition.start()):
            continue
        request = _REQUEST.search(text, condition.start())
        if request is not None and _SHOWN.search(text[condition.start() : request.start()]):
            act = _act_in(request)
        else:
            earlier = _REQUEST.search(text[: condition.start()])
            act = _act_in(earlier) if earlier is not None and _SHOWN.search(condition["then"]) else None
        if act is not None:
            return act
    return None


def _act_in(request: re.Match[str]) -> str | None:
    act = next((group for group in request.groups() if group), "")
    joint = _JOINS.search(act) is not None and (_ACT.search(act) is not None or len(act.split()) >= PLAIN_ACT)
    return act.strip() if joint and not _SPEECH.match(act) else None


PLAIN_ACT = 6
"""Words in an act that needs none of the usual verbs: who, with whom, where and when say enough."""
