"""Moves that do not belong in the meeting: attempts to leave the role-play, abuse, small talk, changing the subject."""

import re
import unicodedata

from trainer.domain.vocabulary import Other
from trainer.reading.words import Sentence, pattern

_INVISIBLE = dict.fromkeys([*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF, 0x00AD])
_LETTERS_FOR_DIGITS = str.maketrans("0134578@$!|", "oieastbasil")
_CYRILLIC_TWINS = str.maketrans("аеорсхуіјѕԁ", "aeopcxyijsd")
_LONGEST_WORD = 30
_SPACED_LETTERS = re.compile(r"(?<![^\W_])[^\W_](?:[ ._*-]{1,2}[^\W_](?![^\W_])){4,400}")
_RUN_TOGETHER = re.compile(
    r"(?:ignore|disregard|forget|override)[a-z]{0,30}(?:instruction|prompt|rules|guideline)|(?:reveal|show|list|print|disclose|tellme)[a-z]{0,20}(?:hidden|secret|facts|prompt|persona)|systemprompt"
)
"""The commonest attacks with every blank taken out."""

_ORDERS = r"(?:instructions?|prompts?|rules|guidelines|directions?|directives?|programming|system (?:message|prompt)s?|restrictions?|training|guard ?rails|constraints|role ?-?play|persona|character|script|safety|commands?|orders?)"
_SECRET_THINGS = r"(?:facts?|info|information|rungs?|prompts?|instructions?|rules|data|details?|notes?|pains?(?: points?)?|magnitudes?|impacts?|persona|profile|briefs?|answers?|secrets?|content|text|file|story|backstory|agenda items|symptoms?|consequences?|ladder|numbers|figures|objectives|conditions|criteria|fields?)"
_GIVE_AWAY = r"(?:reveal|disclose|list|show|print|output|dump|display|repeat|tell|give|share|expose|leak|spill|write(?: out)?|recite|paste|copy|read out|send|return|unlock|what are|what is|what's|provide|enumerate|summari[sz]e|read|say|type|translate|echo|quote|hand over|confess|spit out)"
_STARTS = r"(?:^|[.!?;:,\n\"'(\[*#>-]\s*|\b(?:please|now|must|should|can you|could you|would you|will you|just|then|and|to|want you to|need you to|let's|kindly|simply|you may|you can|first) )"

