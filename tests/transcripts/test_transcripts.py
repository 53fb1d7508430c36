"""Calls held elsewhere become sessions, whoever wrote them down."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.domain.errors import BadInput
from trainer.reading.embedded import EmbeddedReader
from trainer.transcripts.call import session_of
from trainer.transcripts.captions import read_captions
from trainer.transcripts.named_text import read_named_text
from trainer.transcripts.sides import of_the_conversation, sides
from trainer.transcripts.spoken import Spoken

READER = EmbeddedReader()

SAID = ("Morning. What would make this half hour worth it for you?", "Well. We keep sending the return late.")

TEXTS = {
    "name and colon": "Anna: {0}\nCarl: {1}\n",
    "time before": "[00:00:02] Anna: {0}\n[00:00:09] Carl: {1}",
    "time after": "Anna (00:02): {0}\n\nCarl (00:09): {1}",
    "time on a line of its own": "00:02\nAnna: {0}\n00:09\nCarl: {1}",
    "name and time above": "Anna  0:02\n{0}\n\nCarl  0:09\n{1}\n",
    "time and name above": "0:02 Anna\n{0}\n\n0:09 Carl\n{1}\n",
    "clock": "2:03 PM Anna: {0}\n2:04 PM Carl: {1}",
    "marks of a list": "- **Anna:** {0}\n- **Carl:** {1}",
    "a heading first": "Call with Harbour, 12 March\n\nAnna: {0}\nCarl: {1}",
    "windows": "Anna: {0}\r\nCarl: {1}\r\n",
}


@pytest.mark.parametrize("form", sorted(TEXTS))
def test_names_stand_before_what_they_say(form: str) -> None:
    """However times and names are set, the words go to the one who said them."""
    found = read_named_text(TEXTS[form].format(*SAID).replace("\r", ""))
    assert [(piece.name, piece.text) for piece in found] == [("Anna", SAID[0]), ("Carl", SAID[1])]


def test_a_colon_in_speech_names_nobody() -> None:
    """What somebody says before a colon is speech, on a new line too."""
    found = read_named_text("Anna: How is it?\nCarl: Two matters:\nThree things: price, time and people.\nSo: money.\nAnna: Right.")
    assert [piece.name for piece in found] == ["Anna", "Carl", "Anna"]
    assert found[1].text == "Two matters: Three things: price, time and people. So: money."


def test_who_speaks_twice_in_a_row_takes_one_turn() -> None:
    """Programs cut long speech into pieces; a turn ends where somebody else begins."""
    found = read_named_text("Anna: One.\nANNA: Two.\nCarl: Three.")
    assert [(piece.name, piece.text) for piece in found] == [("Anna", "One. Two."), ("Carl", "Three.")]


CAPTIONS = """WEBVTT

NOTE made by hand

1
00:00:01.000 --> 00:00:04.000
<v Anna Berg>Morning, Carl &amp; all.</v>

2
00:00:04.000 --> 00:00:08.000
<v Anna Berg>What is <i>not</i> working?</v>

00:00:08.000 --> 00:00:12.000
<v Carl>They're late.</v> <v Anna Berg>And so?

00:00:12.000 --> 00:00:15.000
who pays for it?
"""


def test_captions_give_each_voice_its_words() -> None:
    """Tags and entities go, several voices in one caption are parted, a caption without a voice goes on."""
    found = [(piece.name, piece.text) for piece in read_captions(CAPTIONS)]
    assert found == [
        ("Anna Berg", "Morning, Carl & all. What is not working?"),
        ("Carl", "They're late."),
        ("Anna Berg", "And so? who pays for it?"),
    ]


def test_captions_may_name_people_in_their_text() -> None:
    """Some programs write the name into the caption."""
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nAnna Berg: Morning.\n\n00:02.000 --> 00:04.000\nCarl Moe: Hello.\nHow are you?\n"
    assert [(piece.name, piece.text) for piece in read_captions(text)] == [("Anna Berg", "Morning."), ("Carl Moe", "Hello. How are you?")]


CALL = (
    Spoken("Anna", "Before we start, what would make this half hour worth it for you, Carl?"),
    Spoken("Carl", "Well. We keep sending the monthly return late, it's getting worse."),
    Spoken(
        "Ben", "Last year a study of forty insurers found that late filers pay twice the overtime. What is hard about it at the moment?"
    ),
    Spoken("Dora", "The checking. We pay twelve thousand a month in overtime for it, and still get it wrong."),
    Spoken("Anna", "And when the return is late, what does that lead to?"),
    Spoken("Carl", "We were fined last year."),
)


def test_who_asks_and_teaches_sells() -> None:
    """Without a name given, the people fall on the side of what they do; several on each side."""
    assert dict(sides(CALL, READER)) == {"anna": "trainee", "ben": "trainee", "carl": "prospect", "dora": "prospect"}


def test_a_name_given_decides() -> None:
    """--as is believed; a first name does where only one has it."""
    named = tuple(Spoken(f"{piece.name} Moe", piece.text) for piece in CALL)
    found = sides(named, READER, ["carl"])
    assert [name for name, side in found.items() if side == "trainee"] == ["carl moe"]


def test_a_role_in_the_name_decides() -> None:
    """ "Customer:" is the customer, even where the seller never asks anything."""
    spoken = (Spoken("Seller", "Hm."), Spoken("Customer", "What is it that you find hard about our invoices?"))
    assert dict(sides(spoken, READER)) == {"seller": "trainee", "customer": "prospect"}


@pytest.mark.parametrize(
    ("text", "kind", "names", "expected"),
    [
        ("just words\nwithout names", "txt", [], "at least two people, each named"),
        ("Anna: hello\nAnna: anybody?", "txt", [], "at least two people"),
        ("", "txt", [], "at least two people"),
        ("Anna: hello\nCarl: hello", "vtt", [], "WebVTT captions"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nhello\n", "vtt", [], "at least two people"),
        ("Anna: Hm.\nCarl: Hm.", "txt", [], "cannot be told who sells; name them with --as (people: Anna, Carl)"),
        ("Anna: hello\nCarl: hello", "txt", ["Bob"], "one of the people who speak (Anna, Carl), got 'Bob'"),
        ("Anna: hello\nCarl: hello", "txt", ["Anna", "Carl"], "somebody on the customer's side"),
    ],
)
def test_what_is_no_transcript_is_told_in_a_sentence(text: str, kind: str, names: list[str], expected: str) -> None:
    """Bad input gets one clear sentence that says what was expected."""
    with pytest.raises(BadInput) as caught:
        session_of(text, "vtt" if kind == "vtt" else "txt", READER, name="x", trainees=names)
    assert expected in str(caught.value)


@given(st.text(alphabet=st.sampled_from("AaBb :\n[]()<>v*0123456789.-–\u200b\x00é"), max_size=300))
def test_odd_text_is_read_or_refused(text: str) -> None:
    """Nothing that a file may hold raises anything but the one sentence."""
    for read in (read_named_text, read_captions):
        try:
            assert all(piece.name and piece.text.strip() for piece in read(text))
        except BadInput as refusal:
            assert "expected" in str(refusal)


def test_only_whoever_stands_by_is_left_out() -> None:
    """A grader's remarks are none of the call; a customer whose title holds such a word stays in it."""
    people = ["Ann (Seller)", "System Administrator", "Grader", "Sales coach"]
    spoken = [Spoken(name=name, text="Hello there.") for name in people]
    assert [piece.name for piece in of_the_conversation(spoken, ())] == people[:2]
