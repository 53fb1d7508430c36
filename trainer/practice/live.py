"""A run that goes on whoever listens: pages come and go, the turn is finished and stored."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine

Publish = Callable[[str], None]
Work = Callable[[Publish], Coroutine[None, None, None]]


class LiveRun:
    """One piece of work that publishes text as it goes. Any number may listen, each from the beginning."""

    def __init__(self, work: Work) -> None:
        """Starts ``work`` in a task of its own; it gets the function to publish with."""
        self._pieces: list[str] = []
        self._news = asyncio.Event()
        self._task = asyncio.create_task(work(self._publish))
        # Waiting for the task itself would cancel it with its listener, so its end is announced like a piece.
        self._task.add_done_callback(lambda _: self._announce())

    @property
    def done(self) -> bool:
        return self._task.done()

    def when_done(self, callback: Callable[[], None]) -> None:
        self._task.add_done_callback(lambda _: callback())

    async def listen(self) -> AsyncIterator[str]:
        """Every piece, then the end; raises what the work raised. A listener that leaves stops nothing."""
        heard = 0
        while True:
            news, over = self._news, self._task.done()
            while heard < len(self._pieces):
                heard += 1
                yield self._pieces[heard - 1]
            if over:
                break
            await news.wait()
        self._task.result()

    def _publish(self, piece: str) -> None:
        self._pieces.append(piece)
        self._announce()

    def _announce(self) -> None:
        news, self._news = self._news, asyncio.Event()
        news.set()
