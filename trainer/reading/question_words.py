"""The words and orders by which spoken questions are known; the rules on them are in ``questions``."""

import re

from trainer.reading.words import pattern

AUX = r"(?:do|does|did|is|are|was|were|am|has|have|had|can|could|would|will|shall|should|may|might|must)"
NOT_AUX = (
    r"(?:don't|doesn't|didn't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|can't|couldn't|wouldn't|won't|shouldn't|mustn't|ain't)"
)
WHO = (
    r"(?:you|your|that|it|this|these|those|there|they|he|she|we|i|any|anyone|anybody|anything|someone|somebody|something|everyone|"
    r"everybody|the|people)"
)
WH = r"(?:what|what's|whats|what're|what'd|what'll|how|how's|hows|how'd|how're|why|why's|who|who's|whose|where|where's|which|when|when's)"
LEAD_IN = re.compile(
    r"^(?:(?!(?:so|then|and then) what(?:\W|$)(?!'?(?:s|is|are|was|were|do|does|did|has|have|had|would|will|can|could|if|about|happens|"
    r"tends|"
    r"kind|sort|part|else|makes|goes|gets|comes|gives)\b)|and then$)(?:so|ok(?:ay)?|right|and|but|well|great|thanks(?: for that|"
    r" for sharing(?: that)?)?|thank you|yeah|yes|yep|sure|hm+|um+|uh+|er+m?|ah|oh|look|listen|just|now|also|actually|honestly|"
    r"interesting|got it|fair enough|cool|perfect|good|alright|all right|because|cos|again|first(?:ly)?|second(?:ly)?|finally|"
    r"lastly|please|maybe|perhaps|sorry|i mean|i guess|i suppose|you know|basically|then|"
    r"(?:just )?out of (?:interest|curiosity)|from your (?:side|point of view|perspective|end|seat)|in your (?:view|experience|"
    r"opinion|case|world|mind)|in (?:that|which) case|if i may(?: ask)?|"
    r"if you don't mind(?: me asking| my asking)?|(?:can|may|could|might) i (?:just )?ask(?: you)?(?: this)?(?= ?[,:-]| (?:what|"
    r"how|why|who|where|which|when|is|are|do|does|did|has|have)\b)|let me ask(?: you)?(?: this)?|i(?:'d| would|'ll| have to|"
    r" want to| wanted to| need to| must)? (?:like to )?ask(?: you)?(?: this)?(?= ?[,:-]| (?:what|how|why|who|where|which|when)\b)|"
    r"(?:quick|one|one more|another|next|last|a|dumb|silly|simple|obvious|stupid|cheeky|blunt|honest)(?: \w+)? question|"
    r"tell me(?= ?[,:-])|remind me|forgive me|for you|for me|to be (?:honest|clear|blunt|fair)|given (?:that|this|all that|"
    r"all of that)|with that in mind|"
    r"on (?:that|average|top of that|a typical \w+|a bad \w+|a good \w+)|roughly|typically|usually|currently|today|at the moment|"
    r"right now|these days|exactly|more broadly|beyond that|apart from that|other than that|besides|in practice|day to day|"
    r"as a result|"
    r"so to speak|ultimately|in the end|at the end of the day|big picture|stepping back|bluntly|realistically|"
    r"in terms of [^,]{1,40}(?=,)|when it comes to [^,]{1,40}(?=,)|as for [^,]{1,40}(?=,)|with regards? to [^,]{1,40}(?=,)|"
    r"speaking of [^,]{1,40}(?=,)|let's say|say)\b[\s,.:;-]*)+"
)
CLAUSE = re.compile(r"(?:[,;:(]|\.{2,}| -+)\s+|\s(?=(?:and|but|so|because|plus) )")
ALTERNATIVE = re.compile(r"^(?:or|and/or|whether)\b")
WH_ASKED = re.compile(rf"^(?:(?:to|for|at|by|in|on|from|with|since|of|about|until) )?{WH}\b")
FREE_RELATIVE = re.compile(
    r"^(?:(?:what|how|why|where|who|which|when) (?:i|you|we|they|he|she|it|that|this|your|my|our|the|people|most|these|those|a|"
    r"an)\b(?! (?:do|does|did) you)|which (?:means|is|are|leads|makes|meant|would|could|can|has|costs|then|in turn|also|really|"
    r"sounds|seems)\b|"
    r"what (?:happens|matters|works|helps|we|makes it|it does|this does|that does) (?:is|here is|for us is)\b|when(?! (?:is|are|"
    r"was|were|do|does|did|will|would|can|could|have|has|should|'s)\b)|how (?:nice|lovely|funny|interesting|annoying|frustrating|"
    r"awful|great|cool)\b(?! (?:is|are|was|would|does|do)))"
)
CLEFT = re.compile(
    rf"^(?:what|where|how|why|who)(?!'| {AUX}\b)(?: [\w'-]+){{1,8}}? (?:is|are|was|were) (?:the|that|how|when|all|your|a|an|having|not|"
    rf"people|this|it|[\w-]+ing)\b"
)
"""'What bothers you is the manual work' states; with a tag it leads."""
LATE_NEGATIVE = re.compile(
    rf", (?:and |so )?(?P<tag>{NOT_AUX} (?:your|you|the|it|that|they|he|she|people|we)\b(?! (?:\w+ )?(?:like|able))[^,?]{{0,50}})$"
)
INVERTED_CONDITION = re.compile(r"^(?:should|were|had) [^?]{4,80}, (?:and |so |then )?(?:what|how|who|where|would|could|is|do|does)\b")
SIZE_FRAGMENT = re.compile(rf"^how (?:much|many|often|long|big)\b(?![^,;]*\b{AUX}\b)")
OFFERS_CHOICE = re.compile(
    r"^(?:is|are|was|were|do|does|did) [^?]{1,80}, or (?:is|are|was|were|do|does|did|just)\b|^(?:is|are) [^?]{1,60} or (?:is|are)\b"
)
WH_TOLD = re.compile(
    rf"^(?:(?:what|how|why|where|who|when|which)(?:'s|'re|'d| {AUX})\b(?! (?:important|key|clear|great|interesting|good|nice|"
    rf"funny|striking|more|called|next is)\b)(?! (?:i|we)\b(?!n't))"
    rf"|what else\b|what (?:tends|goes|went|gets|got|comes|came|suffers|breaks|keeps|worries|bothers|annoys|makes|drives|gives|"
    rf"causes|stops|sets|follows|becomes)\b(?! (?:\w+ ){{0,6}}?(?:is|was)\b)"
    rf"|(?:what|where|how) would (?:i|we) (?:\w+ )?(?:find|see|notice|spot|look|hear|read)\b"
    rf"|what (?:happens|happened|about|if|kind of|sort of|type of|impact|effect|difference|part|bit)\b(?! is\b)|how (?:come|"
    rf"about)\b|how (?:much|many|often|long|big|far|bad|frequently|regularly)\b(?! (?:we|i|they) )|how (?:well|happy|easy|easily|"
    rf"hard|good|confident|satisfied|comfortable|reliable|useful|important|serious|likely|quickly|soon|late|exactly) (?:is|are|do|"
    rf"does|did|would|was)\b"
    rf"|(?:what|which|whose) (?:[\w'-]+ ){{1,3}}{AUX} (?:you|that|it|they|this|the|your|there)\b|who (?:else |actually |normally |"
    rf"usually |then )?(?!was|is|has)\w+s\b(?! (?:told|said|i))"
    rf"|why (?:not|now|so|that|does|do|is|are|would|has|have|the)\b(?! (?:we|i)\b))"
)
WHAT_STATEMENT = re.compile(
    r"^(?:what|where|how|why|when|who)(?:'s [a-z]+| (?!(?:is|are|was|does|do|did|would|will|can|has|have|well|much|many|often|long|"
    r"else|about|happens|happened)\b|\w+ (?:is|are|do|does|did|would|has|have)\b)[^?]{2,60}?)"
    r" (?:is that|is to|is the|is a|are the|was that|is how|is when|is we|is you)\b"
)
AUX_ASKED = re.compile(rf"^(?:{AUX}|{NOT_AUX})\b(?! let me)")
AUX_TOLD = re.compile(
    rf"^{AUX} {WHO}\b(?! (?:need|want|have any|require))|^(?:is|are|do|does|can|could|would|will|have|has|did) (?:your|the|these|"
    rf"those) [\w'-]+ "
)
MODAL_TOLD = re.compile(r"^(?:had|should|may|might|must|am|shall|is this|were) (?!(?:we|i ask)\b)")
MID_INVERSION = re.compile(
    rf"\b(?:{WH}(?: (?:[\w'-]+ ){{0,3}}?{AUX}\b|'s\b)|what happens|what happened|how come|what about|how about|how (?:much|many|"
    rf"often|long|big|bad)\b|what then)|(?:what|how|why)'s\b"
)
LATE_INVERSION = re.compile(
    r"(?<=\w )(?:what|who) (?:has to|have to|gets|goes|suffers|gives|pays|picks|covers|waits|loses|ends up|tends to|comes of|becomes of|"
    r"breaks|slips|stops)\b|(?<=\w )(?:what|how|who|where|why) (?:happens|(?:do|does|did|would|will|can|is|are) (?:you|they|that|it|the|"
    r"your|we|he|she|"
    r"people|anyone))\b"
)
LATE_QUESTION = re.compile(
    r"(?<=[\w,] )(?:what|how|who|where|why|which)(?:'s|'d|'re| (?:\w+ ){0,2}?(?:do|does|did|is|are|was|were|would|will|can|could|has|"
    r"have|happens))"
    r" (?:you|they|that|it|this|those|these|the|your|we|he|she|people|anyone|there|in it|going on|left)\b|(?<=[\w,] )what happens\b"
    r"|(?<=[\w,] )how (?:much|many|often|long|big) (?:of |\w+ ){0,3}?(?:do|does|did|is|are|was|were|would|will|has|have|can)\b"
)
SAID_IN_SITU = re.compile(
    r"\b(?:means?|costs?|leads? to|leaves? (?:you|them|him|her|us)|results? in|says?|does|do|gets?|goes|ends? up|adds? up to|comes? to|of|"
    r"about|because of|for|with) (?:what|who|where|how much|how many|how often|how long)"
    r"(?: (?:then|exactly|roughly|to that|in the end|a \w+|per \w+|for (?:you|the \w+|them)|on (?:the|a) \w+|by then|do you think|"
    r"would you say|though))*$"
)
MID_AUX = re.compile(
    r"\b(?:do|does|did|is|are|would|will|has|have|can|could) (?:you|they|anyone|anybody|someone|somebody|anything|that|it|this|"
    r"there|your|the)\b"
)
IN_SITU = re.compile(
    r"\bbecause\W*$|\b(?:means?|meaning|costs?|costing|leads? to|leading to|leaves?|results? in|is|are|about|of|by|to|for|and|at|does|"
    r"doing|do|"
    r"into|with|worth|because|cause|causing|so|us|you|down to|gives|takes|being|then|as) (?:what|who|whom|where|when|how much|"
    r"how many|how often|how long|how far|why|which|how|what exactly)(?:,? (?:to|for|in|on|do you think|then|exactly|roughly|a|per|"
    r"over|would you say|at the end) ?[\w' ]{0,30})?$"
)
TELL_VERB = (
    r"(?:tell (?:me|us)|talk (?:me|us)|talk to (?:me|us) (?:about|through)|talk (?:a (?:little|bit) )?(?:more )?about|walk (?:me|"
    r"us)|take (?:me|us) (?:through|back|to)|run (?:me|us)|run through|describe|explain|"
    r"help (?:me|us) (?:to )?(?:understand|see|get|picture|make sense|with|out|connect|join|appreciate|grasp)|give (?:me|us) (?:a |"
    r"an |some |the |your |more |any )?(?:\w+ )?(?:example|examples|sense|idea|feel|feeling|flavou?r|picture|rundown|run-down|"
    r"overview|background|context|detail|details|colou?r|insight|history|story|indication|steer|tour|version|specifics|thoughts|"
    r"view|view|ballpark|number|figure|instance|taste)|"
    r"share (?:with (?:me|us)|more|a bit|your|what|how|some|an|a little)|paint (?:me|us|a)|say (?:a bit |a little |something |"
    r"some )?more|elaborate|expand on|expand a|unpack|outline|sketch|map out|lay out|set out|talk (?:me|us)? ?through|"
    r"show (?:me|us)|let me (?:understand|hear|get a sense)|go on(?! and)|"
    r"carry on|keep going|bring me up to speed|educate me|enlighten me|fill (?:me|us) in|"
    r"break (?:it|that|this) down|catch me up|spell (?:it|that|this)? ?out|put (?:that|it|this) in(?:to)? (?:context|numbers|"
    r"money)|dig into|go (?:a bit |a little )?deeper|play (?:it|that) (?:out|forward)|do (?:get started|go on|tell|carry on)|"
    r"follow (?:it|that) through)"
)
POLITE = (
    r"(?:(?:please|just|maybe|perhaps|possibly|kindly|quickly|briefly|to|first|also|then|actually|do|be able to|be happy to|"
    r"be willing to|be so kind as to|mind|care to|try and|try to|start by|again) )*"
)
TELL = re.compile(
    rf"^{POLITE}(?:(?:can|could|would|will|are you able to|do you want to|would you like to|do you care to|why don't|"
    rf"if you) (?:you |you could |able to )?{POLITE}|i(?:'d| would) (?:like|love|want) you to |i want you to |"
    rf"let's have you )?{TELL_VERB}\b"
)
MIND_TELLING = re.compile(
    rf"^(?:would|do) you mind {POLITE}(?:telling|walking|talking|taking|explaining|sharing|describing|giving|running|elaborating|"
    rf"expanding|if i ask|me asking|my asking)\b|^(?:are you able|would you be (?:able|willing|happy)|is it possible|"
    rf"would it be possible|any chance you could|mind if i ask|if you could|you couldn't) {POLITE}{TELL_VERB}?"
)
ASK_ME = re.compile(
    r"^(?:can|could|may|might) (?:i|we) (?:just |quickly |please )*(?:ask|check|dig|explore|understand|hear|get a (?:sense|feel)|"
    r"know|go back|pick up|push|press|probe|go a bit deeper)\b (?=\w)(?!you something|you a question|a (?:quick |few )?questions?|"
    r"you some|something|you (?:a|one) (?:quick )?question)"
)
YES_NO_INSIDE = re.compile(r"^\W*(?:\w+ ){0,8}?(?:if|whether)\b")
KNOWS = re.compile(
    r"^(?:do|would|did|does|have|has|any) (?:you (?:happen to |even |already |actually |roughly |have |got )*|anyone |"
    r"your \w+ )?(?:(?:know|remember|recall|say|have|got|any|a|an|good|rough|clear|real|sense|idea|feel|view|picture|handle|"
    r"feeling|estimate|thoughts|guess|of|for|on|about|as to|share|see|think) )*(?:know|sense|idea|feel|view|picture|handle|feeling|"
    r"estimate|thoughts|guess|say|of|for|on|as to|see)(?: of| for| on| about| as to)? (?:roughly |exactly |just )?(?:what|how|why|"
    r"where|who|which)\b(?! (?:much )?(?:you think about (?:booking|meeting)))"
)
EMBEDDED = pattern(
    r"(?:i'm|i am|i was|i'd be|i would be|we're|we'd be|am) (?:(?:just|really|very|quite|still|genuinely|always|also|particularly|"
    r"more|most|only|a bit|a little|so|especially) )*(?:curious|wondering|intrigued|interested (?:to|in) (?:know|hear|understand|"
    r"learn|see|hearing|knowing|understanding|learning|how|what|why|where|who)|interested in|keen to (?:know|hear|understand|"
    r"learn|see)|trying to (?:understand|figure out|work out|get my head|picture|see|connect)|struggling to (?:see|understand|"
    r"picture|connect)|not (?:quite |sure |clear |entirely )*(?:sure |clear )?(?:i (?:see|follow|understand|get)|on )?(?:what|how|"
    r"why|where|yet what|yet how))",
    r"(?:curious|wondering) (?:what|how|why|where|who|about|to (?:know|hear|understand)|whether|if)",
    r"i (?:just |do |really |also |often |always |still )*(?:wonder|want(?:ed)? to (?:understand|know|hear|check i understand|"
    r"get a (?:sense|feel))|need to (?:understand|know)|(?:don't|do not|can't) (?:quite |yet |fully |really |"
    r"entirely )*(?:understand|see|get|know|follow|have a (?:feel|sense|picture)) (?:yet )?(?:for |of )?(?:why|how|what|where|"
    r"who))",
    r"i(?:'d| would) (?:(?:just|really|very much|quite|still|also|be) )*(?:love|like|keen|interested|curious|happy|want|"
    r"appreciate) (?:to |hearing |your |knowing |understanding )*(?:understand|hear|know|learn|get (?:a|your|under|some)|dig|"
    r"explore|ask|see (?:how|what|where)|be (?:clear|clearer) on|hearing|knowing|understanding|your view|your take|view|take|"
    r"thoughts|what|how|why)",
    r"i'd ask (?:what|how|why|where)",
    r"it(?:'d| would) (?:(?:really|also|be) )*(?:help|good|great|useful|helpful|interesting|handy|brilliant|"
    r"worth) (?:(?:for )?(?:me|us) )?(?:to |if (?:you|i) could )(?:know|knowing|understand|understanding|hear|hearing|see|get|"
    r"tell|explain|walk|talk|describe)",
    r"(?:my|the|one|another|next|real|big|only|other) (?:\w+ )?question (?:for (?:you|me) |on my mind |then |i have |"
    r"i'd ask )*(?:is|would be|becomes)",
    r"what i(?:'m| am|'d| would| really| don't| do not| haven't| still| can't)* (?:\w+ ){0,3}?(?:curious|wondering|want|"
    r"(?<='d )(?:like|love)|(?<=would )(?:like|love)|(?<=really )(?:like|love) to|keen|interested|trying|understand|know|"
    r"understood|worked out)\b[^,;]{0,50}?(?:is|to know|to understand|about|to hear|what|how|why)",
    r"(?:interested|keen|love|good) to (?:hear|know|understand|learn) (?:more |a bit more |how|what|why|about|where|from)",
    r"i haven't (?:asked|heard)(?: you)? (?:about|what|how|why)",
    r"(?:i'd|i would|i'll|let me|i want to|i'd rather|i'd sooner) (?:be )?(?:\w+ ){0,2}?(?:hear|keen|glad|understand|know|find out|"
    r"learn|see) "
    r"(?:to (?:hear|know|see|understand) )?(?:what|how|why|where|who|which|more about)",
    r"(?:what|the (?:bit|part|thing)) i (?:can't|don't|haven't|couldn't|still can't|still don't) (?:quite |yet )?(?:work out|see|get|"
    r"picture|"
    r"figure out|follow|understand|understood|heard|know)\b[^,;]{0,40}? (?:is|what|how|why|where)",
    r"(?:i'm|i am) (?:missing|not seeing|not getting|after|looking for|fishing for|asking|getting at|really asking) (?:is )?(?:what|how|"
    r"why|"
    r"where|who)",
    r"(?:keen|eager|dying|itching|useful|good|helpful|interested) to (?:hear|know|see|understand|learn) (?:what|how|why|where|who|which|"
    r"about)",
)
PLAN_NOT_ASK = pattern(
    r"(?:first|start by|start with|begin by|then|and then|after that|afterwards|next|before (?:i|we)|today|on this call|"
    r"in this call|for the first|spend|by the end|so (?:that )?(?:i|we) can|and (?:share|show|tell you|see if|decide|talk|then|"
    r"explain|work out|figure out|give you))",
)
TAG = re.compile(
    r"(?:^|[\s,.;-])(?:,\s*|-\s*|\.\s*|\s)(?:right|yeah|yes|no|correct|true|huh|eh|surely|agreed|innit|i (?:take it|assume|suppose|"
    r"guess|imagine|bet|presume)|wouldn't you (?:say|agree|think)|don't you (?:think|agree|find)|would you (?:say|agree)|"
    r"you'd agree|am i right|isn't that (?:so|right|true|it|what happens|how it (?:goes|works|is)|the way (?:it goes|of it))|"
    r"is that (?:not )?(?:so|true)|"
    r"(?:isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|wouldn't|won't|shouldn't|mustn't|"
    r"ain't) (?:it|they|you|we|he|she|there|that|this|i)|"
    r"(?:is|are|was|were|do|does|did|has|have|can|could|would|will|should) (?:it|they|you|we|he|she|there))$"
)
BARE_TAG = re.compile(
    r"\w(?: or)? (?:right|correct|yeah|eh|huh)$|(?:isn't it|aren't they|wouldn't it|wouldn't you|doesn't it|don't they|don't you|"
    r"won't it|isn't that)$"
)
PRESUMES = pattern(
    r"surely",
    r"(?:i|i'd|i would|i'm) (?:just )?(?:bet|imagine|assume|assuming|guess|guessing|suppose|presume|reckon|take it|expect|suspect|"
    r"betting|willing to bet)",
    r"presumably",
    r"no doubt",
    r"must (?:be|have|cost|feel|mean|hurt|lead|hit|drive|take|make|affect|put|cause|get|lose|really|surely)",
    r"has to be",
    r"have to be (?:costing|losing|hurting)",
    r"bound to",
    r"(?:would|do|don't|wouldn't) you (?:not )?(?:agree|think|say|admit) (?:that )?(?:it|that|this|the|your|you|there|we|a|saving|"
    r"having|cutting|getting)(?!'d be|'s fair)",
    r"is(?:n't)? it (?:fair|safe|true|right) (?:to (?:say|assume|conclude|think)|that)",
    r"would (?:it|i) be (?:fair|safe|right|correct|wrong) (?:to (?:say|assume|conclude|think|guess)|in (?:saying|thinking|"
    r"assuming)|that)",
    r"am i (?:right|correct|wrong) (?:in (?:thinking|saying|assuming)|to (?:think|assume|say)|that)",
    r"you'd (?:agree|admit|love|save|want that)",
    r"so you'd",
    r"you would (?:agree|save)",
    r"obviously",
    r"clearly",
)
NEGATIVE = re.compile(rf"^{NOT_AUX}\b")
SOFT_NEGATIVE = re.compile(
    r"^(?:why |couldn't you (?:tell|say|show)|can't you (?:tell|say)|shouldn't we|wouldn't it (?:make sense|be (?:better|worth|"
    r"easier)) (?:to|if we) (?:book|meet|schedul|talk|set|speak|bring|invit|put))"
)
CHECK = re.compile(
    r"^(?:does (?:that|this|it) (?:still )?(?:make (?:any )?sense|work|sound|suit|help|answer|seem|feel|fit|ring true|resonate|"
    r"chime|cover|land)\b(?! with)(?! (?:\w+ ){0,3}(?:today|when|at month|in practice|for the team))|is (?:that|this|now|"
    r"it) (?:still )?(?:ok|okay|alright|all right|fair|right|correct|accurate|a fair|a good|reasonable|fine|good|about right|clear|"
    r"a correct|roughly right|the right)\b(?! (?:to (?:say|assume)|that))|"
    r"(?:have|did|has|had|do) i (?:got|get|understood|understand|missed?|heard?|hear|captured?|read|have|left|summarised?|"
    r"summarized?|say)\b|(?:are )?(?:you )?(?:ok|okay|happy|comfortable) (?:with|if) (?:that|this|i|we|me)\b|sounds? (?:good|fair|"
    r"ok|okay|reasonable|right|like a plan|about right|familiar)|makes? sense|shall we|shall i|(?:can|could|may|might) i (?:just |"
    r"quickly )?(?:ask|share|check|suggest|tell|push|be|add|jump|start|come back|stop|pause|offer|challenge|"
    r"play)\b(?! (?:you )?(?:what|how|why|who|where|which|when|about|whether|if)\b)|would (?:it|that|this) be (?:ok|okay|alright|"
    r"all right|fine|fair) (?:with you )?(?:if (?:i|we)|to)\b|(?:do|would) you mind if|fair enough|fair|are you with me|"
    r"any questions|any other questions|"
    r"(?:do you have|have you got|got) any (?:other )?questions|would (?:that|it|this) (?:work|be (?:ok|okay|useful|helpful|"
    r"alright|all right|fair|of interest|good|a good|an option|something you|reasonable)|suit|help|interest|make sense)\b(?! if)|"
    r"how(?:'s| does| would) that sound|would (?:that|this) (?:\w+ )?(?:suit|do|be something)\b|how do(?:es)? (?:that|this) (?:sit|"
    r"feel)(?: with you)?$|(?:what|anything) (?:have|did) i miss(?:ed)?|"
    r"anything (?:i've|i have) missed|anything (?:else )?(?:to|you'd) (?:add|change|correct)|agreed|deal|ok with you|all good|"
    r"see what i mean|you see|you know what i mean|following me|with me so far|is there anything (?:you'd|you would) (?:add|"
    r"correct)|right so far|how am i doing)\b"
)
NO_REQUEST = re.compile(
    r"^(?:really|yes|yeah|ok|okay|no|oh|ah|hmm+|right|huh|is that so|are you (?:serious|kidding)|you know what|guess what|"
    r"do you know what|who knew|who knows|what can i say|why not|how about that|how nice|sorry|pardon)$"
)
RHETORICAL = re.compile(
    r"^(?:(?:and |but |so )?(?:the|our|my|their) (?:\w+ ){0,3}(?:result|answer|catch|upshot|outcome|best part|good news|bad news|"
    r"solution|difference|problem|reason|lesson|fix)|(?:want|wanna|do you want|would you like) to know (?:how|why|what|the (?:best|"
    r"secret))(?: (?:we|they) \w+.*)?|you know (?:what|why)|guess what|do you know what|ever wondered .*|what if i told you .*)$"
)
OPEN_FRAGMENT = re.compile(
    r"^(?:and |so |but |which )*(?:such as|like what|meaning|for example|for instance|e\.g|because|which means|means|how so|"
    r"in what (?:way|sense|respect)s?|to what (?:extent|degree)|leading to|resulting in|costing|causing|to the tune of|and|so|then|"
    r"and then|so then|with what (?:result|effect)|or they should|go on|say more|example|the reason being)(?: (?:for|to|"
    r"in) [\w' ]{1,30})?$|^and\W+so$|^(?:and|so) (?:in|on|at|for|with|to|among|between|out) (?:the|your|those|that|his|her|"
    r"them|their)\b[\w', -]{1,80}$"
)
CONDITION_ONLY = re.compile(r"^(?:and |so |but |ok |or )*(?:then )?(?:what )?(?:if|when|once|suppose|say|until)\b")
ANY = re.compile(
    r"^(?:and |so |but |or )*(?:any(?:thing|one|body|where)?|ever|anything else|no|nothing|a lot|much of a|worth|possible|is|are)\b"
)
SUBJECT_VERB = re.compile(
    r"^(?:and |so |but |then |or )*(?:(?:you|they|it|we|there|he|she|nobody|no one|everyone|everybody|people|someone|"
    r"i)(?:'s|'re|'d|'ve|'ll)? ?\w"
    r"|(?:that|this|these|those)(?:'s|'re|'d|'ll| (?:is|are|was|were|has|have|will|would|must|can|could|\w+s)\b)"
    r"|[\w' ]{1,30}? (?:is|are|was|were|has|have|does|do|gets?|goes|runs?|takes?|costs?|loses?|needs?|will|would|can|means?|"
    r"ends? up) ?\w)"
)
AND_ELABORATE = re.compile(r"^(?:and )?(?:if so|if there is|if it does|if they do|how|in what way|what|where|how so|why|to what extent)\b")
EFFECT_VERB = pattern(
    r"cost(?:s|ing)?",
    r"los(?:e|es|ing)",
    r"sav(?:e|es|ing)",
    r"hurt\w*",
    r"wast(?:e|es|ing)",
    r"damag\w+",
    r"risk(?:ing|s)?",
    r"kill(?:s|ing)",
    r"driv(?:es|ing) (?:up|away)",
    r"affect(?:s|ing)",
    r"hits?",
    r"leads? to",
    r"means?",
    r"gets? fined",
    r"miss(?:es|ing)? out",
    r"frustrat\w+",
    r"overpay\w*",
    r"walk(?:s|ing)? away",
    r"leav(?:e|ing) you",
    r"expos(?:es|ed|ing)",
    r"worr(?:y|ied)",
    r"(?:huge|big|massive|real|serious) (?:problem|issue|risk|cost|pain|impact)",
)
