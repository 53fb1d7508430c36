"""The use-cases of a session, with a prospect and a grader small enough to see through."""

import asyncio
import datetime
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sample_content import PERSONA, write_all

from trainer.domain.errors import BadInput, Conflict, NotFound
from trainer.domain.events import Begun, Ended, Said
from trainer.domain.people import LOCAL, Person
from trainer.domain.persona import Persona, Situation
from trainer.domain.plan import Plan
from trainer.domain.readings import SmartReading
from trainer.domain.report import Outcome, Report, RubricRef
from trainer.domain.rubric import Rubric
from trainer.domain.session import Act, LedgerEntry, Reason, Session, Turn, TurnResult
from trainer.domain.views import SessionView
from trainer.library import Library
from trainer.practice import MovedOn, Practice
from trainer.store import Store, StoreTrouble

ANN, BOB = Person(id="ann", name="Ann"), Person(id="bob", name="Bob")


@dataclass
class Prospect:
    """Says two sentences; leaves on "leave". Waits for ``gate`` between them, if there is one."""

    gate: asyncio.Event | None = None
    runs: list[tuple[str, int]] = field(default_factory=list)
    fails: bool = False

    async def turn(
        self, persona: Persona, situation: Situation, turns: tuple[Turn, ...], ledger: tuple[LedgerEntry, ...], text: str, *, seed: int
    ) -> AsyncIterator[str | TurnResult]:
        self.runs.append((text, seed))
        yield f"{persona.name} heard you."
        if self.gate is not None:
            await self.gate.wait()
        if self.fails:
            raise ConnectionError("the prospect is gone")
        yield "Go on."
        entry = LedgerEntry(
            turn=len(turns), trust=5, patience=6, opened=("or-phone",), acts=(Act(kind="disclose", ref="or-phone"),),
            reason=Reason(code="trust", text="She holds the Bellevue back until she trusts you."), note="The model was slow.",
        )  # fmt: skip
        yield TurnResult(reply=f"{persona.name} heard you. Go on.", entry=entry, ended_by="prospect" if text == "leave" else None)


@dataclass
class Grader:
    graded: list[Session] = field(default_factory=list)

    async def grade(
        self,
        session: Session,
        rubric: Rubric,
        persona: Persona | None = None,
        *,
        rubric_sha: str,
        progress: Callable[[str], None] | None = None,
    ) -> Report:
        self.graded.append(session)
        if progress is not None:
            progress("Reading the turns.")
        await asyncio.sleep(0)
        ref = RubricRef(id=rubric.id, version=rubric.version, sha256=rubric_sha)
        outcome = Outcome(value="continuation", reason="nothing agreed")
        return Report(session=session.id, rubric=ref, overall=50, coverage=1.0, pass_mark=70, passed=False, outcome=outcome, criteria=())


class SmartOnly:
    """A reader that reads objectives, by the length of their words."""

    fingerprint = "reader:test"

    def smart(self, scenario: str, objective: str) -> SmartReading:
        return SmartReading(specific="visit" in objective, relevant="trade fair" in scenario)

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"practice asked the reader for {name}")


