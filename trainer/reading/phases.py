"""Opening and closing moves of a meeting: goals, purpose, agenda, timing, the next step in advance; recap, actions, no fit."""

import itertools
import re

from trainer.domain.vocabulary import Closing, Opening
from trainer.reading.advance_request import asked_act
from trainer.reading.phase_words import (
    ACTION,
    AGENDA,
    AGREE,
    CLOSING_RECAP,
    CONDITION,
    GOALS,
    HYPOTHETICAL,
    MEETING_GOES_WELL,
    NO_FIT,
    OUR_TIME,
    PURPOSE,
    RECONFIRM,
    STEP,
    THEIRS_TAKES,
    TIMING,
    VERDICT,
)
from trainer.reading.words import Sentence, pattern


def opening(turn: tuple[Sentence, ...]) -> tuple[Opening, ...]:
    """The opening moves of a turn, sorted."""
    text = " . ".join(sentence.text for sentence in turn)
    found: list[Opening] = []
    provisional = is_provisional(turn)
    if AGENDA.search(text) and not _agenda_is_theirs(text):
        found.append("agenda")
    if GOALS.search(text):
        found.append("goals")
    if provisional:
        found.append("provisional_next_step")
    if PURPOSE.search(text) and not re.search(r"see if there's anything in it", text):
        found.append("purpose")
    if any(TIMING.search(sentence.text) and not _takes_them(sentence.text) for sentence in turn):
        found.append("timing")
    return tuple(found)


def _agenda_is_theirs(text: str) -> bool:
    """Somebody else's agenda, as in 'high on the board's agenda', proposes nothing."""
    found = re.search(r"\bagenda\b", text)
    return (
        found is not None
        and re.search(r"(?:on|high on|top of) (?:the|your|their|\w+'s) (?:\w+ )?(?:agenda)", text) is not None
        and "then" not in text
    )


def _takes_them(text: str) -> bool:
    """'The report takes thirty minutes': how long something of theirs takes is not the time of this meeting."""
    return THEIRS_TAKES.search(text) is not None and OUR_TIME.search(text) is None


def is_provisional(turn: tuple[Sentence, ...]) -> bool:
    """A condition about this meeting, a named step, and a request to agree to it in advance; within two sentences."""
    for index, sentence in enumerate(turn):
        follow = turn[index + 1] if index + 1 < len(turn) else None
        pair = sentence.text + (" . " + follow.text if follow else "")
        if _conditional_step(sentence.text, asked=sentence.asked) or (follow is not None and _conditional_step(pair, asked=follow.asked)):
            return True
        if _asks_act(sentence.text, asked=sentence.asked) or (follow is not None and _asks_act(pair, asked=follow.asked)):
            return True
    return False


def _asks_act(text: str, *, asked: bool) -> bool:
    return asked and not RECONFIRM.search(text) and asked_act(text) is not None


def _conditional_step(text: str, *, asked: bool) -> bool:
    condition = CONDITION.search(text)
    if not condition or RECONFIRM.search(text):
        return False
    step = re.search(rf"\b{STEP}\b", text[condition.end() :]) or re.search(rf"\b{STEP}\b", text[: condition.start()])
    return (
        step is not None
        and MEETING_GOES_WELL.search(text[condition.start() :]) is not None
        and AGREE.search(text) is not None
        and (asked or "let's agree" in text or "i'd suggest" in text or "i'd like to agree" in text)
    )


def closing(turn: tuple[Sentence, ...], *, recap: bool, provisional: bool) -> tuple[Closing, ...]:
    """The closing moves of a turn, sorted; ``recap`` when two or more points of hers are played back in it."""
    text = " . ".join(sentence.text for sentence in turn)
    found: list[Closing] = []
    disqualified = any(_declares_no_fit(sentence) for sentence in turn)
    acts = any(_acts(sentence.text, provisional=provisional) for sentence in turn)
    if acts:
        found.append("action")
    if disqualified:
        found.append("disqualify")
    if (RECONFIRM.search(text) and re.search(rf"\b{STEP}\b|\bstep\b|\bfinance\b", text)) or any(map(returns, paired(turn))):
        found.append("reconfirm_next_step")
    if (recap and (acts or disqualified or "reconfirm_next_step" in found)) or (
        CLOSING_RECAP.search(text) and len(text.split()) >= 10 and not provisional and (recap or _lists(text))
    ):
        found.append("summary")
    return tuple(found)


