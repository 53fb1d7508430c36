"""Plain language for everything a report shows. No label id reaches a person: what has no words here gets a neutral phrase."""

import re
from dataclasses import dataclass

from trainer.domain.report import (
    PLAN_TURN,
    REFLECTION_TURN,
    Commitment,
    CriterionResult,
    Evidence,
    ItemVerdict,
    NextStepStory,
    Report,
    RungState,
)
from trainer.domain.session import Session, Turn
from trainer.domain.vocabulary import Give
from trainer.reporting.formats import count, day, level, one_line, percent, sentence, turn_number

MIN_COVERAGE = 0.8
"""Under this share of judged weight there is no pass or fail (design, section 6)."""

LAYERS = {1: "Preparing", 2: "Opening", 3: "The core of the conversation", 4: "Closing", 5: "Looking back"}

TITLES = {
    "smart_objectives": "Objectives you could check",
    "opening": "Setting the scene",
    "provisional_next_step": "The next step, agreed in advance",
    "discovery_depth": "Getting to what it is worth",
    "spin_progression": "Questions that build on each other",
    "teach": "Teaching something new",
    "share_story": "Sharing a story",
    "anticipate": "Meeting concerns openly",
    "give_get_balance": "Giving as much as you got",
    "closing_actions": "Actions with an owner and a date",
    "commitment_language": "Firm words",
    "reflection": "What you made of it",
}

PLAN_FIELDS = (
    ("objectives", "Your objectives"),
    ("trainee_wants", "What you want from it"),
    ("customer_wants", "What the customer wants from it"),
    ("trainee_success", "How you will judge success"),
    ("customer_success", "How the customer will judge success"),
    ("next_step", "The next step you will ask for"),
    ("fit_hypothesis", "Why it might be a fit"),
    ("expected_concerns", "Concerns you expect"),
)

SMART = (
    ("specific", "Specific"),
    ("measurable", "Measurable"),
    ("achievable", "Achievable"),
    ("relevant", "Relevant"),
    ("time_bound", "Time-bound"),
)

GIVES: dict[Give, tuple[str, str]] = {
    "teach": ("I", "insight"),
    "share": ("S", "story"),
    "answer": ("A", "answer"),
    "summarise": ("R", "recap"),
    "acknowledge": ("H", "heard"),
    "pitch": ("P", "pitch"),
}
"""The letter drawn for a give, and its word."""

RUNS = {"interrogation": "Only questions", "pitch": "Only pitching"}
BANDS = (
    (0, "Not yet", "little of what makes a conversation count was there"),
    (25, "Weak", "most parts were tried, few of them worked"),
    (50, "Mixed", "some parts worked, others were started and left"),
    (70, "Good", "sound throughout, with a gap here and there"),
    (85, "Excellent", "most of it could be shown to a colleague as the example"),
)
"""From which score, its name, and what it means."""

_IMPACTS = {"revenue": "Effect on revenue", "cost": "Effect on cost", "risk": "Risk to the business"}
_SIZES = {"revenue": "How much revenue", "cost": "How much cost", "risk": "How big a risk"}
_WEAK = re.compile(
    r"\b(?:hope(?:fully)?|hoping|try(?:ing)?|might|maybe|perhaps|possibly|probably|potentially|ideally|sometime|soon"
    r"|should(?: be able to)?|could|(?:at|in) some (?:point|stage)|one of these days|next time|touch base|circle back|in touch"
    r"|see (?:what|how|if|whether|when|where)(?: \w+ can do)?|we['’]ll see|let['’]s see|let me think|think about it|get back to you"
    r"|when (?:it['’]s|things are) (?:calmer|quieter)|find a slot|would like to|i['’]d like to|i think|look(?:ing)? to|aim(?:ing)? to)\b",
    re.IGNORECASE,
)
_TURNS = re.compile(r"\b([Tt]urns?) (\d{1,4}(?:(?:-|–|, | and |, and )\d{1,4})*)\b")


@dataclass(frozen=True)
class Names:
    """What the two people are called."""

    prospect: str

    def speaker(self, turn: Turn) -> str:
        if turn.speaker == "trainee":
            return one_line(turn.name or "") or "You"
        return one_line(turn.name or "") or sentence(self.prospect)

    def owner(self, owner: str | None) -> str | None:
        return {"trainee": "You", "prospect": sentence(self.prospect), None: None}.get(owner, owner)


def names_for(session: Session, persona_name: str | None) -> Names:
    named = (turn.name for turn in session.turns if turn.speaker == "prospect" and turn.name)
    return Names(one_line(persona_name or next(named, "")) or "the prospect")


# --- outcome and score ---


