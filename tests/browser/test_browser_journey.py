"""A whole practice in a real browser against the real app: it works, it stays on this machine, everybody can use it.

``TRAINER_SCREENSHOTS`` names a folder in which to keep a picture of every screen, wide and narrow, light and dark.
"""

import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if not os.environ.get("CI"):
    pytest.importorskip("playwright")
    pytest.importorskip("axe_playwright_python")

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # noqa: E402
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright  # noqa: E402

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None and not os.environ.get("CI"), reason="no Chromium on this machine"),
]
ROOT = Path(__file__).parents[2]
SIZES: dict[str, ViewportSize] = {"wide": {"width": 1280, "height": 860}, "narrow": {"width": 390, "height": 844}}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
HOSTILE = "<script>window.broken=1</script><img src=http://evil.example/x onerror=window.broken=1>"
QUESTION = "Where does the monthly return give you the most trouble?"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        assert process.poll() is None, "the app ended before it was there"
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=2):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError("the app did not start within a minute")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def address(data: Path) -> Iterator[str]:
    """The real app on a free port, with a data folder of its own and no model."""
    port = _free_port()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TRAINER_")}
    environment = {**kept, "TRAINER_DATA_DIR": str(data)}
    process = subprocess.Popen([sys.executable, "app.py", "--port", str(port)], cwd=ROOT, env=environment)
    try:
        _wait_for(f"http://127.0.0.1:{port}", process)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


@dataclass
class Window:
    """A page, and what went wrong in it."""

    page: Page
    address: str
    elsewhere: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on(
            "request",
            lambda request: None if request.url.startswith((self.address, "data:", "blob:")) else self.elsewhere.append(request.url),
        )
        self.page.on("requestfinished", lambda request: self.closed.append(request.url) if "/queue/data" in request.url else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def is_well(self) -> None:
        assert self.elsewhere == []
        assert self.errors == []
        assert self.closed == [], "the stream of a tab ended while the tab was open; what begins then is lost"
        assert self.page.evaluate("window.broken") is None


@pytest.fixture
def window(browser: Browser, address: str) -> Iterator[Window]:
    context = browser.new_context(viewport=SIZES["wide"], reduced_motion="reduce")
    window = Window(context.new_page(), address)
    yield window
    context.close()


def inspect(page: Page, name: str) -> None:
    """Wide and narrow, light and dark: nothing serious for axe, nothing wider than the window, one heading of the first order."""
    folder = os.environ.get("TRAINER_SCREENSHOTS")
    for size, viewport in SIZES.items():
        page.set_viewport_size(viewport)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            if folder:
                page.screenshot(path=Path(folder) / f"{name}-{size}-{scheme}.png", full_page=name not in ("meeting", "drawer", "ending"))
            found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
            serious = [(each["id"], each["nodes"][0]["html"][:200]) for each in found if each["impact"] in ("serious", "critical")]
            assert serious == [], f"{name}, {size}, {scheme}"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} is wider than a {size} window"
        assert page.locator("h1:visible").count() == 1, name
    page.set_viewport_size(SIZES["wide"])
    page.emulate_media(color_scheme="light")


def open_brief(window: Window) -> None:
    window.page.goto(f"{window.address}?meet=meridian-ops&situation=first-call")
    expect(window.page.get_by_role("heading", name="Prepare to meet Dana Ortiz")).to_be_visible()


def start_meeting(window: Window) -> None:
    open_brief(window)
    window.page.get_by_role("button", name="Start the meeting").click()
    expect(window.page.get_by_label("What you say")).to_be_visible()


def say(page: Page, words: str) -> None:
    """Says it, once she has opened the meeting, and waits until it is answered."""
    expect(page.locator("#log .line.hers").first).to_be_visible()
    before = page.locator("#log .line.hers").count()
    page.get_by_label("What you say").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator("#log .line.hers")).to_have_count(before + 1)


def end_meeting(page: Page) -> None:
    page.get_by_role("button", name="End the meeting").click()
    page.get_by_role("dialog").get_by_role("button", name="End the meeting").click()
    expect(page.get_by_role("heading", name="Look back on it")).to_be_visible()