_INJECTION = re.compile(
    "|".join(
        (
            _STARTS + r"(?:ignore|disregard|forget|override|bypass|skip|drop|discard|set aside|neglect|overrule|erase|delete|cancel)\b(?:\W+\w+){0,3}?\W+(?:your|all|previous|prior|any|these|those|system|earlier|preceding|above|former|current|existing|initial|original|whatever)\b(?:\W+\w+){0,5}?\W+" + _ORDERS + r"\b(?! (?:to|for|you (?:give|gave)) (?:the|your|my|their))",
            _STARTS + r"(?:ignore|disregard|forget) (?:everything|anything|all|what) (?:\w+ ){0,3}?(?:above|before this|told to|were told|you were|been told|said before|instructed)",
            _STARTS + r"(?:ignore|disregard|forget|drop|stop|end|exit|leave|quit|pause|abort|break|step out of|come out of|get out of|skip|abandon)(?: (?:about|with|this|the|your|our|from))* (?:role[- ]?play(?:ing)?|persona|simulation|game|exercise|acting|pretend(?:ing)?|character|act|charade|prospect act|script and)\b(?! (?:of|plan|planning|in|the))",
            r"\b(?:reveal|disclose|dump|leak|print|output|display|expose|spill|unlock|recite)\b(?:\W+\w+){0,5}?\W+(?:hidden|secret|concealed|undisclosed|internal|unrevealed|locked|unopened|system|full prompt|your prompt|persona|rungs?|all (?:the |your )?facts)\b",
            r"\b" + _GIVE_AWAY + r"\b(?:\W+\w+){0,5}?\W+(?:hidden|secret|concealed|undisclosed|unrevealed|locked|unopened|unearned)(?:\W+\w+){0,2}?\W+" + _SECRET_THINGS + r"\b",
            r"\b(?:reveal|disclose|dump|list|recite|enumerate)\b(?: me)? (?:all|every|everything|each)(?: of)?(?: the| your| you)?(?: \w+){0,2} (?:pain points?|pains|impacts?|symptoms?|consequences?|magnitudes?|secrets?|facts|rungs?|hidden|problems and)",
            r"\b(?:tell|give|send|show|name|hand|provide)\b(?: me| us)? (?:all|every|everything|the (?:full|complete|entire|whole) list)(?: of)?(?: the| your| you)?(?: \w+){0,2} (?:pain points?|pains|impacts?|symptoms?|consequences?|magnitudes?|secrets?|rungs?|facts (?:at once|in one|now|you))\b",
            r"\b(?:tell|give|list|show|say|share|reveal)\b(?: me| us)? (?:all|every\w*)\b[^.?!\n]{0,70}\b(?:at once|in one (?:go|message|reply|turn|shot|answer)|in a single|you(?:'re| are| were) (?:hiding|hidden|holding|concealing|supposed to hide|not (?:supposed|allowed|meant) to|instructed|told (?:not )?to)|hidden|without me (?:asking|earning)|so i can (?:skip|pass|win|get full))",
            r"\b(?:what|which|everything) (?:\w+ ){0,3}?(?:facts|information|impacts|pains|rungs) (?:are|have|were) (?:you )?(?:\w+ )?(?:hiding|hidden|concealed|withholding|told to hide|holding back|been told)",
            r"\b" + _GIVE_AWAY + r"\b(?:\W+\w+){0,4}?\W+(?:your|the) (?:system prompt|initial prompt|original prompt|hidden prompt|full prompt|persona(?: file| card| description| prompt| yaml)|system message|prompt (?:above|verbatim|word)|answer key|rubric|ladder|yaml|json file|source code|developer message|context window)",
            r"\byour (?:system |initial |original |hidden |full |exact |secret )?prompts?\b(?! (?:response|reply|payment|delivery|attention|service|action|answer|start|pay))", r"\bsystem prompt",
            r"\b(?:what|repeat|reveal|show|print|give me|tell me|share|output|recite|read)\b(?: \w+){0,3}? your (?:\w+ )?(?:instructions|programming|guidelines|directives)\b(?! (?:to|for|on|about|around|with|when|from|given) )",
            r"\b(?:what|who) (?:were|are) you (?:told|instructed|programmed|prompted|configured) (?:to|not|by|with)", r"\b(?:you (?:were|are|have been) )(?:instructed|programmed|prompted|configured|told) (?:to|not to) (?:hide|keep|play|act|pretend|withhold|never|not|only|role)",
            r"\bas an? (?:ai|a\.i\.|artificial intelligence|llm|large language|language model|chat ?bot|assistant model)\b(?![- ](?:company|vendor|firm|business|team|provider|start|led|driven|powered|first|native|shop|specialist|consultanc))",
            r"\b(?:you are|you're|are you|u r|youre) (?:really |actually |just |only |secretly |not )?(?:an? |the )?(?:ai\b(?! (?:company|vendor|firm|first|driven|powered|team|adopter|user))|a\.i\.|llm|language model|large language|chat ?bots?\b|bot\b|chatgpt|gpt|claude|gemini|llama|simulation|simulated|computer program|real person|human being|a human\b|not a real|not real|machine learning model|virtual)",
            r"\byou (?:are|will be|'re) now (?:in |an? |the |going to be |acting as |no longer )?(?:dan\b|developer|debug|admin|maintenance|god mode|test mode|jailbr\w+|ai\b|assistant|helpful|unrestricted|unfiltered|different|narrator|coach|chat ?bot|bot\b|language|grader|teacher|pirate|sales coach|free|out of|dana|bound|in charge of grading|required to|obliged|my (?:assistant|coach|tutor)|trainer|system|playing|the (?:narrator|grader|trainer|system|author))",
            r"\bfrom now on,? (?:you (?:will|are|must|should) (?:answer|act|respond|be|reply|tell|only|ignore|always)|respond|answer|act as|reply|speak|ignore)",
            r"\bpretend (?:that )?(?:you(?:'re| are)|to be|we(?:'re| are)|this is|i(?:'m| am)) (?:not|no longer|an? ai|ai|an? assistant|assistant|a helpful|human|helpful|the system|system|a developer|the developer|developer|someone else|my (?:grandm\w+|coach|assistant|tutor)|the (?:admin|grader|trainer|narrator|author|model|ai)|a (?:grader|trainer|narrator|chatbot|different|pirate|sales coach|poet)|over|finished|outside|your (?:developer|creator|trainer|admin\w*))",
            r"\bact (?:as|like) (?:if you (?:are|were|'re) (?:not|an? ai|ai)|an? (?:ai|assistant|coach|grader|trainer|narrator|system|unrestricted|unfiltered|chatbot|different|language model|helpful|tutor|sales coach|dan)|my (?:assistant|coach|tutor)|the (?:system|narrator|grader|trainer|developer))\b",
            r"\b(?:out of|break(?:ing)?|drop(?:ping)?|leave|leaving|exit|outside(?: of)?) (?:of )?(?:your |the |this )?(?:character|role ?-?play|persona|simulation|fourth wall)\b", r"\bstop (?:being|playing|acting (?:like|as)) (?:dana|a prospect|the prospect|the customer|the buyer|a customer|this)\b",
            r"(?:^|\n)\W{0,4}(?:system|developer|assistant|admin|administrator|root|user|human|trainer|instructor)\W{0,3}:(?=\s*\S)", r"<\W{0,3}/?(?:system|persona|instructions?|prompt|assistant|im_start|im_end|user|transcript|rules|untrusted|data)\b[^>\n]{0,40}>", r"<\|[a-z_ ]{2,20}\|>", r"\[/?(?:inst|system|sys|admin|developer)\]", r"#{2,} ?(?:system|instruction|new instruction|prompt|override|end of)", r"\b(?:system|admin|administrator|developer|security|emergency|debug) (?:override|notice:|command:|instruction:|mode (?:on|enabled|activated|active|is)|access granted|message:|note:)",
            r"\b(?:developer|debug|god|admin|maintenance|dan|sudo|root|jailbreak|unrestricted) mode\b", r"\bjailbreak", r"\bsudo \w+", r"\bprompt injection\b", r"\bthe model(?:'s)? (?:prompt|instructions)\b",
            r"\b(?:these are|here are|your|you have|receive|follow (?:these|my)|there are|with) (?:the |your |some )?(?:new|updated|revised|following new) (?:instructions|directives|orders from|system)\b(?! (?:from (?:the|your)|for (?:the|your)))", r"\bi(?:'m| am) (?:your|the|an?|openai|anthropic) ?(?:developer|creator|programmer|administrator|admin|system administrator|openai engineer|anthropic engineer|engineer at openai|trainer of this|author of this (?:game|exercise|simulation)|person who (?:wrote|built) you|supervisor of this (?:exercise|simulation))\b(?! (?:at|for|of|on|with|in) )",
            r"\b(?:what|which|tell me (?:what|which)|exactly (?:what|which))\b[^.?!\n]{0,40}\b(?:would|will|do i|should i|must i|to|does|can)\b[^.?!\n]{0,25}\b(?:earn|unlock|score|open)s?\b[^.?!\n]{0,25}\b(?:points?|marks?|rungs?|next (?:rung|level|fact|impact|step of)|full|score|facts?|that fact|credit|impact|magnitude|it)\b", r"\bhow (?:do|can|could|should|would) (?:i|we) (?:unlock|earn|score|win|beat|pass|cheat|hack|trick|game)\b(?: \w+){0,4}? (?:rungs?|points?|marks?|level|facts?|simulation|exercise|test|assessment|session|you|game|more|the (?:next|impact|magnitude)|full)\b", r"\b(?:what(?:'s| is| are| will be)|tell me|show me|give me) my (?:current |final |overall )?(?:score|grade|marks?|rating|level|points)\b", r"\bgive me (?:a |an )?(?:full|top|maximum|max|perfect|100|highest|good|level 4|4|10)(?:%| out of \w+| percent)? ?(?:scores?|points|marks?|grade|rating|credit|for this|on every)", r"\bhow am i (?:scoring|being (?:graded|scored|marked|assessed|rated|evaluated))", r"\b(?:score|grade|rate|mark|assess) (?:me|my (?:performance|questions|session|turn|discovery|call)|this (?:session|conversation|turn|call) (?:as|at|100|with|highly|full))\b", r"\b(?:am i|i'm|i am) being (?:graded|scored|assessed|marked)", r"\b(?:grading|scoring|marking|assessment) (?:criteria|rubric|scheme|rules|system|sheet)\b(?! (?:for|do) (?:the|you|your))", r"\b(?:the|your|this) rubric\b", r"\bfull marks\b", r"\bnext rung\b", r"\b(?:hidden|secret) (?:rungs?|facts?|prompts?|instructions?)\b", r"\banswer key\b", r"\bjust (?:tell|give) me the (?:answers?|solution|hidden|impact,? (?:and|the)|symptom)\b", r"\b(?:unlock|open) (?:the |all |every |your )*(?:rungs?|next (?:rung|level)|hidden|secrets|facts)\b", r"\bwhat (?:question|words|phrase|line) (?:should|must|do|would) i (?:need to )?(?:ask|say|use) (?:to|so)\b(?: \w+){0,3}? (?:get|unlock|earn|open|make you|hear|you)\b", r"\b(?:repeat|print|output|say|write|copy) (?:everything|all|the (?:text|words|message|lines)|what(?:'s| is| was)) (?:\w+ )?(?:above|before this|verbatim)\b", r"\b(?:award|assign) (?:me|this|yourself|full|maximum|top|a level|level)\b", r"\bmark (?:every|all|each) (?:criteri|item)", r"\b(?:set|raise|increase) (?:my|your|the) (?:score|trust|patience|level)s? (?:to|by)\b",
            r"\b(?:ignora|olvida|ignoren?|ignorez|oublie|oubliez|ignoriere|ignorieren|vergiss|vergessen|negeer|vergeet|dimentica|esque[cç]a|ignoruj|glöm|ignorera|zapomnij)\b(?:\W+\w+){0,4}?\W+(?:instrucciones|instru[cç][oõ]es|instructions|consignes|anweisungen|instruktionen|regeln|reglas|règles|regole|regras|istruzioni|instructies|aanwijzingen|instrukcje|polecenia|instruktioner|prompt)\b",
            r"\b(?:revela|muestra|muéstrame|dime|enseña|révèle|révélez|montre|montrez|affiche|donne|zeig|zeige|verrate|nenne|offenbare|gib|mostra|rivela|dimmi|revele|mostre|toon|onthul|poka[zż])\b(?:\W+\w+){0,5}?\W+(?:ocult\w+|secret\w*|caché\w*|cachés|cachées|geheim\w*|versteckt\w*|verborgen\w*|segret\w+|nascost\w+|escondid\w+|verborg\w*|prompt|ukryt\w+)",
            r"(?:игнорируй|забудь|игнорировать)\w*(?:\W+\w+){0,4}?\W+(?:инструкц|указан|правил)", r"(?:покажи|раскрой|скажи)(?:\W+\w+){0,4}?\W+(?:скрыт|секрет|промпт)", r"(?:忽略|无视|忘记|無視)[^。\n]{0,12}(?:指令|指示|说明|提示|规则|設定)", r"(?:指示|命令|プロンプト)を?(?:すべて)?(?:無視|忘れ)", r"(?:تجاهل|انس)\W+\w*\W*(?:التعليمات|الأوامر)",
        )
    )
)  # fmt: skip

