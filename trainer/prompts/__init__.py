"""The prompts: one Markdown file each, found by name; see ``trainer.prompts.render``."""

from trainer.prompts.render import PromptFault, fence, fingerprint, names, neutral, render

__all__ = ["PromptFault", "fence", "fingerprint", "names", "neutral", "render"]
