"""A report as rows for a spreadsheet: one a criterion, the same columns for every session."""

import csv
import io

from trainer.domain.report import Report
from trainer.domain.session import Session
from trainer.reporting.formats import one_line

COLUMNS = ("session", "date", "overall", "passed", "outcome", "layer", "criterion", "status", "level", "overridden", "weight", "reason")

_FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet would take for a formula: such a cell gets a quotation mark in front, so that words stay words."""


def report_csv(report: Report, session: Session) -> str:
    """Comma-separated, with a header; ``passed`` and ``level`` are empty where nobody can say. Lines end with CR LF (RFC 4180)."""
    out = io.StringIO(newline="")
    write = csv.writer(out)
    write.writerow(COLUMNS)
    first = (report.session or "", session.date or "", report.overall, _said(report.passed), report.outcome.value)
    for each in report.criteria:
        overridden = each.override.level if each.override else ""
        level = "" if each.level is None else each.level
        row = (*first, each.layer, each.title or each.id, each.status, level, overridden, each.weight, each.reason)
        write.writerow([_cell(value) for value in row])
    return out.getvalue().removesuffix("\r\n")


def _said(passed: bool | None) -> str:
    return "" if passed is None else "yes" if passed else "no"


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = one_line(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
