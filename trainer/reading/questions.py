"""Which questions does a turn ask, and in what form? Lead-ins, hedges, missing question marks and tags included."""

import re
from dataclasses import dataclass
from typing import Literal

from trainer.reading.effects import money_or_risk
from trainer.reading.words import Sentence, pattern

Form = Literal["open", "closed", "leading"]


@dataclass(frozen=True)
class Ask:
    """One question. ``check`` only asks for a nod ("does that make sense?"); ``sure`` is 0 to 1; places are in the folded turn."""

    form: Form
    text: str
    start: int
    cue: tuple[int, int]
    sure: float
    check: bool = False
    elliptical: bool = False


_AUX = r"(?:do|does|did|is|are|was|were|am|has|have|had|can|could|would|will|shall|should|may|might|must)"
_NOT_AUX = (
    r"(?:don't|doesn't|didn't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|can't|couldn't|wouldn't|won't|shouldn't|mustn't|ain't)"
)
_WHO = r"(?:you|your|that|it|this|these|those|there|they|he|she|we|i|any|anyone|anybody|anything|someone|somebody|something|everyone|everybody|the|people)"
_WH = r"(?:what|what's|whats|what're|what'd|what'll|how|how's|hows|how'd|how're|why|why's|who|who's|whose|where|where's|which|when|when's)"

_LEAD_IN = re.compile(
    r"^(?:(?!(?:so|then|and then) what\b|and then$)(?:so|ok(?:ay)?|right|and|but|well|great|thanks(?: for that| for sharing(?: that)?)?|thank you|yeah|yes|yep|sure|hm+|um+|uh+|er+m?|ah|oh|look|listen|just|now|also|actually|honestly|"
    r"interesting|got it|fair enough|cool|perfect|good|alright|all right|because|cos|again|first(?:ly)?|second(?:ly)?|finally|lastly|please|maybe|perhaps|sorry|i mean|i guess|i suppose|you know|basically|then|"
    r"(?:just )?out of (?:interest|curiosity)|from your (?:side|point of view|perspective|end|seat)|in your (?:view|experience|opinion|case|world|mind)|in (?:that|which) case|if i may(?: ask)?|"
    r"if you don't mind(?: me asking| my asking)?|(?:can|may|could|might) i (?:just )?ask(?: you)?(?: this)?(?= ?[,:-]| (?:what|how|why|who|where|which|when|is|are|do|does|did|has|have)\b)|let me ask(?: you)?(?: this)?|i(?:'d| would|'ll| have to| want to| wanted to| need to| must)? (?:like to )?ask(?: you)?(?: this)?(?= ?[,:-]| (?:what|how|why|who|where|which|when)\b)|"
    r"(?:quick|one|one more|another|next|last|a|dumb|silly|simple|obvious|stupid|cheeky|blunt|honest)(?: \w+)? question|tell me(?= ?[,:-])|remind me|forgive me|for you|for me|to be (?:honest|clear|blunt|fair)|given (?:that|this|all that|all of that)|with that in mind|"
    r"on (?:that|average|top of that|a typical \w+|a bad \w+|a good \w+)|roughly|typically|usually|currently|today|at the moment|right now|these days|exactly|more broadly|beyond that|apart from that|other than that|besides|in practice|day to day|as a result|"
    r"so to speak|ultimately|in the end|at the end of the day|big picture|stepping back|bluntly|realistically|in terms of [^,]{1,40}(?=,)|when it comes to [^,]{1,40}(?=,)|as for [^,]{1,40}(?=,)|with regards? to [^,]{1,40}(?=,)|speaking of [^,]{1,40}(?=,)|let's say|say)\b[\s,.:;-]*)+"
)  # fmt: skip
_CLAUSE = re.compile(r"(?:[,;:(]|\.{2,}| -+)\s+|\s(?=(?:and|but|so|because|plus) )")
_ALTERNATIVE = re.compile(r"^(?:or|and/or|whether)\b")

