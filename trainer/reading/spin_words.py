"""What people say when they ask for facts, difficulties, effects or worth; the order of the rules is in ``spin``."""

import re

from trainer.reading.words import pattern

WISH = pattern(
    r"wav(?:e|ed|ing) (?:a|your|the|my) (?:magic )?wand",
    r"magic wand",
    r"(?:in )?an? (?:ideal|perfect|dream) world",
    r"blue[- ]sky",
    r"genie",
    r"three wishes",
    r"(?:if )?(?:money|budget|time) (?:was|were|is) no (?:object|issue|constraint|concern)",
    r"if anything (?:was|were) possible",
    r"(?:your|the) (?:dream|wish ?list)",
    r"if you could (?:wish|have anything|snap your fingers)",
    r"snap your fingers",
    r"click your fingers",
    r"unlimited budget",
    r"what does your (?:ideal|dream|perfect)",
    r"magically",
)
MOTIVE = pattern(
    r"why (?:are|is|were|was) (?:you|your \w+|the \w+|they|he|she|everyone)(?: all)? (?:so |that |particularly |now |suddenly )*(?:keen|"
    r"set on|"
    r"bent on|intent on|eager|anxious|determined|desperate|bothered|concerned|worried|interested|motivated|serious|looking to|pushing|"
    r"trying)",
    r"why (?:does|do|did|would|should|is|are) [^?]{1,60}? (?:matters?|bothers?(?: you| them| anyone)?|worr(?:y|ies) (?:you|them|anyone)|"
    r"important|urgent|a priority|such a (?:big )?(?:problem|deal|thing|worry|headache)|upset (?:you|them|anyone)|keep (?:you|"
    r"anyone) (?:up|awake))",
    r"why (?:would|should|do|does) (?:you|anyone|anybody|the \w+|your \w+|they) (?:\w+ )?(?:care|mind|worry|bother)\b",
    r"what makes (?:it|this|that) (?:\w+ )?(?:urgent|important|matter|a priority|worth (?:fixing|solving|the trouble))",
)
NOTHING_CHANGES = pattern(
    r"(?:if|when|until|suppose|say) (?:you |we |it |this |that |they |nothing |things |nobody |no one |none of (?:it|this|"
    r"that) )?(?:just |all |ever )?(?:do nothing|did nothing|nothing (?:is |was |gets )?(?:changes?|changed|done|happens|happened|"
    r"improves|fixed)|(?:don't|doesn't|isn't|aren't|didn't|never|can't|won't|do not|does not|is not|not) (?:\w+ )?(?:fix\w*|"
    r"solv\w*|chang\w*|sort\w*|get (?:fixed|sorted|solved|better|done)|address\w*|act|do anything|tackle\w*|improv\w*|deal\w*|"
    r"resolv\w*|go ahead|happen|done|get done|on time|move)|changes?|changed|(?:carry|carries|carried|go|goes|went|keep|keeps|"
    r"kept) on|(?:keeps?|kept|continu\w+|stays?|stayed|remains?|remained|drags? on|gets? worse|got worse|persists?|goes on))",
    r"cost of (?:doing nothing|inaction|not|waiting|leaving|standing still)",
    r"(?:leave|left|leaving) (?:it|this|that|things) (?:as (?:it is|they are|is)|alone|like|for another|another)",
    r"if (?:it|this|that|things) (?:all )?(?:stays?|stayed|carr\w+|continu\w+|keeps?)",
    r"do(?:ing)? nothing",
    r"another (?:year|six months|quarter) (?:of|like|with)",
    r"(?:in|over) (?:a year|twelve months|six months|the next year)'?s? (?:time )?if",
)
SOLVED = (
    r"(?:the same day|same[- ]day|next day|instantly|straight away|weren't \w+ing|wasn't \w+ing|[\w-]+ing less|fix\w*|"
    r"solv\w*|sort(?:ed)?(?: out)?|resolv\w*|remov\w*|eliminat\w*|went away|goes away|go away|gone|disappear\w*|"
    r"vanish\w*|halv\w*|cut|reduc\w*|automat\w*|sped up|speed\w* up|faster|quicker|sooner|earlier|right first time|smooth\w*|"
    r"on time|in time|could (?:have|get|do|see|use|run|close|free|know|trust|rely|avoid|stop|just|skip|predict|spot|catch|be|take|"
    r"bring|reduce|cut|halve|save|turn|finish|send|ship|deliver|file|keep)|get (?:it|that|this|those|them) (?:back|down|right|"
    r"done)|"
    r"(?:had|got|gave you|have) (?:those|that|the|these|all|an extra|a|more|them|it|half|some) [^?]{0,30}?(?:back|again|time|"
    r"hours?|days?|one place|real time|instantly|visibility|warning)|free(?:d|s)? up|wasn't (?:an|a|the)|weren't (?:a|an|the|late|"
    r"there)|isn't (?:an issue|a problem)|didn't have to|no longer|not having to|(?:got|get|bring|brought|cut|"
    r"took) [^?,]{1,30}? (?:down|back|right|out|under)|without (?:having|the|all|those|that|any)|never (?:happen\w*|had to)|"
    r"able to|didn't (?:happen|exist|take|need|go wrong|break|come|get)|stopped (?:happening|being|having)|work(?:ed|s|"
    r"ing) (?:properly|well|first time|perfectly|as it should|smoothly)|improv\w*|better|took (?:half|a (?:day|week|minute|few)|"
    r"one|two|minutes|hours|\w+ (?:minutes|hours|days) (?:instead|rather))|(?:down|drop\w*|shr[ai]nk|brought) (?:down )?(?:to|from|"
    r"by)|were (?:sorted|done|automatic|in place|right|accurate)|was (?:done|sorted|automatic|accurate|right)|ran (?:itself|"
    r"smoothly|on)|every \w+ (?:arrived|was|went))"
)
IF_SOLVED = re.compile(rf"\b(?:if|suppose|imagine|say|once|assuming|when|with)\b[^?]{{0,90}}?\b{SOLVED}")
WOULD = pattern(
    r"would(?:n't)?|could|might|\w+'d|will|does (?:that|it) (?:do|give|mean|buy|open)|worth|you'd|what's|enable|allow|help|"
    r"what (?:changes|happens|difference|becomes|opens)|gain|benefit|save|saving"
)
FAILS = pattern(
    r"lose|losing|lost|miss(?:ed|es)?|fail(?:s|ed)?|slip(?:s|ped)?|went wrong|goes wrong|went down|goes down|broke|"
    r"breaks|found out|finds out|left|leaves|late|cut (?:the|your) (?:budget|staff|team)|couldn't|can't|"
    r"no longer (?:get|able|have)"
)
VALUE = pattern(
    r"(?:would|could|might) [^?]{1,50}? (?:make|be) (?:a|any|much|much of a|the) (?:\w+ )?difference",
    r"(?:what|how much)(?! was| were)(?:'s| is| would| might| could)? (?:\w+ ){0,5}?(?:be )?worth(?: to| for|$|\?| if| in|"
    r" having| a| over|"
    r" doing| it)?",
    r"what (?:would|could|might|will) (?:that|it|this|fixing|solving|having|getting|sorting|cutting|removing|being|doing|"
    r"you)\b[^?]{0,50}? (?:free|allow|enable|open|unlock|let|make possible|save|give|buy|release|gain|deliver|do (?:for|"
    r"with) (?:you|the|your|that|those|all))",
    r"how (?:would|could|might|will) (?:[\w'-]+ ){1,8}?(?:help|change|improve|benefit|make (?:things|life|it|a difference)|be better|"
    r"better|pay off|ease)",
    r"(?:what|which|any|the|see|biggest|main|be the) (?:\w+ ){0,2}?(?:benefits?|upside|gains?|pay-?offs?|prize|win|advantage|"
    r"return on|roi)",
    r"what (?:\w+ )?difference (?:would|could|might|will)",
    r"how (?:useful|valuable|helpful|important|attractive|beneficial|much better|much easier|worthwhile) (?:would|is|might) (?:it|"
    r"that|this|fixing|solving|having|getting|be|to)",
    r"would (?:it|that|this) (?:\w+ )?(?:help|free|save|allow|let|enable|make a difference|be (?:worth|valuable|useful|"
    r"helpful) (?:to|if|for))",
    r"what (?:would|could) you (?:do|be able to do|use|achieve|get done|spend|be doing|start|rather|put) [^?]{0,30}?(?:with|"
    r"instead|if|time|hours|money|days|on|be doing)",
    r"what (?:would|could|might) (?:\w+ )?(?:change|be different|get better|become possible|be possible|improve|look different|"
    r"you gain|you get|they gain|that give|it give|that enable|it enable|that unlock)",
    r"what would (?:good|better|great|success|fixed|sorted|solved|a good (?:result|outcome|solution)) (?:look|mean|be|do)",
    r"what does (?:good|great|success|better) look",
    r"(?:fixing|solving|sorting|resolving|removing|eliminating|halving|cutting|getting rid of|shortening|speeding up|automating|"
    r"avoiding|reducing) [^?]{0,50}?(?:do|give|get|mean|worth|buy|help|bring|make|allow|save|free|enable|change|deliver)",
    r"(?:the|any|what|in|potential|how much of a|sort of|kind of|real|annual|be the|expect) savings?",
    r"(?:could|would|might|\w+'d|hope to|want to|expect to|stand to|looking to) (?:you |they |it |that |we |the \w+ )?(?:save|"
    r"gain|win back|recover|avoid)",
    r"what(?:'s| is) (?:it|that|this) worth",
    r"what (?:are|do|were|would) you (?:hop\w+|look\w+|want\w*|expect\w*|like) (?:to )?(?:gain|get out of|improve|achieve|"
    r"see improve|see change)",
    r"what (?:outcome|result|improvement)s? (?:are|would|do) you",
    r"why would (?:it|that|this) be (?:useful|valuable|worth|good|helpful)",
    r"what would (?:it|that|this) (?:take off|relieve)",
    r"(?:would|could|might) (?:\w+ ){1,4}?(?:look|be|feel) (?:\w+ )?different",
    r"free(?:d|s)? (?:up|you|them)",
)
STAKEHOLDER = pattern(
    r"boards?|boss|bosses|finance|fd|cfo|ceo|coo|md|chief executive|director|directors|chair|shareholders?|investors?|"
    r"owners?|regulators?|cqc|fca|ofsted|"
    r"auditors?|inspectors?|insurers?|banks?|customers?|clients?|patients?|tenants?|guests|members|retailers?|unions?|press|"
    r"council|trustees|"
    r"parents|head office|group|business|company|organi[sz]ation|hospital|trust|school|firm"
)
"""Those who feel an effect outside the work itself."""
ONE_CHANGE = pattern(
    r"(?:fix|change|improve|sort|tackle|address)(?: \w+)? first",
    r"(?:(?:change|fix|improve|alter) (?:just )?(?:one|1|a single) thing|one thing (?:that )?(?:you'd|you would|you could|"
    r"to) (?:change|fix|improve|do differently)|what(?:'d| would| might)? you (?:change|improve|fix|do differently|"
    r"like to (?:see )?(?:chang\w*|improv\w*|fix\w*|be better|better))|what (?:would|could|should) be (?:better|improved|"
    r"different)(?! if)|anything (?:you'd|you would|that you'd) (?:change|fix|improve|do differently)|what needs (?:fixing|"
    r"changing|to change|improving|work))",
)
DRIVER = re.compile(r"\bwhat(?:'s| is|'re| are) driving (?:the|those|these|that many)\b")
"""'What's driving the delay?' asks for a cause; 'what's driving you to act?' for a motive."""
STRONG_EFFECT = pattern(
    r"impact(?:s|ed|ing)?",
    r"effects?",
    r"consequences?",
    r"knock[- ]on",
    r"ripple\w*",
    r"repercussions?",
    r"fall-?out",
    r"down-?sides?",
    r"upshot",
    r"implications?",
    r"what(?:'s| is) the (?:end |net |practical )?(?:result|damage|toll|price|outcome)(?! (?:you|look|of your (?:last|test)))",
    r"affect(?:s|ed|ing)?",
    r"hurt(?:s|ing)?",
    r"lead(?:s|ing)? to",
    r"led to",
    r"result(?:s|ed|ing)? in",
    r"as a (?:result|consequence)",
    r"(?:does|do|did|would|will|might|could|can|is|are) (?:[\w'-]+ ){1,6}?(?:mean|do) (?:to|for)(?! (?:a living|fun|work|lunch|me)\b)",
    r"what(?:'s| is| are)? (?:that|it|this|they|those) (?:doing|do) to",
    r"what (?:does|did|do|would|will|might) (?:that|this|it|all that|all this|those|these|\w+ing [\w' ]{1,30}?) (?:actually |"
    r"really |then |ultimately )*(?:mean|lead|cause|create|trigger|cost|do)(?! by)\b",
    r"(?:what|how|where) (?:that|this|it|all that|all this|those|they|these|\w+ing [\w' ]{1,30}?) (?:actually |really |then |"
    r"ultimately |in turn |all )*(?:means?|does|do|leads?|costs?|causes?|creates?|affects?|hits|shows? up|ends? up|translates?|"
    r"plays? out|lands?|hurts)(?! (?:today|by hand))",
    r"which means",
    r"(?:meaning|mean) what",
    r"means what",
    r"meaning(?: for| in|$)",
    r"so what",
    r"what's the so what",
    r"(?:what|which|any|how many)\b[^?]{0,40}? (?:cause|causes|causing|create|creates|creating|trigger|triggers|bring about|"
    r"throw up|give rise to|present|pose)(?: for| to| in| you| the| your| your team| with| elsewhere| further| down| downstream|"
    r" when|$)",
    r"what happens? (?:then|as|to(?!.*next step)|after that|as a|elsewhere|downstream|on the|for|with the|at the)",
    r"why [\w' -]{2,40}? matters?",
    r"because of (?:it|that|this|those|these|the \w+)",
    r"makes? of (?:it|that|this|those)",
    r"who (?:then )?(?:picks up|covers|fills in|steps in|mops up|cleans up)",
    r"(?:do|does|did|have|has|are|is|will|could|might|would) (?:[\w']+ ){1,3}?(?:dropp?(?:ed|ing)? out|quit(?:ting)?|"
    r"resign\w*|walk(?:ed|ing)? (?:away|out|off)|"
    r"give up|gave up|burn(?:ed|t|ing)? out|had to (?:close|cancel|turn|stop|delay|postpone|send|drop|pay|write))",
    r"(?:ends?|ended|ending) up (?:as|with|costing|paying|doing|being|where|in)",
    r"what happens? (?:when|if|once|whenever) (?:that|this|it|they|those|these)\b",
    r"what (?:would|will|might|could) happen",
    r"what (?:does|do|did) (?:that|it|this|they|those) (?:end up|turn into|translate)",
    r"then what",
    r"what then",
    r"and then(?: what)?$",
    r"what next(?: when| if)",
    r"where does (?:that|it|this|all this|all that) (?:\w+ )?(?:leave|end|lead|show|hit|bite|hurt|land|come out|go|take|surface|"
    r"hurt|go from there|feed|flow|appear)",
    r"how (?:does|do|did|would|will|is) (?:[\w'-]+ ){1,6}?(?:show(?:ing)? up|play(?:ing)? out|land(?:ing)?|go down|translate|"
    r"feed (?:in|through)|filter|flow through|ripple|carry over|spill|bite|come (?:back|across) (?:on|to)|hit|react|respond|"
    r"take it|take that|end up|felt|look (?:to|for|from)|sit with|change (?:the|how|what|your))",
    r"(?:show|shows|showing|shown) up in",
    r"trickle\w*|cascad\w*|snowball\w*|domino\w*",
    r"translate (?:in)?to",
    r"(?:bites?|comes back to bite|come back to haunt)",
    r"why (?:does|do|did|would|should|is|are) (?:[\w'-]+ ){1,8}?(?:matter|important|a problem|an issue|a concern|a worry|a priority|"
    r"urgent|significant|such a big|a big deal|critical|worth|bad|count|bother (?:you|them)|worry (?:you|them))",
    r"why (?:are|were|is|was) (?:you|your \w+|the \w+|they|everyone|he|she) (?:so |particularly |all |now )*(?:keen|looking|"
    r"interested|want\w*|trying|bothered|concerned|worried|anxious|determined|desperate|focused|pushing|motivated|eager)",
    r"why (?:now|fix|solve|change|bother|tackle|act|invest|do anything|care|worry|does (?:anyone|the board|your boss|it bother))",
    r"why (?:do|does|would) (?:you|they|the \w+|your \w+|anyone) (?:care|want|need|mind|worry)\b",
    r"what makes (?:this|that|it|these|those|fixing|solving) (?:\w+ )?(?:a |an |so |such )*(?:priority|urgent|important|worth|"
    r"matter|critical|serious|big|pressing|worrying|bad|problem)",
    r"what(?:'s| is| was) (?:making|pushing|prompting|driving|motivating) (?:you|the urgency|this now|the push|your)",
    r"at stake",
    r"how (?:much|far) does (?:that|it|this) (?:really )?matter",
    r"does (?:that|it|this) (?:really )?matter",
    r"big deal",
    r"who (?:else )?(?:\w+ )?(?:feels|suffers|notices|gets (?:hit|hurt|affected|blamed|the blame|it in the neck|dragged|pulled)|"
    r"is (?:affected|hit|hurt)|bears|carries the can|picks up the (?:pieces|tab|bill|cost|slack)|pays (?:for|the price)|foots|"
    r"takes the (?:hit|heat|blame)|ends up|sees it|sees that)",
    r"who(?:'s| is) (?:affected|hit|hurt|impacted|on the hook)",
    r"on the hook",
    r"where (?:do|does|would|will|can|might|else) (?:you|your \w+|the \w+|it|that|this|we|they) (?:\w+ )?(?:feel|see|notice|"
    r"pay)(?: \w+){0,4}(?: it| that| this| most| effect)?$",
    r"what (?:do|does|did) (?:\w+ ){1,4}?(?:lose|miss out|suffer|have to (?:drop|give up|postpone|push))",
    r"what (?:gets|is|are|isn't|doesn't|don't|else) (?:\w+ )?(?:dropped|delayed|suffers?|postponed|pushed|put off|sacrificed|"
    r"squeezed|get(?:ting)? done|being done|not happening|slipping|given up|done (?:as|because))",
    r"what(?:'s| is) (?:suffering|not getting done|slipping|the cost (?:of|to)|it costing|that costing|this costing|the worst)",
    r"what gives",
    r"what (?:suffers|follows|comes of|becomes of|flows from|stems from|hangs on|depends on|rides on|does it stop|does that stop|"
    r"won't|can't you|are you unable|aren't you able)",
    r"(?:stop|prevent|keep)s? (?:you|them|your \w+) (?:from )?(?:doing|\w+ing)",
    r"at (?:whose|what) (?:cost|expense|price)",
    r"further down the (?:line|road|chain|track)",
    r"downstream",
    r"worst[- ]case",
    r"how (?:bad|serious|costly|dangerous|damaging) (?:does|can|could|would|might|will|is) (?:it|that|this)(?: \w+)* (?:get|"
    r"become|be|if|for)",
    r"if (?:that|it|this) (?:happens|happened|goes|went|were to|slips|slipped|fails)",
    r"take (?:a|its|their) toll",
    r"put (?:you )?(?:at|in) (?:risk|danger|jeopardy)",
    r"repercuss\w+",
    r"what(?:'s| is) (?:riding|hanging|resting|depending) on",
    r"how (?:does|do|would) (?:your|the|their) (?:\w+ ){0,2}?(?:customers?|clients?|board|boss|finance|fd|cfo|ceo|coo|md|director|"
    r"directors|regulator|auditors?|team|staff|patients?|tenants?|members|shareholders|investors|people|crews?|drivers?|unions?|"
    r"partners?|retailers?|suppliers?) (?:\w+ )?(?:feel|react|respond|take|see|view|look at|deal with it|cope)",
    r"what (?:do|does|did|would) (?:your|the) (?:\w+ )?(?:customers?|clients?|board|boss|finance|fd|cfo|ceo|regulator|auditors?|"
    r"team|staff|patients?|tenants?|members|shareholders|investors|drivers?|crews?|retailers?) (?:\w+ )?(?:say|think|do|"
    r"make of) (?:when|if|about (?:that|it|this)|of (?:that|it|this)|then|to that)",
    r"what (?:is|was|has) (?:that|it|this) (?:led|meant|cost|caused|done)",
    r"what (?:has|have) (?:that|it|this|those|they) (?:led|meant|cost|caused|done)",
    r"how (?:does|do|did|would) (?:that|this|it|those|these) (?:\w+ )?(?:make|leave|put) (?:you|them|your|the)",
    r"toll",
    r"how (?:is|are|was|were) (?:\w+ ){1,4}?(?:affected|impacted|hit|hurt)",
    r"the damage",
    r"(?:keep|stop)(?:s|ing)? (?:you|them|him|her|people|the \w+|your \w+) from",
    r"feels? (?:it|that|this)",
    r"live with (?:it|that|this)",
    r"(?:does|do|did|would|will|is|has|can|could|might) (?:that|it|this|those|these|they|all that|all this|the [\w-]+|your [\w-]+|"
    r"those [\w-]+|these [\w-]+) (?:\w+ ){0,2}?(?:creat\w+|caus\w+|leav\w+|mean|add|slow\w*|delay\w*|stop\w*|forc\w+|push\w*|"
    r"end up|hold\w*|eat\w*|drag\w*|trigger\w*|generat\w+|spill\w*|get in the way|make (?:it|them|people|you|things|life|your|"
    r"the)|squeez\w+|disrupt\w*|stretch\w*|put)\b",
    r"why (?:that|this|it|the \w+|they|those) (?:\w+ )?(?:matters?|is (?:important|a (?:problem|priority|concern|worry))|worr\w+|"
    r"bothers)",
    r"(?:could|might|would) (?:they|it|that) (?:\w+ ){0,3}?(?:further|worse|you)",
)
CONDITION_ALONE = re.compile(
    r"^(?:and |so |but |ok |or |then )*(?:what )?(?:if|when|once) (?:that|this|it|they|those|you|one|we|there|a|an|the|"
    r"your) [\w' ]{1,50}$"
)
BY_MEAN = pattern(r"(?:what|how) (?:do|did|exactly do|exactly did) you mean(?: by| when|$)", r"cost(?:-| )effective(?:ly)?", r"mean by")
WHAT_HAPPENS_IF = pattern(
    r"what(?:'s going to| does| do| will| would|'ll| might| usually| normally| actually| typically)? happen(?:s|"
    r"ed)? (?:\w+ )?(?:if|should|when|once|where|whenever|after|every time|in the (?:\w+ )?(?:where|when))"
)
WHAT_HAPPENS_AFTER = re.compile(
    r"\b(?:when|if|once|whenever|every time|say|suppose|imagine)\b(?P<case>[^?]{3,90}?)[,.\s-]+(?:so |then |"
    r"and )*what (?:usually |normally |actually |typically |then |would |might |will )?happens?\b"
)
TROUBLE = pattern(
    r"late|delay\w*|miss(?:ed|es|ing)?|wrong|fail\w*|slip\w*|breaks?(?: down)?|broken|down|short|off sick|sick|ill|leaves?|absent|"
    r"error\w*|mistake\w*|overrun\w*|runs? (?:over|late|out|short)|out of (?:stock|date|sync|time)|doesn't|don't|isn't|aren't|"
    r"can't|didn't|won't|not|no|nobody|lost|stuck|reject\w*|refus\w*|complain\w*|go wrong|goes wrong|crash\w*|fall\w* (?:over|"
    r"behind|through)|jam\w*|stop\w*|faulty|defect\w*|damag\w*|incomplete|incorrect|inaccurate|overdue|behind|unavailable|"
    r"outage\w*|leak\w*|stand(?:s|ing)? (?:idle|still)|idle|longer|too \w+|extra|again|bottleneck\w*|backlog\w*|queue\w*|cancel\w*|"
    r"bounce\w*|clash\w*|conflict\w*|duplicate\w*|exceed\w*|spike\w*|peak\w*|that|this|it happens|things"
)
PROBLEM = pattern(
    r"awkward|nuisance|niggl\w*|nagging|up the wall|round the bend|sideways|pear-shaped|unstuck|haywire|astray|awry|stupid|chaf(?:e|es|"
    r"ing)|"
    r"(?:does|do|that|it|things?) rub|hamper\w*|dodgy|flak(?:y|iest)|sore|curs(?:e|es|ed)|swear\w*|wince|griev\w*|drives? (?:you|them|"
    r"people|your \w+|the \w+) (?:mad|crazy|nuts|potty|to despair)|go(?:es|ing)? (?:badly|off|amiss)|up to scratch|"
    r"like to see (?:the )?back of",
    r"difficult\w*",
    r"broken|(?:gladly|happily) (?:never|not|stop|lose)|never (?:have to )?do again|grind\w*|plain sailing|held up|"
    r"hold-?ups?|fiddle|tangl\w*|painstaking|silly|daft",
    r"trip\w* (?:you|them|people|it|things) up",
    r"(?:got|gets|getting|become|became|gone) (?:\w+ )?worse",
    r"worse",
    r"grief",
    r"how do you (?:feel about|find)",
    r"what do you (?:think|make) of (?:how|the way|your)",
    r"how long (?:has|have) [^?]{1,40}? (?:going on|been (?:like|a|an|happening|slow|late|hard|difficult|broken))",
    r"frustrat\w*",
    r"pain(?:s|ful|fully)?(?: points?)?",
    r"not (?:\w+ )?(?:working|going|right|happy|ideal|great|good enough|as good|where you)",
    r"\w+n't (?:\w+ )?(?:work\w*|going|right|happy|ideal|great|good enough|good|flow\w*|fit)",
    r"(?:isn't|aren't|doesn't|don't|not|never|wasn't) (?:\w+ ){0,3}?(?:work\w*|going (?:well|right|to plan|smoothly)|right|happy|"
    r"ideal|great|smooth\w*|well|good enough|flow\w*|quite|like(?! to)|reliable|perfect)",
    r"go(?:es|ing|ne)? wrong",
    r"went wrong",
    r"what(?:'s| is) wrong",
    r"(?:anything|something|nothing|where|what|things?) (?:\w+ )?wrong",
    r"struggl\w*",
    r"challeng(?:e|es|ing)",
    r"slow(?:s|ing|ed|ly|er)?(?: \w+)?(?: down)?",
    r"break(?:s|ing)?(?: \w+)? down",
    r"(?:where|when|what|how often) (?:does|do|is|are|else) [^?]{0,40}?(?:break|fall (?:down|over|apart|through|short|behind)|"
    r"fail|slip|stick|jam|snag|drag|go off|come unstuck|unravel|creak|leak|get (?:stuck|held up|messy|ugly|jammed|bogged|lost|"
    r"hard|tricky|difficult|bottlenecked)|hurt|let you down|trip|pinch|clog|stall|hold you up)",
    r"stuck",
    r"both?er(?:s|ed|ing|some)?",
    r"bug(?:s|ging)? you",
    r"annoy\w*",
    r"irritat\w*",
    r"irk\w*",
    r"head-?aches?",
    r"hard(?:est|er)?",
    r"tough(?:est|er)?",
    r"tricky|trickiest",
    r"trouble(?:s|some)?",
    r"problem(?:s|atic)?",
    r"issues?",
    r"bottle-?necks?",
    r"gaps?",
    r"worr(?:y|ies|ied|ying)",
    r"concern(?:s|ed|ing)?",
    r"unhappy",
    r"dissatisf\w*",
    r"how (?:\w+ )?(?:happy|satisfied|comfortable|confident|pleased|content) (?:are|is|do|would)",
    r"(?:are|is) (?:you|your \w+|the \w+|everyone|they) (?:\w+ )?(?:happy|satisfied|comfortable|confident|pleased|"
    r"content)(?: with| about| that| in)",
    r"keeps? (?:you|him|her|them|people) (?:up|awake)",
    r"lose sleep",
    r"complain(?:s|ing|ed|ts?)?",
    r"night ?mares?",
    r"drag(?:s)?",
    r"friction",
    r"let(?:s|ting)? (?:you|them|people|your \w+|us) down",
    r"errors?",
    r"mistakes?",
    r"weak(?:ness|nesses|est|er)?(?: (?:spots?|points?|links?))?",
    r"unreliable",
    r"get(?:s|ting)? in (?:the|your) way",
    r"hold(?:s|ing)? (?:you|them|things|it|the \w+|your \w+) (?:back|up)",
    r"what(?:'s| is)? stop(?:s|ping)? (?:you|it|them)",
    r"what prevents",
    r"wrestl\w*",
    r"grappl\w*",
    r"time[- ]consuming",
    r"not ideal",
    r"least (?:favou?rite|like|enjoy|happy)|like (?:the )?least",
    r"dislike|hate|dread\w*",
    r"worst",
    r"sore (?:spot|point)s?",
    r"snags?",
    r"hiccups?",
    r"glitch\w*",
    r"pinch[- ]?points?",
    r"hurdles?|obstacles?|barriers?|road-?blocks?",
    r"eats? (?:up|into)",
    r"where does (?:the|all (?:the|your)) time go",
    r"(?:could|should|needs? to|ought to) (?:be|go|work|run) (?:better|smoother|faster|quicker|easier)",
    r"how (?:well|reliably|smoothly|accurate|reliable|easy|painful|bad|messy|efficient|effective) (?:is|are|does|do|would)",
    r"how(?:'s| is| are) (?:that|it|this|the \w+|things|your \w+|they)(?: \w+){0,4}? (?:work(?:ing)?|holding up|going|performing|"
    r"coping|bearing up|shaping up)(?: out)?(?: for you| at the moment| right now| these days)?",
    r"how(?:'re| are| do| does) (?:you|your team|they|people|the \w+) (?:\w+ )?(?:coping|cope|finding|find (?:it|that|the|using|"
    r"working))",
    r"what (?:do|would) you (?:find|like) (?:most |least |the most )?(?:hard|annoy|difficult|frustrat|trick)\w*",
    r"mess(?:y|ier|iest)?",
    r"chaos|chaotic",
    r"clunky|clumsy|fiddly|cumbersome|laborious|tedious",
    r"bad(?:ly)?",
    r"ugly",
    r"fire-?fight\w*",
    r"pressure(?:s|d)?",
    r"stress\w*",
    r"overwhelm\w*",
    r"fall(?:s|ing)? (?:down|short|over|behind|apart|through the cracks)",
    r"drops? the ball",
    r"dropp\w+ off",
    r"fed up",
    r"grumbl\w*|moan\w*|gripe\w*|groan\w*",
    r"tak(?:e|es|ing) (?:\w+ ){0,3}?(?:so|too|this|that|the most|the longest|most|forever|ages|longest) ?(?:long|time|effort|much|"
    r"longer)?",
    r"why does (?:it|that|this|the [\w ]+?) take",
    r"root causes?",
    r"what(?:'s| is| are)? caus(?:es|ing|ed)",
    r"what(?:'s| is| are) (?:behind|at the root of)",
    r"overload\w*",
    r"shortages?",
    r"out of (?:control|hand)",
    r"shortcomings?|drawbacks?|limitations?|flaws?|faults?|defects?",
    r"inaccura\w*|inefficien\w*|inconsisten\w*|unpredictab\w*",
    r"what(?:'s| is) (?:missing|broken|lacking|keeping you|on your plate|getting to you|eating|not|the hold-?up|going on with)",
    r"lacking",
    r"late",
    r"delay(?:s|ed)?",
    r"overruns?",
    r"down ?time|outages?",
    r"re-?work|re-?do(?:ing|ne)?|redone|duplicat\w+",
    r"wast(?:e|ed|ing)",
    r"unplanned|unexpected",
    r"surpris(?:e|es|ed)",
    r"disappoint\w*",
    r"lost|missed|missing|rejected|returned|damaged",
    r"what (?:prompted|triggered|made you|brought) (?:you|this|the|look|start|decide|want)?",
)
CAUSE = pattern(
    r"what(?:'s| is| are| do you think is)? (?:the )?(?:root |main |real |underlying )?(?:caus(?:es|ing|e|ed)|reasons?|behind|"
    r"at the root)(?: (?:of|for|behind|that|it|this|these|those|the))?(?! (?:you|more|further|in turn))",
    r"why (?:does|do|is|are|did|has|have|was|were|would|can't|don't|doesn't|isn't|aren't|hasn't|haven't) (?:you (?:think|reckon|"
    r"suppose) )?(?:it|that|they|this|those|these|the|your|people|things|some|so many|each|every)(?: \w+){0,5}? (?:up|down|worse|"
    r"crept|slipped|take|takes|come|go|happen|end up|run|get|arrive|fall|keep|late|slow|short|long|wrong|break|fail|stuck|slip|"
    r"missing|need|have to|work|done|still|so many|rising|increasing|left|like that|the case|there|build|turn up|show up|vary|"
    r"change|started|difficult|hard)",
    r"why (?:is|was) (?:that|this|it)(?: (?:so|do you think|happening|the case|then))?$",
    r"how come",
    r"where does (?:the|that|it) (?:delay|problem|error|gap) come from",
    r"what (?:do you think|would you say)? ?(?:is )?(?:drives|driving|explains|slows) (?:the|that|it|this|those|these)",
)
ADDED_EFFECT = pattern(
    r"cost(?:s|ing)? (?:you|them|us|the|your|anything|money|much|a lot)?",
    r"costing",
    r"los(?:e|es|t|ing)",
    r"fined|fines|penalt\w+|penali[sz]ed",
    r"hit(?:s|ting)?",
    r"expos(?:e|es|ed|ure|ing)",
    r"jeopard\w+",
    r"threaten\w*",
    r"eat(?:s|ing)? into",
    r"set(?:s|ting)? you back",
    r"risk(?:s|ing|y)?",
    r"at risk",
    r"liab\w+",
    r"damag\w+",
    r"harm\w*",
    r"churn\w*|walk(?:ed|ing)? away|gone elsewhere|leav(?:e|ing) you",
    r"writ(?:e|ing|ten) off|write-?offs?",
    r"refund\w*|compensat\w+|credits?",
    r"overspend\w*",
    r"pay(?:ing)? (?:extra|more|over the odds|overtime|penalties|for it|for that)",
    r"numbers|figures|p ?(?:&|and) ?l|bottom line|money side|money terms|financ(?:ial|ially)|monetary|"
    r"commercial(?:ly)?",
)
THERE_IS = re.compile(
    r"^(?:and |so |but |or )*(?:(?:is|are|was|were|have|has|had|do|does|did|would|could|can|might|will) (?:there|you|they|that|it|"
    r"this|any\w*|your \w+|the \w+|those|these|finance)|any|what about|how about|what|where|and the|on the|in terms of)\b"
)
GENERAL_MONEY_FACTS = pattern(
    r"(?:what's|what is|whats|do you have|have you (?:got|set)|is there|who (?:owns|holds|controls|signs)|how (?:big|"
    r"much) is)(?: \w+){0,4}? budget(?:ed|s)?",
    r"who (?:looks after|is responsible for|owns|runs|handles|does) ",
    r"(?:which|what) (?:regulat\w+|compliance|licen[cs]e|audit\w*|safety|pricing|insur\w+|sales)(?! (?:risk|exposure|impact|issue|"
    r"problem))",
    r"how (?:do|are) you (?:currently |today )?(?:\w+ )?(?:manage|price|pay|handle|budget|charge|bill|sell|invoice|audit)",
    r"how (?:many|often|long|big) [^?]{0,20}(?:customers|clients|sales|audits|people|staff|accounts)",
    r"what does your (?:team|company|business) do",
)
GO_ON = re.compile(
    r"^(?:please |do |(?:can|could|would|will) you (?:please |maybe |just )?)?(?:go on|carry on|keep going|tell me more|"
    r"say (?:a bit |a little )?more|can you (?:say|tell me) more|elaborate|expand|give me an? (?:\w+ )?example|"
    r"walk me through (?:that|it|an example)|how so|in what (?:way|sense)|such as|like what|for example|for instance|example|"
    r"or they should|give me an example)\b"
)
SET_UP = re.compile(
    r"^(?:(?:which|who|when|where|whose|what (?:system|tool|software|time|date|format|version|kind|sort|type))\b(?! (?:does|"
    r"do|did) (?:that|it|this) (?:leave|show|hit|bite|hurt))"
    r"|how (?:do|does|did|many|long|old|big)\b|(?:do|does|did|is|are|have|has) (?:you|they|it|that|this) (?:use|run|own|"
    r"have|do|on|in|a|an|the|your|part|using|done|weekly|monthly)\b)"
)
"""Questions that ask for facts even where they point back: 'which system is that in?'"""
SUM = pattern(
    r"worth",
    r"total",
    r"what are we talking(?: about)?",
    r"how much(?! (?:time|of your|of the (?:day|week|team)|do you know|experience))",
    r"sums?",
    r"what (?:sort|kind) of (?:money|numbers?|figures?|amounts?|size|scale)",
    r"ball-?park",
    r"(?:number|figure|value|size) (?:for|on|to|against) (?:that|it|this|those)",
)
LEADS_ON = re.compile(
    r"^(?:and|and\W+so|so|which means|meaning|means|because|with what (?:result|effect)|leading to|resulting in|causing|"
    r"and so|so then|and then)$"
)
NAMED_EFFECT = pattern(
    r"impact\w*",
    r"effects?",
    r"affect\w*",
    r"consequences?",
    r"knock[- ]on",
    r"hurt\w*",
    r"downsides?",
    r"damag\w*",
    r"implications?",
    r"lead to",
    r"repercussions?",
    r"problems?",
    r"business",
    r"stake",
)
ONWARD = pattern(
    r"lead(?:s|ing)? to",
    r"mean(?:s|ing)?",
    r"so what",
    r"knock[- ]on",
    r"matter",
    r"then what|what then",
    r"result\w*",
    r"why",
    r"consequences?",
    r"ripple\w*",
    r"where does (?:that|it|this)",
    r"stake",
    r"upshot",
    r"what happens",
)
