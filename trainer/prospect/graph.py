"""One turn as a graph: listen → gate → dispose → (leave | close | converse) → speak → guard → (speak again | record).

State in, state out, no checkpointer: the session's events are the record. The wiring holds no logic; every decision
is a function of the rooms beside it, and testing a step is calling a function.
"""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal, TypedDict

from langgraph.config import get_stream_writer
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.runtime import Runtime

from trainer.domain.errors import ModelTrouble
from trainer.domain.persona import Persona, Situation
from trainer.domain.readings import Reader
from trainer.domain.session import Act, LedgerEntry, Span, Turn, TurnResult
from trainer.llm.chat import ChatModel, Meter
from trainer.prospect import disposition, ladder, listening, planning
from trainer.prospect.disposition import Mood
from trainer.prospect.guard import Guard, sentences, span_of
from trainer.prospect.ladder import Decision
from trainer.prospect.memory import Memory
from trainer.prospect.planning import Heard
from trainer.prospect.reasons import fairly_put, reason_for
from trainer.prospect.voice import Briefing, spoken
from trainer.prospect.wording import Wording
from trainer.reading.model_reader import ModelReader

_FALLBACK = Act(kind="listen")
_WORSE_THAN_ASSUMING = frozenset({"injection", "abusive", "leading", "stacked", "pitch"})


@dataclass(frozen=True)
class TurnContext:
    """What is given for a turn, as against what changes in it."""

    persona: Persona
    situation: Situation
    reader: Reader
    voice: ChatModel | None = None
    second_reader: ModelReader | None = None
    seed: int = 0


class TurnState(TypedDict, total=False):
    """``turns``, ``ledger`` and ``text`` go in; ``result`` comes out."""

    turns: tuple[Turn, ...]
    ledger: tuple[LedgerEntry, ...]
    text: str
    heard: Heard
    decision: Decision
    mood: Mood
    acts: tuple[Act, ...]
    released: tuple[str, ...]
    spoken_by: tuple[Literal["model", "authored"], ...]
    attempts: int
    owed: tuple[Act, ...]
    note: str | None
    meter: Meter
    result: TurnResult


def _memory(state: TurnState, context: TurnContext) -> Memory:
    return Memory(context.persona, tuple(state.get("turns", ())), tuple(state.get("ledger", ())))


async def listen(state: TurnState, runtime: Runtime[TurnContext]) -> TurnState:
    context, meter = runtime.context, Meter()
    heard = await listening.listen(_memory(state, context), state["text"], context.reader, context.second_reader, meter)
    return {"heard": heard, "meter": meter}


def gate(state: TurnState, runtime: Runtime[TurnContext]) -> TurnState:
    heard = state["heard"]
    decision = ladder.decide(_memory(state, runtime.context), heard.aim, heard.reading)
    if heard.asserts and decision.code not in _WORSE_THAN_ASSUMING:
        # Who says the effect for her earns nothing in that turn, however well the question behind it is put.
        decision = replace(decision, code="assumption", earns="none", opened=())
    return {"decision": fairly_put(decision, heard.reading.labels)}


def dispose(state: TurnState, runtime: Runtime[TurnContext]) -> TurnState:
    return {"mood": disposition.after(_memory(state, runtime.context), state["heard"].reading.labels, state["decision"])}


def way(state: TurnState, runtime: Runtime[TurnContext]) -> planning.Route:
    return planning.route(_memory(state, runtime.context), state["heard"], state["mood"])


def leave(state: TurnState) -> TurnState:
    return {"acts": planning.leave(), "decision": replace(state["decision"], opened=(), earns="none", code="ended")}


def close(state: TurnState, runtime: Runtime[TurnContext]) -> TurnState:
    memory = _memory(state, runtime.context)
    acts = planning.close(memory, state["heard"], state["decision"], state["mood"])
    return {"acts": planning.out_of_time(memory, runtime.context.situation, acts)}


def converse(state: TurnState, runtime: Runtime[TurnContext]) -> TurnState:
    memory = _memory(state, runtime.context)
    acts = planning.converse(memory, state["heard"], state["decision"], state["mood"])
    return {"acts": planning.out_of_time(memory, runtime.context.situation, acts)}


