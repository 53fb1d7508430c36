"""The learned half of the embedded reader: alone, the same every time, and never at odds with itself."""

import hashlib
import json
import random
from pathlib import Path

import pytest

from trainer.domain.earning import earned
from trainer.domain.errors import BadInput
from trainer.domain.readings import MoveContext, Said
from trainer.lab.examples import bare, items, move_context
from trainer.reading.embedded import EmbeddedReader
from trainer.reading.learned import bars, encoder, passages, rule_evidence, weighed
from trainer.reading.learned.heads import HEADS, NETS, WIDTH, Net, heads_of, slices
from trainer.reading.moves import read_move

READER = EmbeddedReader()
MOVES = [move_context(item) for _, item in items("moves", test=True)][:120]
ODD = (
    "",
    " ",
    "?",
    "\x00\x07\x1b[31m",
    "a" * 50_000,
    "why? " * 12_000,
    "¿Qué pasa cuando llegan tarde?",
    "为什么会这样？",
    "🙂🙂🙂",
    "<script>alert(1)</script><b>What breaks?",
    "\ud800 half a pair",
    "ﷺ" * 300,
    "[SEP] [CLS] [MASK] what happens then [PAD]",
)


def test_the_shipped_files_are_the_ones_their_note_names() -> None:
    """A swapped or damaged model is seen: its fingerprint stands beside it."""
    note = json.loads((encoder.FOLDER / "encoder.json").read_text(encoding="utf-8"))
    for name, sha in note["sha256"].items():
        assert hashlib.sha256((encoder.FOLDER / name).read_bytes()).hexdigest() == sha


def test_the_note_speaks_of_the_nets_as_they_are_used() -> None:
    """Each net learned from the kinds that it reads."""
    note = json.loads((encoder.FOLDER / "encoder.json").read_text(encoding="utf-8"))
    assert {net: set(how["items"]) for net, how in note["nets"].items()} == {net: set(kinds) for net, kinds in NETS.items()}


@pytest.mark.parametrize("net", NETS)
def test_a_net_has_the_inputs_and_the_row_that_the_code_expects(net: Net) -> None:
    """Heads and findings are part of each net: one more or less, and it must be trained again."""
    session = encoder.shipped().session(net)
    shapes = {given.name: given.shape[-1] for given in session.get_inputs()}
    assert shapes["evidence"] == len(rule_evidence.NAMES)
    needed = max(slices()[head.key].stop for kind in NETS[net] for head in heads_of(kind))
    assert {given.name for given in session.get_outputs()} == set(encoder.OUTPUTS)
    assert all(needed <= given.shape[-1] <= WIDTH for given in session.get_outputs())
    assert len(set(rule_evidence.NAMES)) == len(rule_evidence.NAMES)


def test_every_bar_belongs_to_a_label() -> None:
    """A misspelt bar would quietly do nothing."""
    known = {f"{head.key} {value}" for head in HEADS for value in head.values}
    assert set(bars.shipped_bars()) <= known
    assert all(0 < bar < 1 for bar in bars.shipped_bars().values())
    assert set(slices()) == {head.key for head in HEADS}


def test_probabilities_are_probabilities() -> None:
    """Shares of an exclusive head add up to one; all others lie between 0 and 1."""
    seen = encoder.shipped().probabilities(passages.of_value("We pay fines."), rule_evidence.of_value("", READER.value("")))
    assert all(0 <= share <= 1 for shares in seen.values() for share in shares.values())
    spin = encoder.shipped().probabilities(passages.of_move(MOVES[0]), rule_evidence.of_move(MOVES[0], read_move(MOVES[0])))["spin"]
    assert sum(spin.values()) == pytest.approx(1.0)


def test_a_reading_does_not_depend_on_its_neighbours() -> None:
    """The same items in any order, with nothing remembered, give the same readings."""
    weighed.forget()
    first = {item: READER.move(item) for item in MOVES}
    shuffled = MOVES[:]
    random.Random(3).shuffle(shuffled)
    weighed.forget()
    assert {item: READER.move(item) for item in shuffled} == first


