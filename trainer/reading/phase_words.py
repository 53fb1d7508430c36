"""What people say when they open and close a meeting; the rules on these words are in ``phases``."""

import re

from trainer.reading.words import pattern

MEETING = (
    r"(?:today|this (?:call|meeting|conversation|session|chat|time|half hour|hour|slot|discussion|morning|afternoon|visit)|(?:the|"
    r"our|your) (?:call|meeting|conversation|session|chat|time(?: together)?|half (?:an )?hour|hour|slot|discussion|"
    r"next (?:\w+ ){0,2}?(?:minutes|half hour|hour)|thirty minutes|twenty minutes|30 minutes|20 minutes)|"
    r"the next (?:\w+[- ]){0,3}?(?:minutes|hour|half hour)|talking (?:to|with) (?:me|us)|from me|with me|us (?:meeting|talking|"
    r"speaking)|here)"
)
GOALS = pattern(
    rf"what would (?:you )?(?:make|need|like|want|have|be|help|count|success)[^.?!]{{0,70}}?{MEETING}",
    r"what(?:'d|'ll| might| will) make (?:the|this|it|that|today|our time|your|me|us)[^.?!]{0,50}?(?:good|great|useful|worth\w*|valuable|"
    r"well spent|"
    r"productive|helpful)",
    r"what would make (?:this|it|that|today|our time)[^.?!]{0,30}?(?:good|great|useful|worth\w*|valuable|successful|well spent|"
    r"success|win|productive|helpful|time well)",
    rf"what (?:do|did|would|are|were) you (?:\w+ ){{0,3}}?(?:want\w*|like|hop\w+|look\w*|expect\w*|need\w*|aim\w*|"
    rf"wish)[^.?!]{{0,60}}?(?:{MEETING}|to (?:cover|talk about|discuss|walk away|leave|take away|get out of it|get from (?:it|"
    rf"this)))",
    r"(?:anything|something|what|is there) (?:else |in particular |specific |specifically |particular )*(?:that )?(?:you'd|"
    r"you would|you'd particularly|you're|you are|you) (?:like|want|hop\w+|need|keen|looking|after) (?:to |us to |"
    r"me to )?(?:cover|add|discuss|talk about|"
    r"get (?:out of|from)|focus|include|make sure|see covered|put on)",
    r"what(?:'s| is| was) (?:top of|on) your (?:agenda|list|mind)(?: for| today| before)?",
    r"what(?:'s| is) (?:most )?(?:important|useful|valuable) (?:to|for) you (?:today|to cover|from|in this|out of|to get)",
    rf"what (?:would|does|will) (?:success|a (?:good|great|useful|successful) (?:outcome|result|meeting|call|use|conversation|"
    rf"session)|good)[^.?!]{{0,40}}?(?:look|be|mean)?[^.?!]{{0,30}}?{MEETING}",
    r"(?:walk|come|go) away (?:from (?:this|today|here) )?(?:with|thinking|having|knowing|from)",
    rf"(?:your|you have any|got any|any) (?:goals?|objectives?|hopes|expectations|priorities|aims?) (?:for|from|of) {MEETING}",
    rf"(?:why did you|what (?:made|prompted|persuaded) you (?:to )?)(?:\w+ )?(?:agree|take|accept|book|say yes|want|"
    rf"decide)[^.?!]{{0,30}}?{MEETING}",
    rf"you (?:said|mentioned|told me|wrote|asked|wanted)[^.?!]{{0,60}}?(?:want\w*|like\w*|hop\w*|get|"
    rf"leave)[^.?!]{{0,50}}?{MEETING}",
    r"(?:good|best|worthwhile|valuable|useful|great) use of your time",
    r"worth your (?:while|time)(?=[^.]*$)",
    r"what (?:would|do|did|should|must|has to) (?:you|this|it|i|we|have|be)(?: \w+){0,6}? (?:by the (?:end|time)|before (?:you|"
    r"we) (?:hang|go|"
    r"leave|ring)|for (?:this|it|today) to (?:be|have been)|to call (?:this|it|today))",
    r"what (?:were|are) you (?:hoping|after|looking|wanting)(?= ?(?:$|[,.;-]|for|to|when))",
    r"what(?:'s| is) the (?:one|main|first) thing (?:you|that)[^.?!]{0,40}?(?:want|like|need|answer|know|get|sort|leave|out of)",
    r"how (?:can|could) i make (?:this|today|the (?:call|meeting|time)) (?:most )?(?:useful|worth\w*|valuable)",
    r"what (?:should|shall|must|do) (?:we|i) (?:make sure (?:we|to)|cover|be sure)[^.?!]{0,40}(?:cover|today|for you|talk|"
    r"discuss)?",
    r"where would you like to (?:start|begin|focus|get to)",
)
PURPOSE = pattern(
    r"(?:use|spend) (?:today|this|the time|our time)[^.?!]{0,30}? (?:to|on|working|finding|"
    r"deciding) [^.?!]{0,40}?(?:whether|if|what it|where)",
    r"(?:decide|see|judge|work out|agree) together (?:whether|if|what)",
    rf"(?:the |my |our |a |main |real |whole ){0, 3}(?:purpose|aim|goal|objective|intention|point|idea|reason|plan) (?:of|for|behind|"
    rf"in) (?:{MEETING}|my (?:call|visit|being here|calling)|us (?:being|meeting|talking)|calling|getting together|talking|"
    rf"coming)[^.?!]{{0,20}}?(?:is|was|:|for me|would be|being)?",
    rf"(?:the |my |our )(?:purpose|aim|goal|objective|intention|hope) (?:{MEETING} )?(?:is|was|would be|isn't|"
    rf"here is) (?!to (?:cut|reduce|save|sell) (?:your|you))[^.?!]{{8,}}",
    rf"(?:what i(?:'d| would)? (?:like|love|want|hope|propose)|i(?:'d| would) (?:like|love|want|hope)|i(?:'m| am) (?:here|hoping|"
    rf"calling|keen)|i (?:hope|want|wanted|was hoping|am hoping|called|thought)|we(?:'re| are) here) (?:for us |us |is |to (?:do|"
    rf"achieve|get to|come to) |we |for (?:both of us|today) )*(?:{MEETING} )?(?:is |are )?(?:for us |that we |us )?(?:to |"
    rf"today to )?(?:\w+ )?(?:understand|work out|figure out|find out|establish|decide|determine|explore|see|learn|agree|leave|"
    rf"come away|get)[^.?!]{{0,120}}?(?:whether|if|together|both|each other|worth (?:\w+ )?(?:taking|exploring|continuing|going|"
    rf"pursuing|a)|what (?:it|that|this) (?:costs|means|would take)|a (?:clear|shared|better|decision|picture|joint|fair|good) |"
    rf"how you|where you)",
    r"(?:so (?:that )?|where )(?:we |you |both of us |between us )(?:both |can both |can )+(?:\w+ )?(?:decide|know|judge|tell|see|"
    r"agree|work out|leave)",
    r"by the end (?:of (?:this|today|the|our)[^.?!]{0,25}|today|we|i),? ?(?:\w+ ){0,6}?(?:know|decide|decided|agree|agreed|"
    r"understand|clear|clearer|have|able|whether|picture|view)",
    r"(?:today|this (?:call|meeting|conversation|session)) is (?:really |mainly |mostly |just |purely |all )*(?:about|for|"
    r"to) [^.?!]{6,}",
    r"(?:figure|work|find|sort|puzzle) (?:\w+ ){0,3}?out together",
    r"(?:i'd like|i want|let's|let us|i'd love|we should|we need|we ought)(?: for)?(?: us| we| both of us)?(?: both)? (?:to )?(?:have|get|"
    r"leave with|come away "
    r"with|find) (?:an? |the |your |that )?(?:\w+ )?(?:answers?|verdict|decision|clear (?:yes|no|view|picture|answer))",
    r"(?:that's|this is|that is|then that's) (?:exactly |just )?what we(?:'ll| will| can| should|'re here to|'re going to|"
    r" both want to)* (?:find out|settle|"
    r"decide|work out|answer|look into|establish)",
    r"(?:let's|let us|so we|together we|we can|we could|between us|we both|both of us)\b(?! (?:see|have a look|start|talk|begin|"
    r"hear))[^.?!]{0,50}?"
    r"\b(?:find(?:ing)?|settl(?:e|ing)|judg(?:e|ing)|work(?:ing)?|decid(?:e|ing)|figur(?:e|ing)|sort(?:ing)?|establish(?:ing)?|"
    r"answer(?:ing)?|get(?:ting)? to "
    r"the bottom)\b[^.?!]{0,40}?\b(?:where|what|whether|if|why|how|is (?:it|this)|which|that one|that question|it together)\b",
    r"(?:use|spend|take) (?:it|today|this|the (?:time|half hour|hour|call|\w+ minutes)|that|them|these \w+ minutes)(?: \w+)? (?:to|for|on) "
    r"(?:work(?:ing)?|find(?:ing)?|see(?:ing)?|decid(?:e|ing)|settl(?:e|ing)|mak(?:e|ing)|get(?:ting)?|figur(?:e|ing)|understand(?:ing)?|"
    r"exactly that|just that|that)",
    r"(?:that's|that is|that makes|there's|we've (?:both )?got|then it's|so it's) (?:the |just |only |really |one |a ){0,3}(?:single |"
    r"same |main |"
    r"whole )?(?:question|thing|job|task|point)s? (?:for (?:both of us|us both|us|today)|we (?:both )?(?:want|need|have|should|ought|can|"
    r"are)|to (?:answer|settle|find out|work out|decide))",
    r"(?:we|both of us|you and i)(?:'ll| will| can| should| could| both)* (?:both )?(?:know|decide|judge|tell|say|find out|work out|see|"
    r"settle) "
    r"(?:\w+ ){0,4}?(?:whether|if|which|what|how|where)",
    r"i(?:'m| am) (?:calling|here|ringing|in touch) (?:because|about|to (?:understand|find|see (?:whether|if)|explore|learn|talk|"
    r"discuss))",
    r"the reason (?:i'm|i am|we're|we are|for (?:my|the) (?:call|visit|meeting))",
)
AGENDA = pattern(
    r"agenda",
    r"(?:you|i|we)(?:'d| would)?(?:'ll| will| can| could| like to| both)* (?:tell|hear|ask|show|look|judge|decide|talk|listen|start|put|"
    r"say|share|go "
    r"through|run through)\b[^?!.]{3,140}?\b(?:and then|then|after that|afterwards|and at the end|and finally)\b[^?!.]{0,30}?\b(?:you|i|"
    r"we|together|"
    r"let's)\b",
    r"(?:i(?:'d| would) (?:like|love|suggest|propose)|i (?:thought|suggest|propose|was thinking|had in mind|planned|wondered if)|"
    r"i'll|i will|i'm thinking|we(?:'ll| could| can| might| should| will)|let's|shall we|can we|could we|what if we|how about we|"
    r"perhaps we|maybe we|my (?:plan|suggestion|thought|idea|proposal|hope)|the plan|(?:is it|would it be) (?:ok|okay|alright|"
    r"all right|fine|useful|helpful) (?:if|to))(?: \w+){0,4}? (?:start|begin|kick off|open|spend|first|cover|go through|"
    r"run through|walk through|hear|talk (?:about|through|a bit)|ask (?:you )?(?:a few|some|a couple|about)|understand|learn|"
    r"look at|dig into|use|take|split|touch on|focus)[^?!]{0,200}?(?:\b(?:then|after that|afterwards|followed by|and finally|"
    r"next|before (?:we|i)|second|thirdly|lastly|at the end|to finish|last (?:five|ten|few|couple)|and leave|and (?:see|decide|"
    r"agree) (?:if|whether|what)|and if (?:it|that|there)|with the (?:rest|remaining)|and i'll (?:share|tell|show)|first|"
    r"minutes on)\b)",
    r"(?:two|three|four|five|a couple of|a few|2|3|4|5) (?:\w+ )?(?:things|topics|points|areas|items|"
    r"questions)(?: (?:that )?i(?:'d| would|'ve|'m)? (?:like|want|got|hop\w+|keen)?(?: to)?(?: (?:cover|talk|discuss|raise|go|ask|"
    r"get))?| to (?:cover|get through|talk|discuss|go)| (?:on|for) (?:today|the list|this))",
    r"(?:cover|go (?:through|over)|talk (?:about|through)|discuss|touch on|run through|"
    r"look at) (?:[\w' ]+, )+(?:and )?[\w' ]+ (?:today|in this|on this|first|then)",
    r"(?:to|i'd like to|like to|want to|going to|hoping to|good to|we can|we could|we'll) (?:cover|discuss|talk about|go through|"
    r"run through|touch on) [^.?!]{3,90}? (?:today|in this (?:call|meeting|session)|on this call|in the (?:time|next)|"
    r"and (?:then )?(?:agree|decide|finish|see|your|how|what|whether))",
    r"(?<!run )(?:we|i|i'd|i'll|we'll|let's|us|me|our)\b[^?!.]{0,60}?\b(?:first|start(?:ing)? with|begin with)[^?!.]{3,120}?,? (?:and )?"
    r"then [^?!.]{3,}",
    r"(?:first|to start)[^?!.]{0,6} (?:you|i|we|i'd|you'd|we'd|i'll|you'll|we'll|let's)\b[^?!.]{3,120}?,? (?:and )?then [^?!.]{3,}",
    r"(?:spend|use|take|give) (?:the |our |about |maybe |roughly |a )*(?:first|next|last|final|half|remaining|"
    r"few)? ?(?:\w+ )?(?:minutes|half|time|part)(?: of)?[^.?!]{0,30}? (?:on|to|talking|asking|understanding|going|looking|hearing|"
    r"for|and)",
)
LENGTH = (
    r"(?:(?:a |about |around |roughly |the |full |whole |only |just |another |your |our |maybe |say |good ){0,4}(?:\d+|five|ten|"
    r"fifteen|twenty|twenty[- ]five|thirty|forty|forty[- ]five|fifty|sixty|ninety|a couple of|a few)(?:[- ]|)(?:more )?(?:minutes?|"
    r"mins?|minute slot)|(?:about |around |roughly |only |just |the |a |good |full ){0,4}(?:half an hour|half[- ]hour|an hour|one hour|"
    r"hour|three quarters of an hour|quarter of an hour))"
)
CLOCK = (
    r"(?:(?:\d{1,2}(?:[:.]\d\d)?|half|quarter|twelve|one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon)(?: past|"
    r" to)?(?: \w+)?(?: ?(?:am|pm|o'clock))?)"
)
TIMING = pattern(
    rf"(?:we(?:'ve| have)?(?: got)?|i(?:'ve| have)?(?: got)?(?: us)?(?: down)?|you(?:'ve| have)?(?: got| said)?|got us down|"
    rf"got you|down for|booked|set aside|put aside|blocked out|scheduled|diary says|calendar says|planned|invite says|is for|"
    rf"keep (?:this|it|us) (?:to|within|under)|take (?:up )?(?:no more than|more than|less than|under|only|just|about)|stick to|"
    rf"within|you can spare|can spare|good for|ok for|okay for|fine for|free for|available for|right for|still have|both have|"
    rf"respect|in|for|with) (?:got )?(?:us )?(?:down )?(?:for |have )?(?:up to |your )?{LENGTH}(?= ?(?:$|[,.?!;-]|(?:today|"
    rf"together|for this|booked|scheduled|set|left|in the (?:diary|calendar)|on the|now|with you|is that|does that|so|and|then|"
    rf"max|tops|at most|as|still|ok|okay|of your|or so|i think|right|down|planned|here|if|that|before|until|this)\b))",
    rf"{LENGTH} (?:is|works|sounds|it is|suits|should be|will be|would be) (?:\w+ )?(?:fine|ok|okay|good|great|plenty|enough|"
    rf"perfect|all i need|what we need|then|still|right|for you)",
    rf"{CLOCK} it is\b",
    rf"(?:that's|that gives us|gives us|leaves us|that leaves|makes it|so that's) {LENGTH}",
    rf"{LENGTH}(?: it is|,? (?:no longer|not a minute (?:more|longer)))",
    rf"(?:i'll|we'll|i will|we will|i'm going to|let's) (?:\w+ ){{0,4}}?(?:stop|finish|wrap|pull us up|pull up|be (?:done|out|off|"
    rf"finished|gone)|"
    rf"have you (?:away|out|done|back|gone)|let you (?:go|get)|get you (?:away|out|off)|keep (?:it|us|this)|watch|call time|shout|"
    rf"draw a line|"
    rf"ring off|end)[^.?!]{{0,30}}?(?:{CLOCK}(?= ?(?:$|[,.?!;-]|so|and|then|at the latest))|{LENGTH})",
    r"hard (?:stop|out)",
    rf"(?:until|till|by|finish (?:at|by|before)|done (?:at|by|before)|out (?:of here )?(?:at|by|before)|stop at|wrap up (?:at|by)|"
    rf"end (?:at|by)|leave at) {CLOCK}(?= ?(?:$|[,.?!;-]|(?:today|so|and|is|does|if|then|sharp|ok)\b))",
    r"how (?:are we|am i|are you|we)(?: \w+)? (?:doing )?(?:for|on) time",
    r"how (?:much time|long) (?:do|have|did) (?:you|we) (?:have|got|set|put|have got)(?: for| today| left| with|$| now| set|"
    r" aside)",
    r"(?:still )?(?:have|got|ok|okay|good|alright|fine|right) (?:for|on|with) time",
    r"(?:how's|how is|is) (?:the |your )?time(?: (?:looking|going|ok|okay|still|on your side))",
    r"does (?:that|this|the) (?:time|timing|slot|length|half hour|hour) (?:still )?(?:work|suit)",
    r"(?:is|was) (?:now|this) (?:still |a |an )*(?:good|ok|okay|convenient|bad|right) (?:time|moment)",
    r"(?:mindful|conscious|aware|respectful|watching|keep an eye) (?:of|on|the) (?:the |your |our )?(?:time|clock)",
    r"your (?:time limit|deadline for (?:this|the) call|half hour|twenty minutes|fifteen minutes|thirty minutes)",
    r"(?:keep|hold) (?:it|this|us|me|myself) to (?:the |that|your )?(?:time|half|ten|fifteen|twenty|thirty|\d+|an hour|"
    r"your \w+ minutes)",
    r"(?:short|pushed|tight) (?:of|for|on) time",
    r"(?:twenty|ten|fifteen|thirty|five|\d+) minutes(?: it is|, got it|, understood|, no problem|, that's fine)",
)
STEP = (
    r"(?:next steps?|workshop|meeting|session|demo(?:nstration)?|call|pilot|trial|intro(?:duction|duce)?\w*|follow[- ]up|proposal|"
    r"business case|site visit|visit|review|assessment|audit|walk-?through|working session|deep[- ]dive|proof of concept|poc|"
    r"second (?:call|meeting|conversation)|conversation with|sit down with|bring (?:in|\w+ in|your|the|along)|invite|involve|"
    r"set up|set (?:\w+ ){1,3}?up|schedul\w+|book|put (?:\w+ ){1,4}?in the diary|get (?:\w+ ){0,4}?(?:together|in (?:a|the) room|"
    r"involved|on a call)|meet (?:again|with|your|\w+ \w+)|spend (?:a|half a|an) (?:day|morning|afternoon|hour)|come (?:and see|in|"
    r"on site|down|out)|look at (?:the|your) (?:data|numbers)|share (?:the|your|some) (?:data|numbers)|data (?:sample|review)|"
    r"speak (?:to|with) (?:your|the)|talk (?:to|with) (?:your|the)|move (?:on )?to|take (?:it|this) (?:to|further|forward)|scope|"
    r"agree (?:a|the|on)|commit)"
)
CONDITION = pattern(
    r"assuming",
    r"provided(?: that)?",
    r"providing",
    r"if (?:we|you|today|this|that|it|the (?:call|meeting|conversation|session|fit|answer|numbers)|at the end|by the end|what|"
    r"there|both|everything|all|after|things|I|i|my|our|any of|on the|in the)\b",
    r"should (?:we|this|it|today|that|you|there|things)",
    r"suppos(?:e|ing)",
    r"on (?:the )?(?:condition|basis|assumption) (?:that )?",
    r"as long as",
    r"once we(?:'ve| have)",
    r"say we",
    r"let's say",
    r"in the event",
    r"when we(?:'ve| have) (?:covered|done|achieved)",
    r"at the end of (?:this|today|our|the)",
)
AGREE = pattern(
    r"(?:would|could|can|shall|should|will|does|is|are|do|might) (?:it|you|we|that|this|the|i|there|your)\b",
    r"(?:fair|reasonable|sensible|ok|okay|alright|make sense|happy|open|comfortable|willing|agree|agreed|sound|work for you|"
    r"up for|deal)",
    r"how (?:would|do|about) you",
    r"what would (?:be|you)",
    r"would (?:a|an|the)\b",
)
MEETING_GOES_WELL = pattern(
    r"(?:success\w*|accomplish\w*|achiev\w*|cover(?:ed)?|objectives?|goals?|go(?:es)? well|went well|useful|worth\w*|fit|value|"
    r"valuable|make(?:s)? sense|made sense|interest\w*|like what|what (?:you|we) (?:hear|see|find|discuss|talk)|see (?:a|the|some|"
    r"enough|that|value|it)|find (?:that|something|a|there|enough|it|real|out)|something (?:here|there|in (?:it|this)|worth)|"
    r"convinc\w*|agree (?:that|there|it|this|the|on)|stack up|stacks up|add up|adds up|case|reason|both (?:think|feel|agree|see|"
    r"happy|decide|come|believe)|we (?:can|do|get|manage|establish|show|conclude|uncover|identify|decide|come|end up|both|think|"
    r"feel|answer|tick|work out)|help\w*|answer\w*|happy|good|promising|relevant|right|comfortable|there(?:'s| is)|today|"
    r"conversation|discuss\w*|resonat\w*|looks like|turns out|big enough|real|serious)"
)
DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next (?:week|month|\w+day)|this (?:week|friday|afternoon|thursday|"
    r"evening)|the (?:\d{1,2}(?:st|nd|rd|th)|first of|second of|third of|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|"
    r"twelfth|\w+teenth|twentieth|thirtieth|twenty-\w+|thirty-first)(?: of \w+)?|\d{1,2}(?:st|nd|rd|th)|(?:january|february|"
    r"march|"
    r"april|june|july|august|september|october|november|december)|tonight|end of (?:the )?(?:week|day|month|play)|monday week|"
    r"in (?:two|three|a) weeks?|(?:9|10|11|12|1|2|3|4|8) ?(?:am|pm|o'clock)|first thing|week (?:of|commencing))"
)
DO = (
    r"(?:send|email|e-mail|call|ring|phone|draft|prepare|put together|set up|share|write|book|arrange|schedule|circulate|forward|"
    r"get (?:you|that|it|them|the|this|back to you|something)|pull (?:together|the)|build|bring|invite|introduce|organise|organize|"
    r"check with|confirm|ask (?:our|my|the|\w+ to)|speak to|talk to|follow up|drop (?:you|the|it|that)|type up|ping|pop (?:it|that|"
    r"something)|fire (?:over|off)|provide|come (?:back|over|in|to your)|meet|visit|have (?:that|it|this|them) (?:to|with|over)|"
    r"run the|do the|work up|produce|supply|update|include|sort out|line up|connect)"
)
ACTION = pattern(
    rf"(?:do you want|would you like|shall i get|want) me to {DO}\b",
    rf"(?:i(?:'ll| will| can|'m going to| am going to| promise to|'d be happy to| could)|we(?:'ll| will|'re going to| can)|"
    rf"let me) (?:\w+ )?(?:also |then |personally |go ahead and |make sure (?:to |i |we |you |"
    rf"that )?(?:get )?)*{DO}\b(?! (?:back|it simple|you (?:a (?:story|bit|little)|something (?:interesting|we)|about|what|how|"
    rf"why|where i)|my (?:thoughts|experience)|some(?:thing)? (?:about|of what|we)|what we|a (?:story|thought|quick|finding|"
    rf"number|figure|stat|benchmark|observation)|an (?:insight|example|observation)|with you|to that|to the (?:point|cost)|me\b|"
    rf"this with you|one (?:thing|example)))",
    rf"(?:let's|let us|shall we|can we|could we|should we|why don't we|how about we|we should|we could|i'd like to|i'd love to|"
    rf"i suggest we|i propose we|may i|can i|could i|shall i|happy to) (?:\w+ )?(?:then |also |agree to |say |just |"
    rf"go ahead and )*(?:book|schedule|set up|put|pencil|lock|arrange|meet|get (?:together|\w+ (?:in|on|together|involved)|"
    rf"a (?:date|time|slot)|that (?:in|booked)|this (?:in|booked)|something in)|say {DAY}|fix (?:a|the|up)|speak (?:again|on|"
    rf"next|to)|talk (?:again|on|next)|reconvene|do (?:the |it |that |this |a )?(?:workshop|session|call|demo|pilot|visit|{DAY}|"
    rf"on {DAY})|bring|invite|come (?:in|back|over|on)|send|agree (?:a|on a|the) (?:date|time|day)|aim for|go (?:for|"
    rf"with) {DAY}|make it {DAY}|find (?:a|an|some|thirty|half))\b",
    rf"(?:can|could|would|will) you (?:\w+ )?(?:be able to |also |then |please |maybe |perhaps |kindly |make sure |possibly |"
    rf"be willing to )*(?:send|introduce|share|email|forward|get (?:me|the|your|\w+ to)|ask (?:your|the|\w+ to)|invite|bring|"
    rf"check (?:with|\w+'s|your|the)|confirm|put (?:me|us) |put (?:\w+ ){1, 3}?in (?:the|your) (?:diary|calendar)|connect|arrange|"
    rf"set up|speak to|talk to|find out|pull (?:the|together|out|off)|dig out|make (?:thursday|friday|monday|tuesday|wednesday|"
    rf"next|the|it)|do (?:{DAY}|the \d)|commit|block|accept|join|come to)\b(?! (?:what|more|a (?:bit|little)|your (?:thoughts|"
    rf"view|experience)|an example|me (?:what|how|why|an? (?:idea|sense|example|feel|bit))|some (?:detail|thoughts|examples|more|"
    rf"of)|with me (?:what|how|why)|how|why|with that|in (?:late|scrap)))",
    rf"(?:are|would|is|does|do|will|can|could|how about|what about|how's|how is|shall we say|what day|which day|"
    rf"when)\b[^.?!]{{0,50}}?\b{DAY}\b[^.?!]{{0,40}}?(?:work|suit|free|available|good|ok|okay|any good|possible|best|convenient|"
    rf"for you|meet|at (?:\d|ten|nine|two|three|eleven))|(?:are you|you|is \w+) (?:free|available|around|about) (?:on |at |next |"
    rf"this )?{DAY}",
    rf"(?:does|would|is|do|will|could|can) (?:{DAY})(?: (?:or|and) {DAY})?(?: \w+){{0,4}}? (?:work|suit|ok|okay|good|free|"
    rf"possible|best|any good|convenient|do)",
    rf"how (?:about|does|is|would) (?:{DAY}|the (?:morning|afternoon) of)",
    r"(?:calendar|diary|meeting) invite|invite (?:in|over|out|across|for|to you|goes|tonight|today|now|right|this)|"
    r"in the (?:diary|calendar)|in (?:our|your|both) (?:diaries|calendars|diary|calendar)|send (?:over |out |you |an |the |"
    r"a )*(?:calendar )?invit\w*",
    rf"(?:agreed|booked|deal|confirmed|done|perfect|great|settled|that's)[,:]? (?:then )?(?:so )?(?:it's |for |on )?{DAY}",
    rf"see you (?:on |at |next |all )?{DAY}",
    r"(?:shall|can|should|will) we (?:then |still )?(?:go ahead|press on|crack on|proceed) with (?:that|the|this|our) [\w -]{3,}",
    r"what day (?:works|suits|would|is)|which day (?:works|suits|would|is)|when (?:could|can|shall|would|should) we (?:meet|do|"
    r"book|get|speak|talk|sit|start|schedule|hold|run|come)|when (?:suits|works) (?:you|for)",
    r"actions? (?:are|is|from|for|items?)|(?:your|my|the) action(?:s)? (?:is|are|:)|on my side|i owe you|you'll (?:send|get|share|"
    r"introduce|ask|bring|check|speak|invite|confirm|let me have|forward|email|pull)\b(?! (?:a sense|what|to see|more))",
)
RECONFIRM = pattern(
    r"(?:we|you|i|both) (?:had |'d |both |originally |provisionally |already |also )*(?:agreed|said|talked|spoke|discussed|"
    r"mentioned|suggested|pencilled|penciled|planned|settled)[^.?!]{0,60}?(?:at the (?:start|beginning|outset|top)|earlier|"
    r"before|(?:when|as) we (?:started|opened|began)|up ?front|provisional\w*|if (?:today|this|it|we|that|there|you|things|the)|"
    r"that the next step|on (?:a|the) next step|about (?:a|the) (?:next step|workshop|session|pilot|follow))",
    r"(?:at the (?:start|beginning|outset|top)|earlier|when we (?:started|began|opened)|up ?front)[^.?!]{0,60}?(?:agreed|said|"
    r"talked|suggested|mentioned|discussed|pencilled)[^.?!]{0,80}",
    rf"(?:still|remain|stay) (?:\w+ )?(?:comfortable|happy|ok|okay|good|up for|on for|keen|open|fine|willing|want to|make sense|"
    rf"makes sense|feel right|feels right|the right|stand|hold|on the cards|a goer|think (?:the|that|it|a)|"
    rf"work for you to)[^.?!]{{0,60}}?(?:with (?:that|the|it|this|a)|to (?:\w+ )?|{STEP}|next step)?",
    r"(?:as|like|what) we (?:agreed|said|discussed|planned|talked about|provisionally agreed)",
    rf"(?:going|coming|back|return(?:ing)?|circl\w+|come|go) (?:back )?to (?:the|that|our|your) (?:provisional |proposed |"
    rf"possible |agreed )?(?:next step|{STEP})",
    r"(?:the|our|that) (?:provisional|agreed|proposed) next step",
    r"(?:withdraw|take back|drop|hold off on|not push|not go ahead with|don't think we should do) (?:the|that|my|"
    r"our) (?:next step|workshop|session|suggestion|pilot|proposal|offer|meeting)",
    r"is the (?:workshop|session|pilot|next step|meeting) (?:still|we)",
)
CLOSING_RECAP = pattern(
    r"(?:before we (?:wrap|finish|close|go|end|stop|hang)|to (?:wrap|close|finish|end|round) (?:up|off|this|things|today)?|"
    r"as we (?:wrap|finish|close|come to)|wrap(?:ping)? (?:this |things |it )?up|in conclusion|to conclude|in closing|we(?:'re|"
    r" are) (?:nearly|almost|coming up|at) (?:at |out |on )?(?:time|the end)|last (?:couple of|few|two|five) minutes|"
    r"to sum(?:marise|marize)? up|to summarise|to summarize|in summary|let me (?:summarise|summarize|sum up|recap)|"
    r"recap (?:of )?(?:where|what) we|so to recap|to recap|quick recap|recapping|summing up|so where we(?:'ve| have)? (?:are|"
    r"got to|landed|ended)|where (?:we've|we have) (?:got to|landed|ended up)|what we(?:'ve| have)? (?:learned|learnt|covered|"
    r"agreed|established|discussed|concluded|heard) (?:today|so far|is|are|this)?|today we(?:'ve| have)? (?:covered|learned|"
    r"established|heard|discussed|talked|agreed|found)|so we(?:'ve| have)? (?:covered|established|agreed|concluded|found)|"
    r"pulling (?:this|it|that|the threads|everything) together|conclusions?)"
)
_VERDICT = (
    r"i (?:don't|do not|wouldn't|can't) (?:honestly |really )?(?:think|say|believe|see)(?: that)? you(?:'d| should| ought| need| want|'ll|"
    r" would)?"
    r"(?: to| really| be)* (?:pay|buy|take|sign|do|go|spend|need|have|use|gain|get|better)\w*\b(?! (?:more|less) than)",
    r"i(?:'d| would) (?:rather|sooner) we (?:forgot|forget|left|leave|dropped|drop|skipped|skip|called)\b",
    r"(?:my|the|our|the honest|my honest|so the|short) (?:\w+ )?(?:answer|advice|view|recommendation|verdict)(?:'s| is| has to be|"
    r" would be)"
    r"(?: still| then| honestly)? (?:a |to )?(?:no|not|don't|leave|stay|keep|stick|wait|hold)\b",
    r"(?:it's|that's|this is|makes it|so it's|i make it) (?:a |still a |an honest )?no(?= ?(?:$|[,.;-]|from|for|at|then|and|i'm))",
    r"(?:you|i'd|you'd) (?:really |honestly |just )?(?:shouldn't|should not|oughtn't to|don't need to|mustn't|needn't) (?:buy|spend|sign|"
    r"take|pay|go|have|do|bother|change|switch|put)\b",
    r"(?:i'd|we'd) be (?:robbing|selling you|charging you|taking your|costing you|no (?:use|good|help)|wasting)",
    r"you(?:'d| would) (?:still |only |just )?be (?:behind|worse off|out of pocket|paying (?:more|us)|losing|throwing|down)\b",
    r"we (?:can't|cannot|couldn't|won't|wouldn't|don't) (?:earn|pay for ourselves|pay our|be worth|justify|help|beat|touch|do (?:much|"
    r"anything)|make (?:a|any|that|it))[^.?!]{0,40}?(?:here|for you|fee|way|on this|at your|yet|case|pay|difference)?",
    r"(?:not|n't) (?:one|something|a \w+) for us\b|(?:we|i)(?:'re| am|'m) (?:the wrong|not the (?:right )?)(?:people|firm|answer|outfit|"
    r"person)",
    r"(?:don't|do not) (?:buy|sign|spend|go with|take) (?:it|this|anything|us|from us|with us)",
)
VERDICT = pattern(*_VERDICT)
"""A plain no to going on, said by the seller: "my answer's no", "you shouldn't buy this"."""
NO_FIT = pattern(
    r"(?:not|\w+n't|cannot|never|neither of us) (?:\w+ ){0,5}?(?:we're |you're |it's |this is |we are )?(?:the |"
    r"a )?(?:\w+ )?(?:right fit|a (?:\w+ )?fit|good fit|the (?:right|best) (?:fit|people|supplier|partner|solution|tool|company|"
    r"answer|ones|choice|option)|right (?:for you|for your|people)|for you(?: right now| yet| at this|$)|a match|help you (?:with|"
    r"here|on|much|enough|there)|worth (?:your|our|taking|pursuing|going|carrying|you (?:spending|buying)|continuing)|a case|"
    r"enough (?:here|of a|in (?:it|this))|a (?:strong |real |good )?(?:business )?case|a reason (?:to|for you)|"
    r"make sense (?:to (?:go|carry|continue|proceed|take|pursue)|for (?:you|us)|to (?:buy|spend|do))|recommend|pretend|sell you|"
    r"advise|justify|stack up|be honest (?:if|to)|our sweet spot|what we do|take (?:this|it) (?:any )?further|be doing you)",
    r"(?:no|isn't|is not|not) (?:\w+ )?(?:fit|match|case)(?: here| for| between| right now| at the moment|$| today| now)",
    r"wast(?:e|ing) (?:of )?(?:your|our|each other's|any more of your|more of your) time",
    r"(?:you'd|you would|you'll|you're) (?:be |probably be |honestly be )*(?:better (?:off|served)|best (?:off|served|staying|"
    r"leaving))",
    r"(?:leave|stop|close|end|call|park) (?:it|this|things|that) (?:here|there|off|a day|for now|at that)(?! and)",
    r"(?:wrong|not the right|not the) (?:time|moment|company|supplier)(?: for (?:you|this|us)| right now| to| and|$)",
    r"i(?:'d| would) (?:rather|sooner) (?:say|tell you|be (?:honest|straight|upfront)|not (?:sell|take|push|waste))",
    r"(?:shouldn't|should not|wouldn't|would not|don't need to|do not need to) (?:be )?(?:buy|spend|chang\w+|invest|go ahead|"
    r"proceed|replace)(?:ing)?(?: \w+){0,4}?(?: now| yet| this year| at the moment| anything| with us| on this| us| from us|$)",
    *_VERDICT,
    r"disqualif\w+|qualif(?:y|ied|ying) (?:this |you |us |it |ourselves |myself )?out",
    r"(?:rule|count) (?:us|ourselves|this) out",
    r"not (?:going to|gonna) (?:pursue|push|chase|propose|pitch)",
    r"bow out|step away from this|walk away from this one",
)
HYPOTHETICAL = re.compile(
    r"\b(?:if|whether|in case|either way|unless|or not|might|may find|could be|tell (?:me|you)|say so|happy to say|fine to say|"
    r"free to)\b"
)
THEIRS_TAKES = pattern(
    r"(?:it|that|which|report|reports|process|each|every|they|return|line|takes?|took|late|delay\w*|waiting|"
    r"downtime|machine|team|truck\w*|queue|"
    r"drivers?|customers?|shift|per|loses?|lost) (?:\w+ ){0,4}?(?:takes?|took|in|for|within|lose|loses|lost|down|late|"
    r"wait\w*|spend\w*|is|was|of) "
    r"(?:\w+ ){0,2}?(?:\d+|ten|twenty|thirty|forty|fifty|sixty|half|an|fifteen|five)"
)
OUR_TIME = pattern(r"we've got|i've got us|we have|today|call|meeting|diary|still work|ok for|your time")
