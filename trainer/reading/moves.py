"""One trainee utterance: which moves it makes, whether it is on the pain, and which rung it earns."""

import re
from dataclasses import dataclass
from functools import cached_property

from trainer.domain.earning import earned
from trainer.domain.readings import Labels, MoveContext, MoveReading
from trainer.domain.vocabulary import VALUE_KINDS, QuestionForm, Spin, Target, ValueKind
from trainer.reading.effect_words import COUNTS_AT_ALL
from trainer.reading.effects import asks_size, money_or_risk, sought, target_words
from trainer.reading.evidence import Scene
from trainer.reading.gives import Statements, gives, pitches, summarises
from trainer.reading.intrusion import injection, is_off_topic, is_small_talk, orders_disclosure, others
from trainer.reading.phases import closing, is_provisional, opening
from trainer.reading.questions import Ask, asks
from trainer.reading.spin import Asked, Purpose, asks_so_what, is_wish, names_effect, purpose, scene, sought_targets
from trainer.reading.value import read_value, states
from trainer.reading.words import READ_AT_MOST, Sentence, fold, own_content, refers_back, sentences, stem

_NEWNESS = re.compile(r"\b(?:else|other|others|another|also|beyond|besides|apart from|more|further|on top|too|as well|different)\b")
_MEANS = re.compile(r"(?:i mean|as in|meaning|and i'm thinking|i'm thinking)\b(?!.{120})")
_SUPPOSES = re.compile(r"(?:so |and |ok |now |right )*(?:let's say|say|suppose|supposing|imagine|assume|assuming|if|picture)\b")
_EFFECT_OF = re.compile(
    r"\b(?:impact|effect|costs?|consequences?|price|risks?|downside|knock-on|result|worth) (?:of|from) (?:the |your |all |"
    r"these )?((?:[\w'-]+ ){0,2}[\w'-]+?)(?= (?:on|for|to|have|has|having)\b|$)"
    r"|\b(?:does|do|did|is|are|will|would|has|have) (?:the|your|all your|these) ((?:[\w'-]+ ){0,2}?[\w'-]+) (?:\w+ly )?(?:cost|"
    r"mean|do (?:to|for)|lead|affect|impact|have|has|hit|hurt|costing|doing)\b"
)
_SUBJECT = re.compile(
    r"\b(?:with|about|of|around|to|regarding) (?:how |the way |when |using )?(?:the |your |you |all |any |these |they |"
    r"people )*((?:[\w'-]+ ){0,2}[\w'-]+)|\b(?:does|do|did|is|are|was|were|has|have) (?:the|your) ((?:[\w'-]+ ){0,2}[\w'-]+)"
)
_INVITATION = re.compile(
    r"(?:tell me about|talk me through|walk me (?:through|along)|take me (?:through|along|to)|help me (?:with|out)|what about|how about|"
    r"what(?:'s| is| has)(?: your| been your)? experience|talk to me about|tell me a bit about|"
    r"i(?:'d| would) (?:like|love|be keen) to (?:hear|talk|know|understand|learn)(?: a bit| a little| more)* about)\b"
)
_WIDE = re.compile(r"\b(?:impact|effect|happens|mean|problem|wrong|risk|cost|then)\b")
_SUM_PUT_FORWARD = re.compile(
    r"\b(?:grand|thousand|million|hundred|\d[\d,.]*k?)\b|\bwhere does (?:it|that) end up\b|\b(?:those|these) bills\b"
)
_PITCH_CHECK = re.compile(
    r"\b(?:sound|interest\w*|like to see|want (?:to see|a|one)|useful|help|see (?:a|it|how)|demo|show you|try|good fit|appeal\w*|"
    r"worth a look|wouldn't (?:that|it)|benefit)\b"
)


