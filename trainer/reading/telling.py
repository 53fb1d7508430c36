"""Findings and stories by how they are built, whatever their words: who was looked at, what came out; who it happened to, and how it went.

All texts are folded by ``words.fold``: lower case, straight quotes.
"""

import re
from collections.abc import Collection, Sequence

from trainer.reading.words import Sentence, own_content, pattern, words

# --- a finding: others were looked at, and something came out of it --------------------------------------------------------------

_COUNT = (
    r"(?:\d[\d,.]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|\w+teen|a (?:few|couple of|handful of|dozen|hundred|thousand|good many)|dozens of|hundreds of|thousands of|several|"
    r"other|hundred|thousand)"
)
_NOT_OTHERS = (
    r"(?:minutes|mins|hours|days|weeks|months|years|quarters|pounds|dollars|euros|bucks|percent|cents|things|questions|times|points|"
    r"topics|areas|items|options|reasons|of you|your|its|his|this|was|is|has|us|thanks|yes|always|towards|grams|kilos|miles|metres|"
    r"degrees|steps|ways|parts|words|seconds|people)"
)
OTHERS = (
    rf"{_COUNT} (?:(?!of you\b|your\b|minutes\b|hours\b|days\b|weeks\b|months\b|years\b)[\w'-]+ ){{0,4}}?(?!{_NOT_OTHERS}\b)[a-z-]{{3,}}s"
)
"""A number of others: "fourteen salad and veg packers", "thirty-one breweries"."""

_LOOKED = (
    r"(?:went (?:back )?(?:through|over|round)|gone (?:back )?(?:through|over|round)|been (?:through|round|over)|pulled|looked (?:at|into|"
    r"through|back|over)|looking (?:at|into|through|back|over)|counted|counting|compared|comparing|checked|added up|measured|tracked|timed|"
    r"sampled|surveyed|"
    r"asked|studied|collected|followed|logged|gathered|recorded|reviewed|analy[sz]ed|examined|kept (?:a |the |track|count|score|"
    r"notes)|wrote down|tallied|put together|put side by side|lined up|plotted|totted up|worked out|ran (?:the|a) (?:numbers|count|"
    r"survey|study|test)|did (?:a|the) (?:count|survey|study|sums?)|interviewed|observed|watched)"
)
_RECORDS = (
    r"(?:records?|logs?|figures|numbers|data|dates|invoices|tickets|complaints|files|results|returns|timesheets|reports?|survey|study|"
    r"stud(?:y|ies)|paper|audit|review|statistics|sample|books|receipts|claims|sheets)"
)
SAMPLE = pattern(
    rf"{_LOOKED}[^.?!]{{0,90}}?{OTHERS}",
    rf"{OTHERS}[^.?!]{{0,60}}?{_LOOKED}",
    rf"(?:we|i|they|team|association|institute|colleague|\w+'s \w+)(?:'ve|'d| have| had)? {_LOOKED}[^.?!]{{0,90}}?{_RECORDS}",
    rf"{_RECORDS} (?:from|of|for|at|across|on|by|over|covering) (?:the |our |my |all |about |some |over |nearly |roughly )*{OTHERS}",
    rf"(?:across|among|at|in|of|over|from|out of) (?:the |our |my |all |about |some |over |nearly |roughly |last |those |these )*{OTHERS} "
    rf"(?:we|i|that|who|they|like|in|across|on)",
)
"""Others were looked at, and how many, or from what records."""

FINDING = pattern(
    r"(?:two|three|four) (?:thirds|quarters|fifths|tenths)|(?:a|one) (?:third|quarter|fifth|tenth)|half(?! (?:an hour|hour|past|a day))",
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|"
    r"twelve|twenty|a hundred)",
    r"\d[\d.]* ?(?:%|per ?cent|percent)|\w+ per ?cent",
    r"(?:nearly|almost|mostly|mainly|virtually|hardly|barely|scarcely) \w+|most of|more than|less than|fewer than|rather than|"
    r"more (?:often|likely|of)|as (?:much|many|often) as",
    r"(?:twice|double|three times|four times|five times|ten times|\d+ times)",
    r"(?:wasn't|weren't|isn't|aren't|didn't|hadn't|was not|were not) \w+|not (?:the|because|where|when|in|from|at|so much)|nothing to do "
    r"with|no difference|neither",
    r"(?:came|comes|come|coming|went|traced|tracked) (?:back |down |out )?(?:from|to|in|after|before|within|between)",
    r"(?:was|were|is|are) (?:down to|because|caused|due)|turned out|turns out|what (?:hurt|cost|mattered|made|drove|split|separated|"
    r"decided)|"
    r"the (?:ones|rest|slowest|worst|best|biggest|longest|difference|surprise|odd thing|thing that)",
)
"""What came out: a share, a comparison, a cause, a denial of what one would have thought."""

