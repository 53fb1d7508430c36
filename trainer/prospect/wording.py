"""From an act to the lines written for it: hers where the persona has them, stock where it has none."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.domain.persona import NextStep, StockLine
from trainer.domain.session import Act
from trainer.prospect.memory import Memory
from trainer.prospect.proposed_day import agreed_for, might_suit, would_do
from trainer.prospect.stock import FOR_CODE, STOCK

_STOCK_OF: dict[str, StockLine] = {
    "agree": "agrees_agenda", "agree_time": "agrees_time", "time_up": "time_is_up", "react": "reacts", "listen": "listens",
    "greet": "greets", "confirm": "confirms", "permit": "permits", "need_purpose": "needs_purpose",
    "accept_no_fit": "accepts_no_fit", "thank": "thanks", "warn": "warns", "end": "ends",
}  # fmt: skip


@dataclass(frozen=True)
class Wording:
    """Finds an authored line; the seed and how often it came up choose the variant, so no two in a row are alike."""

    memory: Memory
    seed: int
    day: str | None = None
    """The day that the trainee has just proposed for the step."""

    def line(self, act: Act) -> str:
        if act.kind == "wants":
            agenda = self.memory.persona.agenda
            return f"{agenda.wants} {agenda.success}"
        if act.kind == "ask_which" and act.ref:
            return f"{self._pick(act, self.variants(act))} {self._choices(act.ref)}"
        return self._with_the_day(act, self._pick(act, self.variants(act)))

    def _with_the_day(self, act: Act, line: str) -> str:
        """Whoever names a day hears it back in the answer to the step."""
        if self.day is None:
            return line
        match act.kind:
            case "commit":
                return agreed_for(line, self.day)
            case "vague_step":
                return f"{line} {might_suit(self.day)}"
            case "accept_step":
                return f"{line} {would_do(self.day)}"
            case _:
                return line

    def variants(self, act: Act) -> Sequence[str]:
        """Every line that says this act."""
        persona = self.memory.persona
        match act.kind:
            case "disclose" | "recall":
                return persona.rung(str(act.ref)).says
            case "offer":
                return next(alike.says for concern in persona.concerns for alike in concern.lookalikes if alike.id == act.ref)
            case "answer" if act.ref is not None:
                return next(known.says for known in persona.background if known.id == act.ref)
            case "raise" | "settle" | "unsettle":
                thing = next(thing for thing in persona.anticipate if thing.id == act.ref)
                return {"raise": thing.says, "settle": thing.settled, "unsettle": thing.unsettled}[act.kind]
            case "accept_step" | "vague_step" | "decline_step" | "commit":
                return _step_lines(next(step for step in persona.next_steps if step.id == act.ref), act)
            case _:
                return self._stock(_stock_key(act))

    def _stock(self, key: StockLine) -> Sequence[str]:
        return self.memory.persona.lines.get(key, STOCK[key])

    def _pick(self, act: Act, variants: Sequence[str]) -> str:
        """The next variant in turn that she has not said yet; once all are said, the one that was said longest ago."""
        start = self.seed + self.memory.times(act.kind, act.ref)
        rotated = [variants[(start + i) % len(variants)] for i in range(len(variants))]
        # Several acts share their lines, so counting acts alone would bring the same refusal twice running.
        return min(rotated, key=self._last_said)

    def _last_said(self, line: str) -> int:
        """The number of her last reply that held this line; -1 if none did."""
        return max((number for number, reply in enumerate(self.memory.her_lines) if line in reply), default=-1)

    def _choices(self, ref: str) -> str:
        topics = [self.memory.persona.concern(name).topic for name in ref.split("|")]
        return f"{', or '.join(topics)}?".capitalize()


def _stock_key(act: Act) -> StockLine:
    if act.kind == "deflect":
        return FOR_CODE[str(act.ref)]
    if act.kind == "answer":
        return "nothing_known"
    if act.kind == "ask_which":
        return "asks_which"
    return _STOCK_OF[act.kind]


def _step_lines(step: NextStep, act: Act) -> Sequence[str]:
    if act.kind == "accept_step":
        return step.accepts
    if act.kind == "vague_step":
        return step.vague
    if act.kind == "decline_step":
        return step.declines
    return step.firm.says or (f"Agreed: {step.step}, {step.firm.due}. {step.firm.owner} will set it up.",)
