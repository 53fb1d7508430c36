"""Our styles and our script, as files of their own: the same for everybody, so a browser may keep them."""

from functools import cache
from pathlib import Path

from fastapi import APIRouter, Response

from trainer.domain.fingerprint import of_text
from trainer.reporting.html import style_sheet

_FOLDER = Path(__file__).parent


@cache
def styles() -> str:
    return (_FOLDER / "style.css").read_text(encoding="utf-8") + style_sheet()


@cache
def script() -> str:
    return (_FOLDER / "page.js").read_text(encoding="utf-8")


def _address(name: str, text: str) -> str:
    """New text has a new address, so nobody sees old styles on a new page."""
    return f"/look/{of_text(text)[-16:]}/{name}"


def head() -> str:
    """What the page's head asks for.

    The styles are not given to the framework as ``css``: it repeats every rule under a longer selector, and the copies then
    win over the more special rules that follow.
    """
    viewport = '<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">'
    links = f'<link rel="stylesheet" href="{_address("style.css", styles())}"><script src="{_address("page.js", script())}"></script>'
    return f'{viewport}<meta name="color-scheme" content="light dark">{links}'


def preload() -> str:
    """A Link header: the styles are on their way before the framework has read the page's head."""
    return f"<{_address('style.css', styles())}>; rel=preload; as=style, <{_address('page.js', script())}>; rel=preload; as=script"


def looks() -> APIRouter:
    router = APIRouter(prefix="/look")

    @router.get("/{version}/style.css")
    async def style_css(version: str) -> Response:
        return Response(styles(), media_type="text/css")

    @router.get("/{version}/page.js")
    async def page_js(version: str) -> Response:
        return Response(script(), media_type="text/javascript")

    return router
