"""Sessions and content, kept and found. Every method is synchronous and short; asynchronous callers use a thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from alembic.migration import MigrationContext
from sqlalchemy import Engine, delete, func, insert, select, update
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.orm import Session as Transaction
from sqlalchemy.orm import sessionmaker

from trainer.domain.errors import BadContent, BadInput, Conflict, NotFound, Problem
from trainer.domain.events import EVENT, Event, Graded, RehearsalOf, Said, Started, stage_after
from trainer.domain.views import SessionSummary
from trainer.store.opening import opened
from trainer.store.recent import RecentEvents
from trainer.store.tables import ContentRow, EventRow, SessionRow
from trainer.store.trouble import told_plainly


@dataclass(frozen=True)
class Record:
    """A session as stored: whose it is, and its events, numbered from 1."""

    person_id: str
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Content:
    """The exact text of a persona or rubric, and the label it goes by."""

    fingerprint: str
    kind: Literal["persona", "rubric"]
    id: str
    version: str
    text: str


def _now() -> datetime:
    return datetime.now(UTC)


class Store:
    """The database behind one engine; safe to use from several threads. ``StoreTrouble`` from any method: the database could not."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime] = _now) -> None:
        self._engine = engine
        self._transaction = sessionmaker(engine)
        self._clock = clock
        self._recent = RecentEvents()

    @classmethod
    def open(cls, url: str, clock: Callable[[], datetime] = _now) -> "Store":
        """Opens the database at the address, its tables brought up to date; ``BadInput`` if that cannot be."""
        return cls(opened(url), clock)

    def close(self) -> None:
        self._engine.dispose()

    def health(self) -> str:
        """The kind of database, its migration and how much it holds, in one line; ``BadInput`` if it does not answer."""
        try:
            with self._engine.connect() as connection:
                revision = MigrationContext.configure(connection).get_current_revision()
                sessions = connection.scalar(select(func.count()).select_from(SessionRow))
        except DatabaseError as error:
            raise BadInput(f"The database does not answer: {error.orig}") from error
        return f"{self._engine.dialect.name}, migration {revision}, {sessions} sessions"

    @told_plainly()
    def create(self, session_id: str, person_id: str, events: Sequence[Event]) -> int:
        """A new session with its first events, of which the first is ``Started``; returns the number of the last.

        ``Conflict`` if there is a session of that id already.
        """
        started = events[0]
        if not isinstance(started, Started):
            raise ValueError("a session's first event is its start")
        now = self._clock()
        parent = started.rehearsal_of
        row = SessionRow(
            id=session_id,
            person_id=person_id,
            persona=started.persona,
            persona_name=started.persona_name,
            situation=started.situation,
            rubric=started.rubric,
            mode=started.mode,
            turns=0,
            parent_id=parent.session if parent else None,
            parent_turn=parent.turn if parent else None,
            last_number=len(events),
            started_at=now,
            changed_at=now,
        )
        for column, value in _summary_changes(events, 0).items():
            setattr(row, column, value)
        try:
            with self._transaction.begin() as transaction:
                transaction.add(row)
                transaction.flush()
                _insert(transaction, session_id, 1, events, now)
        except IntegrityError as error:
            raise Conflict("There is such a session already.") from error
        return len(events)

    @told_plainly()
    def append(self, session_id: str, after: int, events: Sequence[Event]) -> int:
        """Adds events, all or none, behind number ``after``; ``Conflict`` if that is not the last any more. Returns the new last."""
        now, last = self._clock(), after + len(events)
        try:
            with self._transaction.begin() as transaction:
                moved = transaction.execute(
                    update(SessionRow)
                    .where(SessionRow.id == session_id, SessionRow.last_number == after)
                    .values(last_number=last, changed_at=now, **_summary_changes(events, SessionRow.turns))
                    .returning(SessionRow.id)
                    .execution_options(synchronize_session=False)
                ).all()
                if not moved:
                    raise Conflict("The session moved on since you last looked.")
                _insert(transaction, session_id, after + 1, events, now)
        except IntegrityError as error:
            raise Conflict("The session moved on since you last looked.") from error
        return last

    @told_plainly()
    def load(self, session_id: str) -> Record:
        """The session's owner and all its events; ``NotFound`` if there is none."""
        known = self._recent.known(session_id)
        fresh = select(EventRow.payload).where(EventRow.session_id == session_id, EventRow.number > len(known)).order_by(EventRow.number)
        with self._transaction() as transaction:
            person_id = transaction.scalar(select(SessionRow.person_id).where(SessionRow.id == session_id))
            if person_id is None:
                raise NotFound("There is no such session.")
            payloads = transaction.scalars(fresh).all()
        events = (*known, *map(EVENT.validate_python, payloads))
        if payloads:
            self._recent.remember(session_id, events)
        return Record(person_id, events)

    @told_plainly()
    def sessions_of(self, person_id: str) -> tuple[SessionSummary, ...]:
        """A person's sessions, newest first."""
        newest = select(SessionRow).where(SessionRow.person_id == person_id).order_by(SessionRow.started_at.desc(), SessionRow.id)
        with self._transaction() as transaction:
            return tuple(map(_summary, transaction.scalars(newest)))

    @told_plainly()
    def erase_person(self, person_id: str) -> int:
        """Deletes a person's sessions whole, events included; returns how many."""
        theirs = select(SessionRow.id).where(SessionRow.person_id == person_id)
        with self._transaction.begin() as transaction:
            count = len(transaction.scalars(theirs).all())
            transaction.execute(delete(EventRow).where(EventRow.session_id.in_(theirs)))
            transaction.execute(delete(SessionRow).where(SessionRow.person_id == person_id))
        self._recent.forget()
        return count

    @told_plainly()
    def keep(self, content: Content) -> None:
        """Keeps a text; keeping it again changes nothing. ``BadContent`` if its label already names another text."""
        if self.content(content.fingerprint) is not None:
            return
        try:
            with self._transaction.begin() as transaction:
                transaction.add(ContentRow(**vars(content)))
        except IntegrityError as error:
            if self.content(content.fingerprint) is None:
                raise _label_taken(content) from error

    @told_plainly()
    def content(self, fingerprint: str) -> Content | None:
        with self._transaction() as transaction:
            row = transaction.get(ContentRow, fingerprint)
        if row is None:
            return None
        kind: Literal["persona", "rubric"] = "persona" if row.kind == "persona" else "rubric"
        return Content(row.fingerprint, kind, row.id, row.version, row.text)


