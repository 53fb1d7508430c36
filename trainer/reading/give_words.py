"""What insights, stories, answers, empathy, recaps and pitches sound like; the rules on them are in ``gives``."""

from trainer.reading.words import pattern

OFFER = (
    r"(?:platform|software|solution|solutions|product|products|tool|tools|system|service|services|suite|app|application|ai|engine|"
    r"technology|module|modules|dashboard|dashboards|portal|package|packages|offering|implementation team|customer success|"
    r"onboarding|consultants|algorithm|algorithms|automation|licen[cs]e|subscription|pricing|prices|price list|api|integration|"
    r"integrations|product line|machine|machines|device|devices|programme|approach to automation|cloud|system's|bot|agents|feature|"
    r"features|rates|catalogue|roadmap)"
)
PITCH = pattern(
    rf"(?:our|my company's|our company's|our own|our new|our latest|our award[- ]winning|our unique) (?:[\w'-]+ ){{0,3}}?{OFFER}",
    r"we (?:also |can |do |actually |basically |currently |already |just |now |are able to |could |would |will |"
    r"have been able to |typically |usually )*(?:offer|provide|automate|deliver|specialis\w+|specializ\w+|integrate|plug into|"
    r"sell|build|built|have built|developed|guarantee|support over|cover all|cut (?:that|it|this|your|the|costs?|down)|reduce|"
    r"eliminate|remove (?:all|the|that)|save you|streamline|take (?:all )?(?:that|this|the (?:pain|work|hassle)|it) (?:off|away)|"
    r"solve (?:that|this|exactly)|fix (?:that|this|exactly)|handle all|do all|do exactly that|help (?:companies|firms|businesses|"
    r"organisations|organizations|people|teams|clients|customers|you (?:cut|save|reduce|get|with exactly)|\w+ (?:like|"
    r"such as) you|manufacturers|banks|insurers|hospitals|schools|retailers))",
    r"we(?:'re| are) (?:the |a |an )?(?:[\w-]+ ){0,3}?(?:leader|leading|number one|no\.? ?1|biggest|largest|best|only|"
    r"specialists?|experts|award|trusted|certified|accredited|iso|provider|vendor|partner of choice|cheaper|cheapest|fastest|"
    r"market)",
    r"we(?:'ve| have)(?: got)? (?:a|an|the|something|some|this) [^.?!]{0,40}? ?(?:that|which|for|to) (?:\w+ )?(?:eliminat|cut|"
    r"reduc|automat|sav|fix|solv|handl|remov|tak|help|stop|prevent|deal|let|giv|track|spot|catch|does)\w*",
    r"our (?!(?:clients?|customers?|team|call|conversation|meeting|next|time|data|survey|research|people|own|job|discussion|chat|"
    r"session|study|experience)\b)[\w'-]+(?: [\w'-]+)? (?:(?:can|will|would|also|typically|actually) )*(?:cuts?|reduces?|"
    r"eliminates?|automates?|saves?|improves?|boosts?|slash|halves?|helps?|lets?|gives? you|delivers?|takes?|removes?|spots?|"
    r"catch|catches|tracks?|integrates?|solves?|fix|fixes|handles?|sits?|plugs?|connects?|prevents?)",
    r"award[- ]winning",
    r"market[- ]leading|world[- ]class|best[- ]in[- ](?:class|breed)|state[- ]of[- ]the[- ]art|cutting[- ]edge|"
    r"industry[- ]leading|next[- ]gen\w*|end[- ]to[- ]end (?:solution|platform|visibility)|turn-?key|all[- ]in[- ]one|one[- ]stop",
    r"(?:free|30[- ]day|14[- ]day|no[- ]obligation) trial",
    r"discount\w*",
    r"\d+ ?(?:%|per ?cent) off",
    r"(?:price|pricing|licen[cs]e|package|plan|cost)s? (?:starts?|starting|begin\w*|from|is|are|would be|"
    r"comes? (?:in )?at) (?:only |just |at |from )*[£$€]?\d",
    r"[£$€] ?\d[\d,.]*k? ?(?:a|per|each|/) ?(?:user|seat|month|licen[cs]e|head|site|device|unit)",
    r"per (?:seat|user) per",
    r"special (?:offer|price|deal)|limited[- ]time|offer (?:ends|expires|runs)|sign (?:up )?(?:today|now|by (?:the end|friday))",
    r"(?:it|this|that|which|platform|tool|system|software|app|solution) (?:\w+ )?(?:comes with|includes|has built-in|"
    r"plugs (?:straight )?in|integrates|automates|automatically|lets you|allows you|gives you (?:a |real|full|one|complete|"
    r"instant)|would give you (?:a |real|full|one)|will save you|saves you|would save you|pays for itself|does all|takes care of|"
    r"sits on top|reduces|cuts)",
    r"you(?:'d| would|'ll| will|'ll also|'d also) (?:also )?(?:get|have|receive|benefit from|see) (?:a |an |the |full |instant |"
    r"real[- ]time |24|one |our |complete |your own |access )(?:\w+ )?(?:dashboard|access|portal|account manager|visibility|"
    r"alert\w*|support|report\w*|single|view|licen[cs]e|feature\w*|return on|roi|savings?|payback|discount)",
    r"built[- ]in|out of the box|plug[- ]and[- ]play|machine learning|ai[- ](?:driven|powered|based)|powered by|"
    r"real[- ]time dashboard\w*|drag[- ]and[- ]drop",
    r"(?:so )?what [\w'-]+(?: \w+)? (?:does|do) is (?:\w+ )?(?:bring|take|put|give|let|make|turn|connect|pull|cut|help|automate|replace|"
    r"show|track|"
    r"combine|sit)\w*",
    r"(?:the|our|new|and the|and our) (?:\w+ )?(?:app|ai|concierge|dashboard|platform|software|portal|mobile app|bot|tool|module)(?:'s|"
    r" is| comes|"
    r" answers| does| has| gives| lets| shows| sends| learns| can)\b",
    r"(?:and |then |plus )*(?:there's|there is|you've got|you have|you get|comes with|it's got) (?:the |a |an |our |your |auto|full |"
    r"instant |live )?"
    r"(?:[\w-]+ )?(?:dashboard|templates|auto-?\w+|league table|inbox|integrations?|analytics|alerts|scorecards?|app|portal|reporting|"
    r"features?)",
    r"we (?:connect|link|talk|hook|tie) (?:up )?(?:to|with|into) (?:over |more than |all |any |every |\d|sixty|fifty|a hundred)",
    r"does the work of|(?:fully|completely|totally|infinitely) (?:branded|configurable|integrated|customi[sz]able|automated|secure|"
    r"compliant|"
    r"scalable)|we(?:'ve| have)? (?:just |also )?(?:won|raised) (?:\w+ ){0,4}?(?:award|prize|million|best|show|round|funding)",
    r"(?:put you down|sign you up|get you (?:started|down to|on)) (?:for|with|on|to)",
    r"(?:essential|pro|basic|premium|enterprise|standard|gold|silver|starter)(?:'s| is| at| package| plan| costs?)",
    r"founded in|headquartered|trusted by|(?:over|more than) \d[\d,]* (?:\w+ )?(?:customers|clients|companies|users|installations|"
    r"sites|businesses|firms) (?:use|trust|rely|across|worldwide|already|in)|offices in|(?:work(?:ed|s|"
    r"ing)?) with (?:\w+ ){0,2}?(?:companies|firms|businesses|organisations|organizations|brands|banks|names|of the (?:top|big|"
    r"largest|biggest))(?: \w+)*|our (?:clients|customers) include|fortune 500|ftse|household names",
    r"(?:our|all our|all of our|most of our|existing) (?:\w+ )?(?:customers|clients|users) (?:\w+ )?(?:save|saved|see|saw|get|"
    r"love|report|cut|reduce|reduced|achieve|typically save|on average save|rave)",
    r"(?:would|do|could|can|are) (?:you|i) (?:\w+ )?(?:like to see|want to see|interested in (?:a|seeing|our|buying|"
    r"hearing about our)|give you|show you|fancy|open to (?:a|seeing)) (?:a |an |our |the |my )?(?:quick |short |live |"
    r"free )*(?:demo\w*|trial|brochure|it in action|proposal|quote|platform|tool|product|software|solution|deck|slides)",
    r"(?:show|give|run|walk) you (?:through )?(?:a |an |our |the )?(?:quick |short |live )*(?:demo\w*|platform|product|tool|"
    r"software|deck|slides|features)",
    r"with (?:our|us),? you(?:'d|'ll| can| could| get)?",
    r"(?:that's|this is|which is) (?:exactly )?(?:what|where|why) (?:we|our) (?:do|help|come|comes|\w+)(?: in)?",
    r"what (?:we|our \w+) (?:do|does|offer|provide|bring)(?:es)? (?:is|here is)",
    r"roi (?:in|within|of)|return on investment (?:in|within|of)|payback (?:in|within|of)|"
    r"(?<!would )(?<!could )(?<!can )(?<!to )pays? for itself",
    r"i(?:'d| would) (?:love|like) to (?:show|sell|tell) you (?:about )?(?:our|what (?:we|our)|the (?:platform|product|tool))",
    r"switch(?:ing)? to (?:us|our)",
    r"competitors? (?:can't|don't|doesn't|cannot|won't)",
    r"sla of|uptime|24/7|round[- ]the[- ]clock support|dedicated account manager",
)
SOURCE = pattern(
    r"(?:research|study|studies|survey\w*|benchmark\w*|data|analysis|figures|statistics|report|numbers|evidence|review|index|"
    r"paper|findings) (?:\w+ ){0,6}?(?:show\w*|suggest\w*|found|finds|says?|said|indicate\w*|puts?|reveal\w*|point\w*|estimate\w*|"
    r"tell\w*|published|last (?:year|month|spring)|of \d)",
    r"according to(?! (?:you|your)\b)",
    r"(?:published|a (?:recent|new) (?:study|report|survey|paper|review|benchmark|analysis))",
    r"(?:gartner|mckinsey|forrester|deloitte|pwc|kpmg|bain|bcg|accenture|harvard|mit|ons|oecd|hbr|idc)\b",
    r"on average",
    r"the average (?:\w+ ){1,6}?(?:is|takes|loses|spends|costs|has|pays|sees|misses|runs)",
    r"the (?:industry|sector|uk|us|national|typical|median) (?:\w+ ){0,2}?(?:average|benchmark|norm|median|figure)",
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|half|most|a third|a quarter|two thirds|three quarters)(?: ?%|"
    r" per ?cent)?(?: in (?:two|three|four|five|ten|\d+)| out of (?:\w+))?(?: of)?(?: the| all| our| these|"
    r" those)? ?(?:\w+ ){0,3}?(?:companies|firms|teams|organisations|organizations|businesses|manufacturers|clients|customers|"
    r"insurers|banks|hospitals|schools|plants|operators|retailers|practices|sites|councils|depots|hauliers|distributors|"
    r"contractors|departments|people|errors|delays|complaints|failures|cases|problems|the cost|the delay|the time|losses|"
    r"incidents|defects|heads of \w+|finance directors|managers|fleets|clinics|labs|brokers|lenders|landlords|hotels|kitchens|"
    r"universities|charities) (?:\w+ ){0,3}?(?:find|found|lose|lost|miss|underestimate|overlook|don't|do not|never|are|were|have|"
    r"had|spend|spent|come|came|start|started|assume|think|see|saw|say|said|report|discover\w*|turn|happen|forget|measure|look|"
    r"only|tend|that|who|we|focus|blame|believe|pay|get|can't|trace|stem|arise|wait|fail|carry)",
    r"what we(?:'ve| have)? (?:see|seen|find|found|notice\w*|learn\w*|tend to see|often see|usually see|keep seeing)",
    r"we(?:'ve| have)? (?:\w+ )?(?:see|seen|find|found|noticed|learned|learnt|keep seeing|measured|analysed|analyzed|looked at|"
    r"compared|studied|surveyed|tracked|reviewed) (?:that|across|in (?:most|other|a lot|many|our|the)|among|with (?:most|other)|"
    r"is|is that|over|\d+|a (?:pattern|lot|hundred|couple|few|dozen)|when|how|something|in about|from|this (?:pattern|a lot|with|"
    r"across)|the same|at)",
    r"across (?:our|the|all|about|some|\w+teen|\w+ty|\d+|a (?:dozen|hundred|sample)) (?:\w+ ){0,4}?(?:clients|customers|companies|"
    r"firms|sites|teams|plants|organisations|organizations|hospitals|banks|insurers|projects|we|sector|industry|operators|schools|"
    r"fleets|depots)",
    r"our (?:\w+teen|\w+ty|\d+|other|own|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:\w+ )?(?:clients|"
    r"customers|sites|studies|data|numbers)",
    r"(?:in|from) (?:my|our) experience",
    r"(?:interestingly|counter-?intuitively|surprisingly)",
    r"(?:what|the thing|one thing|something|the part|the bit|the piece)(?: that)? (?:often |usually |most |a lot of |people |"
    r"many |\w+ )*?(?:surprise[sd]?|get(?:s)? (?:missed|overlooked)|miss(?:es)?|overlook\w*|forget|don't (?:realise|realize|see|"
    r"count|expect)|underestimate|catch\w*|never count)",
    r"(?:most|a lot of|many) (?:\w+ ){1,4}?(?:underestimate|overlook|don't (?:realise|realize|know|count|see|notice)|"
    r"never (?:count|measure|look|see)|assume|think (?:it|the|that)|only (?:count|look|see|measure)|focus on|blame|believe)",
    r"(?:the real|the hidden|the biggest|the bigger|the true) (?:\w+ ){0,2}?(?:cost|loss|risk|driver|cause|problem|exposure|"
    r"damage|delay|leak)s? (?:is|isn't|are|aren't|usually|tends?|often|turns? out|comes?|sits?|lies)",
    r"(?:it )?turns out",
    r"rule of thumb",
    r"did you know",
    r"might surprise you|may surprise you|people are (?:often |usually )?surprised",
    r"the (?:pattern|trend)(?: \w+){0,3} (?:is|we)",
    r"(?:the regulator|the fca|osha|hse|the eu|the new (?:rules|regulation|directive)) (?:\w+ )?(?:now |recently |has |have |is |"
    r"are |will )+(?:\w+)",
)
LIKE_OTHERS = (
    r"(?:(?:one of )?(?:our|my) (?:\w+ )?(?:customers|clients)|(?:a|another|one|this|the same) (?:[\w-]+ ){0,4}?(?:customer|client|"
    r"company|firm|business|bank|insurer|hospital|manufacturer|retailer|school|plant|council|haulier|distributor|contractor|"
    r"operator|university|trust|clinic|lab|brewery|bakery|fleet|charity|brand|housing association|practice|logistics firm|chain|"
    r"group|outfit|utility|airline|hotel|wholesaler|lender|broker|law firm|agency|site|depot|factory)|(?:a|another|one|"
    r"this) (?:[\w-]+ ){0,4}?(?:head of|director|manager|coo|cfo|ceo|controller|chief|vp|supervisor|buyer|planner|owner|"
    r"operations lead|team lead|lead|counterpart|peer)|someone in (?:your|a similar|the same)|(?:a|someone) (?:friend|colleague|"
    r"person) (?:of mine|who|in|at)|a company (?:like|similar|much|very|about|not)|people in your|a woman|a man|a guy|a lady|"
    r"an? (?:ops|finance|operations|quality|supply chain|logistics|claims|compliance|plant|warehouse|it|hr|"
    r"procurement) (?:\w+ )?(?:director|manager|lead|head|boss|chief))"
)
STORY = pattern(
    rf"{LIKE_OTHERS}",
    r"(?:reminds? me of|remind me of|similar story|quick story|tell you (?:a story|about (?:a|one|someone))|i(?:'ll| can|"
    r" could)? (?:share|tell you) (?:a|what happened|one|about)|i (?:worked|spoke|was talking|was speaking|sat|met) with (?:a|an|"
    r"someone|one|another)|when i (?:was|ran|worked|managed|looked after|started)|in my (?:last|previous|old|former) (?:job|role|"
    r"company|life)|years ago|last (?:year|spring|summer|autumn|winter|quarter|month|march|april|may|june|july|august|september|"
    r"october|november|december|january|february),? (?:a|an|one|another|i|we))",
)
PAST = pattern(
    r"was|were|had|did|came|went|said|told|found|thought|realised|realized|started|stopped|changed|moved|lost|spent|turned out|"
    r"kept|tried|used to|decided|discovered|noticed|ended up|missed|brought|asked|began|took|put|couldn't|didn't|cut|dropped|fell|"
    r"rose|paid|got|worked|called|sat|looked|felt|saved|made|ran|counted|[a-z]{3,}ed"
)
TURNING = pattern(
    r"until|then|so (?:she|he|they)|eventually|in the end|turned out|realised|realized|discovered|found out|one day|after that|"
    r"within|(?:six|three|two|four|nine|twelve) (?:months|weeks|years)|decided|what changed|now (?:she|he|they)|by the (?:end|"
    r"time)|started (?:to|by|with|\w+ing)|that's when|the turning point|finally|afterwards|stopped|began|worked out|instead|"
    r"lesson|before (?:she|he|they)|when (?:she|he|they)|and (?:she|he|they)|went from|(?:dropped|fell|halved|cut|down|rose|"
    r"moved) (?:\w+ )?(?:from|to|by|in)"
)
PRODUCT_CHANGED_IT = pattern(
    rf"our (?:\w+ )?{OFFER}",
    r"(?:embraced our|with our|using our|switched to our|bought our|installed our|rolled out our|implemented our|put in our|adopted our|"
    r"moved to our|on our|signed up (?:with|to|for) (?:us|our)|came to us|we (?:put in|installed|implemented|rolled out|deployed|"
    r"helped (?:them|her|him)|automated|cut (?:their|it|that|her|his)|saved (?:them|her|him)|fixed|solved|gave (?:them|her|him)|"
    r"reduced|got (?:them|it) down|took (?:them|it)|built|set up)|since (?:using|switching|going live|they (?:bought|went live|"
    r"signed|switched))|(?:signed|signing|went|moved|switched|joined|working|worked|live) (?:up )?with us|thanks to (?:us|our)|"
    r"they (?:now )?use (?:our|us)|went live)",
)
ACKNOWLEDGE = pattern(
    r"(?:that|it|this|which)(?: all| really| completely| totally)?(?: must be| must have been|'s| is| sounds?| can be| can't be|"
    r" has to be| would be) (?:\w+ ){0,3}?(?:tough|frustrating|hard|difficult|stressful|painful|annoying|exhausting|rough|awkward|"
    r"not easy|easy|fun|a lot|worrying|demoralising|draining|tiring|understandable|fair|horrible|awful|maddening|nightmare|"
    r"pressure|helpful|useful|interesting|brilliant|clear|good to know|a good (?:point|question)|a fair (?:point|question)|really|"
    r"great to hear|huge|big|a shame|a pain|upsetting|embarrassing|unpleasant|uncomfortable|disappointing|significant|serious|"
    r"tiresome)",
    r"(?:that|this|it)(?: \w+)? makes? (?:\w+ )?sense(?! of| to| if| for)",
    r"makes? (?:\w+ )?sense(?= ?(?:$|[,.;]))",
    r"i(?: \w+)? (?:hear|get|understand|see|appreciate|sympathise|sympathize|feel)(?: \w+)?(?: you| that| it| why| how|"
    r" the (?:concern|frustration|worry|pressure|point)| what you| where you|$)",
    r"i can (?:\w+ )?(?:see|imagine|understand|appreciate|hear|tell|relate|sympathise)",
    r"i know (?:how|that(?:'s| is| feeling)|the feeling|what you mean|no one|nobody|it's|this is|what that)",
    r"got (?:it|you|that)",
    r"gotcha",
    r"understood",
    r"noted",
    r"fair (?:enough|point|question|comment|play|challenge|concern)",
    r"(?:good|great|valid|reasonable|honest) (?:point|question|challenge)",
    r"thank(?:s| you)(?: so much| very much| again| ever so)?(?: for| that| dana|,|$| \w+$)",
    r"thanks",
    r"(?:i'm |so |really |very )?sorry (?:to hear|about|for|that|you)",
    r"(?:no one|nobody) (?:likes|wants|enjoys)",
    r"i(?:'d| would) (?:feel|be) (?:the same|frustrated|annoyed|worried|cross|fed up)(?: too)?",
    r"sounds? (?:like (?:a lot|you|that's|it's|quite|a|there's|everyone|they)|tough|frustrating|hard|painful|exhausting|stressful|"
    r"rough|familiar|difficult|grim)",
    r"(?:ouch|blimey|wow|gosh|oh dear|yikes|oof|crikey)",
    r"you(?:'re| are) (?:not alone|right|absolutely right|quite right|clearly|obviously under)",
    r"(?:really |very |that's |that is )?(?:helpful|useful|interesting)(?: context| to (?:know|hear)| background)?(?= ?(?:$|"
    r"[,.;-]))",
    r"appreciate (?:you|that|it|the|your)",
    r"no wonder",
    r"(?:i|we) (?:totally|completely|fully|absolutely|really) (?:get|understand|hear|see)",
    r"you (?:just )?(?:said|mentioned|told me|talked about|were saying|described)",
    r"as you (?:say|said|mentioned|put it)",
    r"that (?:can't|cannot|won't|doesn't|couldn't) (?:be|have been|feel|sound) (?:\w+ )?(?:easy|fun|nice|pleasant|great|good)",
    r"what a (?:shame|pain|week|mess|nightmare)",
    r"rather you than me",
    r"i don't (?:envy|blame) you",
    r"that's (?:a lot|quite (?:a|some|the)|not (?:nothing|small|ideal|great|good)|no (?:joke|fun|picnic|way to))",
)
RECAP = pattern(
    r"(?:let me|i'll|i want to|i'd like to|can i|could i|if i (?:can|may)|may i|just to|to|so to|i will|shall i|"
    r"allow me to) (?:just |quickly |briefly )*(?:play (?:that|this|it|what|some of that) (?:\w+ ){0,4}?back|recap|summari[sz]e|"
    r"sum (?:this |that |it |things )?up|check (?:i've|i have|that i've|my understanding|i'm|i understood)|make sure i(?:'ve|"
    r" have)? (?:got|understood|heard|understand)|repeat (?:that|it|this|what|back)|reflect (?:that|it|this|what)|say (?:that|it|"
    r"this) back|pull (?:that|this|it|the threads|together|things)|bring (?:that|this|it) together|capture|put (?:that|it|this|"
    r"the pieces|all that) together|confirm (?:what|that i|my))",
    r"(?:so )?(?:what )?i(?:'m| am)(?: \w+)? hearing",
    r"what i(?:'ve| have)? (?:\w+ )?(?:heard|got|written|understood|hear|noted|taken)(?: down)? (?:so far|is|are|from you|here|"
    r"today)",
    r"if i(?:'ve| have)? (?:\w+ )?(?:understood|understand|heard|got|followed|hear)(?: you| that| it| this)?(?: right| correctly|"
    r" properly| rightly)?",
    r"in (?:summary|short|a nutshell|other words)",
    r"to (?:summari[sz]e|recap|sum up|wrap up what|pull (?:that|this) together|play (?:that|it) back)",
    r"(?:quick|short|brief) (?:recap|summary)",
    r"(?:recap|summary)(?: of|:)",
    r"so you(?:'re| are) (?:saying|telling me)",
    r"(?:have|did) i (?:got|get|understood|understand|heard|captured?|missed?|miss)(?: that| it| this| you| all)?(?: right|"
    r" correctly| anything| everything)?",
    r"you(?:'ve| have)? (?:told|said|mentioned|described|walked|explained|shared)(?: me| to me)?[^.?!]{4,200}(?:\band\b|,| which)",
    r"so (?:far )?(?:we've|we have|i've|i have) (?:got|established|covered|heard|learned|learnt|agreed|talked|discussed)",
    r"(?:putting|pulling) (?:that|this|it|those|all)(?: \w+)? together",
    r"where we(?:'ve| have)? (?:got to|are|landed|ended)",
)
DODGE = pattern(
    r"come (?:back )?to that",
    r"before i (?:answer|do|get|go)",
    r"park that",
    r"get (?:back )?to that (?:later|in a)",
    r"let me (?:first|ask|turn)",
    r"i don't want to answer",
    r"we'll get there",
    r"(?:that's a|good|great|fair|interesting) question(?= ?(?:$|[,.;-]))",
    r"hold that thought",
    r"can we leave that",
)
CONCERN = pattern(
    r"(?:not|\w+n't) (?:\w+ )?(?:sure|convinced|certain|see (?:how|why|what)|have (?:the )?(?:budget|time|resources?)|afford|"
    r"ready|a priority|need|believe|trust|work for us|fit|going to|think (?:it|that|this|we|you))",
    r"(?:seen|heard|tried|bought|been (?:through|burned|burnt|sold)) (?:\w+ ){0,5}?(?:before|already|this|that|all)",
    r"how (?:do i|can i|would i|do we|are you|is (?:this|that|it|yours)|would (?:this|that|it|you)|will|does your|does (?:this|"
    r"that|it) (?:differ|work|compare))",
    r"worr(?:y|ied|ies)",
    r"concern(?:s|ed)?",
    r"(?:too|very|quite|rather|so) (?:expensive|dear|much|complicated|risky|long|disruptive|busy|big|small)",
    r"sceptic\w*|skeptic\w*|doubt\w*",
    r"my (?:worry|concern|fear|problem|hesitation|issue|boss|it team|board) (?:is|with|about|won't|would|will)",
    r"what (?:if|about|makes you|do you know)",
    r"why (?:should|would) (?:i|we)",
    r"we(?:'ve| have)? already (?:got|have|tried|use|work)",
    r"i(?:'d| would) need (?:to|convincing|proof|evidence)",
    r"prove",
    r"sounds (?:expensive|too good|like (?:a|another|more))",
    r"another (?:vendor|supplier|salesperson|tool|system|consultant)",
    r"no (?:budget|time|appetite|money)",
    r"budget(?:s)? (?:is|are|has|have)",
    r"happy with (?:what|our|the|who)",
    r"send me",
    r"what(?:'s| is) (?:this|it|that) going to",
    r"but (?:we|i|our|what|how|the)",
)
STRAIGHT_REPLY = pattern(
    r"yes",
    r"no",
    r"yeah",
    r"nope",
    r"absolutely",
    r"not (?:quite|really|at all)",
    r"it (?:does|doesn't|is|isn't|depends|can|will|won't)",
    r"we (?:do|don't|can|can't)",
    r"honestly",
    r"the (?:short|honest) answer",
    r"fair (?:question|point|enough|challenge|concern)",
    r"good question",
    r"you're right",
)
"""How people begin when they answer straight; matched at the start only."""