@pytest.mark.parametrize("item", MOVES, ids=range(len(MOVES)))
def test_what_is_earned_never_contradicts_the_labels(item: MoveContext) -> None:
    """A turn earns what the rule gives its own labels, or nothing; confidence is a share; the words it rests on stand in the turn."""
    reading = READER.move(item)
    assert reading.earns in ("none", earned(reading.labels, item.rung))
    assert 0 <= reading.confidence <= 1
    assert all(words in item.trainee for words in reading.rests_on)
    if reading.labels.question != "none":
        assert reading.rests_on


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_text_is_read_by_every_kind(text: str) -> None:
    """Nothing that a person or a machine can send makes a reader fail."""
    READER.move(MoveContext(trainee=text, pain=text, rung="symptom", disclosed=(text,), prospect=text))
    READER.line(text, text)
    READER.commitment(text, "prospect")
    READER.value(text)
    READER.smart(text, text)
    READER.mutual(text, text, text, text, text)
    READER.next_step(text)
    READER.outcome((Said(speaker="prospect", text=text),))
    READER.outcome(())


@pytest.mark.parametrize("text", ["", "...", "?!", "1 2 3", "\n\t"])
def test_a_text_without_words_says_nothing(text: str) -> None:
    """No letters, no moves: nothing is guessed from a blank."""
    labels = READER.move(MoveContext(trainee=text, rung="impact")).labels
    assert (labels.spin, labels.gives, labels.opening, labels.closing) == ("none", (), (), ())
    assert READER.commitment(text).strength == "none"
    assert READER.value(text).value_kind == ()


def test_a_plan_with_an_empty_field_is_never_mutual() -> None:
    """However well three fields are written, the fourth side has not been heard."""
    full = ("a date for the audit", "to know what it costs", "Tuesday's date in both diaries", "one page with the sum on it")
    for gap in range(4):
        assert not READER.mutual("", *(field if place != gap else " " for place, field in enumerate(full))).mutual


def test_value_without_a_kind_has_no_size() -> None:
    """Hours are no value, however many."""
    reading = READER.value("It saves us about 40 hours a week.")
    assert reading.value_kind == ()
    assert not reading.quantified


def test_bare_takes_signs_and_capitals_and_nothing_else() -> None:
    """What a speech recogniser would have written keeps its words, its apostrophes and its money."""
    assert bare("So, what's THAT cost you -- £3,000?") == "so what's that cost you £3 000"


FILES = ("moves.onnx", "statements.onnx", "tokenizer.json", "encoder.json")


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("how", ["missing", "damaged"])
def test_a_missing_or_damaged_file_is_named_in_one_sentence(name: str, how: str, tmp_path: Path) -> None:
    """Whoever installed half a package reads which file, not a traceback."""
    for other in FILES:
        if other != name:
            (tmp_path / other).write_bytes((encoder.FOLDER / other).read_bytes())
        elif how == "damaged":
            (tmp_path / other).write_bytes(b"{")
    with pytest.raises(BadInput, match=rf"^The reader's file {name} is missing or damaged; install the trainer again\.$"):
        encoder.Encoder(tmp_path)


def test_a_net_that_the_note_does_not_name_is_not_opened(tmp_path: Path) -> None:
    """Files of two versions in one folder, or one exchanged while the program runs, are never read together."""
    for name in FILES:
        (tmp_path / name).write_bytes((encoder.FOLDER / name).read_bytes())
    opened = encoder.Encoder(tmp_path)
    (tmp_path / "moves.onnx").write_bytes((encoder.FOLDER / "statements.onnx").read_bytes())
    with pytest.raises(BadInput, match=r"^The reader's file moves\.onnx is missing or damaged"):
        opened.session("moves")
    note = json.loads((tmp_path / "encoder.json").read_text(encoding="utf-8"))
    del note["sha256"]["statements.onnx"]
    (tmp_path / "encoder.json").write_text(json.dumps(note), encoding="utf-8")
    (tmp_path / "moves.onnx").write_bytes((encoder.FOLDER / "moves.onnx").read_bytes())
    with pytest.raises(BadInput, match=r"^The reader's file statements\.onnx is missing or damaged"):
        encoder.Encoder(tmp_path)