_WH_ASKED = re.compile(rf"^(?:(?:to|for|at|by|in|on|from|with|since|of|about|until) )?{_WH}\b")
_FREE_RELATIVE = re.compile(
    r"^(?:(?:what|how|why|where|who|which|when) (?:i|you|we|they|he|she|it|that|this|your|my|our|the|people|most|these|those|a|an)\b(?! (?:do|does|did) you)|which (?:means|is|are|leads|makes|meant|would|could|can|has|costs|then|in turn|also|really|sounds|seems)\b|"
    r"what (?:happens|matters|works|helps|we|makes it|it does|this does|that does) (?:is|here is|for us is)\b|when(?! (?:is|are|was|were|do|does|did|will|would|can|could|have|has|should|'s)\b)|how (?:nice|lovely|funny|interesting|annoying|frustrating|awful|great|cool)\b(?! (?:is|are|was|would|does|do)))"
)
_WH_TOLD = re.compile(
    rf"^(?:(?:what|how|why|where|who|when|which)(?:'s|'re|'d| {_AUX})\b(?! (?:important|key|clear|great|interesting|good|nice|funny|striking|more|called|next is)\b)(?! (?:i|we)\b(?!n't))"
    rf"|what (?:happens|happened|about|if|else|kind of|sort of|type of|impact|effect|difference|part|bit)\b(?! is\b)|how (?:come|about)\b|how (?:much|many|often|long|big|far|bad|frequently|regularly)\b(?! (?:we|i|they) )|how (?:well|happy|easy|easily|hard|good|confident|satisfied|comfortable|reliable|useful|important|serious|likely|quickly|soon|late|exactly) (?:is|are|do|does|did|would|was)\b"
    rf"|(?:what|which|whose) (?:[\w'-]+ ){{1,3}}{_AUX} (?:you|that|it|they|this|the|your|there)\b|who (?:else |actually |normally |usually |then )?(?!was|is|has)\w+s\b(?! (?:told|said|i))"
    rf"|why (?:not|now|so|that|does|do|is|are|would|has|have|the)\b(?! (?:we|i)\b))"
)
_WHAT_STATEMENT = re.compile(
    r"^(?:what|where|how|why|when|who)(?:'s [a-z]+| (?!(?:is|are|was|does|do|did|would|will|can|has|have|well|much|many|often|long|else|about|happens|happened)\b|\w+ (?:is|are|do|does|did|would|has|have)\b)[^?]{2,60}?)"
    r" (?:is that|is to|is the|is a|are the|was that|is how|is when|is we|is you)\b"
)
_AUX_ASKED = re.compile(rf"^(?:{_AUX}|{_NOT_AUX})\b(?! let me)")
_AUX_TOLD = re.compile(
    rf"^{_AUX} {_WHO}\b(?! (?:need|want|have any|require))|^(?:is|are|do|does|can|could|would|will|have|has|did) (?:your|the|these|those) [\w'-]+ "
)
_MODAL_TOLD = re.compile(r"^(?:had|should|may|might|must|am|shall|is this|were) (?!(?:we|i ask)\b)")
_MID_INVERSION = re.compile(
    rf"\b(?:{_WH}(?: (?:[\w'-]+ ){{0,3}}?{_AUX}\b|'s\b)|what happens|what happened|how come|what about|how about|how (?:much|many|often|long|big|bad)\b|what then)|(?:what|how|why)'s\b"
)
_LATE_INVERSION = re.compile(r"(?<=\w )(?:what|how|who|where|why) (?:happens|(?:do|does|did|would|will|can|is|are) (?:you|they|that|it|the|your|we|he|she|people|anyone))\b")
_MID_AUX = re.compile(
    r"\b(?:do|does|did|is|are|would|will|has|have|can|could) (?:you|they|anyone|anybody|someone|somebody|anything|that|it|this|there|your|the)\b"
)
_IN_SITU = re.compile(
    r"\b(?:means?|meaning|costs?|costing|leads? to|leading to|leaves?|results? in|is|are|about|of|by|to|for|and|at|does|doing|do|into|with|worth|because|cause|causing|so|us|you|down to|gives|takes|being|then) (?:what|who|whom|where|when|how much|how many|how often|how long|how far|why|which|how|what exactly)(?:,? (?:to|for|in|on|do you think|then|exactly|roughly|a|per|over|would you say|at the end) ?[\w' ]{0,30})?$"
)

