"""The few things on a page that are more than a paragraph. Nothing here is taller than a page unless it can be split."""

from collections.abc import Sequence

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, HRFlowable, Paragraph, Spacer, Table

from trainer.reporting.paper.faces import SANS, STRONG, width
from trainer.reporting.paper.styles import ACCENT, LINE, MUTED, PAPER, WARM

WIDTH, HEIGHT = 481.89, 716.0
"""The room between the margins of an A4 page."""

_GUTTER = 16.0


class Heading(Paragraph):
    """A heading with its place in the outline."""

    key, level, entry = "", 0, ""

    def draw(self) -> None:
        if self.entry:
            self.canv.bookmarkHorizontal(self.key, 0, self.height + 12)
            self.canv.addOutlineEntry(self.entry, self.key, self.level, closed=self.level > 0)
        super().draw()


class Barred(Paragraph):
    """With a line at its left, over its whole height on every page."""

    bar: Color = LINE

    def draw(self) -> None:
        x = self.style.leftIndent - 9
        self.canv.saveState()
        self.canv.setStrokeColor(self.bar)
        self.canv.setLineWidth(1.5)
        self.canv.line(x, 0, x, self.height)
        self.canv.restoreState()
        super().draw()


class Override(Barred):
    bar = ACCENT


class Pips(Flowable):
    """A level from 0 to 4 as four steps."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self.level, self.width, self.height = level, 4 * 19.0, 10.0

    def draw(self) -> None:
        self.canv.setLineWidth(1)
        for step in range(4):
            reached = step < self.level
            self.canv.setFillColor(ACCENT if reached else PAPER)
            self.canv.setStrokeColor(ACCENT if reached else LINE)
            self.canv.roundRect(step * 19 + 0.5, 1.5, 16, 6, 1.5, stroke=1, fill=1)


class Letters(Flowable):
    """Which of the five letters an objective has: filled, or dashed where it lacks one."""

    def __init__(self, letters: Sequence[tuple[str, bool]]) -> None:
        super().__init__()
        self.letters, self.width, self.height = letters, len(letters) * 20.0, 17.0

    def draw(self) -> None:
        for place, (letter, has) in enumerate(self.letters):
            self._letter(place * 20 + 0.5, letter, has)

    def _letter(self, x: float, letter: str, has: bool) -> None:
        self.canv.setDash(() if has else (2.5, 2))
        self.canv.setFillColor(ACCENT if has else PAPER)
        self.canv.setStrokeColor(ACCENT if has else MUTED)
        self.canv.roundRect(x, 0.5, 16, 15.5, 2, stroke=1, fill=1)
        self.canv.setFillColor(PAPER if has else MUTED)
        self.canv.setFont(STRONG if has else SANS, 9)
        self.canv.drawCentredString(x + 8, 5, letter)


class Key(Flowable):
    """What full, framed and dashed rungs mean."""

    _MARKS = (("earned by a question", "full"), ("said unasked or known", "framed"), ("not reached", "dashed"))

    def __init__(self) -> None:
        super().__init__()
        self.width, self.height = WIDTH, 16.0

    def draw(self) -> None:
        x = 0.75
        for words, look in self._MARKS:
            self._swatch(x, look)
            self.canv.setFillColor(MUTED)
            self.canv.setFont(SANS, 9)
            self.canv.drawString(x + 24, 5, words)
            x += 24 + width(words, SANS, 9) + 18

    def _swatch(self, x: float, look: str) -> None:
        self.canv.setDash((2.5, 2) if look == "dashed" else ())
        self.canv.setStrokeColor(MUTED if look == "dashed" else WARM)
        self.canv.setFillColor(WARM if look == "full" else PAPER)
        self.canv.roundRect(x, 4, 18, 7.5, 1.5, stroke=1, fill=1)


def rule(before: float = 0, after: float = 0) -> HRFlowable:
    return HRFlowable(width="100%", thickness=0.6, color=LINE, spaceBefore=before, spaceAfter=after)


def table(rows: Sequence[Sequence[object]], widths: Sequence[float], looks: Sequence[tuple[object, ...]] = (), *, head: int = 0) -> Table:
    """Without padding of its own, cells at the top; a row is never torn."""
    plain = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 0),
             ("BOTTOMPADDING", (0, 0), (-1, -1), 0), ("VALIGN", (0, 0), (-1, -1), "TOP")]  # fmt: skip
    return Table(rows, colWidths=widths, style=[*plain, *looks], hAlign="LEFT", repeatRows=head, spaceBefore=0, spaceAfter=0)


def fits(block: Table) -> bool:
    """Whether the block can stand on one page with something above it."""
    return bool(block.wrap(WIDTH, HEIGHT * 100)[1] <= HEIGHT * 0.8)


def beside(columns: Sequence[tuple[Color, list[Flowable]]]) -> list[Flowable]:
    """Blocks side by side under lines of their colour; one below the other where they would be taller than a page."""
    count = len(columns)
    each = (WIDTH - _GUTTER * (count - 1)) / count
    cells: list[object] = []
    widths: list[float] = []
    looks: list[tuple[object, ...]] = [("TOPPADDING", (0, 0), (-1, -1), 7)]
    for place, (colour, flow) in enumerate(columns):
        cells += [flow] if place == 0 else ["", flow]
        widths += [each] if place == 0 else [_GUTTER, each]
        looks.append(("LINEABOVE", (2 * place, 0), (2 * place, 0), 2, colour, "butt"))
    block = table([cells], widths, looks)
    if fits(block):
        return [block]
    return [part for colour, flow in columns for part in (_line(colour), *flow)]


def _line(colour: Color) -> HRFlowable:
    return HRFlowable(width="100%", thickness=2, color=colour, spaceBefore=8, spaceAfter=7)


def space(height: float) -> Spacer:
    return Spacer(1, height)