ANNOUNCES = pattern(
    r"(?:i'll|i will|i'd like to|i'd love to|i want to|let me|can i|could i|may i|shall i|i can|i could|i'm going to|happy to|"
    r"then i(?:'ll)?|"
    r"we'll|we can|we could|and i) (?:then |also |just |happily |maybe |perhaps )*(?:tell|share|show|give|say|bring|go through|talk|run|"
    r"walk|compare|swap)[^.?!]{0,60}?(?:what (?:we|i|others|other|they)|how (?:others|other|we)|some|(?:a|one) (?:story|thing|couple))",
    r"(?:assuming|suppose|supposing|provided|if) (?:that )?(?:we|this|today|it|you|there|things|they|what|the|by|at)\b",
)
"""Talk about what will be told, or about what may come out of the meeting: nothing is told yet."""

SHARE = pattern(
    r"(?:nearly |almost |over |about |barely |hardly |more than |less than |well over |just over )*(?:(?:two|three|four) (?:thirds|"
    r"quarters|fifths|"
    r"tenths)|(?:a|one) (?:third|quarter|fifth|tenth)|half(?! (?:an hour|hour|past|a day))|most) (?:of|the|came|went|were|was|had|did)\b",
    r"(?:one|two|three|four|five) (?:[a-z]+ ){1,2}in (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b",
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen) (?:in|out of|of) (?:every |the |those |"
    r"these )?(?:\d+|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|a hundred)",
    r"\d[\d.]* ?(?:%|per ?cent|percent)|\w+ per ?cent|(?:twice|three times|four times|five times|ten times|\d+ times) (?:as|more|the|"
    r"longer|worse)",
    r"the (?:ones|homes|firms|sites|shops|places|teams) (?:with|that|who|where)|on average|the (?:slowest|worst|best|biggest) \w+",
)
"""A share or comparison plain enough to carry a finding by itself."""
_ABOUT_YOU = re.compile(
    r"(?<!give )(?<!tell )(?<!show )(?<!with )(?<!like )(?<!unlike )\b(?:you(?! (?:may|might|wouldn't|won't|can check|could check|know))|"
    r"your|you've|"
    r"you're|yours)\b"
)
_PLURAL_OTHERS = re.compile(rf"\b{OTHERS}")

NEW_WORDS = 2
"""Words of the sample that the prospect has not used: her own figures played back are no finding about others."""

FINDING_WORDS = 15
FINDING_WITHIN = 5
"""Sentences from the sample on in which its finding stands."""


def finding_at(told: Sequence[Sentence], heard: Collection[str] = ()) -> int | None:
    """The sentence in which others are looked at, where something that came out follows; None if nothing was found.

    ``heard``: stems of what the prospect has said.
    """
    for at, sentence in enumerate(told):
        if ANNOUNCES.search(sentence.text):
            continue
        after = [each.text for each in told[at : at + FINDING_WITHIN]]
        if len(words(" ".join(after))) < FINDING_WORDS:
            continue
        if SAMPLE.search(sentence.text) and not _ABOUT_YOU.search(sentence.text) and FINDING.search(_beyond(after)):
            return at
        if _of_others(sentence.text, heard) and SHARE.search(" . ".join(after[1:])):
            return at
    return None


def _of_others(text: str, heard: Collection[str]) -> bool:
    """Several others, something done in the past, in words that are not the prospect's."""
    if not _PLURAL_OTHERS.search(text) or not _HAPPENED.search(text) or _ABOUT_YOU.search(text):
        return False
    return len(set(own_content(text)) - set(heard)) >= NEW_WORDS


