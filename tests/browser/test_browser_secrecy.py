"""Every byte that leaves the app during a call, read by the mark rule: nothing unearned is in any of them, at any moment."""

import asyncio
import html
import os
import re
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from scripts import ASSUMPTIONS, ATTACKS, MERIDIAN_GOOD, NO_FIT
from test_secrecy import given_away

from trainer.compose import House
from trainer.domain.people import LOCAL
from trainer.settings import Settings

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if not os.environ.get("CI"):
    pytest.importorskip("playwright")

from playwright.sync_api import Page, expect, sync_playwright  # noqa: E402

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None and not os.environ.get("CI"), reason="no Chromium on this machine"),
]
CALLS = {
    "meridian-ops": [*ATTACKS[:2], *MERIDIAN_GOOD[2:6], ASSUMPTIONS[0]],
    "harbour-clinic": NO_FIT,
    "northfold-coo": [ATTACKS[4], "What goes wrong with the temperature records at delivery?", "What does that lead to?"],
}


# Gradio's own numbers: components counted through the whole process, times, random keys. By chance they equal a figure of hers.
COUNTED = re.compile(
    r'"(?:id|duration|average_duration|cache_duration|avg_time|rank_eta|eta)":-?[\d.e-]+'
    r'|"(?:inputs|outputs|targets|components|dependencies)":\[[\[\]\d,\s]*(?:\d|"\w+"|null|[\[\],])*\]'
    r"|\[\d+(?:, ?\d+)+\]"
    r'|"(?:event_id|session_hash|component_class_id|app_id)":"?[\w-]*"?'
    r"|Cancelled via cancel scope \w+ by <Task pending name='Task-\d+'"  # said to a page that has gone: tasks are counted too
)


class Recorder:
    """Stands before the app and keeps what it sends, but for scripts, styles and fonts, which are the same for everybody."""

    def __init__(self, app) -> None:
        self.app, self.sent = app, list[str]()

    async def __call__(self, scope, receive, send) -> None:
        static = False

        async def kept(message) -> None:
            nonlocal static
            if message["type"] == "http.response.start":
                kind = dict(message["headers"]).get(b"content-type", b"")
                static = any(part in kind for part in (b"javascript", b"css", b"font", b"image", b"wasm"))
            elif message["type"] == "http.response.body" and not static:
                self.sent.append(message.get("body", b"").decode("utf-8", "replace"))
            await send(message)

        await self.app(scope, receive, kept)

    def text(self) -> str:
        """What was sent, as a person would find it: JSON and HTML escapes undone."""
        joined = COUNTED.sub(" ", "".join(self.sent))
        plain = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found.group(1), 16)), joined)
        return html.unescape(re.sub(r"\\[nrt]", " ", plain).replace('\\"', '"'))


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[House, Recorder, str]]:
    house = House(Settings(data_dir=tmp_path_factory.mktemp("data"), llm_base_url=None, llm_model=None), "off")
    recorder = Recorder(house.web_app())
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(recorder, host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 30
    while not server.started and time.monotonic() < until:
        time.sleep(0.05)
    yield house, recorder, f"http://127.0.0.1:{port}/"
    server.should_exit = True
    thread.join(20)


def _opened(house: House, page: Page, said: int) -> list[str]:
    """What the record says is open; read from the database, as the page must not know. Her words may show before they are stored."""
    session_id = page.url.partition("session=")[2].partition("&")[0]
    until = time.monotonic() + 10
    while True:
        entries = [event.entry for event in house.practice.store.load(session_id).events if getattr(event, "entry", None)]
        if len(entries) >= said or time.monotonic() > until:
            return [rung for entry in entries for rung in entry.opened]
        time.sleep(0.05)


@pytest.mark.parametrize("persona_id", CALLS)
def test_no_byte_holds_anything_unearned(served, persona_id: str) -> None:
    """Page, config, event streams: all of it, before every reply and after it."""
    house, recorder, address = served
    persona = house.library.persona(persona_id)
    situation = persona.situations[0].id
    recorder.sent.clear()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        page = browser.new_page()
        page.goto(f"{address}?meet={persona_id}&situation={situation}")
        page.get_by_role("button", name="Start the meeting").click()
        expect(page.get_by_label("What you say")).to_be_visible()
        said: list[str] = []
        for line in CALLS[persona_id]:
            before = page.locator("#log .line.hers").count()
            page.get_by_label("What you say").fill(line)
            page.keyboard.press("Enter")
            expect(page.locator("#log .line.hers")).to_have_count(before + 1)
            said.append(line)
            assert given_away(persona, recorder.text(), _opened(house, page, len(said)), said, situation) == [], line
        opened = _opened(house, page, len(said))
        page.reload()
        expect(page.locator("h1:visible").first).to_be_visible()
        browser.close()
    assert given_away(persona, recorder.text(), opened, said, situation) == []
    assert opened, "a call in which nothing opened shows little"
    assert asyncio.run(house.practice.history(LOCAL))


def test_the_recorder_would_see_it(served) -> None:
    """The check can fail: a secret in a stream is found in what was recorded."""
    house, recorder, _ = served
    persona = house.library.persona("meridian-ops")
    recorder.sent[:] = ['data: {"out": ["<p>About 46,000 pounds a', ' month in overtime.<\\/p>"]}']
    assert any("lf-overtime-size: 46000" in found for found in given_away(persona, recorder.text(), [], []))


def test_the_folder_of_the_project_is_not_served(served) -> None:
    """Content files are not reachable as files."""
    import urllib.error
    import urllib.request

    address = served[2]
    for path in ("personas/meridian-ops.yaml", f"gradio_api/file={Path(__file__).parents[2]}/personas/meridian-ops.yaml"):
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(address + path, timeout=5)
