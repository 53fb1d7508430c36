"""The last look before a sentence reaches the trainee, and a check afterwards that what was planned was said.

Excess: a leak, an effect or a figure that she was never allowed to say, assent where the plan is to deflect, leaving the role.
Shortfall: a planned disclosure without its figures and key terms, or another act that the reply does not carry.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from trainer.domain import secrecy
from trainer.domain.persona import Persona, Situation
from trainer.domain.readings import Reader
from trainer.domain.secrecy import Marks
from trainer.domain.session import Act
from trainer.domain.vocabulary import ValueKind

_ASSENT = re.compile(
    r"\b(?:yes|yeah|yep|yup|yea|aye|mhm+|uh[- ]huh|exactly|correct|true|absolutely|definitely|indeed|totally|certainly|precisely|"
    r"affirmative|bingo|agreed|of course|for sure|sure enough|i agree|(?:i )?(?:suppose|guess|think|believe|imagine) so|no doubt|"
    r"spot on|(?:that|it)(?:'s| is| sounds| seems)?(?: \w+){0,2} (?:right|about it)|you(?:'re| are)(?: \w+)? (?:right|not wrong|close)|"
    r"your (?:figure|number|guess|estimate)(?: \w+)? (?:right|good|close|fair)|not (?:far off|wrong)|pretty much|more or less|"
    r"won't deny|can't deny|can't argue|you(?:'ve| have)(?: \w+)? (?:got it|guessed)|"
    r"(?:it|they|we) (?:does|do|is|are|has|have|must|would)\s*(?:[.,!;]|$)|"
    r"s[ií]|ja|oui|genau|claro|d'accord|exacto|stimmt|vero|да|так)(?!\w)",
    re.I,
)
_MAY_AGREE = frozenset({"accept_step", "commit", "vague_step", "confirm", "permit", "agree", "agree_time", "settle", "recall"})
_OUT_OF_ROLE = re.compile(
    r"\b(?:as an? (?:ai|language model|assistant|chatbot)|language model|system prompt|my (?:instructions|prompt|guidelines)|"
    r"i(?:'m| am) (?:an? )?(?:ai|bot|assistant)|role-?play(?:ing)?|i cannot (?:assist|help) with|openai|"
    r"you (?:should|ought to|might want to|could|need to|may want to) (?:have )?ask(?:ed)?\b|ask me (?:about|what|how|why))",
    re.I,
)
_DENIAL = re.compile(
    r"\b(?:not true|isn't true|untrue|isn't the case|not the case|don't believe|doubt (?:that|it)|somebody claims|some claim|nonsense|"
    r"wouldn't say (?:that|so)|it's nothing|never (?:said|happens?))\b",
    re.I,
)
_SPELT_OUT = re.compile(r"(?:\b\w\b[\s.\-]+){3,}\b\w\b")
_STOP = frozenset(
    """a an and are as at be been but by can do does for from had has have he her his how i if in into is it its just me my not of
    on or our she so some than that the their them then there they this to us was we were what when which who will with would you
    your about over out up more one""".split()
)
_SENTENCE_GAP = re.compile(r"(?<=[.!?…])\s+|(?<=[.!?…][\"'”’)])\s+")
KEY_TERMS_SHARE = 0.5
_LATIN_ENDS = 0x24F
ACT_SHARE = 0.3
_MUST_BE_CARRIED = frozenset(
    {
        "raise",
        "settle",
        "unsettle",
        "accept_step",
        "need_purpose",
        "vague_step",
        "commit",
        "decline_step",
        "warn",
        "end",
        "time_up",
        "ask_which",
        "answer",
    }
)


def key_terms(text: str) -> frozenset[str]:
    """Content words, roughly stemmed."""
    return frozenset(_stem(word) for word in secrecy.folded(text) if word not in _STOP and len(word) > 2)


def _stem(word: str) -> str:
    for ending in ("ingly", "edly", "ies", "ing", "ied", "ed", "es", "ly", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def sentences(text: str) -> list[str]:
    """A reply cut at sentence ends, nothing lost but the white space between."""
    return [part for part in _SENTENCE_GAP.split(text.strip()) if part.strip()]


@dataclass(frozen=True)
class Guard:
    """What this reply may hold. ``authored`` are the lines written for the planned acts."""

    persona: Persona
    situation: Situation
    reader: Reader
    opened: tuple[str, ...]
    acts: tuple[Act, ...]
    authored: tuple[str, ...]
    her_lines: tuple[str, ...]
    trainee_lines: tuple[str, ...]
    stated: bool = False
    """Whether the trainee put an effect or a figure of their own on the table this turn."""

    @cached_property
    def _hidden(self) -> tuple[Marks, ...]:
        earned = [text for rung in self.persona.rungs() if rung.id in self.opened for text in rung.texts()]
        allowed = secrecy.allowed_by((*secrecy.public_texts(self.persona, self.situation), *earned, *self.trainee_lines))
        return tuple(secrecy.marks(rung.texts()) - allowed for rung in secrecy.hidden_rungs(self.persona, self.opened))

    @cached_property
    def _said_by_right(self) -> tuple[str, ...]:
        earned = [text for rung in self.persona.rungs() if rung.id in self.opened for text in (rung.fact, *rung.says)]
        return (*secrecy.public_texts(self.persona, self.situation), *earned, *self.her_lines, *self.authored)

    @cached_property
    def _figures(self) -> frozenset[str]:
        """Digits of anything she may say; number words only where she said or says them: "half an hour" frees no other half."""
        spoken = [line for line in (*self._said_by_right[self._public_count :],) if line != self.situation.first_line]
        digits = (secrecy.digits(text) for text in self._said_by_right)
        return frozenset().union(*digits, *(secrecy.figures(text) for text in spoken))

    @property
    def _public_count(self) -> int:
        return len(secrecy.public_texts(self.persona, self.situation))

    @cached_property
    def _effects(self) -> tuple[frozenset[ValueKind], frozenset[str]]:
        """The kinds of effect she has named or names now, and the words she names them in."""
        rungs = [rung for rung in self.persona.rungs() if rung.id in self.opened and rung.rung in ("impact", "magnitude")]
        texts = [text for rung in rungs for text in (rung.fact, *rung.says)] + [*self.authored]
        kinds = {rung.kind for rung in rungs if rung.kind} | {kind for line in self.authored for kind in self.reader.value(line).value_kind}
        return frozenset(kinds), frozenset().union(*(key_terms(text) for text in texts))

    @property
    def _must_not_agree(self) -> bool:
        """The plan is to deflect, or the trainee put words in her mouth; a planned yes of hers is another matter."""
        kinds = {act.kind for act in self.acts}
        return ("deflect" in kinds or self.stated) and "disclose" not in kinds and not kinds & _MAY_AGREE

    def leak(self, reply: str) -> bool:
        return any(marks.shared_with(reply) is not None for marks in self._hidden)

    def excess(self, sentence: str, before: Sequence[str] = ()) -> str | None:
        """Why this sentence must not be released after those before it; None if it may."""
        if self.leak(" ".join((*before, sentence))):
            return "leak"
        if secrecy.figures(sentence) - self._figures:
            return "figure"
        if _OUT_OF_ROLE.search(sentence):
            return "out of role"
        if self._must_not_agree and (_ASSENT.search(secrecy.undisguised(sentence)) or not re.search(r"[A-Za-z]", sentence)):
            return "assent"
        if _DENIAL.search(sentence) and self._discloses and not any(sentence in line for line in self.authored):
            return "denial"
        if _SPELT_OUT.search(sentence) or self._in_another_script(sentence):
            return "disguise"
        return "effect" if self._improvises_an_effect(sentence) else None

    @property
    def _discloses(self) -> bool:
        return any(act.kind == "disclose" for act in self.acts)

    def _in_another_script(self, sentence: str) -> bool:
        """Letters that nobody writing this persona uses could carry anything past a reader of words."""
        return any(char.isalpha() and ord(char) > _LATIN_ENDS for char in secrecy.undisguised(sentence))

    def _improvises_an_effect(self, sentence: str) -> bool:
        kinds, terms = self._effects
        named = set(self.reader.value(sentence).value_kind)
        return bool(named) and (not named <= kinds or not key_terms(sentence) & terms)

    def shortfall(self, reply: str, line_of: dict[Act, str]) -> tuple[Act, ...]:
        """The planned acts that the reply does not carry."""
        return tuple(act for act in self.acts if not self._carries(reply, act, line_of[act]))

    def _carries(self, reply: str, act: Act, line: str) -> bool:
        if line in reply:
            return True
        if act.kind == "disclose":
            rung = self.persona.rung(str(act.ref))
            return any(_says(reply, text) for text in (rung.fact, *rung.says))
        if act.kind in _MUST_BE_CARRIED:
            share = KEY_TERMS_SHARE if act.kind == "commit" else ACT_SHARE
            return _overlap(reply, line) >= share and secrecy.digits(line) <= secrecy.digits(reply)
        return bool(reply.strip())


def _says(reply: str, text: str) -> bool:
    return secrecy.digits(text) <= secrecy.digits(reply) and _overlap(reply, text) >= KEY_TERMS_SHARE


def _overlap(reply: str, line: str) -> float:
    wanted = key_terms(line)
    return len(wanted & key_terms(reply)) / len(wanted) if wanted else 1.0


def span_of(reply: str, texts: Iterable[str]) -> tuple[int, int]:
    """Where the reply says one of these texts: the exact words if they stand there, else the closest sentence."""
    for text in texts:
        if (start := reply.find(text)) >= 0:
            return start, start + len(text)
    wanted = frozenset().union(*(key_terms(text) for text in texts))
    best = max(sentences(reply), key=lambda sentence: len(key_terms(sentence) & wanted), default="")
    start = max(reply.find(best), 0)
    return start, start + len(best)
