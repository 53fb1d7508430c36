"""A transcript as a session that can be graded."""

from collections.abc import Sequence
from typing import Literal

from trainer.domain.errors import BadInput
from trainer.domain.readings import Reader
from trainer.domain.session import MOST_TURNS, Session, Turn
from trainer.domain.wording import cleaned
from trainer.transcripts.captions import read_captions
from trainer.transcripts.named_text import read_named_text
from trainer.transcripts.sides import of_the_conversation, sides
from trainer.transcripts.spoken import folded

Kind = Literal["vtt", "txt"]


def session_of(text: str, kind: Kind, reader: Reader, *, name: str, trainees: Sequence[str] = ()) -> Session:
    """The call as ``trainer.session/1``, without plan and reflection: those criteria do not apply. ``name`` becomes its id.

    Colleagues on the selling side count with the trainee, each turn under its speaker's name.
    Raises ``BadInput`` for text that is no such transcript, and where it is open who sells.
    """
    spoken = (read_captions if kind == "vtt" else read_named_text)(text)
    if len(spoken) > MOST_TURNS:
        raise BadInput(f"expected at most {MOST_TURNS} turns, it holds {len(spoken)}")
    heard = of_the_conversation(spoken, trainees)
    side = sides(heard, reader, trainees)
    turns = tuple(Turn(speaker=side[folded(piece.name)], name=piece.name, text=cleaned(piece.text)) for piece in heard)
    return Session(id=name, turns=turns)
