"""The floor of the reading benchmark: static word vectors and word pairs under logistic regression, learned on the training part.

Needs the extra ``bench`` (wordllama, scikit-learn). Nothing of it ships in the product; it says what a plain method reaches on the
same data.
"""

from collections.abc import Mapping, Sequence
from importlib import resources
from typing import Any, Protocol

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression
from wordllama import WordLlama

from trainer.domain.earning import earned
from trainer.domain.readings import Labels
from trainer.lab.coders import Coder, Coding
from trainer.lab.examples import Example, Item, example, examples
from trainer.reading.learned.heads import COUNTS, JUDGED, KINDS, OWNED, Head, Kind, heads_of

Array = np.ndarray[Any, Any]


class Predicts(Protocol):
    def predict(self, rows: csr_matrix) -> Array: ...


_PAIRS = HashingVectorizer(ngram_range=(1, 2), n_features=2**13, alternate_sign=False, token_pattern=r"[\w']+|\?")


class _Constant:
    """What a head says where the training part knows only one answer."""

    def __init__(self, answer: int) -> None:
        self.answer = answer

    def predict(self, rows: csr_matrix) -> Array:
        return np.full(rows.shape[0], self.answer)


def learned() -> Coder:
    """A coder trained in this run, on the training part alone."""
    with resources.as_file(resources.files("wordllama")) as package:
        vectors = WordLlama.load(cache_dir=package, disable_download=True)
    known = examples(test=False)
    heads = {head.key: _fitted(head, known, vectors) for kind in KINDS if kind not in JUDGED for head in heads_of(kind)}

    def code(kind: Kind, item: Item) -> Coding:
        one = example(kind, "", item)
        row = _rows([one], vectors)
        found: dict[str, Any] = {}
        for head in heads_of(kind):
            found |= _named(head, [int(model.predict(row)[0]) for model in heads[head.key]])
        return _as_labels(kind, item, found)

    return code


def _rows(found: Sequence[Example], vectors: WordLlama) -> csr_matrix:
    texts = [one.passage.text[:2000] for one in found]
    contexts = [one.passage.context[:2000] for one in found]
    dense = np.hstack([vectors.embed(texts), vectors.embed(contexts)])
    return hstack([csr_matrix(dense * 3), _PAIRS.transform(texts)]).tocsr()


def _fitted(head: Head, known: Sequence[Example], vectors: WordLlama) -> list[Predicts]:
    """One model for an exclusive head, one per value otherwise, each from the items that speak of it."""
    told = [one for one in known if head.key in one.truth]
    rows = _rows(told, vectors)
    if head.exclusive:
        return [_fit(rows, np.array([one.truth[head.key].index(1.0) for one in told]))]
    return [_fit_value(rows, [one.truth[head.key][place] for one in told]) for place in range(len(head.values))]


def _fit_value(rows: csr_matrix, held: Sequence[float | None]) -> Predicts:
    places = [place for place, value in enumerate(held) if value is not None]
    return _fit(rows[places], np.array([int(held[place] or 0) for place in places]))


def _fit(rows: csr_matrix, column: Array) -> Predicts:
    if len(set(column.tolist())) == 1:
        return _Constant(int(column[0]))
    model: Predicts = LogisticRegression(C=2.0, max_iter=400, class_weight="balanced").fit(rows, column)
    return model


def _named(head: Head, answers: list[int]) -> Mapping[str, Any]:
    if head.exclusive:
        return {head.name: head.values[answers[0]]}
    held = tuple(value for value, answer in zip(head.values, answers, strict=True) if answer)
    return {head.name: held} | {value: value in held for value in head.values}


def _as_labels(kind: Kind, item: Item, found: dict[str, Any]) -> Coding:
    if kind != "moves":
        return {name: value for name, value in found.items() if name != OWNED}
    sets = {name: found[name] for name in ("targets", "gives", "opening", "closing", "other")}
    single = {name: found[name] for name in ("question", "spin", "so_what", "quantify")}
    labels = Labels(**sets, **single)
    earns = earned(labels, item["rung"] or "none") if found[COUNTS] else "none"
    return {**labels.model_dump(), "earns": earns}
