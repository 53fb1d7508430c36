"""Words, sentences and stems: the ground every reader of spoken text stands on.

All positions are code points of the text as given: folding never changes the length, so words can be quoted verbatim.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

READ_AT_MOST = 4000
"""Characters that the expensive rules look at; nobody says more than this in one turn."""

_REMEMBERED = 1024
"""Texts whose words are kept: one reading looks at the same few texts many times."""

_FOLDS = str.maketrans(
    {
        **dict.fromkeys("‘’‛`´ʼ", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("–—−‐‑", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f\u200a\t\r\x0b\x0c", " "),
        **dict.fromkeys((chr(code) for code in range(32) if code not in (9, 10, 11, 12, 13)), " "),
        "…": ",",
        "？": "?",
        "！": "!",
    }
)
_ABBREVIATIONS = frozenset("e.g i.e mr mrs ms dr vs etc approx no inc ltd co st a.m p.m u.k u.s".split())
_SENTENCE_END = re.compile(r"[?!]+|(?<!\.)\.(?!\.)(?=[\"')\]]*(?:\s|$))|\n+")
"""Three dots are a pause inside a sentence, not its end: "that must hurt... right?"."""
_LAST_WORD = re.compile(r"[^\s(]+$")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")

FUNCTION_WORDS = frozenset(
    """a about above across actually after again all almost also although always am an and another any anybody anyone anything
    anyway are aren't around as at away back basically be because been before being below between both but by came can can't
    cannot certain come comes coming could couldn't couple did didn't do does doesn't doing don't done down during each either
    else enough especially even ever every everybody everyone everything exactly far few first for forget from further gave
    generally get gets getting give given gives giving go goes going gone good got great had hadn't has hasn't have haven't
    having he he'd he's her here hers him his hmm honestly hope hopefully how how's however i i'd i'll i'm i've if in indeed into is
    isn't it it'd it'll it's its itself just keep keeps kept kind know known knows last later least less let let's like likely
    little look looking looks lot lots made mainly make makes making many may maybe me mean means meant might mine mm more most
    mostly much must my myself near nearly never next nice no nobody none nor not nothing now of off often oh ok okay on
    once one ones only onto or other others otherwise our ours out over own particular particularly perhaps please possible
    possibly pretty probably put puts quite rather really right roughly said same saw say saying says see seem seems seen several shall
    she she'd she's should shouldn't simply since so some somebody somehow someone something sometimes somewhere soon sort sorry
    sound sounds still stuff such sure take taken takes taking tell telling than thank thanks that that'd that'll that's the
    their theirs them themselves then there there's these they they'd they'll they're they've thing things think thinking
    this those though through tends tend time times to together told too took toward towards tried tries try trying typical
    typically um under understand understanding understood unless until up upon us use used uses using usually various very
    via want wanted wants was wasn't way ways we we'd we'll we're we've well went were weren't what what's whatever when whenever
    where where's whether which while who who's whole whom whose why will with within without won't wonder wondering would
    wouldn't yeah yes yet you you'd you'll you're you've your yours yourself curious ask asked asking talk walk hear heard
    happen happens happened happening per lead leads leading describe explain share bit bigger biggest big ask question questions mention
    mentioned matter matters exact today tomorrow yesterday currently current moment guess feel idea sense example between""".split()
)
"""Words that name nothing."""

_GENERAL_WORDS = """
    affect approach area benefit bill board boss budget business challenge client colleague commercial company compliance consequence
    cost customer daily data day deal department difference difficult difficulty downside downstream effect end everyday expense
    exposure fallout fee figure finance financial fine firm fix frustrating frustration group hard headache help hit hour hurt
    impact implication important income increase industry issue job kind knock-on knock level line long manage management manager
    margin mind minute moment money month morale morning need number office operation operational organisation organization pain
    part pay penalty people percent percentage person piece place plan point price priority problem process profit quarter
    reason regulator regulatory result revenue ripple risk role sale say service set-up setup side situation size solve spend spent
    staff start step stop struggle surprise system task team term tool top trouble turnover typical value week weekend work world worry
    worth wrong year annual annually monthly weekly overall whole wider terms view happen run running going big lose losing lost
    loss save saving keen change improve better worse best worst run today handle deal break broken slow bother annoy""".split()


@dataclass(frozen=True)
class Sentence:
    """A sentence in folded words; ``asked`` when it ends in a question mark; ``start`` is its place in the whole text."""

    text: str
    start: int
    asked: bool


def fold(text: str) -> str:
    """Lower case, straight quotes and dashes, no control characters; exactly as long as ``text``."""
    folded = text.translate(_FOLDS)
    lowered = folded.lower()
    if len(lowered) == len(folded):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in folded)


@lru_cache(maxsize=_REMEMBERED)
def words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))


def sentences(folded: str) -> tuple[Sentence, ...]:
    """The sentences of a text that ``fold`` has folded, without their end marks."""
    found: list[Sentence] = []
    begin = 0
    for end in _SENTENCE_END.finditer(folded):
        if end.group().startswith(".") and _abbreviated(folded[begin : end.start()]):
            continue
        _keep(found, folded, begin, end.start(), "?" in end.group())
        begin = end.end()
    _keep(found, folded, begin, len(folded), False)
    return tuple(found)


def _abbreviated(before: str) -> bool:
    last = _LAST_WORD.search(before[-12:])
    return last is not None and last.group() in _ABBREVIATIONS


def _keep(found: list[Sentence], folded: str, begin: int, end: int, asked: bool) -> None:
    text = folded[begin:end]
    stripped = text.strip(" \n\"')]*_~")
    if any(letter.isalnum() for letter in stripped):
        found.append(Sentence(stripped, begin + text.index(stripped), asked))


_SUFFIXES = (
    "ations",
    "ation",
    "itions",
    "ition",
    "ments",
    "ment",
    "ness",
    "ance",
    "ence",
    "able",
    "ible",
    "ally",
    "ity",
    "ly",
    "ial",
    "ion",
    "al",
    "ive",
    "ful",
)
_VOWEL = re.compile(r"[aeiouy]")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A crude English stem: filing, filed, files and file agree, and so do reconcile and reconciliation."""
    base = re.sub(r"'[^\W_]*$", "", word)
    if len(base) <= 3 or not base.isalpha():
        return base
    return _without_ending(_without_suffix(_without_tense(_singular(base))))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("xes", "ches", "shes", "sses", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _without_tense(word: str) -> str:
    for ending in ("ing", "ed"):
        base = word[: -len(ending)]
        if word.endswith(ending) and len(base) >= 3 and _VOWEL.search(base):
            return base[:-1] if base[-1] == base[-2] and base[-1] not in "lsz" else base
    return word


def _without_suffix(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


def _without_ending(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2]
    return word[:-1] if word.endswith(("e", "y", "i")) and len(word) > 3 else word


GENERAL = frozenset(stem(word) for word in _GENERAL_WORDS)
"""Stems of business talk that fit any subject: they weigh little when a subject is looked for."""


@lru_cache(maxsize=_REMEMBERED)
def content(text: str) -> tuple[str, ...]:
    """Stems of the words that name something, in order, with repeats; general business words included."""
    return tuple(stem(word) for word in words(text) if word not in FUNCTION_WORDS and len(word) > 1)


@lru_cache(maxsize=_REMEMBERED)
def own_content(text: str) -> tuple[str, ...]:
    """Content without the general business words: what the text is about in particular."""
    return tuple(name for name in content(text) if name not in GENERAL)


def pattern(*alternatives: str) -> re.Pattern[str]:
    """One compiled expression that finds any of the alternatives as whole words."""
    return re.compile(r"(?<![\w-])(?:" + "|".join(alternatives) + r")(?![\w])")


_BACK = pattern(
    r"(?:that|this|those|these|such)(?! (?:call|meeting|conversation|session|morning|afternoon|week|month|quarter|year|time|chat|"
    r"hour)\b)",
    r"it(?! (?:would|'d) (?:help|be (?:good|great|useful|helpful|interesting|fair|ok))| is (?:fair|possible|true))",
    r"they|them|there(?!'s| is| are| was| were| any)|then|the same|how so|so what|what else|anything else|go on|as a result|"
    r"you(?:'ve| have)? (?:just )?(?:said|mentioned)",
)
_COMPLEMENT = pattern(
    r"(?:know|understand|think|believe|said|agree|assume|sure|so|told|mentioned|guess|appreciate|heard|found|is) that (?=(?:i|you|"
    r"we|they|your|our|most|people) )"
)
_EXISTS = pattern(r"(?:is|are|was|were) there|what(?:'s| is) it like|is it (?:possible|fair|true)")


@lru_cache(maxsize=_REMEMBERED)
def refers_back(folded: str) -> bool:
    """True when the text leans on what was just said: this, that, it, those delays, then what."""
    return _BACK.search(_EXISTS.sub(" ", _COMPLEMENT.sub(" ", folded))) is not None