SLOW = {"pain": "the return takes too long", "rung": "symptom", "disclosed": ("It takes too long.",), "prospect": "It takes too long."}


@pytest.mark.parametrize(
    "text",
    [
        "Let me tell you what happens next. People leave.",
        "I can show you what a slow process leads to over there. It's people working all hours.",
        "I'll explain to you how that ends. Staff go.",
    ],
)
def test_what_is_announced_is_not_asked(text: str) -> None:
    """An assumption dressed as an announcement earns nothing, whatever question word stands in it."""
    reading = READER.move(MoveContext(trainee=text, **SLOW))
    assert (reading.labels.question, reading.earns) == ("none", "none")


@pytest.mark.parametrize("mood", ["content", "happy", "confident", "satisfied"])
def test_whoever_asks_how_content_she_is_asks_what_is_not_working(mood: str) -> None:
    """The plainest problem question of all is one."""
    text = f"How {mood} are you with the time the return takes?"
    assert READER.move(MoveContext(trainee=text, pain="the return takes too long", prospect="Go on.")).earns == "symptom"


@pytest.mark.parametrize(
    "text",
    [
        "How confident are you in our proposal?",
        "How happy are you with me so far?",
        "How comfortable are you with the price?",
        "How happy are you with your new car?",
    ],
)
def test_whoever_asks_how_content_she_is_with_something_else_asks_for_no_trouble(text: str) -> None:
    """Not with the offer, the seller or her car."""
    assert READER.move(MoveContext(trainee=text, pain="the return takes too long", prospect="Go on.")).earns == "none"


def test_a_word_about_the_talk_itself_promises_nothing() -> None:
    """ "Let me see if I've got this" is done by saying it."""
    assert READER.commitment("Right, let me see if I've got hold of it: Aber's late most days.", "trainee").strength == "none"


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        ("prospect", "Hello, Dana Ortiz. I've got half an hour and then somebody else gets me."),
        ("prospect", "No, I don't think I'll put people in a room for this."),
        ("prospect", "I'm going to leave it there. Thank you for your time, and goodbye."),
        ("trainee", "<script>window.broken=1</script>"),
    ],
)
def test_ordinary_talk_promises_nothing(speaker, text: str) -> None:
    """A greeting, a refusal, a goodbye and mark-up are in nobody's table of promises."""
    assert READER.commitment(text, speaker).strength == "none"


def test_a_yes_alone_is_no_undertaking() -> None:
    """Strong only if something is undertaken: a task, or a day."""
    assert READER.commitment("Yes.", "prospect").strength == "none"
    assert READER.commitment("Agreed, Thursday 10am.", "prospect").strength == "strong"


def test_a_confession_in_the_middle_of_unbroken_speech_is_heard() -> None:
    """A transcript without a single full stop is read in stretches, and nothing falls between them."""
    around = (
        "so we looked at the thing with the pallets again and the lads said it is mostly how they come off the van and then we moved on "
        * 3
    )
    said = f"{around}we pay the agency forty thousand pounds a year {around}"
    assert "cost" in READER.value(said).value_kind
    assert READER.line(said).discloses == "magnitude"
    promised = READER.commitment(f"{around}i'll send you the volumes by friday noon {around}", "prospect")
    assert (promised.strength, promised.due) == ("strong", "by friday noon")


def test_a_parting_that_she_alone_wants_is_a_halt() -> None:
    """Reasons in her no do not make it a conclusion of both."""
    ending = (
        Said(speaker="trainee", text="I could probably get you down to four-fifty. That's the lowest I've ever seen it go."),
        Said(speaker="prospect", text="It isn't the price. It's not for us, and I'd like you to take us off your list. Goodbye."),
    )
    assert READER.outcome(ending).outcome == "halt"


def test_nothing_is_answered_where_nobody_has_spoken() -> None:
    """The first words of a call answer no one, however much they sound like it."""
    for words in ("Our scanner reads every label in under a second.", "Let's pick it up Monday at two with your FD."):
        assert "answer" not in EmbeddedReader().move(MoveContext(trainee=words)).labels.gives
