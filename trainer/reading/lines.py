"""What one prospect line does: discloses, asks, objects, reacts, and answers a proposed step. (labels.md, section 1b.)"""

import re
from functools import lru_cache

from trainer.domain.readings import LineReading
from trainer.domain.vocabulary import Standing, StepResponse, ValueKind
from trainer.reading.advance_request import asked_act
from trainer.reading.clauses import plain, sentences, whole_words
from trainer.reading.commitments import read_commitment
from trainer.reading.dates import find_dues
from trainer.reading.value import has_size, kinds_named, read_value
from trainer.reading.words import content, fold

# --- disclosure below value -------------------------------------------------------------------------------------------------

_NO_TROUBLE = whole_words(
    r"no (?:real |big |major )?(?:problems?|trouble|issues?|complaints?|worries)|not (?:a|really a|much of a) (?:problem|issue)|"
    r"(?:can't|cannot) complain|without (?:a problem|problems|trouble|issues)|"
    r"(?:hard|difficult|impossible) to (?:say|tell|know|put a)|(?:can't|couldn't|cannot) (?:tell|say|think|help|speak|share|comment|"
    r"remember)|(?:that's|is that) (?:a )?(?:problem|issue)|don't see (?:the|a|any) (?:problem|issue|need|point)|"
    r"your (?:problem|issue)|wrong (?:person|number|end)|late (?:for|to) (?:my|a|the) (?:next|meeting)|running late|sorry i'm late|"
    r"am i missing|what's (?:wrong|missing)|don't get me wrong|nothing (?:wrong|breaks|is broken)|not (?:slow|late|broken|hard)|"
    r"(?:works?|runs?|running|working) (?:fine|well|ok|okay|perfectly|smoothly)|hard (?:to|on) (?:please|me)|hard-?working|"
    r"problem[- ]solv\w+|old (?:friend|colleague|school)|years old|issue (?:an?|the) (?:invoice|po|order)|break(?:s|ing)? (?:even|"
    r"down the)|"
    r"(?:lunch|coffee|tea) break|wrong to|the (?:short|long) answer|as (?:long|late) as|not late"
)
_CONSEQUENCE = whole_words(
    r"(?:goes|go|going|get|gets|getting|went|got) home (?:before|until|late|at|after|later)|"
    r"(?:stay|stays|staying|stayed|work|works|working|worked|come|comes|coming|came|do|does|doing)(?: \w+){0,3}? (?:late|weekends?|"
    r"evenings?|nights?|saturdays?|sundays?|overtime|extra hours|double shifts|until \w+|in early)|overtime|late nights|backlogs?|"
    r"pil(?:e|es|ed|ing) up|queu(?:e|es|ed|ing)|bottlenecks?|knock-?on|domino|ends? up|ended up|as a result|which means|"
    r"means (?:that )?(?:we|they|the|i|somebody|someone|people|everybody|everyone|my|our|nobody|customers|two|one|half)|that means|"
    r"leads? to|(?:so|and) then (?:we|they|the|i|somebody|someone|everybody)|so (?:we|they|i|people|somebody|someone|everybody|the \w+|"
    r"nobody|my \w+) (?:have|has|had|end|can't|cannot|miss|spend|waits?|gets?|never|just|must|need|always|starts?|stop|runs?|are|is|'re|"
    r"work)|"
    r"(?:stands?|sits?|standing|sitting|stood|sat) (?:idle|still|around|empty|waiting|there)|idle|(?:hold|holds|held|holding) (?:us |"
    r"everything |things |everyone |it |the \w+ )?(?:up|back)(?! (?:with|to|in|against))|(?:wait|waits|waiting|waited) (?:for|on|around|"
    r"until|hours|days|weeks|two|three|another)|"
    r"delay(?:s|ed|ing)?|(?:fall|falls|fell|falling|fallen|run|runs|running|get|gets) behind|slips?|slipp(?:ed|ing)|push(?:es|ed|"
    r"ing)? (?:back|everything|out)|miss(?:es|ed|ing)? (?:the |our |a |every |\w+ )?(?:deadlines?|slots?|cut-?offs?|dates?|windows?|"
    r"month[- ]end|shipments?|launch)|"
    r"re-?work\w*|redo(?:ing|ne)?|retyp(?:e|es|ed|ing)|re-?key\w*|do (?:it|everything|the work|them) (?:again|twice)|start(?:s|"
    r"ing)? (?:over|again)|chas(?:e|es|ed|ing)|complain(?:s|ed|ing|ts?)?|burn(?:t|ed)? ?out|exhaust(?:ed|ing)|morale|stress(?:ed|ful)?|"
    r"fed up|resign(?:ed|s)?|quit(?:s|ting)?|"
    r"(?:pull(?:s|ed|ing)?|tak(?:es?|en|ing)|took|drag(?:s|ged|ging)?) (?:\w+ ){1,4}?(?:off|away from|out of)|(?:spend|spends|spending|"
    r"spent|los(?:e|es|ing|t)|wast(?:e|es|ed|ing)) (?:[\w']+ ){0,5}?(?:hours?|days?|time|mornings?|afternoons?|weeks?|half|evenings?|"
    r"mondays?|fridays?)|"
    r"(?:customers?|clients?|patients?|guests?|tenants?|users?|students?|parents|people|drivers?|shops?|stores?) (?:\w+ ){0,3}?(?:wait|"
    r"waiting|ring|phone|call us|calling|unhappy|angry|annoyed|upset|shout|shouting|furious|cross)|extra (?:shifts?|people|hands|work|"
    r"hours|trips?)|"
    r"(?:nobody|no one|they|we) (?:\w+ ){0,3}?trusts?|(?:line|production|everything|work|site|theatre|kitchen) (?:stops?|stands?|halts?|"
    r"grinds|waits?|is down|goes down)|downtime|(?:decisions?|reports?|invoices?|deliver(?:y|ies)|trucks?|shipments?|orders?|answers?|"
    r"close) (?:\w+ ){0,3}?(?:late|delayed|wait|slip)|"
    r"everything else (?:waits|stops|slips)|firefight\w*|drop(?:s|ped|ping)? everything"
)
_SYMPTOM = whole_words(
    r"slow(?:ly|er)?|sluggish|tak(?:e|es|ing) (?:us |me |them |about |around |over |nearly |up to |at least )*(?:too|so|forever|ages|"
    r"far|way|days|hours|weeks|months|a (?:day|week|month|fortnight|long|lot|good)|two|three|four|five|six|seven|eight|nine|ten|half|"
    r"longer|\d+)|took (?:us )?(?:too|so|forever|ages|days|hours|weeks|three|two|four)|"
    r"manual(?:ly)?|by hand|spreadsheets?|on paper|paper-based|error-?prone|errors?|mistakes?|typos?|break(?:s|ing)?|broken|broke|"
    r"crash(?:es|ed|ing)?|unreliable|glitch\w*|bugs?|buggy|(?:doesn't|don't|didn't|won't|never|not) (?:\w+ )?(?:work|working|talk|match|"
    r"sync|tell us|line up|agree|add up|arrive|show|connect|"
    r"scale|balance|reconcile|fit|update|trust)|(?:can't|cannot|couldn't|unable to|struggle to|hard to|difficult to|impossible to|"
    r"no way to|never) (?:see|find|tell|get|rely|trust|keep up|trace|track|forecast|know|plan|recruit|hire|staff|reach|locate|access|"
    r"predict|manage|schedule)|hard|difficult\w*|struggl\w+|problem(?:s|atic)?|issues?|"
    r"trouble|pain(?:ful)?|headaches?|nightmare|mess(?:y)?|clunky|outdated|cumbersome|wrong|missing|duplicat\w+|inconsisten\w+|"
    r"inaccurate|incomplete|late|out of date|fail(?:s|ed|ing|ures?)?|jams?|leak(?:s|ing)?|drift(?:s|ing)?|copy(?:ing)? and past\w+|"
    r"patchy|no (?:visibility|overview|single|idea|one place|record|standard|backup)|"
    r"nobody (?:really )?(?:knows|sees|checks|owns|can)|no one (?:really )?(?:knows|sees|checks|owns|can)|confus(?:ing|ed|ion)|chao(?:s|"
    r"tic)|unclear|stuck|frustrat\w+|annoy(?:ing|ed|s)|not (?:happy|great|good enough|ideal|reliable|accurate)|short-?staffed|"
    r"understaffed|(?:three|four|five|six|two|seven|several|different|separate) (?:different |separate )?(?:systems|tools|databases|"
    r"places|versions|lists)|"
    r"fiddly|tedious|bottleneck|goes? (?:down|missing|wrong)|went (?:down|wrong|missing)|come(?:s)? (?:back wrong|up short)|short(?:age|"
    r"ages)?|turnover|absence|sick(?:ness)? (?:leave|rate)|guess(?:work|ing)?|gut feel|patched|held together|workarounds?|"
    r"double[- ](?:entry|booked|bookings?|handling)|bane"
)
_IF_FIRST = re.compile(
    r"(?:yes|yeah|ok|okay|sure|fine|well|only|maybe|and|but)?,? ?(?:if|as long as|provided) (?:you|today|this|that)\b", re.IGNORECASE
)
_WISHED = re.compile(
    r"\b(?:would|'d|could) (?:\w+ )?(?:save|help|free|be (?:nice|great|good|useful|helpful|faster|quicker|easier)|speed|make (?:it|us|"
    r"things|life)|give us|love|like)\b|\b(?:if you could|i want|we want|i'd like|we'd like|looking for|ideally)\b",
    re.IGNORECASE,
)

