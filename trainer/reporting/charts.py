"""The drawings of a report, as inline SVG: the same in the page, the HTML file and a PDF.

Each drawing is 360 units wide and scales with its box; long reports become several drawings of the same scale, so that text
stays readable on a phone. Everything drawn is also said in words in ``<desc>``. Filled, framed and dashed differ without colour.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from trainer.domain.report import ConcernLadder, CriterionResult, GiveGet, Report, RungState
from trainer.reporting import svg
from trainer.reporting.formats import count, sentence, turn_number
from trainer.reporting.wording import (
    BANDS,
    GIVES,
    LAYERS,
    RUNS,
    Names,
    balance_sentence,
    band_sentence,
    concern_name,
    criterion_title,
    fate_sentence,
    is_scored,
    pass_sentence,
    rung_name,
    rung_state,
    shown_level,
    status,
    step_stations,
)

PANEL = 15
"""Trainee turns in one drawing of the timeline, at most."""

_TALLEST = 4
"""Marks stacked before a number stands for the rest."""


# --- value map ---


def value_map(report: Report, names: Mapping[str, str]) -> str:
    """Each concern as a ladder, climbed from below; ``names`` gives the topic of a concern id. Nothing of a missed rung but its place."""
    topics = dict(names)
    return "".join(
        _ladder(ladder, concern_name(ladder.concern, place, topics), place) for place, ladder in enumerate(report.value_map, start=1)
    )


_SAID_STEP, _DARK_STEP = 48.0, 30.0
"""Height of a rung with two lines of text, and of a dark one."""


def _ladder(ladder: ConcernLadder, topic: str, place: int) -> str:
    head = svg.wrapped(topic, svg.WIDTH, 16)
    top = 20.0 * len(head) + 10
    height = top + 8 + sum(map(_step_height, ladder.rungs))
    drawn = "".join(svg.text(0, 15 + 20 * i, words, size=15, bold=True) for i, words in enumerate(head))
    drawn += svg.line(8, top, 8, height, "line", width=3) + svg.line(56, top, 56, height, "line", width=3)
    y = height - 4
    for rung in ladder.rungs:
        y -= _step_height(rung)
        drawn += _rung(rung, y)
    return svg.figure(f"ladder-{place}", height, topic, _ladder_in_words(ladder), drawn)


def _step_height(rung: RungState) -> float:
    return _DARK_STEP if rung.state == "missed" else _SAID_STEP


def _rung(rung: RungState, top: float) -> str:
    if rung.state == "missed":
        return svg.frame(9, top + 10, 46, 10, "muted", dashed=True) + svg.text(72, top + 20, rung_state(rung), size=13, colour="muted")
    bar = svg.rect(6, top + 12, 52, 14, "warm") if rung.state == "opened" else svg.frame(6.75, top + 12.75, 50.5, 12.5, "warm")
    return bar + svg.text(72, top + 20, rung_name(rung), bold=True) + svg.text(72, top + 37, rung_state(rung), size=13, colour="muted")


def _ladder_in_words(ladder: ConcernLadder) -> str:
    said = [
        f"{place}. {rung_name(rung)}{': ' if rung_state(rung) else ''}{rung_state(rung)}"
        for place, rung in enumerate(ladder.rungs, start=1)
    ]
    return f"From the lowest rung up: {'; '.join(said)}." if said else "No rungs."


# --- give and get ---


@dataclass(frozen=True)
class _Grid:
    """Where things stand in every part of one timeline: only as high and as deep as this report needs."""

    columns: int
    high: int
    deep: int
    runs: bool

    left = 42.0
    block = 19.0
    dots = 13.0

    @property
    def column(self) -> float:
        return min(30.0, (svg.WIDTH - self.left) / self.columns)

    @property
    def top(self) -> float:
        return 20.0 if self.runs else 2.0

    @property
    def base(self) -> float:
        return self.top + 6 + max(self.high, 1) * self.block

    @property
    def bottom(self) -> float:
        return self.base + 24 + max(self.deep, 1) * self.dots

    def middle(self, column: int) -> float:
        return self.left + self.column * (column + 0.5)


def give_get(report: Report) -> str:
    """One column per trainee turn: gives stand above the line, questions hang below it, runs are shaded and labelled."""
    entries = report.give_get
    if not entries:
        return ""
    grid = _grid(entries)
    panels = [entries[i : i + grid.columns] for i in range(0, len(entries), grid.columns)]
    letters = {give for entry in entries for give in entry.gives}
    key = [f"{letter} {word}" for give, (letter, word) in GIVES.items() if give in letters]
    return "".join(_timeline(panel, i, panels, grid, key if i == len(panels) else [], report) for i, panel in enumerate(panels, start=1))


def _grid(entries: Sequence[GiveGet]) -> _Grid:
    parts = math.ceil(len(entries) / PANEL)
    return _Grid(
        columns=math.ceil(len(entries) / parts),
        high=min(_TALLEST, max(len(entry.gives) for entry in entries)),
        deep=min(_TALLEST, max(entry.gets for entry in entries)),
        runs=any(entry.run for entry in entries),
    )


def _timeline(
    entries: Sequence[GiveGet], place: int, panels: Sequence[Sequence[GiveGet]], grid: _Grid, key: Sequence[str], report: Report
) -> str:
    body = "".join(_run(run, first, last, grid) for run, first, last in _runs(entries))
    body += svg.text(0, grid.base - 7, "gives", size=13, colour="muted") + svg.text(0, grid.base + 33, "asks", size=13, colour="muted")
    body += svg.line(grid.left, grid.base, grid.left + grid.column * len(entries), grid.base, "ink")
    body += "".join(_column(entry, grid.middle(i), grid) for i, entry in enumerate(entries))
    height = grid.bottom + 2
    if key:
        body += svg.text(0, height + 20, " · ".join(key), size=13, colour="muted")
        height += 28
    part = f", part {place} of {len(panels)}" if len(panels) > 1 else ""
    words = _timeline_in_words(entries, place, report)
    return svg.figure(f"balance-{place}", height, f"Giving and asking, turn by turn{part}", words, body)


def _column(entry: GiveGet, x: float, grid: _Grid) -> str:
    marks = [svg.text(x, grid.base + 15, str(turn_number(entry.turn)), size=12, colour="muted", anchor="middle")]
    width = min(20.0, grid.column - 3)
    for i, give in enumerate(entry.gives[:_TALLEST]):
        y = grid.base - grid.block * (i + 1)
        marks.append(svg.rect(x - width / 2, y, width, grid.block - 3, "accent"))
        marks.append(svg.text(x, y + 12.5, GIVES[give][0], size=12, colour="paper", bold=True, anchor="middle"))
    dots = entry.gets if entry.gets <= _TALLEST else _TALLEST - 1
    marks += [svg.dot(x, grid.base + 28 + grid.dots * i, 4.5, "warm") for i in range(dots)]
    if entry.gets > dots:
        marks.append(svg.text(x, grid.base + 32 + grid.dots * dots, f"+{entry.gets - dots}", size=12, anchor="middle"))
    return "".join(marks)


def _runs(entries: Sequence[GiveGet]) -> list[tuple[str, int, int]]:
    """Each run as its kind and its first and last column."""
    found = []
    for run, group in groupby(enumerate(entries), key=lambda pair: pair[1].run):
        columns = [column for column, _ in group]
        if run is not None:
            found.append((run, columns[0], columns[-1]))
    return found


def _run(run: str, first: int, last: int, grid: _Grid) -> str:
    x, width = grid.left + grid.column * first + 1, grid.column * (last - first + 1) - 2
    shade = svg.rect(x, grid.top, width, grid.bottom - grid.top, "ink", faint=True, radius=3)
    if last == first:
        return shade
    fits_right = svg.text_width(RUNS[run], 13) <= svg.WIDTH - x
    return shade + svg.text(x if fits_right else x + width, 14, RUNS[run], size=13, bold=True, anchor="start" if fits_right else "end")


def _timeline_in_words(entries: Sequence[GiveGet], place: int, report: Report) -> str:
    said = [balance_sentence(report)] if place == 1 else []
    for entry in entries:
        gives = ", ".join(GIVES[give][1] for give in entry.gives) or "nothing given"
        asks = count(entry.gets, "question")
        said.append(f"Turn {turn_number(entry.turn)}: {gives}, {asks}{', ' + RUNS[entry.run].lower() if entry.run else ''}.")
    return " ".join(said)


# --- levels ---


def levels(report: Report) -> str:
    """Every criterion by layer with its level from 0 to 4; what was not judged or does not apply says so."""
    body, y, said = "", 0.0, []
    numbered = sorted(enumerate(report.criteria, start=1), key=lambda pair: pair[1].layer)
    for layer, group in groupby(numbered, key=lambda pair: pair[1].layer):
        body += svg.text(0, y + 14, LAYERS.get(layer, f"Layer {layer}"), size=13, colour="muted")
        y += 22
        for place, criterion in group:
            title = criterion_title(criterion, place)
            row, height = _level_row(criterion, title, y)
            body, y = body + row, y + height
            said.append(f"{title}: {status(criterion)}.")
        y += 12
    return svg.figure("levels", max(y - 8, 20), "Levels from 0 to 4, by layer", " ".join(said) or "No criteria.", body)


def _level_row(criterion: CriterionResult, title: str, y: float) -> tuple[str, float]:
    lines = svg.wrapped(title, 204, 14, most=2)
    words = "".join(svg.text(0, y + 15 + 18 * i, words) for i, words in enumerate(lines))
    level = shown_level(criterion) if criterion.status != "not_applicable" else None
    if level is None:
        scale = svg.text(svg.WIDTH, y + 15, status(criterion), size=13, colour="muted", anchor="end")
    else:
        scale = svg.text(222, y + 15, str(level), bold=True, anchor="end")
        scale += "".join(_step(232 + 33 * i, y + 4, i < level) for i in range(4))
    return words + scale, 8 + 18.0 * len(lines)


def _step(x: float, y: float, reached: bool) -> str:
    return svg.rect(x, y, 29, 12, "accent") if reached else svg.frame(x + 0.75, y + 0.75, 27.5, 10.5, "line")


# --- score and next step ---


def score_band(report: Report) -> str:
    """The score on a line from 0 to 100 with its bands and the pass mark; without a score only the bands."""
    y = 34.0
    limits = [start for start, _, _ in BANDS] + [100]
    scored = is_scored(report)
    body = ""
    for (start, name, _), end in zip(BANDS, limits[1:], strict=True):
        x, width = _on_line(start), (end - start) * svg.WIDTH / 100
        here = scored and start <= report.overall and (report.overall < end or end == 100)
        body += svg.rect(x + 1, y, width - 2, 8, "accent" if here else "line")
        body += svg.text(x + width / 2, y + 26, name, size=12.5, colour="ink" if here else "muted", bold=here, anchor="middle")
    mark = _on_line(report.pass_mark)
    body += svg.line(mark, y - 7, mark, y + 10, "ink", width=2)
    if scored:
        at = min(max(_on_line(report.overall), 9), svg.WIDTH - 9)
        body += svg.dot(at, y + 4, 8, "ink")
    middle = min(max(mark, 46), svg.WIDTH - 46)
    body += svg.text(middle, y - 14, f"pass mark {report.pass_mark}", size=13, colour="muted", anchor="middle")
    score = f"{report.overall} of 100. " if scored else ""
    return svg.figure("score", y + 34, "The score and its band", f"{score}{band_sentence(report)} {pass_sentence(report)}", body)


def _on_line(points: int) -> float:
    return min(max(points, 0), 100) * svg.WIDTH / 100


def next_step_path(report: Report) -> str:
    """The provisional next step from the request through the yes to the close; hollow where a station was never reached."""
    stations = step_stations(report.next_step)
    places = (46.0, 180.0, 314.0)
    body = ""
    for i in (1, 2):
        both = stations[i - 1][1] is not None and stations[i][1] is not None
        body += svg.line(places[i - 1] + 12, 18, places[i] - 12, 18, "accent" if both else "muted", width=2, dashed=not both)
    said = []
    for x, (name, turn, missing) in zip(places, stations, strict=True):
        when = missing if turn is None else f"turn {turn_number(turn)}"
        body += svg.dot(x, 18, 9, "accent" if turn is not None else "muted", hollow=turn is None)
        body += svg.text(x, 48, name, bold=turn is not None, colour="ink" if turn is not None else "muted", anchor="middle")
        body += svg.text(x, 66, when, size=13, colour="muted", anchor="middle")
        said.append(f"{name}: {when}")
    words = f"{'; '.join(said)}. {sentence(fate_sentence(report.next_step, Names('the prospect')))}"
    return svg.figure("next-step", 74, "The next step, from opening to close", words, body)
