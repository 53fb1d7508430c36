"""The command line as people and scripts use it: plain files in, plain files out, one sentence for what is wrong."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.__main__ import COMMANDS, main
from trainer.reporting import pdf_extra
from trainer.reporting.pdf_extra import has_pdf

LINES = ["What is not working well with the monthly return today?", "Thanks, goodbye."]


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("TRAINER_DATA_DIR", str(tmp_path / "data"))
    for name in ("TRAINER_LLM_BASE_URL", "TRAINER_LLM_MODEL", "TRAINER_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def turns(tmp_path: Path) -> Path:
    path = tmp_path / "turns.jsonl"
    path.write_text("".join(json.dumps({"text": line}) + "\n" for line in LINES))
    return path


def _stdin(monkeypatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command, capsys) -> None:
    """Help is there, and says that a model can be switched off."""
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])
    assert stop.value.code == 0 and "--model" in capsys.readouterr().out


def test_converse_writes_the_session(turns, tmp_path, capsys) -> None:
    """The interchange document, ledger included."""
    out = tmp_path / "session.json"
    assert main(["converse", "meridian-ops", "--trainee", str(turns), "--out", str(out), "--model", "off"]) == 0
    session = json.loads(out.read_text())
    assert session["format"] == "trainer.session/1"
    assert session["ledger"][0]["opened"] == ["lf-slow"]
    assert [turn["speaker"] for turn in session["turns"]] == ["prospect", "trainee", "prospect", "trainee", "prospect"]


def test_converse_twice_gives_the_same_bytes(turns, tmp_path) -> None:
    """No clock and no chance but the seed."""
    texts = []
    for name in ("one", "two"):
        main(["converse", "meridian-ops", "--trainee", str(turns), "--seed", "7", "--out", str(tmp_path / name)])
        texts.append((tmp_path / name).read_bytes())
    assert texts[0] == texts[1]


def test_converse_reports_unused_lines(tmp_path, capsys) -> None:
    """When she ends the call the rest is counted, and that is no failure."""
    path = tmp_path / "rude.jsonl"
    path.write_text("".join(json.dumps({"text": f"How many people work in office number {n}?"}) + "\n" for n in range(20)))
    assert main(["converse", "meridian-ops", "--trainee", str(path), "--out", str(tmp_path / "s.json")]) == 0
    assert "were not used: the prospect ended the call" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["converse", "nobody", "--trainee", "{turns}"], "There is no persona 'nobody'"),
        (["converse", "meridian-ops", "--trainee", "{turns}", "--situation", "nowhere"], "no situation 'nowhere'"),
        (["converse", "meridian-ops", "--trainee", "missing.jsonl"], "missing.jsonl: expected a file that can be read"),
        (["converse", "meridian-ops", "--trainee", "{broken}"], 'line 2: expected {"text": "…"}'),
        (["converse", "meridian-ops", "--trainee", "{turns}", "--plan", "{broken}"], "expected JSON"),
        (["converse", "meridian-ops", "--trainee", "{turns}", "--model", "on"], "TRAINER_LLM_BASE_URL"),
        (["grade", "missing.json"], "missing.json: expected a file that can be read"),
        (["grade", "{turns}", "--rubric", "none"], "There is no rubric 'none'"),
        (["serve", "--host", "0.0.0.0"], "expected a loopback address"),
        (["practise", "nobody"], "There is no persona 'nobody'"),
    ],
)
def test_bad_input_gets_one_sentence(arguments, sentence, turns, tmp_path, capsys) -> None:
    """What was expected, and where; exit 1, no traceback."""
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"text": "fine"}\n{"words": "no"}\n')
    assert main([part.format(turns=turns, broken=broken) for part in arguments]) == 1
    told = capsys.readouterr().err
    assert sentence in told and "Traceback" not in told


def test_read_answers_line_by_line(monkeypatch, capsys) -> None:
    """Same order, same ids; a bad item gets its error in its place, and exit 1 at the end."""
    items = ['{"id": "a", "trainee": "What is not working?"}', "half a {", '{"id": 3, "trainee": ""}']
    _stdin(monkeypatch, "\n".join(items) + "\n")
    assert main(["read", "moves"]) == 1
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer.get("id") for answer in answers] == ["a", None, 3]
    assert (answers[0]["earns"], answers[1]["line"]) == ("symptom", 2)


def test_grade_gives_one_report_a_line(turns, tmp_path, capsys) -> None:
    """JSON lines in the order of the files, the failed one in its place."""
    out = tmp_path / "session.json"
    main(["converse", "meridian-ops", "--trainee", str(turns), "--out", str(out)])
    capsys.readouterr()
    assert main(["grade", str(out), "missing.json", str(out)]) == 1
    reports = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [report.get("format") for report in reports] == ["trainer.report/1", None, "trainer.report/1"]
    assert reports[1]["file"] == "missing.json" and reports[0] == reports[2]


@pytest.fixture
def session(turns, tmp_path) -> str:
    out = tmp_path / "session.json"
    main(["converse", "meridian-ops", "--trainee", str(turns), "--out", str(out)])
    return str(out)


def test_grade_writes_a_pdf(session, tmp_path, capsysbinary) -> None:
    """Into a folder, or as bytes to whatever reads on; both are the same."""
    if not has_pdf() and not os.environ.get("CI"):
        pytest.skip("needs the extra 'pdf'")
    assert main(["grade", session, "--format", "pdf", "--out", str(tmp_path)]) == 0
    capsysbinary.readouterr()
    assert main(["grade", session, "--format", "pdf"]) == 0
    document = (tmp_path / "session.report.pdf").read_bytes()
    assert document[:5] == b"%PDF-" and capsysbinary.readouterr().out == document


def test_grade_says_which_extra_a_pdf_needs(session, monkeypatch, capsys) -> None:
    """Where it is not installed: one sentence with the way to it."""
    monkeypatch.setattr(pdf_extra, "PACKAGES", ("a_package_that_is_nowhere",))
    capsys.readouterr()
    assert main(["grade", session, "--format", "pdf"]) == 1
    told = capsys.readouterr()
    assert told.err == "trainer: PDF needs the extra 'pdf': pip install '.[pdf]'\n" and told.out == ""


@pytest.mark.parametrize(("terminal", "files"), [(True, 1), (False, 2)])
def test_a_pdf_that_has_no_place_to_go_is_not_made(terminal, files, session, monkeypatch, capsys) -> None:
    """Not onto a terminal, and not two into one output."""
    monkeypatch.setattr(pdf_extra, "PACKAGES", ())
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    capsys.readouterr()
    assert main(["grade", *[session] * files, "--format", "pdf"]) == 1
    told = capsys.readouterr()
    assert "--out" in told.err and len(told.err.splitlines()) == 1 and told.out == ""


def test_check_finds_the_shipped_content_in_order(capsys) -> None:
    """What we ship passes what we ask of others."""
    assert main(["check"]) == 0 and "in order" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["grade"], ["regrade", "--rubric", "five-layers"]])
@pytest.mark.parametrize(
    ("session", "sentence"),
    [
        ({"date": "2026-13-45"}, "call.json: date: expected a calendar day such as 2026-03-13; got '2026-13-45'."),
        (
            {"plan": {"next_step": "a visit on 2026-02-30"}},
            "call.json: plan.next_step: expected a calendar day such as 2026-03-13; got '2026-02-30'.",
        ),
    ],
)
def test_a_day_that_does_not_exist_is_named(command, session, sentence, tmp_path, capsys) -> None:
    """One sentence: where it stands and what was expected; it is never passed over."""
    file = tmp_path / "call.json"
    file.write_text(json.dumps({"turns": [{"speaker": "trainee", "text": "Hello."}], **session}))
    assert main([*command[:1], str(file), *command[1:]]) == 1
    assert sentence in capsys.readouterr().err


def test_a_plan_file_with_such_a_day_is_sent_back(turns, tmp_path, capsys) -> None:
    """A plan is read with the same care as a session."""
    plan = tmp_path / "plan.json"
    plan.write_text(json.dumps({"objectives": ["Agree on a pilot by 2026-13-45."]}))
    assert main(["converse", "meridian-ops", "--trainee", str(turns), "--plan", str(plan)]) == 1
    assert "plan.json: objectives[0]: expected a calendar day such as 2026-03-13; got '2026-13-45'." in capsys.readouterr().err


def test_check_names_file_field_and_expectation(tmp_path, capsys) -> None:
    """An author is told where to look."""
    (tmp_path / "odd.yaml").write_text("id: odd\nconcerns: []\n")
    assert main(["check", str(tmp_path / "odd.yaml")]) == 1
    assert "odd.yaml: concerns: " in capsys.readouterr().out


def test_doctor_says_what_works_without_a_model(capsys) -> None:
    """No model is not an illness."""
    assert main(["doctor"]) == 0
    told = capsys.readouterr().out
    assert "database" in told and "speaks from the script" in told


def test_doctor_says_what_fails(monkeypatch, capsys) -> None:
    """A model that cannot be reached is named, with the cause."""
    monkeypatch.setenv("TRAINER_LLM_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("TRAINER_LLM_MODEL", "ghost")
    assert main(["doctor"]) == 1
    assert "FAILS  model for voice (ghost)" in capsys.readouterr().out


def test_practise_runs_from_brief_to_report(monkeypatch, capsys) -> None:
    """A whole session on a terminal, typed blind."""
    plan = ["", "", "", "", "", ""]
    _stdin(monkeypatch, "\n".join([*plan, LINES[0], "/end", "I learned that the return takes too long."]) + "\n")
    assert main(["practise", "meridian-ops"]) == 0
    told = capsys.readouterr().out
    assert "takes too long" in told and "of 100" in told


def test_it_also_runs_as_a_module(tmp_path) -> None:
    """``python -m trainer`` is the same thing, and a closed pipe is no traceback."""
    done = subprocess.run([sys.executable, "-m", "trainer", "check"], capture_output=True, text=True, env=os.environ, check=False)
    assert (done.returncode, done.stderr) == (0, "")
