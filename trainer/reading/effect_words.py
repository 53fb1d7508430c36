"""The words for revenue, cost, risk, operations and sizes; what they add up to is decided in ``effects``."""

import re

from trainer.reading.words import pattern

SALES_PEOPLE = (
    r"(?! (?:team|people|person|rep|reps|force|staff|guys|director|manager|managers|process|cycle|call|pitch|floor|"
    r"side of the house|order processing|ledger))"
)
BUYERS = (
    r"(?:customers?|clients?|buyers?|accounts?|members|policyholders|subscribers|tenants|guests|patients|students|donors|retailers|"
    r"passengers|regulars|shoppers|shippers|punters|diners|patrons|funders|sponsors)"
)
TRADE = (
    r"(?:business|orders?|deals?|sales?|contracts?|bids?|tenders?|bookings?|revenue|income|work|listings?|renewals?|trade|custom|"
    r"market share|premiums?|policies)"
)
REVENUE = pattern(
    r"(?:tenders?|deals?|bids?|orders?|contracts?|jobs|customers|clients|accounts|pitches) (?:that )?(?:you|we|they)(?:'ve|"
    r" have|'re)? (?:win|won|los\w+|keep|kept|close\w*)",
    r"(?:los(?:e|es|t|ing)|cost(?:s|ing)?) (?:you |us |them )?(?:any |some |the )?jobs",
    r"revenues?",
    r"top[- ]?line",
    r"sales?" + SALES_PEOPLE,
    r"churn(?:ed|ing)?",
    r"win[- ]rates?",
    r"close rates?",
    r"conversions?(?: rates?)?",
    r"margins?",
    r"pricing",
    r"(?:your|the|lower|premium|full|on|sale) prices?(?! (?:list|file))",
    r"income",
    r"bookings?",
    r"market share",
    r"upsell\w*",
    r"cross-sell\w*",
    r"renewals?",
    r"repeat business",
    r"(?:annual|company|group|your|lost|on|in|of) turnover",
    r"turnover (?:go|drop|fall|number|figure)\w*",
    r"(?:los(?:e|es|t|ing)|loss of|cancel\w*|turn(?:ed|ing)? (?:away|down)|walk\w* away from|miss(?:ed|ing)? out on|"
    r"win(?:ning)?|keep(?:ing)?|retain\w*|lost) (?:(?:you|any|many|some|the|a|your|of|one|one of|out on|those|more|"
    r"that|new|existing|big|major|key|large) )*(?:" + BUYERS + "|" + TRADE + ")",
    BUYERS + r" (?:\w+ ){0,2}?(?:leav(?:e|es|ing)|left|walk(?:ed|ing)?(?: away)?|go(?:ne|ing)? elsewhere|defect\w*|switch\w*|cancel\w*|"
    r"lost|drop(?:ped|ping)? out|retention|attrition|lifetime value)",
    r"(?:cost|costs|costing) (?:you |us |them |the business )?(?:(?:any|some|a|the|many|new|existing|your) )*(?:"
    + BUYERS
    + "|"
    + TRADE
    + ")",
    r"deals? (?:\w+ ){0,2}?(?:lost|slip\w*|die|fall\w*|stall\w*|close\w*|won|size|value)",
    r"orders? (?:\w+ ){0,3}?(?:lost|cancel\w*|turned down|turned away|walk\w*|go(?:ing|ne)? elsewhere)",
    r"lost (?:sales|orders|deals|business|customers|clients|revenue|bids)",
    r"los(?:e|ing|t) (?:you )?(?:them|anyone|anybody|out|people)(?: to)?",
    r"commercial(?:ly)?",
    r"money coming in",
    r"on the table",
    r"pipeline",
    r"refund\w*|money back|(?:service )?credits(?! (?:check|notes?))",
    r"(?:hospital|you|school|firm|company|practice|trust|business|agency|club)(?:'re)? (?:still |even |actually |then )?(?:get |gets |be |"
    r"being )?(?:paid|reimbursed|funded) (?:for|by)",
    r"(?:orders?|deals?|bookings?|tenders?|jobs|customers?|clients?|accounts?|contracts?|enquiries|regulars) (?:\w+ ){0,3}?(?:slip\w*|"
    r"walk\w*|vanish\w*|evaporat\w*|drop(?:s|ped|ping)? (?:off|out)|fall\w* (?:away|through))",
    r"orders (?:you )?(?:said no to|refused|declined)|(?:no |new |less )work coming in|paid lettings|lettings|walked out without|"
    r"(?:go|goes|gone|going|take \w+|took \w+|shop|buy) (?:elsewhere|across the road)|(?:to|from) (?:a |the |your )?(?:\w+ )?"
    r"(?:competitors?|rivals?)|competitors?|rivals?",
    r"(?:come|came|coming) back (?:for|a second|again|next)|(?:don't|won't|never|not) come back|who'd come back",
    r"(?:the|your|lose|lost|any|of) (?:funding|grants?|subsid\w+|sponsorship)|sales-wise|sell(?:s|ing)? less|unsold|can't sell|"
    r"unbilled|uninvoiced|(?:bill|charge|invoice) (?:\w+ )?for",
    r"forecast revenue",
)
COST = pattern(
    r"(?<!at no )(?<!at all )(?<!no extra )costs?(?! (?:centre|center|code|codes|accounting|accountant|nothing to))(?:ing|ly)?",
    r"costing",
    r"costly",
    r"overspend\w*",
    r"out of pocket",
    r"(?:spend|spends|spending|spent)(?! (?:\w+ )?(?:time|their|his|her|hours?|days?|weeks?|weekends?|evenings?|longer|more time|"
    r"so long|half|ages|most)\b)",
    r"(?:pay|pays|paying|paid)(?! (?:attention|off|more attention|lip service))",
    r"pay ?roll",
    r"wages?",
    r"wage bill",
    r"salar(?:y|ies)",
    r"fees?",
    r"expens(?:e|es|ive)",
    r"(?:a|the|wage|overtime|agency|your|energy|freight|final|monthly|annual|repair) bills?",
    r"budgets?",
    r"money",
    r"cash(?!flow)",
    r"outlay",
    r"write-?offs?",
    r"writ(?:e|ing|ten) (?:\w+ )?off",
    r"overtime (?:pay|bill|rate|rates|money)",
    r"pounds?(?: and pence)?",
    r"dollars?(?: and cents)?",
    r"euros?",
    r"cheaper",
    r"price tag",
    r"scrap (?:costs?|bill)",
    r"wast(?:e|ed|ing) (?:of )?money",
    r"compensat\w+",
    r"charge-?backs?",
    r"charg(?:es|ed|ing) (?:you|us|them)(?: back)?",
    r"goodwill",
    r"credits? notes?",
    r"surcharges?",
    r"premium freight",
    r"(?:liquidated |in |those |the |pay )damages(?= (?:come|add|run|amount|for|a|per)|$)",
    r"(?:bank|agency|standby|premium|silly|overtime|hourly|day|double|emergency|spot) (?:rates?|time|prices?)",
    r"(?:crane|private|plant|skip|van|tool|equipment|minibus) hire|hire (?:bills?|costs?|charges?|invoices?)",
    r"(?:those|these|big|hire|repair|legal|hotel|courier) (?:bills|invoices)|(?:higher|fuel|power|heating) bills?",
    r"kroner|kronor|quid|grand|rupees|francs|zlot\w+|pence|fortune|over the odds|(?:your|the|on) insurance(?: premiums?)?|premiums",
    r"replac(?:e|ing) (?:them|it|him|her|one)|hiring (?:more|extra)|extra (?:staff|people|shifts?|hands|wages)",
)
CURRENCY = re.compile(r"[£$€]")
BOTH = pattern(
    r"financ(?:ial|ially|ials)",
    r"the money side|the dollar side|in (?:pure |plain |hard )?money(?! terms)|the money page|the cash side|the commercial side",
    r"money[- ]wise",
    r"in money terms",
    r"(?:in|show(?:s|ing)? up in|see it in|on|through to|feed(?:s|ing)? into|back to|against|into) the (?:numbers|figures|"
    r"accounts|books|p ?(?:&|and) ?l)",
    r"bottom[- ]line",
    r"balance sheet",
    r"p ?(?:&|and) ?l",
    r"profit(?:s|ability|able)?",
    r"ebitda",
    r"monetary",
    r"financial side",
    r"economic(?:s|ally)?",
)
RISK = pattern(
    r"(?<!at the )(?<!run the )risk(?:s|y|ier|ing)?(?![- ](?:free|of (?:sounding|being|repeating|boring|asking|stating|annoying)))",
    r"(?<!i'll )risked",
    r"(?:a|any|the|of|in|big|hefty|regulatory|potential|possible|substantial|or|late|for|get|face) fines?(?! (?:line|balance|"
    r"example|day|print|art|detail|tooth|job|person|one))",
    r"fines",
    r"fined",
    r"penalt(?:y|ies)",
    r"penali[sz]ed",
    r"regulators?",
    r"regulatory",
    r"regulations?",
    r"complian(?:ce|t)",
    r"non-complian\w+",
    r"audit(?:s|ed|ing|ors?)?",
    r"breach(?:es|ed|ing)?",
    r"liab(?:le|ility|ilities)",
    r"expos(?:ed|ure|ures|es|ing)",
    r"safety",
    r"unsafe",
    r"injur\w+",
    r"(?:been|get|gets|got|getting) hurt",
    r"accidents?",
    r"licen[cs]es?",
    r"sanction(?:s|ed)",
    r"law ?suits?",
    r"legal(?:ly)?",
    r"litigation",
    r"sued?",
    r"in court",
    r"fca",
    r"cqc",
    r"ofsted",
    r"sec",
    r"osha",
    r"hse",
    r"ofgem",
    r"gdpr",
    r"recalls?",
    r"reputation\w*",
    r"certification",
    r"accreditation",
    r"jeopard\w+",
    r"enforcement",
    r"inspect(?:or|ors|ion|ions)",
    r"danger(?:ous)?",
    r"uninsured",
    r"vulnerab\w+",
    r"carr(?:y|ies) the can|answer for|held (?:to account|responsible|liable)|on the block|(?:whose|your|his|her) neck|(?:hot water|"
    r"trouble) with|come(?:s)? knocking|knock(?:ing|s)? (?:on|at) (?:the|your) door|came asking|come asking",
    r"court|courts|judge|tribunal|coroner|prosecut\w+|lawyers?|solicitors?|illegal|against the law|is (?:that|it|this) (?:even )?(?:legal|"
    r"allowed|safe|insured)|police",
    r"(?:environment|funding|food standards|medicines|standards) agency|trading standards|ombudsman|commissioner|ico|data protection|"
    r"safeguarding|watchdog|inspectorate|auditors?|insurers?|(?:the|your) authorit(?:y|ies)|grid operator",
    r"hurt (?:their|his|her|a|some|them|him)\w*|(?:someone|somebody|anyone|anybody|people) (?:gets? |got |being |been )?hurt|"
    r"security (?:hole|risk|issue|incident)|(?:lose|pull\w*|void\w*) (?:your |the )?(?:cover|insurance|approval|accreditation|certificate|"
    r"contract)|odds|held liable|near miss\w*|standing with|threat(?:s|en\w*)?|what(?:'s| is) (?:he|she|they) afraid",
)
OPERATIONS = (
    r"(?:team|teams|staff|colleagues|crew|crews|people|workforce|drivers|engineers|nurses|analysts|planners|buyers|technicians|"
    r"managers|supervisors|operators|warehouse|shop floor|floor|line|kitchen|shift|shifts|ward|depot|plant|day-to-day|operation|"
    r"operations|workload|morale|output|throughput|"
    r"capacity|productivity|schedule|schedules|schedul\w+|planning|plans|delivery|deliveries|lead times?|turnaround|backlog|"
    r"service levels?|quality|hours|downtime|projects?|department|departments|office|week|weekends?|evenings?|day|supply chain|"
    r"sites?|stock|inventory|production|rota|everyone else|everybody else|the others|others|him|her|them)"
)
OPERATIONAL = pattern(
    r"(?:on|to|for|affect\w*|impact\w*|hit\w*|hurt\w*|across|with|within|into|slow\w*|delay\w*|disrupt\w*|squeeze|"
    r"leave\w*|in|around) (?:(?:the|your|their|his|her|rest|of|other|our|own|everyone's|people's|whole|sales|"
    r"finance) )*(?:\w+ )?" + OPERATIONS,
    r"downstream",
    r"upstream",
    r"workloads?",
    r"morale",
    r"throughput",
    r"operational(?:ly)?",
    r"day[- ]to[- ]day",
    r"who else (?:feels|is|gets|has|notices|picks|suffers)",
    r"who (?:feels|suffers|gets (?:dragged|pulled)|is affected|picks up the (?:pieces|slack))",
    r"other (?:teams|departments|people|parts|areas)",
    r"hours",
    r"overtime(?! (?:pay|bill|rate|money|cost))",
    r"productivity",
    r"slow(?:s|ing|ed)? (?:down |up )?(?:\w+ )?\w+",
    r"extra work",
    r"hold(?:s|ing)? (?:\w+ )?up",
    r"backlog",
    r"delays?",
    r"capacity",
    r"staff turnover",
    r"burn-?out",
    r"cop(?:e|es|ing)|wait(?:s|ed|ing)? (?:longer|about|around|for)|(?:keep|carry on|stop) (?:running|working|going)",
    r"hold(?:s|ing)? (?:[\w']+ ){1,4}up|held up|late because|getting done|get (?:\w+ )?done|has to give|put(?:ting)? off|drop to",
    r"(?:crew|man|person|working)-(?:days|hours)|(?:his|her|their|your|the \w+|\w+'s) time|minutes",
    r"(?:take|takes|eat|eats|eating|swallow|swallows|suck|sucks)(?: \w+){0,3} (?:time|minutes|hours?|days?|mornings?|evenings?)",
)
TIME_TAIL = re.compile(
    r"\b(?:when|if(?! (?:i|we) (?:was|were|asked|looked|read|opened|follow\w*|wanted))|because|since|after|once|whenever|every time|"
    r"as soon as|while|given)\b[^,;]*"
)
OBJECT_OF = re.compile(
    r"\b(?:impact|effect|consequences?|result|knock-on|implications?|fallout|upshot) of [^,;]*?(?= (?:on|for|to|in)\b|$)"
)
SIZE = pattern(
    r"what (?:was|were) [\w' ]{1,30} worth",
    r"how (?:much|many|often|big|large|frequent(?:ly)?|regular(?:ly)?|high|deep|sizeable|significant)(?! (?:of a |do you know|"
    r"do you like|does (?:that|it|this) matter|would you like|better would|time (?:do|have) (?:we|you) (?:have|got)))",
    r"how long (?:does|do|did|is|are|would|will|for|on average)(?! (?:you have|we have|you got|we got|until you))",
    r"how far (?:behind|over|short|off|out)",
    r"how (?:late|short|over|expensive|costly)",
    r"how (?:serious|severe|grave|heavy|hefty|steep|stiff)(?![\w-])(?! (?:are|is|were|was) (?:(?:you|we|they|he|she)\b|"
    r"[^?.!]{1,40}? about\b))",
    r"(?:what|which|whats)(?:'s| is| are| was)? (?:the |a |that |roughly |sort of |kind of |about |your |rough |total |annual |"
    r"typical )*(?:percentage|percent|proportion|share|fraction|ratio|rate|volume|number|figure|amount|sum|total|size|scale|"
    r"order of magnitude|frequency|ballpark|bill|price tag|cost)s?",
    r"what (?:percentage|percent|proportion|share|fraction|sort of (?:numbers?|figures?|money|amounts?|size|scale|sums?|"
    r"percentage|volumes?)|kind of (?:numbers?|figures?|money|amounts?|size|scale|sums?|volumes?))",
    r"add(?:s|ing)? up to",
    r"(?:does|would|did|might|do) (?:\w+ ){1,4}?(?:come to|amount to|total|work out (?:at|to|as)|run to|tot up to|stack up to|"
    r"add up to)",
    r"(?:comes?|coming|works? out|amounts?|runs?|running) (?:to|at) (?:in|over|a|per|each|what|roughly)",
    r"(?:put|stick|hang) (?:a|any|some) (?:rough )?(?:number|figure|price|value|size|pound sign|dollar figure|sum|numbers|"
    r"figures)s? (?:on|to|against|around)",
    r"what (?:does|do|did|would|is|are|'s|has) (?:[\w']+ ){1,5}?(?:cost(?:ing|s)?|worth|losing|lost|spending|spent|paying|"
    r"paid)(?! (?:centre|code))",
    r"what(?:'s|s) (?:it|that|this|all that|all this) (?:\w+ )?(?:cost(?:ing)?|worth)",
    r"in (?:pounds|dollars|euros|hours|cash|money|numbers|figures)(?: terms)?",
    r"(?:a|any|the) (?:rough |rough idea of the )?(?:number|figure|estimate|value|price) (?:for|to|against) (?:that|it|this|those)",
    r"ball-?park",
    r"to the tune of",
    r"what are we talking",
    r"how (?:likely|probable)(?! (?:are|is) (?:you|they|we) to (?:buy|sign|renew|decide|recommend))",
    r"what(?:'s|s| is| are| would be)? (?:the |your |realistic )*(?:odds|chances?|likelihood|probability)(?! (?:we|you and i|i) )",
    r"what odds",
    r"what does that look like (?:per|a|in|over)",
    r"(?:any|rough|an) (?:idea|sense|estimate|feel) (?:of|for) (?:the|how|what) (?:size|scale|amount|number|cost|much|many|figure|"
    r"that)",
    r"a number on",
    r"quantif(?:y|ied)",
    r"over (?:a|the|one|the course of a) (?:full )?(?:year|month|quarter|season)",
    r"per (?:year|month|week|day|quarter|annum|order|shipment|incident|customer)",
    r"roughly what",
    r"what (?:odds|sums?|order|tally|total|number|figure|share|slice|chunk|multiple|dent)",
    r"what(?:'s| is| was| are)(?: \w+){0,4} (?:run(?:ning)? (?:to|at)|amount(?:ing)? to|come to|add up to|tot(?:al)? up to|in (?:pounds|"
    r"euros|"
    r"dollars|kroner|cash|hours|numbers|round numbers))",
    r"(?:give|have|got|hazard|venture|name|offer) (?:me |us |you )?(?:a |any |some )?(?:rough )?(?:number|figure|guess|estimate|"
    r"ballpark|sum)",
    r"(?:help me )?(?:size|scale|price|cost) (?:that|it|this|those)(?= |$)|(?:size|scale) of (?:that|it|the (?:hole|hit|bill|loss|"
    r"problem|dent))",
    r"how (?:steep|heavy|wide|costly|bad|big|deep|large|small) (?:a |an |is |was |are |were |does |did )",
    r"where does (?:it|that|this) end up (?:for|over|in|by|at) (?:a|the|an|one)|stack(?:s|ed)? (?:it|them|that)? ?up|all (?:told|in)$|"
    r"added together|what's the damage|how far (?:into|over|past|below|above)|what do(?:es)? (?:it|that|they|those) (?:run|tot|amount|"
    r"add) ",
)
COUNTS_AT_ALL = pattern(
    r"(?:do|does|did|has|have|is|are) (?:you|anyone|anybody|someone|somebody|they|it|that|finance|your team|your \w+|"
    r"the \w+)(?: guys)? (?:(?:ever|actually|even|currently|already|been|being|got a way to|able to|tried to|"
    r"sat down and) )*(?:measur\w+|track\w*|count(?:ed|ing)?|quantif\w+|calculat\w+|work(?:ed|ing)? (?:it |that |out )*out|"
    r"put (?:a |any )?(?:number|figure|price)s?|total(?:s|led)? (?:\w+ )?up|total|add(?:s|ed)? (?:\w+ )?up|"
    r"keep(?:s|ing)? (?:a |any )?(?:count|tally|score|track|tabs)|cost(?:ed) (?:it|that|this))",
    r"(?:measured|tracked|counted) anywhere",
    r"who (?:measures|tracks|counts)",
    r"how (?:do|would|does) (?:you|they|anyone) (?:measure|track|count|quantify)",
)
TIME_SPENT = re.compile(
    r"\b(?:time|hours?|days?|weeks?|weekends?|long)\b(?: [\w']+){0,5}? spen[dt]\w*|\bspen[dt]\w* (?:[\w']+ ){0,3}?(?:time|hours?|"
    r"days?|weeks?|weekends?|evenings?|longer)\b"
)
LOST_TRADE_ONLY = pattern(
    r"money back|paid (?:for|by)|refund\w*|paid lettings",
    r"(?:cost|costing|costs) (?:you |us |them )?(?:any |some |a |the )?(?:" + BUYERS + "|" + TRADE + ")",
)
"""'Does that cost you customers?' asks about revenue; the verb names no expense."""