_TELL_VERB = (
    r"(?:tell (?:me|us)|talk (?:me|us)|talk to (?:me|us) (?:about|through)|talk (?:a (?:little|bit) )?(?:more )?about|walk (?:me|us)|take (?:me|us) (?:through|back|to)|run (?:me|us)|run through|describe|explain|"
    r"help (?:me|us) (?:to )?(?:understand|see|get|picture|make sense|with|out|connect|join|appreciate|grasp)|give (?:me|us) (?:a |an |some |the |your |more |any )?(?:\w+ )?(?:example|examples|sense|idea|feel|feeling|flavou?r|picture|rundown|run-down|overview|background|context|detail|details|colou?r|insight|history|story|indication|steer|tour|version|specifics|thoughts|view|view|ballpark|number|figure|instance|taste)|"
    r"share (?:with (?:me|us)|more|a bit|your|what|how|some|an|a little)|paint (?:me|us|a)|say (?:a bit |a little |something |some )?more|elaborate|expand on|expand a|unpack|outline|show (?:me|us)|let me (?:understand|hear|get a sense)|go on(?! and)|carry on|keep going|bring me up to speed|educate me|enlighten me|fill (?:me|us) in|"
    r"break (?:it|that|this) down|catch me up|spell (?:it|that|this)? ?out|put (?:that|it|this) in(?:to)? (?:context|numbers|money)|dig into|go (?:a bit |a little )?deeper|play (?:it|that) (?:out|forward)|follow (?:it|that) through)"
)
_POLITE = r"(?:(?:please|just|maybe|perhaps|possibly|kindly|quickly|briefly|to|first|also|then|actually|do|be able to|be happy to|be willing to|be so kind as to|mind|care to|try and|try to|start by|again) )*"
_TELL = re.compile(
    rf"^{_POLITE}(?:(?:can|could|would|will|are you able to|do you want to|would you like to|do you care to|why don't|if you) (?:you |you could |able to )?{_POLITE}|i(?:'d| would) (?:like|love|want) you to |i want you to |let's have you )?{_TELL_VERB}\b"
)
_MIND_TELLING = re.compile(
    rf"^(?:would|do) you mind {_POLITE}(?:telling|walking|talking|taking|explaining|sharing|describing|giving|running|elaborating|expanding|if i ask|me asking|my asking)\b|^(?:are you able|would you be (?:able|willing|happy)|is it possible|would it be possible|any chance you could|mind if i ask|if you could|you couldn't) {_POLITE}{_TELL_VERB}?"
)
_ASK_ME = re.compile(
    r"^(?:can|could|may|might) (?:i|we) (?:just |quickly |please )*(?:ask|check|dig|explore|understand|hear|get a (?:sense|feel)|know|go back|pick up|push|press|probe|go a bit deeper)\b (?=\w)(?!you something|you a question|a (?:quick |few )?questions?|you some|something|you (?:a|one) (?:quick )?question)"
)
_YES_NO_INSIDE = re.compile(r"^\W*(?:\w+ ){0,8}?(?:if|whether)\b")
_KNOWS = re.compile(
    r"^(?:do|would|did|does|have|has|any) (?:you (?:happen to |even |already |actually |roughly |have |got )*|anyone |your \w+ )?(?:(?:know|remember|recall|say|have|got|any|a|an|good|rough|clear|real|sense|idea|feel|view|picture|handle|feeling|estimate|thoughts|guess|of|for|on|about|as to|share|see|think) )*(?:know|sense|idea|feel|view|picture|handle|feeling|estimate|thoughts|guess|say|of|for|on|as to|see)(?: of| for| on| about| as to)? (?:roughly |exactly |just )?(?:what|how|why|where|who|which)\b(?! (?:much )?(?:you think about (?:booking|meeting)))"
)
_EMBEDDED = pattern(
    r"(?:i'm|i am|i was|i'd be|i would be|we're|we'd be|am) (?:(?:just|really|very|quite|still|genuinely|always|also|particularly|more|most|only|a bit|a little|so|especially) )*(?:curious|wondering|intrigued|interested (?:to|in) (?:know|hear|understand|learn|see|hearing|knowing|understanding|learning|how|what|why|where|who)|interested in|keen to (?:know|hear|understand|learn|see)|trying to (?:understand|figure out|work out|get my head|picture|see|connect)|struggling to (?:see|understand|picture|connect)|not (?:quite |sure |clear |entirely )*(?:sure |clear )?(?:i (?:see|follow|understand|get)|on )?(?:what|how|why|where|yet what|yet how))",
    r"(?:curious|wondering) (?:what|how|why|where|who|about|to (?:know|hear|understand)|whether|if)",
    r"i (?:just |do |really |also |often |always |still )*(?:wonder|want(?:ed)? to (?:understand|know|hear|check i understand|get a (?:sense|feel))|need to (?:understand|know)|(?:don't|do not|can't) (?:quite |yet |fully |really |entirely )*(?:understand|see|get|know|follow|have a (?:feel|sense|picture)) (?:yet )?(?:for |of )?(?:why|how|what|where|who))",
    r"i(?:'d| would) (?:(?:just|really|very much|quite|still|also|be) )*(?:love|like|keen|interested|curious|happy|want|appreciate) (?:to |hearing |your |knowing |understanding )*(?:understand|hear|know|learn|get (?:a|your|under|some)|dig|explore|ask|see (?:how|what|where)|be (?:clear|clearer) on|hearing|knowing|understanding|your view|your take|view|take|thoughts|what|how|why)",
    r"i'd ask (?:what|how|why|where)", r"it(?:'d| would) (?:(?:really|also|be) )*(?:help|good|great|useful|helpful|interesting|handy|brilliant|worth) (?:(?:for )?(?:me|us) )?(?:to |if (?:you|i) could )(?:know|knowing|understand|understanding|hear|hearing|see|get|tell|explain|walk|talk|describe)",
    r"(?:my|the|one|another|next|real|big|only|other) (?:\w+ )?question (?:for (?:you|me) |on my mind |then |i have |i'd ask )*(?:is|would be|becomes)", r"what i(?:'m| am|'d| would| really| don't| do not| haven't| still| can't)* (?:\w+ ){0,3}?(?:curious|wondering|want|(?<='d )(?:like|love)|(?<=would )(?:like|love)|(?<=really )(?:like|love) to|keen|interested|trying|understand|know|understood|worked out)\b[^,;]{0,50}?(?:is|to know|to understand|about|to hear|what|how|why)",
    r"(?:interested|keen|love|good) to (?:hear|know|understand|learn) (?:more |a bit more |how|what|why|about|where|from)", r"i haven't (?:asked|heard)(?: you)? (?:about|what|how|why)",
)  # fmt: skip
_PLAN_NOT_ASK = pattern(
    r"(?:first|start by|start with|begin by|then|and then|after that|afterwards|next|before (?:i|we)|today|on this call|in this call|for the first|spend|by the end|so (?:that )?(?:i|we) can|and (?:share|show|tell you|see if|decide|talk|then|explain|work out|figure out|give you))",
)

