"""``trainer serve``: the web app on this machine."""

import argparse
import ipaddress
import sys

from trainer.compose import House
from trainer.domain.errors import BadInput

SUMMARY = "open the web app on this machine"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="a loopback address (default 127.0.0.1)")
    parser.add_argument("--port", type=int, default=7860, help="default 7860")


def run(args: argparse.Namespace, house: House) -> int:
    _require_loopback(args.host)
    from trainer.web.server import serve

    print("Starting the trainer …", file=sys.stderr)
    serve(house.web_app(), args.host, args.port)
    return 0


def _require_loopback(host: str) -> None:
    """Without accounts the app is one person's; it must not be reachable for others."""
    try:
        loopback = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise BadInput(
            f"--host: expected a loopback address such as 127.0.0.1, got '{host}'; without accounts the app serves this machine only."
        )
