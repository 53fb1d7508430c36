"""The wiring of a grading, and what a report promises whatever went in."""

import subprocess
import sys

import pytest
from grading_samples import call, criterion, five_layers, graded, level, told

from trainer.domain.errors import BadInput
from trainer.domain.report import Report
from trainer.grading import graph

DRAWN = """\
---
config:
  flowchart:
    curve: linear
---
graph TD;
	__start__([<p>__start__</p>]):::first
	measure(measure)
	judge(judge)
	verify(verify)
	total(total)
	coach(coach)
	__end__([<p>__end__</p>]):::last
	__start__ --> measure;
	judge --> verify;
	measure -.-> judge;
	measure -.-> verify;
	total --> coach;
	verify --> total;
	coach --> __end__;
	classDef default fill:#f2f0ff,line-height:1.2
	classDef first fill-opacity:0
	classDef last fill:#bfb6fc
"""

CALL = (
    ("p", "We close the books late."),
    ("t", "What does that lead to?", {"question": "open", "spin": "implication", "so_what": True}),
    ("p", "We pay overtime, about 40,000 a year.", {"discloses": "magnitude", "kinds": ["cost"], "sized": True}),
)


def test_the_drawing():
    """A change of flow is seen as a change of picture."""
    assert graph.build().get_graph().draw_mermaid() == DRAWN


def test_grading_without_a_judge_needs_no_model_library():
    """No key, no network, and not a second spent on importing openai."""
    code = "import sys, trainer.grading.graph; sys.exit('openai' in sys.modules or 'gradio' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_rooms_of_the_grader_import_quickly():
    """Checks and facts are usable without the graph's library."""
    code = "import sys, trainer.grading.checks, trainer.grading.assemble; sys.exit('langgraph' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_turns_is_an_error_in_one_sentence():
    """There is nothing to grade, and that is not a zero."""
    with pytest.raises(BadInput, match="no turns"):
        graded(call(), told())


def test_turns_without_words_score_zero_everywhere_applicable():
    """Silence is graded, a missing plan and reflection are left out."""
    report = graded(call(("t", "  "), ("p", "… —")), told())
    statuses = {each.id: each.status for each in report.criteria}
    assert report.overall == 0
    assert statuses["smart_objectives"] == statuses["reflection"] == statuses["anticipate"] == "not_applicable"
    assert {each.level for each in report.criteria if each.status == "scored"} == {0}


@pytest.mark.parametrize(
    ("others", "plan", "reflection"),
    [
        ({}, "not_applicable", "not_applicable"),
        ({"plan": {}, "reflection": ""}, "scored", "scored"),
        ({"plan": {"objectives": ["  "]}, "reflection": " \n"}, "scored", "scored"),
    ],
)
def test_blank_is_zero_and_missing_is_left_out(others, plan, reflection):
    """A trainee who skipped the plan is told so; an imported call without one is not punished."""
    report = graded(call(*CALL, **others), told(*CALL))
    for name, status in (("smart_objectives", plan), ("reflection", reflection)):
        assert criterion(report, name).status == status
        assert level(report, name) == (0 if status == "scored" else None)


def test_the_same_input_gives_the_same_bytes():
    """A report can be compared a year later."""
    first, again = (graded(call(*CALL), told(*CALL)).model_dump_json() for _ in range(2))
    assert first == again
    assert Report.model_validate_json(first).model_dump_json() == first


def test_the_provenance_says_what_was_used():
    """Fingerprints of reader, rubric and persona; no judge, no prompt."""
    report = graded(call(*CALL), told(*CALL))
    assert report.provenance == {
        "grader": "3", "reader": "told:1", "rubric": "sha256:test", "persona": None, "prompts": {}, "judge": None, "votes": None,
        "usage": [], "causes": [],
    }  # fmt: skip


def test_a_rubric_with_an_unknown_check_is_refused_by_name():
    """A typing error in content is found, not scored."""
    rubric = five_layers()
    item = rubric.criteria[0].items[0].model_copy(update={"check": "no_such_check"})
    broken = rubric.criteria[0].model_copy(update={"items": (item, *rubric.criteria[0].items[1:])})
    with pytest.raises(BadInput, match="no_such_check"):
        graded(call(*CALL), told(*CALL), rubric=rubric.model_copy(update={"criteria": (broken,)}))


def test_progress_is_told_in_sentences():
    """Long work says where it is."""
    heard: list[str] = []
    graded(call(*CALL), told(*CALL), progress=heard.append)
    assert heard == ["Reading 3 turns.", "The report is ready."]


def test_criteria_stand_in_the_order_of_the_rubric_with_the_words_of_their_level():
    """The page shows the level in words, not only a number."""
    report = graded(call(*CALL), told(*CALL))
    assert [each.id for each in report.criteria] == [each.id for each in five_layers().criteria]
    depth = criterion(report, "discovery_depth")
    assert (depth.level, depth.says) == (2, five_layers().criteria[3].levels[2])  # one figure, heard in one answer
    assert depth.evidence