_TAG = re.compile(
    r"(?:^|[\s,.;-])(?:,\s*|-\s*|\.\s*|\s)(?:right|yeah|yes|no|correct|true|huh|eh|surely|agreed|innit|i (?:take it|assume|suppose|guess|imagine|bet|presume)|wouldn't you (?:say|agree|think)|don't you (?:think|agree|find)|would you (?:say|agree)|you'd agree|am i right|isn't that (?:so|right|true)|is that (?:not )?(?:so|true)|"
    r"(?:isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|wouldn't|won't|shouldn't|mustn't|ain't) (?:it|they|you|we|he|she|there|that|this|i)|"
    r"(?:is|are|was|were|do|does|did|has|have|can|could|would|will|should) (?:it|they|you|we|he|she|there))$"
)
_BARE_TAG = re.compile(
    r"\w(?: or)? (?:right|correct|yeah|eh|huh)$|(?:isn't it|aren't they|wouldn't it|wouldn't you|doesn't it|don't they|don't you|won't it|isn't that)$"
)
_PRESUMES = pattern(
    r"surely", r"(?:i|i'd|i would|i'm) (?:just )?(?:bet|imagine|assume|assuming|guess|guessing|suppose|presume|reckon|take it|expect|suspect|betting|willing to bet)", r"presumably", r"no doubt", r"must (?:be|have|cost|feel|mean|hurt|lead|hit|drive|take|make|affect|put|cause|get|lose|really|surely)", r"has to be", r"have to be (?:costing|losing|hurting)", r"bound to", r"(?:would|do|don't|wouldn't) you (?:not )?(?:agree|think|say|admit) (?:that )?(?:it|that|this|the|your|you|there|we|a|saving|having|cutting|getting)(?!'d be|'s fair)",
    r"is(?:n't)? it (?:fair|safe|true|right) (?:to (?:say|assume|conclude|think)|that)", r"would (?:it|i) be (?:fair|safe|right|correct|wrong) (?:to (?:say|assume|conclude|think|guess)|in (?:saying|thinking|assuming)|that)", r"am i (?:right|correct|wrong) (?:in (?:thinking|saying|assuming)|to (?:think|assume|say)|that)", r"you'd (?:agree|admit|love|save|want that)", r"so you'd", r"you would (?:agree|save)", r"obviously", r"clearly",
)  # fmt: skip
_NEGATIVE = re.compile(rf"^{_NOT_AUX}\b")
_SOFT_NEGATIVE = re.compile(
    r"^(?:why |couldn't you (?:tell|say|show)|can't you (?:tell|say)|shouldn't we|wouldn't it (?:make sense|be (?:better|worth|easier)) (?:to|if we) (?:book|meet|schedul|talk|set|speak|bring|invit|put))"
)

