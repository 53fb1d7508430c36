"""The use-cases of a session, from brief to report: the one way in for pages and commands."""

from trainer.practice.scene import NOTHING_SAID, MovedOn
from trainer.practice.sessions import Practice

__all__ = ["NOTHING_SAID", "MovedOn", "Practice"]
