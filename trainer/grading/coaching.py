"""Coaching cards: what was said, a line that would have done more, and what the prospect would have answered.

A card for a practice session is kept only if its line has been replayed from that very turn and did what the card promises, read with
confidence, so that a live retry does the same. For a call held elsewhere nobody can be asked; such a card says that it was not replayed.
"""

import re
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice

from trainer.domain.fingerprint import of_json
from trainer.domain.persona import Anticipated, Concern, Persona, Rung
from trainer.domain.ports import Replay
from trainer.domain.report import CoachingCard
from trainer.domain.session import LedgerEntry, TurnResult
from trainer.domain.vocabulary import RungName
from trainer.grading import better_lines
from trainer.grading.facts import Disclosure, Facts
from trainer.grading.prose import showable
from trainer.grading.rehearsal import Again, helping_together

MOST_CARDS = 3

CHOSEN_FROM = 4
"""Proven cards to choose from, where it can be told which of them help together."""

TRIES = 4
"""Wordings of one card that are replayed before it is given up."""

REPLAYS = 24
"""Lines replayed for one report at most, so that a report is there in time."""

EARLY = 4
"""Turns within which a next step is asked for early."""

LONGEST_KEPT = 300
"""Code points of a turn to which something may still be added."""

FEW = 2
"""With fewer cards than this, turns that did something else are looked at too."""

TURNS_TRIED = 2
"""Turns at which one rung is looked for, the nearest first."""

SURE = 0.7
"""How confident the reader must be of the line, from 0 to 1, for a retry to be taken alike."""

_OPEN_BEFORE: dict[RungName, str] = {
    "symptom": "There was trouble that {name} had not been asked about.",
    "consequence": "The difficulty was on the table; what it leads to was the next thing to ask.",
    "impact": "What it leads to was on the table; what that does to revenue, cost or risk was the next thing to ask.",
    "magnitude": "The effect was on the table; how big it is was the next thing to ask.",
}
_DOES: dict[RungName, str] = {
    "symptom": "{name} tells you of a difficulty.",
    "consequence": "{name} tells you what it leads to.",
    "impact": "{name} names what it does to revenue, cost or risk.",
    "magnitude": "{name} tells you how big it is.",
}


Say = Callable[[int, str], Awaitable[TurnResult]]
"""Another line at a turn of the session that is graded."""


@dataclass(frozen=True)
class Chance:
    """A turn at which something was to be had, and lines that may get it. ``fulfilled`` says whether a replayed turn did."""

    turn: int
    why: str
    does: str
    promise: str
    lines: Iterator[str]
    fulfilled: Callable[[TurnResult], bool]


async def cards(facts: Facts, replay: Replay | None, again: Again | None = None) -> tuple[CoachingCard, ...]:
    """At most three, in the order of their turns; those that would change most are tried first, one a turn.

    With ``again`` there are more to choose from, and those are chosen that score higher when all of them are followed.
    """
    if not facts.speaks:
        return ()
    if facts.persona is None or facts.situation is None or not facts.trusted or replay is None:
        return tuple(sorted(islice(_unproven(facts), MOST_CARDS), key=lambda card: card.turn))
    say = partial(replay, facts.persona, facts.situation, facts.held)
    proven = await _proven_ones(facts, facts.persona, say, MOST_CARDS if again is None else CHOSEN_FROM)
    chosen = proven[:MOST_CARDS] if again is None else await helping_together(proven, MOST_CARDS, again)
    return tuple(sorted(chosen, key=lambda card: card.turn))


async def _proven_ones(facts: Facts, persona: Persona, say: Say, most: int) -> list[CoachingCard]:
    kept: list[CoachingCard] = []
    had: set[str] = set()
    left = iter(range(REPLAYS))
    for chance in chain(_chances(facts, persona), _last_chances(facts, persona, kept)):
        if len(kept) == most:
            break
        if chance.promise in had or any(card.turn == chance.turn for card in kept):
            continue
        proof = await _proven(facts, chance, say, left)
        if proof is not None:
            kept.append(proof.card)
            had |= {chance.promise, *proof.opens}
    return kept


@dataclass(frozen=True)
class _Proof:
    """A card that held, and the promises that its line keeps beside its own."""

    card: CoachingCard
    opens: frozenset[str]