_CHECK = re.compile(
    r"^(?:does (?:that|this|it) (?:still )?(?:make (?:any )?sense|work|sound|suit|help|answer|seem|feel|fit|ring true|resonate|chime|cover|land)\b(?! with)(?! (?:\w+ ){0,3}(?:today|when|at month|in practice|for the team))|is (?:that|this|now|it) (?:still )?(?:ok|okay|alright|all right|fair|right|correct|accurate|a fair|a good|reasonable|fine|good|about right|clear|a correct|roughly right|the right)\b(?! (?:to (?:say|assume)|that))|"
    r"(?:have|did|has|had|do) i (?:got|get|understood|understand|missed?|heard?|hear|captured?|read|have|left|summarised?|summarized?|say)\b|(?:are )?(?:you )?(?:ok|okay|happy|comfortable) (?:with|if) (?:that|this|i|we|me)\b|sounds? (?:good|fair|ok|okay|reasonable|right|like a plan|about right|familiar)|makes? sense|shall we|shall i|(?:can|could|may|might) i (?:just |quickly )?(?:ask|share|check|suggest|tell|push|be|add|jump|start|come back|stop|pause|offer|challenge|play)\b(?! (?:you )?(?:what|how|why|who|where|which|when|about|whether|if)\b)|would (?:it|that|this) be (?:ok|okay|alright|all right|fine|fair) (?:with you )?(?:if (?:i|we)|to)\b|(?:do|would) you mind if|fair enough|fair|are you with me|any questions|any other questions|"
    r"(?:do you have|have you got|got) any (?:other )?questions|would (?:that|it|this) (?:work|be (?:ok|okay|useful|helpful|alright|all right|fair|of interest|good|a good|an option|something you|reasonable)|suit|help|interest|make sense)\b(?! if)|how does that sound|how do(?:es)? (?:that|this) (?:sit|feel)(?: with you)?$|(?:what|anything) (?:have|did) i miss(?:ed)?|anything (?:i've|i have) missed|anything (?:else )?(?:to|you'd) (?:add|change|correct)|agreed|deal|ok with you|all good|see what i mean|you see|you know what i mean|following me|with me so far|is there anything (?:you'd|you would) (?:add|correct)|right so far|how am i doing)\b"
)
_NO_REQUEST = re.compile(
    r"^(?:really|yes|yeah|ok|okay|no|oh|ah|hmm+|right|huh|is that so|are you (?:serious|kidding)|you know what|guess what|do you know what|who knew|who knows|what can i say|why not|how about that|how nice|sorry|pardon)$"
)
_RHETORICAL = re.compile(
    r"^(?:(?:and |but |so )?(?:the|our|my|their) (?:\w+ ){0,3}(?:result|answer|catch|upshot|outcome|best part|good news|bad news|solution|difference|problem|reason|lesson|fix)|(?:want|wanna|do you want|would you like) to know (?:how|why|what|the (?:best|secret))(?: (?:we|they) \w+.*)?|you know (?:what|why)|guess what|do you know what|ever wondered .*|what if i told you .*)$"
)
_OPEN_FRAGMENT = re.compile(
    r"^(?:and |so |but |which )*(?:such as|like what|meaning|for example|for instance|e\.g|because|which means|means|how so|in what (?:way|sense|respect)s?|to what (?:extent|degree)|leading to|resulting in|costing|causing|to the tune of|and|so|then|and then|so then|with what (?:result|effect)|or they should|go on|say more|example|the reason being)(?: (?:for|to|in) [\w' ]{1,30})?$"
)
_CONDITION_ONLY = re.compile(r"^(?:and |so |but |ok |or )*(?:then )?(?:what )?(?:if|when|once|suppose|say|until)\b")
_ANY = re.compile(
    r"^(?:and |so |but |or )*(?:any(?:thing|one|body|where)?|ever|anything else|no|nothing|a lot|much of a|worth|possible|is|are)\b"
)
_SUBJECT_VERB = re.compile(
    r"^(?:and |so |but |then |or )*(?:you|they|that|it|this|we|there|he|she|nobody|no one|everyone|everybody|people|someone|these|those|i|[\w' ]{1,30}? (?:is|are|was|were|has|have|does|do|gets?|goes|runs?|takes?|costs?|loses?|needs?|will|would|can|means?|ends? up))(?:'s|'re|'d|'ve|'ll)? ?\w"
)
_AND_ELABORATE = re.compile(r"^(?:and )?(?:if so|if there is|if it does|if they do|how|in what way|what|where|how so|why|to what extent)\b")
_EFFECT_VERB = pattern(r"cost(?:s|ing)?", r"los(?:e|es|ing)", r"sav(?:e|es|ing)", r"hurt\w*", r"wast(?:e|es|ing)", r"damag\w+", r"risk(?:ing|s)?", r"kill(?:s|ing)", r"driv(?:es|ing) (?:up|away)", r"affect(?:s|ing)", r"hits?", r"leads? to", r"means?", r"gets? fined", r"miss(?:es|ing)? out", r"frustrat\w+", r"overpay\w*", r"walk(?:s|ing)? away", r"leav(?:e|ing) you", r"expos(?:es|ed|ing)", r"worr(?:y|ied)", r"(?:huge|big|massive|real|serious) (?:problem|issue|risk|cost|pain|impact)")  # fmt: skip


