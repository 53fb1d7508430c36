"""``trainer bench reading``: how rightly the readers read, on the labelled items that no one learned from."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass

from trainer.domain.persona import Persona
from trainer.domain.ports import ProspectRun
from trainer.domain.readings import Reader
from trainer.lab.coders import Coder, by_reader, by_rules
from trainer.lab.examples import Item, bare, items, move_context, recorded
from trainer.lab.reading_table import Figure, Items, bare_question, figures
from trainer.lab.withholding import Tried, withheld
from trainer.reading.learned.heads import JUDGED, KINDS
from trainer.reading.learned.weighed import forget

Progress = Callable[[str], None]

TALK = "embedded, recorded talk"
"""The column whose items are of another kind: turns cut out of talk as it is recorded, as many as its own figures say."""


@dataclass(frozen=True)
class Speed:
    """Milliseconds for one move, alone, nothing remembered; seconds from a new process to its first reading."""

    p50_ms: float
    p95_ms: float
    first_reading_s: float
    moves: int


@dataclass(frozen=True)
class Report:
    """The whole run. ``columns`` are the figures by coder."""

    columns: Mapping[str, Sequence[Figure]]
    withheld: Sequence[Tried]
    speed: Speed

    @property
    def asked(self) -> Sequence[Tried]:
        return [tried for tried in self.withheld if tried.asked]

    @property
    def withheld_share(self) -> float:
        """Of the rungs that were asked for, those that two good questions left closed."""
        return sum(not tried.opened for tried in self.asked) / len(self.asked) if self.asked else 0.0

    @property
    def closed_share(self) -> float:
        """Of all rungs, those that stayed closed, also because what they stand on did."""
        return sum(not tried.opened for tried in self.withheld) / len(self.withheld) if self.withheld else 0.0

    def as_json(self) -> dict[str, object]:
        return {
            "figures": {name: [{**asdict(figure), "holds": figure.holds} for figure in column] for name, column in self.columns.items()},
            "withheld": {"share": self.withheld_share, "asked": len(self.asked), "most": 0.05, "closed_of_all": self.closed_share},
            "withheld_rungs": [asdict(tried) for tried in self.withheld if tried.asked and not tried.opened],
            "speed": asdict(self.speed),
        }


def held_out_items(most: int | None = None, *, of_recorded_talk: bool = False) -> Items:
    """The test part, or its recorded talk; of each kind all items, or at most so many, spread evenly over its passes."""
    found = {
        kind: [item for source, item in items(kind, test=True) if (source in recorded()) == of_recorded_talk]
        for kind in KINDS
        if kind not in JUDGED
    }
    return found if most is None else {kind: _spread(known, most) for kind, known in found.items()}


def _spread(known: Sequence[Item], most: int) -> list[Item]:
    count = min(most, len(known))
    return [known[place * len(known) // count] for place in range(count)]


def run(
    reader: Reader,
    prospect: ProspectRun,
    personas: Sequence[Persona],
    more: Mapping[str, Callable[[], Coder]],
    *,
    rounds: int = 400,
    most: int | None = None,
    say: Progress = lambda text: None,
) -> Report:
    """Measures the embedded reader, the rules alone, and ``more`` coders, each made when its turn comes, on the test part; and the
    embedded reader on recorded talk.

    ``rounds`` is the number of bootstrap samples behind each interval; ``most`` the number of items of each kind, all if None.
    """
    known = held_out_items(most)
    say("measuring speed")
    fresh = speed(reader, known["moves"])
    makers: dict[str, Callable[[], Coder]] = {"embedded": lambda: by_reader(reader), "rules": lambda: by_rules, **more}
    columns: dict[str, list[Figure]] = {}
    for name, make in makers.items():
        say(f"coding with {name}")
        coder = make()
        columns[name] = [*figures(coder, known, rounds), bare_question(coder, _bare(known["moves"]), rounds)]
    say("coding recorded talk")
    talk = held_out_items(most, of_recorded_talk=True)
    columns[TALK] = [*figures(by_reader(reader), talk, rounds), bare_question(by_reader(reader), _bare(talk["moves"]), rounds)]
    say("asking every persona for every rung")
    tried = withheld(prospect, personas)
    return Report(columns, tried, fresh)


def _bare(moves: Sequence[Item]) -> list[Item]:
    return [{**item, "trainee": bare(str(item["trainee"]))} for item in moves]


def speed(reader: Reader, moves: Sequence[Item]) -> Speed:
    """Each move once, in a process that has not read it before; of many, the first twenty only warm the machine."""
    contexts = [move_context(item) for item in moves]
    forget()
    spent = []
    for context in contexts:
        started = time.perf_counter()
        reader.move(context)
        spent.append((time.perf_counter() - started) * 1000)
    counted = sorted(spent[20:] or spent)
    return Speed(statistics.median(counted), counted[int(0.95 * len(counted))], _first_reading(), len(counted))


def _first_reading() -> float:
    """A new process: imports, loads, reads one move and a statement, as a first turn does."""
    code = (
        "from trainer.reading.embedded import EmbeddedReader; from trainer.domain.readings import MoveContext;"
        "EmbeddedReader().move(MoveContext(trainee='What goes wrong today?')); EmbeddedReader().value('We pay a penalty.')"
    )
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - started
