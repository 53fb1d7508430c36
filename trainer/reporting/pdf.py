"""A report as PDF: the same parts in the same order as the page, and the same drawings, on A4.

With ``reporting/paper`` the only home of reportlab. Its paragraphs read a small XML, so every text enters through ``markup``.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from threading import Lock

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph

from trainer.domain.report import Report
from trainer.domain.session import Session
from trainer.reporting import charts
from trainer.reporting.paper.blocks import (
    HEIGHT,
    WIDTH,
    Barred,
    Heading,
    Key,
    Letters,
    Override,
    Pips,
    beside,
    fits,
    rule,
    space,
    table,
)
from trainer.reporting.paper.drawings import placed
from trainer.reporting.paper.faces import SANS, SERIF, STRONG, clipped, faces, markup, width
from trainer.reporting.paper.pages import bound
from trainer.reporting.paper.portions import portions
from trainer.reporting.paper.styles import ACCENT, LINE, MARGIN, MARK, WARM, styles
from trainer.reporting.quotes import Piece
from trainer.reporting.sheet import (
    NO_TOPICS,
    Advice,
    CoachingView,
    CommitmentView,
    CriterionView,
    ItemView,
    LayerView,
    ObjectiveView,
    PlanField,
    Quote,
    Sheet,
    TurnView,
    sheet_of,
)
from trainer.reporting.svg import FILLS

_ONE_AT_A_TIME = Lock()
"""reportlab reads every paragraph of a process with one parser, so two reports at once would mix their words."""

_HALF, _TEXT_SIZE = (WIDTH - 28) / 2, 270.0
"""How wide drawings are; at 270 points their words are as large as the text."""
_SHORT = 40
"""So many characters at most stay on one line."""

_TONES = {"yes": "accent", "no": "warm", "open": "muted"}
_TRANSCRIPT = "report-transcript"


def report_pdf(
    report: Report,
    session: Session,
    *,
    persona_name: str | None = None,
    concern_topics: Mapping[str, str] = NO_TOPICS,
) -> bytes:
    """The whole document. Equal reports give equal bytes; nothing is fetched, and no file is read but the two faces."""
    sheet = sheet_of(report, session, persona_name=persona_name)
    with _ONE_AT_A_TIME:
        faces()
        title = sheet.title + (f", {sheet.date}" if sheet.date else "")
        return bound(title, _Paper(sheet, report, concern_topics).blocks)


class _Paper:
    def __init__(self, sheet: Sheet, report: Report, topics: Mapping[str, str]) -> None:
        self.sheet, self.report, self.topics, self.styles = sheet, report, topics, styles()
        self.anchors = _anchors(sheet)

    def blocks(self) -> list[Flowable]:
        parts = (
            self.outcome, self.score, self.work, self.found, self.balance, self.promises, self.next_step, self.objectives,
            self.criteria, self.plan, self.reflection, self.transcript, self.made_by,
        )  # fmt: skip
        return [block for part in parts for block in part()]

    # --- what the parts are made of ---

    def say(self, text: str, style: str = "body") -> list[Flowable]:
        return self.told([Piece(text, False)], style)

    def told(self, pieces: Sequence[Piece], style: str, before: str = "") -> list[Flowable]:
        """A text, what was quoted from it marked; ``before`` is markup of ours that stands in front of its first words."""
        chosen = getattr(self.styles, style)
        words = ["".join(_marked(piece, chosen.fontName) for piece in portion) for portion in portions(pieces)]
        words[0] = before + words[0]
        return [Paragraph(each, chosen) for each in words]

    def heading(self, text: str, key: str, *, layer: bool = False) -> Heading:
        made = Heading(markup(text), self.styles.layer if layer else self.styles.part)
        made.key, made.entry, made.level = key, text, 1 if layer else 0
        return made

    def link(self, inner: str, anchor: str, colour: str = "accent") -> str:
        """To a place of this document; one that is not there leads to the transcript."""
        place = anchor if anchor in self.anchors else _TRANSCRIPT
        return f'<a href="#{place}" color="{FILLS[colour]}">{inner}</a>'

    def quotes(self, quotes: Sequence[Quote], style: str = "quote") -> list[Flowable]:
        return [part for quote in quotes for part in self.quote(quote, getattr(self.styles, style))]

    def quote(self, quote: Quote, style: object) -> list[Flowable]:
        said = ["".join(_marked(piece, SERIF) for piece in portion) for portion in portions([Piece(f"“{quote.text}”", False)])]
        linked = [self.link(words, quote.anchor, "ink") for words in said]
        linked[-1] += " " + self.link(f'<font name="{SANS}" size="9">{_unbroken(quote.where)}</font>', quote.anchor)
        return [Barred(words, style) for words in linked]

    def drawing(self, figures: str, room: float) -> list[Flowable]:
        return [flow for each in placed(figures, room, HEIGHT * 0.8) for flow in (space(6), each, space(6))]

    def drawings(self, figures: str) -> list[Flowable]:
        """Two beside each other."""
        drawn = placed(figures, _HALF, HEIGHT * 0.8)
        pairs = [(*drawn[i : i + 2], "") for i in range(0, len(drawn), 2)]
        return [flow for left, right, *_ in pairs for flow in (space(8), table([[left, "", right]], [_HALF, 28, _HALF]), space(6))]

    # --- the parts, in reading order ---

    def outcome(self) -> list[Flowable]:
        sheet = self.sheet
        masthead = table([[self.say(sheet.title, "masthead"), self.say(sheet.date or "", "dateline")]], [WIDTH - 180, 180])
        head = Heading(markup(sheet.headline, STRONG), self.styles.headline)
        head.key, head.entry = "report-outcome", "The outcome"
        top = [masthead] if fits(masthead) else [*self.say(sheet.title, "masthead"), *self.say(sheet.date or "", "masthead")]
        because = " ".join(part for part in (sheet.outcome_reason, sheet.ended) if part)
        return [*top, space(22), head, *self.quotes(sheet.outcome_quotes), *(self.say(because, "quiet") if because else [])]

    def score(self) -> list[Flowable]:
        sheet = self.sheet
        of = f'<font name="{SANS}" size="10.5" color="{FILLS["muted"]}">'
        figure = Paragraph(f"{sheet.overall}{of} of 100</font>" if sheet.scored else f"{of}No score</font>", self.styles.figure)
        scale = placed(charts.score_band(self.report), 290, HEIGHT)
        block = table([[figure, scale]], [WIDTH - 290, 290], [("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
        passing = " ".join(part for part in (sheet.passing, sheet.coverage) if part)
        return [KeepTogether([rule(8, 8), block, space(4), *self.say(sheet.band, "strong"), *self.say(passing), rule(4, 0)])]

    def work(self) -> list[Flowable]:
        sheet = self.sheet
        if sheet.coaching:
            title = "One thing to work on" if len(sheet.coaching) == 1 else "What to work on"
            cards = [self.card(card) for card in sheet.coaching]
            cards[0].insert(0, self.heading(title, "report-work"))
            return [KeepTogether(card) for card in cards]
        if sheet.advice:
            advice = beside([(ACCENT, self.advice(each)) for each in sheet.advice])
            return [self.heading("What to work on", "report-work"), *advice]
        return []

    def card(self, card: CoachingView) -> list[Flowable]:
        mine = Paragraph(self.link(f"Your words, turn {card.number}", card.anchor), self.styles.label)
        columns = [
            (LINE, [mine, *self.say(card.said, "mine")]),
            (ACCENT, [*self.say("A better line", "label"), *self.say(card.better, "spoken")]),
        ]
        if card.reply:
            label = self.say(f"What {self.sheet.prospect} would have said", "label")
            columns.append((WARM, [*label, *self.say(card.reply, "spoken")]))
        return [*self.say(card.why, "why"), *beside(columns), space(2), *self.say(card.does, "small"), space(8)]

    def advice(self, each: Advice) -> list[Flowable]:
        level = f'<font name="{SANS}" color="{FILLS["muted"]}">{_unbroken(each.level)}</font>'
        told = [Paragraph(f"{markup(each.title)} {level}", self.styles.advice), *self.say(each.reason)]
        if each.says:
            told += self.say(f"Looked for: {each.says}", "small")
        return [*told, *self.quotes(each.quotes)]

    def found(self) -> list[Flowable]:
        if self.sheet.value is None:
            return []
        head = [self.heading("What you found out", "report-value"), *self.say(self.sheet.value), Key()]
        drawn = self.drawings(charts.value_map(self.report, self.topics))
        return [KeepTogether([*head, *drawn[:2]]), *drawn[2:]]

    def balance(self) -> list[Flowable]:
        if self.sheet.balance is None:
            return []
        head = [self.heading("Giving and asking", "report-balance"), *self.say(self.sheet.balance)]
        drawn = self.drawing(charts.give_get(self.report), _TEXT_SIZE)
        return [KeepTogether([*head, *drawn[:2]]), *drawn[2:]]

    def promises(self) -> list[Flowable]:
        head = self.heading("Who promised what", "report-promises")
        if not self.sheet.commitments:
            return [head, *self.say("Neither of you undertook anything.")]
        head.keepWithNext = 0  # a long table begins here and goes on; it need not fit as a whole
        rows = [(self.promise(row), row) for row in self.sheet.commitments]
        blocks: list[Flowable] = [self.room_for(rows[0][0]), head]
        for short, group in groupby(rows, key=lambda pair: fits(_promises([pair[0]]))):
            some = list(group)
            blocks += [_promises([self.promise_head(), *(cells for cells, _ in some)], 1)] if short else self.long_promises(some)
        return blocks

    def room_for(self, first: list[object]) -> Flowable:
        """A new page where the heading, the head of the table and its first row would not stand together."""
        height = _promises([self.promise_head(), first]).wrap(WIDTH, HEIGHT)[1]
        return CondPageBreak(min(height + 60, HEIGHT * 0.9))

    def promise_head(self) -> list[object]:
        return [self.say(words, "head") for words in ("Who, and in which words", "Task", "Owner", "By when", "How firm")]

    def promise(self, row: CommitmentView) -> list[object]:
        rest = [self.say(text or "–", "cell") for text in (row.task, row.owner, row.due)]
        return [self.promised(row), *rest, self.say(row.state, "firm" if row.firm else "vague")]

    def promised(self, row: CommitmentView) -> list[Flowable]:
        who = self.link(f"{markup(row.who)}, turn {row.number}", row.anchor)
        words = portions([Piece("“", False), *row.words, Piece("”", False)])
        return [Paragraph(who, self.styles.head), *(Paragraph("".join(map(_weak, portion)), self.styles.cell_spoken) for portion in words)]

    def long_promises(self, rows: Sequence[tuple[list[object], CommitmentView]]) -> list[Flowable]:
        """Rows taller than a page, as paragraphs that flow over as many as they need."""
        blocks: list[Flowable] = []
        for _, row in rows:
            told = [f"{name}: {value}" for name, value in (("Task", row.task), ("Owner", row.owner), ("By when", row.due)) if value]
            blocks += [*self.promised(row), *(part for each in told for part in self.say(each, "cell"))]
            blocks += [*self.say(row.state, "firm" if row.firm else "vague"), rule(4, 8)]
        return blocks

    def next_step(self) -> list[Flowable]:
        head = [self.heading("The next step, from opening to close", "report-step"), *self.say(self.sheet.step)]
        return [KeepTogether([*head, *self.drawing(charts.next_step_path(self.report), _TEXT_SIZE)])]

    def objectives(self) -> list[Flowable]:
        if not self.sheet.objectives:
            return []
        first, *rest = (self.objective(each) for each in self.sheet.objectives)
        return [KeepTogether([self.heading("Your objectives", "report-objectives"), *first]), *map(KeepTogether, rest)]

    def objective(self, each: ObjectiveView) -> list[Flowable]:
        letters = Letters([(letter.letter, letter.met) for letter in each.letters])
        told = self.say(f"{each.missing} {each.state}.", "cell")
        row = table([[letters, told]], [letters.width + 8, WIDTH - letters.width - 8], [("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
        return [rule(2, 8), *self.say(each.text), row, space(6), *self.quotes(each.quotes), space(6)]

    def criteria(self) -> list[Flowable]:
        says = "Every part has a level from 0 to 4."
        if self.sheet.scored:
            says += " The score is the mean of these levels, weighted and brought to 100."
        drawn = self.drawing(charts.levels(self.report), _TEXT_SIZE)
        head = [self.heading("Part by part", "report-criteria"), *self.say(says), *drawn]
        return [KeepTogether(head), *(block for number, layer in enumerate(self.sheet.layers, 1) for block in self.layer(layer, number))]

    def layer(self, layer: LayerView, number: int) -> list[Flowable]:
        head = self.heading(layer.name, f"report-layer-{number}", layer=True)
        first, *rest = layer.criteria
        return [*self.criterion(first, head), *(block for each in rest for block in self.criterion(each))]

    def criterion(self, each: CriterionView, *before: Flowable) -> list[Flowable]:
        told: list[Flowable] = [Override(markup(each.override), self.styles.override)] if each.override else []
        told += self.say(each.says) if each.says and not each.reason.startswith(each.says) else []
        told += self.say(" ".join(part for part in (each.reason, each.weight) if part))
        items = [self.item(item) for item in each.items]
        first: list[Flowable] = items[0] if items else []
        head = [*before, rule(4, 7), *self.title(each), space(4), *told, *self.quotes(each.quotes), *first]
        return [KeepTogether(head), *map(KeepTogether, items[1:]), space(6)]

    def title(self, each: CriterionView) -> list[Flowable]:
        status = self.say(each.status, "status" if each.level is not None else "unjudged")
        pips: object = Pips(each.level) if each.level is not None else ""
        looks = [("VALIGN", (1, 0), (1, 0), "MIDDLE")]
        row = table([[self.say(each.title, "title"), pips, status]], [WIDTH - 166, 84, 82], looks)
        return [row] if fits(row) else self.say(f"{each.title}: {each.status}", "title")

    def item(self, item: ItemView) -> list[Flowable]:
        mark = f'<bullet color="{FILLS[_TONES[item.tone]]}">{item.verdict}</bullet>'
        because = " ".join(part for part in (item.reason if item.says else "", item.by or "") if part)
        told = self.told([Piece(item.says or item.reason, False)], "item", mark)
        return [*told, *(self.say(because, "because") if because else []), *self.quotes(item.quotes, "item_quote")]

    def plan(self) -> list[Flowable]:
        if self.sheet.plan is None:
            return []
        head = self.heading("Your plan", "report-plan")
        if not self.sheet.plan:
            return [head, *self.say("Left blank.")]
        return [head, *(block for field in self.sheet.plan for block in self.field(field))]

    def field(self, field: PlanField) -> list[Flowable]:
        texts = (part for text in field.texts for part in self.told(text, "body"))
        return [*self.say(field.label, "label"), *texts, space(4)]

    def reflection(self) -> list[Flowable]:
        if self.sheet.reflection is None:
            return []
        told = self.told(self.sheet.reflection, "spoken") if self.sheet.reflection else self.say("Left blank.")
        return [self.heading("Your reflection", "report-reflection"), *told]

    def transcript(self) -> list[Flowable]:
        head = self.heading("The conversation", _TRANSCRIPT)
        if not self.sheet.turns:
            return [head, *self.say("Nothing was said.")]
        first, *rest = self.sheet.turns
        return [*self.turn(first, head), *(block for turn in rest for block in self.turn(turn))]

    def turn(self, turn: TurnView, *before: Flowable) -> list[Flowable]:
        colour = FILLS["accent" if turn.trainee else "warm"]
        name = clipped(turn.speaker, STRONG, 9, MARGIN - 32)
        number = f'<font name="{SANS}" size="9" color="{FILLS["muted"]}">{turn.number}</font>'
        speaker = f'<font name="{STRONG}" size="9" color="{colour}">{markup(name, STRONG)}</font>'
        indent = 11 - width(str(turn.number), SANS, 9)
        label = f'<bullet indent="{indent:.2f}">{number}<font name="{SANS}" size="9">\u00a0\u00a0\u00a0</font>{speaker}</bullet>'
        words = self.told(turn.words, "turn", f'<a name="{turn.anchor}"/>{label}')
        note = self.say(turn.reason, "note") if turn.reason else []
        if len(words) > 1:
            return [KeepTogether([*before, words[0]]), *words[1:], *note]
        return [KeepTogether([*before, *words, *note])]

    def made_by(self) -> list[Flowable]:
        return [
            self.heading("How this report was made", "report-made"),
            *(part for line in self.sheet.made_by for part in self.say(line, "small")),
        ]


def _promises(rows: Sequence[Sequence[object]], head: int = 0) -> Flowable:
    looks = [("LINEBELOW", (0, 0), (-1, -1), 0.6, LINE), ("RIGHTPADDING", (0, 0), (-2, -1), 12),
             ("TOPPADDING", (0, 0), (-1, -1), 7), ("BOTTOMPADDING", (0, 0), (-1, -1), 7)]  # fmt: skip
    return table(rows, [WIDTH * share for share in (0.42, 0.2, 0.11, 0.14, 0.13)], looks, head=head)


def _marked(piece: Piece, face: str) -> str:
    words = markup(piece.text, face)
    return f'<span backColor="{MARK}">{words}</span>' if piece.marked else words


def _unbroken(text: str) -> str:
    """A few words that stay on one line; many may be broken."""
    words = markup(text)
    return words.replace(" ", "\u00a0") if len(text) <= _SHORT else words


def _weak(piece: Piece) -> str:
    words = markup(piece.text, SERIF)
    return f'<u color="{FILLS["warm"]}" width="0.8">{words}</u>' if piece.marked else words


def _anchors(sheet: Sheet) -> frozenset[str]:
    """Every place that a quote of this report can lead to."""
    plan = {"report-plan"} if sheet.plan is not None else set()
    reflection = {"report-reflection"} if sheet.reflection is not None else set()
    return frozenset({_TRANSCRIPT, *plan, *reflection, *(turn.anchor for turn in sheet.turns)})
