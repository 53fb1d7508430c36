"""The use-cases of a session, from brief to report: the one way in for pages and commands."""

from trainer.practice.scene import MovedOn
from trainer.practice.sessions import Practice

__all__ = ["MovedOn", "Practice"]
