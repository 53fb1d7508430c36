"""The door is light until somebody walks through it."""

import subprocess
import sys


def test_the_heavy_libraries_wait_until_a_model_is_connected() -> None:
    """Reading, grading and the command line import the door; without a model they must not pay for openai or tiktoken."""
    code = (
        "import sys, trainer.llm.openai_compatible, trainer.llm.scripted, trainer.prompts\n"
        "assert not {'openai', 'httpx2', 'tiktoken', 'requests'} & set(sys.modules), sorted(sys.modules)\n"
        "trainer.llm.openai_compatible.connect('http://127.0.0.1:1/v1', None, 'm')\n"
        "assert 'openai' in sys.modules and 'tiktoken' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
