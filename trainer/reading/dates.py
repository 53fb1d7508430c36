"""Words that give a day or a time: finding them in speech, saying whether they fix a day, and naming the day.

A due is *firm* when both sides would agree on which day it becomes late: "by Friday", "next week", "within 48 hours".
"After the fair", "in a couple of weeks" and "new year" are due words, but not firm; "soon" and an event without a known
date ("once legal has signed") are no due at all.
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

_DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH_NAMES = tuple(name.lower() for name in calendar.month_name)
_NUMBERS = (
    *("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split()),
    *("eighteen nineteen twenty".split()),
)

_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?-i:Mon|Tues?|Weds?|Thurs?|Thur|Fri)\b)"
_MONTH = (
    r"(?:january|february|(?-i:March|May)|april|june|july|august|september|october|november|december"
    r"|(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)"
)
_COUNT = rf"(?:\d{{1,3}}|an?|one|the|{'|'.join(_NUMBERS[2:])}|thirty|forty-eight|twenty-four)"
_HOUR = rf"(?:\d{{1,2}}(?:[:.]\d\d)?|{'|'.join(_NUMBERS[1:13])})"
_NTH = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[- ]first|first|second|third"
    r"|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)"
)
_PART = (
    r"(?: first thing| in the (?:morning|afternoon|evening)| morning| afternoon| evening| night| lunchtime| midday| noon| eod| cob|"
    r" close)"
)
_CLOCK = (
    r"(?:(?:at |by |around |from )?(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m\.?|p\.m\.?|o'clock)|\d{1,2}:\d\d|noon|midday)(?!\w)"
    rf"|(?:at |by )(?:about |around )?(?:half past |half |quarter (?:past|to) )?{_HOUR}(?: o'clock| sharp)?"
    r"(?=[.,;!?)\s]*$|[.,;!?)]|\s(?:on|in the|if|then|and|works?|with|so|tomorrow|today|your|our|my|for|sharp|to|is|it|suits?)\b))"
)
_LATE = r"(?:,? at the (?:very )?latest|,? latest| or (?:sooner|before|earlier))?"
_BY = r"(?:(?:by|before|no later than|not later than|until|till|come|from|around|about|for|on|ahead of|as of|starting)\s)?"
_TREE = (
    r"(?:fair|trade fair|show|trade show|exhibition|expo|conference|holidays?|summer|winter|spring|autumn|harvest|peak|season|"
    r"high season|break|event|rush|festival)"
)
_FEAST = (
    r"(?:christmas|easter|thanksgiving|new year's(?: eve| day)?|new year|ramadan|diwali|hanukkah|the bank holiday|the long weekend|"
    r"half-term|half term|the summer holidays)"
)
_SPAN = r"(?:working |business |calendar )?(?:minutes?|hours?|days?|weeks?|fortnights?|months?|years?|quarters?)"

_VAGUE = (
    rf"(?:right )?(?:after|before|until|till|around|following|by|post|once we're past|over) (?:the|our|your|this|that|"
    rf"next) (?:[\w-]+ ){{0,2}}?{_TREE}\b",
    rf"(?:after|around|over|following|straight after|shortly after) {_FEAST}\b",
    r"(?:in |early in |into |by |around |sometime in )?(?:the )?new year(?! ?'s)\b",
    r"(?:in|over|during|by|this|next|early|late)(?: the)?(?: (?:coming|next|early|late))? (?:spring|summer|autumn|fall|winter|season|"
    r"term)\b",
    r"(?:in|within|over) (?:about |around |the )?(?:next |coming )?(?:a )?(?:couple(?: of)?|few|several|some) (?:more )?(?:hours|days|"
    r"weeks|months|years)(?:' time|' from now)?",
    rf"(?:in|within) (?:about |around |roughly |maybe )?{_COUNT}(?: or |-| to ){_COUNT} {_SPAN}(?:'s? time)?",
    rf"(?:in|within) (?:about|around|roughly|maybe|say) {_COUNT} {_SPAN}(?:'s? time)?|(?:in|within) {_COUNT} {_SPAN} or so",
    r"in the (?:coming|next) (?:days|weeks|months)|in (?:days|weeks)\b|a (?:few|couple of) (?:days|weeks|months)(?: from now| later)|"
    r"in the near future",
    r"(?:later|earlier) (?:this|in the|next) (?:year|quarter)|(?:early|mid|middle of|towards the middle of|the second half of|"
    r"the first half of)[ -]?(?:this |next |the )?"
    rf"(?:week|month|quarter|year|{_MONTH})",
    rf"(?:early|late|mid|around|towards|sometime in|some time in)(?: in)?[ -]{_MONTH}",
    rf"{_BY}{_DAY}(?: morning| afternoon)?(?:,? or (?:maybe )?|-| and | to ){_DAY}(?: morning| afternoon)?",
    rf"after (?:the )?(?:{_NTH}|{_DAY}|next week|the weekend)(?! (?:at|by)\b)(?:'s [\w ]{{3,20}})?",
)
_FIRM = (
    rf"(?:in |by |during )?the (?:first|second|third|fourth|last) (?:full )?week (?:of|in) (?:{_MONTH}|next month)",
    rf"{_BY}(?:the )?day after tomorrow{_PART}?",
    rf"{_BY}a (?:week|fortnight) (?:on |from |today|tomorrow|this )?(?:{_DAY}|today|tomorrow|now)",
    rf"{_BY}(?:(?:this|next|the following|the coming|this coming|first thing|early|late)\s){{0,2}}{_DAY}(?!s\b)(?: week\b| fortnight\b|"
    rf" after next| of next week| next week| next\b)?"
    rf"(?:,? (?:the )?{_NTH}(?: of {_MONTH}| {_MONTH})?|,? \d{{1,2}} {_MONTH}|,? {_MONTH} \d{{1,2}}(?:st|nd|rd|"
    rf"th)?)?{_PART}?(?:'s (?:board|meeting|call|session|deadline|workshop|steering|close)(?: \w+)?)?{_LATE}",
    rf"{_BY}(?:later |first thing |early |end of )?(?:today|tonight|tomorrow|this (?:morning|afternoon|evening)|"
    rf"overnight)(?!'s){_PART}?{_LATE}",
    rf"{_BY}(?:the )?{_NTH}(?: of)? {_MONTH}(?:,? \d{{4}})?{_LATE}|{_BY}\d{{1,2}} {_MONTH}(?:,? \d{{4}})?{_LATE}|"
    rf"{_BY}{_MONTH}(?: the)? (?:\d{{1,2}}|{_NTH})(?:st|nd|rd|th)?(?:,? \d{{4}})?\b{_LATE}",
    rf"(?:by |on |before |for |until |from )?the (?:\d{{1,2}}(?:st|nd|rd|th)|(?:fifteenth|twentieth|tenth|twelfth|"
    rf"thirtieth))(?: of (?:next|this|the) month)?\b(?! (?:floor|time|version|attempt|century|person|site|percentile)){_LATE}",
    rf"(?:by|on|before|for|until|till) the {_NTH}"
    rf"(?=[.,;:!?)]|$|\s(?:at|with|and|if|then|so|too|as|half|we|i|you|it|he|she|they|is|in)\b){_LATE}",
    rf"{_BY}\d{{4}}-\d\d-\d\d|{_BY}\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})(?!\d)|(?:by|on|before|for) \d{{1,2}}/\d{{1,2}}(?![\d/])",
    r"(?:by |before |at |until |towards )?(?:the )?(?:very )?end of (?:the |this |next |that )?(?:business |working |calendar |"
    r"financial |fiscal )?(?:day|week|month|quarter|year|business|play|today|tomorrow"
    rf"|{_DAY}|{_MONTH}|term|(?-i:Q[1-4])\b){_LATE}|(?:by |before |at )?(?:the )?(?:month|year|quarter|week|financial year|"
    rf"fiscal year)(?:'s|-| )end\b|(?:by |before )?(?-i:EOD|EOW|EOM|EOB|COB)\b(?: \w+day)?"
    r"|(?:by |before |at )?(?:close of (?:business|play)|the close of business)(?: (?:on )?\w+day| today| tomorrow)?|(?:by|"
    r"before) (?:midnight|lunch(?:time)?|noon|midday|the weekend)",
    rf"(?:by |before |within |for |in |sometime |some time |later |until )?(?:(?:this|next|the following|the coming) (?:week|month|"
    rf"quarter|year|weekend)|the week after(?: next)?|the week of (?:the )?[\w ]{{3,12}})(?!'s|\w){_LATE}",
    rf"(?:with)?in (?:the next |the )?{_COUNT} {_SPAN}(?:'s? time| time| from (?:now|today))?\b|{_COUNT} {_SPAN} from (?:now|today)|"
    rf"within the (?:hour|day|week|month|fortnight)|in the next (?:hour|day|week)|(?:in |within )a fortnight(?:'s time)?",
    rf"(?:by|before|in|until|for|from|through|of|come) (?:the )?(?:start of |beginning of |end of |mid-)?{_MONTH}\b(?: \d{{4}})?|(?:by|"
    rf"before|in|for|until|at the start of|early|late|end of)? ?(?:next |this )?(?-i:Q[1-4])\b|(?:next|this|this coming) {_MONTH}",
    rf"(?:by|before|until|in time for) {_FEAST}\b",
    r"(?:straight|right|directly|immediately|shortly|just)? ?after (?:this|the|our|today's) (?:call|meeting|chat|conversation)|"
    r"(?:as soon as|when|once) we (?:hang up|finish(?: here| this call)?|are done here)|before we hang up|as we speak|after lunch|"
    r"before lunch|"
    r"first thing in the morning|in the morning|same time (?:next week|tomorrow)|this (?:very )?(?:week|month|minute)|"
    r"by then(?=\s(?:the|mon|tues|wed))",
    _CLOCK,
)
_PAST = re.compile(
    r"(?:\b(?:last|every|each|most|since|previous|past|usual|any|on alternate|discussed|discuss|talked about|covered|said|saw|seen|"
    r"heard|mentioned|agreed|met|spoke|from"
    r"|(?:and|or) so far)\s(?:on\s|earlier\s|here\s)?)$",
    re.IGNORECASE,
)
_EITHER = [f"(?P<vague{i}>{p})" for i, p in enumerate(_VAGUE)] + [f"(?P<firm{i}>{p})" for i, p in enumerate(_FIRM)]
_ONE = re.compile(rf"(?<!\w)(?:{'|'.join(_EITHER)})", re.IGNORECASE)
_BETWEEN = re.compile(
    r"^[\s,(-]*(?:(?:at|on|the|say|so|of|in|by|around|that's|ideally|which is|before|for|let's say)\s*){0,2}$", re.IGNORECASE
)
_DROPPED = re.compile(r"^(?:on|for)\s+", re.IGNORECASE)
_NOT_BEFORE = re.compile(r"\bnot $", re.IGNORECASE)
_NAMES_A_THING = re.compile(r"(?:from|of|about|for)\s\w+'s\b", re.IGNORECASE)
_RECURS = re.compile(r"^s?\s(?:are|is always|tends?|afternoons|mornings|nights)\b|^s\b", re.IGNORECASE)


@dataclass(frozen=True)
class Due:
    """Due words as said, where they stand in the text, and whether they fix a day."""

    words: str
    start: int
    end: int
    firm: bool


@lru_cache(maxsize=4096)
def find_dues(text: str) -> tuple[Due, ...]:
    """Every expression of day or time, in order; parts that belong together ("Thursday, at 10") are one."""
    found: list[Due] = []
    for match in _ONE.finditer(text):
        start, end = match.start(), match.end()
        if _NAMES_A_THING.match(match.group()) or _PAST.search(text[max(0, start - 24) : start]) or _RECURS.match(text[end : end + 14]):
            continue
        firm = bool(match.lastgroup and match.lastgroup.startswith("firm")) and not _NOT_BEFORE.search(text[max(0, start - 5) : start])
        if found and _BETWEEN.match(text[found[-1].end : start]):
            start, firm = found[-1].start, firm or found[-1].firm
            found.pop()
        found.append(_due(text, start, end, firm))
    return tuple(found)


def _due(text: str, start: int, end: int, firm: bool) -> Due:
    said = text[start:end]
    shift = len(said) - len(said.lstrip())
    dropped = _DROPPED.match(said[shift:])
    shift += dropped.end() if dropped else 0
    return Due(said[shift:].rstrip(" ,"), start + shift, end, firm)


# --- naming the day ----------------------------------------------------------------------------------------------------------

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2,4}))?\b")
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})\b(?:,? (\d{{4}}))?", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"\b({_MONTH})(?: the)? (\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (\d{{4}}))?", re.IGNORECASE)
_NTH_ONLY = re.compile(r"\bthe (\d{1,2})(?:st|nd|rd|th)\b(?: of (next|this) month)?", re.IGNORECASE)
_IN_SPAN = re.compile(
    rf"\b(?:in|within|inside) (?:the next |the )?({_COUNT}) (working |business )?(hour|day|week|fortnight|month)s?\b", re.IGNORECASE
)
_FROM_NOW = re.compile(rf"\b({_COUNT}) (working |business )?(hour|day|week|fortnight|month)s? from (?:now|today)\b", re.IGNORECASE)
_WEEK_ON = re.compile(rf"\ba (week|fortnight) (?:on |from )?({_DAY}|today|tomorrow)|\b({_DAY}) (week|fortnight)\b", re.IGNORECASE)
_NAMED_DAY = re.compile(rf"\b(next |the following )?({_DAY})( of next week| next week)?\b", re.IGNORECASE)
_END_OF = re.compile(
    rf"end of (?:the |this |(next) )?(?:business |working )?(week|month|quarter|year|{_MONTH})|\b(?:(month|year|quarter|"
    rf"week)[- ']?s?[- ]end)\b",
    re.IGNORECASE,
)
_THIS_NEXT = re.compile(r"\b(this|next|the following|the coming) (week|month|quarter|year|weekend)\b", re.IGNORECASE)
_IN_MONTH = re.compile(
    rf"\b(by|before|in|until|for|next|this|of) (?:the )?(start of |beginning of )?({_MONTH})\b(?: (\d{{4}}))?", re.IGNORECASE
)
_QUARTER = re.compile(r"\bQ([1-4])\b")
_TODAY = re.compile(
    r"\b(?:today|tonight|this (?:morning|afternoon|evening)|EOD|COB|end of (?:the )?day|close of (?:business|play)|end of play|lunch|"
    r"within the hour|(?:in|within) (?:an hour|\d+ minutes)"
    r"|after (?:this|the|our) (?:call|meeting|chat|conversation))\b",
    re.IGNORECASE,
)
_TOMORROW = re.compile(r"\b(?:tomorrow|in the morning|within the day)\b", re.IGNORECASE)


def _one_day(year: int, month: int, day: int) -> datetime.date | None:
    last = calendar.monthrange(year, month)[1] if 1 <= month <= 12 and 1 <= year <= 9998 else 0
    return datetime.date(year, month, day) if 1 <= day <= last else None


def _month_number(name: str) -> int:
    return next(i for i, month in enumerate(_MONTH_NAMES) if i and month.startswith(name.lower()[:3]))


def _count(word: str) -> int:
    lowered = word.lower()
    if lowered.isdecimal():
        return int(lowered)
    special = {"a": 1, "an": 1, "the": 1, "thirty": 30, "forty-eight": 48, "twenty-four": 24}
    return special[lowered] if lowered in special else _NUMBERS.index(lowered)


def _coming(said_on: datetime.date, month: int, day: int, year: str | None) -> datetime.date | None:
    """That day in the year given, else the first one not before the day of speaking."""
    if year:
        number = int(year)
        return _one_day(number + 2000 if number < 100 else number, month, day)
    this_year = _one_day(said_on.year, month, day)
    return this_year if this_year and this_year >= said_on else _one_day(said_on.year + 1, month, day)


def _after(said_on: datetime.date, count: int, working: bool, unit: str) -> datetime.date | None:
    days = {"hour": -(-count // 24) if count >= 24 else 0, "day": count, "week": 7 * count, "fortnight": 14 * count}
    if unit == "month":
        index = said_on.year * 12 + said_on.month - 1 + count
        year, month = index // 12, index % 12 + 1
        return _one_day(year, month, min(said_on.day, calendar.monthrange(year, month)[1])) if year <= 9998 else None
    if not working or unit != "day":
        return said_on + datetime.timedelta(days=days[unit])
    day = said_on
    for _ in range(count):
        day += datetime.timedelta(days=3 if day.weekday() == 4 else 2 if day.weekday() == 5 else 1)
    return day


def _weekday(name: str) -> int:
    return next(i for i, day in enumerate(_DAY_NAMES) if day.startswith(name.lower()[:3]))


def _next_weekday(said_on: datetime.date, name: str, *, in_next_week: bool) -> datetime.date:
    """The first such day after today; "next Friday" is the Friday of next week, as most people mean it early in a week."""
    wanted = _weekday(name)
    if in_next_week:
        return said_on + datetime.timedelta(days=7 - said_on.weekday() + wanted)
    return said_on + datetime.timedelta(days=(wanted - said_on.weekday() - 1) % 7 + 1)


def _end_of(said_on: datetime.date, unit: str, following: bool) -> datetime.date | None:
    if unit in ("week", "weekend"):
        last = 4 if unit == "week" else 6
        return said_on + datetime.timedelta(days=last - said_on.weekday() + (7 if following or said_on.weekday() > last else 0))
    if unit == "year":
        return _one_day(said_on.year + following, 12, 31)
    months = 3 if unit == "quarter" else 1
    index = said_on.year * 12 + ((said_on.month - 1) // months) * months + (months - 1) + (months if following else 0)
    return _one_day(index // 12, index % 12 + 1, calendar.monthrange(index // 12, index % 12 + 1)[1]) if index // 12 <= 9998 else None


def _from_calendar(words: str, said_on: datetime.date) -> datetime.date | None:
    if match := _ISO.search(words):
        return _one_day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_MONTH.search(words):
        return _coming(said_on, _month_number(match[2]), int(match[1]), match[3])
    if match := _MONTH_DAY.search(words):
        return _coming(said_on, _month_number(match[1]), int(match[2]), match[3])
    if match := _SLASHED.search(words):
        return _coming(said_on, int(match[2]), int(match[1]), match[3])
    if match := _NTH_ONLY.search(words):
        return _nth_of_month(said_on, int(match[1]), (match[2] or "").lower() == "next")
    return None


def _nth_of_month(said_on: datetime.date, day: int, following: bool) -> datetime.date | None:
    ahead = range(1, 2) if following else range(13)
    months = ((said_on.year * 12 + said_on.month - 1 + step) for step in ahead)
    days = (_one_day(index // 12, index % 12 + 1, day) for index in months)
    return next((found for found in days if found and found >= said_on), None)


def _from_span(words: str, said_on: datetime.date) -> datetime.date | None:
    if match := _IN_SPAN.search(words) or _FROM_NOW.search(words):
        return _after(said_on, _count(match[1]), bool(match[2]), match[3].lower())
    if re.search(r"\b(?:in|within) (?:a|the) fortnight", words, re.IGNORECASE):
        return said_on + datetime.timedelta(days=14)
    if match := _END_OF.search(words):
        unit = (match[2] or match[3]).lower()
        if unit not in ("week", "month", "quarter", "year"):
            return _last_of_month(said_on, _month_number(unit), None)
        return _end_of(said_on, unit, bool(match[1]))
    return None


def _last_of_month(said_on: datetime.date, month: int, year: str | None) -> datetime.date | None:
    number = int(year) if year else said_on.year + (month < said_on.month)
    return _one_day(number, month, calendar.monthrange(number, month)[1]) if 1 <= number <= 9998 else None


def _from_names(words: str, said_on: datetime.date) -> datetime.date | None:
    if re.search(r"day after tomorrow", words, re.IGNORECASE):
        return said_on + datetime.timedelta(days=2)
    if match := _WEEK_ON.search(words):
        name, unit = match[2] or match[3], (match[1] or match[4]).lower()
        base = {"today": said_on, "tomorrow": said_on + datetime.timedelta(days=1)}.get(name.lower())
        return (base or _next_weekday(said_on, name, in_next_week=False)) + datetime.timedelta(days=14 if unit == "fortnight" else 7)
    if match := _NAMED_DAY.search(words):
        in_next_week = bool(match[1] or match[3]) or bool(re.search(r"\bnext week\b", words, re.IGNORECASE))
        return _next_weekday(said_on, match[2], in_next_week=in_next_week)
    if _TOMORROW.search(words):
        return said_on + datetime.timedelta(days=1)
    return said_on if _TODAY.search(words) or re.fullmatch(_CLOCK, words.strip(), re.IGNORECASE) else None


def _from_period(words: str, said_on: datetime.date) -> datetime.date | None:
    if match := _THIS_NEXT.search(words):
        return _end_of(said_on, match[2].lower(), match[1].lower() in ("next", "the following"))
    if match := _QUARTER.search(words):
        month = int(match[1]) * 3
        return _last_of_month(said_on, month, None)
    if match := _IN_MONTH.search(words):
        month = _month_number(match[3])
        if match[2] or match[1].lower() == "before":
            return _coming(said_on, month, 1, match[4])
        return _last_of_month(said_on, month, match[4])
    if re.search(r"\bchristmas\b", words, re.IGNORECASE) and not re.search(r"\bafter\b", words, re.IGNORECASE):
        return _coming(said_on, 12, 24, None)
    return None


_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
_ORDINALS: dict[str, int] = {
    **{word: number for number, word in enumerate((*_ONES, *_TEENS), start=1)},
    **{f"twenty-{word}": 20 + number for number, word in enumerate(_ONES, start=1)},
    "thirtieth": 30,
    "thirty-first": 31,
}
_WRITTEN = re.compile(
    rf"\b(?:twenty[- ](?:{'|'.join(_ONES)})|thirty[- ]first|thirtieth|{'|'.join((*_TEENS, *_ONES))})\b(?! (?:thing|week|half))", re.I
)


def _in_digits(words: str) -> str:
    """ "Thursday the twenty fourth" as "Thursday the 24th"."""
    return _WRITTEN.sub(lambda found: f"{_ORDINALS[found.group().lower().replace(' ', '-')]}th", words)


def resolve_due(words: str, said_on: datetime.date | None) -> datetime.date | None:
    """The last day on which the due words are still kept; None without a day of speaking or when no day is fixed.

    A bare weekday is the next one after ``said_on``; "next Friday" the one of next week; "the 14th" the next 14th;
    "next week" its Friday; "in March" the last of March. Day before month in 3/4.
    """
    dues = find_dues(words[:400])
    if said_on is None or not any(due.firm for due in dues):
        return None
    words = _in_digits(words)
    if any(pattern.search(words) for pattern in (_ISO, _DAY_MONTH, _MONTH_DAY, _SLASHED, _NTH_ONLY)):
        return _from_calendar(words, said_on)
    for read in (_from_span, _from_names, _from_period):
        try:
            day = read(words, said_on)
        except OverflowError:  # a count of months or days beyond the calendar names no day
            return None
        if day is not None:
            return day
    return None
