"""Personas and rubrics, from files or from the text that a session was held with. The only user of yaml.

``python -m trainer.library`` writes the two schemas beside the content.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from trainer.domain.content_rules import persona_faults
from trainer.domain.errors import BadContent, NotFound, Problem
from trainer.domain.fingerprint import of_text
from trainer.domain.persona import Persona
from trainer.domain.plain_errors import plain
from trainer.domain.rubric import Rubric

MAX_BYTES = 1_000_000
MAX_DEPTH = 40
ContentKind = Literal["persona", "rubric"]
Thing = TypeVar("Thing", Persona, Rubric)


@dataclass(frozen=True)
class Entry(Generic[Thing]):
    """One content file: its value, its text with line ends folded, and the fingerprint of that text."""

    value: Thing
    text: str
    sha: str


@dataclass(frozen=True)
class Library:
    """Everything that can be practised, in the order of the file names."""

    persona_entries: Mapping[str, Entry[Persona]]
    rubric_entries: Mapping[str, Entry[Rubric]]

    @classmethod
    def load(cls, personas_dir: Path | None = None, rubrics_dir: Path | None = None) -> "Library":
        """Reads and checks both folders (those that come with the trainer by default); ``BadContent`` lists all problems."""
        problems: list[Problem] = []
        personas = _entries(personas_dir or content_dir("personas"), persona_entry, problems)
        rubrics = _entries(rubrics_dir or content_dir("rubrics"), rubric_entry, problems)
        shared = [Problem(f"rubrics/{name}.yaml", "id", "an id that no persona has") for name in rubrics if name in personas]
        if problems or shared:
            raise BadContent(problems + shared)
        return cls(personas, rubrics)

    @property
    def personas(self) -> tuple[Persona, ...]:
        return tuple(entry.value for entry in self.persona_entries.values())

    @property
    def rubrics(self) -> tuple[Rubric, ...]:
        return tuple(entry.value for entry in self.rubric_entries.values())

    def persona(self, persona_id: str) -> Persona:
        return _found(self.persona_entries, persona_id, "persona").value

    def rubric(self, rubric_id: str) -> Rubric:
        return _found(self.rubric_entries, rubric_id, "rubric").value

    def persona_text(self, persona_id: str) -> str:
        return _found(self.persona_entries, persona_id, "persona").text

    def rubric_text(self, rubric_id: str) -> str:
        return _found(self.rubric_entries, rubric_id, "rubric").text

    def sha(self, content_id: str) -> str:
        """The fingerprint of a persona's or a rubric's text; their ids are distinct."""
        if content_id in self.rubric_entries:
            return self.rubric_entries[content_id].sha
        return _found(self.persona_entries, content_id, "persona").sha

    def persona_with_sha(self, fingerprint: str | None) -> Persona | None:
        """The persona of exactly this text; a ledger is trusted only with it."""
        return next((entry.value for entry in self.persona_entries.values() if entry.sha == fingerprint), None)

    def with_persona(self, path: Path) -> "Library":
        """This library and the persona of one more file, which takes the place of one with the same id."""
        entry = persona_entry(_source(path, str(path)))
        return replace(self, persona_entries={**self.persona_entries, entry.value.id: entry})


@dataclass(frozen=True)
class Source:
    """The text of a content file and the name that its problems are reported under. ``stem`` None: no file, a stored text."""

    name: str
    text: str
    stem: str | None = None


def content_dir(name: Literal["personas", "rubrics"]) -> Path:
    """The folder inside the installed package, or beside it in a checkout."""
    here = Path(__file__).resolve().parent
    installed = here / "content" / name
    return installed if installed.is_dir() else here.parent / name


def persona_file(path: Path) -> Persona:
    """The persona of one file, fully checked; ``BadContent`` lists all its problems."""
    return persona_entry(_source(Path(path), str(path))).value


def persona_of_text(text: str, name: str) -> Persona:
    """A stored text back to the persona. Not checked again for playability: it was when its session began."""
    return _typed(Source(name, text), Persona)


def rubric_of_text(text: str, name: str) -> Rubric:
    return _typed(Source(name, text), Rubric)


def persona_entry(source: Source) -> Entry[Persona]:
    persona = _typed(source, Persona)
    problems = _misnamed(source, persona.id) + [Problem(source.name, *fault) for fault in persona_faults(persona)]
    if problems:
        raise BadContent(problems)
    return Entry(persona, source.text, of_text(source.text))


def rubric_entry(source: Source, known_checks: frozenset[str] | None = None) -> Entry[Rubric]:
    rubric = _typed(source, Rubric)
    problems = _misnamed(source, rubric.id) + _unknown_checks(source, rubric, known_checks)
    if problems:
        raise BadContent(problems)
    return Entry(rubric, source.text, of_text(source.text))


def check(paths: Iterable[Path | str], known_checks: frozenset[str] | None = None) -> list[Problem]:
    """Every problem of the files, and of all ``*.yaml`` in the folders. Without ``known_checks`` a rubric's checks go unquestioned."""
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for path in _files(map(Path, paths), problems):
        try:
            content_id = _checked(_source(path, str(path)), path, known_checks)
        except BadContent as bad:
            problems += bad.problems
            continue
        if content_id in seen:
            problems.append(Problem(str(path), "id", f"an id of its own; '{content_id}' is also {seen[content_id]}"))
        seen.setdefault(content_id, str(path))
    return problems


