"""What the page is told before anybody asked for anything."""

from fastapi.testclient import TestClient

from trainer.practice import Practice


def test_the_page_as_served_holds_no_persona(client: TestClient, site_practice: Practice) -> None:
    """No hidden text of any persona is in the page, its configuration or its API description."""
    sent = "".join(client.get(path).text for path in ("/", "/config", "/gradio_api/info"))
    for persona in site_practice.library.personas:
        assert persona.agenda.wants not in sent
        for rung in persona.rungs():
            assert not [text for text in rung.texts() if text in sent]


def test_no_handler_is_offered_as_an_api(client: TestClient) -> None:
    """Everything is private: the page is for people."""
    assert client.get("/gradio_api/info").json()["named_endpoints"] == {}
    assert {each["api_visibility"] for each in client.get("/config").json()["dependencies"]} == {"private"}


def test_the_framework_stays_out_of_sight(client: TestClient) -> None:
    """No footer, no run history."""
    assert client.get("/config").json()["footer_links"] == []
    assert client.get("/gradio_api/runs").status_code == 404
