"""The base of every value in the product."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """An immutable value; an unknown key is refused, so a typing error in a content file is found, not ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Open(BaseModel):
    """An immutable value from outside; unknown keys are kept, as the interchange format promises."""

    model_config = ConfigDict(frozen=True, extra="allow")