class House:
    """A practice over files and a database in a folder, as often opened as a test likes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folders = write_all(root)
        self.prospect, self.grader = Prospect(), Grader()
        self.practice = self.open()

    def open(self) -> Practice:
        store = Store.open(f"sqlite:///{self.root / 'trainer.db'}")
        reader: Any = SmartOnly()
        library = Library.load(*self.folders)
        return Practice(library, store, self.prospect, self.grader, reader, {"voice": "authored"}, lambda: datetime.date(2026, 3, 13))

    async def meeting(self, situation: str | None = None, **kind: Any) -> SessionView:
        view = await self.practice.start(ANN, "bakery-owner", situation, rubric_id="tiny", **kind)
        return await self.practice.begin(ANN, view.id)

    async def talk(self, view: SessionView, *words: str) -> SessionView:
        for text in words:
            view = (await heard(self.practice.say(ANN, view.id, view.last, text)))[-1]
        return view

    async def finished(self, *words: str, **kind: Any) -> SessionView:
        view = await self.talk(await self.meeting(**kind), *words)
        await self.practice.end(ANN, view.id, view.last)
        await heard(self.practice.finish(ANN, view.id))
        return await self.practice.view(ANN, view.id)


async def heard(parts: AsyncIterator[Any]) -> list[Any]:
    return [part async for part in parts]


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


pytestmark = pytest.mark.anyio


async def test_a_session_runs_from_brief_to_report(house: House) -> None:
    """Prepare, meet, end, reflect, finish: each step shows where the session stands."""
    practice = house.practice
    view = await practice.start(ANN, "bakery-owner", rubric_id="tiny")
    assert (view.stage, view.turns, view.turns_left, view.time_used) == ("preparing", (), 4, 0)
    view = await practice.save_plan(ANN, view.id, Plan(objectives=("A visit.", " ")))
    assert view.plan == Plan(objectives=("A visit.",))
    view = await practice.begin(ANN, view.id)
    assert (view.stage, [turn.text for turn in view.turns]) == ("meeting", ["Falk, good morning."])
    *sentences, view = await heard(practice.say(ANN, view.id, view.last, "Good morning."))
    assert sentences == ["Ines Falk heard you.", "Go on."]
    assert [turn.speaker for turn in view.turns] == ["prospect", "trainee", "prospect"]
    assert (view.turns_left, view.time_used, view.turns[-1].note) == (3, 0.25, "The model was slow.")
    view = await practice.end(ANN, view.id, view.last)
    assert (view.stage, view.ended_by) == ("reflecting", "trainee")
    view = await practice.reflect(ANN, view.id, "No step yet.", "no")
    progress, report = await heard(practice.finish(ANN, view.id))
    assert (progress, report.overall) == ("Reading the turns.", 50)
    view = await practice.view(ANN, view.id)
    assert (view.stage, view.report_ready, view.reflection, view.believes_agreed) == ("finished", True, "No step yet.", "no")
    document = await practice.document(ANN, view.id)
    assert (document.date, document.persona, len(document.ledger or ())) == ("2026-03-13", "bakery-owner", 1)


async def test_the_gallery_and_the_brief_hold_public_facts_alone(house: House) -> None:
    """No rung, condition or mood stands in what is read before a session."""
    card = house.practice.gallery()[0]
    assert (card.initials, [s.title for s in card.situations]) == ("IF", ["First call", "Second call"])
    brief = house.practice.brief("bakery-owner", "second-call")
    assert (brief.opens, brief.turns, brief.trigger) == ("trainee", 6, "A trade fair conversation.")
    _holds_nothing_unearned(card.model_dump_json() + brief.model_dump_json())
    with pytest.raises(NotFound, match="There are: first-call, second-call"):
        house.practice.brief("bakery-owner", "third-call")


def _holds_nothing_unearned(text: str) -> None:
    secrets = ("61,000", "Bellevue", "night rates", "or-", "second run", "app", "Tuesday", "trust", "patience", "I do not see it yet")
    assert [secret for secret in secrets if secret in text] == []


async def test_a_trainees_bytes_hold_nothing_unearned_until_the_report(house: House) -> None:
    """View, stream and document of a running session tell no reason, no rung and no trust; afterwards the ledger is theirs."""
    view = await house.meeting()
    parts = await heard(house.practice.say(ANN, view.id, view.last, "What goes wrong?"))
    ended = await house.practice.end(ANN, view.id, parts[-1].last)
    document = await house.practice.document(ANN, view.id)
    history = await house.practice.history(ANN)
    shown = [*parts[:-1], parts[-1].model_dump_json(), ended.model_dump_json(), document.model_dump_json(), history[0].model_dump_json()]
    _holds_nothing_unearned(json.dumps(shown))
    await heard(house.practice.finish(ANN, view.id))
    assert (await house.practice.document(ANN, view.id)).ledger is not None


async def test_anothers_session_is_not_found(house: House) -> None:
    """No use-case tells whether a session that is not yours exists, and none changes it."""
    view = await house.finished("Hi.")
    practice, sid = house.practice, view.id
    tries: list[Callable[[], Any]] = [
        lambda: practice.view(BOB, sid),
        lambda: practice.save_plan(BOB, sid, Plan()),
        lambda: practice.begin(BOB, sid),
        lambda: heard(practice.say(BOB, sid, view.last, "Hi.")),
        lambda: heard(practice.resume(BOB, sid)),
        lambda: practice.end(BOB, sid, view.last),
        lambda: practice.reflect(BOB, sid, "x"),
        lambda: heard(practice.finish(BOB, sid)),
        lambda: practice.rehearse(BOB, sid, 0),
        lambda: practice.document(BOB, sid),
        lambda: practice.report(BOB, sid),
        lambda: practice.view(LOCAL, sid),
    ]
    for attempt in tries:
        with pytest.raises(NotFound, match="There is no such session"):
            await attempt()
    with pytest.raises(NotFound, match="There is no such session"):
        await practice.view(ANN, "none")
    assert await practice.history(BOB) == ()
    assert [summary.id for summary in await practice.history(ANN)] == [sid]


async def test_a_turn_sent_twice_is_answered_once(house: House) -> None:
    """A second click gets the stored answer, later as well as at once."""
    view = await house.meeting()
    both = await asyncio.gather(*(heard(house.practice.say(ANN, view.id, view.last, "Hi.")) for _ in range(2)))
    assert [" ".join(sentences) for *sentences, _ in both] == ["Ines Falk heard you. Go on."] * 2
    assert both[0][-1] == both[1][-1]
    await house.talk(both[0][-1], "And then?")
    again = await heard(house.practice.say(ANN, view.id, view.last, " Hi.\r\n"))
    assert again[0] == "Ines Falk heard you. Go on."
    assert len(again[-1].turns) == 5
    assert [text for text, _ in house.prospect.runs] == ["Hi.", "And then?"]


async def test_a_stale_page_is_told_how_things_stand(house: House) -> None:
    """Other words behind an old event change nothing; the error carries the current view."""
    old = await house.meeting()
    new = await house.talk(old, "Hi.")
    with pytest.raises(MovedOn) as caught:
        await heard(house.practice.say(ANN, old.id, old.last, "Hello."))
    assert caught.value.view == new
    with pytest.raises(MovedOn):
        await house.practice.end(ANN, old.id, old.last)
    for number in (-1, 0, 99):
        with pytest.raises(Conflict):
            await heard(house.practice.say(ANN, old.id, number, "Hi."))
    assert await house.practice.view(ANN, old.id) == new


@pytest.mark.parametrize(
    ("text", "sentence"), [("", "Say something first."), (" \n\x00", "Say something first."), ("a" * 8001, "at most 8,000")]
)
async def test_a_turn_that_cannot_be_used_is_not_stored(house: House, text: str, sentence: str) -> None:
    """Nothing said, or a book pasted in, is refused with a sentence."""
    view = await house.meeting()
    with pytest.raises(BadInput, match=sentence):
        await heard(house.practice.say(ANN, view.id, view.last, text))
    assert await house.practice.view(ANN, view.id) == view


async def test_odd_text_is_stored_and_answered(house: House) -> None:
    """Half characters, markup and other languages are words like any other."""
    view = await house.talk(await house.meeting(), "\ud83d <script>\x00 日本 🙂")
    assert view.turns[1].text == "\ufffd <script> 日本 🙂"


async def test_a_page_that_leaves_loses_nothing(house: House) -> None:
    """The listener goes after the first sentence; the turn is finished and stored all the same."""
    view = await house.meeting()
    house.prospect.gate = asyncio.Event()
    listening = house.practice.say(ANN, view.id, view.last, "Hi.")
    assert await anext(listening) == "Ines Falk heard you."
    await listening.aclose()
    waiting = await house.practice.view(ANN, view.id)
    assert (waiting.unanswered, waiting.turns[-1].text) == (True, "Hi.")
    with pytest.raises(MovedOn, match="still wait for an answer"):
        await heard(house.practice.say(ANN, view.id, waiting.last, "Hello?"))
    with pytest.raises(MovedOn):
        await house.practice.end(ANN, view.id, waiting.last)
    again = asyncio.create_task(heard(house.practice.resume(ANN, view.id)))
    await asyncio.sleep(0.05)
    house.prospect.gate.set()
    *sentences, after = await again
    assert (sentences, after.unanswered) == (["Ines Falk heard you.", "Go on."], False)
    assert len(house.prospect.runs) == 1


async def test_a_turn_that_failed_is_answered_when_next_opened(house: House) -> None:
    """Whatever breaks in the middle, the trainee's words are stored and answered later, by another process too."""
    view = await house.meeting()
    house.prospect.fails = True
    with pytest.raises(ConnectionError):
        await heard(house.practice.say(ANN, view.id, view.last, "Hi."))
    house.prospect.fails = False
    second = house.open()
    assert (await second.view(ANN, view.id)).unanswered
    *sentences, after = await heard(second.resume(ANN, view.id))
    assert sentences and not after.unanswered
    assert await heard(second.resume(ANN, view.id)) == [after]