def write_schemas(personas_dir: Path | None = None, rubrics_dir: Path | None = None) -> tuple[Path, Path]:
    """Writes the schemas that editors use, generated from the types; returns where."""
    targets = (
        ((personas_dir or content_dir("personas")) / "persona.schema.json", schema_text(Persona)),
        ((rubrics_dir or content_dir("rubrics")) / "rubric.schema.json", schema_text(Rubric)),
    )
    for path, text in targets:
        path.write_text(text, encoding="utf-8", newline="\n")
    return targets[0][0], targets[1][0]


def schema_text(model: type[BaseModel]) -> str:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _found(entries: Mapping[str, Entry[Thing]], content_id: str, kind: ContentKind) -> Entry[Thing]:
    if content_id not in entries:
        raise NotFound(f"There is no {kind} '{content_id}'. There are: {', '.join(entries) or 'none'}.")
    return entries[content_id]


# ---- files


def _entries(folder: Path, read: Callable[[Source], Entry[Thing]], problems: list[Problem]) -> dict[str, Entry[Thing]]:
    """The good files of a folder by id; the problems of the others are added to the list."""
    good: dict[str, Entry[Thing]] = {}
    for path in _files([folder], problems):
        try:
            entry = read(_source(path, f"{folder.name}/{path.name}"))
        except BadContent as bad:
            problems += bad.problems
        else:
            good[entry.value.id] = entry
    return good


def _files(paths: Iterable[Path], problems: list[Problem]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        inside = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
        if not inside:
            problems.append(Problem(path.name, "*.yaml", "at least one content file in this folder"))
        found += inside
    return found


def _source(path: Path, name: str) -> Source:
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _bad(name, "(file)", f"a file that can be read ({error.strerror or type(error).__name__})") from error
    if len(raw) > MAX_BYTES:
        raise _bad(name, "(file)", f"at most {MAX_BYTES:,} bytes")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _bad(name, f"byte {error.start}", "text in UTF-8") from error
    return Source(name, text.replace("\r\n", "\n"), path.stem)


def _bad(name: str, field: str, expected: str) -> BadContent:
    return BadContent([Problem(name, field, expected)])


def _misnamed(source: Source, content_id: str) -> list[Problem]:
    if source.stem in (None, content_id):
        return []
    return [Problem(source.name, "id", f"the name of the file, '{source.stem}'; got '{content_id}'")]


def _unknown_checks(source: Source, rubric: Rubric, known: frozenset[str] | None) -> list[Problem]:
    if known is None:
        return []
    problems = []
    for c, criterion in enumerate(rubric.criteria):
        named = [(f"criteria[{c}].applies_when", criterion.applies_when)]
        for i, item in enumerate(criterion.items):
            field = f"criteria[{c}].items[{i}]"
            named += [(f"{field}.check", item.check), (f"{field}.stand_in", item.stand_in), (f"{field}.applies_when", item.applies_when)]
        unknown = [(field, name) for field, name in named if name is not None and name not in known]
        problems += [Problem(source.name, field, f"a check that the grader knows; '{name}' is none") for field, name in unknown]
    return problems


def _checked(source: Source, path: Path, known_checks: frozenset[str] | None) -> str:
    """The id of a good file; ``BadContent`` for any other."""
    content = _mapping(source)
    kind = "persona" if "concerns" in content else "rubric" if "criteria" in content else path.absolute().parent.name.removesuffix("s")
    if kind == "persona":
        return persona_entry(source).value.id
    if kind == "rubric":
        return rubric_entry(source, known_checks).value.id
    raise _bad(source.name, "(file)", "a persona, which has 'concerns', or a rubric, which has 'criteria'")


# ---- text to values


def _typed(source: Source, model: type[Thing]) -> Thing:
    content = _mapping(source)
    try:
        return model.model_validate(content)
    except ValidationError as error:
        raise BadContent([Problem(source.name, field, expected) for field, expected in plain(error, model)]) from error


class _Refused(yaml.YAMLError):
    """YAML that is legal and has no place in a content file."""

    def __init__(self, line: int | None, expected: str) -> None:
        super().__init__(expected)
        self.line = line


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The safe loader, which takes the last of two equal keys in silence; this one refuses them."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            if key.value in seen:
                raise _Refused(key.start_mark.line, f"each key once; '{key.value}' stands here twice")
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)  # type: ignore[no-any-return]


def _mapping(source: Source) -> dict[Any, Any]:
    """The top-level keys and values of a text; ``BadContent`` for anything else, however odd."""
    try:
        _refuse_oddities(source.text)
        content = yaml.load(source.text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise _bad(source.name, _line(error), _complaint(error)) from error
    except ValueError as error:  # what looks like a date or number and is none: 2026-13-45
        raise _bad(source.name, "(file)", f"values that YAML can read ({error})") from error
    if not isinstance(content, dict) or not all(isinstance(key, str) for key in content):
        raise _bad(source.name, "(file)", "keys and values, such as 'id: …'")
    return content


def _refuse_oddities(text: str) -> None:
    """Aliases (a small file could unfold to gigabytes), tags and absurd depth are refused before anything is built."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line if event.start_mark else None
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused(line, "no anchors and aliases (& and *); write the text out, or put it in quotes")
        if getattr(event, "tag", None) not in (None, "!"):
            raise _Refused(line, "no tags (!); put text that begins with ! in quotes")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise _Refused(line, f"at most {MAX_DEPTH} levels")


def _line(error: yaml.YAMLError) -> str:
    line = error.line if isinstance(error, _Refused) else getattr(getattr(error, "problem_mark", None), "line", None)
    return "(file)" if line is None else f"line {line + 1}"


def _complaint(error: yaml.YAMLError) -> str:
    if isinstance(error, _Refused):
        return str(error)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or type(error).__name__
    return f"YAML that can be read ({problem}); text with ': ' or ' #' in it needs quotes"


if __name__ == "__main__":
    write_schemas()
