"""Who undertakes what, how firmly and by when."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.reading.commitments import read_commitment
from trainer.reading.dates import find_dues, resolve_due

LINES = [
    (
        "I'll line up the three references and mail them across before the weekend.",
        "trainee",
        "strong",
        "trainee",
        "before the weekend",
        True,
    ),
    ("You can expect the draft on Tuesday.", "trainee", "strong", "trainee", "Tuesday", True),
    ("We could maybe do something in September.", "prospect", "weak", "prospect", "in September", False),
    ("Nothing will happen before the merger.", "prospect", "none", None, None, False),
    ("I'd need to see it working first.", "prospect", "none", None, None, False),
    ("Paul's going to walk you round on the 8th.", "prospect", "strong", "Paul", "the 8th", True),
    ("I'll get Petra to open the test account by tomorrow lunchtime.", "prospect", "strong", "prospect", "by tomorrow lunchtime", True),
    ("Do come and see us some time.", "prospect", "weak", "trainee", None, False),
    ("Put me down for the 22nd, half past nine.", "prospect", "strong", "trainee", "the 22nd", True),
    ("I'll not be signing anything today.", "prospect", "none", None, None, False),
    ("We are seeing the auditors on Monday.", "prospect", "strong", "prospect", "Monday", True),
    ("Then it's settled: Friday at eleven in Porto.", "prospect", "strong", "prospect", "Friday", False),
    ("I'll give it a try.", "prospect", "weak", "prospect", None, False),
    ("He must have forgotten.", "prospect", "none", None, None, False),
    ("Leave it with me.", "prospect", "none", None, None, False),
    ("I can probably dig out the figures.", "prospect", "weak", "prospect", None, False),
    ("I will definitely bring the delay log to our meeting on the 4th of June.", "prospect", "strong", "prospect", "the 4th of June", True),
    ("Does the 4th work?", "trainee", "none", None, None, False),
    ("We might as well be using carrier pigeons.", "prospect", "none", None, None, False),
    ("I'll be off then.", "prospect", "none", None, None, False),
    ("Please have your engineer ring ours by Wednesday noon.", "prospect", "strong", "trainee", "by Wednesday noon", True),
    ("I'll write up what we agreed and have it in your inbox by six tonight.", "trainee", "strong", "trainee", "tonight", True),
    ("Hope that helps.", "trainee", "none", None, None, False),
    ("We'll have a think.", "prospect", "weak", "prospect", None, False),
    ("My boss should be able to join.", "prospect", "weak", "boss", None, False),
    ("We'll have a room ready for you on the 17th.", "prospect", "strong", "prospect", "the 17th", True),
    ("I can't see us moving before spring.", "prospect", "none", None, None, False),
    ("Would you drop me the floor plan by Tuesday evening?", "trainee", "strong", "prospect", "by Tuesday evening", True),
    ("I'll hand this to our maintenance planner.", "prospect", "strong", "prospect", None, False),
    ("Perhaps we could swap notes in a few weeks.", "trainee", "weak", "trainee", "in a few weeks", False),
    ("You'll hear from me on Friday before noon.", "trainee", "strong", "trainee", "Friday before noon", True),
    ("That's down to head office.", "prospect", "none", None, None, False),
    ("I will definitely think it over.", "prospect", "weak", "prospect", None, False),
    ("Let's put it in the diary: Wednesday the 18th, 9.30.", "trainee", "strong", None, "Wednesday the 18th", False),
    ("Somebody will let you know.", "prospect", "strong", None, None, False),
    ("I was going to call you last week.", "trainee", "none", None, None, False),
    ("The audit will take place in June.", "prospect", "none", None, None, False),
    ("I'm happy to share the raw counts with you.", "prospect", "weak", "prospect", None, False),
    ("My deputy, Ines, will send the raw counts on Monday.", "prospect", "strong", "Ines", "Monday", True),
    ("I'll be in touch in the autumn.", "trainee", "weak", "trainee", "in the autumn", False),
    ("What I'll do is mail the two references tomorrow morning.", "trainee", "strong", "trainee", "tomorrow morning", True),
    ("Our board will have to approve it.", "prospect", "none", None, None, False),
    ("It might rain on Saturday.", "prospect", "none", None, None, False),
    ("We want to be live by October.", "prospect", "none", None, None, False),
    ("Bring the sample report when you come on the 5th.", "prospect", "strong", "trainee", "the 5th", True),
    ("I'd be glad to make the introduction at some point.", "prospect", "weak", "prospect", None, False),
    ("We must not lose that contract.", "prospect", "none", None, None, False),
    ("Yes, let's do that.", "prospect", "strong", None, None, False),
    ("I'll send you the deck by Friday.", "trainee", "strong", "trainee", "by Friday", True),
    ("I'll send you the deck.", "trainee", "strong", "trainee", None, False),
    ("We'll try to set something up next week.", "trainee", "weak", "trainee", "next week", False),
    ("Let's book it for Tuesday.", "trainee", "strong", None, "Tuesday", False),
    ("Agreed, Thursday 10am.", "prospect", "strong", "prospect", "Thursday 10am", False),
    ("Let's touch base at some point.", "prospect", "weak", None, None, False),
    ("Maria from finance will send the numbers by Wednesday.", "prospect", "strong", "Maria from finance", "by Wednesday", True),
    ("Could you send me your current process map before Thursday?", "trainee", "strong", "prospect", "before Thursday", True),
    ("Send me the proposal by the 14th and I'll take it to the board.", "prospect", "strong", "trainee", "by the 14th", True),
    ("I hope to have an answer soon.", "prospect", "weak", "prospect", None, False),
    ("I'd love to see a demo.", "prospect", "none", None, None, False),
    ("We need this fixed by June.", "prospect", "none", None, None, False),
    ("What happens next?", "prospect", "none", None, None, False),
    ("It will be a hard sell internally.", "prospect", "none", None, None, False),
    ("I won't be able to make Tuesday.", "prospect", "none", None, None, False),
    ("I'll think about it.", "prospect", "weak", "prospect", None, False),
    ("We'll be in touch.", "prospect", "weak", "prospect", None, False),
    ("I should be able to get you the figures by Monday.", "prospect", "weak", "prospect", "by Monday", False),
    ("I might ask Tom.", "prospect", "weak", "prospect", None, False),
    ("I must get you the file before noon tomorrow.", "trainee", "strong", "trainee", "before noon tomorrow", True),
    ("The contract will be sent on Monday.", "trainee", "strong", None, "Monday", False),
    ("You'll have the quote in your inbox by end of day.", "trainee", "strong", "trainee", "by end of day", True),
    ("Will do.", "prospect", "none", None, None, False),
    ("I'll get it to you after the fair.", "trainee", "strong", "trainee", "after the fair", False),
    ("I'll call you in a couple of weeks.", "trainee", "strong", "trainee", "in a couple of weeks", False),
    ("I'll send it as soon as possible.", "trainee", "strong", "trainee", None, False),
    ("We'll revisit in the new year.", "prospect", "strong", "prospect", "in the new year", False),
    ("There's no will to change here.", "prospect", "none", None, None, False),
    ("Will from finance hates spreadsheets.", "prospect", "none", None, None, False),
    ("I'll have Sam try the export tomorrow.", "prospect", "strong", "prospect", "tomorrow", True),
    ("I'll be honest with you.", "prospect", "none", None, None, False),
    ("We tried that in 2019.", "prospect", "none", None, None, False),
    ("Tell me about your process.", "trainee", "none", None, None, False),
    ("Walk me through a typical week.", "trainee", "none", None, None, False),
    ("Hopefully we can get something in the diary.", "prospect", "weak", "prospect", None, False),
    ("Tuesday at ten works for me.", "prospect", "strong", "prospect", "Tuesday at ten", False),
    ("I'll check stock with the warehouse and send you dates by Monday.", "trainee", "strong", "trainee", "by Monday", True),
    ("By Thursday I'll have the numbers over to you.", "prospect", "strong", "prospect", "By Thursday", True),
    ("I'll bring Jana from quality to the walkthrough on the 21st.", "prospect", "strong", "prospect", "the 21st", True),
    ("Maybe we could talk again after the summer.", "prospect", "weak", "prospect", "after the summer", False),
    ("I'm meeting our CFO on Wednesday, I'll put it in front of her then.", "prospect", "strong", "prospect", "Wednesday", True),
    ("If we miss the slot they'll charge us.", "prospect", "none", None, None, False),
    ("I can send you the log files tonight.", "prospect", "strong", "prospect", "tonight", True),
    ("I can see why you'd ask.", "trainee", "none", None, None, False),
    ("Happy to jump on another call sometime.", "prospect", "weak", None, None, False),
    ("Can you tell me what that costs?", "trainee", "none", None, None, False),
    ("My action: summary to you by close of business Friday.", "trainee", "strong", "trainee", "by close of business Friday", True),
    (
        "I will email the agenda tomorrow morning and you will confirm the attendees by Wednesday.",
        "trainee",
        "strong",
        "trainee",
        "tomorrow morning",
        True,
    ),
    ("Book me in for Thursday at two.", "prospect", "strong", "trainee", "Thursday at two", True),
    ("Our lawyers will look it over next week.", "prospect", "strong", "lawyers", "next week", True),
    ("Someone will call you Monday.", "prospect", "strong", None, "Monday", False),
    ("She said she'd call back.", "prospect", "none", None, None, False),
    ("We'd save about three hours.", "prospect", "none", None, None, False),
    ("Prices will go up in March.", "prospect", "none", None, None, False),
    ("Could be interesting, send me something.", "prospect", "weak", "trainee", None, False),
    ("What would you need to see by June?", "trainee", "none", None, None, False),
    ("I'll see what I can do.", "prospect", "weak", "prospect", None, False),
    ("I'll do my best to get it signed by Friday.", "prospect", "weak", "prospect", "by Friday", False),
    (
        "I'll put forty minutes in both calendars for Tuesday the 24th at 11.",
        "trainee",
        "strong",
        "trainee",
        "Tuesday the 24th at 11",
        True,
    ),
    ("Consider it done.", "prospect", "none", None, None, False),
    ("We'll lose the account if this goes on.", "prospect", "none", None, None, False),
    ("How many people will use it?", "trainee", "none", None, None, False),
    ("I'll send the summary today. Can you confirm by noon tomorrow?", "trainee", "strong", "trainee", "today", True),
    (
        "I will ask our controller for the overtime figures and send them to you by Tuesday evening.",
        "prospect",
        "strong",
        "prospect",
        "by Tuesday evening",
        True,
    ),
    ("Right, so no promises, but I'll raise it on Monday.", "prospect", "weak", "prospect", "Monday", False),
    ("Once legal has signed I'll send it back.", "prospect", "strong", "prospect", None, False),
    (
        "Fine. I'll have our admin share the last three audits with you before the weekend.",
        "prospect",
        "strong",
        "prospect",
        "before the weekend",
        True,
    ),
    ("Priya to circulate the minutes by Monday.", "trainee", "strong", "Priya", "by Monday", True),
    ("They will never sign that.", "prospect", "none", None, None, False),
    ("Yes, Wednesday it is.", "prospect", "strong", "prospect", "Wednesday", False),
    ("I'll leave it there.", "trainee", "none", None, None, False),
    ("We should probably talk to your IT people at some point.", "trainee", "weak", "trainee", None, False),
    ("The board meets on the 9th.", "prospect", "none", None, None, False),
    ("I want your proposal on my desk by Monday.", "prospect", "none", None, None, False),
    ("We can pick it up again next quarter maybe.", "prospect", "weak", "prospect", "next quarter", False),
    ("I'm going to introduce you to Helen, our plant manager, this afternoon.", "prospect", "strong", "prospect", "this afternoon", True),
    ("That would be great.", "prospect", "none", None, None, False),
    ("Let me check with procurement and come back to you on Thursday.", "prospect", "strong", "prospect", "Thursday", True),
    ("Please call me on Monday morning.", "prospect", "strong", "trainee", "Monday morning", True),
    ("We aim to decide by the end of Q2.", "prospect", "weak", "prospect", "by the end of Q2", False),
    ("I'll try the sandbox on Monday.", "prospect", "strong", "prospect", "Monday", True),
    ("Do you think you'll sign this quarter?", "trainee", "none", None, None, False),
    ("I'd be happy to introduce you.", "prospect", "weak", "prospect", None, False),
    ("My assistant will find a slot for us next week.", "prospect", "strong", "assistant", "next week", True),
    (
        "Our controller, Beate, is going to pull the overtime numbers by the end of next week.",
        "prospect",
        "strong",
        "Beate",
        "by the end of next week",
        True,
    ),
    ("We must have a decision by the end of June or the budget is gone.", "prospect", "none", None, None, False),
    ("OK, I'll introduce you to Sandra, but not before Easter.", "prospect", "strong", "prospect", "before Easter", False),
    ("Someone from my team should get in touch.", "prospect", "weak", None, None, False),
    ("Let's reconnect in the new year and see where things stand.", "trainee", "weak", None, "in the new year", False),
    ("It's my job to make that easy.", "trainee", "none", None, None, False),
    ("Where there's a will there's a way.", "prospect", "none", None, None, False),
    ("I try to leave by five.", "prospect", "none", None, None, False),
]


@pytest.mark.parametrize(("text", "speaker", "strength", "owner", "due", "complete"), LINES)
def test_a_line_is_read_for_its_undertaking(text, speaker, strength, owner, due, complete):
    """Strong words with task, owner and a day are complete; hope, wishes, facts and idioms are not."""
    reading = read_commitment(text, speaker)
    assert (reading.strength, reading.owner, reading.due, reading.complete) == (strength, owner, due, complete)


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("I'll send you the deck by Friday.", "send you the deck"),
        ("I'll bring Jana from quality to the walkthrough on the 21st.", "bring Jana from quality to the walkthrough"),
        ("Please call me on Monday morning.", "call me"),
        ("Agreed, Thursday 10am.", None),
    ],
)
def test_the_task_copies_the_words(text, task):
    """A table of commitments shows what was said, without the day."""
    assert read_commitment(text, "trainee").task == task


def test_without_a_speaker_i_is_the_trainee_and_you_the_prospect():
    """An owner is always one of the two sides or a named other, so a line alone is taken as the trainee's."""
    assert read_commitment("I'll send the deck by Friday.").owner == "trainee"
    assert read_commitment("Send me the deck by Friday.").owner == "prospect"


