"""Reports to take away. Whose they are is checked by the practice, not by the address."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse

from trainer.domain.people import LOCAL
from trainer.reporting.pdf_extra import has_pdf
from trainer.web.reports import Reports


def downloads(reports: Reports) -> APIRouter:
    """``/reports/{session}.html``, ``.json``, ``.txt`` and, with the extra, ``.pdf``; 404 with one sentence for everything else."""
    router = APIRouter(prefix="/reports")

    @router.get("/{session_id}.html")
    async def html(session_id: str) -> Response:
        return _file(await reports.html(LOCAL, session_id), session_id, "html", "text/html")

    @router.get("/{session_id}.json")
    async def json(session_id: str) -> Response:
        return _file(await reports.json(LOCAL, session_id), session_id, "json", "application/json")

    @router.get("/{session_id}.txt")
    async def text(session_id: str) -> Response:
        return _file(await reports.text(LOCAL, session_id), session_id, "txt", "text/plain")

    if has_pdf():

        @router.get("/{session_id}.pdf")
        async def pdf(session_id: str) -> Response:
            return _named(await reports.pdf(LOCAL, session_id), session_id, "pdf", "application/pdf")

    return router


def _file(content: str, session_id: str, ending: str, kind: str) -> Response:
    return _named(content.encode(), session_id, ending, f"{kind}; charset=utf-8")


def _named(content: bytes, session_id: str, ending: str, kind: str) -> Response:
    name = f"report-{session_id[:8]}.{ending}"
    return Response(content, media_type=kind, headers={"content-disposition": f'attachment; filename="{name}"'})


async def not_found(_: Request, error: Exception) -> Response:
    """Somebody else's and nobody's are told in the same words."""
    return PlainTextResponse(str(error), status_code=404)
