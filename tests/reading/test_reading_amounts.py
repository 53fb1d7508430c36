"""Numbers are values, however they are said; and a sum of figures is no invention."""

import pytest

from trainer.reading.amounts import amounts, follows_from, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Eleven thousand four hundred in March", 11_400),
        ("£11,400", 11_400),
        ("one point eight million a year", 1_800_000),
        ("£1.8 million", 1_800_000),
        ("twenty-one thousand dollars", 21_000),
        ("about ten grand", 10_000),
        ("a hundred and fifty kegs", 150),
        ("thirty-nine hundred a month", 3_900),
        ("thirty-two five", 32_500),
        ("two and a half million", 2_500_000),
        ("200k", 200_000),
    ],
)
def test_a_number_is_its_value(text, value):
    """Digits, words, scales and spoken short forms."""
    assert value in values(text)


def test_money_is_told_from_counts():
    """A currency before or behind the number, or grand."""
    assert [each.money for each in amounts("£40, forty euros, forty pallets, ten grand")] == [True, True, False, True]


@pytest.mark.parametrize(
    ("value", "known", "follows"),
    [
        (31_000, {21_000, 10_000}, True),
        (7_600, {11_400}, True),
        (10_400, {2_600, 3_900, 2}, False),
        (7_800, {3_900, 2}, True),
        (17_000, {16_900}, True),
        (200_000, {150, 5}, False),
    ],
)
def test_what_follows_from_known_figures_is_no_invention(value, known, follows):
    """Rounding, sums, common shares and small multiples; nothing further."""
    assert follows_from(value, frozenset(map(float, known))) is follows


@pytest.mark.parametrize("text", ["", "\x00", "point point", "half", "9" * 400, "hundred " * 5_000, "\ud800 five"])
def test_odd_text_never_raises(text):
    """Whatever stands there, there are numbers in it or none."""
    assert isinstance(values(text), frozenset)
