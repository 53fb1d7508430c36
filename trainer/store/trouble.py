"""What a person is told when the database cannot do its work: one sentence, and never what was to be stored."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import OperationalError, TimeoutError

from trainer.domain.errors import TrainerError

BUSY = "The database is busy with something else, so nothing was stored. Try again in a moment."
FULL = "There is no room left for the database, so nothing was stored. Make room, then try again."
READ_ONLY = "The database may only be read, so nothing was stored. Make its file and folder writable, then try again."
AWAY = "The database does not answer, so nothing was stored. Try again in a moment."

_SIGNS = (
    (("locked", "busy", "deadlock", "timeout"), BUSY),
    (("full", "no space", "disk quota"), FULL),
    (("readonly", "read-only"), READ_ONLY),
)
_log = logging.getLogger(__name__)


class StoreTrouble(TrainerError):
    """The database is locked, full, read-only or away; what was asked for did not happen, and asking again is safe."""


@contextmanager
def told_plainly() -> Iterator[None]:
    """Around every use of the database: its operational faults become ``StoreTrouble``; the log has the driver's own words."""
    try:
        yield
    except TimeoutError as error:  # every connection is taken
        _log.warning("the database: %s", error)
        raise StoreTrouble(BUSY) from error
    except OperationalError as error:
        _log.warning("the database: %s", error.orig)
        raise StoreTrouble(_sentence(str(error.orig))) from error


def _sentence(fault: str) -> str:
    said = fault.lower()
    return next((sentence for signs, sentence in _SIGNS if any(sign in said for sign in signs)), AWAY)
