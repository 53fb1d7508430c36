"""The report's drawings on paper: the very SVG of the page, its words in the embedded face."""

from io import BytesIO
from typing import Any

from reportlab.graphics.shapes import Drawing
from svglib.svglib import svg2rlg

from trainer.reporting.paper.faces import FAMILY, faces, printable

_OPENS, _CLOSES = "<svg ", "</svg>"


def placed(figures: str, width: float, most_height: float) -> list[Drawing]:
    """Each drawing at the given width, smaller only where it would not fit on a page."""
    faces()
    return [_drawing(f"{figure}{_CLOSES}", width, most_height) for figure in figures.split(_CLOSES) if _OPENS in figure]


def _drawing(figure: str, width: float, most_height: float) -> Drawing:
    # Escaping has been done where the words entered; here they only lose what no face can show.
    source = printable(figure).replace(_OPENS, f'{_OPENS}font-family="{FAMILY}" ', 1)
    drawing: Any = svg2rlg(BytesIO(source.encode()))
    scale = min(width / drawing.width, most_height / drawing.height)
    drawing.scale(scale, scale)
    drawing.width, drawing.height = drawing.width * scale, drawing.height * scale
    return drawing
