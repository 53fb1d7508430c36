import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_samples import NAME, RUBRIC, TOPICS, gappy_report, good_report, long_report, poor_report, turns

import trainer.reporting
from trainer.domain.plan import Plan
from trainer.domain.report import (
    CoachingCard,
    Commitment,
    ConcernLadder,
    CriterionResult,
    Evidence,
    ItemVerdict,
    ObjectiveResult,
    Outcome,
    Report,
    RungState,
)
from trainer.domain.session import LedgerEntry, Reason, Session
from trainer.reporting.formats import legible
from trainer.reporting.html import report_body, report_html, style_sheet
from trainer.reporting.quotes import all_evidence, pieces

SAMPLES = (good_report, poor_report, long_report, gappy_report)
VOID = {"meta", "br", "hr", "img", "input", "link"}


class Page(HTMLParser):
    """What a reader of the page gets: its text, its ids, its links, and whether every element is closed."""

    def __init__(self, markup):
        super().__init__()
        self.text, self.ids, self.links, self.tags, self.marked, self.open = "", [], [], set(), "", []
        self.feed(markup)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.tags.add(tag)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []
        assert not [name for name in found if name.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_startendtag(self, tag, attributes):
        self.tags.add(tag)

    def handle_data(self, data):
        self.text += data
        if "mark" in self.open:
            self.marked += data


def written(sample, **more):
    report, session = sample()
    return report_html(report, session, persona_name=NAME, concern_topics=TOPICS, **more)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_quote_stands_in_the_page(sample):
    """A point that cannot be seen is no evidence; each is also marked where it was said."""
    report, _ = sample()
    page = Page(written(sample))
    for evidence in all_evidence(report):
        assert evidence.quote in page.text and evidence.quote in page.marked


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_link_inside_the_page_leads_somewhere(sample):
    """Each quote jumps to its turn; ids are unique."""
    page = Page(written(sample))
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links} <= set(page.ids)


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_page_needs_nothing_from_anywhere(sample):
    """It opens from disk, on a train."""
    markup = written(sample)
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)|//cdn|url\(|@import|src=", markup)
    assert not Page(markup).tags & {"script", "link", "img", "iframe", "object", "embed", "form", "base"}


@pytest.mark.parametrize("sample", SAMPLES)
def test_equal_reports_give_equal_bytes(sample):
    """A report can be compared with itself a year later."""
    assert written(sample).encode() == written(sample).encode()


def test_the_parts_come_in_reading_order():
    """What happened, how good, what to do; then why."""
    markup = written(good_report)
    parts = ("An advance", "92", "What to work on", "What you found out", "Giving and asking", "Who promised what", "The next step, from",
             "Your objectives", "Part by part", "Your plan", "Your reflection", "The conversation")  # fmt: skip
    places = [markup.index(f">{part}", markup.index("<article")) for part in parts]
    assert places == sorted(places)


@pytest.mark.parametrize("sample", SAMPLES)
def test_no_label_id_reaches_the_page(sample):
    """People read words, not keys."""
    report, _ = sample()
    text = Page(written(sample)).text
    rungs = {rung.id for ladder in report.value_map for rung in ladder.rungs if "-" in rung.id}
    ids = {each.id for each in report.criteria if "_" in each.id} | rungs | set(TOPICS) | {"code-kept-inside", "stand_in", "not_applicable"}
    assert not [name for name in ids if name in text]


def test_a_missed_rung_is_in_no_byte_of_the_page():
    """Not even as an id in the markup."""
    report, _ = good_report()
    markup = written(good_report)
    assert not [rung.id for ladder in report.value_map for rung in ladder.rungs if rung.id in markup]


def test_unscored_and_not_applicable_show_their_reason():
    """What could not be judged is not a zero."""
    text = Page(written(gappy_report)).text
    assert "not judged" in text and "does not apply" in text
    assert "The judge did not answer in time" in text and "There is no plan in this session." in text


def test_a_report_with_nothing_scored_has_no_number():
    """No score is said in words."""
    report, session = gappy_report()
    unscored = tuple(each.model_copy(update={"status": "unscored", "level": None, "override": None}) for each in report.criteria)
    text = Page(report_html(report.model_copy(update={"criteria": unscored, "overall": 0, "coverage": 0.0}), session)).text
    assert "No score" in text and "Why 0?" not in text


