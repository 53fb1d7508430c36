"""``trainer read`` as a pipe: every line answered in its place, the same bytes however the items are grouped."""

import io
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.__main__ import main
from trainer.lab.examples import items
from trainer.reading.embedded import EmbeddedReader
from trainer.reading.items import EXAMPLES, KINDS, answer
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


def test_a_closed_output_is_one_sentence(monkeypatch, capsys) -> None:
    """Nowhere to answer to ends it with a word on why."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(MOVES[0]).encode())))
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["read", "moves", "--model", "off"]) == 1
    assert "standard output is closed" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", [["read", "moves"], ["check"]])
def test_a_full_output_is_one_sentence(command) -> None:
    """No command traces back because its answers cannot be written."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "trainer", *command], input=json.dumps(MOVES[0]), stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 1
    assert done.stderr == "trainer: the output cannot be written: No space left on device\n"


@pytest.mark.parametrize("kind", KINDS)
def test_the_help_says_what_to_give_and_what_comes_back(kind, capsys) -> None:
    """Every key of a kind's example is named under it, and so is every key of its answer."""
    with pytest.raises(SystemExit):
        main(["read", "--help"])
    told = capsys.readouterr().out.partition(f"\n{kind}\n")[2].partition("\n\n")[0]
    given, found = told.partition("needs")[2].split("answers")
    answered, fine = answer(kind, json.dumps(EXAMPLES[kind]), 1, EmbeddedReader())
    assert fine
    assert all(key in given for key in EXAMPLES[kind])
    reading = json.loads(answered)
    assert all(key in found for key in (*reading.keys() - {"id"}, *reading.get("labels", ())))
