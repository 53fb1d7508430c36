"""A report for a spreadsheet."""

import csv
import io

from report_samples import gappy_report

from trainer.reporting.table import COLUMNS, report_csv

REPORT, SESSION = gappy_report()


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_criterion_is_a_row() -> None:
    """The same columns for every session, one row a criterion, the levels as they were given."""
    rows = _rows(report_csv(REPORT, SESSION))
    assert list(rows[0]) == list(COLUMNS)
    assert [row["level"] for row in rows] == ["" if each.level is None else str(each.level) for each in REPORT.criteria]
    assert {row["overall"] for row in rows} == {str(REPORT.overall)}


def test_words_stay_words() -> None:
    """No cell is a formula to a spreadsheet, and no line end inside a text ends a row."""
    nasty = tuple(each.model_copy(update={"reason": '=HYPERLINK("http://x")\nsecond, "line"'}) for each in REPORT.criteria)
    rows = _rows(report_csv(REPORT.model_copy(update={"criteria": nasty, "session": "@SUM(A1)"}), SESSION))
    assert len(rows) == len(REPORT.criteria)
    assert {row["reason"] for row in rows} == {'\'=HYPERLINK("http://x") second, "line"'}
    assert {row["session"] for row in rows} == {"'@SUM(A1)"}
