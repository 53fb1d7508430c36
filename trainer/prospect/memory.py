"""What she remembers of the call so far, folded from the turns and the ledger; there is no second record."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from trainer.domain.persona import Persona
from trainer.domain.readings import Labels
from trainer.domain.session import ActKind, LedgerEntry, Turn

_BARE_GIVES = frozenset({"teach", "share", "answer", "summarise"})


def asks_and_gives_nothing(labels: Labels) -> bool:
    """A bare question: part of an interrogation when four come in a row (labels.md, section 6)."""
    return (
        labels.question != "none"
        and not _BARE_GIVES & set(labels.gives)
        and "pitch" not in labels.gives
        and not labels.opening
        and not labels.closing
    )


def pitches_and_asks_nothing(labels: Labels) -> bool:
    return "pitch" in labels.gives and labels.question == "none"


@dataclass(frozen=True)
class Memory:
    persona: Persona
    turns: tuple[Turn, ...]
    ledger: tuple[LedgerEntry, ...]

    @property
    def trainee_turns(self) -> int:
        return len(self.ledger)

    @property
    def opened(self) -> tuple[str, ...]:
        """Rungs she has said, in the order she said them; what the brief tells comes first."""
        return (*self.persona.known_from_brief(), *(rung for entry in self.ledger for rung in entry.opened))

    @property
    def concern(self) -> str | None:
        return next((entry.concern for entry in reversed(self.ledger) if entry.concern), None)

    @property
    def trust(self) -> int:
        return self.ledger[-1].trust if self.ledger else self.persona.disposition.trust

    @property
    def patience(self) -> int:
        return self.ledger[-1].patience if self.ledger else self.persona.disposition.patience

    @property
    def last_line(self) -> str | None:
        return next((turn.text for turn in reversed(self.turns) if turn.speaker == "prospect"), None)

    @property
    def her_lines(self) -> tuple[str, ...]:
        return tuple(turn.text for turn in self.turns if turn.speaker == "prospect")

    @property
    def trainee_lines(self) -> tuple[str, ...]:
        return tuple(turn.text for turn in self.turns if turn.speaker == "trainee")

    @property
    def warned_just_now(self) -> bool:
        return bool(self.ledger) and any(act.kind == "warn" for act in self.ledger[-1].acts)

    def refs(self, kind: ActKind) -> tuple[str, ...]:
        """What acts of this kind were about, in order."""
        return tuple(act.ref for entry in self.ledger for act in entry.acts if act.kind == kind and act.ref is not None)

    def times(self, kind: ActKind, ref: str | None) -> int:
        return sum(act.kind == kind and act.ref == ref for entry in self.ledger for act in entry.acts)

    @property
    def last_impact(self) -> str | None:
        """The impact said last, or the one whose size was."""
        for rung_id in reversed(self.opened):
            rung = self.persona.rung(rung_id)
            if rung.rung == "impact":
                return rung.id
            if rung.of:
                return rung.of
        return None

    @property
    def pending(self) -> tuple[str, ...]:
        """Raised and not settled, oldest first."""
        settled = set(self.refs("settle"))
        return tuple(dict.fromkeys(ref for ref in self.refs("raise") if ref not in settled))

    @property
    def impacts_said(self) -> int:
        return sum(self.persona.rung(rung).rung == "impact" for rung in self.opened)

    @property
    def openings(self) -> frozenset[str]:
        return frozenset(part for entry in self.ledger for part in entry.labels.opening)

    @property
    def bare_run(self) -> int:
        """How many bare questions in a row stand directly before this turn."""
        return _tail(self.ledger, asks_and_gives_nothing)

    @property
    def pitch_run(self) -> int:
        return _tail(self.ledger, pitches_and_asks_nothing)

    def line_of(self, entry: LedgerEntry) -> str:
        return self.turns[entry.turn].text if 0 <= entry.turn < len(self.turns) else ""


def _tail(ledger: Sequence[LedgerEntry], holds: Callable[[Labels], bool]) -> int:
    count = 0
    for entry in reversed(ledger):
        if not holds(entry.labels):
            break
        count += 1
    return count