BACK_THEN = pattern(
    r"at the (?:start|beginning|outset|top)|earlier|you were (?:happy|open|up for|willing|ok|okay|fine|game|good)|as you (?:said|offered|"
    r"agreed)|"
    r"you (?:offered|agreed)|when we (?:started|began|opened|kicked off)|before we (?:started|began)|"
    r"first thing we (?:said|"
    r"agreed)|up ?front|you said (?:yes|you'd|you would|if|that if)|i (?:first )?asked(?: you)?(?: for| about| if| whether| at)?|"
    r"(?:we|i) (?:spoke|talked|asked) (?:about|for)|we (?:said|agreed|fixed on|shook on|put down|had down|settled on)"
)
_HOLDS_OR_NOT = pattern(
    r"still|is (?:it|that) on|on or off|(?:i'm|i am|i'll|let me|i want to|i'd) (?:taking|take|drop|dropping|withdraw\w*|scrap\w*|leave|"
    r"leaving|"
    r"cancel\w*|call\w*) (?:\w+ ){0,3}?(?:back|off|it|that|the|my)|(?:rather|sooner) (?:we |i |you )?(?:didn't|not|skip|drop|leave)|"
    r"(?:shall|should|do|can|will|so) we (?:still |then )?(?:go ahead|press on|carry on|crack on|proceed|do it|do that|fix|keep|make it)|"
    r"go "
    r"ahead (?:with|and)|no (?:point|need|reason) (?:in|for|to)|don't (?:need|think we (?:should|need))|won't (?:be )?(?:com|visit|do|need|"
    r"hold|ask)\w*|stands?|holds?|then let's|so let's|good to go|want to (?:do|go|keep)"
)
_GO_AHEAD = pattern(
    r"(?:shall|should|do|can|will) we (?:still |then )?(?:go ahead|press on|carry on|crack on|proceed) with (?:that|the|this|"
    r"our) [\w -]{3,}",
    r"i(?:'d| would) (?:rather|sooner) we (?:didn't|left|dropped|skipped|forgot)(?: \w+)? (?:do |have |hold |the |that |it)[\w -]{0,30}",
)


def returns(sentence: Sentence) -> bool:
    """The step asked for at the start comes back: does it hold, does it fall?"""
    text = sentence.text
    return _GO_AHEAD.search(text) is not None or (BACK_THEN.search(text) is not None and _HOLDS_OR_NOT.search(text) is not None)


def paired(turn: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Each sentence, and each short question with the one before it: "At the start you said yes. Does that still hold?"."""
    both = (
        Sentence(f"{first.text} . {second.text}", first.start, second.asked)
        for first, second in itertools.pairwise(turn)
        if second.asked and len(second.text.split()) <= SHORT_QUESTION
    )
    return (*turn, *both)


SHORT_QUESTION = 8
"""Words in a question that leans on the sentence before it."""


def _lists(text: str) -> bool:
    return text.count(",") + text.count(" and ") >= 2


def _acts(text: str, *, provisional: bool) -> bool:
    """A concrete undertaking or request; a conditional one in advance is a provisional step instead."""
    return ACTION.search(text) is not None and not provisional and not re.match(r"(?:\w+ ){0,3}?if (?:we|this|today|it|there)\b", text)


def says_no(sentence: Sentence) -> bool:
    """The seller's plain no to going on, neither asked nor supposed."""
    found = VERDICT.search(sentence.text)
    return found is not None and not sentence.asked and not HYPOTHETICAL.search(sentence.text[: found.start()])


def _declares_no_fit(sentence: Sentence) -> bool:
    found = NO_FIT.search(sentence.text)
    return found is not None and not sentence.asked and not HYPOTHETICAL.search(sentence.text[: found.end() + 1])
