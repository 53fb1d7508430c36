"""``trainer read`` as a pipe: every line answered in its place, the same bytes however the items are grouped."""

import io
import json
import random
import sys

import pytest

from trainer.__main__ import main
from trainer.lab.examples import items
from trainer.reading.learned.weighed import forget

MOVES = [item for part in (True, False) for _, item in items("moves", test=part)][:500]


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("TRAINER_DATA_DIR", str(tmp_path / "data"))


def _read(lines: list[str], monkeypatch, capsys) -> tuple[int, list[str]]:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("".join(line + "\n" for line in lines).encode())))
    code = main(["read", "moves", "--model", "off"])
    return code, capsys.readouterr().out.splitlines()


def test_five_hundred_items_permuted_and_regrouped_give_the_same_bytes(monkeypatch, capsys) -> None:
    """An answer depends on its item alone: in order, shuffled, in small groups, with nothing remembered."""
    lines = [json.dumps(item) for item in MOVES]
    code, first = _read(lines, monkeypatch, capsys)
    assert code == 0 and len(first) == 500
    by_line = dict(zip(lines, first, strict=True))
    shuffled = random.Random(7).sample(lines, len(lines))
    forget()
    assert _read(shuffled, monkeypatch, capsys)[1] == [by_line[line] for line in shuffled]
    forget()
    groups = [shuffled[start : start + 37] for start in range(0, 500, 37)]
    assert [answer for group in groups for answer in _read(group, monkeypatch, capsys)[1]] == [by_line[line] for line in shuffled]


def test_a_bad_line_costs_only_itself(monkeypatch, capsys) -> None:
    """Half a JSON line, an empty one, 50,000 characters, other scripts, control characters and mark-up: one answer or error each."""
    odd = [
        '{"id": 1, "trainee": "What hap',
        "",
        json.dumps({"id": 2, "trainee": "why " * 12_500}),
        json.dumps({"id": 3, "trainee": "¿Y qué pasa entonces? 为什么 🙂 \u0007\u001b[31m"}),
        json.dumps({"id": 4, "trainee": "<b onmouseover=x>What does it cost you?</b>"}),
        json.dumps({"id": 5}),
        json.dumps({"id": 6, "trainee": ""}),
        json.dumps({"id": 7, "trainee": "What goes wrong with it?", "rung": "none"}),
    ]
    code, answers = _read(odd, monkeypatch, capsys)
    read = [json.loads(line) for line in answers]
    assert code == 1 and len(read) == len(odd)
    assert [entry["id"] for entry in read] == [None, None, 2, 3, 4, 5, 6, 7]
    assert [number for number, entry in enumerate(read, start=1) if "error" in entry] == [1, 2, 6]
    assert read[-1]["labels"]["question"] == "open"


def test_a_second_mark_at_the_start_of_a_line_costs_nothing(monkeypatch, capsys) -> None:
    """Two files joined bring a byte order mark into the middle of the stream."""
    item = json.dumps(MOVES[0])
    code, answers = _read([item, "\ufeff" + item], monkeypatch, capsys)
    assert code == 0
    assert answers[0] == answers[1]


@pytest.mark.parametrize(
    ("given", "said"), [(None, "standard output is closed"), (OSError(28, "No space left on device"), "No space left")]
)
def test_answers_that_cannot_be_written_are_one_sentence(given, said, monkeypatch, capsys) -> None:
    """A closed or full output ends it with a word on why."""

    class Full(io.StringIO):
        def write(self, text: str) -> int:
            raise given

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(MOVES[0]).encode())))
    monkeypatch.setattr(sys, "stdout", Full() if given else None)
    assert main(["read", "moves", "--model", "off"]) == 1
    assert said in capsys.readouterr().err
