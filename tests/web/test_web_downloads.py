"""Reports to take away."""

import asyncio
import json

import pytest
from fastapi.testclient import TestClient
from web_house import PERSONA, SITUATION

from trainer.domain.people import LOCAL, Person
from trainer.practice import Practice
from trainer.reporting.pdf_extra import has_pdf
from trainer.web.screens import after

STRANGER = Person(id="stranger", name="Somebody else")
HOSTILE = "<script>alert(1)</script><img src=http://evil.example/x onerror=alert(2)>"


async def _session(practice: Practice, person: Person, *, finished: bool) -> str:
    view = await practice.start(person, PERSONA, SITUATION)
    view = await practice.begin(person, view.id)
    async for _ in practice.say(person, view.id, view.last, HOSTILE):
        pass
    view = await practice.view(person, view.id)
    await practice.end(person, view.id, view.last)
    if finished:
        async for _ in practice.finish(person, view.id):
            pass
    return view.id


@pytest.fixture(scope="module")
def finished(site_practice: Practice) -> str:
    return asyncio.run(_session(site_practice, LOCAL, finished=True))


@pytest.mark.parametrize(("ending", "kind"), [("html", "text/html"), ("json", "application/json"), ("txt", "text/plain")])
def test_a_finished_session_can_be_taken_away(client: TestClient, finished: str, ending: str, kind: str) -> None:
    """As a page, as data and as text, each as a file."""
    answer = client.get(f"/reports/{finished}.{ending}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(kind)
    assert answer.headers["content-disposition"].startswith("attachment")


def test_the_data_is_the_report(client: TestClient, finished: str) -> None:
    """``trainer.report/1``, as other tools read it."""
    report = json.loads(client.get(f"/reports/{finished}.json").text)
    assert (report["format"], report["session"]) == ("trainer.report/1", finished)


def test_hostile_words_stay_words(client: TestClient, finished: str) -> None:
    """What the trainee typed is text in the downloaded page."""
    page = client.get(f"/reports/{finished}.html").text
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page


def test_a_pdf_is_offered_where_it_can_be_made(
    client: TestClient, site_practice: Practice, finished: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the extra as a file and as a link on the page; without it neither."""
    answer = client.get(f"/reports/{finished}.pdf")
    assert (answer.status_code, answer.content[:5] == b"%PDF-") == ((200, True) if has_pdf() else (404, False))
    view = asyncio.run(site_practice.view(LOCAL, finished))
    for there in (True, False):
        monkeypatch.setattr(after, "has_pdf", lambda there=there: there)
        assert (f"{finished}.pdf" in after.report_page(view, "")) == there


@pytest.mark.parametrize("ending", ["html", "json", "txt", "pdf"])
@pytest.mark.parametrize("whose", ["nobody's", "unfinished", "another's"])
def test_nothing_else_is_there(client: TestClient, site_practice: Practice, ending: str, whose: str) -> None:
    """No such session, no report yet, somebody else's: 404, with a sentence that tells no more."""
    session = "none"
    if whose != "nobody's":
        stranger = whose == "another's"
        session = asyncio.run(_session(site_practice, STRANGER if stranger else LOCAL, finished=stranger))
    answer = client.get(f"/reports/{session}.{ending}")
    assert answer.status_code == 404
    assert HOSTILE not in answer.text


def test_odd_addresses_are_not_found(client: TestClient) -> None:
    """Neither a path nor half a name leads anywhere."""
    for path in ("/reports/", "/reports/x", "/reports/..%2f..%2fetc%2fpasswd.html", "/reports/%00.json", "/reports/x.exe"):
        assert client.get(path).status_code == 404