async def test_two_processes_store_one_answer(house: House) -> None:
    """The same turn answered in two processes at once is stored once, and both show what is stored."""
    view = await house.meeting()
    house.prospect.gate = asyncio.Event()
    first, second = house.practice, house.open()
    tasks = [asyncio.create_task(heard(practice.say(ANN, view.id, view.last, "Hi."))) for practice in (first, second)]
    while len(house.prospect.runs) < 2:
        await asyncio.sleep(0.01)
    house.prospect.gate.set()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert [result[-1].last for result in results if isinstance(result, list)] == [view.last + 2] * 2
    assert len((await first.view(ANN, view.id)).turns) == 3


async def test_time_runs_out_with_the_last_turn(house: House) -> None:
    """The reply to the last turn and the end of the meeting are one step."""
    view = await house.talk(await house.meeting(), "1", "2", "3", "4")
    assert (view.stage, view.ended_by, view.turns_left, view.time_used) == ("reflecting", "limit", 0, 1)
    with pytest.raises(MovedOn, match="The meeting is over"):
        await house.talk(view, "5")


async def test_she_may_end_the_meeting(house: House) -> None:
    """When she leaves, the meeting is over; ending it again changes nothing."""
    view = await house.talk(await house.meeting(), "leave")
    assert (view.stage, view.ended_by) == ("reflecting", "prospect")
    assert await house.practice.end(ANN, view.id, view.last) == view