def test_rehearsing_is_offered_at_trainee_turns_only():
    """You can only take back your own words."""
    report, session = gappy_report()
    asked = []
    body = report_body(report, session, rehearse_url=lambda turn: asked.append(turn) or f"?from={turn}&x=<")
    assert asked == [0, 2, 4]
    assert body.count('data-rehearse="2"') == 1 and "?from=2&amp;x=&lt;" in body
    assert "data-rehearse" not in report_body(report, session)


def test_without_coaching_cards_the_open_points_stand_in():
    """A trainee always leaves with something to work on."""
    text = Page(written(poor_report)).text
    assert "What to work on" in text and "You supplied the effect yourself in turn 3 instead of asking." in text


def test_a_coaching_card_shows_both_lines_and_her_answer():
    """Your words, a better line, what she would have said."""
    report, _ = good_report()
    text = Page(written(good_report)).text
    for card in report.coaching:
        assert card.said in text and card.better in text and card.reply in text


def test_a_blank_plan_is_shown_as_blank_and_a_missing_one_not_at_all():
    """Blank was asked for and left; missing was never asked."""
    assert "Left blank." in Page(written(poor_report)).text
    assert "Your plan" not in Page(written(gappy_report)).text


@pytest.mark.parametrize("pairs", [1, 40])
def test_tiny_and_long_reports_hold_every_turn(pairs):
    """One turn or eighty: all of it is there."""
    report, session = long_report(40)
    session = session.model_copy(update={"turns": session.turns[: 2 * pairs]})
    markup = report_html(report, session)
    assert markup.count('id="report-turn-') == 2 * pairs


def test_a_bare_report_is_a_page():
    """No turn, no criterion, no plan: still no error."""
    bare = Report(
        session=None,
        rubric=RUBRIC,
        overall=0,
        coverage=0.0,
        pass_mark=70,
        passed=None,
        criteria=(),
        outcome=Outcome(value="continuation", reason=""),
    )
    text = Page(report_html(bare, Session(turns=()))).text
    assert "Nothing was said." in text and "Neither of you undertook anything." in text


HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)>\"'`{{7*7}}{% raw %}&amp;</q></style></title>\x00\x1b]0;x\x07\ud800\u202eend"
)


def hostile_report(words):
    """The same words in every text that somebody else may have written."""
    quote = Evidence(turn=0, start=0, end=len(words), quote=words)
    plan_quote = Evidence(turn=-1, field="objectives[0]", start=0, end=len(words), quote=words)
    item = ItemVerdict(id="a", says=words, met=True, by="model", reason=words, evidence=(quote, plan_quote))
    row = Commitment(turn=0, speaker=words, text=words, strength="weak", task=words, owner=words, due=words, date=words)
    session = Session(
        id=words,
        date=words,
        turns=tuple(turn.model_copy(update={"name": words}) for turn in turns(words, f"D: {words}")),
        plan=Plan(objectives=(words,), trainee_wants=words, next_step=words, expected_concerns=(words,)),
        reflection=words,
        ledger=(LedgerEntry(turn=0, trust=1, patience=1, reason=Reason(code=words, text=words)),),
    )
    report = Report(
        session=words,
        rubric=RUBRIC.model_copy(update={"id": words, "version": words, "sha256": words}),
        overall=50,
        coverage=1.0,
        pass_mark=70,
        passed=False,
        outcome=Outcome(value="advance", reason=words, evidence=(quote,)),
        criteria=(CriterionResult(id=words, title=words, status="scored", level=1, says=words, reason=words, items=(item,)),),
        value_map=(ConcernLadder(concern=words, rungs=(RungState(id=words, rung="symptom", state="opened", turn=1),)),),
        commitments=(row, row.model_copy(update={"complete": True, "date": None})),
        objectives=(ObjectiveResult(text=words, smart={words: True}, evidence=(plan_quote,)),),
        coaching=(CoachingCard(turn=0, said=words, why=words, better=words, replayed=True, does=words, reply=words),),
        provenance={words: {words: [words]}},
    )
    return report, session


