"""A small house for the page's tests: real content, real store and practice, a prospect and a grader that do as they are told."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from trainer.domain.errors import ModelTrouble
from trainer.domain.readings import SmartReading
from trainer.domain.report import CriterionResult, Outcome, Report, RubricRef
from trainer.domain.session import LedgerEntry, Reason, Session, TurnResult
from trainer.library import Library
from trainer.practice import Practice
from trainer.store import Store


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
