"""A small house for the page's tests: real content, real store and practice, a prospect and a grader that do as they are told."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

import gradio as gr

from trainer.domain.errors import ModelTrouble
from trainer.domain.readings import SmartReading
from trainer.domain.report import CriterionResult, Outcome, Report, RubricRef
from trainer.domain.session import LedgerEntry, Reason, Session, TurnResult
from trainer.library import Library
from trainer.practice import Practice
from trainer.store import Store
from trainer.web.journey import Journey
from trainer.web.layout import lay_out
from trainer.web.place import Here, here_of
from trainer.web.reports import Reports


@dataclass
class ToldProspect:
    """Says what is queued, sentence by sentence; then the same line again and again."""

    replies: list[tuple[str, ...]] = field(default_factory=list)
    pause: float = 0.0
    ends: bool = False
    note: str | None = None
    trouble: bool = False
    heard: list[str] = field(default_factory=list)

    async def turn(self, persona: Any, situation: Any, turns: Any, ledger: Any, text: str, *, seed: int) -> AsyncIterator[str | TurnResult]:
        self.heard.append(text)
        if self.trouble:
            raise ModelTrouble("The model did not answer.")
        sentences = self.replies.pop(0) if self.replies else ("Go on.",)
        for sentence in sentences:
            await asyncio.sleep(self.pause)
            yield sentence
        entry = LedgerEntry(turn=len(turns), trust=5, patience=6, reason=Reason(code="hidden", text="UNEARNED REASON"), note=self.note)
        yield TurnResult(reply=" ".join(sentences), entry=entry, ended_by="prospect" if self.ends else None)


class ToldGrader:
    """One report for every session."""

    async def grade(
        self, session: Session, rubric: Any, persona: Any = None, *, rubric_sha: str, progress: Callable[[str], None] | None = None
    ) -> Report:
        if progress:
            progress("Read the conversation.")
        criterion = CriterionResult(id="opening", title="The opening", status="scored", level=2, reason="You agreed an agenda.")
        return Report(
            session=session.id,
            rubric=RubricRef(id=rubric.id, version=rubric.version, sha256=rubric_sha),
            overall=50,
            coverage=1.0,
            pass_mark=70,
            passed=False,
            outcome=Outcome(value="continuation", reason="Nothing was agreed."),
            criteria=(criterion,),
        )


class ToldReader:
    """Finds every letter whose word stands in the objective."""

    fingerprint = "told"

    def smart(self, scenario: str, objective: str) -> SmartReading:
        return SmartReading(specific="Dana" in objective, measurable="agree" in objective, time_bound="by " in objective)


def told_practice(folder: Path, prospect: ToldProspect | None = None) -> Practice:
    store = Store.open(f"sqlite:///{folder / 'web.db'}")
    return Practice(library=Library.load(), store=store, prospect=prospect or ToldProspect(), grader=ToldGrader(), reader=ToldReader())  # type: ignore[arg-type]


ORIGIN = "http://127.0.0.1:7860"
PERSONA, SITUATION = "meridian-ops", "first-call"


class Visit:
    """Somebody on the page, without a browser: what they do, and what then stands where."""

    def __init__(self, practice: Practice, voice_line: str = "") -> None:
        with gr.Blocks():
            self.layout = lay_out()
        self.practice = practice
        self.journey = Journey(practice, Reports(practice), self.layout, voice_line)
        self.page: dict[Any, Any] = {}
        self.frames: list[dict[Any, Any]] = []

    @property
    def here(self) -> Here:
        """As the marker tells the browser."""
        told = re.search(r'data-here="([^"]*)"', self.sees(self.layout.where))
        return here_of(unescape(told[1])) if told else Here()

    def sees(self, part: Any) -> str:
        return str(self.page.get(part, ""))

    @property
    def screen(self) -> str:
        return self.sees(self.layout.where).split('data-screen="')[1].split('"')[0]

    @property
    def problem(self) -> str:
        return self.sees(self.layout.problem)

    async def follow(self, updates: AsyncIterator[dict[Any, Any]]) -> None:
        async for update in updates:
            self.frames.append(update)
            self.page |= update

    async def open(self, address: str, how: str = "push") -> None:
        await self.follow(self.journey.open(address, how))

    async def say(self, text: str) -> None:
        await self.follow(self.journey.say(self.here.text(), text))

    async def start(self, **plan: str) -> None:
        self.page |= await self.journey.start(self.here.text(), *boxes(**plan))

    async def meet(self) -> None:
        await self.open(f"?meet={PERSONA}&situation={SITUATION}")
        await self.start()

    async def finish(self) -> None:
        self.page |= await self.journey.end(self.here.text())
        await self.follow(self.journey.reflect(self.here.text(), "no", "I learnt little.", "", ""))

    def everything(self) -> str:
        """Every byte that went to the browser."""
        return " ".join(str(value) for frame in [*self.frames, self.page] for value in frame.values())


def boxes(objective: str = "", next_step: str = "", concerns: str = "") -> tuple[str, ...]:
    """The plan's boxes in their order, mostly empty."""
    return (objective, "", "", "", "", "", "", next_step, "", concerns)
