"""Serves the app with uvicorn: one process, this machine only, no trust in forwarding headers."""

import socket
import sys

import uvicorn
from fastapi import FastAPI

from trainer.domain.errors import BadInput


class _Server(uvicorn.Server):
    """Says where the app is once it really listens."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            host = f"[{self.config.host}]" if ":" in self.config.host else self.config.host
            print(f"The trainer is open at http://{host}:{self.config.port} (Ctrl+C stops it).", file=sys.stderr, flush=True)  # noqa: T201


def serve(app: FastAPI, host: str, port: int) -> None:
    """Blocks until it is stopped. ``BadInput`` when the port is taken."""
    _require_free(host, port)
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        workers=1,
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_level="warning",
        # An open tab keeps a stream open; without a limit Ctrl+C would wait for it for ever.
        timeout_graceful_shutdown=2,
    )
    _Server(config).run()


def _require_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            raise BadInput(
                f"--port: expected a free port, {port} on {host} cannot be used ({error}). Try --port {min(port + 1, 65535)}."
            ) from error
