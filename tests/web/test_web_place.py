"""Addresses, read and written."""

import pytest

from trainer.web.place import Here, Marker, Place, here_of, place_of


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("", Place()),
        ("?session=abc-D_1", Place(session="abc-D_1")),
        ("?session=abc&rehearse=3", Place(session="abc")),
        ("?meet=dana&situation=first", Place(persona="dana", situation="first")),
        ("?meet=dana", Place(persona="dana")),
        ("?view=history", Place(history=True)),
        ("?session=<script>", Place()),
        ("?session=" + "x" * 65, Place()),
        ("?" + "a=1&" * 500, Place()),
        ("?session=%00&meet=..%2Fetc", Place()),
        ("?\ud800=\udfff", Place()),
        ("x" * 50_000, Place()),
    ],
)
def test_an_address_names_a_place_or_leads_home(address: str, place: Place) -> None:
    """Whatever stands in the address bar, it is read without an error."""
    assert place_of(address) == place


@pytest.mark.parametrize("here", [Here(), Here("s-1", 4, "dana", "first"), Here(None, 0, "dana", "first")])
def test_an_address_leads_back(here: Here) -> None:
    """The address written for a place is read as that place."""
    place = place_of(here.address)
    assert (place.session, place.persona) == (here.session, here.persona if here.session is None else None)


@pytest.mark.parametrize(
    "text", ["", "x", "[]", "null", "[" * 900, '{"session": "../x", "last": "3"}', '{"session": {"a": 1}, "last": -1}', "\ud800"]
)
def test_nonsense_is_nowhere(text: str) -> None:
    """What a page says of itself is untrusted."""
    assert here_of(text) == Here()


def test_where_a_page_is_survives_the_way_to_the_browser() -> None:
    """What the server told the page comes back as it was."""
    here = Here("s-1", 4, "dana", "first")
    assert here_of(here.text()) == here


def test_the_marker_cannot_be_broken_out_of() -> None:
    """A title is data of the page, whatever it holds."""
    html = Marker("meeting", title="\"'><script>").html()
    assert "<script>" not in html
    assert html.count("<") == 2
