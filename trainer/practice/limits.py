"""How much a trainee may write, and what it looks like once it is safe to store."""

from trainer.domain import days
from trainer.domain.errors import BadInput
from trainer.domain.plan import Plan
from trainer.domain.wording import cleaned

LONGEST_TURN = 8_000
LONGEST_PLAN = 20_000
LONGEST_REFLECTION = 20_000
"""Characters; a plan's are counted over all its fields."""

_LINES = ("trainee_wants", "customer_wants", "trainee_success", "customer_success", "next_step", "fit_hypothesis")
_LISTS = ("objectives", "expected_concerns")


def within(text: str, longest: int, what: str) -> str:
    """The text made safe to store; ``BadInput`` if it is longer than ``longest`` characters."""
    if len(text) > longest:
        raise BadInput(f"{what} may have at most {longest:,} characters; this has {len(text):,}.")
    return cleaned(text)


def tidy_plan(plan: Plan) -> Plan:
    """The known fields, made safe to store, without empty entries; ``BadInput`` if too long together, or if a day in it does not exist."""
    lines: dict[str, str] = {name: getattr(plan, name) for name in _LINES}
    lists: dict[str, tuple[str, ...]] = {name: getattr(plan, name) for name in _LISTS}
    length = sum(map(len, lines.values())) + sum(len(entry) for entries in lists.values() for entry in entries)
    if length > LONGEST_PLAN:
        raise BadInput(f"A plan may have at most {LONGEST_PLAN:,} characters; this has {length:,}.")
    if found := plan.impossible_day():
        raise BadInput(f"{_named(found[0])}: expected {days.EXPECTED}; got '{found[1]}', which does not exist.")
    tidy_lists = {name: tuple(entry for entry in map(cleaned, entries) if entry) for name, entries in lists.items()}
    return Plan.model_validate({**tidy_lists, **{name: cleaned(text) for name, text in lines.items()}})


def _named(field: str) -> str:
    """A field of the plan as the page calls it: ``objectives[0]`` is "Your plan, objective 1"."""
    name, _, number = field.removesuffix("]").partition("[")
    words = name.replace("_", " ")
    return f"Your plan, {words.removesuffix('s')} {int(number) + 1}" if number else f"Your plan, {words}"
