"""How a net learns from the labelled data: items as numbers, batches, what a mistake costs, and the rounds."""

import math
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from trainer.lab.examples import Example, without_signs
from trainer.lab.nets import Large, Small
from trainer.reading.learned.encoder import Tokens
from trainer.reading.learned.heads import HEADS, WIDTH, slices
from trainer.reading.learned.passages import Passage

_BATCH = 24
_WARM_UP = 0.08
_BLIND = 0.2
"""Share of readings of an item, in each round, in which the rules' findings are hidden, so that the words have to carry it."""
_RARE = 4.0
"""The most that a label which holds may weigh against one that does not, in the heads of several labels; rarer ones weigh more."""

_SMOOTH = 0.05
_AVERAGE = 0.99
"""Pace of the running average of the weights, which is what is kept: it forgets the noise of single steps."""


@dataclass(frozen=True)
class Plan:
    """How a net is to be trained. ``bare``: share of readings in which punctuation and capitals are gone; ``pad``: its filler token."""

    rounds: int
    seed: int
    encoder_pace: float
    heads_pace: float
    bare: float
    pad: int


def whole_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of a base model without its own cutting and filling."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.encode_special_tokens = True  # as when it is read
    tokenizer.no_truncation()
    return tokenizer


@dataclass(frozen=True)
class Row:
    """An example as numbers: tokens and evidence, with signs and without, and the truth with what is known of it."""

    seen: Tokens
    evidence: tuple[float, ...]
    bare_seen: Tokens
    bare_evidence: tuple[float, ...]
    truth: np.ndarray
    known: np.ndarray


def rows(found: Sequence[Example], read: Callable[[Passage], Tokens]) -> list[Row]:
    """``read``: how the net in question takes a passage in."""
    return [_row(one, read) for one in found]


def _row(one: Example, read: Callable[[Passage], Tokens]) -> Row:
    places = slices()
    truth, known = np.zeros(WIDTH, np.float32), np.zeros(WIDTH, np.float32)
    for key, held in one.truth.items():
        truth[places[key]] = [value or 0.0 for value in held]
        known[places[key]] = [value is not None for value in held]
    plain = without_signs(one)
    return Row(read(one.passage), one.evidence, read(plain.passage), plain.evidence, truth, known)


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


def batches(known: Sequence[Row], chance: random.Random, plan: Plan) -> Iterator[tuple[Tensor, ...]]:
    """Items of like length together, batches in random order; each round hides signs and findings anew."""
    order = sorted(range(len(known)), key=lambda place: (len(known[place].seen.ids) + chance.uniform(-6, 6), place))
    groups = [order[start : start + _BATCH] for start in range(0, len(order), _BATCH)]
    chance.shuffle(groups)
    for group in groups:
        picked = [known[place] for place in group]
        views = [(row.bare_seen, row.bare_evidence) if chance.random() < plan.bare else (row.seen, row.evidence) for row in picked]
        hidden = [chance.random() < _BLIND for _ in picked]
        yield (*padded([seen for seen, _ in views], plan.pad), *_targets(picked, [found for _, found in views], hidden))


def padded(seen: Sequence[Tokens], pad: int) -> tuple[Tensor, Tensor, Tensor]:
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


def train(net: Small | Large, known: Sequence[Row], plan: Plan) -> Small | Large:
    """The averaged weights after all rounds, in full precision; deterministic for a net, a seed and a machine."""
    chance = random.Random(plan.seed)
    weights = rarity(known)
    steps = plan.rounds * math.ceil(len(known) / _BATCH)
    optimiser = torch.optim.AdamW(_paces(net, plan), weight_decay=0.02)
    pace = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _pace(step, steps))
    average = torch.optim.swa_utils.AveragedModel(net, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(_AVERAGE))
    torch.manual_seed(plan.seed)
    net.in_bfloat16 = computes_in_half()  # not so the average, which was copied before
    for turn in range(plan.rounds):
        started, spent = time.monotonic(), 0.0
        net.train()
        for ids, parts, mask, evidence, truth, told in batches(known, chance, plan):
            optimiser.zero_grad()
            row, _ = net(ids, parts, evidence, mask)
            loss = loss_of(row, truth, told, weights)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            pace.step()
            average.update_parameters(net)
            spent += float(loss.detach()) * len(ids)
        tell(f"round {turn + 1}/{plan.rounds}: loss {spent / len(known):.3f}, {time.monotonic() - started:.0f} s")
    trained: Small | Large = average.module.eval()
    return trained


def _paces(net: nn.Module, plan: Plan) -> list[dict[str, object]]:
    named = [(name.startswith("bert"), weight) for name, weight in net.named_parameters() if weight.requires_grad]
    return [
        {"params": [weight for pretrained, weight in named if pretrained], "lr": plan.encoder_pace},
        {"params": [weight for pretrained, weight in named if not pretrained], "lr": plan.heads_pace},
    ]


def computes_in_half() -> bool:
    """Half precision saves time only where the processor has instructions for it."""
    return bool(torch.backends.mkldnn.is_available() and torch.ops.mkldnn._is_mkldnn_bf16_supported())


def tell(text: str) -> None:
    """Progress, for whoever waits."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def _pace(step: int, steps: int) -> float:
    warm = steps * _WARM_UP
    return step / warm if step < warm else max(0.0, (steps - step) / (steps - warm))
