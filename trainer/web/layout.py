"""The components of the page, and nothing about what they do. What is shown when is decided by style.css from the marker."""

from dataclasses import dataclass

import gradio as gr

from trainer.domain.events import Believes
from trainer.web.place import PRODUCT, Marker
from trainer.web.screens.after import REFLECTION_QUESTIONS
from trainer.web.screens.brief import PLAN_QUESTIONS, question
from trainer.web.screens.parts import HISTORY, HOME, go

OBJECTIVES = 3
AGREED: tuple[tuple[str, Believes], ...] = (
    ("Yes", "yes"), ("No", "no"), ("Not sure", "unsure"), ("I did not ask for one", "not asked"),
)  # fmt: skip


@dataclass(frozen=True)
class PlanFields:
    objectives: tuple[gr.Textbox, ...]
    letters: tuple[gr.HTML, ...]
    trainee_wants: gr.Textbox
    trainee_success: gr.Textbox
    customer_wants: gr.Textbox
    customer_success: gr.Textbox
    next_step: gr.Textbox
    fit: gr.Textbox
    concerns: gr.Textbox

    @property
    def boxes(self) -> tuple[gr.Textbox, ...]:
        """In the order in which handlers take their values."""
        return (
            *self.objectives, self.trainee_wants, self.trainee_success, self.customer_wants, self.customer_success,
            self.next_step, self.fit, self.concerns,
        )  # fmt: skip


@dataclass(frozen=True)
class Preparing:
    brief: gr.HTML
    plan: PlanFields
    kept: gr.HTML
    start_line: gr.HTML


@dataclass(frozen=True)
class Meeting:
    heading: gr.HTML
    clock: gr.HTML
    log: gr.HTML
    exchange: gr.HTML
    announcer: gr.HTML
    composer: gr.Textbox
    send: gr.Button
    over: gr.HTML
    look_back: gr.Button
    drawer: gr.HTML
    dialog: gr.HTML


@dataclass(frozen=True)
class Reflecting:
    top: gr.HTML
    answers: tuple[gr.Textbox, ...]
    agreed: gr.Radio
    show_report: gr.Button
    progress: gr.HTML


@dataclass(frozen=True)
class Wires:
    """Unseen: page.js presses these, and says with what and from where."""

    words: gr.Textbox
    how: gr.Textbox
    here: gr.Textbox
    go: gr.Button
    keep: gr.Button
    start: gr.Button
    end: gr.Button
    rehearse: gr.Button


@dataclass(frozen=True)
class Layout:
    where: gr.HTML
    problem: gr.HTML
    sheet: gr.HTML
    preparing: Preparing
    meeting: Meeting
    reflecting: Reflecting
    wires: Wires


def lay_out() -> Layout:
    """Creates every component, inside the ``gr.Blocks`` that is open."""
    _html("masthead", _masthead())
    where = _html("where-box", Marker("waiting").html())
    problem = _html("problem")
    sheet = _html("sheet", '<div class="page"><p class="hush" role="status">Opening…</p></div>')
    return Layout(where, problem, sheet, _preparing(), _meeting(), _reflecting(), _wires())


def _html(elem_id: str, value: str = "") -> gr.HTML:
    # No click event of its own and no typography of the framework: the text is ours.
    return gr.HTML(value, elem_id=elem_id, apply_default_css=False, js_on_load=None, padding=False)


def _masthead() -> str:
    ways = go(HOME, "Meet somebody") + go(HISTORY, "Your practice")
    return f'<div class="masthead">{go(HOME, PRODUCT, css="brand")}<nav aria-label="Main">{ways}</nav></div>'


def _box(elem_id: str, label: str, placeholder: str = "", lines: int = 2) -> gr.Textbox:
    return gr.Textbox(label=label, placeholder=placeholder, lines=lines, max_lines=8, elem_id=elem_id)


