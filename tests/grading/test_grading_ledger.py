"""A trusted ledger decides discovery, the value map and the outcome; the report never holds a rung's words."""

import pytest
from grading_samples import call, graded, level, met, told
from sample_content import PERSONA

from trainer.domain.fingerprint import of_text
from trainer.domain.persona import Persona
from trainer.domain.readings import OutcomeReading
from trainer.library import persona_of_text

INES: Persona = persona_of_text(PERSONA, "bakery-owner")
LINES = [line for number in range(8) for line in (("t", f"Question {number}?"), ("p", f"Answer number {number} about the ovens."))]


def entry(turn: int, opened: tuple = (), acts: tuple = (), **others) -> dict:
    reason = {"code": "earned", "text": "Asked well."}
    return {
        "turn": turn,
        "opened": opened,
        "acts": [{"kind": kind} for kind in acts],
        "trust": 5,
        "patience": 5,
        "reason": reason,
        **others,
    }


def practised(*entries: dict, persona: Persona | None = INES, **others):
    return graded(call(*LINES, ledger=list(entries), **others), told(*LINES), persona=persona)


def telling(*entries: dict, persona: Persona | None = INES):
    """The same call, in which her replies tell what the ledger says they told."""
    says = {rung.id: rung.says[0] for rung in INES.rungs()}
    lines = list(LINES)
    for each in entries:
        for rung in each["opened"]:
            lines[each["turn"] + 1] = ("p", says[rung])
    return graded(call(*lines, ledger=list(entries)), told(*lines), persona=persona)


def states(report) -> dict:
    return {rung.id: (rung.state, rung.turn, rung.could_turn) for ladder in report.value_map for rung in ladder.rungs}


def test_the_value_map_lights_what_was_opened_and_shows_where_the_next_could_have_been():
    """Opened with the turn that said it; missed with the first turn at which it stood open; None below a missed rung."""
    report = practised(entry(0, ("or-phone",)), entry(4, ("or-rebake",)))
    assert states(report) == {
        "or-phone": ("opened", 1, None),
        "or-rebake": ("opened", 5, None),
        "or-wages": ("missed", None, 6),
        "or-wages-size": ("missed", None, None),
        "or-hotel": ("missed", None, 6),
    }


def test_no_rung_text_is_in_a_report():
    """What was missed stays hidden: ids, kinds and turns only."""
    written = practised(entry(0, ("or-phone",))).model_dump_json()
    for rung in INES.rungs():
        assert not [text for text in rung.texts() if text in written]


@pytest.mark.parametrize(
    ("opened", "expected"),
    [
        ((), 0),
        (("or-phone",), 1),
        (("or-phone", "or-rebake"), 1),
        (("or-phone", "or-rebake", "or-wages"), 2),
        (("or-phone", "or-rebake", "or-wages", "or-wages-size"), 3),
        (("or-phone", "or-rebake", "or-wages", "or-wages-size", "or-hotel"), 4),
    ],
)
def test_depth_is_what_the_gate_opened(opened, expected):
    """The ledger is believed over the reading: the reader hears nothing in these lines. An effect and its size are two answers."""
    entries = [entry(2 * number, (name,)) for number, name in enumerate(opened)]
    assert level(telling(*entries), "discovery_depth") == expected


def test_a_ledger_of_which_nothing_was_told_is_not_believed():
    """A file can be made up: three rungs or more, none of them in any reply, prove nothing; one that was told makes it a ledger."""
    entries = [entry(2 * number, (name,)) for number, name in enumerate(("or-phone", "or-rebake", "or-wages", "or-wages-size", "or-hotel"))]
    forged = practised(*entries)
    assert level(forged, "discovery_depth") == 0 and forged.value_map == ()
    lines = [*LINES[:3], ("p", "We end up doing a second run before dawn."), *LINES[4:]]
    assert level(graded(call(*lines, ledger=entries), told(*lines), persona=INES), "discovery_depth") == 4


