"""The word tables of the value reader: idioms that name no effect, and the words that name one, by kind."""

import re

from trainer.reading.clauses import NUMBER_WORD

# --- what the words are about ------------------------------------------------------------------------------------------

_MONEY_UNIT = (
    r"(?:euros?|dollars?|pounds?|quid|grand|bucks|cents|pence|francs?|kroner|kronor|rupees|pesos|yen|usd|eur|gbp|chf|"
    r"(?:k|m|bn|mil)\b|thousands?|millions?|billions?|figures)"
)
_MONEY = (
    rf"(?:[$€£¥]\s?\d[\d.,]*\s?(?:k|m|bn|million|thousand|grand)?|\d[\d.,]*\s?(?:{_MONEY_UNIT})"
    rf"|(?:(?:{NUMBER_WORD}|a|one|half a|a few|several|couple of|of)[\s-](?:and\s)?){{1,4}}(?:{_MONEY_UNIT})|\w+-figure(?:\s\w+)?|"
    rf"a fortune|money)"
)
_COINED = (
    rf"(?:[$€£¥]\s?\d[\d.,]*\s?(?:k|m|bn|million|thousand|grand)?|(?:\d[\d.,]*|(?:(?:{NUMBER_WORD}|a|one|"
    rf"half a)\s(?:and\s)?){{1,4}})\s?(?:k\s)?"
    r"(?:euros?|dollars?|pounds?|quid|grand|bucks|francs?|kroner|kronor|rupees|usd|eur|gbp|chf))"
)
"""An amount with its currency, which is never a count of something else."""
_BUYER = (
    r"(?:customers?|clients?|clientele|accounts?|subscribers?|memberships?|members|tenants?|guests?|buyers?|shoppers?|donors?|"
    r"policyholders?|retailers?|patrons?|advertisers?|passengers?|distributors?|franchisees?|sponsors?|diners?|payers?|patients?|"
    r"students?|regulars|families|parents|brides?|landlords?|growers?|households?)"
)
_TRADE = (
    r"(?:deals?|orders?|sales?|contracts?|tenders?|bids?|bookings?|business|renewals?|reservations?|commissions?|enrol?ments?|"
    r"listings?|shelf space|pitches|frameworks?|referrals?|slots?|rent|rental income|grants?|funding|turnover|revenues?|income|takings|"
    r"market share|share of (?:the )?market|footfall|instructions|mandates?|engagements?|upsells?|cross-sells?|repeat work|work|fees?|"
    r"tuition)"
)
_WON = rf"(?:{_BUYER}|{_TRADE})"
# Between a verb of losing and what is lost stand only determiners, adjectives and counts; "two hours on every order" is no lost order.
_NOT_BETWEEN = (
    r"(?:on|to|for|in|with|at|from|because|when|while|by|into|until|so|and|but|or|if|how|where|why|which|who|that|it|time|"
    r"hours?|days?|"
    r"weeks?|minutes?|mornings?|track|sight|count|faith|trust|confidence|interest|patience|touch|sleep|goodwill|data|files?|people|"
    r"staff|team|"
    r"focus|momentum|visibility|control|loyalty|respect|us|records?)"
)
_GAP = rf"(?:\s(?!(?:{_NOT_BETWEEN})\b)[\w'%$€£.,/-]+){{0,6}}?\s"
_RIVAL = (
    r"(?:an?|the|our|another|some|other)?\s?(?:\w+\s)?(?:competitors?|competition|rivals?|bidders?|someone else|somebody else|"
    r"(?:another|other) "
    r"(?:firms?|suppliers?|vendors?|shops?|stores?|providers?|agency|agencies|company|yards?|bank|insurer|hotel|clinic|practice|school|"
    r"garage|broker)"
    r"|next door|down the road|elsewhere|across the (?:road|street))"
)
_PRODUCE = (
    r"(?:product|products|stock|inventory|batch(?:es)?|parts?|material|materials|food|meals?|fish|fruit|flour|bread|milk|meat|produce|"
    r"film|paper|"
    r"fabric|steel|paint|resin|pallets?|loads?|boards?|panels?|units?|samples|vaccines?|doses|reagents?|seed|feed|fuel|energy|ink|goods|"
    r"tonnes?|tons?|kilos?|litres?|gallons?|crates?|trays?|bottles?|dough|concrete|timber|flowers|ingredients?)"
)
_SPENT_TIME = (
    r"(?:time|hours?|days?|weeks?|months?|minutes?|mornings?|afternoons?|evenings?|nights?|weekends?|years?|ages|forever|life|lives|"
    r"mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|energy|effort|shift|shifts|breath|lunch)"
)

# --- idioms and senses that name no effect ------------------------------------------------------------------------------

