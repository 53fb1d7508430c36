"""The tables, the same on SQLite and PostgreSQL. A change here comes with a migration; a test compares the two."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, Index, String, Text, TypeDecorator, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; both databases would lose the time zone of a plain column."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    pass


class SessionRow(Base):
    """One session: whose it is, and what its events come to, so that a list needs no folding.

    ``last_number`` moves with every append; whoever finds it moved has a conflict.
    """

    __tablename__ = "sessions"
    __table_args__ = (Index("ix_sessions_person_started", "person_id", "started_at"),)

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    person_id: Mapped[str] = mapped_column(String(64))
    persona: Mapped[str] = mapped_column(String(64))
    persona_name: Mapped[str] = mapped_column(Text)
    situation: Mapped[str] = mapped_column(String(64))
    rubric: Mapped[str] = mapped_column(String(64))
    mode: Mapped[str] = mapped_column(String(16))
    stage: Mapped[str] = mapped_column(String(16))
    turns: Mapped[int]
    overall: Mapped[int | None]
    passed: Mapped[bool | None]
    parent_id: Mapped[str | None] = mapped_column(String(64))
    parent_turn: Mapped[int | None]
    last_number: Mapped[int]
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class EventRow(Base):
    """One event; the key makes two writers of the same number impossible."""

    __tablename__ = "events"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(16))
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class ContentRow(Base):
    """The text of a persona or rubric that sessions were held with; one label never names two texts."""

    __tablename__ = "contents"
    __table_args__ = (UniqueConstraint("kind", "id", "version", name="uq_contents_label"),)

    fingerprint: Mapped[str] = mapped_column(String(80), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    id: Mapped[str] = mapped_column(String(64))
    version: Mapped[str] = mapped_column(String(32))
    text: Mapped[str] = mapped_column(Text)
