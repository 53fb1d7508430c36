"""The grading as a graph: measure → judge (one per criterion with judged items) → verify → total → coach.

State in, state out, no checkpointer; the wiring holds no logic. Without a judge the judging branch is never entered.
"""

import asyncio
import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, TypedDict

from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.runtime import Runtime
from langgraph.types import Send

from trainer.domain.persona import Persona
from trainer.domain.ports import Rehearse, Replay
from trainer.domain.readings import Reader
from trainer.domain.report import CriterionResult, Report
from trainer.domain.rubric import Rubric
from trainer.domain.session import Session
from trainer.grading import assemble, coaching, judge
from trainer.grading.facts import Facts
from trainer.grading.measure import measure
from trainer.grading.rehearsal import Again
from trainer.llm.chat import ChatModel, Meter
from trainer.prompts.render import fingerprint

Progress = Callable[[str], None]


def _silent(_: str) -> None:
    return None


@dataclass(frozen=True)
class GradeContext:
    """What is given for one grading, as against what changes in it."""

    session: Session
    rubric: Rubric
    rubric_sha: str
    reader: Reader
    persona: Persona | None = None
    model: ChatModel | None = None
    replay: Replay | None = None
    rehearse: Rehearse | None = None
    progress: Progress = _silent
    votes: int = 1
    meter: Meter = field(default_factory=Meter)


class GradeState(TypedDict, total=False):
    facts: Facts
    heard: Annotated[tuple[judge.Heard, ...], operator.add]
    results: tuple[CriterionResult, ...]
    report: Report


class JudgeTask(TypedDict):
    """What one judging needs of the state."""

    facts: Facts
    criterion: str
    vote: int


async def measure_session(state: GradeState, runtime: Runtime[GradeContext]) -> GradeState:
    context = runtime.context
    context.progress(f"Reading {len(context.session.turns)} turns.")
    return {"facts": await asyncio.to_thread(measure, context.session, context.reader, context.persona)}


def whom_to_ask(state: GradeState, runtime: Runtime[GradeContext]) -> list[Send | str]:
    facts = state["facts"]
    if runtime.context.model is None:
        return ["verify"]
    asked = [criterion.id for criterion in runtime.context.rubric.criteria if assemble.judged_items(criterion, facts)]
    votes = range(runtime.context.votes)
    return [Send("judge", JudgeTask(facts=facts, criterion=criterion, vote=vote)) for criterion in asked for vote in votes] or ["verify"]


async def judge_criterion(state: JudgeTask, runtime: Runtime[GradeContext]) -> GradeState:
    context = runtime.context
    criterion = next(each for each in context.rubric.criteria if each.id == state["criterion"])
    assert context.model is not None
    items = assemble.judged_items(criterion, state["facts"])
    heard = await judge.ask(context.model, criterion, items, state["facts"].session, context.meter, vote=state["vote"])
    context.progress(f"Judged: {criterion.title}." if context.votes == 1 else f"Judged: {criterion.title} (vote {heard.vote + 1}).")
    return {"heard": (heard,)}


def verify(state: GradeState, runtime: Runtime[GradeContext]) -> GradeState:
    facts, heard = state["facts"], state.get("heard", ())
    criteria = runtime.context.rubric.criteria
    verdicts = ((criterion, assemble.verdicts_of(criterion, facts, _votes_on(criterion.id, heard))) for criterion in criteria)
    return {"results": tuple(assemble.result_of(criterion, facts, items) for criterion, items in verdicts)}


def _votes_on(criterion: str, heard: Sequence[judge.Heard]) -> list[judge.Heard]:
    """In the order in which they were asked for, whichever came back first."""
    return sorted((each for each in heard if each.criterion == criterion), key=lambda each: each.vote)


def total(state: GradeState, runtime: Runtime[GradeContext]) -> GradeState:
    context = runtime.context
    report = assemble.report_of(state["facts"], context.rubric, context.rubric_sha, state["results"], _provenance(state, context))
    return {"report": report}


GOOD = 80
"""From this overall on the cards are not held against a whole call again: what they may cost is little, and the report is there sooner."""


