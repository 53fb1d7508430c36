"""A report as HTML: a fragment for the web page, and a page of its own that needs nothing from anywhere.

The only home of jinja2. Everything is escaped by the environment and made legible on its way out; nothing but the drawings of
``charts`` and our own style sheet enters as markup.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from trainer.domain.report import Report
from trainer.domain.session import Session
from trainer.reporting import charts
from trainer.reporting.formats import legible
from trainer.reporting.sheet import NO_TOPICS, RehearseUrl, sheet_of

_TEMPLATES = Path(__file__).parent / "templates"


def _shown(value: object) -> object:
    return legible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )


@cache
def style_sheet() -> str:
    """The rules of ``report_body``, all under ``.report``.

    A page may set ``--ink --paper --muted --line --accent --warm`` (and their dark values); without them the report brings its own.
    """
    return (_TEMPLATES / "report.css").read_text(encoding="utf-8")


def report_body(
    report: Report,
    session: Session,
    *,
    persona_name: str | None = None,
    concern_topics: Mapping[str, str] = NO_TOPICS,
    rehearse_url: RehearseUrl | None = None,
) -> str:
    """The report as one ``<article class="report">``, headings from ``h2`` down.

    ``concern_topics``: the neutral topic by concern id. ``rehearse_url``: from a trainee turn (counted from 0) to the address that
    starts a rehearsal there; the link also carries the turn in ``data-rehearse``.
    """
    sheet = sheet_of(report, session, persona_name=persona_name, rehearse_url=rehearse_url)
    drawn = {
        "score": charts.score_band(report),
        "value_map": charts.value_map(report, concern_topics),
        "give_get": charts.give_get(report),
        "next_step": charts.next_step_path(report),
        "levels": charts.levels(report),
    }
    drawings = {name: Markup(drawing) for name, drawing in drawn.items()}
    return _environment().get_template("body.html").render(sheet=sheet, drawings=drawings)


def report_html(
    report: Report,
    session: Session,
    *,
    persona_name: str | None = None,
    concern_topics: Mapping[str, str] = NO_TOPICS,
    rehearse_url: RehearseUrl | None = None,
) -> str:
    """The whole page: opens from disk, prints on paper, calls nothing."""
    body = report_body(report, session, persona_name=persona_name, concern_topics=concern_topics, rehearse_url=rehearse_url)
    sheet = sheet_of(report, session, persona_name=persona_name)
    return _environment().get_template("page.html").render(sheet=sheet, body=Markup(body), css=Markup(style_sheet()))
