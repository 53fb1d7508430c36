"""What does the trainee hand over in a turn: an insight, a story, an answer, a sign of having heard, a recap, a pitch?"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from trainer.domain.vocabulary import Give
from trainer.reading.give_words import (
    ACKNOWLEDGE,
    CONCERN,
    DODGE,
    PAST,
    PITCH,
    PRODUCT_CHANGED_IT,
    RECAP,
    SOURCE,
    STORY,
    STRAIGHT_REPLY,
    TURNING,
)
from trainer.reading.telling import ANNOUNCES, finding_at, story_at
from trainer.reading.words import Sentence, fold, own_content, sentences, stem, words


@dataclass(frozen=True)
class Statements:
    """What a turn says rather than asks, and what it was said into (her last line, and all of hers), folded."""

    told: tuple[Sentence, ...]
    prospect: str
    disclosed: tuple[str, ...]

    @property
    def text(self) -> str:
        return ". ".join(sentence.text for sentence in self.told)


def pitches(sentence: str) -> bool:
    """A sentence about the offer; 'would you like to see our platform?' is one too."""
    return PITCH.search(sentence) is not None


def gives(said: Statements, *, agenda: bool, small_talk: bool, injected: bool) -> tuple[Give, ...]:
    """What the turn hands over, sorted. ``agenda``, ``small_talk`` and ``injected`` say what kind of turn it is otherwise."""
    if injected:
        return ()
    text = said.text
    found: set[Give] = set()
    pitched = PITCH.search(text) is not None
    recap = summarises(said)
    story = _tells_story(text) and not (recap and RECAP.search(text))
    if story:
        found.add("pitch" if PRODUCT_CHANGED_IT.search(text) else "share")
    heard = {name for line in (*said.disclosed, said.prospect) for name in own_content(line)}
    if not (recap and RECAP.search(text)) and _teaches(said.told, heard, story=story):
        found.add("teach")
    if _answers(said, agenda=agenda, small_talk=small_talk):
        found.add("answer")
    if pitched and ("answer" not in found or _beyond_the_question(said)):
        found.add("pitch")
    if recap:
        found.add("summarise")
    elif _acknowledges(said):
        found.add("acknowledge")
    return tuple(sorted(found))


def _tells_story(text: str) -> bool:
    """One person or organisation, something that happened to it, and what turned."""
    found = STORY.search(text)
    after = text[found.start() :] if found else ""
    plainly = len(words(after)) >= 14 and len(PAST.findall(after)) >= 2 and TURNING.search(after) is not None
    return plainly or story_at(text) is not None


def _teaches(told: Sequence[Sentence], heard: Collection[str], *, story: bool) -> bool:
    at = None if story else finding_at(told, heard)
    if at is not None and not PITCH.search(told[at].text):
        return True
    for sentence in told:
        if ANNOUNCES.search(sentence.text):
            continue
        if SOURCE.search(sentence.text) and len(sentence.text.split()) >= 6 and not PITCH.search(sentence.text):
            if story and STORY.search(sentence.text):
                continue
            if not re.match(r"(?:so |and |ok |right )*(?:you|you've|your|as you|what i(?:'ve| have| am|'m))\b", sentence.text):
                return True
    return False


def _answers(said: Statements, *, agenda: bool, small_talk: bool) -> bool:
    """A statement of substance after her question, or after a doubt of hers that it takes up."""
    if not said.prospect or not said.told:
        return False
    substance = [sentence for sentence in said.told if not DODGE.search(sentence.text) and not _hollow(sentence.text)]
    spoken = sum(len(sentence.text.split()) for sentence in substance)
    if _asks_trainee(said.prospect):
        return spoken >= 4 and not small_talk and not (agenda and spoken < 30 and not _yes_no(said.text))
    if not CONCERN.search(said.prospect):
        return False
    return spoken >= 10 and not agenda and (PITCH.search(said.text) is None or _yes_no(said.text)) and _takes_up(said, substance)


def _yes_no(text: str) -> bool:
    return STRAIGHT_REPLY.match(text) is not None


def _takes_up(said: Statements, substance: Sequence[Sentence]) -> bool:
    shared = set(own_content(said.prospect)) & {name for sentence in substance for name in own_content(sentence.text)}
    return (
        bool(shared)
        or _yes_no(said.text)
        or re.search(r"\b(?:understand|concern|worry|worried|why|because|instead|different|hear)\b", said.text) is not None
    )


def _asks_trainee(prospect: str) -> bool:
    """Her question, unless it only asks how the trainee is or is a tag."""
    asked = [sentence for sentence in sentences(prospect) if sentence.asked]
    return any(
        len(sentence.text.split()) >= 2
        and not re.search(r"^how are you|^can you hear|, (?:right|you know|isn't it|is it|shall we)$|^(?:sorry|pardon)", sentence.text)
        for sentence in asked
    )


def _hollow(text: str) -> bool:
    """Thanks, empathy and the like: nothing that could answer anything."""
    return (len(text.split()) < 3 and not _yes_no(text)) or (len(text.split()) <= 8 and ACKNOWLEDGE.search(text) is not None)


def _beyond_the_question(said: Statements) -> bool:
    """A feature she did not ask about: more than one pitching sentence, with nothing in it from her question."""
    asked = set(own_content(said.prospect))
    pitches = [sentence for sentence in said.told if PITCH.search(sentence.text)]
    return len(pitches) >= 2 and any(not asked & set(own_content(sentence.text)) for sentence in pitches[1:])


def summarises(said: Statements) -> bool:
    """Two or more points of hers played back, by announcement or by their words."""
    told = said.text
    shared, total = _restated(said)
    announced = RECAP.search(told) is not None
    if announced:
        return len(own_content(told)) >= 2 and (not said.disclosed or shared >= 1 or len(words(told)) >= 12)
    return shared >= 4 and shared >= 0.5 * total and len(words(told)) >= 8


def _restated(said: Statements) -> tuple[int, int]:
    heard = {stem(word) for line in (*said.disclosed, said.prospect) for word in own_content(line)}
    spoken = list(dict.fromkeys(own_content(said.text)))
    return sum(name in heard for name in spoken), len(spoken)


def _acknowledges(said: Statements) -> bool:
    if any(ACKNOWLEDGE.search(sentence.text) for sentence in said.told):
        return True
    return any(_echoes(sentence.text, said.prospect) for sentence in said.told)


def _echoes(text: str, prospect: str) -> bool:
    """A few of her words, given back: 'Four days a month.'"""
    spoken = [stem(word) for word in words(text) if len(word) > 3 or word.isdigit()]
    heard = {stem(word) for word in words(fold(prospect))}
    return len(spoken) > 0 and len(words(text)) <= 9 and sum(name in heard for name in spoken) >= max(1, 0.6 * len(spoken))
