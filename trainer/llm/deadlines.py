"""Our own deadlines around everything a server may take its time over; a client library's are per network read, and ten minutes."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import TypeVar

from trainer.llm.errors import TimedOut

Result = TypeVar("Result")


@dataclass(frozen=True)
class Deadlines:
    """Seconds: until the first words, between two pieces, and for the whole question with every retry and repair."""

    first: float = 30.0
    idle: float = 15.0
    total: float = 60.0


class Countdown:
    """The deadlines of one question, running from now. Needs a running event loop."""

    def __init__(self, deadlines: Deadlines) -> None:
        self._deadlines = deadlines
        self._loop = asyncio.get_running_loop()
        self._end = self._loop.time() + deadlines.total

    @property
    def to_spare(self) -> float:
        """Seconds that a pause before a second try may take without making it pointless."""
        return min(self._end - self._loop.time(), self._deadlines.first) / 2

    def until(self, seconds: float) -> float:
        """The moment so many seconds from now, or the end if that is sooner."""
        return min(self._end, self._loop.time() + seconds)

    def until_first(self) -> float:
        return self.until(self._deadlines.first)

    def until_next(self) -> float:
        return self.until(self._deadlines.idle)

    async def wait(self, thing: Awaitable[Result], until: float) -> Result:
        try:
            async with asyncio.timeout_at(until):
                return await thing
        except TimeoutError:
            raise TimedOut("The language model did not answer in time.") from None