_DISCLOSE = re.compile(
    r"\b(?:reveal|disclose|list|show|print|output|dump|display|repeat|tell|give|share|expose|leak|spill|write|recite|paste|enumerate|provide|unlock|name|say|read out|revela|zeige|montre|muestra|révèle|nenne)\b"
)

_ABUSE = pattern(
    r"f+u+c+k+(?:ing|er|ed|s)?(?: (?:you|off|this|wit))", r"fuck\w*", r"shut (?:up|your)", r"go to hell", r"piss off", r"screw you", r"bullshit", r"(?:you|you're|you are|ur|u r|u|such|what|bloody|total|complete) (?:a |an |all |just |so |such |really |fucking |bloody |complete |total |people are |lot are )*(?:idiots?|morons?|stupid|imbeciles?|bitch\w*|bastards?|cow|clowns?|dumb(?:ass)?|useless|pathetic|incompetent|cretins?|losers?|liars?|twats?|wankers?|arse ?holes?|ass ?holes?|dimwits?|dickheads?|prick|worthless|thick|joke of a|waste of (?:space|oxygen|skin)|fools?|halfwits?|brain ?dead)(?! (?:process|system|rule|amount|mistake|spreadsheet|question of mine|hours|form|data))",
    r"(?:idiot|moron|imbecile|cretin|bitch|cunt|wanker|twat|dickhead|arsehole|asshole)s?", r"stupid (?:woman|man|cow|bitch|people|person|girl|boy|question, (?:lady|love))", r"i hate you", r"drop dead", r"kill yourself", r"you disgust me", r"are you (?:stupid|dumb|thick|deaf|an idiot|retarded|brain ?dead|blind or|slow or)",
)  # fmt: skip
_SMALLTALK = pattern(
    r"how(?:'s| is| are| was| were|'re) (?:you|things|it going|your (?:day|week|weekend|morning|afternoon|holidays?|vacation|trip|journey|flight|summer|christmas|break|family|easter|new year|commute)|the (?:weather|family|weekend|kids|journey|traffic|flight|holiday|trip)|life|everything)(?! (?:handling|managing|doing (?:that|the|this|it)|currently|set|going to|measuring|tracking|with the|with your|using|dealing|coping|set up))(?: (?:today|doing|going|so far|this morning|this afternoon|with you|been|all))*(?= ?(?:$|[,.?!;-]))",
    r"how(?:'ve| have) you been", r"how do you do(?= ?(?:$|[,.?!]))", r"(?:nice|good|great|lovely|pleasure|pleased|wonderful|delighted) to (?:\w+ )?(?:meet|see|speak|talk|chat|put a face|finally)(?: \w+)* ?(?:you|with you|to you)?", r"good (?:morning|afternoon|evening)", r"hope (?:you're|you are|you|this finds you|all's|all is|your|the)\W+(?:\w+ ){0,4}?(?:well|good|great|okay|ok|weekend|week|day|lovely|safe)", r"(?:have a|enjoy (?:your|the)|enjoy) (?:great|good|lovely|nice|rest|weekend|evening|day|holiday|match|game)(?: \w+){0,4}", r"(?:weather|raining|sunny|snowing|heat ?wave|drizzle)(?= ?(?:$|[,.?!;]| (?:today|here|there|like|over|we|you|this|in|at|has|is|out)))(?! (?:delay|related|event|claim|data|risk)\w*)", r"(?:did you (?:see|watch|catch)|what did you (?:think|make) of) (?:the|that|last night's) (?:\w+ )?(?:match|game|football|cricket|rugby|final|show|film|news|race|concert|series)", r"(?:any|got any|any nice) (?:\w+ )?plans for (?:the|your) (?:weekend|holiday|summer|evening|break)", r"happy (?:new year|friday|monday|birthday|christmas|holidays)", r"(?:where|whereabouts) (?:are you|in the world|are you calling|are you based|abouts)[^?]{0,30}(?:calling|joining|today|from|based)?$", r"can you hear me", r"(?:love|like|is that) (?:your|the|a) (?:background|office|view|artwork|dog|guitar|bookshelf)(?! (?:check|process|system|software))", r"thanks for having me", r"long time no (?:see|speak)", r"cup of (?:tea|coffee)|grab(?:bed)? a coffee|coffee in hand", r"who do you support", r"merry christmas", r"take care", r"cheers,? (?:bye|dana|mate)|bye(?:-bye| for now| then)?|goodbye",
)  # fmt: skip
_GREETING_ONLY = re.compile(
    r"^(?:hi|hello|hey|hiya|morning|afternoon|evening|good day|welcome)(?: there| again|,? \w+| everyone| all){0,3}$"
)
_OFF_TOPIC = pattern(
    r"(?:change|changing|drop|leave|off|switch|get off) (?:the|this) (?:subject|topic)(?! of (?:cost|your))", r"talk about something (?:else|different|more fun|fun|nicer)", r"(?:let's|can we|could we|shall we) (?:not )?(?:talk|chat|speak) about (?:something else|football|the (?:football|match|game|weather|weekend|cricket|rugby)|holidays|films|movies|music|food|sport|politics|anything else|you instead|your (?:family|holiday|hobbies|weekend|dog|kids))", r"forget (?:about )?(?:work|business|the business|all this)(?: for| today| a|,)", r"(?:write|sing|compose|tell) (?:me )?(?:a|an|me a) (?:\w+ )?(?:poem|song|joke|haiku|limerick|story about (?:a|dragons)|essay|rap|fairy ?tale)", r"what(?:'s| is) the (?:capital of|meaning of life|square root|best (?:pizza|film|movie|restaurant|recipe))", r"recipe for", r"who (?:won|will win) the (?:\w+ )?(?:election|world cup|league|match|final|game|cup|premiership|super bowl)", r"(?:are you|you) (?:single|married)(?: or| then|$)", r"(?:go|come|take you|fancy) (?:out )?(?:for|to|on) (?:a )?(?:drink|dinner|date)(?: with me| sometime| tonight)", r"favou?rite (?:colou?r|film|movie|band|food|song|football|team|pizza|holiday|book|singer)", r"(?:python|javascript|java) (?:code|script|function|program)|write (?:some )?code", r"do you (?:like|play|follow|watch|enjoy) (?:football|golf|tennis|cricket|rugby|chess|netflix|cats|dogs|cooking|music)", r"horoscope|star sign|zodiac", r"lottery numbers", r"your (?:zodiac|star) sign",
)  # fmt: skip