def _preparing() -> Preparing:
    with gr.Column(elem_id="prepare"):
        brief = _html("brief")
        with gr.Column(elem_id="plan"):
            fields = _plan()
        with gr.Column(elem_id="start-bar"):
            kept = _html("kept")
            start_line = _html("start-line")
            _html("start", '<button type="button" class="verb" data-do="start">Start the meeting</button>')
    return Preparing(brief, fields, kept, start_line)


def _plan() -> PlanFields:
    promise = "Five short questions, a line or two each. It lies on your table in the meeting."
    _html("plan-top", f'<h2 class="title">Your plan</h2><p class="quiet">{promise}</p>')
    titles = iter(enumerate(PLAN_QUESTIONS, start=1))

    def ask(hint: str) -> None:
        number, title = next(titles)
        _html(f"question-{number}", question(number, title, hint))

    ask("A concrete result, that both of you could tell was reached, by the end of the call or by a date.")
    objectives, letters = zip(*(_objective(at) for at in range(1, OBJECTIVES + 1)), strict=True)
    _html("more-objectives", '<button type="button" class="tool" data-more>Add an objective</button>')
    ask("And how will you judge, afterwards, whether it worked?")
    trainee_wants, trainee_success = _box("trainee-wants", "You want"), _box("trainee-success", "It worked for you if")
    ask("And how will they judge whether it was worth their time?")
    customer_wants, customer_success = _box("customer-wants", "They want"), _box("customer-success", "It worked for them if")
    ask("Ask for it early, on the condition that the meeting does what it should.")
    next_step = _box("next-step", "Provisional next step", "If we get through this and it looks worth it, would you be open to…")
    ask("Why this may be no fit, and what they may ask or object to.")
    fit, concerns = _box("fit", "Why it may be a fit, or not"), _box("concerns", "What they may ask or object to, one a line")
    return PlanFields(
        tuple(objectives), tuple(letters), trainee_wants, trainee_success, customer_wants, customer_success, next_step, fit, concerns
    )


def _objective(number: int) -> tuple[gr.Textbox, gr.HTML]:
    with gr.Column(elem_id=f"objective-box-{number}", elem_classes=[] if number == 1 else ["later"]):
        label = "Objective" if number == 1 else f"Objective {number}"
        return _box(f"objective-{number}", label, "By the end of the call…"), _html(f"letters-{number}")


def _meeting() -> Meeting:
    with gr.Column(elem_id="meeting"):
        heading, clock = _html("meeting-head"), _html("clock")
        with gr.Column(elem_id="room"):
            log, exchange = _html("log"), _html("exchange")
        announcer = _html("announcer")
        with gr.Column(elem_id="composer-bar"):
            composer = gr.Textbox(label="What you say", placeholder="What you say", lines=1, max_lines=6, elem_id="composer")
            send = gr.Button("Say it", variant="primary", elem_id="send")
        with gr.Column(elem_id="over-bar"):
            over = _html("over")
            look_back = gr.Button("Look back on it", variant="primary", elem_id="look-back")
        drawer, dialog = _html("drawer-box"), _html("dialog-box")
    return Meeting(heading, clock, log, exchange, announcer, composer, send, over, look_back, drawer, dialog)


def _reflecting() -> Reflecting:
    with gr.Column(elem_id="reflect"):
        top = _html("reflect-top")
        answers = []
        for number, (title, hint) in enumerate(REFLECTION_QUESTIONS, start=1):
            answers.append(gr.Textbox(label=title, info=hint, lines=3, max_lines=10, elem_id=f"answer-{number}"))
        agreed = gr.Radio(choices=list(AGREED), value=None, label="Did they agree to the next step?", elem_id="agreed")
        show_report = gr.Button("Show me the report", variant="primary", elem_id="show-report")
        progress = _html("progress")
    return Reflecting(top, tuple(answers), agreed, show_report, progress)


def _wires() -> Wires:
    with gr.Column(elem_id="wires"):
        words, how, here = (gr.Textbox(label=name, elem_id=f"wire-{name}") for name in ("words", "how", "here"))
        return Wires(words, how, here, *(gr.Button(name, elem_id=f"do-{name}") for name in ("go", "keep", "start", "end", "rehearse")))
