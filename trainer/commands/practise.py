"""``trainer practise``: a practice session in the terminal, from brief to report."""

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator

from trainer.commands.content import house_with
from trainer.compose import House
from trainer.domain.errors import BadInput
from trainer.domain.people import LOCAL
from trainer.domain.plan import Plan
from trainer.domain.report import Report
from trainer.domain.views import Brief, SessionView
from trainer.practice import Practice

SUMMARY = "practise in the terminal, from brief to report"
_END = "/end"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("persona", help="a persona's id, or a persona file")
    parser.add_argument("--situation", metavar="ID", help="one of the persona's situations; the first if left out")


def run(args: argparse.Namespace, house: House) -> int:
    house, persona_id = house_with(house, args.persona)
    return asyncio.run(_session(house.practice, persona_id, args.situation))


async def _session(practice: Practice, persona_id: str, situation_id: str | None) -> int:
    view = await practice.start(LOCAL, persona_id, situation_id)
    _show_brief(view.brief)
    view = await practice.save_plan(LOCAL, view.id, _ask_for_plan(practice, view))
    view = await _meeting(practice, await practice.begin(LOCAL, view.id))
    if not view.turns or all(turn.speaker == "prospect" for turn in view.turns):
        print("\nYou left before saying anything, so there is nothing to grade.")
        return 0
    print("\nThe meeting is over. What did you achieve, what did you learn, and what does it change?")
    await practice.reflect(LOCAL, view.id, _ask("> ") or "")
    report = await _report(practice.finish(LOCAL, view.id))
    from trainer.reporting.text import report_text

    persona = practice.library.persona(persona_id)
    topics = {concern.id: concern.topic for concern in persona.concerns}
    print("\n" + report_text(report, await practice.document(LOCAL, view.id), persona_name=persona.name, concern_topics=topics))
    print(f"This session is kept; its id is {view.id}.")
    return 0


def _show_brief(brief: Brief) -> None:
    card = brief.card
    print(f"\nYou meet {card.name}, {card.role}, {card.company}.\n\n{brief.text}\n")
    for heading, lines in (
        ("What is known", brief.notes),
        ("Insights you may use", [f"{insight.text} ({insight.source})" for insight in brief.kit.insights]),
        ("Stories you may tell", [story.text for story in brief.kit.stories]),
        ("Product facts", brief.kit.product_facts),
        ("Likely questions", brief.kit.likely_questions),
    ):
        if lines:
            print(f"{heading}:")
            print("".join(f"  - {line}\n" for line in lines))


def _ask(prompt: str) -> str | None:
    """One line from the person; None when there are no more."""
    print(prompt, end="", flush=True)
    line = sys.stdin.readline()
    if not line:
        print()
        return None
    return line.strip()


def _ask_for_plan(practice: Practice, view: SessionView) -> Plan:
    print("Your plan, one line each (an empty line passes).")
    objective = _ask("What will be different at the end of this call? ") or ""
    if objective:
        feedback = practice.objective_feedback(view.brief.card.id, view.brief.situation.id, objective)
        missing = [letter.says for letter in feedback.letters if not letter.met]
        print("".join(f"  {text}\n" for text in missing) or "  All five letters are there.\n", end="")
        objective = _ask("Better? (empty keeps it) ") or objective
    return Plan(
        objectives=(objective,) if objective else (),
        trainee_wants=_ask("What do you want from it? ") or "",
        trainee_success=_ask("How will you judge success? ") or "",
        customer_wants=_ask("What do they want from it? ") or "",
        customer_success=_ask("How will they judge success? ") or "",
        next_step=_ask("Which next step will you ask for, on condition, early on? ") or "",
    )


async def _meeting(practice: Practice, view: SessionView) -> SessionView:
    name = view.brief.card.name.split()[0]
    print(f"\nThe meeting starts. {_END} ends it.\n")
    if view.turns:
        print(f"{name}: {view.turns[-1].text}\n")
    while view.stage == "meeting":
        line = _ask("You: ")
        if line is None or line == _END:
            return await practice.end(LOCAL, view.id, view.last)
        try:
            view = await _say(practice.say(LOCAL, view.id, view.last, line), name)
        except BadInput as error:
            print(error)
    print({"prospect": f"{name} has ended the meeting.", "limit": "Time is up."}.get(str(view.ended_by), ""))
    return view


async def _say(parts: AsyncIterator[str | SessionView], name: str) -> SessionView:
    view: SessionView | None = None
    lead = f"\n{name}: "
    async for part in parts:
        if isinstance(part, str):
            print(f"{lead}{part}", end="", flush=True)
            lead = " "
        else:
            view = part
    assert view is not None
    note = view.turns[-1].note
    print(f"\n({note})\n" if note else "\n")
    return view


async def _report(parts: AsyncIterator[str | Report]) -> Report:
    report: Report | None = None
    async for part in parts:
        if isinstance(part, Report):
            report = part
        elif sys.stderr.isatty():
            print(part, file=sys.stderr)
    assert report is not None
    return report
