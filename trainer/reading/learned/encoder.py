"""The shipped nets: one passage and the rules' findings in, one row of probabilities out. One item at a time, one thread.

The only place that runs onnxruntime and tokenizers for readings. The files beside this one come from
``trainer.lab.train_encoder``; ``encoder.json`` holds their fingerprints.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Tokenizer

from trainer.domain.errors import BadInput
from trainer.reading.learned.heads import NETS, Head, Kind, Net, heads_of, net_of, slices
from trainer.reading.learned.passages import TEXT_AT_MOST, Passage
from trainer.reading.learned.rule_evidence import Evidence

FOLDER = Path(__file__).parent
INPUTS = ("ids", "parts", "evidence")
OUTPUTS = ("logits", "looks")
TOKENIZER = "tokenizer.json"
_SLOWER_FUSED = ["SkipLayerNormFusion"]
"""What onnxruntime joins into one step that takes six times as long as the two it stands for (1.31, a CPU): a sixth of a reading."""

_TOKENS: Mapping[Kind, tuple[int, int]] = {
    "moves": (28, 72),
    "lines": (24, 112),
    "commitments": (4, 96),
    "value": (0, 96),
    "smart": (64, 64),
    "plans": (0, 128),
    "next_step": (0, 96),
    "outcomes": (256, 128),
    "stories": (32, 208),
    "insights": (32, 160),
    "reactions": (72, 72),
    "concerns": (64, 128),
    "afterwards": (64, 48),
    "reflections": (0, 224),
}
"""The most tokens of context and of text, by kind: enough for what people say; of a move, few enough for five milliseconds."""

FloatArray = NDArray[np.float32]
Probabilities = Mapping[str, Mapping[str, float]]
"""By head and value, 0 to 1; in an exclusive head they add up to one."""


@dataclass(frozen=True)
class Tokens:
    ids: tuple[int, ...]
    parts: tuple[int, ...]
    """0 for the context, 1 for the text."""

    spans: tuple[tuple[int, int], ...]
    """Where each token of the text stands in it; the mark at its end has no span."""


@dataclass(frozen=True)
class Marks:
    """The tokens that stand before and between the parts of a passage: [CLS] and [SEP] of the tokenizer beside this file."""

    first: int = 101
    last: int = 102


def tokens(tokenizer: Tokenizer, passage: Passage, marks: Marks = Marks()) -> Tokens:
    """[CLS] kind context [SEP] text [SEP]; a long text keeps its beginning and, more of it, its end."""
    most_context, most_text = _TOKENS[passage.kind]
    kind = _ids(tokenizer, passage.kind.replace("_", " "))
    context = _ids(tokenizer, passage.context[-TEXT_AT_MOST:])[-most_context:] if most_context else []
    encoded = tokenizer.encode(_clean(_ends(passage.text)), add_special_tokens=False)
    text = _middle_out(encoded.ids, most_text)
    front = [marks.first, *kind, *context, marks.last]
    spans = tuple(_in_whole(passage.text, span) for span in _middle_out(encoded.offsets, most_text))
    return Tokens((*front, *text, marks.last), (*(0 for _ in front), *(1 for _ in text), 1), spans)


def _ids(tokenizer: Tokenizer, text: str) -> list[int]:
    ids: list[int] = tokenizer.encode(_clean(text), add_special_tokens=False).ids
    return ids


def _clean(text: str) -> str:
    """Half a surrogate pair is no text to a tokenizer."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _ends(text: str) -> str:
    return text if len(text) <= TEXT_AT_MOST else text[: TEXT_AT_MOST // 2] + " " + text[-TEXT_AT_MOST // 2 :]


def _in_whole(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A place in ``_ends(text)`` as a place in the text."""
    cut = len(text) - TEXT_AT_MOST - 1 if len(text) > TEXT_AT_MOST and span[0] > TEXT_AT_MOST // 2 else 0
    return span[0] + cut, span[1] + cut


T = TypeVar("T")


def _middle_out(found: list[T], most: int) -> list[T]:
    head = most * 3 // 8
    return found if len(found) <= most else [*found[:head], *found[-(most - head) :]]


@dataclass(frozen=True)
class Seen:
    """What the encoder made of one passage. ``looks``: by token of the text and label, how much the label looked at it."""

    passage: Passage
    shares: Probabilities
    spans: tuple[tuple[int, int], ...]
    looks: FloatArray

    def looked_at(self, head: Head, value: str) -> int:
        """Where the word stands in the text that one label looked at most, its neighbours counting half. The text has words."""
        gaze = self.looks[:, slices()[head.key].start + head.values.index(value)]
        near = np.convolve(gaze, (0.5, 1.0, 0.5))[1:-1]
        return self.spans[int(near.argmax())][0]


class Encoder:
    """The nets of one folder, each opened when it is first needed. What they see depends on the arguments alone.

    Raises ``BadInput`` with one sentence where a file is missing or is not the one that the note beside it names.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._prints = fingerprints(folder)
        for name in (*map(file_of, NETS), TOKENIZER):
            self._read(name)
        self.tokenizer = Tokenizer.from_buffer(self._read(TOKENIZER))
        self.tokenizer.encode_special_tokens = True  # what a person types as "[SEP]" are letters, not the mark
        self._opened: dict[Net, InferenceSession] = {}
        self._opening = Lock()

    def session(self, net: Net) -> InferenceSession:
        """One thread, so that a reading is the same whatever else runs."""
        with self._opening:
            if net not in self._opened:
                options = SessionOptions()
                options.intra_op_num_threads = 1
                options.inter_op_num_threads = 1
                self._opened[net] = InferenceSession(
                    self._read(file_of(net)), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER_FUSED
                )
            return self._opened[net]

    def _read(self, name: str) -> bytes:
        file = self._folder / name
        content = file.read_bytes() if file.is_file() else b""
        if sha256(content).hexdigest() != self._prints.get(name):
            raise BadInput(f"The reader's file {name} is missing or damaged; install the trainer again.")
        return content

    def see(self, passage: Passage, evidence: Evidence) -> Seen:
        seen = tokens(self.tokenizer, passage)
        given = {
            INPUTS[0]: np.asarray([seen.ids], np.int64),
            INPUTS[1]: np.asarray([seen.parts], np.int64),
            INPUTS[2]: np.asarray([evidence], np.float32),
        }
        logits, looks = self.session(net_of(passage.kind)).run(list(OUTPUTS), given)
        row: list[float] = logits[0].tolist()
        places = slices()
        shares = {head.name: shares_of(head, row[places[head.key]]) for head in heads_of(passage.kind)}
        return Seen(passage, shares, seen.spans, looks[0][len(seen.ids) - len(seen.spans) - 1 : -1])

    def probabilities(self, passage: Passage, evidence: Evidence) -> Probabilities:
        return self.see(passage, evidence).shares


def shares_of(head: Head, logits: Sequence[float]) -> dict[str, float]:
    """By value, 0 to 1."""
    if not head.exclusive:
        return {value: 1 / (1 + math.exp(-max(-60.0, min(60.0, logit)))) for value, logit in zip(head.values, logits, strict=True)}
    raised = [math.exp(logit - max(logits)) for logit in logits]
    whole = math.fsum(raised)
    return {value: part / whole for value, part in zip(head.values, raised, strict=True)}


def file_of(net: Net) -> str:
    return f"{net}.onnx"


def fingerprints(folder: Path = FOLDER) -> Mapping[str, str]:
    """By file, the sha256 that the note beside the nets names."""
    try:
        note: dict[str, dict[str, str]] = json.loads((folder / "encoder.json").read_text(encoding="utf-8"))
        return note["sha256"]
    except (OSError, ValueError, KeyError) as trouble:
        raise BadInput("The reader's file encoder.json is missing or damaged; install the trainer again.") from trouble


_LOADING = Lock()


def shipped() -> Encoder:
    """The nets that ship; whoever asks first loads them, and the others wait for that."""
    with _LOADING:
        return _loaded()


@lru_cache(maxsize=1)
def _loaded() -> Encoder:
    return Encoder(FOLDER)


@lru_cache(maxsize=1)
def mark() -> str:
    """A short mark of the shipped nets, for the reader's fingerprint."""
    return sha256("".join(fingerprints()[file_of(net)] for net in NETS).encode()).hexdigest()[:8]