@dataclass(frozen=True)
class _Turn:
    """A turn taken apart once; everything else is a view of it."""

    item: MoveContext

    @cached_property
    def spoken(self) -> str:
        return self.item.trainee[:READ_AT_MOST]

    @cached_property
    def folded(self) -> str:
        return fold(self.spoken)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return sentences(self.folded)

    @cached_property
    def asks(self) -> tuple[Ask, ...]:
        return asks(self.sentences)[:_ASKS_AT_MOST]

    @cached_property
    def heard(self) -> tuple[str, ...]:
        """Her lines, the pain first, folded; long ones cut."""
        lines = (self.item.pain, *self.item.disclosed, self.item.prospect)
        return tuple(fold(line[:READ_AT_MOST]) for line in lines if line)

    @cached_property
    def known(self) -> frozenset[str]:
        return frozenset(name for line in self.heard for name in own_content(line))

    @cached_property
    def statements(self) -> Statements:
        told = tuple(sentence for sentence in self.sentences if not self._asked_in(sentence) or pitches(sentence.text))
        disclosed = tuple(fold(line[:READ_AT_MOST]) for line in self.item.disclosed)
        return Statements(told or self._lead_clauses(), fold((self.item.prospect or "")[:READ_AT_MOST]), disclosed)

    def _asked_in(self, sentence: Sentence) -> bool:
        end = sentence.start + len(sentence.text)
        return any(sentence.start <= ask.start < end and ask.start - sentence.start < 25 for ask in self.asks)

    def _lead_clauses(self) -> tuple[Sentence, ...]:
        """'That makes sense, so what …?': what stands before a question inside its own sentence is said, not asked."""
        return tuple(Sentence(lead, sentence.start, False) for sentence in self.sentences for lead in (self._before_ask(sentence),) if lead)

    def _before_ask(self, sentence: Sentence) -> str:
        starts = [ask.start for ask in self.asks if sentence.start <= ask.start < sentence.start + len(sentence.text)]
        return self.folded[sentence.start : min(starts)].strip(" ,;:-") if starts else ""

    def asked(self, ask: Ask) -> Asked:
        """A question in its scene, which is put together once: it is asked for several times."""
        if ask not in self._scenes:
            self._scenes[ask] = self._in_scene(ask)
        return self._scenes[ask]

    @cached_property
    def _scenes(self) -> dict[Ask, Asked]:
        return {}

    def _in_scene(self, ask: Ask) -> Asked:
        return Asked(self._in_context(ask), self.item.rung, self.known, self.folded[max(0, ask.start - _LEAD) : ask.start], ask.form)

    def _in_context(self, ask: Ask) -> str:
        """A question with the clause of its own sentence in front of it: 'if we fixed that, what would it be worth?'."""
        for sentence in self.sentences:
            if sentence.start <= ask.start < sentence.start + len(sentence.text):
                earlier = [other for other in self.asks if sentence.start <= other.start < ask.start]
                before = "" if earlier else self._supposed(sentence) + self.folded[sentence.start : ask.start]
                condition = re.search(
                    r"\b(?:if|when|suppose|supposing|imagine|once|assuming|say|given|because|with|in terms of|after)\b[^?!]*$", before
                )
                return (condition.group() if condition else "") + ask.text + self._meant(sentence)
        return ask.text

    def _meant(self, sentence: Sentence) -> str:
        """The sentence after, where it only says what was meant: 'Where does that end up? I mean on the money page.'"""
        after = self.sentences[self.sentences.index(sentence) + 1 :][:1]
        return ", " + after[0].text if after and not after[0].asked and _MEANS.match(after[0].text) else ""

    def _supposed(self, sentence: Sentence) -> str:
        """The sentence before, where it sets the case: 'Say it carries on like this. What happens?'"""
        place = self.sentences.index(sentence)
        before = self.sentences[place - 1] if place else None
        supposes = before is not None and not before.asked and _SUPPOSES.match(before.text)
        return before.text + ", " if before is not None and supposes else ""


def read_move(item: MoveContext) -> MoveReading:
    """The moves of one utterance and the rung they earn, by labels.md sections 1 and 8; rule-based, deterministic.

    ``confidence`` (0 to 1) is about 0.9 where the words are plain and 0.5 to 0.6 where a rule had to fall back.
    Only the first 4,000 characters are read closely; injections are looked for everywhere. Never raises on odd text.
    """
    turn = _Turn(item)
    other = others(item.trainee, turn.folded, turn.sentences)
    main = _main(turn)
    opened = opening(turn.sentences)
    provisional = "provisional_next_step" in opened
    injected = "injection" in other
    given = gives(
        turn.statements,
        agenda=bool({"agenda", "purpose", "provisional_next_step"} & set(opened)),
        small_talk="smalltalk" in other,
        injected=injected,
    )
    closed = () if injected else closing(turn.sentences, recap=summarises(turn.statements), provisional=provisional)
    about_effect = _about_effect(
        turn, main, opened=bool(opened), closing=bool(closed), pitched="pitch" in given, others=bool(other), injected=injected
    )
    labels = Labels(
        question=_form(turn, main, injected=injected, proposes=provisional or bool(closed)),
        spin=about_effect.spin,
        so_what=about_effect.so_what,
        targets=about_effect.targets,
        quantify=about_effect.quantify,
        gives=given,
        opening=() if injected else opened,
        closing=closed,
        other=other,
    )
    return _reading(turn, main, labels, about_effect)


