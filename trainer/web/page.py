"""Wires the layout to the journey: who is asked when what is pressed, and what may change."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import gradio as gr

from trainer.practice import Practice
from trainer.reporting.html import style_sheet
from trainer.web.journey import Journey
from trainer.web.layout import Layout, lay_out
from trainer.web.place import PRODUCT
from trainer.web.reports import Reports

_HERE = Path(__file__).parent
MANY = 100
"""Handlers wait for stores and models, not for the processor: this many of each may be waiting at once."""

_PLACE = "() => trainer.place()"
_LOAD = "(words, how, here) => [location.search, 'replace', here]"
_TURN = "(words, here) => [trainer.turn, here]"


def build_page(practice: Practice, voice_line: str) -> gr.Blocks:
    """The page, ready to be mounted."""
    with gr.Blocks(title=PRODUCT, analytics_enabled=False, fill_width=True, delete_cache=(3600, 86400)) as page:
        layout = lay_out()
        journey = Journey(practice, Reports(practice), layout, voice_line)
        _wire_places(page, layout, journey)
        _wire_plan(layout, journey)
        _wire_meeting(layout, journey)
        _wire_reflection(layout, journey)
    page.queue(default_concurrency_limit=MANY, max_size=4 * MANY, api_open=False)
    return page


def head() -> str:
    """Our styles and our script.

    They go into the head, because what is given as ``css`` is repeated by the framework under longer selectors, which
    then win over the more special rules that follow.
    """
    styles = (_HERE / "style.css").read_text(encoding="utf-8") + style_sheet()
    script = (_HERE / "page.js").read_text(encoding="utf-8")
    viewport = '<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">'
    return f'{viewport}<meta name="color-scheme" content="light dark"><style>{styles}</style><script>{script}</script>'


def theme() -> gr.themes.Base:
    """Nothing of the framework's look: system fonts, and the colours of style.css before it is there."""
    plain = gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"])
    return plain.set(
        body_background_fill="#fdfcfa", body_background_fill_dark="#17191c", body_text_color="#22262b", body_text_color_dark="#e9e6e0"
    )


def _wire_places(page: gr.Blocks, layout: Layout, journey: Journey) -> None:
    wires, everything = layout.wires, _outputs(layout)
    inputs = [wires.words, wires.how, layout.here]
    _on(layout, journey, page.load, journey.open, inputs, everything, js=_LOAD)
    _on(
        layout,
        journey,
        wires.go.click,
        journey.open,
        inputs,
        everything,
        js="(words, how, here) => [...trainer.place(), here]",
        trigger_mode="always_last",
    )
    _on(layout, journey, wires.rehearse.click, journey.rehearse, [wires.words, layout.here], everything, js=_TURN)


def _wire_plan(layout: Layout, journey: Journey) -> None:
    preparing, everything = layout.preparing, _outputs(layout)
    inputs = [layout.here, *preparing.plan.boxes]
    # Leaving a box and pressing the button are two events of one click: one after the other, so that one session comes of it.
    one_by_one = {"concurrency_limit": 1, "concurrency_id": "plan"}
    for box in preparing.plan.boxes:
        _on(layout, journey, box.blur, journey.keep_plan, inputs, everything, **one_by_one, trigger_mode="always_last")
    _on(layout, journey, preparing.start.click, journey.start, inputs, everything, **one_by_one)
    # The framework's "input" is a key press: it misses what is pasted, dictated or deleted. "change" does not.
    for box, lamps in zip(preparing.plan.objectives, preparing.plan.letters, strict=True):
        _on(layout, journey, box.change, journey.letters, [box, layout.here], [lamps], trigger_mode="always_last")


def _wire_meeting(layout: Layout, journey: Journey) -> None:
    meeting, everything = layout.meeting, _outputs(layout)
    saying = [meeting.composer, layout.here]
    _on(layout, journey, [meeting.composer.submit, meeting.send.click], journey.say, saying, everything)
    _on(layout, journey, layout.wires.end.click, journey.end, [layout.here], everything)
    _on(layout, journey, meeting.look_back.click, journey.look_back, [layout.here], everything)


def _wire_reflection(layout: Layout, journey: Journey) -> None:
    reflecting = layout.reflecting
    inputs = [layout.here, reflecting.agreed, *reflecting.answers]
    _on(layout, journey, reflecting.show_report.click, journey.reflect, inputs, _outputs(layout))


def _on(layout: Layout, journey: Journey, trigger: Any, handler: Any, inputs: Sequence[Any], outputs: Sequence[Any], **more: Any) -> None:
    """One event. A second press while the first is on does nothing; a fault of ours ends in a sentence."""
    told = {"trigger_mode": "once", "concurrency_limit": MANY, **more}
    done = gr.on(trigger, handler, list(inputs), list(outputs), show_progress="hidden", api_visibility="private", **told)
    aftermath = [layout.problem, layout.meeting.exchange, layout.reflecting.progress]
    done.failure(journey.broken, None, aftermath, show_progress="hidden", api_visibility="private")


def _outputs(layout: Layout) -> list[Any]:
    """Every component that a handler may change."""
    unseen = layout.wires
    return [part for part in _components(layout) if part not in (unseen.words, unseen.how, unseen.go, unseen.end, unseen.rehearse)]


def _components(part: object) -> list[Any]:
    if isinstance(part, tuple):
        return [each for one in part for each in _components(one)]
    if is_dataclass(part):
        return [each for field in fields(part) for each in _components(getattr(part, field.name))]
    return [part]