async def test_each_stage_allows_what_belongs_to_it(house: House) -> None:
    """No talking before the meeting, no planning in it, no report before its end, no reflection after the report."""
    practice = house.practice
    view = await practice.start(ANN, "bakery-owner", rubric_id="tiny")
    with pytest.raises(MovedOn, match="has not begun"):
        await heard(practice.say(ANN, view.id, view.last, "Hi."))
    with pytest.raises(MovedOn, match="has not begun"):
        await practice.end(ANN, view.id, view.last)
    view = await practice.begin(ANN, view.id)
    assert await practice.begin(ANN, view.id) == view
    with pytest.raises(MovedOn, match="the plan stands"):
        await practice.save_plan(ANN, view.id, Plan(next_step="visit"))
    for too_early in (practice.reflect(ANN, view.id, "x"), heard(practice.finish(ANN, view.id))):
        with pytest.raises(MovedOn, match="not over yet"):
            await too_early
    done = await house.finished("Hi.")
    with pytest.raises(MovedOn, match="the reflection stands"):
        await practice.reflect(ANN, done.id, "Better.")


async def test_a_report_is_made_once(house: House) -> None:
    """Asked twice at the same time, and once more later, the grader works once."""
    view = await house.talk(await house.meeting(), "leave")
    both = await asyncio.gather(*(heard(house.practice.finish(ANN, view.id)) for _ in range(2)))
    later = await heard(house.practice.finish(ANN, view.id))
    assert both[0][-1] == both[1][-1] == later[-1] == await house.practice.report(ANN, view.id)
    assert len(later) == 1
    assert len(house.grader.graded) == 1
    summary = (await house.practice.history(ANN))[0]
    assert (summary.stage, summary.overall, summary.turns) == ("finished", 50, 1)


async def test_the_grader_gets_the_whole_record(house: House) -> None:
    """Ledger, pins and what was left blank go into the grading."""
    view = await house.talk(await house.meeting(), "leave")
    await heard(house.practice.finish(ANN, view.id))
    graded = house.grader.graded[0]
    assert (graded.plan, graded.reflection, len(graded.ledger or ())) == (Plan(), "", 1)
    assert graded.content is not None and graded.content.persona == house.practice.library.sha("bakery-owner")
    assert graded.brief is not None and "trade fair" in graded.brief


