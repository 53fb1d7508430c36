"""Everything that can go wrong with a language model, as one tree. Callers of a model catch ``ModelTrouble`` and go on without it.

    ModelTrouble
    ├── Unreachable       no connection: wrong address, server down, no network
    ├── TimedOut          connected, but the answer did not come, or stopped coming, in time
    ├── Refused           the server will not do this: key, model name, or a request it does not understand (4xx)
    ├── Overloaded        the server is busy or failing (429, 5xx)
    ├── TooLong           more than fits in the model's context window
    ├── Filtered          the model or its content filter declined
    └── BadReply          an answer came and cannot be used
        ├── EmptyReply    no words in it
        ├── CutShort      it broke off: length limit, lost connection; what was streamed before stands
        └── WrongShape    no JSON in it, or not the shape asked for

Every message is one sentence for a page or an operator; it never holds a key, credentials of an address, or words of a prompt.
"""

from trainer.domain.errors import ModelTrouble


class Unreachable(ModelTrouble):
    pass


class TimedOut(ModelTrouble):
    pass


class Refused(ModelTrouble):
    """``status`` is the HTTP status; ``parameter`` the field of the request that the server objects to, if it names one."""

    def __init__(self, message: str, *, status: int | None = None, parameter: str | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.parameter = parameter


class Overloaded(ModelTrouble):
    """``retry_after``: seconds the server asks to wait, if it says."""

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class TooLong(ModelTrouble):
    pass


class Filtered(ModelTrouble):
    pass


class BadReply(ModelTrouble):
    pass


class EmptyReply(BadReply):
    pass


class CutShort(BadReply):
    pass


class WrongShape(BadReply):
    """``fault`` tells the model what to repair (it may quote the model, so it is not for pages); ``has_json``: an object was found."""

    def __init__(self, fault: str, *, has_json: bool) -> None:
        super().__init__("The language model's answer did not have the shape asked for.")
        self.fault = fault
        self.has_json = has_json
