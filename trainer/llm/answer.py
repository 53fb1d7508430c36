"""One answer while it arrives: what of it may be shown, what it cost, and how it ended."""

from dataclasses import dataclass

from trainer.llm.clean import clean
from trainer.llm.errors import BadReply, CutShort, EmptyReply, Filtered
from trainer.llm.thinking import ThinkingFilter


@dataclass(frozen=True)
class Piece:
    """What one event of a stream said. ``finish``: why the server stopped; ``prompt``, ``completion``: its own token counts."""

    text: str = ""
    finish: str | None = None
    prompt: int | None = None
    completion: int | None = None
    thinking: bool = False
    refused: bool = False


class Answer:
    """Pieces go in, visible text comes out. ``longest``: characters after which we stop a server that does not stop itself."""

    def __init__(self, *, longest: int, opens_thinking: bool = False) -> None:
        self._filter = ThinkingFilter(inside=opens_thinking)
        self._longest = longest
        self._thinks = False
        self._visible = 0
        self._received = 0
        self._finish: str | None = None
        self._refused = False
        self.prompt: int | None = None
        self.completion: int | None = None

    def take(self, piece: Piece) -> str:
        """The visible text that this piece adds; white space before the first word is none."""
        self._finish = piece.finish or self._finish
        self._refused = self._refused or piece.refused
        self._thinks = self._thinks or piece.thinking
        self.prompt = piece.prompt if piece.prompt is not None else self.prompt
        self.completion = piece.completion if piece.completion is not None else self.completion
        self._received += len(piece.text)
        return self._shown(self._filter.feed(piece.text))

    def end(self) -> str:
        """The last visible text."""
        return self._shown(self._filter.close())

    def _shown(self, text: str) -> str:
        text = clean(text if self._visible else text.lstrip())
        self._visible += len(text)
        return text

    @property
    def heard(self) -> bool:
        """Words came, if only thinking."""
        return self._received > 0 or self._thinks

    @property
    def finished(self) -> bool:
        """The server said why it stopped."""
        return self._finish is not None

    @property
    def too_much(self) -> bool:
        return self._visible > self._longest

    @property
    def thought(self) -> bool:
        return self._thinks or self._filter.thought

    @property
    def unopened(self) -> bool:
        return self._filter.unopened

    @property
    def still_thinking(self) -> bool:
        return self._filter.inside

    @property
    def silent(self) -> bool:
        return self._visible == 0

    def check(self) -> None:
        """Raises what is wrong with an answer that has ended."""
        if self._finish == "content_filter" or self._refused:
            raise Filtered("The language model declined to answer.")
        if self.silent:
            raise EmptyReply("The language model gave an empty answer.")
        if self.unopened:
            raise BadReply("The language model mixed its thinking into its answer.")
        if self._finish is None or self._finish == "length" or self.too_much:
            raise CutShort("The language model's answer broke off.")