WEDNESDAY = datetime.date(2026, 3, 11)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("by Friday", "2026-03-13"), ("tomorrow", "2026-03-12"), ("next Tuesday", "2026-03-17"), ("the 14th", "2026-03-14"),
        ("14 March", "2026-03-14"), ("March 3rd", "2027-03-03"), ("by the end of the month", "2026-03-31"), ("in two weeks", "2026-03-25"),
        ("within 48 hours", "2026-03-13"), ("a week on Monday", "2026-03-23"), ("5 working days from now", "2026-03-18"),
        ("on 3/4", "2026-04-03"), ("2026-05-01", "2026-05-01"), ("in Q3", "2026-09-30"), ("next week, say Tuesday at 9", "2026-03-17"),
        ("tonight", "2026-03-11"), ("the 31st of next month", None), ("soon", None), ("in a couple of weeks", None),
        ("after the fair", None),
        ("new year", None), ("Tuesday or Wednesday", None), ("every Monday", None), ("by the 45th of never", None), ("", None),
    ],
)  # fmt: skip
def test_due_words_name_a_day_only_when_both_would_agree_on_it(words, day):
    """Said on a Wednesday; vague words and no words resolve to nothing."""
    found = resolve_due(words, WEDNESDAY)
    assert (found.isoformat() if found else None) == day
    assert resolve_due(words, None) is None


