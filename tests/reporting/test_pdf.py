"""The report on paper, read back from the finished document."""

import io
import os

import pytest
from report_samples import NAME, TOPICS, gappy_report, good_report, long_report, poor_report, turns
from test_reporting_html import HOSTILE, hostile_report

from trainer.domain.report import Outcome, Report
from trainer.domain.session import Session
from trainer.reporting.formats import one_line
from trainer.reporting.pdf_extra import has_pdf
from trainer.reporting.quotes import all_evidence

if not has_pdf() and not os.environ.get("CI"):
    pytest.skip("needs the extra 'pdf'", allow_module_level=True)

from pypdf import PdfReader

from trainer.reporting.paper.portions import portions
from trainer.reporting.pdf import report_pdf
from trainer.reporting.quotes import Piece

SAMPLES = (good_report, poor_report, long_report, gappy_report)
PARTS = ("An advance", "92 of 100", "What to work on", "What you found out", "Giving and asking", "Who promised what",
         "The next step, from opening to close", "Your objectives", "Part by part", "Your plan", "Your reflection", "The conversation",
         "How this report was made")  # fmt: skip


def written(sample, **more):
    report, session = sample()
    return report_pdf(report, session, persona_name=NAME, concern_topics=TOPICS, **more)


def read(document):
    return PdfReader(io.BytesIO(document))


def text_of(document):
    """The words of all pages, without running line and page number, which stand last on every page."""
    pages = [page.extract_text().rstrip().splitlines() for page in read(document).pages]
    return one_line(" ".join(" ".join(lines[: -1 if number == 0 else -2]) for number, lines in enumerate(pages)))


def bookmarks(outline):
    return [found for each in outline for found in (bookmarks(each) if isinstance(each, list) else [each.title])]


def links(page):
    """Where the links of a page stand, and the page and height that they lead to."""
    found = [each.get_object() for each in page.get("/Annots", ())]
    return [([float(corner) for corner in each["/Rect"]], each["/Dest"][0], float(each["/Dest"][3])) for each in found]


def words_between(page, low, high):
    """What is written on a page between two heights."""
    found = []

    def keep(text, matrix, text_matrix, *_):
        height = text_matrix[4] * matrix[1] + text_matrix[5] * matrix[3] + matrix[5]
        if low <= height <= high:
            found.append(text)

    page.extract_text(visitor_text=keep)
    return one_line("".join(found))


@pytest.mark.parametrize("sample", SAMPLES)
def test_equal_reports_give_equal_bytes(sample):
    """A report can be compared with itself a year later."""
    assert written(sample) == written(sample)


def test_a_report_does_not_depend_on_those_before_it():
    """Boxes given to strange signs in one report leave no trace in the next."""
    before = written(gappy_report)
    hostile, session = hostile_report("日本語 שלום 🎉")
    report_pdf(hostile, session)
    assert written(gappy_report) == before


def test_all_parts_are_there_in_reading_order():
    """Whoever knows the page knows the paper."""
    text = text_of(written(good_report))
    places = [text.index(part) for part in PARTS]
    assert places == sorted(places)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_quote_stands_on_paper(sample):
    """A point that cannot be seen is no evidence."""
    report, _ = sample()
    text = text_of(written(sample))
    assert [each.quote for each in all_evidence(report) if one_line(each.quote) not in text] == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_turn_is_told_whole(sample):
    """The conversation can be read to its end."""
    _, session = sample()
    text = text_of(written(sample))
    assert [turn.text for turn in session.turns if one_line(turn.text) not in text] == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_link_stays_in_the_document(sample):
    """Nothing leads out of it, and nothing into the void."""
    reader = read(written(sample))
    targets = [target for page in reader.pages for _, target, _ in links(page)]
    assert targets and {target.idnum for target in targets} <= {page.indirect_reference.idnum for page in reader.pages}


def test_a_quote_leads_to_its_turn():
    """One click from a verdict to the words that decided it, on the right page and at the right height."""
    report, session = good_report()
    reader = read(written(good_report))
    quote = report.outcome.evidence[0]
    rect, target, height = links(reader.pages[0])[0]
    assert quote.quote[:40] in words_between(reader.pages[0], rect[1], rect[3] + 1)
    there = next(page for page in reader.pages if page.indirect_reference.idnum == target.idnum)
    told = words_between(there, height - 20, height)
    assert told.startswith(f"{quote.turn + 1} {NAME}") and session.turns[quote.turn].text[:40] in told


