"""The drawing in docs/architecture.md, read back from the imports."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TRAINER = ROOT / "trainer"

LEVELS = [
    {"domain"},
    {"llm", "prompts"},
    {"reading"},
    {"prospect", "grading", "reporting", "library", "store", "transcripts"},
    {"practice"},
    {"web", "lab"},
    {"settings"},
    {"compose"},
    {"commands"},
    {"__main__"},
]
LEVEL = {room: depth for depth, rooms in enumerate(LEVELS) for room in rooms}

HOMES = {
    "openai": {"llm"},
    "tiktoken": {"llm"},
    "httpx2": {"llm"},
    "langgraph": {"prospect/graph.py", "grading/graph.py"},
    "gradio": {"web"},
    "fastapi": {"web"},
    "starlette": {"web"},
    "uvicorn": {"web"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "yaml": {"library.py"},
    "webvtt": {"transcripts/captions.py"},
    "jinja2": {"reporting", "web"},
    "reportlab": {"reporting/paper", "reporting/pdf.py"},
    "svglib": {"reporting/paper"},
    "pydantic_settings": {"settings.py"},
    "platformdirs": {"settings.py"},
    "rich": {"commands", "lab/learning_curve.py"},
    "onnxruntime": {"reading/learned/encoder.py", "lab/train_encoder.py"},
    "tokenizers": {"reading/learned/encoder.py", "lab/training.py", "lab/train_teacher.py"},
    "numpy": {"reading/learned/encoder.py", "lab/training.py", "lab/linear_floor.py", "lab/bars.py"},
    "torch": {"lab/nets.py", "lab/training.py", "lab/train_encoder.py", "lab/train_teacher.py"},
    "transformers": {"lab/nets.py"},
    "wordllama": {"lab/linear_floor.py"},
    "sklearn": {"lab/linear_floor.py"},
}


def _modules() -> Iterator[Path]:
    return (path for path in sorted(TRAINER.rglob("*.py")))


def _imports(path: Path) -> Iterator[str]:
    """Names of imported modules; what is only there for the type checker does not count as a way down or up."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for_types = {id(inner) for node in ast.walk(tree) if _is_for_types(node) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in for_types:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _room(path: Path) -> str:
    return path.relative_to(TRAINER).parts[0].removesuffix(".py")


def test_imports_point_down_only() -> None:
    """A room imports only rooms below it, so that data flows one way and each can be read alone."""
    wrong = []
    for path in _modules():
        room = _room(path)
        if room == "__init__":
            continue
        for name in _imports(path):
            parts = name.split(".")
            if parts[0] != "trainer" or len(parts) < 2 or parts[1] == room:
                continue
            if LEVEL[parts[1]] >= LEVEL[room] or (parts[1] == "settings" and room not in ("compose", "commands", "__main__")):
                wrong.append(f"{path.relative_to(ROOT)} imports {name}")
    assert wrong == []


def test_every_room_is_in_the_drawing() -> None:
    """A new room has its place in the drawing before it is built."""
    assert {_room(path) for path in _modules()} - {"__init__"} == set(LEVEL)


@pytest.mark.parametrize("package", sorted(HOMES))
def test_a_third_party_package_has_one_home(package: str) -> None:
    """Whoever replaces a library has one folder to open."""
    strangers = []
    for path in _modules():
        place = path.relative_to(TRAINER).as_posix()
        at_home = any(place == home or place.startswith(f"{home}/") for home in HOMES[package])
        if not at_home and any(name.split(".")[0] == package for name in _imports(path)):
            strangers.append(place)
    assert strangers == []
