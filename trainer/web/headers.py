"""What every answer tells the browser: load nothing from elsewhere, show this in no frame, keep no copy of a session."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Gradio compiles its templates in the page, so scripts may be inline and evaluated; nothing may come from another host.
CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "style-src 'self' 'unsafe-inline'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "frame-ancestors 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "object-src 'none'",
    ]
)
HEADERS = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
# Files of the framework: the same for everybody, so a browser may keep them.
LASTING = ("/assets/", "/static/", "/look/", "/theme.css", "/favicon.ico")


class SafeHeaders:
    """Pure ASGI: adds the headers to the start of every answer and leaves the rest alone."""

    def __init__(self, app: ASGIApp, preload: str) -> None:
        """``preload``: the Link header of the page itself."""
        self.app, self.preload = app, preload

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                if not scope["path"].startswith(LASTING):
                    headers["cache-control"] = "no-store"
                elif scope["path"].startswith("/look/"):
                    headers["cache-control"] = "public, max-age=31536000, immutable"
                if scope["path"] == "/":
                    headers["link"] = self.preload
            await send(message)

        await self.app(scope, receive, send_with_headers)