def test_the_outline_names_the_parts():
    """Two clicks to any part."""
    found = bookmarks(read(written(good_report)).outline)
    assert [part for part in PARTS[2:] if part not in found] == []


def test_the_document_says_what_it_is():
    """Its title and language; nobody's name and no day on which it was made."""
    reader = read(written(good_report))
    assert reader.metadata.title == f"Conversation with {NAME}, Thursday 12 March 2026"
    assert not reader.metadata.author and reader.metadata.creation_date.year == 2000
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"


def test_pages_are_a4_and_say_their_number():
    """From the second page on with the title."""
    pages = read(written(good_report)).pages
    assert {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pages} == {(595, 842)}
    for number, page in enumerate(pages, start=1):
        last = page.extract_text().rstrip().splitlines()[-2:]
        assert f"{number} of {len(pages)}" in last and any(NAME in line for line in last) == (number > 1)


def test_every_face_is_embedded():
    """It looks the same on every machine."""
    faces = [face.get_object() for page in read(written(good_report)).pages for face in page["/Resources"]["/Font"].values()]
    used = [face for face in faces if face["/BaseFont"] != "/Helvetica"]  # reportlab names it on every page and never uses it
    assert used and all("/FontFile2" in face["/FontDescriptor"] for face in used)


def bare(words, name=None):
    report = Report(session=None, rubric=good_report()[0].rubric, overall=0, coverage=0.0, pass_mark=70, passed=None, criteria=(),
                    outcome=Outcome(value="continuation", reason=""))  # fmt: skip
    return text_of(report_pdf(report, Session(turns=turns(words)), persona_name=name))


@pytest.mark.parametrize(
    "words",
    [
        "Žluťoučký kůň, Straße, smørrebrød, œuvre, İstanbul, ångström, ș and ț",
        "Πόσο σας κοστίζει αυτό κάθε μήνα;",
        "Сколько это стоит? Объём, ёлка, Київ, ґанок",
        "“quoted”, ‘quoted’, „zitiert“, «cité» – and — so on… 40 €",
        "日本語 と 中文",
        "a & b < c > d &amp; &lt;b&gt; <b>bold</b> <para> <br/> <a href='file:///etc/passwd'>x</a> <img src='http://evil.example/x'/>",
    ],
)
def test_what_was_said_can_be_read(words):
    """Europe's scripts have their letters, others an empty box that is still found by searching; markup is only text."""
    assert words in bare(words)


def test_a_sign_that_no_face_has_is_a_box():
    """It is seen that something was said."""
    assert "ok � then" in bare("ok 🎉 then") and "half � sign" in bare("half \ud83d sign")


def test_a_direction_of_writing_cannot_turn_the_report_round():
    """Overrides go; the words stay."""
    assert "one two" in bare("one \u202etwo\u202c") and bare("שלום עולם")


@pytest.mark.parametrize("words", [HOSTILE, "", "\x00\x1b]0;x\x07", "\ud800", "</a></font>", "%s {0} \\", "x" * 300, "a\n\n\nb\tc"])
def test_nasty_words_in_every_place_give_a_document(words):
    """Whoever wrote it, it is set and never obeyed."""
    report, session = hostile_report(words)
    reader = read(report_pdf(report, session, persona_name=words, concern_topics={words: words}))
    assert all(page.extract_text() for page in reader.pages)
    assert not [each for page in reader.pages for each in page.get("/Annots", ()) if "/A" in each.get_object()]


@pytest.mark.parametrize("words", ["long " * 10_000, "x" * 50_000, "line\n" * 1_000])
def test_a_turn_of_fifty_thousand_characters_is_told_whole(words):
    """A pasted novel goes on for as many pages as it needs."""
    text = bare(words).replace(" ", "")
    assert words.replace(" ", "").replace("\n", "") in text


def test_portions_lose_nothing():
    """Long texts are parted; marks stay where they were."""
    pieces = (Piece("word " * 400, False), Piece("marked " * 400, True), Piece("line\n" * 100, False))
    cut = portions(pieces)
    joined = [piece for portion in cut for piece in portion]
    assert len(cut) > 3 and "".join(each.text for each in joined if each.marked) == pieces[1].text
    assert "".join(each.text for each in joined).replace("\n", "") == "".join(each.text for each in pieces).replace("\n", "")