def test_a_whole_practice(window: Window) -> None:
    """From choosing somebody to the report and a rehearsal, every screen looked at, nothing asked of another host."""
    page = window.page
    page.goto(window.address)
    expect(page.get_by_role("heading", name="Who will you meet?")).to_be_visible()
    inspect(page, "home-empty")

    page.get_by_role("link", name="Prepare to meet Dana").click()
    expect(page.get_by_role("heading", name="Prepare to meet Dana Ortiz")).to_be_visible()
    page.get_by_label("Objective", exact=True).fill("By the end of the call Dana names one cost of a late return, with its size")
    expect(page.locator("#letters-1 .lit").first).to_be_visible()
    page.get_by_label("Provisional next step").fill("A working session with Graham")
    inspect(page, "prepare")

    page.get_by_role("button", name="Start the meeting").click()
    expect(page.get_by_label("What you say")).to_be_visible()
    say(page, QUESTION)
    say(page, HOSTILE)
    expect(page.locator("#log")).to_contain_text("<script>")
    inspect(page, "meeting")
    page.get_by_role("button", name="Plan and kit").click()
    expect(page.get_by_role("complementary")).to_contain_text("A working session with Graham")
    inspect(page, "drawer")
    page.keyboard.press("Escape")
    expect(page.get_by_role("complementary")).to_be_hidden()

    end_meeting(page)
    inspect(page, "reflect")
    page.get_by_label("What did you achieve?").fill("She told me about the return.")
    page.get_by_label("Not sure").check()
    page.get_by_role("button", name="Show me the report").click()
    expect(page.get_by_role("heading", name="Your meeting with Dana Ortiz")).to_be_visible()
    inspect(page, "report")

    report = page.url
    page.locator(".report [data-rehearse]").last.click()
    expect(page.get_by_label("What you say")).to_be_visible()
    expect(page).not_to_have_url(report)
    page.go_back()
    expect(page.get_by_role("heading", name="Your meeting with Dana Ortiz")).to_be_visible()
    page.get_by_role("link", name="Back to home").first.click()
    expect(page.get_by_text("Where you left off")).to_be_visible()
    inspect(page, "home")
    page.get_by_role("link", name="Your practice").click()
    expect(page.get_by_role("heading", name="Your practice", level=1)).to_be_visible()
    inspect(page, "history")
    window.is_well()


def test_what_is_written_survives_a_refresh_and_a_second_tab(window: Window) -> None:
    """A kept plan, an unsent line, a place in the conversation."""
    page = window.page
    open_brief(window)
    page.get_by_label("You want").fill("To find out")
    page.get_by_label("They want").fill("A plan to defend")
    page.keyboard.press("Tab")
    expect(page).to_have_url(re.compile(r"\?session="))
    page.get_by_label("It worked for them if").fill("typed a moment ago")
    page.reload()
    expect(page.get_by_label("You want")).to_have_value("To find out")
    expect(page.get_by_label("It worked for them if")).to_have_value("typed a moment ago")
    page.get_by_role("button", name="Start the meeting").click()
    say(page, QUESTION)
    page.get_by_label("What you say").fill("not sent yet")
    page.reload()
    expect(page.get_by_label("What you say")).to_have_value("not sent yet")
    second = page.context.new_page()
    expect(page).to_have_url(re.compile("session="))
    second.goto(page.url)
    expect(second.locator("#log")).to_contain_text(QUESTION)
    say(second, "And what does that lead to?")
    page.keyboard.press("Enter")
    page.get_by_label("What you say").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("moved on")
    expect(page.locator("#log")).to_contain_text("And what does that lead to?")
    expect(page.get_by_label("What you say")).to_have_value("not sent yet")
    window.is_well()


@contextmanager
def locked(data: Path) -> Iterator[None]:
    """Another program holds the database."""
    (path,) = data.rglob("*.db")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def test_a_line_that_cannot_be_stored_is_not_lost(window: Window, data: Path) -> None:
    """It stays in the composer, survives a reload and a blur, and is said once when the database works again."""
    page = window.page
    start_meeting(window)
    box = page.get_by_label("What you say")
    with locked(data):
        box.fill(QUESTION)
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("nothing was stored", timeout=20_000)
        expect(box).to_have_value(QUESTION)
        expect(page.locator("#room")).not_to_contain_text(QUESTION)
        page.get_by_role("button", name="Close", exact=True).click()
        page.reload()
        expect(box).to_have_value(QUESTION)
    box.press("Enter")
    expect(page.locator("#log .line.hers")).to_have_count(2)
    expect(box).to_have_value("")
    box.focus()
    box.blur()
    page.reload()
    expect(page.locator("#log .line.mine")).to_have_count(1)
    expect(box).to_have_value("")
    assert [value for value in page.evaluate("Object.values(sessionStorage)") if QUESTION in value] == []
    window.is_well()


