"""Wires the layout to the journey: who is asked when what is pressed, and what may change."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal

import gradio as gr

from trainer.practice import Practice
from trainer.web.journey import Journey
from trainer.web.layout import Layout, lay_out
from trainer.web.place import PRODUCT
from trainer.web.reports import Reports

Trigger = Callable[..., Any]
MANY = 100
"""Handlers wait for stores and models, not for the processor: this many of each may be waiting at once."""

_LOAD = "() => [location.search, 'replace']"
_PLACE = "() => trainer.place()"
_HERE = "(here, ...rest) => [trainer.here(), ...rest]"
_TURN = "() => [trainer.here(), trainer.turn]"
_SIGN_OF_LIFE = 15.0
"""Seconds."""


def build_page(practice: Practice, voice_line: str) -> gr.Blocks:
    """The page, ready to be mounted."""
    page: gr.Blocks
    with gr.Blocks(title=PRODUCT, analytics_enabled=False, fill_width=True, delete_cache=(3600, 86400)) as page:
        layout = lay_out()
        journey = Journey(practice, Reports(practice), layout, voice_line)
        _wire_places(page, layout, journey)
        _wire_plan(layout, journey)
        _wire_meeting(layout, journey)
        _wire_reflection(layout, journey)
    page.queue(default_concurrency_limit=MANY, max_size=4 * MANY, api_open=False)
    # Mounted, the framework keeps to 40 events at a time, signs of life included; there is no public setting for it.
    page._queue.max_thread_count = 4 * MANY
    return page


def theme() -> gr.themes.Base:
    """Nothing of the framework's look: system fonts, and the colours of style.css before it is there."""
    plain = gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"])
    return plain.set(
        body_background_fill="#fdfcfa", body_background_fill_dark="#17191c", body_text_color="#22262b", body_text_color_dark="#e9e6e0"
    )


async def present() -> AsyncIterator[None]:
    """Lasts as long as a tab is open, and does nothing.

    The framework closes a tab's stream when its last event is done; an event that begins in that very moment is never
    heard of again. While this one is on, the stream stays open.
    """
    while True:
        await asyncio.sleep(_SIGN_OF_LIFE)
        yield


def _wire_places(page: gr.Blocks, layout: Layout, journey: Journey) -> None:
    wires, bell = layout.wires, Bell(layout, journey)
    page.load(present, None, None, show_progress="hidden", api_visibility="private", concurrency_limit=None)
    bell.rings(page.load, journey.open, [wires.words, wires.how], js=_LOAD)
    bell.rings(wires.go.click, journey.open, [wires.words, wires.how], js=_PLACE, trigger_mode="always_last")
    bell.rings(wires.rehearse.click, journey.rehearse, [wires.here, wires.words], js=_TURN)


def _wire_plan(layout: Layout, journey: Journey) -> None:
    plan, wires, bell = layout.preparing.plan, layout.wires, Bell(layout, journey)
    bell.rings(wires.keep.click, journey.keep_plan, [wires.here, *plan.boxes], js=_HERE, trigger_mode="always_last")
    bell.rings(wires.start.click, journey.start, [wires.here, *plan.boxes], js=_HERE)
    # The framework's "input" is a key press: it misses what is pasted, dictated or deleted. "change" does not.
    for box, lamps in zip(plan.objectives, plan.letters, strict=True):
        bell.rings(box.change, journey.letters, [wires.here, box], [lamps], js=_HERE, trigger_mode="always_last")


def _wire_meeting(layout: Layout, journey: Journey) -> None:
    meeting, wires, bell = layout.meeting, layout.wires, Bell(layout, journey)
    bell.rings([meeting.composer.submit, meeting.send.click], journey.say, [wires.here, meeting.composer], js=_HERE)
    bell.rings(wires.end.click, journey.end, [wires.here], js=_HERE)
    bell.rings(meeting.look_back.click, journey.look_back, [wires.here], js=_HERE)


def _wire_reflection(layout: Layout, journey: Journey) -> None:
    reflecting, bell = layout.reflecting, Bell(layout, journey)
    bell.rings(reflecting.show_report.click, journey.reflect, [layout.wires.here, reflecting.agreed, *reflecting.answers], js=_HERE)


@dataclass(frozen=True)
class Bell:
    """Connects what is pressed with who is asked."""

    layout: Layout
    journey: Journey

    def rings(
        self,
        trigger: Trigger | Sequence[Trigger],
        handler: Callable[..., object],
        inputs: Sequence[object],
        outputs: Sequence[object] | None = None,
        *,
        js: str | None = None,
        trigger_mode: Literal["once", "always_last"] = "once",
    ) -> None:
        """One event. By default a second press while the first is on does nothing; a fault of ours ends in a sentence."""
        layout = self.layout
        done = gr.on(
            trigger,
            handler,
            list(inputs),
            list(outputs or _outputs(layout)),
            js=js,
            trigger_mode=trigger_mode,
            concurrency_limit=MANY,
            show_progress="hidden",
            api_visibility="private",
        )
        aftermath = [layout.problem, layout.meeting.log, layout.meeting.exchange, layout.reflecting.progress]
        done.failure(self.journey.broken, [layout.wires.here], aftermath, js=_HERE, show_progress="hidden", api_visibility="private")


def _outputs(layout: Layout) -> list[object]:
    """Every component that a handler may change."""
    unseen = _components(layout.wires)
    return [part for part in _components(layout) if part not in unseen]


def _components(part: object) -> list[object]:
    if isinstance(part, tuple):
        return [each for one in part for each in _components(one)]
    if is_dataclass(part):
        return [each for field in fields(part) for each in _components(getattr(part, field.name))]
    return [part]
