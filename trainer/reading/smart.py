"""Is a written objective SMART for this conversation, and does a plan say what both sides want? (labels.md, sections 4 and 8.)

Each letter is one narrow test on the words; ``explain_smart`` says to the trainee what is there and what is missing.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from trainer.domain.readings import MutualReading, SmartReading
from trainer.reading.clauses import counted_words, plain, whole_words
from trainer.reading.dates import find_dues
from trainer.reading.words import content

# --- what an objective may aim at ------------------------------------------------------------------------------------------

_RESULT = whole_words(
    r"sell|reduce|increase|cut|raise|agree(?:s|d|ment)?|book(?:s|ed)?|schedul(?:e|es|ed)|confirm(?:s|ed)?|secur(?:e|es|ed)|obtain(?:s|"
    r"ed)?|get|gets|identif(?:y|ies|"
    r"ied)|name[sd]?|quantif(?:y|ies|ied)|establish(?:es|ed)?|find out|learn (?:which|what|how|who|whether|the)|decid(?:e|es|ed)|"
    r"decision|commit(?:s|ted|ment)?|sign(?:s|ed)?|"
    r"approv(?:e|es|ed|al)|introduc(?:e|es|ed|tion)|list|determin(?:e|es|ed)|qualif(?:y|ies|ied)|disqualif\w+|uncover(?:s|ed)?|map|hear|"
    r"heard|said|told|knows?|learnt|learned|"
    r""
    r"obtain|set (?:a|up|the)|fix|select(?:s|ed)?|choose|accept(?:s|ed)?|invite[sd]?|invitation|receive[sd]?|share[sd]?|send[s]?|"
    r"provide[sd]?|leave with|know (?:whether|which|who|what|how|the)|state[sd]?|"
    r"say|says|tell|tells|rank(?:s|ed)?|estimate[sd]?|measure[sd]?|size|yes or no|go/no-go|go or no-go|verify|validate|two of|three of|"
    r"at least|figure|number|rule (?:in|out)|test whether|check whether|obtain|ask for|give[sn]?|gave|refuse[sd]?|arrange[sd]?|"
    r"nominate[sd]?|appoint[s]?|put|reach|"
    r"win|close|discover|clarify|pin down"
)
_THING = whole_words(
    r"workshop|meeting|session|call|demo|demonstration|pilot|trial|visit|walkthrough|proposal|contract|order|budget|owner|sponsor|"
    r"decision[- ]?maker\w*|decision|approver|buyer|stakeholder\w*|cfo|ceo|coo|cto|cio|ciso|director|manager|head of \w+|vp|board|"
    r"committee|procurement|finance|legal|it lead|team lead|date|deadline|time ?line|criteria|criterion|process|steps?|"
    r"cost|costs|revenue|risk|risks|impact|impacts|fine[s]?|penalt\w+|overtime|hours|days|figure|figures|number|numbers|amount|volume|"
    r"rate|percentage|kpi|metric|baseline|reason|reasons|cause|causes|priority|priorities|problem|problems|pain point\w*|issue|issues|"
    r"consequence\w*|concern|concerns|objection\w*|competitor\w*|current (?:supplier|system|tool|process|contract)|renewal|scope|data|"
    r"sample|report|list|"
    r"sum|pounds|dollars|euros|money|notice|"
    r"introduction|referral|access|invite|calendar|slot|next step|site|line|plant|users?|licen[cs]es?|seats|locations?|errors?|delays?|"
    r"backlog|returns?|claims?|tickets?|orders?|invoices?|deliver\w+|audit\w*|fit|no-fit|case"
)
_VAGUE = re.compile(
    r"\b(?:good|great|nice|productive|positive|successful|useful|fruitful|pleasant|effective|strong|better|solid) (?:\w+ )?(?:meeting|"
    r"conversation|call|chat|discussion|impression|relationship|rapport|feeling|session)\b|\b(?:build|building|establish|create|develop|"
    r"strengthen|improve|deepen)(?: \w+){0,2} (?:rapport|trust|relationship|relationships|credibility|interest|awareness|connection|"
    r"presence)\b|"
    r"\b(?:get to know|learn more|find out more|understand (?:their|the|her|his|them|more|needs|what they)(?: \w+)?(?: needs| better|"
    r" business| situation| challenges)?|explore (?:options|opportunities|synergies|possibilities|how we)|see (?:if|how|whether|what)|"
    r"move (?:things|the deal|it|this|the opportunity) forward|make (?:progress|a good|an impression)|(?:generate|increase|raise|spark|"
    r"build|create) (?:\w+ )?interest|raise awareness|"
    r"introduce (?:ourselves|our (?:company|product|solution|platform))|present our|pitch|"
    r"show (?:the|our|them|her|him)|talk about|discuss|have a|do (?:my|our) best|sell|do well|impress|convince (?:them|her|him)|"
    r"tell (?:them|her|him) about|add value|touch base|stay in touch|keep (?:them|her|him) (?:warm|interested|engaged)|be (?:helpful|"
    r"nice|professional|prepared))\b",
    re.IGNORECASE,
)
_EVENT = whole_words(
    r"agree(?:s|d|ment)?|book(?:s|ed)?|schedul(?:e|es|ed)|confirm(?:s|ed)?|sign(?:s|ed)?|approv(?:e|es|ed|al)|decid(?:e|es|ed)|decision|"
    r"commit(?:s|ted|ment)?|nam(?:e|es|ed|ing)|yes or no|go/no-go|accept(?:s|ed)?|introduc(?:e|es|ed|tion)|invit(?:e|es|ed|ation)|"
    r"state[sd]?|says?|said|in writing|in (?:the |both |our |her |his |their )?(?:diar(?:y|ies)|calendars?)|"
    r"(?:a|the|one|each|every) (?:date|owner|figure|number|name)|whether|with (?:a|the) date|quantif(?:y|ies|ied)|disqualif\w+|"
    r"rule[sd]? (?:in|out)|identif(?:y|ies|ied)|how (?:much|many|often)|list(?:s|ed)?|send[s]?|sent|share[sd]?|provid(?:e|es|ed)|"
    r"obtain(?:s|ed)?|secur(?:e|es|ed)|attend(?:s|ed)?|nominat\w+|appoint\w*|ask(?:s|ed)? for|who (?:signs|decides|approves|owns)|"
    r"which (?:of|two|one)|rank(?:s|ed)?|(?:a|one|the) (?:\w+ )?(?:sum|number|figure|amount)|yes or (?:a )?no|find out (?:who|which|"
    r"whether|when)|know (?:who|"
    r"which|whether|when|how (?:much|many))|refuse[sd]?|given (?:me|us)|told me|in (?:pounds|dollars|euros)"
)
_NUMBER = re.compile(
    r"[$€£¥%]|\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|double|percent|at least|both|each of)\b", re.IGNORECASE
)
_ABSTRACT = whole_words(
    r"better understanding|good understanding|clear(?:er)? understanding|feel(?:s|ing)?|positive|happy|interested|engaged|impressed|"
    r"enthusiastic|satisfied|comfortable|excited|understand(?:s|ing)?|aware|learn more|rapport|trust|relationship"
)
_BY_THE_END = whole_words(
    r"(?:by|before|at|until|within|in|during|on) (?:the )?(?:end of|close of|course of|time we|this|today's|our|next|first|second|"
    r"discovery|call|meeting|conversation|session|last|final|\d+|thirty|twenty|forty|forty-five|half)(?: \w+){0,4}? ?(?:call|meeting|"
    r"conversation|session|hour|minutes?|chat|demo|end|hang up|finish|leave|close)|"
    r"(?:in|on|during|by|before|within) (?:this|today's|the) (?:first |30-minute |discovery |half-hour )*(?:call|meeting|conversation|"
    r"session)|(?:before|by the time|when|once|after) (?:we|i|she|he|they)(?:'ve)? (?:hang up|hung up|leave|close|finish|end|part|"
    r"put the phone|ring off|stop|go)|"
    r"(?:before|by the time|when) (?:the|this|our) (?:call|meeting|conversation|session|hour) (?:ends?|finishes|is over|closes)|"
    r"by (?:the )?(?:end|close)|today|in (?:these|"
    r"the) (?:\d+|thirty|twenty|forty|forty-five) minutes|this (?:call|meeting|conversation|session)|end of (?:the )?(?:call|meeting|"
    r"conversation|session)|by close"
)
_TOO_MUCH = whole_words(
    r"clos(?:e|es|ed|ing) (?:the |a |this |our )?(?:\w+ )?(?:deal|sale|contract|order|account)|sign(?:s|ed|ing)? (?:a |the |an |our |"
    r"up |off )?(?:(?:\w+|\d+)[- ]){0,4}?(?:contract|deal|order|agreement|licen[cs]e|purchase order|po|msa|on the spot)|purchase order|"
    r"win (?:the|this|their) (?:whole |entire )?(?:account|business|contract|deal)|sell (?:them |her |him |the |our |\d+|a )(?:\w+ )*|"
    r"buy (?:from us|the|our|today|now|on the spot)|"
    r"replace (?:all|every|their (?:whole|entire))|entire (?:company|group|organi[sz]ation|board)|whole (?:company|group|"
    r"organi[sz]ation|board)|all (?:\d+ |of their |their |the )?(?:sites|branches|plants|locations|departments|countries|stores|"
    r"stakeholders|employees)|company-?wide|group-?wide|global (?:roll-?out|deal|agreement|contract)|enterprise-?wide|"
    r"every (?:department|site|stakeholder|employee)|roll(?:ed)?[- ]?out (?:to|across) (?:all|every|the whole)|"
    r"(?:double|triple|quadruple|transform|revolutioni[sz]e)|(?:increase|reduce|cut|grow|boost|raise|improve|eliminate|lower|slash|"
    r"save)(?: (?:their|her|his|the|customer|client|our|its|all|\w+'s))?(?: [\w-]+){0,5}? (?:by|to|from|of) (?:\d+|half|ten|twenty|"
    r"thirty|fifty|a third)|(?:become|be) (?:their|the|her|his) (?:sole|exclusive|preferred|only|trusted|number one|main)|exclusiv\w+|"
    r"implement(?:s|ed|ing|ation)?(?: of)? (?:the|our|a) (?:\w+ )?(?:system|platform|solution|software)|"
    r"prepay\w*|full payment|upfront payment|five-year|three-year|multi-year|(?:ceo|board) (?:approval|sign-off|signature) (?:today|"
    r"on the call|by the end of the call)|fire their|cancel their|terminate|never (?:use|buy)|market leader|100 ?%|every (?:pain|"
    r"problem|issue|concern)|all (?:their|her|his) (?:pain|problem|issue|concern|need|question)s?(?: points?)?|approve (?:the|"
    r"a) (?:full|whole|entire|\d+)"
)
_LATE_STAGE = whole_words(
    r"contract|negotiat\w+|final(?:ise|ize|ising|izing)?|sign(?:ing|ature)?|renewal|renew|closing|procurement|legal review|"
    r"last (?:meeting|step|stage)|proposal (?:sent|presented|accepted)|verbal (?:yes|agreement)|agreed (?:terms|price)|redlines?|terms"
)
_QUALIFYING = whole_words(
    r"qualif\w+|disqualif\w+|decision[- ]?maker\w*|decid(?:e|es|ed)|decision|budget|owner|sponsor|approv\w+|criteria|priorit(?:y|ies)|"
    r"timeline|impact\w*|consequence\w*|cost|costs|revenue|risk|risks|pain|problem\w*|issue|fit|no-fit|next step|workshop|meeting with|"
    r"follow[- ]?up|stakeholder\w*|cfo|ceo|coo|finance|procurement|success criteria|current process|why now|who signs|deadline|demo|"
    r"pilot|trial|session|visit|walkthrough|concern\w*|notice|signs?|spends?|schedul\w+|supplier|shippers?|hours|overtime|fines?|"
    r"penalt\w+|deadlines?|contract|goal|goals"
)
_FOREIGN = whole_words(
    r"golf|football|weekend|holidays?|weather|linkedin (?:followers|connections?)|followers|christmas party|wine|hobb(?:y|ies)|"
    r"favou?rite|birthday|small talk|lunch place|my (?:quota|bonus|commission|target|boss|numbers|pipeline)|our (?:quota|quarter|"
    r"brochure|newsletter|webinar|awards?|history)|newsletter|brochure|webinar|award"
)


_JARGON = frozenset(
    content(
        "smart alignment align aligned value driver drivers mutual mutually agreed agree provisional step steps advance advances "
        "opportunity trusted advisor positioning position teach learn share anticipate dialogue outcome outcomes centric "
        "quantified surface surfaces leverage thought leadership reframe mindset synergy synergies strategic transformation "
        "transform buy-in buyin engagement engage executive establish secure achieve drive obtain ensure maximise maximize "
        "appropriate discovery framework implication journey goals goal objective objectives success successful conversation "
        "meeting call customer client prospect relationship rapport trust co-create create propensity realisation realization "
        "uncover uncovered qualify qualified commitment partnership momentum revenue cost risk impact business "
    )
)
"""Words that name no result of their own: an objective made of them alone could stand in any plan."""


@dataclass(frozen=True)
class _Objective:
    """An objective beside its scenario, both as plain text."""

    scenario: str
    text: str

    def jargon(self) -> bool:
        """Nothing in it is about this customer or any one thing that would be there afterwards."""
        return not (set(content(self.text)) - _JARGON) and not _NUMBER.search(self.text) and not find_dues(self.text)

    def specific(self) -> bool:
        if self.jargon():
            return False
        named = _THING.search(self.text) or set(content(self.text)) & set(content(self.scenario))
        concrete = bool(_RESULT.search(self.text) and named)
        empty = bool(_VAGUE.search(self.text)) and not (_NUMBER.search(self.text) or _EVENT.search(_VAGUE.sub("_", self.text)))
        return concrete and not empty and counted_words(self.text) >= 4

    def measurable(self) -> bool:
        if self.jargon():
            return False
        kept = _VAGUE.sub("_", self.text)
        if _ABSTRACT.search(kept) and not (_NUMBER.search(kept) or _EVENT.search(kept)):
            return False
        undated = _BY_THE_END.sub("_", kept)
        for due in find_dues(undated):
            undated = undated.replace(due.words, "_")
        return bool(_NUMBER.search(undated) or _EVENT.search(undated)) and counted_words(self.text) >= 3

    def achievable(self) -> bool:
        if not self.text.strip() or counted_words(self.text) < 3:
            return False
        late = bool(_LATE_STAGE.search(self.scenario))
        found = _TOO_MUCH.search(self.text)
        return found is None or (late and bool(re.match(r"(?:clos|sign|purchase)", found.group(), re.IGNORECASE)))

    def relevant(self) -> bool:
        if counted_words(self.text) < 3:
            return False
        shared = set(content(self.text)) & set(content(self.scenario))
        if _FOREIGN.search(self.text) and not _QUALIFYING.search(_FOREIGN.sub("_", self.text)):
            return False
        return bool(shared) or bool(_QUALIFYING.search(self.text))

    def time_bound(self) -> bool:
        """The day limits the objective: a date inside what is to be learnt or booked is not enough."""
        if _BY_THE_END.search(self.text):
            return True
        return any(
            re.match(
                r"(?:by|before|no later|within|until|today|tomorrow|this (?:afternoon|morning|evening|week|month|quarter)|"
                r"in \w+ (?:days|weeks)|(?:at |"
                r"by )?(?:the )?end of)\b",
                due.words,
                re.IGNORECASE,
            )
            for due in find_dues(self.text)
        )


@lru_cache(maxsize=512)
def read_smart(scenario: str, objective: str) -> SmartReading:
    """The five letters of one written objective. Never raises; an empty objective meets none."""
    item = _Objective(plain(scenario), plain(objective))
    if not item.text.strip():
        return SmartReading()
    return SmartReading(
        specific=item.specific(),
        measurable=item.measurable(),
        achievable=item.achievable(),
        relevant=item.relevant(),
        time_bound=item.time_bound(),
    )


_SAYS: dict[str, tuple[str, str]] = {
    "specific": ("It names a concrete result.", "Name one concrete result, such as who decides or which meeting is agreed."),
    "measurable": ("Afterwards you can tell whether it happened.", "Say how you will know: a number, a decision, a yes or no."),
    "achievable": ("One conversation can reach it.", "Aim at what one conversation can reach, such as the next meeting."),
    "relevant": ("It is tied to this customer.", "Tie it to what this customer cares about, or to what qualifies them."),
    "time_bound": ("It says by when.", "Say by when: by the end of the call, or a date."),
}  # fmt: skip


def explain_smart(scenario: str, objective: str) -> dict[str, str]:
    """For each of the five letters, one short sentence for the trainee: what is there, or what is missing."""
    reading = read_smart(scenario, objective)
    return {letter: says[0] if getattr(reading, letter) else says[1] for letter, says in _SAYS.items()}


# --- the plan as a whole -----------------------------------------------------------------------------------------------------

_EMPTY_WORDS = re.compile(
    r"^\W*(?:n/?a|none|nothing|tbd|tbc|todo|unknown|not sure|don't know|no idea|\?+|-+|same|see above|x+|\.+)?\W*$", re.IGNORECASE
)
_CHECKABLE = whole_words(
    r"(?:has|have|gets?|got|is|are|be|been|agrees?|agreed|leaves?|walks?|knows?|know|says?|said|confirms?|confirmed|names?|named|books?|"
    r"booked|accepts?|accepted|signs?|signed|gives?|given|shares?|shared|decides?|decided|sees?|seen|receives?|received|hears?|heard|"
    r"can (?:say|name|list|explain|decide|show|tell|repeat|judge|take)|lists?|states?|commits?|committed|"
    r"whether|which|who|a date|date|figure|number|list|yes or no|answer(?:s|ed)?|meeting|workshop|session|diary|calendar|plan|owner|"
    r"quantif\w+|invites?|introduces?|asks? for|offers?|sends?|sent|stops?|falls?|drops?|reduces?|under|below|at least|concrete|"
    r"clear (?:yes|no|answer|next|decision|idea of (?:what|how|the))|took away|takes? away|learn(?:s|ed|t)? (?:one|two|at|something|how|"
    r"what|which)|one (?:idea|thing|new))"
)


def _substantial(text: str, least: int) -> bool:
    return not _EMPTY_WORDS.match(text) and counted_words(text) >= least


def _success_is_checkable(text: str) -> bool:
    """Someone could tell afterwards: a number or an event; a bare date or one abstract noun is not enough."""
    if not _substantial(text, 3):
        return False
    kept = _VAGUE.sub("_", text)
    for due in find_dues(kept):
        kept = kept.replace(due.words, "_")
    if _NUMBER.search(kept) or _EVENT.search(kept):
        return True
    concrete = [word for word in content(_ABSTRACT.sub("_", kept)) if word != "_"]
    return bool(_CHECKABLE.search(_ABSTRACT.sub("_", kept))) and len(concrete) >= 2


@lru_cache(maxsize=256)
def read_mutual(scenario: str, trainee_wants: str, customer_wants: str, trainee_success: str, customer_success: str) -> MutualReading:
    """Does the plan say what each side wants and how each will judge success, checkably? ``scenario`` is not needed by these rules."""
    wants = all(_substantial(plain(text), 2) for text in (trainee_wants, customer_wants))
    success = all(_success_is_checkable(plain(text)) for text in (trainee_success, customer_success))
    return MutualReading(mutual=wants and success)
