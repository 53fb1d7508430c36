"""Home and history: whom you can meet, where you left off, what you have done."""

from collections.abc import Mapping, Sequence

from trainer.domain.views import Card, SessionSummary
from trainer.web.screens.parts import DIFFICULTY, HISTORY, HOME, avatar, first_name, go, meet_address, plural, safe, session_address

RECENT = 5

_STAGES = {"preparing": "Preparing", "meeting": "In the meeting", "reflecting": "Waiting for your reflection"}
_NEXT = {"preparing": "Go on preparing", "meeting": "Back to the meeting", "reflecting": "Reflect and see the report"}


def home(cards: Sequence[Card], history: Sequence[SessionSummary]) -> str:
    titles = _titles(cards)
    easiest_first = sorted(cards, key=lambda card: list(DIFFICULTY).index(card.difficulty) if card.difficulty in DIFFICULTY else 0)
    return f"""<div class="page home">
<h1 tabindex="-1">Who will you meet?</h1>
{_opening_words(history, titles)}
<ul class="gallery" aria-label="People you can meet">{"".join(map(_card, easiest_first))}</ul>
{_recent(history, titles)}
</div>"""


def history_page(cards: Sequence[Card], history: Sequence[SessionSummary]) -> str:
    titles = _titles(cards)
    rows = _rows(history, titles) if history else _nothing_yet()
    return f"""<div class="page">
<p class="back">{go(HOME, "Back to home")}</p>
<h1 tabindex="-1">Your practice</h1>
{rows}
</div>"""


def _titles(cards: Sequence[Card]) -> dict[tuple[str, str], str]:
    return {(card.id, situation.id): situation.title for card in cards for situation in card.situations}


def _opening_words(history: Sequence[SessionSummary], titles: Mapping[tuple[str, str], str]) -> str:
    """What comes first: where you left off, else the last report in a line, else what a practice is."""
    if not history:
        return (
            '<p class="lede">No practice yet. Your first one takes about twelve minutes: read the brief, write down what you want from the '
            "meeting, have the conversation, and get a report that explains every point with your own words.</p>"
        )
    latest = next((summary for summary in history if not _left_unsaid(summary)), None)
    if latest is not None and latest.stage != "finished":
        return f"""<section class="resume" aria-label="Where you left off"><div>
<p class="quiet">Where you left off</p><p class="strong">{safe(latest.persona_name)} · {safe(_title(latest, titles))}</p></div>
{go(session_address(latest.id), _NEXT[latest.stage], css="verb")}</section>{_last_report(history)}"""
    return _last_report(history)


def _left_unsaid(summary: SessionSummary) -> bool:
    """Closed before the trainee said anything: there is nothing to go back to."""
    return summary.stage == "reflecting" and summary.turns == 0


def _last_report(history: Sequence[SessionSummary]) -> str:
    reported = next((summary for summary in history if summary.overall is not None), None)
    if reported is None:
        return ""
    link = go(session_address(reported.id), "Read the report")
    return f'<p class="lede">Last time, with {safe(reported.persona_name)}: <strong>{reported.overall} out of 100</strong>. {link}</p>'


def _card(card: Card) -> str:
    trains = f'<p class="trains"><span class="quiet">Trains</span> {safe(card.trains)}</p>' if card.trains else ""
    return f"""<li class="person"><div class="who">{avatar(card)}<div><h2>{safe(card.name)}</h2>
<p class="quiet">{safe(card.role)}<br>{safe(card.company)}</p></div></div>
{trains}<p class="quiet difficulty">{safe(DIFFICULTY.get(card.difficulty, card.difficulty))}</p>
{_doors(card)}</li>"""


def _doors(card: Card) -> str:
    """One button for the first situation; further ones as links below it."""
    first, *others = card.situations
    title = f'<p class="quiet occasion">{safe(first.title)}</p>' if others else ""
    button = go(meet_address(card.id, first.id), f"Prepare to meet {first_name(card)}", css="verb plainer")
    links = "".join(f"<li>or {go(meet_address(card.id, each.id), each.title)}</li>" for each in others)
    return f'<div class="door">{title}{button}{f"<ul>{links}</ul>" if links else ""}</div>'


def _recent(history: Sequence[SessionSummary], titles: Mapping[tuple[str, str], str]) -> str:
    if not history:
        return ""
    more = f'<p class="more">{go(HISTORY, f"All {len(history)} practices")}</p>' if len(history) > RECENT else ""
    return f'<section class="recent"><h2>Your practice</h2>{_rows(history[:RECENT], titles)}{more}</section>'


def _rows(history: Sequence[SessionSummary], titles: Mapping[tuple[str, str], str]) -> str:
    return '<ol class="rows">' + "".join(_row(summary, titles) for summary in history) + "</ol>"


def _row(summary: SessionSummary, titles: Mapping[tuple[str, str], str]) -> str:
    day = f'<time datetime="{summary.started_at.isoformat()}">{summary.started_at.day} {summary.started_at:%B %Y}</time>'
    kind = "Rehearsal · " if summary.rehearsal_of else ""
    said = f" · {plural(summary.turns, 'turn')}" if summary.turns else ""
    return f"""<li><a data-go href="{session_address(summary.id)}"><span class="strong">{safe(summary.persona_name)}</span>
<span>{safe(_title(summary, titles))}</span><span class="quiet">{kind}{day}{said}</span>{_standing(summary)}</a></li>"""


def _standing(summary: SessionSummary) -> str:
    if _left_unsaid(summary):
        return '<span class="standing quiet">Left before a word was said</span>'
    if summary.overall is None:
        return f'<span class="standing quiet">{_STAGES.get(summary.stage, "Report ready")}</span>'
    return f'<span class="standing"><b>{summary.overall}</b> <span class="quiet">out of 100</span></span>'


def _title(summary: SessionSummary, titles: Mapping[tuple[str, str], str]) -> str:
    return titles.get((summary.persona, summary.situation), summary.situation.replace("-", " ").capitalize())


def _nothing_yet() -> str:
    return (
        '<p class="lede">No practice yet. Choose somebody to meet on the home page; what you have done will stand here, '
        f"with its report.</p><p>{go(HOME, 'Choose somebody to meet', css='verb')}</p>"
    )