def outcome_headline(report: Report, session: Session, names: Names) -> str:
    """The outcome in one sentence."""
    match report.outcome.value:
        case "advance":
            return f"An advance: {names.prospect} agreed to a specific next step{_agreed_for(report, session)}."
        case "continuation":
            return f"A continuation: you and {names.prospect} parted without a specific step."
        case "halt" if session.ended_by == "prospect":
            return f"A halt: {names.prospect} ended the conversation."
        case "halt":
            return f"A halt: {names.prospect} does not want to take it further."
        case "disqualification":
            return "A disqualification: there is no case here now, and it was said openly."


def _agreed_for(report: Report, session: Session) -> str:
    dated = [row for row in report.commitments if row.complete]
    hers = [row for row in dated if row.speaker == "prospect"]
    row = next(reversed(hers or dated), None)
    when = due_words(row, session.date) if row else None
    return f", due {when}" if when and len(when) <= 40 else ""


def due_words(row: Commitment, held: str | None) -> str | None:
    """The day where it could be worked out, else the words that were used; ``held`` is the ISO day of the conversation."""
    exact = day(row.date, held)
    if exact:
        return exact
    return re.sub(r"^(?:by|on|before|until)\s+", "", one_line(row.due), flags=re.IGNORECASE) if row.due else None


def ended(session: Session) -> str | None:
    return {"limit": "The time ran out before either of you closed.", None: None}.get(session.ended_by)


def is_scored(report: Report) -> bool:
    return any(criterion.status == "scored" for criterion in report.criteria)


def band(overall: int) -> tuple[str, str]:
    """The band's name and its meaning."""
    return next((name, meaning) for start, name, meaning in reversed(BANDS) if overall >= start or start == 0)


def band_sentence(report: Report) -> str:
    if not is_scored(report):
        return "Nothing in this session could be judged, so there is no score."
    name, meaning = band(report.overall)
    return f"{name}: {meaning}."


def pass_sentence(report: Report) -> str:
    if report.passed is None:
        return f"No pass or fail: only {percent(report.coverage)} of what applies could be judged, and it takes {percent(MIN_COVERAGE)}."
    if report.passed:
        return f"Passed. The pass mark is {report.pass_mark}."
    short = count(max(0, report.pass_mark - report.overall), "point")
    return f"Not passed: {short} short of the pass mark, {report.pass_mark}."


def coverage_sentence(report: Report) -> str | None:
    """What the score rests on; None where the sentence on passing has said it."""
    if report.passed is None:
        return None
    return "Everything that applies was judged." if report.coverage >= 1 else f"{percent(report.coverage)} of what applies was judged."


# --- criteria ---


def criterion_title(criterion: CriterionResult, place: int) -> str:
    return one_line(criterion.title) or TITLES.get(criterion.id, f"Part {place}")


def shown_level(criterion: CriterionResult) -> int | None:
    """The level that counts: the manager's where there is one."""
    return criterion.override.level if criterion.override else criterion.level


def status(criterion: CriterionResult) -> str:
    if criterion.status == "not_applicable":
        return "does not apply"
    if shown_level(criterion) is None:
        return "not judged"
    return level(shown_level(criterion))


def override_sentence(criterion: CriterionResult) -> str | None:
    override = criterion.override
    if override is None:
        return None
    before = "not judged" if criterion.level is None else str(criterion.level)
    return f"Changed from {before} to {override.level} by {one_line(override.by)}: {one_line(override.reason)}"


def verdict(item: ItemVerdict) -> str:
    return {True: "Yes", False: "No", None: "Not judged"}[item.met]


def judged_by(item: ItemVerdict) -> str | None:
    """Said only where it matters: a plain count needs no signature, and what nobody judged has none."""
    if item.met is None:
        return None
    return {"measured": None, "stand_in": "Counted from the words, in place of a language model.", "model": "Judged by a language model."}[
        item.by
    ]


def counted_from_one(text: str, turns: int) -> str:
    """Turn numbers in a reason, which count from 0 as in the report file, as people see them."""

    def renumbered(match: re.Match[str]) -> str:
        numbers = [int(number) for number in re.findall(r"\d+", match.group(2))]
        if any(number >= max(turns, 1) for number in numbers):
            return match.group()
        return f"{match.group(1)} " + re.sub(r"\d+", lambda number: str(turn_number(int(number.group()))), match.group(2))

    return _TURNS.sub(renumbered, text)


# --- quotes ---


def place_of(evidence: Evidence, session: Session, names: Names) -> str:
    """Where a quote stands, as ``turn 9, Dana Ortiz``."""
    if evidence.turn == PLAN_TURN:
        return f"your plan: {_field(evidence.field)}" if _field(evidence.field) else "your plan"
    if evidence.turn == REFLECTION_TURN:
        return "your reflection"
    number = turn_number(evidence.turn)
    if not 0 <= evidence.turn < len(session.turns):
        return f"turn {number}"
    speaker = names.speaker(session.turns[evidence.turn])
    return f"turn {number}, {'you' if speaker == 'You' else speaker}"