async def _proven(facts: Facts, chance: Chance, say: Say, left: Iterator[int]) -> _Proof | None:
    """The first of its lines that does what is promised, said in that very place; None if none does, or no replay is left."""
    for line, _ in zip(islice(chance.lines, TRIES), left, strict=False):
        result = await say(chance.turn, line)
        if result.entry.confidence >= SURE and chance.fulfilled(result):
            card = CoachingCard(
                turn=chance.turn, said=_said(facts, chance.turn), why=chance.why, better=line, replayed=True, does=chance.does,
                reply=result.reply, promise=chance.promise,
            )  # fmt: skip
            return _Proof(card, frozenset(f"opens {rung}" for rung in result.entry.opened))
    return None


def _said(facts: Facts, turn: int) -> str:
    return showable(facts.held.turns[turn].text)


def _key(facts: Facts, promise: str) -> str:
    """What the choice of words follows from: this session and no other."""
    said = [turn.text for turn in facts.held.turns]
    return of_json([facts.session.id, said, promise])


# --- practice sessions: what could have been had


def _chances(facts: Facts, persona: Persona) -> Iterator[Chance]:
    """Those that change most first: an honest no where there is no fit, the next rung up, firm terms, her doubts, the early step."""
    yield from _no_fit(facts, persona)
    rungs = list(_next_rungs(facts, persona))
    yield from (chance for first in rungs[:1] for chance in first)
    yield from _terms(facts, persona)
    yield from (chance for others in rungs[1:2] for chance in others)
    yield from _early_step(facts, persona)
    yield from _unsettled(facts, persona)
    yield from (chance for others in rungs[2:] for chance in others)


def _last_chances(facts: Facts, persona: Persona, kept: Sequence[CoachingCard]) -> Iterator[Chance]:
    """Where little was found: rungs at turns that did something of their own, but neither opened anything nor fixed the next step."""
    if len(kept) < FEW:
        yield from (chance for chances in _next_rungs(facts, persona, anywhere=True) for chance in chances)


def _next_rungs(facts: Facts, persona: Persona, *, anywhere: bool = False) -> Iterator[list[Chance]]:
    """For each concern the lowest rung that was missed, the concerns she had gone furthest on first."""
    opened = _opened_at(facts, persona)
    ordered = sorted(persona.concerns, key=lambda concern: -sum(rung.id in opened for rung in concern.rungs))
    for concern in ordered:
        for rung, after in _missed(concern, opened):
            yield list(islice(_rung_chances(facts, persona, concern, rung, after, anywhere), TURNS_TRIED))


def _opened_at(facts: Facts, persona: Persona) -> dict[str, int]:
    """Rungs that were said, with the turn of the trainee's that opened them; -1 for what the brief told."""
    said = dict.fromkeys(persona.known_from_brief(), -1)
    for entry in facts.trusted:
        for rung in (*entry.opened, *entry.volunteered):
            said.setdefault(rung, entry.turn)
    return said


def _missed(concern: Concern, opened: dict[str, int]) -> Iterator[tuple[Rung, int]]:
    """Missed rungs whose turn had come: what comes before them was said."""
    for rung in concern.rungs:
        before = _before(rung, concern)
        if rung.id not in opened and (before is None or before in opened):
            yield rung, -1 if before is None else opened[before]


def _before(rung: Rung, concern: Concern) -> str | None:
    if rung.rung == "symptom":
        return None
    if rung.rung == "consequence":
        return concern.symptom.id
    return rung.of or (concern.consequence.id if concern.consequence else concern.symptom.id)


def _rung_chances(facts: Facts, persona: Persona, concern: Concern, rung: Rung, after: int, anywhere: bool) -> Iterator[Chance]:
    """The trainee turns at which it stood open and that brought nothing; the nearest first."""
    kind = persona.rung(rung.of).kind if rung.of else None
    before = _reply_to(facts, after)
    for entry in facts.trusted:
        # at turn 0 she has not said a word that a line could take up
        if entry.turn <= max(after, 0) or entry.opened or (_serves_otherwise(facts, entry) and not anywhere):
            continue
        if any(act.kind == "commit" for each in facts.trusted if each.turn < entry.turn for act in each.acts):
            return
        promise = f"opens {rung.id}"
        yield Chance(
            turn=entry.turn,
            why=_why(entry, _OPEN_BEFORE[rung.rung].format(name=persona.name)),
            does=_DOES[rung.rung].format(name=persona.name),
            promise=promise,
            lines=better_lines.question_lines(
                rung.rung, _heard(facts, entry.turn), kind, _key(facts, f"{promise} {entry.turn}"), _name_of(concern),
                earlier=before if before != _heard(facts, entry.turn) else "",
            ),
            fulfilled=_opens(rung.id),
        )  # fmt: skip


