"""What happens on the page, without a browser."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from web_house import PERSONA, SITUATION, ToldProspect, Visit, boxes, told_practice

from trainer.domain.people import LOCAL
from trainer.store import StoreTrouble
from trainer.web.journey import Update
from trainer.web.place import Here

pytestmark = pytest.mark.anyio
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"
MEET = f"?meet={PERSONA}&situation={SITUATION}"


async def test_looking_at_a_brief_stores_nothing(tmp_path: Path) -> None:
    """A session begins with the first word of a plan or with the meeting."""
    visit = Visit(told_practice(tmp_path))
    await visit.open(MEET)
    visit.page |= await visit.journey.keep_plan(visit.here.text(), *boxes())
    assert visit.screen == "prepare"
    assert await visit.practice.history(LOCAL) == ()


async def test_a_plan_is_kept_as_it_is_written(tmp_path: Path) -> None:
    """One session comes of it, it has an address, and a second tab finds the plan."""
    visit = Visit(told_practice(tmp_path))
    await visit.open(MEET)
    for words in ("Dana agrees", "Dana agrees by Friday"):
        visit.page |= await visit.journey.keep_plan(visit.here.text(), *boxes(objective=words, concerns="Price\n\nTime"))
    (summary,) = await visit.practice.history(LOCAL)
    other = Visit(visit.practice)
    await other.open(f"?session={summary.id}")
    assert other.page[other.layout.preparing.plan.objectives[0]] == "Dana agrees by Friday"
    assert other.page[other.layout.preparing.plan.concerns] == "Price\nTime"


async def test_letters_light_up_as_it_is_typed(tmp_path: Path) -> None:
    """Each letter is the reader's; none is shown for an empty line."""
    visit = Visit(told_practice(tmp_path))
    await visit.open(MEET)
    assert visit.journey.letters(visit.here.text(), "") == ""
    assert visit.journey.letters(visit.here.text(), "Dana will agree by Friday").count('class="lit"') == 3
    assert "at most" in visit.journey.letters(visit.here.text(), "x" * 50_000)


async def test_the_meeting_starts_without_a_plan(tmp_path: Path) -> None:
    """Start is always allowed; her first line stands there."""
    visit = Visit(told_practice(tmp_path))
    await visit.meet()
    assert visit.screen == "meeting"
    assert 'class="line hers"' in visit.sees(visit.layout.meeting.log)


async def test_words_stand_at_once_and_hers_follow_one_by_one(tmp_path: Path) -> None:
    """First the trainee's words and that she is thinking, then sentence by sentence, then the turn as stored."""
    visit = Visit(told_practice(tmp_path, ToldProspect([("First.", "Second.")])))
    await visit.meet()
    visit.frames.clear()
    await visit.say("What is late?")
    seen = [str(frame[visit.layout.meeting.exchange]) for frame in visit.frames if visit.layout.meeting.exchange in frame]
    assert "thinking" in seen[0]
    assert "What is late?" in seen[0]
    assert "First." in seen[1]
    assert "First. Second." in seen[2]
    assert seen[3] == ""
    assert "First. Second." in visit.sees(visit.layout.meeting.log)


async def test_what_is_typed_is_shown_as_typed(tmp_path: Path) -> None:
    """Tags are words; nothing that was sent to the browser is markup of theirs."""
    visit = Visit(told_practice(tmp_path, ToldProspect([(HOSTILE,)])))
    await visit.meet()
    await visit.say(HOSTILE)
    assert "<script" not in visit.everything()
    assert "<img" not in visit.everything()
    assert "&lt;script&gt;" in visit.sees(visit.layout.meeting.log)


async def test_saying_it_twice_says_it_once(tmp_path: Path) -> None:
    """A double press and a second tab with the same words get the one answer."""
    prospect = ToldProspect(pause=0.05)
    visit = Visit(told_practice(tmp_path, prospect))
    await visit.meet()
    again = Visit(visit.practice)
    again.page[again.layout.where] = visit.page[visit.layout.where]
    await asyncio.gather(visit.say("What is late?"), again.say("What is late?"))
    assert prospect.heard == ["What is late?"]
    assert "Go on." in again.sees(again.layout.meeting.log)


