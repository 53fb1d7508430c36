"""A report for the terminal: the same parts in the same order as the page, in at most ``width`` columns, without control characters."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence

from trainer.domain.report import ConcernLadder, GiveGet, Report
from trainer.domain.session import Session
from trainer.reporting import wording
from trainer.reporting.formats import legible, one_line, turn_number
from trainer.reporting.quotes import Piece
from trainer.reporting.sheet import NO_TOPICS, CommitmentView, CriterionView, ItemView, Quote, Sheet, TurnView, sheet_of

WIDTH = 88
_TICKS = {"yes": "+", "no": "-", "open": "?"}
_RUN_MARKS = {"interrogation": "===", "pitch": "~~~"}
_STATES = {"opened": "[#]", "volunteered": "[o]", "missed": "[ ]"}


def report_text(
    report: Report,
    session: Session,
    *,
    persona_name: str | None = None,
    concern_topics: Mapping[str, str] = NO_TOPICS,
    width: int = WIDTH,
) -> str:
    """The whole report as plain text; ``concern_topics`` gives the neutral topic by concern id. Ends with a line end."""
    sheet = sheet_of(report, session, persona_name=persona_name)
    return "\n".join(_Terminal(sheet, report, dict(concern_topics), max(40, width)).lines()).rstrip() + "\n"


class _Terminal:
    def __init__(self, sheet: Sheet, report: Report, topics: dict[str, str], width: int) -> None:
        self.sheet, self.report, self.topics, self.width = sheet, report, topics, width

    def lines(self) -> Iterator[str]:
        for part in (
            self.outcome, self.score, self.work, self.found, self.balance, self.promises, self.next_step, self.objectives,
            self.criteria, self.plan, self.reflection, self.transcript, self.made_by,
        ):  # fmt: skip
            yield from part()

    def wrap(self, text: str, indent: int = 0, first: str = "", hang: int | None = None) -> list[str]:
        """Filled lines; ``first`` opens the first one, the others are indented by ``hang``, or as far as the first."""
        start = " " * indent + first
        rest = " " * (len(start) if hang is None else hang)
        return textwrap.wrap(one_line(text), self.width, initial_indent=start, subsequent_indent=rest) or [start.rstrip()]

    def heading(self, text: str) -> list[str]:
        return ["", "", text.upper(), "-" * min(len(text), self.width), ""]

    def quotes(self, quotes: Sequence[Quote], indent: int) -> Iterator[str]:
        for quote in quotes:
            yield from self.wrap(f"“{quote.text}” ({quote.where})", indent, "> ")

    # --- the parts, in reading order ---

    def outcome(self) -> Iterator[str]:
        sheet = self.sheet
        yield from self.wrap(sheet.title + (f", {sheet.date}" if sheet.date else ""))
        yield ""
        yield from self.wrap(sheet.headline)
        yield from self.quotes(sheet.outcome_quotes, 2)
        yield from self.wrap(f"{sheet.outcome_reason} {sheet.ended or ''}")

    def score(self) -> Iterator[str]:
        sheet = self.sheet
        yield ""
        if sheet.scored:
            yield f"{sheet.overall} of 100  {bar(sheet.overall, 100, 40)}"
        yield from self.wrap(sheet.band)
        yield from self.wrap(f"{sheet.passing} {sheet.coverage or ''}")

    def work(self) -> Iterator[str]:
        if not (self.sheet.coaching or self.sheet.advice):
            return
        yield from self.heading("What to work on")
        for card in self.sheet.coaching:
            yield from self.wrap(card.why, 0, "* ")
            yield from self.wrap(f"Your words, turn {card.number}: “{card.said}”", 2, hang=4)
            yield from self.wrap(f"A better line: “{card.better}”", 2, hang=4)
            if card.reply:
                yield from self.wrap(f"What {self.sheet.prospect} would have said: “{card.reply}”", 2, hang=4)
            yield from self.wrap(card.does, 2)
        for each in self.sheet.advice:
            yield from self.wrap(f"{each.title} ({each.level})", 0, "* ")
            yield from self.wrap(each.reason, 2)
            yield from self.quotes(each.quotes, 2)

    def found(self) -> Iterator[str]:
        if self.sheet.value is None:
            return
        yield from self.heading("What you found out")
        yield from self.wrap(self.sheet.value)
        yield "[#] earned by a question   [o] said unasked or known   [ ] not reached"
        for place, ladder in enumerate(self.report.value_map, start=1):
            yield from self.ladder(ladder, place)

    def ladder(self, ladder: ConcernLadder, place: int) -> Iterator[str]:
        yield ""
        yield from self.wrap(wording.concern_name(ladder.concern, place, self.topics))
        for rung in reversed(ladder.rungs):
            name = "" if rung.state == "missed" else wording.rung_name(rung)
            yield f"  {_STATES[rung.state]} {name:<22} {wording.rung_state(rung)}".rstrip()

    def balance(self) -> Iterator[str]:
        if self.sheet.balance is None:
            return
        yield from self.heading("Giving and asking")
        yield from self.wrap(self.sheet.balance)
        across = (self.width - 8) // 4
        entries = self.report.give_get
        for start in range(0, len(entries), across):
            yield from ("", *timeline(entries[start : start + across]))
        letters = {give for entry in entries for give in entry.gives}
        key = [f"{letter} {word}" for give, (letter, word) in wording.GIVES.items() if give in letters]
        if key:
            yield from self.wrap(", ".join(key))

    def promises(self) -> Iterator[str]:
        yield from self.heading("Who promised what")
        if not self.sheet.commitments:
            yield "Neither of you undertook anything."
        for row in self.sheet.commitments:
            yield from self.promise(row)

    def promise(self, row: CommitmentView) -> Iterator[str]:
        yield from self.wrap(f"{row.state}: {row.who}, turn {row.number}: “{underlined(row.words)}”", 0, "* ")
        told = [f"{name}: {value}" for name, value in (("Task", row.task), ("owner", row.owner), ("by", row.due)) if value]
        if told:
            yield from self.wrap("; ".join(told), 2)

    def next_step(self) -> Iterator[str]:
        yield from self.heading("The next step, from opening to close")
        yield from self.wrap(self.sheet.step)
        told = wording.step_stations(self.report.next_step)
        stations = [(name, missing if turn is None else f"turn {turn_number(turn)}") for name, turn, missing in told]
        yield from self.wrap(" -> ".join(f"{name}: {when}" for name, when in stations))

    def objectives(self) -> Iterator[str]:
        if not self.sheet.objectives:
            return
        yield from self.heading("Your objectives")
        for each in self.sheet.objectives:
            yield from self.wrap(each.text, 0, "* ")
            letters = " ".join(letter.letter if letter.met else letter.letter.lower() for letter in each.letters)
            yield from self.wrap(f"{letters}   {each.missing} {each.state}.", 2)
            yield from self.quotes(each.quotes, 2)

    def criteria(self) -> Iterator[str]:
        yield from self.heading("Part by part")
        for layer in self.sheet.layers:
            yield from self.wrap(layer.name)
            for each in layer.criteria:
                yield from self.criterion(each)
            yield ""

    def criterion(self, each: CriterionView) -> Iterator[str]:
        yield ""
        scale = f"  {bar(each.level, 4, 8)} " if each.level is not None else "  "
        yield from self.wrap(f"{each.title}:{scale}{each.status}", 2)
        for said in (each.override, each.says, each.reason, each.weight):
            if said:
                yield from self.wrap(said, 4)
        yield from self.quotes(each.quotes, 4)
        for item in each.items:
            yield from self.item(item)

    def item(self, item: ItemView) -> Iterator[str]:
        yield from self.wrap(f"{item.verdict}. {item.says or item.reason}", 4, f"{_TICKS[item.tone]} ")
        because = " ".join(part for part in (item.reason if item.says else "", item.by or "") if part)
        if because:
            yield from self.wrap(because, 6)
        yield from self.quotes(item.quotes, 6)

    def plan(self) -> Iterator[str]:
        if self.sheet.plan is None:
            return
        yield from self.heading("Your plan")
        if not self.sheet.plan:
            yield "Left blank."
        for field in self.sheet.plan:
            yield from self.wrap(field.label)
            for text in field.texts:
                yield from self.wrap(joined(text), 2)

    def reflection(self) -> Iterator[str]:
        if self.sheet.reflection is None:
            return
        yield from self.heading("Your reflection")
        yield from self.paragraphs(joined(self.sheet.reflection)) if self.sheet.reflection else ["Left blank."]

    def paragraphs(self, text: str, indent: int = 0) -> list[str]:
        """Filled, with the writer's own line ends kept."""
        return [line for part in legible(text).split("\n") for line in self.wrap(part, indent)]

    def transcript(self) -> Iterator[str]:
        yield from self.heading("The conversation")
        if not self.sheet.turns:
            yield "Nothing was said."
        for turn in self.sheet.turns:
            yield from self.turn(turn)

    def turn(self, turn: TurnView) -> Iterator[str]:
        yield from self.wrap(f"{turn.number}  {turn.speaker}")
        yield from self.paragraphs(joined(turn.words), 4)
        if turn.reason:
            yield from self.wrap(f"({turn.reason})", 4)
        yield ""

    def made_by(self) -> Iterator[str]:
        yield from self.heading("How this report was made")
        for line in self.sheet.made_by:
            yield from self.wrap(line)