IDIOMS = re.compile(
    r"\b(?:"
    r"(?:that's|that is|it's|it is|i'm|i am|we're|they're|you're|is|was|are|be|been|feel|feels|looks?|sounds?|seems?|all|works?|worked|"
    r"doing|"
    r"just|perfectly|absolutely|totally|quite|mostly|going|runs?|ran|went|do|did|does|guess)\s(?:\w+\s)?fine(?!\s(?:of|for|from)\b)"
    r"|fine(?=\s(?:by|with|thanks|thank|print|line|tun\w+|dining|art|arts|detail|details|mesh|grain\w*|wine|wines|chemicals?|then|now|"
    r"day|job|words?))"
    r"|(?:^|(?<=[.,!?-]\s))fine(?=[,.!?;]|\s(?:so|but|let|we|i|by|with))|fine-\w+|fine,"
    r"|at the risk of (?:sounding|being|repeating|stating|boring|seeming|oversimplifying|over-simplifying|asking|going|saying)|risk-?free"
    r"|run the risk of (?:sounding|being (?:rude|annoying))|risk (?:asking|saying|sounding|a guess|it all)|i'?ll risk"
    r"|risk (?:team|department|committee|managers?|function|officers?|director|people|register|assessments?|appetite|colleagues|owner|"
    r"matrix)"
    r"|(?:chief|head of|director of|vp of) (?:risk|revenue|sales|compliance|safety)|(?:chief )?(?:risk|revenue|compliance|"
    r"safety) officers?"
    r"|priceless|pricey for us|price list|price tag|price point|half the price|pay the price|your (?:price|pricing|prices|fees?|rates?|"
    r"costs?|quote|charges?)"
    r"|at (?:no|zero) (?:extra |additional )?costs?(?: to \w+)?|at all costs|at any cost|no matter the cost|cost[ -]cent(?:re|er)s?|"
    r"cost codes?"
    r"|cost-?effective\w*|cost[ -](?:benefit|conscious|neutral)|low[ -]cost|costing (?:sheet|model|tool)s?|(?:cost|price) accountants?"
    r"|free of charge to you|in charge|take charge|takes charge|charge of|charged? (?:with|up)|charging (?:points?|station)|free charge"
    r"|pay(?:s|ing)? attention|pays? off|paying off|paid off|pay(?:s|ing)? lip service|pays? dividends|pay(?:s|ing)? (?:a |"
    r"you a )?visit|paid leave|paid ads"
    r"|pay grade|pay rise|pay (?:run|slips?|day)|payslips?|pay(?:ment)? terms|paid up|pay(?:s|ing)? (?:my|our|their) (?:respects|dues)"
    r"|customers? pay late|accounts? payable|accounts? receivable|accounts? (?:team|department|people|system|manager|managers|"
    r"executives?)"
    r"|(?:no |on my |on our |that |of no )account(?=\s(?:of|for|is))|on account of|take into account|takes? account|bank accounts?|"
    r"user accounts?|email accounts?"
    r"|accounts? for|bill(?:s|ed)? of (?:lading|materials?)|bill (?:gates|from|in|at|over)\b|fits? the bill|foot in"
    r"|sales (?:team|reps?|people|person|director|managers?|force|meeting|meetings|pitch|calls?|process|order processing|guys|side|"
    r"office|desk|training|floor|"
    r"ops|operations|system|tool|data|reports?|staff|lead|leads|enablement|forecast|assistants?|agents?|coordinators?|cycle|deck|stuff|"
    r"talk)"
    r"|(?:in|from|to|with|by|and|like|for) sales(?=[,.?!]|\s(?:and|for|who|has|have|is|are|will|wants?|always|keeps?|says?)\b|$)"
    r"|business (?:case|cards?|days?|hours|trips?|units?|partners?|review|analysts?|continuity|intelligence|as usual|rates|model|plan|"
    r"class)"
    r"|(?:mind|none of|no) (?:\w+ )?business|in business|our business|the business|this business|your business|any business|"
    r"whole business|family business"
    r"|(?:staff|employee|driver|nurse|labou?r|team|people|crew|carer|worker|personnel|high|workforce)(?:'s)? turnover|turnover (?:of|in|"
    r"among|on) (?:\w+ )?"
    r"(?:staff|people|team|drivers?|nurses?|employees|floor|crew|carers?|department|workers?)|turnaround"
    r"|order (?:forms?|entry|numbers?|lines?|books?|management|processing|system|desk|picking|status|history)|in order|out of order|"
    r"work orders?|purchase orders?"
    r"|works? council|work(?:ing)? (?:through|with|on|from|at|out|in|for|around|late|hard|hours|flows?)|work-?(?:flow|load|force|around|"
    r"shop)s?"
    r"|no deal|big deal|good deal|great deal|deal with|deals with|dealing with|deal of|deal breaker"
    r"|wins? me over|win-win|wins? (?:an )?awards?|quick wins?|easy wins?|wins? the (?:argument|day)"
    r"|los(?:e|es|ing|t) (?:track|sight|count|touch|sleep|faith|patience|interest|focus|heart|face|hope|momentum|steam|his|her|my mind|"
    r"our way|the will|the plot)"
    r"|lost in (?:translation|the)|profit and loss|not-?for-?profits?|non-?profits?|p&l|margin of error|in the margins?|"
    r"by a (?:\w+ )?margin|safety margin"
    r"|waste(?:s|d)?(?: of)?(?: \w+){0,3} (?:"
    + _SPENT_TIME
    + r"|trips?|journeys?|opportunity|drive)|wasting(?: \w+){0,3} (?:"
    + _SPENT_TIME
    + r")"
    r"|waste (?:water|bins?|collection|management|company|contractor|stream)|haste"
    r"|safety (?:team|manager|data sheets?|stock|net|boots|glasses|culture|officer|briefings?|meeting|training|first)|better safe|"
    r"play it safe|safe pair|safe to say"
    r"|saving grace|save (?:the day|face|me the|us the trouble|my life)|daylight saving"
    r"|claims? (?:team|department|handlers?|process|adjusters?|forms?|system|handling|desk|manager)|in (?:any|that|this|which|most|"
    r"either) case"
    r"|breach (?:the|a) (?:subject|topic)|compliance (?:team|department|people|calendar|lead|colleagues|manager|training|software|folks)"
    r"|exposure to (?:new|other|senior|the tool|different)|media exposure|exposed (?:brick|wood)|liability insurance (?:team|broker)"
    r"|court (?:of|side)|ball is in (?:\w+ )court|food court|tennis courts?|for good measure"
    r"|refund (?:policy|team|process|screen|form)|credit (?:cards?|checks?|control|controllers?|team|where|score|limit|to|is due)|"
    r"to (?:your|his|her|their) credit"
    r"|discount (?:that|the idea|what|it)|bonus points"
    r")\b",
    re.IGNORECASE,
)

# --- the effects themselves ---------------------------------------------------------------------------------------------