def _name_of(concern: Concern) -> str:
    """The topic as one says it: without what a colon or comma adds."""
    return re.split(r"[:;,(]", concern.topic)[0].strip()


def _reply_to(facts: Facts, turn: int) -> str:
    """What she answered to that turn of the trainee's."""
    return next((said.text for said in facts.prospect if said.turn > turn), "") if turn >= 0 else ""


def _opens(rung_id: str) -> Callable[[TurnResult], bool]:
    return lambda result: rung_id in result.entry.opened and result.ended_by is None


_ON_COURSE = frozenset({"settle", "accept_step", "commit", "accept_no_fit", "wants"})


def _serves_otherwise(facts: Facts, entry: LedgerEntry) -> bool:
    """A turn that did something of its own for the call, an insight or a story among it, is not to be replaced."""
    given = {each.turn for each in facts.insights} | {turn for each in facts.stories for turn in each.turns}
    return entry.turn in given or any(act.kind in _ON_COURSE for act in entry.acts)


def _why(entry: LedgerEntry, open_then: str) -> str:
    return f"{entry.reason.text} {open_then}".strip()


def _heard(facts: Facts, turn: int) -> str:
    """Her last words before the turn."""
    return next((said.text for said in reversed(facts.prospect) if said.turn < turn), "")


def _did(kind: str) -> Callable[[TurnResult], bool]:
    return lambda result: any(act.kind == kind for act in result.entry.acts)


def _refs(facts: Facts, kind: str) -> tuple[str, ...]:
    return tuple(act.ref for entry in facts.trusted for act in entry.acts if act.kind == kind and act.ref is not None)


def _has(facts: Facts, kind: str) -> bool:
    return any(act.kind == kind for entry in facts.trusted for act in entry.acts)


def _terms(facts: Facts, persona: Persona) -> Iterator[Chance]:
    """A step she wanted, left without day and owner: the turn after she said so, or that very turn where there is none."""
    if _has(facts, "commit"):
        return
    vague = [entry.turn for entry in facts.trusted if any(act.kind == "vague_step" for act in entry.acts)]
    if not vague:
        return
    after = [entry.turn for entry in facts.trusted if entry.turn > vague[0]]
    for turn in [*after, vague[-1]]:
        yield Chance(
            turn=turn, why=f"{persona.name} wanted the next step, but nobody asked who does it and by when.",
            does=f"{persona.name} commits: task, owner and day.", promise="firms the next step",
            lines=better_lines.term_lines(_key(facts, f"firms {turn}")), fulfilled=_did("commit"),
        )  # fmt: skip


def _early_step(facts: Facts, persona: Persona) -> Iterator[Chance]:
    """No next step was agreed in advance: one of the first turns that did nothing else."""
    if _has(facts, "accept_step") or _has(facts, "accept_no_fit"):
        return
    for entry in facts.trusted[:EARLY]:
        own = _kept_words(facts, entry)
        if own is not None:
            asks = better_lines.step_lines(_key(facts, f"step {entry.turn}"))
            yield Chance(
                turn=entry.turn, why="Nobody asked, early on, what would happen next if the conversation went well.",
                does=f"{persona.name} agrees to a next step, on that condition.", promise="agrees the next step",
                lines=(f"{own} {ask}".strip() for ask in asks), fulfilled=_did("accept_step"),
            )  # fmt: skip


def _kept_words(facts: Facts, entry: LedgerEntry) -> str | None:
    """What of the turn stays before something is added: nothing if it did nothing, else all of it; None where it asks already."""
    if not entry.opened and not _serves_otherwise(facts, entry):
        return ""
    said = _said(facts, entry.turn).strip()
    return said if len(said) <= LONGEST_KEPT and "?" not in said else None


