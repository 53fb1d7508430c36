"""Where the page is: an address, read and written."""

import re
from dataclasses import dataclass
from html import escape
from typing import Literal
from urllib.parse import parse_qs

from trainer.domain.vocabulary import Stage
from trainer.domain.wording import cleaned
from trainer.web.screens.parts import HISTORY, meet_address, session_address

Screen = Literal["waiting", "home", "history", "prepare", "meeting", "reflect", "report", "missing"]
How = Literal["push", "replace"]
"""Whether a new place is a step the back button undoes, or the same step under its proper address."""

PRODUCT = "Sales conversation trainer"
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True)
class Place:
    """What an address asks for; at most one of ``session`` and ``persona`` is set. Neither: home, or history."""

    session: str | None = None
    persona: str | None = None
    situation: str | None = None
    history: bool = False


def place_of(address: str) -> Place:
    """Reads the part of an address after the path; what makes no sense leads home."""
    asked = parse_qs(address.removeprefix("?"), max_num_fields=20) if len(address) < 2000 and address.count("&") < 20 else {}
    session, persona, situation = (_name(asked.get(key, [""])[0]) for key in ("session", "meet", "situation"))
    if session:
        return Place(session=session)
    if persona:
        return Place(persona=persona, situation=situation)
    return Place(history=asked.get("view") == ["history"])


def _name(text: str) -> str | None:
    return text if _NAME.fullmatch(text) else None


@dataclass(frozen=True)
class Here:
    """All that a page holds on the server: which session, the last event it has seen, and whom it is about."""

    session: str | None = None
    last: int = 0
    persona: str | None = None
    situation: str | None = None

    @property
    def address(self) -> str:
        if self.session:
            return session_address(self.session)
        return meet_address(self.persona, self.situation or "") if self.persona else ""


@dataclass(frozen=True)
class Marker:
    """What page.js has to know about the screen it finds."""

    screen: Screen
    address: str = ""
    how: How = "replace"
    stage: Stage | None = None
    last: int = 0
    title: str = ""
    kept: bool = False
    """The fields hold what was typed just now; drafts are not put back over them."""

    def html(self) -> str:
        title = f"{self.title} · {PRODUCT}" if self.title else PRODUCT
        values = {
            "screen": self.screen, "address": self.address, "how": self.how, "stage": self.stage or "",
            "last": str(self.last), "title": cleaned(title), "kept": "yes" if self.kept else "",
        }  # fmt: skip
        return "<i id='where' hidden " + " ".join(f'data-{name}="{escape(value)}"' for name, value in values.items()) + "></i>"


HISTORY_ADDRESS = HISTORY
