"""Local mode answers this machine's own page and nobody else."""

import pytest
from fastapi.testclient import TestClient
from starlette.datastructures import Headers
from web_house import ORIGIN

from trainer.web.guard import is_loopback, refusal

PATHS = ("/", "/config", "/healthz", "/reports/x.html", "/gradio_api/queue/join")


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:7860", "localhost", "LOCALHOST:80", "[::1]", "[::1]:7860"])
def test_a_loopback_name_is_let_in(host: str) -> None:
    """The names of this machine, with any port."""
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host",
    ["", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "10.0.0.1", "::1", "127.0.0.1:x", "localhost:", "0.0.0.0"],
)
def test_no_other_name_is(host: str) -> None:
    """A foreign name that was pointed at this machine is still a foreign name."""
    assert not is_loopback(host)


@pytest.mark.parametrize("path", PATHS)
def test_a_foreign_host_is_refused_everywhere(client: TestClient, path: str) -> None:
    """Our routes and the framework's, in one plain sentence."""
    answer = client.get(path, headers={"host": "evil.example"})
    assert answer.status_code == 403
    assert answer.text.count(".") >= 1
    assert "<" not in answer.text


@pytest.mark.parametrize(
    "name",
    [
        "forwarded",
        "via",
        "x-forwarded-for",
        "x-forwarded-host",
        "x-forwarded-proto",
        "x-real-ip",
        "x-client-ip",
        "x-cluster-client-ip",
        "true-client-ip",
        "x-envoy-external-address",
        "x-proxyuser-ip",
        "x-appengine-user-ip",
        "x-azure-clientip",
        "cf-connecting-ip",
        "X-Forwarded-Anything",
    ],
)
@pytest.mark.parametrize("path", ["/", "/healthz"])
def test_a_forwarded_request_is_refused(client: TestClient, name: str, path: str) -> None:
    """Behind a proxy everybody looks local."""
    assert client.get(path, headers={name: "127.0.0.1"}).status_code == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://localhost:7860", "http://127.0.0.1:9999", "http://127.0.0.1"])
@pytest.mark.parametrize("path", ["/gradio_api/queue/join", "/gradio_api/cancel", "/login", "/reports/x.html"])
def test_another_sites_page_cannot_write(client: TestClient, origin: str, path: str) -> None:
    """Origin is compared with the very address that is asked, port included."""
    assert client.post(path, headers={"origin": origin}, json={}).status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_browser_that_says_so_is_believed(client: TestClient, site: str) -> None:
    """Sec-Fetch-Site is checked where it is sent."""
    assert client.post("/gradio_api/queue/join", headers={"sec-fetch-site": site}, json={}).status_code == 403


def test_another_sites_page_cannot_read_either(client: TestClient) -> None:
    """A reading request across origins carries its Origin."""
    assert client.get("/config", headers={"origin": "http://evil.example"}).status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize(
    ("mode", "dest"), [("no-cors", "script"), ("cors", "empty"), ("navigate", "iframe"), ("navigate", "embed"), (None, None)]
)
def test_another_sites_page_may_link_here_and_no_more(client: TestClient, site: str, mode: str | None, dest: str | None) -> None:
    """A link that fills the window is a visit; a script, a frame, an image or a fetch from elsewhere is not."""
    sent = {"sec-fetch-site": site} | ({"sec-fetch-mode": mode, "sec-fetch-dest": dest} if mode and dest else {})
    assert client.get("/config", headers=sent).status_code == 403
    visit = {"sec-fetch-site": site, "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    assert client.get("/healthz", headers=visit).status_code == 200
    assert client.post("/gradio_api/queue/join", headers=visit, json={}).status_code == 403


def test_our_own_page_may_write(client: TestClient) -> None:
    """What our page sends is not stopped by the guard."""
    answer = client.post("/gradio_api/queue/join", headers={"origin": ORIGIN, "sec-fetch-site": "same-origin"}, json={})
    assert answer.status_code not in (403, 404)


def test_two_hosts_are_no_host() -> None:
    """A request that names two hosts is refused, whichever is ours."""
    headers = Headers(raw=[(b"host", b"localhost"), (b"host", b"evil.example")])
    assert refusal("GET", headers) is not None


@pytest.mark.parametrize(
    "path",
    ["/gradio_api/upload", "/gradio_api/file=/etc/passwd", "/gradio_api/proxy=http://x", "/monitoring", "/gradio_api/call/open", "/docs"],
)
def test_unused_doors_of_the_framework_are_shut(client: TestClient, path: str) -> None:
    """No upload, no files, no proxy, no API by name."""
    assert client.get(path).status_code == 404
    assert client.post(path, json={"data": []}).status_code in (404, 405)
