"""Content files: the good ones are read, the broken ones are described so that their author can mend them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_content import PERSONA, RUBRIC, persona, rubric, write, write_all

from trainer.domain.errors import BadContent, NotFound
from trainer.domain.fingerprint import of_text
from trainer.domain.persona import Persona
from trainer.domain.rubric import Rubric
from trainer.library import MAX_BYTES, Library, check, content_dir, persona_file, persona_of_text, schema_text, write_schemas


def test_a_library_holds_what_the_folders_hold_by_id_and_fingerprint(tmp_path: Path) -> None:
    """Both folders become values with the fingerprint of their text."""
    library = Library.load(*write_all(tmp_path))
    assert [p.id for p in library.personas] == ["bakery-owner"]
    assert library.persona("bakery-owner").name == "Ines Falk"
    assert library.rubric("tiny").title == "Tiny rubric"
    assert library.sha("bakery-owner") == of_text(PERSONA)
    assert library.sha("tiny") == of_text(RUBRIC)
    with pytest.raises(NotFound, match="no persona 'nobody'"):
        library.persona("nobody")


def test_a_checkout_on_windows_has_the_same_fingerprint(tmp_path: Path) -> None:
    """Line ends and a byte order mark change neither the text nor its fingerprint."""
    personas, rubrics = write_all(tmp_path)
    (personas / "bakery-owner.yaml").write_bytes(b"\xef\xbb\xbf" + PERSONA.replace("\n", "\r\n").encode())
    library = Library.load(personas, rubrics)
    assert library.sha("bakery-owner") == of_text(PERSONA)
    assert library.persona_text("bakery-owner") == PERSONA


def test_a_stored_text_becomes_the_same_persona(tmp_path: Path) -> None:
    """What a session was held with can be read back from its text alone."""
    library = Library.load(*write_all(tmp_path))
    assert persona_of_text(library.persona_text("bakery-owner"), "stored") == library.persona("bakery-owner")


def test_one_more_file_joins_the_library(tmp_path: Path) -> None:
    """A persona given as a path is checked like the others and can be practised."""
    library = Library.load(*write_all(tmp_path))
    other = write(tmp_path / "mine", "other-owner.yaml", persona() | {"id": "other-owner"})
    assert persona_file(other).id == "other-owner"
    assert [p.id for p in library.with_persona(other).personas] == ["bakery-owner", "other-owner"]
    assert [p.id for p in library.personas] == ["bakery-owner"]


def test_loading_lists_all_problems_of_all_files(tmp_path: Path) -> None:
    """Nobody mends one file only to be told about the next."""
    personas, rubrics = write_all(tmp_path)
    write(personas, "first.yaml", "id: [")
    write(personas, "second.yaml", persona() | {"id": "second", "difficulty": "brutal"})
    write(rubrics, "third.yaml", rubric() | {"pass_mark": 120})
    with pytest.raises(BadContent) as caught:
        Library.load(personas, rubrics)
    assert [problem.file for problem in caught.value.problems] == ["personas/first.yaml", "personas/second.yaml", "rubrics/third.yaml"]


def test_an_empty_folder_is_a_problem_not_an_empty_gallery(tmp_path: Path) -> None:
    """A wrong path is told, not shown as a product without prospects."""
    _, rubrics = write_all(tmp_path)
    (tmp_path / "none").mkdir()
    with pytest.raises(BadContent, match="at least one content file"):
        Library.load(tmp_path / "none", rubrics)


def _set(*path: Any) -> Callable[[dict[str, Any]], None]:
    *way, last, value = path

    def change(content: dict[str, Any]) -> None:
        here: Any = content
        for step in way:
            here = here[step]
        if value is None:
            del here[last]
        else:
            here[last] = value

    return change


def _tell_the_consequence(content: dict[str, Any]) -> None:
    rung = content["concerns"][0]["rungs"][1]
    content["public"]["notes"] = [rung["fact"], *rung["says"], *rung["probes"]]


RUNGS = ("concerns", 0, "rungs")
BROKEN_PERSONAS = {
    "a missing key": (_set("role", None), "role", "this key, which is missing"),
    "a misspelt key": (_set("concerns", 0, "rungs", 1, "probe", ["Why?"]), "concerns[0].rungs[1].probe", "did you mean 'probes'?"),
    "a word that is none of the choices": (_set("difficulty", "brutal"), "difficulty", "one of 'gentle', 'standard' or 'demanding'"),
    "a number where text belongs": (_set("name", 7), "name", "put it in quotes; got 7"),
    "a version read as a number": (_set("version", 1.0), "version", "put it in quotes"),
    "text where a list belongs": (_set(*RUNGS, 0, "says", "One line."), "concerns[0].rungs[0].says", "a list, one entry a line"),
    "an empty list": (_set(*RUNGS, 0, "probes", []), "concerns[0].rungs[0].probes", "at least 1 of these"),
    "empty text": (_set("public", "summary", "  "), "public.summary", "text that is not empty"),
    "an id with capitals": (_set("situations", 0, "id", "First Call"), "situations[0].id", "lower-case letters, digits"),
    "a gauge above ten": (_set("disposition", {"trust": 11}), "disposition.trust", "a number of at most 10; got 11"),
    "an unknown stock line": (_set("lines", {"greet": ["Hi."]}), "lines.greet", "one of 'greets'"),
    "a kind on a symptom": (_set(*RUNGS, 0, "kind", "cost"), "concerns[0].rungs[0]", "only an impact, names its kind"),
    "a size of nothing": (_set(*RUNGS, 3, "of", "or-none"), "concerns[0]", "must follow the impact it sizes"),
    "no symptom first": (_set(*RUNGS, 0, None), "concerns[0]", "starts with its one symptom"),
    "an id used twice": (_set(*RUNGS, 1, "id", "or-phone"), "(file)", "used twice: or-phone"),
    "a next step that waits for nothing": (
        _set("next_steps", 0, "needs", "settled", ["price"]), "(file)", "names nothing under anticipate: price",
    ),
    "an opener without a line": (_set("situations", 0, "first_line", None), "situations[0]", "exactly when the prospect opens"),
    "no fit without its reason": (_set("fit", {"value": "none"}), "fit", "names its reason_rung"),
    "a moment that names nothing": (_set("anticipate", 0, "when", {}), "anticipate[0].when", "at least one of turn, rung, gives"),
    "a moment that never comes": (_set("anticipate", 0, "when", {"turn": 7}), "anticipate[0].when.turn", "a turn that comes: at most 6"),
    "another name than the file's": (_set("id", "baker"), "id", "the name of the file, 'bakery-owner'"),
    "a size without its figure": (
        _set(*RUNGS, 3, "says", ["A lot of money."]), "concerns[0].rungs[3].says[0]", "missing: 61000",
    ),
    "a size that has no figure": (
        _set(*RUNGS, 3, "fact", "The night rates add up to a lot."), "concerns[0].rungs[3].fact", "a figure",
    ),
    "a background answer with a hidden figure": (
        _set("background", 0, "says", ["Nine, and 61,000 in night rates."]), "background[0].says[0]", "rung 'or-wages-size'",
    ),
    "an objection with a hidden name": (
        _set("anticipate", 0, "says", ["We lost the Bellevue."]), "anticipate[0].says[0]", 'rung \'or-hotel\', which has to be earned',
    ),
    "a refusal with four hidden words": (
        _set("next_steps", 0, "declines", ["Not while we do a second run before dawn."]), "next_steps[0].declines[0]", "a second run",
    ),
    "a trait with a hidden figure": (_set("style", "traits", ["angry about 61,000"]), "style.traits[0]", "rung 'or-wages-size'"),
    "an agenda with a hidden name": (_set("agenda", "wants", "To win back the Bellevue."), "agenda.wants", "rung 'or-hotel'"),
    "a rung with nothing of its own": (_tell_the_consequence, "concerns[0].rungs[1]", "a mark of its own"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN_PERSONAS)
def test_a_broken_persona_is_described_by_file_field_and_expectation(kind: str, tmp_path: Path) -> None:
    """Each fault is named where it stands, with what was expected there."""
    change, field, expected = BROKEN_PERSONAS[kind]
    content = persona()
    change(content)
    path = write(tmp_path, "bakery-owner.yaml", content)
    problems = check([path])
    found = [problem for problem in problems if problem.field == field]
    assert found, [str(problem) for problem in problems]
    assert any(expected in problem.expected for problem in found), [str(problem) for problem in found]
    assert {problem.file for problem in problems} == {str(path)}


BROKEN_RUBRICS = {
    "a check nobody knows": (_set("criteria", 0, "items", 0, "check", "magic"), "criteria[0].items[0].check", "'magic' is none"),
    "a condition nobody knows": (_set("criteria", 0, "applies_when", "moon"), "criteria[0].applies_when", "'moon' is none"),
    "a level too few": (_set("criteria", 0, "levels", ["a", "b"]), "criteria[0].levels", "at least 5 of these"),
    "a rule about an unknown item": (_set("criteria", 0, "level_from", [{"level": 4, "all": ["x"]}]), "criteria[0]", "unknown items: x"),
    "a judged item without stand-in": (_set("criteria", 0, "items", 0, "how", "judged"), "criteria[0].items[0]", "names its stand_in"),
    "a pass mark over 100": (_set("pass_mark", 120), "pass_mark", "a number of at most 100; got 120"),
}


@pytest.mark.parametrize("kind", BROKEN_RUBRICS)
def test_a_broken_rubric_is_described_by_file_field_and_expectation(kind: str, tmp_path: Path) -> None:
    """A rubric that the grader could not follow is refused before anybody is graded."""
    change, field, expected = BROKEN_RUBRICS[kind]
    content = rubric()
    change(content)
    problems = check([write(tmp_path, "tiny.yaml", content)], frozenset({"asked_goals"}))
    assert [problem.field for problem in problems] == [field]
    assert expected in problems[0].expected


ODD_FILES = {
    "no YAML": ("id: [", "line 2", "YAML that can be read"),
    "a key twice": ("id: a\nname: x\nid: b\n", "line 3", "each key once; 'id' stands here twice"),
    "an alias": ("a: &a [x, x]\nb: [*a, *a]\n", "line 1", "no anchors and aliases"),
    "a tag": ("a: !!python/object:os.system x\n", "line 1", "no tags"),
    "a hundred levels": ("a: " + "[" * 100 + "]" * 100, "line 1", "at most 40 levels"),
    "a date that is none": ("when: 2026-13-45\n", "(file)", "values that YAML can read"),
    "a list": ("- id: a\n", "(file)", "keys and values"),
    "nothing": ("", "(file)", "keys and values"),
    "something else": ("id: a\n", "(file)", "a persona, which has 'concerns'"),
    "a control character": ("id: a\x07\n", "(file)", "YAML that can be read"),
    "too much": ("id: " + "a" * MAX_BYTES, "(file)", "at most 1,000,000 bytes"),
}


@pytest.mark.parametrize("kind", ODD_FILES)
def test_an_odd_file_is_refused_with_its_line(kind: str, tmp_path: Path) -> None:
    """Whatever stands in a file, its author is told where and what; nothing is unfolded or run."""
    text, field, expected = ODD_FILES[kind]
    problem, *others = check([write(tmp_path, "odd.yaml", text)])
    assert not others
    assert problem.field == field
    assert expected in problem.expected


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    """Text that is not UTF-8 is told by the first byte that is not."""
    path = tmp_path / "latin.yaml"
    path.write_bytes("id: café".encode("latin-1"))
    assert [(p.field, p.expected) for p in check([path])] == [("byte 7", "text in UTF-8")]


def test_a_missing_file_is_a_problem_too(tmp_path: Path) -> None:
    """A path with a typing error ends in a sentence."""
    problem = check([tmp_path / "none.yaml"])[0]
    assert "a file that can be read" in problem.expected


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_no_file_whatever_breaks_the_check(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    """Any bytes give problems or none, never an exception."""
    path = tmp_path_factory.mktemp("odd") / "any.yaml"
    path.write_bytes(raw)
    assert check([path])


def test_a_folder_means_its_yaml_files_of_both_kinds(tmp_path: Path) -> None:
    """Personas and rubrics are told apart by what they hold; an id used twice is a problem."""
    personas, rubrics = write_all(tmp_path)
    write(personas, "notes.txt", "not content")
    assert check([personas, rubrics], frozenset({"asked_goals"})) == []
    assert "an id of its own" in check([personas, personas / "bakery-owner.yaml"])[0].expected


def test_an_objection_that_follows_a_rung_may_speak_of_it(tmp_path: Path) -> None:
    """What is raised only once a rung is open may use the words of that rung and of those below it, of no other."""
    content = persona()
    content["anticipate"][0] |= {"when": {"rung": "or-wages"}, "says": ["Night rates, a second run before dawn: can you change that?"]}
    assert check([write(tmp_path, "bakery-owner.yaml", content)]) == []
    content["anticipate"][0]["says"] = ["And the Bellevue?"]
    assert [p.field for p in check([write(tmp_path, "bakery-owner.yaml", content)])] == ["anticipate[0].says[0]"]
    content["anticipate"][0] |= {"when": {"rung": "or-wages", "turn": 2}, "says": ["That goes out at night rates."]}
    assert "rung 'or-wages'" in check([write(tmp_path, "bakery-owner.yaml", content)])[0].expected


def test_what_the_brief_tells_is_no_secret(tmp_path: Path) -> None:
    """A symptom known from the brief may be spoken of anywhere."""
    content = persona()
    content["lines"] = {"listens": ["The shops ring in after closing, as you know."]}
    assert [p.field for p in check([write(tmp_path, "bakery-owner.yaml", content)])] == ["lines.listens[0]"]
    content["concerns"][0]["rungs"][0]["known"] = "brief"
    assert check([write(tmp_path, "bakery-owner.yaml", content)]) == []


def test_the_schemas_beside_the_content_are_up_to_date() -> None:
    """An editor completes exactly what the types accept; ``python -m trainer.library`` writes them anew."""
    assert (content_dir("personas") / "persona.schema.json").read_text(encoding="utf-8") == schema_text(Persona)
    assert (content_dir("rubrics") / "rubric.schema.json").read_text(encoding="utf-8") == schema_text(Rubric)


def test_schemas_are_written_where_asked(tmp_path: Path) -> None:
    """Writing them twice gives the same bytes."""
    first = [path.read_bytes() for path in write_schemas(tmp_path, tmp_path)]
    assert first == [path.read_bytes() for path in write_schemas(tmp_path, tmp_path)]


def test_the_content_that_comes_with_the_trainer_is_good() -> None:
    """Every shipped persona passes its own check."""
    assert [str(problem) for problem in check([content_dir("personas")])] == []