def asks(turn: tuple[Sentence, ...]) -> tuple[Ask, ...]:
    """Every question of a turn in order, checks included."""
    found: list[Ask] = []
    for index, sentence in enumerate(turn):
        last = index == len(turn) - 1
        for ask in _of_sentence(sentence, last=last, follows=bool(found)):
            _add(found, ask)
    return tuple(found)


def _add(found: list[Ask], ask: Ask) -> None:
    """'Is there a cost? If so, how?' invites explanation: one open question, not two."""
    before = found[-1] if found else None
    opens_up = (
        before is not None
        and before.form == "closed"
        and not before.check
        and ask.elliptical
        and ask.form == "open"
        and _AND_ELABORATE.match(ask.text)
    )
    if before is not None and opens_up:
        found[-1] = Ask("open", before.text + " " + ask.text, before.start, before.cue, 0.7)
    else:
        found.append(ask)


def _of_sentence(sentence: Sentence, *, last: bool, follows: bool) -> list[Ask]:
    text = sentence.text
    if sentence.asked and (_NO_REQUEST.match(text) or (not last and _RHETORICAL.match(text))):
        return []
    leading = _leading(sentence)
    if leading is not None:
        return [leading]
    found = _by_clause(sentence)
    if not found and sentence.asked:
        found = [_fallback(sentence, follows=follows)]
    return _merged(found)


def _merged(found: list[Ask]) -> list[Ask]:
    """A closed question that goes on '… and how does it show up?' plainly invites explanation."""
    if (
        len(found) == 2
        and found[0].form == "closed"
        and found[1].form == "open"
        and not found[0].check
        and _AND_ELABORATE.match(found[1].text)
    ):
        first = found[0]
        return [Ask("open", first.text + " " + found[1].text, first.start, first.cue, 0.75)]
    return found


