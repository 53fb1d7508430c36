"""The brief and the kit, as read before the meeting and in the meeting's drawer."""

import re

from trainer.domain.persona import Kit
from trainer.domain.plan import Plan
from trainer.domain.views import Brief, SmartFeedback
from trainer.web.screens.parts import avatar, first_name, plural, safe, steps, their


def preparation(brief: Brief) -> str:
    """The left side of the preparation: who they are, what is known, and the kit."""
    card = brief.card
    return f"""{steps(0)}
<h1 tabindex="-1">Prepare to meet {safe(card.name)}</h1>
<div class="who large">{avatar(card)}<p><span class="strong">{safe(card.role)}</span><br>
<span class="quiet">{safe(card.company)} · {safe(card.industry)}</span></p></div>
{"".join(map(_paragraph, _paragraphs(brief.text)))}
<section class="part"><h2>You</h2><p>{safe(brief.seller.company)}: {safe(brief.seller.product)}.</p>
<p>{safe(brief.seller.goal)}</p></section>
<section class="kitbag"><h2>What you found out beforehand</h2>{_research(brief)}</section>
<section class="kitbag"><h2>Your kit</h2><p class="quiet">True material you may use. It stays at hand in the meeting.</p>
{kit(brief.kit)}</section>"""


_LABELLED = re.compile(r"(?P<label>[A-Z][^.:!?\n]{1,30}): +(?P<rest>\S.*)", re.DOTALL)


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in text.split("\n\n") if part.strip()]


def _paragraph(text: str) -> str:
    """A paragraph that begins with a label ("Why now: …") gets it as its heading."""
    labelled = _LABELLED.fullmatch(text)
    if labelled is None:
        return f'<section class="part"><p>{safe(text)}</p></section>'
    rest = labelled["rest"]
    return f'<section class="part"><h2>{safe(labelled["label"])}</h2><p>{safe(rest[0].upper() + rest[1:])}</p></section>'


def _research(brief: Brief) -> str:
    card = brief.card
    return "".join(
        (
            _shelf(f"About {card.company}", _items((brief.summary,)), counted=False),
            _shelf("Why they agreed to talk", _items((brief.trigger,) if brief.trigger else ()), counted=False),
            _shelf("Notes", _items(brief.notes)),
            _shelf(f"On {their(card)} list", _items(brief.priorities)),
            _shelf("Next to your ideal customer", _items((brief.icp,) if brief.icp else ()), counted=False),
        )
    )


def _items(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"<li>{safe(text)}</li>" for text in texts)


def kit(material: Kit) -> str:
    insights = tuple(f"<li>{safe(each.text)} <cite>{safe(each.source)}</cite></li>" for each in material.insights)
    stories = tuple(f'<li><span class="strong">{safe(each.about)}.</span> {safe(each.text)}</li>' for each in material.stories)
    parts = (
        _shelf("Insights", insights),
        _shelf("Stories", stories),
        _shelf("Product facts", _items(material.product_facts)),
        _shelf("Questions to expect", _items(material.likely_questions)),
    )
    return "".join(parts) or '<p class="quiet">Nothing was put together for this one: what you know is what you have.</p>'


def _shelf(title: str, items: tuple[str, ...], *, counted: bool = True) -> str:
    if not items:
        return ""
    count = f' <span class="quiet">{len(items)}</span>' if counted else ""
    kind = "plain" if counted else "alone"
    return f'<details class="shelf"><summary>{safe(title)}{count}</summary><ul class="{kind}">{"".join(items)}</ul></details>'


def letters(feedback: SmartFeedback | None) -> str:
    """Five letters under an objective: lit when they are there; the missing ones say in words what to write."""
    if feedback is None:
        return ""
    lamps = "".join(
        f'<li class="{"lit" if each.met else "dark"}" title="{_said(each.name)}"><span aria-hidden="true">{each.letter}</span>'
        f'<span class="sr">{_said(each.name)}: {"there" if each.met else "missing"}</span></li>'
        for each in feedback.letters
    )
    missing = next((each for each in feedback.letters if not each.met), None)
    words = f"{_said(missing.name)}: {missing.says}" if missing else "All five letters are there."
    return f'<div class="smart"><ul class="lamps">{lamps}</ul><p>{safe(words)}</p></div>'


def _said(name: str) -> str:
    return name.replace("_", "-").capitalize()


def start_line(brief: Brief) -> str:
    """What will happen when the meeting starts."""
    opener = f"{first_name(brief.card)} opens." if brief.opens == "prospect" else "You open."
    return f'<p class="quiet">{opener} You have {plural(brief.turns, "turn")}.</p>'


PLAN_QUESTIONS = (
    "What should be true when you leave?",
    "What do you want from this meeting?",
    "What do they want?",
    "What next step will you ask for, if it goes well?",
    "What could stand in the way?",
)


def question(number: int, title: str, hint: str) -> str:
    heading = f'<h2><span class="number" aria-hidden="true">{number}</span>{safe(title)}</h2>'
    return f'<div class="question">{heading}<p class="quiet">{safe(hint)}</p></div>'


def plan_as_notes(plan: Plan | None) -> str:
    """The plan as it lies on the table in the meeting."""
    if plan is None or plan.is_blank():
        return '<p class="quiet">You wrote no plan for this one.</p>'
    rows = [("Objective" if len(plan.objectives) == 1 else f"Objective {at}", text) for at, text in enumerate(plan.objectives, start=1)]
    rows += [
        ("You want", plan.trainee_wants),
        ("It worked for you if", plan.trainee_success),
        ("They want", plan.customer_wants),
        ("It worked for them if", plan.customer_success),
        ("Next step to ask for", plan.next_step),
        ("Fit", plan.fit_hypothesis),
        *(("Expect", text) for text in plan.expected_concerns),
    ]
    return (
        '<dl class="notes">' + "".join(f"<div><dt>{name}</dt><dd>{safe(text)}</dd></div>" for name, text in rows if text.strip()) + "</dl>"
    )