@pytest.mark.parametrize(("turn", "kept"), [(0, 1), (1, 1), (2, 3), (3, 3)])
async def test_a_rehearsal_starts_where_the_trainee_speaks(house: House, turn: int, kept: int) -> None:
    """From her turn the trainee answers anew; from a turn of their own they say it differently."""
    done = await house.finished("One.", "Two.")
    view = await house.practice.rehearse(ANN, done.id, turn)
    assert view.turns == done.turns[:kept]
    assert (view.stage, view.mode, view.unanswered, view.report_ready) == ("meeting", "free", False, False)
    assert view.rehearsal_of is not None and (view.rehearsal_of.session, view.rehearsal_of.turn) == (done.id, turn)
    talked = await house.talk(view, "Otherwise.")
    assert talked.turns[kept].text == "Otherwise."
    assert house.prospect.runs[-1][1] == house.prospect.runs[0][1]
    assert (await house.practice.view(ANN, done.id)) == done


async def test_a_rehearsal_needs_a_turn_that_leaves_something_to_say(house: House) -> None:
    """No turn that is not there, none after her goodbye, none out of an assessed session in progress."""
    left = await house.talk(await house.meeting(), "leave")
    for turn in (-1, 3):
        with pytest.raises(BadInput, match="There is no turn"):
            await house.practice.rehearse(ANN, left.id, turn)
    with pytest.raises(BadInput, match="over with that turn"):
        await house.practice.rehearse(ANN, left.id, 2)
    assert (await house.practice.rehearse(ANN, left.id, 1)).turns == left.turns[:1]
    assessed = await house.meeting(mode="assessed")
    with pytest.raises(MovedOn, match="once its report is made"):
        await house.practice.rehearse(ANN, assessed.id, 0)


async def test_a_session_keeps_the_persona_it_was_started_with(house: House) -> None:
    """An edited file under a new version changes new sessions; the old one goes on with the old text, even if the file is gone."""
    view = await house.meeting()
    write_all(house.root, PERSONA.replace("Ines Falk", "Ines Berg").replace('version: "1"', 'version: "2"'))
    house.practice = house.open()
    old = await house.talk(view, "Hi.")
    assert (old.brief.card.name, old.turns[-1].text) == ("Ines Falk", "Ines Falk heard you. Go on.")
    assert (await house.meeting()).brief.card.name == "Ines Berg"


async def test_an_edited_persona_under_the_same_version_starts_no_session(house: House) -> None:
    """One label never names two texts: the author is told to raise the version."""
    await house.meeting()
    write_all(house.root, PERSONA.replace("Ines Falk", "Ines Berg"))
    house.practice = house.open()
    with pytest.raises(BadInput, match="a new version"):
        await house.meeting()


async def test_ids_cannot_be_guessed_and_seeds_follow_them(house: House) -> None:
    """Every session has an id of its own, fit for an address, and a seed made from it."""
    views = [await house.talk(await house.meeting("second-call"), "Hi.") for _ in range(3)]
    assert len({view.id for view in views}) == 3
    assert all(len(view.id) >= 24 and view.id.replace("-", "").replace("_", "").isalnum() for view in views)
    assert len({seed for _, seed in house.prospect.runs}) == 3


async def test_a_plan_is_tidied_and_has_a_limit(house: House) -> None:
    """Saving the same plan again stores nothing; a novel is refused."""
    view = await house.practice.start(ANN, "bakery-owner", rubric_id="tiny")
    first = await house.practice.save_plan(ANN, view.id, Plan(next_step=" visit\x00 "))
    assert first.plan is not None and first.plan.next_step == "visit"
    assert await house.practice.save_plan(ANN, view.id, Plan(next_step="visit")) == first
    with pytest.raises(BadInput, match="A plan may have at most 20,000"):
        await house.practice.save_plan(ANN, view.id, Plan(objectives=("a" * 20_001,)))


async def test_a_plan_with_a_day_that_does_not_exist_is_sent_back(house: House) -> None:
    """The sentence says where it stands and what was expected."""
    view = await house.practice.start(ANN, "bakery-owner", rubric_id="tiny")
    with pytest.raises(BadInput, match=r"Your plan, objective 2: expected a calendar day such as 2026-03-13; got '2026-13-45'"):
        await house.practice.save_plan(ANN, view.id, Plan(objectives=("A visit by 2026-03-13.", "A pilot by 2026-13-45.")))