def main_scene(item: MoveContext) -> Scene | None:
    """The main question of a turn as the weighing of evidence sees it; None where nothing is asked."""
    turn = _Turn(item)
    asked = _real_asks(turn) or turn.asks
    return scene(turn.asked(asked[0])) if asked else None


@dataclass(frozen=True)
class _Main:
    """The question that counts, its form, and the questions that belong to it."""

    form: QuestionForm
    ask: Ask | None
    related: tuple[Ask, ...] = ()
    purposes: tuple[Purpose, ...] = ()

    @property
    def sure(self) -> float:
        return self.ask.sure if self.ask else 0.85


@dataclass(frozen=True)
class _Effect:
    """What the main question is after."""

    spin: Spin = "none"
    so_what: bool = False
    targets: tuple[Target, ...] = ()
    quantify: bool = False
    sure: float = 0.85


def _main(turn: _Turn) -> _Main:
    """Three or more separate questions, or two unrelated ones, are a stack; two related ones are judged by the first."""
    asked = _real_asks(turn)
    if not asked:
        checks = turn.asks
        return _Main(checks[0].form, checks[0]) if checks else _Main("none", None)
    purposes = tuple(purpose(turn.asked(ask)) for ask in asked)
    separate = [ask for index, ask in enumerate(asked) if index == 0 or not (ask.elliptical or _rewords(turn, ask, asked[index - 1]))]
    stacked = len(separate) >= 3 or (len(separate) == 2 and _unrelated(turn, separate, asked, purposes))
    form: QuestionForm = "stacked" if stacked else asked[0].form
    return _Main(form, asked[0], asked, purposes)


def _real_asks(turn: _Turn) -> tuple[Ask, ...]:
    """The questions that ask for something, without nods, courtesies and echoes; a broad invitation gives way to what it leads to."""
    asked = [ask for ask in turn.asks if not ask.check and not _social(ask)]
    asked = [ask for index, ask in enumerate(asked) if not (index + 1 < len(asked) and _echoes(turn, ask))]
    invites = len(asked) > 1 and _INVITATION.match(asked[0].text) and not (_WIDE.search(asked[0].text) or money_or_risk(asked[0].text))
    return tuple(asked[1:] if invites else asked)


_ECHO_AT_MOST = 4
_LEAD = 400
"""Code points before a question that count as leading up to it."""
_ASKS_AT_MOST = 40
"""Nobody asks more in one turn; a wall of question marks is a stack long before."""


def _echoes(turn: _Turn, ask: Ask) -> bool:
    """'Climbing over it? Who would …': her own words given back with a question mark ask nothing."""
    names = own_content(ask.text)
    whole = ask.cue[1] - ask.cue[0] >= len(ask.text) - 1
    tagged = ask.form == "leading" and len(ask.text.split()) <= _ECHO_AT_MOST
    return (whole or tagged) and bool(names) and turn.known.issuperset(names)


def _social(ask: Ask) -> bool:
    return is_small_talk(ask.text)


def _rewords(turn: _Turn, ask: Ask, before: Ask) -> bool:
    """The same question put again in other words: it says so, or at least two of its naming words stand in the one before."""
    if _MEANS.match(turn.folded[max(0, ask.start - 8) : ask.start].lstrip(" .?!,")):
        return True
    mine, theirs = set(own_content(ask.text)), set(own_content(before.text))
    return len(mine) >= 2 and mine <= theirs


def _unrelated(turn: _Turn, separate: list[Ask], asked: tuple[Ask, ...], purposes: tuple[Purpose, ...]) -> bool:
    first, second = (purposes[asked.index(ask)] for ask in separate)
    if refers_back(separate[1].text):
        return False
    one, two = (set(own_content(ask.text)) for ask in separate)
    if first.spin == second.spin:
        return first.spin == "situation" and bool(one) and bool(two) and not one & two and not refers_back(separate[0].text)
    return not one & two and bool(two)