def _field(field: str | None) -> str | None:
    name, _, rest = (field or "").partition("[")
    label = dict(PLAN_FIELDS).get(name)
    if label is None:
        return None
    number = rest.rstrip("]")
    singular = {"objectives": "objective", "expected_concerns": "expected concern"}.get(name)
    return f"{singular} {int(number) + 1}" if singular and number.isdecimal() else label[:1].lower() + label[1:]


# --- value map ---


def rung_name(rung: RungState) -> str:
    """What an opened rung is; a missed one stays unnamed."""
    if rung.state == "missed":
        return "Not reached"
    match rung.rung:
        case "symptom":
            return "The problem"
        case "consequence":
            return "What it leads to"
        case "impact":
            return _IMPACTS[rung.kind] if rung.kind else "Effect on the business"
        case "magnitude":
            return _SIZES[rung.kind] if rung.kind else "How big it is"


def rung_state(rung: RungState) -> str:
    """When it was said, or could have been."""
    if rung.state == "missed":
        return "" if rung.could_turn is None else f"could have been at turn {turn_number(rung.could_turn)}"
    if rung.turn is None:
        return "known from the brief"
    return f"{'you asked, heard' if rung.state == 'opened' else 'said unasked'} at turn {turn_number(rung.turn)}"


def concern_name(concern: str, place: int, topics: dict[str, str]) -> str:
    if concern in topics:
        return sentence(one_line(topics[concern]))
    return "This conversation" if concern == "the-conversation" else f"Concern {place}"


def value_sentence(report: Report) -> str:
    """What the questions reached, over all ladders."""
    rungs = [rung for ladder in report.value_map for rung in ladder.rungs]
    earned = [rung for rung in rungs if rung.state == "opened"]
    if not earned:
        return "Your questions opened nothing here: no problem, no effect and no size was earned."
    opened = f"Your questions opened {len(earned)} of {len(rungs)} rungs"
    effects = sum(rung.rung == "impact" for rung in earned)
    if not effects:
        return f"{opened}, but no effect on revenue, cost or risk was earned."
    sized = sum(rung.rung == "magnitude" for rung in earned)
    return f"{opened} and reached {count(effects, 'effect')} on revenue, cost or risk, {_sized_words(effects, sized)}."


def _sized_words(effects: int, sized: int) -> str:
    if not sized:
        return "not sized" if effects == 1 else "none of them sized"
    if sized < effects:
        return f"{sized} of them sized"
    return {1: "sized", 2: "both sized"}.get(effects, "all of them sized")


# --- give and get, commitments, next step ---


def balance_sentence(report: Report) -> str:
    giving = sum(bool(entry.gives) for entry in report.give_get)
    asking = sum(entry.gets > 0 for entry in report.give_get)
    runs = {entry.run for entry in report.give_get if entry.run}
    said = f"You gave something in {giving or 'none'} and asked in {asking or 'none'} of your {len(report.give_get)} turns."
    if "interrogation" in runs:
        said += " One stretch was all questions."
    if "pitch" in runs:
        said += " One stretch was all pitch."
    return said


def commitment_state(row: Commitment) -> str:
    if row.strength == "weak":
        return "Vague"
    if row.complete:
        return "Firm and complete"
    lacking = [word for word, value in (("task", row.task), ("owner", row.owner), ("day", row.date or row.due)) if not value]
    return f"Firm, but no {' and no '.join(lacking)}" if lacking else "Firm, but the day is open"


def weak_spans(row: Commitment) -> tuple[tuple[int, int], ...]:
    """Where the words stand that make an undertaking vague; a firm one has none."""
    return tuple(match.span() for match in _WEAK.finditer(row.text)) if row.strength == "weak" else ()


def fate_sentence(step: NextStepStory, names: Names) -> str:
    match step.fate:
        case "kept":
            return "You asked for it on a condition, and at the close it was kept."
        case "changed":
            return "You asked for it on a condition; at the close another step was settled."
        case "withdrawn" if step.declined:
            return f"You asked for it on a condition; when you came back to it, {names.prospect} declined."
        case "withdrawn":
            return "You asked for it on a condition; at the close it was openly given up."
        case "dropped":
            return "You asked for it, and never came back to it."
        case "never asked":
            return f"{sentence(names.prospect)} never heard, before the close, what would happen next if it went well."


def step_stations(step: NextStepStory) -> tuple[tuple[str, int | None, str], ...]:
    """Station, the turn it was reached, and what to say where it was not."""
    return (("Asked for", step.asked, "not asked"), ("Agreed", step.agreed, "no yes to it"), ("Close", step.closed, "not returned to"))


def objective_state(met: bool | None) -> str:
    return {True: "Met in this conversation", False: "Not met", None: "The words do not tell whether it was met"}[met]