async def test_a_tab_left_behind_is_brought_up_to_date(tmp_path: Path) -> None:
    """Other words on an old state are not lost: the page shows how it stands, and the words are back in the composer."""
    visit = Visit(told_practice(tmp_path))
    await visit.meet()
    old = Visit(visit.practice)
    old.page[old.layout.where] = visit.page[visit.layout.where]
    await visit.say("What is late?")
    await old.say("Something else?")
    assert old.page[old.layout.meeting.composer] == "Something else?"
    assert "moved on" in old.problem
    assert "What is late?" in old.sees(old.layout.meeting.log)


@pytest.mark.parametrize("words", ["", "   ", "x" * 9000])
async def test_words_that_cannot_be_taken_stay_in_the_composer(tmp_path: Path, words: str) -> None:
    """One sentence says why; nothing is stored."""
    visit = Visit(told_practice(tmp_path))
    await visit.meet()
    await visit.say(words)
    assert "problem" in visit.problem
    assert visit.page[visit.layout.meeting.composer] == words
    assert len((await visit.practice.view(LOCAL, str(visit.here.session))).turns) == 1


async def test_a_turn_without_an_answer_is_answered_when_opened(tmp_path: Path) -> None:
    """After a crash the words stand there, and she answers them."""
    prospect = ToldProspect(trouble=True)
    visit = Visit(told_practice(tmp_path, prospect))
    await visit.meet()
    await visit.say("What is late?")
    assert "did not answer" in visit.problem
    prospect.trouble = False
    other = Visit(visit.practice)
    await other.open(f"?session={visit.here.session}")
    assert "thinking" in str(other.frames[0].get(other.layout.meeting.exchange))
    assert other.sees(other.layout.meeting.log).count("Go on.") == 1


async def test_when_she_ends_it_her_last_words_stay_in_sight(tmp_path: Path) -> None:
    """The page does not jump away; opened again, it asks for the reflection."""
    visit = Visit(told_practice(tmp_path, ToldProspect(ends=True)))
    await visit.meet()
    await visit.say("Buy now.")
    assert visit.screen == "meeting"
    assert "Dana has ended the meeting." in visit.sees(visit.layout.meeting.over)
    assert "End the meeting" not in visit.sees(visit.layout.meeting.heading)
    await visit.open(f"?session={visit.here.session}")
    assert visit.screen == "reflect"


async def test_from_the_end_to_the_report_and_to_a_rehearsal(tmp_path: Path) -> None:
    """Reflection before any score, then the report, then the same meeting from a turn of it."""
    visit = Visit(told_practice(tmp_path))
    await visit.meet()
    await visit.say("What is late?")
    await visit.finish()
    assert visit.screen == "report"
    first = visit.here.session
    visit.page |= await visit.journey.rehearse(visit.here.text(), "1")
    assert visit.screen == "meeting"
    assert visit.here.session != first
    assert "A rehearsal" in visit.sees(visit.layout.meeting.log)


@pytest.mark.parametrize("turn", ["", "-1", "1e9", "999999999999", "²", "two"])
async def test_a_turn_that_is_none_starts_nothing(tmp_path: Path, turn: str) -> None:
    """Whatever the browser sends as a turn."""
    visit = Visit(told_practice(tmp_path))
    await visit.meet()
    await visit.say("What is late?")
    await visit.finish()
    before = len(await visit.practice.history(LOCAL))
    visit.page |= await visit.journey.rehearse(visit.here.text(), turn)
    assert len(await visit.practice.history(LOCAL)) == before


@pytest.mark.parametrize("address", ["?session=none", "?meet=nobody", f"?meet={PERSONA}&situation=nowhere"])
async def test_a_place_that_is_not_there_says_so(tmp_path: Path, address: str) -> None:
    """One sentence with the way on."""
    visit = Visit(told_practice(tmp_path))
    await visit.open(address)
    assert visit.screen == "missing"
    assert "Back to home" in visit.sees(visit.layout.sheet)