def test_an_emptied_box_keeps_its_draft_until_the_line_is_said(window: Window) -> None:
    """Whoever empties the box without the trainee: the words come back with the next load. What they delete themselves is gone."""
    page = window.page
    start_meeting(window)
    box = page.get_by_label("What you say")
    box.fill("Half a thought")
    box.evaluate("(area) => { area.value = ''; }")
    box.blur()
    page.reload()
    expect(box).to_have_value("Half a thought")
    box.fill("")
    page.reload()
    expect(page.locator("#log .line.hers")).to_have_count(1)
    page.wait_for_timeout(300)
    expect(box).to_have_value("")
    window.is_well()


def test_a_meeting_left_without_a_word_is_closed(window: Window) -> None:
    """No reflection, no report; history shows names on one line, with what became of it below, on a phone too."""
    page = window.page
    start_meeting(window)
    page.get_by_role("button", name="End the meeting").click()
    page.get_by_role("dialog").get_by_role("button", name="End the meeting").click()
    expect(page.get_by_text("You left before saying anything")).to_be_visible()
    inspect(page, "left")
    page.get_by_role("link", name="Back to home").click()
    page.set_viewport_size(SIZES["narrow"])
    row = page.locator(".rows a").first
    expect(row).to_contain_text("Left before a word was said")
    name, standing = row.locator(".strong").bounding_box(), row.locator(".standing").bounding_box()
    assert name and standing
    assert name["height"] < 40
    assert standing["y"] >= name["y"] + name["height"] - 1
    assert standing["x"] == name["x"]
    window.is_well()


def test_start_pressed_twice_starts_once(window: Window) -> None:
    """Two requests with the same page behind them are one session."""
    page = window.page
    open_brief(window)
    key = page.evaluate("JSON.parse(trainer.here()).key")
    assert key
    page.get_by_role("button", name="Start the meeting").dblclick()
    expect(page.get_by_label("What you say")).to_be_visible()
    expect(page).to_have_url(re.compile("session="))
    first = page.url
    open_brief(window)
    assert page.evaluate("JSON.parse(trainer.here()).key") != key
    page.evaluate(
        "(key) => { const where = document.querySelector('#where'); where.dataset.here = JSON.stringify({...JSON.parse(where.dataset.here), key}); }",
        key,
    )
    page.get_by_role("button", name="Start the meeting").click()
    expect(page.get_by_label("What you say")).to_be_visible()
    expect(page).to_have_url(first)
    window.is_well()


def test_keys_alone_are_enough(window: Window) -> None:
    """Enter sends once however often it is pressed, Shift+Enter breaks the line, Escape leaves the dialog."""
    page = window.page
    start_meeting(window)
    box = page.get_by_label("What you say")
    expect(box).to_be_focused()
    page.keyboard.type("Dana,")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("#log .line.hers")).to_have_count(2)
    assert page.locator("#log .line.mine .words").all_inner_texts() == [f"Dana,\n{QUESTION}"]
    page.get_by_role("button", name="End the meeting").press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    inspect(page, "ending")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.get_by_role("button", name="Plan and kit").press("Enter")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Plan and kit")).to_be_focused()
    window.is_well()


def test_the_composer_stays_in_sight_on_a_phone(window: Window) -> None:
    """When the keyboard takes half of the window, the composer and her last words stand above it."""
    page = window.page
    start_meeting(window)
    say(page, QUESTION)
    page.set_viewport_size({"width": 390, "height": 420})
    for part in (page.get_by_label("What you say"), page.locator("#log .line.hers .words").last):
        expect(part).to_be_in_viewport()
    window.is_well()


def test_a_place_that_is_not_there_says_so(window: Window) -> None:
    """One sentence, and the way home."""
    page = window.page
    page.goto(f"{window.address}?session=none")
    expect(page.get_by_role("heading", name="There is nothing here")).to_be_visible()
    inspect(page, "missing")
    page.get_by_role("link", name="Back to home").click()
    expect(page.get_by_role("heading", name="Who will you meet?")).to_be_visible()
    window.is_well()