def test_volunteered_rungs_earn_nothing():
    """What she gave away by herself is shown and not credited."""
    report = practised(entry(0, volunteered=("or-phone", "or-rebake", "or-wages")))
    assert states(report)["or-wages"][0] == "volunteered"
    assert level(report, "discovery_depth") == 0


def test_a_ledger_without_its_persona_is_not_trusted():
    """Discovery is then read from the words."""
    report = practised(entry(0, ("or-phone", "or-rebake", "or-wages")), persona=None)
    assert level(report, "discovery_depth") == 0
    assert report.value_map == ()


def test_no_ending_reads_as_an_advance_that_she_did_not_commit_to():
    """However the last turns sound: in a practice, what she agrees to is on record; elsewhere somebody has to have said yes."""
    yes = [*LINES, ("t", "Shall we?"), ("p", "Yes, let us do that.", {"step": "accept"})]
    ends = OutcomeReading(outcome="advance")
    assert graded(call(*yes, ledger=[entry(0), entry(4)]), told(*yes, ends=ends), persona=INES).outcome.value == "continuation"
    assert graded(call(*yes), told(*yes, ends=ends), persona=INES).outcome.value == "advance"
    assert graded(call(*LINES), told(*LINES, ends=ends), persona=INES).outcome.value == "continuation"


@pytest.mark.parametrize(
    ("acts", "outcome"),
    [
        (("commit", "thank"), "advance"),
        (("vague_step",), "continuation"),
        (("decline_step", "end"), "halt"),
        (("accept_no_fit",), "disqualification"),
        (("end",), "halt"),
        (("commit", "end"), "halt"),
    ],
)
def test_the_outcome_is_what_she_did(acts, outcome):
    """Her last decisive act, with her words of that turn."""
    report = practised(entry(14, acts=acts))
    assert report.outcome.value == outcome
    assert report.outcome.evidence[0].turn == 15


def test_a_step_declined_is_a_halt_unless_her_words_leave_the_door_open():
    """ "Do send me something, though" keeps it going; a mere no ends it."""
    session = call(*LINES, ledger=[entry(4, acts=["decline_step"])])
    for words in ("halt", "continuation"):
        assert graded(session, told(*LINES, ends=OutcomeReading(outcome=words)), persona=INES).outcome.value == words


def test_accepting_the_step_is_read_from_the_ledger():
    """Only accept_step is a yes, whatever the words sound like."""
    lines = [
        ("t", "If it helps, would you show us the ovens?", {"question": "closed", "opening": ["provisional_next_step"]}),
        ("p", "Yes, sure."),
        *LINES,
    ]
    for acts, agreed in ((["accept_step"], True), (["need_purpose"], False)):
        session = call(*lines, ledger=[entry(0, acts=acts)])
        assert met(graded(session, told(*lines), persona=INES), "provisional_next_step")["agreed"] is agreed


def test_a_ledger_that_does_not_fit_its_turns_does_not_stop_the_grading():
    """A file from elsewhere may point past the end or name rungs of another version; such entries prove nothing."""
    report = practised(entry(99, ("or-phone",)), entry(0, ("no-such-rung",), spans=[{"rung": "no-such-rung", "start": 5, "end": 900}]))
    assert states(report)["or-phone"][0] == "missed"
    assert report.overall >= 0


def test_the_provenance_names_the_persona_the_session_was_held_with():
    """The pinned fingerprint where there is one."""
    pinned = of_text(PERSONA)
    assert practised(content={"persona": pinned}).provenance["persona"] == pinned
    assert practised().provenance["persona"].startswith("sha256:")


def test_what_she_raised_and_whether_it_was_settled_is_read_from_her_acts():
    """Talking on about something else is no answer, whatever the words look like."""
    (thing, *_) = INES.anticipate
    raising = {**entry(0), "acts": [{"kind": "raise", "ref": thing.id}]}
    passed_over = practised(raising, entry(2))
    settled = practised(raising, {**entry(4), "acts": [{"kind": "settle", "ref": thing.id}]})
    assert level(passed_over, "anticipate") == 0
    assert level(settled, "anticipate") == 4
