"""Who received what: gives and gets turn by turn, and the runs that a customer resents."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from typing import Literal

from trainer.domain.readings import Labels
from trainer.domain.report import GiveGet
from trainer.domain.vocabulary import Give
from trainer.grading.facts import ProspectTurn, TraineeTurn
from trainer.grading.prose import figures, matter, stems
from trainer.reading.amounts import follows_from, values

INTERROGATION = 4
PITCH_RUN = 3
SUMMARY_MATTER = 5
"""A recap with fewer words about something joins nothing."""

Run = Literal["interrogation", "pitch"]


def asks(labels: Labels) -> bool:
    """A question that serves the trainee's qualification; an attempt to leave the role play counts as one."""
    if "injection" in labels.other:
        return True
    return labels.question != "none" and (labels.spin != "none" or labels.so_what or labels.quantify or bool(labels.targets))


def sums_up(turn: TraineeTurn, prospect: Sequence[ProspectTurn]) -> bool:
    """What the turn plays back is of use: it adds a figure to what was told, or joins facts told at different moments."""
    told = " ".join(turn.text[part.start : part.end] for part in turn.parts if part.labels.question in ("none", "leading"))
    told = told or turn.text[: max(turn.text.rfind(".", 0, turn.text.rfind("?")), 0)]
    heard = [each for each in prospect if each.turn < turn.turn]
    if not told or not heard or {"teach", "share", "pitch"} & set(turn.labels.gives):
        return False
    return _adds_a_figure(told, heard) or _joins(told, heard)


def _adds_a_figure(told: str, heard: Sequence[ProspectTurn]) -> bool:
    known = values(" \n ".join(each.text for each in heard))
    mine = {value for value in values(told) if value >= COUNTS}
    new = {value for value in mine - known if follows_from(value, known)}
    return bool(new) and (max(new) >= A_SUM or bool(stems(told) & stems(heard[-1].text)))


def _joins(told: str, heard: Sequence[ProspectTurn]) -> bool:
    """Words of two different answers stand in it, each in a good part."""
    mine, spent, from_turns = matter(told), set[str](), 0
    for each in heard:
        own = (matter(each.text) & mine) - spent
        if len(own) >= JOINED:
            from_turns, spent = from_turns + 1, spent | own
    return from_turns >= 2


A_SUM = 100
"""A new figure from here up is somebody's arithmetic, not a way of speaking."""

COUNTS = 3
"""Smaller numbers are too common to be a figure of the case."""

JOINED = 2
"""Content words that show a fact to be played back."""


@dataclass(frozen=True)
class Telling:
    """Turns that hand something over: ``answering`` what the prospect raised or asked, ``summing`` up to some use."""

    teaching: Container[int] = ()
    sharing: Container[int] = ()
    answering: Container[int] = ()
    summing: Container[int] = ()


def gives_something(turn: TraineeTurn, telling: Telling) -> tuple[Give, ...]:
    """What the prospect got out of the turn: an insight, a story, an answer, or a recap that adds or joins something."""
    useful: set[Give] = set()
    if turn.turn in telling.sharing:
        useful.add("share")
    if turn.turn in telling.teaching:
        useful.add("teach")
    if turn.turn in telling.answering and "pitch" not in turn.labels.gives:
        useful.add("answer")
    if turn.turn in telling.summing or (
        "summarise" in turn.labels.gives and (figures(turn.text) or len(matter(turn.text)) >= SUMMARY_MATTER)
    ):
        useful.add("summarise")
    return tuple(sorted(useful))


def questions_in(turn: TraineeTurn) -> int:
    if not asks(turn.labels):
        return 0
    return max(1, sum(asks(part.labels) for part in turn.parts))


def timeline(trainee: Sequence[TraineeTurn], core: int, telling: Telling) -> tuple[GiveGet, ...]:
    """One entry per trainee turn; runs are looked for after the opening."""
    after = [turn for turn in trainee if turn.turn >= core]
    runs: dict[int, Run] = {}
    for turn in _in_a_row(after, lambda t: "pitch" in t.labels.gives and not asks(t.labels), PITCH_RUN):
        runs[turn] = "pitch"
    for turn in _in_a_row(after, lambda t: asks(t.labels) and not gives_something(t, telling), INTERROGATION):
        runs[turn] = "interrogation"
    return tuple(
        GiveGet(turn=turn.turn, gives=gives_something(turn, telling), gets=questions_in(turn), run=runs.get(turn.turn)) for turn in trainee
    )


def _in_a_row(turns: Sequence[TraineeTurn], does: Callable[[TraineeTurn], bool], least: int) -> list[int]:
    found: list[int] = []
    row: list[int] = []
    for turn in turns:
        row = [*row, turn.turn] if does(turn) else []
        if len(row) == least:
            found += row
        elif len(row) > least:
            found.append(turn.turn)
    return found


def giving_and_getting(entries: Sequence[GiveGet], core: int) -> tuple[int, int]:
    """How many turns after the opening give, and how many ask."""
    after = [entry for entry in entries if entry.turn >= core]
    return sum(bool(entry.gives) for entry in after), sum(bool(entry.gets) for entry in after)
