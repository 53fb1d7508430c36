"""The drawings of a report, as inline SVG: the same in the page, the HTML file and a PDF.

Each drawing is 400 units wide and scales with its box; long reports become several drawings of the same scale, so that text
stays readable on a phone. Everything drawn is also said in words in ``<desc>``. Filled, framed and dashed differ without colour.
"""

from collections.abc import Mapping, Sequence
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

PANEL = 12
"""Trainee turns in one drawing of the timeline."""

_TALLEST = 4
"""Marks stacked before a number stands for the rest."""


# --- value map ---


def value_map(report: Report, names: Mapping[str, str]) -> str:
    """Each concern as a ladder, climbed from below; ``names`` gives the topic of a concern id. Nothing of a missed rung but its place."""
    topics = dict(names)
    return "".join(
        _ladder(ladder, concern_name(ladder.concern, place, topics), place) for place, ladder in enumerate(report.value_map, start=1)
    )


_RUNG_STEP = 48


def _ladder(ladder: ConcernLadder, topic: str, place: int) -> str:
    head = svg.wrapped(topic, svg.WIDTH - 8, 15)
    top = 20.0 * len(head) + 14
    height = top + _RUNG_STEP * len(ladder.rungs) + 4
    titles = "".join(svg.text(0, 15 + 20 * i, words, size=15, bold=True) for i, words in enumerate(head))
    rails = svg.line(10, top, 10, height - 2, "line", width=3) + svg.line(62, top, 62, height - 2, "line", width=3)
    rungs = "".join(_rung(rung, height - 28 - _RUNG_STEP * i) for i, rung in enumerate(ladder.rungs))
    return svg.figure(f"ladder-{place}", height, topic, _ladder_in_words(ladder), titles + rails + rungs)


def _rung(rung: RungState, y: float) -> str:
    if rung.state == "missed":
        bar = svg.frame(11, y - 5, 50, 10, "muted", dashed=True)
        return bar + svg.text(80, y, rung_name(rung), colour="muted") + svg.text(80, y + 17, rung_state(rung), size=13, colour="muted")
    bar = svg.rect(8, y - 7, 56, 14, "warm") if rung.state == "opened" else svg.frame(8, y - 6, 56, 12, "warm")
    return bar + svg.text(80, y, rung_name(rung), bold=True) + svg.text(80, y + 17, rung_state(rung), size=13, colour="muted")


def _ladder_in_words(ladder: ConcernLadder) -> str:
    said = [
        f"{place}. {rung_name(rung)}{': ' if rung_state(rung) else ''}{rung_state(rung)}"
        for place, rung in enumerate(ladder.rungs, start=1)
    ]
    return f"From the lowest rung up: {'; '.join(said)}." if said else "No rungs."


# --- give and get ---

_LEFT, _BLOCK = 46.0, 19.0
_COLUMN = (svg.WIDTH - _LEFT) / PANEL
_BASE = 32 + _TALLEST * _BLOCK


def give_get(report: Report) -> str:
    """One column per trainee turn: gives stand above the line, questions hang below it, runs are shaded and labelled."""
    panels = [report.give_get[i : i + PANEL] for i in range(0, len(report.give_get), PANEL)]
    letters = {give for entry in report.give_get for give in entry.gives}
    key = [f"{letter} {word}" for give, (letter, word) in GIVES.items() if give in letters]
    return "".join(_timeline(panel, i, len(panels), key if i == len(panels) else [], report) for i, panel in enumerate(panels, start=1))


def _timeline(entries: Sequence[GiveGet], place: int, of: int, key: list[str], report: Report) -> str:
    deepest = _BASE + 22 + _TALLEST * 13
    body = "".join(_run(run, first, last) for run, first, last in _runs(entries))
    body += svg.text(0, _BASE - 10, "gives", size=13, colour="muted") + svg.text(0, _BASE + 36, "asks", size=13, colour="muted")
    body += svg.line(_LEFT, _BASE, _LEFT + _COLUMN * len(entries), _BASE, "ink")
    body += "".join(_column(entry, _LEFT + _COLUMN * (i + 0.5)) for i, entry in enumerate(entries))
    height = deepest + 8
    if key:
        body += svg.text(_LEFT, height + 14, " · ".join(key), size=13, colour="muted")
        height += 22
    part = f", part {place} of {of}" if of > 1 else ""
    return svg.figure(
        f"balance-{place}", height, f"Giving and asking, turn by turn{part}", _timeline_in_words(entries, place, report), body
    )


