"""Layer 1: what was prepared. Read from the plan alone."""

from trainer.domain.report import PLAN_TURN, Evidence
from trainer.grading.evidence import plan_fields, quote_holding
from trainer.grading.facts import Facts
from trainer.grading.objectives import LETTERS
from trainer.grading.prose import has_words
from trainer.grading.verdict import Check, Verdict, shown, when


def _field(facts: Facts, *names: str) -> tuple[Evidence, ...]:
    """Quotes of the named plan fields that have words."""
    fields = dict(plan_fields(facts.session.plan)) if facts.session.plan else {}
    found = (quote_holding(fields.get(name, ""), PLAN_TURN, field=name) for name in names)
    return tuple(quote for quotes in found for quote in quotes)


def plan_written(facts: Facts) -> Verdict:
    fields = plan_fields(facts.session.plan) if facts.session.plan else ()
    words = _field(facts, *(name for name, text in fields if has_words(text)))
    return shown(words[:1], "You prepared something in writing.", "The plan is blank.")


def objectives_written(facts: Facts) -> Verdict:
    words = [quote for objective in facts.objectives for quote in objective.evidence]
    return shown(words, "You wrote down what you wanted to achieve.", "The plan states no objective.")


_MISSING = {
    "specific": "name a concrete result and who or what it is about",
    "measurable": "say how one can tell afterwards: a number, a named decision, a yes or no",
    "achievable": "keep to what one conversation with these people can reach",
    "relevant": "tie it to the customer's priority or to what you must find out to qualify",
    "time_bound": "say by when: by the end of the call, or a date",
}


def _letter(letter: str) -> Check:
    def check(facts: Facts) -> Verdict:
        having = [objective for objective in facts.objectives if objective.result.smart[letter]]
        if not facts.objectives:
            return Verdict(False, "The plan states no objective.")
        most = len(having) * 2 >= len(facts.objectives)
        ratio = f"{len(having)} of {len(facts.objectives)} objectives"
        words = [quote for objective in having for quote in objective.evidence]
        name = letter.replace("_", "-")
        return when(
            most,
            f"{ratio} {'is' if len(having) == 1 else 'are'} {name}.",
            f"Only {ratio} {'is' if len(having) == 1 else 'are'} {name}: {_MISSING[letter]}.",
            words,
        )

    return check


def objectives_smart(facts: Facts) -> Verdict:
    """More than half of the objectives meet all five letters."""
    full = [objective for objective in facts.objectives if all(objective.result.smart[letter] for letter in LETTERS)]
    words = [quote for objective in full for quote in objective.evidence]
    ratio = f"{len(full)} of {len(facts.objectives)} objectives"
    no = (
        f"Only {ratio} {'is' if len(full) == 1 else 'are'} complete in all five respects."
        if facts.objectives
        else "The plan states no objective."
    )
    return when(
        len(full) * 2 > len(facts.objectives), f"{ratio} {'is' if len(full) == 1 else 'are'} complete in all five respects.", no, words
    )


NEARLY = 4


def objectives_one_nearly(facts: Facts) -> Verdict:
    """One objective that meets four of the five letters."""
    near = [objective for objective in facts.objectives if sum(objective.result.smart[letter] for letter in LETTERS) >= NEARLY]
    words = [quote for objective in near for quote in objective.evidence]
    return shown(words, "At least one objective lacks no more than one of the five.", "Each objective lacks two or more of the five.")


def wants_written(facts: Facts) -> Verdict:
    words = _field(facts, "trainee_wants", "customer_wants")
    return when(
        len(words) == 2, "The plan says what each side wants.", "The plan does not say what both sides want from the conversation.", words
    )


def success_written(facts: Facts) -> Verdict:
    words = _field(facts, "trainee_success", "customer_success")
    no = "At least one of the two success lines is empty: how will you, and how will they, judge the conversation?"
    return when(len(words) == 2, "The plan says how each side will judge success.", no, words)


def plan_mutual(facts: Facts) -> Verdict:
    words = _field(facts, "trainee_success", "customer_success")
    no = "The plan does not yet say, in terms one could check, what each side wants and how each will judge success."
    return when(
        facts.mutual and len(words) == 2, "Both sides' wants and measures of success are stated so that they can be checked.", no, words
    )


CHECKS: dict[str, Check] = {
    "plan_written": plan_written,
    "objectives_written": objectives_written,
    **{f"objectives_{letter}": _letter(letter) for letter in LETTERS},
    "objectives_one_nearly": objectives_one_nearly,
    "objectives_smart": objectives_smart,
    "wants_written": wants_written,
    "success_written": success_written,
    "plan_mutual": plan_mutual,
}