def _unsettled(facts: Facts, persona: Persona) -> Iterator[Chance]:
    """What she raised and nobody answered: the turn right after she raised it, with true material from the kit."""
    settled = _refs(facts, "settle")
    for entry in facts.trusted:
        for ref in (act.ref for act in entry.acts if act.kind == "raise" and act.ref not in settled):
            thing = next((each for each in persona.anticipate if each.id == ref), None)
            after = next((each for each in facts.trusted if each.turn > entry.turn), None)
            if thing is not None and after is not None and not after.opened:
                yield _answer(facts, persona, thing, after)


def _answer(facts: Facts, persona: Persona, thing: Anticipated, entry: LedgerEntry) -> Chance:
    promise = f"settles {thing.id}"
    return Chance(
        turn=entry.turn,
        why=f"{persona.name} had raised something, and this did not answer it.",
        does=f"{persona.name} lets the point rest.",
        promise=promise,
        lines=better_lines.answer_lines(_heard(facts, entry.turn), _material(facts, thing), _key(facts, promise)),
        fulfilled=lambda result: any(act.kind == "settle" and act.ref == thing.id for act in result.entry.acts),
    )


def _material(facts: Facts, thing: Anticipated) -> list[str]:
    """Facts and insights of the kit that speak to it, nearest first."""
    kit = facts.situation.kit if facts.situation else None
    if kit is None:
        return []
    texts = [*kit.product_facts, *(f"{insight.text} ({insight.source})" for insight in kit.insights)]
    about = [word.casefold() for word in thing.settled_by.about]
    near = {text: sum(word in text.casefold() for word in about) for text in texts}
    return sorted((text for text in texts if near[text]), key=lambda text: -near[text])[:3]


def _no_fit(facts: Facts, persona: Persona) -> Iterator[Chance]:
    """The reason why there is no fit was on the table, and nobody drew the conclusion."""
    reason = persona.fit.reason_rung
    opened = _opened_at(facts, persona)
    if reason is None or reason not in opened or _has(facts, "accept_no_fit"):
        return
    for entry in (each for each in facts.trusted if each.turn > opened[reason]):
        yield Chance(
            turn=entry.turn, why="What you had heard says that there is no case here, and you went on.",
            does=f"{persona.name} thanks you for saying so.", promise="closes without a fit",
            lines=better_lines.no_fit_lines(_heard(facts, entry.turn), _key(facts, f"no fit {entry.turn}")),
            fulfilled=_did("accept_no_fit"),
        )  # fmt: skip


# --- calls held elsewhere: nobody to ask


_NEXT: dict[RungName, RungName] = {"symptom": "consequence", "consequence": "impact", "impact": "magnitude"}
_WOULD = {
    "consequence": "It asks what the difficulty leads to. Not replayed: nobody here can answer for them.",
    "impact": "It asks what that does to revenue, cost or risk. Not replayed: nobody here can answer for them.",
    "magnitude": "It asks how big the effect is. Not replayed: nobody here can answer for them.",
}


def _unproven(facts: Facts) -> Iterator[CoachingCard]:
    """Something was told and the trainee's next turn did not ask on, the deepest first."""
    told = sorted(facts.disclosures, key=lambda each: (-_depth(each), each.turn))
    seen: set[int] = set()
    for each in told:
        rung, turn = _rung_of(each), _left_at(facts, each)
        if rung is None or turn is None or turn in seen:
            continue
        seen.add(turn)
        aim, kind = _NEXT[rung], each.kinds[0] if each.kinds else None
        line = next(better_lines.question_lines(aim, _heard(facts, turn), kind, _key(facts, f"{aim} {turn}"), ""))
        yield CoachingCard(turn=turn, said=_said(facts, turn), why=_OPEN_BEFORE[aim], better=line, replayed=False, does=_WOULD[aim])


def _depth(each: Disclosure) -> int:
    return 2 if each.kinds else 1 if each.consequence else 0


def _rung_of(each: Disclosure) -> RungName | None:
    if each.kinds:
        return None if each.sized else "impact"
    return "consequence" if each.consequence else "symptom"


def _left_at(facts: Facts, each: Disclosure) -> int | None:
    """The trainee's next turn, if nothing more was brought out by it and nothing deeper of that kind ever was."""
    after = next((turn.turn for turn in facts.trainee if turn.turn > each.turn), None)
    answered = {other.asked_by for other in facts.disclosures}
    deeper = any(other.turn > each.turn and other.sized and set(other.kinds) & set(each.kinds) for other in facts.disclosures)
    return None if after is None or after in answered or deeper else after
