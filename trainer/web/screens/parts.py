"""What every screen is made of."""

from html import escape

from trainer.domain.views import Card
from trainer.domain.wording import cleaned

HOME = "./"
HISTORY = "?view=history"

DIFFICULTY = {
    "gentle": "Gentle: gives you room",
    "standard": "Fair: good questions get good answers",
    "demanding": "Demanding: short of time and patience",
}
_THEIR = {"she": "her", "he": "his", "they": "their"}


def safe(text: str) -> str:
    """Any text, whoever wrote it, as text of the page: never markup, never an address, never half a character."""
    return escape(cleaned(text))


def first_name(card: Card) -> str:
    return card.name.split()[0]


def their(card: Card) -> str:
    return _THEIR.get(card.pronoun, "their")


def session_address(session_id: str) -> str:
    return f"?session={session_id}"


def meet_address(persona: str, situation: str) -> str:
    return f"?meet={persona}&situation={situation}"


def go(address: str, label: str, *, css: str = "") -> str:
    """A link that page.js follows without loading the page anew; opened in a new tab it works all the same."""
    kind = f' class="{css}"' if css else ""
    return f'<a data-go href="{escape(address)}"{kind}>{safe(label)}</a>'


def avatar(card: Card) -> str:
    return f'<span class="avatar" aria-hidden="true">{safe(card.initials)}</span>'


def plural(count: int, one: str, many: str | None = None) -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"


STEPS = ("Prepare", "Meet", "Reflect", "Report")


def steps(now: int) -> str:
    """Where am I: the four steps of a practice, the present one marked."""
    items = "".join(
        f"<li{' aria-current=step' if at == now else ''}{' class=done' if at < now else ''}>{name}</li>" for at, name in enumerate(STEPS)
    )
    return f'<ol class="steps" aria-label="Steps of this practice">{items}</ol>'