def _form(turn: _Turn, main: _Main, *, injected: bool, proposes: bool) -> QuestionForm:
    """The form of the main question. A command to disclose is open, a proposal put with a tag is closed."""
    if injected and main.form in ("none", "closed") and orders_disclosure(turn.folded):
        return "open"
    if proposes and main.form == "leading":
        return "closed"
    if main.form == "none" and proposes and any(sentence.asked for sentence in turn.sentences):
        return "closed"
    return main.form


def _about_effect(turn: _Turn, main: _Main, *, opened: bool, closing: bool, pitched: bool, others: bool, injected: bool) -> _Effect:
    if main.ask is None or injected:
        return _Effect()
    if main.ask.check or not main.purposes or _procedural(turn, main, opened=opened, closing=closing, pitched=pitched, others=others):
        return _Effect(sure=0.8)
    spin, chosen = _spin(main)
    every = [turn.asked(ask) for ask in main.related]
    targets = tuple(sorted({target for asked in every for target in sought_targets(asked, _effect_spin(asked, spin))}))
    named: tuple[Target, ...] = tuple(target for target in targets if target != "unspecified")
    if not {"revenue", "risk"} & set(named):
        named = _inherited(turn, every[0]) or named or targets
    if main.form == "closed" and not any(names_effect(asked.text) for asked in every):
        named = tuple(target for target in named if target != "unspecified")
    quantify = main.form != "leading" and any(asks_size(asked.text) for asked in every)
    size_only = asks_size(every[0].text)
    so_what = (
        main.form != "leading"
        and any(asks_so_what(asked, _effect_spin(asked, spin), named, size=asks_size(asked.text)) for asked in every)
        and (spin == "implication" or not size_only)
    )
    return _Effect(spin, so_what, named if spin in ("implication", "value") else (), quantify, chosen.sure)


def _inherited(turn: _Turn, asked: Asked) -> tuple[Target, ...]:
    """The kind of the impact she told last, where its size is asked for without naming it: 'how many walked?'"""
    if turn.item.rung not in ("impact", "magnitude"):
        return ()
    sizes = asks_size(asked.text) or COUNTS_AT_ALL.search(asked.text) or _SUM_PUT_FORWARD.search(asked.text)
    return _told_kinds(turn) if sizes else ()


def _told_kinds(turn: _Turn) -> tuple[Target, ...]:
    for line in (turn.item.prospect or "", *reversed(turn.item.disclosed)):
        kinds = read_value(line[:READ_AT_MOST]).value_kind or money_or_risk(fold(line[:READ_AT_MOST]))
        if kinds:
            return tuple(sorted(kinds))
    return ()


def _effect_spin(asked: Asked, spin: Spin) -> Spin:
    own = purpose(asked).spin
    return own if spin in ("implication", "value") else spin


def _spin(main: _Main) -> tuple[Spin, Purpose]:
    """That of the first question; in a stack that of most, on a tie the first."""
    first = main.purposes[0]
    if main.form != "stacked":
        return first.spin, first
    spins = [each.spin for each in main.purposes]
    most = max(spins, key=lambda name: (spins.count(name), -spins.index(name)))
    return most, next(each for each in main.purposes if each.spin == most)


def _procedural(turn: _Turn, main: _Main, *, opened: bool, closing: bool, pitched: bool, others: bool) -> bool:
    """Agenda, commitment, pitch and small-talk questions are after nothing of the customer's situation."""
    text = main.ask.text if main.ask else ""
    strong = any(each.spin in ("implication", "problem", "value") and each.sure >= 0.8 for each in main.purposes)
    around = _sentence_of(turn, main.ask)
    if opened and (opening(around) or not strong):
        return True
    if closing and (_closing_question(around) or not strong):
        return True
    checks = _PITCH_CHECK.search(text) is not None or main.form == "leading"
    if pitched and not (strong and not (checks and main.purposes[0].spin == "value")):
        return True
    return others and (is_small_talk(text) or is_off_topic(text))


def _sentence_of(turn: _Turn, ask: Ask | None) -> tuple[Sentence, ...]:
    return tuple(each for each in turn.sentences if ask is not None and each.start <= ask.start <= each.start + len(each.text))


def _closing_question(around: tuple[Sentence, ...]) -> bool:
    return bool(closing(around, recap=False, provisional=is_provisional(around)))