async def test_before_the_report_nothing_unearned_is_sent(tmp_path: Path) -> None:
    """Neither a rung, nor the gate's reason, nor what she wants: not in one byte until the session is finished."""
    visit = Visit(told_practice(tmp_path))
    await visit.open("")
    await visit.meet()
    await visit.say("What is late?")
    sent = visit.everything()
    persona = visit.practice.library.persona(PERSONA)
    hidden = [text for rung in persona.rungs() if rung.known is None for text in (rung.fact, *rung.says)]
    assert "UNEARNED REASON" not in sent
    assert not [text for text in (*hidden, persona.agenda.success) if text in sent]


async def test_a_report_on_its_way_is_finished_when_opened(tmp_path: Path) -> None:
    """The reflection is in, the server went down: the next visit makes the report."""
    visit = Visit(told_practice(tmp_path))
    await visit.meet()
    await visit.say("What is late?")
    visit.page |= await visit.journey.end(visit.here.text())
    await visit.practice.reflect(LOCAL, str(visit.here.session), "Well.", "yes")
    await visit.open(f"?session={visit.here.session}")
    assert visit.screen == "report"


def _locks(visit: Visit, method: str) -> Callable[[], None]:
    """From now on the store refuses, as a locked database does; returns what lets it work again."""
    store = visit.practice.store
    works = getattr(store, method)

    def refuse(*_: object) -> None:
        raise StoreTrouble("The database is busy.")

    setattr(store, method, refuse)
    return lambda: setattr(store, method, works)


async def test_the_composer_keeps_the_words_until_they_are_stored(tmp_path: Path) -> None:
    """When it is emptied, another process finds them in the store."""
    visit = Visit(told_practice(tmp_path))
    await visit.meet()
    emptied = False
    async for update in visit.journey.say(visit.here.text(), "What is late?"):
        if update.get(visit.layout.meeting.composer) == "":
            emptied = True
            view = await told_practice(tmp_path).view(LOCAL, str(visit.here.session))
            assert view.turns[-1].text in ("What is late?", "Go on.")
    assert emptied


async def test_words_that_could_not_be_stored_are_back_in_the_composer(tmp_path: Path) -> None:
    """One sentence, nothing that looks said, and the same words work a moment later."""
    visit = Visit(told_practice(tmp_path))
    await visit.meet()
    unlock = _locks(visit, "append")
    visit.frames.clear()
    await visit.say("What is late?")
    composer = visit.layout.meeting.composer
    assert "" not in [frame[composer] for frame in visit.frames if composer in frame]
    assert visit.page[composer] == "What is late?"
    assert "busy" in visit.problem
    assert "What is late?" not in visit.sees(visit.layout.meeting.exchange) + visit.sees(visit.layout.meeting.log)
    unlock()
    await visit.say("What is late?")
    assert visit.page[composer] == ""
    assert visit.sees(visit.layout.meeting.log).count("What is late?") == 1


async def test_words_stay_when_not_even_reading_works(tmp_path: Path) -> None:
    """The database is away altogether."""
    visit = Visit(told_practice(tmp_path))
    await visit.meet()
    _locks(visit, "load")
    await visit.say("What is late?")
    assert visit.page[visit.layout.meeting.composer] == "What is late?"
    assert "busy" in visit.problem


async def test_words_that_were_stored_before_the_trouble_stand_in_the_conversation(tmp_path: Path) -> None:
    """They are not offered to be said a second time; the way on is to load the page again."""
    visit = Visit(told_practice(tmp_path, ToldProspect(trouble=True)))
    await visit.meet()
    await visit.say("What is late?")
    assert visit.page[visit.layout.meeting.composer] == ""
    assert "What is late?" in visit.sees(visit.layout.meeting.log)
    assert "data-reload" in visit.problem


async def test_a_fault_of_ours_leaves_the_composer_alone(tmp_path: Path) -> None:
    """What is in it may be the only copy; what was stored stands in the conversation."""
    visit = Visit(told_practice(tmp_path))
    await visit.meet()
    await visit.say("What is late?")
    update: Update = await visit.journey.broken(visit.here.text())
    assert visit.layout.meeting.composer not in update
    assert "What is late?" in str(update[visit.layout.meeting.log])
    _locks(visit, "load")
    assert visit.layout.meeting.composer not in await visit.journey.broken(visit.here.text())
    assert "data-reload" in str((await visit.journey.broken(None))[visit.layout.problem])


