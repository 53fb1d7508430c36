"""Fine-tune a larger encoder on the training part and write down what it says, for ``trainer.lab.train_encoder --taught``.

    pip install torch==2.13.0 transformers safetensors
    python -m trainer.lab.train_teacher --base FOLDER [--rounds 3] [--kinds lines value] --out FOLDER

``--base`` holds all-mpnet-base-v2 (109 million parameters, Apache-2.0; model.safetensors has the sha256
78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658), from wherever it may be had. It is far too large and slow to ship.
On two cores with half precision it learns in some forty minutes and speaks for fifteen.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn

from trainer.lab import taught
from trainer.lab.examples import Example, examples, set_aside
from trainer.lab.nets import Large
from trainer.lab.training import Plan, computes_in_half, padded, rows, tell, train, whole_tokenizer
from trainer.reading.learned.encoder import Marks, Tokens, shares_of, tokens
from trainer.reading.learned.heads import heads_of, slices
from trainer.reading.learned.passages import Passage

MARKS = Marks(first=0, last=2)
_PAD = 1
_AT_ONCE = 48


def reader(base: Path) -> Tokenizer:
    return whole_tokenizer(base / "tokenizer.json")


def say(net: nn.Module, found: Sequence[Example], tokenizer: Tokenizer) -> Iterator[tuple[Example, Mapping[str, list[float]]]]:
    """The net's shares by head for every example, those of like length together."""
    seen = sorted(((one, _taken_in(tokenizer, one.passage)) for one in found), key=lambda pair: len(pair[1].ids))
    for start in range(0, len(seen), _AT_ONCE):
        group = seen[start : start + _AT_ONCE]
        for (one, _), row in zip(group, _logits(net, group), strict=True):
            yield one, {head.key: list(shares_of(head, row[slices()[head.key]]).values()) for head in heads_of(one.kind)}


def _logits(net: nn.Module, group: Sequence[tuple[Example, Tokens]]) -> list[list[float]]:
    ids, parts, mask = padded([seen for _, seen in group], _PAD)
    with torch.no_grad():
        row, _ = net(ids, parts, torch.tensor([one.evidence for one, _ in group]), mask)
    logits: list[list[float]] = row.tolist()
    return logits


def _taken_in(tokenizer: Tokenizer, passage: Passage) -> Tokens:
    return tokens(tokenizer, passage, MARKS)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--base", type=Path, required=True, help="the folder of the pretrained model")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kinds", nargs="+", default=list(taught.TAUGHT), choices=list(taught.TAUGHT), help="what to learn and speak of")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path, required=True, help="a folder for what it says")
    given = parser.parse_args()
    torch.manual_seed(given.seed)
    given.out.mkdir(parents=True, exist_ok=True)
    tokenizer = reader(given.base)
    every = examples(test=False, kinds=given.kinds)
    known = [one for one in every if not set_aside(one) and one.own]
    tell(f"{len(known)} items")
    plan = Plan(given.rounds, given.seed, encoder_pace=6e-5, heads_pace=2.5e-3, bare=0.15, pad=_PAD)
    net = train(Large(given.base), rows(known, lambda passage: _taken_in(tokenizer, passage)), plan)
    net.in_bfloat16 = computes_in_half()
    others = [one for one in taught.unlabelled() if one.kind in given.kinds]
    spoken_of = [one for one in every if not set_aside(one)] + others
    taught.write(given.out / "taught.jsonl", say(net, spoken_of, tokenizer))


if __name__ == "__main__":
    main()