# --- question, objection, reaction --------------------------------------------------------------------------------------------

_TAG = re.compile(
    r"(?:,|-)\s*(?:right|isn't it|aren't they|aren't we|doesn't it|don't they|don't we|don't you|wasn't it|won't it|is it|are they|"
    r"does it|do they|eh|no|yes|ok|okay|huh|you know|know what i mean|you see|if you see what i mean|if that makes sense|innit)\s*\?$",
    re.IGNORECASE,
)
_RHETORICAL = re.compile(
    r"^(?:(?:and|so|but|well|ok|okay|oh|yeah|no|hm+|honestly|i mean)[, ]+)*(?:really|sorry|pardon|huh|what|hm+|eh|oh|yes|yeah|no|right|"
    r"seriously|ok|okay|is that so|are you|who knows|who(?: \w+)? (?:wouldn't|doesn't|isn't|can|could) ?\w*|what (?:can|could|else can|"
    r"choice do) (?:i|you|we) (?:do|say|have)|what do you expect|"
    r"how long have you got|where do i (?:start|begin)|you know what|guess what|why not|isn't (?:everyone|everybody|that always|"
    r"it always)[\w ]*|know what i mean|who needs (?:that|it)|what are you going to do|the (?:impact|effect|cost|result|reason|problem|"
    r"upshot|worst part|bottom line|short version)|did i mention[\w ]*)\s*\?$",
    re.IGNORECASE,
)
_ASKS_PLAINLY = whole_words(
    r"i(?:'d| would) (?:like|love|want|be curious|be interested) to (?:know|understand|hear)(?! more from my)|i(?:'m| am) (?:curious|"
    r"wondering)|i wonder (?:how|what|whether|if|why|who)|my question (?:is|would be)|(?:so |and |but )?tell me (?:what|how|why|who|"
    r"where|more|about|honestly|something|a bit)|explain (?:to me )?(?:what|how|why)|"
    r"what i(?:'d| would) like to know|walk me through|remind me (?:what|who|how)|"
    r"what i (?:really |actually |just )?(?:want|wanted|need|needed|meant|was going) (?:to )?(?:ask|know|find out)(?: \w+){0,3}? (?:is|"
    r"was)|"
    r"(?:can|could|may|might) i (?:just |quickly )?ask|(?:let me|i(?:'ll| want to| wanted to| meant to| have to| need to)) ask you"
)
_OBJECTS = whole_words(
    r"(?:had|heard|seen|met) (?:\w+ ){0,3}?(?:vendors|suppliers|salespeople|reps|sellers|consultants|of you)|not the first (?:to|one|"
    r"person)|don't have (?:the )?(?:time|people|capacity|resources)|"
    r"(?:always|all|keep) (?:promis\w+|say(?:ing)?) (?:that|this|so|the same)|too (?:expensive|dear|pricey|costly|complicated|complex|"
    r"risky|big|small|early|much|good to be true)|(?:no|not got (?:the|any)|"
    r"don't have (?:the|any|a)|haven't got (?:the|a|any)|isn't (?:any|the)|without) (?:\w+ )?(?:budget|money for|time for|capacity for|"
    r"appetite)|budget(?:'s| is| has been) (?:gone|frozen|spent|tight|closed|fixed|set|cut)|"
    r"(?:we|i)(?:'ve| have)? (?:already|just) (?:have|got|use|bought|signed|invested|work with|built|tried|do|went|committed)|(?:we|"
    r"i)(?:'ve| have)? (?:tried|heard|seen|been (?:through|there|burn\w+|promised|told|sold))(?: \w+){0,5}? (?:before|already|that|this|"
    r"it|all|again|once|last|years|times?|both|one)|been there|seen (?:it|that|this|a lot of|plenty of|dozens of) |burn(?:t|"
    r"ed) (?:before|once|by|last)|"
    r"(?:not|n't|hardly|far from|never) (?:\w+ )?(?:convinced|sold|persuaded|sure (?:this|that|it|you|we|i|how|about|what|whether|if|"
    r"why)|see (?:how|why|what|the (?:point|value|need|relevance|difference|benefit))|believe|buy (?:it|that|this)|comfortable|certain|"
    r"worth|a priority|the right time|a good time|urgent|interested|for us|think (?:that|this|it|we|you)(?: \w+){0,3}? (?:would|will|"
    r"work|help|fit|need|can|apply|apply))|"
    r"scept?ical|skeptic(?:al)?|i doubt|doubtful|i(?:'ve| have) (?:my |some )?(?:doubts|reservations|concerns)|(?:my|our|the|one|"
    r"biggest|main|big|only|real|a) (?:\w+ )?(?:worry|concern|fear|hesitation|reservation|objection)(?: here| though| with|"
    r" about)? (?:is|with|about|would|was)|(?:i'm|we're|i am|i'd be|makes me|what) (?:a bit |a little |quite |really |rather |slightly |"
    r"most )?(?:worried|concerned|worries|concerns|nervous|wary|cautious|uneasy|hesitant|bothers|afraid)|"
    r"(?:that's|it's|this is) what (?:they|everyone|everybody|the last|every vendor|you) (?:all )?(?:say|said|promised|told)|"
    r"they all say|everyone says that|every (?:vendor|supplier|salesperson|rep)|sounds? (?:like (?:a|another|the usual|"
    r"every) (?:\w+ )?(?:pitch|sales|brochure|script|slide|promise)|too good|expensive|complicated|great on paper|like a lot of)|"
    r"sales (?:pitch|talk|line)|"
    r"what makes you (?:think|so sure|different)|how (?:do|can|would) (?:i|we) know|how is (?:this|that|it) (?:any )?different|"
    r"why (?:should|would) (?:i|we|that|it|anyone)|prove it|where's the (?:proof|catch)|what's the catch|who else|(?:won't|wouldn't|"
    r"will never|can't|cannot|doesn't|don't|isn't going to|not going to|never) (?:\w+ )?(?:work (?:here|for us|with|in)|fly|sell|pass|"
    r"approve|sign off|accept (?:it|that|this)|adopt|get past)|"
    r"(?:security|legal|procurement|our it|the board|the union|works council|my boss|finance)(?: \w+){0,3}? (?:won't|will never|"
    r"would never|will kill|would kill|will object|hates?)|lock(?:ed)?[- ]in|contract (?:runs|is up|until|with)|under contract|"
    r"tied (?:in|to)|(?:happy|fine|satisfied|comfortable|content) with (?:what|the|our|how|who)|don't (?:need|want) (?:another|a|any|"
    r"more|to be|this|that)|we're not (?:looking|in the market|ready|big enough)|"
    r"not (?:looking|in the market|at the moment|right now|for us|ready|something we|our priority|my priority)|more work|(?:another|"
    r"one more) (?:tool|system|login|platform|vendor|project)|change (?:fatigue|is hard)|risky (?:to|for us)|disrupt\w*|heard (?:that|"
    r"it|this) (?:one )?(?:before|all before|many)|easier said|i don't (?:agree|accept|think so)|(?:yes|yeah|ok|okay|fine|sure|maybe|"
    r"nice|fair enough), but|that's (?:a lot (?:of money|to ask|to spend|to pay|for (?:a|us|what))|steep|"
    r"a big (?:ask|if|claim|promise|step|outlay|bill|commitment|jump)|not true|nonsense|a stretch|a bold|optimistic|your view)|"
    r"hard to believe|"
    r"(?:we|i)(?:'ve| have) (?:got )?(?:an?|our|the|someone|somebody) (?:[\w'-]+ ){0,3}?already|it(?: isn't|'s not) (?:about )?(?:the |a )?"
    r"(?:money|price|cost)|(?:no|not),? (?:i|we)(?:'m| am|'re| are) not (?:looking|interested|sure|going)|"
    r"i (?:don't|do not|didn't) (?:recogni[sz]e|know that (?:it|this|that|we|you|i|there)|follow|accept|quite (?:see|buy|follow))|"
    r"i wouldn't (?:say|call|put it|go (?:that|as) far)|i (?:didn't|never) (?:say|said|agree|agreed|ask|asked)(?: (?:that|so|to|for))?|"
    r"no idea where (?:that|you|it)|(?:it's|that's|we're) nothing like|(?:that|it|this)(?: really)? (?:isn't|is not)(?: really)? (?:how|"
    r"what|"
    r"why|something|anything)|is not (?:something|anything|what) (?:i|we)|you(?:'ve)? (?:haven't|didn't|don't|never) (?:even )?(?:ask|"
    r"answer|"
    r"listen|said|told|heard)\w*|you keep (?:saying|telling|going|on|coming)|i(?:'d| would)(?: have to| need to|'ve got to) be careful|"
    r"(?:i|we) (?:can't|cannot|couldn't|won't) be (?:giving|having|putting|doing|asking|adding|taking|spending|training|going)|"
    r"(?:we|i|they)(?:'ve|'d)? (?:had|used|tried|took on|brought in|paid|hired) (?:an? |some |another |the |in )?(?:\w+ ){0,3}?(?:firm|"
    r"consultants?|vendor|supplier|lot|outfit|company|agency|contractors?|system|software|app|tool|barcodes|scanners?)"
    r"(?: \w+){0,4}? (?:in\b|before|for|once|years|last|and|but|who|that|back)|tied in|why (?:would|should|are|is|will) (?:you|yours|this|"
    r"that|it)"
    r"(?: \w+){0,3}? (?:be |any |go |do |work )*(?:different|better|any)|there's just no"
)
_REACTS = re.compile(
    r"\b(?:hadn't|had not|haven't|never)(?: \w+)? (?:joined|linked|connected|tied|summed|asked myself)\b|\b(?:that's|"
    r"that is) (?:an? )?(?:fair|good|useful|new|clever|different|helpful|interesting) (?:way|angle|question|thought|comparison|idea)\b|"
    r"\bhuh\b(?!\s*\?)|\bhm+,? (?:that's|i hadn't|interesting|i'd|i never|good)|\b(?:hadn't|had not|haven't|never|didn't|"
    r"wouldn't have) (?:really |actually |ever |quite )?(?:thought|considered|looked at|realised|realized|seen it|put (?:those|it|the)|"
    r"connected|made (?:that|the) (?:link|connection)|occurred|noticed|counted|added|crossed my mind|know(?:n)? (?:that|it was|"
    r"about that)|framed|heard it put|asked myself|expect(?:ed)?)\b|"
    r"\b(?:that's|that is|this is|now that's|quite|very|really|how|oh,?) (?:an? )?(?:\w+ )?(?:interesting|useful|helpful|eye-?opening|"
    r"fascinating|surprising|striking|sobering|news to me|new to me|good point|fair point|a thought|good way of putting|clever|"
    r"uncomfortable|familiar|exactly (?:us|what happens|it|our)|us exactly|worrying|a lot (?:higher|more|lower|worse))\b|^interesting\b|"
    r"\b(?:food for thought|you've got me thinking|got me thinking|made me think|makes me think|makes you think|that (?:rings|hits|"
    r"strikes|sounds like (?:us|my|our))|rings a bell|rings true|hits home|hit home|that surprises me|surprised|wow|blimey|ouch|"
    r"goodness|good lord|gosh|no kidding|you're (?:kidding|joking|having me on)|is it really that|that (?:many|much|high|low|bad)\?|"
    r"i'll have to (?:look|"
    r"check) (?:at )?(?:that|ours)|i should (?:look|check|count)|"
    r"come to think of it|now (?:that )?you (?:say|mention|put)|when you put it|put (?:it )?like that|point taken|touché|"
    r"i take (?:that|your) point|makes sense of|so that's why|that explains|sounds (?:a lot )?like (?:us|here|our|my|what)|could be us|"
    r"same (?:here|thing here|story here)|we could (?:try|do) (?:that|the same)|worth (?:looking at|checking|knowing)|i like that|"
    r"i might (?:try|steal|borrow|count|check))\b"
    r"|\bi'?(?:'ll|ll) be (?:damned|blowed|honest,? that)|\bthat(?:'d|'ll| would| will| must) be (?:our|my|the)\b(?! (?:end|day|price|"
    r"case))|"
    r"\bthat (?:changes|alters|shifts|puts|turns|throws|casts) (?:how|what|my|our|the way|things|a few|it|that)\b|"
    r"\b(?:i|we)(?:'ve| have)? (?:only )?(?:ever|always|been) (?:only )?(?:counted|looked at|thought|assumed|blamed|put it|taken|pricing|"
    r"blaming|looking at|telling|counting|measuring|chasing|treating|told|reckoned|believed)\b|"
    r"(?:^|[.,] )(?:so )?(?:it's|it isn't|it's not) (?:not |never )?(?:the |our )[\w ]{2,30}(?: at all)?,? (?:it's|but)\b|"
    r"\bnow i(?:'m| am) (?:kind of |a bit |rather |quite )?(?:annoyed|wondering|worried|curious|cross|thinking|itching)\b|"
    r"\bi (?:can|could) (?:tell you|see|think of|name|guess)(?: right now| straight away| already)? (?:who|which|where|exactly)\b|"
    r"\bi(?:'ll| want to|'m going to|'d like to|'d better) (?:have to )?(?:go and )?(?:check|count|look (?:at|up|into)|pull|dig out|"
    r"ask (?:my|our|the)) (?:the |our |that|mine|ours|it|them|those|what|which|who|how|whether|if)\b|"
    r"\bthat's (?:a|quite a|some) (?:big|huge|massive|real|steep|sharp|hell of a) (?:drop|difference|gap|jump|change|number|saving|"
    r"improvement|fall|reduction)\b|\b(?:i|we)(?:'d| could) (?:like|use|take|live with|do with) (?:that|some of that|"
    r"a bit of that)(?=[.!,]|$)|"
    r"\b(?:half|a third|two thirds|really|that "
    r"many|that few|nine in ten|thirty|forty)\? (?:huh|hm+|really|blimey|is it|well|wow|no)\b",
    re.IGNORECASE,
)

