"""The gate: which rungs a turn opens, or exactly why none. Pure code; no model is asked.

A rung opens in order and only when the turn earns it (``trainer.domain.earning``). A question about effects opens the
sibling impacts it targets, at most two in a turn; a size belongs to the kind named, else to the impact said last.
"""

from dataclasses import dataclass

from trainer.domain.earning import MONEY_OR_RISK, asks_about_effect, earned, forfeits
from trainer.domain.persona import Concern, Persona, Rung
from trainer.domain.readings import Labels, MoveReading, SubjectReading
from trainer.domain.vocabulary import Standing
from trainer.prospect.memory import Memory

MOST_IMPACTS_IN_A_TURN = 2


@dataclass(frozen=True)
class Aim:
    """The concern a turn is about; ``between`` when two fit equally and she has to ask which; ``impact`` when it names one."""

    concern: str | None = None
    between: tuple[str, ...] = ()
    named: bool = False
    plainly: bool = False
    """Named beyond doubt: by two words of its topic, or as what the question is headed with."""
    elsewhere: str | None = None
    """The one concern that its words fit by what the ladder holds, where nothing is named and nothing referred to."""
    impact: str | None = None
    refers_back: bool = False
    counts: bool = False
    """It asks how many, how often or how long: a number of things, not yet the size of an effect."""


@dataclass(frozen=True)
class Decision:
    """``code`` says why, in one word; the sentence for the trainee is made in ``trainer.prospect.reasons``."""

    code: str
    concern: str | None = None
    earns: Standing = "none"
    opened: tuple[str, ...] = ()


def aim_of(memory: Memory, by_topic: SubjectReading, by_content: SubjectReading) -> Aim:
    """The concern the turn names, else the one last spoken of, else none yet.

    A concern is named by its topic; by what its ladder holds only while it is on the table, or while nothing is:
    words deep inside an untouched ladder must not pull a question away from what was just said.
    """
    known = [name for name in by_content.named if memory.persona.concern(name).symptom.id in memory.opened]
    named = list(by_topic.named) or known or ([] if memory.concern else list(by_content.named))
    if memory.concern in named:
        return Aim(memory.concern, named=True)
    if len(named) > 1:
        return Aim(between=tuple(named))
    if named:
        return Aim(named[0], named=True)
    return Aim(memory.concern)


def standing(concern: Concern, opened: tuple[str, ...]) -> Standing:
    """How far up this concern's ladder she stands. ``impact``: one is said and not sized yet."""
    if concern.symptom.id not in opened:
        return "none"
    if concern.consequence is None or concern.consequence.id not in opened:
        return "symptom"
    said = [impact for impact in concern.impacts if impact.id in opened]
    if not said:
        return "consequence"
    return "impact" if any(_unsized(concern, impact, opened) for impact in said) else "magnitude"


def decide(memory: Memory, aim: Aim, reading: MoveReading) -> Decision:
    """What this turn opens. Trust as it stood before the turn may hold back an impact or a magnitude that says so."""
    concern = _concern(memory, aim, reading)
    # Only a question about trouble or its effects moves the subject; a story or a fact of the set-up that names another does not.
    name = concern.id if concern and reading.labels.question != "none" and _seeks_a_rung(reading) else None
    blocked = _blocked(reading)
    if blocked:
        return Decision(blocked, name)
    if aim.between and _seeks_a_rung(reading):
        return Decision("which")
    if concern is None:
        return Decision(_why_without_concern(reading.labels))
    deserved = _deserved(concern, memory, reading, aim)
    if not deserved:
        return Decision(_why_nothing(concern, memory, reading, aim), name)
    allowed = tuple(rung for rung in deserved if rung.needs is None or memory.trust >= rung.needs.trust)
    if not allowed:
        return Decision("needs_trust", name, deserved[0].rung)
    return Decision("opened", name, allowed[-1].rung, tuple(rung.id for rung in allowed))


