"""The benchmark prints what it measured, and a figure that misses its target says so."""

import pytest

from trainer.domain.vocabulary import VALUE_KINDS
from trainer.lab.bars import chosen
from trainer.lab.bench_reading import held_out_items
from trainer.lab.coders import by_reader, by_rules, by_shares, truth
from trainer.lab.examples import example, items
from trainer.lab.reading_table import LABELS, Figure, bare_question, figures
from trainer.lab.withholding import TRIES, probes_of, withheld
from trainer.library import Library
from trainer.prospect.graph import Prospect
from trainer.reading.embedded import EmbeddedReader
from trainer.reading.learned.bars import shipped_bars
from trainer.reading.learned.encoder import shipped
from trainer.reading.learned.heads import JUDGED, KINDS

SOME = {kind: [item for _, item in items(kind, test=True)][:40] for kind in KINDS if kind not in JUDGED}


def test_the_truth_agrees_with_itself() -> None:
    """A coder that gives the labels back reaches every target: each measure is fed the right way round."""
    table = figures(truth, SOME, rounds=5)
    assert {(label.kind, label.name) for label in LABELS} <= {tuple(figure.name.split(" ", 1)) for figure in table}
    assert [figure for figure in table if figure.holds is False] == []


def test_a_coder_that_says_nothing_holds_nothing() -> None:
    """The empty answer has no kappa: the measures cannot be pleased by silence."""
    empty = {kind: {name: _nothing(value) for name, value in truth(kind, found[0]).items()} for kind, found in SOME.items()}
    table = figures(lambda kind, item: empty[kind], SOME, rounds=5)
    failed = {figure.name for figure in table if figure.holds is False}
    assert {"moves question", "moves earns", "lines discloses", "commitments complete", "value value_kind", "smart letters"} <= failed


def _nothing(value: object) -> object:
    return () if isinstance(value, list | tuple) else "none" if isinstance(value, str) else False if isinstance(value, bool) else value


@pytest.mark.parametrize("coder", [by_reader(EmbeddedReader()), by_rules], ids=["embedded", "rules"])
def test_every_coder_answers_every_kind(coder) -> None:
    """The columns of the table are filled by the same rows."""
    table = figures(coder, {kind: found[:6] for kind, found in SOME.items()}, rounds=3)
    assert all(0 <= figure.low <= figure.high for figure in table if figure.measure not in ("kappa", "mean kappa"))
    assert bare_question(coder, SOME["moves"][:6], 3).items == 6


def test_a_net_is_judged_by_the_decisions_that_ship() -> None:
    """The learning curve of a folder that is the shipped one is the figures of the shipped reader."""
    net = by_shares(lambda sight: shipped().probabilities(sight.passage, sight.evidence), shipped_bars())
    reader = by_reader(EmbeddedReader())
    for kind, found in SOME.items():
        for item in found[:10]:
            assert _labels(net(kind, item)) == _labels(reader(kind, item))


def _labels(coding) -> dict[str, object]:
    return {name: value for name, value in coding.items() if name not in ("confidence", "rests_on")}


def test_fewer_items_still_come_from_every_pass() -> None:
    """A slow model is measured on a spread of the test part, not on its first lines."""
    some, every = held_out_items(30), held_out_items()
    assert {len(found) for found in some.values()} == {30}
    assert {item["id"].split("-")[0] for item in some["moves"]} == {item["id"].split("-")[0] for item in every["moves"]}


def test_a_target_is_a_bound_on_the_right_side() -> None:
    """At least and at most are not the same thing."""
    assert Figure("x", "recall", 0.98, 0, 1, 9, least=0.97).holds is True
    assert Figure("x", "false alarms", 0.02, 0, 1, 9, most=0.01).holds is False
    assert Figure("x", "kappa", 0.1, 0, 1, 9).holds is None
    assert Figure("x", "recall", 0.0, 0, 1, 0, least=0.97).holds is None, "nothing was measured"


def test_bars_are_chosen_where_enough_items_speak() -> None:
    """A bar lies between a quarter and four fifths, and only labels seen often enough get one."""
    found = [example("value", "value/b", item) for item in SOME["value"]]
    bars = chosen([(one, shipped().probabilities(one.passage, one.evidence)) for one in found])
    assert bars and all(0.25 <= bar <= 0.8 for bar in bars.values())
    assert chosen([]) == {}


def test_the_bars_for_value_let_almost_no_look_alike_pass() -> None:
    """Of bars that keep what is no value out, those that find the most; a net that cannot tell the two apart gets the highest."""
    truth = {"id": "x", "text": "x", "quantified": False}
    held = [example("value", "value/x", {**truth, "value_kind": [kind]}) for kind in VALUE_KINDS for _ in range(10)]
    nothing = [example("value", "value/x", {**truth, "value_kind": []}) for _ in range(20)]
    told = [(one, _shares([*one.item["value_kind"]], 0.66)) for one in held]
    clear = chosen([*told, *((one, _shares(list(VALUE_KINDS), 0.52)) for one in nothing)])
    assert all(0.52 < clear[f"value.value_kind {kind}"] <= 0.66 for kind in VALUE_KINDS)
    blurred = chosen([*told, *((one, _shares(list(VALUE_KINDS), 0.95)) for one in nothing)])
    assert all(blurred[f"value.value_kind {kind}"] == 0.8 for kind in VALUE_KINDS)


def _shares(kinds: list[str], share: float) -> dict[str, dict[str, float]]:
    return {"value_kind": {kind: share if kind in kinds else 0.1 for kind in VALUE_KINDS}, "quantified": {"quantified": 0.1}}


def test_every_rung_has_its_good_questions_and_a_call_asks_them() -> None:
    """Whoever adds a rung adds questions for it; a rung is tried at most twice."""
    library = Library.load()
    for persona in library.personas:
        rungs = {rung.id for concern in persona.concerns for rung in concern.rungs if not rung.known}
        assert rungs <= set(probes_of(persona.id))
    tried = withheld(Prospect(EmbeddedReader()), [library.persona("harbour-clinic")], rounds=1)
    assert {each.rung for each in tried} == {rung.id for concern in library.persona("harbour-clinic").concerns for rung in concern.rungs}
    assert all(len(each.lines) <= TRIES for each in tried) and any(each.opened for each in tried)
    assert all(each.reason and (len(each.lines) == TRIES or each.reason == "not reached") for each in tried if not each.opened)
