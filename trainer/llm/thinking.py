"""Removes a model's thinking from its answer while it streams."""

import re

_OPEN = re.compile(r"<think(?:ing)?>", re.IGNORECASE)
_CLOSE = re.compile(r"</think(?:ing)?>", re.IGNORECASE)
_TAGS = ("<think>", "<thinking>", "</think>", "</thinking>")
_LONGEST = max(map(len, _TAGS))


class ThinkingFilter:
    """Lets through what stands outside ``<think>…</think>``; a tag may arrive in any number of parts.

    ``inside``: the model opens its thinking in the chat template, so that only the closing tag is ever seen.
    """

    def __init__(self, *, inside: bool = False) -> None:
        self.thought = False
        self.unopened = False
        """A closing tag came without an opening one: what was let through before it was thinking."""
        self._inside = inside
        self._held = ""

    @property
    def inside(self) -> bool:
        return self._inside

    def feed(self, text: str) -> str:
        """What can be said now; the possible beginning of a tag is held back."""
        self._held += text
        out: list[str] = []
        while (tag := self._next_tag()) is not None:
            if not self._inside:
                out.append(self._held[: tag.start()])
            self._inside = self._turned(tag.group())
            self._held = self._held[tag.end() :]
        keep = _start_of_tag(self._held)
        ready, self._held = self._held[: len(self._held) - keep], self._held[len(self._held) - keep :]
        if not self._inside:
            out.append(ready)
        return "".join(out)

    def close(self) -> str:
        """What was held back and turned out to be no tag."""
        rest, self._held = self._held, ""
        return "" if self._inside else rest

    def _next_tag(self) -> re.Match[str] | None:
        if self._inside:
            return _CLOSE.search(self._held)
        found = [tag for tag in (_OPEN.search(self._held), _CLOSE.search(self._held)) if tag]
        return min(found, key=lambda tag: tag.start(), default=None)

    def _turned(self, tag: str) -> bool:
        """Whether we are inside after this tag."""
        self.thought = True
        if tag.startswith("</"):
            self.unopened = self.unopened or not self._inside
            return False
        return True


def _start_of_tag(text: str) -> int:
    """Length of the end of the text that may be the beginning of a tag."""
    at = text.rfind("<", max(0, len(text) - _LONGEST))
    return len(text) - at if at >= 0 and any(tag.startswith(text[at:].lower()) for tag in _TAGS) else 0
