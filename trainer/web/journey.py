"""What happens when somebody does something on the page: a use-case is called, its view is shown. Nothing is decided here."""

import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import Any

from trainer.domain.errors import BadInput, NotFound, TrainerError
from trainer.domain.people import LOCAL, Person
from trainer.domain.plan import Plan
from trainer.domain.report import Report
from trainer.domain.views import Brief, SessionView
from trainer.domain.wording import cleaned
from trainer.practice import MovedOn, Practice
from trainer.web.layout import AGREED, OBJECTIVES, Layout
from trainer.web.place import Here, How, Marker, Place, Screen, here_of, place_of
from trainer.web.reports import Reports
from trainer.web.screens import after, brief, home, meeting
from trainer.web.screens.parts import HISTORY, safe

Update = dict[Any, Any]
"""What changes, by component; the rest of the page stays."""

_TITLES: dict[Screen, str] = {
    "prepare": "Prepare to meet",
    "meeting": "Meeting",
    "reflect": "Look back on",
    "report": "Report:",
    "left": "Left:",
}
_PLAN_BOXES = OBJECTIVES + 7
BROKEN = "Something went wrong here. What you wrote is kept."


@dataclass(frozen=True)
class Journey:
    practice: Practice
    reports: Reports
    parts: Layout
    voice_line: str
    person: Person = LOCAL

    # ---- places

    async def open(self, address: object, how: object) -> AsyncIterator[Update]:
        """Shows what an address names, and finishes what was left waiting there: an answer, a report."""
        step: How = "push" if how == "push" else "replace"
        place = place_of(address)
        try:
            if place.session is None:
                yield await self._show_place(place, step)
                return
            view = await self.practice.view(self.person, place.session)
            yield await self._arrive(view, step)
            async for update in self._go_on(view):
                yield update
        except NotFound as error:
            yield self._sheet(after.missing(str(error)), Marker("missing", _words(address), step, title="Nothing here"))
        except TrainerError as error:
            yield self._problem(error, again=True)

    async def _show_place(self, place: Place, how: How) -> Update:
        if place.persona:
            return self._show_preparation(
                self.practice.brief(place.persona, place.situation), None, Here(key=secrets.token_urlsafe(18)), how
            )
        cards, history = self.practice.gallery(), await self.practice.history(self.person)
        if place.history:
            return self._sheet(home.history_page(cards, history), Marker("history", HISTORY, how, title="Your practice"))
        return self._sheet(home.home(cards, history), Marker("home", "", how))

    async def _go_on(self, view: SessionView) -> AsyncIterator[Update]:
        """What was interrupted: her answer, or the making of the report once the reflection is in."""
        if view.unanswered:
            async for update in self._hear(view, None, self.practice.resume(self.person, view.id)):
                yield update
        elif view.stage == "reflecting" and view.reflection is not None and not after.nothing_said(view):
            async for update in self._make_report(view.id):
                yield update

    async def _arrive(self, view: SessionView, how: How = "replace") -> Update:
        """A place that was somewhere else a moment ago: what was being typed there stays there, as a draft in the browser."""
        return {self.parts.meeting.composer: ""} | await self._show(view, how)

    async def _show(self, view: SessionView, how: How = "replace") -> Update:
        if view.stage == "preparing":
            return self._show_preparation(view.brief, view.plan, _here(view), how)
        if view.stage == "meeting":
            return self._show_meeting(view, how)
        if after.nothing_said(view):
            return self._sheet(after.left(view), self._mark("left", view, how))
        if view.stage == "reflecting":
            return self._show_reflection(view, how)
        return self._sheet(after.report_page(view, await self.reports.body(self.person, view)), self._mark("report", view, how))

    # ---- preparing

    def _show_preparation(self, about: Brief, plan: Plan | None, here: Here, how: How) -> Update:
        """``here`` without a session: somebody is looking, nothing is stored yet."""
        known = replace(here, persona=about.card.id, situation=about.situation.id)
        preparing = self.parts.preparing
        marker = Marker("prepare", known.address, how, known, "preparing", f"Prepare to meet {about.card.name}")
        return {
            self.parts.where: marker.html(),
            self.parts.problem: "",
            preparing.brief: brief.preparation(about),
            preparing.start_line: brief.start_line(about),
            preparing.kept: "",
        } | self._filled(plan or Plan(), known)

    def _filled(self, plan: Plan, here: Here) -> Update:
        fields, padded = self.parts.preparing.plan, (*plan.objectives, *("",) * OBJECTIVES)[:OBJECTIVES]
        values = (
            *padded, plan.trainee_wants, plan.trainee_success, plan.customer_wants, plan.customer_success,
            plan.next_step, plan.fit_hypothesis, "\n".join(plan.expected_concerns),
        )  # fmt: skip
        boxes: Update = dict(zip(fields.boxes, values, strict=True))
        return boxes | {lamps: self._letters(text, here) for lamps, text in zip(fields.letters, padded, strict=True)}

    def letters(self, here: object, objective: object) -> str:
        """The five letters of an objective as it is typed."""
        try:
            return self._letters(_words(objective), here_of(here))
        except TrainerError as error:
            return f'<p class="quiet">{safe(str(error))}</p>'

    def _letters(self, objective: str, here: Here) -> str:
        if not objective.strip() or here.persona is None:
            return ""
        return brief.letters(self.practice.objective_feedback(here.persona, here.situation, objective))

    async def keep_plan(self, here: object, *values: object) -> Update:
        """Stores the plan as it stands. The session begins with the first word that is worth keeping."""
        place, plan = here_of(here), _plan(values)
        if place.session is None and plan.is_blank():
            return {self.parts.problem: ""}
        try:
            view = await self._kept(place, plan)
        except MovedOn as moved:
            return await self._show(moved.view) | self._problem(moved)
        except TrainerError as error:
            return self._problem(error)
        marker = replace(self._mark("prepare", view, "replace"), kept=True)
        kept = '<p class="quiet" role="status">Kept</p>'
        return {self.parts.where: marker.html(), self.parts.preparing.kept: kept, self.parts.problem: ""}

    async def _kept(self, here: Here, plan: Plan) -> SessionView:
        session_id = here.session
        if session_id is None:
            session_id = (await self._start(here)).id
        return await self.practice.save_plan(self.person, session_id, plan)

    async def _start(self, here: Here) -> SessionView:
        if here.persona is None:
            raise BadInput("Choose somebody to meet first.")
        return await self.practice.start(self.person, here.persona, here.situation, key=here.key)

    async def start(self, here: object, *values: object) -> Update:
        """The meeting starts, with or without a plan."""
        place, plan = here_of(here), _plan(values)
        try:
            if place.session is not None or not plan.is_blank():
                place = _here(await self._kept(place, plan))
            session_id = place.session or (await self._start(place)).id
            return await self._arrive(await self.practice.begin(self.person, session_id))
        except MovedOn as moved:
            return await self._arrive(moved.view)
        except TrainerError as error:
            return self._problem(error)

    # ---- the meeting

    def _show_meeting(self, view: SessionView, how: How = "replace") -> Update:
        parts = self.parts.meeting
        return self._talk(view, how) | {
            parts.drawer: meeting.drawer(view),
            parts.dialog: meeting.ending_dialog(view.brief.card),
            parts.exchange: meeting.waiting(view.brief.card) if view.unanswered else "",
        }

    def _talk(self, view: SessionView, how: How = "replace") -> Update:
        """What changes in the room with every turn."""
        parts = self.parts.meeting
        return {
            self.parts.where: self._mark("meeting", view, how).html(),
            self.parts.problem: "",
            parts.clock: meeting.time_left(view, self.voice_line),
            parts.log: meeting.log(view),
            parts.exchange: "",
            parts.over: meeting.over(view) if view.stage != "meeting" else "",
            parts.heading: meeting.heading(view),
        }

    async def say(self, here: object, said: object) -> AsyncIterator[Update]:
        """The trainee's words stand at once; hers follow sentence by sentence. The composer keeps them until they are stored."""
        place, text, composer = here_of(here), _words(said), self.parts.meeting.composer
        try:
            view = await self.practice.view(self.person, _session(place))
            if text.strip():
                yield {self.parts.meeting.exchange: meeting.mine(text) + meeting.waiting(view.brief.card), self.parts.problem: ""}
            pieces = self.practice.tell(self.person, view.id, place.last, text)
            await anext(pieces)
            yield {composer: ""}
            async for update in self._hear(view, text, pieces):
                yield update
        except MovedOn as moved:
            yield await self._show(moved.view) | self._problem(moved) | {composer: text}
        except (BadInput, NotFound) as error:
            yield self._problem(error) | {composer: text, self.parts.meeting.exchange: ""}
        except TrainerError as error:
            yield await self._not_answered(place, text, error)

    async def _not_answered(self, place: Here, text: str, error: TrainerError) -> Update:
        """How it stands after trouble: the words are in the conversation if they were stored, else in the composer again."""
        back = {self.parts.meeting.composer: text}
        try:
            view = await self.practice.view(self.person, _session(place))
        except TrainerError:
            return self._problem(error) | {self.parts.meeting.exchange: ""} | back
        said = [turn.text for turn in view.turns if turn.speaker == "trainee"]
        stored = view.last > place.last and said[-1:] == [cleaned(text)]
        return await self._show(view) | self._problem(error, again=view.unanswered) | ({} if stored else back)

    async def _hear(self, view: SessionView, text: str | None, pieces: AsyncIterator[str | SessionView]) -> AsyncIterator[Update]:
        parts, card, sentences = self.parts.meeting, view.brief.card, list[str]()
        named = not any(turn.speaker == "prospect" for turn in view.turns)
        async for piece in pieces:
            if isinstance(piece, SessionView):
                yield self._talk(piece)
            else:
                sentences.append(piece)
                said = meeting.mine(text) if text else ""
                yield {
                    parts.exchange: said + meeting.hers(sentences, card, name=named, fresh=True),
                    parts.announcer: meeting.heard(piece, card),
                }

    async def end(self, here: object) -> Update:
        place = here_of(here)
        try:
            return await self._show(await self.practice.end(self.person, _session(place), place.last))
        except MovedOn as moved:
            return await self._show(moved.view) | self._problem(moved)
        except TrainerError as error:
            return self._problem(error)

    async def rehearse(self, here: object, turn: object) -> Update:
        """A new session from a turn of this one; a step that the back button undoes."""
        try:
            return await self._arrive(await self.practice.rehearse(self.person, _session(here_of(here)), _number(turn)), "push")
        except TrainerError as error:
            return self._problem(error)

    # ---- after it

    async def look_back(self, here: object) -> Update:
        try:
            return await self._show(await self.practice.view(self.person, _session(here_of(here))))
        except TrainerError as error:
            return self._problem(error)

    def _show_reflection(self, view: SessionView, how: How) -> Update:
        parts = self.parts.reflecting
        boxes: Update = dict(zip(parts.answers, _answers(view.reflection or "", len(parts.answers)), strict=True))
        return boxes | {
            self.parts.where: self._mark("reflect", view, how).html(),
            self.parts.problem: "",
            parts.top: after.reflection(view),
            parts.agreed: view.believes_agreed,
            parts.progress: "",
        }

    async def reflect(self, here: object, agreed: object, *answers: object) -> AsyncIterator[Update]:
        """Stores what the trainee makes of it, then the report is made and shown."""
        believes = next((value for _, value in AGREED if value == agreed), None)
        words = "\n\n".join(answer for given in answers if (answer := _words(given).strip()))
        try:
            view = await self.practice.reflect(self.person, _session(here_of(here)), words, believes)
            async for update in self._make_report(view.id):
                yield update
        except MovedOn as moved:
            yield await self._show(moved.view)
        except TrainerError as error:
            yield self._problem(error) | {self.parts.reflecting.progress: ""}

    async def _make_report(self, session_id: str) -> AsyncIterator[Update]:
        sentences: list[str] = []
        yield {self.parts.reflecting.progress: after.progress(sentences), self.parts.problem: ""}
        async for piece in self.practice.finish(self.person, session_id):
            if isinstance(piece, Report):
                yield await self._show(await self.practice.view(self.person, session_id))
            else:
                sentences.append(piece)
                yield {self.parts.reflecting.progress: after.progress(sentences)}

    # ---- what every answer holds

    async def broken(self, here: object) -> Update:
        """After a fault of ours: one sentence, and nothing that pretends to be still going on.

        The composer is left alone: it holds the words unless they were stored, and then they stand in the conversation.
        """
        shown: Update = {
            self.parts.problem: _alert(BROKEN, again=True), self.parts.meeting.exchange: "", self.parts.reflecting.progress: "",
        }  # fmt: skip
        try:
            view = await self.practice.view(self.person, _session(here_of(here)))
        except TrainerError:  # what stands on the page stays; loading it again says more
            return shown
        return shown | {self.parts.meeting.log: meeting.log(view)}

    def _problem(self, error: TrainerError, *, again: bool = False) -> Update:
        return {self.parts.problem: _alert(str(error), again=again)}

    def _sheet(self, html: str, marker: Marker) -> Update:
        return {self.parts.sheet: html, self.parts.where: marker.html(), self.parts.problem: ""}

    def _mark(self, screen: Screen, view: SessionView, how: How) -> Marker:
        title = f"{_TITLES[screen]} {view.brief.card.name}"
        return Marker(screen, _here(view).address, how, _here(view), view.stage, title)


