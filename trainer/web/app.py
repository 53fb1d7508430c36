"""The application: guards, our routes, and the page behind them."""

from dataclasses import dataclass

import gradio as gr
from fastapi import FastAPI
from fastapi.responses import JSONResponse, Response

from trainer.domain.errors import NotFound
from trainer.practice import Practice
from trainer.web.downloads import downloads, not_found
from trainer.web.guard import LocalOnly
from trainer.web.headers import SafeHeaders
from trainer.web.looks import head, looks, preload
from trainer.web.page import build_page, theme
from trainer.web.reports import Reports
from trainer.web.screens.meeting import NO_MODEL

# Two people at a table: the accent colour and the warm one of style.css.
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="12" cy="16" r="9" fill="#1f5a66"/>'
    '<circle cx="21" cy="16" r="9" fill="#d9895a" fill-opacity=".85"/></svg>'
)


@dataclass(frozen=True)
class Notices:
    """What the page says about the prospect's voice."""

    model_configured: bool = False
    voice_name: str | None = None

    @property
    def voice_line(self) -> str:
        """The thin line in the meeting; empty when a model speaks, for then there is nothing to explain."""
        return "" if self.model_configured else NO_MODEL


def create_app(practice: Practice, *, notices: Notices) -> FastAPI:
    """The whole site for the one person of local mode."""
    app = FastAPI(title="Sales conversation trainer", docs_url=None, redoc_url=None, openapi_url=None)
    app.add_api_route("/favicon.ico", _icon, methods=["GET", "HEAD"])
    app.add_api_route("/healthz", _healthz, methods=["GET", "HEAD"])
    app.include_router(downloads(Reports(practice)))
    app.include_router(looks())
    app.add_exception_handler(NotFound, not_found)
    # The last one added stands outermost, so that refusals carry the headers too.
    app.add_middleware(LocalOnly)
    app.add_middleware(SafeHeaders, preload=preload())
    mounted: FastAPI = gr.mount_gradio_app(
        app,
        build_page(practice, notices.voice_line),
        path="/",
        head=head(),
        theme=theme(),
        show_error=False,
        run_history=False,
        ssr_mode=False,
        enable_monitoring=False,
        footer_links=[],
        max_file_size="1kb",
        pwa=False,
        mcp_server=False,
        allowed_paths=[],
    )
    return mounted


async def _icon() -> Response:
    return Response(ICON, media_type="image/svg+xml")


async def _healthz() -> JSONResponse:
    return JSONResponse({"ok": True})
