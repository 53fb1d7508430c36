"""The events of sessions that are going on, so that a turn reads only what is new. Events never change once stored."""

from collections import OrderedDict
from threading import Lock

from trainer.domain.events import Event


class RecentEvents:
    """The last ``capacity`` sessions' events, by session id; safe to use from several threads."""

    def __init__(self, capacity: int = 256) -> None:
        self._capacity = capacity
        self._sessions: OrderedDict[str, tuple[Event, ...]] = OrderedDict()
        self._lock = Lock()

    def known(self, session_id: str) -> tuple[Event, ...]:
        with self._lock:
            return self._sessions.get(session_id, ())

    def remember(self, session_id: str, events: tuple[Event, ...]) -> None:
        """Keeps the longer of what is known and what is told: a slow reader must not bring back the past."""
        with self._lock:
            if len(events) >= len(self._sessions.get(session_id, ())):
                self._sessions[session_id] = events
            self._sessions.move_to_end(session_id)
            if len(self._sessions) > self._capacity:
                self._sessions.popitem(last=False)

    def forget(self) -> None:
        """Drops everything: after an erasure nothing of it may linger."""
        with self._lock:
            self._sessions.clear()
