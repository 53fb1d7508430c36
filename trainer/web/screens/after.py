"""After the meeting: looking back, waiting for the report, the report."""

from collections.abc import Sequence

from trainer.domain.views import SessionView
from trainer.practice import NOTHING_SAID
from trainer.reporting.pdf_extra import has_pdf
from trainer.web.screens.meeting import turns
from trainer.web.screens.parts import HOME, first_name, go, meet_address, safe, steps

REFLECTION_QUESTIONS = (
    ("What did you achieve?", "Against what you set out to do."),
    ("What did you learn?", "About them, and about how you ran it."),
    ("What does it change?", "Are they in or out as a prospect, and why? What will you do next?"),
)


def reflection(view: SessionView) -> str:
    card, name = view.brief.card, first_name(view.brief.card)
    how = {"prospect": f"{name} ended the meeting.", "limit": "The time was up.", "trainee": "You ended the meeting."}
    return f"""{steps(2)}
<h1 tabindex="-1">Look back on it</h1>
<p class="lede">{safe(how.get(view.ended_by or "trainee", ""))} Before you see what the report says, say what you think.
A few lines each are plenty.</p>
<details class="shelf"><summary>Read the conversation again</summary><div class="replay">{turns(view.turns, card)}</div></details>"""


def nothing_said(view: SessionView) -> bool:
    """The meeting is over and the trainee said nothing in it."""
    return view.stage == "reflecting" and all(turn.speaker == "prospect" for turn in view.turns)


def left(view: SessionView) -> str:
    """In the place of reflection and report."""
    card, again = view.brief.card, meet_address(view.brief.card.id, view.brief.situation.id)
    ways = go(again, f"Prepare to meet {first_name(card)} again", css="verb") + go(HOME, "Back to home", css="verb plainer")
    return f"""<div class="page narrow"><h1 tabindex="-1">Your meeting with {safe(card.name)}</h1>
<p class="lede">{safe(NOTHING_SAID)}</p><p class="ways">{ways}</p></div>"""


def progress(sentences: Sequence[str]) -> str:
    """What is being done while the report is made; it is kept whether or not anybody waits."""
    done = "".join(f"<li>{safe(sentence)}</li>" for sentence in sentences)
    return f"""<div class="making" role="status"><p class="strong">Making your report</p><ul class="plain">{done}</ul>
<p class="quiet">You need not wait: it will be under “Your practice”. {go(HOME, "Back to home")}</p></div>"""


def report_page(view: SessionView, body: str) -> str:
    """The report as ``trainer.reporting`` wrote it, under our heading, with its ways on."""
    card, here = view.brief.card, f"reports/{view.id}"
    paper = f'<a href="{here}.pdf" download>PDF</a>,\n' if has_pdf() else ""
    return f"""<div class="page after">{steps(3)}
<div class="report-top"><div><h1 tabindex="-1">Your meeting with {safe(card.name)}</h1>
<p class="quiet">{safe(view.brief.situation.title)}</p></div>
<p class="ways">{go(HOME, "Back to home")}<span class="downloads">Download as <a href="{here}.html" download>page</a>,
{paper}<a href="{here}.txt" download>text</a> or <a href="{here}.json" download>data</a></span></p></div>
{body}
<p class="ways end">{go(HOME, "Back to home", css="verb plainer")}</p></div>"""


def missing(sentence: str) -> str:
    """A place that is not there, in one sentence with the way on."""
    return f"""<div class="page narrow"><h1 tabindex="-1">There is nothing here</h1><p class="lede">{safe(sentence)}</p>
<p>{go(HOME, "Back to home", css="verb")}</p></div>"""