def _column(entry: GiveGet, x: float) -> str:
    shown = entry.gives[:_TALLEST]
    marks = []
    for i, give in enumerate(shown):
        y = _BASE - _BLOCK * (i + 1)
        marks.append(svg.rect(x - 10, y, 20, _BLOCK - 3, "accent"))
        marks.append(svg.text(x, y + 12.5, GIVES[give][0], size=12, colour="paper", bold=True, anchor="middle"))
    marks.append(svg.text(x, _BASE + 15, str(turn_number(entry.turn)), size=12, colour="muted", anchor="middle"))
    dots = min(entry.gets, _TALLEST)
    marks += [svg.dot(x, _BASE + 28 + 13 * i, 4.5, "warm") for i in range(dots if entry.gets <= _TALLEST else _TALLEST - 1)]
    if entry.gets > _TALLEST:
        marks.append(svg.text(x, _BASE + 31 + 13 * (_TALLEST - 1), f"+{entry.gets - _TALLEST + 1}", size=12, anchor="middle"))
    return "".join(marks)


def _runs(entries: Sequence[GiveGet]) -> list[tuple[str, int, int]]:
    """Each run as its kind and its first and last column."""
    found = []
    for run, group in groupby(enumerate(entries), key=lambda pair: pair[1].run):
        columns = [column for column, _ in group]
        if run is not None:
            found.append((run, columns[0], columns[-1]))
    return found


def _run(run: str, first: int, last: int) -> str:
    x, width = _LEFT + _COLUMN * first + 1, _COLUMN * (last - first + 1) - 2
    shade = svg.rect(x, 20, width, _BASE + 4 + _TALLEST * 13, "ink", faint=True, radius=3)
    fits = svg.text_width(RUNS[run], 13) <= width
    return shade + (svg.text(x, 13, RUNS[run], size=13, bold=True) if fits else "")


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
    lines = svg.wrapped(title, 232, 14, most=2)
    words = "".join(svg.text(0, y + 15 + 18 * i, words) for i, words in enumerate(lines))
    level = shown_level(criterion) if criterion.status != "not_applicable" else None
    if level is None:
        scale = svg.text(svg.WIDTH, y + 15, status(criterion), size=13, colour="muted", anchor="end")
    else:
        scale = svg.text(254, y + 15, str(level), bold=True, anchor="end")
        scale += "".join(_step(264 + 35 * i, y + 4, i < level) for i in range(4))
    return words + scale, 8 + 18.0 * len(lines)


def _step(x: float, y: float, reached: bool) -> str:
    return svg.rect(x, y, 31, 12, "accent") if reached else svg.frame(x + 0.75, y + 0.75, 29.5, 10.5, "line")


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
        body += svg.text(x + width / 2, y + 26, name, size=12, colour="ink" if here else "muted", bold=here, anchor="middle")
    mark = _on_line(report.pass_mark)
    body += svg.line(mark, y - 7, mark, y + 10, "ink", width=2)
    if scored:
        at = min(max(_on_line(report.overall), 9), svg.WIDTH - 9)
        body += svg.dot(at, y + 4, 8, "ink")
    middle = min(max(mark, 44), svg.WIDTH - 44)
    body += svg.text(middle, y - 14, f"pass mark {report.pass_mark}", size=12, colour="muted", anchor="middle")
    score = f"{report.overall} of 100. " if scored else ""
    return svg.figure("score", y + 34, "The score and its band", f"{score}{band_sentence(report)} {pass_sentence(report)}", body)


def _on_line(points: int) -> float:
    return min(max(points, 0), 100) * svg.WIDTH / 100


def next_step_path(report: Report) -> str:
    """The provisional next step from the request through the yes to the close; hollow where a station was never reached."""
    stations = step_stations(report.next_step)
    places = (60.0, 200.0, 340.0)
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