def test_hostile_text_is_text_everywhere():
    """Whoever wrote it, it is read and never run."""
    report, session = hostile_report(HOSTILE)
    markup = report_html(report, session, persona_name=HOSTILE, concern_topics={HOSTILE: HOSTILE}, rehearse_url=lambda turn: HOSTILE)
    page = Page(markup)
    assert not page.tags & {"script", "img"} and legible(HOSTILE) in page.text and "{{7*7}}" in page.text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", markup)
    markup.encode("utf-8")


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=60))
def test_any_text_makes_a_well_formed_page(words):
    """Empty, emoji, other scripts, control characters, lone surrogates: never an error, never an open element."""
    report, session = hostile_report(words)
    Page(report_html(report, session, persona_name=words, concern_topics={words: words}).encode().decode())


def test_fifty_thousand_characters_are_no_trouble():
    """A pasted novel is shown, not choked on."""
    report, session = hostile_report("long " * 10_000)
    assert len(report_html(report, session)) > 50_000


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        ([], "abcdefgh"),
        ([(2, 4)], "ab[cd]efgh"),
        ([(2, 4), (3, 6)], "ab[cdef]gh"),
        ([(5, 8), (0, 1)], "[a]bcde[fgh]"),
        ([(0, 8), (2, 3)], "[abcdefgh]"),
        ([(1, 2), (2, 3)], "a[bc]defgh"),
    ],
)
def test_marks_merge_and_lose_nothing(spans, shown):
    """Overlapping quotes become one mark; the text stays whole."""
    cut = pieces("abcdefgh", spans)
    assert "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in cut) == shown


def test_a_quote_with_wrong_offsets_is_marked_where_it_stands():
    """And one that stands nowhere marks nothing."""
    report, session = gappy_report()
    moved = Evidence(turn=1, start=0, end=3, quote="two orders in January")
    absent = Evidence(turn=1, start=0, end=3, quote="never said")
    outcome = report.outcome.model_copy(update={"evidence": (moved, absent)})
    page = Page(report_html(report.model_copy(update={"outcome": outcome}), session))
    assert "two orders in January" in page.marked and "never said" not in page.marked and "never said" in page.text


def test_every_rule_stays_under_the_report():
    """The web page that holds a report keeps its own looks."""
    css = re.sub(r"/\*.*?\*/|@page \{.*?\}", "", style_sheet(), flags=re.S)
    selectors = [part.strip() for block in re.findall(r"([^{}]+)\{", css) if not block.strip().startswith("@") for part in block.split(",")]
    own = (".report ", ".report-page", "html:has(> body.report-page)")
    assert [each for each in selectors if each != ".report" and not each.startswith(own)] == []


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [0, 1])
def test_colours_keep_their_contrast(theme):
    """AA in light and in dark: 4.5 to 1 for every colour that carries words."""
    found = re.findall(r"--r-(\w+): var\(--\w+, (#[0-9a-f]{6})\)", style_sheet())
    assert len(found) == 12
    palette = dict(found[6 * theme : 6 * theme + 6])
    assert all(contrast(palette[name], palette["paper"]) >= 4.5 for name in ("ink", "muted", "accent", "warm"))


def test_templates_never_switch_escaping_off():
    """The one way in for markup is the drawing code."""
    folder = Path(trainer.reporting.__file__).parent / "templates"
    source = "".join(path.read_text() for path in folder.glob("*.html"))
    assert source and "|safe" not in source.replace(" ", "") and "autoescape" not in source


def test_provenance_is_told_in_words():
    """How a report was made is read by people: no braces, no full fingerprints."""
    report, session = good_report()
    provenance = {
        "judge": "local-7b",
        "reader": "embedded:" + "a1" * 20,
        "usage": [{"role": "judge", "prompt": 120}],
        "causes": [],
        "persona": None,
    }
    text = Page(report_html(report.model_copy(update={"provenance": provenance}), session)).text
    assert "Judge: local-7b" in text and "Reader: embedded:a1a1a1a1a1a1\n" in text.replace("</li>", "\n")
    assert "Usage: role judge, prompt 120" in text and "Causes" not in text and "Persona" not in text
