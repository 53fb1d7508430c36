"""What attacks, abuse, small talk and changes of subject look like; ``intrusion`` sees through their disguises."""

import re

from trainer.reading.words import pattern

INVISIBLE = dict.fromkeys([*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF, 0x00AD])
LETTERS_FOR_DIGITS = str.maketrans("0134578@$!|", "oieastbasil")
CYRILLIC_TWINS = str.maketrans("аеорсхуіјѕԁ", "aeopcxyijsd")
LONGEST_WORD = 30
SPACED_LETTERS = re.compile(r"(?<![^\W_])[^\W_](?:[ ._*-]{1,2}[^\W_](?![^\W_])){4,400}")
RUN_TOGETHER = re.compile(
    r"(?:ignore|disregard|forget|override)[a-z]{0,30}(?:instruction|prompt|rules|guideline)|(?:reveal|show|list|print|disclose|"
    r"tellme)[a-z]{0,20}(?:hidden|secret|facts|prompt|persona)|systemprompt"
)
"""The commonest attacks with every blank taken out."""
ORDERS = (
    r"(?:instructions?|prompts?|rules|guidelines|directions?|directives?|programming|system (?:message|prompt)s?|restrictions?|"
    r"training|guard ?rails|constraints|role ?-?play|persona|character|script|safety|commands?|orders?)"
)
SECRET_THINGS = (
    r"(?:facts?|info|information|rungs?|prompts?|instructions?|rules|data|details?|notes?|pains?(?: points?)?|magnitudes?|impacts?|"
    r"persona|profile|briefs?|answers?|secrets?|content|text|file|story|backstory|agenda items|symptoms?|consequences?|ladder|"
    r"numbers|figures|objectives|conditions|criteria|fields?)"
)
GIVE_AWAY = (
    r"(?:reveal|disclose|list|show|print|output|dump|display|repeat|tell|give|share|expose|leak|spill|write(?: out)?|recite|paste|"
    r"copy|read out|send|return|unlock|what are|what is|what's|provide|enumerate|summari[sz]e|read|say|type|translate|echo|quote|"
    r"hand over|confess|spit out)"
)
STARTS = (
    r"(?:^|[.!?;:,\n\"'(\[*#>-]\s*|\b(?:please|now|must|should|can you|could you|would you|will you|just|then|and|to|want you to|"
    r"need you to|let's|kindly|simply|you may|you can|first) )"
)
_ATTEMPTS = (
    STARTS + r"(?:ignore|disregard|forget|override|bypass|skip|drop|discard|set aside|neglect|overrule|erase|delete|"
    r"cancel)\b(?:\W+\w+){0,3}?\W+(?:your|all|previous|prior|any|these|those|system|earlier|preceding|"
    r"above|former|current|existing|initial|original|whatever)\b(?:\W+\w+){0,5}?\W+"
    + ORDERS
    + r"\b(?! (?:to|for|you (?:give|gave)) (?:the|your|my|their))",
    STARTS + r"(?:ignore|disregard|forget) (?:everything|anything|all|what) (?:\w+ ){0,3}?(?:above|before this|told to|"
    r"were told|you were|been told|said before|instructed)",
    STARTS + r"(?:ignore|disregard|forget|drop|stop|end|exit|leave|quit|pause|abort|break|step out of|come out of|get out of|"
    r"skip|abandon)(?: (?:about|with|this|the|your|our|from))* (?:role[- ]?play(?:ing)?|persona|simulation|game|"
    r"exercise|acting|pretend(?:ing)?|character|act|charade|prospect act|script and)\b(?! (?:of|plan|planning|in|the))",
    r"\b(?:reveal|disclose|dump|leak|print|output|display|expose|spill|unlock|recite)\b(?:\W+\w+){0,5}?\W+(?:hidden|"
    r"secret|concealed|undisclosed|internal|unrevealed|locked|unopened|system|full prompt|your prompt|persona|rungs?|"
    r"all (?:the |your )?facts)\b",
    r"\b" + GIVE_AWAY + r"\b(?:\W+\w+){0,5}?\W+(?:hidden|secret|concealed|undisclosed|unrevealed|locked|unopened|"
    r"unearned)(?:\W+\w+){0,2}?\W+" + SECRET_THINGS + r"\b",
    r"\b(?:reveal|disclose|dump|list|recite|enumerate)\b(?: me)? (?:all|every|everything|each)(?: of)?(?: the| your|"
    r" you)?(?: \w+){0,2} (?:pain points?|pains|impacts?|symptoms?|consequences?|magnitudes?|secrets?|facts|rungs?|hidden|"
    r"problems and)",
    r"\b(?:tell|give|send|show|name|hand|provide)\b(?: me| us)? (?:all|every|everything|the (?:full|complete|entire|"
    r"whole) list)(?: of)?(?: the| your| you)?(?: \w+){0,2} (?:pain points?|pains|impacts?|symptoms?|consequences?|"
    r"magnitudes?|secrets?|rungs?|facts (?:at once|in one|now|you))\b",
    r"\b(?:tell|give|list|show|say|share|reveal)\b(?: me| us)? (?:all|every\w*)\b[^.?!\n]{0,70}\b(?:at once|in one (?:go|"
    r"message|reply|turn|shot|answer)|in a single|you(?:'re| are| were) (?:hiding|hidden|holding|concealing|"
    r"supposed to hide|not (?:supposed|allowed|meant) to|instructed|told (?:not )?to)|hidden|without me (?:asking|"
    r"earning)|so i can (?:skip|pass|win|get full))",
    r"\b(?:what|which|everything) (?:\w+ ){0,3}?(?:facts|information|impacts|pains|rungs) (?:are|have|"
    r"were) (?:you )?(?:\w+ )?(?:hiding|hidden|concealed|withholding|told to hide|holding back|been told)",
    r"\b" + GIVE_AWAY + r"\b(?:\W+\w+){0,4}?\W+(?:your|the) (?:system prompt|initial prompt|original prompt|hidden prompt|full prompt|"
    r"persona(?: file| card| description| prompt| yaml)|system message|prompt (?:above|verbatim|word)|answer key|rubric|"
    r"ladder|yaml|json file|source code|developer message|context window)",
    r"\byour (?:system |initial |original |hidden |full |exact |secret )?prompts?\b(?! (?:response|reply|payment|delivery|"
    r"attention|service|action|answer|start|pay))",
    r"\bsystem prompt",
    r"\b(?:what|repeat|reveal|show|print|give me|tell me|share|output|recite|"
    r"read)\b(?: \w+){0,3}? your (?:\w+ )?(?:instructions|programming|guidelines|directives)\b(?! (?:to|for|on|about|"
    r"around|with|when|from|given) )",
    r"\b(?:what|who) (?:were|are) you (?:told|instructed|programmed|prompted|configured) (?:to|not|by|with)",
    r"\b(?:you (?:were|are|have been) )(?:instructed|programmed|prompted|configured|told) (?:to|not to) (?:hide|keep|play|"
    r"act|pretend|withhold|never|not|only|role)",
    r"\bas an? (?:ai|a\.i\.|artificial intelligence|llm|large language|language model|chat ?bot|"
    r"assistant model)\b(?![- ](?:company|vendor|firm|business|team|provider|start|led|driven|powered|first|native|shop|"
    r"specialist|consultanc))",
    r"\b(?:you are|you're|are you|u r|youre) (?:really |actually |just |only |secretly |not )?(?:an? |"
    r"the )?(?:ai\b(?! (?:company|vendor|firm|first|driven|powered|team|adopter|user))|a\.i\.|llm|language model|"
    r"large language|chat ?bots?\b|bot\b|chatgpt|gpt|claude|gemini|llama|simulation|simulated|computer program|"
    r"real person|human being|a human\b|not a real|not real|machine learning model|virtual)",
    r"\byou (?:are|will be|'re) now (?:in |an? |the |going to be |acting as |no longer )?(?:dan\b|developer|debug|admin|"
    r"maintenance|god mode|test mode|jailbr\w+|ai\b|assistant|helpful|unrestricted|unfiltered|different|narrator|coach|"
    r"chat ?bot|bot\b|language|grader|teacher|pirate|sales coach|free|out of|dana|bound|in charge of grading|required to|"
    r"obliged|my (?:assistant|coach|tutor)|trainer|system|playing|the (?:narrator|grader|trainer|system|author))",
    r"\bfrom now on,? (?:you (?:will|are|must|should) (?:answer|act|respond|be|reply|tell|only|ignore|always)|respond|"
    r"answer|act as|reply|speak|ignore)",
    r"\bpretend (?:that )?(?:you(?:'re| are)|to be|we(?:'re| are)|this is|i(?:'m| am)) (?:not|no longer|an? ai|ai|"
    r"an? assistant|assistant|a helpful|human|helpful|the system|system|a developer|the developer|developer|someone else|"
    r"my (?:grandm\w+|coach|assistant|tutor)|the (?:admin|grader|trainer|narrator|author|model|ai)|a (?:grader|trainer|"
    r"narrator|chatbot|different|pirate|sales coach|poet)|over|finished|outside|your (?:developer|creator|trainer|"
    r"admin\w*))",
    r"\bact (?:as|like) (?:if you (?:are|were|'re) (?:not|an? ai|ai)|an? (?:ai|assistant|coach|grader|trainer|narrator|"
    r"system|unrestricted|unfiltered|chatbot|different|language model|helpful|tutor|sales coach|dan)|my (?:assistant|"
    r"coach|tutor)|the (?:system|narrator|grader|trainer|developer))\b",
    r"\b(?:out of|break(?:ing)?|drop(?:ping)?|leave|leaving|exit|outside(?: of)?) (?:of )?(?:your |the |"
    r"this )?(?:character|role ?-?play|persona|simulation|fourth wall)\b",
    r"\bstop (?:being|playing|acting (?:like|as)) (?:dana|a prospect|the prospect|the customer|the buyer|a customer|"
    r"this)\b",
    r"(?:^|\n)\W{0,4}(?:system|developer|assistant|admin|administrator|root|user|human|trainer|"
    r"instructor)\W{0,3}:(?=\s*\S)",
    r"<\W{0,3}/?(?:system|persona|instructions?|prompt|assistant|im_start|im_end|user|transcript|rules|untrusted|"
    r"data)\b[^>\n]{0,40}>",
    r"<\|[a-z_ ]{2,20}\|>",
    r"\[/?(?:inst|system|sys|admin|developer)\]",
    r"#{2,} ?(?:system|instruction|new instruction|prompt|override|end of)",
    r"\b(?:system|admin|administrator|developer|security|emergency|debug) (?:override|notice:|command:|instruction:|"
    r"mode (?:on|enabled|activated|active|is)|access granted|message:|note:)",
    r"\b(?:developer|debug|god|admin|maintenance|dan|sudo|root|jailbreak|unrestricted) mode\b",
    r"\bjailbreak",
    r"\bsudo \w+",
    r"\bprompt injection\b",
    r"\bthe model(?:'s)? (?:prompt|instructions)\b",
    r"\b(?:these are|here are|your|you have|receive|follow (?:these|my)|there are|with) (?:the |your |some )?(?:new|"
    r"updated|revised|following new) (?:instructions|directives|orders from|system)\b(?! (?:from (?:the|your)|for (?:the|"
    r"your)))",
    r"\bi(?:'m| am) (?:your|the|an?|openai|anthropic) ?(?:developer|creator|programmer|administrator|admin|"
    r"system administrator|openai engineer|anthropic engineer|engineer at openai|trainer of this|author of this (?:game|"
    r"exercise|simulation)|person who (?:wrote|built) you|supervisor of this (?:exercise|simulation))\b(?! (?:at|for|of|"
    r"on|with|in) )",
    r"\b(?:what|which|tell me (?:what|which)|exactly (?:what|which))\b[^.?!\n]{0,40}\b(?:would|will|do i|should i|must i|"
    r"to|does|can)\b[^.?!\n]{0,25}\b(?:earn|unlock|score|open)s?\b[^.?!\n]{0,25}\b(?:points?|marks?|rungs?|next (?:rung|"
    r"level|fact|impact|step of)|full|score|facts?|that fact|credit|impact|magnitude|it)\b",
    r"\bhow (?:do|can|could|should|would) (?:i|we) (?:unlock|earn|score|win|beat|pass|cheat|hack|trick|"
    r"game)\b(?: \w+){0,4}? (?:rungs?|points?|marks?|level|facts?|simulation|exercise|test|assessment|session|you|game|"
    r"more|the (?:next|impact|magnitude)|full)\b",
    r"\b(?:what(?:'s| is| are| will be)|tell me|show me|give me) my (?:current |final |overall )?(?:score|grade|marks?|"
    r"rating|level|points)\b",
    r"\bgive me (?:a |an )?(?:full|top|maximum|max|perfect|100|highest|good|level 4|4|10)(?:%| out of \w+|"
    r" percent)? ?(?:scores?|points|marks?|grade|rating|credit|for this|on every)",
    r"\b(?:what|which) (?:mark|grade|score|rating|level)s? (?:am i|have i|do i|did i|would i|will i|is this|are we|did you give)\b",
    r"\bhow many (?:points|marks) (?:have|did|do|am|will|would) i\b",
    r"\b(?:whoever(?:'s| is)|who(?:'s| is)|someone|anyone|the (?:person|one)) (?:grading|marking|scoring|assessing) (?:this|me|"
    r"us)\b",
    r"\b(?:your|the) (?:briefing|character|persona|role|actor'?s?|cue|prospect|role-?play) (?:notes?|sheets?|cards?|"
    r"descriptions?|files?|"
    r"scripts?|instructions)\b(?! (?:for|of) (?:the|your) )",
    r"\b(?:what|whatever|everything|anything|words|text|lines)\b[^.?!\n]{0,30}\byou(?:'ve| were| have)? (?:been |were )?(?:told|"
    r"given|handed|"
    r"fed|shown|primed with|set up with) (?:before (?:this|we|the)|at the (?:start|top|beginning)|to (?:hide|keep|conceal|act|"
    r"play)|for "
    r"this (?:exercise|role|chat|call|session|part)|not to)",
    r"\bbefore (?:this|the|our) (?:chat|role-?play|exercise|simulation) (?:began|started|begins)\b",
    r"\b(?:type|write|print|paste|copy|read)(?: out| back| me)?\b[^.?!\n]{0,50}\b(?:verbatim|word for word|"
    r"exactly as (?:written|given|it is))",
    r"\bthe trainer (?:has |had |just )?(?:asked|told|wants|allowed|authori[sz]ed|cleared|said|needs)\b",
    r"\b(?:your|the) (?:hidden|secret|undisclosed|real hidden) (?:budgets?|objections?|facts?|concerns?|pains?|needs?|problems?|"
    r"answers?|numbers?)",
    r"\bwhat (?:do|would|should|must) i (?:need to|have to|got to)? ?(?:say|ask|type)\b[^.?!\n]{0,20}\b(?:to (?:unlock|pass|win|"
    r"get you to|"
    r"make you)|for you to (?:reveal|tell|give|open|say yes|admit))",
    r"\bthis is (?:the |your )?(?:developer|system|admin\w*|moderator|trainer|instructor|test team|qa)(?: speaking| here\b|[,:.-])",
    r"(?:^|\n|[.!?] )\W{0,3}(?:system|persona|diagnostic|debug|integrity|consistency) (?:check|test|dump|export)\s*[:,.-]",
    r"\b(?:end of|end the|stop the|pause the) (?:simulation|exercise|role-?play|scenario)\b|\b(?:simulation|role-?play|exercise|"
    r"scenario) (?:is "
    r"|has )?(?:now )?(?:over|ended|complete|paused|finished|suspended)\b",
    r"\b(?:answer|reply|respond|speak|talk) (?:to me )?as (?:yourself|the (?:model|ai|system)|an? (?:ai|model|assistant))\b",
    r"\b(?:you're|you are|this is) (?:only |just |all )?(?:a |an )?(?:simulation|role-?play|practice bot|training (?:bot|"
    r"exercise|tool|"
    r"program)|made[- ]up (?:customer|person|prospect))\b",
    r"\bhow am i (?:scoring|being (?:graded|scored|marked|assessed|rated|evaluated))",
    r"\b(?:score|grade|rate|mark|assess) (?:me|my (?:performance|questions|session|turn|discovery|call)|this (?:session|"
    r"conversation|turn|call) (?:as|at|100|with|highly|full))\b",
    r"\b(?:am i|i'm|i am) being (?:graded|scored|assessed|marked)",
    r"\b(?:grading|scoring|marking|assessment) (?:criteria|rubric|scheme|rules|system|sheet)\b(?! (?:for|do) (?:the|you|"
    r"your))",
    r"\b(?:the|your|this) rubric\b",
    r"\bfull marks\b",
    r"\bnext rung\b",
    r"\b(?:hidden|secret) (?:rungs?|facts?|prompts?|instructions?)\b",
    r"\banswer key\b",
    r"\bpretend (?:that )?you(?:'re| are) (?:my|the|an?|not) ",
    r"\b(?:forget|stop|quit) (?:about )?(?:being|playing) (?:an?|the|my) \w+",
    r"\b(?:carry on|continue|go back to being|resume) as (?:the|an?|my) (?:\w+ )?(?:manager|customer|buyer|prospect|client|"
    r"director)",
    r"\b(?:admin\w*|author|owner|operator|supervisor|designer|tester) of (?:this|the) (?:simulation|exercise|game|test|role|"
    r"practice)",
    r"\b(?:on|in) your (?:sheet|role card|script|character sheet|cue card|crib|persona|file)\b(?= ?(?:$|[,.?!;]| and| about))",
    r"\bprint (?:me )?(?:your|the) (?:\w+ )?(?:config\w*|settings|list of facts|facts|data|file|notes)\b",
    r"\bwhat (?:have|did|were) (?:they|you)(?: been)? (?:tell |told )(?:you )?not to (?:tell|say|share|give)",
    r"\bnew rule\b[^.?!\n]{0,20}\byou (?:agree|say|answer|tell|stay|must|will|always)",
    r"\bfrom now on,? you (?:agree|say|stay|do|always|never|give|believe|like)",
    r"\b(?:do|did|will|would) i (?:pass|fail)\b(?! (?:this|that|it|the \w+) on)",
    r"\bhereby (?:unlock|order|authori[sz]e|instruct|command)",
    r"\byour (?:character|role|acting|persona) (?:instructions?|notes?|description|prompt)\b",
    r"\bjust (?:tell|give) me the (?:answers?|solution|hidden|impact,? (?:and|the)|symptom)\b",
    r"\b(?:unlock|open) (?:the |all |every |your )*(?:rungs?|next (?:rung|level)|hidden|secrets|facts)\b",
    r"\bwhat (?:question|words|phrase|line) (?:should|must|do|would) i (?:need to )?(?:ask|say|use) (?:to|"
    r"so)\b(?: \w+){0,3}? (?:get|unlock|earn|open|make you|hear|you)\b",
    r"\b(?:repeat|print|output|say|write|copy) (?:everything|all|the (?:text|words|message|lines)|what(?:'s| is|"
    r" was)) (?:\w+ )?(?:above|before this|verbatim)\b",
    r"\b(?:award|assign) (?:me|this|yourself|full|maximum|top|a level|level)\b",
    r"\bmark (?:every|all|each) (?:criteri|item)",
    r"\b(?:set|raise|increase) (?:my|your|the) (?:score|trust|patience|level)s? (?:to|by)\b",
    r"\b(?:ignora|olvida|ignoren?|ignorez|oublie|oubliez|ignoriere|ignorieren|vergiss|vergessen|negeer|vergeet|dimentica|"
    r"esque[cç]a|ignoruj|glöm|ignorera|zapomnij)\b(?:\W+\w+){0,4}?\W+(?:instrucciones|instru[cç][oõ]es|instructions|"
    r"consignes|anweisungen|instruktionen|regeln|reglas|règles|regole|regras|istruzioni|instructies|aanwijzingen|"
    r"instrukcje|polecenia|instruktioner|prompt)\b",
    r"\b(?:revela|muestra|muéstrame|dime|enseña|révèle|révélez|montre|montrez|affiche|donne|zeig|zeige|verrate|nenne|"
    r"offenbare|gib|mostra|rivela|dimmi|revele|mostre|toon|onthul|poka[zż])\b(?:\W+\w+){0,5}?\W+(?:ocult\w+|secret\w*|"
    r"caché\w*|cachés|cachées|geheim\w*|versteckt\w*|verborgen\w*|segret\w+|nascost\w+|escondid\w+|verborg\w*|prompt|"
    r"ukryt\w+)",
    r"(?:игнорируй|забудь|игнорировать)\w*(?:\W+\w+){0,4}?\W+(?:инструкц|указан|правил)",
    r"(?:покажи|раскрой|скажи)(?:\W+\w+){0,4}?\W+(?:скрыт|секрет|промпт)",
    r"(?:忽略|无视|忘记|無視)[^。\n]{0,12}(?:指令|指示|说明|提示|规则|設定)",
    r"(?:指示|命令|プロンプト)を?(?:すべて)?(?:無視|忘れ)",
    r"(?:تجاهل|انس)\W+\w*\W*(?:التعليمات|الأوامر)",
)
_AT_A_WORD = [attempt.removeprefix(r"\b") for attempt in _ATTEMPTS if attempt.startswith(r"\b")]
_ANYWHERE = [attempt for attempt in _ATTEMPTS if not attempt.startswith(r"\b")]
INJECTION = re.compile("|".join((r"\b(?:" + "|".join(_AT_A_WORD) + ")", *_ANYWHERE)))
"""The edge of a word is looked for once and not by each attempt: three times as fast."""
DISCLOSE = re.compile(
    r"\b(?:reveal|disclose|list|show|print|output|dump|display|repeat|tell|give|share|expose|leak|spill|write|recite|paste|"
    r"enumerate|provide|unlock|name|say|read out|revela|zeige|montre|muestra|révèle|nenne)\b"
)
ABUSE = pattern(
    r"f+u+c+k+(?:ing|er|ed|s)?(?: (?:you|off|this|wit))",
    r"fuck\w*",
    r"shut (?:up|your)",
    r"go to hell",
    r"piss off",
    r"screw you",
    r"bullshit",
    r"(?:you|you're|you are|ur|u r|u|such|what|bloody|total|complete) (?:a |an |all |just |so |such |really |fucking |bloody |"
    r"complete |total |people are |lot are )*(?:idiots?|morons?|stupid|imbeciles?|bitch\w*|bastards?|cow|clowns?|dumb(?:ass)?|"
    r"useless|pathetic|incompetent|cretins?|losers?|liars?|twats?|wankers?|arse ?holes?|ass ?holes?|dimwits?|dickheads?|prick|"
    r"worthless|thick|joke of a|waste of (?:space|oxygen|skin)|fools?|halfwits?|brain ?dead)(?! (?:process|system|rule|amount|"
    r"mistake|spreadsheet|question of mine|hours|form|data))",
    r"(?:idiot|moron|imbecile|cretin|bitch|cunt|wanker|twat|dickhead|arsehole|asshole)s?",
    r"stupid (?:woman|man|cow|bitch|people|person|girl|boy|question, (?:lady|love))",
    r"i hate you",
    r"drop dead",
    r"kill yourself",
    r"you disgust me",
    r"are you (?:stupid|dumb|thick|deaf|an idiot|retarded|brain ?dead|blind or|slow or)",
)
SMALLTALK = pattern(
    r"how(?:'s| is| are| was| were|'re) (?:you|things|it going|your (?:day|week|weekend|morning|afternoon|holidays?|vacation|trip|"
    r"journey|flight|summer|christmas|break|family|easter|new year|commute)|the (?:weather|family|weekend|kids|journey|traffic|"
    r"flight|holiday|trip)|life|everything)(?! (?:handling|managing|doing (?:that|the|this|it)|currently|set|going to|measuring|"
    r"tracking|with the|with your|using|dealing|coping|set up))(?: (?:today|doing|going|so far|this morning|this afternoon|"
    r"with you|been|all))*(?= ?(?:$|[,.?!;-]))",
    r"how(?:'ve| have) you been",
    r"how do you do(?= ?(?:$|[,.?!]))",
    r"(?:nice|good|great|lovely|pleasure|pleased|wonderful|delighted) to (?:\w+ )?(?:meet|see|speak|talk|chat|put a face|"
    r"finally)(?: \w+)* ?(?:you|with you|to you)?",
    r"good (?:morning|afternoon|evening)",
    r"hope (?:you're|you are|you|this finds you|all's|all is|your|the)\W+(?:\w+ ){0,4}?(?:well|good|great|okay|ok|weekend|week|"
    r"day|lovely|safe)",
    r"(?:have a|enjoy (?:your|the)|enjoy) (?:great|good|lovely|nice|rest|weekend|evening|day|holiday|match|game)(?: \w+){0,4}",
    r"(?:weather|raining|sunny|snowing|heat ?wave|drizzle)(?= ?(?:$|[,.?!;]| (?:today|here|there|like|over|we|you|this|in|at|has|"
    r"is|out)))(?! (?:delay|related|event|claim|data|risk)\w*)",
    r"(?:did you (?:see|watch|catch)|what did you (?:think|make) of) (?:the|that|last night's) (?:\w+ )?(?:match|game|football|"
    r"cricket|rugby|final|show|film|news|race|concert|series)",
    r"(?:any|got any|any nice) (?:\w+ )?plans for (?:the|your) (?:weekend|holiday|summer|evening|break)",
    r"happy (?:new year|friday|monday|birthday|christmas|holidays)",
    r"(?:where|whereabouts) (?:are you|in the world|are you calling|are you based|abouts)[^?]{0,30}(?:calling|joining|today|from|"
    r"based)?$",
    r"can you hear me",
    r"(?:love|like|is that) (?:your|the|a) (?:background|office|view|artwork|dog|guitar|bookshelf)(?! (?:check|process|system|"
    r"software))",
    r"thanks for having me",
    r"long time no (?:see|speak)",
    r"cup of (?:tea|coffee)|grab(?:bed)? a coffee|coffee in hand",
    r"who do you support",
    r"merry christmas",
    r"take care",
    r"cheers,? (?:bye|dana|mate)|bye(?:-bye| for now| then)?|goodbye",
)
GREETING_ONLY = re.compile(
    r"^(?:hi|hello|hey|hiya|morning|afternoon|evening|good day|welcome)(?: there| again|,? \w+| everyone| all){0,3}$"
)
OFF_TOPIC = pattern(
    r"(?:change|changing|drop|leave|off|switch|get off) (?:the|this) (?:subject|topic)(?! of (?:cost|your))",
    r"talk about something (?:else|different|more fun|fun|nicer)",
    r"(?:let's|can we|could we|shall we) (?:not )?(?:talk|chat|speak) about (?:something else|football|the (?:football|match|game|"
    r"weather|weekend|cricket|rugby)|holidays|films|movies|music|food|sport|politics|anything else|you instead|your (?:family|"
    r"holiday|hobbies|weekend|dog|kids))",
    r"forget (?:about )?(?:work|business|the business|all this)(?: for| today| a|,)",
    r"(?:write|sing|compose|tell) (?:me )?(?:a|an|me a) (?:\w+ )?(?:poem|song|joke|haiku|limerick|story about (?:a|dragons)|essay|"
    r"rap|fairy ?tale)",
    r"what(?:'s| is) the (?:capital of|meaning of life|square root|best (?:pizza|film|movie|restaurant|recipe))",
    r"recipe for",
    r"who (?:won|will win) the (?:\w+ )?(?:election|world cup|league|match|final|game|cup|premiership|super bowl)",
    r"(?:are you|you) (?:single|married)(?: or| then|$)",
    r"(?:go|come|take you|fancy) (?:out )?(?:for|to|on) (?:a )?(?:drink|dinner|date)(?: with me| sometime| tonight)",
    r"favou?rite (?:colou?r|film|movie|band|food|song|football|team|pizza|holiday|book|singer)",
    r"(?:python|javascript|java) (?:code|script|function|program)|write (?:some )?code",
    r"do you (?:like|play|follow|watch|enjoy) (?:football|golf|tennis|cricket|rugby|chess|netflix|cats|dogs|cooking|music)",
    r"horoscope|star sign|zodiac",
    r"lottery numbers",
    r"your (?:zodiac|star) sign",
)
