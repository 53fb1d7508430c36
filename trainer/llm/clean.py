"""Text that any server, database and page can take."""

import re

# NUL breaks PostgreSQL, the other controls break terminals and logs, a lone surrogate breaks every encoder.
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def clean(text: str) -> str:
    """The text with every control character (but tab and line ends) and lone surrogate replaced by U+FFFD; same length."""
    return _UNFIT.sub("\ufffd", text)