def _concern(memory: Memory, aim: Aim, reading: MoveReading) -> Concern | None:
    """A problem question that names nothing moves on to the next concern once the present one is on the table."""
    persona = memory.persona
    if aim.between:
        return None
    current = persona.concern(memory.concern) if memory.concern else None
    if aim.named and aim.concern:
        named = persona.concern(aim.concern)
        untouched = named.symptom.id not in memory.opened
        # "What happens to a load when that goes wrong?" is about what she has just told, whatever else a word of it resembles.
        stays = current is not None and untouched and aim.refers_back and not aim.plainly and asks_about_effect(reading.labels)
        return current if stays else named
    labels = reading.labels
    if labels.spin == "problem" and aim.elsewhere and persona.concern(aim.elsewhere).symptom.id not in memory.opened:
        # "What is hard about dealing with the auditors?" names no topic, and is still not about the return.
        return persona.concern(aim.elsewhere)
    stays_here = labels.quantify or labels.so_what or aim.refers_back
    if labels.spin == "problem" and (current is None or (current.symptom.id in memory.opened and not stays_here)):
        return next((concern for concern in persona.concerns if concern.symptom.id not in memory.opened), current)
    if current is None and asks_about_effect(reading.labels):
        return _only_known(persona, memory.opened)
    return current


def _only_known(persona: Persona, opened: tuple[str, ...]) -> Concern | None:
    """With nothing spoken of yet, an effect question can only be about a symptom that the brief told."""
    known = [concern for concern in persona.concerns if concern.symptom.id in opened]
    return known[0] if known else None


def _seeks_a_rung(reading: MoveReading) -> bool:
    labels = reading.labels
    return labels.spin == "problem" or _asks_size(labels) or asks_about_effect(labels)


def _asks_size(labels: Labels) -> bool:
    """The size of an effect or a saving; "how many depots have you got?" asks for a fact of the set-up."""
    return labels.quantify and labels.spin != "situation"


def _blocked(reading: MoveReading) -> str | None:
    if code := forfeits(reading.labels):
        return code
    if not reading.about and _seeks_a_rung(reading):
        return "off_subject"
    if reading.wish:
        return "wish"
    return "repeat" if reading.repeated and reading.labels.spin != "value" else None


def _why_without_concern(labels: Labels) -> str:
    if asks_about_effect(labels) or _asks_size(labels):
        return "nothing_known"
    return "situation" if labels.spin == "situation" else "not_asked"


def _deserved(concern: Concern, memory: Memory, reading: MoveReading, aim: Aim) -> tuple[Rung, ...]:
    """The rungs this turn has earned, before trust is asked."""
    where = standing(concern, memory.opened)
    if where in ("none", "symptom"):
        # "So what?" and "How much?" with nothing on the table ask about nothing.
        hollow = where == "none" and (reading.labels.quantify or (reading.labels.so_what and reading.labels.spin != "problem"))
        rung = "none" if hollow else earned(reading.labels, where)
        if rung == "symptom":
            return (concern.symptom,)
        return (concern.consequence,) if rung == "consequence" and concern.consequence else ()
    if _sizes_what_was_said(reading.labels, aim) and (size := _size_asked_for(concern, memory, reading, aim.impact)):
        return (size,)
    if where == "consequence":
        return () if earned(reading.labels, where) == "none" else _siblings_asked_for(concern, memory.opened, reading)
    # "How much is that?" once its size is told asks for nothing new; only an effect that it names may be a new one.
    only_size = reading.labels.quantify and not reading.labels.so_what and not MONEY_OR_RISK & set(reading.labels.targets)
    if asks_about_effect(reading.labels) and not only_size:
        return _siblings_asked_for(concern, memory.opened, reading)
    return ()


def _sizes_what_was_said(labels: Labels, aim: Aim) -> bool:
    """A size question on an effect that she has told. "How many people work there?" and "how often is that?" count something else."""
    if earned(labels, "impact") != "magnitude":
        return False
    if aim.impact is not None or labels.spin in ("implication", "value"):
        return True
    return not aim.counts and (labels.spin != "situation" or aim.refers_back)


