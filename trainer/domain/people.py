"""Who is asking. Every use-case takes a person first and checks what is theirs."""

from typing import Annotated, Literal

from pydantic import Field

from trainer.domain.frozen import Frozen

Role = Literal["trainee", "manager", "owner"]


class Person(Frozen):
    """Someone who uses the trainer; ``id`` is stable and never shown, ``name`` is."""

    id: Annotated[str, Field(min_length=1, max_length=64)]
    name: str
    roles: tuple[Role, ...] = ("trainee",)

    def has(self, role: Role) -> bool:
        return role in self.roles


LOCAL = Person(id="local", name="You", roles=("trainee", "manager", "owner"))
"""The one person of local mode: no account, every role."""
