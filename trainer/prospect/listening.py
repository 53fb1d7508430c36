"""From the trainee's words to what she heard: the concern, the moves, and whatever else the turn touches."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from trainer.domain import secrecy
from trainer.domain.persona import Anticipated, Concern
from trainer.domain.readings import Labels, MoveContext, MoveReading, Reader, Subject, SubjectReading
from trainer.domain.vocabulary import ValueKind
from trainer.llm.chat import Meter
from trainer.prospect.guard import key_terms, sentences
from trainer.prospect.ladder import Aim, aim_of, asks_for_the_untold, standing
from trainer.prospect.memory import Memory
from trainer.prospect.planning import Heard
from trainer.reading.model_reader import ModelReader
from trainer.reading.value import read_value

_LINES_REMEMBERED = 12
_STACK = 3
_TAG_INSIDE = re.compile(
    r",\s*(?:don't|doesn't|didn't|isn't|aren't|wasn't|won't|wouldn't|can't|couldn't|haven't|hasn't|must(?:n't)?) "
    r"(?:you|it|they|that|this|we|he|she)\b"
    r"|\btrue or false\b|\bwarm or cold\b|\b(?:am i|how) close\b|\bjust confirm\b",
    re.I,
)
_PREMISE = re.compile(r"\b(?:since|given(?: that)?|seeing(?: that| as)?|because|now that)\b([^,?]*),", re.I)
_SUM = re.compile(
    r"[£$€]\s?\d[\d.,]*|\b\d{1,3}(?:,\d{3})+\b|\b\d{4,}\b|\b\d[\d.,]*\s?(?:%|percent|per cent|k\b|m\b|thousand|million|grand)|"
    r"\b(?:\w+[ -])?(?:hundred|thousand|million|grand)\b|\bhalf a million\b",
    re.I,
)
_COUNTS = re.compile(r"\bhow (?:many|often|long|frequently|regularly)\b", re.I)
_HEADED = re.compile(
    r"^([^?]*?)\s*[,:;.\u2013\u2014-]\s+(?=(?:and |so )?(?:what|how|why|where|who|which|when|is|are|do|does|did|any|can|could|has|have)\b)",
    re.I,
)
_BARE_HEADING = 6
"""Words of a heading that does nothing but name; a longer one tells something, and may touch another topic by chance."""
_TOPIC_WORDS = 2
"""Words of a topic that name it beyond doubt; one alone ("a load" beside "loading bays") may be chance."""
_COMES_BACK = re.compile(
    r"\b(?:(?:on|to answer|back to|as for|regarding) your (?:\w+ )?(?:question|point|worry|concern)|you asked(?: me)?\b|"
    r"you (?:wanted|were wondering) (?:to know )?(?:how|what|whether|why|if))",
    re.I,
)


async def listen(memory: Memory, text: str, reader: Reader, second: ModelReader | None = None, meter: Meter | None = None) -> Heard:
    """Reads one trainee turn in the context of the call; a second opinion is asked for where a model is set up for it."""
    asked, told = _parts(text)
    topics = reader.subject(asked, [Subject(id=concern.id, texts=(concern.topic,)) for concern in memory.persona.concerns])
    subject = _not_by_chance(memory, asked, reader.subject(asked, [_as_subject(concern) for concern in memory.persona.concerns]))
    aim = _with_impact(memory, asked, aim_of(memory, topics, subject), reader)
    aim = _with_names(memory, asked, replace(aim, refers_back=subject.refers_back), subject.named, reader)
    context = _context(memory, text, aim)
    reading = reader.move(context)
    if second is not None:
        reading = await second.refine(context, reading, meter or Meter())
    reading = _with_form(reading, text)
    if aim.named or subject.refers_back or (aim.elsewhere and reading.labels.spin == "problem"):
        reading = reading.model_copy(update={"about": True})
    if reading.repeated and asks_for_the_untold(memory, aim, reading):
        reading = reading.model_copy(update={"repeated": False})
    if _said_before(memory, text):
        reading = reading.model_copy(update={"repeated": True})
    touches = _touches(memory, told)
    met = {ref: reader.answer(told or text, _raised(memory, ref)).met for ref in _might_be_met(memory, touches)}
    passes = tuple(ref for ref, how in met.items() if how == "passes")
    return Heard(
        text=text,
        reading=_as_answer(memory, reading, tuple(ref for ref in touches if ref not in passes), told),
        aim=aim,
        background=_named(reader, asked, [Subject(id=known.id, texts=known.asks) for known in memory.persona.background]),
        touches=touches,
        passes=passes,
        thin=tuple(ref for ref, how in met.items() if how == "thin" and not _says_enough(memory, ref, told)),
        step=_named(reader, text, [Subject(id=step.id, texts=(step.step,)) for step in memory.persona.next_steps]),
        commitment=reader.commitment(text, "trainee"),
        asserts=_asserts(memory, asked, told, reading, reader),
        stated=_states(memory, text, reader),
    )


def _as_subject(concern: Concern) -> Subject:
    """Everything the concern is about; compared by code, shown to nobody."""
    texts = [concern.topic, *(text for rung in concern.rungs for text in rung.texts())]
    return Subject(id=concern.id, texts=(*texts, *(alike.claim for alike in concern.lookalikes)))


_FEW_WORDS = 2
"""Content words of a question too short to describe anything: "And what follows from that?" """


def _not_by_chance(memory: Memory, asked: str, subject: SubjectReading) -> SubjectReading:
    """ "And what follows from that?" is about what was just said, though an earlier ladder holds "follows" too.

    While so short a turn leans on what was said, only a word of what she has told of another concern leads back to it.
    """
    words = key_terms(asked)
    if not subject.refers_back or len(words) > _FEW_WORDS or memory.concern is None or memory.concern in subject.named:
        return subject
    told = {name: [rung.fact for rung in memory.persona.concern(name).rungs if rung.id in memory.opened] for name in subject.named}
    named = tuple(name for name in subject.named if any(words & key_terms(fact) for fact in told[name]))
    return subject.model_copy(update={"named": named})


def _with_impact(memory: Memory, text: str, aim: Aim, reader: Reader) -> Aim:
    """Which of the effects she has told the turn names: "how much is the overtime?" is about the overtime."""
    if aim.concern is None:
        return aim
    told = [impact for impact in memory.persona.concern(aim.concern).impacts if impact.id in memory.opened]
    named = reader.subject(text, [Subject(id=impact.id, texts=(impact.fact, *impact.says)) for impact in told]).named if told else ()
    return replace(aim, impact=named[0]) if len(named) == 1 else aim


def _with_names(memory: Memory, asked: str, aim: Aim, by_content: tuple[str, ...], reader: Reader) -> Aim:
    """How plainly the concern is named, and which other one the words fit where none is."""
    concerns = memory.persona.concerns
    headed = reader.subject(heading, [_as_subject(each) for each in concerns]).named if (heading := _heading(asked)) else ()
    plainly = aim.concern is not None and aim.named and (
        len(key_terms(asked) & key_terms(memory.persona.concern(aim.concern).topic)) >= _TOPIC_WORDS or headed == (aim.concern,)
    )  # fmt: skip
    fitting = headed or (() if aim.refers_back else by_content)
    elsewhere = fitting[0] if len(fitting) == 1 and not aim.named and not aim.between and memory.concern is not None else None
    return replace(aim, plainly=plainly, elsewhere=elsewhere, counts=bool(_COUNTS.search(asked)))


def _heading(asked: str) -> str:
    """What a question is headed with: "And the yard: what does that lead to?"; nothing if it begins at once."""
    found = _HEADED.match(asked)
    return found.group(1) if found and len(found.group(1).split()) <= _BARE_HEADING else ""


def _context(memory: Memory, text: str, aim: Aim) -> MoveContext:
    lines = memory.her_lines[-_LINES_REMEMBERED:]
    if aim.concern is None:
        return MoveContext(trainee=text, disclosed=lines, prospect=memory.last_line)
    concern = memory.persona.concern(aim.concern)
    where = standing(concern, memory.opened)
    return MoveContext(trainee=text, pain=concern.topic, rung=where, disclosed=lines, prospect=memory.last_line)


def _said_before(memory: Memory, text: str) -> bool:
    """The very same words again, after they had been answered; a question that was deflected may be asked again."""
    words = secrecy.folded(text)
    return bool(words) and any(entry.opened and secrecy.folded(memory.line_of(entry)) == words for entry in memory.ledger)


def _named(reader: Reader, text: str, candidates: Sequence[Subject]) -> str | None:
    named = reader.subject(text, candidates).named if candidates else ()
    return named[0] if named else None


_HEADING_AT_MOST = 12
"""Words of a sentence that can stand as the heading of the question after it: "Consent records. Any weak spots?" """


def _parts(text: str) -> tuple[str, str]:
    """What is asked, with its heading, and what is told; a turn without a question mark is both."""
    parts = sentences(text)
    headed = [part for part, after in itertools.pairwise(parts) if "?" in after and len(part.split()) <= _HEADING_AT_MOST]
    asked = [part for part in parts if "?" in part or part in headed] if any("?" in part for part in parts) else []
    told = [part for part in parts if "?" not in part]
    return " ".join(asked or parts), " ".join(told if asked else parts)


def _as_answer(memory: Memory, reading: MoveReading, touches: tuple[str, ...], told: str) -> MoveReading:
    """What speaks to the question she has just asked, or says that it comes back to it, is an answer; only the call knows that."""
    labels = reading.labels
    asked_just_now = memory.ledger and any(act.kind == "raise" and act.ref in touches for act in memory.ledger[-1].acts)
    comes_back = bool(memory.pending) and _COMES_BACK.search(told)
    if not (asked_just_now or comes_back) or {"answer", "pitch"} & set(labels.gives) or labels.other:
        return reading
    gives = tuple(sorted({*labels.gives, "answer"}))
    return reading.model_copy(update={"labels": labels.model_copy(update={"gives": gives})})


def _touches(memory: Memory, text: str) -> tuple[str, ...]:
    """Which of her waiting questions and objections the turn speaks to: by one of the things that would settle it."""
    words = set(secrecy.folded(text))
    waiting = [thing for thing in memory.persona.anticipate if thing.id in memory.pending]
    return tuple(thing.id for thing in waiting if _speaks_to(thing, words))


def _might_be_met(memory: Memory, touches: tuple[str, ...]) -> tuple[str, ...]:
    """What the turn may deal with: what its words touch, and what waits since her last reply."""
    return tuple(dict.fromkeys((*touches, *memory.pending[-1:])))


def _raised(memory: Memory, ref: str) -> str:
    return next(thing.says[0] for thing in memory.persona.anticipate if thing.id == ref)


def _speaks_to(thing: Anticipated, words: set[str]) -> bool:
    return bool(_spoken_to(thing, words))


def _spoken_to(thing: Anticipated, words: set[str]) -> tuple[str, ...]:
    """Which of the things that would settle it the words hold."""
    said = key_terms(" ".join(sorted(words)))
    return tuple(about for about in thing.settled_by.about if key_terms(about) and key_terms(about) <= said)


_ENOUGH = 2
"""Things that would settle a doubt, said together: more than a word in passing, however short the answer."""


def _says_enough(memory: Memory, ref: str, told: str) -> bool:
    thing = next(thing for thing in memory.persona.anticipate if thing.id == ref)
    return len(_spoken_to(thing, set(secrecy.folded(told)))) >= _ENOUGH


def _with_form(reading: MoveReading, text: str) -> MoveReading:
    """Forms that the whole turn shows, whatever its main question looks like: three question marks, a tag inside."""
    labels = reading.labels
    if sum(bool(re.search(r"\w", part)) for part in text.split("?")[:-1]) >= _STACK:
        return reading.model_copy(update={"labels": labels.model_copy(update={"question": "stacked"})})
    if labels.question in ("open", "closed") and _TAG_INSIDE.search(text):
        return reading.model_copy(update={"labels": labels.model_copy(update={"question": "leading"})})
    return reading


def _asserts(memory: Memory, asked: str, told: str, reading: MoveReading, reader: Reader) -> tuple[ValueKind, ...]:
    """Effects stated as fact, or sized, that she has not said; an insight about others is no assertion about her."""
    labels = reading.labels
    about_others = {"teach", "share", "pitch"} | ({"answer"} if labels.question == "none" else set())
    if about_others & set(labels.gives) or _closes(labels):
        return ()
    said = {memory.persona.rung(rung).kind for rung in memory.opened}
    stated = f"{_statements(told, asked) if told != asked or labels.question == 'none' else ''} {_premise(asked)}"
    kinds = tuple(kind for kind in _effects_in(stated, reader) if kind not in said)
    return kinds or (("cost",) if _puts_up_a_figure(memory, f"{told} {asked}", labels) else ())


_HEADS_ONLY = 4
"""Words of a sentence before a question that can only head it; a longer one may well state something."""

_NAMES_ONLY = 2
"""Words of a sentence that can only name a thing: "Consent records." states no effect."""


def _statements(told: str, asked: str) -> str:
    """What is told without bare names and without what only heads a question: "Client sign-off next. Any headaches there?" """
    parts = [part for part in sentences(told) if len(part.split()) > _NAMES_ONLY]
    return " ".join(part for part in parts if told == asked or f"{part} " not in asked or len(part.split()) > _HEADS_ONLY)


def _states(memory: Memory, text: str, reader: Reader) -> bool:
    said = {memory.persona.rung(rung).kind for rung in memory.opened}
    hers = frozenset().union(*(secrecy.figures(line) for line in memory.her_lines))
    return bool(set(_effects_in(text, reader)) - said) or not secrecy.figures(text) <= hers


def _effects_in(text: str, reader: Reader) -> tuple[ValueKind, ...]:
    """Every effect that the reader or the plain rules find: an assumption taken for none would open what was never asked."""
    return tuple(sorted({*reader.value(text).value_kind, *read_value(text).value_kind}))


def _premise(asked: str) -> str:
    """What a question takes for granted before it asks: "since that is expensive, …"."""
    found = _PREMISE.search(asked)
    return found.group(1) if found else ""


def _puts_up_a_figure(memory: Memory, text: str, labels: Labels) -> bool:
    """A sum or share of the trainee's own, put up for agreement inside a question about effects."""
    if labels.question == "none" or not (labels.quantify or labels.targets or labels.spin in ("implication", "value")):
        return False
    hers = frozenset().union(*(secrecy.figures(line) for line in (*memory.her_lines, *secrecy.public_texts(memory.persona))))
    return any(not secrecy.figures(found.group()) <= hers for found in _SUM.finditer(text))


def _closes(labels: Labels) -> bool:
    return bool(labels.closing or labels.opening or labels.other)
