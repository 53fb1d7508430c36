"""Thinking is taken out of a stream wherever the stream is broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.llm.thinking import ThinkingFilter


def through(*parts: str, inside: bool = False) -> str:
    sieve = ThinkingFilter(inside=inside)
    return "".join([sieve.feed(part) for part in parts]) + sieve.close()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Hello.", "Hello."),
        ("<think>a</think>b", "b"),
        ("<THINKING>a</Thinking>b", "b"),
        ("a<think>b</think>c<think>d</think>e", "ace"),
        ("<think>a <think> b</think>c", "c"),
        ("<think>never closed", ""),
        ("a < b and <thin air", "a < b and <thin air"),
        ("under <5 %, <th", "under <5 %, <th"),
        ("", ""),
    ],
)
def test_what_is_left(text: str, left: str) -> None:
    """The same in one piece, letter by letter, and cut anywhere."""
    assert through(text) == left
    assert through(*text) == left
    assert all(through(text[:cut], text[cut:]) == left for cut in range(len(text)))


@given(st.lists(st.sampled_from(["<think>", "</think>", "<", "th", "ink>", "x", "</", "thinking>", "\ud800"]), max_size=12), st.booleans())
def test_how_a_stream_is_broken_changes_nothing(parts: list[str], inside: bool) -> None:
    """Chunks are an accident of the network."""
    assert through(*parts, inside=inside) == through("".join(parts), inside=inside) == through(*"".join(parts), inside=inside)


def test_text_is_not_held_back_longer_than_a_tag_may_take() -> None:
    """A stream stays a stream: only what may be the beginning of a tag waits."""
    sieve = ThinkingFilter()
    assert sieve.feed("It is <b>so</b> <thi") == "It is <b>so</b> "


def test_a_closing_tag_without_its_opening_is_noticed() -> None:
    """What came before it was thinking; a filter that starts inside would have caught it."""
    sieve = ThinkingFilter()
    sieve.feed("hm</think>Hi.")
    assert sieve.unopened and sieve.thought
    assert through("hm</think>Hi.", inside=True) == "Hi."
