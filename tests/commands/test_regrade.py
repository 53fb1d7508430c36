"""What another rubric changes."""

from trainer.commands.regrade import changes
from trainer.domain.report import CriterionResult, Outcome, Report, RubricRef


def _report(**levels: int | None) -> Report:
    criteria = tuple(
        CriterionResult(id=name, status="scored" if level is not None else "unscored", level=level, reason=f"{name} is {level}.")
        for name, level in levels.items()
    )
    outcome = Outcome(value="halt", reason="")
    return Report(
        session=None, rubric=RubricRef(id="r", version="1", sha256="x"), overall=0, coverage=1.0, pass_mark=70, passed=None, outcome=outcome,
        criteria=criteria,
    )  # fmt: skip


def test_only_what_changes_is_told() -> None:
    """A criterion that is new, gone, or at another level, with the reason of the later grading."""
    found = changes(_report(opening=2, teach=3, share=1), _report(opening=2, teach=1, anticipate=4))
    told = [(each.criterion, each.before, each.after, each.reason) for each in found]
    assert told == [
        ("teach", 3, 1, "teach is 1."), ("share", 1, None, "Not in this rubric."),
        ("anticipate", None, 4, "New in this rubric. anticipate is 4."),
    ]  # fmt: skip


def test_the_same_rubric_changes_nothing() -> None:
    """Two equal gradings have no difference."""
    assert changes(_report(opening=2, teach=None), _report(opening=2, teach=None)) == []
