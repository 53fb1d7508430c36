"""Killed in the middle of a reply: no trainee word lost, the reply produced afterwards, nothing twice."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.compose import House
from trainer.domain.people import LOCAL
from trainer.domain.views import SessionView
from trainer.practice import Practice
from trainer.settings import Settings

WORDS = "What is not working well with the monthly return today?"

# Speaks one sentence of the reply, then hangs, as a model may; the process is killed there.
DRIVER = """
import asyncio, sys
from trainer.compose import House
from trainer.domain.people import LOCAL
from trainer.settings import Settings

class Hanging:
    name, context_window = "hanging", 8192
    async def stream(self, messages, *, role, max_tokens, meter):
        yield "Hm, let me think. "
        yield "Well now. "
        await asyncio.sleep(3600)

async def run():
    house = House(Settings(), "off")
    practice = house.practice
    object.__setattr__(practice.prospect, "voice", Hanging())
    view = await practice.start(LOCAL, "meridian-ops")
    view = await practice.begin(LOCAL, view.id)
    print(view.id, view.last, flush=True)
    async for part in practice.say(LOCAL, view.id, view.last, sys.argv[1]):
        print("SPOKEN", flush=True)

asyncio.run(run())
"""


async def _view(parts) -> SessionView:
    return [part async for part in parts if isinstance(part, SessionView)][-1]


@pytest.fixture
def killed(tmp_path: Path) -> tuple[Practice, str, int]:
    """What a second start finds after the first was killed between two sentences of a reply."""
    environment = os.environ | {"TRAINER_DATA_DIR": str(tmp_path), "TRAINER_LLM_BASE_URL": "", "TRAINER_LLM_MODEL": ""}
    process = subprocess.Popen([sys.executable, "-c", DRIVER, WORDS], stdout=subprocess.PIPE, text=True, env=environment)
    assert process.stdout is not None
    session_id, last = process.stdout.readline().split()
    assert process.stdout.readline().strip() == "SPOKEN"
    process.send_signal(signal.SIGKILL)
    process.wait()
    return House(Settings(data_dir=tmp_path), "off").practice, session_id, int(last)


def test_the_words_survive_and_the_reply_comes(killed) -> None:
    """The turn is there before the reply; the next start answers it, once."""
    practice, session_id, _ = killed
    before = asyncio.run(practice.view(LOCAL, session_id))
    assert (before.turns[-1].text, before.unanswered) == (WORDS, True)
    after = asyncio.run(_view(practice.resume(LOCAL, session_id)))
    assert (after.unanswered, len(after.turns)) == (False, len(before.turns) + 1)
    again = asyncio.run(_view(practice.resume(LOCAL, session_id)))
    assert again.turns == after.turns


def test_saying_it_again_after_the_kill_says_it_once(killed) -> None:
    """A page that sends its words again, because it never saw an answer, gets the answer and no second turn."""
    practice, session_id, last = killed
    view = asyncio.run(_view(practice.say(LOCAL, session_id, last, WORDS)))
    assert [turn.text for turn in view.turns].count(WORDS) == 1
    assert view.turns[-1].speaker == "prospect"