async def test_an_end_that_comes_too_late_leaves_the_line_being_written(tmp_path: Path) -> None:
    """The page is brought up to date around the composer."""
    visit = Visit(told_practice(tmp_path))
    await visit.meet()
    old = Visit(visit.practice)
    old.page[old.layout.where] = visit.page[visit.layout.where]
    await visit.say("What is late?")
    assert old.layout.meeting.composer not in await old.journey.end(old.here.text())


async def test_one_page_starts_one_session(tmp_path: Path) -> None:
    """Start pressed twice, start while the plan is being kept, start again after an error: one session. Coming anew: another."""
    visit = Visit(told_practice(tmp_path))
    await visit.open(MEET)
    here, plan = visit.here.text(), boxes(objective="Dana agrees by Friday")
    await asyncio.gather(visit.journey.start(here, *plan), visit.journey.start(here, *plan), visit.journey.keep_plan(here, *plan))
    visit.page |= await visit.journey.start(here, *plan)
    assert visit.screen == "meeting"
    assert len(await visit.practice.history(LOCAL)) == 1
    await visit.meet()
    assert len(await visit.practice.history(LOCAL)) == 2


@pytest.mark.parametrize("nothing", [None, [], {}, 7])
async def test_a_request_with_no_words_in_it_gets_a_sentence(tmp_path: Path, nothing: Any) -> None:
    """Whatever stands where a text should: no handler fails, and nothing of it is stored."""
    visit = Visit(told_practice(tmp_path))
    journey = visit.journey
    await visit.meet()
    here = visit.here.text()
    await visit.follow(journey.say(here, nothing))
    assert "Say something first." in visit.problem
    assert len((await visit.practice.view(LOCAL, str(visit.here.session))).turns) == 1
    await visit.follow(journey.say(nothing, "Hello"))
    assert "no session on this page" in visit.problem
    await visit.follow(journey.open(nothing, nothing))
    assert visit.screen == "home"
    assert journey.letters(nothing, nothing) == journey.letters(here, nothing) == ""
    fresh = Here(persona=PERSONA, situation=SITUATION).text()
    for update in (
        await journey.keep_plan(nothing, nothing),
        await journey.keep_plan(fresh, *[nothing] * 10),
        await journey.keep_plan(fresh),
    ):
        assert update[visit.layout.problem] == ""
    assert "Choose somebody" in str((await journey.start(nothing, *[nothing] * 10))[visit.layout.problem])
    for update in (await journey.rehearse(here, nothing), await journey.end(nothing), await journey.look_back(nothing)):
        assert 'role="alert"' in str(update[visit.layout.problem])
    await visit.follow(journey.reflect(nothing, nothing, nothing))
    assert "no session on this page" in visit.problem
    assert len(await visit.practice.history(LOCAL)) == 1


async def test_a_meeting_left_before_a_word_ends_without_reflection_and_report(tmp_path: Path) -> None:
    """At once, and whenever it is opened again."""
    visit = Visit(told_practice(tmp_path))
    await visit.meet()
    visit.page |= await visit.journey.end(visit.here.text())
    for _ in range(2):
        assert visit.screen == "left"
        assert "before saying anything" in visit.sees(visit.layout.sheet)
        await visit.open(f"?session={visit.here.session}")
    await visit.follow(visit.journey.reflect(visit.here.text(), "no", "Well."))
    assert "before saying anything" in visit.problem
    await visit.open("")
    assert "Where you left off" not in visit.sees(visit.layout.sheet)


async def test_who_asked_for_no_step_may_say_so(tmp_path: Path) -> None:
    """The choice on the page is the one that is stored."""
    visit = Visit(told_practice(tmp_path))
    await visit.meet()
    await visit.say("What is late?")
    visit.page |= await visit.journey.end(visit.here.text())
    assert ("I did not ask for one", "not asked") in visit.layout.reflecting.agreed.choices
    await visit.follow(visit.journey.reflect(visit.here.text(), "not asked", "Well."))
    assert (await visit.practice.view(LOCAL, str(visit.here.session))).believes_agreed == "not asked"
