"""Which questions does a turn ask, and in what form? Lead-ins, hedges, missing question marks and tags included."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from trainer.reading.effects import money_or_risk
from trainer.reading.question_words import (
    ALTERNATIVE,
    AND_ELABORATE,
    ANY,
    ASK_ME,
    AUX_ASKED,
    AUX_TOLD,
    BARE_TAG,
    CHECK,
    CLAUSE,
    CLEFT,
    CONDITION_ONLY,
    EFFECT_VERB,
    EMBEDDED,
    FREE_RELATIVE,
    IN_SITU,
    INVERTED_CONDITION,
    KNOWS,
    LATE_INVERSION,
    LATE_NEGATIVE,
    LATE_QUESTION,
    LEAD_IN,
    MID_AUX,
    MID_INVERSION,
    MIND_TELLING,
    MODAL_TOLD,
    NEGATIVE,
    NO_REQUEST,
    OFFERS_CHOICE,
    OPEN_FRAGMENT,
    PLAN_NOT_ASK,
    PRESUMES,
    RHETORICAL,
    SAID_IN_SITU,
    SIZE_FRAGMENT,
    SOFT_NEGATIVE,
    SUBJECT_VERB,
    TAG,
    TELL,
    WH_ASKED,
    WH_TOLD,
    WHAT_STATEMENT,
    YES_NO_INSIDE,
)
from trainer.reading.words import Sentence

Form = Literal["open", "closed", "leading"]


_UNMARKED = 0.75
"""A question with no mark and no plain opener, and then more talk, is mostly a statement that begins like one."""


@dataclass(frozen=True)
class Ask:
    """One question. ``check`` only asks for a nod ("does that make sense?"); ``sure`` is 0 to 1; places are in the folded turn."""

    form: Form
    text: str
    start: int
    cue: tuple[int, int]
    sure: float
    check: bool = False
    elliptical: bool = False


def asks(turn: tuple[Sentence, ...]) -> tuple[Ask, ...]:
    """Every question of a turn in order, checks included."""
    found: list[Ask] = []
    for index, sentence in enumerate(turn):
        last = index == len(turn) - 1
        for ask in _of_sentence(sentence, last=last, follows=bool(found)):
            if sentence.asked or last or ask.form == "leading" or ask.sure > _UNMARKED or turn[index + 1].asked:
                _add(found, ask)
    return _choices(found)


def _choices(found: list[Ask]) -> tuple[Ask, ...]:
    """'Who presses the button, is it the ward or is it you?': given options to pick from, the question is closed."""
    if len(found) < 2 or found[0].form != "open" or not OFFERS_CHOICE.match(found[1].text):
        return tuple(found)
    first = found[0]
    return (replace(first, form="closed"), *(replace(ask, elliptical=True) for ask in found[1:2]), *found[2:])


def _add(found: list[Ask], ask: Ask) -> None:
    """'Is there a cost? If so, how?' invites explanation: one open question, not two."""
    before = found[-1] if found else None
    opens_up = (
        before is not None
        and before.form == "closed"
        and not before.check
        and ask.elliptical
        and ask.form == "open"
        and AND_ELABORATE.match(ask.text)
    )
    if before is not None and opens_up:
        found[-1] = Ask("open", before.text + " " + ask.text, before.start, before.cue, 0.7)
    else:
        found.append(ask)


def _of_sentence(sentence: Sentence, *, last: bool, follows: bool) -> list[Ask]:
    text = sentence.text
    if sentence.asked and (NO_REQUEST.match(text) or (not last and RHETORICAL.match(text))):
        return []
    leading = _leading(sentence)
    if leading is not None:
        return [leading]
    found = _by_clause(sentence)
    if not found and sentence.asked:
        found = [_fallback(sentence, follows=follows)]
    if not found and last:
        found = _spoken_late(sentence)
    return _merged(found)


def _spoken_late(sentence: Sentence) -> list[Ask]:
    """'right and the board says what to that', 'and on a bad week how many do you see': a question nobody marked as one."""
    text = sentence.text
    found = LATE_QUESTION.search(text) or SAID_IN_SITU.search(text)
    return [_ask("open", sentence, text, 0, found.span(), 0.65)] if found else []


def _merged(found: list[Ask]) -> list[Ask]:
    """A closed question that goes on '… and how does it show up?' plainly invites explanation."""
    if (
        len(found) == 2
        and found[0].form == "closed"
        and found[1].form == "open"
        and not found[0].check
        and AND_ELABORATE.match(found[1].text)
    ):
        first = found[0]
        return [Ask("open", first.text + " " + found[1].text, first.start, first.cue, 0.75)]
    return found


def _leading(sentence: Sentence) -> Ask | None:
    text = sentence.text
    tag = _tag(sentence)
    if tag is None and sentence.asked:
        tag = _late_negative(text)
    if tag is not None:
        return _ask("leading", sentence, text, 0, tag, 0.9)
    surely = re.search(r"\bsurely\b", text)
    if surely:
        return _ask("leading", sentence, text, 0, surely.span(), 0.85)
    if not sentence.asked:
        return None
    stripped, cut = _strip(text)
    negative = NEGATIVE.match(stripped)
    if negative and not SOFT_NEGATIVE.match(stripped):
        return _ask("leading", sentence, text, 0, (cut + negative.start(), cut + negative.end()), 0.75)
    choice = " or " in text
    presumes = None if choice else PRESUMES.search(text)
    if presumes and not any(ask.form == "open" for ask in _by_clause(sentence)):
        return _ask("leading", sentence, text, 0, presumes.span(), 0.8)
    return None


def _late_negative(text: str) -> tuple[int, int] | None:
    """'How about a system where …, wouldn't your people love you?': the answer is supplied at the end."""
    found = LATE_NEGATIVE.search(text)
    return found.span("tag") if found else None


