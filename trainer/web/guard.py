"""Local mode has no login, so nobody but this machine's own browser, on our own page, may get an answer.

A name that is not a loopback name could be another site's name that was pointed at this machine; a forwarding header
means that somebody else's request was passed on; a foreign Origin means that another site's page is asking.
"""

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

LOOPBACK_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
FORWARDING = frozenset(
    {
        "forwarded", "via", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "true-client-ip", "client-ip", "cf-connecting-ip",
        "fastly-client-ip", "fly-client-ip", "x-original-host", "x-original-forwarded-for", "x-host", "x-proxyuser-ip",
    }
)  # fmt: skip
FORWARDING_FAMILIES = ("x-forwarded", "x-envoy-", "x-appengine-", "x-azure-")
READING = frozenset({"GET", "HEAD", "OPTIONS"})
# Gradio endpoints that this product never uses: files go in and out by our own routes only.
UNUSED = (
    "/gradio_api/upload", "/gradio_api/file", "/gradio_api/proxy", "/gradio_api/stream", "/gradio_api/component_server",
    "/gradio_api/process_recording", "/gradio_api/deep_link", "/gradio_api/vibe", "/gradio_api/undo-vibe", "/gradio_api/run-history",
    "/gradio_api/call", "/gradio_api/api", "/gradio_api/run", "/gradio_api/openapi.json", "/custom_component", "/monitoring", "/dev",
)  # fmt: skip


def refusal(method: str, headers: Headers) -> str | None:
    """Why a request is not answered, in one sentence for a person; None if it may pass."""
    hosts = headers.getlist("host")
    if len(hosts) != 1 or not is_loopback(hosts[0]):
        return "This trainer runs without accounts, so it answers only on this machine: open it as http://127.0.0.1 or http://localhost."
    if any(name in FORWARDING or name.startswith(FORWARDING_FAMILIES) for name in headers):
        return "This trainer runs without accounts, so it does not answer requests that another server passes on."
    if not _from_our_page(method, headers, hosts[0]):
        return "This request came from another site's page, so it was not carried out."
    return None


def is_loopback(host: str) -> bool:
    """Whether a Host header, with or without a port, names this machine."""
    name, separator, port = host.lower().rpartition(":")
    if not separator or host.endswith("]"):
        return host.lower() in LOOPBACK_NAMES
    return name in LOOPBACK_NAMES and port.isascii() and port.isdigit()


def _from_our_page(method: str, headers: Headers, host: str) -> bool:
    """Browsers send Origin with every writing request and every cross-origin reading one; other clients send neither header."""
    origins = headers.getlist("origin")
    if any(origin.lower() not in (f"http://{host.lower()}", f"https://{host.lower()}") for origin in origins):
        return False
    if headers.get("sec-fetch-site", "same-origin").lower() in ("same-origin", "none"):
        return True
    return method in READING and _is_a_visit(headers)


def _is_a_visit(headers: Headers) -> bool:
    """Somebody followed a link to us: the answer fills a window of its own, where the page that led here cannot read it."""
    return (headers.get("sec-fetch-mode"), headers.get("sec-fetch-dest")) == ("navigate", "document")


class LocalOnly:
    """Pure ASGI, so that streams pass through it sentence by sentence. Stands in front of everything, Gradio included."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
        elif reason := refusal(scope["method"], Headers(scope=scope)):
            await PlainTextResponse(reason, status_code=403)(scope, receive, send)
        elif scope["path"].startswith(UNUSED):
            await PlainTextResponse("There is nothing here.", status_code=404)(scope, receive, send)
        else:
            await self.app(scope, receive, send)