def _leading(sentence: Sentence) -> Ask | None:
    text = sentence.text
    tag = _tag(sentence)
    if tag is not None:
        return _ask("leading", sentence, text, 0, tag, 0.9)
    surely = re.search(r"\bsurely\b", text)
    if surely:
        return _ask("leading", sentence, text, 0, surely.span(), 0.85)
    if not sentence.asked:
        return None
    stripped, cut = _strip(text)
    negative = _NEGATIVE.match(stripped)
    if negative and not _SOFT_NEGATIVE.match(stripped):
        return _ask("leading", sentence, text, 0, (cut + negative.start(), cut + negative.end()), 0.75)
    presumes = _PRESUMES.search(text)
    if presumes and not any(ask.form == "open" for ask in _by_clause(sentence)):
        return _ask("leading", sentence, text, 0, presumes.span(), 0.8)
    return None


def _tag(sentence: Sentence) -> tuple[int, int] | None:
    """A statement with a tag; a real question in front of the tag stays a question."""
    text = sentence.text
    found = _TAG.search(text) or (_BARE_TAG.search(text) if sentence.asked else None)
    if found is None or len(text[: found.start()].split()) < 2:
        return None
    front, _ = _strip(text[: found.start() + 1])
    if (
        not sentence.asked
        and re.search(r"(?:^|\W)(?:no|yes|yeah|true|correct|agreed|right)$", text)
        and not re.search(r", (?:right|correct)$", text)
    ):
        return None
    if (_WH_ASKED.match(front) and not _FREE_RELATIVE.match(front)) or _AUX_TOLD.match(front) or _TELL.match(front):
        return None
    return found.span()


def _ask(
    form: Form, sentence: Sentence, text: str, at: int, cue: tuple[int, int], sure: float, *, check: bool = False, elliptical: bool = False
) -> Ask:
    start = sentence.start + at
    return Ask(form, text, start, (sentence.start + cue[0], sentence.start + cue[1]), sure, check, elliptical)


def _strip(text: str) -> tuple[str, int]:
    """The text without its lead-in words, and how much was cut."""
    found = _LEAD_IN.match(text)
    cut = found.end() if found and found.end() < len(text) else 0
    return text[cut:], cut


def _by_clause(sentence: Sentence) -> list[Ask]:
    """Questions that start a clause: one for each, alternatives ('or …') left out."""
    text = sentence.text
    starts = [0, *(found.end() for found in _CLAUSE.finditer(text))]
    found: list[Ask] = []
    for number, start in enumerate(starts):
        if found and start < found[-1].cue[1] - sentence.start:
            continue
        stripped, cut = _strip(text[start:])
        if _ALTERNATIVE.match(stripped):
            continue
        end = starts[number + 1] if number + 1 < len(starts) else len(text)
        ask = _opener(sentence, stripped, start + cut, first=number == 0, short=end - start - cut < 4)
        if ask is not None and not (found and _shares_opener(found[-1], ask)):
            found.append(ask)
    return [_cut_short(ask, found[number + 1 :], sentence) for number, ask in enumerate(found)]


def _shares_opener(before: Ask, ask: Ask) -> bool:
    """'Can you tell me what it costs, and how you pay for it?' and 'I'm curious …, what …' stay one question."""
    told = _TELL.match(before.text) or _EMBEDDED.match(before.text) or _KNOWS.match(before.text)
    return told is not None and (
        len(before.text) - len(ask.text) < 45 or not re.match(r"(?:what|how|why|who|where) (?:is|are|do|does|did|would|has)\b", ask.text)
    )


def _cut_short(ask: Ask, later: list[Ask], sentence: Sentence) -> Ask:
    if not later:
        return ask
    text = sentence.text[ask.start - sentence.start : later[0].start - sentence.start].rstrip(" ,;:-")
    return Ask(ask.form, text, ask.start, ask.cue, ask.sure, ask.check, ask.elliptical)


def _opener(sentence: Sentence, text: str, at: int, *, first: bool, short: bool) -> Ask | None:
    asked = sentence.asked
    if asked or first:
        check = _CHECK.match(text)
        if check and (asked or len(text.split()) <= 7):
            return _ask("open" if text.startswith("how") else "closed", sentence, text, at, (at, at + check.end()), 0.9, check=True)
    for expression, form, sure in _told_forms():
        match = expression.match(text)
        if match:
            chosen: Form = "closed" if form == "open" and (_YES_NO_INSIDE.match(text[match.end() :][:12]) or match.group().endswith(("if", "whether"))) else form
            if _planned(text, asked=asked):
                return None
            return _ask(chosen, sentence, text, at, (at, at + match.end()), sure)
    if asked:
        return _asked_opener(sentence, text, at, short=short)
    return _told_opener(sentence, text, at)


