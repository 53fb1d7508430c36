"""Does a turn earn the next rung? Code decides, from labels; nothing is skipped.

The rule is the "So what?" rule of the article on value: keep asking until revenue, cost or risk is said, never assume.
"""

from trainer.domain.readings import Labels
from trainer.domain.vocabulary import Standing

MONEY_OR_RISK = frozenset({"revenue", "cost", "risk"})


def asks_about_effect(labels: Labels) -> bool:
    """True for implication and so-what questions, and for value questions that name revenue, cost or risk."""
    if labels.so_what or labels.spin == "implication":
        return True
    return labels.spin == "value" and bool(MONEY_OR_RISK & set(labels.targets))


def forfeits(labels: Labels) -> str | None:
    """Why this form can earn nothing anywhere, as a reason code; None if it can."""
    if "injection" in labels.other:
        return "injection"
    if labels.question in ("leading", "stacked"):
        return labels.question
    # A question on the heels of a pitch is a pitch with a question mark.
    if "pitch" in labels.gives:
        return "pitch"
    if labels.question == "none":
        return "no_question"
    if labels.question == "closed" and not (labels.targets or labels.spin == "problem" or labels.quantify):
        return "closed"
    return "abusive" if "abusive" in labels.other else None


def earned(labels: Labels, standing: Standing, *, about: bool = True, repeated: bool = False, wish: bool = False) -> Standing:
    """The rung this turn earns with the prospect standing on ``standing``; ``none`` if nothing.

    From ``impact`` a size question earns ``magnitude``; an effect question that names a kind earns a sibling ``impact``
    (whether there is one is the gate's business).
    """
    # By its words a rude question earns what it asks for; that she does not answer it is her gate's doing (``prospect.ladder``).
    if forfeits(labels) not in (None, "abusive") or not about or repeated or wish:
        return "none"
    effect = asks_about_effect(labels)
    if standing == "none":
        return "symptom" if labels.spin == "problem" else "none"
    if standing == "symptom":
        return "consequence" if effect or (labels.quantify and labels.targets) else "none"
    if standing == "consequence":
        # A question for the size of a consequence asks before its rung, and so earns the next one.
        names_operations_only = set(labels.targets) == {"operational"} and not (labels.so_what or labels.quantify)
        wanted = (effect and not names_operations_only) or (labels.quantify and bool(MONEY_OR_RISK & set(labels.targets)))
        return "impact" if wanted else "none"
    sizes_the_saving = labels.spin == "value" and not MONEY_OR_RISK & set(labels.targets)
    if labels.quantify and standing == "impact" and not sizes_the_saving:
        return "magnitude"
    return "impact" if effect and MONEY_OR_RISK & set(labels.targets) else "none"