def _label_taken(content: Content) -> BadContent:
    expected = f"a new version: sessions were held with another text under version '{content.version}'"
    return BadContent([Problem(f"{content.id}.yaml", "version", expected)])


def _insert(transaction: Transaction, session_id: str, first: int, events: Sequence[Event], at: datetime) -> None:
    rows = [
        {"session_id": session_id, "number": number, "kind": event.kind, "payload": event.model_dump(mode="json"), "at": at}
        for number, event in enumerate(events, start=first)
    ]
    if rows:
        transaction.execute(insert(EventRow), rows)


def _summary_changes(events: Sequence[Event], turns: Any) -> dict[str, Any]:  # noqa: ANN401 - a number, or the column that holds it
    """What the events change in the summary columns; ``turns`` is the count before them."""
    changes: dict[str, Any] = {}
    said = sum(isinstance(event, Said) for event in events)
    if said:
        changes["turns"] = turns + said
    for event in events:
        stage = stage_after(event)
        if stage is not None:
            changes["stage"] = stage
        if isinstance(event, Graded):
            changes["overall"], changes["passed"] = event.report.overall, event.report.passed
    return changes


def _summary(row: SessionRow) -> SessionSummary:
    parent = RehearsalOf(session=row.parent_id, turn=row.parent_turn or 0) if row.parent_id else None
    columns = {column.key: getattr(row, column.key) for column in SessionRow.__table__.columns}
    shown = {name: value for name, value in columns.items() if name in SessionSummary.model_fields}
    return SessionSummary.model_validate({**shown, "rehearsal_of": parent})
