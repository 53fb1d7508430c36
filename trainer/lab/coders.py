"""Who codes the labelled items in a benchmark: the rules alone, the embedded reader, the linear floor, a model's second opinion.

A coder answers with the labels as the data sets name them; ``truth`` brings an item into the same form.
"""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any
from weakref import finalize

from trainer.domain.readings import CommitmentReading, Grounded, MoveReading, OutcomeReading, Reader
from trainer.lab.examples import Item, ending, move_context, plan_fields, sight_of
from trainer.llm.chat import Meter
from trainer.reading.learned import decisions
from trainer.reading.learned.encoder import Probabilities
from trainer.reading.learned.heads import Kind
from trainer.reading.learned.move_decision import decide
from trainer.reading.learned.sight import Sight
from trainer.reading.model_reader import ModelReader

Coding = Mapping[str, Any]
"""Labels by name; a set is a tuple. Moves also have ``earns``."""

Coder = Callable[[Kind, Item], Coding]


def truth(kind: Kind, item: Item) -> Coding:
    return {**item["labels"], "earns": item["earns"]} if kind == "moves" else item


def of_move(reading: MoveReading) -> Coding:
    return {**reading.labels.model_dump(), "earns": reading.earns}


def by_reader(reader: Reader) -> Coder:
    """The coder that any implementation of ``Reader`` is."""

    def code(kind: Kind, item: Item) -> Coding:
        if kind == "moves":
            return of_move(reader.move(move_context(item)))
        if kind == "lines":
            return reader.line(item["text"], item["trainee"]).told()
        if kind == "commitments":
            return reader.commitment(item["text"], item["speaker"]).told()
        if kind == "value":
            return reader.value(item["text"]).told()
        if kind == "smart":
            return reader.smart(item["scenario"], item["objective"]).told()
        if kind == "plans":
            return reader.mutual(item["scenario"], *plan_fields(item)).told()
        if kind == "next_step":
            return reader.next_step(item["text"]).told()
        return reader.outcome(ending(item)).told()

    return code


def by_rules(kind: Kind, item: Item) -> Coding:
    """The rules without the encoder."""
    ruled = sight_of(kind, item).ruled
    return of_move(ruled) if isinstance(ruled, MoveReading) else ruled.told()


def by_shares(seen: Callable[[Sight[Grounded]], Probabilities], bars: Mapping[str, float]) -> Coder:
    """Any trained net, also one that does not ship: ``seen`` are its shares for an item."""

    def code(kind: Kind, item: Item) -> Coding:
        sight = sight_of(kind, item)
        shares = seen(sight)
        if isinstance(sight.ruled, MoveReading):
            return of_move(decide(move_context(item), sight.ruled, shares, bars))
        if isinstance(sight.ruled, CommitmentReading):
            return decisions.commitment(item["text"], item["speaker"], sight.ruled, shares, bars).told()
        if isinstance(sight.ruled, OutcomeReading):
            return decisions.outcome(sight.ruled, shares).told()
        if kind == "plans":
            return decisions.mutual(plan_fields(item), shares, bars).told()
        return _DECIDED[kind](shares, bars).told()

    return code


_DECIDED: Mapping[Kind, Callable[[Probabilities, Mapping[str, float]], Grounded]] = {
    "lines": decisions.line,
    "value": decisions.value,
    "smart": decisions.smart,
    "next_step": decisions.next_step,
}


def by_second_opinion(reader: Reader, second: ModelReader) -> Coder:
    """The embedded reader with the model's second opinion on moves; the other kinds have none."""
    embedded = by_reader(reader)
    loop = asyncio.Runner()  # one loop, so that the client keeps its connection from item to item

    def code(kind: Kind, item: Item) -> Coding:
        if kind != "moves":
            return embedded(kind, item)
        context = move_context(item)
        return of_move(loop.run(second.refine(context, reader.move(context), Meter())))

    finalize(code, loop.close)
    return code