def _again(facts: Facts, overall: int, context: GradeContext) -> Again | None:
    """The overall with other lines; None where it cannot or need not be told.

    Every call is held by the authored prospect and measured without a judge and without the reflection, which is about the real one.
    """
    rehearse, persona, situation = context.rehearse, context.persona, facts.situation
    if rehearse is None or persona is None or situation is None or overall >= GOOD:
        return None
    session = context.session.model_copy(update={"reflection": None})

    async def again(lines: Mapping[int, str]) -> int:
        held = await rehearse(persona, situation, session, lines)
        return assemble.measured_overall(await asyncio.to_thread(measure, held, context.reader, persona), context.rubric)

    return again


async def coach(state: GradeState, runtime: Runtime[GradeContext]) -> GradeState:
    facts, context = state["facts"], runtime.context
    found = await coaching.cards(facts, context.replay, _again(facts, state["report"].overall, context))
    context.progress("The report is ready.")
    return {"report": state["report"].model_copy(update={"coaching": found})}


def _provenance(state: GradeState, context: GradeContext) -> dict[str, Any]:
    heard = state.get("heard", ())
    troubles = [vote.trouble for each in context.rubric.criteria for vote in _votes_on(each.id, heard)]
    return {
        "grader": assemble.GRADER_VERSION,
        "reader": context.reader.fingerprint,
        "rubric": context.rubric_sha,
        "persona": assemble.persona_fingerprint(context.session, context.persona),
        "prompts": {judge.PROMPT: fingerprint(judge.PROMPT)} if context.model else {},
        "judge": context.model.name if context.model else None,
        "votes": context.votes if context.model else None,
        "usage": [count.model_dump() for count in sorted(context.meter.counts(), key=lambda count: count.role)],
        "causes": list(dict.fromkeys(trouble for trouble in troubles if trouble)),
    }


@cache
def build() -> CompiledStateGraph[GradeState, GradeContext, GradeState, GradeState]:
    """The compiled graph, without a saver of ours."""
    graph = StateGraph(GradeState, context_schema=GradeContext)
    graph.add_node("measure", measure_session)
    graph.add_node("judge", judge_criterion)
    graph.add_node("verify", verify)
    graph.add_node("total", total)
    graph.add_node("coach", coach)
    graph.add_edge(START, "measure")
    graph.add_conditional_edges("measure", whom_to_ask, ["judge", "verify"])
    graph.add_edge("judge", "verify")
    graph.add_edge("verify", "total")
    graph.add_edge("total", "coach")
    graph.add_edge("coach", END)
    return graph.compile()


@dataclass(frozen=True)
class Grader:
    """Grades any session against any rubric: one run of the graph. ``votes``: how often the judge is asked; the majority decides."""

    reader: Reader
    judge: ChatModel | None = None
    replay: Replay | None = None
    rehearse: Rehearse | None = None
    votes: int = 1

    async def grade(
        self, session: Session, rubric: Rubric, persona: Persona | None = None, *, rubric_sha: str, progress: Progress | None = None
    ) -> Report:
        """The report. ``persona`` makes the session's ledger trusted; leave it out where it is not the one the session was held with.

        Raises ``BadInput`` for a session without turns and for a rubric that names unknown checks. A judge that fails is no error:
        measured stand-ins speak, and the report says why.
        """
        assemble.known_to_code(rubric)
        say = progress or _silent
        context = GradeContext(session, rubric, rubric_sha, self.reader, persona, self.judge, self.replay, self.rehearse, say, self.votes)
        state = await build().ainvoke({"heard": ()}, context=context)
        report = state["report"]
        assert isinstance(report, Report)
        return report


class ServedGrading(TypedDict, total=False):
    """One grading as plain JSON, for a graph server: a ``trainer.session/1`` goes in, a ``trainer.report/1`` comes out."""

    session: dict[str, Any]
    rubric: str
    report: dict[str, Any]


def served(
    grader: Grader, find: Callable[[Session, str], tuple[Rubric, str, Persona | None]]
) -> CompiledStateGraph[ServedGrading, None, ServedGrading, ServedGrading]:
    """The same graph behind plain JSON, so that LangGraph's own server can run it. ``find`` gives rubric, its fingerprint, persona."""

    async def grade(state: ServedGrading) -> ServedGrading:
        session = Session.model_validate(state["session"])
        rubric, sha, persona = find(session, state.get("rubric", "five-layers"))
        report = await grader.grade(session, rubric, persona, rubric_sha=sha)
        return {"report": report.model_dump(mode="json")}

    graph = StateGraph(ServedGrading)
    graph.add_node("grade", grade)
    graph.add_edge(START, "grade")
    graph.add_edge("grade", END)
    return graph.compile()