def _here(view: SessionView) -> Here:
    return Here(view.id, view.last, view.brief.card.id, view.brief.situation.id)


def _session(place: Here) -> str:
    if place.session is None:
        raise NotFound("There is no session on this page. Go back to home and open it again.")
    return place.session


def _words(given: object) -> str:
    """What was typed; a request that was not made by the page may hold anything in its place, and that is no words."""
    return given if isinstance(given, str) else ""


def _number(turn: object) -> int:
    if not (isinstance(turn, str) and turn.isascii() and turn.isdigit() and len(turn) < 7):
        raise BadInput("That is no turn of this meeting.")
    return int(turn)


def _plan(values: tuple[object, ...]) -> Plan:
    """The plan from the boxes, in their order (``PlanFields.boxes``); a box that is missing is empty."""
    texts = (*map(_words, values), *("",) * _PLAN_BOXES)[:_PLAN_BOXES]
    objectives, (wants, success, their_wants, their_success, step, fit, concerns) = texts[:OBJECTIVES], texts[OBJECTIVES:]
    return Plan(
        objectives=tuple(text for text in objectives if text.strip()),
        trainee_wants=wants,
        trainee_success=success,
        customer_wants=their_wants,
        customer_success=their_success,
        next_step=step,
        fit_hypothesis=fit,
        expected_concerns=tuple(line for line in concerns.splitlines() if line.strip()),
    )


def _answers(reflection: str, count: int) -> tuple[str, ...]:
    """A stored reflection back in its boxes; all in the first if it was not written in as many parts."""
    parts = tuple(part for part in reflection.split("\n\n") if part)
    return parts if len(parts) == count else (reflection, *("",) * (count - 1))


def _alert(sentence: str, *, again: bool = False) -> str:
    """One sentence with the way on: close it, or load the page again."""
    way = "data-reload>Load the page again" if again else "data-dismiss>Close"
    return f'<div class="problem" role="alert"><p>{safe(sentence)}</p><button type="button" class="tool" {way}</button></div>'