LOSS = (
    r"(?:keep|keeps|kept|keeping|hold|holds|held|holding) back (?:\w+ ){0,3}?(?:slice|payments?|money|per ?cent|part|share|cut|retention|"
    r"£?\d[\d,]*)",
    r"they (?:just |simply |then )?(?:don't|won't|didn't|do not) pay\b(?! (?:attention|for parking))",
    r"(?:take|takes|took|taking) (?:the|our|that|your|a) (?:route|contract|slot|listing|account|work|business|order|franchise|lane|line|"
    r"patch|run)s? "
    r"(?:off|away from|back from) (?:you|us|me|them)",
    r"(?:he|she|they|who|customers?|clients?|chains?|retailers?|buyers?)(?:'ll|'d| will| would| may| might| could| have| only|"
    r" then)* (?:take|took|order|"
    r"ordered|buy|bought) (?:only )?(?:half|less|fewer|a third|a quarter)(?: as (?:much|many)| of)?\b",
    r"(?:sold|sell|sells|selling|goes?|went|going) (?:it |them |off )*(?:cheap|at (?:half|a discount|a loss|cost)|on sale|in the sale|"
    r"below (?:cost|price))|"
    r"less than (?:the )?full price",
    r"(?:he|she|they|who|customer|client)(?:'d|'ve| had| have| then| just| simply)? (?:bought|ordered|booked|signed|went|goes?|switched|"
    r"moved|placed it) "
    r"(?:it |them |over )?(?:from|with|to|at) (?-i:[A-Z][\w'-]+)(?! (?:for a week|on holiday))",
    r"los(?:e|es|ing|t) (?:another|one|any) (?:more )?(?:like (?:him|her|them|that|it)|of them)\b",
    r"(?:go|goes|going|went|gone|move|moved|switch|switched) (?:with|to|over to) the (?:guys?|lot|people|crowd|outfit|ones|folks?|firm|"
    r"place|shop|lads) "
    r"(?:across|down|over|next|from|up|round|in|on)",
    rf"los(?:e|es|ing|t) (?:the|our|a|that|this|their|another) (?!(?:day|morning|afternoon|week|hour|time)\b)(?:[\w'-]+ ){{0,3}}?[\w'-]+,? "
    rf"(?:that's|that is|which is|worth|it's|and that's|that was)(?: \w+){{0,3}}? (?:{_MONEY}|[\d.]+ ?(?:thousand|million|k|m)\b)",
    rf"{_BUYER}(?: \w+){{0,2}}? (?:took|moved|pulled|sent|placed|take|move|pull|send) (?:their|his|her|its|the) \w+ (?:to|out|away|"
    rf"elsewhere|"
    rf"somewhere|over)",
    r"(?:take|took|taken|taking|get|got|buy|bought|have) (?:the|their|that|his|her|its|it) (?:jobs?|work|business|orders?|custom|money|"
    r"trade|contract|"
    r"account|project)?\s?(?:some(?:where|place) else|elsewhere|down the road|from (?:somebody|someone) else)",
    r"(?:beds?|rooms?|chairs?|seats?|places|units?|flats?) (?:was|were|is|are|stood|stay|stayed|sits?|sat) empty for",
    r"(?:put|puts|putting) (?:our|your|the|my|us|it|that|them) (?:\w+ ){0,3}?(?:out|up) (?:for (?:others|other|tender|bid\w*|grabs|"
    r"re-?tender)|"
    r"to (?:tender|bid|others|the (?:others|market)))",
    r"(?<!i )(?<!we )(?<!i'd )(?<!we'd )(?<!to )(?:cut|drop|axe|stop|reduce|halve|not renew|cancel|terminate|pull|review|re-?tender)(?:s|"
    r"ped|ped|ting|ing|ed|led)? (?:our|your|my) (?:\w+ ){0,2}?(?:contract|slot|listing|listings|deal|orders?|account|funding|allocation|"
    r"shelf|space|agreement|grant)",
    r"(?:los(?:e|es|ing|t)|keep(?:s|ing)?|kept|hold on to|win|won|get|save|saved) (?:the|our|that|those|a|their|my) (?:\w+ )?(?:slots?|fee|"
    r"listings?|contracts?|accounts?|shelf space|retainer|franchise|allocation|tender|bid|renewal)\b",
    r"(?:tell|tells|told|telling) (?:them|him|her|people|customers|folks|guests|callers|clients) (?:no\b|we (?:can't|couldn't|haven't))",
    r"(?:say|says|said|saying) no to(?= |$|[,.?])",
    r"(?:don't|didn't|doesn't|never|won't|wouldn't|not)(?: always| often| ever)? (?:get|win|see|hear from) (?:the|them|that|those|him|her|"
    r"most of|half of|all of)(?: \w+){0,3}? (?:back|again)(?=[ .,!]|$)",
    r"(?:gone|lost) for good|g[ai]ve(?:n|s)? (?:us )?notice|go(?:es)? to the other (?:yard|place|firm|shop|lot)|scored? (?:us )?down",
    rf"{_BUYER}(?: \w+){{0,2}}? (?:switch|switches|switched|switching|change|changed|changing) (?:insurers|suppliers|providers|banks|"
    rf"schools|vendors|brands|agents|firms|shops)",
    r"(?<!i )(?<!we )(?:drop|drops|dropped|dropping|delist|delists|delisted|delisting|ditch|ditched|sack|sacked|fired) us\b",
    r"(?:can|could|may|might|will|would|they) (?:then |just |simply )?terminate",
    r"(?:ask|asks|asked|asking|demand|demands|demanded) for (?:\w+ ){1,3}back",
    r"(?<!i )(?<!we )(?:buy|buys|bought|book|books|order|orders|go|goes) (?:\w+ ){0,2}?(?:from|with|to|at) the next (?:garage|shop|"
    r"store|supplier|vendor|hotel|dealer|one)",
    r"(?:give|gave|giving|get|got|want|wanted|wants|pay|paid|hand|handed|return|returned|returning)(?: \w+){0,5}? (?:deposits?|money|"
    r"fees?|fares?|premiums?) back",
    rf"(?<!we )(?<!i )(?<!we'd )(?<!i'd )(?:book|buy|order|sign|shop|go|rent|enrol|move|switch|renew)(?:s|es|ed|"
    rf"ing)?(?: \w+){{0,3}}? (?:with|from|to|at) {_RIVAL}",
    r"(?:give|gives|gave|giving|drop|drops|dropped|bail|hang|hangs|hung)(?: up| off| out)? (?:before|without|at the point of) (?:they |"
    r"the |\w+ )?(?:pay\w*|buy\w*|checkout|check-?out|order\w*|book\w*|sign\w*|purchas\w*)",
    r"(?:withdraw|pull|cancel|terminat|review|reconsider|end)(?:e|s|es|ed|l?ed|ing|l?ing)? (?:the|their|our|its|that) (?:whole )?"
    r"(?:contract|business|account|funding|orders?|listing|agreement|subscription|membership|framework)",
    r"withdr[ae]wn? (?:the|their|our|its) (?:contract|business|account|funding|orders?|listing|agreement)|put us on notice",
    r"stop(?:s|ped|ping)? (?:bidding|quoting|tendering|accepting|selling|taking (?:on )?(?:any |new |more )*(?:orders|work|customers|"
    r"clients|jobs|bookings))",
    r"(?:get|gets|got|give|gave|giving|offer|offered|a|another|their) free (?:night|month|week|stay|meal|replacement|repair|delivery|"
    r"re-?run|upgrade|room|visit|session|"
    r"service|hour|ticket|issue|copy)s?",
    r"with(?:hold|held|holds|holding) (?:\w+ ){0,2}?(?:rent|payments?|fees?|invoices?|retention|money|funding)",
    r"(?:don't|doesn't|didn't|never|won't|not|without) (?:get |gets |getting |been |be )paid(?! (?:leave|for overtime|overtime))",
    r"(?:can't|couldn't|cannot|unable to|dare not|daren't|not able to) (?:raise|increase|put up|charge)(?: \w+){0,2}? (?:prices|rates|"
    r"fees|more|rent)",
    r"pays? (?:us )?(?:\w+ )?less(?= |[.,])(?! (?:attention|tax|in))",
    r"sold (?:nothing|less|fewer)|(?:nothing|less|fewer|hardly anything)(?: \w+){0,2}? (?:sold|sells)(?= |[.,!]|$)",
    rf"{_BUYER}(?: \w+){{0,2}}? (?:pull|pulls|pulled|pulling|taking|move|moving|moved|took|take)(?: \w+){{1,3}}? (?:out|away|elsewhere)",
    r"prices?(?: (?:we|they|you|i))(?: \w+){1,5}? (?:drops?|dropped|falls?|fell|goes down|went down|is cut|gets cut|suffers)",
    r"(?:repeat |new |walk-in |export |passing |online )?(?:business|trade|footfall) (?:has |have |is |just |simply |all )*(?:dried up|"
    r"fell|fallen|gone|down|lost|"
    r"collapsed|halved|dropped|suffered|went elsewhere|shrunk|drying up)",
    rf"(?:los(?:e|es|ing|t)|bleed(?:s|ing)?|shed(?:ding)?|forfeit(?:s|ed|ing)?|forgo(?:ing|ne)?|miss(?:es|ed|"
    rf"ing)?(?: out on)?){_GAP}{_WON}",
    rf"(?:lost|missed|cancell?ed|dropped|declined|foregone|stolen|unsold|abandoned|stalled) (?:{_WON}|baskets?|carts?|checkouts?|"
    rf"appointments?)",
    rf"cost(?:s|ing)? (?:us|them|me|him|her|you|the (?:company|firm|group|business)){_GAP}{_WON}",
    rf"{_BUYER}(?:\s(?!(?:leave|on|to|in|with|at)\b)[\w'%-]+){{0,4}}?\s"
    r"(?:left(?! (?:a |us )?(?:messages?|reviews?|feedback|comments?|waiting))|leav(?:e|es|ing)(?! (?:a |bad |us )?(?:messages?|"
    r"reviews?|feedback|comments?|voicemails?))"
    r"|walk(?:s|ed|ing)? (?:away|out|off)|walk(?:s|ed)?(?=[.,!?]|$)|cancel(?:s|l?ed|l?ing)?|churn(?:s|ed|ing)?|defect(?:s|ed|ing)?|"
    r"drop(?:s|ped|ping)? (?:us|out)|quit|"
    r"(?:go|goes|went|gone|going|move|moved|moving|switch|switched|switching) (?:to|over|elsewhere|away|next|with|across|somewhere)|"
    r"took (?:their|its|his|her)|take (?:their|its|his|her)|stop(?:s|ped)? (?:buying|ordering|coming|paying|using us)|"
    r"(?:do(?:es)?|did|will|wo|would)(?: not|n't) (?:renew|come back|re-?order|rebook|return)|not renew\w*|pull(?:s|ed)? (?:out|the)|"
    r"never (?:come|came) back|"
    r"buy(?:s|ing)? (?:less|from|elsewhere)|spend(?:s|ing)? less|shop(?:s|ped|ping)? elsewhere)",
    rf"(?:they|them|some|half|most|people|others?|he|she|who|parents|families)(?:'ve|'d|'ll| have| had| just| simply| all| will| would|"
    rf" could| might| may){{0,2}} "
    rf"(?:go|goes|went|gone|go off|switch|switched|move|moved|defect\w*|buy|bought|order|ordered|book|booked|shop|sign|signed|leave for|"
    rf"left for)"
    rf"(?: (?:it|them|over|straight|off|up|with|to|from)){{0,3}} {_RIVAL}",
    r"(?:to|from|with) (?:a|the|our|another) (?:\w+ )?(?:competitor|rival)s?(?= (?:instead|last|because|who|in|after|when)|[.,!]|$)",
    r"(?:they|he|she|who)(?:'ve|'d|'ll|'re| have| had| just| simply| all| will| would| could| might| may| going to){0,3} "
    r"(?:walk|walked|churn|churned|defect|defected|cancel|cancelled|canceled|quit on us|drop us|dropped us|take (?:the|their|its|"
    r"that) (?:contract|business|account|work|custom|money))"
    r"(?! (?:through|to|me|the floor|round|around)\b)",
    rf"(?:{_BUYER}|they|he|she|who|some|half)(?: \w+){{0,2}}? threaten(?:s|ed|ing)? to (?:leave|walk|go|cancel|switch|pull|move)",
    r"pull(?:s|ed|ing)? (?:the|their|its|that|our) (?:contract|account|business|work|orders?|funding|listing)",
    r"(?:don't|didn't|won't|doesn't|never|not|stop(?:s|ped)?)(?: \w+)? (?:re-?order(?:ing)?|rebook(?:ing)?|renew(?:ing)?|(?:order|buy|"
    r"book)(?:ing)? (?:from|with) us)\b",
    rf"{_BUYER}(?: \w+){{0,3}}? (?:buy|buys|bought|sign|signed|book|booked|order|ordered|placed)(?: \w+){{0,3}}? {_RIVAL}",
    r"(?:prices?|rates?)(?: \w+){0,2}? (?:dropped|drops?|docked|cut|reduced|knocked|marked|lowered|falls?|fell|goes down|went down)",
    r"(?:knock|take|took|shave|cut|get|lop)(?:s|ed|ing|d)?(?: [\w%.,]+){1,4} off (?:the|our|their|my|its) (?:prices?|invoices?|bill|"
    r"fees?|rate|rent)",
    r"(?:sla|service|invoice|customer|contract) credits?",
    r"(?:never (?:come|came)|(?:don't|didn't|won't|do not|did not|not) (?:come|coming)) back to us|take (?:their|its|his|"
    r"her) (?:business|custom|money|work) (?:\w+)",
    r"(?:customer|client|subscriber|member|account|revenue|logo|policy|donor)s? (?:churn|attrition|loss(?:es)?|defections?)|churn(?:s|"
    r"ed|ing)?(?: rate)?",
    rf"turn(?:s|ed|ing)? (?:down|away){_GAP}(?:{_WON}|jobs?|projects?|cases?|loads?|people)|(?:{_WON}|jobs?|projects?|"
    rf"loads?)(?: \w+){{0,3}}? turned (?:down|away)",
    r"turn(?:s|ed|ing)?(?: \w+){1,4}? (?:orders?|customers?|clients?|jobs?|guests?|bookings?|business|contracts?|"
    r"patients?)?\s?(?:down|away)(?=[ .,!])",
    rf"(?:say|says|said|saying) no to{_GAP}(?:{_WON}|jobs?|projects?)|(?:declin|refus|reject)(?:e|es|ed|ing){_GAP}(?:{_WON}|jobs?)",
    rf"(?:can't|cannot|couldn't|can not|unable to|not able to) (?:take on|take|accept|serve|bid (?:for|on)|quote(?: for)?|sell|fulfil+|"
    rf"honou?r){_GAP}"
    rf"(?:{_WON}|jobs?|projects?|rooms?|seats?|tables?|slots?|capacity)",
    r"(?:can't|cannot|couldn't|never|don't|didn't|not|unable to|isn't|aren't|failed to) (?:be )?(?:bill|billed|invoice|invoiced|charge|"
    r"charged)(?: \w+){0,4}?"
    r"(?= |[.,!]|$)(?! us\b)|un(?:billed|invoiced|billable)(?: \w+)?|under-?(?:bill|charg|invoic)\w+|(?:lost|fewer|"
    r"lower) billable(?: hours?)?",
    r"(?:lost|losing|lose|missed|missing|fewer|fall(?:ing)? in|drop in|dip in|decline in|less) (?:\w+ ){0,2}?(?:sales|revenues?|"
    r"turnover|income|takings|margins?|profits?|bookings|orders)",
    r"(?:sales|revenues?|turnover|income|takings|margins?|profits?|order book|bookings|orders|conversions?|win rate|close rate|"
    r"renewal rate|top line|market share)"
    r"(?: \w+){0,4}? (?:fell|fall(?:s|ing|en)?|drop(?:s|ped|ping)?|down|dip(?:s|ped)?|decline[sd]?|declining|shrink(?:s|ing)?|shrank|"
    r"shrunk|slip(?:s|ped|ping)?|"
    r"suffer(?:s|ed|ing)?|hit|erod\w+|evaporat\w+|dry(?:ing)? up|slump\w*|halved|squeezed|go(?:es|ing)? down|went down|eaten|"
    r"disappear\w*|lost|gone|flat)",
    r"(?:eat(?:s|ing)?|ate|cut(?:s|ting)?|bit(?:es|ing)?|erod(?:e|es|ing)|squeez(?:e|es|ing)|hit(?:s|ting)?|hurt(?:s|ing)?|dent(?:s|ing|"
    r"ed)?|kill(?:s|ing|ed)?|"
    r"wip(?:es|ed|ing) out|reduc(?:e|es|ed|ing)|damag(?:e|es|ed|ing)|burn(?:s|ing)?)(?: away)?(?: at| into| through)?(?: (?:our|the|my|"
    r"all|any|into|their|that|whole|half|a chunk of)){0,3} "
    r"(?:\w+ )?(?:sales|revenues?|turnover|income|takings|margins?|profits?|profitability|top line|commissions?)",
    r"(?:have to|had to|forced to|end up|ended up|must|and|they|then|customers?|buyers?|clients?|we|'ll|will|to|mills?|dairy|"
    r"us)(?: \w+){0,2}? "
    r"(?:drop(?:ping|ped|s)?|cut(?:ting|s)?|lower(?:ing|ed|s)?|reduc(?:e|ing|ed|es)|slash(?:ing|ed)?|knock(?:ing|ed|s)?(?: down)?|"
    r"beat(?:s|ing)?|dock(?:s|ed|ing)?|shav(?:e|ed|es))"
    r"(?: (?:our|the|their|my|its|us|down|of|off)){0,3}(?: \w+)?(?: (?:off|from|of))?(?: (?:our|the|their))? (?:prices?|rates?|fees?|"
    r"invoices?)",
    r"(?:lower|worse|reduced|poorer|less of a) prices?|(?:gets?|fetch(?:es)?|got|paid|pays? us|earns?|sells? (?:at|for)|sold (?:at|for)|"
    r"downgraded)(?: \w+){0,5}? (?:less|lower|reduced|knock-?down|second-?grade)"
    r"(?: (?:per|a|for|an?|price|rate|grade|of|on)\b)?",
    r"(?:mark(?:ed|s|ing)? (?:it |them |stock |\w+ )?down|markdowns?|mark-downs?)(?= |[.,!]|$)",
    r"(?:give|gives|giving|gave|offer|offers|offering|offered|hand(?:ing)? out|sell(?:ing)?|sold|we|had to|have to|to|in|with|at a|"
    r"deep|early|heavy)(?: \w+){0,4}? discount(?:s|ed|ing)?",
    r"refund(?:s|ed|ing)?|credit notes?|service credits?|money back|claw(?:s|ed|ing)?[ -]?back(?:s)?|charge-?backs?|(?<!tax )deduct(?:s|"
    r"ed|ing|ions?)?(?! points)"
    r"|short-?pay\w*",
    r"(?:give|giving|gave|issue|issued|issuing|issues|hand(?:ing|ed)?(?: out)?|raise|raised|owe|owed|offer(?:ed|ing)?|"
    r"pass(?:ed)?)(?: \w+){0,4}? (?:credits?|rebates?|free (?:months?|nights?|weeks?|replacements?|hours|work))"
    r"|credit(?:ed|ing|s)? (?:them|the|back|their|customers?|clients?|\d|half|a)",
    r"(?:giv(?:e|es|ing|en)|gave)(?: \w+){0,5}? (?:away|for free|for nothing|gratis)|(?:do|does|did|doing|redo|redid|redoing|"
    r"repeat(?:ed|ing)?|replac(?:e|ed|ing)|fix(?:ed|ing)?|ship(?:ped|ping)?|"
    r"deliver(?:ed|ing)?|re-?run|rerunning|repair(?:ed|ing)?|reprint(?:ed|ing)?)(?: \w+){0,5}? (?:for free|free of charge|for nothing|"
    r"unpaid by|at no charge|without charging)",
    r"(?:waiv(?:e|es|ed|ing))(?: \w+){0,4}? (?:fees?|charges?|rent|invoices?|deposits?|premiums?|bills?|cost)",
    r"(?:writ(?:e|es|ing|ten)|wrote) off(?: \w+){0,4}? (?:hours|time|invoices?|fees?|debts?|the bill|billings?|work)|(?:writ(?:e|es|"
    r"ing|ten)|wrote)(?: \w+){1,3} off(?=[ .,]).{0,12}(?:client|invoice|fee)",
    r"(?:claims?|reimbursements?|invoices?|payments?) (?:\w+ ){0,3}?(?:denied|rejected|refused|bounced|disallowed|written off|withheld)|"
    r"(?:denied|rejected|disallowed|refused|withheld) (?:\w+ ){0,1}?(?:claims?|reimbursements?|payments?)"
    r"|(?:den(?:y|ies|ied)|withhold(?:s|ing)?|withheld|refus(?:e|es|ed)|hold(?:s|ing)? back|won't|don't|doesn't|not|never|"
    r"stop(?:ped)?)(?: \w+){0,3}? (?:pay us|paying us|our fees?|payment|the retention|reimburse\w*|the final payment|our invoice)",
    r"(?:abandon(?:s|ed|ing)?|drop(?:s|ped|ping)? out of|give(?:s)? up on) (?:\w+ )?(?:basket|cart|checkout|booking|purchase|order|"
    r"application)s?|(?:basket|cart) abandonment",
    r"(?:fail(?:s|ed|ing)?|unable|struggl(?:e|es|ed|ing)) to (?:win|sell|close|renew|upsell|convert)|(?:can't|couldn't|don't|didn't|"
    r"won't|not) (?:win|sell|close|upsell)(?= |[.,!]|$)(?! (?:the|this|it) (?:idea|to the board|internally))",
    r"(?:out-?sold|under-?priced|under-?cut|undersold)|(?:lost|losing|lose) (?:\w+ ){0,3}?to (?:a |the |our )?(?:\w+ )?(?:competitor|"
    r"competition|rival|cheaper)s?",
    r"(?:bookings?|renewals?|contracts?|orders?|deals?|subscriptions?|tenders?|policies|sales|the account|memberships?|"
    r"leases?)(?: \w+){0,4}? (?:fall(?:s|ing)? through|fell through|lapse[sd]?|lapsing|cancell?ed|evaporat\w+|go(?:es|"
    r"ing)? (?:elsewhere|away|cold|to (?:a|the|our|someone)\b)|went (?:elsewhere|away|cold|to (?:a|the|our|someone)\b)|"
    r"walk(?:s|ed)?|gone|at risk|in jeopardy|in danger|on the line|under threat|disappear\w*|is lost|are lost|pulled|slip(?:s|"
    r"ped)? away|unfilled)",
    r"(?:revenues?|income|rental income|fees|ARR|MRR)(?: \w+){0,3}? (?:at risk|gone|in jeopardy|on the line|walk\w*|out of the door|"
    r"out the door)|leav(?:e|es|ing) money on the table|leak(?:s|ing|ed)? revenue|revenue leakage",
)
GAIN = (
    r"take on (?:another|one more|two more|three more|more|extra)(?! (?:\w+ )?(?:staff|people|drivers?|nurses?|hands|responsib\w+|work|"
    r"risk|temps?|debt))(?: \w+)+",
    rf"(?:win|wins|winning|won|close|closed|closing|sign|signed|book|booked|land|landed|keep|keeping|kept|retain(?:ed|ing)?|"
    rf"renew(?:ed)?|sav(?:e|ed|ing)|gain(?:ed|ing)?|attract(?:ed|ing)?|get|bring in|take on|accept)(?: \w+){{0,2}}? "
    rf"(?:more|extra|additional|new|back|bigger|another|fewer|\d[\d.,]*%?(?: more)?|(?:{NUMBER_WORD})(?: more|"
    rf" extra)?)(?: \w+){{0,3}}? {_WON}",
    r"(?:sell|sells|sold|selling|charge|charging|charged|bill|billed|billing|invoice|upsell|earn|earns|earned|"
    r"earning)(?: \w+){0,3}? (?:more|extra|fewer|less|another|additional|\d[\d.,]*%|a premium|higher)",
    r"(?:more|extra|additional|higher|increas\w+|grow(?:th|ing|s)?(?: in)?|grew|rais\w+|lift\w*|boost\w*|uplift in|added|new|improv\w+|"
    r"doubl\w+|protect\w*|recurring|annual|fees? and|better)(?: \w+){0,3}? "
    r"(?:sales|revenues?|turnover|income|takings|margins?|profits?|profitability|win rate|conversion rate|conversions|renewal rate|"
    r"bookings|order intake|average order|top line|market share)",
    r"(?:sales|revenues?|turnover|income|takings|margins?|profits?|orders|bookings|conversions?|win rate)(?: \w+){0,3}? (?:up|rose|"
    r"grow\w*|grew|increas\w+|climb\w*|doubl\w+|improv\w+|rise[sn]?|go(?:es)? up|went up)",
    r"(?:premium prices?|price premium|higher prices?|put (?:our |the )?prices up|raise (?:our |the )?prices?)",
    r"(?:our |the |in |of |any |annual |monthly |daily |lost |\bas |on )(?:revenues?|takings|income|turnover|top line|profits?|"
    r"profitability|margins?|market share|win rate|contribution margin|gross margin)",
    rf"(?:{_MONEY}|\d[\d.,]*%?)(?: (?:a|per|each|every) \w+)?(?: (?:of|in|worth of)){{1,2}}(?: \w+){{0,2}}? (?:revenues?|sales|"
    rf"turnover|business|income|fees|orders|contracts?|bookings|rent|takings|profit|margin|ARR|MRR|renewals)",
    r"(?:revenues?|income|turnover) (?:effect|impact|stream|side|hit|loss|problem|gap|shortfall|growth|opportunity)|revenue",
)
COST = (
    r"(?:put|puts|putting|send|sends|sending|sent|get|getting) (?:\w+ ){0,2}?(?:in|into|by|home in) (?:an? )?(?:taxis?|cabs?|couriers?)\b|"
    r"(?:on|for) (?:taxis|cabs|"
    r"couriers)\b",
    r"(?:i|we|they)(?:'ll| have to| had to)? (?:ring|call|rang|called|pay for|pay) (?:in )?(?:the |an? )?(?:agency|temps?|"
    r"contractors?|subcontractors?|locums?|freelancers?|cover)\b|pay(?:ing|s)? (?:\w+ ){0,2}?(?:guys|lads|men|people|crew|"
    r"staff) (?:regardless|anyway|"
    r"for nothing|to (?:sit|stand|wait))",
    r"dock(?:s|ed|ing)? (?:us|me|you|our)\b|(?:a|the|their|those|these|our|per[- ]case|late|short|delivery) (?:charge-?backs?|"
    r"charges(?! (?:of|over|up))|deductions?|penalty charges?|charge(?=[,.]|$| (?:for|per|every|each|when)))",
    r"writ(?:e|es|ing|ten) (?:it|them|that|those|the (?:rest|lot|stock|batch|load)) off|wrote (?:it|them|that|those) off",
    r"charg(?:e|es|ed|ing) us|(?:billed|invoiced|charged) to us|flights?,? (?:and )?hotels?|(?:twice|double|triple|"
    r"\w+ times) the (?:price|cost|rate|going rate)",
    r"(?:raise|raises|raised|put up|increase|increased|increases|double|doubled)(?: \w+){0,2}? premiums?",
    r"(?:cheque|payout|pay-out|settlement|tab|bill|payment)(?: \w+){0,8}? (?:was|is|came to|comes to|ran to|hit|"
    r"went to) (?:\w+ )?[\d.,]*\d",
    rf"(?:hire|hired|hiring|recruit\w*|bring in|brought in|take on|took on|employ\w*)(?:,? \w+){{0,8}}?,? (?:[\d.,]{{4,}}\d|"
    rf"(?:\w+ )?{_COINED}|\w+ thousand)(?: (?:a|per|each) (?:year|month|week|season))",
    rf"(?:is|are|was|were|'s|comes to|came to|ran to|ran up|topped|cleared|adds up to|add up to|works out at|runs to|amounts to|totals|"
    rf"about|roughly|burns|eats|"
    rf"swallows)"
    rf"(?: (?:about|around|roughly|nearly|over|easily|another|at least|well|somewhere|an?|extra|between|close|to)){{0,3}} {_COINED}"
    r"(?! (?:\w+ ){0,3}?(?:company|business|turnover|revenues?|budget|deal|contract|order|sales|a licen[cs]e|proposal|quote|price|in))",
    r"set(?:s|ting)? (?:us|them|me) back|cost(?:s|ing)? (?:(?:us|them|me|him|her) )?(?:more|too much|twice|double|plenty|dear(?:ly)?|"
    r"next to|"
    r"a lot)(?= |[.,!]|$)"
    rf"(?! (?:of )?(?:{_SPENT_TIME}|effort|than (?:it's|you|your)))",
    rf"(?:spend|spends|spending|spent|paying|pay) (?:\w+ ){{0,1}}?(?:too much|way too much|a lot|twice|double|"
    rf"more)(?! (?:of )?(?:(?:my|our|the|their) )?(?:{_SPENT_TIME}|attention))(?= |[.,!]|$)",
    rf"cost(?:s|ing)?(?: \w+){{0,3}}?(?: (?:us|them|me|about|around|roughly|nearly|over|an extra|extra|the (?:company|firm|group|"
    rf"business|trust)))*(?: (?:about|around|roughly|nearly|almost|over|somewhere|between|like|easily|another|up|to|at|least|well|"
    rf"north|of|an?|extra|some|close)){{0,5}} {_MONEY}",
    r"cost(?:s|ing)? (?:us|them|me|him|her|the (?:company|firm|group|business|plant|school|trust|council)|you)(?! (?:\w+ ){0,5}?(?:"
    + _SPENT_TIME
    + r"|morale|goodwill|trust|patience|sleep|nerves|reputation|licen[cs]e|certificat\w+|accreditation|"
    + _WON
    + r")\b)",
    r"(?:additional|extra|added|higher|hidden|real|total|annual|running|direct|rising|unplanned|unnecessary|avoidable|our|the|a|that|"
    r"any|more|of|in|cut|reduce|lower|save|on|huge|big|significant|massive|pure|straight|storage|freight|labou?r|"
    r"material|transport|shipping|energy|repair|replacement|recruitment|training|maintenance|operating|unit|wage|staff|support|"
    r"production|manufacturing|logistics|insurance|legal|agency|courier|fuel|inventory|carrying|admin|handling|disposal|"
    r"postage|overtime|printing|hosting|cloud|licence|license|rework|scrap|warranty|travel|temp|and|increased|increasing|considerable|"
    r"substantial|sunk|fixed|variable) costs?(?! (?:of )?(?:change|much|nothing|less time)\b)",
    r"costs? (?:money|are|is|go(?:es)? up|went up|goes|creep|have|has|keep|add|run|rise|rose|savings?|increase[sd]?|overruns?|pressure|"
    r"impact|effect|per|side)|costly|cost savings?|cost overruns?|cost-cutting",
    rf"(?:spend|spends|spending|spent|shell(?:s|ed|ing)? out|fork(?:s|ed|ing)? out|burn(?:s|ed|ing)? through|blow(?:s|ing|n)?|blew|"
    rf"lay(?:ing)? out|sink(?:ing)?|sunk|pour(?:ing|ed)?)(?: \w+){{0,5}}? {_MONEY}",
    rf"(?:spend|spends|spending|spent|shell(?:s|ed|ing)? out|fork(?:s|ed|"
    rf"ing)? out)(?! (?:[\w'/-]+ ){{0,6}}?(?:{_SPENT_TIME})\b)(?: \w+){{0,5}}? (?:on|for)\b(?! (?:the|a) (?:phone|call|road))",
    r"(?:over|out of|above|blow(?:n|ing|s)? (?:the|our)|bust(?:ing|ed)?|blew (?:the|our)|eats? (?:into|up)(?: \w+)?) budget|"
    r"budget overruns?|over-?spen[dt]\w*",
    r"(?:we|i|they|company|firm|also|still|then|to|and|just|ends? up|ended up|be|been|are|'re|already|currently|always|keep|plant|"
    r"school|trust|who|were|of)(?:'ve|'re|'d|'ll| have| had| all)? "
    r"(?:pay|paying|paid)(?! (?:for itself|late|on time|us\b|by (?:card|invoice))\b)(?= (?:\w+ ){0,6}?(?:overtime|extra|double|"
    r"time and a half|premium|agency|agencies|contractors?|temps?|temporary|consultants?|freelancers?|fees?|"
    r"surcharges?|penalt(?:y|ies)|interest|rent|rental|wages?|salar(?:y|ies)|fines?|compensation|damages|storage|demurrage|couriers?|"
    r"freight|shipping|staff|people|them|someone|somebody|for|lawyers?|auditors?|bonus(?:es)?|twice|"
    r"more|insurance|weekend|night|hours|subcontractors?|brokers?|bills?|licen[cs]es?|subscriptions?|to|out|[$€£]?\d)|(?: \w+){0,3}? (?:"
    + NUMBER_WORD
    + r"))",
    r"(?:pay|pays|paid|paying)(?: \w+){0,3}? (?:overtime|double time|extra hours|time and a half|penalt(?:y|ies)|surcharges?|"
    r"compensation|damages|demurrage|interest|agency|wages?|fees?|twice|out of (?:our|my|the))",
    r"overtime(?: \w+){0,3}? (?:pay|bills?|costs?|budget|payments?|rates?|premium|spend)|(?:paid|pay) (?:for )?(?:the |"
    r"all that )?overtime|(?:time and a half|double time|double[- ]pay)|extra pay|weekend (?:pay|rates?)|night rates?",
    rf"{_MONEY}(?: \w+){{0,6}}? (?:overtime|wages|salar(?:y|ies)|couriers?|freight|scrap|waste|agency|temps|repairs?|postage|fuel|"
    rf"energy|electricity|diesel|insurance|storage|interest|compensation|consultants?|contractors?|penalties)",
    rf"(?:overtime|wages|salar(?:y|ies)|couriers?|freight|scrap|agency (?:staff|nurses|drivers|workers)|temps|repairs?|postage|fuel|"
    rf"electricity|diesel|storage|compensation|consultants?|contractors?|stock|inventory)(?:,? \w+){{0,8}}? {_MONEY}",
    r"(?:wage|salary|payroll|courier|freight|electricity|energy|power|fuel|diesel|gas|water|phone|legal|repair|vet|agency|overtime|"
    r"cloud|hosting|cleaning|heating|insurance|telecoms?|shipping|storage|tax|hotel|travel|postage|print|maintenance|lawyer'?s?|"
    r"solicitor'?s?|aws|azure|labou?r|"
    r"supplier|hospital|contractor|consultant|monthly|big|bigger|higher|huge|our|the|a|hefty|utility|interest)s? bills?(?= |[.,!]|"
    r"$)(?! (?:the |our )?(?:clients?|customers?))",
    r"(?:late|agency|legal|expedite|expediting|rush|storage|licen[cs]e|recruitment|recruiter|bank|handling|service|annual|extra|"
    r"cancellation|re-?delivery|re-?inspection|resubmission|broker(?:age)?|lawyers'?|transaction|card|processing|consultancy|consulting|"
    r"landfill|admin|finder'?s|monthly|"
    r"holding|port|customs|inspection|re-?test|training|call-?out|pay|paying|paid) fees?(?! (?:us|income|earn\w*)\b)",
    r"(?:surcharges?|demurrage|late charges?|storage charges?|detention charges?|extra charges?|bank charges?|interest (?:charges?|"
    r"payments?)|(?:pay|paying|paid|the|in) interest(?= |[.,!]|$)(?! in\b)|premium freight|premiums? (?:went|go|are|have|jumped|rose|"
    r"up)|insurance premiums?|write-?offs?|written[- ]off stock)",
    r"(?:are|get|gets|getting|got|were|been|being|is|then|they|haulier|port|carrier|supplier|bank|landlord|airline|"
    r"council) (?:\w+ )?charged?s?(?= (?:us|extra|more|for|a|an|double|storage|by|[$€£]?\d))",
    rf"(?:scrap(?:s|ped|ping)?|bin(?:s|ned|ning)?|dump(?:s|ed|ing)?|throw(?:s|ing|n)?|threw|toss(?:es|ed|ing)?|discard(?:s|ed|ing)?|"
    rf"destroy(?:s|ed|ing)?|spoil(?:s|ed|ing)?|write(?:s)?(?: off)?|wrote(?: off)?|written(?: off)?|writing off|waste|wastes|wasted|"
    rf"wasting|pour(?:s|ed|ing)?|landfill(?:s|ed)?)"
    rf"(?: \w+){{0,5}}? (?:{_PRODUCE}|{_MONEY}|cash|budget|resources)(?= |[.,!?]|$)",
    rf"(?:{_PRODUCE}|half of it|the rest|lot|everything|they|it)(?: \w+){{0,4}}? (?:in(?:to)? the (?:bin|skip|trash|dumpster)|"
    rf"to landfill|down the drain|scrapped|binned|written off|thrown (?:away|out)|wasted|spoil(?:s|ed|t)?|go(?:es)? (?:off|to waste)|"
    rf"went (?:off|to waste)|expire[sd]?|dumped|destroyed|tossed|ends? up as waste)",
    r"scrap (?:rate|bill|value|bin|cost)|scrap(?= (?:is|runs|was|goes|has|of)|[.,!]|$)|spoilage|wastage|(?:food|material|product|stock|"
    r"energy|raw material|paper|packaging|of|more|less|the|our|much|in|pure|as) waste(?=[ .,!]|$)(?! time)|waste(?=(?: is| runs| goes|"
    r" has| rate| of (?:material|money|resources)|[.,!]|$))",
    r"(?:at|for|on) (?:double|twice|triple|three times|premium)(?: \w+){0,3}? (?:rates?|price|wages?|pay)",
    r"sav(?:e|es|ed|ing)(?: (?:us|you|them|me|about|around|roughly|some|up|to|over|nearly)){0,4} [\d.,]*\d(?= (?:a|per|each|"
    r"every) (?:day|week|month|quarter|year)\b)",
    r"goodwill (?:payments?|gestures?|vouchers?|money|credits?|budget)|(?:in|of|on|as|paying|pay|paid) goodwill|compensat(?:e|es|ed|"
    r"ing|ion)|(?:pay|paid|paying|liquidated) damages|vouchers?(?= |[.,])|ex gratia",
    r"(?:sav(?:e|es|ed|ing|ings))(?: (?:us|you|them|me|the (?:company|firm|group)))?(?: \w+){0,4}? "
    + _MONEY
    + r"|savings? (?:of|on) (?:\w+ ){0,2}?(?:"
    + _MONEY
    + r"|fuel|energy|wages|labou?r|freight|materials?)|(?:cash|financial|money|budget) savings?",
    rf"(?:los(?:e|es|ing|t)|bleed(?:s|ing)?|haemorrhag\w+|hemorrhag\w+|leak(?:s|ing|ed)?|down|wast(?:e|es|ed|ing))(?: (?:us|about|"
    rf"around|roughly|nearly|over|almost|easily|some|up|to|of|at|least|an?|another|well|close|"
    rf"a lot)){{0,4}} {_MONEY}(?! (?:\w+ ){{0,5}}?(?:sales|revenues?|business|orders?|contracts?|bookings|turnover|income|fees|takings|"
    rf"margin|customers?|clients?|rent|a customer))",
    r"(?:very|really|more|gets?|getting|quite|pretty|so|that's|an|is|incredibly|most|horribly|frighteningly) expensive(?! (?:for what|"
    r"compared|than your|than the others?|proposal|quote|option|product|tool|solution|system)\b)|out of (?:our|my|"
    r"the company's) (?:own )?pocket|drain on (?:cash|the budget)|eat(?:s|ing)? (?:the|that|up) cost|overheads?(?= |[.,])",
    rf"{_MONEY}(?: (?:a|per|each|every) \w+)?(?: (?:down the drain|up in smoke|out of the window|wasted|gone|tied up|locked up|"
    rf"sitting (?:on|in)|in (?:overtime|costs?|fees|wages|waste|scrap|repairs|expenses|spend)))",
    r"(?:we|i|they)(?: \w+){0,2}? (?:absorb|swallow|eat|bear|incur|carry)(?:s|ed|ing|red|ring)?(?: \w+){0,3}? (?:costs?|bill|expense|"
    r"charges?|freight|difference)|expenses?(?= (?:of|is|are|that|we|for|every|each|on)|[.,!]|$)|operating expenses?|opex|capex|"
    r"running expense",
    r"(?:wages?|salar(?:y|ies))(?= (?:for|to|we|cost|bill|go|of|alone|spent|on|are|every)|[.,!]|$)|payroll (?:costs?|spend|bill)",
)
RISK = (
    r"call(?:s|ed|ing)? in (?:the|our) (?:loan|guarantee|overdraft|bond)|(?:at|near|close to) the limit of (?:our|the) covenants?",
    r"los(?:e|es|ing|t) (?:a|an|his|her|their) (?:\w+ )?(?:fingers?|hands?|arms?|legs?|limbs?|eyes?|life|foot|toe)\b",
    r"(?:fine|fines|fined)(?= (?:us|them|you|me|the (?:company|site|farm|school|owner)|\d|[$€£]))",
    r"(?:regulatory|compliance|legal|safety|security|operational|financial|reputational|real|big|huge|serious|major|genuine|"
    r"considerable|massive|the|a|that|at|an?|our|of|biggest|real|audit|fire|health|liability|patient|commercial|contract|cyber|business|"
    r"continuity|significant|enormous|unacceptable|any|this|no small|more|some|fraud|credit|supply) "
    r"risks?(?! (?:of|being)? ?(?:sounding|rude|boring))|risks?(?= (?:of|is|are|that|we|to|for|associated|side|exposure|here|losing|"
    r"being|getting|an?|our|the|someone|to)\b|[.,!]|$)|(?:risking|risky)(?= |[.,!]|$)",
    r"(?:get|gets|getting|got|be|been|being|were|was|are|is)(?: \w+)? fined|fined(?= (?:us|them|the|for|by|[$€£]?\d|up)|[.,!]|$)|(?:a|"
    r"the|another|one|big|hefty|huge|heavy|large|small|regulatory|first|massive|potential|possible|substantial|record|every|each|"
    r"six-figure|\w+-figure|council|parking|environmental|hse|osha|per|daily|eye-watering|serious|significant|whopping|[\d.,]+k?) fines?"
    r"(?= (?:of|from|for|if|per|when|every|each|and|or|coming|that|on|in|by|last|under|is|was|are|could|would|can|may|might|will|we|"
    r"they|he|she|after|because|alone|next|to|up|a|at|as|follow\w*|starts?)\b|[.,!?;:-]|$)"
    r"|fines(?= (?:of|from|for|if|per|when|every|and|or|on|in|by|are|is|could|would|can|may|might|will|we|start|for|up|run|a|last|this|"
    r"to|mount|go|come|each|at|apply)\b|[.,!?;:-]|$)",
    r"penalt(?:y|ies)(?! (?:shoot|kick|area|box|spot))|penali[sz]ed",
    r"(?:in|a|data|security|of|the|any|be|serious|contract|covenant|gdpr|privacy|material|possible|covenants?|for|licen[cs]e|safety|"
    r"another|be|technically|to|would|could|will|we|into|into a) breach(?:es|ed|ing)?(?= |[.,!?]|$)|breach(?:es|ed|ing)?(?= of|"
    r" the (?:contract|rules|licen[cs]e|regulations?|covenants?|terms|sla|act|permit|limit)| our | contract|ing )",
    r"non-?complian(?:t|ce)|out of compliance|not (?:be )?compliant|fall(?:s|ing)? foul of|fell foul of|violat(?:e|es|ed|ing|ions?)|"
    r"infring(?:e|es|ed|ing|ements?)|illegal(?:ly)?|break(?:s|ing)? the law|against the law|sanctions?(?= |[.,])|enforcement (?:notice|"
    r"action)|prohibition notice|improvement notice|warning letters?",
    r"(?:regulators?|inspectors?|authorit(?:y|ies)|inspectorate|supervisor|auditors?|ombudsman|fda|fca|hse|osha|mhra|epa|cqc|ofsted|"
    r"sec|bafin|ico|insurers?|coroner|environment agency)(?: \w+){0,3}? (?:could|can|might|may|would|will|'ll|would|threaten\w*|has|"
    r"have|had|shut|clos(?:e|ed|es)|revoke\w*|fin(?:e|es|ed)|pull(?:s|ed)?|suspend\w*|sanction\w*|flag(?:s|ged)|find|found|ban\w*|"
    r"withdraw\w*|investigat\w*|come down|walk|cite[sd]?|refus\w*)",
    r"(?:fail(?:s|ed|ing)?|flunk(?:s|ed|ing)?)(?: \w+){0,4}? (?:audits?|inspections?|certification|accreditation|recertification|"
    r"inspection)|(?:audit|inspection) (?:findings?|failures?|failed|points?)|major non-?conform\w+|non-?conform(?:ity|ities|ances?)",
    r"lawsuits?|law suits?|litigation|su(?:e|es|ed|ing)(?= (?:us|them|you|the|over|for|me)|[.,!]|$)|legal (?:action|proceedings|claims?|"
    r"exposure|trouble|liability|case|challenge)|(?:in|to|into) court(?= |[.,!]|$)|tribunals?|prosecut(?:e|ed|ion|ions|ing)|"
    r"criminal (?:charge|liability|record)s?|(?:personally |legally |be |are |held |we're )liable|"
    r"liabilit(?:y|ies)|negligen(?:ce|t)|(?:injury|negligence|damage|compensation|discrimination|malpractice|insurance|warranty|"
    r"indemnity|pi|liability) claims?|claims? against(?: us)?|jail|prison|subpoena\w*",
    r"(?:lose|loses|losing|lost|revok(?:e|ed|es|ing)|suspend(?:s|ed|ing)?|pull(?:s|ed|ing)?|withdraw(?:s|n|ing)?|withdrew|forfeit(?:s|"
    r"ed)?|cost(?:s|ing)? us|keep|keeping|strip(?:ped)?|jeopardi[sz](?:e|es|ed|ing)|endanger(?:s|ed|ing)?|put at risk|threaten(?:s|ed|"
    r"ing)?)(?: \w+){0,5}? "
    r"(?:licen[cs]es?|accreditations?|certificat(?:e|es|ion|ions)|permits?|registrations?|approvals?|authori[sz]ation|iso(?: \d+)?|"
    r"status|rating|operator'?s? licen[cs]e|clearances?|cover|right to operate)(?= |[.,!?]|$)",
    r"(?:licen[cs]es?|accreditations?|certificat(?:e|es|ion|ions)|permits?|registrations?|iso \d+)(?: \w+){0,4}? (?:revoked|suspended|"
    r"withdrawn|at risk|on the line|in jeopardy|in danger|pulled|lapse[sd]?|taken away|lost|expire[sd]?|under review|gone|in question|"
    r"at stake)",
    r"(?:shut|close|closed|shutting) (?:us|the (?:site|plant|kitchen|clinic|line|home|ward|school|yard|pool|factory)|it|them) down|"
    r"shut(?:s|ting)? (?:us )?down(?= by| the)|closed down by|stop(?:ped)? (?:us )?(?:from )?trading|lose the right",
    r"(?:someone|somebody|people|anyone|workers?|child|children|kids?|toddler|baby|patients?|residents?|drivers?|staff|operators?|"
    r"lads?|a man|a nurse|one of (?:our|the|my) \w+|guy|he|she|they|passengers?|crew|customers?|fitters?)(?: \w+){0,4}? (?:hurt|"
    r"injur(?:ed|y)|killed|die[sd]?|dying|burn(?:t|ed)(?! out)|harmed|scalded|trapped|electrocuted|crushed|poisoned|fall off|fell off|"
    r"hospitali[sz]ed|"
    r"lose a (?:hand|finger|limb)|lost a (?:hand|finger))",
    r"injur(?:y|ies|ed)|accidents?(?! (?:on purpose|that i))(?= |[.,!?]|$)|fatalit(?:y|ies)|near[- ]miss(?:es)?|unsafe|(?:patient|food|"
    r"worker|fire|road|site|staff|child|people's|public|health and|resident|product|passenger|their|crew) safety|safety (?:risk|issue|"
    r"incident|hazard|problem|concern|case|violation|event|thing|record)s?|safeguarding|hazard(?:s|ous)?|"
    r"(?:patient|resident) harm|wrong (?:dose|medication|drug|patient|blood|limb|allergen)|mis-?dos\w+|(?:allergic reaction|"
    r"allergen (?:incident|mix-?up))s?|contaminat(?:ed|ion)|explo(?:de|sion)s?|catch(?:es)? fire|fire risk|recall(?:s|ed)?(?= |[.,!]|"
    r"$)(?! (?:that|when|if|him|her|the last)\b)|poisoning",
    r"(?:exposed|exposure)(?= |[.,!?]|$)|(?:cyber ?attacks?|ransomware|hack(?:ed|ers?)|data (?:leaks?|loss|protection (?:issue|breach|"
    r"problem))|leaked data|security (?:incident|hole|gap|vulnerability)s?|gdpr|fraud(?:ulent|sters?)?|identity theft|uninsured|"
    r"insurance (?:is |would be )?(?:void|invalid)|void(?:s|ed)? (?:the|our) (?:insurance|warranty|cover))(?= |[.,!?]|$)",
    r"(?:miss(?:es|ed|ing)?|past|blow(?:ing|n)?|overrun|meet|breach)(?: \w+){0,3}? (?:regulatory|statutory|legal|regulator's|filing|"
    r"compliance) (?:deadlines?|filings?|dates?|limits?)|(?:regulatory|compliance|statutory) (?:risk|exposure|issue|problem|trouble|"
    r"action|breach|fine|penalty|failure)s?",
    r"(?:could|might|would|may|can|will|'ll|'d|to|be|we're|going) (?:go |put us |force us )?(?:out of business|insolven\w+|bankrupt\w*|"
    r"into administration|go under)|(?:single point of failure|disaster waiting|existential)",
    rf"(?:{_WON}|jobs?|launch|tender|site|project|renewal)(?: \w+){{0,4}}? (?:at risk|at stake|on the line|in jeopardy|in danger|"
    rf"under threat)",
)
