"""The nets that learn to read: the small ones that ship, and the large one that teaches them. Both weigh words and findings alike."""

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel, BertModel

from trainer.reading.learned.heads import HEADS, WIDTH, slices
from trainer.reading.learned.rule_evidence import NAMES

_FAITH = 1.5
"""Log-odds by which a rule is believed before anything is learned."""

_TOGETHER = 192
"""Width of the hidden layer in which words and findings are weighed together."""

_KEEN = 0.25
"""How fast a gaze leaves the plain mean: a factor on its pace of learning."""


class Weighing(nn.Module):
    """From the words as an encoder has read them, and the rules' findings, to one row of logits.

    What a long turn says may lie in one of its clauses. So every label has its own weights over the words of the text, its gaze,
    learned, and begun as a plain mean (attention pooling); beside it stand the means of text and context.
    """

    def __init__(self, size: int, dropout: float) -> None:
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.gaze = nn.Linear(size, WIDTH, bias=False)
        self.words = nn.Linear(size, WIDTH, bias=False)
        self.heads = nn.Linear(size + len(NAMES), WIDTH)
        last = nn.Linear(_TOGETHER, WIDTH)
        self.together = nn.Sequential(nn.Linear(2 * size + len(NAMES), _TOGETHER), nn.GELU(), nn.Dropout(0.1), last)
        for begun in (self.gaze, self.words, self.heads, last):
            nn.init.zeros_(begun.weight)
        for begun in (self.heads, last):
            nn.init.zeros_(begun.bias)
        self._begin_with_the_rules(size)

    def _begin_with_the_rules(self, first: int) -> None:
        """Each head starts by saying what the rules say, and learns from there where they are wrong."""
        with torch.no_grad():
            for head in HEADS:
                for place, value in zip(range(*slices()[head.key].indices(WIDTH)), head.values, strict=True):
                    found = f"{head.key} {value}"
                    if found in NAMES:
                        self.heads.weight[place, first + NAMES.index(found)] = 2 * _FAITH
                        self.heads.bias[place] = 0.0 if head.exclusive else -_FAITH

    def forward(self, seen: Tensor, text: Tensor, context: Tensor, evidence: Tensor) -> tuple[Tensor, Tensor]:
        """The row, and by word and label how much the label looked at the word: shares that add up to one over the text.

        ``text`` and ``context``: by word, 1 where it is part of that, else 0.
        """
        around = torch.cat([self.drop(_mean(seen, context)), evidence], dim=1)
        known = torch.cat([self.drop(_mean(seen, text)), around], dim=1)
        near = self.drop(seen)
        looks = torch.softmax(self.gaze(near) * _KEEN + (1.0 - text)[:, :, None] * -1e4, dim=1)
        row: Tensor = (looks * self.words(near)).sum(dim=1) + self.heads(around) + self.together(known)
        return row, looks


class Small(nn.Module):
    """The first layers of a BERT encoder with frozen word embeddings: what ships."""

    def __init__(self, layers: int, base: Path) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(base, attn_implementation="eager", add_pooling_layer=False)
        self.bert.encoder.layer = self.bert.encoder.layer[:layers]
        self.bert.embeddings.word_embeddings.weight.requires_grad = False
        self.weighing = Weighing(self.bert.config.hidden_size, 0.15)
        self.in_bfloat16 = False
        """Whether the encoder computes in half precision, for speed."""

    def forward(self, ids: Tensor, parts: Tensor, evidence: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """``mask`` is needed only in batches of unequal length; a shipped reading is one item and has none."""
        seen = self._read(ids, parts, mask)
        here = torch.ones_like(parts, dtype=seen.dtype) if mask is None else mask
        text = parts.to(seen.dtype) * here
        weighed: tuple[Tensor, Tensor] = self.weighing(seen, text, here - text, evidence)
        return weighed

    def _read(self, ids: Tensor, parts: Tensor, mask: Tensor | None) -> Tensor:
        far = None if mask is None else ((1.0 - mask[:, None, None, :]) * -1e4)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.in_bfloat16):
            seen = self.bert.embeddings(input_ids=ids, token_type_ids=parts)
            for layer in self.bert.encoder.layer:
                seen = _first(layer(seen, far))
        return seen.float()


class Large(nn.Module):
    """A whole MPNet encoder whose lowest layers stay as they are: what teaches."""

    def __init__(self, base: Path, frozen: int = 4) -> None:
        super().__init__()
        self.bert = AutoModel.from_pretrained(base, add_pooling_layer=False)
        self.bert.embeddings.requires_grad_(False)
        self.bert.encoder.relative_attention_bias.requires_grad_(False)
        for layer in self.bert.encoder.layer[:frozen]:
            layer.requires_grad_(False)
        self.weighing = Weighing(self.bert.config.hidden_size, 0.1)
        self.in_bfloat16 = False

    def forward(self, ids: Tensor, parts: Tensor, evidence: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.in_bfloat16):
            seen = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state
        text = parts.float() * mask
        weighed: tuple[Tensor, Tensor] = self.weighing(seen.float(), text, mask - text, evidence)
        return weighed


def _first(out: Tensor | tuple[Tensor, ...]) -> Tensor:
    return out[0] if isinstance(out, tuple) else out


def _mean(seen: Tensor, share: Tensor) -> Tensor:
    return (seen * share[:, :, None]).sum(1) / share.sum(1, keepdim=True).clamp(min=1.0)
