"""What is exported for others: graphs that take and give plain JSON."""

import importlib
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("TRAINER_DATA_DIR", str(tmp_path))
    monkeypatch.delenv("TRAINER_LLM_BASE_URL", raising=False)


def _exported(name: str):
    path, _, maker = json.loads((ROOT / "langgraph.json").read_text())["graphs"][name].partition(":")
    module = path.removeprefix("./").removesuffix(".py").replace("/", ".")
    return getattr(importlib.import_module(module), maker)()


@pytest.mark.anyio
async def test_the_exported_prospect_takes_and_gives_plain_json() -> None:
    """A graph server can play a turn; it needs nothing of ours but ids and words."""
    done = await _exported("prospect").ainvoke({"persona": "meridian-ops", "text": "What is not working well with the monthly return?"})
    assert json.loads(json.dumps(done["result"]))["entry"]["opened"] == ["lf-slow"]


@pytest.mark.anyio
async def test_the_exported_grader_takes_and_gives_plain_json() -> None:
    """A session in, a report out."""
    session = {"turns": [{"speaker": "trainee", "text": "What is difficult today?"}, {"speaker": "prospect", "text": "The mornings."}]}
    done = await _exported("grading").ainvoke({"session": session})
    assert json.loads(json.dumps(done["report"]))["format"] == "trainer.report/1"
