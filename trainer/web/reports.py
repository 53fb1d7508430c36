"""A session's report for its person: in the page, and to take away."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from trainer.domain.errors import NotFound
from trainer.domain.people import Person
from trainer.domain.report import Report
from trainer.domain.session import Session
from trainer.domain.views import SessionView
from trainer.practice import Practice
from trainer.reporting.html import report_body, report_html
from trainer.reporting.text import report_text
from trainer.web.screens.parts import session_address


@dataclass(frozen=True)
class Reports:
    """Every method asks the practice, which checks whose session it is; ``NotFound`` if there is no report to see."""

    practice: Practice

    async def body(self, person: Person, view: SessionView) -> str:
        """The fragment for the page, with a way to rehearse from each of the trainee's turns."""
        report, session = await self._made(person, view.id)
        return report_body(
            report,
            session,
            persona_name=view.brief.card.name,
            concern_topics=self._topics(session),
            rehearse_url=lambda turn: f"{session_address(view.id)}&rehearse={turn}",
        )

    async def html(self, person: Person, session_id: str) -> str:
        report, session = await self._made(person, session_id)
        view = await self.practice.view(person, session_id)
        return report_html(report, session, persona_name=view.brief.card.name, concern_topics=self._topics(session))

    async def pdf(self, person: Person, session_id: str) -> bytes:
        """Beside the loop: setting pages takes a moment, in which others go on talking."""
        from trainer.reporting.pdf import report_pdf

        report, session = await self._made(person, session_id)
        view = await self.practice.view(person, session_id)
        topics = self._topics(session)
        return await asyncio.to_thread(report_pdf, report, session, persona_name=view.brief.card.name, concern_topics=topics)

    async def text(self, person: Person, session_id: str) -> str:
        report, session = await self._made(person, session_id)
        return report_text(report, session)

    async def json(self, person: Person, session_id: str) -> str:
        """``trainer.report/1``."""
        return (await self._made(person, session_id))[0].model_dump_json(indent=2)

    async def _made(self, person: Person, session_id: str) -> tuple[Report, Session]:
        report = await self.practice.report(person, session_id)
        if report is None:
            raise NotFound("There is no report for this session yet.")
        return report, await self.practice.document(person, session_id)

    def _topics(self, session: Session) -> Mapping[str, str]:
        """The neutral names of the concerns, as far as the persona is still in the library."""
        entry = self.practice.library.persona_entries.get(session.persona or "")
        return {concern.id: concern.topic for concern in entry.value.concerns} if entry else {}
