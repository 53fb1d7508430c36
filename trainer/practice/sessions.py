"""The use-cases of a session. Each takes the person first; what is not theirs is not found, the page is never the gate."""

import asyncio
import base64
import hashlib
import json
import secrets
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Literal
from weakref import WeakValueDictionary

from trainer.domain.errors import BadInput, Conflict, NotFound
from trainer.domain.events import (
    Begun,
    Believes,
    Ended,
    Event,
    Graded,
    Planned,
    Reflected,
    RehearsalOf,
    Said,
    Started,
    fold,
)
from trainer.domain.people import Person
from trainer.domain.persona import Persona, Situation
from trainer.domain.plan import Plan
from trainer.domain.ports import GradeRun, ProspectRun
from trainer.domain.readings import Reader, SmartReading
from trainer.domain.report import Report
from trainer.domain.rubric import Rubric
from trainer.domain.session import Session, TurnResult
from trainer.domain.views import (
    Brief,
    Card,
    Letter,
    SessionSummary,
    SessionView,
    SmartFeedback,
    brief_of,
    card_of,
    scenario_of,
)
from trainer.domain.vocabulary import Mode
from trainer.library import Library, persona_of_text, rubric_of_text
from trainer.practice.limits import LONGEST_PLAN, LONGEST_REFLECTION, LONGEST_TURN, tidy_plan, within
from trainer.practice.live import LiveRun, Publish, Work
from trainer.practice.scene import MovedOn, Scene, closing_events
from trainer.reading.smart import explain_smart
from trainer.store import Content, Record, Store