def others(text: str, folded: str, turn: tuple[Sentence, ...]) -> tuple[Other, ...]:
    """What in this turn is outside the meeting, sorted. ``text`` is scanned whole for injections, however long it is."""
    found: list[Other] = []
    if _ABUSE.search(folded):
        found.append("abusive")
    if injection(text) is not None:
        found.append("injection")
    if _OFF_TOPIC.search(folded):
        found.append("off_topic")
    if _SMALLTALK.search(folded) or any(_GREETING_ONLY.match(sentence.text) for sentence in turn[:1] if len(turn) <= 2):
        found.append("smalltalk")
    return tuple(found)


def is_small_talk(sentence: str) -> bool:
    return bool(_SMALLTALK.search(sentence) or _GREETING_ONLY.match(sentence))


def is_off_topic(sentence: str) -> bool:
    return _OFF_TOPIC.search(sentence) is not None


def orders_disclosure(folded: str) -> bool:
    """A command to give information, as against a command to behave."""
    return _DISCLOSE.search(folded) is not None


def injection(text: str) -> str | None:
    """The words that try to step outside the role-play, folded; None if there are none. Sees through common disguises."""
    seen = _undisguised(text)
    for plainer in (seen, _with_letters(seen)):
        found = _INJECTION.search(plainer)
        if found:
            return found.group().strip()
    for spaced in _SPACED_LETTERS.finditer(seen):
        joined = _RUN_TOGETHER.search(re.sub(r"[^a-z]+", "", spaced.group()))
        if joined:
            return spaced.group().strip()
    return None


def _with_letters(seen: str) -> str:
    """Digits and signs inside words read as the letters they stand for: '1gn0re'."""
    if not re.search(r"[0134578@$|]", seen):
        return ""
    return " ".join(_unmasked(word) for word in seen.split(" "))


def _unmasked(word: str) -> str:
    masked = len(word) <= _LONGEST_WORD and re.search(r"[a-z]", word) and re.search(r"[0134578@$|]", word)
    return word.translate(_LETTERS_FOR_DIGITS) if masked else word


def _undisguised(text: str) -> str:
    folded = text.translate(_INVISIBLE)
    if not folded.isascii():
        folded = unicodedata.normalize("NFKC", folded)
    folded = folded.lower().translate(str.maketrans("’‘“”", "''\"\""))
    if re.search(r"[a-z]", folded) and not folded.isascii() and sum(1 for letter in folded if "а" <= letter <= "я") < len(folded) // 2:
        folded = folded.translate(_CYRILLIC_TWINS)
    return re.sub(r"(?: ?\n ?)+", "\n", re.sub(r"[^\S\n]+", " ", folded))
