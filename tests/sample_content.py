"""A small persona and a small rubric, good in every way, for tests to use and to break."""

from pathlib import Path
from typing import Any

import yaml

PERSONA = """\
id: bakery-owner
version: "1"
name: Ines Falk
role: Owner
company: Falk Bakeries
industry: food
public:
  summary: Runs nine shops and one central bakery.
  notes: [She took over from her father.]
  trigger: A trade fair conversation.
  priorities: [Open a tenth shop.]
  icp: Close to the usual customer.
style: { voice: Brisk and warm., traits: [direct] }
background:
  - { id: shops, asks: ["How many shops are there?"], says: [Nine at the moment.] }
agenda: { wants: To see whether ordering could be calmer., success: A clear idea what it would take. }
concerns:
  - id: ordering
    topic: the daily order round
    rungs:
      - id: or-phone
        rung: symptom
        fact: Shops phone their orders in after closing and half of them are wrong.
        says: [The shops ring in after closing and plenty of it is simply wrong.]
        probes: ["What goes wrong with the daily orders?"]
      - id: or-rebake
        rung: consequence
        fact: Wrong orders mean a second baking run before dawn.
        says: [We end up doing a second run before dawn.]
        probes: ["What happens when an order is wrong?"]
      - id: or-wages
        rung: impact
        kind: cost
        fact: The second run is paid at night rates.
        says: [That second run goes out at night rates and I pay every minute.]
        probes: ["What does the second run cost you?"]
      - id: or-wages-size
        rung: magnitude
        of: or-wages
        fact: The night rates add up to 61,000 euros a year.
        says: ["It came to 61,000 euros last year, I looked it up."]
        probes: ["How much do the night rates add up to?"]
      - id: or-hotel
        rung: impact
        kind: revenue
        needs: { trust: 5 }
        fact: The Hotel Bellevue has cancelled its standing order over it.
        says: [We lost the standing order of the Bellevue over this.]
        probes: ["Has it cost you any customers?"]
    lookalikes:
      - { id: or-faster, claim: time saved, says: [It would save us an hour a day.] }
anticipate:
  - id: seen-apps
    kind: objection
    when: { turn: 3 }
    says: [My people will not use another app.]
    settled_by: { gives: [answer, share], about: [staff using the app] }
    settled: [Fair enough.]
    unsettled: [I am not convinced.]
next_steps:
  - id: visit
    step: a visit to the bakery
    needs: { impacts: 1, settled: [seen-apps] }
    accepts: [If this goes well you may come and look.]
    vague: [We should do that some time.]
    firm: { owner: Ines, due: Tuesday at six, says: [I will show you round on Tuesday at six.] }
    declines: [I do not see it yet.]
situations:
  - id: first-call
    title: First call
    seller: { company: Orderly, product: order software, goal: A visit. }
    opens: prospect
    first_line: "Falk, good morning."
    turns: 4
    brief: You met at a trade fair; she agreed to a call.
  - id: second-call
    seller: { company: Orderly, product: order software, goal: A visit. }
    opens: trainee
    turns: 6
    brief: She asked you to ring back.
"""

RUBRIC = """\
id: tiny
version: "1"
title: Tiny rubric
criteria:
  - id: opening
    title: Opening
    layer: 2
    levels: [nothing, little, some, most, all]
    items:
      - { id: asked, says: Asked for her goals., how: measured, check: asked_goals }
    level_from:
      - { level: 4, all: [asked] }
"""


def persona() -> dict[str, Any]:
    return yaml.safe_load(PERSONA)


def rubric() -> dict[str, Any]:
    return yaml.safe_load(RUBRIC)


def write(folder: Path, name: str, content: object) -> Path:
    """A content file from text or from plain data."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(content if isinstance(content, str) else yaml.safe_dump(content, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return path


def write_all(root: Path, persona_text: str = PERSONA) -> tuple[Path, Path]:
    """Both folders with one file each: (personas, rubrics)."""
    write(root / "personas", "bakery-owner.yaml", persona_text)
    write(root / "rubrics", "tiny.yaml", RUBRIC)
    return root / "personas", root / "rubrics"
