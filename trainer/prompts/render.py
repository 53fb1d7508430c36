"""Strict rendering of prompt templates, and the fence around text that nobody vouches for.

A template ``<name>.md`` has slots: ``{{slot}}`` takes a text of ours as it is, ``{{fenced slot}}`` puts whatever it gets behind a
fence, so that forgetting it is impossible. A slot that is not filled, or a value that no slot takes, is an error: a setting that
silently never reaches the model is worse than none.
"""

import re
from functools import lru_cache
from importlib.resources import files

from trainer.domain.fingerprint import of_text

_SLOT = re.compile(r"\{\{(fenced )?([a-z][a-z_]*)\}\}")
_NAME = re.compile(r"[a-z][a-z_]*")
_LINE_ENDS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Angle brackets and what passes for them: they open tags, chat-template tokens (<|…|>) and thinking.
_OPENING = "<＜﹤˂‹〈⟨❮"
_CLOSING = ">＞﹥˃›〉⟩❯"
_BRACKETS = str.maketrans({**dict.fromkeys(_OPENING, "‹"), **dict.fromkeys(_CLOSING, "›")})
_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_TEMPLATE_TOKEN = re.compile(r"\[(/?(?:INST|SYS|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_RESULTS|TOOL_CALLS))\]", re.IGNORECASE)


class PromptFault(ValueError):
    """A mistake of the programmer: unknown template, unfilled or unknown slot."""


class Fenced(str):
    """A text that stands behind its fence already."""

    __slots__ = ()


def neutral(text: str) -> str:
    """The text on one line and without anything that could end its section; as long as before, so offsets still hold.

    A quote that a model copies from a fenced text is compared with ``neutral(original)``.
    """
    plain = _UNFIT.sub(" ", text.translate(_BRACKETS))
    return _TEMPLATE_TOKEN.sub(r"(\1)", plain)


def fence(label: str, text: str) -> str:
    """The text between ``<label>`` tags, each of its lines marked with a bar; nothing in it can close the section."""
    if not _NAME.fullmatch(label):
        raise PromptFault(f"a label is lower-case letters and underscores, got '{label}'")
    lines = "\n".join(f"| {neutral(line)}" for line in _LINE_ENDS.split(text))
    return Fenced(f"<{label}>\n{lines}\n</{label}>")


@lru_cache(maxsize=64)
def _template(name: str) -> str:
    path = files(__package__) / f"{name}.md"
    if not _NAME.fullmatch(name) or not path.is_file():
        raise PromptFault(f"there is no prompt '{name}'; known are {', '.join(names())}")
    text = path.read_text(encoding="utf-8")
    rest = _SLOT.sub("", text)
    if "{{" in rest or "}}" in rest:
        raise PromptFault(f"prompt '{name}' has a slot that cannot be read: expected {{{{slot}}}} or {{{{fenced slot}}}}")
    return text


def names() -> tuple[str, ...]:
    """Every template there is."""
    return tuple(sorted(path.name.removesuffix(".md") for path in files(__package__).iterdir() if path.name.endswith(".md")))


def slots(name: str) -> tuple[str, ...]:
    return tuple(sorted({match.group(2) for match in _SLOT.finditer(_template(name))}))


def render(name: str, /, **values: str) -> str:
    """The template with every slot filled; values are put in once and never read as templates."""
    template = _template(name)
    wanted, given = set(slots(name)), set(values)
    if wanted != given:
        unfilled, unused = sorted(wanted - given), sorted(given - wanted)
        raise PromptFault(f"prompt '{name}': unfilled slots: {', '.join(unfilled) or 'none'}; unknown slots: {', '.join(unused) or 'none'}")
    return _SLOT.sub(lambda slot: _filled(slot.group(2), values[slot.group(2)], fenced=bool(slot.group(1))), template).strip()


def _filled(slot: str, value: str, *, fenced: bool) -> str:
    if not isinstance(value, str):
        raise PromptFault(f"slot '{slot}' expected a text, got {type(value).__name__}")
    return fence(slot, value) if fenced and not isinstance(value, Fenced) else value


def fingerprint(name: str) -> str:
    """SHA-256 of the template, for a report's provenance."""
    return of_text(_template(name))
