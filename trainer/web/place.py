"""Where the page is: an address, read and written."""

import json
import re
from dataclasses import asdict, dataclass
from html import escape
from typing import Literal
from urllib.parse import parse_qs

from trainer.domain.vocabulary import Stage
from trainer.domain.wording import cleaned
from trainer.web.screens.parts import meet_address, session_address

Screen = Literal["waiting", "home", "history", "prepare", "meeting", "reflect", "report", "left", "missing"]
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


def place_of(address: object) -> Place:
    """Reads the part of an address after the path; what makes no sense leads home."""
    if not isinstance(address, str):
        return Place()
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
    """All that a page knows of where it is: which session, the last event it has seen, and whom it is about.

    The page holds it and sends it along, so that a restarted server goes on where it was. It is untrusted: whose a
    session is, and whether it moved on, is checked by the practice.
    """

    session: str | None = None
    last: int = 0
    persona: str | None = None
    situation: str | None = None
    key: str | None = None
    """Made with the page, before there is a session: whatever is pressed on it, and however often, one session comes of it."""

    @property
    def address(self) -> str:
        if self.session:
            return session_address(self.session)
        return meet_address(self.persona, self.situation or "") if self.persona else ""

    def text(self) -> str:
        """As page.js sends it."""
        return json.dumps(asdict(self))


def here_of(text: object) -> Here:
    """Reads what a page says of itself; nonsense is nowhere."""
    try:
        said = json.loads(text) if isinstance(text, str) and len(text) < 1000 else None
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        return Here()
    last = said.get("last")
    session, persona, situation, key = (_name(str(said.get(name) or "")) for name in ("session", "persona", "situation", "key"))
    return Here(session, last if isinstance(last, int) and 0 <= last < 1_000_000 else 0, persona, situation, key)


@dataclass(frozen=True)
class Marker:
    """What page.js has to know about the screen it finds."""

    screen: Screen
    address: str = ""
    how: How = "replace"
    here: Here = Here()
    stage: Stage | None = None
    title: str = ""
    kept: bool = False
    """The boxes hold what was typed just now; drafts are not put back over them."""

    def html(self) -> str:
        title = f"{self.title} · {PRODUCT}" if self.title else PRODUCT
        values = {
            "screen": self.screen, "address": self.address, "how": self.how, "here": self.here.text(), "stage": self.stage or "",
            "title": cleaned(title), "kept": "yes" if self.kept else "",
        }  # fmt: skip
        return "<i id='where' hidden " + " ".join(f'data-{name}="{escape(value)}"' for name, value in values.items()) + "></i>"