def _told_forms() -> tuple[tuple[re.Pattern[str], Form, float], ...]:
    return ((_TELL, "open", 0.9), (_MIND_TELLING, "open", 0.85), (_ASK_ME, "open", 0.7), (_KNOWS, "open", 0.7), (_EMBEDDED, "open", 0.85))


def _planned(text: str, *, asked: bool) -> bool:
    """'I'd like to understand your set-up first and then share …' is an agenda, not a question."""
    return (
        not asked
        and text.startswith(("i'd like", "i would like", "i want", "i'd love", "it'd be", "it would be"))
        and _PLAN_NOT_ASK.search(text) is not None
    )


def _asked_opener(sentence: Sentence, text: str, at: int, *, short: bool) -> Ask | None:
    wh = _WH_ASKED.match(text)
    if wh and not short and not _FREE_RELATIVE.match(text):
        return _ask("open", sentence, text, at, (at, at + wh.end()), 0.95)
    aux = _AUX_ASKED.match(text)
    if aux and len(text.split()) > 1:
        return _ask("closed", sentence, text, at, (at, at + aux.end()), 0.95)
    return None


def _told_opener(sentence: Sentence, text: str, at: int) -> Ask | None:
    wh = _WH_TOLD.match(text)
    if wh and not _WHAT_STATEMENT.match(text) and not _FREE_RELATIVE.match(text):
        return _ask("open", sentence, text, at, (at, at + wh.end()), 0.75)
    late = _LATE_INVERSION.search(text) if _CONDITION_ONLY.match(text) else None
    if late:
        return _ask("open", sentence, text, at, (at + late.start(), at + late.end()), 0.7)
    aux = _AUX_TOLD.match(text)
    if aux and not _MODAL_TOLD.match(text):
        return _ask("closed", sentence, text, at, (at, at + aux.end()), 0.7)
    return None


def _fallback(sentence: Sentence, *, follows: bool) -> Ask:
    """A question mark without a question's order: echo, fragment, condition, or a statement put forward."""
    text = sentence.text
    whole = (0, len(text))
    stripped, cut = _strip(text)
    if (
        _OPEN_FRAGMENT.match(text)
        or _OPEN_FRAGMENT.match(stripped)
        or _IN_SITU.search(text)
        or stripped in ("what", "why", "how", "how much", "who", "where", "when")
    ):
        return _ask("open", sentence, text, 0, whole, 0.75, elliptical=len(text.split()) < 4)
    inverted = _MID_INVERSION.search(text)
    if inverted and not _FREE_RELATIVE.match(text[inverted.start() :]):
        return _ask("open", sentence, text, 0, inverted.span(), 0.75)
    if _CONDITION_ONLY.match(text):
        mid = _MID_AUX.search(text)
        return _ask("closed" if mid else "open", sentence, text, 0, mid.span() if mid else whole, 0.65)
    if _ANY.match(stripped) or _ANY.match(text):
        return _ask("closed", sentence, text, 0, whole, 0.85, elliptical=follows)
    if _WH_ASKED.match(stripped):
        return _ask("open", sentence, text, 0, whole, 0.6)
    return _put_forward(sentence, stripped, cut, follows=follows)


def _put_forward(sentence: Sentence, stripped: str, cut: int, *, follows: bool) -> Ask:
    text, whole = sentence.text, (cut, len(sentence.text))
    if _MID_AUX.search(text) and not _SUBJECT_VERB.match(stripped):
        return _ask("closed", sentence, text, 0, whole, 0.65)
    if _SUBJECT_VERB.match(stripped) and len(stripped.split()) > 2:
        asserts = _EFFECT_VERB.search(text) or (money_or_risk(text) and re.match(r"(?:so|and|then)\b", text))
        return _ask("leading" if asserts else "closed", sentence, text, 0, whole, 0.65)
    open_ended = re.match(r"(?:and|what about|so|but) ", text) and len(text.split()) > 2 and "," not in text
    return _ask("open" if open_ended else "closed", sentence, text, 0, whole, 0.6, elliptical=follows or len(text.split()) < 4)
