"""What a persona must hold beyond its types, so that it can be played without giving anything away.

Each rule yields faults as (field, expected): the field as authors write it, such as ``concerns[0].rungs[2].says[1]``.
"""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from trainer.domain.persona import Anticipated, Concern, NextStep, Persona, Rung
from trainer.domain.secrecy import Marks, allowed_by, digits, figures, marks, public_texts

OWN_MARK = "a mark of its own: four words in a row, a figure or a name that stands in no public text and in no rung that may open before it"


class Fault(NamedTuple):
    field: str
    expected: str


class Placed(NamedTuple):
    """A text and the field it stands in."""

    field: str
    text: str


class PlacedRung(NamedTuple):
    field: str
    rung: Rung
    concern: Concern


def persona_faults(persona: Persona) -> list[Fault]:
    """Every fault, in the order of the rules and of the file."""
    return list(
        chain(rungs_without_a_mark(persona), texts_that_leak(persona), sizes_without_figures(persona), moments_that_never_come(persona))
    )


def placed_rungs(persona: Persona) -> Iterator[PlacedRung]:
    for c, concern in enumerate(persona.concerns):
        for r, rung in enumerate(concern.rungs):
            yield PlacedRung(f"concerns[{c}].rungs[{r}]", rung, concern)


def hidden(persona: Persona) -> Iterator[PlacedRung]:
    return (placed for placed in placed_rungs(persona) if placed.rung.known != "brief")


def rungs_without_a_mark(persona: Persona) -> Iterator[Fault]:
    """The guard recognises a rung by its marks, so each needs one that nothing said before it can hold."""
    public = public_texts(persona)
    for field, rung, concern in hidden(persona):
        before = [
            text for other in persona.rungs() if other.id != rung.id and not _comes_after(other, rung, concern) for text in other.texts()
        ]
        if not marks(rung.texts()) - allowed_by((*public, *before)):
            yield Fault(field, OWN_MARK)


def _comes_after(other: Rung, rung: Rung, concern: Concern) -> bool:
    """True if ``other`` can only open after ``rung``."""
    if other not in concern.rungs:
        return False
    if rung.rung == "symptom":
        return True
    if rung.rung == "consequence":
        return other.rung != "symptom"
    return other.of == rung.id


def _path_to(persona: Persona, rung_id: str) -> tuple[Rung, ...]:
    """The rung and everything that must have opened before it."""
    concern, rung = persona.concern_of(rung_id), persona.rung(rung_id)
    return tuple(each for each in concern.rungs if each.id == rung.id or _comes_after(rung, each, concern))


def texts_that_leak(persona: Persona) -> Iterator[Fault]:
    """Whatever she may say, or the voice may read, before a rung is earned shares no mark with that rung."""
    secrets = [(placed, marks(placed.rung.texts())) for placed in hidden(persona)]
    known = [allowed_by(public_texts(persona, situation)) for situation in persona.situations]
    for part in _free_texts(persona):
        yield from _shared(part, secrets, known, frozenset())
    for part, opened in _texts_after_a_rung(persona):
        earned = allowed_by(text for rung in opened for text in rung.texts())
        secrets_then = [(placed, own - earned) for placed, own in secrets]
        yield from _shared(part, secrets_then, known, frozenset(rung.id for rung in opened))


def _shared(part: Placed, secrets: list[tuple[PlacedRung, Marks]], known: list[Marks], opened: frozenset[str]) -> Iterator[Fault]:
    for placed, own in secrets:
        if placed.rung.id in opened:
            continue
        found = next((mark for allowed in known if (mark := (own - allowed).shared_with(part.text))), None)
        if found:
            yield Fault(part.field, f"nothing of rung '{placed.rung.id}', which has to be earned, but it holds \"{found}\"")


def _listed(field: str, texts: tuple[str, ...]) -> Iterator[Placed]:
    return (Placed(f"{field}[{i}]", text) for i, text in enumerate(texts))


def _free_texts(persona: Persona) -> Iterator[Placed]:
    """Every text that needs no earning and is not public either."""
    yield from (Placed("agenda.wants", persona.agenda.wants), Placed("agenda.success", persona.agenda.success))
    yield Placed("style.voice", persona.style.voice)
    yield from _listed("style.traits", persona.style.traits)
    yield from _listed("disposition.warms", persona.disposition.warms)
    yield from _listed("disposition.cools", persona.disposition.cools)
    for i, background in enumerate(persona.background):
        yield from _listed(f"background[{i}].asks", background.asks)
        yield from _listed(f"background[{i}].says", background.says)
    for i, thing in enumerate(persona.anticipate):
        if not _waits_for_a_rung(thing):
            yield from _anticipated_texts(f"anticipate[{i}]", thing)
    for i, step in enumerate(persona.next_steps):
        yield from _step_texts(f"next_steps[{i}]", step)
    for name, lines in persona.lines.items():
        yield from _listed(f"lines.{name}", lines)


def _waits_for_a_rung(thing: Anticipated) -> bool:
    return thing.when.rung is not None and thing.when.turn is None and thing.when.gives is None


def _texts_after_a_rung(persona: Persona) -> Iterator[tuple[Placed, tuple[Rung, ...]]]:
    for i, thing in enumerate(persona.anticipate):
        if thing.when.rung is not None and _waits_for_a_rung(thing):
            opened = _path_to(persona, thing.when.rung)
            yield from ((part, opened) for part in _anticipated_texts(f"anticipate[{i}]", thing))


def _anticipated_texts(field: str, thing: Anticipated) -> Iterator[Placed]:
    yield from _listed(f"{field}.says", thing.says)
    yield from _listed(f"{field}.settled_by.about", thing.settled_by.about)
    yield from _listed(f"{field}.settled", thing.settled)
    yield from _listed(f"{field}.unsettled", thing.unsettled)


def _step_texts(field: str, step: NextStep) -> Iterator[Placed]:
    yield Placed(f"{field}.step", step.step)
    yield from _listed(f"{field}.accepts", step.accepts)
    yield from _listed(f"{field}.vague", step.vague)
    yield from (Placed(f"{field}.firm.owner", step.firm.owner), Placed(f"{field}.firm.due", step.firm.due))
    yield from _listed(f"{field}.firm.says", step.firm.says)
    yield from _listed(f"{field}.declines", step.declines)


def sizes_without_figures(persona: Persona) -> Iterator[Fault]:
    """A size is its figure: written the same way in every wording, so that the guard can see that it was said."""
    for field, rung, _ in placed_rungs(persona):
        if rung.rung != "magnitude":
            continue
        wanted = digits(rung.fact) or figures(rung.fact)
        if not wanted:
            yield Fault(f"{field}.fact", "a figure: a magnitude says how much, how many or how often")
        for i, says in enumerate(rung.says):
            missing = sorted(wanted - figures(says))
            if missing:
                yield Fault(f"{field}.says[{i}]", f"the figures of its fact, written as there; missing: {', '.join(missing)}")


def moments_that_never_come(persona: Persona) -> Iterator[Fault]:
    longest = max(situation.turns for situation in persona.situations)
    for i, thing in enumerate(persona.anticipate):
        turn = thing.when.turn
        if turn is not None and turn > longest:
            yield Fault(f"anticipate[{i}].when.turn", f"a turn that comes: at most {longest}, the longest situation; got {turn}")
