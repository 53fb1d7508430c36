"""The documentation is part of the program: what it shows works, and what exists is described."""

import re
from pathlib import Path
from typing import Any, Literal, get_args

import pytest

from trainer.__main__ import COMMANDS
from trainer.domain import vocabulary
from trainer.domain.persona import StockLine
from trainer.domain.secrecy import leaks
from trainer.grading.checks import CHECKS, CONDITIONS, KNOWN_CHECKS
from trainer.library import check, persona_file
from trainer.prospect.stock import FOR_CODE
from trainer.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTENT = (ROOT / "docs" / "content.md").read_text(encoding="utf-8")
LABELS = (ROOT / "docs" / "labels.md").read_text(encoding="utf-8")


def sample(kind: str) -> str:
    """The first YAML block of docs/content.md that is a whole persona or rubric."""
    marker = {"persona": "\nconcerns:", "rubric": "\ncriteria:"}[kind]
    blocks: list[str] = re.findall(r"```yaml\n(.*?)```", CONTENT, re.S)
    return next(block for block in blocks if marker in block)


def saved(text: str, folder: Path, name: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def rows(text: str) -> dict[str, str]:
    """Table rows by the code word that begins them; rows of the same word are joined."""
    found: dict[str, str] = {}
    for key, rest in re.findall(r"^\| `([^`]+)` \|(.*)$", text, re.M):
        found[key] = found.get(key, "") + rest
    return found


def test_the_sample_persona_passes_the_check_and_can_be_played(tmp_path: Path) -> None:
    """Whoever copies it starts from something that works."""
    path = saved(sample("persona"), tmp_path, "kestrel-parts.yaml")
    assert [str(problem) for problem in check([path])] == []
    assert persona_file(path).situation().id == "first-call"


def test_the_sample_rubric_passes_the_check(tmp_path: Path) -> None:
    """Its checks are ones that the grader really has."""
    assert [str(problem) for problem in check([saved(sample("rubric"), tmp_path, "short-call.yaml")], KNOWN_CHECKS)] == []


# (kind of sample, what stands there, what a slip makes of it): the sentence in the documentation is the one that the check answers with.
SLIPS = [
    ("persona", "role: Workshop Manager\n", ""),
    ("persona", 'probes:\n          - "What goes wrong', 'probe:\n          - "What goes wrong'),
    ("persona", 'version: "1"', "version: 1"),
    ("persona", 'success: "If I hang up with one idea I can try, that was a good call."', "success: One thing: an idea to try."),
    ("persona", "industry: coach travel\n", "industry: coach travel\nindustry: buses\n"),
    ("persona", 'says:\n          - "Oh, it\'d', 'says: "Oh, it\'d'),
    ("persona", "id: kestrel-parts", "id: kestrel"),
    ("persona", "kind: cost\n", "kind: money\n"),
    ("persona", "        kind: cost\n", ""),
    ("persona", "rung: consequence", "rung: impact\n        kind: cost"),
    ("persona", "of: mp-hire\n", "of: mp-schools\n"),
    ("persona", "rung: symptom\n", "rung: symptom\n        needs: { trust: 5 }\n"),
    ("persona", "It was 18,400 pounds last quarter. I", "It was a lot last quarter. I"),
    ("persona", "Hired coaches came to 18,400 pounds last quarter.", "Hired coaches came to a lot of money."),
    ("persona", "Thirty-four at the moment,", "Thirty-four, and Brightwater lends us more,"),
    ("persona", "I don't see yet what you'd be looking at.", "Not while a coach blocks a bay for days."),
    ("persona", "when: { turn: 6 }", "when: { turn: 30 }"),
    ("persona", "when: { turn: 6 }", "when: {}"),
    ("persona", "settled: [tried-barcodes]", "settled: [barcodes]"),
    ("persona", "needs: { impacts: 1,", "needs: { impacts: 3,"),
    ("persona", "id: mp-schools", "id: mp-hire"),
    ("persona", "opens: prospect", "opens: trainee"),
    ("persona", "fit: { value: good }", "fit: { value: none }"),
    ("rubric", "check: value_sized", "check: value_size"),
    ("rubric", "all: [reached, sized]", "all: [reached, big]"),
    ("rubric", "stand_in: teach_reacted_to", "check: teach_reacted_to"),
    ("rubric", "level: 4, all", "level: 2, all"),
]  # fmt: skip


@pytest.mark.parametrize("kind, there, slip", SLIPS)
def test_the_sentences_about_mistakes_are_the_real_ones(kind: str, there: str, slip: str, tmp_path: Path) -> None:
    """Whoever searches the page for the sentence on the screen finds it."""
    text = sample(kind)
    assert there in text
    path = saved(text.replace(there, slip, 1), tmp_path, {"persona": "kestrel-parts.yaml", "rubric": "short-call.yaml"}[kind])
    problems = check([path], KNOWN_CHECKS)
    assert problems
    for problem in problems:
        assert f"`{problem.field}: {problem.expected}`" in CONTENT


def test_the_example_of_the_mark_rule_is_true(tmp_path: Path) -> None:
    """Every verdict of the table is the one that the code gives."""
    persona = persona_file(saved(sample("persona"), tmp_path, "kestrel-parts.yaml"))
    table = re.findall(r"^\| “([^|]*?)”(, after the trainee said “([^”]*)”)? \| (leaks|fine)", CONTENT, re.M)
    assert len(table) == 4
    for text, _, said, verdict in table:
        found = leaks(text, persona, (), (said,) if said else ())
        assert [leak.rung for leak in found] == (["mp-hire"] if verdict == "leaks" else []), text


@pytest.mark.parametrize("key", get_args(StockLine))
def test_every_everyday_line_is_described(key: str) -> None:
    """An author can look up when each is said."""
    assert key in rows(CONTENT.partition("## Everyday lines")[2])


def test_lines_that_nobody_says_yet_are_marked_so() -> None:
    """The page promises no moment that the code does not know."""
    code = "".join(
        path.read_text(encoding="utf-8") for path in sorted((ROOT / "trainer").rglob("*.py")) if path.name not in ("persona.py", "stock.py")
    )
    said = {key for key in get_args(StockLine) if f'"{key}"' in code} | set(FOR_CODE.values())
    marked = {key for key, text in rows(CONTENT).items() if "not said yet" in text}
    assert marked == set(get_args(StockLine)) - said


@pytest.mark.parametrize("name", sorted(KNOWN_CHECKS))
def test_every_check_a_rubric_may_name_is_described(name: str) -> None:
    """A rubric's author need not read code to find one; conditions and checks are told apart."""
    assert name in rows(CONTENT.partition("### The conditions")[2] if name in CONDITIONS else CONTENT.partition("### The checks")[2])


def test_no_check_is_described_that_does_not_exist() -> None:
    """What was renamed in code is renamed on the page."""
    described = CONTENT.partition("### The checks")[2]
    assert set(rows(described.partition("### The conditions")[0])) == set(CHECKS)


@pytest.mark.parametrize("field", sorted(Settings.model_fields))
def test_every_setting_is_described(field: str) -> None:
    """A setting nobody described is a failing test."""
    assert f"`TRAINER_{field.upper()}`" in README


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_described(command: str) -> None:
    """The README shows each with its name as it is typed."""
    assert re.search(rf"^\| `trainer {command}\b", README, re.M)


def values() -> list[str]:
    """Every value of every closed set in the vocabulary."""
    sets: list[Any] = [thing for thing in vars(vocabulary).values() if getattr(thing, "__origin__", None) is Literal]
    return sorted({value for each in sets for value in get_args(each)})


@pytest.mark.parametrize("value", values())
def test_every_label_is_defined(value: str) -> None:
    """Each has a row of its own that says what it means."""
    assert len(rows(LABELS).get(value, "")) > 20


SPOKEN = (
    "QuestionForm", "Spin", "Target", "Give", "Opening", "Closing", "Other", "RungName", "ValueKind", "StepResponse", "Strength",
    "OutcomeName",
)  # fmt: skip


@pytest.mark.parametrize("value", sorted({value for name in SPOKEN for value in get_args(getattr(vocabulary, name))} - {"none"}))
def test_every_spoken_label_has_an_example(value: str) -> None:
    """A definition without an example is read in as many ways as there are readers."""
    assert "“" in rows(LABELS)[value]
