"""Looser words for revenue, cost and risk, read only where a question is known to ask about an effect.

In "do they use a courier?" the courier is a fact of the set-up; in "what does that do to the courier bill?" it is money.
"""

from trainer.reading.effect_words import BUYERS, SALES_PEOPLE
from trainer.reading.words import pattern

_GO = (
    r"(?:leav(?:e|es|ing)|left|walk(?:s|ed|ing)?|go(?:es|ing|ne)?|went|quit|stay(?:s|ed)?|cancel\w*|renew\w*|switch\w*|defect\w*|drop\w*|"
    r"churn\w*|return(?:s|ed)?|come back|buy\w*|bought|order(?:s|ed)?|re-?order\w*|sign(?:s|ed)?(?: up)?|convert\w*|give up|gave up|shop|"
    r"spend(?:s|ing)?|pay(?:s|ing)? (?:you|less|up|late)|withhold\w*|look(?:s|ing)? elsewhere|hold(?:s|ing)? back|knock(?:s|ed|"
    r"ing)? (?:\w+ )?off|"
    r"try|trying|turn(?:s|ed)? to|choose|pick|trust|stick|vote)"
)
REVENUE_SOUGHT = pattern(
    BUYERS + r" (?:[\w']+ ){0,4}?" + _GO,
    r"(?:buyers?|tenants?|parents|retailers?|punters?|people|anyone|anybody|any of (?:them|those)|they|some|ones|one of them|how many|who) "
    r"(?:[\w']+ ){0,2}?(?:walk(?:s|ed|ing)? away|walk(?:ed)?(?= (?:over|off|because))|cancel(?:s|led|ling)?|renew\w*|switch\w*|defect\w*|"
    r"give up on you|buy(?:s|ing)? (?:less|elsewhere|from)|go(?:es|ne|ing)? (?:to (?:someone|somebody|another|the)|elsewhere))",
    r"(?:win|wins|winning|won|los(?:e|es|ing|t)|keep\w*|kept|land(?:s|ed|ing)?|clos(?:e|es|ing)|sign(?:s|ed|ing)?|turn\w* (?:down|away)|"
    r"miss(?:es|ed|ing)?|cost(?:s|ing)? you|book(?:s|ed|ing)?) (?:[\w']+ ){0,4}?(?:" + BUYERS + r"|business|orders?|deals?|sales?|"
    r"contracts?|bids?|"
    r"tenders?|bookings?|work|jobs?|renewals?|trade|custom|accounts?|projects?|lets?|lettings|placements?|members?|them|pupils|families)",
    r"sell(?:s|ing)?|sold|takings|tills?|footfall|baskets?|conversion|revenues?|income|turnover|top line|earn(?:s|ed|ing)?|earnings|"
    r"yield|occupancy|enrol\w*|subscri\w+|renewals?|retention|churn|upgrades?|upsell\w*|pipeline|quota|targets|forecasts?|market share|"
    r"margins?|mark-?up|price|prices|pricing|discount\w*|rebates?|fee income|rents?|rental|tariffs?|grants?|funding|donations?|donors?|"
    r"commissions?|bookings?|bids?|tenders?|deals?|orders? (?:book|intake|cancelled|lost|value)|new business|repeat (?:business|orders?|"
    r"custom)|"
    r"competition|competitors?|rivals?|elsewhere|on the table|bill(?:able|ed|ing)|unbilled|invoice (?:it|for|the)|invoiced|never charged|"
    r"charge(?:able)? (?:for|them|the (?:customer|client))|get paid|paid (?:for it|late|less)|money (?:in|coming in|back|you (?:should|"
    r"could|never))|"
    r"give (?:\w+ ){0,3}?(?:back|away|free)|for free|free of charge|refund\w*|credits?|waiv\w+|write (?:it|that|them) down",
    r"sales?" + SALES_PEOPLE,
    r"(?:first|next|second) (?:order|purchase|season|contract)|list price|full price|reference(?:s)? (?:customer|client)|"
    r"word gets (?:round|around)",
)
COST_SOUGHT = pattern(
    r"pay(?:s|ing|ment|ments)?|paid(?! for by)|payroll|spen[dt]\w*|cost\w*|bills?|wages?|salar\w+|overtime|double time|hourly|rates?|"
    r"fees?|charges?|charged|"
    r"invoices?|expens\w+|budgets?|purse|pocket|tab|foot(?:s|ing)? the|set(?:s)? you back|dear|pricey|pricy|afford\w*|fortune|outlay|"
    r"capex|opex|"
    r"out of whose|whose budget|line item|petty cash|"
    r"temps?|agency|contractors?|subcontract\w*|hir(?:e|ed|ing)|recruit\w*|replac\w+|repair\w*|spares?|scrap\w*|bin|skip|landfill|"
    r"write-?off\w*|"
    r"writ\w+ off|written off|wast(?:e|ed|age)|spoil\w*|freight|courier\w*|postage|express|air freight|fuel|diesel|energy|electricity|"
    r"storage|"
    r"rent (?:on|for)|demurrage|interest|overdraft|loan|borrow\w*|insurance|premiums?|excess|compensat\w+|goodwill|damages|"
    r"penalty payments|"
    r"extra (?:staff|people|shift|shifts|hands|hours|pay|crew|van|trip|trips|stock|kit|money|cash)|second (?:man|trip|visit|van|crew)|"
    r"buy(?:ing)? (?:in|more|extra|another|them|new)|order(?:ing)? (?:more|extra|twice|another)|on top|money|cash|grand|quid|pounds?|"
    r"dollars?|"
    r"euros?|kroner|francs|save (?:you |us |them )?(?:a fortune|money|anything|much|a lot|on)|sav(?:e|es|ing|ings)(?! (?:time|hours?|"
    r"days?|the|"
    r"lives))",
)
RISK_SOUGHT = pattern(
    r"regulat\w+|auditors?|audits?|inspect\w+|complian\w+|comply|breach\w*|liab\w+|legal\w*|law|lawyers?|solicitors?|court|sue|sued|"
    r"suing|claims?|"
    r"prosecut\w+|fines?(?! (?:with|by|line))|fined|penalt\w+|licen[cs]\w+|certificat\w+|accredit\w+|approval|expos\w+|risk\w*|"
    r"danger\w*|unsafe|"
    r"safe(?:ty|guarding)?|accidents?|injur\w+|harm(?:ed)?|hurt (?:him|her|them|some|any|a)\w*|insur(?:er|ers|ed)|uninsured|"
    r"cover (?:you|it)|"
    r"reputation\w*|headlines?|newspapers?|front page|press|scandal|recall\w*|police|fire (?:service|officer|brigade)|coroner|tribunal|"
    r"watchdog|"
    r"ombudsman|commissioner|ministry|council|authorit(?:y|ies)|hse|cqc|fca|ofsted|gdpr|data protection|privacy|leak(?:ed|s)? (?:data|out)|"
    r"hacked|stolen|fraud\w*|theft|personally|jail|prison|negligen\w+|duty of care|"
    r"contract (?:at|in|be|survive|hold|safe|say)|lose the (?:contract|licence|approval|accreditation|certificate)|terminate|"
    r"come back on (?:you|them|him|her)|answer for|carr(?:y|ies) the can|on the hook|comeback|at stake|jeopard\w+|threat\w*|vulnerab\w+|"
    r"what if (?:someone|somebody|a patient|a child|anyone)|someone (?:falls|slips|dies|gets hurt)|worst[- ]case",
)
MONEY_PERSON = pattern(
    r"(?:finance|financial) (?:director|chief|officer|people|team|department|lady|man)|your (?:fd|cfo|accountants?|controller|treasurer|"
    r"bank|"
    r"bank manager|shareholders?|investors?|owners?)|finance(?:'s|,)? (?:hat|chair|eyes|view|side|point of view|say|think|make)|the fd|"
    r"the cfo|"
    r"(?:with|to|for|in|at) finance|accounts|year[- ]end|the books|balance sheet|ledger|numbers|figures",
)
"""Those who look at effects as money; what they look at is both cost and revenue."""
