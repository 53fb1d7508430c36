"""``.vtt`` captions, as meeting programs export them: the speaker stands in a voice tag, or before a colon."""

import html
import re
from collections.abc import Iterator

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from trainer.domain.errors import BadInput
from trainer.transcripts.named_text import labelled
from trainer.transcripts.spoken import Spoken, joined

_VOICE = re.compile(r"<v(?:\.[^ >\n]*)?[ \t]+([^>\n]{1,80})>", re.I)
_TAG = re.compile(r"</?[a-z0-9.:][^>\n]{0,80}>|</>", re.I)


def read_captions(text: str) -> tuple[Spoken, ...]:
    """Who said what, captions of one person in a row joined.

    Raises ``BadInput`` for text that is no WebVTT and for captions that name nobody.
    """
    try:
        found = webvtt.from_string(text)
    except (MalformedFileError, MalformedCaptionError) as error:
        raise BadInput("expected WebVTT captions: a first line 'WEBVTT', then times and what was said") from error
    pieces = [piece for caption in found.captions for piece in _voices(caption.raw_text)]
    if any(piece.name for piece in pieces):
        return tuple(joined(_carried_on(pieces)))
    return labelled(line for piece in pieces for line in piece.text.split("\n"))


def _voices(raw: str) -> Iterator[Spoken]:
    """The stretches of one caption, each with the voice it is tagged with; one without a tag has no name yet."""
    parts = _VOICE.split(raw)
    yield from _piece("", parts[0])
    for name, words in zip(parts[1::2], parts[2::2], strict=True):
        yield from _piece(html.unescape(name).strip(), words)


def _piece(name: str, raw: str) -> Iterator[Spoken]:
    words = html.unescape(_TAG.sub("", raw)).strip()
    if words:
        yield Spoken(name, words)


def _carried_on(pieces: list[Spoken]) -> Iterator[Spoken]:
    """A caption without a tag belongs to whoever spoke last; before the first name it belongs to nobody and is left out."""
    name = ""
    for piece in pieces:
        name = piece.name or name
        if name:
            yield Spoken(name, piece.text)