MOVED_ON = "The conversation moved on in the meantime; here is how it stands."
DEFAULT_RUBRIC = "five-layers"
_LETTERS: tuple[tuple[Literal["S", "M", "A", "R", "T"], str], ...] = (
    ("S", "specific"), ("M", "measurable"), ("A", "achievable"), ("R", "relevant"), ("T", "time_bound"),
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Practice:
    """Sessions from brief to report. One instance serves everybody of one process."""

    library: Library
    store: Store
    prospect: ProspectRun
    grader: GradeRun
    reader: Reader
    engines: Mapping[str, str] = field(default_factory=dict)
    """Fingerprints or names of voice and judge, stored with every session beside the reader's."""
    today: Callable[[], date] = date.today
    _live: dict[tuple[str, str], LiveRun] = field(default_factory=dict, init=False, repr=False)
    _locks: WeakValueDictionary[str, asyncio.Lock] = field(default_factory=WeakValueDictionary, init=False, repr=False)

    # ---- before a session

    def gallery(self) -> tuple[Card, ...]:
        """Everybody who can be met, in the order of the files."""
        return tuple(map(card_of, self.library.personas))

    def brief(self, persona_id: str, situation_id: str | None = None) -> Brief:
        """What a trainee may read before the meeting; the first situation if none is named."""
        persona = self.library.persona(persona_id)
        return brief_of(persona, _situation(persona, situation_id))

    def objective_feedback(self, persona_id: str, situation_id: str | None, objective: str) -> SmartFeedback:
        """The five letters of one objective, each with a sentence; the same reading that the report will use."""
        persona = self.library.persona(persona_id)
        words = within(objective, LONGEST_PLAN, "An objective")
        scenario = scenario_of(persona, _situation(persona, situation_id))
        return _feedback(words, self.reader.smart(scenario, words), explain_smart(scenario, words))

    async def start(
        self,
        person: Person,
        persona_id: str,
        situation_id: str | None = None,
        *,
        rubric_id: str = DEFAULT_RUBRIC,
        mode: Mode = "free",
        key: str | None = None,
    ) -> SessionView:
        """A new session, in preparation, held with the content as it is now.

        ``key``: the asker's own name for this start. The same start asked for again under the same key, at once or later,
        by this process or another, is the same session.
        """
        persona, rubric = self.library.persona(persona_id), self.library.rubric(rubric_id)
        situation = _situation(persona, situation_id)
        await self._pin(persona, rubric)
        session_id = _named(person.id, persona.id, situation.id, rubric.id, mode, key) if key else secrets.token_urlsafe(18)
        started = Started(
            persona=persona.id,
            persona_name=persona.name,
            persona_sha=self.library.sha(persona.id),
            situation=situation.id,
            rubric=rubric.id,
            rubric_sha=self.library.sha(rubric.id),
            mode=mode,
            brief=scenario_of(persona, situation),
            date=self.today().isoformat(),
            seed=_seed(session_id),
            turn_limit=situation.turns,
            first_line=situation.first_line,
            engines={**self.engines, "reader": self.reader.fingerprint},
        )
        try:
            await asyncio.to_thread(self.store.create, session_id, person.id, [started])
        except Conflict:  # started under this key already
            if not key:
                raise
        return await self.view(person, session_id)

    async def _pin(self, persona: Persona, rubric: Rubric) -> None:
        kept = (
            Content(self.library.sha(persona.id), "persona", persona.id, persona.version, self.library.persona_text(persona.id)),
            Content(self.library.sha(rubric.id), "rubric", rubric.id, rubric.version, self.library.rubric_text(rubric.id)),
        )
        for content in kept:
            await asyncio.to_thread(self.store.keep, content)

    async def save_plan(self, person: Person, session_id: str, plan: Plan) -> SessionView:
        """Stores the plan, as often as wanted, until the meeting begins."""
        tidy = tidy_plan(plan)
        async with self._lock(session_id):
            here = await self._enter(person, session_id)
            if here.state.stage != "preparing":
                raise here.moved_on("The meeting has begun, so the plan stands as it is.")
            if tidy != here.state.plan:
                here = await self._append(here, [Planned(plan=tidy)])
            return here.view()

    # ---- the meeting

    async def begin(self, person: Person, session_id: str) -> SessionView:
        """Opens the meeting, with her first line if she opens; once it is open, nothing changes."""
        async with self._lock(session_id):
            here = await self._enter(person, session_id)
            if here.state.stage == "preparing":
                here = await self._append(here, [Begun(date=self.today().isoformat())])
            return here.view()

    async def say(self, person: Person, session_id: str, after: int, text: str) -> AsyncIterator[str | SessionView]:
        """Stores the trainee's turn, then her sentences as they are released, then the view.

        ``after`` is the last event number the page saw. The same words sent twice get the one stored answer; anything
        else that comes too late is ``MovedOn``. Once stored, the turn is answered whether or not anybody listens.
        """
        parts = self.tell(person, session_id, after, text)
        await anext(parts)
        async for part in parts:
            yield part

    async def tell(self, person: Person, session_id: str, after: int, text: str) -> AsyncIterator[str | SessionView]:
        """As ``say``, but before everything else the view with the words in it, as soon as they are stored.

        A page may let go of the words then, and not before.
        """
        words = within(text, LONGEST_TURN, "One turn")
        if not words:
            raise BadInput("Say something first.")
        async with self._lock(session_id):
            here, run = await self._accept(await self._enter(person, session_id), after, words)
        yield here.view()
        if run is None:
            for reply in here.reply_to_words_after(after):
                yield reply
        else:
            async for sentence in run.listen():
                yield sentence
        yield await self.view(person, session_id)

    async def _accept(self, here: Scene, after: int, words: str) -> tuple[Scene, LiveRun | None]:
        """The scene with the turn stored, and the run that answers it; no run if its answer is stored already."""
        if here.state.last == after:
            here.must_be_the_trainees_turn()
            try:
                here = await self._append(here, [Said(text=words)])
            except MovedOn:  # another process was quicker, perhaps with the same words
                here = await self._scene(here.id, await self._load(here.id))
        if not here.said_right_after(after, words):
            raise here.moved_on(MOVED_ON)
        waits = here.state.last == after + 1 and here.state.unanswered is not None
        return here, self._answering(here) if waits else None

    async def resume(self, person: Person, session_id: str) -> AsyncIterator[str | SessionView]:
        """Answers a trainee turn that still waits for its answer, as after a crash; then the view."""
        async with self._lock(session_id):
            here = await self._enter(person, session_id)
            run = self._answering(here) if here.state.unanswered is not None else None
        if run is not None:
            async for sentence in run.listen():
                yield sentence
        yield await self.view(person, session_id)

    def _answering(self, here: Scene) -> LiveRun:
        return self._running(here.id, "turn", lambda publish: self._answer(here, publish))

    async def _answer(self, here: Scene, publish: Publish) -> None:
        """One run of the prospect; the reply and all it rests on are stored together."""
        state, result = here.state, None
        *before, said = state.turns
        pieces = self.prospect.turn(here.persona, here.situation, tuple(before), state.ledger, said.text, seed=state.started.seed)
        async for piece in pieces:
            if isinstance(piece, TurnResult):
                result = piece
            else:
                publish(piece)
        if result is None:
            raise RuntimeError("the prospect's turn ended without a result")
        # Another process may have answered, or the trainee left, meanwhile: then what is stored stands.
        with suppress(MovedOn):
            await self._append(here, closing_events(result, state.turns_left))

    async def end(self, person: Person, session_id: str, after: int) -> SessionView:
        """The trainee ends the meeting; a meeting that is over stays as it ended."""
        async with self._lock(session_id):
            here = await self._enter(person, session_id)
            if here.state.stage == "preparing":
                raise here.moved_on("The meeting has not begun.")
            if here.state.stage == "meeting":
                if here.state.last != after or self._is_live(session_id, "turn"):
                    raise here.moved_on(MOVED_ON)
                here = await self._append(here, [Ended(by="trainee")])
            return here.view()

    # ---- after it

    async def reflect(self, person: Person, session_id: str, reflection: str, believes_agreed: Believes | None = None) -> SessionView:
        """Stores the reflection, as often as wanted, until the report is made."""
        words = within(reflection, LONGEST_REFLECTION, "A reflection")
        async with self._lock(session_id):
            here = await self._enter(person, session_id)
            here.must_be_worth_looking_back()
            if here.state.stage == "finished":
                raise here.moved_on("The report is made, so the reflection stands as it is.")
            if (words, believes_agreed) != (here.state.reflection, here.state.believes_agreed):
                here = await self._append(here, [Reflected(text=words, believes_agreed=believes_agreed)])
            return here.view()

    async def finish(self, person: Person, session_id: str) -> AsyncIterator[str | Report]:
        """Progress in sentences, then the report; a report that exists is given again, not made again."""
        async with self._lock(session_id):
            here = await self._enter(person, session_id)
            here.must_be_worth_looking_back()
            run = None if here.state.report else self._running(session_id, "report", lambda publish: self._grade(here, publish))
        if run is not None:
            async for sentence in run.listen():
                yield sentence
        report = await self.report(person, session_id)
        if report is None:
            raise RuntimeError("grading ended without a report")
        yield report

    async def _grade(self, here: Scene, publish: Publish) -> None:
        started = here.state.started
        rubric = await self._rubric(started)
        document = here.state.document(here.id)
        report = await self.grader.grade(document, rubric, here.persona, rubric_sha=started.rubric_sha, progress=publish)
        try:
            await self._append(here, [Graded(report=report)])
        except MovedOn as moved:  # another process graded it: then its report stands; or the reflection changed: then not
            if not moved.view.report_ready:
                raise

    async def rehearse(self, person: Person, session_id: str, turn: int) -> SessionView:
        """A new private session from turn ``turn`` of this one, where it is the trainee's turn to speak.

        A prospect turn is kept and the trainee answers it anew; a trainee turn is taken back to be said differently.
        Plan, seed and content are the same, so what was replayed for the report comes out the same here.
        """
        here = await self._enter(person, session_id)
        kept = here.until_speaking_from(turn)
        started = here.state.started.model_copy(
            update={"mode": "free", "date": self.today().isoformat(), "rehearsal_of": RehearsalOf(session=session_id, turn=turn)}
        )
        new_id = secrets.token_urlsafe(18)
        await asyncio.to_thread(self.store.create, new_id, person.id, [started, *kept])
        return await self.view(person, new_id)

    # ---- looking

    async def view(self, person: Person, session_id: str) -> SessionView:
        return (await self._enter(person, session_id)).view()

    async def history(self, person: Person) -> tuple[SessionSummary, ...]:
        """The person's sessions, newest first."""
        return await asyncio.to_thread(self.store.sessions_of, person.id)

    async def document(self, person: Person, session_id: str) -> Session:
        """The interchange document. Until the report is made it has no ledger, which would tell what was held back."""
        state = (await self._enter(person, session_id)).state
        return state.document(session_id, with_ledger=state.stage == "finished")

    async def report(self, person: Person, session_id: str) -> Report | None:
        return (await self._enter(person, session_id)).state.report

    # ---- the ground they stand on

    async def _enter(self, person: Person, session_id: str) -> Scene:
        """The session as stored; ``NotFound`` if there is none or it is another's."""
        record = await self._load(session_id)
        if record.person_id != person.id:
            raise NotFound("There is no such session.")
        return await self._scene(session_id, record)

    async def _load(self, session_id: str) -> Record:
        return await asyncio.to_thread(self.store.load, session_id)

    async def _scene(self, session_id: str, record: Record) -> Scene:
        state = fold(record.events)
        persona = await self._persona(state.started)
        return Scene(session_id, record.events, state, persona, _situation(persona, state.started.situation))

    async def _append(self, here: Scene, events: Sequence[Event]) -> Scene:
        """The scene after the events are stored; ``MovedOn`` if something else was stored first."""
        try:
            await asyncio.to_thread(self.store.append, here.id, here.state.last, events)
        except Conflict as conflict:
            raise (await self._scene(here.id, await self._load(here.id))).moved_on(MOVED_ON) from conflict
        together = (*here.events, *events)
        return Scene(here.id, together, fold(together), here.persona, here.situation)

    async def _persona(self, started: Started) -> Persona:
        """The persona the session was started with, whatever its file says now."""
        current = self.library.persona_entries.get(started.persona)
        if current is not None and current.sha == started.persona_sha:
            return current.value
        return _stored_persona(await self._stored_text(started.persona_sha), started.persona)

    async def _rubric(self, started: Started) -> Rubric:
        current = self.library.rubric_entries.get(started.rubric)
        if current is not None and current.sha == started.rubric_sha:
            return current.value
        return rubric_of_text(await self._stored_text(started.rubric_sha), started.rubric)

    async def _stored_text(self, fingerprint: str) -> str:
        content = await asyncio.to_thread(self.store.content, fingerprint)
        if content is None:
            raise NotFound("The text this session was held with is gone.")
        return content.text

    def _lock(self, session_id: str) -> asyncio.Lock:
        """One writer per session in this process; between processes the store decides."""
        return self._locks.setdefault(session_id, asyncio.Lock())

    def _running(self, session_id: str, what: Literal["turn", "report"], work: Work) -> LiveRun:
        """The run that is on for this session, or a new one."""
        key = (session_id, what)
        if not self._is_live(session_id, what):
            run = self._live[key] = LiveRun(work)
            run.when_done(lambda: self._forget(key, run))
        return self._live[key]

    def _is_live(self, session_id: str, what: Literal["turn", "report"]) -> bool:
        run = self._live.get((session_id, what))
        return run is not None and not run.done

    def _forget(self, key: tuple[str, str], run: LiveRun) -> None:
        if self._live.get(key) is run:
            del self._live[key]


def _seed(session_id: str) -> int:
    """The same number for the same session on every machine; 0 to 2**31 - 1."""
    return int.from_bytes(hashlib.sha256(session_id.encode()).digest()[:4]) >> 1


def _named(*parts: str) -> str:
    """A session id that follows from what was asked for; as hard to guess as the key among the parts."""
    return base64.urlsafe_b64encode(hashlib.sha256(json.dumps(parts).encode()).digest()[:18]).decode()


def _situation(persona: Persona, situation_id: str | None) -> Situation:
    try:
        return persona.situation(situation_id)
    except KeyError as error:
        known = ", ".join(situation.id for situation in persona.situations)
        raise NotFound(f"{persona.name} has no situation '{situation_id}'. There are: {known}.") from error


@lru_cache(maxsize=32)
def _stored_persona(text: str, name: str) -> Persona:
    return persona_of_text(text, name)


def _feedback(objective: str, reading: SmartReading, explained: Mapping[str, str]) -> SmartFeedback:
    letters = tuple(Letter(letter=letter, name=name, met=getattr(reading, name), says=explained[name]) for letter, name in _LETTERS)
    return SmartFeedback(objective=objective, letters=letters)