async def speak(state: TurnState, runtime: Runtime[TurnContext]) -> TurnState:
    """The plan in her words. Each sentence passes the guard before it is released; at the first violation she stops."""
    model, attempts = runtime.context.voice, state.get("attempts", 0)
    may_retry = attempts == 0 or (attempts == 1 and not state.get("released") and not state.get("note"))
    if model is None or not may_retry or planning.only_from_the_script(state["acts"], state["heard"]):
        return _speak_the_script(state, runtime.context)
    return await _speak_by_model(state, runtime.context, model)


def guard(state: TurnState, runtime: Runtime[TurnContext]) -> TurnState:
    """What the reply still owes: planned acts it does not carry."""
    reply = " ".join(state.get("released", ()))
    lines = _lines(state, runtime.context)
    owed = _guard(state, runtime.context).shortfall(reply, lines) if reply else state["acts"]
    return {"owed": owed, "attempts": state.get("attempts", 0) + 1}


def verdict(state: TurnState) -> Literal["again", "said"]:
    return "again" if state["owed"] and state["attempts"] < 3 and state["spoken_by"][-1:] != ("authored",) else "said"


def record(state: TurnState, runtime: Runtime[TurnContext]) -> TurnState:
    reply, heard, decision, mood = " ".join(state["released"]), state["heard"], state["decision"], state["mood"]
    persona, by = runtime.context.persona, set(state["spoken_by"])
    entry = LedgerEntry(
        turn=len(state.get("turns", ())),
        labels=heard.reading.labels,
        concern=decision.concern,
        earns=decision.earns,
        opened=decision.opened,
        trust=mood.trust,
        patience=mood.patience,
        reason=reason_for(persona, decision),
        acts=state["acts"],
        spans=tuple(_span(reply, persona, rung) for rung in decision.opened),
        confidence=heard.reading.confidence,
        rests_on=heard.reading.rests_on,
        voice="mixed" if len(by) > 1 else "model" if by == {"model"} else "authored",
        note=state.get("note"),
        reader=runtime.context.reader.fingerprint,
    )
    return {"result": TurnResult(reply=reply, entry=entry, ended_by="prospect" if mood.ends else None, usage=state["meter"].counts())}


def _lines(state: TurnState, context: TurnContext) -> dict[Act, str]:
    memory = _memory(state, context)
    wording = Wording(memory, context.seed, planning.day_for_the_step(memory, state["text"], state["acts"]))
    return {act: wording.line(act) for act in state["acts"]}


def _opened(state: TurnState, context: TurnContext) -> tuple[str, ...]:
    return (*_memory(state, context).opened, *state["decision"].opened)


def _guard(state: TurnState, context: TurnContext) -> Guard:
    memory = _memory(state, context)
    return Guard(
        persona=context.persona,
        situation=context.situation,
        reader=context.reader,
        opened=_opened(state, context),
        acts=state["acts"],
        authored=tuple(_lines(state, context).values()),
        her_lines=memory.her_lines,
        trainee_lines=(*memory.trainee_lines, state["text"]),
        stated=state["heard"].stated,
    )


def _speak_the_script(state: TurnState, context: TurnContext) -> TurnState:
    """Authored lines for whatever has not been said yet. A line that would leak (a fault in content) is never released."""
    released, guard_, write = list(state.get("released", ())), _guard(state, context), get_stream_writer()
    lines = _lines(state, context)
    for act in state.get("owed", state["acts"]):
        for sentence in sentences(lines[act]):
            if not guard_.leak(" ".join((*released, sentence))):
                released.append(sentence)
                write(sentence)
    if not released:
        released.append(Wording(_memory(state, context), context.seed).line(_FALLBACK))
        write(released[0])
    return {"released": tuple(released), "spoken_by": (*state.get("spoken_by", ()), "authored")}


async def _speak_by_model(state: TurnState, context: TurnContext, model: ChatModel) -> TurnState:
    released, note = list(state.get("released", ())), state.get("note")
    meter, guard_, write = state["meter"], _guard(state, context), get_stream_writer()
    stream = spoken(model, _briefing(state, context), meter)
    try:
        async for sentence in stream:
            if guard_.excess(sentence, released):
                break
            released.append(sentence)
            write(sentence)
    except ModelTrouble as trouble:
        note = str(trouble)
    finally:
        await stream.aclose()
    by: tuple[Literal["model", "authored"], ...] = ("model",) if released else ()
    return {"released": tuple(released), "spoken_by": (*state.get("spoken_by", ()), *by), "note": note}