# --- answer to a proposed step ---------------------------------------------------------------------------------------------------

_PROPOSES = whole_words(
    r"next step|workshop|meeting|meet|session|demo|demonstration|pilot|trial|site visit|walkthrough|follow[- ]?up|second call|"
    r"another (?:call|conversation|chat|hour)|book|schedule|set up|arrange|put (?:something|it|an hour|time|half an hour) in|calendar|"
    r"diary|invite|introduce (?:me|us)|intro(?:duction)?|would you be (?:open|willing|up|prepared|happy|able|comfortable)|"
    r"would it (?:make sense|be reasonable|be fair|be ok|be okay|be worth)|does (?:that|it|monday|tuesday|wednesday|thursday|"
    r"friday) (?:still )?work|shall we|can we (?:agree|book|meet|set|schedule|get|put|talk|speak)|could we (?:agree|book|meet|set|"
    r"schedule|get|put|talk|speak)|how about|what about|assessment|proposal|contract|sign|go ahead|move forward|proof of concept|"
    r"review with|bring in|call (?:on|next|with)|come (?:by|in|over|and)|talk again|speak again|are you (?:still )?(?:comfortable|happy|"
    r"ok|okay) with"
)
_STEP_NOUN = whole_words(
    r"next step|workshop|meeting|session|demo|pilot|trial|site visit|walkthrough|follow[- ]?up|call|visit|invite|diary|calendar|"
    r"intro(?:duction)?|proposal|assessment|proof of concept|half an hour|an hour|slot"
)
_DECLINE = whole_words(
    r"no,? (?:thanks|thank you)|not interested|i'd rather not|i would rather not|(?:don't|can't|do not|cannot) (?:see|"
    r"think)(?: \w+){0,4}? (?:point|need|sense|reason|value|worth|necessary|a case|workshop|another|meeting|next step)|(?:i|we)'ll pass|"
    r"(?:let's|we'll|i'll|i'd) leave (?:it|this) (?:there|here|at that)|not (?:going|prepared|willing) to (?:commit|agree|sign|book|go|"
    r"take|do|move|meet|set|bring|put|spend)|"
    r"(?:won't|wouldn't) be (?:taking|going|moving|needing|booking|doing|meeting|necessary|agreeing)|(?:can't|won't|don't want to|"
    r"not going to|wouldn't) (?:agree|commit|sign up|book|do that|go further|take (?:this|it) (?:any )?further|put (?:that|people|my)|"
    r"justify|meet)|not worth (?:a|another|the|your|my|anyone)|no need (?:for|to)|don't need (?:a|another|the) (?:meeting|workshop|demo|"
    r"call|session|pilot)|"
    r"(?:take|strike) (?:me|us) off|don't (?:call|contact|email)|not for us|the answer is no|it's a no|that's a no|i'm saying no|"
    r"have to say no|i'd say no|decided against|no\W+(?:i|we|that|it|this|not|sorry|there|let's)\b.{0,60}|no\.|absolutely not|forget it|"
    r"count (?:me|us) out"
)
_DEFER = whole_words(
    r"snowed under|up to (?:my|our) (?:neck|eyes|ears)|hold your horses|hold on|not (?:quite |really )?there yet|one thing at a time|"
    r"slow down|hang on|not so fast|a bit quick|let's not rush|let me (?:think|sleep|check|see|talk|look at|get back|come back|discuss|"
    r"digest)|(?:i|we)(?:'ll| will|'d| would)? (?:need|have|"
    r"want|like|prefer)? ?(?:to )?(?:think (?:about|it)|sleep on|check with|talk to|speak to|discuss (?:it|this|that|internally)|"
    r"run (?:it|this|that) (?:past|by)|ask my|ask our|see (?:first|how|what)|digest|look at (?:my|the|our) (?:diar|calendar)\w*)|"
    r"not (?:right now|now|yet|just yet|today|this (?:month|quarter|year))|"
    r"too (?:early|soon)|(?:let's|we'll|we will) see|wait (?:and see|until|till)|later (?:this|in|on)|(?:call|ring|try|contact|email|"
    r"ping|catch|ask) me (?:again )?(?:next|after|in|back|later|when)|get back to (?:you|me)|come back to (?:you|me|us|that|this|it)|"
    r"maybe|perhaps|possibly|in the new year|after (?:the |our )?(?:summer|christmas|easter|holidays|budget|season|peak|audit|fair|"
    r"quarter)|"
    r"send (?:me |us |it |that |over )?(?:something|some|an email|a brochure|the (?:details|information|info|material|brochure|deck|"
    r"slides)|more|it over|over|information|info)|keep in touch|stay in touch|touch base|at some point|some ?time|can't say (?:yet|now)|"
    r"hard to say|busy (?:until|till|with|right)|revisit|circle back|park (?:it|that|this)|next (?:quarter|year|budget)|"
    r"not in a position|we'll be in touch|don't know yet|no rush|when (?:things|it) (?:calm|quieten|settle)\w*"
)
_CONDITION = whole_words(
    r"(?:i'd|i would|we'd) (?:want|need|expect) \w+(?: \w+){0,3}? (?:there|in the room|on board|to be|to (?:come|join|see)|involved|"
    r"on (?:it|the|that))|if (?:you|we|it|that|this|the|they|i|and|there|so|what|today|your)|only if|as long as|so long as|provided|"
    r"providing|assuming|"
    r"on (?:the )?condition|subject to|depends|depending|unless|once (?:you|i|we)|when (?:you (?:can|have|'ve)|i(?:'ve| have) seen)|"
    r"(?:first|before that|before we (?:do|get|go)|before i (?:agree|say|commit|book|do|bring|put)),? ?(?:i|we|you)?|(?:i'd|i would|"
    r"i) (?:first )?(?:need|want|have) to (?:see|know|hear|understand|be sure|be convinced)|but (?:only|not before|first)|show me"
)
_ACCEPT = whole_words(
    r"yes|aye|yeah|yep|yup|you may\b(?! (?:not|find|think|have|be|want|need))|(?<!not )(?<!n't )(?<!not quite )sure(?! (?:what|how|"
    r"whether|if|about|why|i|we|it|that))|ok|okay|fine(?! (?:us|you|"
    r"them|of|for \w+ing))|absolutely|definitely|certainly|of course|happy (?:to|with)|"
    r"glad to|sounds (?:good|fair|reasonable|sensible|great|right|like a plan)|(?:that|it|monday|tuesday|wednesday|thursday|friday|"
    r"which|\w+ (?:\d+|ten|nine|two|three|four|eleven)) (?:still )?(?:works|suits|does|would work|would suit|will work|will do|"
    r"could work)|works for (?:me|us)|agreed|deal|done|"
    r"let's (?:do|book|go|set|get|put|fix|schedule|make|say|arrange)|i(?:'d| would) be (?:happy|open|up|fine|glad|comfortable|willing|"
    r"ok|okay)|(?:that's|that is|that seems|seems|that'd be|that would be|it's|would be|i'd call that|'s) (?:\w+ )?(?:reasonable|fair|"
    r"sensible|fine|good|great|perfect|ok|okay|logical|useful|acceptable)|fair enough|makes sense|can live with|go ahead|book (?:it|me|"
    r"us|that)|(?:send|shoot) (?:me |us |over |through )*(?:the |an |a )?(?:calendar )?invite|"
    r"why not|don't see why not|no objection|count me in|i'm in|we're in|i'm (?:comfortable|happy|fine|game|open)|put (?:it|me|us|"
    r"that) (?:in|down)|i can do|we can do|i can make|confirmed|it's in the diary|you've got (?:a deal|it|yourself)|i'll be there|"
    r"i'll (?:bring|join|make|attend|come|get (?:her|him|them|our|the|my)|block|clear|set|book|put)|perfect|gladly|with pleasure|"
    r"alright|all right|good idea|i'm on board|i'd agree|i agree"
)
_EASY_NO = re.compile(
    r"^(?:no problem|no worries|no objection|no,? (?:that's|that is|that'd be|go ahead|it's) (?:fine|ok|okay|good|great|right|perfect)|"
    r"not at all|no,? not at all|no reason not)",
    re.IGNORECASE,
)
_STARTS_NO = re.compile(r"^(?:(?:well|look|honestly|sorry|hm+|er+|um+|i'm sorry|thanks|thank you)[,. -]+)*(?:no|nope|nah)\b", re.IGNORECASE)


