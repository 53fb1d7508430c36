"""Who of the people on a call sells, and who is sold to: by the names given, by what a name says, else by what each of them does.

A seller opens, asks about the other's business, teaches, tells stories and pitches; a customer tells of their own trouble, doubts
and answers to a next step. Every turn is read both ways, and the people fall on the side they lean to.
"""

import itertools
import re
from collections.abc import Mapping, Sequence

from trainer.domain.errors import BadInput
from trainer.domain.readings import Labels, LineReading, MoveContext, Reader
from trainer.domain.vocabulary import Speaker
from trainer.transcripts.spoken import Spoken, folded

TURNS_READ = 40
"""Turns of each person that are read to tell the sides apart: the beginning of a call shows it."""

LEAN = 0.15
"""Difference in what sellers do, a turn, under which nobody can say who sells."""

_SELLS = re.compile(r"\b(?:seller|salesperson|sales|rep|account (?:executive|manager)|trainee|vendor|supplier|consultant|agent)\b", re.I)
_BUYS = re.compile(r"\b(?:customer|client|prospect|buyer|purchas\w+|procurement)\b", re.I)

_STANDS_BY = re.compile(
    r"(?:the |call |sales )?(?:graders?|scorers?|assessors?|examiners?|evaluators?|annotators?|transcribers?|narrator|observers?|"
    r"moderator|note[- ]?taker|system|recording|operator)|sales coach",
    re.I,
)


def of_the_conversation(spoken: Sequence[Spoken], trainees: Sequence[str]) -> Sequence[Spoken]:
    """Without those who by their whole name neither sell nor buy ("Grader", "Note taker"; a "System Administrator" is somebody),
    where two others are left and nobody chose them."""
    chosen = {folded(name) for name in trainees}
    kept = [piece for piece in spoken if folded(piece.name) in chosen or not _STANDS_BY.fullmatch(piece.name.strip())]
    return kept if len({folded(piece.name) for piece in kept}) >= 2 else spoken


Sides = Mapping[str, Speaker]
"""By folded name."""


def sides(spoken: Sequence[Spoken], reader: Reader, trainees: Sequence[str] = ()) -> Sides:
    """The side of everybody who speaks. ``trainees``: names of those who sell, where they are known; the others are the customer's.

    Raises ``BadInput`` for a name that nobody has, and where it cannot be told who sells.
    """
    people = tuple(dict.fromkeys(folded(piece.name) for piece in spoken))
    if len(people) < 2:
        raise BadInput("expected at least two people")
    if trainees:
        return _as_named(people, spoken, trainees)
    by_role = {name: side for name in people if (side := _role(name)) is not None}
    leans = {name: _leaning(name, spoken, reader) for name in people}
    if set(by_role.values()) == {"trainee", "prospect"}:
        return {name: by_role.get(name) or _nearer(leans[name], by_role, leans) for name in people}
    if len(by_role) == 1 and len(people) == 2:
        ((known, side),) = by_role.items()
        return {name: side if name == known else _other(side) for name in people}
    return _as_they_lean(leans, spoken)


def _role(name: str) -> Speaker | None:
    sells, buys = bool(_SELLS.search(name)), bool(_BUYS.search(name))
    return None if sells == buys else "trainee" if sells else "prospect"


def _other(side: Speaker) -> Speaker:
    return "prospect" if side == "trainee" else "trainee"


def _as_named(people: Sequence[str], spoken: Sequence[Spoken], trainees: Sequence[str]) -> Sides:
    chosen = {_find(name, people, spoken) for name in trainees}
    if len(chosen) == len(people):
        raise BadInput("expected somebody on the customer's side, everybody was named as the trainee")
    return {name: "trainee" if name in chosen else "prospect" for name in people}


def _find(wanted: str, people: Sequence[str], spoken: Sequence[Spoken]) -> str:
    """The person of that name; a first or last name does where only one has it."""
    asked = folded(wanted)
    if asked in people:
        return asked
    near = [name for name in people if asked in re.split(r"[\s(),|/]+", name)]
    if len(near) == 1:
        return near[0]
    raise BadInput(f"expected one of the people who speak ({_names(spoken)}), got '{wanted}'")


def _names(spoken: Sequence[Spoken]) -> str:
    return ", ".join(dict.fromkeys(piece.name for piece in spoken))


def _leaning(name: str, spoken: Sequence[Spoken], reader: Reader) -> float:
    """How much more a person does what sellers do than what customers do, a turn; from about -2 to 3."""
    own = [at for at, piece in enumerate(spoken) if folded(piece.name) == name][:TURNS_READ]
    found = [_lean_of(spoken[at].text, spoken[at - 1].text if at else "", reader) for at in own]
    return sum(found) / len(found)


def _lean_of(said: str, heard: str, reader: Reader) -> float:
    labels = reader.move(MoveContext(trainee=said, prospect=heard or None)).labels
    asks = labels.question != "none"
    return _sells(labels) - _buys(reader.line(said, heard), asks=asks, pitches="pitch" in labels.gives)


_ASKING = 0.3
"""What any question weighs: customers ask too."""


def _sells(labels: Labels) -> float:
    digs = labels.question == "leading" or labels.spin in ("problem", "implication", "value")
    gives = bool({"teach", "share", "pitch", "summarise"} & set(labels.gives))
    return bool(labels.opening) + digs + gives + bool(labels.closing) / 2 + _ASKING * (labels.question != "none")


def _buys(line: LineReading, *, asks: bool, pitches: bool) -> float:
    """A question may sound like trouble told and a pitch like an objection; where one is heard, that counts for nothing."""
    tells = (line.discloses != "none" and not asks) + (line.objects and not pitches) / 2
    return tells + (line.step in ("accept", "condition", "decline")) / 2


def _as_they_lean(leans: Mapping[str, float], spoken: Sequence[Spoken]) -> Sides:
    """The widest gap between two people's leanings parts the sides."""
    order = sorted(leans, key=lambda name: (-leans[name], name))
    gaps = [leans[first] - leans[second] for first, second in itertools.pairwise(order)]
    widest = max(range(len(gaps)), key=lambda place: (gaps[place], -place))
    if gaps[widest] < LEAN:
        raise BadInput(f"it cannot be told who sells; name them with --as (people: {_names(spoken)})")
    return {name: "trainee" if place <= widest else "prospect" for place, name in enumerate(order)}


def _nearer(lean: float, by_role: Sides, leans: Mapping[str, float]) -> Speaker:
    def middle(side: Speaker) -> float:
        of = [leans[name] for name, known in by_role.items() if known == side]
        return sum(of) / len(of)

    return "trainee" if abs(lean - middle("trainee")) <= abs(lean - middle("prospect")) else "prospect"
