"""One pass over a session: everything the checks will ask about, read once."""

import re
from collections.abc import Container, Sequence

from trainer.domain.errors import BadInput
from trainer.domain.persona import Persona, Rung, Situation
from trainer.domain.readings import Reader
from trainer.domain.report import REFLECTION_TURN, Evidence
from trainer.domain.session import MOST_TURNS, LedgerEntry, Session
from trainer.domain.vocabulary import ValueKind
from trainer.grading.admitted import admitted
from trainer.grading.balance import Telling, giving_and_getting, sums_up, timeline
from trainer.grading.discovery import disclosures_from, disclosures_in
from trainer.grading.evidence import quote
from trainer.grading.facts import Facts
from trainer.grading.giving import insights_in, stories_in
from trainer.grading.next_steps import step_story
from trainer.grading.objectives import objectives_of, plan_is_mutual, scenario_of
from trainer.grading.outcomes import outcome_of
from trainer.grading.prose import countable, has_words, sentence_spans, stems
from trainer.grading.raised import answering_turns, raised_in
from trainer.grading.turns import close_start, core_start, read_prospect, read_trainee
from trainer.grading.undertakings import actions_in, commitments_in
from trainer.grading.value_map import ladder_of_words, ladders_from
from trainer.reading.dates import resolve_due


def measure(session: Session, reader: Reader, persona: Persona | None = None) -> Facts:
    """Read the session once. With ``persona`` its ledger is trusted: discovery and outcome come from there.

    Raises ``BadInput`` if the session has no turns, or more than ``MOST_TURNS``.
    """
    if not session.turns:
        raise BadInput("This session has no turns, so there is nothing to grade.")
    if len(session.turns) > MOST_TURNS:
        raise BadInput(f"expected at most {MOST_TURNS} turns, this session has {len(session.turns)}")
    held = session.model_copy(update={"ledger": _fitting(session, persona)})
    session = admitted(held)
    prospect = read_prospect(session, reader)
    trainee = read_trainee(session, prospect, reader)
    core, close = core_start(trainee), close_start(trainee, len(session.turns))
    ledger = (session.ledger or ()) if persona is not None else ()
    if persona is not None and ledger:
        disclosures = disclosures_from(persona, session, ledger, prospect)
        ladders = ladders_from(persona, ledger, trainee, prospect)
    else:
        disclosures = disclosures_in(session, trainee, prospect, reader)
        ladders = ladder_of_words(disclosures, trainee)
    situation = _situation(session, persona)
    insights = insights_in(session, trainee, prospect, reader, situation)
    stories = stories_in(session, trainee, prospect, reader, situation)
    raised = raised_in(session, trainee, prospect, reader, persona, ledger)
    summing = frozenset(turn.turn for turn in trainee if sums_up(turn, prospect))
    telling = Telling(
        teaching=frozenset(each.turn for each in insights), sharing=frozenset(turn for each in stories for turn in each.turns),
        answering=answering_turns(raised, trainee, prospect, reader), summing=summing,
    )  # fmt: skip
    give_get = timeline(trainee, core, telling)
    gives, gets = giving_and_getting(give_get, core)
    commitments = commitments_in(session, reader, resolve_due)
    step = step_story(session, trainee, prospect, commitments, reader, ledger, core, close)
    outcome = outcome_of(session, trainee, prospect, reader, ledger, step.story)
    scenario = scenario_of(session, persona, situation)
    return Facts(
        session=session, held=held, persona=persona, situation=situation, trainee=trainee, prospect=prospect, core=core, close=close,
        disclosures=disclosures, ladders=ladders, give_get=give_get, gets=gets, gives=gives, commitments=commitments,
        actions=actions_in(session, commitments, close, trainee),
        step=step,
        raised=raised, insights=insights, stories=stories, outcome=outcome,
        objectives=objectives_of(session, scenario, reader, prospect, disclosures, commitments, outcome),
        mutual=plan_is_mutual(session.plan, scenario, reader), reflection=reader.reflection(countable(session.reflection or "")),
        reflection_claims=_reflection_claims(session, reader),
        speaks=any(has_words(said.text) for said in session.turns),
    )  # fmt: skip


_OF_THE_PROSPECT = re.compile(r"\b(?:they|their|them|she|her|he|his|him|the (?:customer|prospect|client)|costs?|loses?)\b", re.I)


def _reflection_claims(session: Session, reader: Reader) -> tuple[tuple[tuple[ValueKind, ...], Evidence], ...]:
    """Sentences of the reflection that say what revenue, cost or risk the prospect has, with the kinds they name."""
    text = countable(session.reflection or "")
    found = []
    for start, end in sentence_spans(text)[:40]:
        kinds = reader.value(text[start:end]).value_kind
        if kinds and _OF_THE_PROSPECT.search(text[start:end]):
            found.append((kinds, quote(session.reflection or "", (start, end), REFLECTION_TURN)))
    return tuple(found)


def _fitting(session: Session, persona: Persona | None) -> tuple[LedgerEntry, ...] | None:
    """The entries of trainee turns that are there, with the rungs that the persona has; a file can hold anything."""
    if session.ledger is None or persona is None:
        return session.ledger
    known = {rung.id: rung for rung in persona.rungs()}
    told = [_is_told(session, entry, known[rung]) for entry in session.ledger for rung in entry.opened if rung in known]
    if len(told) >= FORGED and not any(told):
        return None
    trainee = {turn for turn, said in enumerate(session.turns) if said.speaker == "trainee"}
    return tuple(_with_rungs(entry, known) for entry in session.ledger if entry.turn in trainee)


FORGED = 3
"""Rungs from which a ledger is not believed where none of what it says was told stands in any reply: a file can be made up."""

ECHOED = 2
"""Content words of a rung, or all it has, in the reply that is said to have opened it."""


def _is_told(session: Session, entry: LedgerEntry, rung: Rung) -> bool:
    reply = next((said.text for said in session.turns[entry.turn + 1 :] if said.speaker == "prospect"), "")
    own = stems(" ".join(rung.texts()))
    return len(own & stems(reply)) >= min(ECHOED, len(own))


def _with_rungs(entry: LedgerEntry, known: Container[str]) -> LedgerEntry:
    def there(rungs: Sequence[str]) -> tuple[str, ...]:
        return tuple(rung for rung in rungs if rung in known)

    return entry.model_copy(update={"opened": there(entry.opened), "volunteered": there(entry.volunteered)})


def _situation(session: Session, persona: Persona | None) -> Situation | None:
    """The situation the session was held in; the persona's first where the session names none it has."""
    if persona is None:
        return None
    return next((each for each in persona.situations if each.id == session.situation), persona.situations[0])
