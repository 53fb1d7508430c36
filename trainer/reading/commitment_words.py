"""The word tables of the commitment reader: verbs of acting, words of vagueness and refusal, and talk that undertakes nothing."""

import re

ACTION = (
    r"(?:send|email|e-mail|mail|call|ring|phone|book|put|bring|get|share|forward|drop|ping|schedule|set|check|talk|speak|ask|confirm|"
    r"show|prepare|draft|write|add|invite|include|sign|review|read|look|copy|loop|introduce|arrange|free|squeeze|swap|compare|exchange|"
    r"grab|spare|carve|"
    r"organi[sz]e|make|pull|run|join|come|meet|see|attend|host|visit|present|provide|supply|deliver|return|complete|finish|fill|chase|"
    r"dig|gather|collect|collate|compile|upload|circulate|approve|decide|test|try|start|begin|kick|launch|"
    r"commit|follow|reach|contact|message|text|walk|take|give|let|tell|find|work|move|hold|block|reserve|order|buy|raise|submit|file|"
    r"post|ship|fly|drive|connect|clear|lock|line|pass|hand|have|do|go|lay|nail|settle|agree|pick|propose|"
    r"suggest|update|answer|reply|respond|report|pilot|install|configure|train|onboard|scope|estimate|quote|price|cost|calculate|model|"
    r"analy[sz]e|audit|map|sketch|stop|swing|pop|sit|align|brief|verify|validate|sort|keep|change|quiz|fix|touch|"
    r"circle|discuss|debrief|convene|dial|export|extract|figure|count|measure|log|note|issue|release|grant|nominate|assign|appoint|"
    r"cancel|wrap|push|reconnect|regroup|revisit|catch|trial)"
)
ADVERB = (
    r"(?:(?:also|then|certainly|definitely|gladly|happily|personally|just|absolutely|of course|make sure to|be sure to|go ahead and|"
    r"go and|now|please|kindly|each|both|all|quickly|either|still|actually|in the meantime|always|myself|simply|first|next)\s+)*"
)
WILL = (
    r"(?:'ll|\s+will|\s+shall|\s+must|'m going to|'re going to|\s+am going to|\s+are going to|'m gonna|'re gonna|\s+promise to|"
    r"\s+commit to|\s+undertake to|\s+guarantee to|\s+can promise to|\s+agree to|\s+can commit to)"
)
_FIRM_ORG = (
    r"(?:finance|legal|it|procurement|purchasing|operations|ops|marketing|engineering|accounting|hr|compliance|security|sales|logistics|"
    r"production|facilities|payroll|treasury|"
    r"boss|manager|director|assistant|pa|colleague|colleagues|team|engineer|engineers|consultant|specialist|cfo|ceo|coo|cto|cio|ciso|"
    r"cmo|controller|head of \w+|vp of \w+|vp|lawyer|lawyers|analyst|partner|architect|developer|technician|"
    r"account manager|office|board|foreman|matron|supervisor|secretary|chair|owner|deputy|counterpart|buyer|planner|bookkeeper|"
    r"accountant|intern|people|department|guy|guys|folks|chief \w+ officer)"
)
SOMEONE = (
    rf"(?:(?:my|our|your|the|his|her)\s+(?:[\w-]+\s+){{0,2}}?{_FIRM_ORG}|{_FIRM_ORG}|(?-i:[A-Z][a-z'-]+(?: [A-Z][a-z]+)?(?: (?:from|in|"
    rf"at) (?:the |our |your )?\w+)?))"
)
NOT_A_NAME = frozenset(
    (
        "i we you he she they it this that there what which who everything nothing anything something these those prices people "
        "customers clients monday tuesday  wednesday thursday friday saturday sunday next maybe perhaps then so and but or if "
        "when once nobody everyone everybody someone somebody anyone one yes no ok  okay sure right well now today tomorrow how "
        "why where because since while after before all both none each either most some many time things software that's  it's "
        "there's here here's let's also only just still otherwise hopefully honestly frankly as for from with by in on at to of "
        "the a an my our your their his her "
    ).split()
)

