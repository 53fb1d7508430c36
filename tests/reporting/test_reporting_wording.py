import pytest
from report_samples import NAME, gappy_report, good_report, long_report, poor_report

from trainer.domain.report import Commitment, CriterionResult, Evidence, NextStepStory, RungState
from trainer.reporting import wording
from trainer.reporting.wording import Names, names_for


@pytest.mark.parametrize(
    ("sample", "name", "sentence"),
    [
        (good_report, NAME, "An advance: Dana Ortiz agreed to a specific next step, due Thursday 26 March."),
        (poor_report, NAME, "A halt: Dana Ortiz ended the conversation."),
        (long_report, None, "A continuation: you and the prospect parted without a specific step."),
        (gappy_report, None, "A disqualification: there is no case here now, and it was said openly."),
    ],
)
def test_the_outcome_is_one_sentence(sample, name, sentence):
    """The first thing a trainee reads says how it ended, in words."""
    report, session = sample()
    assert wording.outcome_headline(report, session, names_for(session, name)) == sentence


@pytest.mark.parametrize(
    ("overall", "name"),
    [
        (0, "Not yet"),
        (24, "Not yet"),
        (25, "Weak"),
        (49, "Weak"),
        (50, "Mixed"),
        (69, "Mixed"),
        (70, "Good"),
        (72, "Good"),
        (84, "Good"),
        (85, "Excellent"),
        (100, "Excellent"),
    ],
)
def test_every_score_has_a_band(overall, name):
    """How good is 72? The band says it."""
    assert wording.band(overall)[0] == name


def test_passing_is_unknown_when_too_little_was_judged():
    """The reason stands where the verdict would."""
    report, _ = gappy_report()
    assert wording.pass_sentence(report) == "No pass or fail: only 63% of what applies could be judged, and it takes 80%."


@pytest.mark.parametrize(
    ("text", "turns", "shown"),
    [
        ("No run in turns 4-21.", 30, "No run in turns 5-22."),
        ("You supplied it in turn 2 instead.", 10, "You supplied it in turn 3 instead."),
        ("In turns 7, 9 and 11.", 20, "In turns 8, 10 and 12."),
        ("Counted over turns 0–8.", 9, "Counted over turns 1–9."),
        ("They turned 4 orders down, and return 12 forms.", 30, "They turned 4 orders down, and return 12 forms."),
        ("A turn 180 degrees.", 30, "A turn 180 degrees."),
        ("No turns at all.", 0, "No turns at all."),
    ],
)
def test_turn_numbers_in_reasons_count_from_one(text, turns, shown):
    """A reason and the transcript beneath it speak of the same turn."""
    assert wording.counted_from_one(text, turns) == shown


@pytest.mark.parametrize(
    ("given", "state"),
    [
        ({"strength": "strong", "complete": True}, "Firm and complete"),
        ({"strength": "weak", "task": "call"}, "Vague"),
        ({"strength": "strong", "task": "call", "owner": "trainee"}, "Firm, but no day"),
        ({"strength": "strong", "task": "call"}, "Firm, but no owner and no day"),
        ({"strength": "strong", "task": "call", "owner": "trainee", "due": "after the fair"}, "Firm, but the day is open"),
    ],
)
def test_a_commitment_says_what_it_lacks(given, state):
    """Task, owner, day: the one that is missing is named."""
    assert wording.commitment_state(Commitment(turn=0, speaker="trainee", **given)) == state


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        ("I might ask audit, let me think about it.", ["might", "let me think"]),
        ("Maybe we can touch base at some point.", ["Maybe", "touch base", "at some point"]),
        ("We'll see what we can do.", ["We'll see"]),
        ("I hope to try next week.", ["hope", "try"]),
        ("The country entry is on the list.", []),
    ],
)
def test_weak_words_are_found_where_they_stand(text, weak):
    """The trainee sees which words made it vague, and no others."""
    row = Commitment(turn=0, speaker="trainee", text=text, strength="weak")
    assert [text[start:end] for start, end in wording.weak_spans(row)] == weak


def test_a_firm_commitment_has_no_weak_words():
    """'Should you need it, I will send it' is firm."""
    assert wording.weak_spans(Commitment(turn=0, speaker="trainee", text="Should you need it, I will send it.", strength="strong")) == ()


@pytest.mark.parametrize("rung", ["symptom", "consequence", "impact", "magnitude"])
def test_a_missed_rung_has_no_name(rung):
    """While attempts remain, nothing tells what it would have been."""
    kind = "risk" if rung in ("impact", "magnitude") else None
    missed = RungState(id="lf-fines", rung=rung, kind=kind, state="missed", could_turn=8)
    assert (wording.rung_name(missed), wording.rung_state(missed)) == ("Not reached", "could have been at turn 9")


@pytest.mark.parametrize(
    ("evidence", "place"),
    [
        (Evidence(turn=14, start=0, end=1, quote="A"), "turn 15, Dana Ortiz"),
        (Evidence(turn=1, start=0, end=1, quote="T"), "turn 2, you"),
        (Evidence(turn=-1, field="objectives[1]", start=0, end=1, quote="A"), "your plan: objective 2"),
        (Evidence(turn=-1, field="trainee_success", start=0, end=1, quote="A"), "your plan: how you will judge success"),
        (Evidence(turn=-1, field="no_such_field", start=0, end=1, quote="A"), "your plan"),
        (Evidence(turn=-2, start=0, end=1, quote="I"), "your reflection"),
        (Evidence(turn=999, start=0, end=1, quote="I"), "turn 1000"),
    ],
)
def test_a_quote_says_where_it_stands(evidence, place):
    """In words and counted from 1; never a field name."""
    _, session = good_report()
    assert wording.place_of(evidence, session, Names(NAME)) == place


def test_an_unknown_criterion_gets_a_neutral_title():
    """A label id never reaches a person."""
    nameless = CriterionResult(id="my_secret_check", status="scored", level=1, reason="")
    assert wording.criterion_title(nameless, 3) == "Part 3"


def test_every_fate_of_the_next_step_is_its_own_sentence():
    """Five fates, five sentences."""
    fates = ("kept", "changed", "withdrawn", "dropped", "never asked")
    sentences = {wording.fate_sentence(NextStepStory(fate=fate), Names("the prospect")) for fate in fates}
    assert len(sentences) == 5 and all(each[0].isupper() and each.endswith(".") for each in sentences)


def test_a_declined_step_is_not_said_to_be_given_up():
    """Her no is told as hers."""
    told = wording.fate_sentence(NextStepStory(fate="withdrawn", declined=True), Names("Dana"))
    assert "Dana declined" in told and "given up" not in told


def test_an_override_shows_both_levels():
    """The machine's level stays visible beside the manager's."""
    report, _ = gappy_report()
    sentence = wording.override_sentence(report.criteria[3])
    assert sentence == "Changed from 2 to 3 by Maria Lind: The call rightly ended early."
