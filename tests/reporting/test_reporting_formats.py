import pytest

from trainer.reporting import formats


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0, "0%"), (1, "100%"), (0.8, "80%"), (0.7999, "79%"), (0.29, "29%"), (7 / 11, "63%"), (0.999, "99%"), (0.005, "0%")],
)
def test_a_share_is_rounded_down(share, shown):
    """Nothing under a limit may read as if it had reached it."""
    assert formats.percent(share) == shown


@pytest.mark.parametrize(
    ("iso", "beside", "shown"),
    [
        ("2026-03-26", None, "Thursday 26 March 2026"),
        ("2026-03-26", "2026-03-12", "Thursday 26 March"),
        ("2027-01-04", "2026-12-21", "Monday 4 January 2027"),
        ("2024-02-29", None, "Thursday 29 February 2024"),
        ("2025-02-29", None, None),
        ("soon", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_a_day_is_written_out(iso, beside, shown):
    """The year is left out only beside a day of the same year; what is no day is no date."""
    assert formats.day(iso, beside) == shown


@pytest.mark.parametrize(("number", "shown"), [(0, "no questions"), (1, "1 question"), (2, "2 questions"), (40, "40 questions")])
def test_a_count_agrees_with_its_noun(number, shown):
    """A sentence made of numbers still reads as a sentence."""
    assert formats.count(number, "question") == shown


@pytest.mark.parametrize(("value", "shown"), [(1.0, "1"), (1.5, "1.5"), (0.25, "0.25"), (2.0, "2"), (10, "10")])
def test_a_weight_has_no_trailing_zeros(value, shown):
    """Two and 2.0 are the same weight."""
    assert formats.weight(value) == shown


@pytest.mark.parametrize(("words", "shown"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
def test_words_are_listed_as_people_do(words, shown):
    """The last one is joined by a word."""
    assert formats.listing(words) == shown


@pytest.mark.parametrize(("value", "shown"), [(None, "–"), (0, "0 of 4"), (4, "4 of 4")])
def test_a_level_names_its_scale(value, shown):
    """An unscored level is not a zero."""
    assert formats.level(value) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("bell\x07 esc\x1b[31m nul\x00 c1\x9b", "bell esc[31m nul c1"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("pair \ud83d\ude00", "pair 😀"),
        ("evil\u202egnp.exe\u202c", "evilgnp.exe"),
        ("", ""),
    ],
)
def test_what_no_page_can_carry_is_taken_out(text, shown):
    """A quote stays the same words, and can neither command a terminal nor reorder the page."""
    assert formats.legible(text) == shown


def test_turns_count_from_one():
    """People count from 1, the file from 0."""
    assert formats.turn_number(0) == 1