def _echoes_a_figure(sentence: str) -> bool:
    """ "A third?": taking in a figure just heard, not asking for one."""
    return len(sentence.split()) <= 4 and has_size(sentence)


ECHO_WORDS = 3
"""Words in the longest echo of what was just said."""


def _echoes(sentence: str, trainee: str) -> bool:
    """ "Mondays?" after a finding about Mondays: taking in, not asking."""
    said = content(sentence)
    return bool(said) and len(sentence.split()) <= ECHO_WORDS and set(said) <= set(content(trainee))


def _asks(sentence: str, trainee: str = "") -> bool:
    if trainee and _echoes(sentence, trainee):
        return False
    if sentence.rstrip("\"') ").endswith("?"):
        return not (_TAG.search(sentence) or _RHETORICAL.match(sentence) or _echoes_a_figure(sentence))
    return bool(_ASKS_PLAINLY.search(sentence))


def _below_value(stated: list[str], guarded: bool) -> Standing:
    """Symptom or consequence by its words; what is only wished for is neither.

    ``guarded``: the line objects or answers a proposed step, so its words of difficulty are about that.
    """
    deepest: Standing = "none"
    for sentence in stated:
        if _WISHED.search(sentence):
            continue
        said = _NO_TROUBLE.sub("_", sentence)
        if _CONSEQUENCE.search(said) and not _IF_FIRST.match(said):
            return "consequence"
        if _SYMPTOM.search(said) and not guarded:
            deepest = "symptom"
    return deepest