def bar(value: int, most: int, width: int) -> str:
    """``[######..]``: how much of the whole."""
    filled = round(width * min(max(value, 0), most) / most)
    return f"[{'#' * filled}{'.' * (width - filled)}]"


def timeline(entries: Sequence[GiveGet]) -> list[str]:
    """Three rows, one column per trainee turn: gives above, the turn, questions below; a fourth marks runs."""
    gives = ["".join(wording.GIVES[give][0] for give in entry.gives)[:3] or "." for entry in entries]
    asks = [str(entry.gets) if entry.gets else "." for entry in entries]
    rows = [("gives", gives), ("turn", [str(turn_number(entry.turn)) for entry in entries]), ("asks", asks)]
    if any(entry.run for entry in entries):
        rows.append(("run", [_RUN_MARKS[entry.run] if entry.run else "" for entry in entries]))
    lines = [f"{name:<7}{''.join(f'{cell:>4}' for cell in cells)}".rstrip() for name, cells in rows]
    runs = sorted({entry.run for entry in entries if entry.run})
    return [*lines, *(f"{_RUN_MARKS[run]} {wording.RUNS[run].lower()}" for run in runs)]


def joined(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def underlined(pieces: Sequence[Piece]) -> str:
    """Weak words between underscores, as a terminal shows them."""
    return "".join(f"_{piece.text}_" if piece.marked else piece.text for piece in pieces)
