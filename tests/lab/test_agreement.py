"""The measures of agreement say what their papers say."""

import pytest

from trainer.lab.agreement import accuracy, f1, interval, kappa, macro_f1, macro_f1_of_sets, micro_f1


def test_kappa_takes_chance_away() -> None:
    """Cohen's own arithmetic: 70 of 100 agree where 50 would by chance, so kappa is 0.4."""
    one = ["yes"] * 50 + ["no"] * 50
    two = ["yes"] * 35 + ["no"] * 15 + ["yes"] * 15 + ["no"] * 35
    assert accuracy(one, two) == pytest.approx(0.70)
    assert kappa(one, two) == pytest.approx(0.40)


def test_kappa_of_a_coin_is_near_nothing() -> None:
    """Always saying the commoner label is no agreement, however often it is right."""
    assert kappa(["a"] * 90 + ["b"] * 10, ["a"] * 100) == pytest.approx(0.0)


def test_one_label_only_is_full_agreement() -> None:
    """Where nothing varies there is nothing to disagree about; an empty list is no error."""
    assert kappa(["a", "a"], ["a", "a"]) == 1.0
    assert kappa([], []) == 1.0


def test_f1_weighs_misses_and_false_alarms() -> None:
    """Two hits, one miss, one false alarm: precision and recall are two thirds each."""
    assert f1([True, True, True, False, False], [True, True, False, True, False]) == pytest.approx(2 / 3)


def test_macro_f1_counts_a_rare_label_as_much_as_a_common_one() -> None:
    """Missing the only 'weak' costs half of a two-label score."""
    assert macro_f1(["none"] * 9 + ["weak"], ["none"] * 10) == pytest.approx((18 / 19 + 0) / 2)


def test_sets_are_compared_label_by_label() -> None:
    """One of two labels found and one invented: micro-F1 is a half; the macro mean leaves out labels that never hold."""
    truth, given = [("cost", "risk"), ()], [("cost",), ("revenue",)]
    assert micro_f1(truth, given) == pytest.approx(0.5)
    assert macro_f1_of_sets(truth, given) == pytest.approx(0.5)


def test_the_interval_holds_the_value_and_is_the_same_every_time() -> None:
    """The bootstrap is seeded: the same items give the same bounds, around the value itself."""
    one, two = ["a", "b"] * 40, ["a", "b", "a", "a"] * 20
    low, high = interval(kappa, one, two)
    assert low < kappa(one, two) < high
    assert (low, high) == interval(kappa, one, two)