def _reading(turn: _Turn, main: _Main, labels: Labels, effect: _Effect) -> MoveReading:
    about = _is_about(turn, main, labels)
    repeated = _is_repeated(turn, main, labels)
    wish = any(is_wish(ask.text) for ask in main.related)
    return MoveReading(
        labels=labels,
        about=about,
        repeated=repeated,
        wish=wish,
        earns=earned(labels, turn.item.rung, about=about, repeated=repeated, wish=wish),
        confidence=_confidence(main, labels, effect),
        rests_on=_rests_on(turn, main, labels),
    )


def _confidence(main: _Main, labels: Labels, effect: _Effect) -> float:
    if "injection" in labels.other:
        return 0.95
    sure = min(main.sure, effect.sure) if labels.spin != "none" else main.sure
    return round(min(0.95, max(0.3, sure)), 2)


def _is_about(turn: _Turn, main: _Main, labels: Labels) -> bool:
    """False only when the question plainly has a subject of its own."""
    heard = [line for line in turn.heard if line.strip()]
    if not heard or main.ask is None:
        return True
    text = turn.asked(main.ask).text
    own = [name for name in own_content(text) if not name.isdigit()]
    if labels.spin == "situation" and labels.quantify and turn.item.rung in ("impact", "magnitude"):
        return refers_back(text)
    if not own or refers_back(text) or _related(own, turn):
        return True
    effect = labels.so_what or labels.spin in ("implication", "value")
    return not _other_subject(_EFFECT_OF if effect else _SUBJECT, text, turn)


def _related(own: list[str], turn: _Turn) -> bool:
    return any(_alike(name, other) for name in own for other in turn.known)


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= 5 and (one.startswith(other[:6]) or other.startswith(one[:6])))


def _other_subject(place: re.Pattern[str], text: str, turn: _Turn) -> bool:
    """The thing that is asked about is named, and it is none of hers."""
    kinds = {stem(word) for match in target_words(text) for word in match.group().split()}
    for match in place.finditer(text):
        phrase = next(group for group in match.groups() if group)
        names = [name for name in own_content(phrase) if name not in kinds]
        if names and not _related(names, turn):
            return True
    return False


def _is_repeated(turn: _Turn, main: _Main, labels: Labels) -> bool:
    """The rung it asks for is out already, and it asks for nothing besides."""
    if main.ask is None or turn.item.rung == "none" or labels.question == "none":
        return False
    text = turn.asked(main.ask).text
    if _NEWNESS.search(text):
        return False
    if labels.spin == "problem" and not labels.targets:
        return not labels.quantify and _is_about(turn, main, labels)
    kinds = frozenset(kind for kind in VALUE_KINDS if kind in labels.targets)
    if turn.item.rung not in ("impact", "magnitude") or not kinds or (labels.quantify and turn.item.rung == "impact"):
        return False
    unsaid = _unsaid(turn, kinds)
    return unsaid != kinds if labels.spin == "value" else not unsaid


def _unsaid(turn: _Turn, kinds: frozenset[ValueKind]) -> frozenset[ValueKind]:
    """Those of the kinds that none of her lines has named yet; the last line first, as it most often has."""
    unsaid = kinds
    for line in reversed(turn.heard[1 if turn.item.pain else 0 :]):
        unsaid = unsaid.difference(sought(line))
        unsaid = unsaid - states(line, unsaid) if unsaid else unsaid
    return unsaid


def _rests_on(turn: _Turn, main: _Main, labels: Labels) -> tuple[str, ...]:
    """The words that decided, verbatim and in the order of importance; at most four."""
    if "injection" in labels.other:
        return _quoted_injection(turn)
    if main.ask is None:
        return ()
    spans = [main.ask.cue]
    for ask, meant in zip(main.related[:2], main.purposes[:2], strict=False):
        spans += [
            (place, place + len(words)) for words in _cue_words(turn.asked(ask).text, meant) if (place := turn.folded.find(words)) >= 0
        ]
    quotes = (turn.spoken[start:end].strip() for start, end in spans)
    return tuple(dict.fromkeys(quote for quote in quotes if quote))[:4]


def _cue_words(text: str, meant: Purpose) -> list[str]:
    cue = [text[meant.cue[0] : meant.cue[1]]] if meant.cue else []
    return [words for words in (*cue, *(match.group() for match in target_words(text))) if words.strip()]


def _quoted_injection(turn: _Turn) -> tuple[str, ...]:
    found = injection(turn.item.trainee)
    place = fold(turn.item.trainee).find(found) if found else -1
    return (turn.item.trainee[place : place + len(found)],) if found and place >= 0 else ()