_ASKS_SIZE = whole_words(
    r"how (?:much|many|often|big|large|high)|what (?:does|do|did|would|is|are)(?: \w+){0,6}? (?:cost|costing|worth|add up|come to|"
    r"amount)|what(?:'s| is) (?:the |that |it )?(?:\w+ )?(?:size|figure|number|total|amount|bill|percentage|share|costing|worth)|"
    r"(?:what|which) (?:percentage|proportion|share|figure|number|kind of (?:money|number|sum))|"
    r"add(?:s|ed)? up|put a (?:figure|number)|in (?:euros|pounds|dollars|money)|roughly|ballpark|order of magnitude"
)


def _answers_size(said: str, trainee: str) -> tuple[ValueKind, ...]:
    """A bare figure answers a size question about an effect: the kinds that the question names."""
    if not (trainee and has_size(said) and _ASKS_SIZE.search(trainee)):
        return ()
    return kinds_named(trainee) or (("cost",) if re.search(r"\bcost", trainee, re.IGNORECASE) else ())


_ASKS_EFFECT = whole_words(
    r"what happens|and then|then what|what (?:does|do|did) (?:that|this|it|those|they)(?: \w+){0,4}? (?:mean|lead|do|cause)|lead to|"
    r"knock-?on|effects?|impact|consequences?|so what|result|"
    r"what follows|who (?:feels|notices|suffers)|where does (?:that|it) (?:show|hit|hurt|land)|why (?:does|is) (?:that|this|"
    r"it) (?:matter|important|a problem)"
)
_ASKS_TROUBLE = whole_words(
    r"(?:go|goes|going|went) wrong|not working|isn't working|doesn't work|difficult\w*|frustrat\w+|struggl\w+|problems?|challeng\w+|"
    r"bother\w*|breaks?|trouble|hard|slow\w*|stuck|pain\w*|annoy\w*|unhappy|dissatisf\w+|would you change"
)
_KEEPS_BACK = whole_words(
    r"i don't know|no idea|not sure|nothing|not much|not really|no|none|depends|why do you ask|confidential|rather not|i'd have to|"
    r"good question|couldn't say|who knows|there (?:isn't|aren't|is|are) (?:no |not |really )?(?:one|any|anything|much)|never (?:counted|"
    r"measured|looked)|fine|ok|okay|all right|sorry|pass|next question|not (?:a|"
    r"an|any)"
)