async def test_an_objective_gets_its_five_letters(house: House) -> None:
    """Each letter says whether it is there, judged against the same scenario as the report will."""
    feedback = house.practice.objective_feedback("bakery-owner", None, "Agree a visit.")
    assert [(letter.letter, letter.met) for letter in feedback.letters] == [
        ("S", True), ("M", False), ("A", False), ("R", True), ("T", False),
    ]  # fmt: skip
    assert all(letter.says for letter in feedback.letters)


async def test_the_record_names_the_engines(house: House) -> None:
    """A reader of the record a year later can tell what read and what spoke."""
    view = await house.talk(await house.meeting(), "leave")
    started, *rest = house.practice.store.load(view.id).events
    assert getattr(started, "engines", None) == {"voice": "authored", "reader": "reader:test"}
    assert [type(event) for event in rest[:2]] == [Begun, Said]
    assert isinstance(rest[-1], Ended)


async def test_erasing_a_person_ends_their_sessions(house: House) -> None:
    """After the erasure nothing is found, and an answer on its way is not stored."""
    view = await house.meeting()
    house.prospect.gate = asyncio.Event()
    saying = asyncio.create_task(heard(house.practice.say(ANN, view.id, view.last, "Hi.")))
    while not house.prospect.runs:
        await asyncio.sleep(0.01)
    house.practice.store.erase_person("ann")
    house.prospect.gate.set()
    with pytest.raises(NotFound):
        await saying
    assert await house.practice.history(ANN) == ()


async def test_the_same_start_asked_for_twice_is_one_session(house: House) -> None:
    """A double click, a retry and a second process under one key find one session; another key, person or situation another."""
    starts = [
        practice.start(ANN, "bakery-owner", rubric_id="tiny", key="k1") for practice in (house.practice, house.practice, house.open())
    ]
    views = await asyncio.gather(*starts)
    assert len({view.id for view in views}) == 1
    begun = await house.practice.begin(ANN, views[0].id)
    assert await house.practice.start(ANN, "bakery-owner", rubric_id="tiny", key="k1") == begun
    others = [
        await house.practice.start(ANN, "bakery-owner", rubric_id="tiny", key="k2"),
        await house.practice.start(BOB, "bakery-owner", rubric_id="tiny", key="k1"),
        await house.practice.start(ANN, "bakery-owner", "second-call", rubric_id="tiny", key="k1"),
        await house.practice.start(ANN, "bakery-owner", rubric_id="tiny"),
    ]
    assert len({view.id for view in [begun, *others]}) == 5


async def test_a_page_hears_when_its_words_are_stored(house: House) -> None:
    """Before her first sentence, and only once it is true; what could not be stored is never announced."""
    view = await house.meeting()
    telling = house.practice.tell(ANN, view.id, view.last, "Hi.")
    stored = await anext(telling)
    assert isinstance(stored, SessionView) and stored.turns[-1].text == "Hi."
    assert house.open().store.load(view.id).events[-1] == Said(text="Hi.")
    assert [type(part) for part in await heard(telling)] == [str, str, SessionView]

    def locked(*_: object) -> int:
        raise StoreTrouble("busy")

    now = await house.practice.view(ANN, view.id)
    house.practice.store.append = locked  # type: ignore[method-assign]
    with pytest.raises(StoreTrouble):
        await anext(house.practice.tell(ANN, view.id, now.last, "And?"))
    assert await house.practice.view(ANN, view.id) == now


async def test_a_meeting_without_a_word_of_the_trainees_is_not_graded(house: House) -> None:
    """It closes, with one sentence for whoever wants to look back on it; the grader is never asked."""
    view = await house.meeting()
    closed = await house.practice.end(ANN, view.id, view.last)
    assert (closed.stage, closed.ended_by) == ("reflecting", "trainee")
    for attempt in (house.practice.reflect(ANN, view.id, "Well."), heard(house.practice.finish(ANN, view.id))):
        with pytest.raises(BadInput, match="before saying anything"):
            await attempt
    assert house.grader.graded == []
    assert await house.practice.view(ANN, view.id) == closed


async def test_a_trainee_may_say_that_no_step_was_asked_for(house: House) -> None:
    """Who asked for nothing need not say that it was refused."""
    view = await house.talk(await house.meeting(), "leave")
    assert (await house.practice.reflect(ANN, view.id, "Well.", "not asked")).believes_agreed == "not asked"
