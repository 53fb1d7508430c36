"""Opening a database: the engine with its settings, and the tables brought up to date."""

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from trainer.domain.errors import BadInput

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
_PRAGMAS = ("journal_mode=WAL", "foreign_keys=ON", "busy_timeout=5000", "synchronous=NORMAL")


def opened(url: str) -> Engine:
    """An engine whose tables are up to date. ``BadInput`` says what is wrong with the address or the database; no password is shown."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise BadInput("The database address is not one: expected sqlite:///path or postgresql+psycopg://user@host/name.") from error
    engine = _engine(parsed)
    try:
        upgrade(engine)
    except DatabaseError as error:
        engine.dispose()
        raise BadInput(f"The database {_shown(parsed)} cannot be used: {error.orig}") from error
    return engine


def upgrade(engine: Engine) -> None:
    """Brings the tables to the newest migration. Two processes that start together do it one after the other."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        elif engine.dialect.name == "postgresql":
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7221001)")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def head_revision() -> str:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return ScriptDirectory.from_config(config).get_current_head() or ""


def _engine(url: URL) -> Engine:
    sqlite = url.get_backend_name() == "sqlite"
    if sqlite:
        _make_room(url)
    try:
        # An error's text goes to logs; what a trainee wrote, a parameter of the statement, must not go with it.
        engine = create_engine(url, pool_pre_ping=not sqlite, hide_parameters=True)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise BadInput(f"The database {_shown(url)} needs a driver that is not installed: {error}") from error
    if sqlite:
        event.listen(engine, "connect", _set_pragmas)
    return engine


def _make_room(url: URL) -> None:
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise BadInput("A SQLite database needs a file, such as sqlite:///trainer.db: work is done on several threads.")
    folder = Path(url.database).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"The folder {folder} for the database cannot be made: {error.strerror}") from error


def _set_pragmas(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own connection type
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _shown(url: URL) -> str:
    return url.render_as_string(hide_password=True)