@pytest.mark.parametrize(
    "text", ["we met last Friday", "Fridays are bad", "what we discussed today", "you may go", "at ten people a day", "the second floor"]
)
def test_words_of_time_that_set_no_day_are_no_due(text):
    """Habits, the past and numbers must not become deadlines."""
    assert find_dues(text) == ()


@given(st.text(st.characters(codec=None), max_size=300), st.sampled_from([None, "trainee", "prospect"]))
def test_odd_text_never_raises_in_commitments(text, speaker):
    """Whatever is typed, complete means strong, with a task, an owner and a due."""
    reading = read_commitment(text, speaker)
    assert not reading.complete or (reading.strength == "strong" and reading.task and reading.owner and reading.due)


@given(st.text(max_size=80), st.dates())
def test_resolving_never_raises(words, day):
    """Also at both ends of the calendar; a resolved day is a day, and the same words give it again."""
    assert resolve_due(words, day) == resolve_due(words, day)
    assert resolve_due("by " + words + " in 3 months", day) is None or day is not None


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("I'll run the numbers and send them to you on Friday.", "trainee"),
        ("Let me go through the logs and email a summary by Monday.", "trainee"),
        ("Could you run the numbers and send them by Friday?", "prospect"),
        ("I'll look at it and you send me the list by Monday.", "prospect"),
    ],
)
def test_what_goes_on_with_and_belongs_to_whoever_began(said: str, owner: str) -> None:
    """A first half too vague to be a promise still says whose the second is."""
    reading = read_commitment(said, "trainee")
    assert (reading.strength, reading.owner, reading.complete) == ("strong", owner, True)


def test_a_task_keeps_its_last_letters() -> None:
    """A courtesy at the end is cut off whole or not at all."""
    assert read_commitment("I'll have a look on Monday", "trainee").task == "have a look"
