"""How conversations ended."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.domain.readings import Said
from trainer.reading.outcomes import read_outcome

ENDINGS = [
    (
        "advance",
        "P:I'd like our head of maintenance to see this. / T:When would suit? / P:Let's say the 19th at one, here at "
        "the plant. / T:Booked. I'll bring the sensor kit.",
    ),
    (
        "advance",
        "T:If you send me three months of claims by next Friday I'll run the comparison and we go through it together "
        "on the Monday after. / P:OK. You'll have the claims file by Friday.",
    ),
    (
        "continuation",
        "T:Can I put a date in for the follow-up? / P:Leave it with me. I'll come back to you once I've spoken to the "
        "others. / T:Of course.",
    ),
    (
        "halt",
        "T:Shall we look at dates? / P:Honestly, no. We've just signed with someone else and I don't want to go any "
        "further with this. / T:Thanks for telling me.",
    ),
    (
        "disqualification",
        "P:We only file twice a year. / T:Then I'd be wasting your money. It doesn't pay for itself under twelve "
        "filings a year, so I'd rather say so now. / P:I appreciate that.",
    ),
    ("continuation", "T:I'd love to show you a demo. / P:Sounds interesting. Drop me an email with some dates and I'll see. / T:Great!"),
    ("continuation", "T:I'll email the case study tomorrow and ring on Monday. / P:Sure, do that."),
    ("halt", "P:This isn't going anywhere. I have another meeting. Bye."),
    ("advance", "T:So Thursday the 12th, two o'clock, with your head of legal? / P:Yes. Helen has it in her calendar already."),
    (
        "disqualification",
        "T:From what you say, the spreadsheet does the job and nobody loses money over it. I don't see a case for "
        "changing anything this year. / P:Nor do I. Try me if we open the second site. / T:I will.",
    ),
    ("continuation", "P:It's a nice tool. We'll keep it in mind. / T:Wonderful, I'll check in next quarter."),
    ("advance", "P:I'll sign off the pilot today and you start with line two on Monday. / T:Thank you."),
    ("halt", "P:As I said, we're not looking. / T:Could I perhaps send something? / P:No, please don't."),
    (
        "continuation",
        "T:Would the 3rd work for a visit? / P:Too early. Ask me again when the new manager has started. / T:When is "
        "that? / P:No idea yet.",
    ),
    (
        "advance",
        "T:Would it make sense for me to meet your controller? / P:Yes, I'll set up a call with her for Wednesday "
        "morning. / T:Lovely, thanks. / P:Bye now.",
    ),
    (
        "disqualification",
        "P:I don't think this is for us, we're too small. / T:I think you're right. At that size it wouldn't be worth "
        "it. / P:Thanks for your honesty.",
    ),
    ("halt", "T:We could offer a discount of 20%. / P:It's not about price. We're not going to do this. Thanks, but no."),
    ("continuation", "T:So shall we? / P:I'd have to run it by my boss. / T:When will you see her? / P:Sometime next week, probably."),
    (
        "advance",
        "T:Shall we book the workshop with your finance lead for Tuesday at ten? / P:Yes, Tuesday at ten works. I'll "
        "bring Carla. / T:Great, I'll send the invite today.",
    ),
    (
        "continuation",
        "T:Could we set a date for the next call? / P:Send me something and let's stay in touch. / T:Will do, have a good week.",
    ),
    ("halt", "T:Would a second meeting make sense? / P:No, we're not interested. Thanks for your time. / T:Understood, goodbye."),
    (
        "disqualification",
        "T:Honestly, with eleven invoices a month I don't think we're the right fit for you. / P:That's fair, thanks "
        "for being straight. / T:I'll close the file today.",
    ),
    ("continuation", "T:I'll send you the proposal by Friday. / P:Fine, I'll have a look and get back to you."),
    ("advance", "P:I'll get you the scrap figures by Wednesday and my boss will join us on the 21st. / T:Perfect."),
    ("continuation", "T:When could we talk again? / P:Try me after the summer, it's too early now."),
    ("halt", "T:Our platform also does reporting. / P:I've heard enough. I'm going to stop you there. Goodbye."),
    (
        "disqualification",
        "P:So the volume just isn't there, and there's no case for us this year. / T:I agree, you'd be spending more "
        "than you save. Let's leave it there.",
    ),
    ("continuation", "T:So next step? / P:I need to discuss it internally first. / T:OK, I'll call you on Thursday. / P:Sure, try me."),
    (
        "advance",
        "T:So we bring your plant manager to a two-hour session on the 14th. Are you still comfortable with that? / "
        "P:Yes, go ahead. He'll be there. / T:I'll send the invitation this afternoon. / P:Thanks, talk then.",
    ),
    ("continuation", "P:Interesting. Maybe we could look at it again next year. / T:Happy to."),
    ("halt", "T:Could I ask about your budget? / P:I don't see any reason to continue this. Please don't call again."),
]


def spoken(ending: str) -> list[Said]:
    """ "T:… / P:…" as turns."""
    return [Said(speaker="trainee" if turn[0] == "T" else "prospect", text=turn[2:]) for turn in ending.split(" / ")]


@pytest.mark.parametrize(("outcome", "ending"), ENDINGS)
def test_the_last_decisive_words_give_the_outcome(outcome, ending):
    """A dated yes is an advance, a brush-off never; who concludes no fit decides between halt and disqualification."""
    assert read_outcome(spoken(ending)).outcome == outcome


def test_nothing_said_is_no_advance():
    """An empty ending shows no decision."""
    assert read_outcome([]).outcome == "continuation"


@given(st.lists(st.builds(Said, speaker=st.sampled_from(["trainee", "prospect"]), text=st.text(max_size=80)), max_size=6))
def test_odd_endings_never_raise(ending):
    """The same ending always gives the same outcome."""
    assert read_outcome(ending) == read_outcome(tuple(ending))