def _tag(sentence: Sentence) -> tuple[int, int] | None:
    """A statement with a tag; a real question in front of the tag stays a question."""
    text = sentence.text
    found = TAG.search(text) or (BARE_TAG.search(text) if sentence.asked else None)
    if found is None or len(text[: found.start()].split()) < 2:
        return None
    front, _ = _strip(text[: found.start() + 1])
    if (
        not sentence.asked
        and re.search(r"(?:^|\W)(?:no|yes|yeah|true|correct|agreed|right)$", text)
        and not re.search(r", (?:right|correct)$", text)
    ):
        return None
    if (WH_ASKED.match(front) and not FREE_RELATIVE.match(front) and not CLEFT.match(front)) or AUX_TOLD.match(front) or TELL.match(front):
        return None
    return found.span()


def _ask(
    form: Form, sentence: Sentence, text: str, at: int, cue: tuple[int, int], sure: float, *, check: bool = False, elliptical: bool = False
) -> Ask:
    start = sentence.start + at
    return Ask(form, text, start, (sentence.start + cue[0], sentence.start + cue[1]), sure, check, elliptical)


def _strip(text: str) -> tuple[str, int]:
    """The text without its lead-in words, and how much was cut."""
    found = LEAD_IN.match(text)
    cut = found.end() if found and found.end() < len(text) else 0
    return text[cut:], cut


def _by_clause(sentence: Sentence) -> list[Ask]:
    """Questions that start a clause: one for each, alternatives ('or …') left out."""
    text = sentence.text
    starts = [0, *(found.end() for found in CLAUSE.finditer(text))]
    found: list[Ask] = []
    closing_check = sentence.asked and len(starts) > 1 and CHECK.match(_strip(text[starts[-1] :])[0]) is not None
    for number, start in enumerate(starts):
        if found and start < found[-1].cue[1] - sentence.start:
            continue
        stripped, cut = _strip(text[start:])
        if ALTERNATIVE.match(stripped):
            continue
        end = starts[number + 1] if number + 1 < len(starts) else len(text)
        ask = _opener(sentence, stripped, start + cut, first=number == 0, short=end - start - cut < 4, checked=closing_check)
        if ask is not None and not (found and _shares_opener(found[-1], ask)):
            found.append(ask)
    return [_cut_short(ask, found[number + 1 :], sentence) for number, ask in enumerate(found)]


def _shares_opener(before: Ask, ask: Ask) -> bool:
    """'Can you tell me what it costs, and how you pay for it?' and 'I'm curious …, what …' stay one question."""
    told = TELL.match(before.text) or EMBEDDED.match(before.text) or KNOWS.match(before.text)
    return told is not None and (
        len(before.text) - len(ask.text) < 45 or not re.match(r"(?:what|how|why|who|where) (?:is|are|do|does|did|would|has)\b", ask.text)
    )


def _cut_short(ask: Ask, later: list[Ask], sentence: Sentence) -> Ask:
    if not later:
        return ask
    text = sentence.text[ask.start - sentence.start : later[0].start - sentence.start].rstrip(" ,;:-")
    return Ask(ask.form, text, ask.start, ask.cue, ask.sure, ask.check, ask.elliptical)