def _beyond(said: Sequence[str]) -> str:
    """What is said from the sample on, without the words of the sample itself: "half of the sites we visited" found nothing yet."""
    return ". ".join((SAMPLE.sub(lambda found: found.group()[-1:] if len(found.group()) < 90 else found.group(), said[0]), *said[1:]))


# --- a story: one party, things that happened to it, and how they turned -----------------------------------------------------------

_INTRODUCED = pattern(
    r"(?:puts?|put|brings?) me in mind of|reminds? me of|makes me think of|i(?:'m| am)? think(?:ing)? of|there(?:'s| is| was|'s this) "
    r"(?:a|an|this|one|another|somebody|someone)\b",
    r"(?:i|we) (?:know|knew|met|had|have|worked (?:with|for)|dealt with|looked after|look after|spent|once|used to|sat with|spoke to|"
    r"talked to|helped out|do the) ",
    r"(?:he|she) (?:runs?|ran|manages?|managed|heads?|headed|owns?|owned|is|was|looks? after|looked after|had|has|does|did)\b",
    r"(?:a|an|one|another|this) (?:[\w'-]+ ){1,6}?(?:who|called|named|near|outside|up in|down in|over in|out in|in|at|of mine|about|"
    r"with|like)\b",
    r"(?:someone|somebody|a (?:friend|man|woman|guy|lady|chap|fellow|bloke)) ",
    r"[\w'-]+ (?:from|at|over at|of) [\w'-]+,? (?:who|he|she|they|runs|ran)",
)
_PERSON = pattern(r"he|she|him|her|his|hers|they|them|their|he'd|she'd|they'd|he'll|she'll|himself|herself|themselves")
_HAPPENED = pattern(
    r"was|were|had|did|came|went|said|told|found|thought|saw|kept|tried|brought|took|put|cut|fell|rose|got|sat|felt|made|ran|lost|"
    r"spent|bought|sold|paid|left|gave|knew|met|set|shut|stood|wrote|drove|won|held|began|chose|built|sent|broke|stuck|dug|swore|rang|"
    r"hired|rode|flew|hung|lent|slept|spoke|taught|threw|tore|woke|wore|swept|fed|laid|led|hit|shook|sank|slid|struck|drew|grew|caught|"
    r"bit|couldn't|didn't|wasn't|weren't|hadn't|he'd|she'd|they'd|used to|(?!hundred|indeed|speed|breed|exceed|proceed)[a-z]{3,}ed"
)
TURNED = pattern(
    r"until|till|then|so (?:he|she|they)|eventually|in the end|turned out|one (?:day|morning|night|week|friday|monday|afternoon)|"
    r"after (?:that|"
    r"which|a|two|three)|within|what changed|now (?:he|she|they)|by (?:the|then)|that's when|finally|afterwards|instead|before long|"
    r"(?:he|she|they) (?:decided|realised|realized|noticed|worked out|found|changed|stopped|started|switched|moved|tried|asked|put|saw|sat|"
    r"went|took|gave|got|cut|made|brought|came)|when (?:he|she|they)|(?:the )?next (?:year|month|summer|winter|spring|autumn|season|"
    r"quarter|week)|(?:his|her|their) (?:\w+ )?(?:bookkeeper|accountant|foreman|engineer|wife|husband|fitter|driver|manager|partner|boss|"
    r"clerk|daughter|son|deputy|auditor)"
)

_TO_YOU = re.compile(r"\b(?:you|your|you'd|you'll|you're|you've)\b")
"""Talk that is more about the listener than about somebody else is no story."""

STORY_WORDS = 35
HAPPENINGS = 4
MENTIONS = 3
"""How often the other party is spoken of."""


def story_at(text: str) -> int | None:
    """Where a story begins: somebody else is brought in, spoken of again and again, and things happen to them; None if there is none."""
    found = _INTRODUCED.search(text)
    if found is None:
        return None
    after = text[found.start() :]
    mentions = _PERSON.findall(after)
    theirs = len(mentions) > len(_TO_YOU.findall(after))
    enough = theirs and len(words(after)) >= STORY_WORDS and len(mentions) >= MENTIONS and len(_HAPPENED.findall(after)) >= HAPPENINGS
    return found.start() if enough and TURNED.search(after) else None
