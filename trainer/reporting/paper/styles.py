"""The type of a printed report: one scale, one accent, one warm colour for the prospect."""

from functools import cache
from types import SimpleNamespace

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle

from trainer.reporting.paper.faces import SANS, SERIF, STRONG
from trainer.reporting.svg import FILLS

INK, MUTED, ACCENT, WARM, LINE, PAPER = (HexColor(FILLS[name]) for name in ("ink", "muted", "accent", "warm", "line", "paper"))
MARK = "#dbe5e7"
"""Behind a quote where it was said: the accent at 16 per cent on white."""

GAP = 26.0
"""Between parts."""

VERDICT, MARGIN = 64.0, 116.0
"""How far the words of a criterion's item and of a turn stand in, beside their verdict and their speaker."""


def _style(name: str, face: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    defaults: dict[str, object] = {"textColor": INK, "allowWidows": 0, "allowOrphans": 0, "spaceAfter": 6}
    return ParagraphStyle(name, fontName=face, fontSize=size, leading=leading, **(defaults | more))


@cache
def styles() -> SimpleNamespace:
    body = _style("body", SANS, 10.5, 15)
    small = _style("small", SANS, 9, 12.5, textColor=MUTED, spaceAfter=4)
    item = {"leftIndent": VERDICT, "bulletFontName": STRONG, "bulletFontSize": 10.5}
    return SimpleNamespace(
        masthead=_style("masthead", SANS, 10.5, 14, textColor=MUTED, spaceAfter=0),
        dateline=_style("dateline", SANS, 10.5, 14, textColor=MUTED, spaceAfter=0, alignment=2),
        headline=_style("headline", STRONG, 22, 26, spaceAfter=9),
        part=_style("part", STRONG, 16, 20, spaceBefore=GAP, spaceAfter=8, keepWithNext=1),
        layer=_style("layer", SANS, 10.5, 15, textColor=MUTED, spaceBefore=16, spaceAfter=2, keepWithNext=1),
        title=_style("title", STRONG, 11, 15, spaceAfter=0),
        advice=_style("advice", STRONG, 10.5, 14, spaceAfter=4),
        status=_style("status", SANS, 10.5, 15, spaceAfter=0, alignment=2),
        unjudged=_style("unjudged", SANS, 10.5, 15, spaceAfter=0, alignment=2, textColor=MUTED),
        body=body,
        strong=_style("strong", STRONG, 10.5, 15, spaceAfter=3),
        why=_style("why", STRONG, 10.5, 15, spaceAfter=7),
        quiet=_style("quiet", SANS, 10.5, 15, textColor=MUTED),
        small=small,
        label=_style("label", SANS, 9, 12.5, textColor=MUTED, spaceAfter=3, keepWithNext=1),
        figure=_style("figure", STRONG, 44, 48, spaceAfter=0),
        spoken=_style("spoken", SERIF, 10, 14.5, spaceAfter=4),
        mine=_style("mine", SERIF, 10, 14.5, textColor=MUTED, spaceAfter=4),
        quote=_style("quote", SERIF, 10, 14.5, leftIndent=11, spaceAfter=5),
        override=_style("override", SANS, 10.5, 15, leftIndent=11),
        item=_style("item", SANS, 10.5, 15, spaceBefore=5, spaceAfter=1, keepWithNext=1, **item),
        because=_style("because", SANS, 9.5, 13.5, leftIndent=VERDICT, textColor=MUTED, spaceAfter=3),
        item_quote=_style("item_quote", SERIF, 9.5, 13.5, leftIndent=VERDICT + 11, spaceAfter=4),
        head=_style("head", SANS, 9, 12.5, textColor=MUTED, spaceAfter=0),
        cell=_style("cell", SANS, 9.5, 13, spaceAfter=0),
        firm=_style("firm", STRONG, 9.5, 13, spaceAfter=0),
        vague=_style("vague", STRONG, 9.5, 13, textColor=WARM, spaceAfter=0),
        cell_spoken=_style("cell_spoken", SERIF, 9.5, 13.5, spaceAfter=0),
        turn=_style("turn", SERIF, 10, 14.5, leftIndent=MARGIN, spaceBefore=3, spaceAfter=5),
        speaker=_style("speaker", SANS, 9, 12.5, spaceAfter=1, spaceBefore=3, keepWithNext=1),
        note=_style("note", SANS, 9, 12.5, leftIndent=MARGIN, textColor=MUTED, spaceAfter=6),
    )