def _briefing(state: TurnState, context: TurnContext) -> Briefing:
    reminder = "Say only this. No figure, no effect, no agreement beyond it." if state.get("attempts") else ""
    return Briefing(
        memory=_memory(state, context),
        acts=state["acts"],
        lines=_lines(state, context),
        trainee_line=state["text"],
        opened=_opened(state, context),
        reminder=reminder,
    )


def _span(reply: str, persona: Persona, rung_id: str) -> Span:
    rung = persona.rung(rung_id)
    start, end = span_of(reply, (*rung.says, rung.fact))
    return Span(rung=rung_id, start=start, end=end)


@cache
def build() -> CompiledStateGraph[TurnState, TurnContext, TurnState, TurnState]:
    """The compiled graph, without a saver of ours."""
    graph = StateGraph(TurnState, context_schema=TurnContext)
    graph.add_node("listen", listen)
    graph.add_node("gate", gate)
    graph.add_node("dispose", dispose)
    graph.add_node("leave", leave)
    graph.add_node("close", close)
    graph.add_node("converse", converse)
    graph.add_node("speak", speak)
    graph.add_node("guard", guard)
    graph.add_node("record", record)
    graph.add_edge(START, "listen")
    graph.add_edge("listen", "gate")
    graph.add_edge("gate", "dispose")
    graph.add_conditional_edges("dispose", way, {"leave": "leave", "close": "close", "converse": "converse"})
    for plan in ("leave", "close", "converse"):
        graph.add_edge(plan, "speak")
    graph.add_edge("speak", "guard")
    graph.add_conditional_edges("guard", verdict, {"again": "speak", "said": "record"})
    graph.add_edge("record", END)
    return graph.compile()


@dataclass(frozen=True)
class Prospect:
    """Plays any persona: one run of the graph per trainee turn."""

    reader: Reader
    voice: ChatModel | None = None
    second_reader: ModelReader | None = None

    async def turn(
        self, persona: Persona, situation: Situation, turns: tuple[Turn, ...], ledger: tuple[LedgerEntry, ...], text: str, *, seed: int
    ) -> AsyncIterator[str | TurnResult]:
        """Yields each sentence as the guard releases it, then the result with everything to be stored."""
        context = TurnContext(persona, situation, self.reader, self.voice, self.second_reader, seed)
        state: TurnState = {"turns": turns, "ledger": ledger, "text": text}
        result: TurnResult | None = None
        async for mode, part in build().astream(state, context=context, stream_mode=["custom", "values"]):
            if mode == "custom":
                yield str(part)
            else:
                result = _result(part) or result
        assert result is not None
        yield result


class ServedTurn(TypedDict, total=False):
    """One turn as plain JSON, for a graph server: ``result`` is a ``TurnResult``."""

    persona: str
    situation: str | None
    turns: list[dict[str, Any]]
    ledger: list[dict[str, Any]]
    text: str
    seed: int
    result: dict[str, Any]


def served(
    prospect: Prospect, find: Callable[[str, str | None], tuple[Persona, Situation]]
) -> CompiledStateGraph[ServedTurn, None, ServedTurn, ServedTurn]:
    """The same graph behind plain JSON, so that LangGraph's own server can run it; it brings its own record of threads."""

    async def turn(state: ServedTurn) -> ServedTurn:
        persona, situation = find(state["persona"], state.get("situation"))
        turns = tuple(Turn.model_validate(each) for each in state.get("turns", ()))
        ledger = tuple(LedgerEntry.model_validate(each) for each in state.get("ledger", ()))
        write = get_stream_writer()
        async for part in prospect.turn(persona, situation, turns, ledger, state["text"], seed=state.get("seed", 0)):
            if isinstance(part, TurnResult):
                return {"result": part.model_dump(mode="json")}
            write(part)
        raise AssertionError("a turn ends with its result")

    graph = StateGraph(ServedTurn)
    graph.add_node("turn", turn)
    graph.add_edge(START, "turn")
    graph.add_edge("turn", END)
    return graph.compile()


def _result(values: object) -> TurnResult | None:
    found = values.get("result") if isinstance(values, dict) else None
    return found if isinstance(found, TurnResult) else None
