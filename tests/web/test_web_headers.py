"""What every answer tells the browser."""

import pytest
from fastapi.testclient import TestClient

from trainer.web.headers import CONTENT_SECURITY_POLICY


@pytest.mark.parametrize("path", ["/", "/healthz", "/config", "/theme.css", "/reports/none.json", "/nowhere"])
def test_every_answer_is_fenced(client: TestClient, path: str) -> None:
    """Answers, errors and the framework's files alike."""
    headers = client.get(path).headers
    assert headers["content-security-policy"] == CONTENT_SECURITY_POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_a_refusal_is_fenced_too(client: TestClient) -> None:
    """The guard's own answers carry the headers."""
    assert "frame-ancestors 'none'" in client.get("/", headers={"host": "evil.example"}).headers["content-security-policy"]


def test_nothing_may_come_from_elsewhere() -> None:
    """No host, no scheme and no wildcard in the policy."""
    assert not {"http:", "https:", "*"} & set(CONTENT_SECURITY_POLICY.replace(";", " ").split())
    assert "//" not in CONTENT_SECURITY_POLICY


@pytest.mark.parametrize("path", ["/", "/config", "/healthz", "/reports/none.html", "/gradio_api/info"])
def test_session_data_is_not_kept_by_the_browser(client: TestClient, path: str) -> None:
    """Everything that may hold a session is no-store."""
    assert client.get(path).headers["cache-control"] == "no-store"


def test_it_says_that_it_is_well(client: TestClient) -> None:
    """Health is one small answer."""
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"ok": True})


def test_the_framework_was_told_not_to_call_home(client: TestClient) -> None:
    """Analytics and the hub are off before gradio is imported, and the page says so."""
    import os

    assert (os.environ["GRADIO_ANALYTICS_ENABLED"], os.environ["HF_HUB_OFFLINE"]) == ("False", "1")
    assert client.get("/config").json()["analytics_enabled"] is False


def test_our_look_is_a_file_of_its_own_and_may_be_kept(client: TestClient) -> None:
    """Styles and script are the same for everybody; the page names the version it was made for."""
    links = [part.split(">")[0].strip(" <") for part in client.get("/").headers["link"].split(",")]
    for link, kind in zip(links, ("text/css", "text/javascript"), strict=True):
        answer = client.get(link)
        assert answer.headers["content-type"].startswith(kind)
        assert "immutable" in answer.headers["cache-control"]
        assert link in client.get("/config").json()["head"]


def test_nothing_of_ours_is_loaded_from_elsewhere(client: TestClient) -> None:
    """No address with a host in styles, script or head."""
    links = [part.split(">")[0].strip(" <") for part in client.get("/").headers["link"].split(",")]
    ours = client.get("/config").json()["head"] + "".join(client.get(link).text for link in links)
    assert "//" not in ours.replace("http://www.w3.org/2000/svg", "")
    assert "@import" not in ours
