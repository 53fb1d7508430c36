"""The drawing of the error tree."""

import inspect
import re

from trainer.domain.errors import ModelTrouble
from trainer.llm import errors


def _drawn() -> list[tuple[int, str]]:
    """Depth and name of each branch in the docstring's drawing; four columns are one level."""
    lines = (
        re.match(r"^([│├└─\s]*)([A-Z]\w+)(?:\s{2,}|$)", line) for line in (errors.__doc__ or "").splitlines() if line.startswith("    ")
    )
    return [((len(line.group(1)) - 4) // 4, line.group(2)) for line in lines if line]


def _built(kind: type, depth: int = 0) -> list[tuple[int, str]]:
    below = [cls for cls in vars(errors).values() if inspect.isclass(cls) and cls.__base__ is kind]
    return [(depth, kind.__name__), *(entry for cls in below for entry in _built(cls, depth + 1))]


def test_the_drawing_shows_the_tree_as_it_is() -> None:
    """A caller chooses the branch to catch from the docstring, so it must not drift."""
    assert _drawn() == _built(ModelTrouble)
    assert len(_drawn()) == 11


def test_a_wrong_shape_keeps_the_models_words_out_of_its_message() -> None:
    """The fault goes to the model; the message goes to a page."""
    fault = errors.WrongShape("met: quoted the trainee's secret", has_json=True)
    assert "secret" not in str(fault) and "secret" in fault.fault