def _in_context(found: Standing, stated: list[str], trainee: str, guarded: bool) -> Standing:
    """A plain statement answers the question before it: what happens then is a consequence, what goes wrong a symptom."""
    said = " ".join(stated)
    if guarded or len(said.split()) < 4 or "?" not in trainee or _KEEPS_BACK.search(said) or _WISHED.search(said):
        return found
    question = _question_in(trainee)
    if asked_act(fold(trainee)) is not None:
        return found
    if _ASKS_EFFECT.search(question):
        return "consequence"
    return "symptom" if found == "none" and _ASKS_TROUBLE.search(question) else found


def _question_in(trainee: str) -> str:
    """The sentences of the trainee's line that ask, with the one before each: it may hold what is asked about."""
    parts = sentences(trainee)
    asked = [i for i, part in enumerate(parts) if part.endswith("?")]
    return " ".join(" ".join(parts[max(0, i - 1) : i + 1]) for i in asked)


def _disclosed(said: str, stated: list[str], trainee: str, guarded: bool) -> tuple[Standing, tuple[ValueKind, ...]]:
    value = read_value(said)
    if value.value_kind:
        return ("magnitude" if value.quantified else "impact"), value.value_kind
    answered = _answers_size(" ".join(stated), trainee)
    if answered:
        return "magnitude", answered
    return _in_context(_below_value(stated, guarded), stated, trainee, guarded), ()


