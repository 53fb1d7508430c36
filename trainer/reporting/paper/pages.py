"""Blocks put on A4 pages: margins, the running line, page numbers, outline and the document's own facts."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from trainer.reporting.paper.faces import SANS, clipped, printable
from trainer.reporting.paper.styles import MUTED

_MARGIN = 20 * mm


def bound(title: str, blocks: Callable[[], list[Flowable]]) -> bytes:
    """The finished document. Laid out twice, since every page says how many there are; blocks cannot be used a second time."""
    counted = _Document(title, total=0)
    counted.build(blocks())
    final = _Document(title, total=counted.page)
    final.build(blocks())
    return final.out.getvalue()


class _Document(BaseDocTemplate):
    def __init__(self, title: str, total: int) -> None:
        self.out = BytesIO()
        self.words, self.total = " ".join(printable(title).split()), total
        # invariant: equal reports are equal bytes; no clock, no chance.
        super().__init__(self.out, pagesize=A4, title=self.words[:300], lang="en-GB", invariant=1, pageCompression=1)
        frame = Frame(_MARGIN, _MARGIN, A4[0] - 2 * _MARGIN, A4[1] - 2 * _MARGIN, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate(frames=[frame], onPageEnd=self._margins))

    def _margins(self, canvas: Any, _: object) -> None:  # noqa: ANN401 - reportlab has no types
        if self.page == 1:
            canvas.setAuthor("")
            canvas.setSubject("")
            canvas.setCreator("")
            canvas.setViewerPreference("DisplayDocTitle", "true")
        canvas.setFillColor(MUTED)
        canvas.setFont(SANS, 9)
        if self.page > 1:
            canvas.drawString(_MARGIN, A4[1] - 12.5 * mm, clipped(self.words, SANS, 9, A4[0] - 2 * _MARGIN))
        canvas.drawRightString(A4[0] - _MARGIN, 11 * mm, f"{self.page} of {self.total}")
