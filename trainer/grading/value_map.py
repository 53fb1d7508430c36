"""The value map: each concern as a ladder of rungs, lit or dark. Ids, kinds and turns only, never a rung's text."""

from collections.abc import Sequence

from trainer.domain.persona import Concern, Persona, Rung
from trainer.domain.report import ConcernLadder, RungState
from trainer.domain.session import LedgerEntry
from trainer.domain.vocabulary import VALUE_KINDS, RungName, ValueKind
from trainer.grading.facts import Disclosure, ProspectTurn, TraineeTurn

OWN_WORDS = "the-conversation"
"""Name of the one ladder of a call without a persona."""


def ladders_from(
    persona: Persona, ledger: Sequence[LedgerEntry], trainee: Sequence[TraineeTurn], prospect: Sequence[ProspectTurn]
) -> tuple[ConcernLadder, ...]:
    """Every rung of every concern: opened, given away, or missed. Ids, kinds and turns only, never a rung's text."""
    said: dict[str, tuple[str, int | None]] = dict.fromkeys(persona.known_from_brief(), ("volunteered", None))
    for entry in ledger:
        reply = next((each.turn for each in prospect if each.turn > entry.turn), None)
        for name in entry.opened:
            said.setdefault(name, ("opened", reply))
        for name in entry.volunteered:
            said.setdefault(name, ("volunteered", reply))
    return tuple(ConcernLadder(concern=concern.id, rungs=_states(concern, said, trainee)) for concern in persona.concerns)


def _states(concern: Concern, said: dict[str, tuple[str, int | None]], trainee: Sequence[TraineeTurn]) -> tuple[RungState, ...]:
    states = []
    for rung in concern.rungs:
        kind = concern_kind(rung, concern)
        if rung.id in said:
            how, turn = said[rung.id]
            state = RungState(id=rung.id, rung=rung.rung, kind=kind, state="opened" if how == "opened" else "volunteered", turn=turn)
        else:
            state = RungState(id=rung.id, rung=rung.rung, kind=kind, state="missed", could_turn=_could(rung, concern, said, trainee))
        states.append(state)
    return tuple(states)


def concern_kind(rung: Rung, concern: Concern) -> ValueKind | None:
    """The kind of an impact; of a magnitude, the kind it sizes."""
    return next((each.kind for each in concern.rungs if each.id == rung.of), None) if rung.of else rung.kind


def _could(rung: Rung, concern: Concern, said: dict[str, tuple[str, int | None]], trainee: Sequence[TraineeTurn]) -> int | None:
    """The first trainee turn at which the rung before this one stood open; None while that one was missed too."""
    before = {"symptom": None, "consequence": concern.symptom.id, "magnitude": rung.of}.get(
        rung.rung, concern.consequence and concern.consequence.id
    )
    if before is not None and before not in said:
        return None
    stood_from = said[before][1] if before is not None else None
    return next((turn.turn for turn in trainee if stood_from is None or turn.turn > stood_from), None)


def ladder_of_words(disclosures: Sequence[Disclosure], trainee: Sequence[TraineeTurn]) -> tuple[ConcernLadder, ...]:
    """The value map of a call without a persona: what was reached, and the next step up that was open and not asked for."""
    if not disclosures:
        return ()
    states = [_reached(name, [each for each in disclosures if getattr(each, name)]) for name in ("symptom", "consequence")]
    for kind in VALUE_KINDS:
        naming = [each for each in disclosures if kind in each.kinds]
        if naming:
            states.append(_reached("impact", naming, kind))
            states.append(_size_of(kind, naming, trainee))
    return (ConcernLadder(concern=OWN_WORDS, rungs=tuple(state for state in states if state)),)


def _reached(rung: RungName, naming: Sequence[Disclosure], kind: ValueKind | None = None) -> RungState | None:
    if not naming:
        return None
    best = next((each for each in naming if each.how == "asked"), naming[0])
    return RungState(id=kind or rung, rung=rung, kind=kind, state="opened" if best.how == "asked" else "volunteered", turn=best.turn)


def _size_of(kind: ValueKind, naming: Sequence[Disclosure], trainee: Sequence[TraineeTurn]) -> RungState:
    sized = [each for each in naming if each.sized]
    if sized:
        best = next((each for each in sized if each.how == "asked"), sized[0])
        return RungState(
            id=f"{kind}-size", rung="magnitude", kind=kind, state="opened" if best.how == "asked" else "volunteered", turn=best.turn
        )
    could = next((turn.turn for turn in trainee if turn.turn > naming[0].turn), None)
    return RungState(id=f"{kind}-size", rung="magnitude", kind=kind, state="missed", could_turn=could)