def answer_to_step(text: str, trainee: str = "") -> StepResponse:
    """What the line does to a proposed next step; a bare "yes" counts only when the trainee's line proposes one."""
    said, before = plain(text).strip(), plain(trainee)
    proposed = bool(_PROPOSES.search(before))
    if not said or not (proposed or _names_a_step(said)):
        return "none"
    if _EASY_NO.match(said):
        return "accept"
    refused = bool(_DECLINE.search(said)) or (proposed and bool(_STARTS_NO.match(said)))
    if refused and not _CONDITION.search(said):
        return "defer" if _left_open(said) else "decline"
    if _CONDITION.search(said) and (proposed or _ACCEPT.search(said) or refused):
        return "condition"
    if _firmly_dated(said):
        return "accept"
    if _DEFER.search(said):
        return "defer"
    return "accept" if _ACCEPT.search(said) and not _asks(said) else "none"


def _names_a_step(said: str) -> bool:
    return bool(
        _STEP_NOUN.search(said)
        or find_dues(said)
        or re.search(r"\b(?:not interested|leave it there|send me|keep in touch|stay in touch|get back to you)\b", said, re.IGNORECASE)
    )


def _left_open(said: str) -> bool:
    return bool(
        re.search(
            r"\b(?:but|though|however)\b.*\b(?:call|send|come back|next|later|try|touch|revisit|maybe)\b|\b(?:not (?:yet|now|right now|"
            r"today)|come back|call me)\b",
            said,
            re.IGNORECASE,
        )
    )


def _firmly_dated(said: str) -> bool:
    made = read_commitment(said, "prospect")
    return made.strength == "strong" and any(due.firm for due in find_dues(said)) and bool(made.due)


@lru_cache(maxsize=2048)
def read_line(text: str, trainee: str = "") -> LineReading:
    """One prospect line, with the trainee's line before it where known. Never raises."""
    said = plain(text)
    parts = sentences(said)
    stated = [part for part in parts if not part.rstrip("\"') ").endswith("?") or _TAG.search(part)]
    objects = bool(_OBJECTS.search(said))
    step = answer_to_step(said, trainee)
    discloses, kinds = _disclosed(said, stated, plain(trainee), objects or step != "none")
    return LineReading(
        discloses=discloses,
        kinds=kinds,
        asks=any(_asks(part, trainee) for part in parts),
        objects=objects,
        reacts=any(_REACTS.search(part) for part in parts),
        step=step,
    )