WEAK = re.compile(
    r"\b(?:hope|hopes|hoping|hopefully|try to|try and|try my|try our|trying to|tries to|will try\b(?! (?:the|it|this|out|your|that))|"
    r"'ll try\b(?! (?:the|it|this|out|your|that|them))|do my best|do our best|best endeavours|best efforts|maybe|perhaps|possibly|"
    r"probably|should be able|"
    r"be able to (?:maybe|probably)|ought to|see what|see if|see whether|see how|see about|at some point|some ?time(?! (?:on|before|by|"
    r"this|tomorrow|today))|touch base|circle back|when (?:i|we) (?:get|have|find) (?:a (?:chance|minute|moment|second|gap)|time|round|"
    r"around)|"
    r"if (?:i|we|you) (?:get|have|can|find)(?: a| the)? (?:chance|minute|moment|time|gap)|if (?:i|we) can\b|if you can\b|if possible|"
    r"ideally|all being well|with any luck|fingers crossed|i guess|i suppose|i imagine|i expect|down the (?:line|road|track)|"
    r"one of these days|in due course|aim to|aiming (?:to|for)|planning to|plan to|intend to|be in touch|stay in touch|keep in touch|"
    r"keep in contact|stay in contact|(?:set|sort|get|arrange|figure|organi[sz]e|put|schedule|book|work|do|plan|find|pencil|fix|"
    r"line) something|something (?:in|up|out|over)\b|"
    r"think about|think it over|think on it|have a think|mull|sleep on it|consider (?:it|that|this)|give it some thought|look at (?:our|"
    r"my|the) (?:calendars?|diar(?:y|ies))|pencil|tentativ\w+|in principle|no promises|can't promise|not promising|"
    r"don't hold me|whenever|as and when|eventually|one day|some day|someday|might|possibility|play it by ear|give (?:it|that|"
    r"this) a (?:try|go|shot)|have a think|'d hope|would hope|not sure|i'd have to|"
    r"send (?:me |us |over |through )?(?:something|whatever|some (?:info\w*|stuff|bits|material|details|literature)|a brochure))\b",
    re.IGNORECASE,
)
HEDGED = re.compile(r"\b(?:no promises|can't promise|cannot promise|don't hold me|not promising)\b", re.IGNORECASE)
REFUSES = re.compile(
    r"\b(?:won't|will not|can't|cannot|can not|couldn't|not going to|don't want|do not want|wouldn't|never|refuse|not (?:able|willing|"
    r"prepared|ready) to|no intention|not commit\w*|not be able)\b|'ll not\b|\bwe'll pass\b|'ll pass\b(?! (?:it|this|that|the|your|on))",
    re.IGNORECASE,
)
QUESTION_START = re.compile(
    r"^(?:what|how|why|who|whom|whose|when|where|which|do|does|did|is|are|was|were|has|have|had|shall|should|may|might|any|can|could|"
    r"would|will)\b",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"\b(?:said|says|told|thought|promised|swore|claimed|asked|wondered|mentioned|know|knew|think|doubt|afraid|worried|convinced|"
    r"guessing|assume|wish|hear|heard|imagine|suspect|bet|reckon|expect)"
    r"(?: (?:me|us|him|her|them|that|if|whether|when))*\s*$",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"^(?:if|unless|once|when|whenever|because|since|as|until|every time|the moment|as soon as|assuming|provided)\b", re.IGNORECASE
)
LEAD_IN = re.compile(
    r"^(?:(?:ok|okay|right|great|good|so|then|well|yes|yeah|yep|sure|fine|perfect|lovely|brilliant|excellent|alright|all right|and|but|"
    r"look|listen|actually|honestly|in that case|absolutely|of course|certainly|no problem|no worries|in the meantime|meanwhile|just|"
    r"also|"
    r"or|because|although|thanks|thank you|cheers|for (?:my|our) part|on (?:my|our) side|from (?:my|our) side|tell you what|"
    r"i'll tell you what|here's what(?: i)?|here's the plan|next|first|second|finally|good stuff|done|deal|agreed|fair enough|"
    r"sounds good|works for me|to be clear|what (?:i|we)(?:'ll| will| can) do is)\b[,:.!\s-]*)+",
    re.IGNORECASE,
)
# Verbs that follow "I'll" without undertaking anything: predictions, states, manners of speaking, moves inside this conversation.
NO_TASK = re.compile(
    r"^(?:be\b(?! (?:there|back|in touch|sending|calling|bringing|booking|emailing|putting|visiting|joining|seeing|meeting|attending|"
    r"presenting|getting|setting|over|with you|at (?:your|the)|in (?:[A-Z]|the office|your)|ready|on (?:it|site|the)|reviewing|sharing|"
    r"preparing))|need\b|want\b|lose\b|miss\b|know\b|hate\b|love\b|like\b|"
    r"struggle|suffer|die\b|survive|save (?:you|your|money|time|us|on)|admit|be honest|say (?:this|that|it|one|so)|bet\b|"
    r"give you (?:that|credit|a hint|an example|one)|grant you|confess|stop you|leave (?:it (?:there|at)|you (?:with|to))|bite\b|assume|"
    r"end up|run out|regret|never\b|not\b|still (?:be|have|need)|remember|understand|"
    r"ask you (?:a|one|some|this|something|about|the same)|keep (?:it|this) (?:short|brief|to|quick)|come (?:back )?to (?:that|this|it|"
    r"price|pricing)|get to (?:that|this|it)|get back to that|spare you|play devil|cut (?:your|you|to|straight|costs?)|reduce|boost|"
    r"improve|increase|transform|double|grow\b|go (?:bust|under|out of|bankrupt|first|on|ahead\W*$)|"
    r"tell you (?:what|something|honestly|now|this|straight|a|why|how|where|the truth|that)|have to (?:say|admit)|be\W*$|do\W*$|try\W*$|"
    r"see\b\W*$|see (?:a|an|the|some|more|fewer|less|how it|whether|what happens|that|results|savings|improv\w+)|get (?:fined|sued|"
    r"caught|hit|used|burnt|burned|worse|better|lost|killed|there|bored|stuck|nowhere)|be surprised|find (?:that|it|yourself|"
    r"out the hard)|"
    r"feel|wait and|manage\W*$|manage without|cope|keep (?:losing|paying|having|doing|going|making|living)|have (?:no|less|more|fewer|"
    r"nobody|a problem|problems|trouble|lost|to live|a riot|time|had)|think (?:so|that|of)|interrupt|pause|assure|pretend|hold (?:my|"
    r"you to)|take your word|take that as|put it (?:this|another|differently|simply|bluntly)|"
    r"start (?:with|by (?:asking|saying))|begin (?:with|by)|hear (?:about|no)|always\b|continue to (?:lose|struggle)|"
    r"have (?:to )?(?:turn|close|shut|lay|hire)|jump in|give (?:up|it up)|fail|break|collapse|fall|go (?:up|down)|risk|explain why|"
    r"skip|level with you|cross that|let you (?:go|finish|get on|talk|speak))",
    re.IGNORECASE,
)
IN_CALL = re.compile(
    r"^(?:keep (?:an eye|us|it|this|that|you|things|half an eye|my eye)|watch|pull us up|pull up|stop us|hold us|call time|shout|"
    r"bring (?:us|it|this|"
    r"that) (?:into|to|back|round|on)|draw (?:a line|this)|hear (?:you|that)|go (?:back|over|through|first)|run (?:your|the|through|over|"
    r"it|them)|"
    r"take (?:that|it|those|them|this|these|the \w+ (?:first|one)|one)|use (?:it|this|that|the time|them)|stick (?:to|with)|split|note|"
    r"write "
    r"that down|jot|listen|share (?:a|one|something|what)|show you (?:what|how)|work (?:it|that|this) (?:out|through)|put (?:the|our|your|"
    r"those|"
    r"these|it|them) (?:numbers?|figures?|sums?|two|side|next)|see where|do the sums?|add (?:it|them|those|that) up|try (?:that|it|"
    r"this) another)\b",
    re.IGNORECASE,
)
"""Moves within this conversation: nobody has anything to do after it."""
HANDS_OVER = re.compile(
    r"^(?:send|email|e-mail|mail|forward|text|ring|call|phone|ping|drop|shoot|message|book|invite|introduce|bring|share|copy|loop|connect|"
    r"schedule|arrange|put (?:me|us|him|her|them|it|that|something|a|an|the)|get (?:me|us|him|her|them|back|in touch|your|the|that|it|"
    r"someone)|"
    r"let (?:me|us) (?:have|know|see)|give (?:me|us|him|her|them) (?:a (?:call|ring|shout)|the|your|until|till)|come|meet (?:me|us)|join|"
    r"make "
    r"(?:it|that|sure)|set (?:up|it|that|aside)|sign|confirm|check with|ask (?:your|him|her|them|for|the)|talk to|speak to|run it|contact|"
    r"reach|add (?:me|us)|leave it with|pop|pass|hand|chase|draft|prepare|review|read (?:it|the|this|through)|upload|return|fill|dig out|"
    r"pull (?:the|together|out))\b",
    re.IGNORECASE,
)
"""What a request without a day must be about to ask for more than talk."""
NEEDS = re.compile(r"^(?:have|need) to\b", re.IGNORECASE)
KEPT_HAVE = re.compile(
    r"\b(?:with me|with us|along|in hand|there|ready|sent|with you|over|for you|to you|done|call|ring|email|send|draft|prepared|in your|"
    r"back|signed|waiting)\b",
    re.IGNORECASE,
)
TALK_ONLY = re.compile(
    r"^(?:tell (?:me|us) (?:about|more|what|how|why|a|the|where|something|who|your|honestly|if|this)|walk (?:me|us)|talk (?:me|us)|"
    r"help (?:me|us)|give (?:me|us) (?:a (?:sense|second|minute|moment|feel|break|rough|ballpark|bit|flavour|picture)|an (?:example|"
    r"idea)|some (?:context|colour|background)|one)|"
    r"show (?:me|us) (?:how|what|where)|explain|describe|say\b|see\b(?! you)|elaborate|expand|share (?:a (?:bit|little)|more|what|how|"
    r"your (?:thoughts|view))|imagine|let (?:me|us)\b|look(?:,| |$)(?!.{0,20}\b(?:at|over|into|through)\b)|come on(?! (?:mon|tues|wednes|"
    r"thurs|fri|satur|sun|the|next|\d))|go on|put (?:it|that|"
    r"simply|another|yourself)|take (?:last|for example|the case|a step|your time|care|it|that|yesterday|"
    r"this)\b|keep (?:going|talking|it|in mind)|have a (?:good|nice|great|lovely|look around)|do\W*$|do you|do we|get (?:this|real|"
    r"to the point|off|out|that|it|used)|call (?:it|me (?:old|crazy|cynical|\w+-?fashioned))|ask (?:anyone|yourself|anybody|away|"
    r"me anything)|start (?:with|from|at)|start\W*$|try (?:me|telling|explaining|that|doing|getting|running|finding)|"
    r"work(?:s|ing)?\b|cost|price|order\b(?! (?:the|me|us|two|a))|note|count\b(?! me)|quote|make (?:no|it|that|sense)|find (?:that|it)|"
    r"run (?:of|rate)|stop|touch|show of|change|measure|model|report|pass\b|answer me|fix|issue|map|pilot\b(?! it)|trial|test(?:s|"
    r"ing)?\b|hold (?:on|up|that)|wait|move on|meet\b(?! (?:me|us|with))|give or take|let alone|"
    r"follow(?:ing)?\b(?! up)|go(?:ing)?\b|buy|agree|decide|read\b(?! (?:it|the|this|through))|sort of|post\b|text\b|file\b|log\b|"
    r"drop(?:s|ped)?\b(?! (?:me|us|it|him|her))|line\b|lock\b|pick (?:a|any)|push\b|have\b(?! (?:your|it|the|them|him|her|a look|"
    r"someone|\w+ (?:call|send|email|ring|contact)))|set\b(?! (?:it|that|up|aside|a|the|us))|train\b|ship\b|raise\b|"
    r"cancel\w*\b(?! (?:the|it|that))|catch\b|figure\w*\b|clear\b|present\b|block\b(?! (?:out|the|an|some|off))|brief\b(?! (?:me|us|"
    r"your|the|him|her|them))|check\b(?! (?:with|the|that|if|your|whether|it|in))|estimate|analy[sz]e|audit\b|answer\b(?! (?:my|our|"
    r"the|those))|lay\b|hand\b|connect\b(?! (?:me|us)))",
    re.IGNORECASE,
)
STEP_TALK = re.compile(
    r"\b(?:next (?:step|call|chat|conversation)|follow[- ]?up|catch[- ]?up|touch base|circle back|in touch|reconnect|regroup|revisit|"
    r"another (?:call|chat|conversation|meeting|session)|talk (?:again|soon|more|further|later|next)|speak (?:again|soon|more|later|"
    r"next|further)|meet (?:again|up|soon)|pick (?:this|it) (?:back )?up|"
    r"come back to (?:you|me|us|this)|set something up|something in (?:the )?(?:diary|calendar)|find a (?:time|slot|date)|"
    r"hear from (?:me|us|you)|(?:a|the|some kind of|some sort of) (?:call|meeting|demo|pilot|workshop|session|trial|visit|proposal|"
    r"chat|conversation|coffee)|explore (?:it|this|that) further|take (?:it|this) (?:further|forward|from there|offline)|move (?:this |"
    r"it )?forward)\b",
    re.IGNORECASE,
)
CUT = re.compile(
    r"\s+(?:because|so that|so you|if|when|once|unless|which|but|as soon as|since|okay\?|ok\?|right\?|does that|is that|assuming|"
    r"provided)\b|[.!?;]+\s*$|\s+-\s+",
    re.IGNORECASE,
)
EDGE = re.compile(r"^[\s,:;.-]+|[\s,:;.!?\"')-]+$")
POLITE = re.compile(
    r"(?:,?\s*\b(?:then|please|too|as well|for you|okay|ok|though|anyway|if that's (?:ok|okay|alright|all right)|if that works|"
    r"no problem|for sure|promise|thanks))+$",
    re.IGNORECASE,
)