def _opener(sentence: Sentence, text: str, at: int, *, first: bool, short: bool, checked: bool) -> Ask | None:
    asked = sentence.asked
    if asked or first:
        check = CHECK.match(text)
        if check and (asked or len(text.split()) <= 7):
            return _ask("closed", sentence, text, at, (at, at + check.end()), 0.9, check=True)
    for expression, form, sure in _told_forms():
        match = expression.match(text)
        if match:
            chosen: Form = (
                "closed"
                if form == "open" and (YES_NO_INSIDE.match(text[match.end() :][:12]) or match.group().endswith(("if", "whether")))
                else form
            )
            if _planned(text, asked=asked and not checked):
                return None
            return _ask(chosen, sentence, text, at, (at, at + match.end()), sure)
    if asked:
        return _asked_opener(sentence, text, at, short=short)
    return _told_opener(sentence, text, at)


def _told_forms() -> tuple[tuple[re.Pattern[str], Form, float], ...]:
    return ((TELL, "open", 0.9), (MIND_TELLING, "open", 0.85), (ASK_ME, "open", 0.7), (KNOWS, "open", 0.7), (EMBEDDED, "open", 0.85))


def _planned(text: str, *, asked: bool) -> bool:
    """'I'd like to understand your set-up first and then share …' is an agenda, not a question."""
    return (
        not asked
        and text.startswith(("i'd like", "i would like", "i want", "i'd love", "it'd be", "it would be"))
        and PLAN_NOT_ASK.search(text) is not None
    )


def _asked_opener(sentence: Sentence, text: str, at: int, *, short: bool) -> Ask | None:
    wh = WH_ASKED.match(text)
    if wh and not short and not FREE_RELATIVE.match(text):
        return _ask("open", sentence, text, at, (at, at + wh.end()), 0.95, elliptical=at > 0 and SIZE_FRAGMENT.match(text) is not None)
    aux = AUX_ASKED.match(text)
    if aux and len(text.split()) > 1 and not INVERTED_CONDITION.match(text):
        return _ask("closed", sentence, text, at, (at, at + aux.end()), 0.95)
    return None


def _told_opener(sentence: Sentence, text: str, at: int) -> Ask | None:
    wh = WH_TOLD.match(text)
    if wh and not WHAT_STATEMENT.match(text) and not FREE_RELATIVE.match(text):
        return _ask("open", sentence, text, at, (at, at + wh.end()), 0.75)
    late = LATE_INVERSION.search(text) if CONDITION_ONLY.match(text) else None
    if late:
        return _ask("open", sentence, text, at, (at + late.start(), at + late.end()), 0.7)
    aux = AUX_TOLD.match(text)
    if aux and not MODAL_TOLD.match(text):
        return _ask("closed", sentence, text, at, (at, at + aux.end()), 0.7)
    return None


def _fallback(sentence: Sentence, *, follows: bool) -> Ask:
    """A question mark without a question's order: echo, fragment, condition, or a statement put forward."""
    text = sentence.text
    whole = (0, len(text))
    stripped, cut = _strip(text)
    if (
        OPEN_FRAGMENT.match(text)
        or OPEN_FRAGMENT.match(stripped)
        or IN_SITU.search(text)
        or stripped in ("what", "why", "how", "how much", "who", "where", "when")
    ):
        return _ask("open", sentence, text, 0, whole, 0.75, elliptical=len(text.split()) < 4)
    inverted = MID_INVERSION.search(text)
    if inverted and not FREE_RELATIVE.match(text[inverted.start() :]):
        return _ask("open", sentence, text, 0, inverted.span(), 0.75)
    if CONDITION_ONLY.match(text):
        mid = MID_AUX.search(text)
        return _ask("closed" if mid else "open", sentence, text, 0, mid.span() if mid else whole, 0.65)
    if ANY.match(stripped) or ANY.match(text):
        return _ask("closed", sentence, text, 0, whole, 0.85, elliptical=follows)
    if WH_ASKED.match(stripped):
        return _ask("open", sentence, text, 0, whole, 0.6)
    return _put_forward(sentence, stripped, cut, follows=follows)


def _put_forward(sentence: Sentence, stripped: str, cut: int, *, follows: bool) -> Ask:
    text, whole = sentence.text, (cut, len(sentence.text))
    if MID_AUX.search(text) and not SUBJECT_VERB.match(stripped):
        return _ask("closed", sentence, text, 0, whole, 0.65)
    if SUBJECT_VERB.match(stripped) and len(stripped.split()) > 2:
        asserts = EFFECT_VERB.search(text) or (money_or_risk(text) and re.match(r"(?:so|and|then)\b", text))
        return _ask("leading" if asserts else "closed", sentence, text, 0, whole, 0.65)
    open_ended = re.match(r"(?:and|what about|so|but) ", text) and len(text.split()) > 2 and "," not in text
    return _ask("open" if open_ended else "closed", sentence, text, 0, whole, 0.6, elliptical=follows or len(text.split()) < 4)