def asks_for_the_untold(memory: Memory, aim: Aim, reading: MoveReading) -> bool:
    """By her own record this is no repeat: the size of the effect meant, or an effect of the kind named, was never told."""
    concern = _concern(memory, aim, reading)
    if concern is None or standing(concern, memory.opened) not in ("consequence", "impact", "magnitude"):
        return False
    kinds = _kinds_named(concern, reading.labels)
    if _sizes_what_was_said(reading.labels, aim):
        said = [each for each in concern.impacts if each.id in memory.opened]
        meant = [each for each in said if each.id == aim.impact] or [each for each in said if each.kind in kinds]
        meant = meant or [each for each in said if each.id == memory.last_impact and not kinds]
        if meant:
            return any(_unsized(concern, each, memory.opened) for each in meant)
    told = {each.kind for each in concern.impacts if each.id in memory.opened}
    return asks_about_effect(reading.labels) and any(each.kind in kinds - told for each in concern.impacts)


def told_again(concern: Concern, memory: Memory, reading: MoveReading, impact: str | None) -> str | None:
    """What she has told already and is asked for once more: the size of an effect, or an effect of the kind named."""
    said = [each for each in concern.impacts if each.id in memory.opened]
    kinds = _kinds_named(concern, reading.labels)
    meant = [each for each in said if each.id == impact] or [each for each in said if each.kind in kinds]
    if not meant and not kinds:
        meant = [each for each in said if each.id == memory.last_impact]
    meant.sort(key=lambda each: each.id != memory.last_impact)
    if not reading.labels.quantify:
        return meant[0].id if meant and kinds else None
    sizes = (concern.magnitude_of(each.id) for each in meant)
    return next((size.id for size in sizes if size and size.id in memory.opened), None)


def _size_asked_for(concern: Concern, memory: Memory, reading: MoveReading, impact: str | None) -> Rung | None:
    """The magnitude of the effect or the kind named, else of the impact said last, else of the next one still unsized."""
    said = [each for each in concern.impacts if each.id in memory.opened]
    kinds = _kinds_named(concern, reading.labels)
    named = [each for each in said if each.id == impact] or [each for each in said if each.kind in kinds]
    if named or kinds:
        said = named
    said.sort(key=lambda each: each.id != memory.last_impact)
    return next((size for each in said if (size := _unsized(concern, each, memory.opened))), None)


def _kinds_named(concern: Concern, labels: Labels) -> frozenset[str]:
    """The kinds of effect a size question names, as far as this concern has them: "what does it cost you?" sizes a lost fee as well."""
    return MONEY_OR_RISK & set(labels.targets) & {each.kind for each in concern.impacts if each.kind}


def _unsized(concern: Concern, impact: Rung, opened: tuple[str, ...]) -> Rung | None:
    size = concern.magnitude_of(impact.id)
    return size if size and size.id not in opened else None


def _siblings_asked_for(concern: Concern, opened: tuple[str, ...], reading: MoveReading) -> tuple[Rung, ...]:
    unsaid = [impact for impact in concern.impacts if impact.id not in opened]
    named = MONEY_OR_RISK & set(reading.labels.targets)
    if named:
        return tuple(impact for impact in unsaid if impact.kind in named)[:MOST_IMPACTS_IN_A_TURN]
    return tuple(unsaid[:1])


def _why_nothing(concern: Concern, memory: Memory, reading: MoveReading, aim: Aim) -> str:
    """The honest reason, once form and subject were fine."""
    labels, where = reading.labels, standing(concern, memory.opened)
    if labels.spin == "value" and not MONEY_OR_RISK & set(labels.targets):
        said = any(impact.id in memory.opened for impact in concern.impacts)
        return "worth_known" if said else "worth_without_effect"
    if where == "none" and (asks_about_effect(labels) or _asks_size(labels)):
        return "nothing_known"
    if labels.spin == "problem" and not labels.so_what:
        return "known_symptom"
    if aim.counts and not asks_about_effect(labels):
        return "situation"
    if asks_about_effect(labels) or _asks_size(labels):
        return "no_such_effect" if MONEY_OR_RISK & set(labels.targets) else "nothing_left"
    if labels.spin == "problem":
        return "known_symptom"
    return "situation" if labels.spin == "situation" else "not_asked"
