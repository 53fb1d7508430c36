"""The meeting: the conversation, what is being said now, the time, the drawer."""

from collections.abc import Sequence

from trainer.domain.views import Card, SessionView, ShownTurn
from trainer.web.screens.brief import kit, plan_as_notes
from trainer.web.screens.parts import HOME, avatar, first_name, go, plural, safe, steps

NO_MODEL = "Speaking from the script: no language model."


def heading(view: SessionView) -> str:
    card = view.brief.card
    return f"""<header class="table">{steps(1)}<div class="who">{avatar(card)}<div><h1 tabindex="-1">{safe(card.name)}</h1>
<p class="quiet">{safe(card.role)}, {safe(card.company)}</p></div></div><div class="tools">{go(HOME, "Leave for now", css="tool")}
<button type="button" class="tool" data-drawer aria-expanded="false" aria-controls="drawer">Plan and kit</button>
{_end_button(view)}</div></header>"""


def _end_button(view: SessionView) -> str:
    return '<button type="button" class="tool" data-open="ending">End the meeting</button>' if view.stage == "meeting" else ""


def time_left(view: SessionView, voice_line: str) -> str:
    """A calm bar and a few words: how much of the meeting is gone, never a countdown by the second."""
    share, words = round(view.time_used * 100), _time_words(view)
    thin = f'<p class="thin">{safe(voice_line)}</p>' if voice_line else ""
    meter = f'role="meter" aria-label="Time used" aria-valuemin="0" aria-valuemax="100" aria-valuenow="{share}" aria-valuetext="{words}"'
    return f'<div class="time"><div class="bar" {meter}><span style="width:{share}%"></span></div><p class="quiet">{words}</p>{thin}</div>'


def _time_words(view: SessionView) -> str:
    if view.stage != "meeting":
        return "The meeting is over"
    if view.time_used < 0.34:
        return "Plenty of time"
    if view.time_used < 0.67:
        return "About half-way"
    if view.time_used < 0.84:
        return "Time to think of the close"
    return f"Nearly over: {plural(view.turns_left, 'turn')} left"


def log(view: SessionView) -> str:
    """Everything said so far."""
    card = view.brief.card
    if not view.turns:
        return f'<p class="hush">{safe(first_name(card))} is listening. You open.</p>'
    return rehearsal_line(view) + turns(view.turns, card)


def rehearsal_line(view: SessionView) -> str:
    if view.rehearsal_of is None:
        return ""
    return '<p class="hush">A rehearsal: everything before this point is as it was. Say it differently this time.</p>'


def turns(said: Sequence[ShownTurn], card: Card) -> str:
    """Her name stands once, at her first line; later lines are known by their colour, and by a word for those who hear the page."""
    shown, name_is_due = [], True
    for turn in said:
        if turn.speaker == "trainee":
            shown.append(mine(turn.text))
        else:
            shown.append(hers((turn.text,), card, name=name_is_due) + _note(turn.note, card))
            name_is_due = False
    return "".join(shown)


def mine(text: str) -> str:
    return f'<div class="line mine"><p class="sr">You</p><p class="words">{safe(text)}</p></div>'


def hers(sentences: Sequence[str], card: Card, *, name: bool = False, fresh: bool = False) -> str:
    label = f'<p class="name">{safe(card.name)}</p>' if name else f'<p class="sr">{safe(first_name(card))}</p>'
    state = " fresh" if fresh else ""
    return f'<div class="line hers{state}">{label}<p class="words">{safe(" ".join(sentences))}</p></div>'


def _note(note: str | None, card: Card) -> str:
    return f'<p class="thin">{safe(note)} {safe(first_name(card))} spoke from the script.</p>' if note else ""


def waiting(card: Card) -> str:
    """Whose turn it is while she has not spoken yet."""
    return f'<p class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>{safe(first_name(card))} is thinking</p>'


def heard(sentence: str, card: Card) -> str:
    """What a screen reader says: only what is new."""
    return f"<p>{safe(first_name(card))}: {safe(sentence)}</p>"


def over(view: SessionView) -> str:
    """Below the last words when the meeting is over."""
    name = first_name(view.brief.card)
    why = {"prospect": f"{name} has ended the meeting.", "limit": "The time is up.", "trainee": "You ended the meeting."}
    return f'<div class="over"><p>{safe(why.get(view.ended_by or "trainee", ""))}</p></div>'


def drawer(view: SessionView) -> str:
    """What lies on the table: the plan, the kit, and a sheet for notes that stays in this browser."""
    return f"""<aside id="drawer" class="drawer" aria-label="Plan and kit" hidden><div class="drawer-head"><h2>On your table</h2>
<button type="button" class="tool" data-drawer>Close</button></div>
<section><h3>Your plan</h3>{plan_as_notes(view.plan)}</section>
<section><h3><label for="own-notes">Your notes</label></h3>
<textarea id="own-notes" data-notes="{safe(view.id)}" rows="5" placeholder="What you want to come back to"></textarea>
<p class="quiet small">Kept in this browser only; not part of the report.</p></section>
<section><h3>Your kit</h3>{kit(view.brief.kit)}</section></aside>"""


def ending_dialog(card: Card) -> str:
    name = first_name(card)
    return f"""<dialog id="ending" aria-labelledby="ending-title"><h2 id="ending-title">End the meeting?</h2>
<p>The conversation with {safe(name)} is over then. Next you look back on it, and then you see the report.</p>
<div class="choices"><button type="button" class="verb plainer" data-close>Keep talking</button>
<button type="button" class="verb" data-do="end">End the meeting</button></div></dialog>"""
